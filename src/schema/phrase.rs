//! The words of `claims.toml`, with their slots.

use std::fmt;

use crate::text::{Span, Text, TokenKind};

/// One element of a [`Phrase`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Element {
    /// A word, in any inflection; a capital asks for a capital. One token of [`Text`]: a hyphen is a word of its own.
    Word(String),
    /// `{id}`: any mention of this entity, or of something that is part of it.
    Entity(String),
    /// `{subject}`: any mention of the event's or claim's subject.
    Subject,
    /// `'s`: a possessive ending.
    Possessive,
    /// `...`: up to five words of the same clause.
    Gap,
}

/// A few words that are looked for in order; each word stands for all its inflected forms.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// The elements, in order; never empty.
    pub elements: Vec<Element>,
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut glue = true;
        for element in &self.elements {
            let hyphen = matches!(element, Element::Word(word) if word == "-");
            let ending = matches!(element, Element::Word(word) if word.starts_with(['\'', '’']));
            if !glue && !hyphen && !ending && *element != Element::Possessive {
                f.write_str(" ")?;
            }
            glue = hyphen;
            match element {
                Element::Word(word) => f.write_str(word)?,
                Element::Entity(id) => write!(f, "{{{id}}}")?,
                Element::Subject => f.write_str("{subject}")?,
                Element::Possessive => f.write_str("'s")?,
                Element::Gap => f.write_str("...")?,
            }
        }
        Ok(())
    }
}

/// Why a phrase cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct PhraseError {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: &'static str,
    /// The bytes of the phrase that it speaks of.
    pub span: Span,
}

impl Phrase {
    /// Reads a phrase.
    ///
    /// Words are cut as [`Text`] cuts an article, so that each [`Element::Word`] is one token, written as in the phrase;
    /// a hyphen within a word is a token of its own. `{id}` and `{subject}` are slots, `'s` (or the lone apostrophe of a
    /// plural) the possessive ending, `...` or `…` a gap.
    ///
    /// # Errors
    ///
    /// A brace without its other half, an empty slot, or one that no id can be; a gap at an end or beside a gap; no words
    /// at all.
    ///
    /// ```
    /// use gainsay::schema::Phrase;
    /// assert_eq!(Phrase::parse("{subject}’s  death").unwrap().to_string(), "{subject}'s death");
    /// assert_eq!(Phrase::parse("{aldoria}-backed ... force").unwrap().elements.len(), 5);
    /// assert!(Phrase::parse("strike on {subject").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, PhraseError> {
        let mut elements = Vec::new();
        let mut at = 0;
        while let Some(open) = text.get(at..).and_then(|rest| rest.find(['{', '}'])).map(|i| at + i) {
            words(text, Span::new(at, open), &mut elements);
            let rest = text.get(open + 1..).unwrap_or_default();
            let close = rest.find(['{', '}']).filter(|&i| rest.get(i..).is_some_and(|r| r.starts_with('}')));
            let (true, Some(length)) = (text.get(open..).is_some_and(|r| r.starts_with('{')), close) else {
                return Err(error("a brace without its other half", "write a slot as {id}", Span::new(open, open + 1)));
            };
            let span = Span::new(open, open + length + 2);
            match rest.get(..length).unwrap_or_default().trim() {
                "subject" => elements.push(Element::Subject),
                id if is_id(id) => elements.push(Element::Entity(id.to_owned())),
                _ => {
                    return Err(error(
                        "a slot that is no id",
                        "write {subject}, or an entity's id like {port-amber}",
                        span,
                    ));
                }
            }
            at = span.end;
        }
        words(text, Span::new(at, text.len()), &mut elements);
        if elements.is_empty() {
            return Err(error("no words", "write the words that are looked for", Span::new(0, text.len())));
        }
        let gaps = |e: Option<&Element>| e == Some(&Element::Gap);
        if gaps(elements.first())
            || gaps(elements.last())
            || elements.windows(2).any(|w| w.iter().all(|e| gaps(Some(e))))
        {
            let help = "`...` stands between two words, once; leave it out at the ends";
            return Err(error("a gap with nothing to bridge", help, Span::new(0, text.len())));
        }
        Ok(Self { elements })
    }

    /// How many words it has: each word and each slot is one, hyphens and `'s` are none.
    pub fn length(&self) -> usize {
        let counts = |e: &&Element| match e {
            Element::Word(word) => word.chars().any(char::is_alphanumeric),
            Element::Entity(_) | Element::Subject => true,
            Element::Possessive | Element::Gap => false,
        };
        self.elements.iter().filter(counts).count()
    }
}

