//! Whether the clause that a time stands in looks back or forward.
//!
//! The verb of the time's own clause tells, and no other: a comma, a word that opens a clause (`who`, `that`, `because`),
//! a bracket, a quotation mark or another time stops the search. What the verb tells is not always the time's: of `announced
//! a vote in October` either may be in October. Such an answer is not *firm*.

use super::{
    TimeExpr,
    verb::{Verb, before, infinitive, is_noun_like, verb},
};
use crate::{
    lexicon::{
        grammar::{Class, class},
        tense::{Tense, forms_of, is_arranged_for, is_arranged_with, looks_ahead, reckons_up, shifts},
    },
    text::{Text, TokenKind, begins_sentence},
};

/// How far, in tokens, a verb may stand from the time it governs.
const REACH: usize = 40;

/// Where a clause looks, and whether that is beyond doubt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) tense: Tense,
    /// No other reading is left; years are told from the tense only then.
    pub(super) firm: bool,
    /// The token of the word that tells.
    pub(super) by: Option<usize>,
}

impl Look {
    pub(super) const UNKNOWN: Self = Self { tense: Tense::Unknown, firm: true, by: None };

    pub(super) const fn firm(tense: Tense) -> Self {
        Self { tense, firm: true, by: None }
    }

    /// Of what begins at the time: what was told is over, what it tells of may begin later.
    pub(super) const fn begun(self) -> Self {
        match self.tense {
            Tense::Past => Self { tense: Tense::Unknown, firm: false, by: None },
            _ => self,
        }
    }

    const fn loose(tense: Tense) -> Self {
        Self { tense, firm: false, by: None }
    }

    const fn told_by(self, at: usize) -> Self {
        Self { by: Some(at), ..self }
    }
}

/// Where the clause of `exprs[i]` looks. `up_to`: the time is an end (`until Friday`); of what still goes on, the end lies
/// ahead.
pub(super) fn look(text: &Text<'_>, exprs: &[TimeExpr], i: usize, up_to: bool) -> Look {
    let Some(expr) = exprs.get(i) else { return Look::UNKNOWN };
    let here = Place { text, exprs, i, first: expr.first, last: expr.last };
    let left = here.left();
    let opens = here.opens_clause();
    // `a 1 June deadline`
    if text.word(expr.last + 1) == "deadline" {
        return Look::loose(Tense::Ahead);
    }
    let attributive = here.is_attributive();
    // `the upcoming 27 May elections`
    if attributive && matches!(before(text, expr.first, 1), "upcoming" | "coming" | "forthcoming") {
        return Look::firm(Tense::Ahead);
    }
    if here.is_of_mishap(attributive) {
        return Look::firm(Tense::Past);
    }
    let right = || here.right(opens);
    let look = match left {
        Left::Verb { verb, after, apart } if !(opens && apart) => here.governed(verb, after).told_by(verb.at),
        Left::Verb { verb, after, .. } => match right() {
            Some(verb) => here.subject_of(verb).told_by(verb.at),
            None => here.governed(verb, after).told_by(verb.at),
        },
        Left::Of(tense) => Look::firm(tense),
        Left::None { said } => match (right(), said) {
            // `said the vote in October was safe`: what was safe then may lie ahead.
            (Some(verb), Some(_)) if !opens && text.word(verb.at) != "had" => {
                let is = class(text.word(verb.at)) == Some(Class::Be);
                Look { firm: verb.tense != Tense::Past || !is && !verb.open, ..here.subject_of(verb).told_by(verb.at) }
            }
            (Some(verb), _) => here.subject_of(verb).told_by(verb.at),
            (None, Some(said)) if said.present => {
                Look { tense: said.tense, firm: looks_ahead(text.word(said.at)), by: Some(said.at) }
            }
            (None, Some(_)) => Look::loose(Tense::Past),
            // A headline's `Markets to stay shut until Friday`; a bare `until Friday`.
            (None, None) if up_to => return Look::firm(Tense::Ahead),
            (None, None) => Look::UNKNOWN,
        },
    };
    if up_to {
        let by = text.word(expr.first) == "by";
        let verb = match left {
            // `20 had died by Sunday`
            Left::Verb { verb, .. } if !(by && verb.tense == Tense::Past && !verb.open) => Some(verb),
            _ => None,
        };
        if verb.is_some_and(|v| v.ongoing || v.present || v.tense == Tense::Past && !can_be_over(text, v.at)) {
            return Look { by: verb.map(|v| v.at), ..Look::firm(Tense::Ahead) };
        }
    }
    Look { firm: look.firm && !attributive, ..look }
}

