//! The one pass over a text that finds its quantities.

use rust_decimal::Decimal;

use super::{
    Count, Part, Quantity, Told, UnitPhrase, WhyNot, age, change,
    count::Rounding,
    cursor::Cursor,
    hedge, implied,
    measure::{self, Measure},
    not_a_quantity::{self, Standing},
    noun,
    number::{Form, Number, number},
    pairs::{self, Item, Joint},
    part, runs,
};
use crate::{
    lexicon::hedges::{self, Bound},
    text::{Case, Span, Text},
};

/// Every quantity of a text, in order; no two overlap. `taken`: sorted spans of time expressions, inside which no
/// number is a quantity but that of a stretch of time ("the past seven days").
///
/// ```
/// use gainsay::{kinds::quantity::recognise, text::Text};
/// let text = Text::new("It sent more than 5,000 combat troops on flight 20.");
/// let found = recognise(&text, &[]);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].count.to_string(), "more than 5,000");
/// assert_eq!(text.word(found[0].noun.unwrap().head), "troops");
/// ```
pub fn recognise(text: &Text<'_>, taken: &[Span]) -> Vec<Quantity> {
    read(&Cursor::new(text, taken), &mut |_, _, _| {})
}

/// Every quantity; what is none is told to `refuse` by its tokens.
pub(super) fn read(cx: &Cursor<'_, '_>, refuse: &mut impl FnMut(usize, usize, WhyNot)) -> Vec<Quantity> {
    let mut found = Vec::new();
    let (mut i, mut floor) = (0, 0);
    while i < cx.text.len() {
        if !cx.may_begin(i) {
            i += 1;
            continue;
        }
        if let Some((end, why)) = runs::run(cx, i) {
            let end = end.max(i + 1);
            refuse(i, runs::trimmed(cx, i, end), why);
            i = end;
            floor = i;
            continue;
        }
        if let Some(q) = none(cx, i) {
            i = q.last + 1;
            floor = i;
            found.push(q);
            continue;
        }
        let Some(n) = number(cx, i) else {
            i += 1;
            continue;
        };
        match quantity(cx, n, floor) {
            Ok(q) => {
                i = q.last + 1;
                floor = i;
                found.push(q);
            }
            Err(why) => {
                refuse(n.first, n.last, why);
                i = n.last + 1;
            }
        }
    }
    let mut found = noun::drop_names(cx, pairs::join_bounds(cx, found), refuse);
    change::link(cx, &mut found);
    part::mark(cx, &mut found);
    implied::give(cx, &mut found);
    found
}

