//! `claims.toml`: the curated questions, what they ask about, and whose names they use.

mod claim;
mod editors;
mod entity;
mod event;
mod expected;
pub mod keys;
mod phrase;
mod read;

pub use claim::{Answer, Changes, Choice, Claim, Example, Kind, Measure};
pub use editors::json_schema;
pub use entity::{Entity, EntityKind};
pub use event::{Event, Modality, Reach};
pub use expected::Expected;
pub use phrase::{Element, Phrase, PhraseError};
pub use read::read;

use crate::kinds::World;

/// All that a `claims.toml` says.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Schema {
    /// Persons, organisations, places, states, groups.
    pub entities: Vec<Entity>,
    /// What several claims ask about.
    pub events: Vec<Event>,
    /// The questions.
    pub claims: Vec<Claim>,
    /// Entities and options as one hierarchy.
    pub world: World,
}

impl Schema {
    /// The entity of this id.
    pub fn entity(&self, id: &str) -> Option<&Entity> {
        self.entities.iter().find(|e| e.id == id)
    }

    /// The event of this id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|e| e.id == id)
    }

    /// The claim of this id.
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|c| c.id == id)
    }
}
