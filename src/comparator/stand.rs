//! How two answers lie as sets once scope, denial, occurrence and clocks are taken in; no time, no stance yet.

use std::cmp::Ordering;

use crate::{
    kinds::{
        Relation, Value,
        date::{DateValue, Day, Days},
        quantity::{Count, NumRange},
    },
    schema::Changes,
};

use super::{
    rule::Rule,
    side::{Answer, Ground},
    time::{apart, direction},
};

/// How one answer lies to another.
#[derive(Clone, Debug)]
pub(super) struct Stand {
    pub(super) relation: Relation,
    /// What made it other than the bare values are.
    pub(super) by: Option<Rule>,
    /// Which is the lower figure or the earlier stage.
    pub(super) order: Option<Ordering>,
}

impl Stand {
    fn plain(relation: Relation) -> Self {
        Self { relation, by: None, order: None }
    }
}

/// How `a` lies to `b`.
pub(super) fn stand(ground: &Ground<'_>, a: &Answer, b: &Answer) -> Stand {
    let mut found = scoped(ground, a, b);
    if a.denied || b.denied {
        let (relation, by) = denial(a.denied, b.denied, found.relation);
        return Stand { relation, by, order: None };
    }
    if ground.claim.many && !found.relation.agrees() {
        return Stand { relation: Relation::Compatible, by: Some(Rule::Many), order: None };
    }
    if let (Some((a, b)), true) = (days(&a.value).zip(days(&b.value)), apart(&found.relation)) {
        let gap = a.gap(b).unwrap_or(0);
        if ground.claim.recurs.is_some_and(|most| gap > most.max(0)) {
            let why = format!("{gap} days apart: another occurrence");
            return Stand { by: Some(Rule::Occurrence), ..Stand::plain(Relation::Incomparable { why }) };
        }
        if ground.clocks && a.is_day() && b.is_day() && gap == 1 {
            found.relation = Relation::Tension { distance: "1 day".to_owned() };
            found.by = Some(Rule::Clocks);
        }
    }
    if ground.clocks && apart(&found.relation) && next_day(&a.value, &b.value) {
        found.relation = Relation::Tension { distance: "1 day".to_owned() };
        found.by = Some(Rule::Clocks);
    }
    if ground.claim.changes == Some(Changes::Stage) {
        found.order = stage(ground, &a.value).zip(stage(ground, &b.value)).map(|(a, b)| a.cmp(&b));
    }
    found
}

/// Whether a day without its year stands next to a day, or to its like: "2 January" and 3 January 2020.
fn next_day(a: &Value, b: &Value) -> bool {
    let (Value::Date(a), Value::Date(b)) = (a, b) else { return false };
    let beside = |part: (i8, i8), other: &DateValue| match other {
        DateValue::Days { strict, .. } if strict.is_day() => {
            strict.from.is_some_and(|d| [d.plus(-1), d.plus(1)].iter().any(|d| (d.month(), d.day()) == part))
        }
        DateValue::Yearless { from, to } if from == to => Day::new(2000, from.0, from.1)
            .is_some_and(|d| [d.plus(-1), d.plus(1)].iter().any(|d| (d.month(), d.day()) == part)),
        _ => false,
    };
    match (a, b) {
        (DateValue::Yearless { from, to }, other) | (other, DateValue::Yearless { from, to }) if from == to => {
            beside(*from, other)
        }
        _ => false,
    }
}

/// The strict days of a dated answer.
pub(super) fn days(value: &Value) -> Option<Days> {
    match value {
        Value::Date(DateValue::Days { strict, .. }) => Some(*strict),
        _ => None,
    }
}

/// The place of an option in the claim's order.
fn stage(ground: &Ground<'_>, value: &Value) -> Option<usize> {
    let Value::Choice(node) = value else { return None };
    let option = node.id.rsplit('/').next()?;
    ground.claim.options.iter().position(|o| o.id == option)
}

/// What two denials, or a denial and an answer, make of how the bare values lie.
fn denial(a: bool, b: bool, relation: Relation) -> (Relation, Option<Rule>) {
    match relation {
        Relation::Incomparable { .. } => (relation, None),
        // All that the answer allows is denied.
        Relation::Equal if a != b => (denied(), Some(Rule::Denied)),
        Relation::RefinedBy if a && !b => (denied(), Some(Rule::Denied)),
        Relation::Refines if b && !a => (denied(), Some(Rule::Denied)),
        Relation::Equal => (relation, None),
        _ => (Relation::Compatible, Some(Rule::Denied)),
    }
}

fn denied() -> Relation {
    Relation::Clash { distance: "one denies what the other says".to_owned() }
}

/// Relates figures of one scope as they are; of two scopes, where one covers the other, the most of the whole bounds
/// the part.
fn scoped(ground: &Ground<'_>, a: &Answer, b: &Answer) -> Stand {
    let bare = |a: &Value, b: &Value| {
        let order = direction(a, b);
        Stand { order, ..Stand::plain((ground.relate)(a, b, ground.world)) }
    };
    if a.scope == b.scope {
        return bare(&a.value, &b.value);
    }
    let (a_in_b, b_in_a) = (covers(ground, &b.scope, &a.scope), covers(ground, &a.scope, &b.scope));
    let mut found = match (a_in_b, b_in_a) {
        (true, true) => return bare(&a.value, &b.value),
        (true, false) => bare(&a.value, &at_most(&b.value)),
        (false, true) => bare(&at_most(&a.value), &b.value),
        (false, false) => {
            let (one, two) = (a.scope.join(", "), b.scope.join(", "));
            let why = format!("one covers {}, the other {}", (&one).min(&two), (&one).max(&two));
            return Stand { by: Some(Rule::Scopes), ..Stand::plain(Relation::Incomparable { why }) };
        }
    };
    if found.relation.agrees() {
        found.relation = Relation::Compatible;
    }
    found.by = Some(Rule::Whole);
    found
}

/// Whether every place of `part` lies in a place of `whole`; an empty scope is the claim's own place, which all others
/// are wider than.
fn covers(ground: &Ground<'_>, whole: &[String], part: &[String]) -> bool {
    let place = ground.claim.place.as_slice();
    match (whole.is_empty(), part.is_empty()) {
        (_, true) => true,
        (true, false) => part.iter().all(|p| place.iter().any(|w| p == w)),
        (false, false) => part.iter().all(|p| whole.iter().any(|w| ground.world.is_within(p, w))),
    }
}

/// What a figure for the whole says of a part: no more than its most.
fn at_most(value: &Value) -> Value {
    let Value::Count(count) = value else { return value.clone() };
    let open = |range: NumRange| NumRange { min: None, above: false, ..range };
    Value::Count(Count { strict: open(count.strict), slack: open(count.slack), ..count.clone() })
}
