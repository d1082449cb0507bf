//! Powers: `1.1^23`, `12.3e14`, `6.23x10^-4`.

use rust_decimal::Decimal;

use super::{Cursor, Form, Number, TokenKind, digits::plain, simple};

/// The largest exponent that an exact decimal can bear for anything but one.
const MOST: u32 = 100;

/// The power whose base is the digits at token `i`.
pub(super) fn number(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    let base = plain(cx.word(i))?;
    let (sign, exponent, last) = exponent(cx, i + 1)?;
    let value = power(base, exponent)?;
    let value = if sign { Decimal::ONE.checked_div(value)? } else { value };
    Some(Number { last, ..simple(i, value, Form::Fraction) })
}

/// `^23`, `^-1` at token `i`: whether it is negative, its size, its last token.
fn exponent(cx: &Cursor<'_, '_>, i: usize) -> Option<(bool, u32, usize)> {
    if cx.next(i) != "^" || !cx.glued(i) || !cx.glued(i + 1) {
        return None;
    }
    let sign = usize::from(matches!(cx.next(i + 1), "-" | "+"));
    let at = i + 1 + sign;
    let digits = (cx.kind(at)? == TokenKind::Number && cx.glued(at)).then(|| cx.word(at))?;
    let exponent = digits.parse().ok().filter(|e| *e <= MOST)?;
    Some((cx.next(i + 1) == "-", exponent, at))
}

/// A token that holds its own power: `127.32e13`, or its beginning: `6.23x10` before `^-4`.
pub(super) fn mixed(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    let word = cx.word(i);
    if let Some((base, ten)) = word.split_once('x') {
        let base = plain(base)?;
        if ten != "10" {
            return None;
        }
        let (sign, exponent, last) = exponent(cx, i + 1)?;
        return scientific(base, sign, exponent).map(|value| Number { last, ..simple(i, value, Form::Fraction) });
    }
    let (base, rest) = word.split_once('e')?;
    let base = plain(base)?;
    let (sign, digits, last) = match (rest, cx.next(i + 1)) {
        ("", sign @ ("+" | "-")) if cx.glued(i + 1) && cx.glued(i + 2) => (sign == "-", cx.word(i + 2), i + 2),
        ("", _) => return None,
        (digits, _) => (false, digits, i),
    };
    let exponent = digits.parse().ok().filter(|e| *e <= MOST)?;
    scientific(base, sign, exponent).map(|value| Number { last, ..simple(i, value, Form::Fraction) })
}

fn scientific(base: Decimal, negative: bool, exponent: u32) -> Option<Decimal> {
    let scale = power(Decimal::TEN, exponent)?;
    if negative { base.checked_div(scale) } else { base.checked_mul(scale) }
}

fn power(base: Decimal, exponent: u32) -> Option<Decimal> {
    (0..exponent).try_fold(Decimal::ONE, |value, _| value.checked_mul(base))
}
