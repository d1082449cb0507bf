//! Sentences and short articles that one person marked before the tool read them, and another marked again without seeing
//! the first one's marks.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod dates;
mod marks;
mod quantities;
