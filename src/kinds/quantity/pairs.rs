//! Two numbers that belong together: ranges, "A out of B", two-sided bounds.

use rust_decimal::Decimal;

use super::{
    Count, Quantity, Told, change,
    cursor::Cursor,
    measure::{self, Measure},
    not_a_quantity,
    number::{Form, Number, number},
};
use crate::{
    kinds::Hedge,
    lexicon::{changes, hedges},
    text::{Span, TokenKind},
};

/// A number with its measure.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) number: Number,
    pub(super) measure: Option<Measure>,
}

impl Item {
    pub(super) fn first(&self) -> usize {
        self.measure.as_ref().map_or(self.number.first, |m| m.first)
    }

    pub(super) fn last(&self) -> usize {
        self.measure.as_ref().map_or(self.number.last, |m| m.last.max(self.number.last))
    }
}

/// How two numbers are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// `2,000 to 3,000`
    Range,
    /// `8 out of 11`
    OutOf,
}

/// The number that follows `a` as the second of a pair, where there is one; `a` with the scale and measure that it
/// takes from it.
pub(super) fn second(cx: &Cursor<'_, '_>, a: &Item, floor: usize) -> Option<(Joint, Item, Item)> {
    let at = a.last() + 1;
    // "31- to 62-year-olds"
    let hangs = cx.next(at) == "-" && cx.glued(at) && matches!(cx.next(at + 1), "to" | "or");
    let at = if hangs { at + 1 } else { at };
    let word = cx.next(at);
    let before = |k| cx.before(a.first(), k);
    let (joint, next) = match word {
        "-" if cx.next(at + 1) == "in" && cx.is_hyphen(at + 2) => (Joint::OutOf, at + 3),
        "-" => (Joint::Range, at + 1),
        "to" | "through" | "till" => (Joint::Range, at + 1),
        "and" if before(1) == "between" || before(2) == "between" => (Joint::Range, at + 1),
        // "between the ages of 18 and 30"
        "and" if before(1) == "of" && before(2) == "ages" && (before(3) == "between" || before(4) == "between") => {
            (Joint::Range, at + 1)
        }
        "or" => (Joint::Range, at + 1),
        "out" if cx.next(at + 1) == "of" => (Joint::OutOf, at + 2),
        "in" if cx.next(at + 1) == "every" => (Joint::OutOf, at + 2),
        "in" | "of" => (Joint::OutOf, at + 1),
        _ => return None,
    };
    let b = item_at(cx, next)?;
    let rough = |n: &Number| matches!(n.form, Form::Rough | Form::Couple | Form::Times);
    if cx.breaks(b.number.first) > 1 || rough(&a.number) || rough(&b.number) {
        return None;
    }
    // "2 out of 5 million" shares nothing.
    let (a, b) = if joint == Joint::OutOf { (a.clone(), b) } else { inherited(a, b) };
    let (x, y) = (a.number.value, b.number.value);
    match joint {
        Joint::OutOf => {
            let words = a.number.scale == Decimal::ONE && a.measure.is_none() && b.measure.is_none();
            let fits = words && x < y && x > Decimal::ZERO && x.fract().is_zero() && y.fract().is_zero();
            let ratio = match word {
                // "three out of 14 samples" counts both.
                "out" => y <= Decimal::TEN || (y % Decimal::ONE_HUNDRED).is_zero() || y == Decimal::from(20),
                // "one in five", "3 in 10 voters"; "5 in 2008" is none.
                "in" | "-" if x == Decimal::ONE => {
                    let many = (y % Decimal::ONE_HUNDRED).is_zero() && !not_a_quantity::looks_like_year(cx, &b.number);
                    y <= Decimal::ONE_HUNDRED || many
                }
                "-" => y <= Decimal::TEN,
                "in" => {
                    let tens = [10, 100, 1_000, 10_000, 100_000, 1_000_000].map(Decimal::from);
                    let round = tens.contains(&y);
                    // "More than three in four voters", and not "killed three in four raids".
                    let leads = y < Decimal::TEN
                        && (cx.opens_sentence(a.first()) || hedges::hedge_before(|k| before(k + 1)).is_some());
                    x < Decimal::TEN && (round || leads) && cx.kind(b.last() + 1) == Some(TokenKind::Word)
                }
                _ => false,
            };
            (fits && ratio).then_some((joint, a, b))
        }
        Joint::Range => {
            let years = a.measure.is_none()
                && not_a_quantity::looks_like_year(cx, &a.number)
                && not_a_quantity::looks_like_year(cx, &b.number);
            if x >= y || y.is_sign_negative() || years {
                return None;
            }
            let same = a.measure.as_ref().map(|m| &m.name) == b.measure.as_ref().map(|m| &m.name);
            if !same {
                return None;
            }
            match word {
                "-" => {
                    let tight = cx.glued(at) == cx.glued(at + 1);
                    let bare = b.measure.is_none() && a.number.form == Form::Digits;
                    let label = bare && not_a_quantity::is_score(cx, &a.number, &b.number);
                    (tight && !label && (cx.glued(at) || bare || b.measure.is_some())).then_some((joint, a, b))
                }
                // "from A to B" with a verb of change is no range.
                "to" if before(1) == "from" && change::is_told(cx, a.first(), floor) => None,
                // "flows through Torvale 1 to 20 percent"
                "to" if y > x * Decimal::from(3) && bare_name(cx, &a) => None,
                // "rose $1.62 to $82.40"
                "to" if y > x * Decimal::from(3) && changes::tells_change(before(1)) => None,
                // "rose by 12 to 288"
                "to" if before(1) == "by" && a.measure.is_none() && y > x * Decimal::from(3) => None,
                // "five or six", "30 or 40": not "two or ten".
                "or" => (y <= x * Decimal::TWO || y <= x + Decimal::TWO).then_some((joint, a, b)),
                _ => Some((joint, a, b)),
            }
        }
    }
}

