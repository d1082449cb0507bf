//! What a text takes back: told as what it had wrong before.

use super::{phrases::Hit, view::View};

/// How far into a sentence a correction may be called one: a time of day and a dash may stand before.
const OPENS: usize = 8;

/// "An earlier version said that …", "A correction: we reported on Tuesday that …". What a correction says without such
/// a verb is the right answer.
pub(super) fn is_corrected(view: &View<'_, '_>, hit: &Hit) -> bool {
    let (first, last) = (view.sentence.first, view.sentence.last);
    let version =
        |i: usize| view.word(i) == "version" && matches!(view.word(i.wrapping_sub(1)), "earlier" | "previous");
    if (first + 1..=last).any(version) {
        return true;
    }
    let opens = (first..=last).take(OPENS).find(|&i| matches!(view.word(i), "correction" | "corrections"));
    let had = |i: usize| {
        let who = matches!(view.word(i), "we" | "article" | "report" | "story" | "headline");
        who && (i + 1..i + 4)
            .any(|j| matches!(view.word(j), "reported" | "said" | "wrote" | "stated" | "gave" | "misstated"))
    };
    opens.is_some_and(|o| (o + 1..hit.first).take(OPENS).any(had))
}
