//! Who is suspected, accused, arrested or charged: "police arrested X", "X was charged with murder in the death of Y", "the
//! suspect, X", "X turned himself in".
//!
//! Who is accused is told of a person; that it is for *this* event is taken where the article names one of those to whom it
//! happened, and nothing in the sentence says that it is for something or somebody else.

use super::{
    Extraction, Stance, Standing, build::Draft, context::Context, culprit, list, stance::factuality, view::View,
};
use crate::{
    kinds::{Node, Value, date::DateValue, name::NameMention},
    lexicon::grammar::Class,
    reader::{ClauseKind, Group, Tag},
    schema::{Claim, EntityKind, Event},
    text::Case,
};

/// How far behind its verb a charge is looked for, in tokens.
const REACH: usize = 40;
/// What happened longer before publication than this, in days, was for something else.
const LONG_AGO: i32 = 3 * 366;

/// Somebody accused in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Accused {
    pub(super) who: NameMention,
    /// The word that accuses.
    pub(super) word: usize,
    pub(super) standing: Standing,
    pub(super) rule: &'static str,
    /// It is for something else: the rule, and why.
    pub(super) otherwise: Option<(&'static str, String)>,
}

/// The claims at `asked`, which ask who is accused and whose victims the article names, answered from one sentence.
pub(super) fn answer(context: &Context<'_, '_, '_>, asked: &[usize], out: &mut Extraction) {
    let (view, schema) = (&context.view, context.schema);
    let person = |m: &NameMention| schema.entities.get(m.entity).is_some_and(|e| e.kind == EntityKind::Person);
    if asked.is_empty() || !view.names().iter().any(person) {
        return;
    }
    let found = accused(context, &person);
    if found.is_empty() {
        return;
    }
    for claim in asked.iter().filter_map(|&c| schema.claims.get(c)) {
        let Some(event) = claim.event.as_deref().and_then(|id| schema.event(id)) else { continue };
        for a in &found {
            push(context, claim, event, a, out);
        }
    }
}

fn push(context: &Context<'_, '_, '_>, claim: &Claim, event: &Event, a: &Accused, out: &mut Extraction) {
    let (view, world) = (&context.view, &context.schema.world);
    let Some(entity) = context.entity(&a.who) else { return };
    let (first, last) = (a.who.first, a.who.last);
    if event.subject.iter().chain(&claim.except).any(|id| world.is_within(&entity.id, id)) {
        return;
    }
    if let Some((rule, because)) = a.otherwise.clone().or_else(|| of_another(context, event, a)) {
        out.refusals.push(context.refusal(claim, (first, last), rule, because));
        return;
    }
    let value = Value::Entity(Node { id: entity.id.clone(), near: false });
    let rule = format!("{}: `{}`", a.rule, view.wording(first, last));
    let stance = Stance { standing: a.standing, ..Stance::default() };
    let draft = Draft { stance, ..Draft::of(view, value, (first, last)).mark((a.word, a.word), "event").rule(rule) };
    out.assertions.push(context.assertion(claim, draft));
}

/// All that are accused in the sentence.
fn accused(context: &Context<'_, '_, '_>, person: &dyn Fn(&NameMention) -> bool) -> Vec<Accused> {
    let view = &context.view;
    let mut out = Vec::new();
    for i in view.sentence.first..=view.sentence.last {
        let word = view.word(i);
        match view.tag(i) {
            Tag::Verb(_) if view.reader.is(word, Group::Charge) => {
                let otherwise = something_else(view, i).or_else(|| long_ago(context, i));
                for who in suffers(view, i, person) {
                    let standing = Standing::Accused;
                    out.push(Accused { who, word: i, standing, rule: "accused", otherwise: otherwise.clone() });
                }
            }
            Tag::Verb(_) => {
                if let Some((standing, rule)) = acts(view, i) {
                    let otherwise = something_else(view, i).filter(|_| standing == Standing::Accused);
                    let otherwise = otherwise.or_else(|| long_ago(context, i));
                    for who in subjects(view, i, person) {
                        out.push(Accused { who, word: i, standing, rule, otherwise: otherwise.clone() });
                    }
                }
            }
            Tag::Nominal if view.reader.is(word, Group::Culprit) => {
                let standing = if word.starts_with("suspect") || culprit::is_alleged(view, i) {
                    Standing::Suspected
                } else {
                    Standing::Stated
                };
                for who in culprit::called(view, i, person) {
                    out.push(Accused { who, word: i, standing, rule: "called-culprit", otherwise: None });
                }
            }
            _ => {}
        }
    }
    out
}

