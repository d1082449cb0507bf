//! What must hold of the tree as a whole: rooms, names, pages, files.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod articles;
mod direction;
mod fixtures;
mod manifest;
mod names;
mod pages;
#[cfg(feature = "cli")]
mod readme;
mod source;
mod tree;
mod words;
