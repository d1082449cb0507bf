//! What a number beside an event's word does not count: ages, wounds, charges; and how many several numbers make together.

use super::{context::Context, list, phrases::Hit, roles, view::View};
use crate::{
    kinds::{
        Hedge,
        date::DateValue,
        name::NameMention,
        quantity::{Count, Quantity, UnitPhrase},
    },
    lexicon::grammar::Class,
    reader::{Group, Tag},
    schema::{Element, Phrase},
    text::Case,
};

/// What lies further back than this, in days, is no news.
const YEARS: i32 = 2 * 366;

/// Why a number counts nobody to whom it happened, where its neighbours say so.
pub(super) fn is_no_count(view: &View<'_, '_>, hit: &Hit, q: &Quantity) -> Option<String> {
    let word = view.word(hit.head);
    // "several gunshot wounds".
    let noun = q.noun.filter(|n| n.first <= hit.head && hit.head <= n.last);
    if matches!(word, "wound" | "wounds")
        && q.last < hit.first
        && (noun.is_some() || (q.last + 1..hit.first).all(|i| view.tag(i).is_nominal()))
    {
        return Some(format!("`{word}` are counted, and nobody who has them"));
    }
    // "several wounding charges", "two death threats".
    let last = view.np_last(hit.last);
    let people = |i: usize| view.reader.is(view.word(i), Group::People);
    if noun.is_some_and(|n| n.last > hit.last && !people(n.last))
        || last > hit.last
            && q.last < hit.first
            && q.noun.is_none()
            && !people(last)
            && hit.words.len() == 1
            && !matches!(view.tag(hit.head), Tag::Verb(_))
            && !is_state(word)
            && view.tag(hit.last + 1) == Tag::Nominal
            && view.reading.text.token(hit.last + 1).is_some_and(|t| t.case == Case::Lower)
            && view.word(last) != "toll"
    {
        return Some(format!("`{}` are counted", view.word(last)));
    }
    // "Ada Doe, 24, died", "Ada Doe, 13 – died".
    let comma = q.first.checked_sub(1).filter(|&c| q.noun.is_none() && view.tag(c) == Tag::Comma);
    let named = comma.and_then(|c| c.checked_sub(1)).is_some_and(|n| {
        view.tag(n) == Tag::Nominal && view.reading.text.token(n).is_some_and(|t| t.case != Case::Lower)
    });
    let closed = matches!(view.tag(q.last + 1), Tag::Comma | Tag::Dash | Tag::Word(Class::Coordinator));
    (named && closed).then(|| "it is the age of somebody named before it".to_owned())
}

/// Adjectives that stand behind the number: "two dead in Dunmore".
fn is_state(word: &str) -> bool {
    word.ends_with("ed") || matches!(word, "dead" | "hurt" | "slain")
}

/// Whether a claim's unit is anybody: "two women and one man" are three people, and two women.
pub(super) fn is_anybody(unit: &Phrase) -> bool {
    matches!(unit.elements.as_slice(), [Element::Word(w)] if matches!(w.as_str(), "people" | "person" | "persons" | "victim" | "victims"))
}

/// Who stands beside those counted by a number, as subject or object of the same word.
pub(super) enum Beside {
    /// Nobody: the number is that of all.
    Nobody,
    /// Others, all with a number of their own: the sum, and the last token of it.
    Sum(Count, usize),
    /// Others without a number: why the number is a part only.
    Others(String),
}

