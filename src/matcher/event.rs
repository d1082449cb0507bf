//! Events told in a sentence: the word that tells it, whom it happened to, who did it, and whether it happened at all.

use super::{
    phrases::{Hit, Owner},
    roles,
    stance::{Factuality, factuality},
    view::{Governor, View},
};
use crate::{
    kinds::name::NameMention,
    lexicon::grammar::Class,
    matcher::Stance,
    reader::{ClauseKind, Group, Tag},
    schema::{EntityKind, Event, Modality, Schema},
    text::Case,
};

/// An event of the schema told in a sentence.
#[derive(Clone, Debug)]
pub(super) struct EventMention {
    /// Its index in the schema.
    pub(super) event: usize,
    pub(super) hit: Hit,
    /// The tokens that stand for it: what belongs to one of them belongs to the event.
    pub(super) heads: Vec<usize>,
    /// The name that says whom it happened to.
    pub(super) subject: Option<NameMention>,
    /// The name that says who did it, where the event asks for one.
    pub(super) agent: Option<NameMention>,
    pub(super) stance: Stance,
    pub(super) rules: Vec<String>,
}

/// Why a word that could tell an event does not.
#[derive(Clone, Debug)]
pub(super) struct NotTold {
    pub(super) event: usize,
    pub(super) hit: Hit,
    pub(super) rule: &'static str,
    pub(super) because: String,
}

/// What a paragraph names: the events whose `near` it satisfies, and the entities told in it.
pub(super) struct Surroundings<'a> {
    pub(super) near: &'a dyn Fn(usize) -> bool,
    pub(super) entities: &'a [usize],
    /// The antecedent of a pronoun subject, where it is certain.
    pub(super) antecedent: &'a dyn Fn(usize, &[usize]) -> Option<NameMention>,
}

