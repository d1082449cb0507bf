//! An article and a compiled schema in, assertions and refusals out.

use super::{
    Extraction,
    build::Builder,
    choice, count, date,
    event::{EventMention, Surroundings, events},
    facts::Facts,
    office, people,
    phrases::{Owner, Phrases},
    place,
    view::View,
    yes_no,
};
use crate::{
    corpus::Article,
    reader::Reader,
    schema::{Answer, Claim, Kind, Schema},
    text::Lines,
};

/// A schema made ready for matching: made once, used for any number of articles.
#[derive(Clone, Debug)]
pub struct Compiled {
    pub(super) schema: Schema,
    reader: Reader,
    phrases: Phrases,
    /// The claims that ask about each event, by index.
    claims_of: Vec<Vec<usize>>,
}

impl Compiled {
    /// Compiles `schema`.
    pub fn new(schema: &Schema) -> Self {
        let claims_of = schema
            .events
            .iter()
            .map(|e| {
                let asks = |c: &Claim| c.event.as_ref() == Some(&e.id);
                schema.claims.iter().enumerate().filter(|(_, c)| asks(c)).map(|(n, _)| n).collect()
            })
            .collect();
        Self { schema: schema.clone(), reader: Reader::new(schema), phrases: Phrases::new(schema), claims_of }
    }
}

/// What an answer is read from.
pub(super) struct Context<'a, 'r, 't> {
    pub(super) schema: &'a Schema,
    pub(super) facts: &'a Facts<'r, 't>,
    pub(super) view: View<'r, 't>,
    pub(super) builder: &'a Builder<'a>,
}

/// Reads one article: all that it says to the claims, and what was near and not taken.
pub fn extract(article: &Article, compiled: &Compiled) -> Extraction {
    let schema = &compiled.schema;
    let reading = compiled.reader.read(&article.text, article.source.published);
    let facts = Facts::new(&reading, &compiled.reader, &compiled.phrases);
    let lines = Lines::new(&article.text);
    let builder = Builder { source: &article.source, raw: &article.text, lines: &lines };
    let mut out = Extraction::default();
    for (index, (&sentence, clauses)) in reading.sentences.iter().zip(&reading.clauses).enumerate() {
        let hits = facts.hits.get(index).map(Vec::as_slice).unwrap_or_default();
        if hits.is_empty() {
            continue;
        }
        let view = View { reading: &reading, reader: &compiled.reader, index, sentence, clauses, hits };
        let around = Surroundings {
            near: &|event| facts.is_near(sentence.paragraph, event),
            entities: facts.entities(sentence.paragraph),
            antecedent: &|pronoun, wanted| facts.antecedent(schema, &view, pronoun, wanted),
        };
        let (told, not_told) = events(&view, schema, &around);
        let context = Context { schema, facts: &facts, view, builder: &builder };
        for mention in &told {
            for claim in compiled
                .claims_of
                .get(mention.event)
                .into_iter()
                .flatten()
                .filter_map(|&c| Some((c, schema.claims.get(c)?)))
            {
                answer(&context, claim, mention, &mut out);
            }
        }
        for not in not_told {
            for claim in compiled.claims_of.get(not.event).into_iter().flatten().filter_map(|&c| schema.claims.get(c)) {
                out.refusals.push(builder.refusal(
                    &view,
                    claim,
                    not.hit.first,
                    not.hit.last,
                    not.rule,
                    not.because.clone(),
                ));
            }
        }
        without_event(&context, &told, &mut out);
    }
    out.assertions.sort();
    out.assertions.dedup_by(|a, b| a.claim == b.claim && a.value == b.value && a.quote.span == b.quote.span);
    out.changes.sort();
    out.changes.dedup();
    out.refusals.sort();
    out.refusals.dedup();
    out
}

