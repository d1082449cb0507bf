//! Articles: files and JSON Lines, and what is known of them beside their text.

mod article;

pub use article::{Article, Source};