/// The events of a sentence, and the words that looked like one and are none.
pub(super) fn events(
    view: &View<'_, '_>,
    schema: &Schema,
    around: &Surroundings<'_>,
) -> (Vec<EventMention>, Vec<NotTold>) {
    let (mut told, mut not_told) = (Vec::new(), Vec::new());
    for hit in view.hits {
        let Owner::EventWord(e) = hit.owner else { continue };
        let Some(event) = schema.events.get(e) else { continue };
        match read(view, schema, e, event, hit, around) {
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
    e: usize,
    event: &Event,
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
    excluded(view, e, hit, clause)?;
    let fits = |ids: &[String], m: &NameMention| {
        schema.entities.get(m.entity).is_some_and(|x| ids.iter().any(|id| schema.world.is_within(&x.id, id)))
    };
    let subject = if event.subject.is_empty() {
        None
    } else {
        let found = roles::subject(view, hit, &|m| fits(&event.subject, m));
        let found = found.or_else(|| pronoun_subject(view, hit, schema, &event.subject, around));
        let Some(m) = found else {
            return Err((
                "event-of-another",
                format!("nothing says that `{}` happened to {}", view.word(hit.head), names(schema, &event.subject)),
            ));
        };
        rules.push(format!("subject: `{}`", words(view, m)));
        Some(m)
    };
    let agent = if event.agent.is_empty() {
        None
    } else {
        let Some(m) = roles::agent(view, hit, event.subject.is_empty(), &|m| fits(&event.agent, m)) else {
            return Err(("done-by-another", format!("nothing says that {} did it", names(schema, &event.agent))));
        };
        rules.push(format!("agent: `{}`", words(view, m)));
        Some(m)
    };
    placed(view, schema, event, hit, around)?;
    if !event.near.is_empty() {
        let here = view
            .hits
            .iter()
            .any(|h| h.owner == Owner::EventNear(e) && !(h.first..=h.last).any(|w| hit.words.contains(&w)));
        if !here && !(around.near)(e) {
            return Err(("context-missing", "none of the words that must be near is told in the paragraph".to_owned()));
        }
    }
    let Factuality { stance, denied_by } = factuality(view, hit.head);
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
    Ok(EventMention { event: e, heads: heads(view, event, hit), hit: hit.clone(), subject, agent, stance, rules })
}

fn names(schema: &Schema, ids: &[String]) -> String {
    ids.iter().map(|id| schema.world.name(id)).collect::<Vec<_>>().join(" or ")
}

fn words<'r>(view: &View<'r, '_>, m: NameMention) -> &'r str {
    view.reading.text.span(m.first, m.last).of(view.reading.text.raw())
}

pub(super) const fn modality_word(modality: Modality) -> &'static str {
    match modality {
        Modality::Ordered => "ordered",
        Modality::Attempted => "attempted",
        Modality::Threatened => "threatened",
        Modality::Planned => "planned",
    }
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
fn told_with(view: &View<'_, '_>, inner: usize, clause: usize) -> bool {
    view.clause(inner)
        .is_some_and(|k| k.parent == Some(clause) && k.kind == ClauseKind::Subordinate && view.word(k.first) == "when")
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
    let found = view.hits.iter().find(|h| {
        let close = view.clause_of(h.head) == clause
            || told_with(view, view.clause_of(h.head), clause)
            || in_antecedent(view, h, clause);
        let beside = h.last + 1 >= view.np_first(hit.head) && h.first <= view.np_last(hit.head);
        h.owner == Owner::EventNot(e)
            && (close || beside || (h.words.is_empty() && h.last + 8 > hit.first && hit.last + 8 > h.first))
    });
    found.map_or(Ok(()), |h| {
        let words = view.reading.text.span(h.first, h.last).of(view.reading.text.raw());
        Err(("excluded-word", format!("`{words}` makes it another event")))
    })
}

/// Where the event is: named in the sentence or paragraph, and no rival at its own word.
fn placed(
    view: &View<'_, '_>,
    schema: &Schema,
    event: &Event,
    hit: &Hit,
    around: &Surroundings<'_>,
) -> Result<(), Refused> {
    let Some(place) = &event.place else { return Ok(()) };
    let within = |entity: usize| {
        schema
            .entities
            .get(entity)
            .is_some_and(|x| schema.world.is_within(&x.id, place) || schema.world.is_within(place, &x.id))
    };
    // A state that does it or suffers it is no rival: "the *Ruritanian* invasion".
    let party = |entity: usize| {
        schema
            .entities
            .get(entity)
            .is_some_and(|x| event.agent.iter().chain(&event.subject).any(|id| schema.world.is_within(&x.id, id)))
    };
    let rival = |m: &&NameMention| {
        let spot =
            schema.entities.get(m.entity).is_some_and(|x| matches!(x.kind, EntityKind::State | EntityKind::Place));
        let own = hit.first <= m.first && m.last <= hit.last && !hit.words.contains(&m.first);
        spot && !own && !within(m.entity) && !party(m.entity) && view.tag(m.last + 1) != Tag::Hyphen
    };
    let noun = !matches!(view.tag(hit.head), Tag::Verb(_));
    let first = if noun { view.np_first(hit.head).min(hit.first) } else { hit.first };
    let last = if noun { view.np_last(hit.head) } else { hit.last };
    let mut at_word = view.reading.names_in(first, last).iter();
    // "in X" right behind the word.
    let behind = view.np_last(hit.last) + 1;
    let locative = crate::lexicon::grammar::LOCATIVE.binary_search(&view.word(behind)).is_ok()
        && !matches!(view.word(behind), "from" | "to");
    let placed_behind = locative.then(|| view.reading.names_in(behind + 1, behind + 3).first()).flatten();
    if locative
        && placed_behind.is_none()
        && view.tag(behind + 1) == Tag::Nominal
        && view.reading.text.token(behind + 1).is_some_and(|t| t.case == Case::Title)
    {
        return Err(("elsewhere", format!("`{}` is no place that is listed", view.reading.text.raw_word(behind + 1))));
    }
    // "protests in Freedonia began", "the neighbour Freedonia held an election": the place of what does it.
    let c = view.clause_of(hit.head);
    let subject = view.subject_range(c).filter(|&(from, to)| to < hit.first && from <= to);
    if let Some((from, to)) = subject {
        let mut names = view.reading.names_in(from, to).iter().filter(|m| view.clause_of(m.first) == c);
        let told: Vec<&NameMention> = names
            .by_ref()
            .filter(|m| {
                schema.entities.get(m.entity).is_some_and(|x| matches!(x.kind, EntityKind::State | EntityKind::Place))
            })
            .collect();
        let does = |m: &&NameMention| view.is_subject(c, m.first, m.last);
        let last = told.iter().rev().find(|m| does(m)).or(told.last());
        if let Some(m) = last.filter(|m| rival(m) && !told.iter().any(|x| does(x) && !rival(x))) {
            return Err(("elsewhere", format!("`{}` places it elsewhere", words(view, **m))));
        }
    }
    if let Some(m) = at_word.find(rival).or(placed_behind.filter(|m| rival(m))) {
        return Err(("elsewhere", format!("`{}` places it elsewhere", words(view, *m))));
    }
    let tells_place = |x: usize| within(x) && schema.entities.get(x).is_some_and(|e| e.kind != EntityKind::Group);
    let here = view.names().iter().any(|m| tells_place(m.entity)) || around.entities.iter().any(|&x| tells_place(x));
    if here {
        Ok(())
    } else {
        Err(("place-missing", format!("{} is not named in the paragraph", schema.world.name(place))))
    }
}

/// "their release", "he was arrested": only where the antecedent is certain.
fn pronoun_subject(
    view: &View<'_, '_>,
    hit: &Hit,
    schema: &Schema,
    subject: &[String],
    around: &Surroundings<'_>,
) -> Option<NameMention> {
    let pronoun = roles::pronoun_at_subject(view, hit)?;
    let wanted: Vec<usize> = (0..schema.entities.len())
        .filter(|&i| schema.entities.get(i).is_some_and(|x| subject.iter().any(|id| schema.world.is_within(&x.id, id))))
        .collect();
    (around.antecedent)(pronoun, &wanted)
}

/// All tokens that stand for the event.
fn heads(view: &View<'_, '_>, event: &Event, hit: &Hit) -> Vec<usize> {
    let mut heads = vec![hit.head];
    heads.extend(hit.words.iter().copied().filter(|&w| matches!(view.tag(w), Tag::Verb(_)) || view.is_event_noun(w)));
    let c = view.clause_of(hit.head);
    if let Some(clause) = view.clause(c) {
        let is_verb = clause.verb == Some(hit.head);
        // "the strike in Lima that killed …": the strike is the event too.
        if is_verb
            && matches!(clause.kind, ClauseKind::Relative | ClauseKind::Participial)
            && let Some(antecedent) = clause.antecedent
        {
            heads.extend(view.chain(antecedent).into_iter().filter(|&i| view.is_event_noun(i)).take(1));
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