/// The quantity around a number, or why it is none.
fn quantity(cx: &Cursor<'_, '_>, n: Number, floor: usize) -> Result<Quantity, WhyNot> {
    if let Some(last) = runs::ratio(cx, n.first).filter(|_| n.first == n.last) {
        let (start, bound) = hedge::before(cx, n.first, floor);
        let count = count(&n, bound, Rounding::Not);
        let q = build(cx, start, last, (n.first, last), count, None, None);
        let hedge = bound.map(|_| cx.text.span(start, n.first - 1));
        return Ok(Quantity { part: Part::Whole, told: Told { hedge, part: None, ..q.told }, ..q });
    }
    let (number, measure) = measure::measure(cx, n, floor);
    let item = Item { number, measure };
    if let Some((joint, a, b)) = pairs::second(cx, &item, floor) {
        return Ok(pair(cx, joint, &a, &b, floor));
    }
    let Item { number: n, measure } = item;
    let (first, last) = ends(&n, measure.as_ref());
    let (start, mut bound) = hedge::before(cx, first, floor);
    let (mut start, last, after) = match hedge::after(cx, last) {
        Some((end, after)) => (start, end, Some(after)),
        None => (start, last, None),
    };
    let weighs = after.filter(|_| bound.is_none_or(|b| b == Bound::About));
    let end = ends(&n, measure.as_ref()).1;
    let mut hedge = match weighs {
        Some(_) => Some(cx.text.span(end + 1, last)),
        None => bound.map(|_| cx.text.span(start, first - 1)),
    };
    bound = weighs.or(bound);
    // "over three years" is mostly a stretch of time, not a bound.
    if bound == Some(Bound::Above)
        && measure.as_ref().is_some_and(Measure::is_time)
        && cx.word(first.saturating_sub(1)) == "over"
        && start + 1 == first
        && !hedges::leaves_bound(cx.before(start, 1))
    {
        (start, bound, hedge) = (first, None, None);
    }
    let unit = measure.as_ref().and_then(|m| unit_words(cx, &n, m));
    let aged = measure.as_ref().is_some_and(|m| m.name == "year" && age::compared(cx, m.last + 1));
    let mut measure = measure.map(|m| if aged { "year-old".to_owned() } else { m.name });
    let noun =
        if measure.is_none() { noun::after(cx, last, n.value == Decimal::ONE && n.most.is_none()) } else { None };
    if measure.is_none() && noun.is_none() && (age::is_beside(cx, start, &n) || age::told(cx, start, &n, bound)) {
        measure = Some("year-old".to_owned());
    }
    let how = Standing { measured: measure.is_some(), hedged: bound.is_some(), has_noun: noun.is_some() };
    if let Some(why) = not_a_quantity::why_not(cx, &n, how) {
        return Err(why);
    }
    // "5,000 troops or more", "a dozen people or so"
    if let Some(noun) = noun
        && let Some((end, after)) =
            hedge::after(cx, noun.last).filter(|_| matches!(cx.next(noun.last + 1), "or" | "at" | "plus"))
    {
        hedge = hedge.or(Some(cx.text.span(noun.last + 1, end)));
        bound = bound.or(Some(after));
    }
    let rounding = rounding(measure.as_deref());
    let count = count(&n, bound, rounding);
    let q = build(cx, start, last, (n.first, n.last), count, noun, measure);
    Ok(Quantity { told: Told { hedge, measure: unit, ..q.told }, ..q })
}

/// The words that tell the measure: what stands before the number, else what stands behind it, else the letters glued
/// to it.
fn unit_words(cx: &Cursor<'_, '_>, n: &Number, measure: &Measure) -> Option<Span> {
    if measure.first < n.first {
        return Some(cx.text.span(measure.first, n.first - 1));
    }
    let behind = (measure.last > n.last).then(|| cx.text.span(n.last + 1, measure.last));
    let letters = n.code || n.suffix.is_some_and(|s| s.power.is_none() || behind.is_none());
    if !letters {
        return behind;
    }
    let token = cx.text.token(n.first)?.span;
    let raw = token.of(cx.text.raw());
    let at = raw.find(|c: char| !(c.is_numeric() || matches!(c, '.' | ',')))?;
    let len = raw.get(at..)?.find(char::is_numeric).unwrap_or(raw.len() - at);
    let letters = Span::new(token.start + at, token.start + at + len);
    Some(behind.map_or(letters, |behind| letters.to(behind)))
}

fn rounding(measure: Option<&str>) -> Rounding {
    let sharp = measure.is_some_and(|name| Measure { first: 0, last: 0, name: name.to_owned() }.is_sharp());
    if sharp { Rounding::Not } else { Rounding::May }
}

fn ends(n: &Number, measure: Option<&Measure>) -> (usize, usize) {
    measure.map_or((n.first, n.last), |m| (m.first.min(n.first), m.last.max(n.last)))
}

fn build(
    cx: &Cursor<'_, '_>,
    first: usize,
    last: usize,
    number: (usize, usize),
    count: Count,
    noun: Option<UnitPhrase>,
    measure: Option<String>,
) -> Quantity {
    // "half of the 600" is a share, and says so.
    let share = measure.as_deref() == Some("share");
    let part = if share { None } else { part::part(cx, first, last, noun, measure.as_deref()) };
    let (part, told) = part.map_or((Part::Whole, None), |(part, (a, b))| (part, Some(cx.text.span(a, b))));
    Quantity {
        span: cx.text.span(first, last),
        number: cx.text.span(number.0, number.1),
        first,
        last,
        count,
        noun,
        part,
        measure,
        implied: None,
        change: None,
        told: Told { part: told, ..Told::default() },
    }
}

