//! The pages of `docs/` are complete and lead somewhere.

use std::collections::BTreeSet;

use gainsay::{comparator, date, diagnostic::codes::CODES, matcher};

use super::tree;

/// The codes that have an entry under the heading `## section` of `docs/codes.md`, in their order.
fn entries(section: &str) -> Vec<String> {
    let page = tree::text("docs/codes.md");
    let heading = format!("\n## {section}\n");
    let part = page.split(&heading).nth(1).unwrap_or_else(|| panic!("docs/codes.md has no section `{section}`"));
    let part = part.split("\n## ").next().unwrap();
    part.lines().filter_map(|l| l.strip_prefix("### ")).map(|l| l.trim_matches('`').to_owned()).collect()
}

fn same(section: &str, codes: &[(&str, &str)]) {
    let listed: BTreeSet<String> = codes.iter().map(|(code, _)| (*code).to_owned()).collect();
    let entries = entries(section);
    let described: BTreeSet<String> = entries.iter().cloned().collect();
    let missing: Vec<_> = listed.difference(&described).collect();
    let unknown: Vec<_> = described.difference(&listed).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "{section}: no entry {missing:?}, no code {unknown:?}");
    assert_eq!(entries.len(), described.len(), "{section}: an entry stands twice");
}

#[test]
fn every_code_has_an_entry_and_every_entry_a_code() {
    same("Problems", CODES);
    same("Verdicts", comparator::RULES);
    same("Refusals", matcher::REFUSALS);
    same("Evidence", matcher::EVIDENCE);
}

/// An entry says something.
#[test]
fn no_entry_is_empty() {
    let page = tree::text("docs/codes.md");
    for entry in page.split("\n### ").skip(1) {
        let (name, rest) = entry.split_once('\n').unwrap();
        let body = rest.split("\n#").next().unwrap().trim();
        assert!(body.len() > 30, "{name}: {body:?}");
    }
}

/// The page lists how a time can be turned into days as the code does, in the same words.
#[test]
fn every_way_to_days_is_described() {
    let page = tree::text("docs/codes.md");
    let part = page.split("\n## Days\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = part.lines().filter_map(|l| l.strip_prefix("| `")).filter_map(|l| l.split_once("` | "));
    let described: BTreeSet<(String, String)> =
        rows.map(|(name, says)| (name.to_owned(), says.trim_end_matches(" |").replace('"', "`"))).collect();
    let given: BTreeSet<(String, String)> =
        date::RULES.iter().map(|(name, says)| ((*name).to_owned(), (*says).to_owned())).collect();
    let missing: Vec<_> = given.difference(&described).collect();
    let unknown: Vec<_> = described.difference(&given).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "not described {missing:#?}, not in the code {unknown:#?}");
}

/// The code map names every room and every file of a room.
#[test]
fn the_code_map_is_complete() {
    let map = tree::text("docs/architecture.md");
    let mut missing = Vec::new();
    for file in tree::source() {
        let inside = file.path.trim_start_matches("src/");
        if inside.contains("/tests") || inside.ends_with("/fixture.rs") {
            continue;
        }
        let named = match inside.strip_suffix("/mod.rs") {
            Some(folder) => {
                map.contains(&format!("`{folder}/`"))
                    || map.contains(&format!("`{}/`", folder.rsplit('/').next().unwrap()))
            }
            None => {
                let name = inside.rsplit('/').next().unwrap().trim_end_matches(".rs");
                map.contains(&format!("`{name}`")) || map.contains(&format!("`{name}.rs`"))
            }
        };
        if !named {
            missing.push(file.path);
        }
    }
    assert!(missing.is_empty(), "docs/architecture.md does not name {missing:#?}");
}

/// A link from one page to another leads to a file, and to a heading where it names one.
#[test]
fn links_between_pages_lead_somewhere() {
    let pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(str::to_owned).into_iter();
    let docs = tree::files("docs").into_iter().map(|f| f.path).filter(|p| p.ends_with(".md"));
    for page in pages.chain(docs) {
        let text = tree::text(&page);
        let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
        for target in text.split("](").skip(1).filter_map(|l| l.split(')').next()) {
            if target.contains("://") {
                continue;
            }
            let (file, heading) = target.split_once('#').map_or((target, None), |(f, h)| (f, Some(h)));
            let path = if file.is_empty() { page.clone() } else { join(folder, file) };
            assert!(tree::root().join(&path).exists(), "{page}: {target} leads nowhere");
            if let Some(heading) = heading {
                let found = tree::text(&path).lines().any(|l| l.starts_with('#') && slug(l) == heading);
                assert!(found, "{page}: {target} names no heading");
            }
        }
    }
}

fn join(folder: &str, file: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
    for part in file.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn slug(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    text.chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

/// What the shipped articles and all examples give is in the tables, single words included.
#[test]
fn nothing_is_given_that_no_table_lists() {
    let (schema, _) = gainsay::schema::read(&tree::text("claims.toml"), "claims.toml");
    let mut articles = gainsay::corpus::read(&gainsay::corpus::Input::new([tree::root().join("corpus")])).articles;
    let plain = articles[0].clone();
    for example in schema.claims.iter().flat_map(|c| &c.examples) {
        let mut article = plain.clone();
        article.text.clone_from(&example.text);
        article.source.id = format!("example {}", articles.len());
        articles.push(article);
    }
    let run = gainsay::pipeline::extract(&schema, &articles);
    let listed = |table: &[(&str, &str)], code: &str| table.iter().any(|(c, _)| *c == code);
    assert!(run.assertions.len() > 100 && !run.refusals.is_empty());
    for refusal in &run.refusals {
        assert!(listed(matcher::REFUSALS, &refusal.rule), "{}", refusal.rule);
    }
    for rule in run.assertions.iter().flat_map(|a| &a.rules) {
        assert!(listed(matcher::EVIDENCE, rule.split(':').next().unwrap()), "{rule}");
    }
}
