//! Who somebody is that was only described: "the dead were identified as A and B", "police named the man killed as A", "found
//! dead inside were A and B", "X was among those killed".

use super::{
    list,
    phrases::Hit,
    view::{Governor, View},
};
use crate::{
    kinds::name::NameMention,
    lexicon::grammar::{Class, is_derived_event, is_event_noun},
    reader::{ClauseKind, Group, Tag},
};

/// How far behind the description the names may begin, in tokens.
const REACH: usize = 30;

/// Whether the name `m` says who the one is to whom `hit` happened.
pub(super) fn is_named(view: &View<'_, '_>, hit: &Hit, m: &NameMention) -> bool {
    let Some((first, last)) = described(view, hit) else { return false };
    if m.first > last {
        return names_begin(view, hit, (first, last)).is_some_and(|from| list::holds(view, from, m));
    }
    m.last < first && among(view, first, m)
}

/// Where the names of the one described at tokens `first` to `last` begin.
pub(super) fn names_of(view: &View<'_, '_>, first: usize, last: usize) -> Option<usize> {
    let governed = matches!(view.governor(first), Governor::Verb(v) if view.reader.is(view.word(v), Group::Identify));
    let mut identified = governed;
    for i in last + 1..=view.sentence.last.min(last + REACH) {
        let opens = matches!(view.tag(i + 1), Tag::Nominal | Tag::Number | Tag::Quote | Tag::Time)
            || matches!(view.tag(i + 1), Tag::Word(Class::Determiner | Class::PossessivePronoun))
            || view.word(i + 1) == ":" && view.word(i) == "as";
        match view.tag(i) {
            // "as: A, B".
            Tag::Word(Class::Either) if view.word(i) == "as" && identified => {
                return Some(i + 1 + usize::from(view.word(i + 1) == ":")).filter(|_| opens);
            }
            Tag::Word(Class::Be) if opens && !identified => return Some(i + 1),
            Tag::Stop if view.word(i) == ":" => return Some(i + 1),
            Tag::Verb(_) if view.reader.is(view.word(i), Group::Identify) => identified = true,
            Tag::Verb(_) if matches!(view.word(i), "include" | "includes" | "included") => return Some(i + 1),
            Tag::Word(Class::Be | Class::Have | Class::Adverb | Class::Preposition | Class::Determiner)
            | Tag::Nominal
            | Tag::Number
            | Tag::Time
            | Tag::Hyphen
            | Tag::Possessive
            | Tag::Word(Class::PossessivePronoun) => {}
            Tag::Sign if view.word(i) == "." => {}
            _ => return None,
        }
    }
    None
}

/// As [`names_of`], for what `hit` describes: a description that opens the sentence has its names behind its verb.
fn names_begin(view: &View<'_, '_>, hit: &Hit, (first, last): (usize, usize)) -> Option<usize> {
    // What was denied, or is not yet, names nobody.
    names_of(view, first, last.max(hit.last)).filter(|&from| (last..from).all(|i| !view.tag(i).is(Class::Negation)))
}

