//! What a time expression allows, and how two of them relate.

use serde::{Deserialize, Serialize};

use super::Days;
use crate::kinds::Relation;

/// The days that a time expression allows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DateValue {
    /// Known days.
    Days {
        /// What the words say.
        strict: Days,
        /// What they would still let pass; holds `strict`. A part of a period never leaves the period.
        slack: Days,
    },
    /// A day or month whose year cannot be known: it allows that part of every year.
    Yearless {
        /// First month and day.
        from: (i8, i8),
        /// Last month and day, inside.
        to: (i8, i8),
    },
    /// So many days from something undated: comparable with its like only.
    Relative {
        /// What it is counted from: the folded words, or an event's id.
        anchor: String,
        /// Fewest days after it (negative: before).
        min: i32,
        /// Most days after it.
        max: i32,
    },
}

/// How `a` lies to `b`.
pub fn relate(a: &DateValue, b: &DateValue) -> Relation {
    let _ = (a, b);
    Relation::Incomparable { why: String::new() }
}
