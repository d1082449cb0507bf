//! Pasted text to an article: a name, a description, and what of it is a guess.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use super::{
    Limits, WriteError,
    decode::{check, decode, read_bounded},
    described::parse,
    head::{Head, host},
    walk::ARTICLES_TOML,
    write::{write_beside, write_new},
    written::{entry, with_entry},
};
use crate::{diagnostic::Diagnostic, kinds::date::Days, text::fold};

/// What the user says of a pasted text; what is not said is proposed from the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// The name of the file; made safe, `.txt` added where it has no ending that is read.
    pub name: Option<String>,
    /// The outlet.
    pub source: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Days>,
}

/// An article as it would be added. Nothing is written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Proposal {
    /// The name of the file: small letters, digits, `-`, and an ending.
    pub name: String,
    /// The text, byte for byte as given.
    pub text: String,
    /// The outlet.
    pub source: String,
    /// The headline.
    pub title: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Days>,
    /// How that is known: the line that says so.
    pub basis: Option<String>,
    /// What a person should look at: guesses, and what could not be found. Lower case, for a line each.
    pub doubts: Vec<String>,
}

/// Why an article could not be added.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AddError {
    /// A file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// `articles.toml` could not be read.
    #[error("{} cannot be read: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// `articles.toml` is not as it should be, or does not take one more entry.
    #[error("{} has problems", path.display())]
    Description {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problems: Vec<Diagnostic>,
    },
}

/// Bytes of a proposed name, without its ending.
const NAME: usize = 60;

/// Proposes what is known of `text`: a `source:`, `url:`, `title:` or `date:` line near its top, its first line as
/// headline, a short line that holds one date. The text itself stays as it is, those lines included.
///
/// # Errors
/// Where it is no text of an article: empty, or with NUL characters.
///
/// ```
/// use gainsay::corpus::{Hints, propose};
/// let text = "Bridge closed after flood\nPublished: 2020-06-11\n\nThe bridge at Sundale was closed.";
/// let article = propose(text, &Hints::default()).unwrap();
/// assert_eq!(article.name, "bridge-closed-after-flood.txt");
/// assert_eq!(article.published.unwrap().to_string(), "2020-06-11");
/// ```
pub fn propose(text: &str, hints: &Hints) -> Result<Proposal, Box<Diagnostic>> {
    if let Some(problem) = check("<text>", text) {
        return Err(Box::new(problem));
    }
    let head = Head::new(text);
    let mut doubts = Vec::new();
    let title = hints.title.clone().or_else(|| head.value(&["title", "headline"])).or_else(|| head.title());
    let url = hints.url.clone().or_else(|| head.value(&["url", "link"]));
    let (published, basis) = match hints.published {
        Some(days) => (Some(days), None),
        None => head.published().map_or((None, None), |(days, line)| (Some(days), Some(format!("'{line}'")))),
    };
    match (hints.published, published) {
        (None, Some(days)) => {
            doubts.push(format!("published: {days}, taken from the line {}", basis.as_deref().unwrap_or_default()))
        }
        (None, None) => {
            doubts.push("published: not found; without it \"last week\" and the like stay unresolved".to_owned())
        }
        _ => {}
    }
    let host = url.as_deref().and_then(host);
    let source = match hints.source.clone().or_else(|| head.value(&["source", "outlet"])) {
        Some(source) => source,
        None => {
            let guess = host.unwrap_or_else(|| match &title {
                Some(title) => format!("{title} (outlet unknown)"),
                None => "outlet unknown".to_owned(),
            });
            doubts.push(format!("source: not said in the text; written is `{guess}`"));
            guess
        }
    };
    let name = file_name(hints.name.as_deref(), title.as_deref());
    Ok(Proposal { name, text: text.to_owned(), source, title, url, published, basis, doubts })
}

impl Proposal {
    /// The entry for `articles.toml`.
    pub fn entry(&self) -> String {
        let published = self.published.map(|d| d.to_string());
        entry(&[
            ("path", Some(&self.name)),
            ("source", Some(&self.source)),
            ("title", self.title.as_deref()),
            ("url", self.url.as_deref()),
            ("published", published.as_deref()),
            ("basis", self.basis.as_deref()),
        ])
    }

