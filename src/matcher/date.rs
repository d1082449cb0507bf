//! When: the times that belong to an event.

use super::{
    AsOf, Extraction, Refusal,
    attach::Attachment,
    build::Draft,
    context::Context,
    mention::EventMention,
    view::{Governor, View},
};
use crate::{
    kinds::{
        Value,
        date::{Anchor, Connector, DateValue, Days},
    },
    lexicon::grammar::Class,
    reader::{Group, Tag},
    schema::{Claim, Modality},
};

/// A time found for an event.
struct Candidate {
    value: DateValue,
    /// Tokens of the time, an anchor's words included.
    first: usize,
    last: usize,
    anchor: Option<usize>,
    /// "two days later": counted from another time that was told.
    counted: bool,
    rules: Vec<String>,
}

/// Assertions of a `date` claim about `mention`.
pub(super) fn answer(context: &Context<'_, '_, '_>, claim: &Claim, mention: &EventMention, out: &mut Extraction) {
    let view = &context.view;
    let begins = context.schema.events.get(mention.event).is_some_and(|e| e.begins);
    let attachments = context.facts.attachments.get(view.index).map(Vec::as_slice).unwrap_or_default();
    let mut found: Vec<Candidate> = Vec::new();
    let mut refuse = |a: &Attachment, rule: &str, because: String| {
        if let Some(t) = view.reading.times.get(a.time) {
            out.refusals.push(context.refusal(claim, (t.expr.first, t.expr.last), rule, because));
        }
    };
    for a in attachments {
        if !a.heads.iter().any(|h| mention.heads.contains(h)) {
            if let Some(bound) = bound_by_other(context, a, mention).filter(|_| !mention.beside) {
                found.push(bound);
                continue;
            }
            let whose = a.heads.first().map_or("nothing", |&h| view.word(h));
            refuse(
                a,
                "time-of-another",
                format!("the time belongs to `{whose}`, not to `{}`", view.word(mention.hit.head)),
            );
            continue;
        }
        match candidate(context, a, mention, begins) {
            Ok(c) => found.push(c),
            Err((rule, because)) => refuse(a, rule, because),
        }
    }
    // A direct time outweighs a bound taken from another event.
    if found.iter().any(|c| !is_bound(c)) {
        found.retain(|c| !is_bound(c));
    }
    // A time that is known outweighs one that is only counted from something.
    if found.iter().any(|c| matches!(c.value, DateValue::Days { .. })) {
        found.retain(|c| matches!(c.value, DateValue::Days { .. }));
    }
    // "on January 3, and the answer five days later": what is counted from the event's own day is not the event.
    if found.iter().any(|c| !c.counted) {
        found.retain(|c| !c.counted);
    }
    let found = joined(view, found);
    let several = distinct(&found);
    for c in found {
        let mut draft = Draft::of(view, Value::Date(c.value), (c.first, c.last)).told_by(mention);
        draft.rules.extend(c.rules);
        draft.marks.extend(c.anchor.map(|i| (i, i, "anchor")));
        draft.ambiguous = several.then(|| "several times may belong to it".to_owned());
        draft.as_of = context.builder.source.published.filter(|_| claim.changes.is_some()).map(AsOf::Within);
        out.assertions.push(context.assertion(claim, draft));
    }
}

fn is_bound(c: &Candidate) -> bool {
    c.rules.iter().any(|r| r.starts_with("bound-by-event"))
}

/// "A and B were killed on 12 and 13 May": each on one of them, and which is not told.
fn joined(view: &View<'_, '_>, mut found: Vec<Candidate>) -> Vec<Candidate> {
    if let [a, b] = found.as_mut_slice()
        && a.last + 2 == b.first
        && matches!(view.word(a.last + 1), "and" | "or")
        && let DateValue::Days { strict: x, slack: u } = a.value
        && let DateValue::Days { strict: y, slack: v } = b.value
    {
        a.value = DateValue::Days { strict: x.hull(y), slack: u.hull(v) };
        a.last = b.last;
        a.rules.append(&mut b.rules);
        found.truncate(1);
    }
    found
}

