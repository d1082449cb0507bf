//! The shipped articles: byte for byte, and each read by itself.

use gainsay::{
    corpus::{Input, read},
    pipeline, schema,
};
use sha2::{Digest as _, Sha256};

use super::tree;

#[test]
fn the_articles_are_byte_for_byte_what_was_sealed() {
    let described = tree::text("corpus/articles.toml");
    let values = |key: &str| -> Vec<String> {
        let lines = described.lines().filter(|l| l.split('=').next().is_some_and(|k| k.trim() == key));
        lines.filter_map(|l| l.split('"').nth(1)).map(str::to_owned).collect()
    };
    let (paths, sums) = (values("path"), values("sha256"));
    assert_eq!((paths.len(), sums.len()), (5, 5));
    for (path, sum) in paths.iter().zip(sums) {
        let bytes = std::fs::read(tree::root().join("corpus").join(path)).unwrap();
        let digest: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(digest, sum, "{path}");
    }
}

/// No line-end conversion may touch what spans count bytes of.
#[test]
fn git_leaves_their_bytes_alone() {
    let attributes = tree::text(".gitattributes");
    for folder in ["corpus", "tests/cases", "tests/bad_input", "tests/cli"] {
        assert!(attributes.lines().any(|l| l == format!("{folder}/** -text")), "{folder}");
    }
}

/// An article taken away changes nothing in how the others are read.
#[test]
fn each_article_is_read_by_itself() {
    let (schema, _) = schema::read(&tree::text("claims.toml"), "claims.toml");
    let articles = read(&Input::new([tree::root().join("corpus")])).articles;
    assert_eq!(articles.len(), 5);
    let all = pipeline::extract(&schema, &articles);
    assert!(all.assertions.len() > 30, "{}", all.assertions.len());
    for left_out in &articles {
        let id = &left_out.source.id;
        let others: Vec<_> = articles.iter().filter(|a| a.source.id != *id).cloned().collect();
        let without = pipeline::extract(&schema, &others);
        let mut expected = all.clone();
        expected.sources.retain(|s| s.id != *id);
        expected.assertions.retain(|a| a.source.id != *id);
        expected.changes.retain(|c| c.source.id != *id);
        expected.refusals.retain(|r| r.source.id != *id);
        assert_eq!(without, expected, "without {id}");
    }
}
