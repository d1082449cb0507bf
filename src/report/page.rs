//! What `check` shows: every finding, gravest first, then what was counted and what to do next.

use super::{
    Look, Summary,
    clean::clean,
    finding::{self, Desk},
    flow::wrap,
    look::Ink,
    voice::Depth,
    words,
};
use crate::{
    comparator::{Finding, Severity},
    pipeline::Run,
    schema::Schema,
};

/// The findings as a page of text. Those of level note are short unless [`Look::verbose`]; what agrees is counted.
pub fn text(schema: &Schema, run: &Run, look: &Look) -> String {
    let mut out = String::new();
    let desk = Desk { schema, run, look };
    for found in run.findings.iter().filter(|f| f.severity.is_some()) {
        if found.severity == Some(Severity::Note) && !look.verbose {
            finding::compact(found, desk, &mut out);
        } else {
            finding::full(found, Depth::Short, desk, &mut out);
        }
        out.push('\n');
    }
    if look.verbose {
        quiet(schema, run, look, &mut out);
    }
    let summary = Summary::new(schema, run);
    for line in wrap(&summary.line(), look.columns()) {
        out.push_str(&format!("{}\n", look.paint(Ink::Strong, &line)));
    }
    next(run, look, &mut out);
    out
}

/// What nothing separates, what was set aside, what nobody answers, and what was refused: one line each.
fn quiet(schema: &Schema, run: &Run, look: &Look, out: &mut String) {
    let before = out.len();
    for found in run.findings.iter().filter(|f| f.severity.is_none()) {
        agreement(found, look, out);
    }
    let silent = schema.claims.iter().filter(|c| !run.assertions.iter().any(|a| a.claim == c.id));
    let silent: Vec<String> = silent.map(|c| clean(&c.id).into_owned()).collect();
    if !silent.is_empty() {
        finding::hanging("no article answers: ", &silent.join(", "), look, out);
    }
    if !run.refusals.is_empty() {
        let mut rules: Vec<(&str, usize)> = Vec::new();
        let mut sorted: Vec<&str> = run.refusals.iter().map(|r| r.rule.as_str()).collect();
        sorted.sort_unstable();
        for rule in sorted {
            match rules.last_mut() {
                Some((last, count)) if *last == rule => *count += 1,
                _ => rules.push((rule, 1)),
            }
        }
        rules.sort_by_key(|&(rule, count)| (std::cmp::Reverse(count), rule));
        let rules: Vec<String> = rules.iter().map(|(rule, count)| format!("{} {count}", clean(rule))).collect();
        finding::hanging(&format!("{} refused: ", run.refusals.len()), &rules.join(", "), look, out);
    }
    if out.len() > before {
        out.push('\n');
    }
}

fn agreement(found: &Finding, look: &Look, out: &mut String) {
    let answers: Vec<String> = found.camps.iter().map(|c| words::common(&clean(&c.common))).collect();
    let voices = found.camps.iter().map(|c| c.members.len()).sum::<usize>() + found.fits_several.len();
    let mut text = format!("{}: {} ({})", clean(&found.claim), answers.join(", "), words::many(voices, "assertion"));
    if !found.set_aside.is_empty() {
        text.push_str(&format!("; {} set aside", found.set_aside.len()));
    }
    finding::hanging(&format!("{}: ", finding::state(found)), &text, look, out);
}

/// What to type next, with a claim and an id of this very page.
fn next(run: &Run, look: &Look, out: &mut String) {
    let Some(first) = run.findings.iter().find(|f| f.severity.is_some()) else { return };
    let (show, explain) =
        (format!("gainsay show {}", clean(&first.claim)), format!("gainsay explain {}", finding::id(first)));
    let wide = show.len().max(explain.len());
    for (command, what) in [(show, "every quote of one claim"), (explain, "which words and rules led to it")] {
        out.push_str(&format!("  {command:wide$}  {}\n", look.paint(Ink::Dim, what)));
    }
}

#[cfg(test)]
mod tests {
    use super::{super::fixture, *};

    #[test]
    fn the_page_of_check() {
        let (schema, run) = fixture::run();
        insta::assert_snapshot!(text(&schema, &run, &Look { width: 80, ..Look::default() }));
    }

    #[test]
    fn all_of_it() {
        let (schema, run) = fixture::run();
        insta::assert_snapshot!(text(&schema, &run, &Look { width: 80, verbose: true, color: false }));
    }

    #[test]
    fn colours_are_the_only_difference() {
        let (schema, run) = fixture::run();
        let plain = text(&schema, &run, &Look { width: 80, ..Look::default() });
        let colored = text(&schema, &run, &Look { width: 80, color: true, verbose: false });
        let mut stripped = String::new();
        for piece in colored.split('\u{1b}') {
            stripped.push_str(piece.split_once('m').filter(|_| piece.starts_with('[')).map_or(piece, |p| p.1));
        }
        assert_eq!(stripped, plain);
    }
}
