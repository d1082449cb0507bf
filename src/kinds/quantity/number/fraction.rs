//! Parts of one: "two-thirds", "half", "a quarter", `3/4`, "one in five".

use rust_decimal::Decimal;

use super::{Cursor, Form, Number, NumberWord, TokenKind, number_word, numbers, power_of_ten, simple};
use crate::lexicon::noun_phrase::{ends_noun_phrase, is_plural};

/// The fraction in words at token `i` that stands for itself, perhaps of a scale: "half a million", "two thirds of a
/// million", "quarter million".
pub(super) fn number(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    let (value, next) = fraction(cx, i)?;
    let bare = matches!(cx.word(i), "half" | "quarter");
    let article = matches!(cx.word(i), "a" | "an");
    // "half a million", "quarter million", "two thirds of a million"
    let at = match (cx.next(next), cx.next(next + 1)) {
        ("of", "a" | "one") => next + 2,
        ("a" | "of", _) => next + 1,
        _ => cx.past_hyphen(next),
    };
    match number_word(cx.next(at)) {
        Some(NumberWord::Scale(power)) if !numbers::is_short_scale(cx.next(at)) && !cx.next(at).ends_with('s') => {
            let scale = power_of_ten(power);
            let value = value.checked_mul(scale)?.round_dp(9).normalize();
            return Some(Number { last: at, scale, ..simple(i, value, Form::Words) });
        }
        Some(NumberWord::Dozen) if cx.next(at) == "dozen" => {
            let value = value.checked_mul(Decimal::from(12))?;
            return Some(Number { last: at, ..simple(i, value, Form::Dozens) });
        }
        _ => {}
    }
    let after = cx.next(next);
    let stands = if bare {
        // "half of them", "half the troops", "half an hour", "half-hour"; not "the second half", "half-time".
        let ordinal = i
            .checked_sub(1)
            .map(|p| cx.word(p))
            .is_some_and(|w| numbers::ordinal(w).is_some() || w == "last" || w == "other");
        // "more than half were", "fell by half"
        let by = i.checked_sub(1).map_or("", |p| cx.word(p));
        let hedged = (by == "by" || hedges_share(by))
            && !matches!(after, "-" | "past")
            && match cx.kind(next) {
                Some(TokenKind::Word) => ends_noun_phrase(after),
                Some(kind) => kind == TokenKind::Sign,
                None => true,
            };
        cx.word(i) == "half"
            && !ordinal
            && (hedged
                || matches!(
                    after,
                    "of" | "the" | "a" | "an" | "their" | "his" | "its" | "our" | "percent" | "per" | "as"
                )
                || super::super::measure::is_unit_word(cx, cx.past_hyphen(next))
                || is_plural(after) && after != "staff")
    } else if article {
        // "a third of", "a third.", "rose by a tenth to"; "a third time", "a quarter" of a year are none. "a half" is.
        let ends = matches!(
            after,
            "of" | "-" | "" | "." | "," | ";" | "to" | "from" | "in" | "on" | "more" | "less" | "full" | "empty"
        );
        let by = i.checked_sub(1).map_or("", |p| cx.word(p));
        !cx.is_hyphen(next)
            && (cx.word(i + 1) == "half"
                || matches!(after, "of" | "-" | "" | ".")
                // "just over a third was lost"; "a third was lost" may be the third one.
                || hedges_share(by) && ends_noun_phrase(after)
                || ends
                    && matches!(
                        by,
                        "by" | "than"
                            | "for"
                            | "up"
                            | "down"
                            | "least"
                            | "are"
                            | "is"
                            | "were"
                            | "was"
                            | "about"
                            | "almost"
                            | "nearly"
                            | "over"
                            | "to"
                            | "only"
                            | "roughly"
                    ))
    } else {
        true
    };
    stands.then(|| Number { last: next - 1, ..simple(i, value, Form::Fraction) })
}

/// Hedges after which "half" and "a third" are shares without an "of".
fn hedges_share(word: &str) -> bool {
    matches!(word, "than" | "over" | "under" | "nearly" | "almost" | "about" | "roughly" | "least")
}

