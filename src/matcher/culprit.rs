//! Names of those whom a text calls suspect, gunman or attacker.

use super::{list, named, stance::factuality, view::View};
use crate::{
    kinds::name::NameMention,
    lexicon::grammar::Class,
    reader::{Group, Tag},
    text::Case,
};

/// How far from the noun the names may begin, in tokens.
const REACH: usize = 14;

/// The people who are called so by the noun at `noun`.
pub(super) fn called(view: &View<'_, '_>, noun: usize, person: &dyn Fn(&NameMention) -> bool) -> Vec<NameMention> {
    let first = view.np_first(noun);
    if (first..noun).any(|i| view.word(i) == "no") || view.tag(noun + 1) == Tag::Possessive {
        return Vec::new();
    }
    let plural = view.word(noun).ends_with('s') || view.word(noun).ends_with("men");
    let people = || view.names().iter().filter(|m| person(m)).copied();
    // "X, the suspect,": the name directly before only.
    if let Some(comma) = first.checked_sub(1).filter(|&c| view.tag(c) == Tag::Comma) {
        let ends = |m: &NameMention| {
            m.last + 1 == comma || m.last < comma && comma - m.last <= 3 && is_age(view, m.last + 1, comma)
        };
        if let Some(m) = people().find(|m| ends(m) && !view.is_modifier(m.last)) {
            return vec![m];
        }
    }
    // "X is a suspect", "X was identified as the gunman", "identified X as the gunman".
    if let Some(v) = first.checked_sub(1) {
        let be = view.tag(v).is(Class::Be);
        let as_verb = (view.word(v) == "as").then(|| view.clause(view.clause_of(v)).and_then(|k| k.verb)).flatten();
        let as_verb = as_verb.filter(|&x| x < v && view.reader.is(view.word(x), Group::Identify));
        if let Some(verb) = be.then_some(v).or(as_verb) {
            let c = view.clause_of(verb);
            let stance = factuality(view, verb).stance;
            if stance.denied || stance.modality.is_some() {
                return Vec::new();
            }
            let passive = be || view.clause(c).is_some_and(|k| k.verb == Some(verb) && k.passive);
            let fits = |m: &NameMention| {
                if passive {
                    m.last < verb && view.is_subject(c, m.first, m.last)
                } else {
                    m.last < v && list::holds(view, verb + 1, m)
                }
            };
            let found: Vec<NameMention> = people().filter(fits).collect();
            if !found.is_empty() {
                return found;
            }
        }
    }
    // "suspect X", "the suspect, X,", "the suspects were identified as X and Y", "two suspects: X and Y".
    let direct = direct(view, noun);
    let from = direct.or_else(|| named::names_of(view, first, noun));
    let Some(from) = from else { return Vec::new() };
    let mut found: Vec<NameMention> =
        people().filter(|m| list::holds(view, from, m) && leads(view, from, m, plural)).collect();
    if !plural {
        found.truncate(1);
    }
    found
}

/// Whether the noun at `noun` is put as an allegation.
pub(super) fn is_alleged(view: &View<'_, '_>, noun: usize) -> bool {
    (view.np_first(noun)..noun).any(|i| matches!(view.word(i), "alleged" | "suspected" | "accused"))
}

/// Where names right behind the noun begin: "suspect X", "the suspect, X", "the suspect in the shooting, X".
fn direct(view: &View<'_, '_>, noun: usize) -> Option<usize> {
    let next = noun + 1;
    let name_at = |i: usize| view.reading.names_in(i, i + 6).first().map(|m| m.first);
    if view.tag(next) == Tag::Comma {
        return name_at(next + 1).map(|_| next + 1);
    }
    if view.tag(next) == Tag::Nominal || view.tag(next) == Tag::Number {
        return name_at(next).map(|_| next);
    }
    if matches!(view.word(next), "in" | "of") {
        let comma = (next..=view.sentence.last.min(next + REACH)).find(|&i| {
            !(view.tag(i).is_nominal()
                || matches!(view.tag(i), Tag::Word(Class::Determiner | Class::Preposition) | Tag::Time))
        })?;
        return (view.tag(comma) == Tag::Comma).then_some(comma + 1);
    }
    None
}

/// Whether the name opens the list, or stands in one of several: no stranger's name comes before that of the only one.
fn leads(view: &View<'_, '_>, from: usize, m: &NameMention, plural: bool) -> bool {
    let stranger = |i: usize| {
        view.tag(i) == Tag::Nominal
            && view.reading.text.token(i).is_some_and(|t| t.case == Case::Title)
            && !view.reading.names_in(i.saturating_sub(6), i).iter().any(|n| n.last >= i)
    };
    plural || !(from..m.first).any(|i| stranger(i) && stranger(i + 1))
}

/// Whether only an age stands between: "X, 35, the suspect".
fn is_age(view: &View<'_, '_>, from: usize, comma: usize) -> bool {
    (from..comma).all(|i| matches!(view.tag(i), Tag::Comma | Tag::Number | Tag::Time))
}
