use proptest::prelude::*;

use super::*;
use crate::corpus::{AddError, Hints, Proposal, propose};

fn proposal(text: &str) -> Proposal {
    propose(text, &Hints::default()).unwrap()
}

#[test]
fn what_the_head_of_a_text_says() {
    let text = "\u{feff}Source: The  Example Post\r\nURL: https://www.post.example/rain?x\r\n\r\n# Rain in Sundale\r\n\
                2020-06-11 | By Ann Example\r\n\r\nIt rained.\r\n";
    let found = proposal(text);
    assert_eq!(found.text, text);
    assert_eq!((found.source.as_str(), found.title.as_deref()), ("The Example Post", Some("Rain in Sundale")));
    assert_eq!(found.name, "rain-in-sundale.txt");
    assert_eq!(found.basis.as_deref(), Some("'2020-06-11 | By Ann Example'"));
    assert_eq!(
        found.entry(),
        "[[article]]\npath      = \"rain-in-sundale.txt\"\nsource    = \"The Example Post\"\ntitle     = \"Rain in Sundale\"\n\
         url       = \"https://www.post.example/rain?x\"\npublished = \"2020-06-11\"\nbasis     = \"'2020-06-11 | By Ann Example'\"\n"
    );
    assert_eq!(found.doubts.len(), 1);
}

#[test]
fn what_is_not_known_is_said() {
    let found = proposal(&format!("{} ran long", "word ".repeat(50)));
    assert_eq!((found.name.as_str(), found.title, found.published), ("article.txt", None, None));
    assert_eq!(found.source, "outlet unknown");
    assert_eq!(found.doubts.len(), 2);
    assert_eq!(proposal("Rain").source, "Rain (outlet unknown)");
    assert_eq!(proposal("link: http://ann@post.example:80/\nRain").source, "post.example");
}

#[test]
fn dates_near_the_top() {
    let long = "x".repeat(100);
    let table = [
        ("Rain\nDate: 2020-06-11T10:00:00Z\n", Some("2020-06-11")),
        ("Rain\n2020-01-01\npublished: 2020-06-11\n", Some("2020-06-11")),
        ("Rain\n(2020-06-11).\n", Some("2020-06-11")),
        ("Rain\n2020-06-11 to 2020-06-12\n", None),
        ("Rain\n2020\n", None),
        ("Rain\n2020-13-11\n", None),
    ];
    for (text, expected) in table {
        assert_eq!(proposal(text).published.map(|d| d.to_string()).as_deref(), expected, "{text}");
    }
    assert_eq!(proposal(&format!("Rain\n{long} 2020-06-11\n")).published, None, "a line of prose");
}

#[test]
fn names_of_files_are_safe() {
    let table = [
        ("Él Niño’s “rain”: 3rd day!", "el-ninos-rain-3rd-day.txt"),
        ("../../etc/passwd", "etc-passwd.txt"),
        (".hidden", "hidden.txt"),
        ("北京", "article.txt"),
        ("CON", "article-con.txt"),
        ("com1", "article-com1.txt"),
        ("a\u{202e}b\u{1b}[31m", "ab-31m.txt"),
        ("notes.md", "notes.md"),
        ("notes.exe", "notes-exe.txt"),
    ];
    for (name, expected) in table {
        let hints = Hints { name: Some(name.to_owned()), ..Hints::default() };
        assert_eq!(propose("Rain", &hints).unwrap().name, expected);
    }
    let found = proposal("One two three four five six seven eight nine ten eleven twelve thirteen");
    assert_eq!(found.name, "one-two-three-four-five-six-seven-eight-nine-ten-eleven.txt");
}

#[test]
fn an_article_is_added_and_never_written_over() {
    let dir = folder(&[("articles.toml", b"# mine\n"), ("rain.txt", b"Old.")]);
    let hints = Hints { source: Some("A".to_owned()), ..Hints::default() };
    for expected in ["rain-2.txt", "rain-3.txt"] {
        let path = propose("Rain", &hints).unwrap().write(dir.path()).unwrap();
        assert_eq!(path, dir.path().join(expected));
    }
    assert_eq!(fs::read(dir.path().join("rain.txt")).unwrap(), b"Old.");
    let corpus = read_folder(dir.path());
    assert_eq!((ids(&corpus).as_str(), corpus.diagnostics.len()), ("rain-2.txt,rain-3.txt,rain.txt", 1));
    assert_eq!(corpus.articles[0].source.source, "A");
    assert!(fs::read_to_string(dir.path().join("articles.toml")).unwrap().starts_with("# mine\n\n[[article]]\n"));
}

#[test]
fn an_articles_toml_with_problems_is_left_alone() {
    for toml in [&b"[[article]]\npath = 5\n"[..], b"article = [{ path = 'a' }]\n", b"\xff"] {
        let dir = folder(&[("articles.toml", toml)]);
        let error = proposal("Rain").write(dir.path()).unwrap_err();
        assert!(matches!(&error, AddError::Description { .. }), "{error:?}");
        assert_eq!(fs::read(dir.path().join("articles.toml")).unwrap(), toml);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
    assert!(proposal("Rain").write(Path::new("no/such/folder")).unwrap_err().to_string().contains("no/such/folder"));
}

#[test]
fn what_is_no_text_is_no_article() {
    assert_eq!(propose(" \n", &Hints::default()).unwrap_err().code, "article-empty");
    assert_eq!(propose("a\0", &Hints::default()).unwrap_err().code, "article-binary");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_text_makes_an_entry_that_reads_back(text in "(source: |date: |2020-01-01|\n|\\PC|\u{202e}|\"|'){1,12}") {
        let Ok(mut found) = propose(&text, &Hints::default()) else { return Ok(()) };
        let dir = tempfile::tempdir().unwrap();
        found.write(dir.path()).unwrap();
        let corpus = read_folder(dir.path());
        prop_assert_eq!(&corpus.diagnostics, &[]);
        prop_assert_eq!(&corpus.articles[0].text, &text);
        prop_assert_eq!(&corpus.articles[0].source.source, &found.source);
        prop_assert_eq!(corpus.articles[0].source.published, found.published);
    }
}
