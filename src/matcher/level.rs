//! How many there are: the numbers that count a claim's unit, and when they hold.
//!
//! A number is read where its noun names the unit ("5,200 soldiers"), where the unit's level is told to be or to become
//! so many ("troop levels fell to 3,000"), or where it goes on from such a number in the same sentence ("14,000 soldiers
//! in Lima and 5,200 in Cusco"). `frame` says whether it tells how many there are, `whose_where` whose they are and
//! where, `as_of` when.

use super::{
    Change, Extraction, Stance,
    as_of::{Timed, as_of, told},
    build::Draft,
    context::Context,
    frame::{Frame, clean, frame},
    goes_on::{self, Whole},
    mention::modality_word,
    phrases::Hit,
    stance::factuality,
    view::{Governor, View},
    whose_where::{Refused, excluded, part, where_, whose},
};
use crate::{
    kinds::{
        Value,
        date::Days,
        quantity::{ChangeEnd, Quantity},
    },
    lexicon::grammar::Class,
    reader::{ClauseKind, Form, Group, Tag},
    schema::Claim,
};

/// How far from its unit a number may stand, in tokens.
const REACH: usize = 60;

/// How a number is tied to the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
    /// Its noun is the unit.
    Counts,
    /// An end of a change of the unit's level, by this verb.
    Ends(ChangeEnd, usize),
    /// The unit's level is said to be so many, by this verb.
    Is(usize),
}

/// A number of a level, with the noun phrase that names the unit.
struct Reading<'q> {
    quantity: &'q Quantity,
    /// First and last token of the unit's noun phrase.
    unit: (usize, usize),
    tie: Tie,
}

impl Reading<'_> {
    const fn rule(&self) -> &'static str {
        match self.tie {
            Tie::Counts => "number-of-unit",
            Tie::Ends(..) => "change-of-unit",
            Tie::Is(_) => "unit-is-number",
        }
    }

    const fn end(&self) -> Option<ChangeEnd> {
        if let Tie::Ends(end, _) = self.tie { Some(end) } else { None }
    }

    /// The first and last token of number and unit.
    fn ends(&self) -> (usize, usize) {
        (self.quantity.first.min(self.unit.0), self.quantity.last.max(self.unit.1))
    }

    /// The noun phrase whose words say whose and which they are.
    fn phrase(&self) -> (usize, usize) {
        if self.tie == Tie::Counts { self.ends() } else { self.unit }
    }
}

/// Assertions of a `count` claim that asks for a level: so many of a unit, whose, where, when.
pub(super) fn answer(context: &Context<'_, '_, '_>, claim: (usize, &Claim), hit: &Hit, out: &mut Extraction) {
    let view = &context.view;
    let mut ends: Vec<(ChangeEnd, Value)> = Vec::new();
    let mut changed: Option<Timed<'_>> = None;
    let readings = readings(view, hit);
    for r in &readings {
        let (first, last) = r.ends();
        match one(context, claim, hit, r) {
            Ok(told) => {
                if let Some(end) = r.end().filter(|_| told.done) {
                    ends.push((end, told.draft.value.clone()));
                    changed = Some(told.timed);
                }
                out.changes.extend(compared(context, claim.1, r.quantity, &told.draft.value));
                out.assertions.push(context.assertion(claim.1, told.draft));
            }
            Err((rule, because)) => out.refusals.push(context.refusal(claim.1, (first, last), rule, because)),
        }
        if r.tie == Tie::Counts {
            let whole = Whole { quantity: r.quantity, unit: r.unit, phrase: r.phrase() };
            goes_on::answer(context, claim, hit, &whole, out);
        }
    }
    let Some(timed) = changed else { return };
    let told = timed.verb.and_then(|v| told(context, v, timed)).map(|(_, days)| days);
    let open = context.builder.source.published.map(|p| Days { from: None, to: p.to });
    if let Some(during) = told.or(open) {
        let value = |end| ends.iter().find(|(e, _)| *e == end).map(|(_, v)| v.clone());
        out.changes.push(Change {
            claim: claim.1.id.clone(),
            source: context.builder.source.clone(),
            during,
            before: value(ChangeEnd::Before),
            after: value(ChangeEnd::After),
        });
    }
}

