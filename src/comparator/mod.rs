//! From the assertions of one claim to findings: camps, and what separates them. Pure, and free of order.

mod finding;

pub use finding::{Camp, Edge, Finding, Level, Verdict};
