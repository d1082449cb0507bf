//! Which tokens stand for an event: what belongs to one of them belongs to the event.

use super::{
    outcome,
    phrases::Hit,
    view::{Governor, View},
};
use crate::{
    lexicon::grammar::Class,
    reader::{Clause, ClauseKind, Form, Group, Tag},
    schema::{Event, Modality},
};

/// Nouns of what is agreed or said: an agreement *ending the mission* has a time of its own. Sorted.
const AGREED: &[&str] = &[
    "accord", "agreement", "announcement", "bill", "call", "deal", "decision", "law", "pact", "plan", "proposal",
    "resolution", "statement", "treaty", "vote",
];

/// All tokens that stand for the event.
pub(super) fn heads(view: &View<'_, '_>, event: &Event, hit: &Hit) -> Vec<usize> {
    let mut heads = vec![hit.head];
    heads.extend(hit.words.iter().copied().filter(|&w| matches!(view.tag(w), Tag::Verb(_)) || view.is_event_noun(w)));
    let c = view.clause_of(hit.head);
    // "the bomb attack", "a dynamite explosion": the word only modifies the noun that tells it.
    let last = view.np_last(hit.last.max(hit.head));
    if view.tag(hit.head) == Tag::Nominal && view.is_event_noun(last) {
        heads.push(last);
    }
    // "the kidnapping and murder of X": one deed, told by two nouns.
    if view.tag(hit.head) == Tag::Nominal {
        heads.extend((view.tag(last + 1).is(Class::Coordinator) && view.is_event_noun(last + 2)).then_some(last + 2));
    }
    heads.extend(deeds(view, hit).into_iter().map(|(_, verb)| verb));
    heads.extend(outcome::heads(view, hit));
    heads.extend(led_by(view, hit));
    heads.extend(when_told(view, hit));
    if let Some(clause) = view.clause(c) {
        let is_verb = clause.verb == Some(hit.head);
        // "the strike in Lima that killed …": the strike is the event too.
        if is_verb
            && matches!(clause.kind, ClauseKind::Relative | ClauseKind::Participial)
            && let Some(antecedent) = clause.antecedent
        {
            let said = |i: &usize| AGREED.binary_search(&view.word(*i)).is_ok();
            let of_event = |i: &usize| view.is_event_noun(*i);
            heads.extend(view.chain(antecedent).into_iter().find(of_event).filter(|i| !said(i)));
        }
        // "killed in a strike": so is the strike that it happened in, and the one that did it.
        if is_verb {
            if let Some((from, to)) = view.subject_range(c).filter(|_| !clause.passive) {
                heads.extend(
                    (from..=to)
                        .filter(|&i| view.is_event_noun(i) && view.is_subject(c, i, i) && view.np_last(i) == i)
                        .take(1),
                );
            }
            for i in hit.last + 1..=view.sentence.last.min(hit.last + 30) {
                if view.is_event_noun(i)
                    && let Governor::Preposition(p) = view.governor(i)
                    && matches!(view.word(p), "in" | "by" | "during")
                    && view.clause_of(i) == c
                {
                    heads.push(i);
                    break;
                }
            }
        }
        // "ordered the killing", "carried out the raid": the verb carries the event's time.
        if !is_verb {
            if let Governor::Verb(v) = view.governor(view.np_first(hit.head).min(hit.first)) {
                let ordered = event.accepts.contains(&Modality::Ordered) && view.reader.is(view.word(v), Group::Order);
                if ordered || view.reader.is(view.word(v), Group::Carry) {
                    heads.push(v);
                }
            }
            // "voted in elections on Sunday": it is when they voted.
            if let Governor::Preposition(p) = view.governor(view.np_first(hit.head).min(hit.first))
                && matches!(view.word(p), "in" | "during")
                && p + 1 == view.np_first(hit.head).min(hit.first)
                && let Some(v) = clause.verb.filter(|&v| v < p)
                && (v + 1..p).all(|i| {
                    view.tag(i) == Tag::Time || view.tag(i).is(Class::Preposition) || view.tag(i).is(Class::Adverb)
                })
            {
                heads.push(v);
            }
            // "has been at war since 2014".
            if let Governor::Preposition(p) = view.governor(view.np_first(hit.head).min(hit.first))
                && matches!(view.word(p), "at" | "in" | "under")
            {
                heads.extend(clause.verb.filter(|&v| v + 1 == p && view.tag(v).is(Class::Be)));
            }
            if view.is_subject(c, hit.first, hit.head) {
                // "the vote was held", "is scheduled for", "took place", "is on".
                let happens = |v: usize| {
                    let is = |group| view.reader.is(view.word(v), group);
                    let place = view.word(v + 1) == "place" || view.word(v + 1) == "out";
                    is(Group::Carry) || is(Group::Schedule) || is(Group::Happen) || place || view.tag(v).is(Class::Be)
                };
                heads.extend(clause.verb.filter(|&v| happens(v)));
            }
        }
        // "travelled to meet", "attempted to arrest", "ordered to kill", "failed to prevent … from storming".
        let mut at = c;
        for _ in 0..if is_verb { 4 } else { 0 } {
            let Some(k) = view.clause(at) else { break };
            let linked = match k.kind {
                ClauseKind::Infinitive => true,
                ClauseKind::Participial => k.first.checked_sub(1).is_some_and(|p| view.tag(p).is(Class::Preposition)),
                _ => false,
            };
            let Some(parent) = k.parent.filter(|_| linked) else { break };
            // What only announces or plans it has a time of its own.
            let verb = view.clause(parent).and_then(|p| p.verb);
            let tells = |v: usize| {
                [Group::Plan, Group::Report, Group::Suspect, Group::Accuse]
                    .into_iter()
                    .any(|g| view.reader.is(view.word(v), g))
            };
            let Some(v) = verb.filter(|&v| !tells(v) || view.reader.is(view.word(v), Group::Order)) else { break };
            heads.push(v);
            at = parent;
        }
    }
    heads.sort_unstable();
    heads.dedup();
    heads
}

