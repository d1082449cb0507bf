//! Tokens: words, numbers and signs, each with its span and a folded form.

use super::{Span, fold::fold_char, letters::Letters};
use crate::lexicon::lexeme::{FIGURE, Lexeme, lexeme, short_lexeme};

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
    fold: (u32, u32),
    lexeme: &'static Lexeme,
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
    /// `raw` in lower case, byte by byte, and behind it what folds to anything else.
    folded: String,
}

impl<'t> Text<'t> {
    /// Cuts `raw` into tokens. Linear in its length.
    pub fn new(raw: &'t str) -> Self {
        let mut folded = String::with_capacity(raw.len() + raw.len() / 8);
        folded.push_str(raw);
        folded.make_ascii_lowercase();
        let mut text = Self { raw, tokens: Vec::with_capacity(raw.len() / 4), folded };
        Cutter { text: &mut text, at: 0, gap: true, breaks: 0 }.run();
        text
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

struct Cutter<'a, 't> {
    text: &'a mut Text<'t>,
    at: usize,
    gap: bool,
    breaks: u8,
}

impl Cutter<'_, '_> {
    fn peek(&self, offset: usize) -> Option<char> {
        self.text.raw.get(offset..).and_then(|s| s.chars().next())
    }

    fn run(&mut self) {
        while let Some(&byte) = self.text.raw.as_bytes().get(self.at) {
            match byte {
                b' ' => {
                    self.gap = true;
                    self.at += 1;
                }
                b'\n' => {
                    self.breaks = (self.breaks + 1).min(2);
                    self.gap = true;
                    self.at += 1;
                }
                b'a'..=b'z' | b'A'..=b'Z' => {
                    if !self.plain_word() {
                        self.word();
                    }
                }
                b'0'..=b'9' => {
                    if !self.plain_number() {
                        self.word();
                    }
                }
                b'!'..=b'~' if !matches!(byte, b'\'' | b'`') => {
                    let end = self.at + 1;
                    let sign = self.text.raw.get(self.at..end).unwrap_or_default();
                    self.add(end, TokenKind::Sign, Case::Lower, (self.at, end), lexeme(sign));
                }
                _ => self.other(),
            }
        }
    }

    /// White space, a sign, or a letter that is not ASCII.
    fn other(&mut self) {
        let Some(c) = self.peek(self.at) else { return };
        let next = self.at + c.len_utf8();
        if c.is_whitespace() || is_invisible(c) {
            if c == '\n' || (c == '\r' && self.peek(next) != Some('\n')) || c == '\u{2029}' {
                self.breaks = (self.breaks + 1).min(2);
            }
            self.gap |= c.is_whitespace();
            self.at = next;
        } else if c.is_alphanumeric() {
            self.word();
        } else if is_apostrophe(c) {
            self.apostrophe(next);
        } else {
            self.push(next, TokenKind::Sign);
        }
    }

    /// A run of a few ASCII letters where nothing that follows can belong to it: nearly every word is one.
    fn plain_word(&mut self) -> bool {
        let rest = self.text.raw.as_bytes().get(self.at..).unwrap_or_default();
        let Some(letters) = rest.first_chunk().and_then(|bytes| Letters::before_any_else(*bytes)) else { return false };
        let end = self.at + letters.len;
        let ends = match rest.get(letters.len) {
            Some(b'0'..=b'9' | b'\'' | b'`') => false,
            Some(b'.') => letters.len > 1,
            Some(128..) => self.stands_apart(end),
            _ => true,
        };
        if ends {
            let lexeme = short_lexeme(letters.folded, letters.len);
            self.add(end, TokenKind::Word, letters.case(), (self.at, end), lexeme);
        }
        ends
    }

    /// A run of ASCII digits where nothing that follows can belong to it.
    fn plain_number(&mut self) -> bool {
        let rest = self.text.raw.as_bytes().get(self.at..).unwrap_or_default();
        let len = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        let end = self.at + len;
        let ends = match rest.get(len) {
            Some(b'a'..=b'z' | b'A'..=b'Z') => false,
            Some(b'.' | b',') => rest.get(len + 1).is_none_or(|b| b.is_ascii() && !b.is_ascii_digit()),
            Some(128..) => self.stands_apart(end),
            _ => true,
        };
        if ends {
            self.add(end, TokenKind::Number, Case::Lower, (self.at, end), lexeme(FIGURE));
        }
        ends
    }

    /// Whether what stands at `at` belongs to no word before it.
    fn stands_apart(&self, at: usize) -> bool {
        self.peek(at).is_some_and(|c| !(c.is_alphanumeric() || is_mark(c) || is_apostrophe(c)))
    }

    /// A run of letters and digits, with what may stand inside it.
    fn word(&mut self) {
        let start = self.at;
        let (mut letters, mut digits, mut at) = (0usize, 0usize, start);
        let mut before = None;
        while let Some(c) = self.peek(at) {
            let next = at + c.len_utf8();
            let after = self.peek(next);
            let inside = if c.is_alphabetic() {
                letters += 1;
                true
            } else if c.is_numeric() {
                digits += 1;
                true
            } else if is_mark(c) {
                true
            } else if is_apostrophe(c) {
                // o'clock, Ka'bi: inside. Iraq's, don't, they'll: a token of its own.
                digits == 0 && after.is_some_and(char::is_alphabetic) && !self.is_clitic(next)
            } else if c == '.' {
                // 2.5, and the points of U.S. or a.m.
                (letters == 0 && before.is_some_and(char::is_numeric) && after.is_some_and(char::is_numeric))
                    || (digits == 0 && self.is_acronym_point(start, at, next))
            } else if c == ',' {
                letters == 0 && before.is_some_and(char::is_numeric) && self.is_group(next)
            } else {
                false
            };
            if !inside {
                break;
            }
            before = Some(c);
            at = next;
        }
        let kind = match (letters, digits) {
            (_, 0) => TokenKind::Word,
            (0, _) => TokenKind::Number,
            _ => TokenKind::Mixed,
        };
        self.push(at, kind);
    }

    /// `'s`, `n't` and their like stand apart from their word.
    fn is_clitic(&self, at: usize) -> bool {
        let rest = self.text.raw.get(at..).unwrap_or_default();
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let letters = rest.get(..end).unwrap_or_default();
        ["s", "t", "re", "ve", "ll", "d", "m"].iter().any(|clitic| letters.eq_ignore_ascii_case(clitic))
    }

    /// A point after a single letter is part of the word if a single letter with a point follows or went before.
    fn is_acronym_point(&self, start: usize, at: usize, next: usize) -> bool {
        let raw = self.text.raw;
        let head = raw.get(start..at).unwrap_or_default();
        let single = |s: &str| {
            let mut chars = s.chars();
            chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
        };
        if !single(head.rsplit('.').next().unwrap_or_default()) {
            return false;
        }
        if head.contains('.') {
            return true;
        }
        let mut tail = raw.get(next..).unwrap_or_default().chars();
        tail.next().is_some_and(char::is_alphabetic) && tail.next() == Some('.')
    }

    /// Whether a comma is followed by a group of three digits, or two (as Indian English groups) and then more.
    fn is_group(&self, at: usize) -> bool {
        let rest = self.text.raw.get(at..).unwrap_or_default();
        let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
        digits == 3
            || (digits == 2
                && rest.as_bytes().get(2) == Some(&b',')
                && rest.as_bytes().get(3).is_some_and(u8::is_ascii_digit))
    }

    /// An apostrophe outside a word: a possessive ending, the rest of a contraction, or a quotation mark.
    fn apostrophe(&mut self, next: usize) {
        let glued = !self.gap
            && self
                .text
                .tokens
                .last()
                .is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Mixed | TokenKind::Number));
        if glued && self.is_clitic(next) {
            let end = next
                + self
                    .text
                    .raw
                    .get(next..)
                    .unwrap_or_default()
                    .chars()
                    .take_while(|c| c.is_alphanumeric())
                    .map(char::len_utf8)
                    .sum::<usize>();
            let possessive = self.text.raw.get(next..end).is_some_and(|s| s.eq_ignore_ascii_case("s"));
            self.push(end, if possessive { TokenKind::Possessive } else { TokenKind::Word });
        } else if glued && self.last_word().ends_with('s') && self.plural_possessive(next) {
            self.push(next, TokenKind::Possessive);
        } else {
            self.push(next, TokenKind::Sign);
        }
    }

