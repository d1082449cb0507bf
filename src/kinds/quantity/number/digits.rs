//! Numbers that begin with digits.

use rust_decimal::Decimal;

use super::{Form, Number, cardinal, fraction, powers, simple};
use crate::{
    kinds::quantity::cursor::Cursor,
    lexicon::{
        currencies,
        numbers::{NumberWord, letter_scale, number_word, vulgar},
        units,
    },
    text::TokenKind,
};

/// Letters glued to digits: which of their bytes, and whether they may be a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::kinds::quantity) struct Suffix {
    /// The byte of the token's folded form at which the letters begin.
    pub(in crate::kinds::quantity) at: usize,
    /// The scale that they would be.
    pub(in crate::kinds::quantity) power: Option<u32>,
}

/// The number at token `i`, which begins with a digit.
pub(super) fn number(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    if cx.kind(i)? == TokenKind::Mixed {
        return mixed(cx, i);
    }
    if let Some((value, last)) = fraction::digits(cx, i) {
        return Some(Number { last, ..simple(i, value, Form::Fraction) });
    }
    powers::number(cx, i).or_else(|| cardinal::cardinal(cx, i))
}

/// `5k`, `3bn`, `500km`: digits and then letters.
fn mixed(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    let word = cx.word(i);
    let at = word.find(|c: char| c.is_alphabetic() || c == '²' || c == '³')?;
    if at == 0 {
        return coded(cx, i);
    }
    if let Some(n) = powers::mixed(cx, i) {
        return Some(n);
    }
    let value = plain(word.get(..at)?)?;
    let letters = word.get(at..)?;
    let power = letter_scale(letters);
    // A scale that nothing else is called is one by itself: of `m`, `t`, `b` the neighbours decide. Metres are small.
    let million = cx.text.raw_word(i).ends_with('M') && word.len() > 2;
    if let Some(power) = power.filter(|_| letters.len() > 1 && letters != "mm" || letters == "k" || million) {
        let scale = super::power_of_ten(power);
        return Some(Number { head: value, scale, ..simple(i, value.checked_mul(scale)?, Form::Digits) });
    }
    Some(Number { suffix: Some(Suffix { at, power }), ..simple(i, value, Form::Digits) })
}

/// `USD115`, `Rs20`, `CHF390m`: a currency's code and then digits, with a scale perhaps.
fn coded(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    let word = cx.word(i);
    let at = word.find(|c: char| c.is_ascii_digit())?;
    currencies::code(word.get(..at)?)?;
    let glued = word.get(at..)?;
    // "USD115.5" is cut at its point.
    let part = cx.word(i + 2);
    let decimals = cx.next(i + 1) == "."
        && cx.glued(i + 1)
        && cx.glued(i + 2)
        && matches!(cx.kind(i + 2), Some(TokenKind::Number | TokenKind::Mixed))
        && part.starts_with(|c: char| c.is_ascii_digit());
    let (written, last) = if decimals { (format!("{glued}.{part}"), i + 2) } else { (glued.to_owned(), i) };
    let (digits, letters) = written.split_at(written.find(char::is_alphabetic).unwrap_or(written.len()));
    let value = plain(digits)?;
    let (power, last) = match number_word(cx.next(last + 1)) {
        _ if !letters.is_empty() => (Some(letter_scale(letters)?), last),
        Some(NumberWord::Scale(power)) => (Some(power), last + 1),
        _ => (None, last),
    };
    let scale = power.map_or(Decimal::ONE, super::power_of_ten);
    Some(Number { last, head: value, scale, code: true, ..simple(i, value.checked_mul(scale)?, Form::Digits) })
}

/// The value of a run of digits with its grouping: `5,200`, `12,34,567`, `1.234.567`, `2.5`, `5½`.
///
/// Nothing for what only looks like one: `1.2.3`, `192.168.1.10`, more digits than an exact decimal holds.
pub(in crate::kinds::quantity) fn plain(text: &str) -> Option<Decimal> {
    if let Some(last) = text.chars().next_back().filter(|c| !c.is_ascii_digit()) {
        let (a, b) = vulgar(last)?;
        let part = Decimal::from(a).checked_div(Decimal::from(b))?;
        let whole = text.get(..text.len() - last.len_utf8())?;
        // "5½"; not "½½", "2.5½".
        return match whole.bytes().all(|b| b.is_ascii_digit()) {
            true if whole.is_empty() => Some(part),
            true => plain(whole)?.checked_add(part),
            false => None,
        };
    }
    let points = text.matches('.').count();
    if points > 1 {
        let mut groups = text.split('.');
        let first = groups.next()?;
        let grouped = (1..=3).contains(&first.len()) && groups.all(|g| g.len() == 3) && points != 3;
        return if grouped { Decimal::from_str_exact(&text.replace('.', "")).ok() } else { None };
    }
    if text.contains(',') {
        return Decimal::from_str_exact(&text.replace(',', "")).ok();
    }
    Decimal::from_str_exact(text).ok()
}

