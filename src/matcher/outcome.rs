//! What came of an event has its time: "a shooting that *left* one man *dead* on Friday", "killed Friday in a shooting".

use super::{
    phrases::Hit,
    view::{Governor, View},
};
use crate::reader::{ClauseKind, Group, Tag};

/// How far behind the event's noun, or behind the verb, is looked, in tokens.
const REACH: usize = 10;

/// Verbs and states that tell what the event's noun brought about.
pub(super) fn heads(view: &View<'_, '_>, hit: &Hit) -> Vec<usize> {
    if matches!(view.tag(hit.head), Tag::Verb(_)) {
        return Vec::new();
    }
    let last = view.np_last(hit.last.max(hit.head));
    let mut verbs = Vec::new();
    // "a shooting that left one man dead", "the shooting, which killed two".
    for (n, k) in view.clauses.all.iter().enumerate() {
        let near = |v: &usize| *v > last && *v <= last + 2 * REACH;
        let Some(verb) = k.verb.filter(near).filter(|&v| brings(view, v)) else { continue };
        let relative = k.kind == ClauseKind::Relative
            && view.is_subject_relative(k)
            && k.antecedent.is_some_and(|a| view.chain(a).contains(&last));
        if relative && !k.passive {
            verbs.extend(told(view, n, verb));
        }
    }
    // "a shooting left one man dead on Friday", "one man was killed Friday in a shooting".
    let c = view.clause_of(hit.head);
    let Some(clause) = view.clause(c) else { return verbs };
    if let Some(verb) = clause.verb.filter(|&v| brings(view, v)) {
        if !clause.passive && verb > last && view.is_subject(c, hit.first, hit.head) {
            verbs.extend(told(view, c, verb));
        }
        let np = view.np_first(hit.head).min(hit.first);
        let within = matches!(view.governor(np), Governor::Preposition(p) if p + 1 == np && view.word(p) == "in");
        if clause.passive && verb < hit.first && within && hit.first <= verb + REACH {
            verbs.push(verb);
        }
    }
    verbs
}

/// Whether a verb tells what a blow brings about.
fn brings(view: &View<'_, '_>, verb: usize) -> bool {
    view.reader.is(view.word(verb), Group::Harm)
        || matches!(
            view.word(verb),
            "claim" | "claimed" | "claiming" | "claims" | "leave" | "leaves" | "leaving" | "left"
        )
}

/// The verb, the states that it left somebody in, and a verb of the same sort that it shares its subject with.
fn told(view: &View<'_, '_>, n: usize, verb: usize) -> Vec<usize> {
    let state = |i: &usize| {
        matches!(view.word(*i), "dead" | "hospitalized" | "hurt" | "injured" | "wounded") && view.clause_of(*i) == n
    };
    let mut all = vec![verb];
    all.extend((verb + 1..=view.sentence.last.min(verb + REACH)).filter(state));
    let joined = |k: &&crate::reader::Clause| k.subject_of == Some(n) && k.kind != ClauseKind::Infinitive;
    all.extend(view.clauses.all.iter().filter(joined).filter_map(|k| k.verb).filter(|&v| brings(view, v)));
    all
}
