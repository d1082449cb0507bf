//! Looks ahead: whether a verb comes that can carry a clause, and how many.

use super::{AHEAD, Cutter};
use crate::{
    lexicon::grammar::{Class, is_event_noun},
    reader::tag::{Form, Tag},
};

impl Cutter<'_> {
    /// "after", "since", "as" …: a clause if a finite verb follows before the next break.
    pub(super) fn opens_clause(&self, i: usize) -> bool {
        let next = self.tag(i + 1);
        let determined = matches!(next, Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::That));
        let phrase = matches!(next, Tag::Time | Tag::Verb(Form::Ing))
            || matches!(self.text.word(i + 1), "of" | "well" | "part" | "to")
            || (determined && is_event_noun(self.text.word(i + 2)));
        !phrase && self.verb_before_break(i + 1)
    }

    /// Whether a finite verb comes before the next break.
    pub(super) fn verb_before_break(&self, from: usize) -> bool {
        self.finite_verb(from, 0)
    }

    /// Whether one comes in the clause itself, an apposition between commas passed over.
    pub(super) fn verb_ahead(&self, from: usize) -> bool {
        self.finite_verb(from, 2)
    }

    pub(super) fn finite_verb(&self, from: usize, most_commas: usize) -> bool {
        let mut commas = 0;
        for j in (from..=self.sentence.last).take(AHEAD) {
            match self.tag(j) {
                // "the commander, Doe, was …": behind a comma only the verb itself counts.
                Tag::Comma if most_commas > 0 && self.verb_next(j + 1) => return true,
                Tag::Comma if commas < most_commas => commas += 1,
                _ if commas > 0 => {}
                Tag::Comma | Tag::Stop | Tag::Open | Tag::Close | Tag::Dash => return false,
                // "the car in which he was travelling was hit": the relative has a verb, and the clause its own behind it.
                Tag::Word(Class::Relative) if j > from && self.tag(j - 1).is(Class::Preposition) => {
                    return self.finite_verbs(j + 1) > 1;
                }
                Tag::Word(Class::Relative | Class::That | Class::Subordinator) if j > from => return false,
                Tag::Word(Class::Be | Class::Have | Class::Do | Class::Modal) | Tag::Verb(Form::Third) => return true,
                Tag::Verb(Form::Past | Form::Preterite | Form::Base) if j > from && !self.tag(j - 1).is(Class::To) => {
                    return true;
                }
                _ => {}
            }
        }
        false
    }

    /// Whether a pronoun behind a noun opens a clause that its last preposition ends: "the car *he was travelling in* was".
    pub(super) fn bare_relative(&self, i: usize) -> bool {
        let waits = self.here().is_some_and(|c| c.verb.is_none() && c.auxiliary.is_none());
        let behind = i.checked_sub(1).is_some_and(|b| self.tag(b) == Tag::Nominal && b >= self.sentence.first);
        waits
            && behind
            && matches!(self.text.word(i), "he" | "she" | "they" | "we")
            && (i + 2..=self.sentence.last).take(6).take_while(|&j| !matches!(self.tag(j), Tag::Comma | Tag::Stop)).any(
                |j| {
                    self.tag(j).is(Class::Preposition)
                        && matches!(self.tag(j + 1), Tag::Word(Class::Be | Class::Have | Class::Modal))
                },
            )
    }

    /// How many finite verbs stand from token `from` on, up to the next break; an auxiliary and its verb are one.
    pub(super) fn finite_verbs(&self, from: usize) -> usize {
        let breaks = |j: usize| matches!(self.tag(j), Tag::Stop | Tag::Open | Tag::Close | Tag::Dash);
        // "in which he drove, a red one, was hit": behind a comma only the verb itself counts.
        let comma = (from..=self.sentence.last).take(AHEAD).find(|&j| self.tag(j) == Tag::Comma).unwrap_or(usize::MAX);
        let helps = |tag: Tag| matches!(tag, Tag::Word(Class::Be | Class::Have | Class::Do | Class::Modal));
        (from..=self.sentence.last)
            .take(AHEAD)
            .take_while(|&j| !breaks(j))
            .filter(|&j| {
                let before =
                    (from..j).rev().find(|&b| !self.tag(b).is(Class::Adverb)).map_or(Tag::Stop, |b| self.tag(b));
                let finite =
                    helps(self.tag(j)) || matches!(self.tag(j), Tag::Verb(Form::Third | Form::Past | Form::Preterite));
                finite && !helps(before) && (j < comma || self.tag(j - 1) == Tag::Comma)
            })
            .count()
    }

    /// Whether what follows is a verb that can carry a clause, adverbs passed over.
    pub(super) fn verb_next(&self, from: usize) -> bool {
        (from..=self.sentence.last).take(4).find(|&j| !self.tag(j).is(Class::Adverb)).is_some_and(|j| {
            matches!(
                self.tag(j),
                Tag::Word(Class::Be | Class::Have | Class::Do | Class::Modal)
                    | Tag::Verb(Form::Third | Form::Past | Form::Preterite | Form::Base)
            )
        })
    }
}
