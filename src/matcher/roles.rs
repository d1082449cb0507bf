//! Who did what to whom: the grammar of one verb or noun and the names around it.

use super::{
    list, named,
    phrases::Hit,
    predicate,
    view::{Governor, View},
};
use crate::{
    kinds::name::NameMention,
    lexicon::grammar::Class,
    reader::{ClauseKind, Form, Group, Tag},
};

/// How far from its noun a name may stand, in tokens.
const REACH: usize = 40;

/// Whom it happened to: the object, the subject of a passive or of a verb without object, "of X", "X's", "X" before the
/// noun.
pub(super) fn subject(view: &View<'_, '_>, hit: &Hit, fits: &dyn Fn(&NameMention) -> bool) -> Option<NameMention> {
    let names = || view.names().iter().filter(|m| fits(m)).copied();
    // A slot of the phrase itself.
    // "the death of X's brother" is not that of X.
    let own = |m: &NameMention| !(m.last == hit.last && view.is_modifier(m.last));
    if let Some(m) =
        names().find(|m| hit.first <= m.first && m.last <= hit.last && !hit.words.contains(&m.first) && own(m))
    {
        return Some(m);
    }
    let described = |m: &NameMention| {
        named::is_named(view, hit, m) || named::is_enumerated(view, hit, m) || named::is_modified(view, hit, m)
    };
    names().find(|m| is_subject(view, hit, m)).or_else(|| names().find(described))
}

/// Whether a noun phrase says whom it happened to.
pub(super) fn is_subject(view: &View<'_, '_>, hit: &Hit, m: &NameMention) -> bool {
    if !matches!(view.tag(hit.head), Tag::Verb(_)) {
        // "the Red Band attack on X": who stands before it did it.
        let aimed = matches!(view.word(view.np_last(hit.last) + 1), "against" | "on");
        return of_noun(view, hit, m, &["of", "on", "against", "for"])
            || !aimed && before_noun(view, hit, m)
            || predicate::told_of(view, hit, m);
    }
    let c = view.clause_of(hit.head);
    let passive = view.clause(c).is_some_and(|k| k.verb == Some(hit.head) && k.passive);
    if !passive && is_object_of_phrase(view, hit, m) {
        return true;
    }
    // "killed himself": whoever did it suffers it.
    let reflexive = matches!(view.word(hit.last + 1), "himself" | "herself" | "themselves" | "itself");
    // "died next to his car": what takes no object has none.
    let alone = matches!(view.word(hit.head), "die" | "died" | "dies" | "dying" | "perish" | "perished" | "succumbed");
    if passive || reflexive || alone || !view.has_object(hit.last) {
        return m.last < hit.head
            && !(is_done_by_subject(view, hit) && !passive && !reflexive)
            && !is_nobody(view, hit)
            && (view.is_subject(c, m.first, m.last)
                || named::is_apposed(view, c, m)
                || named::is_listed_before(view, c, m)
                || named::is_parted(view, c, m)
                || predicate::told_of(view, hit, m));
    }
    view.is_object(hit.head, m.first, m.last) && !has_own_verb(view, hit, m)
        || list::holds(view, hit.last + 1, m) && !has_own_verb(view, hit, m)
}

/// "charged with intent to murder", "left him to die": without an object of its own the verb tells of somebody else than
/// the one who would be its subject.
fn is_done_by_subject(view: &View<'_, '_>, hit: &Hit) -> bool {
    let Some(k) = view.clause(view.clause_of(hit.head)) else { return false };
    let takes_object = matches!(view.tag(hit.head), Tag::Verb(Form::Base | Form::Third | Form::Ing))
        && view.reader.is(view.word(hit.head), Group::Assail);
    let verb = k.parent.and_then(|p| view.clause(p)).and_then(|p| p.verb).filter(|_| k.kind == ClauseKind::Infinitive);
    let handed = verb.is_some_and(|v| v + 2 == k.first && view.tag(v + 1).is(Class::Pronoun));
    takes_object || handed
}

/// "amazed that no one was killed": nobody is the subject, whoever is named before.
fn is_nobody(view: &View<'_, '_>, hit: &Hit) -> bool {
    let lowest = hit.head.saturating_sub(6).max(view.sentence.first);
    let passed = |i: usize| matches!(view.tag(i), Tag::Word(Class::Be | Class::Have | Class::Adverb | Class::Modal));
    (lowest..hit.head).rev().find(|&i| !passed(i)).is_some_and(|i| {
        matches!(view.word(i), "nobody" | "none") || view.word(i) == "one" && view.word(i.wrapping_sub(1)) == "no"
    })
}

