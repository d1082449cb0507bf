//! Dates: every time expression of English news as a range of days.
//!
//! [`recognise`] finds the expressions by their words alone; [`resolve_all`] gives each its days, with the published
//! range, the dateline, the tense of the clause and the last date told; [`relate`] compares two.

mod clause;
mod day;
mod form;
mod grammar;
mod offset;
mod part;
mod reckon;
mod recognise;
mod resolve;
mod scan;
#[cfg(test)]
mod tests;
mod value;

pub use day::{Day, Days};
pub use offset::{Anchor, Direction, Offset, Unit};
pub use recognise::{Connector, DateStyle, Order, TimeExpr, recognise};
pub use resolve::{Dated, resolve_all};
pub use value::{DateValue, relate};
