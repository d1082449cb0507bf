//! What a history tells aside: of what had been before, in a relative clause, of some other year in passing.
//!
//! `In May he met Ada Example, who had joined in 1924` stays in May. So do `the treaty of 1629`, `since 1598` and what
//! stands in brackets (see `discourse.rs`).

use super::{Connector, Days, TimeExpr, clause, form::Form, story::is_entry, verb::verb};
use crate::{
    lexicon::{
        grammar::{Class, class},
        time_words::{TimeWord, time_word},
    },
    text::{Text, begins_sentence},
};

/// How far, in tokens, a look around an expression reaches.
const REACH: usize = 30;

/// Whether `expr`, which means `days`, is told aside, where the story has got to `at`. `first`: it is the first date of its
/// paragraph, which may go back in time.
pub(super) fn is_aside(text: &Text<'_>, expr: &TimeExpr, days: Days, at: Option<Days>, first: bool) -> bool {
    let up_to = matches!(expr.connector, Connector::Before | Connector::Until);
    // `did not arrive before 3 May` tells that it did then.
    if up_to && is_denied(text, expr) {
        return false;
    }
    if matches!(expr.connector, Connector::Since | Connector::Before) || is_pluperfect(text, expr) {
        return true;
    }
    if first && !up_to {
        return in_relative(text, expr) || before(text, expr) == "of" && !opens_with(text, expr.first);
    }
    let (Some(from), Some(at)) = (days.from, at.and_then(|d| d.from)) else { return false };
    let years = i32::from(from.year()) - i32::from(at.year());
    if (0..=1).contains(&years) {
        return false;
    }
    // `Through 1977 they struck the railway`, `By 1801 it had a church` go on from there.
    let opens = opens_clause(text, expr);
    let goes_on = opens && (expr.connector == Connector::By || text.word(expr.first) == "through");
    let ends = matches!(expr.connector, Connector::Until | Connector::By) && !goes_on;
    if matches!(expr.form, Form::Year(_) | Form::Offset(_) | Form::From(..) | Form::Stretch { .. }) {
        let of = || before(text, expr) == "of" && !opens_with(text, expr.first);
        ends || !opens && (years < 0 || in_relative(text, expr) || of())
    } else {
        // `the treaty of 3 May 1802`, but not `the night of 3 May 1802`
        let of = || {
            let noun = expr.first.checked_sub(2).map_or("", |j| text.word(j));
            before(text, expr) == "of" && !matches!(time_word(noun), Some(TimeWord::DayPart | TimeWord::Edge(_)))
        };
        let names = !opens && clause::stands_before_noun(text, expr);
        ends && years > 1 || in_relative(text, expr) || names || years < 0 && of()
    }
}

/// Whether what is told up to `expr` is denied: `not … until 3 May`.
fn is_denied(text: &Text<'_>, expr: &TimeExpr) -> bool {
    (1..=12)
        .map_while(|n| expr.first.checked_sub(n).filter(|j| !begins_sentence(text, j + 1)))
        .take_while(|&j| !matches!(text.word(j), ";" | ":" | "(" | ")"))
        .any(|j| matches!(text.word(j), "not" | "n't" | "never" | "nor"))
        || begins_sentence(text, expr.first) && text.word(expr.first) == "not"
}

fn before<'a>(text: &'a Text<'_>, expr: &TimeExpr) -> &'a str {
    expr.first.checked_sub(1).map_or("", |j| text.word(j))
}

/// Whether `expr` opens its sentence or clause, a preposition before it or not.
fn opens_clause(text: &Text<'_>, expr: &TimeExpr) -> bool {
    if begins_sentence(text, expr.first) || is_entry(text, expr) {
        return true;
    }
    let tied = matches!(class(before(text, expr)), Some(Class::Preposition | Class::Adverb | Class::Either));
    let at = if tied { expr.first.saturating_sub(1) } else { expr.first };
    let lead = at.checked_sub(1).map_or("", |j| text.word(j));
    begins_sentence(text, at) || matches!(lead, ";" | ":" | "and" | "but") || tied && lead == ","
}

/// Whether token `i` stands in what opens its sentence: `The slump of 1892 brought …`.
fn opens_with(text: &Text<'_>, i: usize) -> bool {
    let mut j = i;
    for _ in 0..6 {
        if begins_sentence(text, j) {
            return true;
        }
        j -= 1;
        if text.word(j) == "," || verb(text, j).is_some() {
            return false;
        }
    }
    false
}

/// Whether the clause before `expr` tells of what had been before: `who had joined in 1924`.
pub(super) fn is_pluperfect(text: &Text<'_>, expr: &TimeExpr) -> bool {
    let mut j = expr.first;
    if opens_clause(text, expr) {
        return false;
    }
    for _ in 0..REACH {
        if begins_sentence(text, j) {
            return false;
        }
        j -= 1;
        match text.word(j) {
            ";" | ":" | "(" | ")" | "\"" | "“" | "”" => return false,
            "had" => return !matches!(class(text.word(j + 1)), Some(Class::Determiner | Class::PossessivePronoun)),
            "was" | "were" | "did" | "would" => return false,
            _ => {
                let had = (1..=3).any(|n| j.checked_sub(n).is_some_and(|k| text.word(k) == "had"));
                if !had && verb(text, j).is_some() {
                    return false;
                }
            }
        }
    }
    false
}

/// Whether `expr` opens a sentence that tells of what had been before: `In November, meanwhile, a column had left.`
pub(super) fn opens_pluperfect(text: &Text<'_>, expr: &TimeExpr) -> bool {
    let mut said = (expr.last + 1..expr.last + REACH / 2).take_while(|&j| j < text.len() && !begins_sentence(text, j));
    let first = said.find(|&j| text.word(j) == "had" || verb(text, j).is_some());
    first.is_some_and(|j| {
        text.word(j) == "had" && !matches!(class(text.word(j + 1)), Some(Class::Determiner | Class::PossessivePronoun))
    })
}

/// Whether a relative clause runs up to `expr`: `which was lost in 1797`.
fn in_relative(text: &Text<'_>, expr: &TimeExpr) -> bool {
    let (mut j, mut told) = (expr.first, false);
    for _ in 0..REACH {
        if begins_sentence(text, j) {
            return false;
        }
        j -= 1;
        match text.word(j) {
            ";" | ":" | "(" | ")" => return false,
            "," if told => return false,
            "that" if told => return true,
            word if class(word) == Some(Class::Relative) => return true,
            _ => told |= verb(text, j).is_some(),
        }
    }
    false
}