/// "killed A, and B was hurt": a name that is the subject of another clause is no object.
fn has_own_verb(view: &View<'_, '_>, hit: &Hit, m: &NameMention) -> bool {
    let own = view.clause_of(m.first);
    own != view.clause_of(hit.head)
        && view.clause(own).is_some_and(|k| k.verb.is_some_and(|v| v > m.last))
        && view.is_subject(own, m.first, m.last)
}

/// "set fire to X", "opened fire on X": the verb has its noun with it, and X stands behind the preposition.
fn is_object_of_phrase(view: &View<'_, '_>, hit: &Hit, m: &NameMention) -> bool {
    let p = hit.last + 1;
    hit.last > hit.head
        && view.tag(hit.last) == Tag::Nominal
        && matches!(view.word(p), "to" | "on" | "at" | "against")
        && m.first > p
        && !view.is_modifier(m.last)
        && np_reaches(view, p + 1, m.first)
}

/// Who did it: the subject of an active verb, "by X", "X's", "X" before the noun that did it.
///
/// `alone`: nobody suffers it, so that "of X" tells the doer ("the visit of X").
pub(super) fn agent(
    view: &View<'_, '_>,
    hit: &Hit,
    alone: bool,
    fits: &dyn Fn(&NameMention) -> bool,
) -> Option<NameMention> {
    let names = || view.names().iter().filter(|m| fits(m)).copied();
    let c = view.clause_of(hit.head);
    let clause = view.clause(c)?;
    if let Some(m) = names().find(|m| by(view, hit, m)) {
        return Some(m);
    }
    // "blamed X for helping to kill": whom the accusation names.
    if let Some(v) = accusing(view, c) {
        return view
            .names()
            .iter()
            .find(|m| m.first > v && m.last < hit.first && view.is_object(v, m.first, m.last))
            .filter(|m| fits(m))
            .copied();
    }
    // "led X to pass it": the object of what governs the infinitive.
    if clause.kind == ClauseKind::Infinitive && clause.verb == Some(hit.head) {
        let governor = clause.parent.and_then(|p| view.clause(p)).and_then(|p| p.verb);
        let object = |v: usize| {
            view.names().iter().find(|m| m.first > v && m.last < clause.first && view.is_object(v, m.first, m.last))
        };
        if let Some(m) = governor.and_then(object) {
            return fits(m).then_some(*m);
        }
    }
    if matches!(view.tag(hit.head), Tag::Verb(_)) {
        if clause.passive && clause.verb == Some(hit.head) {
            // "was killed in a Ruritanian strike".
            return names().find(|m| in_their_strike(view, hit, m));
        }
        // "X, the union leader, died": who suffers it is the subject, and what is said of him no doer.
        if !alone
            && clause.verb == Some(hit.head)
            && hit.last == hit.head
            && !view.has_object(hit.last)
            && dies(view, hit)
        {
            return None;
        }
        return names()
            .find(|m| view.is_subject(c, m.first, m.last))
            .or_else(|| names().find(|m| modifies_subject(view, c, m)));
    }
    names().find(|m| before_noun(view, hit, m) || (alone && of_noun(view, hit, m, &["of"]))).or_else(|| {
        // "X paid a visit", "X will travel … on an official visit".
        clause.verb.filter(|&v| v < hit.first && view.reader.is(view.word(v), Group::Light))?;
        names().find(|m| m.last < hit.first && view.is_subject(c, m.first, m.last))
    })
}

/// A verb that nobody does to another.
fn dies(view: &View<'_, '_>, hit: &Hit) -> bool {
    matches!(view.word(hit.head), "die" | "died" | "dies" | "dying" | "perish" | "perished")
}

/// The verb of accusing or suspecting that governs a clause: "accused X of -ing".
fn accusing(view: &View<'_, '_>, c: usize) -> Option<usize> {
    let mut at = c;
    for _ in 0..4 {
        let clause = view.clause(at)?;
        if !matches!(clause.kind, ClauseKind::Participial | ClauseKind::Infinitive) {
            return None;
        }
        at = clause.parent?;
        let verb = view.clause(at)?.verb?;
        if view.reader.is(view.word(verb), Group::Accuse) {
            return Some(verb);
        }
    }
    None
}

/// "by X" behind the verb or noun.
pub(super) fn by(view: &View<'_, '_>, hit: &Hit, m: &NameMention) -> bool {
    if m.first <= hit.head || m.first > hit.head + REACH {
        return false;
    }
    let Governor::Preposition(p) = view.governor(m.first) else { return false };
    if view.word(p) != "by" || p < hit.head {
        return false;
    }
    // No other verb or event between that could have been done by X.
    let competing = (hit.head + 1..p).any(|i| {
        matches!(view.tag(i), Tag::Verb(_))
            || (view.is_event_noun(i) && view.np_last(i) == i && !hit.words.contains(&i))
    });
    !competing && head_of(view, m)
}

