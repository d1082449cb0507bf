//! How many it happened to: the numbers that count those of an event.

use super::{
    AsOf, Extraction,
    build::{Draft, wording},
    context::Context,
    event::EventMention,
    phrases::Owner,
    roles,
    view::View,
    whose_where::{excluded, part},
};
use crate::{
    kinds::{Value, name::NameMention, quantity::Quantity},
    reader::Group,
    schema::Claim,
};

/// Assertions of a `count` claim about an event: the number of those to whom it happened.
pub(super) fn answer(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    mention: &EventMention,
    out: &mut Extraction,
) {
    let view = &context.view;
    for q in view.reading.quantities_in(view.sentence.first, view.sentence.last) {
        if q.measure.is_some() {
            continue;
        }
        let (first, last) = (q.first, q.noun.map_or(q.last, |n| n.last));
        let counted = match q.noun {
            Some(noun) => {
                view.hits.iter().any(|h| h.owner == Owner::Unit(index) && noun.first <= h.last && h.first <= noun.last)
            }
            None => true,
        };
        if !counted {
            continue;
        }
        let Some(rule) = counts(view, mention, q, (first, last)) else {
            if q.noun.is_some() {
                let because = format!("the number does not count those of `{}`", view.word(mention.hit.head));
                out.refusals.push(context.refusal(claim, (first, last), "number-of-another", because));
            }
            continue;
        };
        if let Some((rule, because)) = part(q).or_else(|| excluded(view, index, (first, last), q, true)) {
            out.refusals.push(context.refusal(claim, (first, last), rule, because));
            continue;
        }
        let mut draft = Draft::of(view, Value::Count(q.count.clone()), (q.first, q.last)).told_by(mention);
        draft.marks.extend(q.noun.map(|n| (n.first, n.last, "unit")));
        draft.as_of = context.builder.source.published.filter(|_| claim.changes.is_some()).map(AsOf::Within);
        out.assertions.push(context.assertion(claim, draft.rule(format!("{rule}: `{}`", wording(view, first, last)))));
    }
}

/// How a number counts those of an event, if it does.
fn counts(
    view: &View<'_, '_>,
    mention: &EventMention,
    q: &Quantity,
    (first, last): (usize, usize),
) -> Option<&'static str> {
    let hit = &mention.hit;
    let np = NameMention { entity: usize::MAX, first, last, surname: false };
    if roles::is_subject(view, hit, &np) {
        return Some(if q.noun.is_some() { "counted-with-unit" } else { "counted-alone" });
    }
    // "left 41 dead", "41 dead".
    if last + 1 == hit.first {
        return Some("counted-before");
    }
    // "the death toll stands at 52", "rose to 52", "a death toll of 52".
    let c = view.clause_of(hit.head);
    let told = view
        .clause(c)
        .and_then(|k| k.verb)
        .filter(|&v| hit.last < v && v < q.first && view.is_subject(c, hit.first, hit.head));
    let states = told.is_some_and(|v| {
        let is = |group| view.reader.is(view.word(v), group);
        is(Group::Total) || is(Group::Change) || view.tag(v).is(crate::lexicon::grammar::Class::Be)
    });
    let close = told.is_some_and(|v| q.first <= v + 3) && !matches!(view.word(q.first.wrapping_sub(1)), "from" | "by");
    if q.noun.is_none() && states && close {
        return Some("toll-is-number");
    }
    (view.word(hit.last + 1) == "of" && q.first == hit.last + 2 && q.noun.is_none()).then_some("toll-of-number")
}
