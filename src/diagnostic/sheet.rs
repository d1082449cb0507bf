//! A TOML file that is being read, and all that is wrong with it.

use std::{
    cell::{Cell, RefCell},
    cmp::Reverse,
};

use super::{
    Diagnostic, Fields, Place, Severity, Shape,
    check::check,
    did_you_mean,
    toml::{SyntaxError, Tree, parse},
};
use crate::text::{Lines, Span};

/// A TOML file that is being read.
///
/// Open it with the shape that it should have; read the [`Fields`]; report what only their meaning shows; then take all
/// problems at once.
///
/// ```
/// use gainsay::diagnostic::{Key, Shape, Sheet, Takes};
/// static ROOT: Shape = Shape { name: "file", doc: "A file.", keys: &[Key::required("name", Takes::Text, "Its name.")] };
/// let sheet = Sheet::new("nmae = 'Zoë'\nage = [", "a.toml");
/// assert!(sheet.open(&ROOT).text("name").is_none());
/// let problems = sheet.into_problems();
/// let codes: Vec<_> = problems.iter().map(|p| p.code).collect();
/// assert_eq!(codes, ["unknown-key", "toml-syntax"]);
/// assert_eq!(problems[0].help.as_deref(), Some("did you mean `name`?"));
/// ```
#[derive(Debug)]
pub struct Sheet<'t> {
    file: &'t str,
    text: &'t str,
    lines: Lines<'t>,
    tree: Tree,
    problems: RefCell<Vec<Diagnostic>>,
    /// Problems past [`MOST`]: how many, and the gravest.
    more: Cell<(usize, Option<Severity>)>,
    /// Comparisons of words that suggestions may still take.
    suggestions: Cell<usize>,
}

/// The most problems that are told one by one. A file with more is rubbish, or not this kind of file.
const MOST: usize = 1000;

/// Codes that speak of something that is missing: in a section that could not be read to its end it may be there.
const OF_ABSENCE: &[&str] =
    &["missing-key", "empty-list", "never-matches", "no-examples", "no-counterexample", "no-subject", "key-misfit"];

impl<'t> Sheet<'t> {
    /// Reads `text`; `file` is its name as the user gave it.
    pub fn new(text: &'t str, file: &'t str) -> Self {
        let sheet = Self {
            file,
            text,
            lines: Lines::new(text),
            tree: parse(text),
            problems: RefCell::default(),
            more: Cell::default(),
            suggestions: Cell::new(100_000),
        };
        let mut last_line = 0;
        for error in &sheet.tree.errors {
            let place = sheet.place(sheet.visible(error.span), "");
            let line = place.position.map_or(0, |p| p.line);
            // The parser stumbles on through the rest of the line: its first error is the one to mend.
            if line != last_line {
                let problem = Diagnostic::error("toml-syntax", &error.message).at(place);
                sheet.report(match help(error) {
                    Some(help) => problem.help(help),
                    None => problem,
                });
            }
            last_line = line;
        }
        sheet
    }

    /// Checks the file against the shape that it should have, and gives what it holds. What is wrong is reported, and
    /// is not among the fields.
    pub fn open(&self, shape: &'static Shape) -> Fields<'_> {
        check(self, &self.tree.root, shape);
        Fields::new(&self.tree.root, shape)
    }

    /// A place in the file.
    pub fn place(&self, span: Span, label: impl Into<String>) -> Place {
        let position = (!self.is_full()).then(|| self.lines.position(span.start));
        Place { file: self.file.to_owned(), span: Some(span), position, label: label.into() }
    }

    /// The file's name, as the user gave it.
    pub fn file(&self) -> &'t str {
        self.file
    }

    /// The place of a part (`at`, bytes of `value`) of a text that stands at `span`: exact where the text is written
    /// without escapes, else the whole text.
    pub fn inside(&self, span: Span, value: &str, at: Span) -> Span {
        let raw = span.of(self.text);
        let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") { 3 } else { 1 };
        let start = span.start + quotes;
        if self.text.get(start..start + value.len()) == Some(value) {
            Span::new(start + at.start, start + at.end)
        } else {
            span
        }
    }

