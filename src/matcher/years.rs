//! The number of an age, read at a token: with its own words ("44-year-old"), or bare and closed off ("44,").

use super::view::View;
use crate::{
    kinds::quantity::{Count, Quantity},
    lexicon::{
        grammar::Class,
        persons::{decade, is_name_suffix, leads_age, part_of_decade},
    },
    reader::Tag,
    text::{Case, TokenKind},
};

/// Words between an age and a possessive that makes it another's: "a 44-year-old woman's son".
const MOST_OWNER: usize = 4;
/// Words of a town: "of *Santa Maria del Mar*".
const MOST_TOWN: usize = 5;

/// An age in completed years.
pub(super) struct Years {
    pub(super) count: Count,
    pub(super) first: usize,
    pub(super) last: usize,
    /// A word of years tells it: "44 years old".
    pub(super) worded: bool,
}

/// An age by its own words.
pub(super) fn worded(q: &Quantity) -> Option<Years> {
    let count = q.age().filter(|_| q.told.measure.is_some())?;
    Some(Years { count, first: q.first, last: q.last, worded: true })
}

/// An age by its own words at token `i`, which no possessive behind it makes another's; or a decade: "in her 40s".
pub(super) fn described(view: &View<'_, '_>, i: usize) -> Option<Years> {
    if view.word(i) == "in" {
        return in_decade(view, i);
    }
    let years = view.reading.quantities_in(i, i).first().and_then(worded)?;
    let owner = (years.last + 1..=years.last + MOST_OWNER)
        .find(|&k| !matches!(view.tag(k), Tag::Nominal | Tag::Hyphen))
        .is_some_and(|k| view.tag(k) == Tag::Possessive);
    (!owner).then_some(years)
}

/// The same behind an article, with a word or two between: "a talented 15-year-old".
pub(super) fn described_after(view: &View<'_, '_>, article: usize) -> Option<Years> {
    let between =
        |i: usize| view.tag(i) == Tag::Nominal && view.reading.text.token(i).is_some_and(|t| t.case == Case::Lower);
    let words = (article + 1..=article + 2).take_while(|&i| between(i)).count();
    (0..=words).find_map(|k| described(view, article + 1 + k))
}

/// A number at token `i` that stands for nothing but an age: closed off behind, with no noun, no measure, no second
/// number.
pub(super) fn bare(view: &View<'_, '_>, i: usize) -> Option<Years> {
    if view.word(i) == "in" {
        return in_decade(view, i);
    }
    let found = |count, last, worded| Some(Years { count, first: i, last, worded });
    let years = match view.reading.quantities_in(i, i).first() {
        Some(q) if q.told.measure.is_some() => {
            if let Some(count) = q.age() {
                return found(count, q.last, true);
            }
            let of_age = view.word(q.last + 1) == "of" && view.word(q.last + 2) == "age";
            return found(q.years()?, q.last + 2 * usize::from(of_age), of_age)
                .filter(|y| y.worded || closes_firmly(view, y.last + 1));
        }
        Some(q) if q.noun.is_none() && q.count.can_be_age() => {
            found(q.age().unwrap_or_else(|| q.count.clone()), q.last, false)?
        }
        Some(_) => return None,
        None => found(digits(view, i)?, i, false)?,
    };
    let tens = years.count.value().is_some_and(|n| n >= rust_decimal::Decimal::TEN);
    (closes_firmly(view, years.last + 1) || tens && closes(view, years.last + 1)).then_some(years)
}

/// Digits that no quantity was made of.
fn digits(view: &View<'_, '_>, i: usize) -> Option<Count> {
    let token = view.reading.text.token(i)?;
    let plain = token.kind == TokenKind::Number && view.tag(i) == Tag::Number;
    let n: u32 = view.word(i).parse().ok().filter(|_| plain)?;
    Some(Count::of_years(n, n)).filter(Count::can_be_age)
}