/// "killed in a Ruritanian strike": the name modifies what it happened in.
fn in_their_strike(view: &View<'_, '_>, hit: &Hit, m: &NameMention) -> bool {
    let head = view.np_last(m.last);
    if m.first <= hit.head || head == m.last || !view.reader.is(view.word(head), Group::Force) {
        return false;
    }
    let first = view.np_first(head);
    matches!(view.governor(first), Governor::Preposition(p) if p + 1 == first && matches!(view.word(p), "in" | "by" | "during") && p < hit.last + 12)
        && (hit.head + 1..first).all(|i| !matches!(view.tag(i), Tag::Verb(_)))
}

/// Whether the name heads its noun phrase, or modifies what acts for it ("the Aldorian military").
fn head_of(view: &View<'_, '_>, m: &NameMention) -> bool {
    view.tag(m.last + 1) != Tag::Possessive
}

/// "the Ruritanian strike that killed": the doer modifies the subject.
fn modifies_subject(view: &View<'_, '_>, c: usize, m: &NameMention) -> bool {
    let Some(clause) = view.clause(c) else { return false };
    // "a Ruritanian drone killed": what acts for a state, right behind its name.
    let acts = |i: usize| view.is_event_noun(i) || view.reader.is(view.word(i), Group::Force);
    let heads: Vec<usize> = match (clause.antecedent, view.subject_range(c)) {
        (Some(a), _) if view.is_subject_relative(clause) => {
            view.chain(a).into_iter().filter(|&i| acts(i)).take(1).collect()
        }
        (_, Some((from, to))) => {
            (from..=to).filter(|&i| acts(i) && view.np_last(i) == i && view.is_subject(c, i, i)).take(1).collect()
        }
        _ => Vec::new(),
    };
    heads.into_iter().any(|h| {
        let by_noun = view.np_first(h) <= m.first && m.last < h;
        let by_phrase =
            matches!(view.governor(m.first), Governor::Preposition(p) if view.word(p) == "by" && p > h && p <= h + 6);
        by_noun || by_phrase
    })
}

/// "killing of X", "attack on X": behind the noun and its preposition, nothing else between that could own X.
fn of_noun(view: &View<'_, '_>, hit: &Hit, m: &NameMention, prepositions: &[&str]) -> bool {
    if m.first <= hit.head || m.first > hit.head + REACH || view.is_modifier(m.last) {
        return false;
    }
    let Some(p) = preposition_behind(view, hit.head, m.first) else { return false };
    if !prepositions.contains(&view.word(p)) {
        return false;
    }
    list::holds(view, p + 1, m)
        || (p + 1..m.first).all(|i| {
            view.tag(i).is_nominal()
                || matches!(
                    view.tag(i),
                    Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::Adverb | Class::Coordinator)
                        | Tag::Comma
                        | Tag::Possessive
                )
                || view.word(i) == "."
        })
}

/// The preposition that stands right behind an event's noun, a time passed over ("the murder on 3 May of X"), and so a
/// noun of the same deed ("the kidnapping and murder of X").
fn preposition_behind(view: &View<'_, '_>, noun: usize, before: usize) -> Option<usize> {
    let mut i = noun + 1;
    while i < before {
        let tag = view.tag(i);
        if tag.is(Class::Preposition) {
            // "on 3 May", "on the evening of 3 May".
            let time = (i + 1..before).take(6).find(|&j| view.tag(j) == Tag::Time);
            let dated = time.filter(|&t| {
                (i + 1..t)
                    .all(|j| view.tag(j).is(Class::Determiner) || view.word(j) == "of" || part_of_day(view.word(j)))
            });
            let Some(t) = dated else { return Some(i) };
            i = (t..before).find(|&j| view.tag(j) != Tag::Time).unwrap_or(before);
            continue;
        }
        let also = tag.is(Class::Coordinator) && view.is_event_noun(i + 1);
        if !(tag.is_nominal() || tag == Tag::Time || also) {
            return None;
        }
        i += 1;
    }
    None
}

/// Whether a word tells a part of a day.
pub(super) fn part_of_day(word: &str) -> bool {
    matches!(word, "afternoon" | "dawn" | "day" | "evening" | "hours" | "morning" | "night")
}

/// "X's killing", "the X killing".
fn before_noun(view: &View<'_, '_>, hit: &Hit, m: &NameMention) -> bool {
    m.last < hit.first
        && view.np_first(hit.first) <= m.first
        && (m.last + 1..hit.first).all(|i| view.tag(i).is_nominal() || view.tag(i) == Tag::Possessive)
}

