//! How many it happened to: the numbers that count those of an event.

use super::{
    AsOf, Extraction,
    among::{alone_counts, is_among},
    build::Draft,
    context::Context,
    counted::{self, Beside},
    mention::{EventMention, NotTold},
    one::{One, is_joined, ones},
    phrases::Owner,
    roles, tally,
    view::{Governor, View},
    whose_where::{excluded, part},
};
use crate::{
    kinds::{
        Value,
        name::NameMention,
        quantity::{Count, Part, Quantity, UnitPhrase},
    },
    lexicon::grammar::Class,
    reader::{Group, Tag},
    schema::Claim,
};

/// Assertions of a `count` claim about an event: the number of those to whom it happened.
pub(super) fn answer(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    mention: &EventMention,
    out: &mut Extraction,
) {
    let view = &context.view;
    single(context, (index, claim), mention, out);
    multiple(context, claim, mention, out);
    for q in view.reading.quantities_in(view.sentence.first, view.sentence.last) {
        if q.measure.is_some() {
            continue;
        }
        let (first, last) = (q.first, q.noun.map_or(q.last, |n| n.last));
        // "41 dead": the event's own word may stand as the noun.
        let hit = &mention.hit;
        let counted =
            q.noun.is_none_or(|noun| is_unit(view, index, &noun) || (noun.first <= hit.head && hit.head <= noun.last));
        if !counted {
            continue;
        }
        if let Some(because) = counted::is_no_count(view, &mention.hit, q) {
            out.refusals.push(context.refusal(claim, (first, last), "number-of-another", because));
            continue;
        }
        let unit = q.noun.is_some_and(|noun| {
            view.hits_of(Owner::Unit(index)).iter().any(|h| noun.first <= h.last && h.first <= noun.last)
        });
        let narrower = unit && is_among(view, hit, first) && !whole_told(view, index, q);
        let rule = counts(view, mention, q, (first, last)).or(narrower.then_some("counted-among"));
        let Some(rule) = rule else {
            if q.noun.is_some() {
                let because = format!("the number does not count those of `{}`", view.word(mention.hit.head));
                out.refusals.push(context.refusal(claim, (first, last), "number-of-another", because));
            }
            continue;
        };
        if q.noun.is_none() && !alone_counts(view, (index, claim), hit, q) {
            let because = "the number counts others, too".to_owned();
            out.refusals.push(context.refusal(claim, (first, last), "number-of-another", because));
            continue;
        }
        if let Some((rule, because)) =
            part(q).filter(|_| !narrower && !is_own(view, q)).or_else(|| excluded(view, index, (first, last), q, true))
        {
            out.refusals.push(context.refusal(claim, (first, last), rule, because));
            continue;
        }
        if let Some((rule, because)) = tally::not_all(context, mention, q).filter(|_| !narrower) {
            out.refusals.push(context.refusal(claim, (first, last), rule, because));
            continue;
        }
        if let Some(because) = counted::long_ago(context, &mention.hit).filter(|_| claim.changes.is_some()) {
            out.refusals.push(context.refusal(claim, (first, last), "told-of-long-ago", because));
            continue;
        }
        // "two women and one man": neither number counts all of them.
        let all = claim.unit.iter().any(counted::is_anybody);
        let sum = match counted::beside(view, &mention.hit, q, (first, last), &|n| all && is_unit(view, index, n)) {
            Beside::Nobody => None,
            Beside::Sum(count, end) => Some((count, end)),
            Beside::Others(because) => {
                out.refusals.push(context.refusal(claim, (first, last), "part-of-a-whole", because));
                continue;
            }
        };
        let (count, last) = sum.map_or_else(|| (q.count.clone(), last), |(count, end)| (count, end));
        let at = if last > first && q.noun.is_none_or(|n| n.last < last) { (q.first, last) } else { (q.first, q.last) };
        let mut draft = Draft::of(view, Value::Count(count), at).told_by(mention);
        draft.marks.extend(q.noun.map(|n| (n.first, n.last, "unit")));
        draft.as_of = context.builder.source.published.filter(|_| claim.changes.is_some()).map(AsOf::Within);
        out.assertions.push(context.assertion(claim, draft.rule(format!("{rule}: `{}`", view.wording(first, last)))));
    }
}

