//! From the text of `claims.toml` to a [`Schema`], and all that is wrong with it.
//!
//! The form of each table is checked against [`keys`](super::keys) when the sheet is opened; what follows here is
//! meaning: ids that name nothing, spellings that two entities share, claims that can never match.

mod claim;
mod entity;
mod event;
mod example;
mod usage;

use std::{cell::RefCell, collections::BTreeMap, collections::BTreeSet};

use super::{Claim, Entity, EntityKind, Event, Phrase, Schema, keys, phrase::is_id, phrase::slots};
use crate::{
    diagnostic::{Diagnostic, Fields, Placed, Sheet},
    kinds::{PERSON, WorldNode},
    text::Span,
};

/// Reads `claims.toml`. `file` is its name as the user gave it, for the places.
///
/// Returns the schema made of what is sound, and all problems at once, in the order of the file. If one of them is an
/// error the schema must not be used to judge anything.
///
/// ```
/// let (schema, problems) = gainsay::schema::read("version = 1\n[[entity]]\nid = 'ada'\nnmae = 'Ada Marsh'", "claims.toml");
/// assert!(schema.entities.is_empty());
/// let said: Vec<_> = problems.iter().map(|p| p.message.as_str()).collect();
/// assert_eq!(said, ["entity `ada` has no `kind`", "entity `ada` has a key `nmae`, which nothing reads"]);
/// assert_eq!(problems[1].help.as_deref(), Some("did you mean `name`?"));
/// ```
pub fn read(text: &str, file: &str) -> (Schema, Vec<Diagnostic>) {
    let sheet = Sheet::new(text, file);
    let root = sheet.open(&keys::FILE);
    let (entities, events, claims) = (root.tables("entity"), root.tables("event"), root.tables("claim"));
    let reader = Reader {
        sheet: &sheet,
        entities: ids(&sheet, &entities, "entity"),
        events: ids(&sheet, &events, "event"),
        used: RefCell::default(),
    };
    let claim_ids = ids(&sheet, &claims, "claim");
    if let Some(version) = root.whole("version")
        && version.value != 1
    {
        let message = format!("the file is of version {}, and this program reads version 1", version.value);
        let problem = Diagnostic::error("bad-version", message).at(sheet.place(version.span, ""));
        sheet.report(problem.help("write `version = 1`, or take a newer program"));
    }
    let mut schema = Schema {
        entities: reader.entities(&entities),
        events: events.iter().filter_map(|fields| reader.event(fields)).collect(),
        claims: claims.iter().filter_map(|fields| reader.claim(fields)).collect(),
        ..Schema::default()
    };
    // In a file with errors it may be they that leave something unused.
    if !sheet.has_errors() {
        reader.unused(&schema);
    }
    // Of two tables with one id the first stays, as the problem says.
    schema.entities.retain(first_of(&reader.entities, |e: &Entity| &e.id));
    schema.events.retain(first_of(&reader.events, |e: &Event| &e.id));
    schema.claims.retain(first_of(&claim_ids, |c: &Claim| &c.id));
    grow_world(&mut schema);
    (schema, sheet.into_problems())
}

fn first_of<T>(ids: &BTreeMap<&str, Fields<'_>>, id: impl Fn(&T) -> &String) -> impl FnMut(&T) -> bool {
    let mut left: BTreeSet<String> = ids.keys().map(|&k| k.to_owned()).collect();
    move |item| left.remove(id(item))
}

/// Entities are nodes by their id, options by `claim/option`.
fn grow_world(schema: &mut Schema) {
    for entity in &schema.entities {
        let (name, parent) = (entity.name.clone(), entity.part_of.clone());
        let level = if entity.kind == EntityKind::Person { PERSON } else { &entity.level }.to_owned();
        schema.world.insert(&entity.id, WorldNode { name, parent, level });
    }
    for claim in &schema.claims {
        for option in &claim.options {
            let node = |id: &str| format!("{}/{id}", claim.id);
            let parent = option.within.as_deref().map(node);
            schema.world.insert(node(&option.id), WorldNode { name: option.id.clone(), parent, level: String::new() });
        }
    }
}

