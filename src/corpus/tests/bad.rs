use super::*;
use crate::corpus::Limits;

const GOOD: (&str, &[u8]) = ("b.jsonl", b"{\"id\":\"b\",\"text\":\"Sun.\",\"source\":\"B\"}\n");

fn entry(lines: &str) -> Vec<u8> {
    format!("[[article]]\npath = \"a.txt\"\nsource = \"A\"\n{lines}\n").into_bytes()
}

#[test]
fn a_missing_path_is_named_and_the_rest_is_read() {
    let dir = folder(&[GOOD]);
    let corpus = read(&Input::new([dir.path().to_owned(), dir.path().join("no.txt")]));
    assert_eq!(ids(&corpus), "b");
    assert_eq!(problems(dir.path(), &corpus), ["error path-missing no.txt there is no such file or folder"]);
}

#[test]
fn an_empty_corpus() {
    let dir = folder(&[("a.csv", b"")]);
    let corpus = read_folder(dir.path());
    assert_eq!(corpus.diagnostics[0].code, "corpus-empty");
    assert!(corpus.has_errors());
    assert_eq!(read(&Input::default()).diagnostics[0].message, "no path to read articles from");
}

#[test]
fn texts_that_are_none() {
    let table: [(&[u8], &str); 5] = [
        (b"", "error article-empty a.txt"),
        (b" \r\n", "error article-empty a.txt"),
        (b"one\ntwo \xff", "error article-not-utf8 a.txt:2:5 not utf-8: the byte 0xff at offset 8"),
        (b"one\n\0\0\0", "error article-binary a.txt:2:1 a nul at byte 4"),
        (b"\xff\xfeR\0", "error article-utf16 a.txt the text is utf-16"),
    ];
    for (bytes, expected) in table {
        check(&[("articles.toml", &entry("")), ("a.txt", bytes), GOOD], "b", &[expected]);
    }
}

#[test]
fn a_file_over_the_limit() {
    let dir = folder(&[("articles.toml", AB), ("a.txt", &[b'x'; 200]), ("b.txt", &[b'x'; 100])]);
    let limits = Limits { article_bytes: 100, ..Limits::default() };
    let corpus = read(&Input { paths: vec![dir.path().to_owned()], limits });
    assert_eq!(ids(&corpus), "b.txt");
    assert_eq!(problems(dir.path(), &corpus), ["error article-too-large a.txt the file is larger than 100 bytes"]);
}

#[test]
fn a_folder_named_like_an_article() {
    check(&[("x.txt/readme", b""), GOOD], "b", &["error article-is-folder x.txt this is a folder"]);
    let toml = b"[[article]]\npath = \"x\"\nsource = \"A\"\n";
    check(
        &[("articles.toml", toml), ("x/y", b""), GOOD],
        "b",
        &["article-is-folder articles.toml:2:8 `x` is a folder"],
    );
}

#[test]
fn folders_deeper_than_the_limit() {
    let deep = format!("{}a.txt", "d/".repeat(40));
    let dir = folder(&[(&deep, b"Rain."), GOOD]);
    let corpus = read_folder(dir.path());
    assert_eq!(ids(&corpus), "b");
    let found = problems(dir.path(), &corpus);
    assert!(found[0].contains("folder-too-deep") && found[0].contains("more than 32 folders"), "{found:?}");
}

#[test]
fn broken_records_are_named_by_line_and_the_others_are_read() {
    let good = |id: &str| format!("{{\"id\":\"{id}\",\"text\":\"Rain.\",\"source\":\"A\"}}\n");
    let table: [(&[u8], &str); 13] = [
        (b"{\"id\":\"x\",\"te", "error record-broken f.jsonl:2:13 line 2 is no record: eof while parsing a string"),
        (b"rain", "error record-broken f.jsonl:2:1 line 2 is no record: expected value"),
        (b"[1]", "error record-broken f.jsonl:2:1 … expected an object"),
        ("{\"é\":1,}".as_bytes(), "error record-broken f.jsonl:2:8"),
        (b"{\"id\":\"x\",\"id\":\"y\"}", "record-broken f.jsonl:2:1 … `id` is given twice"),
        (b"{\"id\":\"\xff\"}", "error record-broken f.jsonl:2:8 line 2 is not utf-8"),
        (b"{\"id\":\"x\",\"text\":\"\\ud800\",\"source\":\"A\"}", "error record-broken f.jsonl:2:"),
        (b"{}", "error record-incomplete f.jsonl:2:1 … has no id and no text and no source"),
        (b"{\"id\":\"x\",\"text\":\"Rain.\"}", "error record-incomplete f.jsonl:2:1 … has no source"),
        (b"{\"id\":\" \",\"text\":\"Rain.\",\"source\":\"A\"}", "error record-incomplete f.jsonl:2:1 … has no id"),
        (
            b"{\"id\":7,\"text\":\"Rain.\",\"source\":\"A\"}",
            "error wrong-type f.jsonl:2:1 `id` takes a text … a number",
        ),
        (b"{\"id\":\"x\",\"text\":\" \",\"source\":\"A\"}", "error article-empty f.jsonl:2:1"),
        (b"{\"id\":\"x\",\"text\":\"a\\u0000\",\"source\":\"A\"}", "error article-binary f.jsonl:2:1 a nul"),
    ];
    for (line, expected) in table {
        let bytes = [good("a").as_bytes(), line, b"\n", good("c").as_bytes()].concat();
        check(&[("f.jsonl", &bytes)], "a,c", &[expected]);
    }
}