/// "A soldier was killed": one, where no number counts those of the sentence.
fn single(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    mention: &EventMention,
    out: &mut Extraction,
) {
    let view = &context.view;
    let anybody = claim.unit.iter().any(counted::is_anybody);
    for one in ones(view, index) {
        let One { first, last } = one;
        if anybody && is_joined(view, one) {
            continue;
        }
        let np = NameMention { entity: usize::MAX, first, last, surname: false };
        if !roles::is_subject(view, &mention.hit, &np) && !is_among(view, &mention.hit, first) {
            continue;
        }
        let mut draft = Draft::of(view, Value::Count(Count::exact(1u32)), (first, last)).told_by(mention);
        draft.marks.push((first, last, "unit"));
        draft.as_of = context.builder.source.published.filter(|_| claim.changes.is_some()).map(AsOf::Within);
        out.assertions
            .push(context.assertion(claim, draft.rule(format!("counted-as-one: `{}`", view.wording(first, last)))));
    }
}

/// Whether another number before `q` counts the claim's own unit, so that `q` is a part of it.
fn whole_told(view: &View<'_, '_>, index: usize, q: &Quantity) -> bool {
    let units = view.hits_of(Owner::Unit(index));
    view.reading.quantities_in(view.sentence.first, q.first).iter().any(|n| {
        n.last < q.first
            && n.noun.is_some_and(|noun| units.iter().any(|h| noun.first <= h.last && h.first <= noun.last))
    })
}

/// "a double homicide": so many as the word before the noun says.
fn multiple(context: &Context<'_, '_, '_>, claim: &Claim, mention: &EventMention, out: &mut Extraction) {
    let view = &context.view;
    let hit = &mention.hit;
    let Some(before) = hit.first.checked_sub(1).filter(|&b| b >= view.sentence.first) else { return };
    let verb = matches!(view.tag(hit.head), Tag::Verb(_));
    if verb || !claim.unit.iter().any(counted::is_anybody) || tally::with_suicide(view, hit.last) {
        return;
    }
    let n = match view.word(before) {
        "double" => 2u32,
        "triple" => 3,
        "quadruple" => 4,
        _ => return,
    };
    let mut draft = Draft::of(view, Value::Count(Count::exact(n)), (before, hit.last)).told_by(mention);
    draft.as_of = context.builder.source.published.filter(|_| claim.changes.is_some()).map(AsOf::Within);
    out.assertions
        .push(context.assertion(claim, draft.rule(format!("multiple-event: `{}`", view.wording(before, hit.last)))));
}

/// Whether a noun is one of those that the claim counts.
fn is_unit(view: &View<'_, '_>, index: usize, noun: &UnitPhrase) -> bool {
    view.hits.iter().any(|h| h.owner == Owner::Unit(index) && noun.first <= h.last && h.first <= noun.last)
}

/// Whether a part or an addition is still all of those of the event: "of the 300 passengers 41 died", "two of the guards
/// died", "killed one and hurt three others".
fn is_own(view: &View<'_, '_>, q: &Quantity) -> bool {
    let next = |k: usize| view.word(q.last + k);
    let number = || view.reading.quantities_in(q.last + 3, q.last + 3).iter().any(|n| n.first == q.last + 3);
    match q.part {
        Part::Whole => true,
        Part::Subset => view.word(view.sentence.first) == "of" || (next(1) == "of" && next(2) == "the" && !number()),
        Part::Additional => matches!(next(1), "other" | "others"),
    }
}

/// "No people were killed": the event is denied, and the number of those to whom it happened is none.
pub(super) fn none(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    not: &NotTold,
    out: &mut Extraction,
) -> bool {
    let view = &context.view;
    let units = view.hits_of(Owner::Unit(index));
    let zero = view.reading.quantities_in(view.sentence.first, view.sentence.last).iter().find(|q| {
        let counted = |n: UnitPhrase| units.iter().any(|h| n.first <= h.last && h.first <= n.last);
        let np =
            NameMention { entity: usize::MAX, first: q.first, last: q.noun.map_or(q.last, |n| n.last), surname: false };
        q.count.value().is_some_and(|v| v.is_zero())
            && q.noun.is_some_and(counted)
            && roles::is_subject(view, &not.hit, &np)
    });
    let Some(q) = zero else { return false };
    let mut draft =
        Draft::of(view, Value::Count(q.count.clone()), (q.first, q.last)).mark((not.hit.first, not.hit.last), "event");
    draft.as_of = context.builder.source.published.filter(|_| claim.changes.is_some()).map(AsOf::Within);
    let rule = format!("counted-with-unit: `{}`", view.wording(q.first, q.noun.map_or(q.last, |n| n.last)));
    out.assertions.push(context.assertion(claim, draft.rule(rule)));
    true
}

