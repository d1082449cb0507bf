//! English as tables: what the readers know of the language and of nothing else. Imports nothing.

pub(crate) mod abbreviations;
pub(crate) mod grammar;
pub(crate) mod morphology;
pub(crate) mod stance;
pub(crate) mod verbs;
