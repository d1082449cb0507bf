//! JSON Lines to articles: `{"id","text","source","published"?,"narrative"?,"date_order"?,"seasons"?,"url"?,"title"?,"origin"?}`,
//! one a line.

use std::{collections::BTreeMap, fmt, io::BufRead};

use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::{
    Article, BoundedLines, Limits, Line, Source,
    choices::{ORDERS, SEASONS, names},
    decode::{check, clip, position, whole},
    parse_published,
    published::PUBLISHED_FORMS,
    walk::plain,
};
use crate::{
    diagnostic::{Diagnostic, Place},
    text::Position,
};

/// The fields of a record.
const FIELDS: &[&str] =
    &["id", "text", "source", "published", "narrative", "date_order", "seasons", "url", "title", "origin"];

/// Reads all records of a stream that is called `file`; a broken one is reported with its line and passed over.
///
/// Codes: `record-broken`, `record-incomplete`, `record-too-long`, `wrong-type`, `bad-range`, `unknown-field`, `no-records` and
/// `too-many-problems` (warnings), and those of the text itself.
pub(super) fn records(file: &str, reader: impl BufRead, limits: &Limits) -> (Vec<Article>, Vec<Diagnostic>) {
    let mut reading =
        Reading { file, limits, articles: Vec::new(), problems: Vec::new(), more: 0, unknown: BTreeMap::new() };
    for (number, line) in BoundedLines::new(reader, limits.article_bytes) {
        match line {
            Ok(Line::Bytes(bytes)) => {
                if number == 1 && matches!(bytes.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
                    let problem = Diagnostic::error("article-utf16", "the file is UTF-16; JSON Lines are UTF-8");
                    reading.problem(problem.at(whole(file)).help("save it as UTF-8: `iconv -f UTF-16 -t UTF-8`"));
                    break;
                }
                reading.line(number, &bytes);
            }
            Ok(Line::TooLong) => {
                let message = format!("the record is longer than {} bytes and was passed over", limits.article_bytes);
                let problem = Diagnostic::error("record-too-long", message).at(at(file, number, 1));
                reading.problem(problem.help("cut it into several articles"));
            }
            Err(e) => {
                let message = format!("reading stops here: {}", plain(&e));
                let problem = Diagnostic::error("path-unreadable", message).at(at(file, number, 1));
                reading.problem(problem.help("the records before this line were read"));
            }
        }
    }
    reading.finish()
}

fn at(file: &str, line: usize, column: usize) -> Place {
    Place { position: Some(Position { line, column }), ..whole(file) }
}

struct Reading<'r> {
    file: &'r str,
    limits: &'r Limits,
    articles: Vec<Article>,
    problems: Vec<Diagnostic>,
    more: usize,
    /// Fields that are not read: where the first stands, and how many there are.
    unknown: BTreeMap<String, (usize, usize)>,
}

