//! One assertion on the page: who says it, when and where, and the words with carets.

use super::{
    Look,
    clean::clean,
    excerpt::{Frame, Underline, excerpt},
    flow::{clip, pack},
    look::Ink,
    words,
};
use crate::{
    matcher::{Assertion, Quote},
    text::{Lines, Position, Span},
};

/// How much of a voice is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depth {
    /// Carets under the answer; a long sentence is trimmed.
    Short,
    /// The whole sentence, carets under the answer.
    Whole,
    /// The whole sentence, and below each part of it what it gave.
    Parts,
}

/// Draws assertions below each other, each line indented by `indent` columns; carets in the colour of `ink`. Who speaks
/// in the same article as the one before is not told again.
pub(super) fn draw_all(voices: &[&Assertion], depth: Depth, ink: Ink, indent: usize, look: &Look, out: &mut String) {
    let mut before: Option<&Assertion> = None;
    for voice in voices {
        let again = before.is_some_and(|b| b.source == voice.source);
        draw_one(voice, again, depth, ink, indent, look, out);
        before = Some(voice);
    }
}

/// Draws an assertion.
pub(super) fn draw(assertion: &Assertion, depth: Depth, ink: Ink, indent: usize, look: &Look, out: &mut String) {
    draw_one(assertion, false, depth, ink, indent, look, out);
}

fn draw_one(assertion: &Assertion, again: bool, depth: Depth, ink: Ink, indent: usize, look: &Look, out: &mut String) {
    let pad = " ".repeat(indent);
    let room = look.columns().saturating_sub(indent);
    let place = place(assertion);
    let (name, items) = (outlet(assertion), items(assertion, again));
    let mut head: Vec<&str> = items.iter().map(String::as_str).collect();
    head.push(&place);
    for line in pack(head, " · ", room) {
        // Painted after the layout: colours take no column.
        let line = line.replacen(&place, &look.paint(Ink::Dim, &place), 1);
        let line = match line.strip_prefix(&name) {
            Some(rest) => format!("{}{rest}", look.paint(Ink::Strong, &name)),
            None => line,
        };
        out.push_str(&format!("{pad}{line}\n"));
    }
    let marks = underlines(assertion, depth);
    quote(&assertion.quote, &marks, depth, ink, indent, look, out);
    if depth != Depth::Short {
        before(assertion, indent, look, out);
        for rule in &assertion.rules {
            super::finding::hanging(&format!("{pad}· "), &clean(rule), look, out);
        }
    }
}

/// What was taken from an earlier sentence, which the quote does not show.
fn before(assertion: &Assertion, indent: usize, look: &Look, out: &mut String) {
    let quote = &assertion.quote;
    let sentence = Span::new(quote.sentence_start, quote.sentence_start + quote.sentence.len());
    for mark in assertion.marks.iter().filter(|m| !sentence.overlaps(m.span)) {
        let text = format!("{}: {}", clean(&mark.role), clean(&mark.text));
        super::finding::hanging(&format!("{}· from before: ", " ".repeat(indent)), &text, look, out);
    }
}

/// Draws the sentence of a quote with `marks` under it, behind a rule at `indent`.
pub(super) fn quote(
    quote: &Quote,
    marks: &[Underline],
    depth: Depth,
    ink: Ink,
    indent: usize,
    look: &Look,
    out: &mut String,
) {
    let gutter = format!("{}{} ", " ".repeat(indent), look.paint(Ink::Dim, "│"));
    let lines = if depth == Depth::Short { 3 } else { 1_000 };
    let frame = Frame { columns: look.columns().saturating_sub(indent + 2), lines };
    for row in excerpt(&quote.sentence, quote.sentence_start, marks, frame) {
        out.push_str(&format!("{gutter}{}\n", row.text));
        if !row.signs.is_empty() {
            out.push_str(&format!("{gutter}{}\n", look.paint(ink, &row.signs)));
        }
        for label in row.labels {
            out.push_str(&format!("{gutter}{}\n", look.paint(Ink::Dim, &label)));
        }
    }
}

