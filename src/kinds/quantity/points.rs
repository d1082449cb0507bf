//! Points of a poll or a rate: "36 percent, down two points", "her lead has shrunk to 5 points in the poll".

use super::{Quantity, cursor::Cursor};
use crate::text::begins_sentence;

/// How far around the word that tells may stand.
const NEAR: usize = 12;

/// Makes percentage points of points that percents stand beside, or polls.
pub(super) fn tell(cx: &Cursor<'_, '_>, found: &mut [Quantity]) {
    for i in 0..found.len() {
        let Some((q, noun)) = found.get(i).and_then(|q| Some((q, q.noun?))) else { continue };
        if noun.first != noun.head || !matches!(cx.text.word(noun.head), "points" | "point") {
            continue;
        }
        let shares = |p: Option<&Quantity>| {
            p.is_some_and(|p| {
                let (from, to) = if p.first < q.first { (p.last, q.first) } else { (q.last, p.first) };
                matches!(p.measure.as_deref(), Some("%" | "percentage point"))
                    && to - from <= NEAR
                    && !(from + 1..=to).any(|k| begins_sentence(cx.text, k))
            })
        };
        let polled = (q.first.saturating_sub(NEAR)..noun.last + NEAR)
            .any(|k| matches!(cx.text.word(k), "poll" | "polls" | "survey" | "percentage"));
        let beside = shares(i.checked_sub(1).and_then(|k| found.get(k))) || shares(found.get(i + 1));
        // "212 points, or 1.4 percent": of an index, with what that is.
        let index = cx.next(noun.head + 1) == "," && cx.next(noun.head + 2) == "or";
        if let Some(q) = found.get_mut(i).filter(|_| (beside || polled) && !index) {
            q.measure = Some("percentage point".to_owned());
            q.noun = None;
            (q.last, q.span) = (noun.head, cx.text.span(q.first, noun.head));
        }
    }
}
