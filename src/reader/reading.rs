//! The reading of one article.

use super::{
    clause::{Clauses, clauses},
    tag::{Known, Tag, tag},
    vocabulary::{Group, Vocabulary},
};
use crate::{
    kinds::{
        date::{self, Dated, Telling, TimeExpr},
        name::{NameMention, NameSpec, Names},
        quantity::{self, Quantity},
    },
    lexicon::grammar::class,
    schema::{Element, EntityKind, Schema},
    text::{Sentence, Span, Text, sentences},
};

/// What is read by: the vocabulary, and the names of a schema. Made once, used for any number of articles.
#[derive(Clone, Debug)]
pub struct Reader {
    pub(crate) vocabulary: Vocabulary,
    names: Names,
}

/// A time expression and what it means here.
#[derive(Clone, Debug)]
pub(crate) struct TimeMention {
    pub(crate) expr: TimeExpr,
    pub(crate) dated: Dated,
}

/// All that was read in an article. Lists are in the order of the text.
#[derive(Clone, Debug)]
pub struct Reading<'t> {
    pub(crate) text: Text<'t>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) clauses: Vec<Clauses>,
    pub(crate) times: Vec<TimeMention>,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) names: Vec<NameMention>,
}

impl Reader {
    /// Compiles the entities of `schema`; mentions tell them by their index there.
    pub fn new(schema: &Schema) -> Self {
        let specs: Vec<NameSpec> = schema
            .entities
            .iter()
            .map(|e| NameSpec {
                spellings: std::iter::once(e.name.clone()).chain(e.spellings.iter().cloned()).collect(),
                not: e.not.clone(),
                person: e.kind == EntityKind::Person,
                inflected: e.kind == EntityKind::Group,
            })
            .collect();
        let told = schema
            .events
            .iter()
            .flat_map(|e| &e.words)
            .chain(schema.claims.iter().flat_map(|c| c.yes.iter().chain(&c.no).chain(&c.implied)));
        let words = told.flat_map(|p| &p.elements).filter_map(|e| match e {
            Element::Word(word) if word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase()) => {
                Some(word.as_str())
            }
            _ => None,
        });
        Self { vocabulary: Vocabulary::new(words.filter(|w| class(w).is_none())), names: Names::new(&specs) }
    }

    /// Whether a folded word is of a group of verbs, in any form.
    pub(crate) fn is(&self, folded: &str, group: Group) -> bool {
        self.vocabulary.is(folded, group)
    }

    /// The names that it finds.
    pub(crate) fn names(&self) -> &Names {
        &self.names
    }

    /// Reads a text; `telling`: the days on one of which it was published, or that and whether it is history prose.
    pub fn read<'t>(&self, raw: &'t str, telling: impl Into<Telling>) -> Reading<'t> {
        let text = Text::new(raw);
        let telling = telling.into();
        let exprs = date::recognise(&text, &telling.style);
        let dated = date::resolve_all(&text, &exprs, telling);
        let spans: Vec<Span> = exprs.iter().map(|e| e.span).collect();
        let quantities = quantity::recognise(&text, &spans);
        let names = self.names.find(&text);
        let sentences = sentences(&text, &spans);
        let mut is_time = vec![false; text.len()];
        for expr in &exprs {
            for flag in is_time.iter_mut().take(expr.last + 1).skip(expr.first) {
                *flag = true;
            }
        }
        let mut is_name = vec![false; text.len()];
        for name in &names {
            for flag in is_name.iter_mut().take(name.last + 1).skip(name.first) {
                *flag = true;
            }
        }
        // A hedge is part of its number, not a preposition: "at least 41".
        let mut is_number = vec![false; text.len()];
        for quantity in quantities.iter().filter(|q| q.first < q.last) {
            for flag in is_number.iter_mut().take(quantity.last + 1).skip(quantity.first) {
                *flag = true;
            }
        }
        let mut tags = Vec::with_capacity(text.len());
        for &sentence in &sentences {
            tag(
                &text,
                sentence,
                &self.vocabulary,
                &Known { time: &is_time, number: &is_number, name: &is_name },
                &mut tags,
            );
        }
        let clauses = sentences.iter().map(|&s| clauses(&text, s, &tags, &self.vocabulary)).collect();
        let times = exprs.into_iter().zip(dated).map(|(expr, dated)| TimeMention { expr, dated }).collect();
        Reading { text, sentences, tags, clauses, times, quantities, names }
    }
}

impl Reading<'_> {
    /// The tag of a token; past the end a full stop.
    pub(crate) fn tag(&self, i: usize) -> Tag {
        self.tags.get(i).copied().unwrap_or(Tag::Stop)
    }

    /// The sentence of a token, by index.
    pub(crate) fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.last < token).min(self.sentences.len().saturating_sub(1))
    }

    /// The names that begin at tokens `first` to `last`, both inclusive.
    pub(crate) fn names_in(&self, first: usize, last: usize) -> &[NameMention] {
        let from = self.names.partition_point(|m| m.first < first);
        let to = self.names.partition_point(|m| m.first <= last);
        self.names.get(from..to).unwrap_or_default()
    }

    /// The time expressions that begin at tokens `first` to `last`, both inclusive, by index.
    pub(crate) fn times_in(&self, first: usize, last: usize) -> std::ops::Range<usize> {
        let from = self.times.partition_point(|t| t.expr.first < first);
        let to = self.times.partition_point(|t| t.expr.first <= last);
        from..to
    }

    /// The quantities that begin at tokens `first` to `last`, both inclusive.
    pub(crate) fn quantities_in(&self, first: usize, last: usize) -> &[Quantity] {
        let from = self.quantities.partition_point(|q| q.first < first);
        let to = self.quantities.partition_point(|q| q.first <= last);
        self.quantities.get(from..to).unwrap_or_default()
    }
}
