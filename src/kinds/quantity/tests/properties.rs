//! What holds of any text.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{
    super::{Quantity, recognise, refused},
    shown,
};
use crate::text::Text;

/// Words and signs of which quantities are made, and some that are none.
const PIECES: &[&str] = &[
    "5",
    "12",
    "0",
    "2019",
    "007",
    "5,200",
    "1.5",
    "1,000,000",
    "12,5",
    ".08",
    "99999999999999999999999999999",
    "5k",
    "3bn",
    "500km",
    "5th",
    "H1N1",
    "USD5",
    "F-16",
    "½",
    "5½",
    "½½",
    "1⁄2",
    "3/4",
    "٣",
    "５",
    "²",
    "$",
    "€",
    "£",
    "US$",
    "%",
    "percent",
    "percentage points",
    "°C",
    "miles",
    "km",
    "hours",
    "years old",
    "-year-old",
    "per",
    "square",
    "ft",
    "in",
    "one",
    "two",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "billion",
    "dozen",
    "dozens",
    "half",
    "a",
    "an",
    "third",
    "thirds",
    "quarter",
    "point",
    "and",
    "or",
    "to",
    "from",
    "of",
    "the",
    "between",
    "about",
    "some",
    "nearly",
    "more than",
    "at least",
    "up to",
    "no",
    "none",
    "no more than",
    "or so",
    "or more",
    "-odd",
    "-strong",
    "several",
    "a few",
    "another",
    "additional",
    "more",
    "of whom",
    "including",
    "them",
    "out of",
    "times",
    "twice",
    "fold",
    "minus",
    "rose",
    "fell",
    "by",
    "number",
    "men",
    "troops",
    "Norland",
    "the Dorn",
    "Flight",
    "No.",
    "was",
    "were",
    "killed",
    "lost",
    "-",
    "–",
    "—",
    "/",
    ":",
    ".",
    ",",
    "+",
    "^",
    "e",
    "x10",
    "'",
    "’s",
    "\"",
    "(",
    ")",
    "[",
    "]",
    "#",
    "~",
    "≥",
    "<",
    ">",
    "=",
    "_",
    "\n",
    "\n\n",
    "\t",
    "\u{0}",
    "\u{7f}",
    "\u{301}",
    "\u{200d}",
    "\u{200f}",
    "\u{202e}",
    "\u{ad}",
    "\u{a0}",
    "\u{202f}",
    "é",
    "😀",
    "北",
];

fn soup(pieces: &[(usize, bool)]) -> String {
    let mut raw = String::new();
    for &(piece, glued) in pieces {
        if !glued {
            raw.push(' ');
        }
        raw.push_str(PIECES[piece]);
    }
    raw
}

fn pieces() -> impl Strategy<Value = Vec<(usize, bool)>> {
    proptest::collection::vec((0..PIECES.len(), proptest::bool::weighted(0.3)), 0..25)
}

/// Whether a cut before byte `at` parts a word or a run of digits.
fn parts_a_word(raw: &str, at: usize) -> bool {
    let (before, after) = (raw[..at].chars().next_back(), raw[at..].chars().next());
    let mark = after.is_some_and(|c| ('\u{300}'..'\u{370}').contains(&c));
    before.is_some_and(char::is_alphanumeric) && (mark || after.is_some_and(char::is_alphanumeric))
}

fn holds_of(raw: &str) {
    let text = Text::new(raw);
    let found = recognise(&text, &[]);
    let mut end = 0;
    for q in &found {
        assert!(q.span.start >= end && q.span.start < q.span.end, "{raw:?}");
        assert!(q.span.contains(q.number) && !q.number.is_empty(), "{raw:?}");
        assert_eq!(text.span(q.first, q.last), q.span, "{raw:?}");
        for at in [q.span.start, q.span.end, q.number.start, q.number.end] {
            assert!(raw.is_char_boundary(at) && !parts_a_word(raw, at), "{raw:?} at {at}");
        }
        end = q.span.end;
        let count = &q.count;
        for range in [&count.strict, &count.slack] {
            assert!(range.min.zip(range.max).is_none_or(|(min, max)| min <= max), "{raw:?} {count:?}");
        }
        assert!(count.values.is_sorted() && !count.values.is_empty(), "{raw:?} {count:?}");
        assert!(count.slack.contains(&count.strict), "{raw:?} {count:?}");
        assert!(q.measure.is_none() || q.counted().is_none(), "{raw:?} {q:?}");
        for n in [q.noun, q.implied].into_iter().flatten() {
            assert!(n.first <= n.head && n.head <= n.last && n.last < text.len(), "{raw:?}");
        }
        for told in [q.told.hedge, q.told.measure, q.told.part, q.told.change].into_iter().flatten() {
            assert!(!told.is_empty() && raw.get(told.start..told.end).is_some(), "{raw:?} {q:?}");
        }
        let other = q.change.and_then(|c| c.other).and_then(|o| found.get(o));
        assert!(q.change.and_then(|c| c.other).is_none() || other.is_some_and(|o| o.change.is_some()), "{raw:?}");
    }
}

