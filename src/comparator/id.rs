//! The id of a finding: short, and the same for the same disagreement, whoever puts it in whatever words and order.

use std::{collections::BTreeSet, fmt::Write as _};

use rust_decimal::Decimal;
use sha2::{Digest as _, Sha256};

use crate::{
    kinds::{
        Value,
        date::{DateValue, Days},
        quantity::NumRange,
    },
    matcher::AsOf,
};

use super::side::Answer;

/// Ten hexadecimal digits over the claim, the occurrence and what stands apart.
///
/// Where something stands apart, its values tell the occurrence; so a further source that only widens what is known of
/// the occurrence leaves the id as it is.
pub(super) fn id(claim: &str, occurrence: Option<&str>, apart: &BTreeSet<String>) -> String {
    let mut hash = Sha256::new();
    let mut part = |text: &str| {
        hash.update(text.len().to_string());
        hash.update(":");
        hash.update(text);
    };
    part(claim);
    if apart.is_empty() {
        part(occurrence.unwrap_or_default());
    }
    for value in apart {
        part(value);
    }
    let mut out = String::new();
    for byte in hash.finalize().iter().take(5) {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

/// What an answer allows, by its strict reading, with its time where that belongs to it. Not for people, and never
/// changed lightly: the ids of findings hang on it. Slack is left out, so that a better measure of it changes no id.
pub(super) fn canonical(answer: &Answer, window: Option<AsOf>) -> String {
    let mut text = match &answer.value {
        Value::Date(DateValue::Days { strict, .. }) => format!("date {strict}"),
        Value::Date(DateValue::Yearless { from, to }) => format!("yearless {}-{} {}-{}", from.0, from.1, to.0, to.1),
        Value::Date(DateValue::Relative { anchor, min, max }) => format!("relative {min} {max} {anchor:?}"),
        Value::Count(count) => format!("count {}", range(count.strict)),
        Value::Entity(node) | Value::Place(node) | Value::Choice(node) => {
            format!("{} {:?}", if node.near { "near" } else { "node" }, node.id)
        }
        Value::YesNo { yes } => format!("yes-no {yes}"),
    };
    if answer.denied {
        text.push_str(" denied");
    }
    for place in &answer.scope {
        let _ = write!(text, " in {place:?}");
    }
    let mut time = |how: &str, days: Days| {
        let _ = write!(text, " {how} {days}");
    };
    match window {
        Some(AsOf::Throughout(days)) => time("throughout", days),
        Some(AsOf::Within(days)) => time("within", days),
        None => {}
    }
    text
}

fn range(range: NumRange) -> String {
    let end = |n: Option<Decimal>| n.map_or_else(|| "..".to_owned(), |n| n.normalize().to_string());
    let (open, close) = (if range.above { '(' } else { '[' }, if range.below { ')' } else { ']' });
    format!("{open}{},{}{close}", end(range.min), end(range.max))
}
