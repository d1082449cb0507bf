//! Stretches of time inside time expressions: "over the past *seven days*" tells a time, and how long it was.

use crate::{
    lexicon::{
        numbers::{NumberWord, number_word},
        units,
    },
    text::{Span, Text, TokenKind},
};

/// Makes free what tells a length of time within the expressions `taken`: number and unit of "the next five years", "in
/// 18 months"; not of "two days ago", which is a day and no length.
pub(super) fn release(text: &Text<'_>, taken: &[Span], free: &mut [bool]) {
    let mut at = 0;
    for span in taken {
        while text.token(at).is_some_and(|t| t.span.end <= span.start) {
            at += 1;
        }
        let first = at;
        while text.token(at).is_some_and(|t| t.span.overlaps(*span)) {
            at += 1;
        }
        if !(first..=at).any(|k| points(text.word(k)))
            && let Some(unit) = (first..at).find(|&k| is_stretch(text.word(k)))
        {
            let numbers = (first..unit).rev().take_while(|&k| is_numeric(text, k)).count();
            let opens = (unit - numbers..unit).find(|&k| is_figure(text, k));
            for k in opens.map_or(unit..unit, |from| from..unit + 1) {
                if let Some(flag) = free.get_mut(k) {
                    *flag = true;
                }
            }
        }
    }
}

/// Words that make a stretch the way to a day.
fn points(word: &str) -> bool {
    matches!(
        word,
        "ago" | "earlier" | "later" | "hence" | "after" | "before" | "since" | "from" | "old" | "prior" | "on"
    )
}

fn is_stretch(word: &str) -> bool {
    word.ends_with('s') && units::unit(word).is_some_and(units::is_time)
}

fn is_numeric(text: &Text<'_>, i: usize) -> bool {
    is_figure(text, i) || matches!(text.word(i), "and" | "a" | "half" | "-" | "to" | "or")
}

fn is_figure(text: &Text<'_>, i: usize) -> bool {
    match text.token(i).map(|t| t.kind) {
        Some(TokenKind::Number) => text.word(i).len() < 4,
        Some(TokenKind::Word) => {
            matches!(
                number_word(text.word(i)),
                Some(NumberWord::Small(_) | NumberWord::Tens(_) | NumberWord::Hundred | NumberWord::Scale(_))
            )
        }
        _ => false,
    }
}
