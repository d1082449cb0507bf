//! What most commands begin with: the claims and the articles, and what is wrong with them.

use std::{collections::BTreeMap, fs, io, path::Path};

use super::{
    args::{Asked, Claims},
    screen::Screen,
};
use crate::{
    corpus::{self, Article, Input},
    diagnostic::{Diagnostic, Place, Severity, did_you_mean},
    report::problem,
    schema::{self, Schema},
};

/// The claims and the articles.
pub(super) struct Loaded {
    pub(super) schema: Schema,
    pub(super) articles: Vec<Article>,
    /// What is wrong with either; shown already.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// The claims alone.
pub(super) struct Questions {
    pub(super) schema: Schema,
    /// Warnings; shown already.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The file, as it is.
    pub(super) text: String,
    /// How problems call it.
    pub(super) name: String,
}

impl Loaded {
    /// Whether the input is at fault; what could be read was read.
    pub(super) fn is_bad(&self) -> bool {
        has_errors(&self.diagnostics)
    }
}

/// Whether one of them is an error.
pub(super) fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}

/// Reads the claims and the articles and shows what is wrong with them. Nothing where the claims cannot be used: then
/// no question is left to ask.
pub(super) fn load(asked: &Asked, paths: &[std::path::PathBuf], screen: &Screen) -> io::Result<Option<Loaded>> {
    let Some(Questions { schema, mut diagnostics, .. }) = self::asked(asked, screen)? else { return Ok(None) };
    let corpus = corpus::read_with_stdin(&Input::new(paths), &mut io::stdin());
    show(&corpus.diagnostics, &corpus.files, screen)?;
    diagnostics.extend(corpus.diagnostics);
    Ok(Some(Loaded { schema, articles: corpus.articles, diagnostics }))
}

/// Reads the claims that are asked. Nothing where they cannot be used.
pub(super) fn asked(asked: &Asked, screen: &Screen) -> io::Result<Option<Questions>> {
    let Some(mut questions) = claims(&asked.claims, screen)? else { return Ok(None) };
    Ok(only(&mut questions.schema, &asked.only, screen)?.then_some(questions))
}

/// Reads the claims alone. Nothing where they cannot be used.
pub(super) fn claims(claims: &Claims, screen: &Screen) -> io::Result<Option<Questions>> {
    let Some((text, name)) = text(&claims.claims, screen)? else { return Ok(None) };
    let (schema, diagnostics) = schema::read(&text, &name);
    show(&diagnostics, &BTreeMap::from([(name.clone(), text.clone())]), screen)?;
    Ok((!has_errors(&diagnostics)).then_some(Questions { schema, diagnostics, text, name }))
}

/// The bytes of the claims file as text, with the name to call it by.
fn text(path: &Path, screen: &Screen) -> io::Result<Option<(String, String)>> {
    let name = path.display().to_string();
    let problem = match fs::read(path).map(String::from_utf8) {
        Ok(Ok(text)) => return Ok(Some((text, name))),
        Ok(Err(error)) => {
            let at = error.utf8_error().valid_up_to();
            Diagnostic::error(
                "claims-not-utf8",
                format!("the claims are not UTF-8: byte {at} is no part of a character"),
            )
            .help("save the file as UTF-8")
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Diagnostic::error("path-missing", "there is no such file of claims")
                .help("`gainsay init` writes a first one; `--claims FILE` names another")
        }
        Err(error) => Diagnostic::error("path-unreadable", format!("the claims cannot be read: {error}")),
    };
    let place = Place { file: name, span: None, position: None, label: String::new() };
    show(&[problem.at(place)], &BTreeMap::new(), screen)?;
    Ok(None)
}

/// Keeps the claims that are asked. False, and shown, where one is unknown.
fn only(schema: &mut Schema, only: &[String], screen: &Screen) -> io::Result<bool> {
    let unknown: Vec<Diagnostic> =
        only.iter().filter(|id| schema.claim(id).is_none()).map(|id| unknown_claim(schema, id)).collect();
    show(&unknown, &BTreeMap::new(), screen)?;
    if !only.is_empty() {
        schema.claims.retain(|c| only.contains(&c.id));
    }
    Ok(unknown.is_empty())
}

/// That there is no claim of this id, and which may be meant.
pub(super) fn unknown_claim(schema: &Schema, id: &str) -> Diagnostic {
    let problem = Diagnostic::error("unknown-claim", format!("there is no claim `{id}`"));
    match did_you_mean(id, schema.claims.iter().map(|c| c.id.as_str()), "claims") {
        Some(help) => problem.help(help),
        None => problem,
    }
}

/// Draws problems on standard error; `files` has the texts of the files that they speak of.
pub(super) fn show(diagnostics: &[Diagnostic], files: &BTreeMap<String, String>, screen: &Screen) -> io::Result<()> {
    if diagnostics.is_empty() {
        return Ok(());
    }
    let look = screen.problems;
    let text = problem::render(diagnostics, &|file| files.get(file).cloned(), look.color, look.width);
    // A blank line before what follows.
    screen.say(&format!("{text}\n"))
}
