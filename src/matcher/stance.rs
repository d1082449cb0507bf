//! Whether it happened: modals, negation, and the verbs and nouns that govern what is told.

use super::view::{Governor, View};
use crate::{
    lexicon::grammar::Class,
    matcher::{Stance, Standing},
    reader::{ClauseKind, Group, Tag},
    schema::Modality,
};

/// How a token is put, and the word that denies it.
pub(super) struct Factuality {
    pub(super) stance: Stance,
    pub(super) denied_by: Option<usize>,
}

/// How the verb or noun at `head` is put: happened, or short of it.
pub(super) fn factuality(view: &View<'_, '_>, head: usize) -> Factuality {
    let mut out = Factuality { stance: Stance::default(), denied_by: None };
    let c = view.clause_of(head);
    let Some(clause) = view.clause(c) else { return out };
    if clause.verb == Some(head) || matches!(view.tag(head), Tag::Verb(_)) {
        own_clause(view, c, &mut out);
        governed_clause(view, c, &mut out);
    } else {
        noun(view, head, &mut out);
    }
    out
}

/// Modals, negation and adverbs of the verb's own clause.
fn own_clause(view: &View<'_, '_>, c: usize, out: &mut Factuality) {
    let Some(clause) = view.clause(c) else { return };
    match clause.modal.map(|m| view.word(m)) {
        Some("will" | "would" | "shall" | "'ll" | "'d" | "should" | "must") => set(out, Modality::Planned),
        Some("may" | "might" | "could" | "can") => out.stance.standing = Standing::Suspected,
        _ => {}
    }
    if clause.negated {
        deny(out, clause.verb.unwrap_or(clause.first));
    }
    // "no strike killed", "nobody believes that".
    if let Some((from, _)) = view.subject_range(c)
        && matches!(view.word(from), "no" | "nobody" | "none" | "neither" | "few")
        && !matches!(view.tag(from), Tag::Number)
    {
        deny(out, from);
    }
    let Some(verb) = clause.verb else { return };
    for i in verb.saturating_sub(4).max(view.sentence.first)..verb {
        if view.tag(i).is(Class::Adverb) && view.reader.is(view.word(i), Group::Suspect) {
            out.stance.standing = Standing::Suspected;
        }
        // "nearly sank": it did not.
        if matches!(view.word(i), "nearly" | "almost" | "narrowly") && view.tag(i).is(Class::Adverb) {
            deny(out, i);
        }
    }
    // "if he leaves", "once he has left" tell no fact.
    if clause.kind == ClauseKind::Subordinate
        && matches!(view.word(clause.first), "if" | "unless" | "whether" | "lest" | "once" | "until")
    {
        set(out, Modality::Planned);
    }
}

