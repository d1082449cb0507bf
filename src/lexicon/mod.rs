//! English as tables: what the readers know of the language and of nothing else. Imports nothing.

pub(crate) mod changes;
pub(crate) mod currencies;
pub(crate) mod grammar;
pub(crate) mod hedges;
pub(crate) mod labels;
pub(crate) mod numbers;
pub(crate) mod units;
