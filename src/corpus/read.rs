//! Paths to articles.

use std::{
    collections::{BTreeMap, BTreeSet, btree_map},
    fs::{self, File},
    io::{BufReader, Read},
    path::{Path, PathBuf},
};

use super::{
    Article, Corpus, Input, Limits, Source,
    candidate::{Candidate, Form, Found, form, here, key, shown},
    checksum::sha256,
    decode::{decode, read_bounded, whole},
    described::{self, Entry, place},
    records::records,
    walk::{self, ARTICLES_TOML, unreadable},
};
use crate::{
    diagnostic::Diagnostic,
    text::{Lines, Span},
};

/// Reads every article of `input`. Nothing stops it: what cannot be read becomes a diagnostic.
///
/// The order of the paths does not matter, and a file that several of them lead to is read once. An article's id is its
/// path within the folder that was asked for; where two folders hold files of one id, both bear their full path instead.
/// Without any article the corpus is empty, which is an error too (`corpus-empty`).
pub fn read(input: &Input) -> Corpus {
    read_all(input, None)
}

/// The same, with JSON Lines records from `stdin` where a path is `-`. Places in it are named `<stdin>`.
pub fn read_with_stdin(input: &Input, stdin: &mut dyn Read) -> Corpus {
    read_all(input, Some(stdin))
}