fn error(message: &str, help: &'static str, span: Span) -> PhraseError {
    PhraseError { message: message.to_owned(), help, span }
}

/// Whether this can be an id: small ASCII letters and digits, single hyphens between them.
pub(super) fn is_id(text: &str) -> bool {
    text.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// The slots of a phrase that can be read: what stands in each, and its bytes with the braces.
pub(super) fn slots(text: &str) -> impl Iterator<Item = (&str, Span)> {
    text.match_indices('{').filter_map(move |(open, _)| {
        let inner = text.get(open + 1..)?.split('}').next()?;
        Some((inner.trim(), Span::new(open, open + inner.len() + 2)))
    })
}

/// The words of a phrase between two slots.
fn words(text: &str, part: Span, elements: &mut Vec<Element>) {
    let raw = part.of(text);
    let cut = Text::new(raw);
    let mut dots = 0;
    for (i, token) in cut.tokens().iter().enumerate() {
        let word = cut.raw_word(i);
        let dot = word == "." && (dots == 0 || token.glued);
        dots = if dot { dots + 1 } else { 0 };
        match token.kind {
            TokenKind::Possessive => elements.push(Element::Possessive),
            // A slot ends just before: the tokenizer did not see what the ending belongs to.
            TokenKind::Sign if i == 0 && part.start > 0 && is_apostrophe(word) => elements.push(Element::Possessive),
            TokenKind::Word
                if i == 1 && word == "s" && token.glued && elements.last() == Some(&Element::Possessive) => {}
            TokenKind::Sign if word == "…" => elements.push(Element::Gap),
            TokenKind::Sign if dots == 3 => {
                elements.truncate(elements.len() - 2);
                elements.push(Element::Gap);
                dots = 0;
            }
            _ => elements.push(Element::Word(word.to_owned())),
        }
    }
}

fn is_apostrophe(word: &str) -> bool {
    matches!(word, "'" | "’")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> String {
        let Phrase { elements } = match Phrase::parse(text) {
            Ok(phrase) => phrase,
            Err(e) => return format!("{} at {}..{}", e.message, e.span.start, e.span.end),
        };
        let mark = |e: &Element| match e {
            Element::Word(word) => word.clone(),
            Element::Entity(id) => format!("<{id}>"),
            Element::Subject => "<subject>".to_owned(),
            Element::Possessive => "'s".to_owned(),
            Element::Gap => "...".to_owned(),
        };
        elements.iter().map(mark).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn reads() {
        for (text, want) in [
            ("kill", "kill"),
            ("  take   out ", "take|out"),
            ("strike on {subject}", "strike|on|<subject>"),
            ("{subject}'s death", "<subject>|'s|death"),
            ("{ subject }’s death", "<subject>|'s|death"),
            ("king's death", "king|'s|death"),
            ("workers' strike", "workers|'s|strike"),
            ("{port-amber}-based", "<port-amber>|-|based"),
            ("pull ... out of {aldoria}", "pull|...|out|of|<aldoria>"),
            ("pull … out", "pull|...|out"),
            ("pull...out", "pull|...|out"),
            ("U.S. visit", "U.S.|visit"),
            ("don't", "don|'t"),
            ("", "no words at 0..0"),
            ("  ", "no words at 0..2"),
            ("a {b", "a brace without its other half at 2..3"),
            ("a b}", "a brace without its other half at 3..4"),
            ("{a {b}", "a brace without its other half at 0..1"),
            ("kill {}", "a slot that is no id at 5..7"),
            ("kill {Big Name}", "a slot that is no id at 5..15"),
            ("... kill", "a gap with nothing to bridge at 0..8"),
            ("a ... ... b", "a gap with nothing to bridge at 0..11"),
        ] {
            assert_eq!(shown(text), want, "{text}");
        }
    }

    #[test]
    fn a_slot_counts_as_one_word() {
        assert_eq!(Phrase::parse("{port-amber}-based ... head of {subject}'s office").unwrap().length(), 6);
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_the_same(text in "([a-zé]{1,6}|\\{subject\\}|\\{a-b\\})( [a-z]{1,4}|-[a-z]{2,5}| \\{c\\}|'s| \\.\\.\\. [a-z]{2}){0,4}") {
            if let Ok(phrase) = Phrase::parse(&text) {
                prop_assert_eq!(Phrase::parse(&phrase.to_string()), Ok(phrase.clone()), "{}", phrase);
            }
        }

        #[test]
        fn nothing_panics(text in any::<String>(), braces in "[{}'’.… a-c-]{0,12}") {
            let _ = (Phrase::parse(&text), Phrase::parse(&braces));
        }
    }
}