    /// Adds a problem; past a thousand they are only counted.
    pub fn report(&self, problem: Diagnostic) {
        if self.is_full() {
            let (count, gravest) = self.more.get();
            self.more.set((count + 1, gravest.max(Some(problem.severity))));
        } else {
            self.problems.borrow_mut().push(problem);
        }
    }

    fn is_full(&self) -> bool {
        self.problems.borrow().len() >= MOST
    }

    /// `did you mean …?`, or what there is to choose from: see [`did_you_mean`]. A file with very many wrong words is
    /// given suggestions for the first of them.
    pub fn suggest<'k>(
        &self,
        word: &str,
        known: impl IntoIterator<Item = &'k str> + Clone,
        what: &str,
    ) -> Option<String> {
        let left = self.suggestions.get();
        let cost = known.clone().into_iter().take(left + 1).count();
        self.suggestions.set(left.saturating_sub(cost));
        if cost > left {
            return None;
        }
        did_you_mean(word, known, what)
    }

    /// Whether an error is among the problems so far.
    pub fn has_errors(&self) -> bool {
        self.more.get().1 == Some(Severity::Error)
            || self.problems.borrow().iter().any(|p| p.severity == Severity::Error)
    }

    /// All problems, in the order of the file. What would only follow from broken syntax is left out.
    pub fn into_problems(self) -> Vec<Diagnostic> {
        let problems = self.problems.take();
        let start = |p: &Diagnostic| p.places.first().and_then(|p| p.span).map_or(0, |s| s.start);
        let line = |p: &Diagnostic| p.places.first().and_then(|p| p.position).map_or(0, |p| p.line);
        let broken_lines: std::collections::BTreeSet<_> =
            problems.iter().filter(|p| p.code == "toml-syntax").map(line).collect();
        let mut kept: Vec<_> = problems
            .into_iter()
            .filter(|p| {
                let at = start(p);
                let sections = &self.tree.broken;
                let section = sections.partition_point(|b| b.span.start <= at).checked_sub(1);
                let guess = section.and_then(|i| sections.get(i)).is_some_and(|b| {
                    at < b.span.end
                        && (at >= b.guessed_from || OF_ABSENCE.contains(&p.code) || broken_lines.contains(&line(p)))
                });
                p.code == "toml-syntax" || !guess
            })
            .collect();
        kept.sort_by(|a, b| {
            let key = |p: &Diagnostic| (start(p), Reverse(p.severity), p.code);
            key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
        });
        kept.dedup();
        if let (count, Some(severity)) = self.more.get() {
            let message = format!("and {count} more problems");
            let place = Place { file: self.file.to_owned(), span: None, position: None, label: String::new() };
            let more = Diagnostic::error("too-many-problems", message).at(place);
            kept.push(Diagnostic { severity, ..more }.help("mend these first"));
        }
        kept
    }

    /// A span that a caret can stand under: an error at the end of the file points at its last character that is seen.
    fn visible(&self, span: Span) -> Span {
        if !span.is_empty() || self.text.get(span.start..).is_some_and(|rest| !rest.trim().is_empty()) {
            return span;
        }
        let seen = self.text.get(..span.start).unwrap_or_default().trim_end();
        let last = seen.chars().next_back().map_or(0, char::len_utf8);
        Span::new(seen.len() - last, seen.len())
    }
}

/// What to do about a syntax error, where its message does not say it.
fn help(error: &SyntaxError) -> Option<&'static str> {
    let table = [
        ("string values must be quoted", "write a text in double quotes; numbers, `true` and `false` stand without"),
        ("missing comma", "put a comma between two entries of a list; if the list ends here, close it with `]`"),
        ("unclosed array", "close the list with `]`"),
        ("unclosed inline table", "close it with `}`"),
        ("invalid basic string", "close the text with `\"` on the same line; write `\\\"` for a quote inside it"),
        ("invalid literal string", "close the text with `'` on the same line; use double quotes if it holds a `'`"),
        ("key with no value", "write `key = value`"),
        ("duplicate key", "keep one of the two"),
    ];
    table.iter().find(|(start, _)| error.message.starts_with(start)).map(|&(_, help)| help)
}
