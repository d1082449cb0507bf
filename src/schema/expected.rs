//! What an example should be read as.

use rust_decimal::Decimal;

use crate::kinds::{
    Hedge, Value,
    date::{DateValue, Days},
    quantity::Count,
};

/// What an example should be read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Days, as `2020-01-03` or `2020-01/..`.
    Days(Days),
    /// A number or a range of numbers, without grouping: `5000`, `about 3000`, `>5000`, `>=5`, `<10`, `<=10`,
    /// `2000..3000`.
    Number(String),
    /// The id of an entity, place or option; or `yes`, `no`.
    Id(String),
    /// Read, but not resolved.
    Unresolved,
}

impl Expected {
    /// Whether `value` is what was expected: the same days, the same number with the same hedge, the same node.
    ///
    /// An option is expected by its id within the claim; whether a place is *near* is not asked.
    pub fn met_by(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Days(days), Value::Date(DateValue::Days { strict, .. })) => strict == days,
            (Self::Number(number), Value::Count(count)) => number_met(number, count).unwrap_or(false),
            (Self::Id(id), Value::Entity(node) | Value::Place(node)) => node.id == *id,
            (Self::Id(id), Value::Choice(node)) => {
                node.id == *id || node.id.rsplit_once('/').is_some_and(|(_, option)| option == id)
            }
            (Self::Id(id), Value::YesNo { yes }) => id == if *yes { "yes" } else { "no" },
            (Self::Unresolved, Value::Date(DateValue::Relative { .. } | DateValue::Yearless { .. })) => true,
            _ => false,
        }
    }
}

fn number_met(expected: &str, count: &Count) -> Option<bool> {
    let read = |s: &str| s.parse::<Decimal>().ok();
    let range = count.strict;
    if let Some((min, max)) = expected.split_once("..") {
        return Some(range.min == Some(read(min)?) && range.max == Some(read(max)?));
    }
    if let Some(number) = expected.strip_prefix("about ") {
        return Some(count.hedge == Hedge::Approx && count.values == [read(number)?]);
    }
    for (prefix, least, open) in [(">=", true, false), ("<=", false, false), (">", true, true), ("<", false, true)] {
        let Some(number) = expected.strip_prefix(prefix) else { continue };
        let (end, other, is_open) =
            if least { (range.min, range.max, range.above) } else { (range.max, range.min, range.below) };
        // A count is never below nothing: "fewer than 10" may be 0 to 10 or open.
        let other_open = other.is_none() || (!least && other == Some(Decimal::ZERO));
        return Some(end == Some(read(number)?) && other_open && is_open == open);
    }
    Some(count.hedge == Hedge::Exact && count.values == [read(expected)?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::{Node, quantity::NumRange};

    fn count(values: &[i64], hedge: Hedge, min: Option<i64>, max: Option<i64>, open: bool) -> Value {
        let strict = NumRange {
            min: min.map(Decimal::from),
            max: max.map(Decimal::from),
            above: open && min.is_some(),
            below: open && max.is_some(),
        };
        Value::Count(Count { values: values.iter().map(|&v| v.into()).collect(), hedge, strict, slack: strict })
    }

    #[test]
    fn numbers() {
        let exact = count(&[5000], Hedge::Exact, Some(5000), Some(5000), false);
        let about = count(&[3000], Hedge::Approx, Some(2900), Some(3100), false);
        let more = count(&[5000], Hedge::AtLeast, Some(5000), None, true);
        let fewer = count(&[10], Hedge::AtMost, Some(0), Some(10), true);
        let range = count(&[2000, 3000], Hedge::Range, Some(2000), Some(3000), false);
        for (expected, met) in
            [("5000", &exact), ("about 3000", &about), (">5000", &more), ("<10", &fewer), ("2000..3000", &range)]
        {
            for value in [&exact, &about, &more, &fewer, &range] {
                assert_eq!(Expected::Number(expected.to_owned()).met_by(value), value == met, "{expected} {value:?}");
            }
        }
    }

    #[test]
    fn ids_and_days() {
        let node = |id: &str| Node { id: id.to_owned(), near: false };
        let id = |id: &str| Expected::Id(id.to_owned());
        assert!(id("marsh").met_by(&Value::Entity(node("marsh"))));
        assert!(id("deputy").met_by(&Value::Choice(node("role/deputy"))));
        assert!(!id("deputy").met_by(&Value::Choice(node("role/vice-deputy"))));
        assert!(id("no").met_by(&Value::YesNo { yes: false }));
        let days = Days::parse("2020-01").unwrap();
        let value = Value::Date(DateValue::Days { strict: days, slack: days });
        assert!(Expected::Days(days).met_by(&value) && !Expected::Unresolved.met_by(&value));
    }
}
