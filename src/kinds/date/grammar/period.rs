//! Parts of periods: `late 2019`, `the end of May`, `the second half of 2020`, `the first Monday of July`.

use super::{Parsed, offset, pointed, whole};
use crate::{
    kinds::date::{
        form::{Form, Item, Point, YearRef},
        offset::{Anchor, Unit},
        scan::Scan,
    },
    lexicon::time_words::{Edge, Stretch, TimeWord},
    text::TokenKind,
};

/// What a part may be taken of.
fn period(s: &Scan<'_, '_>, i: usize) -> Parsed {
    if let Some(found) = pointed::pointed(s, i).or_else(|| whole(s, i)).or_else(|| offset::told_unit(s, i)) {
        return Some(found);
    }
    // `the end of the year`
    let at = s.the(i);
    let at = if s.is(at, &["calendar", "current", "fiscal"]) { at + 1 } else { at };
    if at > i
        && let Some((unit, false)) = s.stretch(at)
        && !matches!(unit, Stretch::Day)
    {
        return Some((Form::Stretch { unit, by: 0 }, at + 1));
    }
    None
}

fn is_period(form: &Form) -> bool {
    matches!(
        form,
        Form::Month { .. }
            | Form::Year(_)
            | Form::Fiscal(_)
            | Form::Years { .. }
            | Form::Stretch { .. }
            | Form::Season { .. }
            | Form::Same(_)
    ) || matches!(form, Form::Share { .. } | Form::NextTold(_))
        // `early the following year`
        || matches!(form, Form::Offset(o) if o.anchor == Anchor::Told && (o.min, o.max) == (1, 1) && matches!(o.unit, Unit::Month | Unit::Year))
}

/// `early`, `mid-`, `late`, `the beginning of`, `the end of` and the period.
pub(super) fn part(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let lead = s.the(i);
    if let Some(found) = the_day(s, i) {
        return Some(found);
    }
    if s.word(lead) == "year" && s.is(lead + 1, &["-"]) && s.word(lead + 2) == "end" && s.glued(lead + 2) {
        let (year, next) = match s.year_number(lead + 3) {
            Some(y) => (Form::Year(y), lead + 4),
            None => (Form::Stretch { unit: Stretch::Year, by: 0 }, lead + 3),
        };
        return Some((Form::Part(Edge::Late, Box::new(year)), next));
    }
    if s.word(lead) == "turn" && lead > i && s.word(lead + 1) == "of" && s.word(lead + 2) == "the" {
        let (unit, false) = s.stretch(lead + 3)? else { return None };
        let wide = matches!(unit, Stretch::Year | Stretch::Decade | Stretch::Century);
        return wide.then(|| (Form::Impossible("how far it reaches is not said".to_owned()), lead + 4));
    }
    if s.word(lead) == "midsummer" {
        return None;
    }
    let lead = if s.is(lead, &["very", "latter"]) { lead + 1 } else { lead };
    let Some(TimeWord::Edge(edge)) = s.time(lead) else {
        // `the latter part of 2019`, `the early part of`
        if s.word(lead) == "part" && s.word(lead + 1) == "of" && s.before(lead, 1) == "latter" {
            let (form, next) = period(s, lead + 2)?;
            return is_period(&form).then(|| (Form::Part(Edge::Late, Box::new(form)), next));
        }
        return None;
    };
    let noun = !s.is(lead, &["early", "late", "mid"]);
    let mut at = lead + 1;
    if noun {
        if s.word(at) != "of" {
            return None;
        }
        at += 1;
    } else {
        if s.dash(at) && s.glued(at) {
            at += 1;
        }
        if s.word(at) == "part" && s.word(at + 1) == "of" {
            at += 2;
        }
        // `late in the day`; `late in 2019`, `early in the year`
        if s.is(at, &["in", "on"]) {
            at += 1;
        }
    }
    let (form, next) = match period(s, at) {
        Some(found) => found,
        None => {
            let (month, next) = bare_month(s, at)?;
            (month, next)
        }
    };
    match form {
        Form::DayWord(_) | Form::Weekday { .. } | Form::Day { .. } | Form::WeekdayOf { .. } => Some((form, next)),
        form if is_period(&form) => Some((Form::Part(edge, Box::new(form)), next)),
        _ => None,
    }
}

/// `late in the day`, `for the day`, `ended the day`.
fn the_day(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = match s.word(i) {
        "early" | "late" | "later" | "earlier" if s.word(i + 1) == "in" => i + 2,
        "the" if matches!(s.before(i, 1), "for" | "end" | "ends" | "ended" | "ending" | "finish" | "finished") => i,
        _ => return None,
    };
    let open = s.is(at + 2, &["of", "that", "which"]) || at == i && s.is(at + 2, &["when", "after", "before"]);
    (s.word(at) == "the" && s.word(at + 1) == "day" && !open && !s.capital(at + 2)).then_some((Form::TheDay, at + 2))
}