/// Who, when, and how it is put: `Coastal Times`, `published 11 June 2020`, `as of June 2020`, `planned`.
fn items(assertion: &Assertion, again: bool) -> Vec<String> {
    let source = &assertion.source;
    let mut items = Vec::new();
    if again {
        items.push("also".to_owned());
    } else {
        items.push(outlet(assertion));
        items.push(match source.published {
            Some(published) => format!("published {}", words::days(published)),
            None => "date of publication unknown".to_owned(),
        });
    }
    let said = assertion.said.filter(|&s| Some(s) != source.published).map(words::days);
    match (&assertion.speaker, said) {
        (Some(speaker), Some(said)) => items.push(format!("according to {}, {said}", clip(&clean(speaker), 60))),
        (Some(speaker), None) => items.push(format!("according to {}", clip(&clean(speaker), 60))),
        (None, Some(said)) => items.push(format!("said {said}")),
        (None, None) => {}
    }
    items.extend(assertion.as_of.map(words::as_of));
    items.extend(words::stance(assertion).into_iter().map(str::to_owned));
    if let Some(why) = &assertion.ambiguous {
        items.push(format!("ambiguous: {}", clean(why)));
    }
    items
}

/// The outlet; with the wire service whose text it really is.
fn outlet(assertion: &Assertion) -> String {
    let source = &assertion.source;
    let name = words::outlet(source);
    match &source.origin {
        Some(origin) if *origin != source.source => format!("{name} (text of {})", clip(&clean(origin), 40)),
        _ => name,
    }
}

/// The outlet, one short line.
pub(super) fn short(assertion: &Assertion) -> String {
    let when = match assertion.as_of {
        Some(as_of) => Some(words::as_of(as_of)),
        None => assertion.said.or(assertion.source.published).map(words::days),
    };
    match when {
        Some(when) => format!("{}, {when}", outlet(assertion)),
        None => outlet(assertion),
    }
}

/// Where the answer stands, as editors open it: `corpus/a.txt:12:5`.
pub(super) fn place(assertion: &Assertion) -> String {
    let quote = &assertion.quote;
    let first = answers(assertion).map(|m| m.start).min();
    let at = first.map_or(quote.position, |byte| position(quote, byte));
    format!("{}:{}:{}", clean(&assertion.source.path), at.line, at.column)
}

/// Where a byte of the file stands that lies in the sentence of `quote`.
pub(super) fn position(quote: &Quote, byte: usize) -> Position {
    let offset = byte.saturating_sub(quote.sentence_start);
    let (within, start) = (Lines::new(&quote.sentence).position(offset), quote.sentence_position);
    match within.line {
        1 => Position { line: start.line, column: start.column + within.column - 1 },
        line => Position { line: start.line + line - 1, column: within.column },
    }
}

fn answers(assertion: &Assertion) -> impl Iterator<Item = Span> + '_ {
    let quote = &assertion.quote;
    let sentence = Span::new(quote.sentence_start, quote.sentence_start + quote.sentence.len());
    assertion.marks.iter().filter(|m| m.role == "value").map(|m| m.span).filter(move |&s| sentence.contains(s))
}

/// What is underlined: the answer by `^`; for [`Depth::Parts`] the rest by `-`, each with its role.
fn underlines(assertion: &Assertion, depth: Depth) -> Vec<Underline> {
    let label = |role: &str| if depth == Depth::Parts { clean(role).into_owned() } else { String::new() };
    let mut marks: Vec<Underline> =
        answers(assertion).map(|span| Underline { span, sign: '^', label: label("value") }).collect();
    if marks.is_empty() {
        marks.push(Underline { span: assertion.quote.span, sign: '^', label: String::new() });
    }
    if depth == Depth::Parts {
        let others = assertion.marks.iter().filter(|m| m.role != "value");
        marks.extend(others.map(|m| Underline { span: m.span, sign: '-', label: label(&m.role) }));
    }
    marks
}
