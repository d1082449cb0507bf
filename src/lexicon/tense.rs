//! What a verb's form tells of time: whether a clause looks back or forward.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use foldhash::fast::FixedState;

use super::{morphology, stance, verbs};

/// Where a clause looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tense {
    /// `was`, `left`.
    Past,
    /// `will`, `is due`.
    Future,
    /// Forward, as far as it can be seen: `votes`, `may vote`, `called a vote for`.
    Ahead,
    /// It does not say.
    #[default]
    Unknown,
}

/// What form of a verb a word may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Forms {
    /// `vote`
    pub(crate) base: bool,
    /// `votes`
    pub(crate) third: bool,
    /// `voted`, `left`: past or past participle.
    pub(crate) past: bool,
    /// `voting`
    pub(crate) ing: bool,
    /// The base and -s forms are as often a noun.
    pub(crate) noun_too: bool,
}

static FORMS: LazyLock<HashMap<String, Forms, FixedState>> = LazyLock::new(|| {
    let mut out: HashMap<String, Forms, FixedState> = HashMap::default();
    for (lemma, forms) in morphology::irregular_verbs().filter(|(lemma, _)| !matches!(*lemma, "be" | "have" | "do")) {
        let mut bare = true;
        for (n, form) in forms.iter().enumerate() {
            let entry = out.entry((*form).to_owned()).or_default();
            match n {
                0 => (entry.third, entry.noun_too) = (true, entry.noun_too || verbs::also_noun(lemma)),
                _ if form.ends_with("ing") => entry.ing = true,
                _ => (entry.past, bare) = (true, false),
            }
        }
        let entry = out.entry(lemma.to_owned()).or_default();
        (entry.base, entry.noun_too) = (true, verbs::also_noun(lemma));
        // `hit`, `cut`, `beat`: no past form of their own.
        entry.past |= bare || lemma == "beat";
    }
    for (lemma, noun_too) in verbs::tensed() {
        for form in morphology::forms(lemma) {
            let entry = out.entry(form.clone()).or_default();
            if form == lemma {
                (entry.base, entry.noun_too) = (true, noun_too);
            } else if form.ends_with("ed") {
                entry.past = true;
            } else if form.ends_with("ing") {
                entry.ing = true;
            } else if form.ends_with('s') && !form.ends_with("ings") && !form.ends_with("ions") {
                (entry.third, entry.noun_too) = (true, entry.noun_too || noun_too);
            }
        }
    }
    out
});

/// What verb form a folded word may be: listed, or by its ending. Auxiliaries are none.
pub(crate) fn forms_of(word: &str) -> Option<Forms> {
    if let Some(forms) = FORMS.get(word) {
        return Some(*forms);
    }
    let none = Forms::default();
    if word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !verbs::NOT_PAST.contains(&word) {
        return Some(Forms { past: true, ..none });
    }
    (word.len() > 5 && word.ends_with("ing") && !verbs::NOT_ING.contains(&word)).then_some(Forms { ing: true, ..none })
}

/// Verbs that leave open when what they govern happens: `announced a vote in October`, `decided to leave in May`.
const OPEN: &[&str] = &[
    "allow", "appeal", "approve", "arrange", "await", "back", "book", "brace", "campaign", "choose", "cite",
    "commission", "decide", "delay", "endorse", "envisage", "face", "favor", "favour", "fear", "fix", "forecast",
    "foresee", "intend", "invite", "look", "mention", "need", "negotiate", "opt", "oppose", "order", "persuade",
    "pick", "predict", "prefer", "prepare", "press", "rearrange", "refer", "request", "require", "rule", "seek",
    "select", "signal", "suggest", "support", "tip", "wait", "want", "welcome",
];

type Words = HashSet<String, FixedState>;

