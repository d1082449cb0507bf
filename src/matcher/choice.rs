//! Which of a closed list: the options told in an event's own words or beside them.

use super::{
    Extraction,
    build::Draft,
    context::Context,
    mention::EventMention,
    phrases::{Hit, Owner},
    view::Governor,
};
use crate::{
    kinds::{Node, Value},
    schema::Claim,
};

/// Assertions of a `choice` claim about `mention`.
pub(super) fn answer(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    mention: &EventMention,
    out: &mut Extraction,
) {
    let view = &context.view;
    let own = view.hits_between(Owner::Choice(index, 0), Owner::Choice(index, usize::MAX));
    let hits: Vec<&Hit> = own.iter().filter(|h| belongs(context, mention, h)).collect();
    for hit in &hits {
        // The longer of two that overlap is the one that is meant: "drone strike", not "strike".
        let outdone =
            hits.iter().any(|h| h.first <= hit.first && hit.last <= h.last && h.last - h.first > hit.last - hit.first);
        let Owner::Choice(_, option) = hit.owner else { continue };
        let Some(option) = claim.options.get(option).filter(|_| !outdone) else { continue };
        let value = Value::Choice(Node { id: format!("{}/{}", claim.id, option.id), near: false });
        let rule = format!("option: `{}` tells {}", view.wording(hit.first, hit.last), option.id);
        let draft = Draft::of(view, value, (hit.first, hit.last)).told_by(mention).rule(rule);
        out.assertions.push(context.assertion(claim, draft));
    }
}

/// Whether an option's words are told of this event: among its own words, before its noun, or behind "in", "by", "with".
fn belongs(context: &Context<'_, '_, '_>, mention: &EventMention, hit: &Hit) -> bool {
    let view = &context.view;
    // "was charged with murder": a word that can tell the event by itself tells only what is told of it where it stands.
    if hit.words.iter().any(|w| tells_itself(context, mention, *w)) {
        return mention.hit.first <= hit.last && hit.first <= mention.hit.last;
    }
    let own = hit.words.iter().any(|w| mention.heads.contains(w))
        || (mention.hit.first <= hit.first && hit.last <= mention.hit.last);
    let before = mention.heads.iter().any(|&h| view.np_first(h) <= hit.first && hit.last <= h);
    let object = view.is_object(mention.hit.head, hit.first, hit.last)
        && view.clause_of(hit.first) == view.clause_of(mention.hit.head);
    let means = view.clause_of(hit.head) == view.clause_of(mention.hit.head)
        && matches!(view.governor(view.np_first(hit.first)), Governor::Preposition(p) if matches!(view.word(p), "in" | "by" | "with") && p > mention.hit.head);
    let c = view.clause_of(mention.hit.head);
    let subject = view.clause(c).is_some_and(|k| !k.passive && k.verb == Some(mention.hit.head))
        && view.is_subject(c, hit.first, hit.last);
    own || before || object || means || subject
}

/// Whether a token is a word of the event that stands apart from the one that the mention was read from.
fn tells_itself(context: &Context<'_, '_, '_>, mention: &EventMention, token: usize) -> bool {
    context.view.hits_of(Owner::EventWord(mention.event)).iter().any(|h| h.words.contains(&token))
}
