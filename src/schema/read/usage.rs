//! What nothing refers to.

use super::Reader;
use crate::schema::{EntityKind, Kind, Schema};

impl Reader<'_> {
    /// Warns of events that no claim asks about, and of entities that can play no part.
    ///
    /// An entity that nothing names may still be an answer, or the rival that keeps a figure of another state out; so
    /// it is reported only where no claim and no event could want it.
    pub(super) fn unused(&self, schema: &Schema) {
        let used = self.used.borrow();
        for (id, fields) in &self.events {
            if !schema.claims.iter().any(|c| c.event.as_deref() == Some(id)) && !used.contains(&event(id)) {
                let message = format!("no claim asks about the event `{id}`");
                self.warning("unused-event", message, fields.value_span("id"), "name it in a claim, or leave it out");
            }
        }
        let asks_who = schema.claims.iter().any(|c| c.kind == Kind::Entity || c.of.is_some());
        let asks_where = schema.claims.iter().any(|c| c.kind == Kind::Place || c.place.is_some())
            || schema.events.iter().any(|e| e.place.is_some());
        for entity in &schema.entities {
            let wanted = match entity.kind {
                EntityKind::Place => asks_where,
                EntityKind::State => asks_where || asks_who,
                _ => asks_who,
            };
            let mut wholes = std::iter::successors(Some(entity.id.as_str()), |id| {
                self.entities.get(id).and_then(|f| f.text("part_of")).map(|p| p.value)
            })
            .take(self.entities.len());
            if !wanted && !wholes.any(|id| used.contains(id)) {
                let message =
                    format!("nothing refers to the entity `{}`, and no claim can be answered by it", entity.id);
                let span = self.entities.get(entity.id.as_str()).map_or_else(Default::default, |f| f.value_span("id"));
                self.warning("unused-entity", message, span, "use it, or leave it out");
            }
        }
    }
}

/// The name under which an event is remembered as used, apart from entities.
pub(super) fn event(id: &str) -> String {
    format!("event {id}")
}
