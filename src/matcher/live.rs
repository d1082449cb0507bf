//! Which events an article can tell at all, so that a claims file may be large and most of it asks of somebody else.
//!
//! | event | is live where |
//! | --- | --- |
//! | with subjects | one of them is named, be it by surname |
//! | without, but with words that must be near | one of these words is told |
//! | all others | everywhere |
//!
//! What is not live gives no answer, and no refusal either: nothing of it is near. Its words are not even looked up, so an
//! article costs what it tells, not what is asked of others.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::members::Members;
use crate::schema::{Event, Schema};

/// What each event waits for.
#[derive(Clone, Debug, Default)]
pub(super) struct Gate {
    /// The events of each subject.
    by_subject: HashMap<usize, Vec<usize>, FixedState>,
}

/// The events that wait for something, and have it; sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Live(Vec<usize>);

/// Whether an event waits for something at all.
pub(super) fn waits(event: &Event) -> bool {
    !event.subject.is_empty() || !event.near.is_empty()
}

impl Gate {
    pub(super) fn new(schema: &Schema, members: &Members) -> Self {
        let mut by_subject: HashMap<usize, Vec<usize>, FixedState> = HashMap::default();
        for (e, event) in schema.events.iter().enumerate() {
            for &entity in members.within(&event.subject).all() {
                by_subject.entry(entity).or_default().push(e);
            }
        }
        Self { by_subject }
    }

    /// The live events where these entities are named and the words near these events are told.
    pub(super) fn open(
        &self,
        schema: &Schema,
        named: impl Iterator<Item = usize>,
        near: impl Iterator<Item = usize>,
    ) -> Live {
        let by_near = near.filter(|&e| schema.events.get(e).is_some_and(|event| event.subject.is_empty()));
        let mut live: Vec<usize> = by_near.collect();
        let mut named: Vec<usize> = named.collect();
        named.sort_unstable();
        named.dedup();
        live.extend(named.iter().filter_map(|n| self.by_subject.get(n)).flatten());
        live.sort_unstable();
        live.dedup();
        Live(live)
    }
}

impl Live {
    /// The events, sorted.
    pub(super) fn all(&self) -> &[usize] {
        &self.0
    }

    pub(super) fn has(&self, event: usize) -> bool {
        self.0.binary_search(&event).is_ok()
    }
}