/// What governs the clause: "tried to …", "threatens to …", "failed to prevent them from …".
fn governed_clause(view: &View<'_, '_>, c: usize, out: &mut Factuality) {
    let mut at = c;
    for _ in 0..6 {
        let Some(clause) = view.clause(at) else { return };
        let Some(parent) = clause.parent else { return };
        match clause.kind {
            ClauseKind::Infinitive => {
                // The word before "to" governs: a verb, or a noun or adjective ("plans to", "ready to").
                let Some(before) = clause.first.checked_sub(1) else { return };
                govern(view, before, out);
                let verb = view.clause(parent).and_then(|p| p.verb);
                if verb != Some(before)
                    && let Some(v) = verb
                {
                    govern(view, v, out);
                }
                // "is to visit", "is due to visit", "was ready to leave".
                let copula = verb.is_some_and(|v| view.tag(v).is(Class::Be));
                let unmet =
                    view.tag(before) == Tag::Nominal && verb != Some(before) && !is_object_of(view, before, verb);
                if out.stance.modality.is_none()
                    && (copula && (view.tag(before) == Tag::Nominal || Some(before) == verb) || unmet)
                {
                    set(out, Modality::Planned);
                }
            }
            ClauseKind::Participial => {
                let preposition = clause.first.checked_sub(1).filter(|&p| view.tag(p).is(Class::Preposition));
                match preposition {
                    Some(p) if matches!(view.word(p), "from" | "of" | "for" | "with" | "against") => {
                        if let Some(v) = view.clause(parent).and_then(|k| k.verb) {
                            govern(view, v, out);
                        }
                    }
                    Some(p) if view.word(p) == "without" => deny(out, p),
                    Some(_) => return,
                    // "considered killing", "wants the mine reopened": the verb governs what stands behind it.
                    None => {
                        let verb = view.clause(parent).and_then(|k| k.verb).filter(|&v| v < clause.first);
                        let Some(v) = verb.filter(|&v| (v + 1..clause.first).all(|i| view.tag(i) != Tag::Comma)) else {
                            return;
                        };
                        let direct = v + 1 == clause.first;
                        if !(direct || view.reader.is(view.word(v), Group::Plan)) {
                            return;
                        }
                        govern(view, v, out);
                    }
                }
            }
            ClauseKind::Complement => {
                // "rumours that …", "the lie that …".
                if let Some(noun) =
                    clause.antecedent.filter(|&a| a + 1 == clause.first && view.reader.is(view.word(a), Group::Doubt))
                {
                    out.stance.standing = Standing::Suspected;
                    let wrong = matches!(view.word(noun), "lie" | "lies" | "hoax" | "myth" | "myths");
                    if let Some(by) = if wrong { Some(noun) } else { called_false(view, parent, noun) } {
                        deny(out, by);
                    }
                }
                if let Some((from, _)) = view.subject_range(parent)
                    && matches!(view.word(from), "nobody" | "few" | "none")
                {
                    deny(out, from);
                }
                if let Some(v) = view.clause(parent).and_then(|k| k.verb) {
                    if view.reader.is(view.word(v), Group::Suspect) {
                        out.stance.standing = Standing::Suspected;
                    }
                    if view.word(v).starts_with("den") && view.reader.is(view.word(v), Group::Prevent) {
                        deny(out, v);
                    }
                }
                return;
            }
            _ => return,
        }
        if let Some(k) = view.clause(parent) {
            if k.negated {
                deny(out, k.verb.unwrap_or(k.first));
            }
            if matches!(k.modal.map(|m| view.word(m)), Some("will" | "would" | "shall" | "'ll" | "should" | "must")) {
                set(out, Modality::Planned);
            }
        }
        at = parent;
    }
}

/// "rumours that he had died *were false*": what the verb says of the noun.
fn called_false(view: &View<'_, '_>, clause: usize, noun: usize) -> Option<usize> {
    let k = view.clause(clause)?;
    let verb = k.verb.filter(|&v| v > noun && view.is_subject(clause, noun, noun))?;
    let says = view.tag(verb).is(Class::Be);
    let found = (verb + 1..=view.sentence.last).take(4).find(|&i| {
        matches!(view.word(i), "false" | "untrue" | "wrong" | "unfounded" | "baseless" | "groundless" | "mistaken")
    });
    found.filter(|_| says && !k.negated)
}

/// "travelled to the capital to meet": the noun before "to" is no governor but part of what the verb says.
fn is_object_of(view: &View<'_, '_>, noun: usize, verb: Option<usize>) -> bool {
    verb.is_some_and(|v| v < noun && !view.is_event_noun(noun) && !view.reader.is(view.word(noun), Group::Plan))
}

