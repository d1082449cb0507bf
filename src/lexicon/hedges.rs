//! Words around a number that say how firmly it is put.

use std::sync::LazyLock;

use super::index::Index;

/// What a hedge makes of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// `about`: the number, give or take.
    About,
    /// `nearly`: a little below it.
    Nearly,
    /// `more than`: above it.
    Above,
    /// `at least`: it or above.
    AtLeast,
    /// `fewer than`: below it.
    Below,
    /// `up to`: it or below.
    AtMost,
    /// `exactly`: the number and no other.
    Exactly,
}

use Bound::{About, Above, AtLeast, AtMost, Below, Exactly, Nearly};

/// The words of a hedge, and what it makes of its number.
type Hedge = (&'static [&'static str], Bound);

/// Hedges before a number, by their last word (sorted), then longest first.
static BEFORE: &[Hedge] = &[
    (&["about"], About),
    (&["above"], Above),
    (&["almost"], Nearly),
    (&["approx"], About),
    (&["approximately"], About),
    (&["around"], About),
    (&["as", "few", "as"], AtLeast),
    (&["as", "high", "as"], AtMost),
    (&["as", "little", "as"], AtLeast),
    (&["as", "low", "as"], AtLeast),
    (&["as", "many", "as"], AtMost),
    (&["as", "much", "as"], AtMost),
    (&["below"], Below),
    (&["circa"], About),
    (&["equal", "to"], Exactly),
    (&["estimated"], About),
    (&["an", "estimated"], About),
    (&["exactly"], Exactly),
    (&["exceeded"], Above),
    (&["exceeding"], Above),
    (&["exceeds"], Above),
    (&["at", "least"], AtLeast),
    (&["at", "the", "very", "least"], AtLeast),
    (&["maximum"], AtMost),
    (&["minimum"], AtLeast),
    (&["at", "most"], AtMost),
    (&["at", "the", "most"], AtMost),
    (&["nearly"], Nearly),
    (&["in", "the", "neighborhood", "of"], About),
    (&["in", "the", "neighbourhood", "of"], About),
    (&["on", "the", "order", "of"], About),
    (&["in", "the", "region", "of"], About),
    (&["a", "maximum", "of"], AtMost),
    (&["a", "minimum", "of"], AtLeast),
    (&["an", "estimate", "of"], About),
    (&["in", "excess", "of"], Above),
    (&["just", "short", "of"], Nearly),
    (&["the", "order", "of"], About),
    (&["just", "shy", "of"], Nearly),
    (&["north", "of"], Above),
    (&["short", "of"], Nearly),
    (&["shy", "of"], Nearly),
    (&["upward", "of"], Above),
    (&["upwards", "of"], Above),
    (&["over"], Above),
    (&["perhaps"], About),
    (&["precisely"], Exactly),
    (&["probably"], About),
    (&["reportedly"], Exactly),
    (&["roughly"], About),
    (&["some"], About),
    (&["surpassing"], Above),
    (&["less", "than", "or", "equal", "than"], AtMost),
    (&["less", "or", "equal", "than"], AtMost),
    (&["smaller", "or", "equal", "than"], AtMost),
    (&["lower", "or", "equal", "than"], AtMost),
    (&["bigger", "or", "equal", "than"], AtLeast),
    (&["greater", "or", "equal", "than"], AtLeast),
    (&["larger", "or", "equal", "than"], AtLeast),
    (&["higher", "or", "equal", "than"], AtLeast),
    (&["more", "or", "equal", "than"], AtLeast),
    (&["no", "fewer", "than"], AtLeast),
    (&["no", "less", "than"], AtLeast),
    (&["no", "lower", "than"], AtLeast),
    (&["no", "higher", "than"], AtMost),
    (&["no", "more", "than"], AtMost),
    (&["no", "greater", "than"], AtMost),
    (&["not", "fewer", "than"], AtLeast),
    (&["not", "less", "than"], AtLeast),
    (&["not", "more", "than"], AtMost),
    (&["bigger", "than"], Above),
    (&["better", "than"], Above),
    (&["fewer", "than"], Below),
    (&["greater", "than"], Above),
    (&["higher", "than"], Above),
    (&["larger", "than"], Above),
    (&["less", "than"], Below),
    (&["lower", "than"], Below),
    (&["more", "than"], Above),
    (&["smaller", "than"], Below),
    (&["less", "than", "or", "equal", "to"], AtMost),
    (&["lower", "than", "or", "equal", "to"], AtMost),
    (&["smaller", "than", "or", "equal", "to"], AtMost),
    (&["bigger", "than", "or", "equal", "to"], AtLeast),
    (&["greater", "than", "or", "equal", "to"], AtLeast),
    (&["higher", "than", "or", "equal", "to"], AtLeast),
    (&["larger", "than", "or", "equal", "to"], AtLeast),
    (&["more", "than", "or", "equal", "to"], AtLeast),
    (&["close", "to"], About),
    (&["just", "under"], Nearly),
    (&["slightly", "under"], Nearly),
    (&["just", "below"], Nearly),
    (&["slightly", "below"], Nearly),
    (&["just", "less", "than"], Nearly),
    (&["slightly", "less", "than"], Nearly),
    (&["just", "fewer", "than"], Nearly),
    (&["slightly", "fewer", "than"], Nearly),
    (&["maybe"], About),
    (&["near"], About),
    (&["nearer"], About),
    (&["possibly"], About),
    (&["practically"], Nearly),
    (&["approaching"], Nearly),
    (&["approached"], Nearly),
    (&["topped"], Above),
    (&["topping"], Above),
    (&["surpassed"], Above),
    (&["upwards", "to"], AtMost),
    (&["beyond"], Above),
    (&["up", "to"], AtMost),
    (&["totaling"], Exactly),
    (&["under"], Below),
    (&["plus", "or", "minus"], About),
    (&["virtually"], Nearly),
];

