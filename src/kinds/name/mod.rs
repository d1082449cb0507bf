//! Names: persons, organisations, places, states, options; nodes of one hierarchy.

mod relate;

pub use relate::relate;
