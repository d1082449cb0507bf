//! Phrases that tell a place: the name with its preposition, and what may stand between or behind.
//!
//! | phrase | place |
//! | --- | --- |
//! | `in Zenda`, `in downtown Zenda` | Zenda |
//! | `in Zenda municipality` | Zenda, as long as the kind ends the phrase: `Zenda municipality police` are none |
//! | `in the city of Zenda`, `on the outskirts of Zenda` | Zenda |
//! | `25 km from Zenda`, `north of Zenda` | none: it is not there |
//! | `in Hentzau, Zenda department` | Zenda, where Hentzau is not listed; else Hentzau |

use super::view::{Governor, View};
use crate::{
    kinds::name::NameMention,
    lexicon::{
        grammar::{Class, LOCATIVE},
        ground::{is_kind, is_part},
    },
    reader::Tag,
};

/// A name told as a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    /// The preposition that places it.
    pub(super) preposition: usize,
    /// The last token of the phrase.
    pub(super) last: usize,
}

/// So many nouns may stand one in another: "in the streets of the northern part of the city of Zenda".
const DEEP: usize = 3;
/// How far behind the first of two places the whole of it may stand, in tokens.
const REACH: usize = 12;

/// The phrase of place that a name stands in, if it tells that something is there.
pub(super) fn spot(view: &View<'_, '_>, m: &NameMention) -> Option<Spot> {
    let last = end(view, m)?;
    placed_by(view, m.first, m.last).or_else(|| whole_of(view, m)).map(|preposition| Spot { preposition, last })
}

/// The last token of the name's phrase; nothing where the name only modifies what follows.
fn end(view: &View<'_, '_>, m: &NameMention) -> Option<usize> {
    if view.tag(m.last + 1) == Tag::Possessive {
        // "Zenda's capital" is in Zenda; "Zenda's mayor" is not.
        let capital = m.last + 2;
        let kind = |i: usize| view.word(i) == "capital" || is_kind(view.word(i)) || view.tag(i) == Tag::Number;
        return (kind(capital) && (capital..=view.np_last(capital)).all(kind)).then(|| view.np_last(capital));
    }
    let last = view.np_last(m.last);
    // "In Zenda gunmen killed": the clause has no other subject, so that the name ends the phrase.
    let c = view.clause_of(m.first);
    let verb = view.clause(c).map(|k| k.auxiliary.unwrap_or(usize::MAX).min(k.verb.unwrap_or(usize::MAX)));
    if last > m.last
        && view.reading.names_in(m.first, m.last).iter().all(|n| n.last <= m.last)
        && verb.is_some_and(|v| v > last && v < last + REACH)
        && opens(view, c, m.first)
        && verb.is_some_and(|v| (last + 1..v).all(|i| matches!(view.tag(i), Tag::Time | Tag::Word(Class::Adverb))))
    {
        return Some(m.last);
    }
    (m.last + 1..=last)
        .all(|i| {
            is_kind(view.word(i))
                || view.reading.names_in(i, i).iter().any(|n| n.first == i)
                || view.tag(i) == Tag::Time
        })
        .then_some(last)
}

/// Whether the phrase of the token opens the clause: a preposition, no comma and no verb before it.
fn opens(view: &View<'_, '_>, c: usize, at: usize) -> bool {
    let Some(first) = view.clause(c).map(|k| k.first) else { return false };
    let start = (first..at).find(|&i| view.tag(i).is(Class::Preposition));
    start.is_some_and(|p| {
        at < p + REACH
            && (p + 1..at)
                .all(|i| view.tag(i).is_nominal() || view.word(i) == "of" || view.tag(i).is(Class::Determiner))
            && (first..p).all(|i| {
                matches!(
                    view.tag(i),
                    Tag::Dash | Tag::Open | Tag::Close | Tag::Comma | Tag::Time | Tag::Word(Class::Adverb)
                ) || view.clause_of(i) != c
            })
    })
}

/// The preposition of place of the noun phrase of tokens `first` to `last`, nouns of kind and part passed over.
fn placed_by(view: &View<'_, '_>, first: usize, last: usize) -> Option<usize> {
    let mut at = first;
    let mut end = last;
    for _ in 0..=DEEP {
        let Governor::Preposition(p) = view.governor(at) else { return None };
        // Nothing but its own modifiers stands between.
        let direct = view.np_first(end) == p + 1 && (p + 1..at).all(|i| view.tag(i) != Tag::Time);
        if !direct {
            return None;
        }
        if LOCATIVE.binary_search(&view.word(p)).is_ok() || view.word(p) == "throughout" {
            // "to the west of Zenda", "from Zenda": it moves, or is elsewhere.
            return (!matches!(view.word(p), "to" | "from")).then_some(p);
        }
        let noun = p.checked_sub(1).filter(|&n| view.word(p) == "of" && view.tag(n) == Tag::Nominal)?;
        let word = view.word(noun);
        if !(is_kind(word) || is_part(word)) || away(view, noun) {
            return None;
        }
        (at, end) = (noun, noun);
    }
    None
}

/// "25 km north of Zenda", "south of Zenda": outside it.
fn away(view: &View<'_, '_>, noun: usize) -> bool {
    let points = matches!(
        view.word(noun),
        "east" | "north" | "northeast" | "northwest" | "south" | "southeast" | "southwest" | "west"
    );
    let first = view.np_first(noun);
    // "in the north of Zenda" is in it.
    points && !(view.word(first) == "the" && first.checked_sub(1).is_some_and(|p| view.word(p) == "in"))
}

/// "in Hentzau, Zenda department": the preposition of the phrase before the comma, whose whole the name tells.
fn whole_of(view: &View<'_, '_>, m: &NameMention) -> Option<usize> {
    let first = view.np_first(m.first);
    let comma = first.checked_sub(1).filter(|&c| view.tag(c) == Tag::Comma)?;
    // Its own noun phrase is the name and what kind of place it is; no article before it.
    if view.tag(first).is(Class::Determiner) || view.clause_of(comma) != view.clause_of(m.first) {
        return None;
    }
    // "In Zenda, Strelsau police …": behind the whole the phrase ends.
    let last = end(view, m)?;
    let ends = matches!(view.tag(last + 1), Tag::Comma | Tag::Stop | Tag::Time | Tag::Close | Tag::Dash)
        || last >= view.sentence.last
        || view.word(last + 1) == "."
        || matches!(
            view.tag(last + 1),
            Tag::Word(Class::Preposition | Class::Coordinator | Class::When | Class::Either | Class::Relative)
        );
    let before = comma.checked_sub(1).filter(|&b| ends && view.tag(b) == Tag::Nominal)?;
    let start = view.np_first(before);
    // Where the narrower place is listed it has answered already.
    if view
        .reading
        .names_in(start, before)
        .iter()
        .any(|n| n.last <= before && n.entity != m.entity && spot_listed(view, n))
    {
        return None;
    }
    let told = is_kind(view.word(before))
        || is_kind(view.word(last)) && last > m.last
        || !view.tag(start).is(Class::Determiner);
    if !told || comma > start + REACH {
        return None;
    }
    placed_by(view, start, before)
}

/// Whether a listed name before the comma is placed itself.
fn spot_listed(view: &View<'_, '_>, n: &NameMention) -> bool {
    end(view, n).is_some() && placed_by(view, n.first, n.last).is_some()
}
