//! Every corpus of `tests/bad_input` reads to the end, says what is wrong with it, and keeps what is good.
//!
//! Loops of links, unreadable files and sockets cannot be committed; their tests stand beside the code.

use std::{collections::BTreeSet, fs, path::Path};

use gainsay::{
    corpus::{Input, read},
    diagnostic::Severity,
};

/// Folder, ids read, `severity code file:line:column` of each problem.
const CASES: &[(&str, &str, &[&str])] = &[
    ("binary", "bridge.txt", &["error article-binary flood.txt:1:10"]),
    ("broken-description", "bridge.txt", &["error toml-syntax articles.toml:7:18"]),
    ("broken-record", "bridge.txt wire-1 wire-3", &["error record-broken wire.jsonl:2:34"]),
    ("changed", "bridge.txt", &["error article-changed bridge.txt"]),
    ("empty-article", "bridge.txt", &["error article-empty flood.txt"]),
    ("empty-corpus", "", &["error corpus-empty "]),
    ("entry-without-file", "bridge.txt", &["error entry-without-file articles.toml:7:8"]),
    ("escapes", "bridge.txt escapes.txt", &[]),
    ("folder-as-article", "bridge.txt", &["error article-is-folder flood.txt"]),
    ("incomplete-record", "bridge.txt wire-2", &["error record-incomplete wire.jsonl:1:1"]),
    ("no-date", "bridge.txt", &["error bad-range articles.toml:4:13"]),
    ("not-utf8", "bridge.txt", &["error article-not-utf8 flood.txt:2:8"]),
    ("one-id-twice", "bridge.txt wire-1", &["error article-id-twice wire.jsonl:2"]),
    ("undescribed", "bridge.txt flood.txt", &["warning article-undescribed flood.txt"]),
    ("unknown-key", "bridge.txt", &["error unknown-key articles.toml:4:1"]),
    ("utf16", "bridge.txt", &["error article-utf16 flood.txt"]),
];

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_input")
}

#[test]
fn each_says_what_is_wrong_and_keeps_the_rest() {
    for (name, ids, expected) in CASES {
        let folder = root().join(name);
        let corpus = read(&Input::new([&folder]));
        let found: Vec<_> = corpus.articles.iter().map(|a| a.source.id.as_str()).collect();
        assert_eq!(found.join(" "), *ids, "{name}");
        let problems: Vec<_> = corpus
            .diagnostics
            .iter()
            .map(|d| {
                assert!(d.help.is_some() && !d.message.is_empty(), "{name}: {d:?}");
                let severity = if d.severity == Severity::Error { "error" } else { "warning" };
                let place = &d.places[0];
                let file = Path::new(&place.file).strip_prefix(&folder).unwrap().display();
                let position = place.position.map(|p| format!(":{}:{}", p.line, p.column)).unwrap_or_default();
                format!("{severity} {} {file}{position}", d.code)
            })
            .collect();
        assert_eq!(problems, *expected, "{name}: {:#?}", corpus.diagnostics);
    }
}

#[test]
fn no_folder_is_forgotten() {
    let folders: BTreeSet<_> =
        fs::read_dir(root()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(folders, CASES.iter().map(|(name, ..)| (*name).to_owned()).collect());
}

#[test]
fn the_shipped_corpus_is_sealed_and_clean() {
    let corpus = read(&Input::new([Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")]));
    assert_eq!((corpus.articles.len(), corpus.diagnostics), (5, Vec::new()));
    assert!(corpus.articles.iter().all(|a| a.source.published.is_some()));
}
