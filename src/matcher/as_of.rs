//! When a level holds: the time told with the number, else when it was said.

use super::{AsOf, context::Context, date::is_perfect, frame::is_past, view::View};
use crate::{
    kinds::{
        date::{Connector, DateValue, Days},
        quantity::{ChangeEnd, Quantity},
    },
    lexicon::grammar::Class,
    reader::Tag,
};

/// How far from a figure and its verb their time may stand, in tokens.
const REACH: usize = 60;

/// What a figure's time is read from.
#[derive(Clone, Copy)]
pub(super) struct Timed<'q> {
    pub(super) quantity: &'q Quantity,
    /// The verb that says it.
    pub(super) verb: Option<usize>,
    /// The end of a change, and whether that is told as done.
    pub(super) end: Option<(ChangeEnd, bool)>,
    /// That there are so many is taken for granted.
    pub(super) definite: bool,
    /// For "14,000 in Lima and 5,200 in Cusco": the first number, whose times the second does not share.
    pub(super) whole: Option<&'q Quantity>,
}

/// When the figure holds, and the rule.
pub(super) fn as_of(context: &Context<'_, '_, '_>, t: Timed<'_>) -> (Option<AsOf>, String) {
    let view = &context.view;
    let said = context.builder.source.published;
    let now = || said.map(AsOf::Within);
    let rule = |text: &str| format!("as-of: {text}");
    if let Some((end, done)) = t.end {
        return of_change(context, t, end, done);
    }
    if is_now(view, t) {
        return (now(), rule("now"));
    }
    if let Some(at) = at_its_most(view, t) {
        return (days_near(view, at).map(AsOf::Within), rule("when there were most"));
    }
    let past = t.verb.is_some_and(|v| is_past(view, v));
    if t.definite {
        return match granted(context, t) {
            Some(days) => (Some(AsOf::Within(days)), rule("the time told")),
            None => (now(), rule("when it was said")),
        };
    }
    match t.verb.and_then(|v| told(context, v, t)) {
        Some((Connector::Since, days)) if t.verb.is_some_and(|v| lasts(view, v)) => (
            Some(AsOf::Throughout(Days { from: days.from, to: said.and_then(|s| s.to) })),
            rule("throughout, by `since` and the perfect"),
        ),
        // "since the vote it has 5,200": from then on, at some moment.
        Some((Connector::Since, days)) => {
            (Some(AsOf::Within(Days { from: days.from, to: said.and_then(|s| s.to) })), rule("since the time told"))
        }
        Some((_, days)) => (Some(AsOf::Within(days)), rule("the time told")),
        None if headed(view).is_some() => (headed(view).map(AsOf::Within), rule("the time that heads the line")),
        None if past => (None, rule("some time past, not told")),
        None => (now(), rule("when it was said")),
    }
}

/// "the 170,000 soldiers in Peru *at the peak* of the war in 2007": those were there once, whatever the verb says.
fn at_its_most(view: &View<'_, '_>, t: Timed<'_>) -> Option<usize> {
    let q = t.quantity;
    let near = q.first.saturating_sub(15).max(view.sentence.first)..=(q.last + 15).min(view.sentence.last);
    near.into_iter().find(|&i| {
        matches!(view.word(i), "peak" | "height" | "heyday" | "zenith")
            && matches!(view.word(i.wrapping_sub(1)), "the" | "its" | "their")
            && view.word(i.wrapping_sub(2)) == "at"
            && !between(view, q, i, t.whole)
    })
}

/// The time that stands right behind the peak: "at the peak of the war in 2007".
fn days_near(view: &View<'_, '_>, peak: usize) -> Option<Days> {
    let behind = view.reading.times_in(peak + 1, (peak + 9).min(view.sentence.last));
    let n = behind.into_iter().next()?;
    let first = view.reading.times.get(n)?.expr.first;
    let stopped = (peak + 1..first).any(|i| matches!(view.tag(i), Tag::Comma | Tag::Stop | Tag::Dash | Tag::Verb(_)));
    days_of(view, n).map(|(_, days)| days).filter(|_| !stopped)
}

/// "has maintained", "has had".
fn lasts(view: &View<'_, '_>, verb: usize) -> bool {
    is_perfect(view, verb)
        || matches!(view.word(verb), "has" | "have") && (verb + 1..verb + 3).any(|i| view.word(i) == "had")
}

fn of_change(context: &Context<'_, '_, '_>, t: Timed<'_>, end: ChangeEnd, done: bool) -> (Option<AsOf>, String) {
    let view = &context.view;
    let said = context.builder.source.published;
    let time = t.verb.and_then(|v| told(context, v, t)).map(|(_, days)| days);
    let rule = |text: &str| format!("as-of: {text}");
    if !done {
        // Not yet: what is to change is so still, when it is said.
        let then = granted(context, t).or(said);
        return (then.map(AsOf::Within), rule("before a change that is to come"));
    }
    match (end, time) {
        (ChangeEnd::Before, Some(days)) if is_own(view, t, days) => {
            (Some(AsOf::Within(days)), rule("the time told with it"))
        }
        (ChangeEnd::Before, Some(days)) => {
            (days.from.map(|d| AsOf::Within(Days::day(d.plus(-1)))), rule("just before the change"))
        }
        (ChangeEnd::Before, None) => {
            (said.map(|s| AsOf::Within(Days { from: None, to: s.to })), rule("before the change"))
        }
        (ChangeEnd::After, Some(days)) => {
            let to = said.and_then(|s| s.to).filter(|&t| days.to.is_none_or(|d| d <= t)).or(days.to);
            (Some(AsOf::Within(Days { from: days.to, to })), rule("since the change"))
        }
        (ChangeEnd::After, None) => (said.map(AsOf::Within), rule("when it was said")),
    }
}

