//! Who: the part that somebody plays in an event.

use super::{
    Extraction, Stance,
    build::Draft,
    context::Context,
    doer::doer,
    mention::EventMention,
    order::{in_company, ordered_by},
    roles,
    view::{Governor, View},
};
use crate::{
    kinds::{Node, Value, name::NameMention},
    lexicon::grammar::Class,
    reader::Tag,
    schema::{Answer, Claim, EntityKind, Event, Modality},
};

/// Assertions of an `entity` claim about `mention`.
pub(super) fn answer(context: &Context<'_, '_, '_>, claim: &Claim, mention: &EventMention, out: &mut Extraction) {
    let (view, schema) = (&context.view, context.schema);
    let Some(event) = schema.events.get(mention.event) else { return };
    let fits = |m: &NameMention| can_answer(context, claim, event, m);
    let person =
        |m: &NameMention| fits(m) && schema.entities.get(m.entity).is_some_and(|e| e.kind == EntityKind::Person);
    let ordered = mention.stance.modality == Some(Modality::Ordered);
    let body = |m: &NameMention| {
        schema.entities.get(m.entity).is_some_and(|e| matches!(e.kind, EntityKind::Organisation | EntityKind::Group))
    };
    let mut standing = None;
    let found: Vec<(NameMention, &str)> = match &claim.answer {
        Some(Answer::Agent) if ordered => {
            roles::orderer(view, &mention.hit, &fits).map(|m| (m, "agent: through the order")).into_iter().collect()
        }
        Some(Answer::Agent) => {
            let through = || {
                let accepted = event.accepts.contains(&Modality::Ordered);
                roles::orderer(view, &mention.hit, &fits).filter(|_| accepted).map(|m| (m, "agent: through the order"))
            };
            let mut acting = || {
                let doer = doer(view, &mention.hit, &mention.heads, &fits, &body)?;
                standing = doer.standing;
                Some((doer.name, "agent"))
            };
            roles::agent(view, &mention.hit, false, &fits)
                .filter(|m| !is_sufferer(view, mention, m))
                .map(|m| (m, "agent"))
                .or_else(&mut acting)
                .or_else(through)
                .into_iter()
                .collect()
        }
        // Who did it is whoever is meant, with or without an accusation.
        Some(Answer::Accused) => {
            roles::agent(view, &mention.hit, false, &person).map(|m| (m, "agent")).into_iter().collect()
        }
        Some(Answer::Orderer) => {
            let behind = || ordered_by(view, &mention.hit, &mention.heads, &fits);
            roles::orderer(view, &mention.hit, &fits).or_else(behind).map(|m| (m, "orderer")).into_iter().collect()
        }
        Some(Answer::Fellow) => {
            let subject = mention.subject.filter(|s| view.sentence.first <= s.first && s.last <= view.sentence.last);
            let mut fellows = subject.map(|s| roles::fellows(view, s, &person)).unwrap_or_default();
            fellows.extend(subject.and_then(|s| in_company(view, &mention.hit, s, &person)));
            fellows.sort_by_key(|m| m.first);
            fellows.dedup_by_key(|m| m.first);
            fellows.into_iter().map(|m| (m, "fellow")).collect()
        }
        Some(Answer::Subject) => {
            roles::subject(view, &mention.hit, &fits).map(|m| (m, "subject")).into_iter().collect()
        }
        Some(Answer::After(preposition)) => after(context, mention, preposition, &fits),
        _ => Vec::new(),
    };
    // An order that was given tells who gave it, as a fact.
    let stance = if ordered { Stance { modality: None, ..mention.stance } } else { mention.stance };
    let stance = standing.map_or(stance, |standing| Stance { standing, ..stance });
    for (m, role) in found {
        let Some(entity) = schema.entities.get(m.entity) else { continue };
        let value = Value::Entity(Node { id: entity.id.clone(), near: false });
        let rule = format!("{role}: `{}`", view.wording(m.first, m.last));
        let draft = Draft { stance, ..Draft::of(view, value, (m.first, m.last)).told_by(mention).rule(rule) };
        out.assertions.push(context.assertion(claim, draft));
    }
}

/// "X and Z, the head of …, *were killed*": who stands before "were" did not do it, however far away.
fn is_sufferer(view: &View<'_, '_>, mention: &EventMention, m: &NameMention) -> bool {
    let head = mention.hit.head;
    let before = (head.saturating_sub(3)..head).rev().find(|&i| !view.tag(i).is(Class::Adverb));
    m.last < head && matches!(view.tag(head), Tag::Verb(_)) && before.is_some_and(|b| view.tag(b).is(Class::Be))
}

/// Whether a name can be the answer: not the subject itself, not a mere place, not excluded.
fn can_answer(context: &Context<'_, '_, '_>, claim: &Claim, event: &Event, m: &NameMention) -> bool {
    let world = &context.schema.world;
    context.schema.entities.get(m.entity).is_some_and(|e| {
        e.kind != EntityKind::Place && !event.subject.iter().chain(&claim.except).any(|id| world.is_within(&e.id, id))
            || e.kind == EntityKind::Place
                && metonym(context, m)
                && !claim.except.iter().any(|id| world.is_within(&e.id, id))
    })
}

/// A capital stands for its state where it acts: as a subject, with no preposition before it.
fn metonym(context: &Context<'_, '_, '_>, m: &NameMention) -> bool {
    let view = &context.view;
    view.is_subject(view.clause_of(m.first), m.first, m.last)
}

/// "signed deals *with* A and B": the names behind the preposition.
fn after<'p>(
    context: &Context<'_, '_, '_>,
    mention: &EventMention,
    preposition: &str,
    fits: &dyn Fn(&NameMention) -> bool,
) -> Vec<(NameMention, &'p str)> {
    let view = &context.view;
    let clause = view.clause_of(mention.hit.head);
    view.names()
        .iter()
        .filter(|m| fits(m) && m.first > mention.hit.head && !view.is_modifier(m.last) && view.clause_of(m.first) == clause)
        .filter(|m| matches!(view.governor(m.first), Governor::Preposition(p) if view.word(p) == preposition && p > mention.hit.head))
        .map(|m| (*m, "after-preposition"))
        .collect()
}