#[test]
fn a_record_with_a_bad_field_is_kept_without_it() {
    let line = b"{\"id\":\"x\",\"text\":\"Rain.\",\"source\":\"A\",\"published\":\"last week\",\"narrative\":\"yes\",\"titel\":\"T\",\"url\":[],\"lang\":1}";
    let expected = [
        "error bad-range f.jsonl:1:1 `published` is `last week`, which is no date",
        "warning unknown-field f.jsonl:1:1 the field `lang` of one record is not read",
        "warning unknown-field f.jsonl:1:1 the field `titel` of one record is not read",
        "error wrong-type f.jsonl:1:1 `narrative` takes true or false, and on line 1 it is something else",
        "error wrong-type f.jsonl:1:1 `url` takes a text, and on line 1 it is a list",
    ];
    check(&[("f.jsonl", line)], "x", &expected);
}

#[test]
fn a_record_over_the_limit_is_passed_over() {
    let long = format!("{{\"id\":\"x\",\"text\":\"{}\",\"source\":\"A\"}}\n", "x".repeat(200));
    let dir = folder(&[("f.jsonl", [long.as_bytes(), GOOD.1].concat().as_slice())]);
    let limits = Limits { article_bytes: 100, ..Limits::default() };
    let corpus = read(&Input { paths: vec![dir.path().to_owned()], limits });
    assert_eq!(ids(&corpus), "b");
    assert!(problems(dir.path(), &corpus)[0].starts_with("error record-too-long f.jsonl:1:1"));
}

#[test]
fn records_in_a_wide_encoding_are_one_problem() {
    let wide: Vec<u8> = "\u{feff}{}\n{}\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(&[("f.jsonl", &wide), GOOD], "b", &["error article-utf16 f.jsonl the file is utf-16"]);
}

#[test]
fn a_file_without_a_record() {
    check(&[("f.jsonl", b"\n\n"), GOOD], "b", &["warning no-records f.jsonl"]);
}

#[test]
fn a_flood_of_problems_is_counted() {
    let dir = folder(&[("f.jsonl", "x\n".repeat(1000).as_bytes()), GOOD]);
    let corpus = read_folder(dir.path());
    assert_eq!(corpus.diagnostics.len(), 101);
    assert!(corpus.diagnostics.iter().any(|d| d.message == "900 more problems in this file"));
}

#[test]
fn two_articles_of_one_id() {
    let toml = b"[[article]]\npath = \"b\"\nsource = \"A\"\n";
    let expected = ["error article-id-twice b.jsonl:1 two articles have the id `b`; only the first is read"];
    check(&[("articles.toml", toml), ("b", b"Rain."), GOOD], "b", &expected);
}

#[test]
fn an_article_that_nothing_describes_is_a_warning() {
    check(&[("a.txt", b"Rain.")], "a.txt", &["warning article-undescribed a.txt"]);
    let toml = b"[[article]]\npath = \"a.txt\"\n";
    check(&[("articles.toml", toml), ("a.txt", b"Rain.")], "a.txt", &["warning article-undescribed a.txt"]);
}