impl Reading<'_> {
    fn problem(&mut self, problem: Diagnostic) {
        if self.problems.len() < self.limits.problems_per_file {
            self.problems.push(problem);
        } else {
            self.more += 1;
        }
    }

    fn line(&mut self, number: usize, bytes: &[u8]) {
        let bytes = if number == 1 { bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes) } else { bytes };
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(e) => {
                let column = position(bytes, e.valid_up_to()).column;
                let message = format!("line {number} is not UTF-8");
                let problem = Diagnostic::error("record-broken", message).at(at(self.file, number, column));
                self.problem(problem.help("save the file as UTF-8"));
                return;
            }
        };
        if text.trim().is_empty() {
            return;
        }
        match serde_json::from_str::<Raw>(text) {
            Ok(raw) => self.record(number, raw),
            Err(e) => {
                let column = position(bytes, e.column().saturating_sub(1).min(bytes.len())).column;
                let said = e.to_string();
                let said = said.split(" at line ").next().unwrap_or_default();
                let message = format!("line {number} is no record: {}", clip(said));
                let problem = Diagnostic::error("record-broken", message).at(at(self.file, number, column));
                self.problem(problem.help("each line is one JSON object: {\"id\": …, \"text\": …, \"source\": …}"));
            }
        }
    }

    fn record(&mut self, line: usize, mut raw: Raw) {
        for name in raw.unknown {
            // A record of a thousand fields is no article's.
            if self.unknown.len() >= 1000 && !self.unknown.contains_key(&name) {
                continue;
            }
            self.unknown.entry(name).or_insert((line, 0)).1 += 1;
        }
        let mut missing = Vec::new();
        let mut needed = |name: &'static str, reading: &mut Self| {
            let given = matches!(raw.fields.get(name), Some(v) if !v.is_null());
            let text = reading.text(line, name, raw.fields.remove(name));
            let blank = name != "text" && text.as_ref().is_some_and(|t| t.trim().is_empty());
            if !given || blank {
                missing.push(name);
            }
            text.filter(|_| !blank)
        };
        let (id, text, source) = (needed("id", self), needed("text", self), needed("source", self));
        if !missing.is_empty() {
            let message = format!("the record on line {line} has no {}", missing.join(" and no "));
            let problem = Diagnostic::error("record-incomplete", message).at(at(self.file, line, 1));
            self.problem(problem.help("`id`, `text` and `source` are needed, each a text in quotes"));
        }
        let mut optional = |name: &'static str, reading: &mut Self| {
            reading.text(line, name, raw.fields.remove(name)).filter(|t| !t.trim().is_empty())
        };
        let published = optional("published", self);
        let (url, title, origin) = (optional("url", self), optional("title", self), optional("origin", self));
        let (date_order, seasons) = (optional("date_order", self), optional("seasons", self));
        let date_order = date_order.and_then(|text| self.one_of(line, "date_order", &text, ORDERS));
        let seasons = seasons.and_then(|text| self.one_of(line, "seasons", &text, SEASONS));
        let narrative = match raw.fields.remove("narrative") {
            Some(Value::Bool(yes)) => Some(yes),
            None | Some(Value::Null) => None,
            Some(_) => {
                let message = format!("`narrative` takes true or false, and on line {line} it is something else");
                let problem = Diagnostic::error("wrong-type", message).at(at(self.file, line, 1));
                self.problem(problem.help("write it without quotes: `\"narrative\": true`"));
                None
            }
        };
        let published = published.and_then(|text| {
            let days = parse_published(&text);
            if days.is_none() {
                let message = format!("`published` is `{}`, which is no date", clip(&text));
                let problem = Diagnostic::error("bad-range", message).at(at(self.file, line, 1));
                self.problem(problem.help(format!("expected {PUBLISHED_FORMS}")));
            }
            days
        });
        let (Some(id), Some(text), Some(source)) = (id, text, source) else { return };
        let path = format!("{}:{line}", self.file);
        match check(self.file, &text) {
            Some(mut problem) => {
                problem.places = vec![at(self.file, line, 1)];
                self.problem(problem);
            }
            None => {
                let source = Source { id, path, source, title, url, published, narrative, date_order, seasons, origin };
                self.articles.push(Article { source, text });
            }
        }
    }

    fn one_of<T: Copy>(&mut self, line: usize, name: &str, text: &str, choices: &[(&str, T)]) -> Option<T> {
        let found = choices.iter().find(|(choice, _)| *choice == text).map(|(_, choice)| *choice);
        if found.is_none() {
            let names = names(choices);
            let message = format!("`{name}` takes {names}, and on line {line} it is `{}`", clip(text));
            let problem = Diagnostic::error("wrong-type", message).at(at(self.file, line, 1));
            self.problem(problem.help(format!("write {names}")));
        }
        found
    }

    fn text(&mut self, line: usize, name: &str, value: Option<Value>) -> Option<String> {
        let kind = match value? {
            Value::String(text) => return Some(text),
            Value::Null => return None,
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        let message = format!("`{name}` takes a text, and on line {line} it is {kind}");
        let problem = Diagnostic::error("wrong-type", message).at(at(self.file, line, 1));
        self.problem(problem.help(format!("write it in quotes: `\"{name}\": \"…\"`")));
        None
    }

    fn finish(mut self) -> (Vec<Article>, Vec<Diagnostic>) {
        let unknown: Vec<_> = self.unknown.iter().map(|(name, &(line, times))| (line, name.clone(), times)).collect();
        for (line, name, times) in unknown {
            let count = if times == 1 { "one record".to_owned() } else { format!("{times} records") };
            let near = FIELDS.iter().find(|f| {
                name.len() <= 100 && strsim::damerau_levenshtein(&name.to_lowercase(), f) * 3 <= f.len().max(name.len())
            });
            let help = match near {
                Some(f) => format!("did you mean `{f}`?"),
                None => format!("read are `{}`", FIELDS.join("`, `")),
            };
            let message = format!("the field `{}` of {count} is not read", clip(&name));
            let problem = Diagnostic::warning("unknown-field", message).at(at(self.file, line, 1));
            self.problem(problem.help(help));
        }
        if self.articles.is_empty() && self.problems.is_empty() {
            let problem = Diagnostic::warning("no-records", "there is no record in this file").at(whole(self.file));
            self.problems.push(problem.help("put one JSON object on each line, or take the file away"));
        }
        if self.more > 0 {
            let message = format!("{} more problems in this file", self.more);
            let problem = Diagnostic::warning("too-many-problems", message).at(whole(self.file));
            self.problems.push(problem.help("mend those above first"));
        }
        (self.articles, self.problems)
    }
}

/// A record before its fields are looked at.
#[derive(Default)]
struct Raw {
    fields: BTreeMap<&'static str, Value>,
    unknown: Vec<String>,
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut raw = Raw::default();
        while let Some(name) = map.next_key::<String>()? {
            match FIELDS.iter().find(|f| **f == name) {
                Some(&field) => {
                    if raw.fields.insert(field, map.next_value()?).is_some() {
                        return Err(A::Error::custom(format!("`{field}` is given twice")));
                    }
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                    raw.unknown.push(name);
                }
            }
        }
        Ok(raw)
    }
}
