use proptest::{collection::vec, prelude::*};

use super::*;

/// Pieces that files of these formats are made of, and arbitrary bytes between.
fn bytes(pieces: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let piece = proptest::sample::select(pieces).prop_map(|p| p.as_bytes().to_vec());
    vec(prop_oneof![3 => piece, 1 => vec(any::<u8>(), 0..6)], 0..14).prop_map(|parts| parts.concat())
}

const JSON: &[&str] = &[
    "{", "}", "\"id\"", "\"text\"", "\"source\"", "\"published\"", ":", ",", "\"x\"", "\"2020\"", "\n", "\r\n", "[",
    "1", "null", "\\u",
];
const TOML: &[&str] = &[
    "[[article]]\n", "[article]\n", "path = ", "source=", "published = ", "sha256 = ", "\"a.txt\"", "\"..\"", "'2020'",
    "2020-01-01", "\n", "\r\n", "{", "}", "article = [", "]", "\"\"\"", "#", ".", ",",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_an_article_or_a_problem(bytes in vec(any::<u8>(), 0..200)) {
        let dir = folder(&[("a.txt", &bytes)]);
        let corpus = read_folder(dir.path());
        prop_assert_eq!(corpus.articles.len() == 1, !corpus.has_errors());
        for article in &corpus.articles {
            prop_assert_eq!(article.text.as_bytes(), &bytes[..]);
        }
    }

    #[test]
    fn any_bytes_are_records_or_problems(bytes in bytes(JSON)) {
        let dir = folder(&[("a.jsonl", &bytes)]);
        let corpus = read_folder(dir.path());
        let lines = bytes.split(|&b| b == b'\n').count();
        prop_assert!(corpus.articles.len() <= lines);
        prop_assert!(!corpus.articles.is_empty() || corpus.has_errors());
    }

    #[test]
    fn any_bytes_describe_or_are_problems(bytes in bytes(TOML)) {
        let dir = folder(&[("articles.toml", &bytes), ("a.txt", b"Rain.")]);
        let corpus = read_folder(dir.path());
        prop_assert_eq!(ids(&corpus), "a.txt");
        for (file, text) in &corpus.files {
            let places = corpus.diagnostics.iter().flat_map(|d| &d.places).filter(|p| p.file == *file);
            for span in places.filter_map(|p| p.span) {
                prop_assert!(text.get(span.start..span.end).is_some());
            }
        }
    }
}
