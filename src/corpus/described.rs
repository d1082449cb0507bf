//! `articles.toml`: what is known of articles beside their text.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    checksum::is_sha256,
    choices::{ORDERS, SEASONS, names},
    decode::clip,
    parse_published,
    published::PUBLISHED_FORMS,
};
use crate::{
    diagnostic::{Diagnostic, Place},
    kinds::date::{Days, Order, Seasons},
    text::{Lines, Span},
};

/// The keys of an `[[article]]`.
const KEYS: &[&str] =
    &["path", "source", "title", "url", "published", "narrative", "date_order", "seasons", "basis", "origin", "sha256"];

/// An `[[article]]` of an `articles.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// The article, relative to the folder of the file, with `/`, without `.` and `..`.
    pub(super) path: String,
    /// Where the path stands.
    pub(super) path_span: Span,
    /// The outlet.
    pub(super) source: Option<String>,
    /// The headline.
    pub(super) title: Option<String>,
    /// Where it was published.
    pub(super) url: Option<String>,
    /// When it was published.
    pub(super) published: Option<Days>,
    /// Whether it is history prose.
    pub(super) narrative: Option<bool>,
    /// Which of two figures is the day.
    pub(super) date_order: Option<Order>,
    /// On which half of the world its seasons are.
    pub(super) seasons: Option<Seasons>,
    /// How that is known. Read by people only.
    pub(super) basis: Option<String>,
    /// Whose text it really is.
    pub(super) origin: Option<String>,
    /// The checksum of the article, in small letters, and where it stands.
    pub(super) sha256: Option<(String, Span)>,
    /// The table: `[[article]]`, or all of `{ … }`.
    pub(super) table: Span,
    /// The end of the value that stands last.
    pub(super) last_value_end: usize,
}

/// Reads an `articles.toml`; `file` is its name in the places of problems. Entries without a usable path are left out.
///
/// Codes: `toml-syntax`, `unknown-key`, `wrong-type`, `missing-key`, `bad-path`, `bad-range`, `empty-text`, `bad-checksum`,
/// `article-described-twice`.
pub(super) fn parse(file: &str, text: &str) -> (Vec<Entry>, Vec<Diagnostic>) {
    let mut reading = Reading { file, lines: Lines::new(text), problems: Vec::new() };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let span = error.span().map(|s| Span::new(s.start, s.end)).unwrap_or_default();
        let message = error.message().lines().collect::<Vec<_>>().join("; ");
        let problem = Diagnostic::error("toml-syntax", message);
        reading.tell(problem.help("a text stands in quotes: `source = \"The Example Post\"`"), span, "");
    }
    let broken = !errors.is_empty();
    let mut entries = Vec::new();
    for (key, value) in table.get_ref() {
        if key.get_ref() != "article" {
            reading.unknown(key, &["article"]);
            continue;
        }
        let DeValue::Array(tables) = value.get_ref() else {
            reading.wrong_type("article", value, "tables", "write `[[article]]`, in two brackets");
            continue;
        };
        for value in tables {
            match value.get_ref() {
                DeValue::Table(table) => entries.extend(reading.entry(table, span(value), broken)),
                _ => reading.wrong_type("article", value, "tables", "write `[[article]]`, in two brackets"),
            }
        }
    }
    entries.sort_by_key(|e| e.path_span);
    reading.twice(&entries);
    reading.problems.sort_by_key(|(at, _)| *at);
    (entries, reading.problems.into_iter().map(|(_, problem)| problem).collect())
}

/// A place in a TOML file.
pub(super) fn place(file: &str, lines: &Lines<'_>, span: Span, label: &str) -> Place {
    Place {
        file: file.to_owned(),
        span: Some(span),
        position: Some(lines.position(span.start)),
        label: label.to_owned(),
    }
}

struct Reading<'t> {
    file: &'t str,
    lines: Lines<'t>,
    problems: Vec<(Span, Diagnostic)>,
}

