//! How many: the numbers that count a claim's unit, whose they are, where, and when.

use super::{
    AsOf, Change, Extraction,
    build::{Draft, wording},
    date::is_perfect,
    event::{EventMention, modality_word},
    extract::Context,
    facts::is_the_country,
    phrases::{Hit, Owner},
    roles,
    stance::factuality,
    view::{Governor, View},
};
use crate::{
    kinds::{
        Value,
        date::{Connector, DateValue, Days},
        name::NameMention,
        quantity::{ChangeEnd, Part, Quantity},
    },
    lexicon::grammar::{Class, LOCATIVE},
    reader::{Group, Tag},
    schema::{Claim, EntityKind},
};

type Refused = (&'static str, String);

/// Assertions of a `count` claim about an event: the number of those to whom it happened.
pub(super) fn of_event(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    mention: &EventMention,
    out: &mut Extraction,
) {
    let view = &context.view;
    for q in view.reading.quantities_in(view.sentence.first, view.sentence.last) {
        let Some(noun) = q.noun else { continue };
        let counted =
            view.hits.iter().any(|h| h.owner == Owner::Unit(index) && noun.first <= h.last && h.first <= noun.last);
        if !counted {
            continue;
        }
        let np = NameMention { entity: usize::MAX, first: q.first, last: noun.last, surname: false };
        let refused = if !roles::is_subject(view, &mention.hit, &np) {
            Some(("number-of-another", format!("the number does not count those of `{}`", view.word(mention.hit.head))))
        } else {
            part(q).or_else(|| excluded(view, index, q.first, noun.last, None))
        };
        if let Some((rule, because)) = refused {
            out.refusals.push(context.builder.refusal(view, claim, q.first, noun.last, rule, because));
            continue;
        }
        let mut rules = mention.rules.clone();
        rules.push(format!("counts: `{}`", wording(view, q.first, noun.last)));
        let draft = Draft {
            value: Value::Count(q.count.clone()),
            wording: wording(view, q.first, q.last),
            marks: vec![
                (q.first, q.last, "value"),
                (noun.first, noun.last, "unit"),
                (mention.hit.first, mention.hit.last, "event"),
            ],
            as_of: None,
            stance: mention.stance,
            scope: Vec::new(),
            ambiguous: None,
            rules,
        };
        out.assertions.push(context.builder.assertion(view, claim, draft));
    }
}

fn part(q: &Quantity) -> Option<Refused> {
    match q.part {
        Part::Whole => None,
        Part::Subset => Some(("part-of-a-whole", "the number counts a part of those told".to_owned())),
        Part::Additional => Some(("on-top", "the number comes on top of those told".to_owned())),
    }
}

/// A number of a level, with the noun phrase that names the unit.
struct Reading<'q> {
    quantity: &'q Quantity,
    /// First and last token of the unit's noun phrase.
    unit: (usize, usize),
    /// Which end of a change it is.
    end: Option<ChangeEnd>,
    rule: &'static str,
}

/// Assertions of a `count` claim that asks for a level: so many of a unit, whose, where, when.
pub(super) fn level(context: &Context<'_, '_, '_>, (index, claim): (usize, &Claim), hit: &Hit, out: &mut Extraction) {
    let view = &context.view;
    let readings = readings(view, hit);
    let mut ends: Vec<(ChangeEnd, Value)> = Vec::new();
    let mut during = None;
    for r in &readings {
        let q = r.quantity;
        match one(context, (index, claim), hit, r) {
            Ok(draft) => {
                if let Some(end) = r.end {
                    ends.push((end, draft.value.clone()));
                    during = change_time(context, q.first);
                }
                out.assertions.push(context.builder.assertion(view, claim, draft));
            }
            Err((rule, because)) => out.refusals.push(context.builder.refusal(
                view,
                claim,
                q.first.min(r.unit.0),
                q.last.max(r.unit.1),
                rule,
                because,
            )),
        }
    }
    if let Some(during) =
        during.or(context.builder.source.published.map(|p| Days { from: None, to: p.to })).filter(|_| !ends.is_empty())
    {
        let value = |end| ends.iter().find(|(e, _)| *e == end).map(|(_, v)| v.clone());
        out.changes.push(Change {
            claim: claim.id.clone(),
            source: context.builder.source.clone(),
            during,
            before: value(ChangeEnd::Before),
            after: value(ChangeEnd::After),
        });
    }
}

