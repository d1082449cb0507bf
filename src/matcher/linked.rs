//! An event told without its subject, where the sentence before or after names it: "Ada Marsh, 34, has died. *The
//! shooting* happened on Friday."
//!
//! Nothing says outright that it is the same event. It is taken as such where nothing tells of another one, and where the
//! article does not disagree with itself about it.

use super::{Assertion, Compiled, Extraction, members::Set, phrases::Hit, view::View};
use crate::{
    kinds::{Relation, Value, relate},
    lexicon::{grammar::Class, noun_phrase},
    reader::Tag,
    schema::{EntityKind, Schema},
    text::{Case, TokenKind},
};

/// How many words behind an event's are looked at for whom it happened to.
const REACH: usize = 8;

/// Why the event at `hit` is not that of `subject`, if something says so.
pub(super) fn of_another(view: &View<'_, '_>, schema: &Schema, subject: &Set, hit: &Hit) -> Option<String> {
    let somebody = || {
        let noun = !matches!(view.tag(hit.head), Tag::Verb(_));
        let found =
            if noun { beside_noun(view, schema, subject, hit) } else { beside_verb(view, schema, subject, hit) };
        found.map(|i| format!("it is told of `{}`", view.reading.text.raw_word(i)))
    };
    apart(view, hit).or_else(somebody)
}

/// Why the event at `hit` is not the one that the article is about, if its own words say so.
pub(super) fn apart(view: &View<'_, '_>, hit: &Hit) -> Option<String> {
    if matches!(view.tag(hit.head), Tag::Verb(_)) {
        return None;
    }
    let (first, last) = (view.np_first(hit.head).min(hit.first), view.np_last(hit.head).max(hit.last));
    // "another shooting", "the two shootings", "an unrelated killing"
    let own = (first..=last).find(|&i| noun_phrase::sets_apart(view.word(i)));
    // "the death of another boy"
    let behind = || (last + 2..last + 5).find(|&i| view.word(last + 1) == "of" && view.word(i) == "another");
    if let Some(i) = own.or_else(behind) {
        return Some(format!("`{}` tells of another one", view.word(i)));
    }
    let several = hit.words.last().is_some_and(|&i| view.word(i).ends_with("ings"));
    several.then(|| format!("`{}` are several", view.wording(hit.first, hit.last)))
}

/// Somebody else whom the verb says it happened to: another name, one more, somebody's kin, an animal or a thing.
fn beside_verb(view: &View<'_, '_>, schema: &Schema, subject: &Set, hit: &Hit) -> Option<usize> {
    let c = view.clause_of(hit.head);
    let passive = view.clause(c).is_some_and(|k| k.verb == Some(hit.head) && k.passive);
    let last = view.sentence.last;
    let (from, to) = if passive || !view.has_object(hit.last) {
        view.subject_range(c)?
    } else {
        let ends = |&i: &usize| !(view.tag(i).is_nominal() || matches!(view.tag(i), Tag::Word(_) | Tag::Comma));
        let to = (hit.last + 1..=last.min(hit.last + REACH)).find(ends);
        (hit.last + 1, to.map_or(last.min(hit.last + REACH), |i| i - 1))
    };
    let phrase = |i: &usize| view.tag(*i).is_nominal() || view.tag(*i).is(Class::Determiner);
    let opens = |i: usize| view.tag(i).is(Class::PossessivePronoun) || noun_phrase::sets_apart(view.word(i));
    (from..=to).find(|&i| is_somebody_else(view, schema, subject, i)).or_else(|| {
        // "her brother", "a second man": of the phrase that opens, up to its head.
        let first = (from..=to).find(|i| phrase(i) || opens(*i))?;
        (first..=to).take_while(|&i| phrase(&i) || opens(i)).find(|&i| opens(i))
    })
}

/// Somebody else of whom the noun is: "the shooting of Doe", "Doe's murder".
fn beside_noun(view: &View<'_, '_>, schema: &Schema, subject: &Set, hit: &Hit) -> Option<usize> {
    let owner = view.np_first(hit.first);
    let before =
        (owner..hit.first).find(|&i| view.tag(i + 1) == Tag::Possessive && is_somebody_else(view, schema, subject, i));
    let of = hit.last + 1;
    let behind = matches!(view.word(of), "of" | "that" | "against" | "on")
        .then(|| {
            (of + 1..=view.sentence.last.min(of + REACH))
                .take_while(|&i| !matches!(view.tag(i), Tag::Verb(_) | Tag::Stop))
        })
        .and_then(|mut range| range.find(|&i| is_somebody_else(view, schema, subject, i)));
    before.or(behind)
}

/// Whether the token ends a name of somebody who is none of `subject`: a listed person, or a capital that no list explains.
fn is_somebody_else(view: &View<'_, '_>, schema: &Schema, subject: &Set, i: usize) -> bool {
    let named = view.reading.names_in(i.saturating_sub(REACH).max(view.sentence.first), i);
    let mut own = named.iter().filter(|m| m.first <= i && i <= m.last).peekable();
    if own.peek().is_some() {
        let person = |entity: usize| {
            schema.entities.get(entity).is_some_and(|e| matches!(e.kind, EntityKind::Person | EntityKind::Group))
        };
        return own.all(|m| person(m.entity) && !subject.has(m.entity));
    }
    let capital = view.reading.text.token(i).is_some_and(|t| t.case == Case::Title && t.kind == TokenKind::Word);
    // "Port Amber man" is no name: its last word is small.
    capital && i > view.sentence.first && view.tag(i) == Tag::Nominal && view.np_last(i) == i
}

/// Keeps of what an article says of one claim what can be true together: what is told with the subject's name outweighs what
/// is only told beside it, and what is told beside it is taken back where it disagrees with itself.
pub(super) fn settle(compiled: &Compiled, out: &mut Extraction) {
    let beside = |a: &Assertion| {
        let rule = |r: &String| r.starts_with("subject-beside:") || r.starts_with("near-in-article:");
        // Of those killed a text may count several: by day, by place.
        !matches!(a.value, Value::Count(_)) && a.rules.iter().any(rule)
    };
    if !out.assertions.iter().any(beside) {
        return;
    }
    let mut kept = Vec::with_capacity(out.assertions.len());
    for group in std::mem::take(&mut out.assertions).chunk_by(|a, b| a.claim == b.claim) {
        let direct = group.iter().find(|a| !beside(a));
        let first = direct.or(group.first());
        let many = |a: &Assertion| compiled.claim(&a.claim).is_some_and(|c| c.many);
        if group.iter().all(|a| !beside(a)) || first.is_some_and(many) {
            kept.extend_from_slice(group);
            continue;
        }
        let apart = |a: &Assertion| {
            let relation = first.map(|f| relate(&a.value, &f.value, &compiled.schema.world));
            matches!(relation, Some(Relation::Clash { .. } | Relation::Tension { .. }))
        };
        let disagree = direct.is_none() && group.iter().any(apart);
        for a in group {
            if beside(a) && (disagree || apart(a)) {
                let because = format!("the article tells `{}` and something else of what may be one event", a.wording);
                out.refusals.push(a.clone().refused("several-told", because));
            } else {
                kept.push(a.clone());
            }
        }
    }
    out.assertions = kept;
}
