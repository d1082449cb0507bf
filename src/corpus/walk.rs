//! Folders to the files in them that may be articles.
//!
//! Hidden files and folders are passed over. A symbolic link is never walked through: what it leads to inside the same
//! folder tree is found at its own place (a link to a *file* is followed, for stores that keep the bytes elsewhere), and
//! what lies outside is no part of the corpus. So no walk can go round in circles.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    Limits,
    candidate::{Candidate, Form, Found, form, here, shown},
    decode::whole,
};
use crate::diagnostic::Diagnostic;

/// The name of the file that describes the articles beside it.
pub(super) const ARTICLES_TOML: &str = "articles.toml";

/// What lies in a folder.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// What may be an article.
    pub(super) files: Vec<Candidate>,
    /// The `articles.toml` files, each with the id of its folder: empty, or ending in `/`.
    pub(super) descriptions: Vec<(PathBuf, String)>,
    /// What could not be read.
    pub(super) problems: Vec<Diagnostic>,
}

/// Walks `root`, which is a folder or a link to one.
///
/// Codes: `path-unreadable`, `folder-too-deep`, `article-is-folder`, `article-is-no-file`, `link-loop`, `link-broken`,
/// `link-outside`.
pub(super) fn walk(root: &Path, limits: &Limits) -> Walk {
    let mut walk = Walk::default();
    let real_root = match here(root).canonicalize() {
        Ok(real) => real,
        Err(e) => {
            walk.problems.push(unreadable(root, &e));
            return walk;
        }
    };
    let mut folders = vec![(root.to_owned(), String::new(), 0_usize)];
    while let Some((folder, id, depth)) = folders.pop() {
        for (name, path, kind) in walk.list(&folder) {
            let id = if id.is_empty() { name.clone() } else { format!("{id}/{name}") };
            let named = form(&name);
            if kind.is_symlink() {
                walk.link(&real_root, path, id, &name);
            } else if kind.is_dir() {
                if named.is_some() {
                    let message = "this is a folder, though it is named like an article";
                    let problem = Diagnostic::error("article-is-folder", message);
                    walk.tell(problem.help("give the folder another name"), &path);
                }
                if depth >= limits.folder_depth {
                    let message = format!("more than {} folders within each other", limits.folder_depth);
                    let problem = Diagnostic::error("folder-too-deep", message);
                    walk.tell(
                        problem.help("what lies below is not read; move it up, or name this folder by itself"),
                        &path,
                    );
                } else {
                    folders.push((path, id, depth + 1));
                }
            } else if !kind.is_file() {
                if named.is_some() {
                    let problem = Diagnostic::error("article-is-no-file", "this is neither a file nor a folder");
                    walk.tell(problem.help("put a file in its place, or give it another name"), &path);
                }
            } else if name == ARTICLES_TOML {
                walk.descriptions.push((path, id.strip_suffix(ARTICLES_TOML).unwrap_or_default().to_owned()));
            } else if let Some(form) = named {
                walk.files.push(Candidate::new(Found::Walk, path, id, form));
            }
        }
    }
    walk
}

impl Walk {
    fn tell(&mut self, problem: Diagnostic, path: &Path) {
        self.problems.push(problem.at(whole(&shown(path))));
    }

    /// What lies in a folder and is not hidden; the order is for the caller to make.
    fn list(&mut self, folder: &Path) -> Vec<(String, PathBuf, fs::FileType)> {
        let mut found = Vec::new();
        let entries = match fs::read_dir(here(folder)) {
            Ok(entries) => entries,
            Err(e) => {
                self.problems.push(unreadable(folder, &e));
                return found;
            }
        };
        for entry in entries {
            match entry.and_then(|e| Ok((e.file_name(), e.file_type()?))) {
                Ok((name, _)) if name.as_encoded_bytes().starts_with(b".") => {}
                Ok((name, kind)) => {
                    let path = folder.join(&name);
                    found.push((name.to_string_lossy().into_owned(), path, kind));
                }
                Err(e) => self.problems.push(unreadable(folder, &e)),
            }
        }
        found
    }

    fn link(&mut self, real_root: &Path, path: PathBuf, id: String, name: &str) {
        let named = form(name);
        let target = match path.canonicalize().and_then(|real| Ok((fs::metadata(&real)?, real))) {
            Ok(target) => target,
            Err(e) if is_loop(&e) => {
                self.problems.push(link_loop(&path));
                return;
            }
            Err(e) => {
                if named.is_some() || name == ARTICLES_TOML {
                    let message = format!("this symbolic link leads to nothing that can be opened: {}", plain(&e));
                    let problem = Diagnostic::error("link-broken", message);
                    self.tell(problem.help("put the file in its place, or take the link away"), &path);
                }
                return;
            }
        };
        let (meta, real) = target;
        if meta.is_dir()
            && path.parent().and_then(|p| here(p).canonicalize().ok()).is_some_and(|p| p.starts_with(&real))
        {
            self.problems.push(link_loop(&path));
        } else if !real.starts_with(real_root) {
            if meta.is_dir() || named.is_some() || name == ARTICLES_TOML {
                let message = format!("this symbolic link leads out of the corpus, to {}", shown(&real));
                let problem = Diagnostic::error("link-outside", message);
                self.tell(problem.help("copy what it leads to into the corpus, or name it on the command line"), &path);
            }
        } else if let (true, Some(form)) = (meta.is_file(), named) {
            self.files.push(Candidate::new(Found::Link, path, id, form));
        }
    }
}

/// A path that the user gave: a folder, a file or nothing.
pub(super) fn named(path: &Path, limits: &Limits) -> Walk {
    let mut walk = Walk::default();
    let meta = match fs::metadata(here(path)) {
        Ok(meta) => meta,
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            let problem = Diagnostic::error("path-missing", "there is no such file or folder");
            walk.tell(problem.help("look at the spelling, and at the folder that the command runs in"), path);
            return walk;
        }
        Err(e) if is_loop(&e) => {
            walk.problems.push(link_loop(path));
            return walk;
        }
        Err(e) => {
            walk.problems.push(unreadable(path, &e));
            return walk;
        }
    };
    if meta.is_dir() {
        return self::walk(path, limits);
    }
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if name == ARTICLES_TOML {
        walk.descriptions.push((path.to_owned(), String::new()));
    } else {
        let form = form(&name).unwrap_or(Form::Text);
        walk.files.push(Candidate::new(Found::Named, path.to_owned(), name, form));
    }
    walk
}

/// A problem of the outside world with a path.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::error("path-unreadable", format!("this cannot be read: {}", plain(error)))
        .at(whole(&shown(path)))
        .help("look at who may read it")
}

fn link_loop(path: &Path) -> Diagnostic {
    Diagnostic::error("link-loop", "this symbolic link leads back to itself or to the folder it lies in")
        .at(whole(&shown(path)))
        .help("take the link away")
}

/// What the system says, without its number.
pub(super) fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    text.to_lowercase()
}

/// `ELOOP`, which the standard library has no stable name for: 40 on Linux, 62 on macOS and the BSDs.
fn is_loop(error: &io::Error) -> bool {
    cfg!(unix) && matches!(error.raw_os_error(), Some(40 | 62))
}
