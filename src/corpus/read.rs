//! Paths to articles.

use std::{
    fs::File,
    io::{BufReader, Read},
};

use super::{
    Article, Corpus, Input, Limits, Source,
    candidate::{Candidate, Form, shown},
    checksum::sha256,
    decode::{clip, decode, whole},
    described::place,
    records::records,
    survey::{Description, Survey, survey},
    walk::unreadable,
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

impl Survey {
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
            narrative: known.narrative,
            date_order: known.date_order,
            seasons: known.seasons,
            origin: known.origin,
        };
        Some(Article { source, text })
    }

    fn changed(&self, shown: &str, d: &Description, sum: &str, now: &str, span: Span) -> Diagnostic {
        let short = |sum: &str| sum.get(..12).unwrap_or_default().to_owned();
        let message = format!("{shown} has changed: its checksum is {}…, and {}… was sealed", short(now), short(sum));
        let text = self.texts.get(&d.file).map(String::as_str).unwrap_or_default();
        Diagnostic::error("article-changed", message)
            .at(whole(shown))
            .at(place(&d.file, &Lines::new(text), span, "sealed here"))
            .help("look at what has changed, and bring the text back; if the change is right, run `gainsay seal --changed`")
    }

    /// Of several articles of one id the first stays.
    fn distinct(&mut self, mut articles: Vec<Article>) -> Vec<Article> {
        articles.sort_by(|a, b| a.source.id.cmp(&b.source.id));
        let mut kept: Vec<Article> = Vec::with_capacity(articles.len());
        for article in articles {
            match kept.last() {
                Some(first) if first.source.id == article.source.id => {
                    let message =
                        format!("two articles have the id `{}`; only the first is read", clip(&article.source.id));
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
