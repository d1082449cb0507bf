//! A person, organisation, place, state or group.

use serde::{Deserialize, Serialize};

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum EntityKind {
    /// A human being: read by full name, then by surname alone.
    Person,
    /// A body with a name.
    Organisation,
    /// A town, an airport, a region.
    Place,
    /// A country: a place that also acts.
    State,
    /// People without a name of their own ("border guards", "dock workers"); its spellings may be common nouns.
    Group,
}

/// An entity of `claims.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entity {
    /// Its id, kebab-case.
    pub id: String,
    /// Its name, as a person reads it; also a spelling.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Other ways to write it. A capital asks for a capital in the text.
    pub spellings: Vec<String>,
    /// What looks like it and is not.
    pub not: Vec<String>,
    /// What it is part of, by id.
    pub part_of: Option<String>,
    /// For places: what stands on one level excludes its like (`town`, `airport`, `region`, `country`). Empty for none.
    pub level: String,
}
