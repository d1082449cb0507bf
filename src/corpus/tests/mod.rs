//! A folder as a table of names and bytes, and what reading it says.

mod add;
mod bad;
mod good;
mod links;
mod properties;

use std::{fs, path::Path};

use tempfile::TempDir;

use super::{Corpus, Input, read};

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        put(dir.path(), name, bytes);
    }
    dir
}

fn put(dir: &Path, name: &str, bytes: &[u8]) {
    let path = dir.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn read_folder(dir: &Path) -> Corpus {
    read(&Input::new([dir]))
}

/// Ids, comma between.
fn ids(corpus: &Corpus) -> String {
    corpus.articles.iter().map(|a| a.source.id.as_str()).collect::<Vec<_>>().join(",")
}

/// `severity code file:line:column message`, the folder's own path taken off.
fn problems(dir: &Path, corpus: &Corpus) -> Vec<String> {
    let root = format!("{}/", dir.display());
    let line = |d: &crate::diagnostic::Diagnostic| {
        let place = d.places.first().expect("a problem has a place");
        let position = place.position.map(|p| format!(":{}:{}", p.line, p.column)).unwrap_or_default();
        assert!(d.help.is_some(), "what to do: {d:?}");
        assert!(!d.message.ends_with('.'), "{d:?}");
        let text = format!("{:?} {} {}{position} {}", d.severity, d.code, place.file, d.message).to_lowercase();
        text.replace(&root.to_lowercase(), "")
    };
    corpus.diagnostics.iter().map(line).collect()
}

/// Reads the folder; exactly these ids come out, and each expected problem's words stand in the problem of that place
/// in the list, in order.
fn check(files: &[(&str, &[u8])], expected_ids: &str, expected: &[&str]) {
    let dir = folder(files);
    let corpus = read_folder(dir.path());
    let found = problems(dir.path(), &corpus);
    assert_eq!(ids(&corpus), expected_ids, "{found:#?}");
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(expected.split(" … ").all(|part| found.contains(part)), "expected {expected}\nfound    {found}");
    }
}

/// An `articles.toml` that describes `a.txt` and `b.txt`.
const AB: &[u8] = b"[[article]]\npath = \"a.txt\"\nsource = \"A\"\n\n[[article]]\npath = \"b.txt\"\nsource = \"B\"\n";