/// A noun is put as the verb or noun before it puts it: "ordered the killing", "a call for the withdrawal".
fn noun(view: &View<'_, '_>, head: usize, out: &mut Factuality) {
    let first = view.np_first(head);
    if (first..head).any(|i| view.tag(i).is(Class::Determiner) && view.word(i) == "no") {
        deny(out, first);
    }
    for i in first..head {
        match view.word(i) {
            "planned" | "proposed" | "scheduled" | "possible" | "potential" | "threatened" | "future" | "eventual"
            | "expected" | "looming" => set(out, Modality::Planned),
            "attempted" | "failed" | "foiled" => set(out, Modality::Attempted),
            "alleged" | "suspected" => out.stance.standing = Standing::Suspected,
            _ => {}
        }
    }
    // "the vote will not be held", "the vote is to be held": what the verb says of the noun.
    let c = view.clause_of(head);
    if let Some(v) =
        view.clause(c).and_then(|k| k.verb).filter(|&v| v > head && view.is_subject(c, first.max(head), head))
    {
        let is = |group| view.reader.is(view.word(v), group);
        if is(Group::Carry)
            || is(Group::Happen)
            || is(Group::Schedule)
            || is(Group::Prevent)
            // "the attack is not a success" does not deny the attack.
            || view.tag(v).is(Class::Be) && !says_what(view, v)
        {
            own_clause(view, c, out);
            if is(Group::Prevent) {
                deny(out, v);
            }
            if is(Group::Schedule) {
                set(out, Modality::Planned);
            }
        }
        // "is to be held": the infinitive behind the copula.
        let behind = view
            .clauses
            .all
            .iter()
            .find(|k| k.kind == ClauseKind::Infinitive && k.parent == Some(c) && k.first == v + 1);
        if view.tag(v).is(Class::Be) && behind.is_some() {
            set(out, Modality::Planned);
        }
    }
    match view.governor(first) {
        Governor::Verb(v) => {
            govern(view, v, out);
            let c = view.clause_of(v);
            let is = |group| view.reader.is(view.word(v), group);
            // "tried to carry out the raid" is an attempt at the raid; "tried to save the deal" says nothing of the deal.
            let acts = [Group::Carry, Group::Order, Group::Light, Group::Prevent].into_iter().any(is);
            if acts {
                governed_clause(view, c, out);
            }
            if let Some(clause) = view.clause(c).filter(|k| k.verb == Some(v)) {
                if clause.negated && acts {
                    deny(out, v);
                }
                if acts
                    && clause
                        .modal
                        .is_some_and(|m| matches!(view.word(m), "will" | "would" | "shall" | "should" | "must"))
                {
                    set(out, Modality::Planned);
                }
            }
        }
        Governor::Preposition(p)
            if p + 1 == first && matches!(view.word(p), "for" | "of" | "to" | "on" | "about" | "from" | "with") =>
        {
            if let Some(before) = p.checked_sub(1) {
                let word = view.word(before);
                if (view.word(p) != "of" || view.is_event_noun(before) || matches!(view.tag(before), Tag::Verb(_)))
                    && ([Group::Plan, Group::Threaten, Group::Attempt].iter().any(|g| view.reader.is(word, *g))
                        || view.reader.is(word, Group::Prevent)
                        || view.reader.is(word, Group::Accuse))
                {
                    govern(view, before, out);
                }
            }
        }
        _ => {}
    }
}

fn govern(view: &View<'_, '_>, i: usize, out: &mut Factuality) {
    let word = view.word(i);
    let is = |group| view.reader.is(word, group);
    if is(Group::Prevent) {
        deny(out, i);
    } else if is(Group::Order) {
        set(out, Modality::Ordered);
    } else if is(Group::Attempt) {
        set(out, Modality::Attempted);
    } else if is(Group::Threaten) {
        set(out, Modality::Threatened);
    } else if is(Group::Accuse) {
        out.stance.standing = Standing::Accused;
    } else if is(Group::Plan) {
        set(out, Modality::Planned);
    } else if is(Group::Suspect) {
        out.stance.standing = Standing::Suspected;
    }
}

/// The outermost governor counts: "tried to order the killing" is an attempt.
fn set(out: &mut Factuality, modality: Modality) {
    out.stance.modality = Some(modality);
}

/// Two denials make a fact: "failed to prevent".
fn deny(out: &mut Factuality, by: usize) {
    out.stance.denied = !out.stance.denied;
    out.denied_by = Some(by);
}

/// Whether a copula says what its subject is: a noun with its article stands behind it.
fn says_what(view: &View<'_, '_>, verb: usize) -> bool {
    let next = (verb + 1..=view.sentence.last)
        .take(4)
        .find(|&i| !matches!(view.tag(i), Tag::Word(Class::Negation | Class::Adverb)));
    next.is_some_and(|i| matches!(view.word(i), "a" | "an" | "the"))
}