/// The answer to a claim that asks about an event, where the event is told.
fn answer(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    mention: &EventMention,
    out: &mut Extraction,
) {
    if claim.kind != Kind::Date
        && let Some(refused) = date::other_occurrence(context, claim, mention)
    {
        out.refusals.push(refused);
        return;
    }
    match claim.kind {
        Kind::Date => date::answer(context, claim, mention, out),
        Kind::Place => place::answer(context, claim, mention, out),
        Kind::Entity => people::answer(context, claim, mention, out),
        Kind::Choice => choice::answer(context, (index, claim), mention, out),
        Kind::Count => count::of_event(context, (index, claim), mention, out),
        Kind::YesNo => {}
    }
}

/// The answers that need no event: levels, titles, roles, yes and no.
fn without_event(context: &Context<'_, '_, '_>, _told: &[EventMention], out: &mut Extraction) {
    let mut seen: Vec<(Owner, usize)> = Vec::new();
    for hit in context.view.hits {
        if seen.contains(&(hit.owner, hit.head)) {
            continue;
        }
        seen.push((hit.owner, hit.head));
        let claim = |c: usize| context.schema.claims.get(c).map(|claim| (c, claim));
        match hit.owner {
            Owner::Unit(c) => {
                if let Some((c, claim)) = claim(c).filter(|(_, claim)| claim.event.is_none()) {
                    count::level(context, (c, claim), hit, out);
                }
            }
            Owner::Title(c) => {
                if let Some((_, claim)) = claim(c).filter(|(_, claim)| matches!(claim.answer, Some(Answer::Title(_)))) {
                    office::bearer(context, claim, hit, out);
                }
            }
            Owner::Choice(c, option) => {
                if let Some((_, claim)) = claim(c).filter(|(_, claim)| claim.event.is_none()) {
                    office::role(context, claim, option, hit, out);
                }
            }
            Owner::Yes(c) | Owner::No(c) | Owner::Implied(c) => {
                if let Some((c, claim)) = claim(c) {
                    yes_no::answer(context, (c, claim), hit, out);
                }
            }
            _ => {}
        }
    }
}

/// For developers: how a text was cut into clauses and where its times were attached.
#[doc(hidden)]
pub fn dump(text: &str, published: Option<crate::kinds::date::Days>, compiled: &Compiled) -> String {
    use std::fmt::Write as _;
    let reading = compiled.reader.read(text, published);
    let facts = Facts::new(&reading, &compiled.reader, &compiled.phrases);
    let mut out = String::new();
    for (index, (s, clauses)) in reading.sentences.iter().zip(&reading.clauses).enumerate() {
        let _ = writeln!(out, "sentence {index} paragraph {}", s.paragraph);
        for i in s.first..=s.last {
            let _ = writeln!(out, "  {i:3} c{} {:20} {:?}", clauses.of(i), reading.text.raw_word(i), reading.tag(i));
        }
        for (n, c) in clauses.all.iter().enumerate() {
            let _ = writeln!(
                out,
                "  clause {n} {:?} parent {:?} first {} verb {:?} aux {:?} passive {} finite {} antecedent {:?} subject_of {:?}",
                c.kind,
                c.parent,
                c.first,
                c.verb.map(|v| reading.text.word(v)),
                c.auxiliary,
                c.passive,
                c.finite,
                c.antecedent.map(|v| reading.text.word(v)),
                c.subject_of
            );
        }
        for a in facts.attachments.get(index).into_iter().flatten() {
            let t = reading.times.get(a.time);
            let _ = writeln!(
                out,
                "  time {:?} {:?} -> {:?} {} anchor {:?}",
                t.map(|t| t.expr.span.of(text)),
                t.map(|t| (&t.dated.value, t.dated.rule)),
                a.heads.iter().map(|&h| reading.text.word(h)).collect::<Vec<_>>(),
                a.rule,
                a.anchor
            );
        }
        for h in facts.hits.get(index).into_iter().flatten() {
            let _ = writeln!(
                out,
                "  hit {:?} {} head {}",
                h.owner,
                reading.text.span(h.first, h.last).of(text),
                reading.text.word(h.head)
            );
        }
    }
    out
}
