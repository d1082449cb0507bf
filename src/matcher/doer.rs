//! Who did it, told by more than a name and a verb: those who act for a body, and who answers for the deed.
//!
//! | words | doer | how sure |
//! | --- | --- | --- |
//! | `Red Band guerrillas killed X`, `by members of the Red Band`, `by the Red Band's commandos` | Red Band | told |
//! | `the attack on X was carried out by the Red Band`, `the Red Band threw a bomb at X` | Red Band | told |
//! | `the Red Band claimed responsibility for the attack on X` | Red Band | claimed |
//! | `the Red Band was accused of the murder of X`, `was blamed for`, `the murder was attributed to` | Red Band | accused |
//! | `by suspected members of the Red Band` | Red Band | suspected |

use super::{
    heads::deeds,
    phrases::Hit,
    roles,
    view::{Governor, View},
};
use crate::{
    kinds::name::NameMention,
    lexicon::{grammar::Class, people},
    matcher::Standing,
    reader::{ClauseKind, Group, Tag},
};

/// Who did it, and how sure the text is of it, where its words say more than the event's own stance does.
pub(super) struct Doer {
    pub(super) name: NameMention,
    pub(super) standing: Option<Standing>,
}

/// How long a bracket behind a name may be, in tokens.
const BRACKET: usize = 14;

/// A name and the noun phrase that acts for it: "*the Red Band's commandos*", "*members of the Red Band*".
struct Acting {
    name: NameMention,
    phrase: NameMention,
    suspected: bool,
}

/// The phrase that acts for a name; nothing where its words say that they are no part of it any more.
fn acting(view: &View<'_, '_>, m: NameMention) -> Option<Acting> {
    let (mut first, mut last) = (m.first, m.last);
    let open = |i: usize| i.checked_sub(1).filter(|&b| view.tag(b) == Tag::Open);
    // "the Red Band (RB)": the bracket says the name again.
    if let Some(o) = open(first)
        && view.tag(last + 1) == Tag::Close
        && o > view.sentence.first
    {
        first = view.np_first(o - 1);
        last += 1;
    }
    for _ in 0..4 {
        if view.tag(last + 1) == Tag::Open
            && let Some(close) = (last + 2..last + BRACKET).find(|&i| view.tag(i) == Tag::Close)
        {
            last = close;
        }
        let behind = if view.tag(last + 1) == Tag::Possessive { last + 2 } else { last + 1 };
        if view.tag(behind) == Tag::Nominal {
            let head = view.np_last(behind);
            if !people::acts(view.word(head)) {
                break;
            }
            last = head;
            continue;
        }
        let start = view.np_first(first);
        let Some(noun) = start.checked_sub(2).filter(|&n| {
            matches!(view.word(n + 1), "of" | "from") && view.tag(n) == Tag::Nominal && people::acts(view.word(n))
        }) else {
            break;
        };
        first = view.np_first(noun);
    }
    let before = view.np_first(first).min(first);
    let word = |fits: fn(&str) -> bool| (before..=last).any(|i| fits(view.word(i)));
    if word(people::left) {
        return None;
    }
    Some(Acting {
        name: m,
        phrase: NameMention { first, last, ..m },
        suspected: word(|w| matches!(w, "alleged" | "apparent" | "presumed" | "suspected")),
    })
}

/// Who did what `hit` tells; `fits` says which names can be the answer, `body` which have members that act for them.
pub(super) fn doer(
    view: &View<'_, '_>,
    hit: &Hit,
    tied: &[usize],
    fits: &dyn Fn(&NameMention) -> bool,
    body: &dyn Fn(&NameMention) -> bool,
) -> Option<Doer> {
    let names: Vec<Acting> =
        view.names().iter().filter(|m| fits(m) && body(m)).filter_map(|m| acting(view, *m)).collect();
    if names.is_empty() {
        return None;
    }
    let found = |a: &Acting| Doer { name: a.name, standing: a.suspected.then_some(Standing::Suspected) };
    let c = view.clause_of(hit.head);
    let is_verb = matches!(view.tag(hit.head), Tag::Verb(_));
    let deeds = deeds(view, hit);
    let by = names.iter().find(|a| roles::by(view, hit, &a.phrase) || by_deed(view, hit, &deeds, &a.phrase));
    if let Some(a) = by {
        return Some(found(a));
    }
    // "the Red Band's men killed X", "the Red Band threw a bomb at X", "conducted an attack against X".
    let verb = if is_verb {
        view.clause(c).filter(|k| !k.passive && k.verb == Some(hit.head) && view.has_object(hit.last)).map(|_| hit.head)
    } else {
        let first = view.np_first(hit.head).min(hit.first);
        let governor = match view.governor(first) {
            Governor::Verb(v) => Some(v),
            _ => None,
        };
        governor.filter(|&v| {
            let is = |group| view.reader.is(view.word(v), group);
            let active = view.clause(view.clause_of(v)).is_some_and(|k| !k.passive);
            active && (is(Group::Light) || is(Group::Commit) || is(Group::Lay) && tied.contains(&v))
        })
    };
    if let Some(v) = verb
        && let Some(a) = names.iter().find(|a| view.is_subject(view.clause_of(v), a.phrase.first, a.phrase.last))
    {
        return Some(found(a));
    }
    answers(view, hit, &names)
}

