use super::*;
use crate::{
    corpus::read_with_stdin,
    kinds::date::{Order, Seasons},
};

#[test]
fn a_folder_with_its_description() {
    let toml = br#"
        [[article]]
        path      = "sub/a.txt"
        source    = "The Example Post"
        title     = "Rain \u00e9"
        url       = "https://post.example/rain"
        published = "2020-06-01/2020-06-11"
        basis     = "'this week'"
        origin    = "Wire"

        [[article]]
        path = "b.md"
        source = "Gazette"
        published = 2020-06-12
        narrative = true
        date_order = "day-first"
        seasons = "southern"
    "#;
    let dir =
        folder(&[("articles.toml", toml), ("sub/a.txt", b"Rain."), ("b.md", b"\xef\xbb\xbfSun.\r\n"), ("c.csv", b"")]);
    let corpus = read_folder(dir.path());
    assert_eq!(corpus.diagnostics, []);
    assert_eq!(ids(&corpus), "b.md,sub/a.txt");
    let [b, a] = &corpus.articles[..] else { panic!() };
    assert_eq!(b.text, "\u{feff}Sun.\r\n");
    assert_eq!(b.source.published.unwrap().to_string(), "2020-06-12");
    assert_eq!((b.source.narrative, a.source.narrative), (Some(true), None));
    assert_eq!((b.source.date_order, b.source.seasons), (Some(Order::DayFirst), Some(Seasons::Southern)));
    assert_eq!(a.source.path, dir.path().join("sub/a.txt").display().to_string());
    assert_eq!((a.source.source.as_str(), a.source.title.as_deref()), ("The Example Post", Some("Rain é")));
    assert_eq!(a.source.published.unwrap().to_string(), "2020-06-01/2020-06-11");
    assert_eq!(
        (a.source.url.as_deref(), a.source.origin.as_deref()),
        (Some("https://post.example/rain"), Some("Wire"))
    );
}

#[test]
fn records() {
    let lines = "\u{feff}{\"id\":\"x\",\"text\":\"Rain.\",\"source\":\"A\",\"published\":\"2020-06-11T08:00:00Z\"}\r\n\n\
                 {\"id\":\"w\",\"text\":\"Sun.\",\"source\":\"B\",\"title\":null,\"origin\":\"Wire\",\"narrative\":false}";
    let dir = folder(&[("f.jsonl", lines.as_bytes())]);
    let corpus = read_folder(dir.path());
    assert_eq!(corpus.diagnostics, []);
    assert_eq!(ids(&corpus), "w,x");
    assert!(corpus.articles[0].source.path.ends_with("f.jsonl:3"));
    assert_eq!(corpus.articles[1].source.published.unwrap().to_string(), "2020-06-11");
    assert_eq!((corpus.articles[0].source.narrative, corpus.articles[1].source.narrative), (Some(false), None));
}

#[test]
fn records_from_standard_input() {
    let mut stdin = &b"{\"id\":\"x\",\"text\":\"Rain.\",\"source\":\"A\"}\nno\n"[..];
    let corpus = read_with_stdin(&Input::new(["-"]), &mut stdin);
    assert_eq!((ids(&corpus).as_str(), corpus.articles[0].source.path.as_str()), ("x", "<stdin>:1"));
    assert_eq!(corpus.diagnostics[0].places[0].position.unwrap().line, 2);
    assert!(read(&Input::new(["-"])).has_errors());
}

#[test]
fn the_order_of_paths_does_not_matter_and_a_file_is_read_once() {
    let dir = folder(&[("articles.toml", AB), ("a.txt", b"Rain."), ("b.txt", b"Sun.")]);
    let (root, a) = (dir.path().to_owned(), dir.path().join("a.txt"));
    let one = read(&Input::new([&root, &a, &root]));
    let two = read(&Input::new([&a, &root]));
    assert_eq!((ids(&one).as_str(), one.diagnostics.len()), ("a.txt,b.txt", 0));
    assert_eq!(one.articles, two.articles);
}

#[test]
fn a_single_file_is_described_by_the_file_beside_or_above_it() {
    let toml = b"[[article]]\npath = \"sub/a.txt\"\nsource = \"A\"\n[[article]]\npath = \"gone.txt\"\nsource = \"B\"\n";
    let dir = folder(&[("articles.toml", toml), ("sub/a.txt", b"Rain.")]);
    for path in ["sub/a.txt", "sub"] {
        let corpus = read(&Input::new([dir.path().join(path)]));
        assert_eq!(corpus.diagnostics, [], "only what was asked for is looked at");
        assert_eq!((ids(&corpus).as_str(), corpus.articles[0].source.source.as_str()), ("a.txt", "A"));
    }
}

#[test]
fn all_files_of_a_folder_by_name_are_the_folder() {
    let dir = folder(&[("articles.toml", AB), ("a.txt", b"Rain."), ("b.txt", b"Sun.")]);
    let paths = ["articles.toml", "a.txt", "b.txt"].map(|name| dir.path().join(name));
    assert_eq!(read(&Input::new(paths)).articles, read_folder(dir.path()).articles);
}

#[test]
fn files_of_one_name_in_two_folders_bear_their_full_path() {
    let dir = folder(&[("one/a.txt", b"Rain."), ("two/a.txt", b"Sun."), ("two/b.txt", b"Hail.")]);
    let corpus = read(&Input::new([dir.path().join("one"), dir.path().join("two")]));
    assert!(!corpus.has_errors());
    let root = dir.path().display();
    assert_eq!(ids(&corpus), format!("{root}/one/a.txt,{root}/two/a.txt,b.txt"));
}

#[test]
fn hidden_files_are_passed_over_but_not_a_hidden_root() {
    let dir = folder(&[(".h/a.txt", b"Rain."), (".h/.b.txt", b"Sun.")]);
    assert_eq!(ids(&read(&Input::new([dir.path().join(".h")]))), "a.txt");
    assert_eq!(ids(&read_folder(dir.path())), "");
}

#[test]
fn an_entry_may_name_a_file_of_any_ending() {
    let toml = b"[[article]]\npath = \"page.html\"\nsource = \"A\"\n";
    check(&[("s/articles.toml", toml), ("s/page.html", b"Rain."), ("s/other.html", b"Sun.")], "s/page.html", &[]);
}

#[test]
fn a_right_checksum_is_silent() {
    let toml = format!(
        "[[article]]\npath = \"a.txt\"\nsource = \"A\"\nsha256 = \"{}\"\n",
        crate::corpus::checksum::sha256(b"Rain.")
    );
    check(&[("articles.toml", toml.as_bytes()), ("a.txt", b"Rain.")], "a.txt", &[]);
}