/// Digits at token `i` with the groups that spaces cut off: `1 414 021 100`. The value and the next token.
pub(super) fn spaced(cx: &Cursor<'_, '_>, i: usize) -> Option<(Decimal, usize)> {
    let head = cx.word(i);
    let value = plain(head)?;
    let mut next = i + 1;
    if head.len() <= 3 && head.bytes().all(|b| b.is_ascii_digit()) && !head.starts_with('0') {
        let mut digits = head.to_owned();
        let mut narrow = false;
        // "10, 000": no number begins with 000.
        if cx.next(next) == "," && cx.next(next + 1) == "000" && !cx.glued(next + 1) {
            digits.push_str("000");
            next += 2;
            narrow = true;
        } else if let Some((grouped, after)) = apostrophes(cx, i) {
            return Some((grouped, after));
        } else {
            // No exact decimal has more groups than ten.
            while let Some(group) = group_of_three(cx, next).filter(|_| digits.len() < 30) {
                narrow |= gap_before(cx, next).is_some_and(|c| c != ' ');
                digits.push_str(group);
                next += 1;
            }
        }
        // A plain space is a weak sign: one group behind it might be another number.
        if (narrow && next > i + 1) || next > i + 2 {
            return Decimal::from_str_exact(&digits).ok().map(|value| (value, next));
        }
    }
    Some(pulled_apart(cx, i).unwrap_or((value, i + 1)))
}

/// `1'200`, `1'250'000`: groups behind apostrophes, as the Swiss write them.
fn apostrophes(cx: &Cursor<'_, '_>, i: usize) -> Option<(Decimal, usize)> {
    let mut digits = cx.word(i).to_owned();
    let mut next = i + 1;
    while digits.len() < 24
        && cx.next(next) == "'"
        && cx.glued(next)
        && cx.glued(next + 1)
        && cx.kind(next + 1) == Some(TokenKind::Number)
        && cx.next(next + 1).len() == 3
        && cx.next(next + 1).bytes().all(|b| b.is_ascii_digit())
    {
        digits.push_str(cx.next(next + 1));
        next += 2;
    }
    (next > i + 1).then(|| Decimal::from_str_exact(&digits).ok()).flatten().map(|value| (value, next))
}

/// `14 . 8 %`, `1 . 6 billion`: a decimal that was cut into tokens. What follows must say that it goes on.
fn pulled_apart(cx: &Cursor<'_, '_>, i: usize) -> Option<(Decimal, usize)> {
    let bare = |k: usize| {
        let word = cx.next(k);
        (cx.kind(k) == Some(TokenKind::Number) && word.len() < 12 && word.bytes().all(|b| b.is_ascii_digit()))
            .then_some(word)
    };
    let apart = cx.next(i + 1) == "." && (1..=2).all(|k| !cx.glued(i + k) && cx.breaks(i + k) == 0);
    let part = bare(i + 2).filter(|_| apart)?;
    let next = cx.next(i + 3);
    let goes_on = matches!(next, "%" | "percent" | "pct")
        || matches!(number_word(next), Some(NumberWord::Scale(_)))
        || units::unit(next).is_some();
    let whole = bare(i).filter(|_| goes_on && cx.breaks(i + 3) == 0)?;
    Decimal::from_str_exact(&format!("{whole}.{part}")).ok().map(|value| (value, i + 3))
}

/// Three digits (the last group may have decimals) behind exactly one space on the same line.
fn group_of_three<'a>(cx: &Cursor<'a, '_>, i: usize) -> Option<&'a str> {
    gap_before(cx, i)?;
    let word = cx.next(i);
    let whole = word.split_once('.').map_or(word, |(w, _)| w);
    (cx.kind(i)? == TokenKind::Number && whole.len() == 3 && whole.bytes().all(|b| b.is_ascii_digit())).then_some(word)
}

/// The one space that stands before token `i`.
fn gap_before(cx: &Cursor<'_, '_>, i: usize) -> Option<char> {
    let before = cx.text.token(i.checked_sub(1)?)?.span.end;
    let gap = cx.text.raw().get(before..cx.text.token(i)?.span.start)?;
    let mut chars = gap.chars();
    let space = chars.next()?;
    (chars.next().is_none() && !matches!(space, '\n' | '\r' | '\t')).then_some(space)
}
