//! Ages that no word of years tells: "people over 65", "the age of 91", "Mara Holt, 44, said".

use rust_decimal::Decimal;

use super::{
    cursor::Cursor,
    number::{Form, Number},
};
use crate::{
    lexicon::{
        hedges::Bound,
        noun_phrase::{is_month, is_one_person, is_person, is_told_with_age},
    },
    text::TokenKind,
};

/// Whether an age is compared at token `i`: "65 *and older*", "18 years *or younger*".
pub(super) fn compared(cx: &Cursor<'_, '_>, i: usize) -> bool {
    matches!(cx.next(i), "and" | "or") && matches!(cx.next(i + 1), "older" | "younger")
}

/// Whether a number, which with its hedge begins at token `start` and counts nothing, is an age by the words before it.
pub(super) fn told(cx: &Cursor<'_, '_>, start: usize, n: &Number, bound: Option<Bound>) -> bool {
    let lived = n.value.fract().is_zero() && n.value > Decimal::ZERO && n.value < Decimal::from(115);
    if !lived || n.scale != Decimal::ONE || n.most.is_some() || n.form == Form::Fraction {
        return false;
    }
    let before = |k| cx.before(start, k);
    // "people 65 and older", "a boy of 12"
    if n.form == Form::Digits && compared(cx, n.last + 1)
        || before(1) == "of" && is_one_person(before(2)) && matches!(before(3), "a" | "an")
    {
        return true;
    }
    let digits = n.form == Form::Digits;
    // "at the age of 91", "between the ages of 18 and 30", "aged over 60"
    if (before(1) == "of" && matches!(before(2), "age" | "ages"))
        || matches!(before(1), "age" | "aged" | "ages")
        || before(1) == "than" && matches!(before(2), "younger" | "older")
        || digits && before(1) == "as" && before(3) == "as" && matches!(before(2), "young" | "old")
        || before(1) == "both"
            && before(2) == ","
            && (is_person(before(3)) || digits && start.checked_sub(3).is_some_and(|k| cx.capital(k)))
    {
        return true;
    }
    // "the twins turn 21 next week"
    if digits && matches!(before(1), "turn" | "turns" | "turned" | "turning") {
        return !cx.noun_is_next(n.last + 1);
    }
    // "She was 17.", "since I was 12"
    if digits
        && matches!(before(1), "is" | "was")
        && matches!(before(2), "he" | "she" | "i")
        && matches!(cx.next(n.last + 1), "." | "," | ";" | "when")
    {
        return true;
    }
    // "people over 65", "children under 5", "most of the sick are under 60"
    let limit =
        digits && matches!(bound, Some(Bound::Above | Bound::Below)) && matches!(cx.word(start), "over" | "under");
    limit
        && (is_person(before(1))
            || matches!(before(1), "are" | "were" | "is" | "was")
                && (2..=4).any(|k| is_person(before(k)) || matches!(before(k), "victims" | "sick" | "dead")))
}

/// "Mara Holt, 44, said", "a boy, about 4, was", "Evan Holt Jr., 20,", "aged 55", "at age 87"; with its hedge it begins at
/// token `start`.
pub(super) fn is_beside(cx: &Cursor<'_, '_>, start: usize, n: &Number) -> bool {
    let fits = n.form == Form::Digits
        && n.first == n.last
        && n.value.fract().is_zero()
        && n.value > Decimal::ZERO
        && n.value < Decimal::from(115)
        && cx.kind(n.first) == Some(TokenKind::Number);
    if !fits {
        return false;
    }
    match cx.before(start, 1) {
        "aged" | "age" | "ages" => true,
        "," => {
            let junior = usize::from(matches!(cx.before(start, 3), "jr" | "sr") && cx.before(start, 2) == ".");
            let Some(name) = start.checked_sub(2 + junior) else { return false };
            let named = cx.capitalised(name) && cx.kind(name) == Some(TokenKind::Word);
            let after = cx.next(n.last + 1);
            // "the victim, 34, is"
            if is_told_with_age(cx.word(name))
                && (matches!(after, "" | "," | "." | ";" | ")") || cx.breaks(n.last + 1) > 0)
            {
                return true;
            }
            let closed = matches!(after, "," | "." | ";" | ")" | "(" | "and" | "was" | "were" | "who" | "both");
            // "Torvale, 4 and 1/2 years"
            let mixed = after == "and" && cx.kind(n.last + 2) == Some(TokenKind::Number);
            named && closed && !mixed && !is_month(cx.word(name))
        }
        "(" => cx.next(n.last + 1) == ")" && start.checked_sub(2).is_some_and(|p| cx.capitalised(p)),
        _ => false,
    }
}