/// Whether the time stands between the two ends: "from 5,200 in June to 3,000".
fn is_own(view: &View<'_, '_>, t: Timed<'_>, days: Days) -> bool {
    let q = t.quantity;
    let other = q.change.and_then(|c| view.reading.quantities.get(c.other?)).filter(|o| o.first > q.last);
    other.is_some_and(|o| {
        view.reading.times_in(q.last + 1, o.first).any(|n| days_of(view, n).is_some_and(|(_, d)| d == days))
    })
}

/// "15 January 2021: 2,500 soldiers remain": the time at the head of a line is that of all it tells.
fn headed(view: &View<'_, '_>) -> Option<Days> {
    let n = view.reading.times_in(view.sentence.first, view.sentence.first + 1).next()?;
    let last = view.reading.times.get(n)?.expr.last;
    days_of(view, n).map(|(_, days)| days).filter(|_| view.word(last + 1) == ":")
}

/// "now", "currently", "today" in the figure's clause win over every other time.
fn is_now(view: &View<'_, '_>, t: Timed<'_>) -> bool {
    let q = t.quantity;
    if t.verb.is_some_and(|v| is_past(view, v)) {
        return false;
    }
    let c = view.clause_of(q.first);
    let near = q.first.saturating_sub(12).max(view.sentence.first)..=(q.last + 15).min(view.sentence.last);
    near.into_iter().any(|i| {
        matches!(view.word(i), "now" | "currently" | "today" | "presently")
            && view.clause_of(i) == c
            && !between(view, q, i, t.whole)
    })
}

/// The time that belongs to a figure by its verb: no other figure stands between, and those behind it come first.
pub(super) fn told(context: &Context<'_, '_, '_>, verb: usize, t: Timed<'_>) -> Option<(Connector, Days)> {
    let view = &context.view;
    let all = context.facts.attachments.get(view.index)?;
    let near = view.reading.times_in(
        verb.min(t.quantity.first).saturating_sub(REACH).max(view.sentence.first),
        (verb.max(t.quantity.last) + REACH).min(view.sentence.last),
    );
    let (from, to) = (all.partition_point(|a| a.time < near.start), all.partition_point(|a| a.time < near.end));
    let own = |n: usize| view.reading.times.get(n).is_some_and(|m| !between(view, t.quantity, m.expr.first, t.whole));
    let belongs = all.get(from..to)?.iter().filter(|a| a.heads.contains(&verb) && own(a.time));
    let mine: Vec<usize> = belongs.map(|a| a.time).collect();
    // The time between two ends of a change is of the first of them, though nothing attaches it.
    let behind = |n: &&usize| view.reading.times.get(**n).is_some_and(|m| m.expr.first > t.quantity.last);
    let first = mine.iter().find(behind).or_else(|| mine.first())?;
    days_of(view, *first)
}

fn days_of(view: &View<'_, '_>, time: usize) -> Option<(Connector, Days)> {
    let t = view.reading.times.get(time)?;
    match t.dated.core {
        DateValue::Days { strict, .. } if t.dated.unresolved.is_none() => Some((t.expr.connector, strict)),
        _ => None,
    }
}

/// Whether another figure stands between the figure and token `i`. The ends of one change share what is behind both.
fn between(view: &View<'_, '_>, q: &Quantity, i: usize, whole: Option<&Quantity>) -> bool {
    let (from, to) = if i > q.last { (q.last + 1, i) } else { (i, q.first.saturating_sub(1)) };
    let partner = |o: &Quantity| {
        let other = q.change.and_then(|c| view.reading.quantities.get(c.other?)).filter(|p| p.first == o.first);
        // "5,200, down from 6,000 a year ago": what is compared has its own time.
        let later = |p: &Quantity| p.first.max(q.first);
        let compared = |p: &Quantity| later(p) > 1 && matches!(view.word(later(p) - 2), "up" | "down");
        other.is_some_and(|p| !compared(p) && (i > p.last.max(q.last) || i < p.first.min(q.first)))
    };
    let shared = |o: &Quantity| whole.is_some_and(|w| w.first == o.first && i < w.first);
    view.reading
        .quantities_in(from, to)
        .iter()
        .any(|o| o.measure.is_none() && o.first != i && !partner(o) && !shared(o))
}

/// For what is taken for granted: the time of the nearest verb around that has one, where it is past: "voted on 5 June to
/// expel the 5,200 soldiers".
fn granted(context: &Context<'_, '_, '_>, t: Timed<'_>) -> Option<Days> {
    let view = &context.view;
    let said = context.builder.source.published?;
    let mut at = Some(view.clause_of(t.quantity.first));
    for _ in 0..6 {
        let clause = view.clause(at?)?;
        if let Some(v) = clause.verb
            && let Some((connector, days)) = told(context, v, t)
            && matches!(connector, Connector::At)
        {
            let past = days.to.zip(said.to).is_some_and(|(a, b)| a <= b);
            let tells = clause.finite && clause.modal.is_none() && !view.tag(v).is(Class::To);
            return Some(days).filter(|_| past && tells);
        }
        at = clause.parent;
    }
    None
}