/// Whether the times found cannot all be one: neither holds the other.
fn distinct(found: &[Candidate]) -> bool {
    let days: Vec<Days> = found
        .iter()
        .filter_map(|c| match c.value {
            DateValue::Days { strict, .. } => Some(strict),
            _ => None,
        })
        .collect();
    days.iter().enumerate().any(|(i, a)| days.iter().skip(i + 1).any(|b| !a.overlaps(*b)))
}

type Refused = (&'static str, String);

/// What the time at `a` says of when the event was.
fn candidate(
    context: &Context<'_, '_, '_>,
    a: &Attachment,
    mention: &EventMention,
    begins: bool,
) -> Result<Candidate, Refused> {
    let view = &context.view;
    let Some(time) = view.reading.times.get(a.time) else { return Err(("time-unresolved", String::new())) };
    let mut rules = vec![format!("{}: `{}`", a.rule, view.wording(time.expr.first, time.expr.last))];
    let (first, mut last) = (time.expr.first, time.expr.last);
    if let Some(offset) = time.dated.offset.as_ref().filter(|o| o.anchor == Anchor::Following) {
        let Some(noun) = a.anchor else {
            return Err(("anchor-unknown", "what the time counts from is not clear".to_owned()));
        };
        last = last.max(noun);
        rules.push(format!("anchor: `{}`", view.word(noun)));
        let value = match context.facts.days_of_noun(view, noun) {
            Some(days) => offset.from(days),
            None => time.dated.value.clone(),
        };
        return Ok(Candidate { value, first, last, anchor: Some(noun), counted: false, rules });
    }
    rules.push(format!(
        "time: {}{}",
        time.dated.rule,
        time.dated.anchor.as_ref().map(|x| format!(" from {x}")).unwrap_or_default()
    ));
    if let Some(why) = &time.dated.unresolved {
        return Err(("time-unresolved", why.clone()));
    }
    // "moved the vote from June to October" is no range.
    let shifted = a.heads.iter().chain(&mention.heads).any(|&h| view.reader.is(view.word(h), Group::Shift))
        || matches!(view.governor(view.np_first(mention.hit.head)), Governor::Verb(v) if view.reader.is(view.word(v), Group::Shift));
    if shifted && view.word(time.expr.first) == "from" {
        return Err(("time-of-change", "it tells from when to when the time was moved".to_owned()));
    }
    // "the first strike since 2015": it was over, and began anew.
    let np = view.np_first(mention.hit.head).min(mention.hit.first);
    let ranked = (np.saturating_sub(2).max(view.sentence.first)..mention.hit.head)
        .any(|i| matches!(view.word(i), "first" | "last" | "second" | "third") || view.word(i).ends_with("est"));
    if time.expr.connector == Connector::Since && ranked {
        return Err(("since-the-last", "`since` counts from another one".to_owned()));
    }
    // "in the war in 2017": it went on then; "as of 2014", "the 2014 war", "the war that began in 2014" tell its beginning.
    let as_of =
        view.word(time.expr.first.wrapping_sub(1)) == "of" && view.word(time.expr.first.wrapping_sub(2)) == "as";
    if begins && a.rule == "time-behind-noun" && time.expr.connector == Connector::At && !as_of && !begun(view, a) {
        return Err(("goes-on", "it went on at that time; when it began is not told".to_owned()));
    }
    let value = match time.expr.connector {
        Connector::Since if begins => time.dated.core.clone(),
        Connector::Since => {
            return Err((
                "since-is-no-moment",
                "`since` tells how long it has gone on, not when it happened".to_owned(),
            ));
        }
        Connector::Until => {
            return Err(("until-is-no-moment", "`until` tells how long it went on, not when it happened".to_owned()));
        }
        _ => time.dated.value.clone(),
    };
    // "killed a boy last year": only a day is told of one event surely.
    if mention.beside && !matches!(value, DateValue::Days { strict, .. } if days_long(strict) < 3) {
        return Err(("no-day-beside", "the time is no day, and whom it happened to is named beside only".to_owned()));
    }
    // Told as past, and dated ahead: the year was taken wrongly.
    let may_lie_ahead =
        context.schema.events.get(mention.event).is_some_and(|e| e.accepts.contains(&Modality::Planned));
    if mention.stance.modality.is_none()
        && !may_lie_ahead
        && let DateValue::Days { strict, .. } = value
        && let (Some(from), Some(published)) = (strict.from, context.builder.source.published.and_then(|p| p.to))
        && from.since(published) > 1
    {
        return Err(("time-ahead", "it is told as having happened, and the time lies after publication".to_owned()));
    }
    let counted = time.dated.offset.as_ref().is_some_and(|o| o.anchor == Anchor::Told);
    Ok(Candidate { value, first, last, anchor: None, counted, rules })
}

/// How many days a range is long, less one; very many where it is open.
fn days_long(days: Days) -> i64 {
    days.from.zip(days.to).map_or(i64::MAX, |(from, to)| i64::from(to.since(from)))
}

/// Whether one of the verbs that the time belongs to tells a beginning.
fn begun(view: &View<'_, '_>, a: &Attachment) -> bool {
    a.heads.iter().any(|&h| matches!(view.tag(h), Tag::Verb(_)) && view.reader.is(view.word(h), Group::Carry))
}

/// "passed it after the killing in January": the other event's time is a bound on this one's.
fn bound_by_other(context: &Context<'_, '_, '_>, a: &Attachment, mention: &EventMention) -> Option<Candidate> {
    let view = &context.view;
    let time = view.reading.times.get(a.time)?;
    let DateValue::Days { strict, slack } = time.dated.value else { return None };
    let noun = a.heads.iter().copied().find(|&h| view.is_event_noun(h))?;
    let Governor::Preposition(p) = view.governor(view.np_first(noun)) else { return None };
    if p < mention.hit.head
        || governed_finite(view, p) != view.clause(view.clause_of(mention.hit.head)).and_then(|k| k.verb)
    {
        return None;
    }
    let (strict, slack) = match view.word(p) {
        "after" | "following" => (Days { from: strict.from, to: None }, Days { from: slack.from, to: None }),
        "before" => (Days { from: None, to: strict.to }, Days { from: None, to: slack.to }),
        _ => return None,
    };
    let rules = vec![format!(
        "bound-by-event: {} `{}`, told of {}",
        view.word(p),
        view.word(noun),
        view.wording(time.expr.first, time.expr.last)
    )];
    Some(Candidate {
        value: DateValue::Days { strict, slack },
        first: p.min(time.expr.first),
        last: time.expr.last.max(noun),
        anchor: Some(noun),
        counted: false,
        rules,
    })
}

/// The finite verb that a phrase at `p` belongs to: of its clause, or of the nearest clause around that has one.
fn governed_finite(view: &View<'_, '_>, p: usize) -> Option<usize> {
    let mut at = Some(view.clause_of(p));
    for _ in 0..8 {
        let clause = view.clause(at?)?;
        if clause.finite && clause.verb.is_some() {
            return clause.verb;
        }
        at = clause.parent;
    }
    None
}

/// For an occurrence named by `during`: evidence that places itself outside is another one.
pub(super) fn other_occurrence(
    context: &Context<'_, '_, '_>,
    claim: &Claim,
    mention: &EventMention,
) -> Option<Refusal> {
    let during = claim.during?;
    let view = &context.view;
    let attachments = context.facts.attachments.get(view.index)?;
    let outside = attachments.iter().find(|a| {
        let belongs = a.heads.iter().any(|h| mention.heads.contains(h));
        let days = view.reading.times.get(a.time).and_then(|t| match t.dated.value {
            DateValue::Days { slack, .. } => Some(slack),
            _ => None,
        });
        belongs && days.is_some_and(|d| !d.overlaps(during))
    })?;
    let time = view.reading.times.get(outside.time)?;
    let because =
        format!("`{}` lies outside {during}: another occurrence", view.wording(time.expr.first, time.expr.last));
    Some(context.refusal(claim, (time.expr.first, time.expr.last), "other-occurrence", because))
}

/// Whether a token is part of what is told in the perfect: "has maintained".
pub(super) fn is_perfect(view: &View<'_, '_>, token: usize) -> bool {
    view.clause(view.clause_of(token)).is_some_and(|k| {
        k.perfect
            && k.modal.is_none()
            && k.verb.is_none_or(|v| matches!(view.tag(v), Tag::Verb(_) | Tag::Word(Class::Be)))
    })
}