/// Who stands beside the number `q` with its noun at tokens `first` to `last`.
pub(super) fn beside(
    view: &View<'_, '_>,
    hit: &Hit,
    q: &Quantity,
    (first, last): (usize, usize),
    is_unit: &dyn Fn(&UnitPhrase) -> bool,
) -> Beside {
    let reading = view.reading;
    // Only what is counted with a noun of people can have others beside it: "two women and one man".
    let Some(noun) = q.noun.filter(|_| last < hit.first || first > hit.last) else { return Beside::Nobody };
    let is_people = |n: &UnitPhrase| is_unit(n) || view.reader.is(view.word(n.head), Group::People);
    if !is_unit(&noun) {
        return Beside::Nobody;
    }
    let np = |first: usize, last: usize| NameMention { entity: usize::MAX, first, last, surname: false };
    let joined = |from: usize, to: usize| {
        to > from && list::runs(view, from, to - 1) && (from..to).any(|i| view.word(i) == "and") && to - from <= 3
    };
    // A number before this one of the same list: that one tells the sum.
    let before = reading.quantities_in(first.saturating_sub(12).max(view.sentence.first), first.saturating_sub(1));
    let is_before = |p: &Quantity| {
        let end = p.noun.map_or(p.last, |n| n.last);
        p.measure.is_none()
            && p.noun.is_some_and(|n| is_people(&n))
            && end < first
            && joined(end + 1, first)
            && roles::is_subject(view, hit, &np(p.first, end))
    };
    if before.iter().any(is_before) {
        return Beside::Others("another number stands before it in one list".to_owned());
    }
    // "a man and two women", "Ada Doe and two others".
    if let Some(and) = first.checked_sub(1).filter(|&a| view.word(a) == "and")
        && let Some(p) = and.checked_sub(1).filter(|&p| view.tag(p).is_nominal())
        && roles::is_subject(view, hit, &np(p, p))
    {
        return Beside::Others(format!("`{}` stands beside them", view.wording(view.np_first(p), p)));
    }
    // "six people, including four women".
    let lowest = first.saturating_sub(12).max(view.sentence.first);
    if let Some(i) = (lowest..first).rev().find(|&i| view.word(i) == "including")
        && list::runs(view, i + 1, first - 1)
    {
        return Beside::Others("they are among others who are told of".to_owned());
    }
    // What follows in one list: one more number of people, or somebody without a number.
    if view.word(last + 1) != "and" {
        return Beside::Nobody;
    }
    let from = last + 2;
    if let Some(next) = reading.quantities_in(from, from).first() {
        let end = next.noun.map_or(next.last, |n| n.last);
        if next.measure.is_some() || !roles::is_subject(view, hit, &np(next.first, end)) {
            return Beside::Nobody;
        }
        let people = next.noun.is_some_and(|n| is_people(&n));
        let exact = |c: &Count| c.value().filter(|_| c.hedge == Hedge::Exact);
        return match (exact(&q.count), exact(&next.count)) {
            (Some(a), Some(b)) if people && view.word(end + 1) != "and" => Beside::Sum(Count::exact(a + b), end),
            _ => Beside::Others(format!("`{}` stand beside them", view.wording(next.first, end))),
        };
    }
    let single = view.tag(from).is(Class::Determiner) || view.tag(from).is(Class::PossessivePronoun);
    let head = view.np_last((from + 1).min(view.sentence.last));
    if single && view.reader.is(view.word(head), Group::People) && roles::is_subject(view, hit, &np(from, head)) {
        return Beside::Others(format!("`{}` is not counted with them", view.wording(from, head)));
    }
    Beside::Nobody
}

/// "In 1987 they were on strike. Some 6,000 struck *then*": the time years ago that "then" takes up, by its words.
pub(super) fn long_ago(context: &Context<'_, '_, '_>, hit: &Hit) -> Option<String> {
    let view = &context.view;
    let published = context.builder.source.published.and_then(|d| d.from)?;
    let ends = |i: usize| i == view.sentence.last || !(view.tag(i + 1).is_nominal() || view.tag(i + 1).is_verbal());
    let then = (hit.last + 1..=hit.last + 6).find(|&i| view.word(i) == "then" && view.tag(i).is(Class::Adverb))?;
    let before = view.reading.sentences.get(view.index.checked_sub(1)?)?;
    if !ends(then) || before.paragraph != view.sentence.paragraph {
        return None;
    }
    let times = view.reading.times.get(view.reading.times_in(before.first, before.last))?;
    let old = times.iter().rev().find(|t| {
        let DateValue::Days { strict, .. } = t.dated.core else { return false };
        strict.to.is_some_and(|to| published.since(to) > YEARS)
    })?;
    Some(format!("`then` is `{}`, long before", view.wording(old.expr.first, old.expr.last)))
}
