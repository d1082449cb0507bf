//! Clauses: which verb each word belongs to.
//!
//! A light, linear cut of a sentence into clauses, by punctuation, conjunctions, relative pronouns and verb forms. It is
//! no parser: its one use is to say, for a time or a place or a number, which verb or noun it can belong to, and to say
//! nothing where that is not clear.

mod ahead;
mod verbs;

use super::{
    tag::{Form, Tag},
    vocabulary::Vocabulary,
};
use crate::{
    lexicon::grammar::{Class, is_event_noun},
    text::{Sentence, Text},
};

/// What kind of clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClauseKind {
    /// Stands by itself, or is joined by "and".
    Main,
    /// "who …", "which …", "that …": tells of its antecedent.
    Relative,
    /// "when …", "because …", "after he …".
    Subordinate,
    /// "that …" after a verb or noun of saying.
    Complement,
    /// "to …".
    Infinitive,
    /// "leading to …", "sent in 2014 …".
    Participial,
    /// In brackets or between dashes.
    Parenthetical,
}

/// A clause of a sentence. All indices are tokens of the text.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    pub(crate) kind: ClauseKind,
    /// The clause it stands in, by index among the sentence's clauses.
    pub(crate) parent: Option<usize>,
    /// The first token, its conjunction or pronoun included.
    pub(crate) first: usize,
    /// For a relative or participial clause: the last nominal token before it.
    pub(crate) antecedent: Option<usize>,
    /// The verb that carries it (the main verb, not its auxiliary).
    pub(crate) verb: Option<usize>,
    /// The first auxiliary, where there is one.
    pub(crate) auxiliary: Option<usize>,
    /// The verb is passive.
    pub(crate) passive: bool,
    /// The verb is finite: it has a tense of its own.
    pub(crate) finite: bool,
    /// "has …": the perfect.
    pub(crate) perfect: bool,
    /// `will`, `would`, `may` …: the token of the modal.
    pub(crate) modal: Option<usize>,
    /// "not", "never".
    pub(crate) negated: bool,
    /// Its subject is that of this clause (joined by "and", or an infinitive's governor), by index.
    pub(crate) subject_of: Option<usize>,
}

/// The clauses of a sentence, and which clause each token belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Clauses {
    first: usize,
    pub(crate) all: Vec<Clause>,
    of: Vec<u32>,
}

/// Deeper nesting than this is not read; hostile text stays cheap.
const DEPTH: usize = 12;
/// How far ahead a clause's verb is looked for, in tokens.
const AHEAD: usize = 40;

impl Clauses {
    /// The clause of a token.
    pub(crate) fn of(&self, token: usize) -> usize {
        token.checked_sub(self.first).and_then(|i| self.of.get(i)).map_or(0, |&c| c as usize)
    }

    /// The clause of this index.
    pub(crate) fn get(&self, clause: usize) -> Option<&Clause> {
        self.all.get(clause)
    }
}

struct Cutter<'a> {
    text: &'a Text<'a>,
    vocabulary: &'a Vocabulary,
    tags: &'a [Tag],
    sentence: Sentence,
    out: Clauses,
    current: usize,
    depth: usize,
    last_nominal: Option<usize>,
}

/// Cuts one sentence into clauses.
pub(crate) fn clauses(text: &Text<'_>, sentence: Sentence, tags: &[Tag], vocabulary: &Vocabulary) -> Clauses {
    let size = sentence.last + 1 - sentence.first;
    let out = Clauses { first: sentence.first, all: Vec::new(), of: Vec::with_capacity(size) };
    let mut cutter = Cutter { text, vocabulary, tags, sentence, out, current: 0, depth: 0, last_nominal: None };
    cutter.open(ClauseKind::Main, sentence.first, None, None);
    let mut i = sentence.first;
    while i <= sentence.last {
        cutter.step(i);
        i += 1;
    }
    cutter.out
}

