//! Where in its sentence a time stands: which sentence it is, and whether the clause looks back or forward.

use crate::{
    lexicon::tense::{Tense, tense_of},
    text::{Case, Text, TokenKind, begins_sentence},
};

/// How far, in tokens, a verb may stand from the time it governs.
const REACH: usize = 40;

/// What a verb says: where it looks, and whether what it tells still goes on (`has remained`, `are kept`).
#[derive(Clone, Copy)]
struct Verb {
    away: usize,
    tense: Tense,
    ongoing: bool,
    /// It can have an end that lies behind: `served until May`, `had left by Friday`; not `delayed until`.
    closed: bool,
}

/// The tense of the clause around tokens `first` to `last`: of the nearest verb before the time, else after it.
///
/// `up_to`: the time is an end (`until Friday`). Of what still goes on, the end lies ahead.
pub(super) fn tense(text: &Text<'_>, first: usize, last: usize, up_to: bool) -> Tense {
    let (left, infinitive) = verb_before(text, first);
    let verb = match (left, verb_after(text, last)) {
        (Some(left), Some(right)) => {
            // `a 1 June deadline`; `…, and on Friday the court will rule`: a time that stands before its noun, or
            // opens its clause, belongs to what follows.
            let own = right.away == 1 && right.tense == Tense::Future;
            if own || (opens_clause(text, first) && right.away <= 8 && left.away > 2) { right } else { left }
        }
        (Some(verb), None) | (None, Some(verb)) => verb,
        // A headline's `Markets to stay shut until Friday`; a bare `until Friday`.
        (None, None) if infinitive || up_to => return Tense::Future,
        (None, None) => return Tense::Unknown,
    };
    if up_to && (verb.ongoing || !verb.closed) { Tense::Future } else { verb.tense }
}

/// The nearest verb before token `first` in its sentence, and whether a `to` stands nearer.
fn verb_before(text: &Text<'_>, first: usize) -> (Option<Verb>, bool) {
    let mut infinitive = false;
    for away in 1..=REACH {
        if begins_sentence(text, first + 1 - away) {
            break;
        }
        let Some(j) = first.checked_sub(away) else { break };
        if let Some((tense, ongoing)) = verb(text, j) {
            return (Some(Verb { away, tense, ongoing, closed: can_be_over(text, j) }), infinitive);
        }
        if text.word(j) == "to" && j > 0 && looks_ahead(text.word(j - 1)) {
            return (Some(Verb { away, tense: Tense::Future, ongoing: false, closed: false }), true);
        }
        infinitive |= text.word(j) == "to"
            && text.token(j + 1).is_some_and(|t| t.kind == TokenKind::Word && t.case == Case::Lower);
    }
    (None, infinitive)
}

/// The nearest verb after token `last` in its sentence.
fn verb_after(text: &Text<'_>, last: usize) -> Option<Verb> {
    for away in 1..=REACH {
        let j = last + away;
        if j >= text.len() || begins_sentence(text, j) || text.word(j) == ";" {
            break;
        }
        // `…,” the mayor said`: whoever says it says it later.
        if matches!(text.word(j), "said" | "told" | "added") {
            continue;
        }
        if let Some((tense, ongoing)) = verb(text, j) {
            return Some(Verb { away, tense, ongoing, closed: can_be_over(text, j) });
        }
    }
    None
}

/// Words whose infinitive lies ahead of them: `agreed to meet on Friday`, `on track to finish in June`.
fn looks_ahead(word: &str) -> bool {
    matches!(
        word,
        "agreed"
            | "track"
            | "ready"
            | "likely"
            | "supposed"
            | "preparing"
            | "prepared"
            | "hoping"
            | "wants"
            | "want"
            | "vow"
            | "promise"
            | "pledge"
            | "slated"
            | "plans"
            | "about"
    )
}

/// Verbs in the past tense whose `until` or `by` lies in the past too.
fn can_be_over(text: &Text<'_>, j: usize) -> bool {
    let word = text.word(j);
    (1..=3).any(|n| j.checked_sub(n).is_some_and(|k| text.word(k) == "had"))
        || matches!(
            word,
            "had"
                | "was"
                | "were"
                | "did"
                | "lasted"
                | "lived"
                | "served"
                | "remained"
                | "stayed"
                | "continued"
                | "worked"
                | "ran"
                | "ruled"
                | "reigned"
                | "fought"
                | "led"
                | "rose"
                | "fell"
                | "grew"
                | "reached"
                | "died"
                | "held"
        )
}

/// Whether the time that begins at token `first` opens a clause, a preposition before it or not.
fn opens_clause(text: &Text<'_>, first: usize) -> bool {
    let before = |n: usize| first.checked_sub(n).map_or(",", |j| text.word(j));
    let mark = if matches!(before(1), "on" | "in" | "by" | "late" | "early") { before(2) } else { before(1) };
    matches!(mark, "," | "and" | "but" | "that" | "when" | "while" | ";" | ":" | "-" | "\"" | "“")
}

/// What the word at `j` says, its auxiliaries looked at: `will be held` looks forward, `could be seen` back, `are kept`
/// nowhere, and `the planned march` says nothing.
fn verb(text: &Text<'_>, j: usize) -> Option<(Tense, bool)> {
    if text.word(j) == "set" && text.word(j + 1) == "to" {
        return Some((Tense::Future, false));
    }
    let tense = tense_of(text.word(j))?;
    let before = |n: usize| j.checked_sub(n).map_or("", |k| text.word(k));
    if text.word(j) == "due" && text.word(j + 1) == "to" && !matches!(before(1), "is" | "are" | "was" | "were" | "be") {
        return None;
    }
    if tense != Tense::Past {
        return Some((tense, false));
    }
    if matches!(before(1), "the" | "a" | "an") && text.word(j).ends_with("ed") {
        return None;
    }
    for n in 1..=3 {
        match before(n) {
            "could" | "might" => return Some((Tense::Past, false)),
            "will" | "would" | "shall" | "'ll" => return Some((Tense::Future, false)),
            "can" | "may" => return Some((Tense::Unknown, false)),
            "be" if !matches!(before(n + 1), "could" | "might" | "can" | "may") => return Some((Tense::Future, false)),
            "is" | "are" => return Some((Tense::Unknown, true)),
            "has" | "have" => return Some((Tense::Past, true)),
            "," | "." | ";" | "and" | "who" | "that" | "which" => break,
            _ => {}
        }
    }
    Some((Tense::Past, false))
}
