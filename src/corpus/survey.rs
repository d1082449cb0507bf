//! What there is to read, and what is known of it, before a text is opened.

use std::{
    collections::{BTreeMap, BTreeSet, btree_map},
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use super::{
    Input, Limits,
    candidate::{Candidate, Form, Found, form, here, key, shown},
    decode::{clip, decode, read_bounded, whole},
    described::{self, Entry, place},
    walk::{self, ARTICLES_TOML, plain, unreadable},
};
use crate::{diagnostic::Diagnostic, text::Lines};

/// The file that a description comes from, and its entry.
pub(super) struct Description {
    /// The `articles.toml`.
    pub(super) path: PathBuf,
    /// The same, as places name it.
    pub(super) file: String,
    /// What it says.
    pub(super) entry: Entry,
}

/// What there is to read, before a text is opened.
#[derive(Default)]
pub(super) struct Survey {
    /// Each file once, sorted by id.
    pub(super) files: Vec<Candidate>,
    /// By the key of a [`Candidate`].
    pub(super) described: BTreeMap<PathBuf, Description>,
    /// The texts of all `articles.toml` files, by their name.
    pub(super) texts: BTreeMap<String, String>,
    pub(super) problems: Vec<Diagnostic>,
}

/// Finds all files that `input` leads to, and what `articles.toml` says of them.
pub(super) fn survey(input: &Input) -> Survey {
    let mut survey = Survey::default();
    let mut files = Vec::new();
    let mut descriptions = BTreeSet::new();
    let mut above = BTreeSet::new();
    let paths: BTreeSet<_> = input.paths.iter().filter(|p| p.as_os_str() != "-").collect();
    for path in paths {
        let found = walk::named(path, &input.limits);
        if !path.ends_with(ARTICLES_TOML) && (path.is_dir() || !found.files.is_empty()) {
            above.extend(description_above(path));
        }
        files.extend(found.files);
        descriptions.extend(found.descriptions);
        survey.problems.extend(found.problems);
    }
    let mut seen = BTreeSet::new();
    for (path, id) in &descriptions {
        if seen.insert(key(path)) {
            let entries = survey.describe(path, &input.limits);
            survey.listed(path, id, entries, &mut files);
        }
    }
    // An `articles.toml` above what was asked for may describe it, but its other entries are not asked for.
    for path in &above {
        if seen.insert(key(path)) {
            let entries = survey.describe(path, &input.limits);
            let folder = path.parent().unwrap_or(path);
            let entries = entries.into_iter().filter(|e| folder.join(&e.path).exists()).collect();
            survey.listed(path, "", entries, &mut Vec::new());
        }
    }
    survey.files = once(files);
    survey.problems.extend(survey.undescribed());
    survey
}

/// The nearest `articles.toml` in a folder above `path`, as far as the path goes as it was given.
fn description_above(path: &Path) -> Option<PathBuf> {
    let mut above = path.ancestors().skip(1).map(|folder| folder.join(ARTICLES_TOML));
    above.find(|file| file.is_file())
}

/// Each file once, in the order of its id; files of one id from different roots bear their full path.
fn once(mut files: Vec<Candidate>) -> Vec<Candidate> {
    files.sort_by(|a, b| (a.found, &a.id, &a.path).cmp(&(b.found, &b.id, &b.path)));
    let mut seen = BTreeSet::new();
    files.retain(|f| seen.insert(f.real.clone()));
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    for file in &files {
        *ids.entry(file.id.clone()).or_default() += 1;
    }
    for file in &mut files {
        if ids.get(&file.id).is_some_and(|&n| n > 1) {
            file.id = shown(&file.path).replace('\\', "/");
        }
    }
    files.sort_by(|a, b| (&a.id, &a.path).cmp(&(&b.id, &b.path)));
    files
}

impl Survey {
    /// Reads an `articles.toml`.
    fn describe(&mut self, path: &Path, limits: &Limits) -> Vec<Entry> {
        let file = shown(path);
        let bytes = match File::open(path).and_then(|open| read_bounded(open, limits.article_bytes)) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                self.problems.push(too_large(path, limits));
                return Vec::new();
            }
            Err(e) => {
                self.problems.push(unreadable(path, &e));
                return Vec::new();
            }
        };
        let text = match decode(&file, bytes) {
            Ok(text) => text,
            // A file without any entry is harmless.
            Err(problem) if problem.code == "article-empty" => return Vec::new(),
            Err(problem) => {
                self.problems.push(*problem);
                return Vec::new();
            }
        };
        let (mut entries, mut problems) = described::parse(&file, &text);
        if problems.iter().any(|p| p.code == "toml-syntax") {
            // What the parser guesses after an error is not held against anybody.
            let folder = path.parent().unwrap_or(path);
            entries.retain(|e| folder.join(&e.path).is_file());
        }
        let more = problems.len().saturating_sub(limits.problems_per_file);
        problems.truncate(limits.problems_per_file);
        self.problems.extend(problems);
        if more > 0 {
            let problem = Diagnostic::warning("too-many-problems", format!("{more} more problems in this file"));
            self.problems.push(problem.at(whole(&file)).help("mend those above first"));
        }
        self.texts.insert(file, text);
        entries
    }

    /// Takes the entries of the `articles.toml` at `path`, and adds the articles that only they tell of to `files`; `id` is
    /// that of its folder.
    fn listed(&mut self, path: &Path, id: &str, entries: Vec<Entry>, files: &mut Vec<Candidate>) {
        let file = shown(path);
        let folder = path.parent().map(here).unwrap_or(path).to_owned();
        let text = self.texts.get(&file).cloned().unwrap_or_default();
        let lines = Lines::new(&text);
        let known: BTreeSet<_> = files.iter().map(|f| f.key.clone()).collect();
        for entry in entries {
            let target = folder.join(&entry.path);
            let key = key(&target);
            let records = form(&entry.path) == Some(Form::Records);
            if records || !known.contains(&key) {
                match listed_file(&folder, &target) {
                    Ok(()) => {
                        let path = path.parent().unwrap_or(path).join(&entry.path);
                        files.push(Candidate::new(Found::Walk, path, format!("{id}{}", entry.path), Form::Text));
                    }
                    Err(problem) => {
                        let message = format!("`{}` {}", clip(&entry.path), problem.message);
                        let problem = Diagnostic { message, ..*problem };
                        self.problems.push(problem.at(place(&file, &lines, entry.path_span, "")));
                        continue;
                    }
                }
            }
            match self.described.entry(key) {
                btree_map::Entry::Vacant(vacant) => {
                    vacant.insert(Description { path: path.to_owned(), file: file.clone(), entry });
                }
                // Twice in one file was already told.
                btree_map::Entry::Occupied(first) if first.get().file != file => {
                    let message = format!("`{}` is described twice", clip(&entry.path));
                    let other = first.get();
                    let text = self.texts.get(&other.file).map(String::as_str).unwrap_or_default();
                    let other = place(&other.file, &Lines::new(text), other.entry.path_span, "and here");
                    let problem = Diagnostic::error("article-described-twice", message)
                        .at(place(&file, &lines, entry.path_span, "here"))
                        .at(other);
                    self.problems.push(problem.help("keep one `[[article]]` for each text"));
                }
                btree_map::Entry::Occupied(_) => {}
            }
        }
    }

    /// Warns of articles of which nothing is known.
    fn undescribed(&self) -> Vec<Diagnostic> {
        let unknown = self.files.iter().filter(|f| f.form == Form::Text);
        let unknown = unknown.filter(|f| self.described.get(&f.key).is_none_or(|d| d.entry.source.is_none()));
        let warn = |file: &Candidate| {
            let message = "nothing tells the source of this article; dates in it like \"last week\" stay unresolved";
            let message = match self.described.get(&file.key) {
                Some(d) if d.entry.published.is_some() => "nothing tells the source of this article",
                _ => message,
            };
            let name = file.path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            Diagnostic::warning("article-undescribed", message).at(whole(&shown(&file.path))).help(format!(
                "describe it in the `articles.toml` beside it: `[[article]]` with `path = \"{name}\"`, `source` and `published`"
            ))
        };
        unknown.map(warn).collect()
    }

    /// The bytes of a file, within the limit.
    pub(super) fn bytes(&mut self, file: &Candidate, limits: &Limits) -> Option<Vec<u8>> {
        match File::open(&file.path).and_then(|open| read_bounded(open, limits.article_bytes)) {
            Ok(Some(bytes)) => return Some(bytes),
            Ok(None) => self.problems.push(too_large(&file.path, limits)),
            Err(e) => self.problems.push(unreadable(&file.path, &e)),
        }
        None
    }
}

