//! Words for rough numbers: "dozens", "several hundred", "tens of thousands", "a couple", "a handful".

use rust_decimal::Decimal;

use super::{super::measure, Cursor, Form, Number, NumberWord, TokenKind, number_word, numbers, power_of_ten, simple};
use crate::lexicon::noun_phrase;

/// The rough number at token `i`.
pub(super) fn number(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    magnitude(cx, i).or_else(|| couple(cx, i)).or_else(|| few(cx, i))
}

/// "dozens", "hundreds of thousands", "millions".
fn magnitude(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    let (least, limit) = numbers::plural_magnitude(cx.word(i))?;
    let (mut least, mut limit) = (Decimal::from(least), Decimal::from(limit));
    let mut last = i;
    while cx.next(last + 1) == "of" {
        let Some(NumberWord::Scale(power)) = number_word(cx.next(last + 2)) else { break };
        if !cx.next(last + 2).ends_with('s') {
            break;
        }
        // "hundreds of thousands" ends where "thousands" would.
        let scale = power_of_ten(power);
        limit = limit.min(Decimal::from(1000));
        least = least.checked_mul(scale)?;
        limit = limit.checked_mul(scale)?;
        last += 2;
    }
    // "dozens upon dozens"
    if matches!(cx.next(last + 1), "upon" | "and") && cx.next(last + 2) == cx.word(i) && last == i {
        last += 2;
    }
    let next = cx.next(last + 1);
    let before = i.checked_sub(1).map(|p| cx.word(p)).unwrap_or_default();
    // "scores" is a verb and a noun besides; "tens" alone is none.
    let stands = match cx.word(i) {
        "tens" => last > i,
        "scores" => {
            !matches!(before, "the" | "his" | "her" | "their" | "its" | "test" | "box")
                && (next == "of" && cx.kind(last + 2) != Some(TokenKind::Number)
                    || matches!(next, "more" | "were" | "are" | "dead" | "killed"))
        }
        _ => !matches!(before, "the" | "in" | "by" | "low" | "mid" | "high" | "per") || next == "of",
    };
    // "three millions", "200 dozens" are cardinals, read from their first word.
    stands.then(|| Number { last, most: Some((limit, false)), ..simple(i, least, Form::Rough) })
}

/// "a couple", "a couple of hundred", "a pair of".
fn couple(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    if cx.word(i) != "a" {
        return None;
    }
    let of = usize::from(cx.next(i + 2) == "of");
    match cx.next(i + 1) {
        "pair" if of == 1 => Some(Number { last: i + 1, ..simple(i, Decimal::TWO, Form::Words) }),
        // "a couple of days"; "a couple from Maryland", "a couple was" are two people, and nobody counts them.
        "couple" => {
            let at = i + 2 + of;
            if let Some(scale) = scale_at(cx, at) {
                let value = Decimal::TWO.checked_mul(scale)?;
                let most = Decimal::from(3).checked_mul(scale)?;
                return Some(Number { last: at, scale, most: Some((most, true)), ..simple(i, value, Form::Couple) });
            }
            (of == 1 || noun_phrase::is_plural(cx.next(at)) || cx.next(at) == "more" || cx.next(at).is_empty()).then(
                || Number {
                    last: i + 1,
                    most: Some((Decimal::from(3), true)),
                    ..simple(i, Decimal::TWO, Form::Couple)
                },
            )
        }
        // "a score of"
        "score" if of == 1 => Some(Number { last: i + 1, ..simple(i, Decimal::from(20), Form::Dozens) }),
        _ => None,
    }
}

/// "several", "a few", "a handful of", and with a scale: "several hundred".
fn few(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    let article = matches!(cx.word(i), "a" | "the");
    let at = i + usize::from(article && cx.word(i) == "a");
    let (rough, wants_article) = numbers::rough(if at > i { cx.next(at) } else { cx.word(at) })?;
    if wants_article && !(article && at > i) {
        return None;
    }
    let (least, most) = (Decimal::from(rough.min), Decimal::from(rough.max));
    let next = cx.next(at + 1);
    if let Some(scale) = scale_at(cx, at + 1) {
        return Some(Number {
            last: at + 1,
            scale,
            most: Some((most.checked_mul(scale)?, true)),
            ..simple(i, least.checked_mul(scale)?, Form::Rough)
        });
    }
    // "several people", "a few of them", "several more"; "quite a few", "respective several" stand as well.
    let stands = !next.is_empty()
        && (matches!(next, "of" | "more" | "other" | "others" | "dozen") || !noun_phrase::ends_noun_phrase(next));
    stands.then(|| Number { last: at, most: Some((most, true)), ..simple(i, least, Form::Rough) })
}

/// "twice", "tenfold", "double the number".
pub(super) fn times(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    let word = cx.word(i);
    let value = match word {
        "twice" => 2,
        "thrice" => 3,
        "double" | "triple" => {
            let before = i.checked_sub(1).map_or("", |p| cx.word(p));
            let measured = matches!(cx.next(i + 1), "the" | "that" | "what" | "its" | "their" | "last");
            (measured && !numbers::opens_infinitive(before)).then_some(if word == "double" { 2 } else { 3 })?
        }
        _ => match number_word(word.strip_suffix("fold")?)? {
            NumberWord::Small(n) | NumberWord::Tens(n) if n > 1 => n,
            _ => return None,
        },
    };
    Some(simple(i, Decimal::from(value), Form::Times))
}

/// "nearly an hour", "more than a decade", "an hour and a half": one, where a hedge makes a number of the article, or a
/// part is added to it.
pub(super) fn one_unit(cx: &Cursor<'_, '_>, i: usize) -> Option<Number> {
    let hedged = i.checked_sub(1).is_some_and(|p| numbers::hedges_article(cx.word(p)));
    (matches!(cx.word(i), "a" | "an")
        && (hedged || measure::part_more(cx, i + 1).is_some())
        && measure::is_unit_word(cx, i + 1)
        && !matches!(cx.next(i + 1), "bit" | "cup" | "second" | "night" | "square" | "short" | "long" | "light"))
    .then(|| simple(i, Decimal::ONE, Form::Words))
}

/// A hundred, a dozen or a scale in the singular at token `i`.
fn scale_at(cx: &Cursor<'_, '_>, i: usize) -> Option<Decimal> {
    let word = cx.next(i);
    if word.ends_with('s') || numbers::is_short_scale(word) {
        return None;
    }
    match number_word(word)? {
        NumberWord::Hundred => Some(Decimal::ONE_HUNDRED),
        NumberWord::Scale(power) => Some(power_of_ten(power)),
        NumberWord::Dozen => Some(Decimal::from(12)),
        _ => None,
    }
}
