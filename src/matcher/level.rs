//! How many there are: the numbers that count a claim's unit, and when they hold.

use super::{
    AsOf, Change, Extraction,
    build::{Draft, wording},
    context::Context,
    date::is_perfect,
    event::modality_word,
    phrases::Hit,
    stance::factuality,
    view::{Governor, View},
    whose_where::{Refused, excluded, part, where_, whose},
};
use crate::{
    kinds::{
        Value,
        date::{Connector, DateValue, Days},
        quantity::{ChangeEnd, Quantity},
    },
    lexicon::grammar::Class,
    reader::{Group, Tag},
    schema::Claim,
};

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
pub(super) fn answer(context: &Context<'_, '_, '_>, (index, claim): (usize, &Claim), hit: &Hit, out: &mut Extraction) {
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
                out.assertions.push(context.assertion(claim, draft));
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
    if let Some(refused) = excluded(view, index, (np_first, view.np_last(np_last)), q, r.end.is_none()) {
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
