//! Articles: files, folders and JSON Lines, and what is known of them beside their text.
//!
//! [`read`] takes whatever lies there. Everything that is wrong becomes a [`Diagnostic`] with its file, line and what
//! to do, and the rest is still read:
//!
//! | given | read as |
//! | --- | --- |
//! | a folder | every `*.txt` and `*.md` in it an article, every `*.jsonl` records; hidden files and folders are passed over |
//! | `articles.toml` in a folder | what is known of the articles beside it and below it: source, title, dates, checksum |
//! | a file | an article whatever its name, unless it ends in `.jsonl` or is an `articles.toml` |
//! | `-` | records from the reader that the caller hands in |
//!
//! Texts stay byte for byte as on disk, byte-order mark and carriage returns included. Symbolic links are followed to
//! files of the same folder tree only, and never to folders.

mod add;
mod article;
mod candidate;
mod checksum;
mod choices;
mod decode;
mod described;
mod head;
mod lines;
mod published;
mod read;
mod records;
mod seal;
mod survey;

mod walk;
mod write;
mod written;

use std::{collections::BTreeMap, path::PathBuf};

pub use add::{AddError, Hints, Proposal, propose};
pub use article::{Article, Source};
pub use read::{read, read_with_stdin};
pub use seal::{Sealed, seal};
pub use write::{WriteError, write_beside};

use crate::diagnostic::{Diagnostic, Severity};

pub(crate) use lines::{BoundedLines, Line};
pub(crate) use published::{PUBLISHED_FORMS, parse_published};

/// What to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// Files and folders, in any order; `-` is the reader handed to [`read_with_stdin`].
    pub paths: Vec<PathBuf>,
    /// How much is read at most.
    pub limits: Limits,
}

impl Input {
    /// Reads these paths within the usual limits.
    pub fn new(paths: impl IntoIterator<Item = impl Into<PathBuf>>) -> Self {
        Self { paths: paths.into_iter().map(Into::into).collect(), limits: Limits::default() }
    }
}

/// How much is read at most. What is larger is reported and passed over, never cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one article file, of one `articles.toml`, of one line of JSON Lines. A file of JSON Lines as a whole
    /// has no limit.
    pub article_bytes: usize,
    /// Folders within folders: a file directly in the folder that was asked for lies at depth 0.
    pub folder_depth: usize,
    /// Problems reported of one file; of the rest only the number is told.
    pub problems_per_file: usize,
}

impl Limits {
    /// 64 MiB: some 10 million words.
    pub const ARTICLE_BYTES: usize = 64 << 20;
    /// 32 folders within each other.
    pub const FOLDER_DEPTH: usize = 32;
    /// 100 problems.
    pub const PROBLEMS_PER_FILE: usize = 100;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            article_bytes: Self::ARTICLE_BYTES,
            folder_depth: Self::FOLDER_DEPTH,
            problems_per_file: Self::PROBLEMS_PER_FILE,
        }
    }
}

/// The articles that could be read, and every problem on the way.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Corpus {
    /// Sorted by id; no two share one.
    pub articles: Vec<Article>,
    /// Every problem, sorted by file and place. An [`Error`](Severity::Error) asks for exit status 2.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts of the `articles.toml` files that the diagnostics point into, by the file of their places.
    pub files: BTreeMap<String, String>,
}

impl Corpus {
    /// Whether something could not be used as it is.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }
}

#[cfg(test)]
mod tests;
