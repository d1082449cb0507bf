//! What of an assertion a verdict may look at; two assertions that are the same here stand alike to all others.

use crate::{
    kinds::{Relation, Value, World},
    matcher::{AsOf, Assertion, Change, Standing},
    schema::{Claim, Event, Modality},
};

use super::time::window;

/// How two values relate; [`crate::kinds::relate`] outside of tests.
pub(super) type Relate = fn(&Value, &Value, &World) -> Relation;

/// What stays the same for all pairs of one claim.
pub(super) struct Ground<'a> {
    pub(super) claim: &'a Claim,
    pub(super) world: &'a World,
    /// The event is told by several clocks.
    pub(super) clocks: bool,
    /// The changes told of this claim, sorted.
    pub(super) changes: Vec<&'a Change>,
    pub(super) relate: Relate,
}

impl<'a> Ground<'a> {
    pub(super) fn new(
        claim: &'a Claim,
        event: Option<&Event>,
        world: &'a World,
        changes: &'a [Change],
        relate: Relate,
    ) -> Self {
        let mut changes: Vec<_> = changes.iter().filter(|c| c.claim == claim.id).collect();
        changes.sort_unstable();
        // Who told a change matters for plans alone; elsewhere one telling is as good as forty.
        if claim.changes != Some(crate::schema::Changes::Plan) {
            changes.sort_by(|a, b| told(a).cmp(&told(b)));
            changes.dedup_by(|a, b| told(a) == told(b));
        }
        let clocks = event.is_some_and(|e| !e.clocks.is_empty());
        Self { claim, world, clocks, changes, relate }
    }
}

fn told(change: &Change) -> (crate::kinds::date::Days, Option<&Value>, Option<&Value>) {
    (change.during, change.before.as_ref(), change.after.as_ref())
}

/// The answer itself: how two of these lie as sets depends on nothing else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Answer {
    pub(super) denied: bool,
    pub(super) scope: Vec<String>,
    pub(super) value: Value,
}

/// When it holds and how it is put.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Manner {
    /// For what changes; absent: not known, or a fixed fact.
    pub(super) window: Option<AsOf>,
    pub(super) overtaken: bool,
    /// Planned or threatened, so short of having happened.
    pub(super) ahead: bool,
    /// Accused, claimed or suspected only.
    pub(super) soft: bool,
    /// For plans: the changes (indices into [`Ground::changes`]) that this article tells.
    pub(super) tells: Vec<usize>,
}

impl Answer {
    pub(super) fn of(assertion: &Assertion) -> Self {
        Self { denied: assertion.stance.denied, scope: assertion.scope.clone(), value: assertion.value.clone() }
    }
}

impl Manner {
    pub(super) fn of(ground: &Ground<'_>, assertion: &Assertion) -> Self {
        let plan = ground.claim.changes == Some(crate::schema::Changes::Plan);
        let told = ground.changes.iter().enumerate().filter(|(_, c)| plan && c.source.id == assertion.source.id);
        Self {
            window: window(ground.claim, assertion),
            overtaken: assertion.stance.overtaken,
            ahead: matches!(assertion.stance.modality, Some(Modality::Planned | Modality::Threatened)),
            soft: assertion.stance.standing != Standing::Stated,
            tells: told.map(|(i, _)| i).collect(),
        }
    }
}
