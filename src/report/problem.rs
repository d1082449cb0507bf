//! Problems of input files, drawn under the line that they speak of.

use std::{borrow::Cow, collections::BTreeMap};

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::clean;
use crate::{
    diagnostic::{Diagnostic, Place, Severity},
    text::Span,
};

/// The longest message, label or path that is shown, in characters.
const LONGEST: usize = 400;

/// The most places of one problem that are drawn.
const MOST_PLACES: usize = 8;

/// The longest line that is drawn whole, in bytes; a place in a longer one is named and not drawn.
const LONGEST_LINE: usize = 2000;

/// Draws problems as compilers do: what is wrong, `file:line:column`, the line with carets, and what to do.
///
/// `sources` gives the text of a file by the name that the problems call it; where it has none, the place is named and
/// not drawn. With `colour` there are ANSI colours in the result; `width` is that of the terminal, in columns. Everything
/// that comes from a file is made harmless first. Problems are divided by a blank line, and a line end closes the last.
pub fn render(
    diagnostics: &[Diagnostic],
    sources: &dyn Fn(&str) -> Option<String>,
    colour: bool,
    width: usize,
) -> String {
    let renderer = if colour { Renderer::styled().hyperlink(false) } else { Renderer::plain() };
    let renderer = renderer.term_width(width.max(40));
    let mut read: BTreeMap<&str, Option<String>> = BTreeMap::new();
    let mut out = String::new();
    for problem in diagnostics {
        for place in &problem.places {
            read.entry(&place.file).or_insert_with(|| sources(&place.file));
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(renderer.render(&[group(problem, &read)]).trim_end_matches('\n'));
        out.push('\n');
    }
    out
}

/// How many there are of each: `2 errors, 1 warning`; empty for none.
pub fn tally(diagnostics: &[Diagnostic]) -> String {
    let count = |severity: Severity, word: &str| {
        let n = diagnostics.iter().filter(|d| d.severity == severity).count();
        let s = if n == 1 { "" } else { "s" };
        (n > 0).then(|| format!("{n} {word}{s}"))
    };
    let counts = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")];
    counts.iter().filter_map(|&(severity, word)| count(severity, word)).collect::<Vec<_>>().join(", ")
}

fn group<'a>(problem: &'a Diagnostic, read: &BTreeMap<&str, Option<String>>) -> Group<'a> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(shown(&problem.message)).id(problem.code));
    let mut drawn: Vec<&str> = Vec::new();
    let places = || problem.places.iter().take(MOST_PLACES);
    for place in places() {
        if drawn.contains(&place.file.as_str()) {
            continue;
        }
        drawn.push(&place.file);
        let together: Vec<_> = places().filter(|p| p.file == place.file).collect();
        let source = read.get(place.file.as_str()).and_then(Option::as_deref);
        for element in elements(&together, source, drawn.len() == 1) {
            group = group.element(element);
        }
    }
    match &problem.help {
        Some(help) => group.element(Level::HELP.message(shown(help))),
        None => group,
    }
}

/// What is drawn for the places of one file; `main` says that the problem's main place is among them.
fn elements<'a>(places: &[&'a Place], source: Option<&str>, main: bool) -> Vec<Element<'a>> {
    let drawable = |p: &&&Place| p.span.is_some_and(|s| source.is_some_and(|t| s.start <= t.len()));
    let spans: Vec<_> = places.iter().filter(drawable).filter_map(|p| Some((*p, p.span?))).collect();
    let (Some(source), false) = (source, spans.is_empty()) else {
        return places.iter().map(|p| Element::Origin(named(p))).collect();
    };
    let line = spans.first().and_then(|(place, span)| Some((place.position?.line, span.start)));
    let Some(window) = Window::around(source, line, spans.iter().map(|(_, span)| *span)) else {
        return places.iter().map(|p| Element::Origin(named(p))).collect();
    };
    let path = places.first().map_or(Cow::Borrowed(""), |p| shown(&p.file));
    let mut kinds =
        std::iter::once(AnnotationKind::Primary).filter(|_| main).chain(std::iter::repeat(AnnotationKind::Context));
    let annotations: Vec<_> = spans
        .iter()
        .filter_map(|(place, span)| {
            let annotation = kinds.next()?.span(window.locate(*span));
            Some(if place.label.is_empty() { annotation } else { annotation.label(shown(&place.label)) })
        })
        .collect();
    vec![Snippet::source(window.text).line_start(window.first_line).path(path).annotations(annotations).into()]
}

/// A place that is named and not drawn.
fn named(place: &Place) -> Origin<'_> {
    let origin = Origin::path(shown(&place.file));
    match place.position {
        Some(at) => origin.line(at.line).char_column(at.column),
        None => origin,
    }
}

