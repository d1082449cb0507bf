//! Where in its sentence a time stands: which sentence it is, and whether the clause looks back or forward.

use crate::{
    lexicon::tense::{Tense, tense_of},
    text::{Case, Text, TokenKind},
};

/// How far, in tokens, a verb may stand from the time it governs.
const REACH: usize = 40;

/// Whether a sentence ends before token `i`. Cheap and cautious: it only bounds a look around.
pub(super) fn begins_sentence(text: &Text<'_>, i: usize) -> bool {
    let Some(token) = text.token(i) else { return true };
    if i == 0 || token.breaks > 1 {
        return true;
    }
    let before = text.word(i - 1);
    match before {
        "!" | "?" => true,
        "." => {
            // Not after an initial or a short word with a capital (`Jan.`, `Mr.`).
            let abbreviation = i >= 2
                && text.token(i - 2).is_some_and(|t| {
                    t.kind == TokenKind::Word
                        && t.case == Case::Title
                        && t.span.len() <= 4
                        && !text.word(i - 2).is_empty()
                })
                && i >= 3;
            token.case != Case::Lower && !token.glued && !abbreviation
        }
        "\"" | "”" | "'" => token.case != Case::Lower && i >= 2 && matches!(text.word(i - 2), "." | "!" | "?"),
        _ => token.breaks == 1 && (token.case != Case::Lower || matches!(token.kind, TokenKind::Number)),
    }
}

/// The tense of the clause around tokens `first` to `last`: of the nearest verb before the time, else after it.
pub(super) fn tense(text: &Text<'_>, first: usize, last: usize) -> Tense {
    let mut left = None;
    let mut infinitive = false;
    for back in 1..=REACH {
        if begins_sentence(text, first + 1 - back) {
            break;
        }
        let Some(j) = first.checked_sub(back) else { break };
        if let Some(tense) = verb(text, j) {
            left = Some((back, tense));
            break;
        }
        infinitive |= text.word(j) == "to";
    }
    let mut right = None;
    for ahead in 1..=REACH {
        let j = last + ahead;
        if j >= text.len() || begins_sentence(text, j) {
            break;
        }
        if let Some(tense) = verb(text, j) {
            right = Some((ahead, tense));
            break;
        }
        if matches!(text.word(j), ";") {
            break;
        }
    }
    // `…, and on Friday the court will rule`: a time that opens its clause belongs to what follows.
    let opens = {
        let lead = first.checked_sub(1).map_or("", |j| text.word(j));
        let mark = if matches!(lead, "on" | "in" | "by" | "late" | "early") {
            first.checked_sub(2).map_or(",", |j| text.word(j))
        } else {
            lead
        };
        matches!(mark, "," | "and" | "but" | "that" | "when" | "while" | ";" | ":" | "-" | "\"" | "“")
    };
    match (left, right) {
        (Some((near, a)), Some((far, b))) => {
            if opens && far <= 8 && near > 2 {
                b
            } else {
                a
            }
        }
        (Some((_, t)), None) | (None, Some((_, t))) => t,
        // A headline's `Markets to stay shut until Friday`.
        (None, None) if infinitive => Tense::Future,
        (None, None) => Tense::Unknown,
    }
}

/// What the word at `j` says, its auxiliaries looked at: `will be held` looks forward, `the planned march` says nothing.
fn verb(text: &Text<'_>, j: usize) -> Option<Tense> {
    let tense = tense_of(text.word(j))?;
    if tense == Tense::Past {
        let before = |n: usize| j.checked_sub(n).map_or("", |k| text.word(k));
        // `will be held`, `is to be decided`, `be formally opened`
        for n in 1..=3 {
            if matches!(before(n), "be" | "will" | "would" | "shall" | "'ll" | "to") {
                return Some(if before(n) == "to" && before(n + 1) != "is" { tense } else { Tense::Future });
            }
        }
        if matches!(before(1), "the" | "a" | "an") && text.word(j).ends_with("ed") {
            return None;
        }
    }
    Some(tense)
}