/// The file that a description comes from, and its entry.
pub(super) struct Description {
    /// The `articles.toml`, as the user would open it.
    pub(super) file: String,
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

fn read_all(input: &Input, stdin: Option<&mut dyn Read>) -> Corpus {
    let mut survey = survey(input);
    let mut articles = Vec::new();
    if input.paths.iter().any(|p| p.as_os_str() == "-") {
        if let Some(stdin) = stdin {
            let (found, problems) = records("<stdin>", BufReader::new(stdin), &input.limits);
            articles.extend(found);
            survey.problems.extend(problems);
        } else {
            let problem = Diagnostic::error("path-unreadable", "there is no standard input to read from");
            survey.problems.push(problem.at(whole("-")).help("name a file or folder"));
        }
    }
    let files = std::mem::take(&mut survey.files);
    for file in &files {
        match file.form {
            Form::Text => articles.extend(survey.article(file, &input.limits)),
            Form::Records => match File::open(&file.path) {
                Ok(open) => {
                    let (found, problems) = records(&shown(&file.path), BufReader::new(open), &input.limits);
                    articles.extend(found);
                    survey.problems.extend(problems);
                }
                Err(e) => survey.problems.push(unreadable(&file.path, &e)),
            },
        }
    }
    let articles = survey.distinct(articles);
    if articles.is_empty() {
        survey.problems.push(empty(input));
    }
    survey.into_corpus(articles)
}

fn empty(input: &Input) -> Diagnostic {
    let message =
        if input.paths.is_empty() { "no path to read articles from" } else { "not one article could be read" };
    let mut problem = Diagnostic::error("corpus-empty", message)
        .help("give a folder with texts ending in .txt or .md, or JSON Lines ending in .jsonl");
    let mut names: Vec<_> = input.paths.iter().map(|p| shown(p)).collect();
    names.sort();
    problem.places = names.iter().take(5).map(|name| whole(name)).collect();
    problem
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
        let here_too = found.descriptions.iter().any(|(d, _)| d.parent() == Some(path));
        if !here_too && !path.ends_with(ARTICLES_TOML) && (path.is_dir() || !found.files.is_empty()) {
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
        let (entries, mut problems) = described::parse(&file, &text);
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
                    Err((code, message, help)) => {
                        let message = format!("`{}` {message}", entry.path);
                        let problem = Diagnostic::error(code, message).at(place(&file, &lines, entry.path_span, ""));
                        self.problems.push(problem.help(help));
                        continue;
                    }
                }
            }
            match self.described.entry(key) {
                btree_map::Entry::Vacant(vacant) => {
                    vacant.insert(Description { file: file.clone(), entry });
                }
                // Twice in one file was already told.
                btree_map::Entry::Occupied(first) if first.get().file != file => {
                    let message = format!("`{}` is described twice", entry.path);
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

    /// Reads the text of a file, and puts what is known of it beside it.
    fn article(&mut self, file: &Candidate, limits: &Limits) -> Option<Article> {
        let shown = shown(&file.path);
        let bytes = self.bytes(file, limits)?;
        let description = self.described.get(&file.key);
        if let Some(d) = description
            && let Some((sum, span)) = &d.entry.sha256
        {
            let now = sha256(&bytes);
            if now != *sum {
                let problem = self.changed(&shown, d, sum, &now, *span);
                self.problems.push(problem);
            }
        }
        let text = match decode(&shown, bytes) {
            Ok(text) => text,
            Err(problem) => {
                self.problems.push(*problem);
                return None;
            }
        };
        let stem = file.path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let known = self.described.get(&file.key).map(|d| d.entry.clone()).unwrap_or_default();
        let source = Source {
            id: file.id.clone(),
            path: shown,
            source: known.source.unwrap_or(stem),
            title: known.title,
            url: known.url,
            published: known.published,
            origin: known.origin,
        };
        Some(Article { source, text })
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

    fn changed(&self, shown: &str, d: &Description, sum: &str, now: &str, span: Span) -> Diagnostic {
        let short = |sum: &str| sum.get(..12).unwrap_or_default().to_owned();
        let message = format!("{shown} has changed: its checksum is {}…, and {}… was sealed", short(now), short(sum));
        let text = self.texts.get(&d.file).map(String::as_str).unwrap_or_default();
        Diagnostic::error("article-changed", message)
            .at(whole(shown))
            .at(place(&d.file, &Lines::new(text), span, "sealed here"))
            .help("look at what has changed, and bring the text back; if the change is right, run `gainsay seal`")
    }

    /// Of several articles of one id the first stays.
    fn distinct(&mut self, mut articles: Vec<Article>) -> Vec<Article> {
        articles.sort_by(|a, b| a.source.id.cmp(&b.source.id));
        let mut kept: Vec<Article> = Vec::with_capacity(articles.len());
        for article in articles {
            match kept.last() {
                Some(first) if first.source.id == article.source.id => {
                    let message = format!("two articles have the id `{}`; only the first is read", article.source.id);
                    let problem = Diagnostic::error("article-id-twice", message)
                        .at(whole(&article.source.path))
                        .at(whole(&first.source.path));
                    self.problems.push(problem.help("give one of them another id"));
                }
                _ => kept.push(article),
            }
        }
        kept
    }

    fn into_corpus(self, articles: Vec<Article>) -> Corpus {
        let mut diagnostics = self.problems;
        let order = |d: &Diagnostic| {
            let place = d.places.first();
            (place.map(|p| (p.file.clone(), p.position, p.span)), d.code, d.message.clone())
        };
        diagnostics.sort_by_cached_key(order);
        let named = |file: &String| diagnostics.iter().any(|d| d.places.iter().any(|p| p.file == *file));
        let files = self.texts.into_iter().filter(|(file, _)| named(file)).collect();
        Corpus { articles, diagnostics, files }
    }
}

fn too_large(path: &Path, limits: &Limits) -> Diagnostic {
    let message = format!("the file is larger than {} bytes", limits.article_bytes);
    Diagnostic::error("article-too-large", message)
        .at(whole(&shown(path)))
        .help("cut it into several articles, one text each")
}

/// Whether an entry's file can be read as an article: code, the rest of a message after the path, help.
fn listed_file(folder: &Path, target: &Path) -> Result<(), (&'static str, String, &'static str)> {
    let meta = fs::metadata(target).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => (
            "entry-without-file",
            "is described here, but there is no such file".to_owned(),
            "put the text in its place, or take the entry away",
        ),
        _ => ("path-unreadable", format!("cannot be read: {e}"), "look at who may read it"),
    })?;
    if meta.is_dir() {
        return Err(("article-is-folder", "is a folder, not an article".to_owned(), "name a file in it"));
    }
    if !meta.is_file() {
        return Err(("article-is-no-file", "is neither a file nor a folder".to_owned(), "put a file in its place"));
    }
    if form(&target.to_string_lossy()) == Some(Form::Records) {
        let message = "holds JSON Lines, whose records say themselves what is known of them".to_owned();
        return Err(("bad-path", message, "take the entry away"));
    }
    let inside = folder.canonicalize().ok().zip(target.canonicalize().ok()).is_some_and(|(f, t)| t.starts_with(f));
    if inside {
        Ok(())
    } else {
        Err(("link-outside", "leads out of the corpus by a symbolic link".to_owned(), "copy the text into the corpus"))
    }
}
