//! How old somebody is: the number at the name.
//!
//! An age belongs to the name that it touches, and to no other: "Ada Kell, 44, and her son Ivo", "44-year-old nurse Ada
//! Kell", "Ada Kell, who was 44". It grows, so it holds as of the day of telling; "then 44" and "44 at the time" hold as
//! of some day before. `years` reads the number itself.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{
    AsOf, Extraction,
    build::Draft,
    context::Context,
    phrases::Owner,
    view::View,
    years::{Years, adverbs, bare, closes_firmly, described, described_after, name_end, of_town, worded},
};
use crate::{
    kinds::{Value, date::Days, name::NameMention},
    lexicon::{grammar::Class, persons::leads_age},
    reader::{Group, Reader, Reading, Tag},
    schema::{Claim, Measure, Schema},
    text::Case,
};

/// Words between an age and the name behind it: "25-year-old former bank *clerk*".
const MOST_ROLE: usize = 5;
/// Tokens of a bracket behind a name: "Ada Kell (*top left*), 44,".
const MOST_BRACKET: usize = 6;
/// Tokens of a second name: "Ada Kell and *Ivo 'Red' Morrow*, both 44".
const MOST_NAME: usize = 8;

/// Whose age is asked: claims by entity, both by index.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    claims: HashMap<usize, Vec<usize>, FixedState>,
}

impl Asked {
    pub(super) fn new(schema: &Schema) -> Self {
        let mut out = Self::default();
        let index: HashMap<&str, usize, FixedState> =
            schema.entities.iter().enumerate().map(|(n, e)| (e.id.as_str(), n)).collect();
        for (n, claim) in schema.claims.iter().enumerate() {
            let subject = claim.subject.as_deref().and_then(|id| index.get(id));
            if let (Some(Measure::Age), Some(&subject)) = (claim.measure, subject) {
                out.claims.entry(subject).or_default().push(n);
            }
        }
        out
    }

    pub(super) fn is_empty(&self) -> bool {
        self.claims.is_empty()
    }
}

/// Who of an article can be told by surname alone.
pub(super) struct Persons {
    /// Entities whose full name the article has, and the first token where it has; sorted.
    full: Vec<(usize, usize)>,
    /// Entities that share their surname with somebody in the article, and where the other is first told; sorted.
    shared: Vec<(usize, usize)>,
}

impl Persons {
    pub(super) fn new(reading: &Reading<'_>, reader: &Reader) -> Self {
        let mut full: Vec<_> = reading.names.iter().filter(|m| m.first < m.last).map(|m| (m.entity, m.first)).collect();
        full.sort_unstable();
        full.dedup_by_key(|f| f.0);
        Self { full, shared: reader.names().namesakes(&reading.text, &reading.names) }
    }

    /// Whether a name of one word can only be of its entity: the claims list it, or the article has the full name; and
    /// nobody else has it, or is only told later, since a surname alone points back.
    fn certain(&self, view: &View<'_, '_>, m: &NameMention) -> bool {
        let of = |list: &[(usize, usize)]| {
            list.binary_search_by_key(&m.entity, |n| n.0).ok().and_then(|n| list.get(n)).map(|n| n.1)
        };
        let alone = match (of(&self.full), of(&self.shared)) {
            (Some(own), Some(other)) => own < m.first && m.first < other,
            (Some(_), None) => true,
            (None, None) => !m.surname,
            (None, Some(_)) => false,
        };
        alone && !view.reader.names().has_other_given_name(&view.reading.text, m.first, m.entity)
    }
}

/// An age at a name.
struct Told {
    years: Years,
    rule: &'static str,
}

/// Assertions of the claims that ask for the age of somebody whom the sentence names.
pub(super) fn answer(context: &Context<'_, '_, '_>, asked: &Asked, persons: &Persons, out: &mut Extraction) {
    let view = &context.view;
    let names = view.names();
    for m in names {
        let Some(claims) = asked.claims.get(&m.entity) else { continue };
        let found = at_name(view, m);
        for (index, claim) in claims.iter().filter_map(|&c| Some((c, context.schema.claims.get(c)?))) {
            match &found {
                Ok(Some(told)) => told_age(context, (index, claim), m, told, persons, out),
                Err(at) => {
                    let because = "the ages before and behind the name differ".to_owned();
                    out.refusals.push(context.refusal(claim, *at, "age-in-doubt", because));
                }
                Ok(None) => {
                    // Once a sentence, for the first mention.
                    let first = names.iter().find(|n| n.entity == m.entity).is_some_and(|n| n.first == m.first);
                    let near = view.reading.quantities_in(view.sentence.first, view.sentence.last);
                    for q in near.iter().filter(|q| first && q.age().is_some()) {
                        let because = "nothing ties the age to the name".to_owned();
                        out.refusals.push(context.refusal(claim, (q.first, q.last), "age-of-another", because));
                    }
                }
            }
        }
    }
}

