//! Number words: cardinals, scales, denominators, and words that name a rough number.

use super::lexeme::lexeme;

/// What a word adds to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberWord {
    /// `zero` to `nineteen`.
    Small(u32),
    /// `twenty` to `ninety`.
    Tens(u32),
    /// `hundred`, which more may follow ("two hundred and fifty").
    Hundred,
    /// A power of ten that ends a group: `thousand`, `million`, `lakh`.
    Scale(u32),
    /// `dozen`.
    Dozen,
}

/// Sorted by word.
pub(super) static NUMBER_WORDS: &[(&str, NumberWord)] = &[
    ("billion", NumberWord::Scale(9)),
    ("billions", NumberWord::Scale(9)),
    ("bln", NumberWord::Scale(9)),
    ("bn", NumberWord::Scale(9)),
    ("crore", NumberWord::Scale(7)),
    ("crores", NumberWord::Scale(7)),
    ("dozen", NumberWord::Dozen),
    ("dozens", NumberWord::Dozen),
    ("dz", NumberWord::Dozen),
    ("dzs", NumberWord::Dozen),
    ("eight", NumberWord::Small(8)),
    ("eighteen", NumberWord::Small(18)),
    ("eighty", NumberWord::Tens(80)),
    ("eleven", NumberWord::Small(11)),
    ("fifteen", NumberWord::Small(15)),
    ("fifty", NumberWord::Tens(50)),
    ("five", NumberWord::Small(5)),
    ("forty", NumberWord::Tens(40)),
    ("four", NumberWord::Small(4)),
    ("fourteen", NumberWord::Small(14)),
    ("fourty", NumberWord::Tens(40)),
    ("hundred", NumberWord::Hundred),
    ("hundreds", NumberWord::Hundred),
    ("lac", NumberWord::Scale(5)),
    ("lakh", NumberWord::Scale(5)),
    ("lakhs", NumberWord::Scale(5)),
    ("mil", NumberWord::Scale(6)),
    ("million", NumberWord::Scale(6)),
    ("millions", NumberWord::Scale(6)),
    ("mln", NumberWord::Scale(6)),
    ("mn", NumberWord::Scale(6)),
    ("naught", NumberWord::Small(0)),
    ("nine", NumberWord::Small(9)),
    ("nineteen", NumberWord::Small(19)),
    ("ninety", NumberWord::Tens(90)),
    ("nought", NumberWord::Small(0)),
    ("one", NumberWord::Small(1)),
    ("quadrillion", NumberWord::Scale(15)),
    ("seven", NumberWord::Small(7)),
    ("seventeen", NumberWord::Small(17)),
    ("seventy", NumberWord::Tens(70)),
    ("six", NumberWord::Small(6)),
    ("sixteen", NumberWord::Small(16)),
    ("sixty", NumberWord::Tens(60)),
    ("ten", NumberWord::Small(10)),
    ("thirteen", NumberWord::Small(13)),
    ("thirty", NumberWord::Tens(30)),
    ("thousand", NumberWord::Scale(3)),
    ("thousands", NumberWord::Scale(3)),
    ("three", NumberWord::Small(3)),
    ("tln", NumberWord::Scale(12)),
    ("tn", NumberWord::Scale(12)),
    ("trillion", NumberWord::Scale(12)),
    ("trillions", NumberWord::Scale(12)),
    ("trn", NumberWord::Scale(12)),
    ("twelve", NumberWord::Small(12)),
    ("twenty", NumberWord::Tens(20)),
    ("two", NumberWord::Small(2)),
    ("zero", NumberWord::Small(0)),
];

/// What `word` (folded) adds to a number.
pub(crate) fn number_word(word: &str) -> Option<NumberWord> {
    lexeme(word).number
}

/// Words that a number may begin with, beside those that are one; `no` and `none` are none of something, and a bare
/// "dozen" is one after "another".
pub(super) static OPENS_NUMBER: &[&str] = &[
    "a", "an", "billion", "billions", "double", "dozen", "dozens", "eightfold", "fivefold", "fourfold", "half",
    "hundred", "hundredfold", "hundreds", "million", "minus", "negative", "ninefold", "no", "none", "millions",
    "quarter", "scores", "sevenfold", "several", "sixfold", "tenfold", "tens", "thousand", "thousands", "threefold",
    "thrice", "trillion", "trillions", "triple", "twentyfold", "twice", "twofold",
];

/// Whether a number may go on with this word after `a`: "a few", "a third", "a hundred".
pub(crate) fn follows_article(word: &str) -> bool {
    number_word(word).is_some()
        || rough(word).is_some()
        || denominator(word).is_some()
        || matches!(word, "couple" | "pair" | "score")
}

