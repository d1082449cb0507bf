//! `gainsay add`: a pasted text becomes an article.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    lines, load,
    screen::{Exit, Screen},
};
use crate::{
    corpus::{AddError, Hints, Limits, propose},
    date::Days,
    diagnostic::Diagnostic,
    report::clean,
};

/// Make a pasted text an article of the corpus
///
/// Reads the text, proposes a name, the outlet, the headline and the date of publication from it, and writes the file and
/// its entry in articles.toml. What is only a guess is said, to be looked at. No file is ever written over.
#[derive(Args, Debug)]
pub(super) struct Add {
    /// The text; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The corpus to add it to
    #[arg(long, value_name = "FOLDER", default_value = "corpus")]
    corpus: PathBuf,
    /// The name of the file in the corpus
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The outlet
    #[arg(long, value_name = "OUTLET")]
    source: Option<String>,
    /// The headline
    #[arg(long, value_name = "HEADLINE")]
    title: Option<String>,
    /// Where it was published
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// When it was published: 2020-06-11, 2020-06, or a range with a slash
    #[arg(long, value_name = "DAYS", value_parser = days)]
    published: Option<Days>,
}

fn days(text: &str) -> Result<Days, String> {
    Days::parse(text).ok_or_else(|| "expected 2020-06-11, 2020-06, 2020, or two of them with a slash".to_owned())
}

impl Add {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        let fail = |problems: &[Diagnostic]| load::show(problems, &BTreeMap::new(), screen).map(|()| Exit::Bad);
        let text = match text(&self.file) {
            Ok(text) => text,
            Err(problem) => return fail(&[*problem]),
        };
        let (source, title, url) = (self.source, self.title, self.url);
        let hints = Hints { name: self.name, source, title, url, published: self.published };
        let mut article = match propose(&text, &hints) {
            Ok(article) => article,
            Err(problem) => return fail(&[*problem]),
        };
        if let Err(error) = std::fs::create_dir_all(&self.corpus) {
            return fail(&[unwritable(&self.corpus, &error.to_string())]);
        }
        match article.write(&self.corpus) {
            Ok(path) => {
                let toml = self.corpus.join("articles.toml");
                let mut out = format!("wrote {}, described in {}:\n", path.display(), toml.display());
                article.entry().lines().for_each(|line| out.push_str(&format!("  {}\n", clean(line))));
                if !article.doubts.is_empty() {
                    out.push_str("look at:\n");
                    article.doubts.iter().for_each(|doubt| out.push_str(&format!("  {}\n", clean(doubt))));
                }
                screen.write(&out)?;
                Ok(Exit::Clean)
            }
            Err(AddError::Description { problems, .. }) => fail(&problems),
            Err(error) => fail(&[unwritable(&self.corpus, &error.to_string())]),
        }
    }
}

/// The text to add, of bounded size and in UTF-8.
fn text(path: &Path) -> Result<String, Box<Diagnostic>> {
    let name = if path.as_os_str() == "-" { "<stdin>".to_owned() } else { path.display().to_string() };
    let fail = |code, text: String| Box::new(Diagnostic::error(code, text).at(lines::file(&name)));
    let limit = Limits::ARTICLE_BYTES;
    let reader: Box<dyn Read> = if name == "<stdin>" {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(path).map_err(|e| fail("path-unreadable", format!("it cannot be read: {e}")))?)
    };
    let mut bytes = Vec::new();
    let more = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    reader
        .take(more)
        .read_to_end(&mut bytes)
        .map_err(|e| fail("path-unreadable", format!("it cannot be read: {e}")))?;
    if bytes.len() > limit {
        return Err(fail("article-too-large", format!("it is larger than {limit} bytes")));
    }
    String::from_utf8(bytes)
        .map_err(|e| fail("article-not-utf8", format!("byte {} is not UTF-8", e.utf8_error().valid_up_to())))
}

fn unwritable(path: &Path, why: &str) -> Diagnostic {
    Diagnostic::error("path-unwritable", format!("it cannot be written: {why}"))
        .at(lines::file(&path.display().to_string()))
}
