//! Events told in a sentence: the word that tells it, whom it happened to, who did it, and whether it happened at all.

use super::{
    corrected::is_corrected,
    gap::crosses_predicate,
    heads::heads,
    linked,
    members::Asked,
    mention::{EventMention, NotTold, Surroundings, modality_word},
    phrases::{Hit, Owner},
    placed::placed,
    predicate::{self, Link},
    pronoun, roles,
    stance::{Factuality, factuality},
    struck::struck,
    view::View,
};
use crate::{
    kinds::name::NameMention,
    reader::ClauseKind,
    schema::{EntityKind, Event, Reach, Schema},
};

/// The events of a sentence, and the words that looked like one and are none.
pub(super) fn events(
    view: &View<'_, '_>,
    schema: &Schema,
    asked: &[Asked],
    around: &Surroundings<'_>,
) -> (Vec<EventMention>, Vec<NotTold>) {
    let (mut told, mut not_told) = (Vec::new(), Vec::new());
    for hit in view.hits {
        let Owner::EventWord(e) = hit.owner else { continue };
        let (Some(event), Some(sets)) = (schema.events.get(e), asked.get(e)) else { continue };
        // Words that tell of somebody whom the paragraph does not name are not even near.
        let entities = if event.reach == Reach::Article { around.named } else { around.entities };
        let named = sets.subject.all().is_empty() || sets.subject.meets(entities);
        let pronoun = || roles::pronoun_at_subject(view, hit).is_some();
        if !named && !pronoun() && (around.identified)(hit.head, &sets.subject).is_none() {
            continue;
        }
        match read(view, schema, (e, event, sets), hit, around) {
            Ok(mention) => told.push(mention),
            Err((rule, because)) => not_told.push(NotTold { event: e, hit: hit.clone(), rule, because }),
        }
    }
    (told, not_told)
}