/// "carried out by X": behind the verb that says of the deed that it was done.
fn by_deed(view: &View<'_, '_>, hit: &Hit, deeds: &[(usize, usize)], m: &NameMention) -> bool {
    let Governor::Preposition(p) = view.governor(m.first) else { return false };
    if view.word(p) != "by" {
        return false;
    }
    let at = view.clause_of(p);
    if deeds.iter().any(|&(n, v)| n == at && p > v) {
        return true;
    }
    let c = view.clause_of(hit.head);
    let Some(clause) = view.clause(c).filter(|k| k.passive && at == c) else { return false };
    clause.verb.is_some_and(|v| {
        let done = [Group::Commit, Group::Lay].into_iter().any(|g| view.reader.is(view.word(v), g));
        done && v > hit.head && p > v && view.is_subject(c, view.np_first(hit.head), view.np_last(hit.head))
    })
}

/// Who claims the deed, is accused of it, or has it laid at their door.
fn answers(view: &View<'_, '_>, hit: &Hit, names: &[Acting]) -> Option<Doer> {
    let c = view.clause_of(hit.head);
    let clause = view.clause(c)?;
    let is_verb = matches!(view.tag(hit.head), Tag::Verb(_));
    let subject = |v: usize| {
        let told = view.clause(view.clause_of(v)).is_some_and(|k| !k.negated && k.modal.is_none());
        names.iter().find(|a| told && view.is_subject(view.clause_of(v), a.phrase.first, a.phrase.last))
    };
    let object = |v: usize, before: usize| {
        names
            .iter()
            .find(|a| a.phrase.first > v && a.phrase.last < before && view.is_object(v, a.phrase.first, a.phrase.last))
    };
    let of = |a: Option<&Acting>, standing| a.map(|a| Doer { name: a.name, standing: Some(standing) });
    // The preposition before the deed: "for the attack", "of killing".
    let first = if is_verb { clause.first } else { view.np_first(hit.head).min(hit.first) };
    let preposition = first.checked_sub(1).filter(|&p| view.tag(p).is(Class::Preposition));
    if let Some(p) = preposition {
        let before = p.checked_sub(1)?;
        match view.word(before) {
            "responsibility" => {
                let Governor::Verb(v) = view.governor(view.np_first(before)) else { return None };
                return of(subject(v).filter(|_| people::claims(view.word(v))), Standing::Claimed);
            }
            "responsible" => {
                let v = view.clause(view.clause_of(before)).and_then(|k| k.verb).filter(|&v| v < before)?;
                if view.tag(v).is(Class::Be) {
                    return subject(v).map(|a| Doer { name: a.name, standing: None });
                }
                let held = view.word(v) == "held" || view.word(v) == "holds" || view.word(v) == "hold";
                let passive = view.clause(view.clause_of(v)).is_some_and(|k| k.passive);
                let whom = if passive { subject(v) } else { object(v, before) };
                return of(whom.filter(|_| held), Standing::Accused);
            }
            _ => {}
        }
        if matches!(view.word(p), "of" | "for" | "in") {
            let v = view.clause(view.clause_of(p)).and_then(|k| k.verb).filter(|&v| v < p)?;
            let (accuses, suspects) = (people::accuses(view.word(v)), view.reader.is(view.word(v), Group::Suspect));
            if accuses || suspects {
                let passive = view.clause(view.clause_of(v)).is_some_and(|k| k.passive);
                let whom = if passive { subject(v).filter(|_| v + 1 == p) } else { object(v, p) };
                return of(whom, if accuses { Standing::Accused } else { Standing::Suspected });
            }
        }
    }
    if is_verb {
        return None;
    }
    // "admitted the murder of X".
    if let Governor::Verb(v) = view.governor(first)
        && matches!(view.word(v), "admitted" | "admits" | "claimed" | "claims" | "claiming")
    {
        return of(subject(v), Standing::Claimed);
    }
    // "the murder of X was attributed to Y", "a murder blamed on Y".
    let noun = view.np_last(hit.head);
    let laid = view.clauses.all.iter().enumerate().find(|(n, k)| {
        k.verb.is_some_and(|v| v > noun && matches!(view.word(v), "attributed" | "blamed"))
            && (k.passive && *n == c && view.is_subject(c, view.np_first(noun), noun)
                || k.kind == ClauseKind::Participial && k.antecedent.is_some_and(|a| view.chain(a).contains(&noun)))
    });
    let (n, k) = laid?;
    let v = k.verb?;
    let whom = names.iter().find(|a| {
        matches!(view.governor(a.phrase.first), Governor::Preposition(p)
            if p > v && matches!(view.word(p), "to" | "on") && view.clause_of(p) == n)
    });
    of(whom, Standing::Accused)
}
