//! An article and a compiled schema in, assertions and refusals out.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{
    Extraction, Refusal, accused,
    age::{self, Asked as AgesAsked, Persons},
    build::Builder,
    choice,
    context::Context,
    date,
    event::events,
    facts::Facts,
    inferred::Scene,
    level, linked,
    members::{Asked, Members},
    mention::{EventMention, Surroundings},
    office, people,
    phrases::{Owner, Phrases},
    place, stages, toll,
    view::View,
    yes_no,
};
use crate::{
    corpus::Article,
    reader::Reader,
    schema::{Answer, Claim, Kind, Schema},
    text::Lines,
};

/// A schema made ready for matching: made once, used for any number of articles.
#[derive(Clone, Debug)]
pub struct Compiled {
    pub(super) schema: Schema,
    reader: Reader,
    phrases: Phrases,
    /// What is asked of each event, by index.
    asked: Vec<Asked>,
    /// Whose age is asked.
    ages: AgesAsked,
    /// The claims that ask who is accused, by those to whom it happened: where one is named, all sentences are read.
    accused: HashMap<usize, Vec<usize>, FixedState>,
    /// Where each claim is, by id.
    by_id: HashMap<String, usize, FixedState>,
}

impl Compiled {
    /// Compiles `schema`.
    pub fn new(schema: &Schema) -> Self {
        let members = Members::new(schema);
        let mut of: HashMap<&str, Vec<usize>, FixedState> = HashMap::default();
        for (n, claim) in schema.claims.iter().enumerate() {
            of.entry(claim.event.as_deref().unwrap_or_default()).or_default().push(n);
        }
        let asked: Vec<Asked> = schema
            .events
            .iter()
            .map(|e| Asked {
                claims: of.remove(e.id.as_str()).unwrap_or_default(),
                subject: members.within(&e.subject),
                agent: members.within(&e.agent),
                place: e.place.as_ref().map(|p| members.around(p)),
            })
            .collect();
        let phrases = Phrases::new(schema, &members);
        let mut accused: HashMap<usize, Vec<usize>, FixedState> = HashMap::default();
        for each in &asked {
            let asks = |c: &&usize| schema.claims.get(**c).is_some_and(|c| c.answer == Some(Answer::Accused));
            for &claim in each.claims.iter().filter(asks) {
                for &entity in each.subject.all() {
                    accused.entry(entity).or_default().push(claim);
                }
            }
        }
        let by_id = schema.claims.iter().enumerate().map(|(n, c)| (c.id.clone(), n)).collect();
        let ages = AgesAsked::new(schema);
        Self { schema: schema.clone(), reader: Reader::new(schema), phrases, asked, ages, accused, by_id }
    }
}

impl Compiled {
    /// The claim of an id.
    pub(super) fn claim(&self, id: &str) -> Option<&Claim> {
        self.by_id.get(id).and_then(|&n| self.schema.claims.get(n))
    }
}

/// Reads one article: all that it says to the claims, and what was near and not taken.
pub fn extract(article: &Article, compiled: &Compiled) -> Extraction {
    let schema = &compiled.schema;
    let reading = compiled.reader.read(&article.text, article.source.telling());
    let facts = Facts::new(schema, &reading, &compiled.reader, &compiled.phrases);
    let lines = Lines::new(&article.text);
    let builder = Builder { source: &article.source, raw: &article.text, lines: &lines };
    let mut out = Extraction::default();
    let mut scene = Scene::default();
    let infers = schema.claims.iter().any(|c| c.inferred);
    let mut accusing: Vec<usize> =
        facts.named().iter().filter_map(|e| compiled.accused.get(e)).flatten().copied().collect();
    accusing.sort_unstable();
    accusing.dedup();
    let persons = (!compiled.ages.is_empty()).then(|| Persons::new(&reading, &compiled.reader));
    let view_of = |index: usize| {
        let (&sentence, clauses) = (reading.sentences.get(index)?, reading.clauses.get(index)?);
        let hits = facts.hits.get(index).map(Vec::as_slice).unwrap_or_default();
        let told = facts.told.get(index).map(Vec::as_slice).unwrap_or_default();
        Some(View { reading: &reading, reader: &compiled.reader, index, sentence, clauses, hits, told })
    };
    let context_of = |index| view_of(index).map(|view| Context { schema, facts: &facts, view, builder: &builder });
    for (index, &sentence) in reading.sentences.iter().enumerate() {
        let Some(view) = view_of(index) else { continue };
        let aged = || persons.is_some() && !view.names().is_empty();
        if view.hits.is_empty() && !infers && accusing.is_empty() && !aged() {
            continue;
        }
        let around = Surroundings {
            near: &|event| facts.is_near(sentence.paragraph, event),
            entities: facts.entities(sentence.paragraph),
            near_anywhere: &|event| facts.is_near_anywhere(event),
            named: facts.named(),
            beside: &|set| facts.beside(index, set),
            antecedent: &|pronoun, wanted| facts.antecedent(schema, &view, pronoun, wanted),
            identified: &|head, set| facts.identified.of(head, &|entity| set.has(entity)),
        };
        let (told, not_told) = events(&view, schema, &compiled.asked, &around);
        let context = Context { schema, facts: &facts, view, builder: &builder };
        if infers {
            scene.note(&context, &told);
        }
        for mention in &told {
            for claim in compiled
                .asked
                .get(mention.event)
                .into_iter()
                .flat_map(|a| &a.claims)
                .filter_map(|&c| Some((c, schema.claims.get(c)?)))
            {
                answer(&context, claim, mention, &mut out);
            }
        }
        for not in not_told {
            let asked = compiled.asked.get(not.event).into_iter().flat_map(|a| &a.claims);
            for (c, claim) in asked.filter_map(|&c| Some((c, schema.claims.get(c)?))) {
                if not.rule == "event-denied" && claim.kind == Kind::YesNo {
                    yes_no::denied(&context, claim, &not, &mut out);
                    continue;
                }
                if not.rule == "event-denied"
                    && claim.kind == Kind::Count
                    && toll::none(&context, (c, claim), &not, &mut out)
                {
                    continue;
                }
                let at = (not.hit.first, not.hit.last);
                out.refusals.push(context.refusal(claim, at, not.rule, not.because.clone()));
            }
        }
        without_event(&context, &mut out);
        if let Some(persons) = &persons {
            age::answer(&context, &compiled.ages, persons, &mut out);
        }
        accused::answer(&context, &accusing, &mut out);
    }
    scene.answer(schema, &compiled.asked, &context_of, &mut out);
    stages::settle(compiled, &mut out);
    stages::parts(compiled, &mut out);
    out.assertions.sort();
    linked::settle(compiled, &mut out);
    out.assertions.dedup_by(|a, b| a.claim == b.claim && a.value == b.value && a.quote.span == b.quote.span);
    out.changes.sort();
    out.changes.dedup();
    out.refusals.sort();
    out.refusals.dedup();
    out
}

