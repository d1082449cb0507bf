//! Words that tell that a level changed.

/// What a word of change may have as its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Telling {
    /// `rose`: what comes after "to" is a level.
    Level,
    /// `brought`, `went`: a level or a place.
    Either,
}

static WORDS: &[&str] = &[
    "boost", "boosted", "boosting", "bring", "bringing", "brings", "brought", "change", "changed", "climb", "climbed",
    "climbing", "climbs", "cut", "cuts", "cutting", "decline", "declined", "declining", "decrease", "decreased",
    "decreases", "decreasing", "double", "doubled", "doubles", "doubling", "down", "downsize", "downsized", "drawdown",
    "drew", "drop", "dropped", "dropping", "drops", "eased", "edged", "expand", "expanded", "expanding", "fall",
    "fallen", "falling", "falls", "fell", "goes", "gone", "grew", "grow", "growing", "grown", "grows", "halved",
    "increase", "increased", "increases", "increasing", "jump", "jumped", "jumping", "lift", "lifted", "lower",
    "lowered", "lowering", "moved", "narrowed", "narrowing", "plummeted", "plunged", "raise", "raised", "raises",
    "raising", "reduce", "reduced", "reduces", "reducing", "reduction", "revised", "rise", "risen", "rises", "rising",
    "rose", "shortened", "shrank", "shrink", "shrinking", "shrunk", "slash", "slashed", "slid", "slipped", "slowed",
    "soared", "stepped", "surged", "swelled", "swollen", "trimmed", "tripled", "tumbled", "up", "went", "widened",
];

/// Words that tell a change only of an amount: others are brought to a place. Sorted.
static EITHER: &[&str] = &[
    "bring", "bringing", "brings", "brought", "change", "changed", "drew", "drop", "dropped", "dropping", "drops",
    "go", "goes", "going", "gone", "jump", "jumped", "jumping", "lift", "lifted", "lower", "moved", "raise", "raises",
    "raising", "slipped", "stepped", "takes", "taking", "took", "tumbled", "up", "went",
];

/// Whether the folded word tells a change of a level.
pub(crate) fn tells_change(word: &str) -> bool {
    WORDS.binary_search(&word).is_ok()
}

/// What the folded word tells of a change.
pub(crate) fn telling(word: &str) -> Option<Telling> {
    if EITHER.binary_search(&word).is_ok() {
        return Some(Telling::Either);
    }
    tells_change(word).then_some(Telling::Level)
}

/// Words that may stand between a verb of change and a level: "slowed sharply from a peak of".
pub(crate) fn leads_to_level(word: &str) -> bool {
    matches!(
        word,
        "a" | "by"
            | "down"
            | "from"
            | "high"
            | "low"
            | "of"
            | "peak"
            | "sharply"
            | "slightly"
            | "steadily"
            | "to"
            | "up"
    )
}

/// Nouns of how many or how much there is.
pub(crate) fn is_amount(word: &str) -> bool {
    matches!(
        word,
        "amount"
            | "contingent"
            | "cost"
            | "costs"
            | "count"
            | "deployment"
            | "figure"
            | "force"
            | "headcount"
            | "lead"
            | "level"
            | "levels"
            | "losses"
            | "membership"
            | "number"
            | "numbers"
            | "population"
            | "presence"
            | "price"
            | "prices"
            | "profit"
            | "rate"
            | "revenue"
            | "share"
            | "size"
            | "spending"
            | "strength"
            | "sum"
            | "tally"
            | "toll"
            | "total"
            | "turnout"
            | "value"
            | "wage"
            | "wages"
            | "workforce"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted() {
        assert!(WORDS.windows(2).all(|w| w[0] < w[1]));
        assert!(EITHER.windows(2).all(|w| w[0] < w[1]));
    }
}
