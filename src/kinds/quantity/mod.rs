//! Quantities: every number of English news as a range, with unit and hedge.

mod count;

pub use count::{Count, NumRange, relate};
