//! JSON Lines between the two pure steps: what `extract` writes and `compare` reads; and what `compare` writes.
//!
//! Each line is an object with `"v": 1` and a `"type"`, then the fields of the record itself. Keys keep their order,
//! and the same input gives the same bytes.

use serde::{Deserialize, Serialize};

use super::{Summary, escape_json};
use crate::{
    comparator::Finding,
    matcher::{Assertion, Change, Refusal},
    pipeline::Run,
};

/// The version of the records.
pub const VERSION: u64 = 1;

/// A record that one of the steps writes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Record {
    /// `"assertion"`
    Assertion(Box<Assertion>),
    /// `"change"`
    Change(Box<Change>),
    /// `"refusal"`
    Refusal(Box<Refusal>),
}

#[derive(Serialize)]
struct Written<'r, T> {
    v: u64,
    r#type: &'static str,
    #[serde(flatten)]
    record: &'r T,
}

#[derive(Deserialize)]
struct Head {
    v: u64,
    r#type: String,
}

fn push<T: Serialize>(out: &mut String, r#type: &'static str, record: &T) {
    // A record is made of strings, numbers and lists: writing it cannot fail.
    if let Ok(line) = serde_json::to_string(&Written { v: VERSION, r#type, record }) {
        out.push_str(&escape_json(line));
        out.push('\n');
    }
}

/// The assertions, changes and refusals of a run as JSON Lines.
pub fn extracted(run: &Run) -> String {
    let mut out = String::new();
    run.assertions.iter().for_each(|r| push(&mut out, "assertion", r));
    run.changes.iter().for_each(|r| push(&mut out, "change", r));
    run.refusals.iter().for_each(|r| push(&mut out, "refusal", r));
    out
}

/// The findings as JSON Lines; those without a level (what agrees) too.
pub fn findings(findings: &[Finding]) -> String {
    let mut out = String::new();
    findings.iter().for_each(|r| push(&mut out, "finding", r));
    out
}

/// The counts as one line.
pub fn summary(summary: &Summary) -> String {
    let mut out = String::new();
    push(&mut out, "summary", summary);
    out
}

/// Reads one line that `extract` wrote.
///
/// # Errors
///
/// In words for a person, where the line is no JSON, no record, or of a version or type that is not known.
pub fn parse(line: &str) -> Result<Record, String> {
    if !line.trim_start().starts_with('{') {
        return Err("no record: it is no JSON object".to_owned());
    }
    let head: Head = serde_json::from_str(line).map_err(|e| reason(&e))?;
    if head.v != VERSION {
        return Err(format!("the record is of version {}; this build reads version {VERSION}", head.v));
    }
    match head.r#type.as_str() {
        "assertion" => serde_json::from_str(line).map(Record::Assertion).map_err(|e| reason(&e)),
        "change" => serde_json::from_str(line).map(Record::Change).map_err(|e| reason(&e)),
        "refusal" => serde_json::from_str(line).map(Record::Refusal).map_err(|e| reason(&e)),
        other => Err(format!("`{other}` is no type of record; expected `assertion`, `change` or `refusal`")),
    }
}

/// What serde says, without its line number: a line is one line.
pub(crate) fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or_default();
    match error.classify() {
        serde_json::error::Category::Data => format!("no record: {text}"),
        _ => format!("no JSON: {text} (column {})", error.column()),
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{super::fixture, *};
    use crate::kinds::{
        Hedge, Node, Value,
        date::{DateValue, Days},
        quantity::{Count, NumRange},
    };

    #[test]
    fn what_is_written_is_read_again() {
        let (_, run) = fixture::run();
        let lines = extracted(&run);
        let read: Vec<Record> = lines.lines().map(|l| parse(l).unwrap()).collect();
        let assertions: Vec<Assertion> =
            read.iter().filter_map(|r| if let Record::Assertion(a) = r { Some((**a).clone()) } else { None }).collect();
        assert_eq!(assertions, run.assertions);
        assert_eq!(read.len(), run.assertions.len() + run.changes.len() + run.refusals.len());
        assert!(
            lines.starts_with(r#"{"v":1,"type":"assertion","claim":"bridge-closed-when","source":{"id":"#),
            "{lines}"
        );
    }

    #[test]
    fn values_of_all_forms_survive() {
        let (_, run) = fixture::run();
        let open = NumRange { min: Some(Decimal::new(25, 1)), max: None, above: true, below: false };
        let node = |id: &str| Node { id: id.to_owned(), near: true };
        for value in [
            Value::Date(DateValue::Days { strict: Days::default(), slack: Days::default() }),
            Value::Date(DateValue::Yearless { from: (1, 2), to: (3, 4) }),
            Value::Date(DateValue::Relative { anchor: "flood".to_owned(), min: -2, max: 3 }),
            Value::Count(Count { values: vec![Decimal::new(25, 1)], hedge: Hedge::AtLeast, strict: open, slack: open }),
            Value::Entity(node("a")),
            Value::Place(node("b")),
            Value::Choice(node("c/d")),
            Value::YesNo { yes: true },
        ] {
            let assertion = Assertion { value, ..run.assertions[0].clone() };
            let mut line = String::new();
            push(&mut line, "assertion", &assertion);
            assert_eq!(parse(line.trim_end()), Ok(Record::Assertion(Box::new(assertion))), "{line}");
        }
    }

    #[test]
    fn a_bad_line_says_why() {
        for (line, why) in [
            ("{", "no JSON: EOF while parsing an object (column 1)"),
            ("[]", "no record: it is no JSON object"),
            (r#"{"type":"assertion"}"#, "no record: missing field `v`"),
            (r#"{"v":2,"type":"assertion"}"#, "the record is of version 2; this build reads version 1"),
            (
                r#"{"v":1,"type":"finding"}"#,
                "`finding` is no type of record; expected `assertion`, `change` or `refusal`",
            ),
            (r#"{"v":1,"type":"change"}"#, "no record: missing field `claim`"),
        ] {
            assert_eq!(parse(line), Err(why.to_owned()), "{line}");
        }
    }
}