/// Whether the word is an abbreviated scale, which only digits carry ("5 bn", not "five bn").
pub(crate) fn is_short_scale(word: &str) -> bool {
    matches!(word, "bln" | "bn" | "mil" | "mln" | "mn" | "tln" | "tn" | "trn" | "dz" | "dzs")
}

/// The power of ten of a letter glued to digits ("5k", "$3m"). `m` may also be a metre; the caller decides.
pub(crate) fn letter_scale(letters: &str) -> Option<u32> {
    Some(match letters {
        "k" => 3,
        "m" | "mm" => 6,
        "b" => 9,
        "t" => 12,
        other => {
            return match number_word(other) {
                Some(NumberWord::Scale(power)) => Some(power),
                _ => None,
            };
        }
    })
}

/// The denominator that a word names, and whether it stands in the plural: `third`, `quarters`, `half`.
pub(crate) fn denominator(word: &str) -> Option<(u32, bool)> {
    let irregular = match word {
        "half" => Some((2, false)),
        "halves" => Some((2, true)),
        "quarter" => Some((4, false)),
        "quarters" => Some((4, true)),
        _ => None,
    };
    irregular.or_else(|| {
        if let Some(n) = ordinal(word) {
            return (n > 2).then_some((n, false));
        }
        let n = ordinal(word.strip_suffix('s')?)?;
        (n > 2).then_some((n, true))
    })
}

/// The number behind an ordinal word: `third` is 3. Compounds ("twenty-first") are for the caller.
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" => 20,
        "hundredth" => 100,
        "thousandth" => 1000,
        "millionth" => 1_000_000,
        _ => return None,
    })
}

/// The value of a character that is a fraction by itself: numerator and denominator.
pub(crate) fn vulgar(c: char) -> Option<(u32, u32)> {
    Some(match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅐' => (1, 7),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    })
}

/// A word that names a rough number: the least, the most (inside), and the number that a single figure would give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rough {
    /// The least that it allows.
    pub(crate) min: u32,
    /// The most that it allows, inside.
    pub(crate) max: u32,
}

/// Rough numbers that may stand before a hundred or a scale: "several thousand", "a few hundred".
///
/// `article`: the word wants an `a` before it ("a few", "a handful"; "few" alone says how little, not how many).
pub(crate) fn rough(word: &str) -> Option<(Rough, bool)> {
    Some(match word {
        "several" => (Rough { min: 3, max: 9 }, false),
        "few" => (Rough { min: 3, max: 9 }, true),
        "handful" => (Rough { min: 3, max: 9 }, true),
        _ => return None,
    })
}

/// Whether a verb follows this word: "to *double* the number" is no number.
pub(crate) fn opens_infinitive(word: &str) -> bool {
    matches!(
        word,
        "to" | "will"
            | "would"
            | "may"
            | "might"
            | "can"
            | "could"
            | "should"
            | "shall"
            | "must"
            | "they"
            | "we"
            | "and"
    )
}

/// Whether "a" after this word is a number: "more than *a* decade", "nearly *an* hour".
pub(crate) fn hedges_article(word: &str) -> bool {
    matches!(word, "than" | "nearly" | "almost" | "about" | "around" | "roughly" | "approximately" | "least" | "under")
}

/// Whether a bare "dozen" or "hundred" after this word is one of them: "another dozen".
pub(crate) fn adds_one(word: &str) -> bool {
    matches!(word, "another" | "further")
}

/// Plurals that name an order of magnitude: "dozens", "tens of thousands". The least, the limit (outside).
pub(crate) fn plural_magnitude(word: &str) -> Option<(u64, u64)> {
    Some(match word {
        "tens" => (20, 100),
        "dozens" => (24, 120),
        "scores" => (40, 200),
        "hundreds" => (200, 1_000),
        "thousands" => (2_000, 100_000),
        "millions" => (2_000_000, 100_000_000),
        "billions" => (2_000_000_000, 100_000_000_000),
        "trillions" => (2_000_000_000_000, 100_000_000_000_000),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted() {
        assert!(NUMBER_WORDS.windows(2).all(|w| w[0].0 < w[1].0));
    }

    #[test]
    fn words() {
        assert_eq!(number_word("ninety"), Some(NumberWord::Tens(90)));
        assert_eq!(number_word("troops"), None);
        assert_eq!(denominator("thirds"), Some((3, true)));
        assert_eq!(denominator("second"), None);
        assert_eq!(letter_scale("bn"), Some(9));
    }
}
