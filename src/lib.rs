//! gainsay reads what several sources say about the same curated questions and shows where they cannot all be right.
//!
//! The way through the crate is one direction: [`schema`] and [`corpus`] in, [`reader`] and [`matcher`] per article,
//! [`comparator`] per claim, [`report`] out. The library prints nothing, exits nowhere, and reads neither clock nor
//! environment.
//!
//! ```
//! use gainsay::{corpus::{Article, Source}, pipeline, schema};
//!
//! let claims = r#"
//!     version = 1
//!     [[entity]]
//!     id = "bridge"
//!     name = "Orlow Bridge"
//!     kind = "place"
//!     [[event]]
//!     id = "closing"
//!     subject = "bridge"
//!     words = ["close"]
//!     [[claim]]
//!     id = "closed-when"
//!     ask = "When was the Orlow Bridge closed?"
//!     kind = "date"
//!     event = "closing"
//! "#;
//! let (schema, _problems) = schema::read(claims, "claims.toml");
//! let article = |id: &str, text: &str| {
//!     let source = Source { id: id.to_owned(), path: id.to_owned(), source: id.to_owned(), ..Source::default() };
//!     Article { source, text: text.to_owned() }
//! };
//! let run = pipeline::check(&schema, &[
//!     article("one", "The Orlow Bridge was closed on 3 January 2020."),
//!     article("two", "The bridge is old. The Orlow Bridge was closed in late 2019."),
//! ]);
//! assert_eq!(run.findings.len(), 1);
//! assert_eq!(run.findings[0].camps.len(), 2);
//! ```

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
