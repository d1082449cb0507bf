//! One sentence as the matcher sees it, and the grammar that is asked about it: noun phrases, subjects, objects.

use super::phrases::{Hit, Owner};
use crate::{
    kinds::name::NameMention,
    lexicon::grammar::{self, Class},
    reader::{Clause, ClauseKind, Clauses, Form, Reader, Reading, Tag},
    text::{Case, Sentence},
};

/// How far back a word's governor is looked for, in tokens.
const REACH: usize = 60;

/// A sentence of a reading.
#[derive(Clone, Copy)]
pub(super) struct View<'r, 't> {
    pub(super) reading: &'r Reading<'t>,
    pub(super) reader: &'r Reader,
    pub(super) index: usize,
    pub(super) sentence: Sentence,
    pub(super) clauses: &'r Clauses,
    /// Sorted by owner.
    pub(super) hits: &'r [Hit],
    /// The heads of the events' words, sorted.
    pub(super) told: &'r [usize],
}

/// What stands before a noun phrase and governs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Governor {
    /// A preposition, at this token.
    Preposition(usize),
    /// A verb, at this token.
    Verb(usize),
    /// Nothing before the clause or sentence begins.
    None,
}

impl<'r> View<'r, '_> {
    pub(super) fn word(&self, i: usize) -> &'r str {
        self.reading.text.word(i)
    }

    /// The words of the text at tokens `first` to `last`, white space folded, for a person; a bracket without its fellow is
    /// left out.
    pub(super) fn wording(&self, first: usize, last: usize) -> String {
        let words = self.reading.text.span(first, last).of(self.reading.text.raw());
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let lone = words.matches('(').count() != words.matches(')').count();
        if lone { words.replace(['(', ')'], "") } else { words }
    }

    pub(super) fn tag(&self, i: usize) -> Tag {
        if i < self.sentence.first || i > self.sentence.last { Tag::Stop } else { self.reading.tag(i) }
    }

    pub(super) fn clause_of(&self, i: usize) -> usize {
        self.clauses.of(i)
    }

    pub(super) fn clause(&self, c: usize) -> Option<&'r Clause> {
        self.clauses.get(c)
    }

    /// The hits of one owner.
    pub(super) fn hits_of(&self, owner: Owner) -> &'r [Hit] {
        self.hits_between(owner, owner)
    }

    /// The hits of the owners from `first` to `last`, both inside.
    pub(super) fn hits_between(&self, first: Owner, last: Owner) -> &'r [Hit] {
        let from = self.hits.partition_point(|h| h.owner < first);
        let to = self.hits.partition_point(|h| h.owner <= last);
        self.hits.get(from..to.max(from)).unwrap_or_default()
    }

    pub(super) fn names(&self) -> &'r [NameMention] {
        self.reading.names_in(self.sentence.first, self.sentence.last)
    }

    /// Whether `c` is `ancestor` or stands in it.
    pub(super) fn is_in_clause(&self, c: usize, ancestor: usize) -> bool {
        let mut at = Some(c);
        let mut left = 16;
        while let Some(here) = at.filter(|_| left > 0) {
            if here == ancestor {
                return true;
            }
            left -= 1;
            at = self.clause(here).and_then(|c| c.parent);
        }
        false
    }

    /// The first token of the noun phrase that ends at `i`.
    pub(super) fn np_first(&self, i: usize) -> usize {
        let mut first = i;
        for j in (self.sentence.first..i).rev().take(REACH) {
            match self.tag(j) {
                Tag::Nominal | Tag::Number | Tag::Hyphen | Tag::Possessive | Tag::Time => first = j,
                Tag::Word(Class::Determiner | Class::PossessivePronoun) => {
                    first = j;
                    if !self.tag(j.wrapping_sub(1)).is(Class::Determiner) {
                        break;
                    }
                }
                _ => break,
            }
        }
        first
    }

    /// The last token of the run of nominals that `i` stands in: its head.
    pub(super) fn np_last(&self, i: usize) -> usize {
        let named = |j: usize| self.reading.names_in(j, j).first().is_some_and(|m| m.first == j && m.first != i);
        let common = self.reading.text.token(i).is_some_and(|t| t.case == Case::Lower);
        // "the day after that interview Doe left": a name that follows a common noun begins anew.
        (i + 1..=self.sentence.last)
            .take(REACH)
            .take_while(|&j| self.tag(j).is_nominal() && !(common && named(j)))
            .last()
            .unwrap_or(i)
    }

    /// What governs the noun phrase at `i`: the nearest preposition or verb before it, other nouns passed over.
    pub(super) fn governor(&self, i: usize) -> Governor {
        let clause = self.clause_of(i);
        for j in (self.sentence.first..i).rev().take(REACH) {
            match self.tag(j) {
                Tag::Word(Class::Preposition | Class::To | Class::Either) => return Governor::Preposition(j),
                Tag::Verb(_) => return Governor::Verb(j),
                Tag::Word(Class::Be | Class::Have) if self.clause(clause).is_some_and(|c| c.verb == Some(j)) => {
                    return Governor::Verb(j);
                }
                Tag::Stop => return Governor::None,
                _ => {}
            }
        }
        Governor::None
    }

    /// The noun phrases that `i` may be the last word of, nearest first: "a strike in Lima that …" is of Lima or the strike.
    pub(super) fn chain(&self, i: usize) -> Vec<usize> {
        let mut out = Vec::new();
        let mut at = i;
        for _ in 0..4 {
            if !self.tag(at).is_nominal() {
                break;
            }
            out.push(at);
            let first = self.np_first(at);
            let Some(prep) =
                first.checked_sub(1).filter(|&p| matches!(self.tag(p), Tag::Word(Class::Preposition | Class::To)))
            else {
                break;
            };
            let Some(before) = prep.checked_sub(1) else { break };
            at = before;
        }
        out
    }

    /// Whether a noun tells an event: listed, derived from a verb, or one of the claims' own words.
    pub(super) fn is_event_noun(&self, i: usize) -> bool {
        let word = self.word(i);
        self.tag(i) == Tag::Nominal
            && (grammar::is_event_noun(word) || grammar::is_derived_event(word) || self.told.binary_search(&i).is_ok())
    }

    /// The tokens before the verb of a clause, where its subject stands; for a clause without one of its own, where it
    /// is taken from. Both ends inclusive.
    pub(super) fn subject_range(&self, c: usize) -> Option<(usize, usize)> {
        let mut at = c;
        for _ in 0..8 {
            let clause = self.clause(at)?;
            if let Some(of) = clause.subject_of {
                at = of;
                continue;
            }
            match clause.kind {
                ClauseKind::Relative if self.is_subject_relative(clause) => {
                    let antecedent = clause.antecedent?;
                    return Some((self.np_first(antecedent), antecedent));
                }
                ClauseKind::Participial if clause.passive => {
                    let antecedent = clause.antecedent?;
                    return Some((self.np_first(antecedent), antecedent));
                }
                ClauseKind::Participial => at = clause.parent?,
                _ => {
                    let end = clause.auxiliary.unwrap_or(usize::MAX).min(clause.verb.unwrap_or(usize::MAX));
                    if end == usize::MAX || end <= clause.first {
                        return None;
                    }
                    // The word that opens the clause is no part of its subject.
                    let opened = matches!(clause.kind, ClauseKind::Subordinate | ClauseKind::Relative)
                        || self.tag(clause.first).is(Class::That)
                        || self.tag(clause.first).is(Class::Coordinator);
                    let from = clause.first + usize::from(opened);
                    return (from < end).then(|| (from, end - 1));
                }
            }
        }
        None
    }

    /// "who was …", "that killed …": the pronoun itself is the subject.
    pub(super) fn is_subject_relative(&self, clause: &Clause) -> bool {
        let start = clause.auxiliary.unwrap_or(usize::MAX).min(clause.verb.unwrap_or(usize::MAX));
        start != usize::MAX
            && (clause.first + 1..start)
                .all(|i| matches!(self.tag(i), Tag::Word(Class::Adverb | Class::Negation) | Tag::Comma))
    }

    /// Whether the noun phrase at token `i` is the subject of clause `c`, rather than something said of it.
    pub(super) fn is_subject(&self, c: usize, first: usize, last: usize) -> bool {
        let Some((from, to)) = self.subject_range(c) else { return false };
        if first < from || last > to {
            // A relative's antecedent may stand before an apposition or a place: "the strike in Lima that …".
            return self.is_antecedent(c, first, last);
        }
        if self.is_modifier(last) {
            return false;
        }
        let own = self.clause_of(first);
        let as_named = self.named_as(first);
        for j in (from..first).rev() {
            if as_named.is_some_and(|n| n <= j) {
                continue;
            }
            match self.tag(j) {
                // "In Zenda gunmen killed": the name closes the phrase of the preposition.
                Tag::Word(Class::Preposition) if self.closed_by_name(j, first) => {}
                Tag::Word(Class::Preposition | Class::To | Class::Either) => return false,
                // "the day after that vote Doe left": the anchor's determiner opens no clause.
                Tag::Word(Class::That) if j.checked_sub(1).is_some_and(|b| self.tag(b) == Tag::Time) => return true,
                Tag::Word(Class::Relative | Class::That | Class::When | Class::Subordinator) if j > from => {
                    return false;
                }
                Tag::Verb(_) => {
                    return self.clause(own).is_some_and(|k| k.kind == ClauseKind::Main) && self.after_comma(j, first);
                }
                Tag::Comma | Tag::Time => return true,
                _ => {}
            }
        }
        true
    }

    /// Whether a name fills the phrase of the preposition at `p` that opens a clause, and `first` stands right behind it.
    fn closed_by_name(&self, p: usize, first: usize) -> bool {
        let opens = self.clause(self.clause_of(p)).is_some_and(|k| k.first == p || self.tag(k.first) == Tag::Dash);
        let locative = grammar::LOCATIVE.binary_search(&self.word(p)).is_ok();
        let start = if self.tag(first.wrapping_sub(1)).is(Class::Determiner) { first - 1 } else { first };
        opens && locative && self.reading.names_in(p + 1, first).iter().any(|n| n.first > p && n.last + 1 == start)
    }

    /// "a man *identified as* X": the participle, which stands for "who is".
    fn named_as(&self, first: usize) -> Option<usize> {
        let start = self.np_first(first);
        let word = start.checked_sub(1).filter(|&a| self.word(a) == "as")?.checked_sub(1)?;
        matches!(self.word(word), "identified" | "known" | "named").then_some(word)
    }

    fn after_comma(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.tag(i) == Tag::Comma)
    }

    /// Whether it is one of the noun phrases that a relative or participial clause tells of.
    fn is_antecedent(&self, c: usize, first: usize, last: usize) -> bool {
        let Some(clause) = self.clause(c) else { return false };
        let tells = matches!(clause.kind, ClauseKind::Relative) && self.is_subject_relative(clause)
            || clause.kind == ClauseKind::Participial && clause.passive;
        let Some(antecedent) = clause.antecedent.filter(|_| tells) else { return false };
        let who = self.word(clause.first) == "who";
        for (n, head) in self.chain(antecedent).into_iter().enumerate() {
            if first <= head && head <= last {
                return n == 0 || !who;
            }
            // "over the strike that killed": what lies before the strike is not the one that did it.
            if self.is_event_noun(head) {
                return false;
            }
        }
        // "A and B, who were …": all of the list.
        let plural = clause.auxiliary.is_some_and(|a| matches!(self.word(a), "were" | "are" | "have"));
        let list = |i: usize| {
            self.tag(i).is_nominal()
                || self.tag(i) == Tag::Comma
                || self.word(i) == "and"
                || self.tag(i).is(Class::Determiner)
        };
        if plural
            && last < antecedent
            && antecedent < last + 20
            && (last + 1..antecedent).all(list)
            && (last + 1..antecedent).any(|i| self.word(i) == "and")
        {
            return true;
        }
        // "X, the commander, who was …"
        let np = self.np_first(antecedent);
        np.checked_sub(1).is_some_and(|comma| self.tag(comma) == Tag::Comma && comma.checked_sub(1) == Some(last))
    }

    /// Whether the name ending at `last` only modifies what follows: "Doe's", "the Doe foundation", "Doe-led".
    pub(super) fn is_modifier(&self, last: usize) -> bool {
        match self.tag(last + 1) {
            Tag::Possessive | Tag::Hyphen => true,
            Tag::Nominal => !self.reading.names_in(last + 1, last + 1).iter().any(|m| m.first == last + 1),
            _ => false,
        }
    }

    /// Whether the noun phrase at `first` is the object of the verb at `verb`: after it, in its clause, behind no
    /// preposition and no other verb.
    pub(super) fn is_object(&self, verb: usize, first: usize, last: usize) -> bool {
        if first <= verb || first > verb + REACH || self.is_modifier(last) {
            return false;
        }
        for j in (verb + 1..first).rev() {
            match self.tag(j) {
                Tag::Word(Class::Preposition) if matches!(self.word(j), "including" | "besides" | "alongside") => {}
                Tag::Word(
                    Class::Preposition
                    | Class::To
                    | Class::Either
                    | Class::Relative
                    | Class::Subordinator
                    | Class::When
                    | Class::That,
                ) => {
                    return self.closed_apposition(j, first);
                }
                Tag::Verb(form) if form != Form::Ing => return false,
                Tag::Verb(_) | Tag::Stop => return false,
                Tag::Word(Class::Be | Class::Modal | Class::Have | Class::Do) => return false,
                _ => {}
            }
        }
        true
    }

    /// Whether what begins at `from` is closed by a comma and "and" before `first`: "A, the head of B, and C".
    fn closed_apposition(&self, from: usize, first: usize) -> bool {
        let joined = (from..first).rev().take(8).find(|&j| self.tag(j).is(Class::Coordinator));
        joined.is_some_and(|j| {
            j.checked_sub(1).is_some_and(|c| self.tag(c) == Tag::Comma)
                && (j + 1..first).all(|k| {
                    self.tag(k).is_nominal()
                        || matches!(self.tag(k), Tag::Word(Class::Determiner | Class::PossessivePronoun))
                })
        })
    }

    /// Whether the verb at `verb` has an object: a noun phrase right behind it.
    pub(super) fn has_object(&self, verb: usize) -> bool {
        for j in verb + 1..=self.sentence.last.min(verb + 4) {
            match self.tag(j) {
                Tag::Word(Class::Adverb) => {}
                Tag::Nominal | Tag::Number | Tag::Word(Class::Determiner | Class::PossessivePronoun) => return true,
                Tag::Word(Class::Pronoun) => return self.word(j) != "there",
                _ => return false,
            }
        }
        false
    }
}
