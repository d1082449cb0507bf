//! Words that tell that a level changed.

static WORDS: &[&str] = &[
    "boost", "boosted", "boosting", "bring", "bringing", "brought", "change", "changed", "climb", "climbed",
    "climbing", "cut", "cuts", "cutting", "decline", "declined", "declining", "decrease", "decreased", "decreases",
    "decreasing", "double", "doubled", "doubling", "down", "downsize", "downsized", "drawdown", "drew", "drop",
    "dropped", "dropping", "drops", "expand", "expanded", "expanding", "fall", "fallen", "falling", "falls", "fell",
    "goes", "gone", "grew", "grow", "growing", "grown", "grows", "halved", "increase", "increased", "increases",
    "increasing", "jump", "jumped", "jumping", "lift", "lifted", "lower", "lowered", "lowering", "moved", "plummeted",
    "plunged", "raise", "raised", "raises", "raising", "reduce", "reduced", "reduces", "reducing", "reduction",
    "revised", "rise", "risen", "rises", "rising", "rose", "shrank", "shrink", "shrinking", "shrunk", "slash",
    "slashed", "slipped", "soared", "surged", "swelled", "swollen", "tripled", "tumbled", "up", "went", "widened",
];

/// Whether the folded word tells a change of a level.
pub(crate) fn tells_change(word: &str) -> bool {
    WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted() {
        assert!(WORDS.windows(2).all(|w| w[0] < w[1]));
    }
}
