//! Two ages of one person, told at two times.
//!
//! An age is one more every year, so a difference is explained by the time between the two tellings: as many years as lie
//! between the first day on which the lower one may hold and the last on which the higher one may, begun ones counted
//! whole. On one day nothing is explained; from one day to the next there may be a birthday.
//!
//! | the higher age | the difference | |
//! | --- | --- | --- |
//! | may be of the same time or later | no more than the years between | grown |
//! | | more than them | beyond the time |
//! | is of an earlier time | no more than the years between | lowered: who looks back tells the age of then |
//! | | more than them | beyond the time |

use rust_decimal::Decimal;

use super::{rule::Rule, verdict::Time};
use crate::kinds::{Value, date::Days, quantity::NumRange};

/// How the time between two ages that do not meet explains it.
pub(super) fn age(a: (&Value, Days), b: (&Value, Days)) -> Time {
    let (Value::Count(one), Value::Count(two)) = (a.0, b.0) else { return Time::One(Rule::OneTime) };
    let (low, high, apart) = match (above(&one.strict, &two.strict), above(&two.strict, &one.strict)) {
        (Some(apart), _) => (a.1, b.1, apart),
        (_, Some(apart)) => (b.1, a.1, apart),
        (None, None) => return Time::One(Rule::OneTime),
    };
    if years(low, high).is_none_or(|years| apart <= years) {
        return if low == high && is_day(low) { Time::One(Rule::OneTime) } else { Time::Apart(Rule::AgeGrown) };
    }
    if low == high {
        return Time::One(Rule::OneTime);
    }
    match years(high, low) {
        Some(years) if apart > years => Time::One(Rule::AgeBeyond),
        _ => Time::Odd(Rule::AgeLowered),
    }
}

/// By how much `high` begins above the end of `low`; nothing where it does not.
fn above(low: &NumRange, high: &NumRange) -> Option<Decimal> {
    let (most, least) = (low.max?, high.min?);
    least.checked_sub(most).filter(|by| !by.is_sign_negative())
}

/// The years from the first day of `from` to the last of `to`, begun ones whole; nothing where there may be any number,
/// none at all where `to` ends before `from` begins.
fn years(from: Days, to: Days) -> Option<Decimal> {
    let days = to.to?.since(from.from?);
    // A year may have 365 days; one more day is in the next.
    Some(Decimal::from((days.max(0) + 364) / 365))
}

fn is_day(days: Days) -> bool {
    days.from.is_some() && days.from == days.to
}
