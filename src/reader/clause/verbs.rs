//! What the verbs of a sentence do to its clauses: carry them, open one of their own, or go back to one that waits.

use super::{AHEAD, ClauseKind, Cutter};
use crate::{
    lexicon::grammar::Class,
    reader::{
        tag::{Form, Tag},
        vocabulary::Group,
    },
};

impl Cutter<'_> {
    pub(super) fn auxiliary(&mut self, i: usize) {
        let word = self.text.word(i);
        let tag = self.tag(i);
        let infinite = matches!(word, "be" | "been" | "being" | "having");
        // A second finite auxiliary wants a clause of its own: the one around that has no verb yet.
        if !infinite && self.here().is_some_and(|c| c.verb.is_some() && c.kind != ClauseKind::Main) {
            self.back_to(|c| c.verb.is_none() && c.auxiliary.is_none());
        }
        if !infinite && !self.bare_complement(i) {
            self.joined_by_and(i);
        }
        if word == "being" && self.here().is_some_and(|c| c.verb.is_some()) {
            self.open(ClauseKind::Participial, i, Some(self.current), self.last_nominal);
        }
        let perfect = tag.is(Class::Have);
        let modal = tag.is(Class::Modal);
        // "is", "has", "did" with no verb behind them carry the clause themselves.
        let carries = !modal
            && !(i + 1..=self.sentence.last)
                .take(6)
                .take_while(|&j| {
                    matches!(
                        self.tag(j),
                        Tag::Verb(_)
                            | Tag::Word(Class::Adverb | Class::Negation | Class::Be | Class::Have | Class::Pronoun)
                    )
                })
                .any(|j| matches!(self.tag(j), Tag::Verb(_)) || self.tag(j).is(Class::Be));
        if let Some(c) = self.clause() {
            if c.auxiliary.is_none() && c.verb.is_none() {
                c.auxiliary = Some(i);
                c.finite |= !infinite;
            }
            c.perfect |= perfect;
            if modal {
                c.modal = c.modal.or(Some(i));
            }
            if carries && c.verb.is_none() {
                c.verb = Some(i);
                c.finite |= !infinite;
            }
        }
    }

    pub(super) fn verb(&mut self, i: usize, form: Form) {
        // The nearest auxiliary before, adverbs passed over.
        let before = (self.sentence.first..i)
            .rev()
            .take(4)
            .find(|&j| !matches!(self.tag(j), Tag::Word(Class::Adverb | Class::Negation)));
        let before_tag = before.map_or(Tag::Stop, |b| self.tag(b));
        let helped = matches!(before_tag, Tag::Word(Class::Be | Class::Have | Class::Do | Class::Modal | Class::To))
            // "did he go"
            || (before_tag.is(Class::Pronoun) && self.here().is_some_and(|c| c.auxiliary.is_some() && c.verb.is_none()));
        let after_be = before_tag.is(Class::Be);
        let taken = self.here().is_some_and(|c| c.verb.is_some());
        match form {
            Form::Ing if after_be => self.carry(i, false, true),
            Form::Ing => {
                // "calling for", ", leading to", "by storming": a clause of its own.
                if self.here().is_some_and(|c| c.kind == ClauseKind::Participial && c.verb.is_none()) {
                    return self.carry(i, false, false);
                }
                self.open(ClauseKind::Participial, i, Some(self.current), self.last_nominal);
                self.carry(i, false, false);
            }
            // "He left, the mayor said."
            Form::Past | Form::Preterite | Form::Third if taken && self.trailing_report(i) => {
                self.carry(i, false, true)
            }
            Form::Preterite if !taken => self.carry(i, false, true),
            Form::Past | Form::Participle if helped && after_be => self.carry(i, true, true),
            Form::Past | Form::Participle if helped => self.carry(i, false, true),
            Form::Past | Form::Participle => {
                // "a ferry carrying 200 people sank": the verb that the clause around still wants.
                let object_next =
                    matches!(self.tag(i + 1), Tag::Number | Tag::Word(Class::Determiner | Class::PossessivePronoun));
                let wanted = taken
                    && form == Form::Past
                    && self.text.word(i + 1) != "by"
                    && self.here().is_some_and(|c| c.kind == ClauseKind::Participial);
                if wanted
                    && self
                        .back_to(|c| c.verb.is_none() && c.auxiliary.is_none() && c.kind != ClauseKind::Parenthetical)
                {
                    return self.carry(i, false, true);
                }
                if taken
                    && form == Form::Past
                    && object_next
                    && self
                        .back_to(|c| c.verb.is_none() && c.auxiliary.is_none() && c.kind != ClauseKind::Parenthetical)
                {
                    return self.carry(i, false, true);
                }
                if taken || form == Form::Participle || self.reduced(i, before_tag) {
                    // A reduced relative: "sent in 2014", "scheduled for".
                    let antecedent = self.last_nominal;
                    if taken
                        && form == Form::Past
                        && self.comma_before(i)
                        && self.back_to(|c| c.verb.is_none() && c.kind != ClauseKind::Parenthetical)
                    {
                        return self.carry(i, false, true);
                    }
                    self.open(ClauseKind::Participial, i, Some(self.current), antecedent);
                    self.carry(i, !object_next, false);
                } else {
                    self.carry(i, false, true);
                }
            }
            // "watched her sign": an infinitive without "to", whose subject is what stands before it.
            Form::Base
                if taken
                    && !helped
                    && self
                        .here()
                        .and_then(|c| c.verb)
                        .is_some_and(|v| self.vocabulary.is(self.text.word(v), Group::Perceive)) =>
            {
                self.open(ClauseKind::Infinitive, i, Some(self.current), self.last_nominal);
                self.carry(i, false, false);
            }
            Form::Base | Form::Third | Form::Preterite => {
                if taken && !helped && self.bare_complement(i) {
                    return self.carry(i, false, true);
                }
                if taken && !helped && !self.back_to(|c| c.verb.is_none()) {
                    return;
                }
                let finite = !matches!(before_tag, Tag::Word(Class::To));
                self.carry(i, false, finite);
            }
        }
    }

    /// Whether ", the mayor said" opens a clause of its own: a comma, a noun phrase and a verb of saying.
    fn trailing_report(&mut self, i: usize) -> bool {
        if !self.vocabulary.is(self.text.word(i), Group::Report) {
            return false;
        }
        let named = |tag: Tag| {
            tag.is_nominal()
                || matches!(
                    tag,
                    Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::Pronoun) | Tag::Possessive
                )
        };
        let first = (self.sentence.first..i).rev().take(12).take_while(|&j| named(self.tag(j))).last();
        let comma = first.and_then(|f| f.checked_sub(1)).filter(|&c| self.tag(c) == Tag::Comma);
        let (Some(first), Some(_)) = (first, comma) else { return false };
        self.open(ClauseKind::Main, first, None, None);
        let new = u32::try_from(self.current).unwrap_or_default();
        let start = self.sentence.first;
        for clause in self.out.of.iter_mut().skip(first - start) {
            *clause = new;
        }
        true
    }

    /// "Two were killed and nine were wounded": an auxiliary behind "and" and a noun phrase has a subject of its own.
    fn joined_by_and(&mut self, i: usize) {
        let Some((verb, kind, parent)) = self.here().and_then(|c| Some((c.verb?, c.kind, c.parent))) else { return };
        if !matches!(kind, ClauseKind::Main | ClauseKind::Complement | ClauseKind::Subordinate) {
            return;
        }
        let phrase = |tag: Tag| {
            tag.is_nominal()
                || matches!(
                    tag,
                    Tag::Possessive
                        | Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::Pronoun | Class::Adverb)
                )
        };
        let from =
            (verb + 1..i).rev().take(12).take_while(|&j| phrase(self.tag(j)) || self.text.word(j) == "of").last();
        let and = from.and_then(|f| f.checked_sub(1)).filter(|&a| a > verb && self.tag(a).is(Class::Coordinator));
        let Some(and) = and.filter(|&a| self.text.word(a + 1) != "of" && a + 1 < i) else { return };
        self.open(kind, and, parent, None);
        let new = u32::try_from(self.current).unwrap_or_default();
        let start = self.sentence.first;
        for clause in self.out.of.iter_mut().skip(and - start) {
            *clause = new;
        }
    }

    /// "said it would leave": a complement without "that". The words behind the verb of saying are its own.
    fn bare_complement(&mut self, i: usize) -> bool {
        let Some(said) = self.here().and_then(|c| c.verb).filter(|&v| v + 1 < i && i <= v + AHEAD) else {
            return false;
        };
        if !self.vocabulary.is(self.text.word(said), Group::Report)
            && !self.vocabulary.is(self.text.word(said), Group::Suspect)
        {
            return false;
        }
        // Its subject stands right behind the verb of saying, a time passed over.
        let from = (said + 1..i).find(|&j| {
            let lead = self.tag(j).is(Class::Preposition) && self.tag(j + 1) == Tag::Time;
            !lead && !matches!(self.tag(j), Tag::Time | Tag::Comma)
        });
        let subject = from.filter(|&j| {
            matches!(
                self.tag(j),
                Tag::Nominal | Tag::Number | Tag::Word(Class::Determiner | Class::Pronoun | Class::PossessivePronoun)
            )
        });
        let Some(from) =
            subject.filter(|&j| (j..i).all(|k| !matches!(self.tag(k), Tag::Verb(_) | Tag::Quote | Tag::Stop)))
        else {
            return false;
        };
        let parent = self.current;
        self.open(ClauseKind::Complement, from, Some(parent), None);
        let new = u32::try_from(self.current).unwrap_or_default();
        let first = self.sentence.first;
        for clause in self.out.of.iter_mut().skip(from - first) {
            *clause = new;
        }
        self.current != parent
    }

    fn comma_before(&self, i: usize) -> bool {
        i.checked_sub(1).is_some_and(|b| self.tag(b) == Tag::Comma)
    }

    /// Whether a past form with no auxiliary is a participle: the clause's own verb is still to come.
    fn reduced(&self, i: usize, before: Tag) -> bool {
        if !(before.is_nominal() || before == Tag::Comma) {
            return false;
        }
        let preposition_next =
            matches!(self.tag(i + 1), Tag::Word(Class::Preposition | Class::To | Class::Either) | Tag::Time);
        // ", considered dangerous by the police, died": between two commas, and the verb behind them.
        if !preposition_next && before != Tag::Comma {
            return false;
        }
        let mut after_comma = before != Tag::Comma;
        for j in (i + 1..=self.sentence.last).take(AHEAD) {
            match self.tag(j) {
                Tag::Stop | Tag::Word(Class::Relative | Class::That | Class::Subordinator) => return false,
                Tag::Word(Class::Coordinator) if self.verb_next(j + 1) => return false,
                // "Doe escaped from an attack when his car was hit": the only other verb is that of "when".
                Tag::Word(Class::When) if before != Tag::Comma => return self.finite_verbs(j + 1) > 1,
                Tag::Comma if before == Tag::Comma => {
                    after_comma = true;
                    if self.verb_next(j + 1) {
                        return true;
                    }
                }
                Tag::Comma => return false,
                Tag::Word(Class::Be | Class::Have | Class::Do | Class::Modal) | Tag::Verb(Form::Third) => {
                    return after_comma;
                }
                Tag::Verb(Form::Past | Form::Preterite) => return after_comma && before != Tag::Comma,
                Tag::Word(Class::Either) if self.opens_clause(j) => return false,
                _ => {}
            }
        }
        false
    }

    fn carry(&mut self, i: usize, passive: bool, finite: bool) {
        if let Some(c) = self.clause()
            && c.verb.is_none()
        {
            c.verb = Some(i);
            c.passive = passive;
            c.finite |= finite;
        }
    }
}
