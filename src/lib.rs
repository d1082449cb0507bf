//! gainsay reads what several sources say about the same curated questions and shows where they cannot all be right.
//!
//! The way through the crate is one direction: [`schema`] and [`corpus`] in, [`reader`] and [`matcher`] per article,
//! [`comparator`] per claim, [`report`] out. The library prints nothing, exits nowhere, and reads neither clock nor
//! environment.

pub mod comparator;
pub mod corpus;
pub mod diagnostic;
pub mod kinds;
mod lexicon;
pub mod matcher;
pub mod pipeline;
pub mod reader;
pub mod report;
pub mod schema;
pub mod text;

pub use kinds::date;

#[cfg(feature = "cli")]
pub mod cli;
