//! Whose voice an assertion is.

use std::collections::{BTreeMap, BTreeSet};

use crate::{matcher::Assertion, text::fold};

use super::side::{Answer, Manner};

/// A voice: who answers for the words, across outlets.
///
/// Two outlets that quote one speaker are one voice, and so are two that print one wire story.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Voice {
    /// A speaker, by folded name.
    Speaker(String),
    /// Whose text it really is, by folded name.
    Origin(String),
    /// The outlet, by folded name; the article's id where the outlet is not known.
    Outlet(String),
}

impl Voice {
    /// Whose voice `assertion` is.
    pub fn of(assertion: &Assertion) -> Self {
        let source = &assertion.source;
        match (&assertion.speaker, &source.origin) {
            (Some(speaker), _) => Self::Speaker(fold(speaker)),
            (None, Some(origin)) => Self::Origin(fold(origin)),
            (None, None) if source.source.is_empty() => Self::Outlet(source.id.clone()),
            (None, None) => Self::Outlet(fold(&source.source)),
        }
    }
}

/// How many voices speak in these assertions; two outlets that quote one speaker count once.
pub fn voices<'a>(assertions: impl IntoIterator<Item = &'a Assertion>) -> usize {
    assertions.into_iter().map(Voice::of).collect::<BTreeSet<_>>().len()
}

/// What an article says in one voice, as far as comparing needs it. All numbers are small and mean nothing outside.
pub(super) struct Voices {
    /// The article of each assertion; assertions of one article stand together.
    pub(super) article: Vec<usize>,
    /// The voice within the article of each assertion; no two articles share one.
    pub(super) voice: Vec<usize>,
    /// The set of answers that each assertion belongs to, as an index into [`Self::sets`].
    pub(super) set: Vec<usize>,
    /// Distinct sets of answers, each sorted.
    pub(super) sets: Vec<Vec<usize>>,
}

impl Voices {
    /// Several answers of one voice of one article, of one time and one scope, are a set. A denial, and what is told as
    /// no longer held, are no answers in this sense: each is by itself.
    ///
    /// `told` has for each assertion its answer, as an index into `answers`, and its manner.
    pub(super) fn of(assertions: &[&Assertion], answers: &[Answer], told: &[(usize, Manner)]) -> Self {
        let (mut articles, mut within) = (BTreeMap::new(), BTreeMap::new());
        let mut out = Self { article: Vec::new(), voice: Vec::new(), set: Vec::new(), sets: Vec::new() };
        let mut by_key: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
        let mut keys = Vec::new();
        for (i, (assertion, (answer, manner))) in assertions.iter().zip(told).enumerate() {
            let next = articles.len();
            let article = *articles.entry(assertion.source.id.as_str()).or_insert(next);
            let next = within.len();
            let voice = *within.entry((article, Voice::of(assertion))).or_insert(next);
            let said = answers.get(*answer);
            let lone = (manner.overtaken || said.is_some_and(|a| a.denied)).then_some(i);
            let key = (voice, manner.window, said.map(|a| &a.scope), lone);
            by_key.entry(key).or_default().insert(*answer);
            keys.push(key);
            out.article.push(article);
            out.voice.push(voice);
        }
        let mut numbers: BTreeMap<&BTreeSet<usize>, usize> = BTreeMap::new();
        for set in keys.iter().filter_map(|key| by_key.get(key)) {
            let next = numbers.len();
            let number = *numbers.entry(set).or_insert(next);
            if number == next {
                out.sets.push(set.iter().copied().collect());
            }
            out.set.push(number);
        }
        out
    }
}
