//! Cardinals: groups of falling scale, in words, digits or both.

use rust_decimal::Decimal;

use super::{Cursor, Form, Number, NumberWord, TokenKind, digits, fraction, number_word, numbers, power_of_ten};

/// A piece of a number and the token after it.
#[derive(Clone, Copy)]
struct Piece {
    value: Decimal,
    /// Before its last scale.
    head: Decimal,
    scale: Decimal,
    next: usize,
    dozens: bool,
    hundreds: bool,
}

/// The cardinal in words at token `i`: "two hundred and fifty thousand". Alone, "a" and an abbreviation are none.
pub(in crate::kinds::quantity) fn words(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    if cx.kind(i)? != TokenKind::Word {
        return None;
    }
    match number_word(cx.word(i)) {
        Some(NumberWord::Small(_) | NumberWord::Tens(_)) => {}
        // "hundred soldiers", "million-dollar": a scale needs a number or an article before it.
        Some(_) if adds_one(cx, i) => {}
        Some(_) => return None,
        None if matches!(cx.word(i), "a" | "an") => {}
        None => return None,
    }
    cardinal(cx, i)
}

/// The cardinal at token `i`, in digits or words.
pub(in crate::kinds::quantity) fn cardinal(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    let is_digits = cx.kind(i)? == TokenKind::Number;
    let first = group(cx, i)?;
    let (mut value, mut last) = (first.value, first);
    while last.scale > Decimal::ONE && !last.dozens {
        let comma = cx.next(last.next) == ",";
        let and = cx.next(last.next) == "and";
        let at = cx.past_hyphen(last.next + usize::from(comma || and));
        // "6 crore and two hundred" goes on in words; two figures side by side are two numbers.
        let mixes = (cx.kind(at) == Some(TokenKind::Number)) != is_digits;
        if mixes && !(is_digits && and && first.scale > Decimal::ONE) || matches!(cx.next(at), "a" | "an" | "") {
            break;
        }
        let Some(more) = cx.joined(at).then(|| group(cx, at)).flatten() else { break };
        // "two million, three hundred thousand": behind a comma or between digits only what goes on counting.
        let goes_on = more.scale > Decimal::ONE || more.hundreds;
        if more.dozens || more.value >= last.scale || more.value <= Decimal::ZERO || ((comma || is_digits) && !goes_on)
        {
            break;
        }
        let Some(sum) = value.checked_add(more.value) else { break };
        value = sum;
        last = Piece { scale: more.scale, ..more };
    }
    // "thirty-two fifths"
    let part = value.fract().is_zero().then(|| fraction::plural_denominator(cx, last.next)).flatten();
    if let Some((bottom, next)) = part.filter(|_| !is_digits && !first.dozens) {
        value = value.checked_div(bottom)?;
        return Some(Number { last: next - 1, ..super::simple(i, value, Form::Fraction) });
    }
    let form = match (first.dozens, is_digits) {
        (true, _) => Form::Dozens,
        (false, true) => Form::Digits,
        (false, false) => Form::Words,
    };
    // "three or four hundred": hundreds may be shared like any scale.
    let hundreds = first.hundreds && first.scale == Decimal::ONE && (value % Decimal::ONE_HUNDRED).is_zero();
    let (head, scale) = match hundreds.then(|| value.checked_div(Decimal::ONE_HUNDRED)).flatten() {
        Some(head) => (head, Decimal::ONE_HUNDRED),
        None => (first.head, first.scale),
    };
    Some(Number { first: i, last: last.next - 1, value, most: None, head, scale, form, suffix: None, code: false })
}

