//! A TOML file as a tree with places, also where it is broken.
//!
//! A syntax error must not hide the problems after it. The parser recovers within a line, but an unclosed bracket lets
//! it swallow the rest of the file; so a broken file is cut before each line that opens a `[[table]]`, and each section
//! is read by itself.

use std::collections::BTreeMap;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::text::Span;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The value.
    pub(super) data: Data,
    /// Its bytes, quotes and brackets included; of a `[[table]]` its header.
    pub(super) span: Span,
}

/// A value of TOML.
#[derive(Clone, Debug)]
pub(super) enum Data {
    Text(String),
    Number(String),
    Flag(bool),
    Date(String),
    List(Vec<Item>),
    Table(Vec<Entry>),
}

/// A key and its value.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_span: Span,
    pub(super) item: Item,
}

/// What the parser could not read.
#[derive(Clone, Debug)]
pub(super) struct SyntaxError {
    pub(super) message: String,
    pub(super) span: Span,
}

/// A part of a broken file in which nothing that is missing may be complained of.
#[derive(Clone, Debug)]
pub(super) struct Broken {
    /// The section.
    pub(super) span: Span,
    /// From here on its values are guesses.
    pub(super) guessed_from: usize,
}

/// A file as a tree.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub(super) root: Item,
    pub(super) errors: Vec<SyntaxError>,
    pub(super) broken: Vec<Broken>,
}

/// Reads a file. The tree holds what could be read; `errors` says what could not.
pub(super) fn parse(text: &str) -> Tree {
    let (entries, errors) = section(text, 0);
    if errors.is_empty() {
        return Tree { root: root(entries), errors, broken: Vec::new() };
    }
    let mut tree = Tree { root: root(Vec::new()), errors: Vec::new(), broken: Vec::new() };
    let mut merged = Merged::default();
    for (start, part) in sections(text) {
        let (entries, errors) = section(part, start);
        if let Some(first) = errors.iter().map(|e| e.span.start).min() {
            // A place at the very end of the file belongs to the last section.
            let last = start + part.len() == text.len();
            let span = Span::new(start, start + part.len() + usize::from(last));
            let lost = errors.iter().any(|e| e.message.starts_with("unclosed"));
            tree.broken.push(Broken { span, guessed_from: if lost { first } else { span.end } });
        }
        tree.errors.extend(errors);
        for entry in entries {
            merged.add(entry);
        }
    }
    // What only shows across sections: a key given twice, a table after an array of that name.
    if tree.errors.is_empty() {
        tree.broken.push(Broken { span: Span::new(0, text.len() + 1), guessed_from: text.len() + 1 });
        tree.errors = errors;
    }
    tree.root = root(merged.entries);
    tree
}

fn root(entries: Vec<Entry>) -> Item {
    Item { data: Data::Table(entries), span: Span::new(0, 0) }
}

/// The top keys of all sections; tables of one name are one list.
#[derive(Default)]
struct Merged {
    entries: Vec<Entry>,
    /// Where the lists are, by key.
    lists: BTreeMap<String, usize>,
}

impl Merged {
    fn add(&mut self, entry: Entry) {
        let Data::List(more) = entry.item.data else {
            self.entries.push(entry);
            return;
        };
        let known = self.lists.get(&entry.key).and_then(|&i| self.entries.get_mut(i));
        if let Some(Data::List(items)) = known.map(|e| &mut e.item.data) {
            items.extend(more);
        } else {
            self.lists.insert(entry.key.clone(), self.entries.len());
            self.entries.push(Entry { item: Item { data: Data::List(more), span: entry.item.span }, ..entry });
        }
    }
}

/// The file cut before each line that opens a top table: `[[name]]`, not `[[name.part]]`.
fn sections(text: &str) -> Vec<(usize, &str)> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let name = line.trim_start().strip_prefix("[[").map(|rest| rest.split(']').next().unwrap_or_default());
        if at > 0 && name.is_some_and(|n| !n.contains(['.', '[', '"', '\'', ','])) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| (start, text.get(start..end).unwrap_or_default())).collect()
}

fn section(text: &str, base: usize) -> (Vec<Entry>, Vec<SyntaxError>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut errors: Vec<_> = errors
        .iter()
        .map(|e| SyntaxError {
            message: e.message().lines().collect::<Vec<_>>().join("; "),
            span: e.span().map_or(Span::new(base, base), |s| Span::new(base + s.start, base + s.end)),
        })
        .collect();
    // An open quote swallows what follows: where both are complained of, it comes first.
    errors.sort_by_key(|e| (e.span.start, !e.message.starts_with("invalid"), e.span.end));
    (entries(table.get_ref(), base), errors)
}

fn entries(table: &DeTable<'_>, base: usize) -> Vec<Entry> {
    let mut entries: Vec<_> = table
        .iter()
        .map(|(key, value)| {
            let span = key.span();
            Entry {
                key: key.get_ref().to_string(),
                key_span: Span::new(base + span.start, base + span.end),
                item: item(value, base),
            }
        })
        .collect();
    entries.sort_by_key(|e| e.key_span.start);
    entries
}

/// The parser bounds how deep values nest (80), so this recursion is bounded too.
fn item(value: &Spanned<DeValue<'_>>, base: usize) -> Item {
    let span = value.span();
    let data = match value.get_ref() {
        DeValue::String(text) => Data::Text(text.to_string()),
        DeValue::Integer(number) => Data::Number(number.to_string()),
        DeValue::Float(number) => Data::Number(number.to_string()),
        DeValue::Boolean(flag) => Data::Flag(*flag),
        DeValue::Datetime(date) => Data::Date(date.to_string()),
        DeValue::Array(items) => Data::List(items.iter().map(|i| item(i, base)).collect()),
        DeValue::Table(table) => Data::Table(entries(table, base)),
    };
    Item { data, span: Span::new(base + span.start, base + span.end) }
}
