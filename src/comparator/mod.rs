//! From the assertions of one claim to findings: camps, and what separates them. Pure, and free of order.
//!
//! The question is always: **is there one history, one answer for each day, that makes all of them true?** First the
//! answers are related as sets ([`crate::kinds::relate`]), with what they cover, denial and clocks taken in. Only then
//! time and stance are asked. The first row that applies decides:
//!
//! | verdict | when | how grave |
//! | --- | --- | --- |
//! | [`Incomparable`](Verdict::Incomparable) | another occurrence, kind or place covered; a side is ambiguous or unresolved; they do not meet, and a time that matters is not known well enough | – |
//! | none | some answer is allowed by both; or the claim takes several; or one denies something else | – |
//! | [`Superseded`](Verdict::Superseded) | they do not meet, but need not be of one time (below); or one is told as no longer held | [`Note`](Severity::Note) |
//! | [`Tension`](Verdict::Tension) | they meet in slack only, or on two clocks; a later, lower toll; planned against happened; a side is only accused, claimed or suspected | [`Warning`](Severity::Warning) |
//! | [`Contradicts`](Verdict::Contradicts) | they cannot both be true | [`Error`](Severity::Error) |
//!
//! When two answers need not be of one time hangs on how the claim [changes](crate::schema::Changes):
//!
//! | changes | superseded when |
//! | --- | --- |
//! | never | – |
//! | `level` | they speak of times further apart than `steady`; or a change is told that has room between them and does not lead the other way; or each holds throughout a time of its own. Never where one holds throughout a time that the other lies in |
//! | `toll` | the higher figure can be of a later day. If both are of one day they clash |
//! | `plan` | one was announced more than `steady` after the other, or its article tells that the plan was moved |
//! | `stage` | the later stage can have been told on a later day. If both are of one day they clash |
//! | an age | the higher one can be told as many years later. A later, lower one is a tension as far as time explains it: it may be the age of then |
//!
//! Several answers of one voice of one article, told of one time, are a set: two sets clash only if nothing in one agrees
//! with anything in the other. So an article that gives two dates contradicts itself, and not those that give one of
//! them. Each verdict rests on a rule with a code, see [`RULES`] and [`verdict()`].
//!
//! What agrees is gathered in camps. All of it works on distinct answers: a second article that says the same costs a
//! place in a list.

mod age;
mod among;
mod camps;
mod common;
mod compare;
mod edges;
mod finding;
mod id;
mod occurrence;
mod rule;
mod side;
mod stand;
mod sweep;
mod table;
mod text;
mod time;
mod verdict;
mod voice;

pub use crate::diagnostic::Severity;
pub use among::verdict_among;
pub use compare::{compare, compare_all};
pub use finding::{Camp, Edge, Finding, Judgement, Step, Verdict};
pub use rule::RULES;
pub use verdict::verdict;
pub use voice::{Voice, voices};

#[cfg(test)]
mod tests;
