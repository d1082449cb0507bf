//! The examples that the claims carry, run as articles of one sentence.

use super::{Assertion, Compiled, extract};
use crate::{
    corpus::{Article, Source},
    kinds::Value,
    schema::{Expected, Schema},
    text::Span,
};

/// How an example came out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExampleResult {
    /// The claim's id.
    pub claim: String,
    /// The example's text.
    pub text: String,
    /// Where it stands in `claims.toml`.
    pub span: Span,
    /// What should be read.
    pub expected: Vec<String>,
    /// What was read.
    pub got: Vec<String>,
    /// Why nothing (more) was read: the rules that refused, in words.
    pub refused: Vec<String>,
    /// The two are the same.
    pub pass: bool,
}

/// Runs all examples of a schema, in the order of the file.
pub fn run(schema: &Schema, compiled: &Compiled) -> Vec<ExampleResult> {
    let mut out = Vec::new();
    for claim in &schema.claims {
        for example in &claim.examples {
            let source = Source {
                id: "example".to_owned(),
                path: "example".to_owned(),
                source: "example".to_owned(),
                published: example.published,
                ..Source::default()
            };
            let extraction = extract(&Article { source, text: example.text.clone() }, compiled);
            let found: Vec<&Assertion> = extraction.assertions.iter().filter(|a| a.claim == claim.id).collect();
            let mut got: Vec<String> = found.iter().map(|a| shown(&a.value)).collect();
            got.sort();
            got.dedup();
            let matched = example.says.iter().all(|e| found.iter().any(|a| e.met_by(&a.value)));
            let nothing_else = found.iter().all(|a| example.says.iter().any(|e| e.met_by(&a.value)));
            let spoken = example
                .speaker
                .as_ref()
                .is_none_or(|s| found.iter().all(|a| a.speaker.as_deref().is_some_and(|x| x.contains(s.as_str()))));
            out.push(ExampleResult {
                claim: claim.id.clone(),
                text: example.text.clone(),
                span: example.span,
                expected: example.says.iter().map(expected).collect(),
                got,
                refused: extraction
                    .refusals
                    .iter()
                    .filter(|r| r.claim == claim.id)
                    .map(|r| format!("{}: {}", r.rule, r.because))
                    .collect(),
                pass: matched && nothing_else && spoken,
            });
        }
    }
    out
}

fn expected(e: &Expected) -> String {
    match e {
        Expected::Days(days) => days.to_string(),
        Expected::Number(n) => n.to_string(),
        Expected::Id(id) => id.clone(),
        Expected::Unresolved => "unresolved".to_owned(),
    }
}

/// A value as an example would write it.
pub fn shown(value: &Value) -> String {
    use crate::kinds::date::DateValue;
    match value {
        Value::Date(DateValue::Days { strict, .. }) => strict.to_string(),
        Value::Date(_) => "unresolved".to_owned(),
        Value::Count(c) => c.to_string(),
        Value::Entity(n) | Value::Place(n) => n.id.clone(),
        Value::Choice(n) => n.id.rsplit('/').next().unwrap_or_default().to_owned(),
        Value::YesNo { yes } => if *yes { "yes" } else { "no" }.to_owned(),
    }
}