/// The pronoun that stands where the subject would: "their release", "he was killed".
pub(super) fn pronoun_at_subject(view: &View<'_, '_>, hit: &Hit) -> Option<usize> {
    if matches!(view.tag(hit.head), Tag::Verb(_)) {
        let c = view.clause_of(hit.head);
        let clause = view.clause(c)?;
        let (from, to) = view.subject_range(c).filter(|_| !is_nobody(view, hit))?;
        let only =
            (from..=to).filter(|&i| view.tag(i).is(Class::Pronoun) || view.tag(i) == Tag::Nominal).collect::<Vec<_>>();
        let passive = clause.passive || !view.has_object(hit.last);
        return match only.as_slice() {
            [i] if passive && matches!(view.word(*i), "he" | "she" | "they") => Some(*i),
            _ => None,
        };
    }
    let first = view.np_first(hit.first);
    (view.tag(first).is(Class::PossessivePronoun) && matches!(view.word(first), "his" | "her" | "their"))
        .then_some(first)
}

/// Those to whom it happened beside the subject, told in one list with it: "of X, the head of Y, and his ally Z".
pub(super) fn fellows(
    view: &View<'_, '_>,
    subject: NameMention,
    fits: &dyn Fn(&NameMention) -> bool,
) -> Vec<NameMention> {
    let mut out = Vec::new();
    let last = view.sentence.last.min(subject.last + REACH);
    let names: Vec<NameMention> = view.names().iter().filter(|m| fits(m)).copied().collect();
    // Forward: "X and Z", "X, the head of Y, and Z".
    let mut commas = 0usize;
    for i in subject.last + 1..=last {
        match view.tag(i) {
            Tag::Comma => commas += 1,
            Tag::Verb(_)
            | Tag::Stop
            | Tag::Word(Class::Relative | Class::When | Class::Subordinator | Class::Be | Class::Modal) => break,
            Tag::Word(Class::Coordinator)
                if view.word(i) == "and" && (commas != 1 || view.tag(i.wrapping_sub(1)) == Tag::Comma) =>
            {
                if let Some(m) = names.iter().find(|m| m.first > i && np_reaches(view, i + 1, m.first)) {
                    out.push(*m);
                    break;
                }
            }
            _ => {}
        }
    }
    // Backward: "Z and X".
    let np = view.np_first(subject.first);
    if let Some(and) = np.checked_sub(1).filter(|&j| view.word(j) == "and")
        && let Some(m) = names.iter().find(|m| m.last + 1 == and)
    {
        out.push(*m);
    }
    out
}

/// Whether only nominals lead from `from` to the name at `to`.
fn np_reaches(view: &View<'_, '_>, from: usize, to: usize) -> bool {
    to < from + 10
        && (from..to).all(|i| {
            view.tag(i).is_nominal()
                || matches!(view.tag(i), Tag::Word(Class::Determiner | Class::PossessivePronoun))
                || view.word(i) == "."
        })
}

/// Who ordered it: the subject of the ordering verb that governs the event's word.
pub(super) fn orderer(view: &View<'_, '_>, hit: &Hit, fits: &dyn Fn(&NameMention) -> bool) -> Option<NameMention> {
    let verb = if matches!(view.tag(hit.head), Tag::Verb(_)) {
        let clause = view.clause(view.clause_of(hit.head))?;
        // "ordered the strike that killed": what governs the strike.
        let strike = clause.antecedent.filter(|_| clause.kind == ClauseKind::Relative);
        match strike.and_then(|a| view.chain(a).into_iter().find(|&i| view.is_event_noun(i))) {
            Some(noun) => match view.governor(view.np_first(noun)) {
                Governor::Verb(v) => v,
                _ => return None,
            },
            None => view.clause(clause.parent?)?.verb?,
        }
    } else {
        match view.governor(view.np_first(hit.head).min(hit.first)) {
            Governor::Verb(v) => v,
            _ => return None,
        }
    };
    if !view.reader.is(view.word(verb), Group::Order) {
        return None;
    }
    let c = view.clause_of(verb);
    // "accused X of ordering it": whom the accusation names.
    if let Some(v) = accusing(view, c) {
        let named = |m: &&NameMention| m.first > v && m.last < verb && view.is_object(v, m.first, m.last);
        return view.names().iter().find(named).filter(|m| fits(m)).copied();
    }
    let passive = view.clause(c).is_some_and(|k| k.passive);
    if passive {
        return None;
    }
    view.names().iter().filter(|m| fits(m)).find(|m| view.is_subject(c, m.first, m.last)).copied()
}
