//! What a number allows, and how two of them relate.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::kinds::{Hedge, Relation};

/// A range of numbers; a missing end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NumRange {
    /// The least.
    #[serde(with = "rust_decimal::serde::str_option")]
    pub min: Option<Decimal>,
    /// The most.
    #[serde(with = "rust_decimal::serde::str_option")]
    pub max: Option<Decimal>,
    /// `min` itself is not in it (`more than 5,000`).
    #[serde(default)]
    pub above: bool,
    /// `max` itself is not in it (`nearly 3,000`).
    #[serde(default)]
    pub below: bool,
}

/// The numbers that a quantity allows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Count {
    /// The number, or the two ends, as written.
    pub values: Vec<Decimal>,
    /// How firmly it is put.
    pub hedge: Hedge,
    /// What the words say.
    pub strict: NumRange,
    /// What they would still let pass; holds `strict`.
    pub slack: NumRange,
}

/// How `a` lies to `b`.
pub fn relate(a: &Count, b: &Count) -> Relation {
    let _ = (a, b);
    Relation::Incomparable { why: String::new() }
}
