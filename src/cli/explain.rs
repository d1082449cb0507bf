//! `gainsay explain`: why.

use std::{collections::BTreeMap, io};

use clap::Args;

use super::{
    args::{Asked, Claims, Corpus},
    load::{self, Loaded, load},
    screen::{Exit, Screen},
};
use crate::{
    diagnostic::Diagnostic,
    pipeline::{self, Run},
    report::{self, Look, Question},
    text::Lines,
};

/// Why something is an assertion, or is not, and why two stand as they stand
///
/// WHAT is the id of a finding or the beginning of it; a claim; a claim in one article, as CLAIM@ARTICLE; or words of an
/// article. Shows which words gave what, which rules led there, what near them was refused and why, and why each pair of
/// answers stands as it stands. For words of an article also what every figure of their sentence was read as, by which
/// words, and why some are no quantities.
#[derive(Args, Debug)]
pub(super) struct Explain {
    /// A finding, a claim, CLAIM@ARTICLE, or words of an article
    #[arg(value_name = "WHAT", required = true)]
    what: Vec<String>,
    #[command(flatten)]
    claims: Claims,
    #[command(flatten)]
    corpus: Corpus,
    /// Show every pair
    #[arg(long, short)]
    verbose: bool,
}

impl Explain {
    pub(super) fn run(self, screen: Screen) -> io::Result<Exit> {
        let asked = Asked { claims: self.claims.clone(), only: Vec::new() };
        let Some(loaded) = load(&asked, &self.corpus.paths, &screen)? else { return Ok(Exit::Bad) };
        let run = pipeline::check(&loaded.schema, &loaded.articles);
        let what = self.what.join(" ");
        let questions = match questions(&what, &loaded, &run) {
            Ok(questions) => questions,
            Err(problem) => {
                load::show(&[*problem], &BTreeMap::new(), &screen)?;
                return Ok(Exit::Bad);
            }
        };
        let look = Look { verbose: self.verbose, ..screen.look };
        let mut text: String = questions.iter().map(|q| report::explain(&loaded.schema, &run, q, &look)).collect();
        if text.is_empty() {
            text = nothing(&questions, &loaded);
        }
        for words in questions.iter().filter_map(|q| q.words.as_ref()) {
            let figures = report::figures(&loaded.schema, &loaded.articles, words, &look);
            if !figures.is_empty() {
                text.push_str(&format!("\n{figures}"));
            }
        }
        screen.write(&text)?;
        Ok(if loaded.is_bad() { Exit::Bad } else { Exit::Clean })
    }
}

/// What is meant by `what`: the first that fits of a claim, a claim in an article, findings, words of an article.
fn questions(what: &str, loaded: &Loaded, run: &Run) -> Result<Vec<Question>, Box<Diagnostic>> {
    let claim = |id: &str| Question { claim: Some(id.to_owned()), ..Question::default() };
    if loaded.schema.claim(what).is_some() {
        return Ok(vec![claim(what)]);
    }
    if let Some((id, article)) = what.split_once('@').filter(|(id, _)| loaded.schema.claim(id).is_some()) {
        return article_of(article, run).map(|article| vec![Question { article: Some(article), ..claim(id) }]);
    }
    let begins = |id: &str| what.len() >= 4 && id.starts_with(what);
    let findings: Vec<Question> = run
        .findings
        .iter()
        .filter(|f| begins(&f.id))
        .map(|f| Question { finding: Some(f.id.clone()), ..Question::default() })
        .collect();
    if !findings.is_empty() {
        return Ok(findings);
    }
    if loaded.articles.iter().any(|a| report::holds(&a.text, what)) {
        return Ok(vec![Question { words: Some(what.to_owned()), ..Question::default() }]);
    }
    let problem =
        Diagnostic::error("nothing-to-explain", format!("`{what}` is no finding, no claim and in no article"));
    Err(Box::new(match load::unknown_claim(&loaded.schema, what).help {
        Some(help) => problem.help(help),
        None => problem.help("`gainsay check` lists the findings, `gainsay show` the claims and articles"),
    }))
}

/// The article that a person names by its id, its file name, the name without its ending, or its source.
fn article_of(name: &str, run: &Run) -> Result<String, Box<Diagnostic>> {
    let fits = |id: &str, source: &str| {
        let file = id.rsplit('/').next().unwrap_or(id);
        [id, file, source].contains(&name) || file.split_once('.').is_some_and(|(stem, _)| stem == name)
    };
    if let Some(found) = run.sources.iter().find(|s| fits(&s.id, &s.source) || s.path == name) {
        return Ok(found.id.clone());
    }
    let ids = run.sources.iter().map(|s| s.id.as_str());
    let problem = Diagnostic::error("unknown-article", format!("there is no article `{name}`"));
    Err(Box::new(match crate::diagnostic::did_you_mean(name, ids, "articles") {
        Some(help) => problem.help(help),
        None => problem,
    }))
}

/// What to say where nothing was taken and nothing refused.
fn nothing(questions: &[Question], loaded: &Loaded) -> String {
    let mut out = "nothing was taken here, and nothing near it was refused\n".to_owned();
    for words in questions.iter().filter_map(|q| q.words.as_ref()) {
        for article in loaded.articles.iter().filter(|a| report::holds(&a.text, words)) {
            let place = match article.text.find(words.as_str()) {
                Some(at) => {
                    let at = Lines::new(&article.text).position(at);
                    format!("{}:{}:{}", article.source.path, at.line, at.column)
                }
                None => article.source.path.clone(),
            };
            out.push_str(&format!("  the words stand in {}\n", report::clean(&place)));
        }
        out.push_str(
            "  no claim of the claims file asks for what this sentence says, or none of its event words are in it\n",
        );
    }
    out
}
