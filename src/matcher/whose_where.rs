//! Whose the counted are, where they are, and what makes them another count.

use super::{
    build::wording,
    context::Context,
    facts::is_the_country,
    phrases::{Hit, Owner},
    view::{Governor, View},
};
use crate::{
    kinds::{
        name::NameMention,
        quantity::{Part, Quantity},
    },
    lexicon::grammar::{Class, LOCATIVE},
    reader::{Group, Tag},
    schema::Claim,
};

/// The rule that refused, and why.
pub(super) type Refused = (&'static str, String);

/// A word of `not`: in the unit's noun phrase, or the verb whose object (or passive subject) it is.
pub(super) fn excluded(
    view: &View<'_, '_>,
    index: usize,
    (first, last): (usize, usize),
    q: &Quantity,
    by_verb: bool,
) -> Option<Refused> {
    // The hedge's own words ("more than") exclude nothing.
    let hedge = |i: usize| q.first <= i && i <= q.last;
    let nots = || view.hits.iter().filter(|h| h.owner == Owner::ClaimNot(index) && !hedge(h.head));
    let np = view.np_first(first);
    if let Some(h) = nots().find(|h| np <= h.first && h.last <= last) {
        return Some(("excluded-word", format!("`{}` makes it another count", view.word(h.head))));
    }
    if !by_verb {
        return None;
    }
    let c = view.clause_of(first);
    let verb = nots().find(|h| {
        matches!(view.tag(h.head), Tag::Verb(_))
            && (view.is_object(h.head, first, last)
                || view.clause(view.clause_of(h.head)).is_some_and(|k| k.passive || !view.has_object(h.head))
                    && view.is_subject(view.clause_of(h.head), first, last))
    });
    if let Some(h) = verb {
        return Some(("excluded-word", format!("it is the number of those of `{}`", view.word(h.head))));
    }
    // "the withdrawal of 2,500 troops".
    let noun = nots().find(|h| {
        view.clause_of(h.head) == c
            && !matches!(view.tag(h.head), Tag::Verb(_))
            && matches!(view.governor(view.np_first(first)), Governor::Preposition(p) if p == view.np_last(h.head) + 1 && matches!(view.word(p), "of" | "for"))
    });
    noun.map(|h| ("excluded-word", format!("it is the number of the `{}`", view.word(h.head))))
}

/// Whose they are: a modifier of the noun, "of X" behind it, the subject of "have", or the same noun told just before.
pub(super) fn whose(
    context: &Context<'_, '_, '_>,
    of: &str,
    hit: &Hit,
    first: usize,
    last: usize,
) -> Result<(usize, usize, &'static str), Refused> {
    let view = &context.view;
    let np = view.np_first(first);
    let names = view.names();
    let in_np: Vec<&NameMention> = names.iter().filter(|m| np <= m.first && m.last <= view.np_last(last)).collect();
    if let Some(m) = in_np.iter().find(|m| context.is_within(m, of)) {
        return Ok((m.first, m.last, "owner-in-phrase"));
    }
    if let Some(m) = in_np.iter().find(|m| context.is_state(m)) {
        return Err(("of-another", format!("`{}` tells whose they are", wording(view, m.first, m.last))));
    }
    if (view.word(last + 1) == "of" || view.word(last + 1) == "from")
        && let Some(m) = names.iter().find(|m| m.first > last + 1 && m.first <= last + 3)
    {
        return if context.is_within(m, of) {
            Ok((m.first, m.last, "owner-behind"))
        } else {
            Err(("of-another", format!("`{}` tells whose they are", wording(view, m.first, m.last))))
        };
    }
    let c = view.clause_of(first);
    let has = view
        .clause(c)
        .and_then(|k| k.verb)
        .is_some_and(|v| view.reader.is(view.word(v), Group::Have) || view.tag(v).is(Class::Have));
    if has && let Some(m) = names.iter().find(|m| view.is_subject(c, m.first, m.last) && m.last < first) {
        return if context.is_within(m, of) {
            Ok((m.first, m.last, "owner-is-subject"))
        } else {
            Err(("of-another", format!("`{}` has them", wording(view, m.first, m.last))))
        };
    }
    // "the Ruritanians cut their troops": the pronoun is the subject's.
    if view.tag(np).is(Class::PossessivePronoun)
        && let Some(m) = names.iter().find(|m| view.is_subject(c, m.first, m.last) && m.last < first)
    {
        return if context.is_within(m, of) {
            Ok((m.first, m.last, "owner-by-pronoun"))
        } else {
            Err(("of-another", format!("`{}` has them", wording(view, m.first, m.last))))
        };
    }
    // "Aldorian troops would leave, or some of the 5,000-strong contingent": the same unit, told just before with its owner.
    let definite = view.tag(np).is(Class::Determiner) && matches!(view.word(np), "the" | "these" | "those");
    if definite {
        let earlier = view.hits.iter().rev().find(|h| h.owner == hit.owner && h.last < first);
        if let Some(h) = earlier {
            let from = view.np_first(h.first);
            if let Some(m) = names.iter().find(|m| from <= m.first && m.last <= h.last && context.is_within(m, of)) {
                return Ok((m.first, m.last, "owner-told-before"));
            }
        }
    }
    Err(("whose-unknown", format!("nothing says that they are of {}", context.schema.world.name(of))))
}

/// Where a figure holds.
pub(super) struct Where {
    pub(super) at: (usize, usize),
    pub(super) scope: Vec<String>,
    pub(super) rule: &'static str,
}

pub(super) fn where_(
    context: &Context<'_, '_, '_>,
    place: &str,
    claim: &Claim,
    first: usize,
    last: usize,
) -> Result<Where, Refused> {
    let (view, schema) = (&context.view, context.schema);
    let spot = |m: &&NameMention| {
        context.is_spot(m)
            && matches!(view.governor(m.first), Governor::Preposition(p) if LOCATIVE.binary_search(&view.word(p)).is_ok() && (view.word(p) != "to"))
    };
    let c = view.clause_of(first);
    let spots: Vec<&NameMention> = view.names().iter().filter(spot).collect();
    let own = |m: &&&NameMention| claim.of.as_ref().is_some_and(|of| context.is_within(m, of));
    // Behind the number, else before it; in its clause first, then anywhere in the sentence.
    let behind = spots.iter().filter(|m| !own(m)).find(|m| m.first > last && m.first <= last + 12);
    let in_clause = spots.iter().filter(|m| !own(m)).find(|m| view.clause_of(m.first) == c);
    let country = (last + 1..=view.sentence.last.min(last + 8)).find(|&i| is_the_country(view, i));
    let anywhere = || {
        let others: Vec<_> = spots.iter().filter(|m| !own(m)).collect();
        let one = others.iter().all(|m| context.is_within(m, place));
        others.first().copied().filter(|_| one)
    };
    if behind.is_none()
        && let Some(i) = country
    {
        let apart = |state: usize| {
            claim
                .of
                .as_ref()
                .is_some_and(|of| schema.entities.get(state).is_some_and(|e| schema.world.is_within(&e.id, of)))
        };
        let told = context.facts.the_country(view, schema, &apart).and_then(|s| schema.entities.get(s));
        return match told {
            Some(e) if schema.world.is_within(&e.id, place) || schema.world.is_within(place, &e.id) => {
                Ok(Where { at: (i - 1, i), scope: Vec::new(), rule: "the-country" })
            }
            Some(e) => Err(("elsewhere", format!("the country is {}", e.name))),
            None => Err(("place-unknown", "which country is meant is not certain".to_owned())),
        };
    }
    // "Ruritania hosts 4,000 soldiers".
    let hosts = view.clause(c).and_then(|k| k.verb).is_some_and(|v| view.reader.is(view.word(v), Group::Host));
    if hosts
        && let Some(m) =
            view.names().iter().find(|m| view.is_subject(c, m.first, m.last) && context.is_within(m, place))
    {
        return Ok(Where { at: (m.first, m.last), scope: Vec::new(), rule: "place-hosts" });
    }
    let Some(m) = behind.or(in_clause).or_else(anywhere) else {
        return Err(("place-unknown", format!("nothing says that they are in {}", schema.world.name(place))));
    };
    let id = |m: &NameMention| schema.entities.get(m.entity).map(|e| e.id.clone()).unwrap_or_default();
    // "in A and B": the figure covers both.
    let joined: Vec<&NameMention> = view
        .names()
        .iter()
        .filter(|x| {
            x.first > m.last
                && x.first <= m.last + 3
                && view.word(m.last + 1) == "and"
                && view.np_first(x.first) == m.last + 2
        })
        .filter(|x| context.is_spot(x))
        .collect();
    let here = context.is_within(m, place);
    if let Some(x) = joined.first()
        && (here || context.is_within(x, place))
    {
        let mut scope = vec![id(m), id(x)];
        scope.sort();
        return Ok(Where { at: (m.first, x.last), scope, rule: "place-and-another" });
    }
    // A town of the country is a part of what is asked.
    if id(m) == place {
        return Ok(Where { at: (m.first, m.last), scope: Vec::new(), rule: "place" });
    }
    if here {
        let close = m.first <= last + 12 && m.first > last;
        return if close {
            Err((
                "part-of-the-place",
                format!("`{}` is only a part of {}", wording(view, m.first, m.last), schema.world.name(place)),
            ))
        } else {
            Ok(Where { at: (m.first, m.last), scope: Vec::new(), rule: "place-told" })
        };
    }
    Err(("elsewhere", format!("`{}` places them elsewhere", wording(view, m.first, m.last))))
}

/// A number that is no whole of its own.
pub(super) fn part(q: &Quantity) -> Option<Refused> {
    match q.part {
        Part::Whole => None,
        Part::Subset => Some(("part-of-a-whole", "the number counts a part of those told".to_owned())),
        Part::Additional => Some(("on-top", "the number comes on top of those told".to_owned())),
    }
}