/// The fraction at token `i` and the token after it: "half", "a half", "three quarters", "one-third", `3/4`, `½`.
pub(in crate::kinds::quantity) fn fraction(cx: &Cursor<'_, '_>, i: usize) -> Option<(Decimal, usize)> {
    let word = cx.word(i);
    if matches!(word, "half" | "quarter") {
        return Some((over(1, if word == "half" { 2 } else { 4 })?, i + 1));
    }
    if cx.kind(i)? == TokenKind::Number {
        return digits(cx, i).map(|(value, last)| (value, last + 1));
    }
    let (top, at) = match number_word(word) {
        _ if matches!(word, "a" | "an") => (1, cx.past_hyphen(i + 1)),
        Some(NumberWord::Small(n)) if n > 0 => (n, past_dash(cx, i + 1)),
        Some(NumberWord::Tens(tens)) => {
            match (number_word(cx.next(cx.past_hyphen(i + 1))), cx.past_hyphen(i + 1) + 1) {
                (Some(NumberWord::Small(n)), after) if (1..10).contains(&n) => (tens + n, past_dash(cx, after)),
                _ => (tens, past_dash(cx, i + 1)),
            }
        }
        _ => return None,
    };
    let (bottom, plural, next) = denominator(cx, at)?;
    // "two thirds", "one third", "a two-third majority"; not "two third", "one thirds".
    let kind = at > i + 1 && (2..5).contains(&top) && matches!(bottom, 3 | 5) && cx.noun_is_next(next);
    (plural == (top > 1) || kind).then_some(())?;
    Some((over(top, bottom)?, next))
}

/// Past the hyphen of "two-thirds", also where white space stands around it ("two - thirds").
fn past_dash(cx: &Cursor<'_, '_>, i: usize) -> usize {
    let spaced = cx.next(i) == "-" && numbers::denominator(cx.next(i + 1)).is_some_and(|(_, plural)| plural);
    if spaced { i + 1 } else { cx.past_hyphen(i) }
}

/// A denominator that only a fraction has, at token `i`: "fifths", "hundredths"; and the token after it.
pub(super) fn plural_denominator(cx: &Cursor<'_, '_>, i: usize) -> Option<(Decimal, usize)> {
    let at = past_dash(cx, i);
    let (bottom, plural, next) = denominator(cx, at)?;
    (plural && bottom > 4).then(|| (Decimal::from(bottom), next))
}

fn denominator(cx: &Cursor<'_, '_>, i: usize) -> Option<(u32, bool, usize)> {
    if let Some((n, plural)) = numbers::denominator(cx.next(i)) {
        return Some((n, plural, i + 1));
    }
    // "twenty-firsts", "hundred thousandths" are too rare to read; "twenty-fifth" is not.
    let NumberWord::Tens(tens) = number_word(cx.next(i))? else { return None };
    let at = cx.past_hyphen(i + 1);
    let word = cx.next(at);
    let (unit, plural) = match (numbers::ordinal(word), word.strip_suffix('s').and_then(numbers::ordinal)) {
        (Some(n), _) => (n, false),
        (None, Some(n)) => (n, true),
        (None, None) => return None,
    };
    (unit < 10).then_some((tens + unit, plural, at + 1))
}

/// `3/4`: the value and its last token. Not `9/11`, `24/7`, `7/8/07`.
pub(super) fn digits(cx: &Cursor<'_, '_>, i: usize) -> Option<(Decimal, usize)> {
    let whole = |k: usize| {
        let word = cx.word(k);
        (cx.kind(k)? == TokenKind::Number && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit()))
            .then(|| word.parse::<u32>().ok())
            .flatten()
    };
    let glued = |k: usize| cx.glued(k);
    // "1 / 4 point" is one cut into tokens.
    let apart = !glued(i + 1)
        && !glued(i + 2)
        && (1..=2).all(|k| cx.breaks(i + k) == 0)
        && matches!(cx.next(i + 3), "point" | "points" | "%" | "percent" | "of" | "inch" | "mile");
    if cx.next(i + 1) != "/" || !(glued(i + 1) && glued(i + 2) || apart) {
        return None;
    }
    if cx.next(i + 3) == "/" || (i > 0 && glued(i) && matches!(cx.word(i - 1), "/" | "-")) {
        return None;
    }
    let (top, bottom) = (whole(i)?, whole(i + 2)?);
    (top < bottom && bottom < 1000 && top > 0 && (top, bottom) != (9, 11)).then_some(())?;
    Some((over(top, bottom)?, i + 2))
}

fn over(top: u32, bottom: u32) -> Option<Decimal> {
    Decimal::from(top).checked_div(Decimal::from(bottom))
}
