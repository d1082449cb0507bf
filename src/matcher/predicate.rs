//! Adjectives and states that are said of somebody: "X was found dead", "left X dead", "X escaped unharmed", "X was flown
//! out in critical condition".

use super::{list, named, phrases::Hit, view::View};
use crate::{
    kinds::name::NameMention,
    lexicon::grammar::Class,
    reader::{Group, Tag},
};

/// How far from the state its verb may stand, in tokens.
const REACH: usize = 30;

/// How the verb links a state to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// "X was …", "X was found …": to the subject of the verb at this token.
    Subject(usize),
    /// "left X …": to the object of the verb at this token.
    Object(usize),
    /// "A and B, all …": to the list that ends at this comma or dash.
    List(usize),
}

/// The verb that says the state at `hit` of somebody.
pub(super) fn link(view: &View<'_, '_>, hit: &Hit) -> Option<Link> {
    // "a dead man", "the dead": no state is said of anybody by them.
    if matches!(view.tag(hit.last + 1), Tag::Nominal | Tag::Hyphen) {
        return None;
    }
    let lowest = hit.first.saturating_sub(REACH).max(view.sentence.first);
    let mut at = hit.first;
    while at > lowest && view.tag(at - 1).is(Class::Adverb) {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|&b| b >= lowest)?;
    let participle = matches!(view.tag(hit.head), Tag::Verb(_));
    let verb = view.clause(view.clause_of(before)).and_then(|k| k.verb);
    match view.tag(before) {
        Tag::Word(Class::Be) if participle => return None,
        Tag::Word(Class::Be) => return Some(Link::Subject(before)),
        Tag::Verb(_) => {
            let word = view.word(before);
            let escapes = matches!(word, "emerge" | "emerged" | "escape" | "escaped" | "escapes" | "survived");
            if escapes || view.reader.is(word, Group::Stay) {
                return Some(Link::Subject(before));
            }
            let passive = view.clause(view.clause_of(before)).is_some_and(|k| k.verb == Some(before) && k.passive);
            return (passive && view.reader.is(word, Group::Find)).then_some(Link::Subject(before));
        }
        // "A, 33, and B, 2, all dead of their wounds".
        Tag::Word(Class::Determiner) if matches!(view.word(before), "all" | "both") => {
            let sign = before.checked_sub(1).filter(|&s| matches!(view.tag(s), Tag::Comma | Tag::Dash));
            return sign.map(Link::List);
        }
        _ => {}
    }
    if participle {
        return None;
    }
    // "was taken to Dunmore Hospital in critical condition": a state with its preposition, anywhere behind the verb.
    if view.tag(hit.first).is(Class::Preposition) {
        let v = verb.filter(|&v| v < hit.first && v >= lowest)?;
        let k = view.clause(view.clause_of(v))?;
        let own = view.clause_of(v) == view.clause_of(hit.first);
        return (own && (k.passive || !view.has_object(v))).then_some(Link::Subject(v));
    }
    // "left X dead": only the list of them between.
    let v = (lowest..hit.first).rev().find(|&j| matches!(view.tag(j), Tag::Verb(_)))?;
    let gives = view.reader.is(view.word(v), Group::Find) || view.word(v) == "shot";
    let passive = view.clause(view.clause_of(v)).is_some_and(|k| k.verb == Some(v) && k.passive);
    (gives && !passive && list::runs(view, v + 1, before)).then_some(Link::Object(v))
}

/// Whether the state at `hit` is said of the name `m`.
pub(super) fn told_of(view: &View<'_, '_>, hit: &Hit, m: &NameMention) -> bool {
    match link(view, hit) {
        Some(Link::Subject(v)) => {
            let c = view.clause_of(v);
            m.last < v
                && (view.is_subject(c, m.first, m.last)
                    || named::is_apposed(view, c, m)
                    || named::is_listed_before(view, c, m)
                    || named::is_parted(view, c, m))
        }
        Some(Link::Object(v)) => m.last < hit.first && list::holds(view, v + 1, m),
        Some(Link::List(sign)) => m.last < sign && list::ends_with(view, m, sign - 1),
        None => false,
    }
}

/// The pronoun of which the state at `hit` is said: "where *he* was pronounced dead".
pub(super) fn pronoun(view: &View<'_, '_>, hit: &Hit) -> Option<usize> {
    let Some(Link::Subject(v)) = link(view, hit) else { return None };
    let (from, to) = view.subject_range(view.clause_of(v))?;
    let mut told = (from..=to).filter(|&i| view.tag(i).is(Class::Pronoun) || view.tag(i) == Tag::Nominal);
    told.next().filter(|&i| told.next().is_none() && matches!(view.word(i), "he" | "she"))
}