/// What stands before the time in its clause.
#[derive(Clone, Copy, Debug)]
enum Left {
    /// A verb. `after`: between the two stands `after` and no verb of its own. `apart`: a comma or an `and` does.
    Verb { verb: Verb, after: bool, apart: bool },
    /// Something else that tells.
    Of(Tense),
    /// No verb, but maybe one of saying that opens a clause.
    None { said: Option<Verb> },
}

/// A time in its text.
pub(super) struct Place<'a, 't> {
    pub(super) text: &'a Text<'t>,
    pub(super) exprs: &'a [TimeExpr],
    pub(super) i: usize,
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Place<'_, '_> {
    /// The nearest verb before the time, up to where its clause begins.
    fn left(&self) -> Left {
        let text = self.text;
        let none = Left::None { said: None };
        let (mut after, mut apart, mut names) = (false, false, true);
        let mut other = self.i;
        let mut j = self.first;
        let mut until = j;
        while j > 0 && self.first - j < REACH {
            if begins_sentence(text, j) {
                break;
            }
            j -= 1;
            let word = text.word(j);
            if let Some(before) = other.checked_sub(1).and_then(|o| self.exprs.get(o))
                && before.last >= j
            {
                // `on Monday and Tuesday`: one time that is told in two.
                let joined = (j + 1..until).all(|k| {
                    matches!(text.word(k), "and" | "or" | "," | "to" | "on" | "in" | "then" | "-" | "at" | "of" | "by")
                });
                if !joined {
                    return none;
                }
                other -= 1;
                j = before.first;
                until = j;
                continue;
            }
            if let Some(verb) = verb(text, j) {
                // `police say Brod on 11 January pointed …`
                let speaks = !matches!(word, "tell" | "tells" | "told" | "inform" | "informed" | "warned");
                let named =
                    speaks && j + 1 < self.first && text.token(j + 1).is_some_and(|t| t.kind == TokenKind::Word);
                let object = named && !text.is_small(j + 1) || (j + 1..self.first).any(|k| !self.is_adverbial(k));
                if verb.reports && object && self.opens_with_noun(j + 1) {
                    return Left::None { said: Some(verb) };
                }
                return Left::Verb { verb, after, apart };
            }
            match word {
                "," => {
                    let soft = self.first - j <= 2;
                    if !(soft || names) {
                        return none;
                    }
                    apart = true;
                }
                // `at 12:08 a.m. Sunday`
                ":" if text.is_glued_pair(j) => {}
                ";" | ":" | "(" | ")" | "[" | "]" | "\"" | "“" | "”" | "«" | "»" | "…" => return none,
                "-" if !text.token(j).is_some_and(|t| t.glued) => return none,
                "after" | "following" => after = true,
                "since" => return Left::Of(Tense::Past),
                "ahead" | "before" | "until" | "till" | "once" => return Left::Of(Tense::Unknown),
                // `in the run-up to October`
                "run" if matches!(text.word(j + 1), "-" | "up") => return Left::Of(Tense::Unknown),
                "to" => {
                    if let Some(tense) = infinitive(text, j) {
                        return Left::Of(tense);
                    }
                    // A headline's `Markets to stay shut`.
                    if j > 0 && self.is_headline_infinitive(j) {
                        return Left::Of(Tense::Ahead);
                    }
                }
                "and" => apart |= !names,
                // `had done so by Monday`
                "so" if matches!(before(text, j, 1), "do" | "did" | "done" | "doing" | "does") => {}
                "but" | "yet" | "so" => return none,
                _ => match class(word) {
                    // `as early as October`
                    Some(Class::Subordinator) if word == "as" && is_comparison(text, j) => {}
                    Some(Class::Relative | Class::When | Class::Subordinator) => return none,
                    // `on that road`
                    Some(Class::That) if class(before(text, j, 1)) == Some(Class::Preposition) => {}
                    Some(Class::That) => {
                        let said = (1..=12)
                            .map_while(|n| j.checked_sub(n).filter(|k| !begins_sentence(text, k + 1)))
                            .find_map(|k| verb(text, k));
                        return Left::None { said: said.filter(|v| v.reports) };
                    }
                    _ => {}
                },
            }
            names &= text.token(j).is_some_and(|t| t.kind != TokenKind::Word || !text.is_small(j))
                || matches!(class(word), Some(Class::Preposition | Class::Coordinator))
                || word == "the";
        }
        none
    }

    /// Whether token `k`, between a verb and the time, is no part of an object: a preposition, an adverb, a name.
    fn is_adverbial(&self, k: usize) -> bool {
        let word = self.text.word(k);
        matches!(class(word), Some(Class::Preposition | Class::Adverb | Class::Determiner))
            || matches!(word, "late" | "early" | "both" | "," | "to")
            || !self.text.is_small(k)
    }

    /// Whether a noun phrase, and no preposition or adverb, follows a verb at `k`.
    fn opens_with_noun(&self, k: usize) -> bool {
        !matches!(class(self.text.word(k)), Some(Class::Preposition | Class::Adverb | Class::To | Class::Negation))
    }

    /// A `to` and its infinitive with no finite verb before it in the sentence.
    fn is_headline_infinitive(&self, to: usize) -> bool {
        let text = self.text;
        let lower = text.token(to + 1).is_some_and(|t| t.kind == TokenKind::Word) && text.is_small(to + 1);
        let mut j = to;
        while lower && j > 0 && to - j < 8 {
            if begins_sentence(text, j) {
                return class(text.word(to + 1)).is_none() && to - j < 6 && to > j;
            }
            j -= 1;
            if verb(text, j).is_some() || matches!(text.word(j), "," | "according" | "due") {
                return false;
            }
        }
        lower && j == 0 && to > 0 && class(text.word(to + 1)).is_none()
    }

    /// The nearest verb after the time in its clause.
    fn right(&self, opens: bool) -> Option<Verb> {
        let text = self.text;
        let mut j = self.last + 1;
        let mut commas = 0;
        let mut next = self.i + 1;
        let mut next_time = self.exprs.get(next).map_or(usize::MAX, |e| e.first);
        while j < text.len() && j - self.last < REACH {
            // `in May and in August he left`
            if let Some(other) = self.exprs.get(next)
                && is_joined(text, j, other.first)
            {
                j = other.last + 1;
                next += 1;
                next_time = self.exprs.get(next).map_or(usize::MAX, |e| e.first);
                continue;
            }
            if begins_sentence(text, j) || j >= next_time {
                return None;
            }
            let word = text.word(j);
            match word {
                ":" if text.is_glued_pair(j) => {}
                ";" | ":" | "(" | ")" | "\"" | "“" | "”" => return None,
                "-" if !text.token(j).is_some_and(|t| t.glued) => return None,
                "," => {
                    let closes = opens && commas == 0 && !self.opens_inner(j + 1);
                    if !closes {
                        // Past what stands between commas: `The vote in October, the first since the war, was rigged.`
                        commas += 1;
                        let end = (j + 1..j + 20).find(|&k| text.word(k) == ",")?;
                        if commas > 2 || (j + 1..end).any(|k| begins_sentence(text, k)) || end >= next_time {
                            return None;
                        }
                        j = end;
                    }
                    commas += 1;
                }
                // `…,” the mayor said`: whoever says it says it later.
                "said" | "told" | "added" if before(text, j, 1) != "," && commas > 0 && !opens => {}
                _ => {
                    if self.opens_inner(j) && class(word) != Some(Class::Coordinator) {
                        return None;
                    }
                    if let Some(verb) = verb(text, j) {
                        return Some(verb);
                    }
                    if word == "to"
                        && let Some(tense) = infinitive(text, j)
                    {
                        return Some(Verb { at: j, tense, present: false, ongoing: false, open: true, reports: false });
                    }
                }
            }
            j += 1;
        }
        None
    }

    /// Whether a clause of its own, or the next of two, begins at token `k`.
    fn opens_inner(&self, k: usize) -> bool {
        let word = self.text.word(k);
        matches!(word, "after" | "before" | "since" | "until" | "till" | "once" | "following")
            || matches!(
                class(word),
                Some(Class::Relative | Class::When | Class::Subordinator | Class::That | Class::Coordinator)
            )
    }

    /// What the verb before the time tells of it.
    fn governed(&self, verb: Verb, after: bool) -> Look {
        let text = self.text;
        let lead = before(text, self.first, 1);
        let object = (verb.at + 1..self.first).any(|k| !self.is_adverbial(k));
        if verb.tense == Tense::Past {
            // `moved from June to October`, `called elections for June`
            let moved = matches!(lead, "to" | "from" | "for" | "until") || text.word(self.first) == "from";
            if lead == "for" && verb.open || shifts(text.word(verb.at)) && moved {
                return Look::firm(Tense::Ahead);
            }
            if verb.open && object || lead == "for" || lead == "to" {
                return Look::loose(Tense::Past);
            }
            return Look::firm(Tense::Past);
        }
        // `will stand trial after being seen on Friday`
        let done = |k: usize| {
            matches!(text.word(k), "after" | "following") && forms_of(text.word(k + 1)).is_some_and(|f| f.ing)
                || text.word(k) == "after" && text.word(k + 1) == "being"
        };
        if after && (verb.at..self.first).any(done) {
            return Look::loose(Tense::Past);
        }
        if after {
            return Look::loose(if verb.tense == Tense::Ahead { Tense::Past } else { verb.tense });
        }
        let word = text.word(verb.at);
        // `will report orders for June`
        if lead == "for" && (verb.at..self.first).any(|k| reckons_up(text.word(k))) {
            return Look::loose(Tense::Unknown);
        }
        // `On August 20, she visits Ortova` is a chronicle's; `the town votes on October 10` is none.
        let arranged = is_arranged_with(word, text.word(verb.at + 1));
        Look {
            tense: verb.tense,
            firm: !verb.present || arranged || is_arranged_for(word) || looks_ahead(word),
            by: None,
        }
    }

    /// What the verb after the time tells of it: `The vote in October was called off.` leaves open when it was to be.
    fn subject_of(&self, verb: Verb) -> Look {
        let text = self.text;
        let open = verb.open || (1..=3).any(|n| crate::lexicon::tense::leaves_open(text.word(verb.at + n)));
        Look { tense: verb.tense, firm: !(verb.present || open && !self.opens_clause()), by: None }
    }

    /// Whether nothing but a phrase with a preposition stands between the time and the beginning of its sentence.
    fn ends_opening(&self) -> bool {
        for j in (self.first.saturating_sub(9)..self.first).rev() {
            if begins_sentence(self.text, j) {
                return class(self.text.word(j)) == Some(Class::Preposition);
            }
            if self.text.word(j) == "," || verb(self.text, j).is_some() {
                return false;
            }
        }
        false
    }

    /// Whether the time opens a clause, a preposition before it or not.
    fn opens_clause(&self) -> bool {
        let text = self.text;
        // `for January and February`: as the first of them.
        let (mut i, mut first) = (self.i, self.first);
        for _ in 0..4 {
            let Some(other) = i.checked_sub(1).and_then(|i| self.exprs.get(i)) else { break };
            if !is_joined(text, other.last + 1, first) {
                break;
            }
            (i, first) = (i - 1, other.first);
        }
        let lead = |n: usize| first.checked_sub(n).map(|j| text.word(j));
        let tied = matches!(
            lead(1),
            Some(
                "on" | "in"
                    | "by"
                    | "late"
                    | "early"
                    | "during"
                    | "from"
                    | "at"
                    | "the"
                    | "of"
                    | "around"
                    | "over"
                    | "for"
            )
        );
        let at = if tied { first.saturating_sub(1) } else { first };
        if begins_sentence(text, at) || begins_sentence(text, first) {
            return true;
        }
        // `In a letter on Monday, he said so.`
        if text.word(self.last + 1) == "," && self.ends_opening() {
            return true;
        }
        let mark = if tied { lead(2) } else { lead(1) };
        matches!(
            mark,
            None | Some("," | "and" | "but" | "that" | "when" | "while" | ";" | ":" | "-" | "\"" | "“" | "where" | "(")
        )
    }

    /// `the October vote`, `Monday's attack`: it stands before a noun, and that noun's clause may be another.
    fn is_attributive(&self) -> bool {
        let text = self.text;
        let next = self.last + 1;
        if text.token(next).is_some_and(|t| t.kind == TokenKind::Possessive) {
            return true;
        }
        let lead = before(text, self.first, 1);
        let tied = matches!(lead, "on" | "in" | "by" | "during" | "from" | "at" | "until" | "between")
            || matches!(lead, "and" | "or") && self.opens_clause();
        !tied && is_noun_like(text, next) && verb(text, next).is_none()
    }
}

/// Whether `and` or `or` and nothing but a preposition stand from token `from` up to the next time at `to`.
fn is_joined(text: &Text<'_>, from: usize, to: usize) -> bool {
    (from + 1..=from + 2).contains(&to)
        && matches!(text.word(from), "and" | "or")
        && (to == from + 1 || matches!(text.word(from + 1), "on" | "in"))
}

/// Whether the `as` at `j` is one of `as early as`.
fn is_comparison(text: &Text<'_>, j: usize) -> bool {
    let degree = |word: &str| matches!(word, "early" | "late" | "recently" | "soon" | "long");
    degree(text.word(j + 1)) || degree(before(text, j, 1))
}

/// Verbs in the past tense whose `until` or `by` lies in the past too.
fn can_be_over(text: &Text<'_>, j: usize) -> bool {
    let word = text.word(j);
    (1..=3).any(|n| before(text, j, n) == "had")
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

/// `the 2015 deal`: a year that only names what follows.
pub(super) fn stands_before_noun(text: &Text<'_>, expr: &TimeExpr) -> bool {
    let lead = before(text, expr.first, 1);
    let led = matches!(class(lead), Some(Class::Determiner | Class::PossessivePronoun))
        || text.word(expr.first) == "the"
        || expr.first.checked_sub(1).and_then(|j| text.token(j)).is_some_and(|t| t.kind == TokenKind::Possessive);
    led && is_noun_like(text, expr.last + 1)
}
