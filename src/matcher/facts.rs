//! What is known of the whole article before any claim is answered: hits, attachments, dated nouns, surroundings.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{
    attach::{Attachment, attach},
    identified::Identified,
    members::Set,
    phrases::{Hit, Owner, Phrases},
    view::View,
};
use crate::{
    kinds::{
        date::{DateValue, Days},
        name::NameMention,
    },
    lexicon::grammar::Class,
    reader::{Reader, Reading, Tag},
    schema::{EntityKind, Schema},
};

/// A noun whose time was told.
#[derive(Clone, Copy, Debug)]
struct DatedNoun {
    token: usize,
    days: Days,
}

/// Facts of one article, by sentence or paragraph.
pub(super) struct Facts<'r, 't> {
    pub(super) reading: &'r Reading<'t>,
    pub(super) hits: Vec<Vec<Hit>>,
    /// By sentence: the heads of the events' words, sorted.
    pub(super) told: Vec<Vec<usize>>,
    pub(super) attachments: Vec<Vec<Attachment>>,
    dated: HashMap<String, Vec<DatedNoun>, FixedState>,
    /// By paragraph: the events whose `near` words it holds, sorted.
    near: Vec<Vec<usize>>,
    /// By paragraph: the entities it names, sorted.
    entities: Vec<Vec<usize>>,
    /// The events whose `near` words stand anywhere, sorted.
    near_anywhere: Vec<usize>,
    /// The entities named anywhere by more than a surname, sorted.
    named: Vec<usize>,
    /// Victims told without a name, and named behind.
    pub(super) identified: Identified,
}

/// "the interview", told this many sentences ago, is still the same.
const MEMORY: usize = 6;

/// So many sentences tell what an article is about, its title among them.
const LEAD: usize = 6;

impl<'r, 't> Facts<'r, 't> {
    /// Reads them off in one pass.
    pub(super) fn new(schema: &Schema, reading: &'r Reading<'t>, reader: &'r Reader, phrases: &Phrases) -> Self {
        let found = phrases.find(schema, reading);
        let (hits, told): (Vec<_>, Vec<_>) = found.into_iter().map(|f| (f.hits, f.told)).unzip();
        let paragraphs = reading.sentences.last().map_or(0, |s| s.paragraph + 1);
        let mut facts = Self {
            reading,
            hits: Vec::new(),
            told: Vec::new(),
            attachments: Vec::with_capacity(hits.len()),
            dated: HashMap::default(),
            near: vec![Vec::new(); paragraphs],
            entities: vec![Vec::new(); paragraphs],
            near_anywhere: Vec::new(),
            identified: Identified::default(),
            named: reading.names.iter().filter(|m| !m.surname).map(|m| m.entity).collect(),
        };
        for (index, (&sentence, clauses)) in reading.sentences.iter().zip(&reading.clauses).enumerate() {
            let hits = hits.get(index).map(Vec::as_slice).unwrap_or_default();
            let told = told.get(index).map(Vec::as_slice).unwrap_or_default();
            let view = View { reading, reader, index, sentence, clauses, hits, told };
            facts.identified.note(&view);
            let attachments = attach(&view);
            for a in &attachments {
                facts.remember(&view, a);
            }
            facts.attachments.push(attachments);
            if let Some(near) = facts.near.get_mut(sentence.paragraph) {
                near.extend(hits.iter().filter_map(|h| if let Owner::EventNear(e) = h.owner { Some(e) } else { None }));
            }
            if let Some(entities) = facts.entities.get_mut(sentence.paragraph) {
                entities.extend(view.names().iter().map(|m| m.entity));
            }
        }
        facts.identified.settle();
        facts.near_anywhere = facts.near.iter().flatten().copied().collect();
        let everywhere = [&mut facts.near_anywhere, &mut facts.named];
        for list in facts.near.iter_mut().chain(&mut facts.entities).chain(everywhere) {
            list.sort_unstable();
            list.dedup();
        }
        facts.hits = hits;
        facts.told = told;
        facts
    }

    /// A time that belongs to a noun dates it.
    fn remember(&mut self, view: &View<'_, '_>, a: &Attachment) {
        let Some(time) = view.reading.times.get(a.time) else { return };
        let DateValue::Days { strict, .. } = time.dated.core else { return };
        for &head in a.heads.iter().filter(|&&h| view.tag(h) == Tag::Nominal) {
            self.dated.entry(singular(view.word(head))).or_default().push(DatedNoun { token: head, days: strict });
        }
    }

    /// The days of the noun at `token`: told with it, or with the same noun not long before, and never otherwise.
    pub(super) fn days_of_noun(&self, view: &View<'_, '_>, token: usize) -> Option<Days> {
        let told = self.dated.get(&singular(view.word(token)))?;
        if let Some(own) = told.iter().find(|d| d.token == token) {
            return Some(own.days);
        }
        let earliest = view.index.saturating_sub(MEMORY);
        let from = view.reading.sentences.get(earliest).map_or(0, |s| s.first);
        let mut before = told.iter().filter(|d| d.token < token && d.token >= from);
        let first = before.next()?;
        before.all(|d| d.days == first.days).then_some(first.days)
    }

