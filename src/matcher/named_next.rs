//! Those to whom it happened, where the next sentence names them: "A guard was killed. *The victim was Ada Marsh.*"

use super::{linked, list, members::Set, named, phrases::Hit, view::View};
use crate::{
    kinds::name::NameMention,
    lexicon::{
        grammar::Class,
        noun_phrase::{is_dead, is_victim, tells_harm},
    },
    reader::Tag,
    schema::Schema,
};

/// How many words may open the next sentence before its verb.
const REACH: usize = 6;

/// One of `subject`, whom the sentence `next` names as the one to whom the event at `hit` happened.
pub(super) fn named_next(
    view: &View<'_, '_>,
    next: &View<'_, '_>,
    schema: &Schema,
    subject: &Set,
    hit: &Hit,
) -> Option<NameMention> {
    let first = next.sentence.first;
    let phrase = |i: &usize| next.tag(*i).is_nominal() || next.tag(*i).is(Class::Determiner);
    let last = (first..=next.sentence.last).take(REACH).take_while(phrase).last()?;
    let head = next.word(last);
    let only = view.told.len() <= 1;
    let verb = view.word(hit.head);
    // "the dead" of those killed, "the wounded" of those hurt; "the victim" where the sentence tells one thing only.
    let takes_up = next.tag(first).is(Class::Determiner)
        && (is_dead(head) && is_dead(verb)
            || tells_harm(head) && tells_harm(verb)
            || is_victim(head) && only
            || only && is_same(view, hit, head));
    let from = takes_up.then(|| named::names_of(next, first, last)).flatten()?;
    let found = next.names().iter().find(|m| subject.has(m.entity) && list::holds(next, from, m)).copied()?;
    linked::of_another(view, schema, subject, hit).is_none().then_some(found)
}

/// "A guard was killed. The guard was …": the noun that the verb says it happened to.
fn is_same(view: &View<'_, '_>, hit: &Hit, head: &str) -> bool {
    let c = view.clause_of(hit.head);
    let passive = view.clause(c).is_some_and(|k| k.verb == Some(hit.head) && k.passive);
    let range = if passive { view.subject_range(c) } else { None };
    let (from, to) = range.unwrap_or((hit.last + 1, (hit.last + REACH).min(view.sentence.last)));
    (from..=to).any(|i| view.word(i) == head && view.tag(i) == Tag::Nominal)
}