/// The noun phrase that tells of the one to whom it happened without a name: "the dead", "the man killed", "those who died",
/// or nothing but the participle that opens an inverted sentence ("*killed* were …").
pub(super) fn described(view: &View<'_, '_>, hit: &Hit) -> Option<(usize, usize)> {
    let first = view.np_first(hit.first);
    if matches!(view.tag(hit.head), Tag::Verb(_)) {
        let c = view.clause_of(hit.head);
        let clause = view.clause(c)?;
        let opens = hit.first <= view.sentence.first + 3
            && (view.sentence.first..hit.first)
                .all(|i| view.tag(i).is(Class::Adverb) || view.reader.is(view.word(i), Group::Find));
        if opens && !view.has_object(hit.last) {
            return Some((hit.first, hit.last));
        }
        // "the woman killed was …": with no preposition behind it the participle looks like the verb of its clause.
        let before = hit.first.wrapping_sub(1);
        if view.tag(hit.last + 1).is(Class::Be)
            && clause.auxiliary.is_none_or(|a| a > hit.last)
            && is_person(view, before)
        {
            return Some((view.np_first(before), hit.last));
        }
        let told = match clause.kind {
            ClauseKind::Participial => clause.passive,
            ClauseKind::Relative => view.is_subject_relative(clause) && (clause.passive || !view.has_object(hit.last)),
            _ => false,
        };
        let antecedent = clause.antecedent.filter(|&a| told && clause.verb == Some(hit.head) && is_person(view, a))?;
        return Some((view.np_first(antecedent), hit.last));
    }
    // "dead are …", "found dead were …".
    let opens = hit.first <= view.sentence.first + 3
        && (view.sentence.first..hit.first)
            .all(|i| view.tag(i).is(Class::Adverb) || view.reader.is(view.word(i), Group::Find));
    if opens && view.tag(hit.last + 1) != Tag::Nominal && grammatical(view, hit) {
        return Some((view.sentence.first, hit.last));
    }
    if view.tag(hit.first).is(Class::Preposition) {
        // "the man in critical condition".
        return is_person(view, hit.first.wrapping_sub(1)).then_some((first, hit.last));
    }
    // "the dead", "the two dead".
    let determined = view.tag(first).is(Class::Determiner) && matches!(view.word(first), "the" | "those" | "these");
    // "the wounded person".
    let last = view.np_last(hit.last);
    if determined
        && last > hit.last
        && is_person(view, last)
        && (first + 1..hit.first).all(|i| view.tag(i) == Tag::Number)
    {
        return Some((first, last));
    }
    let alone = (first + 1..hit.first).all(|i| view.tag(i) == Tag::Number || view.tag(i) == Tag::Nominal);
    (determined && alone && view.np_last(hit.last) == hit.last && grammatical(view, hit)).then_some((first, hit.last))
}

/// Whether the words can stand for people by themselves: an adjective ("the dead") and no event ("the killing").
fn grammatical(view: &View<'_, '_>, hit: &Hit) -> bool {
    !is_event_noun(view.word(hit.head)) && !is_derived_event(view.word(hit.head))
}

/// Nouns and pronouns that tell of people.
fn is_person(view: &View<'_, '_>, i: usize) -> bool {
    view.reader.is(view.word(i), Group::People) || matches!(view.word(i), "those" | "one" | "others" | "other")
}

/// "X was among the dead", "X is one of those killed", "named A and B as the two who were killed".
fn among(view: &View<'_, '_>, first: usize, m: &NameMention) -> bool {
    let p = first.wrapping_sub(1);
    if view.word(p) == "as" {
        let c = view.clause_of(p);
        let Some(k) = view.clause(c) else { return false };
        let Some(v) = k.verb.filter(|&v| v < p && view.reader.is(view.word(v), Group::Identify)) else { return false };
        return if k.passive { m.last < v && view.is_subject(c, m.first, m.last) } else { list::holds(view, v + 1, m) };
    }
    let p = if view.word(p) == "among" || view.word(p) == "of" { p } else { p.wrapping_sub(1) };
    let at = match view.word(p) {
        "among" => p,
        "of" if view.word(p.wrapping_sub(1)) == "one" => p.wrapping_sub(1),
        _ => return false,
    };
    let lowest = at.saturating_sub(3).max(view.sentence.first);
    let be = (lowest..at).rev().find(|&i| !view.tag(i).is(Class::Adverb));
    be.is_some_and(|b| view.tag(b).is(Class::Be) && m.last < b && view.is_subject(view.clause_of(b), m.first, m.last))
}

/// "a man, later identified as X, was killed", "three people, including X, were killed": the name stands for the subject of
/// clause `c`, or is one of it.
pub(super) fn is_apposed(view: &View<'_, '_>, c: usize, m: &NameMention) -> bool {
    let lowest = m.first.saturating_sub(REACH).max(view.sentence.first);
    let Some(at) = (lowest..m.first).rev().find(|&i| matches!(view.word(i), "as" | "including")) else { return false };
    if !list::holds(view, at + 1, m) {
        return false;
    }
    if view.word(at) == "including" {
        let noun = at.checked_sub(2).filter(|_| view.tag(at - 1) == Tag::Comma);
        return noun.is_some_and(|n| view.tag(n).is_nominal() && view.is_subject(c, n, n));
    }
    // "identified as", "identified by his family as".
    let verb = (at.saturating_sub(6).max(lowest)..at).rev().find(|&i| matches!(view.tag(i), Tag::Verb(_)));
    let verb = verb.filter(|&v| view.reader.is(view.word(v), Group::Identify));
    let Some(clause) = verb.and_then(|v| view.clause(view.clause_of(v)).filter(|k| k.verb == Some(v))) else {
        return false;
    };
    let told = match clause.kind {
        ClauseKind::Participial => clause.passive,
        ClauseKind::Relative => clause.passive && view.is_subject_relative(clause),
        _ => false,
    };
    clause.antecedent.filter(|_| told).is_some_and(|a| view.is_subject(c, a, a))
}

