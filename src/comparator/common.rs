//! What all answers of a camp allow, for a person.

use crate::kinds::{
    Hedge, Node, Value,
    date::{DateValue, Days},
    quantity::{Count, NumRange},
};

use super::{
    side::{Answer, Ground},
    text::{answer_text, days_text, exact, range_text, scope_text},
};

/// The answers that all of them allow: `2020-01-03`, `5,000 to 5,200`. Where no one answer says it, all of them.
pub(super) fn common(ground: &Ground<'_>, answers: &[&Answer]) -> String {
    let narrow = match answers {
        [first, _, ..] if !ground.claim.many && !first.denied => narrowest(ground, answers, &first.scope),
        _ => None,
    };
    narrow.unwrap_or_else(|| {
        let mut all: Vec<_> = answers.iter().map(|a| answer_text(ground.world, a)).collect();
        all.sort();
        all.dedup();
        all.join(", ")
    })
}

fn narrowest(ground: &Ground<'_>, answers: &[&Answer], scope: &[String]) -> Option<String> {
    if let Some(days) = all(answers, dated) {
        let shared = days.into_iter().try_fold(Days::default(), Days::intersect)?;
        return Some(days_text(shared));
    }
    if let Some(counts) = all(answers, counted) {
        let shared = counts.iter().fold(NumRange::default(), |so_far, c| narrower(so_far, c.strict));
        let about = exact(shared) && counts.iter().all(|c| c.hedge == Hedge::Approx);
        let figure = range_text(shared);
        return Some(format!("{}{figure}{}", if about { "about " } else { "" }, scope_text(ground.world, scope)));
    }
    // The deepest: all others are above it.
    let nodes = all(answers, |a| Some((node(a)?, a)))?;
    let near =
        |n: &Node| if n.near { ground.world.ancestors(&n.id).next().unwrap_or(&n.id).to_owned() } else { n.id.clone() };
    let deepest =
        nodes.iter().find(|(n, _)| !n.near && nodes.iter().all(|(m, _)| ground.world.is_within(&n.id, &near(m))));
    deepest.map(|(_, answer)| answer_text(ground.world, answer))
}

/// What `of` takes from each, if it does from all.
fn all<'a, T>(answers: &[&'a Answer], of: impl Fn(&'a Answer) -> Option<T>) -> Option<Vec<T>> {
    answers.iter().map(|a| of(a)).collect()
}

fn dated(answer: &Answer) -> Option<Days> {
    match &answer.value {
        Value::Date(DateValue::Days { strict, .. }) => Some(*strict),
        _ => None,
    }
}

fn counted(answer: &Answer) -> Option<&Count> {
    match &answer.value {
        Value::Count(count) => Some(count),
        _ => None,
    }
}

fn node(answer: &Answer) -> Option<&Node> {
    match &answer.value {
        Value::Entity(node) | Value::Place(node) | Value::Choice(node) => Some(node),
        _ => None,
    }
}

/// The numbers that both hold.
fn narrower(a: NumRange, b: NumRange) -> NumRange {
    let mut out = a;
    // Of two ends at one place, the one that leaves it out is the narrower.
    if b.min.is_some_and(|n| a.min.is_none_or(|m| n > m || n == m && b.above)) {
        (out.min, out.above) = (b.min, b.above);
    }
    if b.max.is_some_and(|n| a.max.is_none_or(|m| n < m || n == m && b.below)) {
        (out.max, out.below) = (b.max, b.below);
    }
    out
}