/// The tables of one kind by their id; reports ids that are none, and those given twice.
fn ids<'s>(sheet: &Sheet<'_>, tables: &[Fields<'s>], what: &str) -> BTreeMap<&'s str, Fields<'s>> {
    let mut known: BTreeMap<&str, Fields<'_>> = BTreeMap::new();
    for fields in tables {
        let Some(id) = fields.text("id") else { continue };
        let reserved = matches!(id.value, "subject" | "unresolved");
        if !is_id(id.value) || reserved {
            let why =
                if reserved { "has a meaning of its own" } else { "is not made of small letters, digits and hyphens" };
            let problem = Diagnostic::error("bad-id", format!("the id `{}` {why}", id.value));
            let plain = plain_id(id.value);
            let help =
                if reserved || plain.is_empty() { "choose another".to_owned() } else { format!("write `{plain}`") };
            sheet.report(problem.at(sheet.place(id.span, "")).help(help));
        }
        if let Some(first) = known.get(id.value) {
            let problem = Diagnostic::error("duplicate-id", format!("two tables `{what}` have the id `{}`", id.value))
                .at(sheet.place(id.span, "again"))
                .at(sheet.place(first.value_span("id"), "first"));
            sheet.report(problem.help("rename one of them, or make them one table"));
        } else {
            known.insert(id.value, *fields);
        }
    }
    known
}

/// The nearest thing to an id that this text can be.
fn plain_id(text: &str) -> String {
    let folded = crate::text::fold(text);
    let parts = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

/// What an id must name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    /// Any entity.
    Entity,
    /// A place or a state.
    Place,
}

struct Reader<'s> {
    sheet: &'s Sheet<'s>,
    entities: BTreeMap<&'s str, Fields<'s>>,
    events: BTreeMap<&'s str, Fields<'s>>,
    /// Entities and events that something refers to.
    used: RefCell<BTreeSet<String>>,
}

impl<'s> Reader<'s> {
    /// Reports a problem with one place.
    fn error(&self, code: &'static str, message: String, span: Span, help: impl Into<String>) {
        self.sheet.report(Diagnostic::error(code, message).at(self.sheet.place(span, "")).help(help));
    }

    fn warning(&self, code: &'static str, message: String, span: Span, help: impl Into<String>) {
        self.sheet.report(Diagnostic::warning(code, message).at(self.sheet.place(span, "")).help(help));
    }

    /// The entity that an id names.
    fn entity_id(&self, id: Placed<&str>, need: Need) -> Option<String> {
        let Some(fields) = self.entities.get(id.value) else {
            self.unknown_id(id, "entity", self.entities.keys().copied());
            return None;
        };
        self.used.borrow_mut().insert(id.value.to_owned());
        let kind = fields.word::<EntityKind>("kind").map(|k| k.value);
        if need == Need::Place && kind.is_some_and(|k| !matches!(k, EntityKind::Place | EntityKind::State)) {
            let problem = Diagnostic::error("wrong-entity-kind", format!("`{}` is not a place or state", id.value))
                .at(self.sheet.place(id.span, "a place is needed here"))
                .at(self.sheet.place(fields.value_span("kind"), "its kind"));
            self.sheet.report(problem.help("name a place, or change the entity's `kind`"));
            return None;
        }
        Some(id.value.to_owned())
    }

    /// The entities that a key names.
    fn entity_ids(&self, fields: &Fields<'s>, key: &str) -> Vec<String> {
        fields.texts(key).into_iter().filter_map(|id| self.entity_id(id, Need::Entity)).collect()
    }