fn too_large(path: &Path, limits: &Limits) -> Diagnostic {
    let message = format!("the file is larger than {} bytes", limits.article_bytes);
    Diagnostic::error("article-too-large", message)
        .at(whole(&shown(path)))
        .help("cut it into several articles, one text each")
}

/// Whether an entry's file can be read as an article; if not, a problem whose message lacks the path in front.
fn listed_file(folder: &Path, target: &Path) -> Result<(), Box<Diagnostic>> {
    let problem = match fs::metadata(target) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            Diagnostic::error("entry-without-file", "is described here, but there is no such file")
                .help("put the text in its place, or take the entry away")
        }
        Err(e) => Diagnostic::error("path-unreadable", format!("cannot be read: {}", plain(&e)))
            .help("look at who may read it"),
        Ok(meta) if meta.is_dir() => {
            Diagnostic::error("article-is-folder", "is a folder, not an article").help("name a file in it")
        }
        Ok(meta) if !meta.is_file() => {
            Diagnostic::error("article-is-no-file", "is neither a file nor a folder").help("put a file in its place")
        }
        Ok(_) if form(&target.to_string_lossy()) == Some(Form::Records) => {
            let message = "holds JSON Lines, whose records say themselves what is known of them";
            Diagnostic::error("bad-path", message).help("take the entry away")
        }
        Ok(_) if !is_inside(folder, target) => {
            Diagnostic::error("link-outside", "leads out of the corpus by a symbolic link")
                .help("copy the text into the corpus")
        }
        Ok(_) => return Ok(()),
    };
    Err(Box::new(problem))
}

fn is_inside(folder: &Path, target: &Path) -> bool {
    folder.canonicalize().ok().zip(target.canonicalize().ok()).is_some_and(|(f, t)| t.starts_with(f))
}