fn count(n: &Number, bound: Option<Bound>, rounding: Rounding) -> Count {
    match (n.most, bound, n.form) {
        // "more than several hundred", "at least dozens": the bound holds of the least.
        (Some(_), Some(Bound::Above | Bound::AtLeast), _) => Count::bounded(n.value, bound, rounding),
        (Some((most, _)), Some(Bound::Below | Bound::AtMost), _) => Count::bounded(most, bound, rounding),
        (Some((most, _)), _, Form::Couple) => Count::couple(n.value, most),
        (Some((most, within)), _, _) => Count::rough(n.value, most, !within),
        (None, None, Form::Dozens) => Count::dozens(n.value),
        (None, bound, _) => Count::bounded(n.value, bound, rounding),
    }
}

/// A range or a share of two numbers.
fn pair(cx: &Cursor<'_, '_>, joint: Joint, a: &Item, b: &Item, floor: usize) -> Quantity {
    let mut last = b.last();
    let number = (a.number.first, b.number.last);
    let measure = a.measure.as_ref().or(b.measure.as_ref()).map(|m| m.name.clone());
    let mut first = a.first();
    if first > floor && matches!(cx.before(first, 1), "between" | "from") && joint == Joint::Range {
        first -= 1;
    }
    let (start, bound) = hedge::before(cx, first, floor);
    if joint == Joint::OutOf {
        let share = a.number.value.checked_div(b.number.value).unwrap_or_default();
        let count = Count::bounded(share, bound, Rounding::Not);
        let joint = Some(cx.text.span(a.last() + 1, b.first() - 1));
        let hedge = bound.map(|_| cx.text.span(start, first - 1));
        let q = build(cx, start, last, number, count, None, Some("share".to_owned()));
        return Quantity { told: Told { hedge, measure: joint, ..q.told }, ..q };
    }
    if let Some((end, _)) = hedge::after(cx, last).filter(|(_, b)| *b == Bound::About) {
        last = end;
    }
    let count =
        Count::spread(a.number.value, b.number.value, bound == Some(Bound::About), rounding(measure.as_deref()));
    let noun = if measure.is_none() { noun::after(cx, last, false) } else { None };
    let aged = measure.is_none() && noun.is_none() && age::told(cx, start, &b.number, None);
    let measure = measure.or_else(|| aged.then(|| "year-old".to_owned()));
    let hedge = if start < a.first() { (start, a.first() - 1) } else { (a.last() + 1, b.first() - 1) };
    let unit = |item: &Item| {
        item.measure
            .as_ref()
            .filter(|m| m.first < item.number.first || m.last > item.number.last || item.number.suffix.is_some())
            .and_then(|m| unit_words(cx, &item.number, m))
    };
    let unit = unit(b).or_else(|| unit(a));
    let q = build(cx, start, last, number, count, noun, measure);
    Quantity { told: Told { hedge: Some(cx.text.span(hedge.0, hedge.1)), measure: unit, ..q.told }, ..q }
}

/// "no troops", "none of the troops": zero of something.
fn none(cx: &Cursor<'_, '_>, i: usize) -> Option<Quantity> {
    let noun = match cx.word(i) {
        "no" => {
            let noun = noun::after(cx, i, false)?;
            // "no US combat troops"; "no longer", "no one", "no doubt" count nothing. A capital may be a name's.
            let near = noun.head <= i + 4;
            (near
                && !cx.is_hyphen(i + 1)
                && (cx.case(i) != Some(Case::Upper) || !cx.capital(i))
                && !matches!(
                    cx.next(i + 1),
                    "no" | "other" | "matter" | "doubt" | "longer" | "wonder" | "less" | "fewer"
                ))
            .then_some(Some(noun))?
        }
        "none" if cx.next(i + 1) == "of" => noun::after(cx, i, false),
        "none" if tells_none(cx.next(i + 1)) => None,
        _ => return None,
    };
    let count = Count::bounded(Decimal::ZERO, None, Rounding::Not);
    Some(build(cx, i, i, (i, i), count, noun, None)).map(|q| Quantity { part: Part::Whole, told: Told::default(), ..q })
}

/// Verbs after "none".
fn tells_none(word: &str) -> bool {
    matches!(word, "was" | "were" | "is" | "are" | "has" | "have" | "had" | "died" | "survived")
}