/// Whether "over" after this word is a bound of a stretch of time ("for over three years"), and not the stretch ("grew
/// over three years").
pub(crate) fn leaves_bound(word: &str) -> bool {
    matches!(
        word,
        "for"
            | "took"
            | "lasted"
            | "after"
            | "in"
            | "of"
            | "is"
            | "was"
            | "take"
            | "takes"
            | "taking"
            | "spent"
            | "lasting"
            | "served"
            | "serving"
            | "within"
            | "from"
            | "by"
            | "waited"
            | "at"
            | "a"
            | "lasts"
            | "last"
            | "and"
            | "or"
    )
}

/// Words that may stand before a hedge and belong to it: "*well* over", "*just* under".
pub(crate) fn strengthens(word: &str) -> bool {
    matches!(word, "well" | "just" | "slightly" | "far" | "somewhat" | "considerably" | "significantly")
}

/// Hedges after a number, longest first.
static AFTER: &[Hedge] = &[
    (&["more", "or", "less"], About),
    (&["or", "less", "than"], AtMost),
    (&["or", "greater", "than"], AtLeast),
    (&["or", "more", "than"], AtLeast),
    (&["and", "counting"], AtLeast),
    (&["and", "more"], AtLeast),
    (&["and", "over"], AtLeast),
    (&["and", "above"], AtLeast),
    (&["and", "under"], AtMost),
    (&["or", "above"], AtLeast),
    (&["and", "older"], AtLeast),
    (&["and", "younger"], AtMost),
    (&["or", "below"], AtMost),
    (&["or", "fewer"], AtMost),
    (&["or", "greater"], AtLeast),
    (&["or", "higher"], AtLeast),
    (&["or", "less"], AtMost),
    (&["or", "lower"], AtMost),
    (&["or", "more"], AtLeast),
    (&["or", "older"], AtLeast),
    (&["or", "over"], AtLeast),
    (&["or", "so"], About),
    (&["or", "thereabouts"], About),
    (&["or", "under"], AtMost),
    (&["or", "younger"], AtMost),
    (&["-", "odd"], About),
    (&["-", "plus"], AtLeast),
    (&["-", "some"], About),
    (&["-", "something"], About),
    (&["odd"], About),
    (&["at", "least"], AtLeast),
    (&["at", "most"], AtMost),
    (&["plus"], AtLeast),
    (&["approximately"], About),
    (&["+"], AtLeast),
];

/// The hedges by one word of each, in their order.
fn by(
    hedges: &'static [Hedge],
    word: impl Fn(&'static [&'static str]) -> Option<&'static &'static str>,
) -> Index<Vec<&'static Hedge>> {
    let words = hedges.iter().filter_map(|(words, _)| word(words));
    Index::new(words.map(|at| (*at, hedges.iter().filter(|(words, _)| word(words) == Some(at)).collect())))
}

/// The longest hedge that ends with the word that `before(0)` gives, `before(1)` being the word in front of it, and so
/// on; with the number of words that it takes.
pub(crate) fn hedge_before<'a>(before: impl Fn(usize) -> &'a str) -> Option<(Bound, usize)> {
    static BY_LAST: LazyLock<Index<Vec<&Hedge>>> = LazyLock::new(|| by(BEFORE, |words| words.last()));
    BY_LAST
        .get(before(0))?
        .iter()
        .filter(|(words, _)| words.iter().rev().enumerate().all(|(k, word)| before(k) == *word))
        .max_by_key(|(words, _)| words.len())
        .map(|(words, bound)| (*bound, words.len()))
}

/// The hedge that begins with the word that `after(0)` gives, with the number of words that it takes.
pub(crate) fn hedge_after<'a>(after: impl Fn(usize) -> &'a str) -> Option<(Bound, usize)> {
    static BY_FIRST: LazyLock<Index<Vec<&Hedge>>> = LazyLock::new(|| by(AFTER, |words| words.first()));
    BY_FIRST
        .get(after(0))?
        .iter()
        .find(|(words, _)| words.iter().enumerate().all(|(k, word)| after(k) == *word))
        .map(|(words, bound)| (*bound, words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longest_wins() {
        let words = ["than", "more", "no", "said"];
        let at = |k: usize| words.get(k).copied().unwrap_or_default();
        assert_eq!(hedge_before(at), Some((AtMost, 3)));
        assert_eq!(hedge_before(|k| ["than", "more", "x"].get(k).copied().unwrap_or_default()), Some((Above, 2)));
        assert_eq!(hedge_before(|_| "troops"), None);
        assert_eq!(hedge_after(|k| ["or", "so"].get(k).copied().unwrap_or_default()), Some((About, 2)));
    }
}
