//! Words that have no place in the tree.

use super::tree;

/// Put together here, so that this file does not hold them.
fn unwanted() -> Vec<(String, &'static str)> {
    let work =
        ["TO", "FIX", "XX"].into_iter().zip(["DO", "ME", "X"]).map(|(a, b)| (format!("{a}{b}"), "unfinished work"));
    let macros = ["to", "unimplemen", "db"]
        .into_iter()
        .zip(["do!(", "ted!(", "g!("])
        .map(|(a, b)| (format!("{a}{b}"), "unfinished work"));
    let hosts = ["crates", "pypi", "npmjs"]
        .into_iter()
        .zip([".io", ".org", ".com"])
        .map(|(a, b)| (format!("{a}{b}"), "the host of a registry"));
    let ignored = [(format!("#[{}", "ignore"), "a test that nobody runs")];
    work.chain(macros).chain(hosts).chain(ignored).collect()
}

/// Folders that stand at the top of a machine; nothing in the tree leads there.
const TOPS: [&str; 6] = ["work", "root", "home", "Users", "mnt", "tmp"];

#[test]
fn nothing_unfinished_and_no_machine_is_named() {
    let unwanted = unwanted();
    let mut found = Vec::new();
    for file in tree::files("") {
        if matches!(file.path.as_str(), "Cargo.lock" | ".git") || file.path.starts_with("corpus/") {
            continue;
        }
        for (n, line) in file.text.lines().enumerate() {
            for (word, what) in &unwanted {
                if whole_word(line, word) {
                    found.push(format!("{}:{}: {what}: `{word}`", file.path, n + 1));
                }
            }
            if let Some(top) = TOPS.iter().find(|top| names_folder(line, top)) {
                found.push(format!("{}:{}: a path of a machine: `/{top}`", file.path, n + 1));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn whole_word(line: &str, word: &str) -> bool {
    let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let open = word.ends_with(|c: char| !c.is_alphanumeric());
    line.match_indices(word).any(|(at, _)| {
        !joined(line[..at].chars().next_back()) && (open || !joined(line[at + word.len()..].chars().next()))
    })
}

/// `/top/…` at the beginning of a path, not inside of one.
fn names_folder(line: &str, top: &str) -> bool {
    let path = format!("/{top}/");
    line.match_indices(&path).any(|(at, _)| {
        !line[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '~' | '/' | '}'))
    })
}
