//! Where, told by a place that narrows a noun: "outside an Amber bar", "the Amber shooting".

use super::{
    attach::nearest,
    mention::EventMention,
    view::{Governor, View},
};
use crate::{
    kinds::name::NameMention,
    lexicon::{
        grammar::{Class, LOCATIVE},
        ground::is_venue,
    },
    reader::Tag,
    text::Case,
};

/// Whether the name at `m` narrows the venue of an event, or the event's own noun; the token at which its words begin.
pub(super) fn of_event(view: &View<'_, '_>, m: &NameMention, mention: &EventMention) -> Option<usize> {
    of_noun(view, m, mention).or_else(|| of_venue(view, m, mention))
}

/// "the Amber shooting", "a fatal Amber police shooting"; not "the Amber man's shooting", "the Amber Gardens shooting".
fn of_noun(view: &View<'_, '_>, m: &NameMention, mention: &EventMention) -> Option<usize> {
    let hit = &mention.hit;
    let determined = m.last + 1 == hit.first && view.tag(view.np_first(m.last)).is(Class::Determiner);
    let tagged = view.tag(hit.head) == Tag::Nominal && view.np_first(hit.first) <= m.first;
    let noun = m.last < hit.first && (tagged || determined);
    let plain = (m.last + 1..hit.first).all(|i| is_small(view, i) || view.word(i) == "police");
    (noun && plain && view.tag(m.last + 1) != Tag::Possessive).then_some(m.first)
}

/// "outside an Amber bar", "at a birthday party": a venue that is named by its town only.
fn of_venue(view: &View<'_, '_>, m: &NameMention, mention: &EventMention) -> Option<usize> {
    let Governor::Preposition(p) = view.governor(m.first) else { return None };
    let located = LOCATIVE.binary_search(&view.word(p)).is_ok() && !matches!(view.word(p), "to" | "from");
    let last = view.np_last(m.last);
    let narrows = last > m.last && (m.last + 1..=last).all(|i| is_small(view, i));
    // "an Amber bar", "a north Amber home": the name is what the article stands before.
    let first = view.np_first(m.last);
    let determined = view.tag(first).is(Class::Determiner)
        && (first + 1..m.first).all(|i| is_small(view, i) || is_side(view.word(i)));
    // Headlines drop the article: "killed at Amber home".
    let headline = (first..m.first).all(|i| is_side(view.word(i)))
        && view.word(p) != "in"
        && last <= m.last + 2
        && is_venue(view.word(last));
    let opens = first == p + 1 && (determined || headline);
    let (heads, _) = nearest(view, p);
    (located && narrows && opens && heads.iter().any(|h| mention.heads.contains(h))).then_some(p)
}

/// A word of no name: in small letters, and no possessive.
fn is_small(view: &View<'_, '_>, i: usize) -> bool {
    view.reading.text.token(i).is_some_and(|t| t.case == Case::Lower) && view.tag(i) != Tag::Possessive
        || view.tag(i) == Tag::Hyphen
}

/// "North Amber", "southeast Amber"
pub(super) fn is_side(word: &str) -> bool {
    matches!(
        word,
        "north"
            | "south"
            | "east"
            | "west"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "central"
            | "downtown"
            | "metro"
    )
}
