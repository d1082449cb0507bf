//! Where, told by no sentence of its own: the one town whose police the article speaks of, else that of its dateline.
//!
//! News of a town seldom says in which town it was; the reader knows it from the dateline, or from whose police came. It is
//! taken only for a claim that asks for it, where the article tells the event and says nowhere else where it was.

use std::collections::{BTreeMap, BTreeSet};

use super::{Extraction, build::Draft, context::Context, members::Asked, mention::EventMention, view::Governor};
use crate::{
    kinds::{Node, Value, name::NameMention},
    lexicon::grammar::is_police,
    reader::Tag,
    schema::{Claim, EntityKind, Kind, Schema},
};

/// So many sentences at the head of an article may hold its dateline.
const HEAD: usize = 6;

/// What an article tells of where it was written from, and whose police it speaks of.
#[derive(Clone, Debug, Default)]
pub(super) struct Scene {
    /// The events told in it, each with the first of its mentions.
    told: BTreeMap<usize, EventMention>,
    /// Towns whose police are named, each once, with the sentence and the tokens.
    police: Vec<Spot>,
    dateline: Option<Spot>,
}

#[derive(Clone, Copy, Debug)]
struct Spot {
    entity: usize,
    sentence: usize,
    first: usize,
    last: usize,
}

impl Scene {
    /// Notes what a sentence tells.
    pub(super) fn note(&mut self, context: &Context<'_, '_, '_>, told: &[EventMention]) {
        for mention in told {
            self.told.entry(mention.event).or_insert_with(|| mention.clone());
        }
        let view = &context.view;
        for m in view.names().iter().filter(|m| context.entity(m).is_some_and(|e| e.kind == EntityKind::Place)) {
            let spot = |last| Spot { entity: m.entity, sentence: view.index, first: m.first, last };
            if let Some(last) = police(context, m)
                && self.police.iter().all(|s| s.entity != m.entity)
            {
                self.police.push(spot(last));
            }
            if self.dateline.is_none() && view.index < HEAD && is_dateline(context, m) {
                self.dateline = Some(spot(m.last));
            }
        }
    }

    /// Answers the `place` claims that nothing answered.
    pub(super) fn answer<'a, 'r, 't>(
        &self,
        schema: &'a Schema,
        asked: &[Asked],
        at: &dyn Fn(usize) -> Option<Context<'a, 'r, 't>>,
        out: &mut Extraction,
    ) where
        't: 'r,
    {
        let answered: BTreeSet<String> = out.assertions.iter().map(|a| a.claim.clone()).collect();
        let open = |c: &&Claim| c.kind == Kind::Place && c.inferred && !answered.contains(&c.id);
        let told = self.told.iter().flat_map(|(&e, mention)| {
            let claims = asked.get(e).into_iter().flat_map(|a| &a.claims);
            claims.filter_map(|&c| schema.claims.get(c)).filter(open).map(move |c| (c, mention))
        });
        for (claim, mention) in told {
            let answers =
                |spot: &&Spot| schema.entities.get(spot.entity).is_some_and(|e| !claim.except.contains(&e.id));
            let mut police = self.police.iter().filter(answers);
            let (spot, rule) = match (police.next(), police.next(), self.dateline.as_ref().filter(answers)) {
                (Some(one), None, _) => (one, "police-of-place"),
                (None, _, Some(dateline)) => (dateline, "dateline"),
                _ => continue,
            };
            let Some(entity) = schema.entities.get(spot.entity) else { continue };
            let Some(context) = at(spot.sentence) else { continue };
            let value = Value::Place(Node { id: entity.id.clone(), near: false });
            let wording = context.view.wording(spot.first, spot.last);
            let draft = Draft::of(&context.view, value, (spot.first, spot.last)).told_by(mention);
            out.assertions.push(context.assertion(claim, draft.rule(format!("{rule}: `{wording}`"))));
        }
    }
}

/// "Amber police said", "the Port Amber Police Department": the last token of the body's name.
fn police(context: &Context<'_, '_, '_>, m: &NameMention) -> Option<usize> {
    let view = &context.view;
    let at = m.last + 1;
    let last = view.np_last(at);
    let beside = view.reading.text.token(at).is_some_and(|t| t.breaks == 0);
    // "he had served with the Amber police", "an officer from the Amber police" may be of anywhere.
    let first = view.np_first(m.first);
    let elsewhere = matches!(view.governor(first), Governor::Preposition(p)
        if p + 1 == first && matches!(view.word(p), "with" | "from" | "for" | "of" | "as" | "at"));
    (beside && !elsewhere && is_police(view.word(at))).then_some(last.max(at))
}

/// "PORT AMBER (Gazette) --": the name opens a line, and a dash follows what may stand between.
fn is_dateline(context: &Context<'_, '_, '_>, m: &NameMention) -> bool {
    let view = &context.view;
    let text = &view.reading.text;
    let opens = m.first == 0 || text.token(m.first).is_some_and(|t| t.breaks > 0);
    let is_dash = |i: usize| view.reading.tag(i) == Tag::Dash || text.word(i).starts_with(['-', '—', '–']);
    let ends = |&i: &usize| text.token(i).is_none_or(|t| t.breaks > 0) || is_dash(i);
    let end = (m.last + 1..m.last + 16).find(ends);
    opens
        && end.is_some_and(is_dash)
        && end.is_some_and(|end| (m.last + 1..end).all(|i| !view.reading.tag(i).is_verbal()))
}
