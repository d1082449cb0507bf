//! Numbers: digits, words and both together, to exact decimals.
//!
//! The grammar, from the inside out: *small* ("twenty-one", `2.5`), *group* ("two hundred and fifty thousand": a small,
//! hundreds, a half, then scales), *cardinal* (groups of falling scale), and beside them fractions ("two-thirds", `3/4`)
//! and words for rough numbers ("dozens", "several hundred", "tens of thousands").

use rust_decimal::Decimal;

use super::cursor::Cursor;
use crate::{
    lexicon::numbers::{self, NumberWord, number_word},
    text::TokenKind,
};

mod cardinal;
mod digits;
mod fraction;
mod powers;
mod rough;

pub(super) use cardinal::cardinal;
pub(super) use digits::{Suffix, plain};
pub(super) use fraction::fraction;

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// With digits: `5,200`, `2.5 million`.
    Digits,
    /// In words: "two hundred".
    Words,
    /// A part of one: "two-thirds", `3/4`, "half".
    Fraction,
    /// Dozens counted: "two dozen".
    Dozens,
    /// A word for a rough number: "dozens", "several".
    Rough,
    /// "a couple", which is two, or three.
    Couple,
    /// How many times: "twice", "tenfold".
    Times,
}

/// A number in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    /// Its first token.
    pub(super) first: usize,
    /// Its last token, inclusive.
    pub(super) last: usize,
    /// The number, or the least of a rough one.
    pub(super) value: Decimal,
    /// The most of a rough one; whether that itself is allowed.
    pub(super) most: Option<(Decimal, bool)>,
    /// What stands before the last scale: 2.5 in "2.5 million".
    pub(super) head: Decimal,
    /// The scale: a million in "2.5 million", else one.
    pub(super) scale: Decimal,
    /// How it is written.
    pub(super) form: Form,
    /// Letters glued to the digits that are no scale: `500km`, `$5m`.
    pub(super) suffix: Option<Suffix>,
    /// A currency's code stands before the digits, in one token with them: `USD115`.
    pub(super) code: bool,
}

/// The number that begins at token `i`, if one does.
pub(super) fn number(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    match cx.kind(i)? {
        TokenKind::Number | TokenKind::Mixed => digits::number(cx, i),
        TokenKind::Sign => match cx.word(i) {
            // .08
            "." if !cx.glued(i) && cx.glued(i + 1) => {
                let text = cx.text.raw_word(i + 1);
                let value = (cx.kind(i + 1) == Some(TokenKind::Number)
                    && text.bytes().all(|b| b.is_ascii_digit())
                    && text.len() < 20)
                    .then(|| Decimal::from_str_exact(&format!("0.{text}")).ok())??;
                Some(Number { first: i, last: i + 1, ..simple(i, value, Form::Digits) })
            }
            // -5, but neither 3-5 nor a dash between words
            "-" if cx.glued(i + 1)
                && (i == 0 || !cx.glued(i))
                && matches!(cx.kind(i + 1), Some(TokenKind::Number | TokenKind::Mixed)) =>
            {
                digits::number(cx, i + 1).map(|n| negated(i, n))
            }
            _ => None,
        },
        TokenKind::Word => match cx.word(i) {
            // "plus or minus 3" is no lower end.
            "minus" if cx.before(i, 1) == "or" => None,
            "minus" | "negative" => match cx.kind(i + 1)? {
                TokenKind::Number | TokenKind::Mixed => digits::number(cx, i + 1).map(|n| negated(i, n)),
                TokenKind::Word if !matches!(cx.next(i + 1), "a" | "an") => {
                    cardinal::words(cx, i + 1).map(|n| negated(i, n))
                }
                _ => None,
            },
            _ => rough::number(cx, i)
                .or_else(|| fraction::number(cx, i))
                .or_else(|| cardinal::words(cx, i))
                .or_else(|| rough::times(cx, i))
                .or_else(|| rough::one_unit(cx, i)),
        },
        TokenKind::Possessive => None,
    }
}

fn negated(first: usize, n: Number) -> Number {
    Number { first, value: -n.value, head: -n.head, ..n }
}

/// A number of one token without a scale.
fn simple(i: usize, value: Decimal, form: Form) -> Number {
    Number { first: i, last: i, value, most: None, head: value, scale: Decimal::ONE, form, suffix: None, code: false }
}

/// Ten to this power.
fn power_of_ten(power: u32) -> Decimal {
    Decimal::from(10u64.checked_pow(power).unwrap_or(u64::MAX))
}