/// Every figure is a quantity or has a reason why not, and none is both.
fn all_is_told(raw: &str) {
    let text = Text::new(raw);
    let (found, refused) = (recognise(&text, &[]), refused(&text, &[]));
    let mut end = 0;
    for r in &refused {
        assert!(r.span.start >= end && !r.span.is_empty() && !r.why.says().is_empty(), "{raw:?} {r:?}");
        assert!(!found.iter().any(|q| q.span.overlaps(r.span)), "{raw:?} {r:?}");
        end = r.span.end;
    }
    for token in text.tokens().iter().filter(|t| t.span.of(raw).contains(|c: char| c.is_ascii_digit())) {
        let read = found.iter().any(|q| q.span.overlaps(token.span));
        assert!(read || refused.iter().any(|r| r.span.overlaps(token.span)), "{raw:?} {:?}", token.span.of(raw));
    }
}

/// The only quantity of a text.
fn only(raw: &str) -> Option<(Quantity, String)> {
    let text = Text::new(raw);
    let found = recognise(&text, &[]);
    let [q] = found.as_slice() else { return None };
    Some((q.clone(), q.counted().map(|n| text.word(n.head).to_owned()).unwrap_or_default()))
}

/// A number below 10^9 in words.
fn spelled(n: u32) -> String {
    const SMALL: [&str; 20] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let behind = |rest: u32, joint: &str| if rest == 0 { String::new() } else { format!("{joint}{}", spelled(rest)) };
    match n {
        0..20 => SMALL[n as usize].to_owned(),
        20..100 => format!("{}{}", TENS[n as usize / 10], behind(n % 10, "-")),
        100..1000 => format!("{} hundred{}", SMALL[n as usize / 100], behind(n % 100, " and ")),
        _ => {
            let (unit, name) = if n < 1_000_000 { (1000, "thousand") } else { (1_000_000, "million") };
            let joint = if n % unit < 100 { " and " } else { " " };
            format!("{} {name}{}", spelled(n / unit), behind(n % unit, joint))
        }
    }
}

/// Sentences around a number, whose count and unit do not hang on how large it is.
const FRAMES: &[&str] = &[
    "It sent more than # troops to the coast.",
    "About # combat troops have left.",
    "Officials put the cost at $#.",
    "It was nearly # kilometres away.",
    "As many as # people live there, the council said.",
    "At least # men were killed.",
    "It had at most # volunteers.",
];

/// Hedges, each said twice.
const TWICE: &[(&str, &str)] = &[
    ("about # men", "about about # men"),
    ("more than # men", "more than more than # men"),
    ("at least # men", "at least at least # men"),
    ("nearly # men", "nearly nearly # men"),
    ("up to # men", "up to up to # men"),
    ("roughly # men", "roughly about # men"),
    ("about # men", "some # or so men"),
];

