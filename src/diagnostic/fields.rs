//! The fields of a table that was checked against its shape.

use serde::de::{DeserializeOwned, IntoDeserializer, value::StrDeserializer};

use super::{
    Shape,
    shape::Takes,
    toml::{Data, Entry, Item},
};
use crate::text::Span;

/// A value and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the file; of a text with its quotes.
    pub span: Span,
}

/// The fields of one table of a [`Sheet`](super::Sheet).
///
/// Reading is quiet: a key that is missing, unknown or of a wrong type was reported when the sheet was opened, and
/// gives nothing here.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'s> {
    entries: &'s [Entry],
    shape: &'static Shape,
    /// Where the table stands: its `[[header]]`, or all of `{…}`.
    pub span: Span,
}

impl<'s> Fields<'s> {
    pub(super) fn new(item: &'s Item, shape: &'static Shape) -> Self {
        let entries = match &item.data {
            Data::Table(entries) => entries.as_slice(),
            _ => &[],
        };
        Self { entries, shape, span: item.span }
    }

    fn entry(&self, key: &str) -> Option<&'s Entry> {
        debug_assert!(self.shape.key(key).is_some(), "`{key}` is read but not in the shape of {}", self.shape.name);
        self.entries.iter().find(|e| e.key == key)
    }

    /// Whether the key is there, sound or not.
    pub fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// Where the key itself stands.
    pub fn key_span(&self, key: &str) -> Option<Span> {
        self.entry(key).map(|e| e.key_span)
    }

    /// Where the value stands; the table where there is none.
    pub fn value_span(&self, key: &str) -> Span {
        self.entry(key).map_or(self.span, |e| e.item.span)
    }

    /// The keys that are there, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = Placed<&'s str>> + use<'s> {
        self.entries.iter().map(|e| Placed { value: e.key.as_str(), span: e.key_span })
    }

    /// A text that is not empty. A bare TOML date is read as its text.
    pub fn text(&self, key: &str) -> Option<Placed<&'s str>> {
        text_of(&self.entry(key)?.item, matches!(self.shape.key(key)?.takes, Takes::Day))
    }

    /// One word of a list, as the variant that serde calls by it.
    pub fn word<T: DeserializeOwned>(&self, key: &str) -> Option<Placed<T>> {
        word_of(text_of(&self.entry(key)?.item, false)?)
    }

    /// Several words of a list.
    pub fn words<T: DeserializeOwned>(&self, key: &str) -> Vec<Placed<T>> {
        self.texts(key).into_iter().filter_map(word_of).collect()
    }

    /// True or false; `false` where it is not given.
    pub fn flag(&self, key: &str) -> bool {
        self.entry(key).is_some_and(|e| matches!(e.item.data, Data::Flag(true)))
    }

    /// A whole number.
    pub fn whole(&self, key: &str) -> Option<Placed<i64>> {
        let item = &self.entry(key)?.item;
        let Data::Number(number) = &item.data else { return None };
        Some(Placed { value: number.parse().ok()?, span: item.span })
    }

    /// The texts of a list, or the one text that stands for a list of one.
    pub fn texts(&self, key: &str) -> Vec<Placed<&'s str>> {
        match self.entry(key).map(|e| &e.item) {
            Some(Item { data: Data::List(items), .. }) => items.iter().filter_map(|i| text_of(i, false)).collect(),
            Some(item) => text_of(item, false).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Texts, numbers and days, as written: of a list, or one alone. Nothing where the key is missing.
    pub fn answers(&self, key: &str) -> Option<Vec<Placed<&'s str>>> {
        let item = &self.entry(key)?.item;
        Some(match &item.data {
            Data::List(items) => items.iter().filter_map(answer_of).collect(),
            _ => answer_of(item).into_iter().collect(),
        })
    }

    /// The tables of `[[key]]`, or of a list of `{…}`.
    pub fn tables(&self, key: &str) -> Vec<Fields<'s>> {
        let (Some(entry), Some(Takes::Tables(shape))) = (self.entry(key), self.shape.key(key).map(|k| k.takes)) else {
            return Vec::new();
        };
        let Data::List(items) = &entry.item.data else { return Vec::new() };
        items.iter().filter(|i| matches!(i.data, Data::Table(_))).map(|i| Fields::new(i, shape)).collect()
    }
}

fn text_of(item: &Item, day: bool) -> Option<Placed<&str>> {
    match &item.data {
        Data::Text(text) if !text.trim().is_empty() => Some(Placed { value: text, span: item.span }),
        Data::Date(date) if day => Some(Placed { value: date, span: item.span }),
        _ => None,
    }
}

fn answer_of(item: &Item) -> Option<Placed<&str>> {
    match &item.data {
        Data::Number(number) => Some(Placed { value: number, span: item.span }),
        _ => text_of(item, true),
    }
}

fn word_of<T: DeserializeOwned>(text: Placed<&str>) -> Option<Placed<T>> {
    let reader: StrDeserializer<'_, serde::de::value::Error> = text.value.into_deserializer();
    Some(Placed { value: T::deserialize(reader).ok()?, span: text.span })
}
