//! `Cargo.toml`: every dependency has its reason, and the articles stay out of the package.

use super::tree;

#[test]
fn every_dependency_has_its_reason() {
    let manifest = tree::text("Cargo.toml");
    let mut inside = false;
    let mut silent = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if inside && line.contains(" = ") && !line.starts_with('#') {
            let reason = line.rsplit_once("# ").map_or("", |(_, reason)| reason);
            if reason.split_whitespace().count() < 3 {
                silent.push(line.to_owned());
            }
        }
    }
    assert!(silent.is_empty(), "no reason beside:\n{}", silent.join("\n"));
}

/// The texts belong to their publishers.
#[test]
fn the_articles_are_not_packaged() {
    let manifest = tree::text("Cargo.toml");
    let include = manifest.lines().find(|l| l.starts_with("include = ")).unwrap();
    assert!(!include.contains("corpus") && include.contains("\"/src\""), "{include}");
}

/// One version of the language is promised, and nothing fetches another.
#[test]
fn no_toolchain_file_downloads_anything() {
    assert!(tree::text("Cargo.toml").contains("rust-version = "));
    for file in ["rust-toolchain", "rust-toolchain.toml", ".cargo/config.toml"] {
        assert!(!tree::root().join(file).exists(), "{file}");
    }
}
