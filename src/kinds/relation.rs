//! How two values relate, as sets; no time, no stance.

use serde::{Deserialize, Serialize};

use super::{Value, World};

/// How the sets of answers that two values allow lie to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Relation {
    /// The same set.
    Equal,
    /// The first lies inside the second.
    Refines,
    /// The second lies inside the first.
    RefinedBy,
    /// They overlap.
    Compatible,
    /// Apart, but they meet when one side, never both, is widened to its slack.
    Tension {
        /// How far apart, for a person: `1 day`, `x1.1`.
        distance: String,
    },
    /// Apart.
    Clash {
        /// How far apart, for a person: `at least 3 days`, `x2`.
        distance: String,
    },
    /// Cannot be held against each other.
    Incomparable {
        /// Why not, for a person.
        why: String,
    },
}

impl Relation {
    /// Whether some answer is allowed by both.
    pub fn agrees(&self) -> bool {
        matches!(self, Self::Equal | Self::Refines | Self::RefinedBy | Self::Compatible)
    }

    /// The same relation seen from the other side.
    #[must_use]
    pub fn flipped(self) -> Self {
        match self {
            Self::Refines => Self::RefinedBy,
            Self::RefinedBy => Self::Refines,
            other => other,
        }
    }
}

/// How `a` lies to `b`. Values of different kinds are incomparable.
pub fn relate(a: &Value, b: &Value, world: &World) -> Relation {
    match (a, b) {
        (Value::Date(a), Value::Date(b)) => super::date::relate(a, b),
        (Value::Count(a), Value::Count(b)) => super::quantity::relate(a, b),
        (Value::Entity(a), Value::Entity(b))
        | (Value::Place(a), Value::Place(b))
        | (Value::Choice(a), Value::Choice(b)) => super::name::relate(a, b, world),
        (Value::YesNo { yes: a }, Value::YesNo { yes: b }) if a == b => Relation::Equal,
        (Value::YesNo { .. }, Value::YesNo { .. }) => Relation::Clash { distance: "yes against no".to_owned() },
        _ => Relation::Incomparable { why: "answers of different kinds".to_owned() },
    }
}
