//! Whether a quantity is a whole, a part of what was told, or on top of it.

use super::{Part, cursor::Cursor};

/// How the quantity of tokens `first` to `last` stands to what was counted before it.
pub(super) fn part(cx: &Cursor<'_, '_>, first: usize, last: usize, head: Option<usize>) -> Part {
    let before = |k| cx.before(first, k);
    let next = |k| cx.next(last + k);
    // "another 200", "an additional 300", "a further 50", "200 more", "200 additional troops", "an extra 20"
    if matches!(before(1), "another" | "additional" | "further" | "extra") && before(2) != "no"
        || matches!(next(1), "more" | "additional" | "further" | "extra") && next(2) != "than"
        || head.is_some_and(|h| h > last + 1 && matches!(cx.next(h - 1), "additional" | "more"))
    {
        return Part::Additional;
    }
    // "11 of them", "11 of whom", "11 of which", "three of the five"
    if next(1) == "of" {
        let counted = cx.next(last + 3);
        let number = counted.starts_with(|c: char| c.is_ascii_digit())
            || crate::lexicon::numbers::number_word(counted).is_some();
        if matches!(next(2), "them" | "whom" | "which" | "us" | "these" | "those")
            || matches!(next(2), "the" | "its" | "their" | "his" | "her") && number
        {
            return Part::Subset;
        }
    }
    // "of whom 11", "of which 3", "of them 5", "including 3", "among them 5"; "including at least 3"
    let determiner = usize::from(matches!(before(1), "the" | "all" | "only" | "just"));
    let before = |k| cx.before(first, k + determiner);
    if matches!(
        (before(2), before(1)),
        ("of", "whom" | "which" | "them" | "these" | "those") | ("among", "them" | "whom" | "these")
    ) || matches!(before(1), "including" | "includes" | "included" | "include")
    {
        return Part::Subset;
    }
    Part::Whole
}