    /// Writes the article into `folder` and its entry into the `articles.toml` there. No file is ever written over: where
    /// one of that name exists the article becomes `name-2.txt` and so on, and `self` says under which name it went.
    ///
    /// # Errors
    /// Where `articles.toml` has problems (nothing is written then), or a file cannot be written.
    pub fn write(&mut self, folder: &Path) -> Result<PathBuf, AddError> {
        let toml = folder.join(ARTICLES_TOML);
        let before = description(&toml)?;
        let (entries, problems) = parse(&toml.display().to_string(), &before);
        let description_error = |problems| AddError::Description { path: toml.clone(), problems };
        if !problems.is_empty() {
            return Err(description_error(problems));
        }
        let wish = self.name.clone();
        let (stem, ending) = wish.rsplit_once('.').unwrap_or((&wish, "txt"));
        for number in 1..10_000_u32 {
            self.name = if number == 1 { wish.clone() } else { format!("{stem}-{number}.{ending}") };
            let path = folder.join(&self.name);
            // Also a name that is described, but whose file is gone, is taken.
            if entries.iter().any(|e| e.path == self.name) || fs::symlink_metadata(&path).is_ok() {
                continue;
            }
            let after = with_entry(&before, &self.entry());
            let (now, problems) = parse(&toml.display().to_string(), &after);
            if !problems.is_empty() || now.len() != entries.len() + 1 {
                return Err(description_error(problems));
            }
            match write_new(&path, self.text.as_bytes()) {
                Err(e) if e.source.kind() == io::ErrorKind::AlreadyExists => continue,
                written => written?,
            }
            write_beside(&toml, after.as_bytes())?;
            return Ok(path);
        }
        let source = io::Error::new(io::ErrorKind::AlreadyExists, "too many files of this name");
        Err(WriteError { path: folder.join(wish), source }.into())
    }
}

/// The text of an `articles.toml`, empty where there is none.
fn description(path: &Path) -> Result<String, AddError> {
    let read = |source| AddError::Read { path: path.to_owned(), source };
    let limit = Limits::ARTICLE_BYTES;
    let bytes = match File::open(path).and_then(|file| read_bounded(file, limit)) {
        Ok(bytes) => bytes.ok_or_else(|| read(io::Error::other(format!("it is larger than {limit} bytes"))))?,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(String::new()),
        Err(e) => return Err(read(e)),
    };
    match decode(&path.display().to_string(), bytes) {
        Ok(text) => Ok(text),
        Err(problem) if problem.code == "article-empty" => Ok(String::new()),
        Err(problem) => Err(AddError::Description { path: path.to_owned(), problems: vec![*problem] }),
    }
}

/// A name that is safe on every system.
fn file_name(wish: Option<&str>, title: Option<&str>) -> String {
    let (stem, ending) = match wish.and_then(|w| w.rsplit_once('.')) {
        Some((stem, ending)) if ["txt", "md"].contains(&ending) => (stem, ending),
        _ => (wish.or(title).unwrap_or_default(), "txt"),
    };
    let mut name = String::new();
    for c in fold(stem).chars() {
        if c.is_ascii_alphanumeric() {
            name.push(c);
        } else if c != '\'' && !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    // At the end of a word, if there is one.
    if name.len() > NAME {
        name.truncate(NAME);
        if let Some(at) = name.rfind('-') {
            name.truncate(at);
        }
    }
    let name = name.trim_matches('-');
    let device = ["con", "prn", "aux", "nul"].contains(&name)
        || (name.len() == 4
            && (name.starts_with("com") || name.starts_with("lpt"))
            && name.ends_with(|c: char| c.is_ascii_digit()));
    match name {
        "" => format!("article.{ending}"),
        name if device => format!("article-{name}.{ending}"),
        name => format!("{name}.{ending}"),
    }
}
