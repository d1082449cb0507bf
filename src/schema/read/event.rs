//! `[[event]]`

use super::{Need, Reader};
use crate::{diagnostic::Fields, diagnostic::Placed, schema::Event};

impl<'s> Reader<'s> {
    pub(super) fn event(&self, fields: &Fields<'s>) -> Option<Event> {
        let has_subject = fields.has("subject");
        self.excludes(fields, "words", "not");
        for clock in fields.texts("clocks") {
            if !is_zone(clock.value) {
                let message = format!("`{}` is not a time zone like Asia/Tokyo", clock.value);
                self.error(
                    "bad-clock",
                    message,
                    clock.span,
                    "write it as Area/City, as in the IANA time zone database",
                );
            }
        }
        let event = Event {
            id: fields.text("id").map(|id| id.value.to_owned()).unwrap_or_default(),
            subject: self.entity_ids(fields, "subject"),
            agent: self.entity_ids(fields, "agent"),
            words: self.phrases(fields, "words", has_subject),
            not: self.phrases(fields, "not", has_subject),
            near: self.phrases(fields, "near", has_subject),
            place: fields.text("place").and_then(|id| self.entity_id(id, Need::Place)),
            reach: fields.word("reach").map(|r| r.value).unwrap_or_default(),
            accepts: fields.words("accepts").into_iter().map(|a| a.value).collect(),
            begins: fields.flag("begins"),
            clocks: fields.texts("clocks").into_iter().map(|c: Placed<&str>| c.value.to_owned()).collect(),
        };
        (!event.id.is_empty() && !event.words.is_empty()).then_some(event)
    }
}

/// `Area/City`, `Area/Region/City`
fn is_zone(text: &str) -> bool {
    let part = |p: &str| {
        p.starts_with(|c: char| c.is_ascii_uppercase())
            && p.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'+'))
    };
    matches!(text.split('/').count(), 2 | 3) && text.split('/').all(part)
}
