//! What holds of any text and any two values.

use proptest::prelude::*;

use crate::{
    kinds::{
        Relation,
        date::{DateStyle, DateValue, Dated, Day, Days, Order, recognise, relate, resolve_all},
    },
    text::Text,
};

/// Words and signs of which dates are made, and some that are none.
const PIECES: &[&str] = &[
    "3", "31", "2020", "1999", "03", "5,200", "January", "Feb", "may", "May", "Mon", "Monday", "the", "of", "last",
    "next", "this", "week", "weeks", "years", "ago", "later", "after", "before", "since", "until", "by", "from", "to",
    "between", "and", "-", "–", "/", ",", ".", "'", "’s", "'90s", "1990s", "3rd", "first", "two", "a few", "less than",
    "early", "late", "mid-", "end", "half", "quarter", "Q3", "in", "on", "Easter", "today", "following", "day", "same",
    "\n", "\n\n", "(", ")", "will", "was", "é", "😀", "\u{301}", "12/25/2020", "2020-01-03", "fiscal", "summer",
    "99999999999", "two thousand and", "nineteen", "ended", "not", "as of",
];

fn days() -> impl Strategy<Value = Days> {
    (1900i16..2100, 1i8..=12, 1i8..=28, 0i32..4000, 0u8..4).prop_map(|(y, m, d, length, open)| {
        let from = Day::new(y, m, d).unwrap();
        let to = from.plus(length);
        match open {
            0 => Days { from: None, to: Some(to) },
            1 => Days { from: Some(from), to: None },
            _ => Days::new(from, to),
        }
    })
}

fn value() -> impl Strategy<Value = DateValue> {
    prop_oneof![
        3 => (days(), 0i32..60, 0i32..60).prop_map(|(strict, a, b)| DateValue::Days {
            strict,
            slack: Days { from: strict.from.map(|d| d.plus(-a)), to: strict.to.map(|d| d.plus(b)) },
        }),
        1 => (1i8..=12, 1i8..=28, 1i8..=12, 1i8..=28)
            .prop_map(|(m, d, n, e)| DateValue::Yearless { from: (m, d), to: (n, e) }),
        1 => (0u8..2, -500i32..500, 0i32..100).prop_map(|(anchor, min, more)| DateValue::Relative {
            anchor: format!("event {anchor}"),
            min,
            max: min + more,
        }),
    ]
}

fn holds_of(raw: &str, published: Option<Days>, order: Order) {
    let text = Text::new(raw);
    let found = recognise(&text, &DateStyle { order, ..DateStyle::default() });
    let mut end = 0;
    for expr in &found {
        assert!(expr.span.start >= end && expr.span.start < expr.span.end, "{raw:?}");
        assert!(expr.span.contains(expr.core), "{raw:?}");
        assert!(raw.get(expr.span.start..expr.span.end).is_some(), "{raw:?}");
        assert!(raw.get(expr.core.start..expr.core.end).is_some(), "{raw:?}");
        assert_eq!(text.span(expr.first, expr.last), expr.span, "{raw:?}");
        end = expr.span.end;
    }
    let dated = resolve_all(&text, &found, published);
    assert_eq!(dated.len(), found.len());
    for one in &dated {
        assert!(!super::super::says(one.rule).is_empty(), "`{}` is no rule", one.rule);
        for value in [&one.value, &one.core] {
            let _ = value.to_string();
            if let DateValue::Days { strict, slack } = value {
                assert!(strict.from.zip(strict.to).is_none_or(|(a, b)| a <= b), "{raw:?} {value:?}");
                assert!(slack.contains(*strict), "{raw:?} {value:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text(raw in "\\PC{0,60}", published in proptest::option::of(days())) {
        holds_of(&raw, published, Order::Unknown);
    }

    #[test]
    fn any_text_of_date_words(
        pieces in proptest::collection::vec((0..PIECES.len(), any::<bool>()), 0..25),
        published in proptest::option::of(days()),
        order in prop_oneof![Just(Order::Unknown), Just(Order::DayFirst), Just(Order::MonthFirst)],
    ) {
        let mut raw = String::new();
        for (piece, glued) in pieces {
            if !glued {
                raw.push(' ');
            }
            raw.push_str(PIECES[piece]);
        }
        holds_of(&raw, published, order);
    }

    #[test]
    fn relate_is_the_same_from_both_sides(a in value(), b in value()) {
        prop_assert_eq!(relate(&a, &b), relate(&b, &a).flipped());
        prop_assert_eq!(relate(&a, &a), Relation::Equal);
    }

    #[test]
    fn days_are_read_back(days in days()) {
        prop_assert_eq!(Days::parse(&days.to_string()), Some(days));
    }

    #[test]
    fn what_is_shown_is_read_back(days in days()) {
        let shown = DateValue::exact(days).to_string();
        let text = Text::new(&shown);
        let dated = resolve_all(&text, &recognise(&text, &DateStyle::default()), None);
        let read: Vec<_> = dated.iter().map(|d| d.value.strict()).collect();
        prop_assert_eq!(read, vec![Some(days)], "{}", shown);
    }

    #[test]
    fn a_paragraph_before_changes_nothing(
        before in "[A-Z][a-z]{3,8}( [a-z]{1,9}){0,12}[.!?]?",
        raw in 0..AFTER.len(),
        published in prop_oneof![Just(None), Just(Days::parse("2020-06-11")), Just(Days::parse("2020-06"))],
    ) {
        let read = |raw: &str| {
            let text = Text::new(raw);
            let found = recognise(&text, &DateStyle::default());
            let dated = resolve_all(&text, &found, published);
            // Where the word stands that tells is another place.
            dated.into_iter().map(|d| Dated { told_by: None, ..d }).collect::<Vec<_>>()
        };
        // Words that say nothing of time.
        prop_assume!(recognise(&Text::new(&before), &DateStyle::default()).is_empty());
        prop_assert_eq!(read(AFTER[raw]), read(&format!("{before}\n\n{}", AFTER[raw])), "{}", before);
    }
}

/// Texts that are read the same whatever stands before them.
const AFTER: &[&str] = &[
    "It fell on 3 May 2020. Two days later it burned.",
    "It fell on Thursday.",
    "He left in May, and will be back in October.",
    "12/4/2020",
    "The war of 1914-18 was over. In March 1921 they met. On 3 May they left, and in September 1923 they were back.",
    "Last week the council met; the following day it rained. It has rained since.",
    "ORLOW, 12 FEB 90 (KP) -- IT FELL LAST NIGHT.",
];