/// The numbers that count the unit named at `hit`.
fn readings<'q>(view: &View<'q, '_>, hit: &Hit) -> Vec<Reading<'q>> {
    let (from, to) = (hit.first.saturating_sub(REACH), hit.last + REACH);
    let all = view.reading.quantities_in(from.max(view.sentence.first), to.min(view.sentence.last));
    let unit = unit(view, hit);
    let first = view.np_first(hit.first);
    // "5,000 Aldorian troops", "the entire 5,000 strong contingent", "5,000 of its troops".
    let own: Vec<Reading<'_>> = all
        .iter()
        .filter(|q| q.measure.is_none())
        .filter(|q| {
            q.noun.is_some_and(|n| n.first <= hit.last && hit.first <= n.last)
                || (first <= q.first && q.last < hit.first && q.noun.is_none())
        })
        .map(|quantity| {
            let unit = (quantity.noun.map_or(hit.first, |n| n.first).min(hit.first), hit.last);
            let tie = change_of(view, quantity).map_or(Tie::Counts, |(end, verb)| Tie::Ends(end, verb));
            Reading { quantity, unit, tie }
        })
        .collect();
    if !own.is_empty() {
        return own;
    }
    let free = |q: &&Quantity| q.noun.is_none() && q.measure.is_none();
    // "the number of troops stands at 5,200", where nothing else shows that "stands" is a verb.
    let stands = |q: &Quantity| {
        let verb = q.first.checked_sub(2).filter(|&v| view.word(v + 1) == "at" && v > unit.1)?;
        let seen = view.clause(view.clause_of(verb)).and_then(|k| k.verb).is_some();
        (!seen && view.tag(verb) == Tag::Nominal && view.reader.is(view.word(verb), Group::Total)).then_some(verb)
    };
    if let Some((quantity, verb)) = all.iter().filter(free).find_map(|q| Some((q, stands(q)?))) {
        return vec![Reading { quantity, unit, tie: Tie::Is(verb) }];
    }
    let c = view.clause_of(hit.head);
    let Some(verb) = view.clause(c).and_then(|k| k.verb) else { return Vec::new() };
    let (from, to) = amount(view, unit).unwrap_or(unit);
    let is_subject = view.is_subject(c, from, to);
    // "force levels were reduced from 5,200 to about 3,000", "cut the number of troops to 2,500".
    if view.reader.is(view.word(verb), Group::Change) && (is_subject || view.is_object(verb, from, to)) {
        let ends = all.iter().filter(free).filter(|q| q.first > verb).filter_map(|quantity| {
            let (end, by) = change_of(view, quantity)?;
            (by == verb).then_some(Reading { quantity, unit, tie: Tie::Ends(end, verb) })
        });
        return ends.collect();
    }
    // "the number of troops is 5,200", "troop levels stood at 5,200", "troops are down to 2,500".
    if !is_subject || !(view.tag(verb).is(Class::Be) || view.reader.is(view.word(verb), Group::Total)) {
        return Vec::new();
    }
    let passed = |i: usize| view.tag(i).is(Class::Adverb) || matches!(view.word(i), "at" | "down" | "to");
    all.iter()
        .filter(free)
        .find(|q| q.first > verb && q.first <= verb + 4 && (verb + 1..q.first).all(passed))
        .map(|quantity| Reading { quantity, unit, tie: Tie::Is(verb) })
        .into_iter()
        .collect()
}

/// The unit with the noun that stands for how many there are: "troop *presence*", "soldier numbers".
fn unit(view: &View<'_, '_>, hit: &Hit) -> (usize, usize) {
    let head = view.np_last(hit.last);
    let grown = head > hit.last
        && (view.reader.is(view.word(head), Group::Amount) || view.reader.is(view.word(head), Group::Body));
    (hit.first, if grown { head } else { hit.last })
}

/// "the number of troops": the noun that stands for how many there are.
fn amount(view: &View<'_, '_>, unit: (usize, usize)) -> Option<(usize, usize)> {
    let Governor::Preposition(p) = view.governor(view.np_first(unit.0)) else { return None };
    let noun = p.checked_sub(1).filter(|&n| view.word(p) == "of" && view.reader.is(view.word(n), Group::Amount))?;
    Some((view.np_first(noun), noun))
}