fn told_age(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    m: &NameMention,
    Told { years, rule }: &Told,
    persons: &Persons,
    out: &mut Extraction,
) {
    let view = &context.view;
    let at = (years.first, years.last);
    if m.first == m.last && !persons.certain(view, m) {
        let because = format!("`{}` may be another of that name", view.word(m.first));
        out.refusals.push(context.refusal(claim, at, "age-of-namesake", because));
        return;
    }
    let clause = view.clause_of(years.first);
    if let Some(not) = view.hits_of(Owner::ClaimNot(index)).iter().find(|h| view.clause_of(h.head) == clause) {
        let because = format!("`{}` makes it another question", view.wording(not.first, not.last));
        out.refusals.push(context.refusal(claim, (not.first, not.last), "excluded-word", because));
        return;
    }
    let words = view.wording(m.first.min(years.first), m.last.max(years.last));
    let mut draft = Draft::of(view, Value::Count(years.count.clone()), at)
        .mark((m.first, m.last), "subject")
        .rule(format!("{rule}: `{words}`"));
    if then(view, years) {
        let before = context.builder.source.published.map(|p| Days { from: None, to: p.to });
        draft.as_of = before.map(AsOf::Within);
    }
    out.assertions.push(context.assertion(claim, draft));
}

/// Whether an age is told as of an earlier day: "then 44", "44 at the time", "was 44 when".
fn then(view: &View<'_, '_>, years: &Years) -> bool {
    let before = (years.first.saturating_sub(3).max(view.sentence.first)..years.first).any(|i| view.word(i) == "then");
    let next = |k: usize| view.word(years.last + k);
    let comma = usize::from(next(1) == ",");
    before || next(1) == "when" || next(comma + 1) == "at" && next(comma + 2) == "the" && next(comma + 3) == "time"
}

/// The age that stands at a name; where one before it and one behind it differ, their place.
fn at_name(view: &View<'_, '_>, m: &NameMention) -> Result<Option<Told>, (usize, usize)> {
    let before = before(view, m);
    match (&before, behind(view, m)) {
        // "16-year-old Ada Kell, 24-year-old …" goes on with somebody else.
        (Some(_), Some(two)) if two.years.worded && two.rule == "age-behind-name" => Ok(before),
        (Some(one), Some(two)) if one.years.count != two.years.count => Err((one.years.first, two.years.last)),
        (_, two) => Ok(before.or(two)),
    }
}

/// "44-year-old Ada Kell", "44-year-old nurse Ada Kell", "a 44-year-old woman, Ada Kell,", "a 44-year-old woman identified
/// as Ada Kell".
fn before(view: &View<'_, '_>, m: &NameMention) -> Option<Told> {
    let least = view.sentence.first;
    let back = |i: usize| i.checked_sub(1).filter(|&b| b >= least);
    let told = |years| Told { years, rule: "age-before-name" };
    let mut at = back(m.first)?;
    // A word of a longer name: "44-year-old Rosa Ada Kell" is somebody else.
    let introduced = match view.word(at) {
        "as" if matches!(view.word(back(at)?), "identified" | "known") => {
            at = back(back(at)?)?;
            for _ in 0..4 {
                let passed =
                    matches!(view.tag(at), Tag::Word(Class::Be | Class::Have | Class::Relative | Class::Adverb));
                let Some(next) = back(at).filter(|_| passed) else { break };
                at = next;
            }
            true
        }
        "named" => {
            at = back(at)?;
            true
        }
        _ => false,
    };
    if !introduced && view.tag(at) == Tag::Comma {
        at = back(at)?;
        let small = view.reading.text.token(at).is_some_and(|t| t.case == Case::Lower);
        let end = name_end(view, m.last) + 1;
        // "…, a 44-year-old woman, Ada Kell said": she speaks.
        let closed = closes_firmly(view, end) && !view.reader.is(view.word(end + 1), Group::Report);
        if !small || view.tag(at) != Tag::Nominal || !closed {
            return None;
        }
    }
    let mut role = 0;
    loop {
        let ends = view.reading.quantities_in(at.saturating_sub(8).max(least), at).iter().rev().find(|q| q.last == at);
        if let Some(years) = ends.and_then(worded) {
            return Some(told(years));
        }
        let of_another = view.names().iter().any(|n| n.first <= at && at <= n.last && n.first < n.last);
        // "Spc. Ada Kell"
        let point = view.word(at) == "."
            && back(at).is_some_and(|b| view.tag(b) == Tag::Nominal && view.word(b).len() < 5)
            && view.reading.text.token(at).is_some_and(|t| t.glued);
        if role == MOST_ROLE || !(point || matches!(view.tag(at), Tag::Nominal | Tag::Hyphen)) || of_another {
            return None;
        }
        role += usize::from(!point);
        at = back(at)?;
    }
}