/// `mid-May`: a month whose only tie is the word before it.
fn bare_month(s: &Scan<'_, '_>, i: usize) -> Parsed {
    match s.time(i) {
        Some(TimeWord::Month { month, short, .. }) if s.capital(i) => Some((
            Form::Month { year: YearRef::None, month, point: Point::None },
            if short { s.point(i + 1) } else { i + 1 },
        )),
        _ => None,
    }
}

/// Halves and quarters: `the first half of 2020`, `Q3 2020`, `2020-Q3`, `the third quarter`, `H1`.
pub(super) fn share(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = s.the(i);
    if let Some(y) = s.year_number(i)
        && let Some((n, of, next)) = short_share(s, if s.is(i + 1, &["-", "/"]) { i + 2 } else { i + 1 })
    {
        return Some((Form::Share { n, of, within: Some(Box::new(Form::Year(y))) }, next));
    }
    // `the 1989 second quarter`
    if let Some(y) = s.year_number(at)
        && let Some((n @ 1..=4, next)) = s.ordinal(at + 1)
        && s.is(next, &["quarter", "half"])
    {
        let of = if s.word(next) == "half" { 2 } else { 4 };
        return (n <= of).then(|| (Form::Share { n, of, within: Some(Box::new(Form::Year(y))) }, next + 1));
    }
    if let Some((n, of, next)) = short_share(s, at) {
        let year = if s.word(next) == "of" { next + 1 } else { next };
        let year = if s.is(year, &["/", "-"]) && s.glued(year) { year + 1 } else { year };
        if let Some(y) = s.year_number(year) {
            return Some((Form::Share { n, of, within: Some(Box::new(Form::Year(y))) }, year + 1));
        }
        return s.capital(at).then_some((Form::Share { n, of, within: None }, next));
    }
    // `last year's third quarter`, `2020's first half`
    let owner = match (s.year_number(i), s.stretch(i + 1)) {
        (Some(y), _) if s.kind(i + 1) == Some(TokenKind::Possessive) => Some((Form::Year(y), i + 2)),
        (None, Some((Stretch::Year, false))) if s.kind(i + 2) == Some(TokenKind::Possessive) => {
            pointed::pointed(s, i).map(|(form, next)| (form, next + 1))
        }
        _ => None,
    };
    if let Some((owner, next)) = owner {
        let (n, next) = s.ordinal(next)?;
        let next = if s.dash(next) { next + 1 } else { next };
        let of = match s.word(next) {
            "half" => 2,
            "quarter" => 4,
            _ => return None,
        };
        return (1..=of).contains(&n).then(|| (Form::Share { n, of, within: Some(Box::new(owner)) }, next + 1));
    }
    let (n, next) = match s.ordinal(at) {
        Some(found) => found,
        None if s.is(at, &["last", "final", "latter"]) => (-1, at + 1),
        None => return None,
    };
    let next = if s.dash(next) && s.glued(next) { next + 1 } else { next };
    let of = match s.word(next) {
        "half" => 2,
        "quarter" | "qtr" => 4,
        "third" => 3,
        _ => return None,
    };
    let n = if n == -1 { of } else { n };
    if !(1..=of).contains(&n) {
        return None;
    }
    let mut end = next + 1;
    if s.is(end, &["of", "in"]) {
        if let Some((form, after)) = period(s, end + 1)
            && (is_period(&form))
        {
            return Some((Form::Share { n, of, within: Some(Box::new(form)) }, after));
        }
        return None;
    }
    if let Some(y) = s.year_number(end) {
        end += 1;
        return Some((Form::Share { n, of, within: Some(Box::new(Form::Year(y))) }, end));
    }
    if let Some((form @ Form::Stretch { unit: Stretch::Year, .. }, after)) = pointed::pointed(s, end) {
        return Some((Form::Share { n, of, within: Some(Box::new(form)) }, after));
    }
    // A bare half or third is of a match or of anything; a bare quarter is one of a firm's year, if nobody plays.
    (of == 4 && s.word(at) != "last" && !plays(s, i)).then_some((Form::Share { n, of, within: None }, end))
}

/// `Q3`, `3Q`, `H1`.
fn short_share(s: &Scan<'_, '_>, i: usize) -> Option<(i8, i8, usize)> {
    // Not the helicopter UH-1H.
    let tail = s.glued(i) && s.before(i, 1) == "-" && i > 1 && s.year_number(i.wrapping_sub(2)).is_none();
    if s.kind(i) != Some(TokenKind::Mixed) || tail {
        return None;
    }
    match s.word(i) {
        "q1" | "1q" => Some((1, 4, i + 1)),
        "q2" | "2q" => Some((2, 4, i + 1)),
        "q3" | "3q" => Some((3, 4, i + 1)),
        "q4" | "4q" => Some((4, 4, i + 1)),
        "h1" | "1h" => Some((1, 2, i + 1)),
        "h2" | "2h" => Some((2, 2, i + 1)),
        _ => None,
    }
}