/// Texts that are read the same whatever stands before them.
const AFTER: &[&str] = &[
    "More than 5,000 troops were sent, of whom 11 were hurt. Another 200 will follow.",
    "2,500",
    "Three men died. One was hurt.",
    "The number fell from 5,200 to about 3,000.",
    "Mara Holt, 44, paid $2.5 million.",
    "1. It rained.\n2. Ten roads were shut.",
    "No roads were shut, and half of the 600 seats were empty.",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text(raw in "\\PC{0,60}") {
        holds_of(&raw);
    }

    #[test]
    fn any_characters(raw in proptest::collection::vec(any::<char>(), 0..40)) {
        holds_of(&raw.into_iter().collect::<String>());
    }

    #[test]
    fn letters_and_signs(raw in "([0-9a-z,.$€%/½' \n-]|to |and |of |more than |half |million |dozen |troops |from |between |a |one |hundred ){0,40}") {
        holds_of(&raw);
    }

    #[test]
    fn any_text_of_number_words(pieces in pieces()) {
        holds_of(&soup(&pieces));
        all_is_told(&soup(&pieces));
    }

    #[test]
    fn a_number_times_a_scale(n in 1u32..999, tenths in 0u32..10, frame in 0..FRAMES.len(), scale in 0usize..3) {
        let (word, power) = [("thousand", 3u32), ("million", 6), ("billion", 9)][scale];
        let read = |number: String| only(&FRAMES[frame].replace('#', &number));
        let (head, times) = (Decimal::new(i64::from(n * 10 + tenths), 1), Decimal::from(10u64.pow(power)));
        let head = head.normalize();
        let (plain, noun) = read(head.to_string()).unwrap();
        prop_assert_eq!(plain.count.value(), Some(head));
        for written in [format!("{head} {word}"), (head * times).normalize().to_string()] {
            let (scaled, of) = read(written).unwrap();
            prop_assert_eq!(scaled.count.value(), Some(head * times));
            prop_assert_eq!((scaled.count.hedge, &scaled.measure, &of), (plain.count.hedge, &plain.measure, &noun));
        }
    }

    #[test]
    fn words_say_what_digits_say(n in prop_oneof![0u32..2000, 0u32..1_000_000, 0u32..1_000_000_000]) {
        for frame in ["# men", "more than # men left", "It has # men."] {
            let words = frame.replace('#', &spelled(n));
            let (q, noun) = only(&words).unwrap_or_else(|| panic!("{words}"));
            prop_assert_eq!(q.count.value(), Some(Decimal::from(n)), "{}", words);
            prop_assert!(matches!(noun.as_str(), "men" | "man"), "{} {}", words, noun);
        }
    }

    #[test]
    fn every_digit_counts(whole in 0u64..u64::MAX, part in "[0-9]{0,8}") {
        let raw = if part.is_empty() { whole.to_string() } else { format!("{whole}.{part}") };
        let (q, _) = only(&format!("It weighed exactly {raw} tonnes.")).unwrap();
        prop_assert_eq!(q.count.value().map(|v| v.to_string()), Some(raw));
    }

    #[test]
    fn what_is_shown_is_read_back(n in 1i64..100_000_000, more in 1i64..100_000, tenths in any::<bool>(), kind in 0usize..8) {
        use super::super::Count;
        let number = |n: i64| Decimal::new(n, u32::from(tenths));
        let (a, b) = (number(n), number(n + more));
        let count = match kind {
            0 => Count::exact(a),
            1 => Count::about(a),
            2 => Count::nearly(a),
            3 => Count::above(a),
            4 => Count::at_least(a),
            5 => Count::below(a),
            6 => Count::at_most(a),
            _ => Count::range(a, b),
        };
        let shown = format!("{count} tonnes");
        let (q, _) = only(&shown).unwrap_or_else(|| panic!("{shown}"));
        prop_assert_eq!(q.count, count, "{}", shown);
    }

    #[test]
    fn a_hedge_said_twice_is_the_hedge(n in 20u32..9000, hedge in 0..TWICE.len()) {
        let read = |raw: &str| only(&raw.replace('#', &n.to_string())).map(|(q, _)| q.count);
        prop_assert_eq!(read(TWICE[hedge].0), read(TWICE[hedge].1));
    }

    #[test]
    fn a_paragraph_before_changes_nothing(before in "[A-Z][a-z]{3,8}( [a-z]{1,9}){0,12}[.!?]?", after in 0..AFTER.len()) {
        let read = |raw: &str| {
            let text = Text::new(raw);
            recognise(&text, &[]).iter().map(|q| shown(&text, q)).collect::<Vec<_>>()
        };
        prop_assume!(read(&before).is_empty());
        prop_assert_eq!(read(AFTER[after]), read(&format!("{before}\n\n{}", AFTER[after])), "{}", before);
    }
}