fn before_number(view: &View<'_, '_>, q: &Quantity) -> usize {
    q.first.saturating_sub(1).max(view.sentence.first)
}

/// How a number counts those of an event, if it does.
fn counts(
    view: &View<'_, '_>,
    mention: &EventMention,
    q: &Quantity,
    (first, last): (usize, usize),
) -> Option<&'static str> {
    let hit = &mention.hit;
    let np = NameMention { entity: usize::MAX, first, last, surname: false };
    let c = view.clause_of(hit.head);
    let clause = view.clause(c)?;
    let is_verb = matches!(view.tag(hit.head), Tag::Verb(_));
    // "claimed 47 lives": the phrase itself holds the unit.
    if hit.first < q.first && q.noun.is_some_and(|n| hit.words.contains(&n.head)) {
        return Some("counted-in-phrase");
    }
    if roles::is_subject(view, hit, &np) {
        return Some(if q.noun.is_some() { "counted-with-unit" } else { "counted-alone" });
    }
    // "in the wreck 41 were killed": right before the verb.
    let intransitive = clause.passive || !view.has_object(hit.last);
    if is_verb && clause.verb == Some(hit.head) && intransitive && clause.auxiliary.unwrap_or(hit.head) == last + 1 {
        return Some("counted-alone");
    }
    // "left 41 dead", "41 dead", "41 people dead".
    if last + 1 == hit.first || q.noun.is_some_and(|n| n.first <= hit.head && hit.head <= n.last) {
        return Some("counted-before");
    }
    if is_verb || q.noun.is_some() {
        return None;
    }
    // "the death toll stands at 52", "rose to 52", "from 41 to 52", "a death toll of 52".
    let states = |v: usize| {
        let is = |group| view.reader.is(view.word(v), group);
        is(Group::Total) || is(Group::Change) || view.tag(v).is(Class::Be)
    };
    // "the death toll": the noun behind is what rises.
    let end = if view.word(hit.last + 1) == "toll" { hit.last + 1 } else { hit.last };
    let head = if end > hit.last { end } else { hit.head };
    // "the number of dead": the noun before "of" is what rises.
    let of = view.np_first(hit.first).checked_sub(2);
    let amount = of.filter(|&n| view.word(n + 1) == "of" && view.reader.is(view.word(n), Group::Amount));
    let (from, to) = amount.map_or((hit.first, head), |n| (view.np_first(n), n));
    let told = clause.verb.filter(|&v| end < v && v < q.first && view.is_subject(c, from, to));
    // Where nothing shows that "stands" is a verb, it follows the noun.
    let told = told.or_else(|| (view.tag(end + 1) == Tag::Nominal).then_some(end + 1)).filter(|&v| states(v));
    let passed = |i: usize| {
        matches!(view.tag(i), Tag::Number | Tag::Time | Tag::Word(Class::Adverb | Class::To))
            || matches!(view.word(i), "at" | "from" | "past")
    };
    let before = view.word(q.first.wrapping_sub(1));
    if told.is_some_and(|v| (v + 1..q.first).all(passed)) && !matches!(before, "from" | "by") {
        return Some("toll-is-number");
    }
    // "brings the death toll to 12".
    let brought = end > hit.last
        && matches!(view.word(before_number(view, q)), "to" | "at")
        && (end + 1..q.first).all(|i| {
            view.tag(i).is_nominal()
                || matches!(
                    view.tag(i),
                    Tag::Time | Tag::Word(Class::Preposition | Class::Determiner | Class::To | Class::Adverb)
                )
        })
        && matches!(view.governor(view.np_first(hit.first)), Governor::Verb(v) if view.reader.is(view.word(v), Group::Change) || view.word(v).starts_with("put"));
    if brought {
        return Some("toll-is-number");
    }
    (view.word(end + 1) == "of" && q.first == end + 2).then_some("toll-of-number")
}
