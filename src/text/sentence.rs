//! Sentences: runs of tokens, never cut inside an abbreviation, an initial or a value.
//!
//! The boundaries are those of Unicode UAX 29, with vetoes: it cuts after `Dec.` in "Dec. 31, 2019" and after `Gen.` in
//! "Gen. Mark Milley", and at every line end of hard-wrapped text.

use unicode_segmentation::UnicodeSegmentation as _;

use super::{Case, Span, Text, TokenKind};
use crate::lexicon::{abbreviations::is_abbreviation, grammar::class};

/// A sentence: tokens `first` to `last`, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The first token.
    pub first: usize,
    /// The last token.
    pub last: usize,
    /// Which paragraph it stands in, from 0.
    pub paragraph: usize,
}

/// Cuts a text into sentences; `values` are spans, sorted, that no boundary may fall into.
///
/// A line end closes a paragraph, unless the text is hard-wrapped; there a blank line does.
pub fn sentences(text: &Text<'_>, values: &[Span]) -> Vec<Sentence> {
    let wrapped = is_wrapped(text.raw());
    let mut out: Vec<Sentence> = Vec::new();
    let (mut first, mut paragraph, mut value) = (0usize, 0usize, 0usize);
    for (offset, piece) in text.raw().split_sentence_bound_indices() {
        let cut = offset + piece.len();
        let next = text.token_at(cut);
        if next == first {
            continue;
        }
        while values.get(value).is_some_and(|v| v.end <= cut) {
            value += 1;
        }
        let inside = values.get(value).is_some_and(|v| v.start < cut && cut < v.end);
        let breaks = text.token(next).map_or(2, |t| t.breaks);
        let ends_paragraph = next == text.len() || breaks >= 2 || (breaks == 1 && !wrapped);
        if !ends_paragraph && (inside || is_vetoed(text, next)) {
            continue;
        }
        out.push(Sentence { first, last: next - 1, paragraph });
        paragraph += usize::from(ends_paragraph);
        first = next;
    }
    if first < text.len() {
        out.push(Sentence { first, last: text.len() - 1, paragraph });
    }
    out
}

/// Whether no sentence ends before token `next`.
fn is_vetoed(text: &Text<'_>, next: usize) -> bool {
    let Some(last) = next.checked_sub(1) else { return true };
    let Some(before) = last.checked_sub(1) else { return false };
    // An acronym's point ends a sentence only where a word that opens one follows: "in the U.S. The …".
    if text.raw_word(last).ends_with('.') && text.token(last).is_some_and(|t| t.kind == TokenKind::Word) {
        return class(text.word(next)).is_none() || text.token(next).is_some_and(|t| t.case == Case::Lower);
    }
    // A line end in wrapped text: UAX 29 cuts there, whatever stands before it.
    if !matches!(text.word(last), "." | "!" | "?" | "…" | "\"" | "”" | "“" | ")" | "]" | "'" | "»") {
        return true;
    }
    if text.raw_word(last) != "." {
        return false;
    }
    let word = text.token(before);
    let initial = text.raw_word(before).chars().count() == 1 && word.is_some_and(|t| t.kind == TokenKind::Word && t.case == Case::Title);
    initial || is_abbreviation(text.word(before))
}

/// Whether lines are cut at a width rather than at the end of a paragraph: most lines are of a middling length and do
/// not end as a sentence does.
fn is_wrapped(raw: &str) -> bool {
    let (mut lines, mut middling, mut open) = (0usize, 0usize, 0usize);
    for line in raw.lines().map(str::trim).filter(|l| !l.is_empty()).take(400) {
        lines += 1;
        middling += usize::from((40..=100).contains(&line.chars().count()));
        open += usize::from(!line.ends_with(['.', '!', '?', '"', '”', '’', ':', ')']));
    }
    lines >= 6 && middling * 10 >= lines * 7 && open * 10 >= lines * 6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(raw: &str) -> Vec<&str> {
        let text = Text::new(raw);
        sentences(&text, &[]).iter().map(|s| text.span(s.first, s.last).of(raw)).collect()
    }

    #[test]
    fn cuts() {
        for (raw, want) in [
            ("One. Two.", vec!["One.", "Two."]),
            ("Gen. A. B. Doe spoke. He left.", vec!["Gen. A. B. Doe spoke.", "He left."]),
            ("In the U.S. Embassy he said no.", vec!["In the U.S. Embassy he said no."]),
            ("He is in the U.S. They are not.", vec!["He is in the U.S.", "They are not."]),
            ("On Dec. 31, 2019, it ended.", vec!["On Dec. 31, 2019, it ended."]),
            ("A title\nA text. “Two,” he said.", vec!["A title", "A text.", "“Two,” he said."]),
            ("It cost 2.5 million. 30 died.", vec!["It cost 2.5 million.", "30 died."]),
        ] {
            assert_eq!(cut(raw), want, "{raw}");
        }
    }

    #[test]
    fn hard_wrapped_lines_are_one_sentence() {
        let raw = "The committee that looked into the matter for\nmore than two years, and heard a great many of\nthose who had been there, found nothing at all\nthat would bear out what had been said of the\nminister and of his friends in the newspapers\nof the capital. It closed its books on Monday,\nand nobody has opened them since.\n";
        assert_eq!(cut(raw).len(), 2);
    }

    #[test]
    fn no_boundary_falls_into_a_value() {
        let raw = "At 3 p.m. Monday it fell.";
        let text = Text::new(raw);
        assert_eq!(sentences(&text, &[Span::new(3, 16)]).len(), 1);
    }
}
