//! Puts it together.
use super::finding::Finding;
use crate::{
    kinds::World,
    matcher::{Assertion, Change},
    schema::{Claim, Event, Schema},
};

/// todo
pub fn compare(
    claim: &Claim,
    event: Option<&Event>,
    world: &World,
    assertions: Vec<Assertion>,
    changes: &[Change],
) -> Vec<Finding> {
    let _ = (claim, event, world, assertions, changes);
    Vec::new()
}

/// todo
pub fn compare_all(schema: &Schema, assertions: Vec<Assertion>, changes: &[Change]) -> Vec<Finding> {
    let _ = (schema, assertions, changes);
    Vec::new()
}
