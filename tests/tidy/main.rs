//! What must hold of the tree as a whole: rooms, names, pages, files.

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
