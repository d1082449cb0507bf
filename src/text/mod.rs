//! From bytes to spans: tokens with their place in the file, a folded form to look words up by, sentences, lines.
//!
//! Everything later speaks of a text through [`Span`]s of bytes of the file as it lies on disk, byte-order mark and
//! carriage returns included, so that a quote can always be shown exactly as it was written.

mod cut;
mod fold;
mod letters;
mod lines;
mod sentence;
mod span;
mod token;

pub use fold::fold;
pub use lines::{Lines, Position};
pub(crate) use sentence::begins_sentence;
pub use sentence::{Sentence, sentences};
pub use span::Span;
pub use token::{Case, Text, Token, TokenKind};