/// Text of others on one line, harmless and not too long.
fn shown(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        None => clean(text),
        Some((end, _)) => Cow::Owned(format!("{}…", clean(text.get(..end).unwrap_or_default()))),
    }
}

/// The lines of a file that spans touch, made harmless with as many characters as before, so that columns stay true.
struct Window {
    text: String,
    first_line: usize,
    /// Bytes of the file and of `text` where they part.
    shifts: Vec<(usize, usize)>,
}

impl Window {
    /// `line` is a line that is known already, with a byte in it. Nothing where a line is too long to draw.
    fn around(source: &str, line: Option<(usize, usize)>, spans: impl Iterator<Item = Span> + Clone) -> Option<Self> {
        let bytes = source.as_bytes();
        let ends = |b: &u8| *b == b'\n';
        let start_of = |at: usize| bytes.get(..at).unwrap_or_default().iter().rposition(ends).map_or(0, |i| i + 1);
        let end_of =
            |at: usize| bytes.get(at..).unwrap_or_default().iter().position(ends).map_or(bytes.len(), |i| at + i);
        if spans.clone().any(|s| end_of(s.start) - start_of(s.start) > LONGEST_LINE) {
            return None;
        }
        let start = start_of(spans.clone().map(|s| s.start).min()?);
        let end = end_of(spans.map(|s| s.start).max()?);
        let (known, at) = line.unwrap_or((1, 0));
        let between = bytes.get(start.min(at)..start.max(at)).unwrap_or_default().iter().filter(|b| ends(b)).count();
        let first_line = if at < start { known + between } else { known.saturating_sub(between) };
        let mut window = Self { text: String::new(), first_line, shifts: vec![(start, 0)] };
        for (i, c) in source.get(start..end).unwrap_or_default().char_indices() {
            // The byte-order mark is no column.
            if start + i > 0 || c != '\u{feff}' {
                window.text.push(tame(c));
            }
            let here = (start + i + c.len_utf8(), window.text.len());
            if window.shifts.last().is_none_or(|last| here.0 - last.0 != here.1 - last.1) {
                window.shifts.push(here);
            }
        }
        Some(window)
    }

    /// The bytes of `text` for a span of the file: of a span of several lines the first line only.
    fn locate(&self, span: Span) -> std::ops::Range<usize> {
        let at = |offset: usize| {
            let i = self.shifts.partition_point(|s| s.0 <= offset).saturating_sub(1);
            let (raw, ours) = self.shifts.get(i).copied().unwrap_or_default();
            boundary(&self.text, ours + offset.saturating_sub(raw))
        };
        let start = at(span.start);
        let line = self.text.get(start..).unwrap_or_default().find('\n').map_or(self.text.len(), |i| start + i);
        start..at(span.end).clamp(start, line)
    }
}

/// The last character boundary at or before `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}