impl Reading<'_> {
    fn tell(&mut self, problem: Diagnostic, at: Span, label: &str) {
        let problem = problem.at(place(self.file, &self.lines, at, label));
        self.problems.push((at, problem));
    }

    fn unknown(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>, known: &[&str]) {
        let name = key.get_ref();
        let near = known
            .iter()
            .filter(|_| name.len() <= 100)
            .map(|k| (strsim::damerau_levenshtein(&name.to_lowercase(), k), k))
            .filter(|(distance, k)| distance * 3 <= k.len().max(name.len()))
            .min();
        let help = match near {
            Some((_, k)) => format!("did you mean `{k}`?"),
            None => format!("known here: `{}`", known.join("`, `")),
        };
        let at = key.span();
        let problem = Diagnostic::error("unknown-key", format!("unknown key `{}`", clip(name))).help(help);
        self.tell(problem, Span::new(at.start, at.end), "not known here");
    }

    fn wrong_type(&mut self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str, help: &str) {
        let message = format!("`{key}` takes {expected}, and this is {}", kind(value.get_ref()));
        self.tell(Diagnostic::error("wrong-type", message).help(help), span(value), "");
    }

    fn entry(&mut self, table: &DeTable<'_>, at: Span, broken: bool) -> Option<Entry> {
        let mut entry = Entry { table: at, ..Entry::default() };
        for (key, value) in table {
            entry.last_value_end = entry.last_value_end.max(value.span().end);
            match key.get_ref().as_ref() {
                "path" => {
                    let Some(text) = self.text("path", value) else { continue };
                    match normal(&text) {
                        Some(path) => (entry.path, entry.path_span) = (path, span(value)),
                        None => self.bad_path(&text, span(value)),
                    }
                }
                "source" => entry.source = self.text("source", value),
                "title" => entry.title = self.text("title", value),
                "url" => entry.url = self.text("url", value),
                "published" => entry.published = self.published(value),
                "narrative" => entry.narrative = self.yes_or_no("narrative", value),
                "date_order" => entry.date_order = self.one_of("date_order", value, ORDERS),
                "seasons" => entry.seasons = self.one_of("seasons", value, SEASONS),
                "basis" => entry.basis = self.text("basis", value),
                "origin" => entry.origin = self.text("origin", value),
                "sha256" => entry.sha256 = self.checksum(value).map(|sum| (sum, span(value))),
                _ => self.unknown(key, KEYS),
            }
        }
        if entry.path.is_empty() {
            if !table.keys().any(|k| k.get_ref() == "path") && !broken {
                let problem = Diagnostic::error("missing-key", "an article without a path");
                self.tell(problem.help("say which text it describes: `path = \"name.txt\"`"), at, "`path` is missing");
            }
            return None;
        }
        Some(entry)
    }

    fn text(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            DeValue::String(_) => {
                let problem = Diagnostic::error("empty-text", format!("`{key}` is empty"));
                self.tell(
                    problem.help(format!("fill it in, or take `{key}` away if it is not known")),
                    span(value),
                    "",
                );
                None
            }
            _ => {
                self.wrong_type(key, value, "a text", &format!("write it in quotes: `{key} = \"…\"`"));
                None
            }
        }
    }

    fn yes_or_no(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<bool> {
        if let DeValue::Boolean(yes) = value.get_ref() {
            return Some(*yes);
        }
        self.wrong_type(key, value, "true or false", &format!("write it without quotes: `{key} = true`"));
        None
    }

    fn one_of<T: Copy>(&mut self, key: &str, value: &Spanned<DeValue<'_>>, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(key, value)?;
        let found = choices.iter().find(|(name, _)| *name == text).map(|(_, choice)| *choice);
        if found.is_none() {
            let names = names(choices);
            let message = format!("`{key}` takes {names}, and this is `{}`", clip(&text));
            self.tell(Diagnostic::error("wrong-type", message).help(format!("write {names}")), span(value), "");
        }
        found
    }

    fn bad_path(&mut self, text: &str, at: Span) {
        let message = format!("the path `{}` is none within the folder of this file", clip(text));
        let problem = Diagnostic::error("bad-path", message);
        self.tell(problem.help("write it relative to this file, with `/`, without `..`"), at, "");
    }

    fn published(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Days> {
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            _ => self.text("published", value)?,
        };
        let days = parse_published(&text);
        if days.is_none() {
            let message = format!("`published` is `{}`, which is no date", clip(&text));
            let problem = Diagnostic::error("bad-range", message).help(format!("expected {PUBLISHED_FORMS}"));
            self.tell(problem, span(value), "");
        }
        days
    }

    fn checksum(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = self.text("sha256", value)?;
        if is_sha256(&text) {
            return Some(text.to_ascii_lowercase());
        }
        let message = format!("`sha256` takes 64 hexadecimal digits, and this is `{}`", clip(&text));
        let help = "take the line away, look at the article, and let `gainsay seal` write it";
        self.tell(Diagnostic::error("bad-checksum", message).help(help), span(value), "");
        None
    }

    fn twice(&mut self, entries: &[Entry]) {
        let mut seen = std::collections::BTreeMap::new();
        for entry in entries {
            let Some(first) = seen.insert(entry.path.as_str(), entry.path_span) else { continue };
            let message = format!("`{}` is described twice", clip(&entry.path));
            let other = place(self.file, &self.lines, first, "and here");
            let problem =
                Diagnostic::error("article-described-twice", message).help("keep one `[[article]]` for each text");
            self.tell(problem, entry.path_span, "here");
            if let Some((_, problem)) = self.problems.last_mut() {
                problem.places.push(other);
            }
        }
    }
}

fn span(value: &Spanned<DeValue<'_>>) -> Span {
    Span::new(value.span().start, value.span().end)
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// `./a//b.txt` as `a/b.txt`; nothing for a path that is absolute or goes up.
fn normal(path: &str) -> Option<String> {
    let parts: Vec<_> = path.split('/').filter(|p| !p.is_empty() && *p != ".").collect();
    let fine =
        !path.starts_with('/') && !parts.is_empty() && parts.iter().all(|p| *p != ".." && !p.contains(['\0', '\\']));
    fine.then(|| parts.join("/"))
}