impl Cutter<'_> {
    fn tag(&self, i: usize) -> Tag {
        if i < self.sentence.first || i > self.sentence.last {
            Tag::Stop
        } else {
            self.tags.get(i).copied().unwrap_or(Tag::Stop)
        }
    }

    fn clause(&mut self) -> Option<&mut Clause> {
        let at = self.current;
        self.out.all.get_mut(at)
    }

    fn here(&self) -> Option<&Clause> {
        self.out.all.get(self.current)
    }

    fn open(&mut self, kind: ClauseKind, first: usize, parent: Option<usize>, antecedent: Option<usize>) {
        let depth = parent.map_or(0, |_| self.depth + 1);
        if depth > DEPTH {
            return;
        }
        self.out.all.push(Clause {
            kind,
            parent,
            first,
            antecedent,
            verb: None,
            auxiliary: None,
            passive: false,
            finite: false,
            perfect: false,
            modal: None,
            negated: false,
            subject_of: None,
        });
        self.current = self.out.all.len() - 1;
        self.depth = depth;
    }

    /// Back to the nearest clause around, starting with the current one, that fits; else nothing changes.
    fn back_to(&mut self, fits: impl Fn(&Clause) -> bool) -> bool {
        let (mut at, mut depth) = (Some(self.current), self.depth);
        while let Some(clause) = at.and_then(|a| self.out.all.get(a)) {
            if fits(clause) {
                self.current = at.unwrap_or_default();
                self.depth = depth;
                return true;
            }
            at = clause.parent;
            depth = depth.saturating_sub(1);
        }
        false
    }

    fn assign(&mut self) {
        self.out.of.push(u32::try_from(self.current).unwrap_or_default());
    }

    fn step(&mut self, i: usize) {
        let tag = self.tag(i);
        match tag {
            Tag::Stop => {
                self.assign();
                if i < self.sentence.last {
                    self.open(ClauseKind::Main, i + 1, None, None);
                }
                return;
            }
            Tag::Open => self.open(ClauseKind::Parenthetical, i, Some(self.current), self.last_nominal),
            Tag::Close => {
                self.assign();
                if self.back_to(|c| c.kind == ClauseKind::Parenthetical) {
                    self.leave();
                }
                return;
            }
            Tag::Dash => return self.dash(i),
            Tag::Comma => {
                self.assign();
                return self.comma(i);
            }
            Tag::Word(Class::Relative) if self.last_nominal.is_some() || i > self.sentence.first => {
                // "knew who did it": an embedded question has no antecedent.
                let after_noun = i.checked_sub(1).is_some_and(|b| {
                    self.tag(b).is_nominal()
                        || matches!(
                            self.tag(b),
                            Tag::Comma
                                | Tag::Close
                                | Tag::Time
                                | Tag::Dash
                                | Tag::Quote
                                | Tag::Word(Class::Preposition | Class::Coordinator)
                        )
                });
                let antecedent = self.last_nominal.filter(|_| after_noun);
                self.open(ClauseKind::Relative, i, Some(self.current), antecedent);
            }
            // "the car he was travelling in was hit": a relative without its pronoun.
            Tag::Word(Class::Pronoun) if self.bare_relative(i) => {
                self.open(ClauseKind::Complement, i, Some(self.current), self.last_nominal);
            }
            // "the day after he left": the time's own "after" opens the clause that it counts from.
            Tag::Time if matches!(self.text.word(i), "after" | "before") && self.opens_clause(i) => {
                self.open(ClauseKind::Subordinate, i, Some(self.current), None);
            }
            Tag::Word(Class::That) => self.that(i),
            Tag::Word(Class::When | Class::Subordinator) if i == self.sentence.first || self.verb_ahead(i + 1) => {
                self.open(ClauseKind::Subordinate, i, Some(self.current), self.last_nominal);
            }
            Tag::Word(Class::Either) if self.opens_clause(i) => {
                self.open(ClauseKind::Subordinate, i, Some(self.current), None);
            }
            Tag::Word(Class::To) => {
                self.infinitive(i);
                // "has yet to sign"
                if self.is_yet(i.wrapping_sub(1))
                    && let Some(c) = self.clause()
                {
                    c.negated = true;
                }
            }
            Tag::Word(Class::Coordinator) => self.coordinator(i),
            Tag::Word(Class::Be | Class::Have | Class::Do | Class::Modal) => self.auxiliary(i),
            Tag::Word(Class::Negation) => {
                if let Some(c) = self.clause() {
                    c.negated = true;
                }
            }
            Tag::Verb(form) => self.verb(i, form),
            _ => {}
        }
        if matches!(tag, Tag::Nominal | Tag::Number | Tag::Word(Class::Pronoun)) {
            self.last_nominal = Some(i);
        }
        self.assign();
    }

    fn leave(&mut self) {
        if let Some(parent) = self.here().and_then(|c| c.parent) {
            self.current = parent;
            self.depth = self.depth.saturating_sub(1);
        }
    }

    /// A dash opens a parenthesis that the next dash closes; a single one begins anew.
    fn dash(&mut self, i: usize) {
        if self.here().is_some_and(|c| c.kind == ClauseKind::Parenthetical && self.tag(c.first) == Tag::Dash) {
            self.assign();
            self.leave();
            return;
        }
        let closes = (i + 1..=self.sentence.last).take(AHEAD).any(|j| self.tag(j) == Tag::Dash);
        if closes {
            self.open(ClauseKind::Parenthetical, i, Some(self.current), self.last_nominal);
        }
        self.assign();
    }

    /// "that": a relative after a noun, a complement after a verb, else a determiner.
    /// Whether the word at `i` is the "yet" of "has yet to", "is yet to".
    fn is_yet(&self, i: usize) -> bool {
        let before = i.checked_sub(1).map_or(Tag::Stop, |b| self.tag(b));
        self.text.word(i) == "yet" && matches!(before, Tag::Word(Class::Have | Class::Be))
    }

    fn that(&mut self, i: usize) {
        let before = i.checked_sub(1).map_or(Tag::Stop, |b| self.tag(b));
        let next = self.tag(i + 1);
        let verb_next = next.is_verbal() || (next.is(Class::Adverb) && self.tag(i + 2).is_verbal());
        // "said on Friday that …", "the strike on Friday that killed …"; "the day after that vote" opens nothing.
        let timed = before == Tag::Time
            && !matches!(self.text.word(i.wrapping_sub(1)), "after" | "before" | "since" | "until" | "till")
            && (verb_next || self.here().is_some_and(|c| c.verb.is_some()));
        let noun = before.is_nominal() && before != Tag::Time || timed;
        // "announced on Friday that elections … would be held": a plural, though it could be a verb.
        let plural =
            timed && next == Tag::Verb(Form::Third) && is_event_noun(self.text.word(i + 1)) && self.verb_ahead(i + 2);
        if noun && verb_next && !plural {
            self.open(ClauseKind::Relative, i, Some(self.current), self.last_nominal);
        } else if self.verb_ahead(i + 1)
            && (noun || matches!(before, Tag::Verb(_)) || before.is(Class::Be) || before == Tag::Comma)
        {
            self.open(ClauseKind::Complement, i, Some(self.current), self.last_nominal);
        }
    }

    fn comma(&mut self, i: usize) {
        let Some(here) = self.here() else { return };
        if here.kind == ClauseKind::Main {
            return;
        }
        // A clause that opens the sentence ends at its comma.
        let opener = here
            .parent
            .and_then(|p| self.out.all.get(p))
            .is_some_and(|p| p.verb.is_none() && p.auxiliary.is_none() && here.first <= p.first + 2);
        if opener && here.verb.is_some() {
            self.leave();
            return;
        }
        // ", was killed": back to the clause that still wants its verb.
        if self.verb_next(i + 1) {
            self.back_to(|c| c.verb.is_none() && c.auxiliary.is_none());
            return;
        }
        // ", the commander arrested in May, on Friday": a pair of commas closes what stands between them.
        let enclosed = here.antecedent.is_some_and(|a| {
            let mut at = a;
            while at > self.sentence.first
                && matches!(self.tag(at - 1), Tag::Nominal | Tag::Hyphen | Tag::Number | Tag::Word(Class::Determiner))
            {
                at -= 1;
            }
            here.first > a
                && (at.checked_sub(1).is_some_and(|c| self.tag(c) == Tag::Comma)
                    || self.tag(here.first.wrapping_sub(1)) == Tag::Comma)
        });
        let adverbial = matches!(self.tag(i + 1), Tag::Time | Tag::Word(Class::Preposition))
            && (self.tag(i + 1) == Tag::Time || self.tag(i + 2) == Tag::Time);
        if matches!(here.kind, ClauseKind::Participial | ClauseKind::Relative)
            && enclosed
            && adverbial
            && here.verb.is_some()
        {
            self.leave();
            return;
        }
        // ", the country": a clause that has its verb, in one that has none yet, whose verb comes.
        let wanting =
            here.parent.and_then(|p| self.out.all.get(p)).is_some_and(|p| p.verb.is_none() && p.auxiliary.is_none());
        if wanting && here.verb.is_some() && here.kind != ClauseKind::Relative && self.verb_ahead(i + 1) {
            self.leave();
        }
    }

    /// "to" before a base form opens an infinitive, whose subject is its governor's.
    fn infinitive(&mut self, i: usize) {
        let verb = (i + 1..=self.sentence.last).take(3).find(|&j| !self.tag(j).is(Class::Adverb));
        if verb.is_some_and(|j| {
            matches!(self.tag(j), Tag::Verb(Form::Base)) || self.tag(j).is(Class::Be) || self.tag(j).is(Class::Have)
        }) {
            // "to help … and to fight": side by side.
            if self.here().is_some_and(|c| c.kind == ClauseKind::Infinitive)
                && self.tag(i.wrapping_sub(1)).is(Class::Coordinator)
            {
                self.leave();
            }
            let governor = self.current;
            self.open(ClauseKind::Infinitive, i, Some(governor), self.last_nominal);
            if let Some(c) = self.clause()
                && c.first == i
            {
                c.subject_of = Some(governor);
            }
        }
    }

    /// Whether a noun phrase and its auxiliary stand at `from`: "nine others were".
    fn auxiliary_behind_subject(&self, from: usize) -> bool {
        let end = (from..=self.sentence.last).take(10).find(|&j| {
            !matches!(
                self.tag(j),
                Tag::Nominal
                    | Tag::Number
                    | Tag::Hyphen
                    | Tag::Possessive
                    | Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::Pronoun | Class::Adverb)
            )
        });
        end.is_some_and(|j| j > from && matches!(self.tag(j), Tag::Word(Class::Be | Class::Have | Class::Modal)))
    }

    /// "and": joins clauses if a verb follows, with its own subject or without.
    fn coordinator(&mut self, i: usize) {
        let Some(here) = self.here() else { return };
        let has_verb = here.verb.is_some();
        if !has_verb {
            return;
        }
        if self.verb_next(i + 1) {
            // The same subject: beside the nearest finite clause.
            let past = matches!(self.tag(i + 1), Tag::Verb(Form::Past));
            let finite = here.finite || !past;
            if finite {
                let joined = self.current;
                let (kind, parent, antecedent) = (here.kind, here.parent, here.antecedent);
                self.open(kind, i, parent, antecedent);
                if let Some(c) = self.clause() {
                    c.subject_of = Some(joined);
                }
            }
            return;
        }
        let subject_next = matches!(
            self.tag(i + 1),
            Tag::Nominal
                | Tag::Number
                | Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::Pronoun | Class::That)
                | Tag::Time
        );
        // "two were killed and nine were wounded": what was done, or is, takes no object, so that another subject follows.
        let stands = here.passive || here.verb.is_some_and(|v| self.tag(v).is(Class::Be));
        if subject_next
            && stands
            && here.finite
            && matches!(here.kind, ClauseKind::Main | ClauseKind::Complement)
            && self.auxiliary_behind_subject(i + 1)
        {
            let (kind, parent) = (here.kind, here.parent);
            return self.open(kind, i, parent, None);
        }
        let comma = self.tag(i.wrapping_sub(1)) == Tag::Comma;
        if subject_next
            && (comma || self.tag(i + 1).is(Class::Pronoun))
            && self.verb_ahead(i + 1)
            && self.out.all.iter().any(|c| c.finite)
        {
            self.open(ClauseKind::Main, i, None, None);
        } else if self.tag(i + 1) == Tag::Verb(Form::Ing) && here.kind == ClauseKind::Participial {
            let (parent, antecedent) = (here.parent, here.antecedent);
            self.open(ClauseKind::Participial, i, parent, antecedent);
        }
    }
}
