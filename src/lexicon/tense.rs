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

/// What one folded word says of the tense of its clause; nothing for most words. `has` and `is` say nothing: what
/// follows them does.
pub(crate) fn tense_of(word: &str) -> Option<Tense> {
    match word {
        "will" | "'ll" | "shall" | "upcoming" | "scheduled" | "slated" | "due" | "expected" | "expects" | "expect"
        | "plans" | "plan" | "planned" | "planning" | "intends" | "intend" | "hopes" | "aims" | "would"
        | "deadline" | "vowed" | "promised" | "pledged" | "ahead" | "earmarked" | "anticipated" | "projected"
        | "opens" | "begins" | "starts" | "resumes" | "expires" => Some(Tense::Future),
        "was" | "were" | "had" | "did" | "been" | "said" | "told" | "took" | "came" | "went" | "made" | "left"
        | "began" | "begun" | "won" | "lost" | "met" | "fell" | "rose" | "gave" | "held" | "led" | "hit" | "shot"
        | "died" | "got" | "saw" | "seen" | "became" | "broke" | "brought" | "built" | "bought" | "caught"
        | "chose" | "cut" | "drew" | "drove" | "fought" | "found" | "flew" | "forgot" | "grew" | "grown" | "heard"
        | "hid" | "kept" | "knew" | "known" | "laid" | "meant" | "paid" | "ran" | "rode" | "sank" | "sat" | "sent"
        | "shook" | "shut" | "sold" | "spent" | "spoke" | "stood" | "struck" | "swept" | "swore" | "taken"
        | "taught" | "thought" | "threw" | "understood" | "woke" | "wore" | "wrote" | "written" | "ago" | "blew"
        | "crept" | "dealt" | "felt" | "fled" | "froze" | "hung" | "rang" | "sang" | "slew" | "slid" | "stole"
        | "swam" | "tore" | "withdrew" | "beat" | "bore" | "bred" | "done" | "given" | "fallen" | "risen"
        | "chosen" | "born" | "put" => Some(Tense::Past),
        w if w.len() > 4 && w.ends_with("ed") && !w.ends_with("eed") => Some(Tense::Past),
        _ => None,
    }
}
