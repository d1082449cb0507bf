//! What an answer is read from: a sentence, the facts of its article, the schema, and the maker of records.

use super::{
    Refusal,
    build::{Builder, Draft},
    facts::Facts,
    view::View,
};
use crate::{
    kinds::name::NameMention,
    matcher::Assertion,
    schema::{Claim, Entity, EntityKind, Schema},
};

/// What an answer is read from.
pub(super) struct Context<'a, 'r, 't> {
    pub(super) schema: &'a Schema,
    pub(super) facts: &'a Facts<'r, 't>,
    pub(super) view: View<'r, 't>,
    pub(super) builder: &'a Builder<'a>,
}

impl<'a> Context<'a, '_, '_> {
    /// The entity that a name tells.
    pub(super) fn entity(&self, m: &NameMention) -> Option<&'a Entity> {
        self.schema.entities.get(m.entity)
    }

    /// Whether a name tells the entity `id`, or something that is part of it.
    pub(super) fn is_within(&self, m: &NameMention, id: &str) -> bool {
        self.entity(m).is_some_and(|e| self.schema.world.is_within(&e.id, id))
    }

    /// Whether a name tells a country.
    pub(super) fn is_state(&self, m: &NameMention) -> bool {
        self.entity(m).is_some_and(|e| e.kind == EntityKind::State)
    }

    /// Whether a name tells where something can be.
    pub(super) fn is_spot(&self, m: &NameMention) -> bool {
        self.entity(m).is_some_and(|e| matches!(e.kind, EntityKind::State | EntityKind::Place))
    }

    /// The record of an assertion.
    pub(super) fn assertion(&self, claim: &Claim, draft: Draft) -> Assertion {
        self.builder.assertion(&self.view, claim, draft)
    }

    /// The record of a refusal at tokens `first` to `last`.
    pub(super) fn refusal(&self, claim: &Claim, (first, last): (usize, usize), rule: &str, because: String) -> Refusal {
        self.builder.refusal(&self.view, claim, first, last, rule, because)
    }
}