    fn unknown_id<'k>(&self, id: Placed<&str>, what: &str, known: impl Iterator<Item = &'k str> + Clone) {
        let message = format!("no {what} has the id `{}`", id.value);
        let elsewhere = match what {
            "entity" if self.events.contains_key(id.value) => Some("that is an event; name an entity here"),
            "event" if self.entities.contains_key(id.value) => Some("that is an entity; name an event here"),
            _ => None,
        };
        let help = match elsewhere {
            Some(help) => help.to_owned(),
            None => self
                .sheet
                .suggest(id.value, known, "the ids are")
                .unwrap_or_else(|| format!("add a table `[[{what}]]`")),
        };
        self.error("unknown-id", message, id.span, help);
    }

    /// The phrases of a key; `subject` says whether there is one for `{subject}` to mean.
    fn phrases(&self, fields: &Fields<'s>, key: &str, subject: bool) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        for text in fields.texts(key) {
            let phrase = match Phrase::parse(text.value) {
                Ok(phrase) => phrase,
                Err(e) => {
                    let span = self.sheet.inside(text.span, text.value, e.span);
                    self.error("bad-phrase", format!("{} in \"{}\"", e.message, text.value), span, e.help);
                    continue;
                }
            };
            if phrase.length() > 5 {
                self.long(text, phrase.length());
            }
            for (id, at) in slots(text.value) {
                let span = self.sheet.inside(text.span, text.value, at);
                if id != "subject" {
                    let id = Placed { value: id, span };
                    if self.entities.contains_key(id.value) {
                        self.entity_id(id, Need::Entity);
                    } else {
                        self.unknown_id(id, "entity", self.entities.keys().copied().chain(["subject"]));
                    }
                } else if !subject {
                    let message = "`{subject}` is used, and there is no `subject`".to_owned();
                    self.error(
                        "no-subject",
                        message,
                        span,
                        "add `subject = \"…\"`, or name an entity's id in the slot",
                    );
                }
            }
            phrases.push(phrase);
        }
        phrases
    }

    fn long(&self, text: Placed<&str>, words: usize) {
        let message = format!("\"{}\" has {words} words, and more than 5 seldom stand together in a text", text.value);
        self.warning("long-phrase", message, text.span, "keep the words that tell it apart");
    }

    /// Reports what is looked for and refused at once.
    fn excludes(&self, fields: &Fields<'s>, wanted: &str, refused: &str) {
        let looked_for = fields.texts(wanted);
        for no in fields.texts(refused) {
            if let Some(yes) = looked_for.iter().find(|yes| yes.value == no.value) {
                let message = format!("\"{}\" is in `{wanted}` and in `{refused}`", no.value);
                let problem = Diagnostic::error("excludes-itself", message)
                    .at(self.sheet.place(no.span, "refused"))
                    .at(self.sheet.place(yes.span, "looked for"));
                self.sheet.report(problem.help("leave one of them out"));
            }
        }
    }

    /// Reports circles among `links` (from an id to what it is part of, with its place).
    fn circles(&self, links: &BTreeMap<&str, Placed<&str>>, key: &str) {
        let mut done: BTreeSet<&str> = BTreeSet::new();
        for &start in links.keys() {
            let mut path: Vec<&str> = Vec::new();
            let mut at = start;
            while let Some(next) = links.get(at) {
                if !done.insert(at) {
                    break;
                }
                path.push(at);
                at = next.value;
            }
            let Some(from) = path.iter().position(|&id| id == at) else { continue };
            let circle: Vec<&str> = path.iter().skip(from).copied().collect();
            let way = circle.iter().chain(circle.first()).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" in ");
            let mut problem = Diagnostic::error("part-of-circle", format!("`{key}` goes round: {way}"));
            for link in circle.iter().filter_map(|id| links.get(id)) {
                problem = problem.at(self.sheet.place(link.span, ""));
            }
            self.sheet.report(problem.help("leave one of them out"));
        }
    }
}

#[cfg(test)]
mod tests;
