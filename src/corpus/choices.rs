//! What may be said of how an article writes its dates.

use crate::kinds::date::{Order, Seasons};

/// What `date_order` takes.
pub(super) const ORDERS: &[(&str, Order)] = &[("day-first", Order::DayFirst), ("month-first", Order::MonthFirst)];

/// What `seasons` takes.
pub(super) const SEASONS: &[(&str, Seasons)] = &[("northern", Seasons::Northern), ("southern", Seasons::Southern)];

/// The names of some choices, for a person.
pub(super) fn names<T>(choices: &[(&str, T)]) -> String {
    choices.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>().join(" or ")
}