/// The numbers that count the unit named at `hit`.
fn readings<'q>(view: &View<'q, '_>, hit: &Hit) -> Vec<Reading<'q>> {
    let all = view.reading.quantities_in(view.sentence.first, view.sentence.last);
    let last = hit.last;
    let first = view.np_first(hit.first);
    // "5,000 Aldorian troops", "the entire 5,000 strong contingent", "5,000 of its troops".
    let own: Vec<Reading<'_>> = all
        .iter()
        .filter(|q| q.measure.is_none())
        .filter(|q| {
            q.noun.is_some_and(|n| n.first <= last && hit.first <= n.last)
                || (first <= q.first && q.last < hit.first && q.noun.is_none())
        })
        .map(|quantity| Reading {
            quantity,
            unit: (quantity.noun.map_or(hit.first, |n| n.first).min(hit.first), last),
            end: None,
            rule: "number-of-unit",
        })
        .collect();
    if !own.is_empty() {
        return own;
    }
    let free = |q: &&Quantity| q.noun.is_none() && q.measure.is_none();
    // "force levels were reduced from 5,200 to about 3,000", "cut the number of troops to 2,500".
    let c = view.clause_of(hit.head);
    let verb = view.clause(c).and_then(|k| k.verb).filter(|&v| view.reader.is(view.word(v), Group::Change));
    let (from, to) = amount(view, hit).unwrap_or((hit.first, hit.head));
    if let Some(verb) = verb.filter(|&v| view.is_subject(c, from, to) || view.is_object(v, from, to)) {
        return all
            .iter()
            .filter(free)
            .filter(|q| q.first > verb && view.clause_of(q.first) == c)
            .filter_map(|quantity| {
                let before = quantity.first.checked_sub(1)?;
                let end = match (quantity.change.map(|c| c.end), view.word(before)) {
                    (Some(end), _) => end,
                    (None, "from") => ChangeEnd::Before,
                    (None, "to" | "at" | "below" | "under") => ChangeEnd::After,
                    _ => return None,
                };
                Some(Reading { quantity, unit: (hit.first, hit.last), end: Some(end), rule: "change-of-unit" })
            })
            .collect();
    }
    // "the number of troops is 5,200", "troop levels stood at 5,200".
    let states = view.clause(c).and_then(|k| k.verb).filter(|&v| {
        view.tag(v).is(Class::Be)
            || matches!(
                view.word(v),
                "stood"
                    | "stands"
                    | "totalled"
                    | "totaled"
                    | "totals"
                    | "numbered"
                    | "numbers"
                    | "remained"
                    | "remains"
                    | "reached"
                    | "reaches"
            )
    });
    states
        .filter(|_| view.is_subject(c, from, to))
        .and_then(|verb| all.iter().filter(free).find(|q| q.first > verb && q.first <= verb + 3))
        .map(|quantity| Reading { quantity, unit: (hit.first, hit.last), end: None, rule: "unit-is-number" })
        .into_iter()
        .collect()
}

/// "the number of troops": the noun that stands for how many there are.
fn amount(view: &View<'_, '_>, hit: &Hit) -> Option<(usize, usize)> {
    let Governor::Preposition(p) = view.governor(view.np_first(hit.first)) else { return None };
    let noun = p.checked_sub(1).filter(|&n| view.word(p) == "of" && view.reader.is(view.word(n), Group::Amount))?;
    Some((view.np_first(noun), noun))
}

fn one(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    hit: &Hit,
    r: &Reading<'_>,
) -> Result<Draft, Refused> {
    let view = &context.view;
    let q = r.quantity;
    if let Some(refused) = part(q) {
        return Err(refused);
    }
    let (first, last) = (q.first.min(r.unit.0), q.last.max(r.unit.1));
    // Where the number stands apart from its unit, the unit's own words are looked at.
    let (np_first, np_last) = if r.rule == "number-of-unit" { (first, last) } else { r.unit };
    if let Some(refused) = excluded(view, index, np_first, view.np_last(np_last), Some(r)) {
        return Err(refused);
    }
    if r.end.is_none()
        && matches!(view.governor(q.first), Governor::Preposition(p) if view.word(p) == "by" && p + 1 == q.first)
    {
        return Err(("difference", "the number tells by how many, not how many".to_owned()));
    }
    let mut marks = vec![(q.first, q.last, "value"), (hit.first, hit.last, "unit")];
    let mut rules = vec![format!("{}: `{}`", r.rule, wording(view, first, last))];
    if let Some(of) = &claim.of {
        let (from, to, rule) = whose(context, of, hit, np_first, np_last)?;
        rules.push(format!("{rule}: `{}`", wording(view, from, to)));
        marks.push((from, to, "of"));
    }
    let mut scope = Vec::new();
    if let Some(place) = &claim.place {
        let found = where_(context, place, claim, first, last)?;
        rules.push(format!("{}: `{}`", found.rule, wording(view, found.at.0, found.at.1)));
        marks.push((found.at.0, found.at.1, "place"));
        scope = found.scope;
    }
    let verb = view.clause(view.clause_of(q.first)).and_then(|k| k.verb);
    let definite = r.end.is_none()
        && view.tag(view.np_first(q.first)).is(Class::Determiner)
        && matches!(view.word(view.np_first(q.first)), "the" | "these" | "those");
    let mut stance = verb.map(|v| factuality(view, v).stance).unwrap_or_default();
    if definite {
        // "the 5,000 troops would leave": that they are there is taken for granted.
        stance = super::Stance { presupposed: true, ..super::Stance::default() };
    }
    if let Some(modality) = stance.modality {
        return Err(("not-happened", format!("the text says {} only", modality_word(modality))));
    }
    if stance.denied {
        return Err(("event-denied", "the text says that it is not so".to_owned()));
    }
    stance.overtaken = before_words(view, q.first).any(|w| view.reader.is(w, Group::Overtaken));
    let (as_of, rule) = as_of(context, q, r.end, verb);
    rules.push(rule);
    Ok(Draft {
        value: Value::Count(q.count.clone()),
        wording: wording(view, q.first, q.last),
        marks,
        as_of,
        stance,
        scope,
        ambiguous: None,
        rules,
    })
}

