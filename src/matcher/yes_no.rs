//! Yes or no: words that say so, and words that take it for granted.

use super::{
    AsOf, Extraction, Stance,
    build::Draft,
    context::Context,
    mention::{EventMention, NotTold},
    phrases::{Hit, Owner},
    stance::factuality,
};
use crate::{kinds::Value, schema::Claim};

/// The assertion that the words at `hit` make.
pub(super) fn answer(context: &Context<'_, '_, '_>, (index, claim): (usize, &Claim), hit: &Hit, out: &mut Extraction) {
    let (view, schema) = (&context.view, context.schema);
    let mut refuse =
        |rule: &str, because: String| out.refusals.push(context.refusal(claim, (hit.first, hit.last), rule, because));
    // "no combat troops" outdoes "combat troops".
    let outdone = view.hits.iter().any(|h| {
        matches!(h.owner, Owner::Yes(c) | Owner::No(c) | Owner::Implied(c) if c == index)
            && h.owner != hit.owner
            && h.first <= hit.first
            && hit.last <= h.last
            && h.last - h.first > hit.last - hit.first
    });
    if outdone {
        return;
    }
    let implied = matches!(hit.owner, Owner::Implied(_));
    if !implied && view.word(view.sentence.last) == "?" {
        return refuse("question", "the sentence asks and tells nothing".to_owned());
    }
    if view.hits.iter().any(|h| h.owner == Owner::ClaimNot(index) && view.clause_of(h.head) == view.clause_of(hit.head))
    {
        return refuse("excluded-word", "a word of `not` stands in the clause".to_owned());
    }
    for id in claim.of.iter().chain(&claim.place) {
        let named = context
            .facts
            .entities(view.sentence.paragraph)
            .iter()
            .any(|&e| schema.entities.get(e).is_some_and(|x| schema.world.is_within(&x.id, id)));
        if !named {
            return refuse("place-missing", format!("{} is not named in the paragraph", schema.world.name(id)));
        }
    }
    let mut stance =
        if implied { Stance { presupposed: true, ..Stance::default() } } else { factuality(view, hit.head).stance };
    if let Some(modality) = stance.modality {
        return refuse("not-happened", format!("the text says {} only", super::mention::modality_word(modality)));
    }
    let mut yes = !matches!(hit.owner, Owner::No(_));
    if stance.denied && yes {
        yes = false;
    } else if stance.denied {
        return refuse("event-denied", "a denial of `no` is not taken for a yes".to_owned());
    }
    stance.denied = false;
    let rule = if implied {
        "takes it for granted"
    } else if yes {
        "says yes"
    } else {
        "says no"
    };
    let draft = Draft {
        stance,
        as_of: as_of(context, claim),
        ..Draft::of(view, Value::YesNo { yes }, (hit.first, hit.last))
            .rule(format!("yes-no: `{}` {rule}", view.wording(hit.first, hit.last)))
    };
    out.assertions.push(context.assertion(claim, draft));
}

/// What is asked may change: then the answer is as of when it was said.
fn as_of(context: &Context<'_, '_, '_>, claim: &Claim) -> Option<AsOf> {
    context.builder.source.published.filter(|_| claim.changes.is_some()).map(AsOf::Within)
}

/// A yes-no claim about an event: told, it says yes.
pub(super) fn of_event(context: &Context<'_, '_, '_>, claim: &Claim, mention: &EventMention, out: &mut Extraction) {
    let at = (mention.hit.first, mention.hit.last);
    let draft = Draft::of(&context.view, Value::YesNo { yes: true }, at).told_by(mention);
    out.assertions.push(context.assertion(claim, Draft { as_of: as_of(context, claim), ..draft }));
}

/// A yes-no claim about an event: told as not having happened, it says no.
pub(super) fn denied(context: &Context<'_, '_, '_>, claim: &Claim, not: &NotTold, out: &mut Extraction) {
    let draft = Draft::of(&context.view, Value::YesNo { yes: false }, (not.hit.first, not.hit.last))
        .rule(format!("{}: {}", not.rule, not.because));
    out.assertions.push(context.assertion(claim, Draft { as_of: as_of(context, claim), ..draft }));
}