#[test]
fn problems_of_articles_toml() {
    let sum = "0".repeat(64);
    let table: [(&str, &str); 13] = [
        ("publishd = \"2020\"", "error unknown-key articles.toml:4:1 unknown key `publishd`"),
        ("title = 5", "error wrong-type articles.toml:4:9 `title` takes a text, and this is a number"),
        ("title = \" \"", "error empty-text articles.toml:4:9 `title` is empty"),
        ("published = \"June 11\"", "error bad-range articles.toml:4:13 `published` is `June 11`, which is no date"),
        ("published = 10:00:00", "error bad-range articles.toml:4:13"),
        ("published = [2020]", "error wrong-type articles.toml:4:13 … a list"),
        (
            "narrative = \"yes\"",
            "error wrong-type articles.toml:4:13 `narrative` takes true or false, and this is a text",
        ),
        (
            "date_order = \"us\"",
            "error wrong-type articles.toml:4:14 `date_order` takes `day-first` or `month-first`, and this is `us`",
        ),
        ("narrative = 1", "error wrong-type articles.toml:4:13 … a number"),
        ("sha256 = \"abc\"", "error bad-checksum articles.toml:4:10"),
        (&format!("sha256 = \"{sum}\""), "error article-changed a.txt a.txt has changed"),
        ("[[articel]]\npath = \"b.txt\"", "error unknown-key articles.toml:4:3 unknown key `articel`"),
        ("[[article]]\nsource = \"B\"", "error missing-key articles.toml:4:1 an article without a path"),
    ];
    for (lines, expected) in table {
        check(&[("articles.toml", &entry(lines)), ("a.txt", b"Rain.")], "a.txt", &[&expected.to_lowercase()]);
    }
}

#[test]
fn problems_of_the_paths_in_articles_toml() {
    let table = [
        ("c.txt", "error entry-without-file articles.toml:6:8 `c.txt` is described here, but there is no such file"),
        ("../c.txt", "error bad-path articles.toml:6:8 the path `../c.txt` is none within"),
        ("/etc/hosts", "error bad-path articles.toml:6:8"),
        ("./a.txt", "error article-described-twice articles.toml:6:8 `a.txt` is described twice"),
        ("f.jsonl", "error bad-path articles.toml:6:8 `f.jsonl` holds json lines"),
    ];
    for (path, expected) in table {
        let toml = entry(&format!("\n[[article]]\npath = \"{path}\"\nsource = \"C\""));
        let records = b"{\"id\":\"f\",\"text\":\"Sun.\",\"source\":\"F\"}";
        check(&[("articles.toml", &toml), ("a.txt", b"Rain."), ("f.jsonl", records)], "a.txt,f", &[expected]);
    }
}

#[test]
fn all_problems_of_articles_toml_at_once_and_its_text_for_the_report() {
    let toml = entry("titel = \"x\"\npublished = \"soon\"\nsha256 = 3\n[[article]]\nurl = 1");
    let dir = folder(&[("articles.toml", &toml), ("a.txt", b"Rain.")]);
    let corpus = read_folder(dir.path());
    let codes: Vec<_> = corpus.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, ["unknown-key", "bad-range", "wrong-type", "missing-key", "wrong-type"]);
    assert_eq!(corpus.diagnostics[0].help.as_deref(), Some("did you mean `title`?"));
    let place = &corpus.diagnostics[1].places[0];
    assert_eq!(place.span.unwrap().of(&corpus.files[&place.file]), "\"soon\"");
}

#[test]
fn broken_toml_is_placed_and_what_can_be_read_is() {
    let toml = [AB, b"source = \n"].concat();
    let dir = folder(&[("articles.toml", &toml), ("a.txt", b"Rain."), ("b.txt", b"Sun.")]);
    let corpus = read_folder(dir.path());
    assert_eq!(ids(&corpus), "a.txt,b.txt");
    assert!(corpus.diagnostics.iter().any(|d| d.code == "toml-syntax" && d.places[0].position.is_some()), "{corpus:?}");
    for text in [&b"\xff"[..], b"\xff\xfea\0", b"[[article", b"\0"] {
        let dir = folder(&[("articles.toml", text), GOOD]);
        let corpus = read_folder(dir.path());
        assert_eq!((ids(&corpus).as_str(), corpus.has_errors()), ("b", true), "{text:?}");
    }
}

#[test]
fn a_file_that_may_not_be_read() {
    let dir = folder(&[("articles.toml", AB), ("a.txt", b"Rain."), ("b.txt", b"Sun.")]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let path = dir.path().join("a.txt");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
        // Root may read everything: then there is nothing to see here.
        if fs::File::open(&path).is_err() {
            let corpus = read_folder(dir.path());
            assert_eq!(ids(&corpus), "b.txt");
            assert!(problems(dir.path(), &corpus)[0].starts_with("error path-unreadable a.txt this cannot be read: "));
        }
    }
    // What nobody may read as a file, root included.
    let problem = super::super::walk::unreadable(dir.path(), &fs::read(dir.path()).unwrap_err());
    assert!(problem.message.starts_with("this cannot be read: is a directory"), "{problem:?}");
}

#[test]
fn a_folder_in_place_of_articles_toml() {
    check(&[("articles.toml/x", b""), GOOD], "b", &[]);
}
