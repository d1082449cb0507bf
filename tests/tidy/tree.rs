//! The files of the tree, as the other tests look at them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Folders that are written by tools, and no part of the project.
const WRITTEN_BY_TOOLS: [&str; 3] = [".git", "target", "__pycache__"];

/// A file and what stands in it.
pub(crate) struct File {
    /// From the root of the tree, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The root of the tree.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What stands in the file at `path` under the root.
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// All text files under the folder `under`, sorted by path; what is not UTF-8 is passed over.
pub(crate) fn files(under: &str) -> Vec<File> {
    let mut paths = Vec::new();
    walk(&root().join(under), &mut paths);
    paths.sort();
    let file = |path: PathBuf| {
        let text = String::from_utf8(fs::read(&path).unwrap()).ok()?;
        let path = path.strip_prefix(root()).unwrap().to_str()?.replace('\\', "/");
        Some(File { path, text })
    };
    paths.into_iter().filter_map(file).collect()
}

/// The Rust files under `src/`.
pub(crate) fn source() -> Vec<File> {
    let mut files = files("src");
    files.retain(|f| f.path.ends_with(".rs"));
    assert!(files.len() > 50, "the files of src/ were not found");
    files
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let entry = entry.unwrap();
        let name = entry.file_name();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() && !WRITTEN_BY_TOOLS.iter().any(|w| name == *w) {
            walk(&entry.path(), paths);
        } else if kind.is_file() {
            paths.push(entry.path());
        }
    }
}

/// Rust source without comments, and, where `strings` is false, without what stands in string literals. Line ends stay.
pub(crate) fn code(text: &str, strings: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |at| &rest[at..]);
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |at| &rest[at + 2..]);
        } else if let Some(len) = raw_string(rest).or_else(|| string(rest)).or_else(|| char_literal(rest)) {
            let literal = &rest[..len];
            let shown = if strings { literal.to_owned() } else { "\n".repeat(literal.matches('\n').count()) };
            out.push_str(&shown);
            rest = &rest[len..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// The bytes of the string literal that `text` begins with.
fn string(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.starts_with('"').then_some(())?;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    Some(text.len())
}

fn raw_string(text: &str) -> Option<usize> {
    let hashes = text.strip_prefix('r')?.bytes().take_while(|b| *b == b'#').count();
    text[1 + hashes..].starts_with('"').then_some(())?;
    let end = format!("\"{}", "#".repeat(hashes));
    let open = 2 + hashes;
    Some(text[open..].find(&end).map_or(text.len(), |at| open + at + end.len()))
}

/// `'"'` and `'\''`: a quote in them opens nothing.
fn char_literal(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('\'')?;
    let c = inner.chars().next()?;
    if c == '\\' {
        let close = inner.char_indices().skip(2).find(|(_, c)| *c == '\'')?;
        return (close.0 < 12).then_some(close.0 + 2);
    }
    inner[c.len_utf8()..].starts_with('\'').then_some(c.len_utf8() + 2)
}

/// The string literals of Rust source, comments passed over, quotes and escapes left as they stand.
pub(crate) fn literals(text: &str) -> Vec<String> {
    let with = code(text, true);
    let mut out = Vec::new();
    let mut rest = with.as_str();
    while let Some(c) = rest.chars().next() {
        let len = raw_string(rest).or_else(|| string(rest));
        if let Some(len) = len {
            out.push(rest[..len].trim_start_matches(['r', '#']).trim_end_matches('#').trim_matches('"').to_owned());
            rest = &rest[len..];
        } else {
            rest = &rest[char_literal(rest).unwrap_or(c.len_utf8())..];
        }
    }
    out
}

/// The part of Rust source before its tests.
pub(crate) fn before_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text)
}

#[test]
fn comments_and_strings_are_told_from_code() {
    let text = "use a; // \"b\"\nlet c = '\"'; let d = \"e // \\\" f\"; /* g */ r#\"h \" i\"#;";
    assert_eq!(code(text, false), "use a; \nlet c = ; let d = ;  ;");
    assert_eq!(literals(text), ["e // \\\" f", "h \" i"]);
}