/// The end of a change that a number is, and the verb of it: "reduced from 5,200 to about 3,000".
fn change_of(view: &View<'_, '_>, q: &Quantity) -> Option<(ChangeEnd, usize)> {
    let before = q.first.checked_sub(1)?;
    let end = match (q.change.map(|c| c.end), view.word(before)) {
        (Some(end), _) => end,
        (None, "from") => ChangeEnd::Before,
        (None, "to" | "at" | "below" | "under") => ChangeEnd::After,
        _ => return None,
    };
    let verb = view.clause(view.clause_of(q.first))?.verb?;
    // The nearest verb before: "cut its force, and has grown to".
    let nearest = !(verb + 1..q.first).any(|i| matches!(view.tag(i), Tag::Verb(form) if form != Form::Ing));
    (verb < q.first && nearest && view.reader.is(view.word(verb), Group::Change)).then_some((end, verb))
}

/// A figure that is told.
struct Told<'q> {
    draft: Draft,
    timed: Timed<'q>,
    /// For an end of a change: it happened.
    done: bool,
}

fn one<'q>(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    hit: &Hit,
    r: &Reading<'q>,
) -> Result<Told<'q>, Refused> {
    let view = &context.view;
    let q = r.quantity;
    if let Some(refused) = part(q) {
        return Err(refused);
    }
    let (first, last) = r.ends();
    let (np_first, np_last) = r.phrase();
    if let Some(refused) = excluded(view, index, (np_first, view.np_last(np_last)), q, false) {
        return Err(refused);
    }
    let frame = match r.tie {
        // Only of what is somewhere can be said that it is there; the number of another level is read where nothing
        // excludes it.
        Tie::Counts if claim.place.is_none() => {
            if let Some(refused) = excluded(view, index, (np_first, view.np_last(np_last)), q, true) {
                return Err(refused);
            }
            clean(view, q, (np_first, r.unit.1))?;
            let verb = view.clause(view.clause_of(q.first)).and_then(|k| k.verb);
            Frame { rule: "counted", verb, definite: false, first: np_first }
        }
        Tie::Counts => frame(view, q, r.unit.1).map_err(|no_frame| {
            // The claim's own word says it better.
            excluded(view, index, (np_first, view.np_last(np_last)), q, true).unwrap_or(no_frame)
        })?,
        Tie::Ends(_, verb) | Tie::Is(verb) => {
            clean(view, q, r.unit)?;
            Frame { rule: r.rule(), verb: Some(verb), definite: false, first: np_first }
        }
    };
    if let Some(refused) = in_doubt(view, q.first).filter(|_| !frame.definite) {
        return Err(refused);
    }
    let mut marks = vec![(q.first, q.last, "value"), (hit.first, hit.last, "unit")];
    let mut rules = vec![format!("{}: `{}`", r.rule(), view.wording(first, last))];
    if r.tie == Tie::Counts {
        rules.push(format!("frame: {}", frame.rule));
    }
    if let Some(of) = &claim.of {
        let (from, to, rule) = whose(context, of, hit, frame.first.min(np_first), np_last)?;
        rules.push(format!("{rule}: `{}`", view.wording(from, to)));
        marks.push((from, to, "of"));
    }
    let mut scope = Vec::new();
    if let Some(place) = &claim.place {
        let found = where_(context, place, claim, (q, r.unit), frame.definite)?;
        rules.push(format!("{}: `{}`", found.rule, view.wording(found.at.0, found.at.1)));
        marks.push((found.at.0, found.at.1, "place"));
        scope = found.scope;
    }
    let (stance, done) = stance(view, &frame, r.end())?;
    let end = r.end().map(|end| (end, done));
    let timed = Timed { quantity: q, verb: frame.verb, end, definite: frame.definite, whole: None };
    let (as_of, rule) = as_of(context, timed);
    rules.push(rule);
    let mut stance = stance;
    stance.overtaken = before_words(view, q.first).any(|w| view.reader.is(w, Group::Overtaken));
    let draft = Draft {
        marks,
        as_of,
        stance,
        scope,
        rules,
        ..Draft::of(view, Value::Count(q.count.clone()), (q.first, q.last))
    };
    Ok(Told { draft, timed, done })
}

