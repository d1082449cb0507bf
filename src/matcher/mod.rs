//! From a reading to assertions and refusals.

mod assertion;

pub use assertion::{AsOf, Assertion, Change, Extraction, Mark, Quote, Refusal, Stance, Standing};
