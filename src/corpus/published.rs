//! The date of publication as people write it into `articles.toml` and JSON Lines.

use crate::kinds::date::Days;

/// What a date of publication may look like; completes "expected".
pub(crate) const PUBLISHED_FORMS: &str =
    "a day (\"2020-06-11\"), a month (\"2020-06\"), a year (\"2020\") or a range of two (\"2020-06-01/2020-06-11\")";

/// Reads a date of publication: what [`Days::parse`] reads, or a point in time, whose day is taken as written.
///
/// | text | days |
/// | --- | --- |
/// | `2020-06-11` | that day |
/// | `2020-06` | 1 to 30 June 2020 |
/// | `2020-06-01/2020-06-11` | the first to the eleventh |
/// | `2020-06-11T23:30:00+02:00` | 11 June 2020 |
pub(crate) fn parse_published(text: &str) -> Option<Days> {
    let text = text.trim();
    let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/' | b'.'));
    if plain(text) {
        return Days::parse(text);
    }
    let (day, time) = text.split_at_checked(10)?;
    (plain(day) && is_time(time)).then(|| Days::parse(day)).flatten().filter(|d| d.is_day())
}

/// `T23:30`, ` 23:30:00.5Z`, `T23:30:00+02:00`.
fn is_time(text: &str) -> bool {
    let Some(clock) = text.strip_prefix(['T', 't', ' ']) else { return false };
    let clock = clock.trim_end_matches(" UTC").trim_end_matches(['Z', 'z']);
    let (clock, zone) = match clock.find(['+', '-']) {
        Some(at) => clock.split_at(at),
        None => (clock, ""),
    };
    let numbers = |s: &str| -> usize {
        let fine = s.split(':').all(|part| part.len() >= 2 && part.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
        if fine { s.split(':').count() } else { 0 }
    };
    matches!(numbers(clock.trim_end()), 2 | 3)
        && (zone.is_empty() || matches!(numbers(zone.get(1..).unwrap_or("")), 1 | 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_publication() {
        let table = [
            ("2020-06-11", "2020-06-11"),
            (" 2020-06-11 ", "2020-06-11"),
            ("2020-06", "2020-06-01/2020-06-30"),
            ("2020", "2020-01-01/2020-12-31"),
            ("2020-06-01/2020-06-11", "2020-06-01/2020-06-11"),
            ("2020-06-11/..", "2020-06-11/.."),
            ("2020-06-11T23:30:00Z", "2020-06-11"),
            ("2020-06-11T23:30:00.125+02:00", "2020-06-11"),
            ("2020-06-11 23:30", "2020-06-11"),
            ("2020-06-11 23:30:00 +0200", "2020-06-11"),
            ("2020-06-11 23:30:00 UTC", "2020-06-11"),
        ];
        for (text, days) in table {
            assert_eq!(parse_published(text).map(|d| d.to_string()).as_deref(), Some(days), "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "", "soon", "11 June 2020", "2020-13-01", "2020-02-30", "2020-06-11/2020-06-01", "+202", "2020-+1",
            "20200611", "2020-06-11Tnoon", "2020-06-11T", "2020-06T10:00", "../..", "2020-06-11é",
        ] {
            assert_eq!(parse_published(text), None, "{text}");
        }
    }
}