/// One harmless character for one of the file.
fn tame(c: char) -> char {
    let mut buffer = [0; 4];
    match c {
        '\n' | '\t' => c,
        '\r' => ' ',
        c => match &*clean(c.encode_utf8(&mut buffer)) {
            one if one.chars().nth(1).is_none() => one.chars().next().unwrap_or(' '),
            _ => '\u{fffd}',
        },
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;
    use proptest::prelude::*;

    use super::*;
    use crate::schema;

    fn page(text: &str, file: &str) -> String {
        let (_, problems) = schema::read(text, file);
        render(&problems, &|_| Some(text.to_owned()), false, 100)
    }

    #[test]
    fn a_page_of_problems() {
        let text = r#"version = 1

[[entity]]
id = "harbour"
name = "The Harbour"
kind = "plaice"
spelings = ["harbor"]

[[entity]]
id = "mole"
name = "The Mole"
kind = "place"
part_of = "harbor"
spellings = ["The Harbour"]

[[event]]
id = "break"
words = ["break, "{mole} give way"]

[[claim]]
id = "when"
ask = "When did the mole break?"
kind = "date"
unit = ["metre"]
examples = [
  { text = "The mole broke on 3 May 2020.",
    says = "3 May 2020" },
]
"#;
        assert_snapshot!(page(text, "claims.toml"), @r#"
        error[unknown-value]: `kind` cannot be `plaice`
         --> claims.toml:6:8
          |
        6 | kind = "plaice"
          |        ^^^^^^^^
          |
          = help: did you mean `place`?

        error[unknown-key]: entity `harbour` has a key `spelings`, which nothing reads
         --> claims.toml:7:1
          |
        7 | spelings = ["harbor"]
          | ^^^^^^^^ unknown key
          |
          = help: did you mean `spellings`?

        error[unknown-id]: no entity has the id `harbor`
          --> claims.toml:13:11
           |
        13 | part_of = "harbor"
           |           ^^^^^^^^
           |
           = help: did you mean `harbour`?

        error[shared-spelling]: "The Harbour" is `harbour` and `mole`
          --> claims.toml:14:14
           |
         5 | name = "The Harbour"
           |        ------------- `harbour` here
        ...
        14 | spellings = ["The Harbour"]
           |              ^^^^^^^^^^^^^ `mole` here
           |
           = help: give it to one of them; write the other out in full

        error[toml-syntax]: missing comma between array elements, expected `,`
          --> claims.toml:18:19
           |
        18 | words = ["break, "{mole} give way"]
           |                   ^
           |
           = help: put a comma between two entries of a list; if the list ends here, close it with `]`

        error[never-matches]: claim `when` can never match: it has no event whose date could be read
          --> claims.toml:23:8
           |
        23 | kind = "date"
           |        ^^^^^^
           |
           = help: add `event`

        error[key-misfit]: `unit` is for claims of kind `count`; this one is of kind `date`
          --> claims.toml:24:1
           |
        24 | unit = ["metre"]
           | ^^^^
           |
           = help: leave `unit` out, or change `kind`

        warning[no-counterexample]: claim `when` has no example from which nothing may be read
          --> claims.toml:25:1
           |
        25 | examples = [
           | ^^^^^^^^
           |
           = help: add a text that looks like an answer and is none, with `says = []`

        error[bad-example]: `3 May 2020` is not an answer to a claim of kind `date`
          --> claims.toml:27:12
           |
        27 |     says = "3 May 2020" },
           |            ^^^^^^^^^^^^
           |
           = help: write 2020-01-03, 2020-01, 2020 or 2020-01/..; or "unresolved", or [] for nothing
        "#);
    }

    #[test]
    fn hostile_text_is_tamed_and_carets_stand_right() {
        let text = "\u{feff}version = 1 # \u{202e}\u{1b}[2J é\n\"a\\u001Bb\" = 2\nx\u{7}";
        assert_snapshot!(page(text, "a\u{1b}]0;b\u{202e}.toml"), @r#"
        error[toml-syntax]: invalid comment character, expected printable characters
         --> a␛]0;b\u{202e}.toml:1:16
          |
        1 | version = 1 # �␛[2J é
          |                ^

        error[unknown-key]: the file has a key `a␛b`, which nothing reads
         --> a␛]0;b\u{202e}.toml:2:1
          |
        2 | "a\u001Bb" = 2
          | ^^^^^^^^^^ unknown key
          |
          = help: the keys here are: `version`, `entity`, `event`, `claim`

        error[toml-syntax]: invalid unquoted key, expected letters, numbers, `-`, `_`
         --> a␛]0;b\u{202e}.toml:3:2
          |
        3 | x␇
          |  ^
        "#);
    }

    #[test]
    fn a_place_without_a_source_is_named() {
        let place = Place { file: "gone.toml".to_owned(), span: None, position: None, label: String::new() };
        let problems = [Diagnostic::error("not-found", "no such file").at(place).help("look again")];
        assert_snapshot!(render(&problems, &|_| None, false, 80), @r#"
        error[not-found]: no such file
        --> gone.toml
         = help: look again
        "#);
        assert_eq!(tally(&problems), "1 error");
    }

    #[test]
    fn a_place_in_a_very_long_line_is_named() {
        let text = format!("version = 1\nclaim = [{}]", "{id=\"é\"},".repeat(600));
        let (_, problems) = schema::read(&text, "claims.toml");
        assert_eq!(problems.len(), 1001);
        let drawn = render(&problems[999..], &|_| Some(text.clone()), false, 60);
        assert_snapshot!(drawn, @r#"
        error[missing-key]: claim `é` has no `kind`
        --> claims.toml:2:4501
         = help: write `kind = "…"` with one of date, count, entity, place, choice, yes-no

        error[too-many-problems]: and 1399 more problems
        --> claims.toml
         = help: mend these first
        "#);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_text_and_place_is_drawn(text in any::<String>(), a in 0..40usize, b in 0..40usize, file in any::<String>()) {
            let place = |start, end| Place { file: file.clone(), span: Some(Span::new(start, end)), position: None, label: text.clone() };
            let problems = [Diagnostic::warning("x", text.as_str()).at(place(a, b)).at(place(b, a))];
            let drawn = render(&problems, &|_| Some(text.clone()), false, 60);
            prop_assert!(drawn.lines().all(|line| clean(line) == line), "{:?}", drawn);
        }
    }
}