type Refused = (&'static str, String);

fn read(
    view: &View<'_, '_>,
    schema: &Schema,
    (e, event, sets): (usize, &Event, &Asked),
    hit: &Hit,
    around: &Surroundings<'_>,
) -> Result<EventMention, Refused> {
    let clause = view.clause_of(hit.head);
    let mut rules = vec![format!(
        "event-word: `{}` tells {}",
        view.reading.text.span(hit.first, hit.last).of(view.reading.text.raw()),
        event.id
    )];
    if view.word(view.sentence.last) == "?" && is_asked(view, clause) {
        return Err(("question", "the sentence asks and tells nothing".to_owned()));
    }
    if is_corrected(view, hit) {
        return Err(("corrected", "it is told as what an earlier version had wrong".to_owned()));
    }
    if let Some(i) = crosses_predicate(view, hit) {
        return Err(("event-of-another", format!("`{}` tells something else", view.wording(i, i + 1))));
    }
    // "wound up dead": the past of "wind".
    if hit.first == hit.last && view.word(hit.head) == "wound" && view.word(hit.last + 1) == "up" {
        return Err(("event-of-another", "`wound up` is another word".to_owned()));
    }
    excluded(view, e, hit, clause)?;
    let mut is_beside = false;
    let mut tied = Vec::new();
    let subject = if event.subject.is_empty() {
        None
    } else {
        let fits = |m: &NameMention| sets.subject.has(m.entity);
        let found = roles::subject(view, hit, &fits);
        let pronoun = || {
            let p = roles::pronoun_at_subject(view, hit).or_else(|| predicate::pronoun(view, hit))?;
            let wanted = sets.subject.all();
            pronoun::in_sentence(view, schema, p, wanted).or_else(|| (around.antecedent)(p, wanted))
        };
        let mut found = found.or_else(pronoun);
        if found.is_none()
            && let Some(hurt) = struck(view, hit, &fits, &|m| {
                schema.entities.get(m.entity).is_some_and(|x| x.kind != EntityKind::Person)
            })
        {
            found = Some(hurt.subject);
            tied = hurt.heads;
        }
        let behind = || (around.identified)(hit.head, &sets.subject);
        match found {
            Some(m) => {
                rules.push(format!("subject: `{}`", words(view, m)));
                Some(m)
            }
            None if behind().is_some() => {
                let m = behind();
                rules.extend(m.map(|m| format!("named-behind: `{}`", words(view, m))));
                m
            }
            None => {
                let told = || {
                    format!("nothing says that `{}` happened to {}", view.word(hit.head), names(schema, &event.subject))
                };
                let reaches = event.reach == Reach::Article && sets.subject.meets(around.named);
                let beside = (around.beside)(&sets.subject).filter(|_| reaches);
                let Some(m) = beside else { return Err(("event-of-another", told())) };
                if let Some(because) = linked::of_another(view, schema, &sets.subject, hit) {
                    return Err(("event-of-another", because));
                }
                is_beside = true;
                rules.push(format!("subject-beside: `{}`", words(view, m)));
                Some(m)
            }
        }
    };
    let agent = if event.agent.is_empty() {
        None
    } else {
        let Some(m) = roles::agent(view, hit, event.subject.is_empty(), &|m| sets.agent.has(m.entity)) else {
            return Err(("done-by-another", format!("nothing says that {} did it", names(schema, &event.agent))));
        };
        rules.push(format!("agent: `{}`", words(view, m)));
        Some(m)
    };
    placed(view, schema, (event, sets), hit, around)?;
    if !event.near.is_empty() {
        let near = view.hits_of(Owner::EventNear(e));
        let here = near.iter().any(|h| !(h.first..=h.last).any(|w| hit.words.contains(&w)));
        if !here && !(around.near)(e) {
            if event.reach != Reach::Article || !(around.near_anywhere)(e) {
                let because = "none of the words that must be near is told in the paragraph".to_owned();
                return Err(("context-missing", because));
            }
            if let Some(because) = linked::apart(view, hit) {
                return Err(("event-of-another", because));
            }
            is_beside = true;
            rules.push("near-in-article: one of the words that must be near".to_owned());
        }
    }
    // A state is put as the verb puts it that says it of somebody: "was not found dead".
    let told = match predicate::link(view, hit) {
        Some(Link::Subject(v) | Link::Object(v)) => v,
        Some(Link::List(_)) | None => hit.head,
    };
    let Factuality { stance, denied_by } = factuality(view, told);
    if stance.denied {
        return Err((
            "event-denied",
            format!("`{}` says that it did not happen", denied_by.map_or("not", |i| view.word(i))),
        ));
    }
    if let Some(modality) = stance.modality {
        if !event.accepts.contains(&modality) {
            return Err(("not-happened", format!("the text says {} only", modality_word(modality))));
        }
        rules.push(format!("modality: {}", modality_word(modality)));
    }
    let mut heads = heads(view, event, hit);
    heads.extend(tied);
    Ok(EventMention { event: e, heads, hit: hit.clone(), subject, beside: is_beside, agent, stance, rules })
}

fn names(schema: &Schema, ids: &[String]) -> String {
    ids.iter().map(|id| schema.world.name(id)).collect::<Vec<_>>().join(" or ")
}

fn words<'r>(view: &View<'r, '_>, m: NameMention) -> &'r str {
    view.reading.text.span(m.first, m.last).of(view.reading.text.raw())
}

/// Whether a question asks for what a clause tells, rather than taking it for granted ("what now, when the vote is over?").
fn is_asked(view: &View<'_, '_>, clause: usize) -> bool {
    let mut at = Some(clause);
    for _ in 0..8 {
        let Some(k) = at.and_then(|a| view.clause(a)) else { return true };
        let conditional = matches!(view.word(k.first), "if" | "whether" | "unless");
        if matches!(k.kind, ClauseKind::Relative | ClauseKind::Subordinate) && !conditional {
            return false;
        }
        at = k.parent;
    }
    true
}

/// "drowned when the other ship sank": what a clause behind "when" tells is told of the same event.
///
/// So is what an infinitive tells ("appointed *to form* a government"), its mere names aside.
fn told_with(view: &View<'_, '_>, h: &Hit, clause: usize) -> bool {
    let (inner, words) = (view.clause_of(h.head), !h.words.is_empty());
    view.clause(inner).is_some_and(|k| {
        k.parent == Some(clause)
            && (k.kind == ClauseKind::Infinitive && words
                || k.kind == ClauseKind::Subordinate && view.word(k.first) == "when")
    })
}

/// "the other dam, for which a contract was signed": what a relative clause tells is told of its antecedent.
fn in_antecedent(view: &View<'_, '_>, h: &Hit, clause: usize) -> bool {
    let antecedent = view
        .clause(clause)
        .filter(|k| matches!(k.kind, ClauseKind::Relative | ClauseKind::Participial))
        .and_then(|k| k.antecedent);
    antecedent.is_some_and(|a| view.np_first(a) <= h.first && h.last <= a)
}

/// A word of the event's `not`: in the same clause, in the noun phrase of its own word, or, where it is a name, within a
/// few words of it ("Doe, the commander arrested in May").
fn excluded(view: &View<'_, '_>, e: usize, hit: &Hit, clause: usize) -> Result<(), Refused> {
    let found = view.hits_of(Owner::EventNot(e)).iter().find(|h| {
        let close = view.clause_of(h.head) == clause || told_with(view, h, clause) || in_antecedent(view, h, clause);
        let beside = h.last + 1 >= view.np_first(hit.head) && h.first <= view.np_last(hit.head);
        close || beside || (h.words.is_empty() && h.last + 8 > hit.first && hit.last + 8 > h.first)
    });
    found.map_or(Ok(()), |h| {
        let words = view.reading.text.span(h.first, h.last).of(view.reading.text.raw());
        Err(("excluded-word", format!("`{words}` makes it another event")))
    })
}
