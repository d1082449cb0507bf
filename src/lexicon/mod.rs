//! English as tables: what the readers know of the language and of nothing else. Imports nothing.

pub(crate) mod abbreviations;
pub(crate) mod accusing;
pub(crate) mod changes;
pub(crate) mod currencies;
pub(crate) mod grammar;
pub(crate) mod ground;
pub(crate) mod hedges;
pub(crate) mod holidays;
mod index;
pub(crate) mod labels;
pub(crate) mod lexeme;
pub(crate) mod morphology;
pub(crate) mod noun_phrase;
pub(crate) mod numbers;
pub(crate) mod people;
pub(crate) mod persons;
pub(crate) mod stance;
pub(crate) mod tense;
pub(crate) mod time_words;
pub(crate) mod units;
pub(crate) mod verbs;