/// What stands behind the name.
fn behind(view: &View<'_, '_>, m: &NameMention) -> Option<Told> {
    let told = |years| Told { years, rule: "age-behind-name" };
    let end = name_end(view, m.last);
    let next = end + 1;
    match view.tag(next) {
        Tag::Comma | Tag::Dash => apposed(view, next + 1).map(told),
        // "Ada Kell–just 44 years old", with a long dash that joins.
        Tag::Hyphen if view.reading.text.token(next).is_some_and(|t| t.span.len() > 1) => {
            apposed(view, next + 1).map(told)
        }
        Tag::Open => {
            let at = next + 1 + usize::from(leads_age(view.word(next + 1)));
            let inside = bare(view, at).filter(|y| matches!(view.tag(y.last + 1), Tag::Close | Tag::Comma));
            // "Ada Kell (left), 44,"
            let behind = || {
                let close = (next + 1..next + MOST_BRACKET).find(|&k| view.tag(k) == Tag::Close)?;
                apposed(view, close + 2).filter(|_| view.tag(close + 1) == Tag::Comma)
            };
            inside.or_else(behind).map(told)
        }
        _ if view.word(next) == "of" => of_town(view, next).map(told),
        // "Ada Kell a 44-year-old nurse", without its comma.
        _ if matches!(view.word(next), "a" | "an") => described(view, next + 1).map(told),
        _ if matches!(view.word(next), "age" | "aged") => bare(view, next + 1).map(told),
        _ if view.word(next) == "and" => both(view, next).map(|years| Told { years, rule: "age-of-both" }),
        _ => {
            let verb = next;
            // "when Ada Kell was 14": of another time.
            let earlier = view.tag(m.first.wrapping_sub(1));
            if matches!(earlier, Tag::Word(Class::When | Class::Subordinator | Class::Either)) {
                return None;
            }
            let subject = || view.is_subject(view.clause_of(verb), m.first, m.last);
            is_told(view, verb).filter(|_| subject()).map(told)
        }
    }
}

/// Behind the comma of a name, at token `i`: "44", "age 44", "now 44", "who was 44", "a 44-year-old nurse", "both 44", "in
/// her 40s", "of Zenda, 44".
fn apposed(view: &View<'_, '_>, i: usize) -> Option<Years> {
    let i = adverbs(view, i);
    match view.word(i) {
        "both" => bare(view, i + 1),
        "who" => is_told(view, i + 1),
        "a" | "an" | "the" => described_after(view, i),
        // "the victim, Ada Kell, was 44"
        "is" | "was" => is_told(view, i),
        "his" | "her" | "their" => described_after(view, i).filter(|y| view.tag(y.last + 1) == Tag::Nominal),
        "of" | "from" => of_town(view, i),
        _ => {
            let years = described(view, i).or_else(|| bare(view, i))?;
            // "Ada Kell, 44-year-old Ivo Morrow and …" goes on with somebody else.
            let capital = view.reading.text.token(years.last + 1).is_some_and(|t| t.case == Case::Title);
            (!(years.worded && capital)).then_some(years)
        }
    }
}

/// "was 44", "is 44 years old", "was a 44-year-old nurse", "turned 44", with the verb at token `v`.
fn is_told(view: &View<'_, '_>, v: usize) -> Option<Years> {
    // "had just turned 44"
    let v = if view.word(v) == "had" { adverbs(view, v + 1) } else { v };
    if !matches!(view.word(v), "is" | "was" | "turned") || view.word(v) != "turned" && view.word(v - 1) == "had" {
        return None;
    }
    let i = adverbs(view, v + 1);
    if matches!(view.word(i), "a" | "an") {
        return described(view, i + 1);
    }
    let years = described(view, i).or_else(|| bare(view, i))?;
    let firm = years.worded
        || view.word(v) == "turned"
        || closes_firmly(view, years.last + 1)
        || matches!(view.word(years.last + 1), "when" | "and" | "at");
    firm.then_some(years)
}

/// "Ada Kell and Ivo Morrow, both 44", with the "and" at token `and`.
fn both(view: &View<'_, '_>, and: usize) -> Option<Years> {
    let capital = |i: usize| view.reading.text.token(i).is_some_and(|t| !matches!(t.case, Case::Lower));
    let named = |i: &usize| capital(*i) || matches!(view.tag(*i), Tag::Quote | Tag::Hyphen) || view.word(*i) == ".";
    let length = (and + 1..=and + MOST_NAME).take_while(named).count();
    let comma = and + 1 + length;
    (length > 0 && view.tag(comma) == Tag::Comma && view.word(comma + 1) == "both")
        .then(|| bare(view, comma + 2))
        .flatten()
}