fn forms_of_all(lists: &[&[&'static str]]) -> Words {
    lists.iter().flat_map(|list| list.iter()).flat_map(|lemma| morphology::forms(lemma)).collect()
}

static LEAVES_OPEN: LazyLock<Words> = LazyLock::new(|| {
    forms_of_all(&[
        OPEN,
        stance::PLAN,
        stance::ORDER,
        stance::THREATEN,
        stance::PREVENT,
        stance::SHIFT,
        stance::COMMEMORATE,
        stance::SUSPECT,
    ])
});

static REPORTS: LazyLock<Words> = LazyLock::new(|| {
    let more: &[&str] = &["believe", "think", "hope", "know", "expect", "warn", "learn", "quote"];
    forms_of_all(&[stance::REPORT, more])
});

static SHIFTS: LazyLock<Words> = LazyLock::new(|| forms_of_all(&[stance::SHIFT]));

/// Whether a folded verb leaves open when what it governs happens.
pub(crate) fn leaves_open(word: &str) -> bool {
    LEAVES_OPEN.contains(word)
}

/// Whether a folded verb tells of saying or thinking: what follows may be a clause of its own.
pub(crate) fn reports(word: &str) -> bool {
    REPORTS.contains(word)
}

/// Whether a folded verb moves a date.
pub(crate) fn shifts(word: &str) -> bool {
    SHIFTS.contains(word)
}

/// Participles of what is arranged: `is scheduled for`, `was due in`.
pub(crate) fn is_arranged(word: &str) -> bool {
    matches!(
        word,
        "scheduled"
            | "slated"
            | "due"
            | "expected"
            | "planned"
            | "earmarked"
            | "anticipated"
            | "projected"
            | "supposed"
            | "poised"
            | "rescheduled"
            | "tipped"
            | "set"
            | "booked"
            | "pencilled"
            | "penciled"
            | "timetabled"
    )
}

/// Verbs with which a participle tells of a state: `remains closed`.
pub(crate) fn keeps(word: &str) -> bool {
    matches!(word, "remain" | "remains" | "remained" | "stay" | "stays" | "stayed" | "remaining" | "staying")
}

/// Verbs that tell what is arranged with the word after them: `goes on trial`, `takes effect`.
pub(crate) fn is_arranged_with(word: &str, next: &str) -> bool {
    match word {
        "go" | "goes" => matches!(next, "to" | "on" | "into" | "before"),
        "take" | "takes" => matches!(next, "effect" | "office" | "place" | "over"),
        "come" | "comes" => matches!(next, "into" | "due"),
        "fall" | "falls" => next == "due",
        _ => false,
    }
}

/// Nouns of what befalls and is not arranged: it lies in the past when news tells of it. Folded, singular and plural.
pub(crate) fn befalls(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "accident", "ambush", "arrest", "arson", "assassination", "assault", "attack", "avalanche", "beating",
        "beheading", "blackout", "blast", "blaze", "bombing", "brawl", "breakdown", "burglary", "carjacking",
        "collapse", "collision", "coup", "crash", "death", "defeat", "derailment", "disappearance", "disaster",
        "drowning", "earthquake", "eruption", "escape", "explosion", "fire", "firebombing", "flood", "gunfight",
        "heist", "hijacking", "homicide", "incident", "kidnaping", "kidnapping", "killing", "landslide", "lynching",
        "massacre", "mudslide", "murder", "mutiny", "outage", "overdose", "plunge", "poisoning", "quake", "raid",
        "rampage", "rape", "riot", "robbery", "shooting", "shootout", "sinking", "slaying", "slide", "slump",
        "stabbing", "standoff", "storm", "suicide", "tragedy", "tsunami", "wildfire", "wounding", "wreck",
    ];
    let listed = |word: &str| WORDS.binary_search(&word).is_ok();
    listed(word)
        || word.strip_suffix('s').is_some_and(listed)
        || word.strip_suffix("es").is_some_and(listed)
        || word.strip_suffix("ies").is_some_and(|w| matches!(w, "robber" | "burglar" | "traged" | "mutin"))
}

/// What is told of a time that is over, whenever it is told: `will report orders for June`.
pub(crate) fn reckons_up(word: &str) -> bool {
    matches!(
        word,
        "report"
            | "reports"
            | "release"
            | "releases"
            | "publish"
            | "figures"
            | "data"
            | "results"
            | "earnings"
            | "statistics"
    )
}

/// Verbs whose present is of what is to come: `many expect elections in June`.
pub(crate) fn looks_ahead(word: &str) -> bool {
    matches!(
        word,
        "expect"
            | "expects"
            | "plan"
            | "plans"
            | "hope"
            | "hopes"
            | "intend"
            | "intends"
            | "aim"
            | "aims"
            | "forecast"
            | "forecasts"
            | "predict"
            | "predicts"
            | "await"
            | "awaits"
    )
}

/// Verbs whose present tells what is arranged: `the fair opens on Saturday`.
pub(crate) fn is_arranged_for(word: &str) -> bool {
    matches!(
        word,
        "opens"
            | "open"
            | "begins"
            | "begin"
            | "starts"
            | "start"
            | "resumes"
            | "resume"
            | "expires"
            | "ends"
            | "votes"
            | "vote"
            | "meets"
            | "meet"
            | "leaves"
            | "leave"
            | "arrives"
            | "arrive"
            | "returns"
            | "return"
            | "visits"
            | "hosts"
            | "travels"
            | "faces"
            | "expire"
            | "convenes"
            | "departs"
            | "closes"
            | "resigns"
            | "retires"
            | "concludes"
            | "comes"
            | "come"
    )
}

/// Verbs whose infinitive tells what did happen: `managed to flee in May`.
pub(crate) fn brings_about(word: &str) -> bool {
    matches!(
        word,
        "managed"
            | "forced"
            | "failed"
            | "helped"
            | "began"
            | "begun"
            | "started"
            | "continued"
            | "came"
            | "went"
            | "returned"
            | "used"
            | "had"
            | "got"
            | "proceeded"
            | "led"
            | "flew"
            | "travelled"
            | "traveled"
            | "rushed"
            | "compelled"
            | "able"
            | "first"
            | "last"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        let of = |word| forms_of(word).unwrap_or_default();
        for word in ["sworn", "fled", "went", "hit", "beat", "killed", "carried", "stopped", "bombed", "slain", "cut"] {
            assert!(of(word).past, "{word}");
        }
        for word in ["votes", "meets", "leaves", "goes", "carries"] {
            assert!(of(word).third && !of(word).past, "{word}");
        }
        for word in ["hundred", "united", "need", "during", "morning", "october", "was"] {
            assert!(forms_of(word).is_none_or(|f| !f.past && !f.ing), "{word}");
        }
        assert!(of("seeing").ing && of("vote").base && of("vote").noun_too && !of("meet").noun_too);
        assert!(leaves_open("called") && leaves_open("announced") && !leaves_open("killed"));
        assert!(
            reports("said")
                && befalls("robberies")
                && befalls("crashes")
                && !befalls("vote")
                && shifts("moved")
                && is_arranged("due")
                && brings_about("managed")
        );
    }
}