    fn last_word(&self) -> &str {
        self.text.len().checked_sub(1).map_or("", |last| self.text.word(last))
    }

    /// After a plural, an apostrophe is possessive when a word follows and no quotation is open on this line.
    fn plural_possessive(&self, next: usize) -> bool {
        let mut after = self.text.raw.get(next..).unwrap_or_default().chars();
        if after.next() != Some(' ') || !after.next().is_some_and(char::is_alphanumeric) {
            return false;
        }
        let open = self
            .text
            .tokens
            .iter()
            .rev()
            .take(40)
            .take_while(|t| t.breaks == 0)
            .find(|t| t.kind == TokenKind::Sign && t.span.of(self.text.raw).starts_with(is_apostrophe));
        // A mark with a gap before it opens a quotation.
        open.is_none_or(|t| t.glued)
    }

    /// Adds the token that ends before `end`, whatever it is made of.
    fn push(&mut self, end: usize, kind: TokenKind) {
        let start = self.at;
        let raw = self.text.raw.get(start..end).unwrap_or_default();
        let pointed = kind == TokenKind::Word
            && raw.chars().next().is_some_and(char::is_alphabetic)
            && raw.contains(['.', '\'', '’', '‘', '´', '`']);
        let mut fold = (start, end);
        if pointed || !raw.is_ascii() {
            fold.0 = self.text.folded.len();
            for c in raw.chars() {
                fold_char(c, &mut self.text.folded);
            }
            if pointed {
                let whole = self.text.folded.split_off(fold.0);
                self.text.folded.extend(whole.chars().filter(|c| !matches!(c, '.' | '\'' | '`')));
            }
            fold.1 = self.text.folded.len();
        }
        let word = match kind {
            TokenKind::Word | TokenKind::Sign => self.text.folded.get(fold.0..fold.1).unwrap_or_default(),
            TokenKind::Number | TokenKind::Mixed => FIGURE,
            TokenKind::Possessive => "",
        };
        self.add(end, kind, case_of(raw), fold, lexeme(word));
    }

