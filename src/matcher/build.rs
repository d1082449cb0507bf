//! Assertions and refusals as records: quote, marks, positions, speaker, time of saying.

use super::{
    assertion::{AsOf, Assertion, Mark, Quote, Refusal, Stance},
    mention::EventMention,
    view::View,
};
use crate::{
    corpus::Source,
    kinds::Value,
    reader::speaker,
    schema::Claim,
    text::{Lines, Span},
};

/// What an answer is made of, before it is a record.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) value: Value,
    pub(super) wording: String,
    /// Token ranges and what they gave; the first is the value.
    pub(super) marks: Vec<(usize, usize, &'static str)>,
    pub(super) as_of: Option<AsOf>,
    pub(super) stance: Stance,
    pub(super) scope: Vec<String>,
    pub(super) ambiguous: Option<String>,
    pub(super) rules: Vec<String>,
}

/// A quote or sentence longer than this, in bytes, is cut to what stands near the value.
const LONGEST: usize = 2_000;
/// How many tokens on each side are kept then.
const NEAR: usize = 60;

impl Draft {
    /// `value`, told at tokens `at`; the rest plain.
    pub(super) fn of(view: &View<'_, '_>, value: Value, at: (usize, usize)) -> Self {
        Self {
            value,
            wording: view.wording(at.0, at.1),
            marks: vec![(at.0, at.1, "value")],
            as_of: None,
            stance: Stance::default(),
            scope: Vec::new(),
            ambiguous: None,
            rules: Vec::new(),
        }
    }

    /// With what tells the event, and to whom it happened; the event's rules come first.
    pub(super) fn told_by(mut self, mention: &EventMention) -> Self {
        self.marks.push((mention.hit.first, mention.hit.last, "event"));
        self.marks.extend(mention.subject.map(|m| (m.first, m.last, "subject")));
        self.marks.extend(mention.agent.map(|m| (m.first, m.last, "agent")));
        self.stance = mention.stance;
        self.rules.splice(0..0, mention.rules.iter().cloned());
        self
    }

    /// With one more rule that led here.
    pub(super) fn rule(mut self, rule: String) -> Self {
        self.rules.push(rule);
        self
    }

    /// With one more mark.
    pub(super) fn mark(mut self, at: (usize, usize), role: &'static str) -> Self {
        self.marks.push((at.0, at.1, role));
        self
    }
}

/// Makes records for one article.
pub(super) struct Builder<'a> {
    pub(super) source: &'a Source,
    pub(super) raw: &'a str,
    pub(super) lines: &'a Lines<'a>,
}

impl Builder<'_> {
    /// The quote from token `first` to `last`, with the sentence around it; both cut where a hostile text would make them
    /// longer than a person reads.
    fn quote(&self, view: &View<'_, '_>, first: usize, last: usize, at: usize) -> Quote {
        let words = |first: usize, last: usize| view.reading.text.span(first, last);
        let (from, to) = (view.sentence.first, view.sentence.last);
        let (mut first, mut last) = (first.max(from), last.min(to));
        if words(first, last).len() > LONGEST {
            (first, last) = (at.saturating_sub(NEAR).max(from), (at + NEAR).min(to));
        }
        let whole = words(from, to);
        let (from, to) = if whole.len() > LONGEST {
            (first.saturating_sub(NEAR).max(from), (last + NEAR).min(to))
        } else {
            (from, to)
        };
        let (span, sentence) = (words(first, last), words(from, to));
        Quote {
            text: span.of(self.raw).to_owned(),
            span,
            position: self.lines.position(span.start),
            sentence: sentence.of(self.raw).to_owned(),
            sentence_start: sentence.start,
            sentence_position: self.lines.position(sentence.start),
        }
    }

    /// An assertion of `claim`.
    pub(super) fn assertion(&self, view: &View<'_, '_>, claim: &Claim, draft: Draft) -> Assertion {
        let inside =
            |&&(first, _, _): &&(usize, usize, &str)| first >= view.sentence.first && first <= view.sentence.last;
        let first = draft.marks.iter().filter(inside).map(|m| m.0).min().unwrap_or(view.sentence.first);
        let last = draft.marks.iter().filter(inside).map(|m| m.1).max().unwrap_or(view.sentence.last);
        let at = draft.marks.first().map_or(first, |m| m.0);
        let marks = draft
            .marks
            .iter()
            .map(|&(first, last, role)| {
                let span: Span = view.reading.text.span(first, last);
                Mark { span, role: role.to_owned(), text: span.of(self.raw).to_owned() }
            })
            .collect();
        Assertion {
            claim: claim.id.clone(),
            source: self.source.clone(),
            quote: self.quote(view, first, last, at),
            marks,
            value: draft.value,
            wording: draft.wording,
            speaker: speaker(view.reading, view.reader, at),
            said: self.source.published,
            as_of: draft.as_of,
            stance: draft.stance,
            scope: draft.scope,
            ambiguous: draft.ambiguous,
            rules: draft.rules,
        }
    }

    /// A refusal at tokens `first` to `last`.
    pub(super) fn refusal(
        &self,
        view: &View<'_, '_>,
        claim: &Claim,
        first: usize,
        last: usize,
        rule: &str,
        because: String,
    ) -> Refusal {
        Refusal {
            claim: claim.id.clone(),
            source: self.source.clone(),
            quote: self.quote(view, first, last, first),
            rule: rule.to_owned(),
            because,
        }
    }
}
