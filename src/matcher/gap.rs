//! Words of a phrase that stand apart, and what may not stand between them.

use super::{phrases::Hit, view::View};
use crate::{lexicon::grammar::Class, reader::Tag};

/// Whether another predicate begins inside a hit: "*left* Lima and will hand over *Cusco*" tells nothing of leaving Cusco.
pub(super) fn crosses_predicate(view: &View<'_, '_>, hit: &Hit) -> Option<usize> {
    (hit.first + 1..hit.last).find(|&i| {
        let verb = |i: usize| match view.tag(i) {
            Tag::Word(Class::Modal | Class::Be | Class::Have | Class::Do) => true,
            Tag::Verb(_) => !hit.words.contains(&i),
            _ => false,
        };
        // "stormed and burned the office": both have the office.
        if hit.words.contains(&(i - 1)) && matches!(view.tag(i + 1), Tag::Verb(_)) {
            return false;
        }
        let next = if view.tag(i + 1).is(Class::Adverb) { i + 2 } else { i + 1 };
        view.tag(i).is(Class::Coordinator) && next <= hit.last && verb(next)
    })
}
