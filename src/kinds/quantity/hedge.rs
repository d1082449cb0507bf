//! The hedges around a number.

use super::cursor::Cursor;
use crate::{
    lexicon::{
        hedges::{self, Bound},
        numbers::number_word,
    },
    text::TokenKind,
};

/// The hedges that end before token `first`, none of them before `floor`: the first token taken and what they make of
/// the number.
pub(super) fn before(cx: &Cursor<'_, '_>, first: usize, floor: usize) -> (usize, Option<Bound>) {
    let (mut at, mut bound) = (first, None);
    for _ in 0..3 {
        let Some((found, words)) = sign(cx, at)
            .or_else(|| hedges::hedge_before(|k| cx.before(at, k + 1)))
            .filter(|(_, words)| at - words >= floor && !at.checked_sub(words + 1).is_some_and(|k| cx.is_hyphen(k)))
        else {
            break;
        };
        bound = Some(match bound {
            // "at least some 200": the bound outside weighs more than the "some" within.
            None | Some(Bound::About | Bound::Exactly) if bound.is_none() || found != Bound::Exactly => found,
            Some(inner) => inner,
            None => found,
        });
        at -= words;
    }
    if bound.is_some() {
        // "far more than"; "so far more than"
        while at > floor
            && hedges::strengthens(cx.before(at, 1))
            && (cx.before(at, 1), cx.before(at, 2)) != ("far", "so")
        {
            at -= 1;
        }
        if at > floor + 1 && cx.before(at, 1) == "little" && cx.before(at, 2) == "a" {
            at -= 2;
        }
    }
    (at, bound)
}

/// `~5`, `>5`, `>= 5`, `≤5`.
fn sign(cx: &Cursor<'_, '_>, at: usize) -> Option<(Bound, usize)> {
    Some(match (cx.before(at, 2), cx.before(at, 1)) {
        (">", "=") => (Bound::AtLeast, 2),
        ("<", "=") => (Bound::AtMost, 2),
        ("<", ">") => return None,
        (_, ">") => (Bound::Above, 1),
        (_, "<") => (Bound::Below, 1),
        (_, "≥") => (Bound::AtLeast, 1),
        (_, "≤") => (Bound::AtMost, 1),
        (_, "~" | "≈" | "±") => (Bound::About, 1),
        _ => return None,
    })
}

/// The hedge that begins after token `last`: the last token taken and what it makes of the number.
pub(super) fn after(cx: &Cursor<'_, '_>, last: usize) -> Option<(usize, Bound)> {
    let (bound, words) = hedges::hedge_after(|k| cx.next(last + 1 + k))?;
    let end = last + words;
    let first = cx.next(last + 1);
    // "five at least three of them", "5 plus 3": the hedge belongs to what follows.
    let follows = cx.next(end + 1);
    let number = matches!(cx.kind(end + 1), Some(TokenKind::Number | TokenKind::Mixed))
        || number_word(follows).is_some()
        || matches!(follows, "a" | "$" | "£" | "€" | "than" | "of");
    let glued = match first {
        "-" => cx.is_hyphen(last + 1),
        "+" => cx.glued(last + 1) || !cx.glued(last + 2),
        // "65 and older", "18 years or younger"; not "two or older men"
        "and" | "or" if matches!(cx.next(end), "older" | "younger") => {
            cx.kind(last) == Some(TokenKind::Number) || cx.next(last) == "years"
        }
        "odd" => number_word(follows).is_none() && !follows.is_empty(),
        _ => true,
    };
    (!number && glued).then_some((end, bound))
}
