//! From a reading to assertions and refusals.
//!
//! A claim's words are found (`phrases`), the event they tell is read with the grammar around it (`event`, `roles`,
//! `stance`), and the answer is what *belongs* to it: times by `attach`, names by their part, numbers by their noun.
//! What is near and does not belong is refused, with the rule that refused it.

mod assertion;
mod attach;
mod build;
mod choice;
mod count;
mod date;
mod event;
pub mod examples;
mod extract;
mod facts;
mod office;
mod people;
mod phrases;
mod place;
mod roles;
mod rules;
mod stance;
#[cfg(test)]
mod tests;
mod view;
mod yes_no;

pub use assertion::{AsOf, Assertion, Change, Extraction, Mark, Quote, Refusal, Stance, Standing};
#[doc(hidden)]
pub use extract::dump;
pub use extract::{Compiled, extract};
pub use rules::{EVIDENCE, REFUSALS};
