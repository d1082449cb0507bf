//! The findings as one JSON document with a version.

use serde::Serialize;

use super::{Summary, escape_json};
use crate::{comparator::Finding, diagnostic::Diagnostic, pipeline::Run, schema::Schema};

/// The version of the document.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'r> {
    version: u32,
    summary: Summary,
    findings: Vec<&'r Finding>,
    agreements: Vec<&'r Finding>,
    diagnostics: &'r [Diagnostic],
}

/// A document of `version`, `summary`, `findings` (gravest first), `agreements` (what nothing separates; the same shape)
/// and `diagnostics` (what is wrong with the input). Keys keep their order; the same input gives the same bytes.
pub fn json(schema: &Schema, run: &Run, diagnostics: &[Diagnostic]) -> String {
    let (findings, agreements) = run.findings.iter().partition(|f| f.severity.is_some());
    let document = Document { version: VERSION, summary: Summary::new(schema, run), findings, agreements, diagnostics };
    // A document is made of strings, numbers and lists: writing it cannot fail.
    let mut text = escape_json(serde_json::to_string_pretty(&document).unwrap_or_default());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::{super::fixture, *};

    #[test]
    fn the_document() {
        let (schema, run) = fixture::run();
        insta::assert_snapshot!(json(&schema, &run, &[Diagnostic::warning("some-code", "a problem")]));
    }
}