/// "two people were killed: A and B", "killed three people, including A": those who are counted are listed behind.
pub(super) fn is_enumerated(view: &View<'_, '_>, hit: &Hit, m: &NameMention) -> bool {
    let last = view.sentence.last.min(hit.last + REACH);
    // "the killings which occurred in May: A, B and C": the noun is of as many.
    let word = view.word(hit.head);
    let plural = !matches!(view.tag(hit.head), Tag::Verb(_))
        && word.ends_with('s')
        && (is_derived_event(word) || view.reader.is(word, Group::Suffered));
    let breaks = |i: usize| match view.tag(i) {
        Tag::Verb(_) => !(plural && view.reader.is(view.word(i), Group::Happen)),
        Tag::Word(Class::Relative) => !plural,
        tag => matches!(tag, Tag::Word(Class::Be | Class::Coordinator)),
    };
    let Some(at) = (hit.last + 1..=last).find(|&i| breaks(i) || view.word(i) == ":" || view.word(i) == "including")
    else {
        return false;
    };
    if plural && view.word(at) == ":" && list::holds(view, at + 1, m) {
        return true;
    }
    if !matches!(view.word(at), ":" | "including") || !list::holds(view, at + 1, m) {
        return false;
    }
    let c = view.clause_of(hit.head);
    let people = |q: &crate::kinds::quantity::Quantity| {
        let (first, last) = (q.first, q.noun.map_or(q.last, |n| n.last));
        let np = NameMention { entity: usize::MAX, first, last, surname: false };
        q.measure.is_none() && super::roles::is_subject(view, hit, &np)
    };
    view.clause(c).is_some() && view.reading.quantities_in(view.sentence.first, at).iter().any(people)
}

/// "A, 61, and B, 63, who were killed": the clause tells of all that are listed before it.
pub(super) fn is_listed_before(view: &View<'_, '_>, c: usize, m: &NameMention) -> bool {
    let Some(k) = view.clause(c).filter(|k| k.kind == ClauseKind::Relative) else { return false };
    let several = k.auxiliary.is_some_and(|a| matches!(view.word(a), "were" | "are" | "have"));
    several
        && view.is_subject_relative(k)
        && k.first.checked_sub(1).is_some_and(|before| list::ends_with(view, m, before))
        && view.word(k.first) == "who"
}

/// "A, 21; B, 19; and a third were killed": semicolons part the members of the subject of clause `c`.
pub(super) fn is_parted(view: &View<'_, '_>, c: usize, m: &NameMention) -> bool {
    let Some((_, to)) = view.subject_range(c) else { return false };
    let own = view.clause_of(m.first);
    let bare = own != c
        && view.clause(own).is_some_and(|k| {
            k.verb.is_none_or(|v| v < m.first && (v + 1..m.first).any(|i| view.tag(i).is(Class::That)))
        });
    bare && m.last < to && (m.last + 1..=to).any(|i| view.word(i) == ";") && list::ends_with(view, m, to)
}

/// "slain officer X", "the wounded guard, X": the state stands before the noun that the name explains.
pub(super) fn is_modified(view: &View<'_, '_>, hit: &Hit, m: &NameMention) -> bool {
    let state = view.word(hit.last);
    let adjective = state.ends_with("ed") || matches!(state, "dead" | "slain");
    let noun = m.first.checked_sub(1);
    adjective
        && hit.first == hit.last
        && m.first > hit.last + 1
        && m.first <= hit.last + 4
        && !matches!(view.tag(hit.head), Tag::Verb(_))
        && !view.is_modifier(m.last)
        && (hit.last + 1..m.first).all(|i| {
            view.tag(i).is_nominal() && view.reading.text.token(i).is_some_and(|t| t.case == crate::text::Case::Lower)
        })
        && noun.is_some_and(|n| view.reader.is(view.word(n), Group::People))
}
