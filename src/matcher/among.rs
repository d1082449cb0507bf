//! Those of a narrower kind among all who are told: "12 were hurt, including three soldiers".

use super::{
    phrases::{Hit, Owner},
    roles,
    view::View,
};
use crate::{
    kinds::{name::NameMention, quantity::Quantity},
    lexicon::grammar::Class,
    reader::Tag,
    schema::{Claim, Element},
};

/// Nouns that any number of people may be told with.
const ANYBODY: &[&str] =
    &["body", "casualty", "dead", "death", "fatality", "human", "life", "man", "people", "person", "victim"];

/// Whether the number or noun at `first` is told as some of those to whom the event of `hit` happened: "four people,
/// including *one child*, were hurt", "*three soldiers*" behind "the wounded include".
pub(super) fn is_among(view: &View<'_, '_>, hit: &Hit, first: usize) -> bool {
    let Some(lead) = view.np_first(first).min(first).checked_sub(1) else { return false };
    match view.word(lead) {
        "including" => {
            let comma = lead.checked_sub(1).is_some_and(|c| view.tag(c) == Tag::Comma);
            let Some(last) = lead.checked_sub(if comma { 2 } else { 1 }) else { return false };
            let whole = NameMention { entity: usize::MAX, first: view.np_first(last), last, surname: false };
            if view.tag(last).is_nominal() && roles::is_subject(view, hit, &whole) {
                return true;
            }
            // "12 were wounded today, including three soldiers".
            let passed = |i: usize| matches!(view.tag(i), Tag::Time | Tag::Comma | Tag::Word(Class::Adverb));
            hit.last < lead && (hit.last + 1..lead).all(passed)
        }
        // "those wounded include three soldiers".
        "include" | "included" | "includes" => {
            hit.last < lead && lead <= hit.last + 4 && (hit.last + 1..lead).all(|i| !view.tag(i).is_verbal())
        }
        _ => false,
    }
}

/// Whether a number without a noun counts what the claim asks for: not where a noun told just before it is another, or
/// where those asked for are told as a part of it.
pub(super) fn alone_counts(view: &View<'_, '_>, (index, claim): (usize, &Claim), hit: &Hit, q: &Quantity) -> bool {
    let units = view.hits_of(Owner::Unit(index));
    let is_unit =
        |n: &Quantity| n.noun.is_some_and(|noun| units.iter().any(|h| noun.first <= h.last && h.first <= noun.last));
    let mut all =
        view.reading.quantities_in(view.sentence.first, view.sentence.last).iter().filter(|n| n.measure.is_none());
    if all.clone().any(|n| n.first > q.last && is_unit(n) && is_among(view, hit, n.first)) {
        return false;
    }
    let anybody = claim.unit.iter().any(|p| {
        p.elements
            .iter()
            .any(|e| matches!(e, Element::Word(w) if ANYBODY.binary_search(&w.to_lowercase().as_str()).is_ok()))
    });
    let told = all.rfind(|n| n.last < q.first && n.noun.is_some());
    anybody || told.is_none_or(is_unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted() {
        assert!(ANYBODY.is_sorted());
    }
}