/// "the murder of X, *carried out* today", "the attack that *occurred* in Lima": the clauses that only say of the event's
/// noun that it took place, by index, and their verbs.
pub(super) fn deeds(view: &View<'_, '_>, hit: &Hit) -> Vec<(usize, usize)> {
    if matches!(view.tag(hit.head), Tag::Verb(_)) {
        return Vec::new();
    }
    let last = view.np_last(hit.last.max(hit.head));
    let told = |(n, k): (usize, &Clause)| {
        let verb = k.verb.filter(|&v| v > last && v < last + REACH)?;
        let is = |group| view.reader.is(view.word(verb), group);
        let deed = is(Group::Happen) || is(Group::Commit) || view.word(verb + 1) == "place";
        let relative = k.kind == ClauseKind::Relative && view.is_subject_relative(k);
        let reduced = k.kind == ClauseKind::Participial && k.passive;
        let (antecedent, own) = (k.antecedent?, relative || reduced);
        let chained = view.chain(antecedent).contains(&last);
        // What stands between noun and verb is one phrase of the noun's own: "the murder of X, Y's wife, carried out".
        let apart = (last + 1..k.first).all(|i| {
            view.tag(i).is_nominal()
                || matches!(
                    view.tag(i),
                    Tag::Comma | Tag::Possessive | Tag::Time | Tag::Word(Class::Determiner | Class::PossessivePronoun)
                )
                || matches!(view.word(i), "of" | "on" | "against" | "." | "and")
        });
        (deed && own && (chained || apart)).then_some((n, verb))
    };
    view.clauses.all.iter().enumerate().filter_map(told).collect()
}

/// How far behind the event's noun such a clause may stand, in tokens.
const REACH: usize = 40;

/// "a bomb exploded in Lima, *killing* X": time and place of the clause before belong to what the participle tells; and so
/// do those of the blast that did it.
fn led_by(view: &View<'_, '_>, hit: &Hit) -> Vec<usize> {
    let c = view.clause_of(hit.head);
    let Some(clause) = view.clause(c).filter(|k| {
        k.kind == ClauseKind::Participial
            && !k.passive
            && k.verb == Some(hit.head)
            && view.tag(hit.head) == Tag::Verb(Form::Ing)
            && view.reader.is(view.word(hit.head), Group::Harm)
            && k.first.checked_sub(1).is_none_or(|b| !view.tag(b).is(Class::Preposition))
    }) else {
        return Vec::new();
    };
    let Some(parent) = clause.parent.and_then(|p| view.clause(p)) else { return Vec::new() };
    let verb = parent.verb.filter(|&v| v < hit.head && !view.reader.is(view.word(v), Group::Report));
    verb.into_iter().collect()
}

/// "X escaped from an *attack* when his car was *ambushed* in Lima": two words of one event, tied by "when".
fn when_told(view: &View<'_, '_>, hit: &Hit) -> Vec<usize> {
    let c = view.clause_of(hit.head);
    let when = |n: usize| {
        view.clause(n)
            .filter(|k| k.kind == ClauseKind::Subordinate && view.word(k.first) == "when")
            .and_then(|k| k.parent)
    };
    // "was hurt when the car was strafed": another word for what hurt him.
    let blow = |v: usize| view.reader.is(view.word(v), Group::Assail) || view.reader.is(view.word(v), Group::Harm);
    let hurt = view.clause(c).is_some_and(|k| k.verb == Some(hit.head) && k.passive) && blow(hit.head);
    let others = view.clauses.all.iter().enumerate().filter(|(n, k)| {
        hurt && when(*n) == Some(c) && k.first > hit.head && k.passive && !k.negated && k.modal.is_none()
    });
    let others: Vec<usize> = others.filter_map(|(_, k)| k.verb.filter(|&v| blow(v))).collect();
    view.hits_of(hit.owner)
        .iter()
        .filter(|h| {
            let other = view.clause_of(h.head);
            h.head != hit.head && (when(other) == Some(c) || when(c) == Some(other))
        })
        .filter_map(|h| {
            let k = view.clause(view.clause_of(h.head))?;
            k.verb.filter(|&v| v == h.head && !k.negated && k.modal.is_none())
        })
        .chain(others)
        .collect()
}
