//! What befalls and is not arranged lies in the past when news tells of it: `a July shooting`, `a fire on Friday`.

use super::{
    clause::Place,
    form::Form,
    verb::{before, verb},
};
use crate::{
    lexicon::{
        grammar::{Class, class},
        tense::{befalls, leaves_open},
    },
    text::{TokenKind, begins_sentence},
};

impl Place<'_, '_> {
    /// Whether the time is that of such a noun. The day of a famous one is as often of long ago: `the 3 May attacks`.
    pub(super) fn is_of_mishap(&self, attributive: bool) -> bool {
        let text = self.text;
        if attributive {
            let form = self.exprs.get(self.i).map(|e| &e.form);
            let famous = matches!(form, Some(Form::Day { .. })) && !matches!(before(text, self.first, 1), "a" | "an");
            let noun = (1..=3).map(|n| self.last + n).find(|&k| befalls(text.word(k)));
            if noun.is_some() && !famous && !self.is_feared(self.first, 4) {
                return true;
            }
        }
        self.mishap().is_some_and(|k| !self.is_feared(k, 8))
    }

    /// What befell somebody, where the time is that of its noun: `the shooting at a shop on Friday`.
    fn mishap(&self) -> Option<usize> {
        let text = self.text;
        let earlier = self.i.checked_sub(1).and_then(|o| self.exprs.get(o)).map_or(0, |e| e.last + 1);
        for j in (earlier..self.first).rev().take(14) {
            let word = text.word(j);
            let led = before(text, j, 1);
            if begins_sentence(text, j + 1) {
                return None;
            }
            let acts = matches!(class(led), Some(Class::To | Class::Modal | Class::Pronoun | Class::Do))
                || matches!(
                    class(text.word(j + 1)),
                    Some(Class::Determiner | Class::PossessivePronoun | Class::Pronoun)
                )
                || text.token(j + 1).is_some_and(|t| t.kind == TokenKind::Number)
                || word.ends_with("ing") && j + 1 < self.first && class(text.word(j + 1)).is_none();
            if befalls(word) && !acts {
                return Some(j);
            }
            let closes = match class(word) {
                None | Some(Class::Preposition | Class::Determiner | Class::PossessivePronoun | Class::Adverb) => false,
                Some(_) => true,
            };
            if closes
                || verb(text, j).is_some()
                || matches!(word, ";" | ":" | "(" | ")" | "[" | "]" | "\"" | "“" | "”") && !text.is_glued_pair(j)
                || word == "," && text.is_small(j.wrapping_sub(1))
            {
                return None;
            }
        }
        None
    }

    /// Whether what token `k` tells of is planned, feared or thwarted.
    fn is_feared(&self, k: usize, back: usize) -> bool {
        let text = self.text;
        (1..=back).map_while(|n| k.checked_sub(n).filter(|j| !begins_sentence(text, j + 1))).any(|j| {
            let word = text.word(j);
            let naming = matches!(word, "call" | "calls" | "called" | "calling") && text.word(j + 1) != "for";
            leaves_open(word) && !naming || class(word) == Some(Class::Modal)
        })
    }
}
