//! Dates: every time expression of English news as a range of days.

mod day;
mod value;

pub use day::{Day, Days};
pub use value::{DateValue, relate};
