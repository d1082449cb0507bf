//! Nothing under `src/` names anything of a corpus.

use std::collections::BTreeSet;

use super::tree;

/// Names and spellings of fewer letters stand in too many words.
const LETTERS: usize = 5;

#[test]
fn source_names_nothing_of_the_claims() {
    let (schema, problems) = gainsay::schema::read(&tree::text("claims.toml"), "claims.toml");
    assert!(!schema.entities.is_empty(), "{}", problems.len());
    let names: BTreeSet<&str> = schema
        .entities
        .iter()
        .flat_map(|e| std::iter::once(&e.name).chain(&e.spellings))
        .map(String::as_str)
        .filter(|n| n.chars().count() >= LETTERS && n.chars().any(char::is_uppercase))
        .collect();
    let mut found = Vec::new();
    for file in tree::files("src") {
        for (n, line) in file.text.lines().enumerate() {
            for name in names.iter().filter(|name| whole_word(line, name)) {
                found.push(format!("{}:{}: {name}", file.path, n + 1));
            }
        }
    }
    assert!(found.is_empty(), "names of claims.toml under src/:\n{}", found.join("\n"));
}

fn whole_word(line: &str, word: &str) -> bool {
    let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word)
        .any(|(at, _)| !joined(line[..at].chars().next_back()) && !joined(line[at + word.len()..].chars().next()))
}