/// A small number, hundreds, a half, then scales: "two and a half million", "3 hundred", "two dozen".
fn group(cx: &Cursor<'_, '_>, i: usize) -> Option<Piece> {
    let is_digits = cx.kind(i)? == TokenKind::Number;
    let (mut value, mut next) = small(cx, i)?;
    let mut hundreds = false;
    let at = cx.past_hyphen(next);
    if number_word(cx.next(at)) == Some(NumberWord::Hundred) && cx.next(at) == "hundred" {
        value = value.checked_mul(Decimal::ONE_HUNDRED)?;
        next = at + 1;
        hundreds = true;
        let and = cx.past_hyphen(next);
        let at = cx.past_hyphen(if cx.next(and) == "and" { and + 1 } else { and });
        let part = cx.next(and) == "and" && fraction(cx, at).is_some_and(|(part, _)| part < Decimal::ONE);
        if !part
            && let Some((more, after)) = cx.joined(at).then(|| small(cx, at)).flatten()
            && (cx.kind(at) == Some(TokenKind::Number)) == is_digits
            && more < Decimal::ONE_HUNDRED
            && more >= Decimal::ONE
            && !matches!(cx.next(at), "a" | "an")
            && cx.next(cx.past_hyphen(after)) != "hundred"
            && (!is_digits || cx.next(and) == "and")
        {
            value = value.checked_add(more)?;
            next = after;
        }
    }
    if let Some((part, after)) = spoken_decimals(cx, next).filter(|_| value.fract().is_zero()) {
        value = value.checked_add(part)?;
        next = after;
    }
    // "two and a half", "two-and-a-half"
    let and = cx.past_hyphen(next);
    if cx.next(and) == "and"
        && let Some((part, after)) = fraction(cx, cx.past_hyphen(and + 1))
        && part < Decimal::ONE
        && !is_fraction_of_a_time(cx, after)
    {
        value = value.checked_add(part)?;
        next = after;
    }
    let (head, mut scale, mut dozens) = (value, Decimal::ONE, false);
    loop {
        let at = cx.past_hyphen(next);
        let word = cx.next(at);
        match number_word(word) {
            Some(NumberWord::Scale(power)) if is_digits || !numbers::is_short_scale(word) => {
                // "mil", "mn" and their like need digits; "Bn" as a name needs none.
                value = value.checked_mul(power_of_ten(power))?;
                scale = scale.checked_mul(power_of_ten(power))?;
                next = at + 1;
            }
            Some(NumberWord::Dozen) if scale == Decimal::ONE => {
                value = value.checked_mul(Decimal::from(12))?;
                dozens = true;
                next = at + 1;
                break;
            }
            // "2.33 k", "1,674 M"
            _ if is_digits && scale == Decimal::ONE && at == next && scale_letter(cx, at).is_some() => {
                let power = scale_letter(cx, at)?;
                value = value.checked_mul(power_of_ten(power))?;
                scale = power_of_ten(power);
                next = at + 1;
            }
            _ => break,
        }
    }
    // "one million and a half": half of the last scale.
    if scale > Decimal::ONE
        && cx.next(next) == "and"
        && let Some((part, after)) = fraction(cx, next + 1)
        && part < Decimal::ONE
        && cx.next(next + 1) != "half"
        && !matches!(number_word(cx.next(after)), Some(NumberWord::Scale(_)))
        && let Some(more) = part.checked_mul(scale)
    {
        value = value.checked_add(more)?;
        next = after;
    }
    Some(Piece { value, head, scale, next, dozens, hundreds })
}

/// A lone `k` or `M` behind digits. A small `m` is a metre, `M.` an initial, and `M-7` a name.
fn scale_letter(cx: &Cursor<'_, '_>, i: usize) -> Option<u32> {
    if cx.is_hyphen(i + 1) && cx.kind(i + 2) == Some(TokenKind::Number) {
        return None;
    }
    if cx.next(i + 1) == "." && cx.glued(i + 1) && cx.kind(i + 2) == Some(TokenKind::Word) {
        return None;
    }
    match cx.text.raw_word(i) {
        _ if cx.breaks(i) > 0 || cx.next(i).is_empty() => None,
        "k" | "K" => Some(3),
        "M" => Some(6),
        _ => None,
    }
}

/// "a quarter of an hour" after "two hours and" is a thing of its own; "two and a half hours" is not.
fn is_fraction_of_a_time(cx: &Cursor<'_, '_>, after: usize) -> bool {
    cx.next(after) == "of"
}

