//! Cutting a text into tokens: one pass over its bytes, with a short way for what nearly every word is made of.

use super::{Case, Span, Token, TokenKind, fold::fold_char, letters::Letters};
use crate::lexicon::lexeme::{FIGURE, Lexeme, lexeme, short_lexeme};

/// The tokens of `raw`, and the text that holds their folded forms: `raw` in lower case, byte by byte, and behind it what
/// folds to anything else.
pub(super) fn cut(raw: &str) -> (Vec<Token>, String) {
    let mut folded = String::with_capacity(raw.len() + raw.len() / 8);
    folded.push_str(raw);
    folded.make_ascii_lowercase();
    let mut cutter = Cutter { raw, tokens: Vec::with_capacity(raw.len() / 4), folded, at: 0, gap: true, breaks: 0 };
    cutter.run();
    (cutter.tokens, cutter.folded)
}

struct Cutter<'t> {
    raw: &'t str,
    tokens: Vec<Token>,
    folded: String,
    at: usize,
    /// White space stands between the last token and here.
    gap: bool,
    /// Line ends between the last token and here.
    breaks: u8,
}

impl Cutter<'_> {
    fn peek(&self, offset: usize) -> Option<char> {
        self.raw.get(offset..).and_then(|s| s.chars().next())
    }

    fn run(&mut self) {
        while let Some(&byte) = self.raw.as_bytes().get(self.at) {
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
                    let lexeme = short_lexeme(u128::from(byte), 1);
                    self.add(end, TokenKind::Sign, Case::Lower, (self.at, end), lexeme);
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
        let rest = self.raw.as_bytes().get(self.at..).unwrap_or_default();
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
        let rest = self.raw.as_bytes().get(self.at..).unwrap_or_default();
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
        let rest = self.raw.get(at..).unwrap_or_default();
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let letters = rest.get(..end).unwrap_or_default();
        ["s", "t", "re", "ve", "ll", "d", "m"].iter().any(|clitic| letters.eq_ignore_ascii_case(clitic))
    }

    /// A point after a single letter is part of the word if a single letter with a point follows or went before.
    fn is_acronym_point(&self, start: usize, at: usize, next: usize) -> bool {
        let raw = self.raw;
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
        let rest = self.raw.get(at..).unwrap_or_default();
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
                .tokens
                .last()
                .is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Mixed | TokenKind::Number));
        if glued && self.is_clitic(next) {
            let end = next
                + self
                    .raw
                    .get(next..)
                    .unwrap_or_default()
                    .chars()
                    .take_while(|c| c.is_alphanumeric())
                    .map(char::len_utf8)
                    .sum::<usize>();
            let possessive = self.raw.get(next..end).is_some_and(|s| s.eq_ignore_ascii_case("s"));
            self.push(end, if possessive { TokenKind::Possessive } else { TokenKind::Word });
        } else if glued && self.last_word().ends_with('s') && self.plural_possessive(next) {
            self.push(next, TokenKind::Possessive);
        } else {
            self.push(next, TokenKind::Sign);
        }
    }

    fn last_word(&self) -> &str {
        self.tokens.last().and_then(|t| self.folded.get(t.fold.0 as usize..t.fold.1 as usize)).unwrap_or_default()
    }

    /// After a plural, an apostrophe is possessive when a word follows and no quotation is open on this line.
    fn plural_possessive(&self, next: usize) -> bool {
        let mut after = self.raw.get(next..).unwrap_or_default().chars();
        if after.next() != Some(' ') || !after.next().is_some_and(char::is_alphanumeric) {
            return false;
        }
        let open = self
            .tokens
            .iter()
            .rev()
            .take(40)
            .take_while(|t| t.breaks == 0)
            .find(|t| t.kind == TokenKind::Sign && t.span.of(self.raw).starts_with(is_apostrophe));
        // A mark with a gap before it opens a quotation.
        open.is_none_or(|t| t.glued)
    }

    /// Adds the token that ends before `end`, whatever it is made of.
    fn push(&mut self, end: usize, kind: TokenKind) {
        let start = self.at;
        let raw = self.raw.get(start..end).unwrap_or_default();
        let pointed = kind == TokenKind::Word
            && raw.chars().next().is_some_and(char::is_alphabetic)
            && raw.contains(['.', '\'', '’', '‘', '´', '`']);
        let mut fold = (start, end);
        if pointed || !raw.is_ascii() {
            fold.0 = self.folded.len();
            for c in raw.chars() {
                fold_char(c, &mut self.folded);
            }
            if pointed {
                let whole = self.folded.split_off(fold.0);
                self.folded.extend(whole.chars().filter(|c| !matches!(c, '.' | '\'' | '`')));
            }
            fold.1 = self.folded.len();
        }
        let word = match kind {
            TokenKind::Word | TokenKind::Sign => self.folded.get(fold.0..fold.1).unwrap_or_default(),
            TokenKind::Number | TokenKind::Mixed => FIGURE,
            TokenKind::Possessive => "",
        };
        self.add(end, kind, case_of(raw), fold, lexeme(word));
    }

    /// Adds the token that ends before `end`.
    fn add(&mut self, end: usize, kind: TokenKind, case: Case, fold: (usize, usize), lexeme: &'static Lexeme) {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.tokens.push(Token {
            span: Span::new(self.at, end),
            kind,
            case,
            glued: !self.gap && !self.tokens.is_empty(),
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
    use crate::text::Text;

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
