//! What the first lines of a pasted text say of it.

use super::{parse_published, written::is_invisible};
use crate::kinds::date::Days;

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
    }
}

/// `Source: The Example Post` as key and value.
fn header(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim().to_ascii_lowercase();
    let known = ["source", "outlet", "url", "link", "title", "headline", "date", "published", "updated"];
    known.contains(&key.as_str()).then_some((key, value.trim()))
}

/// The one day that a line names, if it names just one.
fn date_of(line: &str) -> Option<Days> {
    let mut days =
        line.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | '|' | ';')).filter_map(|word| {
            let word = word.trim_end_matches('.');
            word.starts_with(|c: char| c.is_ascii_digit())
                .then(|| parse_published(word))
                .flatten()
                .filter(|d| d.is_day())
        });
    let first = days.next()?;
    days.all(|d| d == first).then_some(first)
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
