//! From the assertions of one claim to findings: camps, and what separates them. Pure, and free of order.

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

pub use compare::{compare, compare_all};
pub use finding::{Camp, Edge, Finding, Judgement, Level, Step, Verdict};
pub use rule::RULES;
pub use verdict::verdict;
pub use voice::{Voice, voices};
