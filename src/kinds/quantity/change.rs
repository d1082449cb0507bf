//! The ends of a change: "fell from A to B", "to B from A", "B, up from A", "rose to B".

use super::{Change, ChangeEnd, Quantity, cursor::Cursor};
use crate::{
    lexicon::changes::{self, Telling},
    text::{Span, begins_sentence},
};

/// How many tokens the two ends may stand apart, and how far the verb of one end may stand before it.
const NEAR: usize = 12;

/// Whether a word that tells a change stands within the eight tokens before `i`, in the same sentence.
pub(super) fn is_told(cx: &Cursor<'_, '_>, i: usize, floor: usize) -> bool {
    (1..=8)
        .map_while(|k| i.checked_sub(k).filter(|&at| at + 8 >= floor))
        .map(|at| cx.text.word(at))
        .take_while(|w| !matches!(*w, "." | ";" | "!" | "?"))
        .any(changes::tells_change)
}

/// Marks the ends of changes, and gives an end the measure that only the other end names ("from 14 to -3 °C").
pub(super) fn link(cx: &Cursor<'_, '_>, found: &mut [Quantity]) {
    for i in 0..found.len() {
        let (done, rest) = found.split_at_mut(i);
        let Some((q, _)) = rest.split_first_mut() else { continue };
        // The other end is the number before, or the one before that: "1.8 percent, down 0.4 points from 2.2".
        let pair = done.iter_mut().enumerate().rev().take(2).find_map(|(k, p)| ends(cx, p, q).map(|e| (k, p, e)));
        if let Some((k, p, (a, b))) = pair {
            p.change = Some(Change { end: a, other: Some(i) });
            q.change = Some(Change { end: b, other: Some(k) });
            p.told.change = turn(cx, p, q);
            q.told.change = turn(cx, q, p);
            share_measure(p, q);
        } else if q.change.is_none()
            && let Some(verb) = reached(cx, q)
        {
            q.change = Some(Change { end: ChangeEnd::After, other: None });
            q.told.change = Some(cx.text.span(verb, verb));
        }
    }
}

/// Which ends of one change two quantities are, if they are.
fn ends(cx: &Cursor<'_, '_>, a: &Quantity, b: &Quantity) -> Option<(ChangeEnd, ChangeEnd)> {
    let gap = a.last + 1..b.first;
    let alike = a.measure == b.measure || a.measure.is_none() || bare(b);
    let cut = |k: usize| matches!(cx.text.word(k), "." | ";" | ":" | "!" | "?") || cx.breaks(k) > 1;
    if !alike || a.change.is_some_and(|c| c.other.is_some()) || gap.len() > NEAR || gap.clone().any(cut) {
        return None;
    }
    let same = a.measure == b.measure;
    let (lead_a, lead_b) = (lead(cx, a), lead(cx, b));
    match (lead_a, lead_b) {
        ("from", "to") if same || is_told(cx, a.first, 0) => Some((ChangeEnd::Before, ChangeEnd::After)),
        ("to", "from") if same || bare(b) => Some((ChangeEnd::After, ChangeEnd::Before)),
        // "a profit of A, up from B", "A, down 3 percent from B"
        (_, "from") if same => {
            let turn = gap.clone().find(|&k| matches!(cx.text.word(k), "up" | "down"))?;
            let near = turn <= a.noun.map_or(a.last, |n| n.last.max(a.last)) + 4;
            let plain = gap.clone().filter(|&k| k > turn).all(|k| cx.text.word(k) != "to");
            (near && plain).then_some((ChangeEnd::After, ChangeEnd::Before))
        }
        _ => None,
    }
}

/// Whether neither a noun nor a unit stands with it.
fn bare(q: &Quantity) -> bool {
    q.measure.is_none() && q.noun.is_none()
}

/// The word that leads to a quantity: what stands before it, over "a peak of".
fn lead<'a>(cx: &Cursor<'a, '_>, q: &Quantity) -> &'a str {
    cx.before(q.first, lead_at(cx, q))
}

/// How far before a quantity the word stands that leads to it.
fn lead_at(cx: &Cursor<'_, '_>, q: &Quantity) -> usize {
    if cx.before(q.first, 1) != "of" {
        return 1;
    }
    // "from a peak of 300 a day", "from the spring forecast of 2.2 percent"
    (3..=5).find(|&k| matches!(cx.before(q.first, k), "from" | "to")).unwrap_or(1)
}

/// The word that makes `q` an end of the change whose other end is `other`: what leads to it, or to the other.
fn turn(cx: &Cursor<'_, '_>, q: &Quantity, other: &Quantity) -> Option<Span> {
    [q, other].into_iter().find_map(|q| {
        let at = q.first.checked_sub(lead_at(cx, q))?;
        matches!(cx.word(at), "from" | "to").then(|| cx.text.span(at, at))
    })
}

/// "from 14 to -3 °C", "from 20 years to 12".
fn share_measure(a: &mut Quantity, b: &mut Quantity) {
    if bare(b) {
        b.measure.clone_from(&a.measure);
        b.told.measure = a.told.measure;
    }
    if bare(a) {
        a.measure.clone_from(&b.measure);
        a.told.measure = b.told.measure;
    }
}

/// "has risen to 45", "bringing the total to 88": the end of a change whose begin is not told; the word that tells it.
fn reached(cx: &Cursor<'_, '_>, q: &Quantity) -> Option<usize> {
    // "rose 7 percent to close at $28"
    let before = |k| cx.before(q.first, k);
    if (before(3), before(1)) == ("to", "at") && matches!(before(2), "close" | "end" | "finish" | "settle") {
        return q.first.checked_sub(2).filter(|at| is_told(cx, at - 1, 0));
    }
    if cx.before(q.first, 1) != "to" {
        return amount_reached(cx, q);
    }
    // A destination and not a level: "brought aid to 2,000 people"; what is moved to a level is an amount.
    // "bringing to eight the number of …"
    let mut amount = cx.next(q.last + 1) == "the" && changes::is_amount(cx.next(q.last + 2));
    for k in 2..=NEAR + 2 {
        let at = q.first.checked_sub(k)?;
        let word = cx.text.word(at);
        match changes::telling(word) {
            Some(Telling::Level) => return Some(at),
            Some(Telling::Either) => return amount.then_some(at),
            None => {}
        }
        amount |= changes::is_amount(word);
        if (word == "," && k > 2)
            || matches!(word, "." | ";" | ":" | "to" | "and" | "but")
            || begins_sentence(cx.text, at)
        {
            return None;
        }
    }
    None
}

/// "The number of refugees reached 1,200".
fn amount_reached(cx: &Cursor<'_, '_>, q: &Quantity) -> Option<usize> {
    let reached = matches!(cx.before(q.first, 1), "reached" | "hit")
        && (2..=NEAR)
            .map_while(|k| q.first.checked_sub(k))
            .take_while(|&at| !matches!(cx.text.word(at), "." | ";" | ","))
            .any(|at| changes::is_amount(cx.text.word(at)));
    q.first.checked_sub(1).filter(|_| reached)
}
