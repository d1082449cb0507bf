//! The text as the grammar of numbers sees it: words by index, none where something else has taken the token.

use crate::{
    lexicon::numbers::{adds_one, follows_article, hedges_article},
    text::{Case, Span, Text, TokenKind},
};

/// A text and the tokens that are free for numbers.
pub(super) struct Cursor<'a, 't> {
    pub(super) text: &'a Text<'t>,
    free: Vec<bool>,
}

impl<'a, 't> Cursor<'a, 't> {
    /// `taken`: sorted spans of time expressions.
    pub(super) fn new(text: &'a Text<'t>, taken: &[Span]) -> Self {
        let mut free = vec![true; text.len()];
        for span in taken {
            let first = text.token_at(span.start);
            let within = |at: &usize| text.token(*at).is_some_and(|t| t.span.overlaps(*span));
            for at in (first.saturating_sub(1)..first).filter(within).chain((first..).take_while(within)) {
                free.get_mut(at).into_iter().for_each(|free| *free = false);
            }
        }
        super::stretch::release(text, taken, &mut free);
        Self { text, free }
    }

    pub(super) fn is_free(&self, i: usize) -> bool {
        self.free.get(i).copied().unwrap_or(false)
    }

    /// The folded word at `i`; empty where the token is taken or there is none.
    pub(super) fn word(&self, i: usize) -> &'a str {
        if self.is_free(i) { self.text.word(i) } else { "" }
    }

    /// The folded word at `i` as the continuation of what stands before it: empty after a blank line.
    pub(super) fn next(&self, i: usize) -> &'a str {
        if self.text.token(i).is_some_and(|t| t.breaks < 2) { self.word(i) } else { "" }
    }

    /// The folded word `back` tokens before `i`, in the same paragraph; empty where there is none.
    pub(super) fn before(&self, i: usize, back: usize) -> &'a str {
        let Some(at) = i.checked_sub(back) else { return "" };
        let mut k = i;
        while k > at {
            if self.breaks(k) > 1 {
                return "";
            }
            k -= 1;
        }
        self.word(at)
    }

    pub(super) fn kind(&self, i: usize) -> Option<TokenKind> {
        self.text.token(i).filter(|_| self.is_free(i)).map(|t| t.kind)
    }

    /// Whether a number, or what looks like one, may begin at token `i`.
    #[inline]
    pub(super) fn may_begin(&self, i: usize) -> bool {
        self.text.lexeme(i).opens_number && self.begins(i)
    }

    fn begins(&self, i: usize) -> bool {
        matches!(self.kind(i), Some(TokenKind::Number | TokenKind::Mixed))
            || match self.word(i) {
                // "an hour and a half"
                "a" | "an" => {
                    follows_article(self.next(self.past_hyphen(i + 1)))
                        || hedges_article(self.before(i, 1))
                        || self.next(self.past_hyphen(i + 2)) == "and"
                }
                "dozen" | "hundred" | "thousand" | "million" | "billion" | "trillion" => adds_one(self.before(i, 1)),
                "." | "-" => self.glued(i + 1),
                word => !word.is_empty(),
            }
    }

    pub(super) fn case(&self, i: usize) -> Option<Case> {
        self.text.token(i).map(|t| t.case)
    }

    /// Whether token `i` follows the one before without white space.
    pub(super) fn glued(&self, i: usize) -> bool {
        self.text.token(i).is_some_and(|t| t.glued)
    }

    /// Whether token `i` stands in one paragraph with the token before.
    pub(super) fn joined(&self, i: usize) -> bool {
        self.breaks(i) < 2
    }

    pub(super) fn breaks(&self, i: usize) -> u8 {
        self.text.token(i).map_or(2, |t| t.breaks)
    }

    /// Whether token `i` is the hyphen inside a compound.
    pub(super) fn is_hyphen(&self, i: usize) -> bool {
        self.is_free(i) && self.text.is_hyphen(i)
    }

    /// `i`, or the token after it where `i` is the hyphen of a compound.
    pub(super) fn past_hyphen(&self, i: usize) -> usize {
        if self.is_hyphen(i) { i + 1 } else { i }
    }

    /// Whether token `i` opens a sentence: first of all, after an end mark, or after a line end that is no wrap.
    pub(super) fn opens_sentence(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return true };
        self.breaks(i) > 1 || matches!(self.text.word(before), "." | "!" | "?" | "\"" | "“" | ":")
    }

    /// Whether token `i` begins with a capital.
    pub(super) fn capitalised(&self, i: usize) -> bool {
        matches!(self.kind(i), Some(TokenKind::Word | TokenKind::Mixed))
            && matches!(self.case(i), Some(Case::Title | Case::Upper | Case::Mixed))
    }

    /// Whether token `i` begins with a capital that tells something: in a headline, or a text all in capitals, where no
    /// word around it is written small, none does.
    pub(super) fn capital(&self, i: usize) -> bool {
        self.capitalised(i)
            && (i.saturating_sub(4)..=i + 4)
                .filter(|&k| self.text.token(k).is_some_and(|t| t.kind == TokenKind::Word))
                .any(|k| self.case(k) == Some(Case::Lower))
    }

    /// Whether a word that may belong to a noun phrase stands at token `i`.
    pub(super) fn noun_is_next(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Word) && !crate::lexicon::noun_phrase::ends_noun_phrase(self.next(i))
    }
}
