//! From findings to bytes, one file a format. Rendering decides nothing.
//!
//! Everything that others wrote passes [`clean`] before it is laid out, so that no page holds a sign that a terminal
//! would obey.

pub mod by_hand;
mod claim;
mod clean;
mod examples;
mod excerpt;
mod explain;
mod figures;
mod finding;
#[cfg(test)]
mod fixture;
mod flow;
mod json;
mod look;
#[cfg(feature = "cli")]
mod matrix;
mod page;
pub mod problem;
pub mod record;
mod summary;
mod voice;
mod words;

pub use claim::claim;
pub use clean::{clean, escape_json};
pub use examples::examples;
pub use explain::{Question, explain, holds};
pub use figures::figures;
pub use json::json;
pub use look::Look;
#[cfg(feature = "cli")]
pub use matrix::matrix;
pub use page::text;
pub use summary::Summary;
