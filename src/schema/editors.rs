//! The format of `claims.toml` as JSON Schema, for editors.

use super::keys;

/// The JSON Schema (2020-12) of `claims.toml`, as text with a line end: editors complete and explain the keys by it.
///
/// Made from the table of keys that the reader uses ([`keys`]). It knows the form only: that ids exist, that a claim has
/// what its kind needs, is for [`read`](super::read) to say.
pub fn json_schema() -> String {
    let mut schema = serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "gainsay claims",
    });
    if let (Some(head), serde_json::Value::Object(body)) = (schema.as_object_mut(), keys::FILE.json_schema()) {
        head.extend(body);
    }
    format!("{schema:#}\n")
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    /// To renew it: `UPDATE=1 cargo test schema::editors`, or `gainsay schema > claims.schema.json`.
    #[test]
    fn the_committed_schema_is_current() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("claims.schema.json");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, json_schema()).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == json_schema(), "run `UPDATE=1 cargo test schema::editors`");
    }

    #[test]
    fn the_manual_explains_every_key() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/claims.md");
        let manual = fs::read_to_string(path).unwrap();
        for (table, shape) in keys::FILE.all() {
            // Each table has a heading, and under it a row for each key.
            let heading = if table.is_empty() { "## The file".to_owned() } else { format!("## `{table}`") };
            let (_, section) = manual.split_once(&heading).unwrap_or_else(|| panic!("no heading {heading}"));
            let section = section.split("\n## ").next().unwrap();
            for key in shape.keys {
                assert!(section.contains(&format!("\n| `{}` |", key.name)), "no row `{}` under {heading}", key.name);
            }
        }
    }

    /// The examples of the manual are real: each block that begins with `version` is read without a problem.
    #[test]
    fn the_examples_of_the_manual_are_sound() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/claims.md");
        let manual = fs::read_to_string(path).unwrap();
        let blocks: Vec<_> = manual.split("```toml\n").skip(1).map(|b| b.split("```").next().unwrap()).collect();
        let whole: Vec<_> = blocks.iter().filter(|b| b.starts_with("version")).collect();
        assert!(!whole.is_empty());
        for block in whole {
            assert_eq!(crate::schema::read(block, "claims.md").1, []);
        }
    }
}