/// Whether a verb is told as a fact.
fn is_fact(view: &View<'_, '_>, verb: usize) -> bool {
    let stance = factuality(view, verb).stance;
    !stance.denied && stance.modality.is_none() && view.clause(view.clause_of(verb)).is_some_and(|k| k.modal.is_none())
}

/// Those whom the verb of charging at `verb` takes.
fn suffers(view: &View<'_, '_>, verb: usize, person: &dyn Fn(&NameMention) -> bool) -> Vec<NameMention> {
    let c = view.clause_of(verb);
    let passive = view.clause(c).is_some_and(|k| k.verb == Some(verb) && k.passive);
    let people = view.names().iter().filter(|m| person(m));
    // "went to arrest X": what is meant to be done is not done.
    let meant = view.clause(c).is_some_and(|k| k.kind == ClauseKind::Infinitive);
    if !is_fact(view, verb) || meant {
        return Vec::new();
    }
    if passive {
        return people.filter(|m| m.last < verb && view.is_subject(c, m.first, m.last)).copied().collect();
    }
    people.filter(|m| m.first > verb && list::holds(view, verb + 1, m)).copied().collect()
}

/// The people who are the subject of the verb at `verb`.
fn subjects(view: &View<'_, '_>, verb: usize, person: &dyn Fn(&NameMention) -> bool) -> Vec<NameMention> {
    let c = view.clause_of(verb);
    // "pleaded not guilty" denies nothing of the accusation.
    let pleads = view.word(verb).starts_with("ple");
    if view.clause(c).is_none_or(|k| k.verb != Some(verb)) || !(pleads || is_fact(view, verb)) {
        return Vec::new();
    }
    view.names().iter().filter(|m| person(m) && m.last < verb && view.is_subject(c, m.first, m.last)).copied().collect()
}

/// Verbs whose subject accuses itself, or is held: "pleaded guilty", "faces charges", "is held on", "opened fire".
fn acts(view: &View<'_, '_>, verb: usize) -> Option<(Standing, &'static str)> {
    let next = |k: usize| view.word(verb + k);
    let passive = view.clause(view.clause_of(verb)).is_some_and(|k| k.verb == Some(verb) && k.passive);
    let reflexive = matches!(next(1), "himself" | "herself" | "themselves");
    let charges = || {
        (verb + 1..=view.sentence.last.min(verb + 10))
            .take_while(|&i| {
                view.tag(i).is_nominal()
                    || matches!(
                        view.tag(i),
                        Tag::Comma
                            | Tag::Word(Class::Determiner | Class::Preposition | Class::Adverb | Class::Coordinator)
                    )
            })
            .any(|i| matches!(view.word(i), "charge" | "charges" | "count" | "counts"))
    };
    let accused = match view.word(verb) {
        "pleaded" | "pled" | "pleads" => matches!(next(1), "guilty" | "not" | "no"),
        "faces" | "facing" | "faced" | "face" => !passive && charges(),
        "turned" => reflexive && next(2) == "in",
        // "held on a charge"; not "held on Friday".
        "held" => passive && matches!(next(1), "on" | "without") && view.tag(verb + 2) != Tag::Time,
        "taken" => passive && next(1) == "into" && next(2) == "custody",
        "wanted" | "sought" => passive && next(1) == "for",
        "suspected" => passive && next(1) == "of",
        "confessed" => next(1) == "to",
        _ => false,
    };
    if accused {
        return Some((Standing::Accused, "accused"));
    }
    let fired = match view.word(verb) {
        "opened" | "opening" => next(1) == "fire",
        // "fired at them", "fired several shots"; not "fired his lawyer".
        "fired" => {
            let shots = (verb + 1..verb + 5).any(|i| matches!(view.word(i), "shot" | "shots" | "rounds" | "bullets"));
            !passive && (matches!(next(1), "at" | "into" | "on" | "upon") || shots)
        }
        _ => false,
    };
    fired.then_some((Standing::Stated, "opened-fire"))
}

