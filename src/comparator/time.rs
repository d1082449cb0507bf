//! When two answers hold, and whether one history has room for both.

use crate::{
    kinds::{
        Relation, Value,
        date::{Day, Days},
    },
    matcher::{AsOf, Assertion, Change},
    schema::{Changes, Claim},
};

use super::side::Ground;

/// When an answer to what changes holds: as told, else some moment of when it was said, else of when it was published.
/// For a plan it is when it was announced. Absent for a fixed fact, and where nothing is known.
///
/// A moment in a range that is open on one side ("before September") is the day at its other end: it is told to say
/// what was so just then, not what was so at any time before.
pub(super) fn window(claim: &Claim, assertion: &Assertion) -> Option<AsOf> {
    let said = assertion.said.or(assertion.source.published).map(AsOf::Within);
    let window = match claim.changes? {
        Changes::Plan => said.or(assertion.as_of),
        // An age "at the time" may be of any day before: its range stays open.
        Changes::Age => return assertion.as_of.or(said).filter(|w| w.days() != Days::default()),
        Changes::Level | Changes::Toll | Changes::Stage => assertion.as_of.or(said),
    };
    match window? {
        AsOf::Within(Days { from: Some(day), to: None } | Days { from: None, to: Some(day) }) => {
            Some(AsOf::Within(Days::day(day)))
        }
        window => Some(window).filter(|w| w.days() != Days::default()),
    }
}

/// Whether these may be further apart than `steady` for all that is known, though the ranges are not: one is some moment
/// of a range longer than that, and the other is not of the very same range.
pub(super) fn vague(steady: i32, a: AsOf, b: AsOf) -> bool {
    let long = |w: AsOf| match w {
        AsOf::Within(Days { from: Some(from), to: Some(to) }) => to.since(from) > steady.max(0),
        AsOf::Within(_) | AsOf::Throughout(_) => false,
    };
    a != b && (long(a) || long(b))
}

/// A day, or beyond all days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum At {
    Before,
    On(Day),
    After,
}

/// The first day from which something later may begin, if `window` comes first.
fn free_from(window: AsOf) -> At {
    match window {
        AsOf::Throughout(days) => days.to.map_or(At::After, At::On),
        AsOf::Within(days) => days.from.map_or(At::Before, At::On),
    }
}

/// The last day up to which something earlier may reach, if `window` comes last.
fn free_until(window: AsOf) -> At {
    match window {
        AsOf::Throughout(days) => days.from.map_or(At::Before, At::On),
        AsOf::Within(days) => days.to.map_or(At::After, At::On),
    }
}

/// Whether `a` can hold on an earlier day than `b`.
pub(super) fn may_precede(a: AsOf, b: AsOf) -> bool {
    free_from(a) < free_until(b)
}

/// Whether `a` can hold, then the change happen, then `b` hold, on no less than two days.
fn may_frame(a: AsOf, during: Days, b: AsOf) -> bool {
    let (from, to) = (during.from.map_or(At::Before, At::On), during.to.map_or(At::After, At::On));
    may_precede(a, b) && free_from(a) <= to && from <= free_until(b)
}

/// Whether a told change has room between `a` and `b`, and does not lead the other way.
pub(super) fn change_between(ground: &Ground<'_>, a: (AsOf, Option<&Value>), b: (AsOf, Option<&Value>)) -> bool {
    ground.changes.iter().any(|change| {
        let (one, two) = (may_frame(a.0, change.during, b.0), may_frame(b.0, change.during, a.0));
        one && leads(ground, change, a.1, b.1) || two && leads(ground, change, b.1, a.1)
    })
}

/// Whether `change` can lead from `earlier` to `later`: its own ends, where told, must not say the reverse. A missing
/// value (a denied one) can be anything.
fn leads(ground: &Ground<'_>, change: &Change, earlier: Option<&Value>, later: Option<&Value>) -> bool {
    let (Some(earlier), Some(later)) = (earlier, later) else { return true };
    if let (Some(before), Some(after)) = (&change.before, &change.after)
        && let (Some(told), Some(here)) = (direction(before, after), direction(earlier, later))
    {
        return told == here;
    }
    let is =
        |value: &Value, end: &Option<Value>| end.as_ref().map(|e| (ground.relate)(value, e, ground.world).agrees());
    let starts_at_the_end = is(earlier, &change.after) == Some(true) && is(earlier, &change.before) != Some(true);
    let ends_at_the_start = is(later, &change.before) == Some(true) && is(later, &change.after) != Some(true);
    !starts_at_the_end && !ends_at_the_start
}

/// Whether a figure goes up or down from `a` to `b`, for counts that lie apart.
pub(super) fn direction(a: &Value, b: &Value) -> Option<std::cmp::Ordering> {
    let (Value::Count(a), Value::Count(b)) = (a, b) else { return None };
    let below = |x: Option<_>, y: Option<_>| x.zip(y).is_some_and(|(x, y): (rust_decimal::Decimal, _)| x <= y);
    match (below(a.strict.max, b.strict.min), below(b.strict.max, a.strict.min)) {
        (true, false) => Some(std::cmp::Ordering::Less),
        (false, true) => Some(std::cmp::Ordering::Greater),
        _ => None,
    }
}

/// For a plan: whether the announcement `new` tells that it was moved away from `old`, which was not announced later.
pub(super) fn tells_move(ground: &Ground<'_>, new: (AsOf, &Value, &[usize]), old: (AsOf, &Value)) -> bool {
    let agrees = |a: &Value, b: &Value| (ground.relate)(a, b, ground.world).agrees();
    !matches!(new.0.days().to.zip(old.0.days().from), Some((new, old)) if new < old)
        && new.2.iter().filter_map(|&i| ground.changes.get(i)).any(|change| match (&change.before, &change.after) {
            (_, Some(after)) => agrees(after, new.1) && !agrees(after, old.1),
            (Some(before), None) => agrees(before, old.1) && !agrees(before, new.1),
            (None, None) => true,
        })
}

/// Whether a relation is one of values that do not meet.
pub(super) const fn apart(relation: &Relation) -> bool {
    matches!(relation, Relation::Tension { .. } | Relation::Clash { .. })
}
