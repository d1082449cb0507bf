//! From a reading to assertions and refusals.
//!
//! A claim's words are found (`phrases`), the event they tell is read with the grammar around it (`event`, `roles`,
//! `stance`), and the answer is what *belongs* to it: times by `attach`, names by their part, numbers by their noun.
//! What is near and does not belong is refused, with the rule that refused it.

mod accused;
mod age;
mod among;
mod as_of;
mod assertion;
mod attach;
mod build;
mod choice;
mod context;
mod corrected;
mod counted;
mod culprit;
mod date;
mod doer;
mod event;
pub mod examples;
mod extract;
mod facts;
mod frame;
mod gap;
mod goes_on;
mod heads;
mod identified;
mod inferred;
mod level;
mod linked;
mod list;
mod live;
mod members;
mod mention;
mod named;
mod office;
mod one;
mod order;
mod outcome;
mod people;
mod phrases;
mod place;
mod placed;
mod predicate;
mod pronoun;
mod roles;
mod rules;
mod stages;
mod stance;
mod struck;
mod tally;
mod toll;
mod venue;
mod view;
mod whereabouts;
mod whose_where;
mod years;
mod yes_no;

#[cfg(test)]
mod tests;

pub use assertion::{AsOf, Assertion, Change, Extraction, Mark, Quote, Refusal, Stance, Standing};
pub use extract::{Compiled, extract};
pub use rules::{EVIDENCE, REFUSALS};
