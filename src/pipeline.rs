//! The whole way for a few articles at once: read, match, compare.
//!
//! The two steps are pure and can be taken apart: [`matcher::extract`](crate::matcher::extract) looks at one article by
//! itself, [`comparator::compare_all`](crate::comparator::compare_all) at all assertions of a claim.

use crate::{
    comparator::Finding,
    corpus::Source,
    matcher::{Assertion, Change, Refusal},
};

/// All that came of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Run {
    /// The articles that were read, sorted by id.
    pub sources: Vec<Source>,
    /// What they say.
    pub assertions: Vec<Assertion>,
    /// The changes they tell.
    pub changes: Vec<Change>,
    /// What was near, and not taken.
    pub refusals: Vec<Refusal>,
    /// What came of comparing, gravest first, then in the order of the claims.
    pub findings: Vec<Finding>,
}