/// Whether the words near say that the quarter is of a game.
fn plays(s: &Scan<'_, '_>, i: usize) -> bool {
    (i.saturating_sub(12)..i.saturating_add(12)).any(|j| {
        s.is(
            j,
            &[
                "touchdown", "scored", "game", "yards", "quarterback", "points", "lead", "coach", "team", "basketball",
                "innings",
            ],
        )
    })
}

/// `the first Monday of May`, `the last week of July 2020`, `the third day of March`, `the last weekend in June`, and
/// `the week of 3 May`.
pub(super) fn nth(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = s.the(i);
    if let Some(found) = ending(s, at) {
        return Some(found);
    }
    if let Some((unit @ (Stretch::Week | Stretch::Weekend | Stretch::Month), false)) = s.stretch(at) {
        let tie = if s.is(at + 1, &["of", "beginning", "starting", "commencing"]) { at + 2 } else { return None };
        let (form, next) = whole(s, tie).or_else(|| month_day_number(s, tie))?;
        return matches!(form, Form::Day { .. } | Form::Numeric { .. } | Form::DayOfMonth(_) | Form::Holiday { .. })
            .then(|| (Form::Around { unit, day: Box::new(form) }, next));
    }
    let (n, next) = match s.ordinal(at) {
        Some((n, next)) if s.word(next) == "last" || (s.word(next) == "to" && s.word(next + 1) == "last") => {
            (-n, if s.word(next) == "to" { next + 2 } else { next + 1 })
        }
        Some(found) => found,
        None if s.is(at, &["last", "final"]) => (-1, at + 1),
        None => return None,
    };
    let next = if s.word(next) == "full" { next + 1 } else { next };
    // `the first three months of 2020`
    if (n == 1 || n == -1)
        && let Some((count, unit)) = s.cardinal(next)
        && (1..=999).contains(&count)
        && let Some((stretch, true)) = s.stretch(unit)
        && s.is(unit + 1, &["of", "in"])
    {
        let (within, after) = period(s, unit + 2)?;
        let count = i16::try_from(count).ok()?;
        return is_period(&within)
            .then(|| (Form::First { n: count, unit: stretch, last: n < 0, within: Box::new(within) }, after));
    }
    // `the 20th of next month`, `the 20th of the same month`
    if s.word(next) == "of"
        && (1..=31).contains(&n)
        && let Some((within @ (Form::Stretch { unit: Stretch::Month, .. } | Form::Same(Stretch::Month)), after)) =
            pointed::pointed(s, next + 1)
    {
        return Some((Form::Nth { n, item: Item::Stretch(Stretch::Day), within: Box::new(within) }, after));
    }
    let item = match s.time(next) {
        Some(TimeWord::Weekday { day, .. }) => Item::Weekday(day),
        Some(TimeWord::Stretch {
            unit:
                unit @ (Stretch::Day | Stretch::Week | Stretch::Weekend | Stretch::Month | Stretch::Year | Stretch::Decade),
            plural: false,
        }) => Item::Stretch(unit),
        _ => return None,
    };
    if !s.is(next + 1, &["of", "in"]) {
        return None;
    }
    let (within, after) = period(s, next + 2).or_else(|| bare_month(s, next + 2))?;
    is_period(&within).then(|| (Form::Nth { n, item, within: Box::new(within) }, after))
}

/// `the week ending 9 July`, `three months ended 31 March`.
fn ending(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let (count, at) = s.cardinal(i).filter(|(n, _)| (1..=99).contains(n)).unwrap_or((1, i));
    let (unit, _) = s.stretch(at)?;
    // `the 13 weeks to 2 May`
    let to = at > i && s.word(at + 1) == "to" && s.before(i, 1) == "the";
    if !(to || s.is(at + 1, &["ending", "ended"])) {
        return None;
    }
    let (form, next) = whole(s, if s.word(at + 2) == "on" { at + 3 } else { at + 2 })?;
    let day = matches!(form, Form::Day { .. } | Form::Numeric { .. } | Form::Weekday { .. });
    day.then(|| {
        Some((Form::Ending { unit, count: i16::try_from(count).ok()?, day: Box::new(form), over: false }, next))
    })
    .flatten()
}

/// `the 18th`
fn month_day_number(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = s.the(i);
    let (n, next) = s.ordinal(at)?;
    (at > i && (1..=31).contains(&n)).then_some((Form::DayOfMonth(n), next))
}