/// A charge that is for something else than violence: "charged with possession of a weapon".
fn something_else(view: &View<'_, '_>, verb: usize) -> Option<(&'static str, String)> {
    let last = view.sentence.last.min(verb + REACH);
    // "faces rape charges": what stands before the noun says for what.
    let noun = (verb + 1..=last).take(6).find(|&i| matches!(view.word(i), "charge" | "charges"));
    let named = noun.and_then(|n| n.checked_sub(1)).filter(|&b| b > verb && view.tag(b) == Tag::Nominal);
    if let Some(b) = named.filter(|&b| !(view.np_first(b)..=b).any(|i| view.reader.is(view.word(i), Group::Violence))) {
        return Some(("accused-of-another", format!("`{}` is no charge of violence", view.wording(b, b + 1))));
    }
    let charge = (verb + 1..=last).take(12).find(|&i| {
        matches!(view.word(i), "with" | "of" | "for" | "on")
            && view.tag(i).is(Class::Preposition)
            && view.tag(i + 1) != Tag::Time
            && !view.reading.text.token(i + 1).is_some_and(|t| t.case != Case::Lower)
    })?;
    let violent = (verb + 1..=last).any(|i| {
        let word = view.word(i);
        view.reader.is(word, Group::Violence)
            || matches!(view.tag(i), Tag::Verb(_)) && (view.reader.is(word, Group::Violence) || is_harm(word))
    });
    if violent {
        return None;
    }
    let words = view.wording(verb, charge + 1);
    Some(("accused-of-another", format!("`{words}` is no charge of violence")))
}

/// Forms of the verbs of violence.
fn is_harm(word: &str) -> bool {
    ["kill", "shoot", "murder", "slay", "wound", "attack", "fir", "injur", "stab"]
        .iter()
        .any(|stem| word.starts_with(stem))
        || matches!(word, "shot" | "slain")
}

/// "in the murder of somebody else".
fn of_another(context: &Context<'_, '_, '_>, event: &Event, a: &Accused) -> Option<(&'static str, String)> {
    let view = &context.view;
    let ours = |from: usize, to: usize| {
        view.reading.names_in(from, to).iter().any(|m| event.subject.iter().any(|id| context.is_within(m, id)))
    };
    let capital =
        |i: usize| view.tag(i) == Tag::Nominal && view.reading.text.token(i).is_some_and(|t| t.case == Case::Title);
    let last = view.sentence.last.min(a.word + REACH);
    for i in a.word + 1..=last {
        if !view.reader.is(view.word(i), Group::Suffered) {
            continue;
        }
        let behind = view.word(i + 1) == "of" && (i + 2..=last.min(i + 10)).any(|j| capital(j) && capital(j + 1));
        let before = view.tag(i.wrapping_sub(1)) == Tag::Possessive && capital(i.wrapping_sub(2));
        let anybody = behind && ours(i + 2, last) || before && ours(i.saturating_sub(6), i);
        if (behind || before) && !anybody && !ours(view.sentence.first, view.sentence.last) {
            let because = format!("it is for the `{}` of somebody else", view.word(i));
            return Some(("accused-of-another", because));
        }
    }
    None
}

/// A time told in the sentence's own clause that lies years before publication: an earlier life.
fn long_ago(context: &Context<'_, '_, '_>, verb: usize) -> Option<(&'static str, String)> {
    let view = &context.view;
    let published = context.builder.source.published.and_then(|d| d.from)?;
    let c = view.clause_of(verb);
    let old = view.reading.times_in(view.sentence.first, view.sentence.last).find(|&t| {
        view.reading.times.get(t).is_some_and(|t| {
            let DateValue::Days { strict, .. } = t.dated.core else { return false };
            view.clause_of(t.expr.first) == c && strict.to.is_some_and(|d| published.since(d) > LONG_AGO)
        })
    })?;
    let words = view.reading.times.get(old).map(|t| view.wording(t.expr.first, t.expr.last)).unwrap_or_default();
    Some(("accused-of-another", format!("`{words}` is long before")))
}
