//! The hierarchy of entities, places and options, as data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The level of persons. A person and a body of one whole ("the president" and "the army") do not exclude each other:
/// the one may act through the other.
pub const PERSON: &str = "person";

/// One node of the hierarchy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorldNode {
    /// The name a person reads.
    pub name: String,
    /// What it is part of (one parent), by id.
    pub parent: Option<String>,
    /// What stands on one level excludes its like ("town" and "town"); what stands on different levels under one
    /// parent cannot be compared ("town" and "airport"). Empty: no level of its own.
    pub level: String,
}

/// All nodes, by id. Options of a choice are `claim/option`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct World {
    nodes: BTreeMap<String, WorldNode>,
}

impl World {
    /// Adds a node; the later of two of one id stays.
    pub fn insert(&mut self, id: impl Into<String>, node: WorldNode) {
        self.nodes.insert(id.into(), node);
    }

    /// The node of this id.
    pub fn get(&self, id: &str) -> Option<&WorldNode> {
        self.nodes.get(id)
    }

    /// The name of this node, or the id itself where it is unknown.
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.nodes.get(id).map_or(id, |n| n.name.as_str())
    }

    /// What `id` is part of, nearest first, without itself. A circle ends where it would close.
    pub fn ancestors<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        let mut left = self.nodes.len();
        let mut at = self.nodes.get(id).and_then(|n| n.parent.as_deref());
        std::iter::from_fn(move || {
            let here = at.filter(|&p| p != id && left > 0)?;
            left -= 1;
            at = self.nodes.get(here).and_then(|n| n.parent.as_deref());
            Some(here)
        })
    }

    /// Whether `id` is `whole` or part of it.
    pub fn is_within(&self, id: &str, whole: &str) -> bool {
        id == whole || self.ancestors(id).any(|a| a == whole)
    }

    /// All ids, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.nodes.keys().map(String::as_str)
    }
}