    /// Whether a paragraph holds one of the words that must be near an event.
    pub(super) fn is_near(&self, paragraph: usize, event: usize) -> bool {
        self.near.get(paragraph).is_some_and(|near| near.binary_search(&event).is_ok())
    }

    /// Whether one of the words that must be near an event stands anywhere in the article.
    pub(super) fn is_near_anywhere(&self, event: usize) -> bool {
        self.near_anywhere.binary_search(&event).is_ok()
    }

    /// The entities that the article names, by more than a surname.
    pub(super) fn named(&self) -> &[usize] {
        &self.named
    }

    /// One of `set`, named in the sentence at `index`, or in the one before or after, in this order; for the lead, which
    /// tells what the article is about, named anywhere.
    pub(super) fn beside(&self, index: usize, set: &Set) -> Option<NameMention> {
        let close = [Some(index), index.checked_sub(1), index.checked_add(1)].into_iter().flatten().find_map(|at| {
            let sentence = self.reading.sentences.get(at)?;
            self.reading.names_in(sentence.first, sentence.last).iter().rev().find(|m| set.has(m.entity)).copied()
        });
        let told = || self.reading.names.iter().find(|m| !m.surname && set.has(m.entity)).copied();
        if index < LEAD { close.or_else(told) } else { close }
    }

    /// The entities that a paragraph names.
    pub(super) fn entities(&self, paragraph: usize) -> &[usize] {
        self.entities.get(paragraph).map(Vec::as_slice).unwrap_or_default()
    }

    /// The one mention that a pronoun can mean: the sentence before names one of `wanted` and nobody else of its sort.
    pub(super) fn antecedent(
        &self,
        schema: &Schema,
        view: &View<'_, '_>,
        pronoun: usize,
        wanted: &[usize],
    ) -> Option<NameMention> {
        let before = self.reading.sentences.get(view.index.checked_sub(1)?)?;
        if view.sentence.paragraph > before.paragraph + 1 {
            return None;
        }
        let plural = matches!(view.word(pronoun), "their" | "they" | "them");
        let several = |m: &NameMention| {
            let word = view.word(m.last);
            word.ends_with('s') || word.ends_with("men") || word == "people" || word == "children"
        };
        let sort = |m: &NameMention| {
            schema.entities.get(m.entity).is_some_and(|x| match x.kind {
                EntityKind::Person => !plural,
                EntityKind::Group => plural && several(m),
                _ => false,
            })
        };
        let earlier = self.reading.names_in(view.sentence.first, pronoun.saturating_sub(1));
        let mut candidates = self.reading.names_in(before.first, before.last).iter().chain(earlier).filter(|m| sort(m));
        let first = *candidates.next()?;
        let only = candidates.all(|m| m.entity == first.entity);
        let strangers = !plural && (before.first + 1..=before.last).any(|i| self.is_stranger(i));
        (only && !strangers && wanted.contains(&first.entity)).then_some(first)
    }

    /// A capital that no listed name explains: perhaps a person that nobody listed.
    fn is_stranger(&self, i: usize) -> bool {
        let title = |i: usize| {
            self.reading
                .text
                .token(i)
                .is_some_and(|t| t.case == crate::text::Case::Title && t.kind == crate::text::TokenKind::Word)
                && self.reading.tag(i) == Tag::Nominal
                && !self.reading.names_in(i.saturating_sub(4), i).iter().any(|m| m.first <= i && i <= m.last)
        };
        title(i) && title(i + 1)
    }

    /// What "the country" at token `at` is: the one state named before it in this sentence and in the two before, those
    /// of `apart` left out.
    pub(super) fn the_country(
        &self,
        view: &View<'_, '_>,
        schema: &Schema,
        at: usize,
        apart: &dyn Fn(usize) -> bool,
    ) -> Option<usize> {
        let state_of = |entity: usize| -> Option<usize> {
            let e = schema.entities.get(entity)?;
            if e.kind == EntityKind::State {
                return Some(entity);
            }
            if e.kind != EntityKind::Place {
                return None;
            }
            let state = schema
                .world
                .ancestors(&e.id)
                .find_map(|id| schema.entity(id).filter(|x| x.kind == EntityKind::State))?;
            schema.entities.iter().position(|x| x.id == state.id)
        };
        for back in 0..=2usize {
            let sentence = self.reading.sentences.get(view.index.checked_sub(back)?)?;
            if sentence.paragraph != view.sentence.paragraph {
                return None;
            }
            let mut states: Vec<usize> = self
                .reading
                .names_in(sentence.first, sentence.last.min(at))
                .iter()
                .filter_map(|m| state_of(m.entity))
                .filter(|&s| !apart(s))
                .collect();
            states.sort_unstable();
            states.dedup();
            match states.as_slice() {
                [] => {}
                [one] => return Some(*one),
                _ => return None,
            }
        }
        None
    }
}

/// Whether "the country", "there" stands at `i` for a state told before.
pub(super) fn is_the_country(view: &View<'_, '_>, i: usize) -> bool {
    matches!(view.word(i), "country" | "nation")
        && view.tag(i.wrapping_sub(1)).is(Class::Determiner)
        && matches!(view.word(i.wrapping_sub(1)), "the" | "this" | "that")
}

fn singular(word: &str) -> String {
    word.strip_suffix('s').filter(|w| w.len() > 3 && !w.ends_with('s')).unwrap_or(word).to_owned()
}