/// Digits, or a number below a hundred in words, with its decimals.
fn small(cx: &Cursor<'_, '_>, i: usize) -> Option<(Decimal, usize)> {
    if cx.kind(i)? == TokenKind::Number {
        let (value, next) = digits::spaced(cx, i)?;
        return Some(mixed_fraction(cx, i, value, next).unwrap_or((value, next)));
    }
    let word = cx.word(i);
    let (whole, next) = match number_word(word) {
        Some(NumberWord::Tens(tens)) => {
            let at = cx.past_hyphen(i + 1);
            match number_word(cx.next(at)) {
                Some(NumberWord::Small(n)) if (1..10).contains(&n) => (tens + n, at + 1),
                _ => (tens, i + 1),
            }
        }
        Some(NumberWord::Small(n)) => (n, i + 1),
        Some(_) if adds_one(cx, i) => return Some((Decimal::ONE, i)),
        Some(_) => return None,
        None if matches!(word, "a" | "an") => {
            let scale = number_word(cx.next(i + 1));
            // "a hundred", "a million", "a dozen"
            let is_one = matches!(scale, Some(NumberWord::Hundred | NumberWord::Scale(_) | NumberWord::Dozen))
                && matches!(
                    cx.next(i + 1),
                    "hundred" | "thousand" | "million" | "billion" | "trillion" | "dozen" | "lakh" | "crore"
                );
            return is_one.then_some((Decimal::ONE, i + 1));
        }
        None => return None,
    };
    Some((Decimal::from(whole), next))
}

/// "another *dozen*", "a further *hundred*": one of them.
fn adds_one(cx: &Cursor<'_, '_>, i: usize) -> bool {
    matches!(cx.word(i), "dozen" | "hundred" | "thousand" | "million" | "billion" | "trillion")
        && i.checked_sub(1).is_some_and(|p| numbers::adds_one(cx.word(p)))
        && cx.joined(i)
}

/// The decimals at token `i`: "point five", "point nought four", "point seventy-one".
fn spoken_decimals(cx: &Cursor<'_, '_>, i: usize) -> Option<(Decimal, usize)> {
    if cx.next(i) != "point" {
        return None;
    }
    let mut at = i + 1;
    let mut digits = String::from("0.");
    while digits.len() < 12 {
        match number_word(cx.next(at)) {
            Some(NumberWord::Tens(tens)) if digits.len() == 2 => {
                let unit = cx.past_hyphen(at + 1);
                let more = match number_word(cx.next(unit)) {
                    Some(NumberWord::Small(n)) if (1..10).contains(&n) => n,
                    _ => 0,
                };
                digits.push_str(&(tens + more).to_string());
                at = if more > 0 { unit + 1 } else { at + 1 };
                break;
            }
            Some(NumberWord::Small(n)) if n < 10 || digits.len() == 2 => {
                digits.push_str(&n.to_string());
                at += 1;
            }
            _ => break,
        }
    }
    Decimal::from_str_exact(digits.get(..).filter(|d| d.len() > 2)?).ok().map(|part| (part, at))
}

/// `7 3/4`, `2 ½`.
fn mixed_fraction(cx: &Cursor<'_, '_>, i: usize, value: Decimal, next: usize) -> Option<(Decimal, usize)> {
    if !value.fract().is_zero()
        || next != i + 1
        || cx.glued(next)
        || cx.kind(next)? != TokenKind::Number
        || cx.breaks(next) > 0
    {
        return None;
    }
    let (part, last) = fraction::digits(cx, next).or_else(|| {
        let word = cx.word(next);
        let mut chars = word.chars();
        let c = chars.next()?;
        numbers::vulgar(c).filter(|_| chars.next().is_none())?;
        digits::plain(word).map(|d| (d, next))
    })?;
    (part < Decimal::ONE).then_some(())?;
    Some((value.checked_add(part)?, last + 1))
}
