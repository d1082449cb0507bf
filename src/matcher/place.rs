//! Where: the places that belong to an event.

use super::{
    Extraction,
    attach::nearest,
    build::Draft,
    context::Context,
    mention::EventMention,
    venue,
    view::{Governor, View},
    whereabouts::{Spot, spot},
};
use crate::{
    kinds::{Node, Value, name::NameMention},
    lexicon::grammar::Class,
    reader::{Clause, ClauseKind, Group},
    schema::{Claim, EntityKind},
    text::Case,
};

/// Assertions of a `place` claim about `mention`.
pub(super) fn answer(context: &Context<'_, '_, '_>, claim: &Claim, mention: &EventMention, out: &mut Extraction) {
    let (view, schema) = (&context.view, context.schema);
    let mut found: Vec<(NameMention, usize)> = Vec::new();
    for m in view.names() {
        let Some(entity) = schema.entities.get(m.entity) else { continue };
        if !matches!(entity.kind, EntityKind::Place | EntityKind::State) || claim.except.contains(&entity.id) {
            continue;
        }
        let Some(Spot { preposition: p, last }) = spot(view, m) else { continue };
        let m = &NameMention { last: last.max(m.last), ..*m };
        let heads = owners(view, p);
        // "in the Amber Home Park": a longer name, which nobody listed.
        let next = view.reading.text.token(m.last + 1).filter(|t| t.case == Case::Title && t.breaks == 0);
        if next.is_some() && view.tag(m.last + 1).is(Class::Adverb) {
            continue;
        }
        if heads.iter().any(|h| mention.heads.contains(h)) {
            found.push((*m, p));
        } else {
            let whose = heads.first().map_or("nothing", |&h| view.word(h));
            let because = format!("the place belongs to `{whose}`, not to `{}`", view.word(mention.hit.head));
            out.refusals.push(context.refusal(claim, (m.first, m.last), "place-of-another", because));
        }
    }
    for m in view.names() {
        let told = found.iter().any(|(known, _)| known.first == m.first);
        let Some(entity) = context.entity(m).filter(|_| !told && context.is_spot(m)) else { continue };
        // "a Freedonian strike", "the Freedonians killed": a state before a noun tells whose, and not where.
        let whose = entity.kind == EntityKind::State;
        if let Some(first) = venue::of_event(view, m, mention).filter(|_| !whose && !claim.except.contains(&entity.id))
        {
            found.push((*m, first));
        }
    }
    // Of a place and what it is part of, the deepest told wins.
    let ids: Vec<String> =
        found.iter().filter_map(|(m, _)| schema.entities.get(m.entity).map(|e| e.id.clone())).collect();
    for (m, p) in found {
        let Some(entity) = schema.entities.get(m.entity) else { continue };
        if ids.iter().any(|id| *id != entity.id && schema.world.is_within(id, &entity.id)) {
            continue;
        }
        let near = matches!(view.word(p), "near" | "outside" | "around");
        let value = Value::Place(Node { id: entity.id.clone(), near });
        let rule = format!("place: `{}`", view.wording(p, m.last));
        let draft = Draft::of(view, value, (p, m.last)).told_by(mention).rule(rule);
        out.assertions.push(context.assertion(claim, draft));
    }
}

/// The verbs and nouns that a phrase of place at `p` belongs to: "at a factory *located* in Zenda" is where the factory
/// was hit.
fn owners(view: &View<'_, '_>, p: usize) -> Vec<usize> {
    let (mut heads, _) = nearest(view, p);
    let lies = heads.first().copied().filter(|&v| view.reader.is(view.word(v), Group::Stationed));
    let clause = lies.and_then(|v| view.clause(view.clause_of(v)).filter(|k| k.verb == Some(v)));
    let tells = |k: &&Clause| {
        k.kind == ClauseKind::Participial && k.passive || k.kind == ClauseKind::Relative && view.is_subject_relative(k)
    };
    if let Some(noun) = clause.filter(tells).and_then(|k| k.antecedent) {
        match view.governor(view.np_first(noun)) {
            Governor::Preposition(outer) if view.word(outer) != "of" => heads.extend(nearest(view, outer).0),
            Governor::Verb(v) => heads.push(v),
            _ => {}
        }
    }
    heads
}