/// Whether a sign, or the end of the sentence, closes off a number before token `i`.
pub(super) fn closes_firmly(view: &View<'_, '_>, i: usize) -> bool {
    let glued = view.reading.text.is_glued_pair(i);
    match view.tag(i) {
        _ if i > view.sentence.last => true,
        Tag::Comma => !glued && !is_number(view, i + 1),
        Tag::Stop => !glued,
        Tag::Close | Tag::Quote | Tag::Dash | Tag::Open => true,
        Tag::Sign => view.word(i) == "." && (i == view.sentence.last || view.tag(i + 1) == Tag::Quote),
        _ => false,
    }
}

/// Whether a word begins at token `i` with which what was said of the name ends: "44 of Zenda", "44 was", "44 and".
fn closes(view: &View<'_, '_>, i: usize) -> bool {
    match view.tag(i) {
        // "20 of them", "two of the five"
        Tag::Word(Class::Preposition) if view.word(i) == "of" => {
            view.reading.text.token(i + 1).is_some_and(|t| t.case == Case::Title)
        }
        // "34 and 35, respectively"
        Tag::Word(Class::Coordinator) => !is_number(view, i + 1),
        Tag::Word(
            Class::Preposition
            | Class::Either
            | Class::Be
            | Class::Have
            | Class::Modal
            | Class::Relative
            | Class::When
            | Class::Subordinator,
        ) => !is_number(view, i + 1),
        Tag::Verb(_) => true,
        _ if view.word(i) == "both" => true,
        Tag::Sign => matches!(view.word(i), "." | "..." | "…" | "|" | "•"),
        _ => false,
    }
}

fn is_number(view: &View<'_, '_>, i: usize) -> bool {
    view.tag(i) == Tag::Number
        && view.reading.quantities_in(i, i).first().is_none_or(|q| q.noun.is_none() && q.told.measure.is_none())
}

/// "in her 40s", "in his early twenties", "in their mid-30s", with the "in" at token `i`.
fn in_decade(view: &View<'_, '_>, i: usize) -> Option<Years> {
    if !matches!(view.word(i + 1), "his" | "her" | "their") {
        return None;
    }
    let part = matches!(view.word(i + 2), "early" | "mid" | "middle" | "late").then(|| view.word(i + 2));
    let at = i + 2 + usize::from(part.is_some());
    let at = at + usize::from(part.is_some() && view.reading.text.is_hyphen(at));
    let years = decade(view.word(at))?;
    let (from, to) = part.map_or(Some(years), |part| part_of_decade(part, years))?;
    Some(Years { count: Count::of_years(from, to), first: i, last: at, worded: true })
}

/// Past what leads an age: "now 44", "age 44", "only 44".
pub(super) fn adverbs(view: &View<'_, '_>, i: usize) -> usize {
    i + (i..i + 2).take_while(|&k| leads_age(view.word(k))).count()
}

/// The age behind "of Zenda," or "of Zenda, Ruritania,", with the preposition at token `i`.
pub(super) fn of_town(view: &View<'_, '_>, i: usize) -> Option<Years> {
    let capital = |k: usize| view.reading.text.token(k).is_some_and(|t| t.case == Case::Title);
    let named = |k: &usize| capital(*k) || view.word(*k) == "." || view.reading.text.is_hyphen(*k);
    let mut at = i;
    for _ in 0..2 {
        let comma = at + 1 + (at + 1..=at + MOST_TOWN).take_while(named).count();
        if !capital(at + 1) || view.tag(comma) != Tag::Comma {
            return None;
        }
        let told = bare(view, adverbs(view, comma + 1)).filter(|y| closes_firmly(view, y.last + 1));
        if told.is_some() {
            return told;
        }
        at = comma;
    }
    None
}

/// The last token of a name with its ending: "Brandt *Jr.*", "Brandt*, III*".
pub(super) fn name_end(view: &View<'_, '_>, last: usize) -> usize {
    let capital = |i: usize| view.reading.text.token(i).is_some_and(|t| t.case != Case::Lower);
    let behind = last + 1 + usize::from(view.tag(last + 1) == Tag::Comma);
    let at = if is_name_suffix(view.word(last)) { last } else { behind };
    if !(capital(at) && is_name_suffix(view.word(at))) {
        return last;
    }
    let point = view.word(at + 1) == "." && view.reading.text.token(at + 1).is_some_and(|t| t.glued);
    at + usize::from(point && at + 1 < view.sentence.last)
}
