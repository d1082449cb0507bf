//! Sentences: runs of tokens, never cut inside an abbreviation, an initial or a value.
//!
//! A sentence ends at a point, question or exclamation mark (closing quotes and brackets go with it) when a space follows
//! and then no small letter. UAX 29 does less (it cuts after `Dec.` in "Dec. 31" and not before "30 died"), so the rule
//! is our own, on tokens.

use super::{Case, Span, Text, TokenKind};
use crate::lexicon::abbreviations::is_abbreviation;

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

/// Nobody writes a sentence of so many tokens; one that goes on is cut at the next comma …
const LONG: usize = 300;
/// … or, where there is none, here. So no look around a word, however it is made, reaches over more than this.
const LONGEST: usize = 400;

/// Cuts a text into sentences; `values` are spans, sorted, that no boundary may fall into.
///
/// A line end closes a paragraph, unless the text is hard-wrapped; there a blank line does.
pub fn sentences(text: &Text<'_>, values: &[Span]) -> Vec<Sentence> {
    let wrapped = is_wrapped(text.raw());
    let mut out: Vec<Sentence> = Vec::new();
    let (mut first, mut paragraph, mut value) = (0usize, 0usize, 0usize);
    for (last, token) in text.tokens().iter().enumerate() {
        let next = last + 1;
        let breaks = text.token(next).map_or(2, |t| t.breaks);
        let ends_paragraph = breaks >= 2 || (breaks == 1 && !wrapped);
        while values.get(value).is_some_and(|v| v.end <= token.span.end) {
            value += 1;
        }
        let inside = values.get(value).is_some_and(|v| v.start < token.span.end);
        let length = last - first;
        let too_long = length >= LONGEST || (length >= LONG && matches!(text.raw_word(last), "," | ";" | ":"));
        let ends = || too_long || ends_sentence(text, last) || ends_dateline(text, first, last);
        if ends_paragraph || (!inside && ends()) {
            out.push(Sentence { first, last, paragraph });
            paragraph += usize::from(ends_paragraph);
            first = next;
        }
    }
    out
}

/// Whether a sentence begins with token `i`, by the signs before it and the lines; for a look around that needs no
/// list of sentences. In doubt at a single line end, it does.
pub(crate) fn begins_sentence(text: &Text<'_>, i: usize) -> bool {
    let (Some(token), Some(before)) = (text.token(i), i.checked_sub(1)) else { return true };
    // Most words are small and stand in a line.
    if token.breaks == 0 && token.case == Case::Lower && token.kind == TokenKind::Word {
        return false;
    }
    token.breaks > 1
        || (token.breaks == 1 && (token.case != Case::Lower || token.kind == TokenKind::Number))
        || ends_sentence(text, before)
}

/// Whether the dash at token `last` closes a dateline that opens a paragraph at token `first`: "STRELSAU, May 3 (Agency) -".
fn ends_dateline(text: &Text<'_>, first: usize, last: usize) -> bool {
    if !matches!(text.raw_word(last), "-" | "–" | "—") || text.is_hyphen(last) || last - first > 16 || last < first + 1
    {
        return false;
    }
    let opens = first == 0 || text.token(first).is_some_and(|t| t.breaks > 0);
    let shouted = text.token(first).is_some_and(|t| t.case == Case::Upper && t.span.len() > 2);
    let agency = text.word(last - 1) == ")";
    let small =
        (first..last).any(|i| text.token(i).is_some_and(|t| t.kind == TokenKind::Word && t.case == Case::Lower));
    opens && !small && (shouted || agency)
}

/// Whether a sentence ends with token `last`, by the signs and the word that follow.
fn ends_sentence(text: &Text<'_>, last: usize) -> bool {
    let Some(next) = text.token(last + 1) else { return true };
    if next.glued {
        return runs_on(text, last);
    }
    if next.case == Case::Lower && next.kind == TokenKind::Word {
        return false;
    }
    match text.token(last).map(|t| t.kind) {
        Some(TokenKind::Word) => ends_with_acronym(text, last, last),
        Some(TokenKind::Number | TokenKind::Mixed) => false,
        _ => ends_with_mark(text, last),
    }
}

/// "They left the bar.Police came": a space was lost between two lines. A small word before the point, a capital behind it,
/// and no second point, as hosts and files have.
fn runs_on(text: &Text<'_>, last: usize) -> bool {
    let word = |i: usize, case: Case, least: usize| {
        text.token(i).is_some_and(|t| t.kind == TokenKind::Word && t.case == case && t.span.len() >= least)
    };
    let before = last.checked_sub(1);
    text.raw_word(last) == "."
        && before.is_some_and(|b| word(b, Case::Lower, 3) && !is_abbreviation(text.word(b)))
        && before.and_then(|b| b.checked_sub(1)).is_none_or(|b| text.raw_word(b) != ".")
        && word(last + 1, Case::Title, 2)
        && text.token(last + 2).is_some_and(|t| !t.glued || text.raw_word(last + 2) == ",")
}

/// Whether the signs up to token `last` end a sentence.
fn ends_with_mark(text: &Text<'_>, last: usize) -> bool {
    // Back over closing quotes and brackets to the mark itself.
    let mut mark = last;
    while matches!(text.raw_word(mark), "\"" | "”" | "’" | "'" | ")" | "]" | "»")
        && text.token(mark).is_some_and(|t| t.glued)
    {
        let Some(before) = mark.checked_sub(1) else { return false };
        mark = before;
    }
    match text.raw_word(mark) {
        "!" | "?" | "…" => true,
        "." => {
            let Some(before) = mark.checked_sub(1) else { return false };
            let word = text.raw_word(before);
            let initial = word.chars().count() == 1 && text.token(before).is_some_and(|t| t.case == Case::Title);
            !(initial || is_abbreviation(text.word(before)))
        }
        _ => text.token(mark).is_some_and(|t| t.kind == TokenKind::Word) && ends_with_acronym(text, mark, last),
    }
}

/// Whether the word at token `mark` is an acronym whose point ends a sentence with token `last`: only where a word that
/// opens one follows, "in the U.S. The …".
fn ends_with_acronym(text: &Text<'_>, mark: usize, last: usize) -> bool {
    text.raw_word(mark).ends_with('.')
        && text.token(last + 1).is_some_and(|t| t.case == Case::Title)
        && text.lexeme(last + 1).class.is_some()
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
            ("In the U.S. Senate he said no.", vec!["In the U.S. Senate he said no."]),
            ("He is in the U.S. They are not.", vec!["He is in the U.S.", "They are not."]),
            ("On Dec. 31, 2019, it ended.", vec!["On Dec. 31, 2019, it ended."]),
            ("A title\nA text. “Two,” he said.", vec!["A title", "A text.", "“Two,” he said."]),
            ("They left the bar.Police came.", vec!["They left the bar.", "Police came."]),
            ("See www.example.Com or example.Com.", vec!["See www.example.Com or example.Com."]),
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
