//! Every fixture is used by a test.

use std::{collections::BTreeSet, fs};

use super::tree;

/// A folder of `tests/` holds a test, or stands beside the test that reads it.
#[test]
fn every_folder_of_tests_has_its_test() {
    for name in folders("tests") {
        let own = tree::root().join("tests").join(&name).join("main.rs").exists();
        let beside = tree::root().join("tests").join(format!("{name}.rs"));
        let reads = |text: &str| text.contains(&format!("tests/{name}"));
        assert!(
            own || (beside.exists() && reads(&tree::text(&format!("tests/{name}.rs")))),
            "tests/{name}: no test reads it"
        );
    }
}

/// A transcript `x.trycmd` or `x.toml` runs in a copy of `x.in`, unless it names another; what lies there is named by
/// some transcript or test.
#[test]
fn every_file_beside_the_transcripts_is_used() {
    let texts: Vec<tree::File> = tree::files("tests");
    let naming: String = texts
        .iter()
        .filter(|f| {
            f.path.ends_with(".trycmd")
                || f.path == "tests/cli.rs"
                || (f.path.starts_with("tests/cli/") && f.path.matches('/').count() == 2)
        })
        .map(|f| f.text.as_str())
        .collect();
    for folder in folders("tests/cli") {
        let stem = folder.trim_end_matches(".in").trim_end_matches(".out");
        let run = ["trycmd", "toml"].iter().any(|e| tree::root().join(format!("tests/cli/{stem}.{e}")).exists());
        assert!(run || naming.contains(&folder), "tests/cli/{folder}: no transcript runs in it");
        for entry in fs::read_dir(tree::root().join("tests/cli").join(&folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            // What the tool looks for by itself.
            let usual = ["claims.toml", "corpus"].contains(&name.as_str());
            assert!(usual || naming.contains(&name), "tests/cli/{folder}/{name}: nothing names it");
        }
    }
}

/// The folders right under `under`, by name.
fn folders(under: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(tree::root().join(under)).unwrap().map(Result::unwrap);
    entries.filter(|e| e.file_type().unwrap().is_dir()).map(|e| e.file_name().into_string().unwrap()).collect()
}
