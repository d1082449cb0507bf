//! A table against its shape: unknown keys, wrong types, missing keys, empty and repeated entries.

use std::collections::BTreeMap;

use super::{
    Diagnostic, Key, Shape, Sheet, nearest,
    shape::Takes,
    toml::{Data, Entry, Item},
};
use crate::text::Span;

/// Reports all that is wrong with the form of a file.
pub(super) fn check(sheet: &Sheet<'_>, root: &Item, shape: &'static Shape) {
    table(&Walk { sheet, all: shape.all() }, root, shape);
}

/// What the walk takes along: the sheet, and all tables of the file with the way to them.
struct Walk<'a, 't> {
    sheet: &'a Sheet<'t>,
    all: Vec<(String, &'static Shape)>,
}

fn table(walk: &Walk<'_, '_>, item: &Item, shape: &'static Shape) {
    let sheet = walk.sheet;
    let Data::Table(entries) = &item.data else { return };
    let whose = whose(entries, shape);
    for entry in entries {
        match shape.key(&entry.key) {
            Some(key) => value(walk, entry, key),
            None => unknown_key(walk, entry, shape, &whose),
        }
    }
    for key in shape.keys.iter().filter(|k| k.required && !entries.iter().any(|e| e.key == k.name)) {
        // The wrong spelling of this key is reported already.
        let misspelt = entries.iter().any(|e| {
            shape.key(&e.key).is_none() && nearest(&e.key, shape.keys.iter().map(|k| k.name)) == Some(key.name)
        });
        if !misspelt {
            let problem = Diagnostic::error("missing-key", format!("{whose} has no `{}`", key.name));
            let help = match key.takes {
                Takes::OneOf(_) | Takes::SomeOf(_) => key.takes.example(key.name),
                takes => format!("{}: {}", takes.example(key.name), plain(key.doc)),
            };
            sheet.report(problem.at(sheet.place(item.span, "")).help(help));
        }
    }
}

/// `entity \`aldoria\``, or `an entity` where it has no id. A name with `the` in front stays as it is.
fn whose(entries: &[Entry], shape: &Shape) -> String {
    let id = entries.iter().find(|e| e.key == "id").and_then(|e| match &e.item.data {
        Data::Text(id) if !id.is_empty() => Some(id),
        _ => None,
    });
    match id {
        Some(id) => format!("{} `{id}`", shape.name),
        None if shape.name.starts_with("the ") => shape.name.to_owned(),
        None if shape.name.starts_with(['a', 'e', 'i', 'o', 'u']) => format!("an {}", shape.name),
        None => format!("a {}", shape.name),
    }
}

/// A sentence as the end of another: no capital in front, no full stop behind.
fn plain(doc: &str) -> String {
    let doc = doc.trim_end_matches('.');
    let mut chars = doc.chars();
    chars.next().map_or_else(String::new, |first| format!("{}{}", first.to_lowercase(), chars.as_str()))
}

fn unknown_key(walk: &Walk<'_, '_>, entry: &Entry, shape: &Shape, whose: &str) {
    let sheet = walk.sheet;
    let problem = Diagnostic::error("unknown-key", format!("{whose} has a key `{}`, which nothing reads", entry.key))
        .at(sheet.place(entry.key_span, "unknown key"));
    let known = shape.keys.iter().map(|k| k.name);
    let elsewhere = walk.all.iter().find(|(path, other)| !path.is_empty() && other.key(&entry.key).is_some());
    let help = match elsewhere.filter(|_| nearest(&entry.key, known.clone()).is_none()) {
        Some((path, _)) => Some(format!("`{}` is a key of `{path}`: write it there, below its own heading", entry.key)),
        None => sheet.suggest(&entry.key, known, "the keys here are"),
    };
    sheet.report(match help {
        Some(help) => problem.help(help),
        None => problem,
    });
}

fn value(walk: &Walk<'_, '_>, entry: &Entry, key: &'static Key) {
    let sheet = walk.sheet;
    let item = &entry.item;
    match (key.takes, &item.data) {
        (Takes::Text | Takes::TextOrTexts, Data::Text(text)) => not_blank(sheet, text, item.span, key),
        (Takes::Day, Data::Text(text)) => not_blank(sheet, text, item.span, key),
        (Takes::OneOf(words), Data::Text(text)) => known(sheet, text, item.span, key, words),
        (Takes::Flag, Data::Flag(_)) | (Takes::Day, Data::Date(_)) => {}
        (Takes::Answers, Data::Text(text)) => not_blank(sheet, text, item.span, key),
        (Takes::Answers, Data::Number(_) | Data::Date(_)) => {}
        (Takes::Whole, Data::Number(number)) if number.parse::<i64>().is_ok() => {}
        (Takes::Texts | Takes::TextOrTexts | Takes::SomeOf(_) | Takes::Answers, Data::List(items)) => {
            if items.is_empty() && !matches!(key.takes, Takes::Answers) {
                empty_list(sheet, entry);
            }
            for item in items {
                match (&item.data, key.takes) {
                    (Data::Text(text), Takes::SomeOf(words)) => known(sheet, text, item.span, key, words),
                    (Data::Text(text), _) => not_blank(sheet, text, item.span, key),
                    (Data::Number(_) | Data::Date(_), Takes::Answers) => {}
                    (data, _) => wrong_type(sheet, item.span, key, "a list of texts", data),
                }
            }
            repeated(sheet, items, key);
        }
        (Takes::Tables(shape), Data::List(items)) => {
            if items.is_empty() {
                empty_list(sheet, entry);
            }
            for item in items {
                match &item.data {
                    Data::Table(_) => table(walk, item, shape),
                    data => wrong_type(sheet, item.span, key, "tables", data),
                }
            }
        }
        (takes, data) => wrong_type(sheet, item.span, key, takes.describe(), data),
    }
}

fn wrong_type(sheet: &Sheet<'_>, span: Span, key: &Key, wanted: &str, data: &Data) {
    let got = match data {
        Data::Text(_) => "a text",
        Data::Number(_) => "a number",
        Data::Flag(_) => "true or false",
        Data::Date(_) => "a date",
        Data::List(_) => "a list",
        Data::Table(_) => "a table",
    };
    let problem = Diagnostic::error("wrong-type", format!("`{}` takes {wanted}, and here is {got}", key.name))
        .at(sheet.place(span, got));
    sheet.report(problem.help(key.takes.example(key.name)));
}

fn not_blank(sheet: &Sheet<'_>, text: &str, span: Span, key: &Key) {
    if text.trim().is_empty() {
        let problem = Diagnostic::error("empty-text", format!("a text of `{}` is empty", key.name));
        sheet.report(problem.at(sheet.place(span, "")).help("fill it in, or leave it out"));
    }
}

fn known(sheet: &Sheet<'_>, text: &str, span: Span, key: &Key, words: &'static [&'static str]) {
    if !words.contains(&text) {
        let problem =
            Diagnostic::error("unknown-value", format!("`{}` cannot be `{text}`", key.name)).at(sheet.place(span, ""));
        sheet.report(match sheet.suggest(text, words.iter().copied(), "it is one of") {
            Some(help) => problem.help(help),
            None => problem,
        });
    }
}

fn empty_list(sheet: &Sheet<'_>, entry: &Entry) {
    let problem = Diagnostic::error("empty-list", format!("the list `{}` is empty", entry.key));
    sheet.report(problem.at(sheet.place(entry.item.span, "")).help("fill it in, or leave the key out"));
}

fn repeated(sheet: &Sheet<'_>, items: &[Item], key: &Key) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for item in items {
        let Data::Text(text) = &item.data else { continue };
        if let Some(first) = seen.get(text.as_str()) {
            let problem = Diagnostic::warning("repeated-entry", format!("`{}` holds \"{text}\" twice", key.name));
            let places = problem.at(sheet.place(item.span, "again")).at(sheet.place(*first, "first"));
            sheet.report(places.help("leave one of them out"));
        } else {
            seen.insert(text, item.span);
        }
    }
}
