//! How the files of `src/` are cut.

use super::tree;

/// A file is one idea.
const LINES: usize = 500;

#[test]
fn no_file_is_longer_than_it_may_be() {
    let long: Vec<String> = tree::source()
        .iter()
        .map(|f| (f.text.lines().count(), &f.path))
        .filter(|(lines, _)| *lines > LINES)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "more than {LINES} lines:\n{}", long.join("\n"));
}

/// The first line of a file says what it is.
#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<String> = tree::source()
        .into_iter()
        .filter(|f| !f.text.starts_with("//! ") && !f.path.contains("/tests/"))
        .map(|f| f.path)
        .collect();
    assert!(silent.is_empty(), "no first line `//! …`: {silent:?}");
}

/// What is public is what the front door, or the `mod.rs` of a room behind it, names: nothing deeper opens a module.
#[test]
fn modules_are_opened_by_the_front_door_and_the_rooms_only() {
    let mut open = Vec::new();
    for file in tree::source() {
        let inside = file.path.trim_start_matches("src/");
        let is_door = inside == "lib.rs" || (inside.ends_with("/mod.rs") && inside.matches('/').count() == 1);
        let sub = inside.starts_with("kinds/") && inside.ends_with("/mod.rs");
        let code = tree::code(&file.text, false);
        if !(is_door || sub) && code.lines().any(|l| l.trim_start().starts_with("pub mod ")) {
            open.push(file.path);
        }
    }
    assert!(open.is_empty(), "`pub mod` behind the front door: {open:?}");
}

/// The compiler finds the rest: `pub` that nothing re-exports is told by `unreachable_pub`, and nobody turns it off.
#[test]
fn nobody_silences_the_lints() {
    let manifest = tree::text("Cargo.toml");
    assert!(manifest.contains("unreachable_pub") && manifest.contains("missing_docs"));
    let silenced: Vec<String> = tree::source()
        .into_iter()
        .filter(|f| {
            let code = tree::code(tree::before_tests(&f.text), false);
            code.contains("#[allow(") || code.contains("#![allow(")
        })
        .map(|f| f.path)
        .collect();
    assert!(silenced.is_empty(), "`allow` where `expect` with a reason belongs: {silenced:?}");
}
