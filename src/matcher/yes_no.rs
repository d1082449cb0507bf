//! Yes or no: words that say so, and words that take it for granted.

use super::{
    Extraction, Stance,
    build::{Draft, wording},
    extract::Context,
    phrases::{Hit, Owner},
    stance::factuality,
};
use crate::{kinds::Value, schema::Claim};

/// The assertion that the words at `hit` make.
pub(super) fn answer(context: &Context<'_, '_, '_>, (index, claim): (usize, &Claim), hit: &Hit, out: &mut Extraction) {
    let (view, schema) = (&context.view, context.schema);
    let mut refuse = |rule: &str, because: String| {
        out.refusals.push(context.builder.refusal(view, claim, hit.first, hit.last, rule, because))
    };
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
    let implied = matches!(hit.owner, Owner::Implied(_));
    let mut stance =
        if implied { Stance { presupposed: true, ..Stance::default() } } else { factuality(view, hit.head).stance };
    if let Some(modality) = stance.modality {
        return refuse("not-happened", format!("the text says {} only", super::event::modality_word(modality)));
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
        value: Value::YesNo { yes },
        wording: wording(view, hit.first, hit.last),
        marks: vec![(hit.first, hit.last, "value")],
        as_of: context.builder.source.published.map(super::AsOf::Within).filter(|_| claim.changes.is_some()),
        stance,
        scope: Vec::new(),
        ambiguous: None,
        rules: vec![format!("yes-no: `{}` {rule}", wording(view, hit.first, hit.last))],
    };
    out.assertions.push(context.builder.assertion(view, claim, draft));
}