/// Whether a number without a measure of its own stands behind a name, whose own it is.
fn bare_name(cx: &Cursor<'_, '_>, a: &Item) -> bool {
    let n = &a.number;
    let own = a.measure.as_ref().is_some_and(|m| m.first < n.first || m.last > n.last);
    !own && n.form == Form::Digits && n.first == n.last && not_a_quantity::is_behind_name(cx, n.first)
}

/// The number with its measure whose first token (a currency's perhaps) is `i`.
fn item_at(cx: &Cursor<'_, '_>, i: usize) -> Option<Item> {
    (0..3).find_map(|skip| {
        let n = number(cx, i + skip).filter(|n| n.suffix.is_none() || skip < 3)?;
        let (number, measure) = measure::measure(cx, n, i);
        let item = Item { number, measure };
        (item.first() == i).then_some(item)
    })
}

/// Both with what one takes from the other: "2 to 3 million", "$2-3 billion", "10 to 20 percent".
fn inherited(a: &Item, mut b: Item) -> (Item, Item) {
    let mut a = a.clone();
    let takes_scale = a.number.scale == Decimal::ONE && b.number.scale > Decimal::ONE && a.number.value < b.number.head;
    if takes_scale
        && a.number.suffix.is_none()
        && let Some(value) = a.number.value.checked_mul(b.number.scale)
    {
        a.number.value = value;
        a.number.scale = b.number.scale;
    }
    match (&a.measure, &b.measure) {
        (None, Some(m)) if a.number.suffix.is_none() => {
            a.measure = Some(Measure { first: a.number.first, last: a.number.last, name: m.name.clone() });
        }
        // "$2 to 3 billion": a sign before the first is the sign of both.
        (Some(m), None) if m.first < a.number.first && b.number.suffix.is_none() => {
            b.measure = Some(Measure { first: b.number.first, last: b.number.last, name: m.name.clone() });
        }
        _ => {}
    }
    (a, b)
}

/// Makes one quantity of two bounds: "more than 10 and less than 20", "at most 100 and at least 20".
pub(super) fn join_bounds(cx: &Cursor<'_, '_>, found: Vec<Quantity>) -> Vec<Quantity> {
    let mut out: Vec<Quantity> = Vec::with_capacity(found.len());
    for q in found {
        let joined = out.last().and_then(|p| {
            let between = p.last + 2 == q.first && matches!(cx.text.word(p.last + 1), "and" | "but");
            let count = match (p.count.hedge, q.count.hedge) {
                (Hedge::AtLeast, Hedge::AtMost) => Count::both(&p.count, &q.count),
                (Hedge::AtMost, Hedge::AtLeast) => Count::both(&q.count, &p.count),
                _ => None,
            };
            let same = p.measure == q.measure || p.measure.is_none();
            count.filter(|_| between && same)
        });
        match (joined, out.last_mut()) {
            (Some(count), Some(p)) => {
                let span = Span::new(p.span.start, q.span.end);
                let hedge = p.told.hedge.zip(q.told.hedge).map(|(a, b)| a.to(b));
                let told = Told { hedge, part: p.told.part, ..q.told };
                *p = Quantity { span, number: p.number.to(q.number), first: p.first, part: p.part, count, told, ..q };
            }
            _ => out.push(q),
        }
    }
    out
}