/// A question, what holds only if something else does, and what the text says is not so.
pub(super) fn in_doubt(view: &View<'_, '_>, i: usize) -> Option<Refused> {
    if view.word(view.sentence.last) == "?" {
        return Some(("question", "the text asks, and does not say".to_owned()));
    }
    let mut at = Some(view.clause_of(i));
    for _ in 0..6 {
        let clause = view.clause(at?)?;
        if matches!(view.word(clause.first), "if" | "unless" | "whether" | "lest") {
            return Some(("condition", format!("`{}` makes it no fact", view.word(clause.first))));
        }
        let around = clause.parent.filter(|_| clause.kind == ClauseKind::Complement).and_then(|p| view.clause(p));
        if let Some(outer) = around {
            let wrongly = |i: &usize| matches!(view.word(*i), "falsely" | "wrongly" | "incorrectly" | "mistakenly");
            let false_word = (outer.first..clause.first).rev().take(REACH).find(wrongly);
            if outer.negated || false_word.is_some() {
                return Some(("event-denied", "the text says that it is not so, or not said".to_owned()));
            }
        }
        at = clause.parent;
    }
    None
}

/// How the figure is put, and for a change whether it happened.
pub(super) fn stance(view: &View<'_, '_>, frame: &Frame, end: Option<ChangeEnd>) -> Result<(Stance, bool), Refused> {
    let presupposed = Stance { presupposed: true, ..Stance::default() };
    // "the 5,000 troops would leave": that they are there is taken for granted.
    if frame.definite {
        return Ok((presupposed, true));
    }
    let Some(verb) = frame.verb else { return Ok((Stance::default(), true)) };
    let stance = factuality(view, verb).stance;
    let clause = view.clause(view.clause_of(verb));
    let modal = clause.and_then(|k| k.modal);
    // "is reducing": not yet.
    let under_way = end.is_some()
        && matches!(view.tag(verb), Tag::Verb(Form::Ing))
        && clause.is_some_and(|k| k.auxiliary.is_some_and(|a| view.tag(a).is(Class::Be)));
    let open = end.is_some() && !clause.is_some_and(|k| k.finite || k.passive);
    if end == Some(ChangeEnd::Before) && (stance.modality.is_some() || modal.is_some() || under_way || open) {
        return Ok((presupposed, false));
    }
    if let Some(modality) = stance.modality {
        return Err(("not-happened", format!("the text says {} only", modality_word(modality))));
    }
    if let Some(modal) = modal {
        return Err(("not-happened", format!("the text says `{}` only", view.word(modal))));
    }
    if under_way || open {
        return Err(("not-happened", "the change is not told as done".to_owned()));
    }
    let no_longer = (verb.saturating_sub(4).max(view.sentence.first)..verb)
        .any(|i| view.word(i) == "no" && view.word(i + 1) == "longer");
    if stance.denied || no_longer {
        return Err(("event-denied", "the text says that it is not so".to_owned()));
    }
    Ok((stance, true))
}

fn before_words<'v>(view: &'v View<'_, '_>, i: usize) -> impl Iterator<Item = &'v str> + 'v {
    (i.saturating_sub(5).max(view.sentence.first)..i).map(|j| view.word(j))
}

/// "down from 6,000 a year ago" behind a figure: a change to it.
fn compared(context: &Context<'_, '_, '_>, claim: &Claim, q: &Quantity, after: &Value) -> Option<Change> {
    let view = &context.view;
    let published = context.builder.source.published?;
    let other = view.reading.quantities_in(q.last + 1, view.sentence.last.min(q.last + REACH)).first()?;
    let from = other.first.checked_sub(1).filter(|&f| view.word(f) == "from")?;
    from.checked_sub(1).filter(|&d| matches!(view.word(d), "down" | "up"))?;
    if other.measure.is_some() {
        return None;
    }
    let time = view.reading.times_in(other.last + 1, other.last + 6).next().and_then(|n| view.reading.times.get(n));
    let days = time.and_then(|t| t.dated.core.strict());
    Some(Change {
        claim: claim.id.clone(),
        source: context.builder.source.clone(),
        during: Days { from: days.and_then(|d| d.from), to: published.to },
        before: Some(Value::Count(other.count.clone())),
        after: Some(after.clone()),
    })
}
