//! A normalised answer.

use serde::{Deserialize, Serialize};

use super::{date::DateValue, quantity::Count};

/// How firmly a figure is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hedge {
    /// `5,200`
    #[default]
    Exact,
    /// `about 3,000`, `nearly 3,000`, `dozens`
    Approx,
    /// `more than 5,000`, `at least 3`
    AtLeast,
    /// `up to 400`, `fewer than 10`
    AtMost,
    /// `2,000 to 3,000`
    Range,
}

/// A node of a hierarchy as an answer: a person, a state, a place, an option of a choice. It allows itself and all
/// that is part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Node {
    /// The id in the [`World`](super::World).
    pub id: String,
    /// `near X`: somewhere within X's parent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub near: bool,
}

/// A normalised answer to a claim.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Value {
    /// When: a range of days.
    Date(DateValue),
    /// How many: a range of numbers.
    Count(Count),
    /// Who: a node of the hierarchy of entities.
    Entity(Node),
    /// Where: a node of the hierarchy of places.
    Place(Node),
    /// Which of a closed list: a node `claim/option`.
    Choice(Node),
    /// Yes or no.
    YesNo {
        /// `true` is yes.
        yes: bool,
    },
}
