//! A file that may be an article, before it is opened.

use std::path::{Path, PathBuf};

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One article.
    Text,
    /// JSON Lines: an article a line.
    Records,
}

/// How it was come by; the first wins where one file is found twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Found {
    /// In a folder, or by an entry of its `articles.toml`.
    Walk,
    /// In a folder, through a symbolic link.
    Link,
    /// It was asked for by name.
    Named,
}

/// A file that may be an article.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// How it was come by.
    pub(super) found: Found,
    /// As the user would open it.
    pub(super) path: PathBuf,
    /// The path within its root, with `/`.
    pub(super) id: String,
    /// How it is read.
    pub(super) form: Form,
    /// The real folder it lies in and its own name: what an entry of `articles.toml` is matched by.
    pub(super) key: PathBuf,
    /// The file itself, links resolved: one file is read once.
    pub(super) real: PathBuf,
}

impl Candidate {
    /// A file at `path`; where it cannot be resolved it stands for itself.
    pub(super) fn new(found: Found, path: PathBuf, id: String, form: Form) -> Self {
        let real = path.canonicalize().unwrap_or_else(|_| path.clone());
        Self { found, key: key(&path), id, form, real, path }
    }
}

/// The real folder of `path` and its own name.
pub(super) fn key(path: &Path) -> PathBuf {
    let parent = path.parent().map_or_else(|| Path::new("."), here);
    match (parent.canonicalize(), path.file_name()) {
        (Ok(parent), Some(name)) => parent.join(name),
        _ => path.to_owned(),
    }
}

/// The path, or `.` for the empty one.
pub(super) fn here(path: &Path) -> &Path {
    if path.as_os_str().is_empty() { Path::new(".") } else { path }
}

/// The form that the name of a file in a folder stands for, if any.
pub(super) fn form(name: &str) -> Option<Form> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "txt" | "md" => Some(Form::Text),
        "jsonl" => Some(Form::Records),
        _ => None,
    }
}

/// A path as messages and places name it.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
