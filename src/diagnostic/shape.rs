//! What a table of a TOML file may hold, as data.
//!
//! One [`Shape`] drives the check of a table, the JSON Schema that editors use, and the test that the manual names every
//! key; so the three cannot drift apart.

use serde_json::{Map, Value, json};

/// A table of a TOML file.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// What it is called in messages: `entity`, `example`, `the file`.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub doc: &'static str,
    /// Its keys, in the order in which a person would write them.
    pub keys: &'static [Key],
}

/// A key of a table.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// Whether it must be given.
    pub required: bool,
    /// What holds where it is left out; empty: nothing.
    pub default: &'static str,
    /// What it is for, in a sentence.
    pub doc: &'static str,
}

impl Key {
    /// A key that must be given.
    pub const fn required(name: &'static str, takes: Takes, doc: &'static str) -> Self {
        Self { name, takes, required: true, default: "", doc }
    }

    /// A key that may be left out.
    pub const fn optional(name: &'static str, takes: Takes, doc: &'static str) -> Self {
        Self { name, takes, required: false, default: "", doc }
    }

    /// The same, with what holds where it is left out.
    #[must_use]
    pub const fn default(self, default: &'static str) -> Self {
        Self { default, ..self }
    }
}

/// What a key takes.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Takes {
    /// `"words"`
    Text,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// `["some", "of"]` these words.
    SomeOf(&'static [&'static str]),
    /// `true` or `false`
    Flag,
    /// `1`
    Whole,
    /// `"2020-01"`, or `2020-01-03` without quotes.
    Day,
    /// `["one", "or", "more"]`
    Texts,
    /// `"one"`, or `["one", "or", "more"]`
    TextOrTexts,
    /// An answer: a text, a number or a day, or a list of them, which may be empty.
    Answers,
    /// `[[table]]`, any number of them.
    Tables(&'static Shape),
}

impl Takes {
    /// What it takes, for a person.
    pub(super) const fn describe(self) -> &'static str {
        match self {
            Self::Text => "a text in quotes",
            Self::OneOf(_) => "one word in quotes",
            Self::SomeOf(_) => "a list of words in quotes",
            Self::Flag => "true or false",
            Self::Whole => "a whole number",
            Self::Day => "a day, month or year",
            Self::Texts => "a list of texts",
            Self::TextOrTexts => "a text, or a list of texts",
            Self::Answers => "an answer, or a list of answers",
            Self::Tables(_) => "tables",
        }
    }

    /// How to write it.
    pub(super) fn example(self, key: &str) -> String {
        match self {
            Self::Text | Self::TextOrTexts => format!("write `{key} = \"…\"`"),
            Self::OneOf(words) => format!("write `{key} = \"…\"` with one of {}", words.join(", ")),
            Self::SomeOf(words) => format!("write `{key} = [\"…\"]` with some of {}", words.join(", ")),
            Self::Flag => format!("write `{key} = true`, without quotes"),
            Self::Whole => format!("write `{key} = 1`, without quotes"),
            Self::Day => format!("write `{key} = \"2020-01-03\"`, `\"2020-01\"` or `\"2020\"`"),
            Self::Texts => format!("write `{key} = [\"…\", \"…\"]`"),
            Self::Answers => format!("write `{key} = \"…\"`, or `{key} = []` where nothing may be taken"),
            Self::Tables(_) => format!("write `[[{key}]]` with two brackets, once for each"),
        }
    }

    fn json(self) -> Value {
        let text = json!({ "type": "string", "minLength": 1 });
        let texts = json!({ "type": "array", "items": text, "minItems": 1 });
        match self {
            Self::Text | Self::Day => text,
            Self::OneOf(words) => json!({ "enum": words }),
            Self::SomeOf(words) => json!({ "type": "array", "items": { "enum": words }, "minItems": 1 }),
            Self::Flag => json!({ "type": "boolean" }),
            Self::Whole => json!({ "type": "integer" }),
            Self::Texts => texts,
            Self::TextOrTexts => json!({ "anyOf": [text, texts] }),
            Self::Answers => {
                let one = json!({ "type": ["string", "number"] });
                json!({ "anyOf": [one, { "type": "array", "items": one }] })
            }
            Self::Tables(shape) => json!({ "type": "array", "items": shape.json_schema(), "minItems": 1 }),
        }
    }
}

impl Shape {
    /// The key of this name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|k| k.name == name)
    }

    /// All shapes from this one down, each with the way to it: `claim`, `claim.examples`.
    pub fn all(&'static self) -> Vec<(String, &'static Self)> {
        let mut found = vec![(String::new(), self)];
        let mut at = 0;
        while let Some((path, shape)) = found.get(at).cloned() {
            for key in shape.keys {
                if let Takes::Tables(inner) = key.takes {
                    let dot = if path.is_empty() { "" } else { "." };
                    found.push((format!("{path}{dot}{}", key.name), inner));
                }
            }
            at += 1;
        }
        found
    }

    /// The JSON Schema (2020-12) of such a table. What needs more than one key to decide is not in it.
    pub fn json_schema(&self) -> Value {
        let mut properties = Map::new();
        for key in self.keys {
            let mut value = key.takes.json();
            if let Some(fields) = value.as_object_mut() {
                let default =
                    if key.default.is_empty() { String::new() } else { format!(" Default: {}.", key.default) };
                fields.insert("description".to_owned(), json!(format!("{}{default}", key.doc)));
            }
            properties.insert(key.name.to_owned(), value);
        }
        let required: Vec<_> = self.keys.iter().filter(|k| k.required).map(|k| k.name).collect();
        json!({
            "type": "object",
            "description": self.doc,
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        })
    }
}
