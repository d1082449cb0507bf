//! The matrix claims x articles, fitted to the screen.

use std::collections::BTreeMap;

use comfy_table::{Cell, ColumnConstraint, ContentArrangement, Table, presets};

use super::{Look, clean::clean, finding, flow, look::Ink, words};
use crate::{comparator::Finding, corpus::Source, matcher::Assertion, pipeline::Run, schema::Schema};

/// Columns that an article needs to be read.
const ARTICLE: usize = 16;

/// Columns that the name of a claim may take.
const CLAIM: usize = 26;

/// Distinct answers of one article to one claim, before the rest is left out.
const ANSWERS: usize = 8;

/// What each article answers to each claim: the wording, and for what changes when it holds. A letter before an answer
/// is its camp, where a claim has several. Claims that nobody answers are named below. Where the screen is too narrow
/// for all articles there are several tables below each other, each with the claims that its articles answer.
pub fn matrix(schema: &Schema, run: &Run, look: &Look) -> String {
    let mut out = String::new();
    let answered: Vec<(&str, Vec<&Finding>, Vec<&Assertion>)> = schema
        .claims
        .iter()
        .map(|c| {
            let findings = run.findings.iter().filter(|f| f.claim == c.id).collect();
            (c.id.as_str(), findings, run.assertions.iter().filter(|a| a.claim == c.id).collect())
        })
        .filter(|(_, _, assertions): &(_, _, Vec<&Assertion>)| !assertions.is_empty())
        .collect();
    let room = look.columns().saturating_sub(CLAIM + 12) / (ARTICLE + 3);
    for sources in run.sources.chunks(room.max(1)) {
        if answered.is_empty() {
            break;
        }
        let mut table = Table::new();
        table.load_style(presets::UTF8_FULL.with_solid_inner_borders());
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(look.columns()).unwrap_or(u16::MAX));
        let heads = sources.iter().map(|s| Cell::new(head(s)));
        table.set_header([Cell::new("claim"), Cell::new("state")].into_iter().chain(heads));
        // The names of claims are cut by hand, at their hyphens.
        for column in table.column_iter_mut().take(2) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
        for (claim, findings, assertions) in &answered {
            let state = findings.iter().max_by_key(|f| f.severity).map_or("alone", |f| finding::state(f));
            let told = cells(findings, assertions);
            if !sources.iter().any(|s| told.contains_key(s.id.as_str())) {
                continue;
            }
            let cells = sources.iter().map(|s| Cell::new(told.get(s.id.as_str()).map_or("", String::as_str)));
            let first = [Cell::new(name(claim)), Cell::new(state)];
            table.add_row(first.into_iter().chain(cells));
        }
        if table.is_empty() {
            continue;
        }
        for line in table.lines() {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out.push('\n');
    }
    let silent = schema.claims.iter().filter(|c| answered.iter().all(|a| a.0 != c.id));
    let silent: Vec<String> = silent.map(|c| clean(&c.id).into_owned()).collect();
    if !silent.is_empty() {
        finding::hanging("no article answers: ", &silent.join(", "), look, &mut out);
    }
    if answered.iter().any(|(_, findings, _)| findings.iter().any(|f| f.camps.len() > 1)) {
        let note = "A, B … before an answer: its camp; what separates the camps is told by `gainsay show CLAIM`";
        for line in flow::wrap(note, look.columns()) {
            out.push_str(&format!("{}\n", look.paint(Ink::Dim, &line)));
        }
    }
    out
}

/// The outlet and the date of publication.
fn head(source: &Source) -> String {
    let name = words::outlet(source);
    match source.published {
        Some(days) => format!("{name}\n{}", words::days(days)),
        None => format!("{name}\nundated"),
    }
}

/// A claim's id, cut at its hyphens where it is too long for a line.
fn name(id: &str) -> String {
    let id = clean(id);
    let parts: Vec<&str> = id.split_inclusive('-').collect();
    flow::pack(parts, "", CLAIM).join("\n")
}

/// What each article answers to one claim, an answer a line.
fn cells<'r>(findings: &[&'r Finding], assertions: &[&'r Assertion]) -> BTreeMap<&'r str, String> {
    let mut camps: BTreeMap<&Assertion, String> = BTreeMap::new();
    for finding in findings.iter().filter(|f| f.camps.len() > 1) {
        for (index, camp) in finding.camps.iter().enumerate() {
            let members = camp.members.iter().filter_map(|&i| finding.assertions.get(i));
            camps.extend(members.map(|a| (a, format!("{}: ", words::camp(index)))));
        }
    }
    let mut lines: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for assertion in assertions {
        let cell = lines.entry(&assertion.source.id).or_default();
        let lead = camps.get(assertion).map(String::as_str).unwrap_or_default();
        let when = assertion.as_of.map(|a| format!(" ({})", words::as_of(a))).unwrap_or_default();
        let line = format!("{lead}{}{when}", words::answer(assertion));
        if cell.len() <= ANSWERS && !cell.contains(&line) {
            cell.push(line);
        }
    }
    let shown = |mut cell: Vec<String>| {
        if cell.len() > ANSWERS {
            cell.truncate(ANSWERS);
            cell.push("…".to_owned());
        }
        cell.join("\n")
    };
    lines.into_iter().map(|(article, cell)| (article, shown(cell))).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::fixture, *};

    fn drawn(width: usize) -> String {
        let (schema, run) = fixture::run();
        matrix(&schema, &run, &Look { width, ..Look::default() })
    }

    #[test]
    fn all_articles_beside_each_other() {
        insta::assert_snapshot!(drawn(120));
    }

    #[test]
    fn a_narrow_screen_takes_several_tables() {
        insta::assert_snapshot!(drawn(60));
    }

    #[test]
    fn no_line_is_wider_than_the_screen() {
        for width in [40, 50, 60, 80, 100, 140, 200] {
            for line in drawn(width).lines() {
                assert!(flow::width(line) <= width, "{width}: {line}");
            }
        }
    }
}