/// The answer to a claim that asks about an event, where the event is told.
fn answer(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    mention: &EventMention,
    out: &mut Extraction,
) {
    if claim.kind != Kind::Date
        && let Some(refused) = date::other_occurrence(context, claim, mention)
    {
        out.refusals.push(refused);
        return;
    }
    if claim.kind != Kind::Count
        && let Some(refused) = excluded(context, (index, claim), mention)
    {
        out.refusals.push(refused);
        return;
    }
    match claim.kind {
        Kind::Date => date::answer(context, claim, mention, out),
        Kind::Place => place::answer(context, claim, mention, out),
        Kind::Entity => people::answer(context, claim, mention, out),
        Kind::Choice => choice::answer(context, (index, claim), mention, out),
        Kind::Count => toll::answer(context, (index, claim), mention, out),
        Kind::YesNo => yes_no::of_event(context, claim, mention, out),
    }
}

/// A word of the claim's `not` in the event's clause. (For a count, `not` is about the counted noun.)
fn excluded(context: &Context<'_, '_, '_>, (index, claim): (usize, &Claim), mention: &EventMention) -> Option<Refusal> {
    let view = &context.view;
    let clause = view.clause_of(mention.hit.head);
    let not = view.hits_of(Owner::ClaimNot(index)).iter().find(|h| view.clause_of(h.head) == clause)?;
    let because = format!("`{}` makes it another question", view.wording(not.first, not.last));
    Some(context.refusal(claim, (not.first, not.last), "excluded-word", because))
}

/// The answers that need no event: levels, titles, roles, yes and no.
fn without_event(context: &Context<'_, '_, '_>, out: &mut Extraction) {
    let mut last: Option<(Owner, usize)> = None;
    for hit in context.view.hits {
        // Sorted by owner and place: the same words told twice stand side by side.
        if last.replace((hit.owner, hit.head)) == Some((hit.owner, hit.head)) {
            continue;
        }
        let claim = |c: usize| context.schema.claims.get(c).map(|claim| (c, claim));
        match hit.owner {
            Owner::Unit(c) => {
                if let Some((c, claim)) = claim(c).filter(|(_, claim)| claim.event.is_none()) {
                    level::answer(context, (c, claim), hit, out);
                }
            }
            Owner::Title(c) => {
                if let Some((_, claim)) = claim(c).filter(|(_, claim)| matches!(claim.answer, Some(Answer::Title(_)))) {
                    office::bearer(context, claim, hit, out);
                }
            }
            Owner::Choice(c, option) => {
                if let Some((_, claim)) = claim(c).filter(|(_, claim)| claim.event.is_none()) {
                    office::role(context, claim, option, hit, out);
                }
            }
            Owner::Yes(c) | Owner::No(c) | Owner::Implied(c) => {
                if let Some((c, claim)) = claim(c) {
                    yes_no::answer(context, (c, claim), hit, out);
                }
            }
            _ => {}
        }
    }
}
