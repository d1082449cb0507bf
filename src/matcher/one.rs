//! One, told without a number: "a soldier was killed", "the mayor's driver died".

use super::{
    phrases::{Hit, Owner},
    view::View,
};
use crate::{lexicon::grammar::Class, reader::Tag};

/// Nouns that stand for many, or for a part of something.
const COLLECTIVE: &[&str] = &[
    "army", "audience", "band", "battalion", "brigade", "column", "community", "company", "convoy", "couple", "crew",
    "crowd", "dozen", "family", "gang", "group", "half", "handful", "hundred", "lot", "majority", "minority", "number",
    "pair", "part", "party", "patrol", "people", "platoon", "police", "population", "series", "squad", "staff", "team",
    "third", "thousand", "total", "unit",
];

/// Words before the noun that make it one more, or not that one.
const MORE: &[&str] = &["additional", "another", "different", "further", "other", "second", "third"];

/// A noun phrase that tells one.
#[derive(Clone, Copy, Debug)]
pub(super) struct One {
    /// From its determiner to its noun.
    pub(super) first: usize,
    pub(super) last: usize,
}

/// The phrases of the claim's unit that tell one each; none where two of them stand in one sentence, which may be two.
pub(super) fn ones(view: &View<'_, '_>, claim: usize) -> Vec<One> {
    let mut out: Vec<One> = view.hits_of(Owner::Unit(claim)).iter().filter_map(|h| one(view, h)).collect();
    out.dedup_by_key(|o| o.last);
    if out.len() > 1 { Vec::new() } else { out }
}

fn one(view: &View<'_, '_>, hit: &Hit) -> Option<One> {
    let last = hit.last;
    let word = view.word(last);
    if COLLECTIVE.binary_search(&word).is_ok() || hit.words.is_empty() || view.np_last(last) != last {
        return None;
    }
    let phrase = hit.first.min(view.np_first(last));
    // The nearest determiner or possessor before the noun.
    let opens = (phrase..=hit.first)
        .rev()
        .find(|&i| matches!(view.tag(i), Tag::Word(Class::Determiner | Class::PossessivePronoun) | Tag::Possessive))?;
    let more = (opens..last).any(|i| MORE.binary_search(&view.word(i)).is_ok());
    let counted = (opens + 1..hit.first).any(|i| view.tag(i) == Tag::Number && view.tag(i + 1) != Tag::Hyphen);
    let fits = match view.tag(opens) {
        Tag::Word(Class::Determiner) => matches!(view.word(opens), "a" | "an"),
        _ => is_singular(word),
    };
    let first = if view.tag(opens) == Tag::Possessive { view.np_first(opens) } else { opens };
    (fits && !more && !counted && !aside(view, first, last)).then_some(One { first, last })
}

/// "a woman and her son", "two men and a woman": one of several that are counted together.
pub(super) fn is_joined(view: &View<'_, '_>, One { first, last }: One) -> bool {
    let before = first.checked_sub(1).is_some_and(|b| {
        view.tag(b).is(Class::Coordinator) && b.checked_sub(1).is_some_and(|n| view.tag(n).is_nominal())
    });
    let opens = |tag: Tag| tag.is_nominal() || matches!(tag, Tag::Word(Class::Determiner | Class::PossessivePronoun));
    let verb = |i: usize| (i..=view.sentence.last).take(6).find(|&i| view.tag(i).is_verbal());
    // "shot a soldier and a nurse fled": what follows has a verb of its own.
    let behind = view.tag(last + 1).is(Class::Coordinator)
        && opens(view.tag(last + 2))
        && verb(last + 2).is_none_or(|v| view.clause_of(v) == view.clause_of(first));
    before || behind
}

/// Whether a noun without an article before it that would tell is one in the singular, by its form.
fn is_singular(word: &str) -> bool {
    !(word.ends_with('s') && !word.ends_with("ss")
        || word.ends_with("men")
        || matches!(word, "children" | "people" | "police" | "troops" | "wives" | "personnel"))
}

/// "Doe, a civilian, was killed": what is said of somebody counts nobody.
fn aside(view: &View<'_, '_>, first: usize, last: usize) -> bool {
    let comma = first.checked_sub(1).is_some_and(|b| view.tag(b) == Tag::Comma);
    let named = first.checked_sub(2).is_some_and(|b| view.tag(b).is_nominal());
    let closed = matches!(view.tag(last + 1), Tag::Comma | Tag::Stop | Tag::Close | Tag::Dash)
        || last >= view.sentence.last
        || view.word(last + 1) == ".";
    // "a man, a woman, and a child": a list, as "and" shows.
    let listed = view.tag(last + 1) == Tag::Comma
        && (last + 2..=view.sentence.last)
            .take(8)
            .find(|&i| !view.tag(i).is_nominal() && !view.tag(i).is(Class::Determiner))
            .is_some_and(|i| view.tag(i).is(Class::Coordinator) || view.tag(i) == Tag::Comma);
    let be = first.checked_sub(1).is_some_and(|b| view.tag(b).is(Class::Be));
    be || comma && named && closed && !listed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(COLLECTIVE.is_sorted() && MORE.is_sorted());
    }
}
