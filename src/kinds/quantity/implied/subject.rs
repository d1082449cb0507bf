//! The counted noun in the subject, the predicate or the words right before a number.

use super::{
    super::{
        Quantity, UnitPhrase,
        cursor::Cursor,
        noun::{self, is_count},
    },
    REACH,
};
use crate::{
    lexicon::{
        changes,
        grammar::{Class, class},
        morphology::looks_like_an_adjective,
        noun_phrase::{is_collective, is_condition, is_plural},
    },
    text::{Case, begins_sentence},
};

/// "a crew of 22", "raised to 36 the number of people", "its army, some 70,000 strong", "Casualties: 16".
pub(super) fn beside(cx: &Cursor<'_, '_>, q: &Quantity) -> Option<UnitPhrase> {
    let two = q.first.checked_sub(2)?;
    if (cx.next(q.last + 1), cx.next(q.last + 2), cx.next(q.last + 3)) == ("the", "number", "of") {
        return noun::plural(cx, q.last + 4);
    }
    match cx.before(q.first, 1) {
        "of" if is_collective(cx.word(two)) && cx.case(two) == Some(Case::Lower) => Some(noun::alone(two)),
        "," if cx.next(q.last + 1) == "strong" && cx.noun_is_next(two) => Some(noun::alone(two)),
        // "put their losses at four"
        "at" if is_plural(cx.word(two))
            && (3..7).any(|k| matches!(cx.before(q.first, k), "put" | "puts" | "putting")) =>
        {
            Some(noun::alone(two))
        }
        ":" => {
            let open = (two.saturating_sub(3)..=two).rev().find(|&k| begins_sentence(cx.text, k))?;
            let head = noun::plural(cx, open)?.head;
            let told = head == two || head + 1 == two && cx.word(two).ends_with("ed") || cx.word(two) == "lost";
            let alone = cx.next(q.last + 1).is_empty() || matches!(cx.next(q.last + 1), "." | "," | ";");
            (told && alone && head <= two).then(|| noun::alone(head))
        }
        _ => None,
    }
}

/// "of whom 11 were children", "26 of those rescued were minors", ", 11 of them soldiers".
pub(super) fn predicate(cx: &Cursor<'_, '_>, q: &Quantity) -> Option<UnitPhrase> {
    if cx.next(q.last + 1) == "of"
        && cx.next(q.last + 2) == "them"
        && matches!(cx.before(q.first, 1), "," | "(" | "and" | "-" | "–" | "—")
        && let Some(noun) = noun::plural(cx, q.last + 3).filter(|n| !is_condition(cx.text.word(n.head)))
        && matches!(cx.next(noun.head + 1), "" | "." | "," | ";" | ")" | "and")
    {
        return Some(noun);
    }
    let be = (q.last + 1..q.last + 6).find(|&k| class(cx.next(k)) == Some(Class::Be))?;
    if (q.last + 1..be).any(|k| matches!(cx.next(k), "," | "." | ";" | "and")) {
        return None;
    }
    noun::plural(cx, be + 1).filter(|n| n.head <= be + 3 && !is_condition(cx.text.word(n.head)))
}

/// "the number of refugees reached 1,200", "troop levels fell to 3,000", "the population of Marenga is 45,000".
pub(super) fn amount(cx: &Cursor<'_, '_>, q: &Quantity) -> Option<UnitPhrase> {
    let lead = cx.before(q.first, 1);
    let tied = matches!(class(lead), Some(Class::Be | Class::To))
        || matches!(lead, "from" | "at" | "by" | "reached" | "hit" | "topped" | "passed" | "exceeded")
        || changes::tells_change(lead)
        || q.change.is_some();
    if !tied {
        return None;
    }
    for k in 2..REACH {
        let at = q.first.checked_sub(k)?;
        let word = cx.text.word(at);
        if matches!(word, "." | ";" | ":") || begins_sentence(cx.text, at + 1) {
            return None;
        }
        match word {
            "number" | "numbers" | "figure" | "figures" | "total" | "tally" | "count"
                if matches!(cx.next(at + 1), "of" | "for") =>
            {
                let own = usize::from(
                    class(cx.next(at + 2)).is_some_and(|c| matches!(c, Class::Determiner | Class::PossessivePronoun)),
                );
                return noun::plural(cx, at + 2 + own).filter(|n| n.head < q.first);
            }
            "levels" | "numbers" | "strength" | "toll" => {
                return at.checked_sub(1).filter(|&n| names_what_is_counted(cx, n)).map(noun::alone);
            }
            "population" | "membership" | "turnout" => return Some(noun::alone(at)),
            _ => {}
        }
    }
    None
}

/// Whether the word before "levels" or "toll" tells what there is so much of: `troop`, `death`; not `record`.
fn names_what_is_counted(cx: &Cursor<'_, '_>, i: usize) -> bool {
    cx.noun_is_next(i)
        && (!cx.capital(i) || begins_sentence(cx.text, i))
        && !looks_like_an_adjective(cx.word(i))
        && !matches!(cx.word(i), "record" | "high" | "low" | "overall" | "true" | "large" | "estimated" | "these")
}

/// "Patrols were stepped up from two", "the dead numbered 14", "soldiers on the island now number 3,400".
pub(super) fn subject(cx: &Cursor<'_, '_>, q: &Quantity) -> Option<UnitPhrase> {
    let mut verb = q.first.checked_sub(1)?;
    let counts = |w: &str| matches!(w, "number" | "numbered" | "totaled" | "totalled" | "total");
    if q.change.is_some() {
        // The verb stands right before: what has an object is no subject that changes.
        verb = (1..=7)
            .filter_map(|k| q.first.checked_sub(k))
            .find(|&k| changes::tells_change(cx.text.word(k)) && !matches!(cx.text.word(k), "up" | "down"))?;
        // "rose to 300", "fell by 12 to 288", "slowed from a peak of 310"
        let direct = (verb + 1..q.first).all(|k| changes::leads_to_level(cx.text.word(k)) || is_count(cx, k));
        if !direct {
            return None;
        }
    } else if !counts(cx.text.word(verb)) {
        return None;
    }
    let open = (verb.saturating_sub(12)..verb).rev().find(|&k| begins_sentence(cx.text, k))?;
    let at = open + usize::from(class(cx.word(open)) == Some(Class::Determiner));
    let head = noun::plural(cx, at).filter(|n| n.head < verb && !changes::is_amount(cx.text.word(n.head)))?;
    let direct = (head.head + 1..verb).all(|k| !matches!(cx.text.word(k), "," | "and" | "who" | "which" | "that"));
    direct.then_some(head)
}

/// "How many soldiers are left? Two hundred."
pub(super) fn asked(cx: &Cursor<'_, '_>, q: &Quantity) -> Option<UnitPhrase> {
    if cx.before(q.first, 1) != "?" {
        return None;
    }
    let many = (2..16).filter_map(|k| q.first.checked_sub(k)).find(|&k| cx.text.word(k) == "how")?;
    (cx.word(many + 1) == "many").then(|| noun::plural(cx, many + 2)).flatten()
}
