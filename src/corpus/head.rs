//! What the first lines of a pasted text say of it.

use super::{parse_published, written::is_invisible};
use crate::{
    kinds::date::{self, DateStyle, DateValue, Days},
    text::Text,
};

/// Lines looked at for a header and a date.
const HEAD_LINES: usize = 15;
/// A headline is no longer than this, in characters.
const TITLE: usize = 200;
/// A line that tells the date of publication is no longer than this, in characters.
const DATE_LINE: usize = 80;

/// The first lines of a text that are not blank.
pub(super) struct Head<'t> {
    lines: Vec<&'t str>,
}

impl<'t> Head<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|l| !l.is_empty());
        Self { lines: lines.take(HEAD_LINES).collect() }
    }

    /// What stands after one of these words and a colon.
    pub(super) fn value(&self, keys: &[&str]) -> Option<String> {
        let values = self.lines.iter().filter_map(|line| header(line)).filter(|(key, _)| keys.contains(&key.as_str()));
        values.map(|(_, value)| clean(value)).find(|v| !v.is_empty())
    }

    pub(super) fn title(&self) -> Option<String> {
        let line = self.lines.iter().find(|line| header(line).is_none())?;
        let title = clean(line.trim_start_matches('#'));
        (!title.is_empty() && title.chars().count() <= TITLE).then_some(title)
    }

    /// The date that a `date:` line or another short line tells, if there is just one, and that line.
    pub(super) fn published(&self) -> Option<(Days, String)> {
        let headers = self.lines.iter().filter_map(|line| Some((header(line)?, *line)));
        let headers = headers.filter(|((key, _), _)| ["date", "published", "updated"].contains(&key.as_str()));
        let told = headers.filter_map(|((_, value), line)| Some((date_of(value)?, clean(line)))).next();
        told.or_else(|| {
            let short = self.lines.iter().filter(|line| line.chars().count() <= DATE_LINE);
            short.filter_map(|line| Some((date_of(line)?, clean(line)))).next()
        })
        .or_else(|| {
            let heads = self.lines.iter().filter_map(|line| dateline(line));
            heads.filter_map(|head| Some((date_of(head)?, clean(head)))).next()
        })
    }
}

/// `Source: The Example Post` as key and value.
fn header(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim().to_ascii_lowercase();
    let known = ["source", "outlet", "url", "link", "title", "headline", "date", "published", "updated"];
    known.contains(&key.as_str()).then_some((key, value.trim()))
}

/// The one day that a line names with its year, if it names just one.
fn date_of(line: &str) -> Option<Days> {
    // A timestamp is for machines; everything else is read as an article is.
    let stamps = |w: &str| parse_published(w.trim_matches(|c: char| !c.is_alphanumeric())).filter(|d| d.is_day());
    let mut stamped = line.split_whitespace().filter_map(stamps);
    if let Some(first) = stamped.next() {
        return stamped.all(|d| d == first).then_some(first);
    }
    let text = Text::new(line);
    let times = date::recognise(&text, &DateStyle::default());
    let mut days = date::resolve_all(&text, &times, None).into_iter().filter_map(|d| match d.core {
        DateValue::Days { strict, .. } if d.unresolved.is_none() && strict.is_day() => Some(strict),
        _ => None,
    });
    let first = days.next()?;
    days.all(|d| d == first).then_some(first)
}

/// The dateline that opens a paragraph: "ORLOW, 5 May 2024 (Agency) - ".
fn dateline(line: &str) -> Option<&str> {
    let (head, rest) = line.split_once(" - ").or_else(|| line.split_once(" – ")).or_else(|| line.split_once(" — "))?;
    (head.chars().count() <= DATE_LINE && !rest.is_empty()).then_some(head)
}

/// Without what is not seen, and with single spaces.
fn clean(text: &str) -> String {
    let seen: String =
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !is_invisible(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `https://www.post.example/a` as `post.example`.
pub(super) fn host(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?.rsplit('@').next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then(|| host.to_ascii_lowercase())
}
