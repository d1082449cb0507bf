//! Tokens: words, numbers and signs, each with its span and a folded form.

use super::{Span, cut::cut};
use crate::lexicon::lexeme::{Lexeme, lexeme};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes (`o'clock`) and the points of an acronym (`U.S.`).
    Word,
    /// Digits with inner grouping (`5,200`, `2.5`); a trailing point or comma is not in it.
    Number,
    /// Letters and digits run together (`F16`, `3bn`, `30th`); what it means is for the readers to say.
    Mixed,
    /// The possessive ending: `'s`, or the lone apostrophe after a plural.
    Possessive,
    /// Any other single character that is not white space.
    Sign,
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// No capital: `troops`, and everything without letters.
    Lower,
    /// One capital in front: `March`. A single capital letter counts as this.
    Title,
    /// Two or more letters, all capitals: `NATO`, `U.S.`
    Upper,
    /// Anything else: `McKay`, `iPhone`.
    Mixed,
}

/// A token: where it stands and how it is written.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Its bytes in the file.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is capitalised.
    pub case: Case,
    /// No white space stands between it and the token before.
    pub glued: bool,
    /// Line ends between it and the token before; 2 stands for two or more (a blank line).
    pub breaks: u8,
    /// The bytes of its folded form.
    pub(super) fold: (u32, u32),
    pub(super) lexeme: &'static Lexeme,
}

impl Token {
    /// What the tables know of its word.
    pub(crate) fn lexeme(&self) -> &'static Lexeme {
        self.lexeme
    }
}

/// A text and its tokens.
///
/// ```
/// use gainsay::text::Text;
/// let text = Text::new("The U.S. sent 5,200 troops’ kit.");
/// let words: Vec<_> = (0..text.len()).map(|i| text.word(i)).collect();
/// assert_eq!(words, ["the", "us", "sent", "5,200", "troops", "'", "kit", "."]);
/// ```
#[derive(Clone, Debug)]
pub struct Text<'t> {
    raw: &'t str,
    tokens: Vec<Token>,
    /// What the words are looked up by; see [`Token::fold`].
    folded: String,
}

impl<'t> Text<'t> {
    /// Cuts `raw` into tokens. Linear in its length.
    pub fn new(raw: &'t str) -> Self {
        let (tokens, folded) = cut(raw);
        Self { raw, tokens, folded }
    }

    /// The text as it lies on disk.
    pub fn raw(&self) -> &'t str {
        self.raw
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The token at `i`.
    pub fn token(&self, i: usize) -> Option<&Token> {
        self.tokens.get(i)
    }

    /// The folded form of token `i`; empty past the end.
    ///
    /// Folding drops case, accents, the points of an acronym (`U.S.` is `us`) and apostrophes within a word.
    pub fn word(&self, i: usize) -> &str {
        self.tokens.get(i).and_then(|t| self.folded.get(t.fold.0 as usize..t.fold.1 as usize)).unwrap_or_default()
    }

    /// What the tables know of the word of token `i`; nothing past the end.
    pub(crate) fn lexeme(&self, i: usize) -> &'static Lexeme {
        self.tokens.get(i).map_or_else(|| lexeme(""), |t| t.lexeme)
    }

    /// The raw text of token `i`; empty past the end.
    pub fn raw_word(&self, i: usize) -> &'t str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.raw))
    }

    /// The span from the first byte of token `first` to the last of token `last`, both inclusive.
    pub fn span(&self, first: usize, last: usize) -> Span {
        match (self.tokens.get(first), self.tokens.get(last)) {
            (Some(a), Some(b)) => Span::new(a.span.start, b.span.end.max(a.span.start)),
            _ => Span::new(self.raw.len(), self.raw.len()),
        }
    }

    /// The first token that begins at byte `offset` or after it.
    pub fn token_at(&self, offset: usize) -> usize {
        self.tokens.partition_point(|t| t.span.start < offset)
    }

    /// Whether token `i` stands between two others without white space: the colon of `12:08`.
    pub(crate) fn is_glued_pair(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.glued) && self.token(i + 1).is_some_and(|t| t.glued)
    }

    /// Whether token `i` is written small; where all words around stand in capitals, one in capitals counts as small.
    pub(crate) fn is_small(&self, i: usize) -> bool {
        match self.token(i).map(|t| t.case) {
            Some(Case::Lower) => true,
            Some(Case::Upper) => {
                let near = (i.saturating_sub(4)..=i + 4).filter_map(|k| self.token(k));
                let mut capitals = 0;
                for token in near.filter(|t| t.kind == TokenKind::Word && t.span.len() > 1) {
                    match token.case {
                        Case::Upper => capitals += 1,
                        Case::Lower | Case::Title | Case::Mixed => return false,
                    }
                }
                capitals > 2
            }
            _ => false,
        }
    }

    /// Whether token `i` is a glued dash: the hyphen of `al-Qamar` or `30-year-old`.
    pub fn is_hyphen(&self, i: usize) -> bool {
        self.word(i) == "-"
            && self.token(i).is_some_and(|t| t.glued && t.span.len() <= 3)
            && self.token(i + 1).is_some_and(|t| t.glued)
    }
}
