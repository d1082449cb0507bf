//! Words that tell whether a clause looks back or forward.

/// Where a clause looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tense {
    /// `was`, `left`.
    Past,
    /// `will`, `is due`.
    Future,
    /// It does not say.
    #[default]
    Unknown,
}

/// What one folded word says of the tense of its clause; nothing for most words.
pub(crate) fn tense_of(word: &str) -> Option<Tense> {
    match word {
        "will" | "'ll" | "shall" | "wont" | "upcoming" | "scheduled" | "slated" | "due" | "expected" | "expects"
        | "expect" | "plans" | "plan" | "planned" | "planning" | "intends" | "intend" | "hopes" | "hope" | "aims"
        | "going" | "set" | "would" | "to" | "must" | "should" | "can" | "upcomming" | "deadline" | "wants"
        | "vowed" | "promised" | "pledged" | "ahead" | "let" => Some(Tense::Future),
        "was" | "were" | "had" | "did" | "has" | "have" | "been" | "said" | "told" | "took" | "came" | "went"
        | "made" | "left" | "began" | "won" | "lost" | "met" | "fell" | "rose" | "gave" | "held" | "led" | "hit"
        | "shot" | "died" | "got" | "saw" | "became" | "broke" | "brought" | "built" | "bought" | "caught"
        | "chose" | "cut" | "drew" | "drove" | "ate" | "fought" | "found" | "flew" | "forgot" | "grew" | "heard"
        | "hid" | "kept" | "knew" | "laid" | "lay" | "meant" | "paid" | "put" | "ran" | "rode" | "sank" | "sat"
        | "sent" | "shook" | "showed" | "shut" | "sold" | "spent" | "spoke" | "stood" | "struck" | "swept"
        | "swore" | "taught" | "thought" | "threw" | "understood" | "woke" | "wore" | "wrote" | "ago" | "blew"
        | "burst" | "crept" | "dealt" | "felt" | "fled" | "froze" | "hung" | "rang" | "sang" | "slew" | "slid"
        | "stole" | "stuck" | "swam" | "tore" | "withdrew" | "beat" | "bore" | "bred" => Some(Tense::Past),
        w if w.len() > 4 && w.ends_with("ed") && !w.ends_with("eed") => Some(Tense::Past),
        _ => None,
    }
}