fn before_words<'v>(view: &'v View<'_, '_>, i: usize) -> impl Iterator<Item = &'v str> + 'v {
    (i.saturating_sub(5).max(view.sentence.first)..i).map(|j| view.word(j))
}

/// A word of `not`: in the unit's noun phrase, or the verb whose object (or passive subject) it is.
fn excluded(view: &View<'_, '_>, index: usize, first: usize, last: usize, r: Option<&Reading<'_>>) -> Option<Refused> {
    // The hedge's own words ("more than") exclude nothing.
    let hedge = |i: usize| r.is_some_and(|r| r.quantity.first <= i && i <= r.quantity.last);
    let nots = || view.hits.iter().filter(|h| h.owner == Owner::ClaimNot(index) && !hedge(h.head));
    let np = view.np_first(first);
    if let Some(h) = nots().find(|h| np <= h.first && h.last <= last) {
        return Some(("excluded-word", format!("`{}` makes it another count", view.word(h.head))));
    }
    if r.is_some_and(|r| r.end.is_some()) {
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

fn fits(context: &Context<'_, '_, '_>, id: &str, m: &NameMention) -> bool {
    context.schema.entities.get(m.entity).is_some_and(|e| context.schema.world.is_within(&e.id, id))
}

fn is_state(context: &Context<'_, '_, '_>, m: &NameMention) -> bool {
    context.schema.entities.get(m.entity).is_some_and(|e| e.kind == EntityKind::State)
}

/// Whose they are: a modifier of the noun, "of X" behind it, the subject of "have", or the same noun told just before.
fn whose(
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
    if let Some(m) = in_np.iter().find(|m| fits(context, of, m)) {
        return Ok((m.first, m.last, "owner-in-phrase"));
    }
    if let Some(m) = in_np.iter().find(|m| is_state(context, m)) {
        return Err(("of-another", format!("`{}` tells whose they are", wording(view, m.first, m.last))));
    }
    if (view.word(last + 1) == "of" || view.word(last + 1) == "from")
        && let Some(m) = names.iter().find(|m| m.first > last + 1 && m.first <= last + 3)
    {
        return if fits(context, of, m) {
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
        return if fits(context, of, m) {
            Ok((m.first, m.last, "owner-is-subject"))
        } else {
            Err(("of-another", format!("`{}` has them", wording(view, m.first, m.last))))
        };
    }
    // "the Ruritanians cut their troops": the pronoun is the subject's.
    if view.tag(np).is(Class::PossessivePronoun)
        && let Some(m) = names.iter().find(|m| view.is_subject(c, m.first, m.last) && m.last < first)
    {
        return if fits(context, of, m) {
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
            if let Some(m) = names.iter().find(|m| from <= m.first && m.last <= h.last && fits(context, of, m)) {
                return Ok((m.first, m.last, "owner-told-before"));
            }
        }
    }
    Err(("whose-unknown", format!("nothing says that they are of {}", context.schema.world.name(of))))
}

/// Where a figure holds.
struct Where {
    at: (usize, usize),
    scope: Vec<String>,
    rule: &'static str,
}

fn where_(
    context: &Context<'_, '_, '_>,
    place: &str,
    claim: &Claim,
    first: usize,
    last: usize,
) -> Result<Where, Refused> {
    let (view, schema) = (&context.view, context.schema);
    let spot = |m: &&NameMention| {
        schema.entities.get(m.entity).is_some_and(|e| matches!(e.kind, EntityKind::State | EntityKind::Place))
            && matches!(view.governor(m.first), Governor::Preposition(p) if LOCATIVE.binary_search(&view.word(p)).is_ok() && (view.word(p) != "to"))
    };
    let c = view.clause_of(first);
    let spots: Vec<&NameMention> = view.names().iter().filter(spot).collect();
    let own = |m: &&&NameMention| claim.of.as_ref().is_some_and(|of| fits(context, of, m));
    // Behind the number, else before it; in its clause first, then anywhere in the sentence.
    let behind = spots.iter().filter(|m| !own(m)).find(|m| m.first > last && m.first <= last + 12);
    let in_clause = spots.iter().filter(|m| !own(m)).find(|m| view.clause_of(m.first) == c);
    let country = (last + 1..=view.sentence.last.min(last + 8)).find(|&i| is_the_country(view, i));
    let anywhere = || {
        let others: Vec<_> = spots.iter().filter(|m| !own(m)).collect();
        let one = others.iter().all(|m| fits(context, place, m));
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
        && let Some(m) = view.names().iter().find(|m| view.is_subject(c, m.first, m.last) && fits(context, place, m))
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
        .filter(|x| {
            schema.entities.get(x.entity).is_some_and(|e| matches!(e.kind, EntityKind::State | EntityKind::Place))
        })
        .collect();
    let here = fits(context, place, m);
    if let Some(x) = joined.first()
        && (here || fits(context, place, x))
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

/// When the figure holds.
fn as_of(
    context: &Context<'_, '_, '_>,
    q: &Quantity,
    end: Option<ChangeEnd>,
    verb: Option<usize>,
) -> (Option<AsOf>, String) {
    let view = &context.view;
    let said = context.builder.source.published;
    let time = verb.and_then(|v| time_of(context, v));
    match (end, time) {
        (Some(ChangeEnd::Before), Some((_, days))) => {
            (days.from.map(|d| AsOf::Within(Days::day(d.plus(-1)))), "as-of: just before the change".to_owned())
        }
        (Some(ChangeEnd::Before), None) => {
            (said.map(|s| AsOf::Within(Days { from: None, to: s.to })), "as-of: before the change".to_owned())
        }
        (Some(ChangeEnd::After), Some((_, days))) => {
            let to = said.and_then(|s| s.to).filter(|&t| days.to.is_none_or(|d| d <= t)).or(days.to);
            (Some(AsOf::Within(Days { from: days.to, to })), "as-of: since the change".to_owned())
        }
        (Some(_), None) => (said.map(AsOf::Within), "as-of: when it was said".to_owned()),
        (None, Some((Connector::Since, days))) if verb.is_some_and(|v| is_perfect(view, v)) => (
            Some(AsOf::Throughout(Days { from: days.from, to: said.and_then(|s| s.to) })),
            "as-of: throughout, by `since` and the perfect".to_owned(),
        ),
        (None, Some((_, days))) => (Some(AsOf::Within(days)), "as-of: the time told".to_owned()),
        (None, None) if is_past(view, verb) && !definite(view, q) => {
            (None, "as-of: some time past, not told".to_owned())
        }
        (None, None) => (said.map(AsOf::Within), "as-of: when it was said".to_owned()),
    }
}

fn definite(view: &View<'_, '_>, q: &Quantity) -> bool {
    let np = view.np_first(q.first);
    view.tag(np).is(Class::Determiner) && matches!(view.word(np), "the" | "these" | "those")
}

/// Whether the clause is in the simple past: its figure was so then.
fn is_past(view: &View<'_, '_>, verb: Option<usize>) -> bool {
    let Some(clause) = verb.and_then(|v| view.clause(view.clause_of(v))) else { return false };
    let first = clause.auxiliary.or(clause.verb);
    let past_auxiliary = clause.auxiliary.is_some_and(|a| matches!(view.word(a), "was" | "were" | "had" | "did"));
    let past_verb = clause.auxiliary.is_none()
        && clause.finite
        && clause
            .verb
            .is_some_and(|v| matches!(view.tag(v), Tag::Verb(crate::reader::Form::Past)) || view.word(v) == "had");
    first.is_some() && (past_auxiliary || past_verb)
}

/// The time that belongs to a verb.
fn time_of(context: &Context<'_, '_, '_>, verb: usize) -> Option<(Connector, Days)> {
    let view = &context.view;
    let attachments = context.facts.attachments.get(view.index)?;
    attachments.iter().filter(|a| a.heads.contains(&verb)).find_map(|a| {
        let t = view.reading.times.get(a.time)?;
        match t.dated.core {
            DateValue::Days { strict, .. } => Some((t.expr.connector, strict)),
            _ => None,
        }
    })
}

/// When the change that the number at `token` is an end of happened.
fn change_time(context: &Context<'_, '_, '_>, token: usize) -> Option<Days> {
    let view = &context.view;
    let verb = view.clause(view.clause_of(token))?.verb?;
    time_of(context, verb).map(|(_, days)| days)
}
