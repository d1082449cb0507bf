//! From the assertions of one claim to findings: camps, and what separates them. Pure, and free of order.

mod compare;
mod finding;
mod rule;
mod side;
mod stand;
mod text;
mod time;
mod verdict;

pub use compare::{compare, compare_all};
pub use finding::{Camp, Edge, Finding, Judgement, Level, Step, Verdict};
pub use rule::RULES;
pub use verdict::verdict;
