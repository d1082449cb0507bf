#![cfg(unix)]

use std::os::unix::fs::symlink;

use super::*;

const GOOD: (&str, &[u8]) = ("b.jsonl", b"{\"id\":\"b\",\"text\":\"Sun.\",\"source\":\"B\"}\n");

/// A folder `corpus` with one article and these links, beside a folder `out`.
fn linked(links: &[(&str, &str)], expected_ids: &str, expected: &[&str]) {
    let dir = folder(&[("out/o.txt", b"Hail."), ("corpus/sub/x", b"Rain.")]);
    let root = dir.path().join("corpus");
    put(&root, GOOD.0, GOOD.1);
    for (name, target) in links {
        symlink(target, root.join(name)).unwrap();
    }
    let corpus = read_folder(&root);
    let found = problems(&root, &corpus);
    assert_eq!(ids(&corpus), expected_ids, "{found:#?}");
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "expected {expected}\nfound    {found}");
    }
}

#[test]
fn loops() {
    linked(&[("a.txt", "a.txt")], "b", &["error link-loop a.txt"]);
    linked(&[("x", "y"), ("y", "x")], "b", &["error link-loop x", "error link-loop y"]);
    linked(&[("sub/up", "..")], "b", &["error link-loop sub/up"]);
    linked(&[("here", ".")], "b", &["error link-loop here"]);
    linked(&[("sub/up", "../..")], "b", &["error link-loop sub/up"]);
}

#[test]
fn links_out_of_the_corpus_are_not_followed() {
    linked(&[("a.txt", "../out/o.txt")], "b", &["error link-outside a.txt this symbolic link leads out of the corpus"]);
    linked(&[("dir", "../out")], "b", &["error link-outside dir"]);
    linked(&[("articles.toml", "../out/o.txt")], "b", &["error link-outside articles.toml"]);
    linked(&[("passwd", "/etc/passwd")], "b", &[]);
}

#[test]
fn an_entry_does_not_lead_out_by_a_link() {
    let dir = folder(&[
        ("out/o.txt", b"Hail."),
        ("corpus/articles.toml", b"[[article]]\npath = \"l/o.txt\"\nsource = \"A\"\n"),
    ]);
    let root = dir.path().join("corpus");
    put(&root, GOOD.0, GOOD.1);
    symlink("../out", root.join("l")).unwrap();
    let found = problems(&root, &read_folder(&root));
    assert!(found[0].starts_with("error link-outside articles.toml:2:8"), "{found:?}");
    assert!(found[1].starts_with("error link-outside l "), "{found:?}");
}

#[test]
fn broken_links() {
    linked(&[("a.txt", "gone.txt")], "b", &["error link-broken a.txt"]);
    linked(&[("a", "gone")], "b", &[]);
}

#[test]
fn a_link_to_a_file_of_the_corpus_is_the_file() {
    linked(&[("a.txt", "sub/x")], "a.txt,b", &["warning article-undescribed a.txt"]);
    linked(&[("c.jsonl", "b.jsonl"), ("again", "sub")], "b", &[]);
}

#[test]
fn a_link_as_the_root_is_followed() {
    let dir = folder(&[("real/b.jsonl", GOOD.1)]);
    symlink("real", dir.path().join("link")).unwrap();
    symlink("loop", dir.path().join("loop")).unwrap();
    assert_eq!(ids(&read_folder(&dir.path().join("link"))), "b");
    let corpus = read_folder(&dir.path().join("loop"));
    assert!(corpus.diagnostics.iter().any(|d| d.code == "link-loop"), "{corpus:?}");
}

#[test]
fn a_pipe_in_a_folder_does_not_stop_the_walk() {
    let dir = folder(&[GOOD]);
    let socket = std::os::unix::net::UnixListener::bind(dir.path().join("s.txt")).unwrap();
    let found = problems(dir.path(), &read_folder(dir.path()));
    assert!(found[0].starts_with("error article-is-no-file s.txt"), "{found:?}");
    drop(socket);
}
