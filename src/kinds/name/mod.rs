//! Names: persons, organisations, places, states, groups; nodes of one hierarchy.

mod find;
mod full;
mod relate;

pub use find::{NameMention, NameSpec, Names};
pub use relate::relate;