    /// Adds the token that ends before `end`.
    fn add(&mut self, end: usize, kind: TokenKind, case: Case, fold: (usize, usize), lexeme: &'static Lexeme) {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.text.tokens.push(Token {
            span: Span::new(self.at, end),
            kind,
            case,
            glued: !self.gap && !self.text.tokens.is_empty(),
            breaks: self.breaks,
            fold: (place(fold.0), place(fold.1)),
            lexeme,
        });
        self.at = end;
        self.gap = false;
        self.breaks = 0;
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{00b4}' | '`')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{00ad}' | '\u{200c}' | '\u{200d}')
}

fn case_of(raw: &str) -> Case {
    let mut letters = raw.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::Lower };
    let (mut upper, mut lower) = (0usize, 0usize);
    for c in letters {
        if c.is_uppercase() {
            upper += 1;
        } else {
            lower += 1;
        }
    }
    match (first.is_uppercase(), upper, lower) {
        (false, 0, _) => Case::Lower,
        (true, 0, _) => Case::Title,
        (true, _, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        (0..text.len()).map(|i| text.word(i).to_owned()).collect()
    }

    #[test]
    fn cuts() {
        for (raw, want) in [
            ("Amba’r Gazette's", "ambar gazette 's"),
            ("al-Qamar", "al - qamar"),
            ("5,000, 2.5% and 1,00", "5,000 , 2.5 % and 1 , 00"),
            ("don't; they’ll", "don 't ; they 'll"),
            ("the militias’ proposals", "the militias ' proposals"),
            ("3bn on 30th", "3bn on 30th"),
            ("at 9 a.m. Then", "at 9 am then"),
            ("J. Smith", "j . smith"),
            ("$5 billion", "$ 5 billion"),
            ("12,34,567", "12,34,567"),
            ("o'clock O’Brien", "oclock obrien"),
            ("", ""),
        ] {
            assert_eq!(words(raw).join(" "), want, "{raw}");
        }
    }

    #[test]
    fn case_and_gaps() {
        let text = Text::new("UK troops\n\nMcKay (A)");
        let cases: Vec<_> = text.tokens().iter().map(|t| (t.case, t.glued, t.breaks)).collect();
        assert_eq!(
            cases,
            [
                (Case::Upper, false, 0),
                (Case::Lower, false, 0),
                (Case::Mixed, false, 2),
                (Case::Lower, false, 0),
                (Case::Title, true, 0),
                (Case::Lower, true, 0)
            ]
        );
    }
}
