//! `[[entity]]`

use std::collections::BTreeMap;

use super::{Need, Reader};
use crate::{
    diagnostic::{Diagnostic, Fields, Placed, nearest},
    schema::{Entity, EntityKind},
    text::{Case, Text, TokenKind},
};

impl<'s> Reader<'s> {
    pub(super) fn entities(&self, tables: &[Fields<'s>]) -> Vec<Entity> {
        self.shared_spellings(tables);
        self.odd_levels(tables);
        let links = self
            .entities
            .iter()
            .filter_map(|(&id, fields)| Some((id, fields.text("part_of")?)))
            .filter(|(_, whole)| self.entities.contains_key(whole.value));
        self.circles(&links.collect(), "part_of");
        tables.iter().filter_map(|fields| self.entity(fields)).collect()
    }

    fn entity(&self, fields: &Fields<'s>) -> Option<Entity> {
        let kind = fields.word::<EntityKind>("kind").map(|k| k.value);
        let is_place = kind.is_none_or(|k| matches!(k, EntityKind::Place | EntityKind::State));
        // A town is part of a place; a person may act for anything.
        let need = if is_place && kind.is_some() { Need::Place } else { Need::Entity };
        let part_of = fields.text("part_of").and_then(|id| self.entity_id(id, need));
        let level = fields.text("level");
        if let Some(level) = level.filter(|_| !is_place) {
            let message = "`level` is for places and states".to_owned();
            self.error("key-misfit", message, level.span, "leave it out, or change `kind`");
        }
        for spelling in fields.texts("spellings") {
            let words = Text::new(spelling.value)
                .tokens()
                .iter()
                .filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number | TokenKind::Mixed))
                .count();
            if words > 5 {
                self.long(spelling, words);
            }
        }
        self.without_capital(fields, kind);
        self.excludes(fields, "spellings", "not");
        self.excludes(fields, "name", "not");
        let kind = kind?;
        let owned = |key: &str| fields.texts(key).into_iter().map(|t| t.value.to_owned()).collect();
        let default = if kind == EntityKind::State { "country" } else { "" };
        Some(Entity {
            id: fields.text("id")?.value.to_owned(),
            name: fields.text("name")?.value.to_owned(),
            kind,
            spellings: owned("spellings"),
            not: owned("not"),
            part_of,
            level: level.map_or(default, |l| l.value).to_owned(),
        })
    }

    /// A name without a capital is found in any case: a state spelt "us" is found wherever somebody says "us".
    fn without_capital(&self, fields: &Fields<'s>, kind: Option<EntityKind>) {
        if kind.is_none_or(|k| k == EntityKind::Group) {
            return;
        }
        for spelling in fields.text("name").into_iter().chain(fields.texts("spellings")) {
            // Scripts without capitals are not meant.
            let small = spelling.value.chars().any(char::is_lowercase);
            if small && !spelling.value.chars().any(char::is_uppercase) {
                let message = format!("\"{}\" has no capital, and so is found in any case", spelling.value);
                let help = "write it with its capitals; common nouns are for an entity of kind `group`";
                self.warning("no-capital", message, spelling.span, help);
            }
        }
    }

    /// A level that is used once, and is written nearly like another: a slip of the pen would make the two incomparable.
    fn odd_levels(&self, tables: &[Fields<'s>]) {
        let mut levels: BTreeMap<&str, Vec<Placed<&str>>> = BTreeMap::new();
        for level in tables.iter().filter_map(|fields| fields.text("level")) {
            levels.entry(level.value).or_default().push(level);
        }
        let common = || levels.iter().filter(|(_, places)| places.len() > 1).map(|(&level, _)| level);
        for places in levels.values() {
            let [once] = places.as_slice() else { continue };
            if let Some(near) = nearest(once.value, common()) {
                let message = format!("no other place is of level `{}`", once.value);
                self.warning("odd-level", message, once.span, format!("did you mean `{near}`?"));
            }
        }
    }

    /// Two entities that are spelt alike: a text that says so could mean either.
    ///
    /// Alike is what reads alike: accents, dots and quotes do not matter, capitals do ("US" is not "us").
    fn shared_spellings(&self, tables: &[Fields<'s>]) {
        /// Each word with its capitals.
        type Spelt = Vec<(String, Case)>;
        type Owned<'s> = (Spelt, usize, Placed<&'s str>);
        let mut seen: BTreeMap<Vec<String>, Vec<Owned<'_>>> = BTreeMap::new();
        for (owner, fields) in tables.iter().enumerate() {
            for spelling in fields.text("name").into_iter().chain(fields.texts("spellings")) {
                let text = Text::new(spelling.value);
                let spelt: Spelt =
                    text.tokens().iter().enumerate().map(|(i, t)| (text.word(i).to_owned(), t.case)).collect();
                let folded = spelt.iter().map(|(word, _)| word.clone()).collect();
                let others = seen.entry(folded).or_default();
                if let Some((_, first, place)) = others.iter().find(|(s, o, _)| *s == spelt && *o != owner) {
                    self.shared(tables, spelling, (owner, *first), *place);
                } else if !others.iter().any(|(s, ..)| *s == spelt) {
                    others.push((spelt, owner, spelling));
                }
            }
        }
    }

    fn shared(&self, tables: &[Fields<'s>], again: Placed<&str>, owners: (usize, usize), first: Placed<&str>) {
        let id = |i: usize| tables.get(i).and_then(|f| f.text("id")).map_or("?", |id| id.value);
        let (one, other) = (id(owners.1), id(owners.0));
        // Two tables of one id are reported as that.
        if one == other {
            return;
        }
        let problem = Diagnostic::error("shared-spelling", format!("\"{}\" is `{one}` and `{other}`", again.value))
            .at(self.sheet.place(again.span, format!("`{other}` here")))
            .at(self.sheet.place(first.span, format!("`{one}` here")));
        self.sheet.report(problem.help("give it to one of them; write the other out in full"));
    }
}
