//! Periods as business news tells them: `the third quarter ended Sept. 30`, `the same period last year`, `a year-earlier
//! profit`, `the latest quarter`, `at year end`.

use super::{Parsed, calendar, guard, pointed, whole};
use crate::{
    kinds::date::{
        form::{Form, Item, Point, YearRef},
        scan::Scan,
    },
    lexicon::{
        tense::reports,
        time_words::{Edge, Stretch},
    },
    text::TokenKind,
};

/// A period of a firm's year.
pub(super) fn period(s: &Scan<'_, '_>, i: usize) -> Parsed {
    same_of(s, i)
        .or_else(|| year_earlier(s, i))
        .or_else(|| latest(s, i))
        .or_else(|| year_end(s, i))
        .or_else(|| up_to(s, i))
        .or_else(|| so_far_told(s, i))
}

/// `the same period last year`, `the same quarter of 1988`, `the same three months a year earlier`.
fn same_of(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = s.the(i);
    // `in the 1988 quarter`
    if at > i
        && let Some(year) = s.year_number(at).filter(|y| (1900..=2099).contains(y))
        && s.is(at + 1, &["quarter", "period"])
        && guard::ends_phrase(s, at + 2)
    {
        let unit = (s.word(at + 1) == "quarter").then_some(Stretch::Quarter);
        return Some((Form::SameOf { unit, year: YearRef::Known(year) }, at + 2));
    }
    if !s.is(at, &["same", "corresponding", "comparable"]) {
        return None;
    }
    let counted = s.cardinal(at + 1).map_or(at + 1, |(_, next)| next);
    let unit = match (s.word(counted), s.stretch(counted)) {
        ("period" | "span" | "time", _) => None,
        (_, Some((Stretch::Month | Stretch::Week | Stretch::Day, true))) => None,
        (_, Some((unit @ (Stretch::Month | Stretch::Quarter | Stretch::Week), false))) => Some(unit),
        _ => return None,
    };
    let (year, next) = other_year(s, counted + 1)?;
    Some((Form::SameOf { unit, year }, next))
}

/// `last year`, `of 1988`, `a year earlier`, `the previous year`, after a period that is told.
fn other_year(s: &Scan<'_, '_>, i: usize) -> Option<(YearRef, usize)> {
    let at = if s.is(i, &["of", "in", "during"]) { i + 1 } else { i };
    if at > i
        && let Some(year) = s.year_number(at).filter(|_| guard::is_year(s, at))
    {
        return Some((YearRef::Known(year), at + 1));
    }
    let back = match (s.word(at), s.word(at + 1), s.word(at + 2)) {
        ("last", "year", _) => 2,
        ("the" | "a", "year", "before" | "earlier" | "ago") | ("the", "previous" | "preceding" | "prior", "year") => 3,
        _ => return None,
    };
    (s.kind(at + back) != Some(TokenKind::Possessive)).then_some((YearRef::Told(-1), at + back))
}

/// `the year-earlier quarter`, `a year-ago profit`: the period told, a year before.
fn year_earlier(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = s.the(i);
    let hyphen = s.dash(at + 1) && s.glued(at + 1);
    let word = if hyphen { at + 2 } else { at + 1 };
    if s.word(at) != "year" || !s.is(word, &["ago", "earlier", "before"]) {
        return None;
    }
    let period = s.is(word + 1, &["period", "quarter", "month", "half", "week"]);
    if !hyphen && !period {
        return None;
    }
    let unit = match s.word(word + 1) {
        "quarter" => Some(Stretch::Quarter),
        "month" => Some(Stretch::Month),
        "week" => Some(Stretch::Week),
        _ => None,
    };
    Some((Form::SameOf { unit, year: YearRef::Told(-1) }, if period { word + 2 } else { word + 1 }))
}

/// `the latest quarter`: the last that is over.
fn latest(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = s.the(i);
    if s.word(at) != "latest" || at == i {
        return None;
    }
    let at = if s.is(at + 1, &["fiscal", "reporting"]) { at + 2 } else { at + 1 };
    let (unit, plural) = s.stretch(at)?;
    let known = matches!(unit, Stretch::Week | Stretch::Month | Stretch::Quarter | Stretch::Year);
    (known && !plural && guard::ends_phrase(s, at + 1) && s.word(at + 1) != "of")
        .then_some((Form::Stretch { unit, by: -1 }, at + 1))
}

/// `by year end`, `at year's end`, `before the month's end`, `since midyear`, `the first of the year`.
fn year_end(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = s.the(i);
    let year = || Box::new(Form::Stretch { unit: Stretch::Year, by: 0 });
    if s.word(at) == "midyear" && guard::ends_phrase(s, at + 1) {
        return Some((Form::Part(Edge::Mid, year()), at + 1));
    }
    if s.word(at) == "mid"
        && s.dash(at + 1)
        && s.glued(at + 2)
        && s.word(at + 2) == "year"
        && guard::ends_phrase(s, at + 3)
    {
        return Some((Form::Part(Edge::Mid, year()), at + 3));
    }
    if at > i && s.word(at) == "first" && s.word(at + 1) == "of" && s.word(at + 2) == "the" && s.word(at + 3) == "year"
    {
        return Some((Form::Nth { n: 1, item: Item::Stretch(Stretch::Day), within: year() }, at + 4));
    }
    let (unit, false) = s.stretch(at)? else { return None };
    if !matches!(unit, Stretch::Year | Stretch::Month | Stretch::Quarter) {
        return None;
    }
    let owned = s.kind(at + 1) == Some(TokenKind::Possessive);
    let led = matches!(s.before(i, 1), "at" | "by" | "before" | "until" | "till" | "since" | "after" | "through");
    let end = if owned { at + 2 } else { at + 1 };
    let within = Box::new(Form::Stretch { unit, by: 0 });
    (s.word(end) == "end" && led && guard::ends_phrase(s, end + 1) && (owned || at == i))
        .then_some((Form::Part(Edge::Late, within), end + 1))
}

/// `the third quarter ended Sept. 30`, `the nine months to March 31`, `12 months through June`, `the year to March`.
fn up_to(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let the = s.the(i);
    let at = if s.word(the) == "fiscal" { the + 1 } else { the };
    let (count, unit, next) = if let Some((n @ 1..=4, quarter)) = s.ordinal(at)
        && let Some((Stretch::Quarter, false)) = s.stretch(if s.dash(quarter) { quarter + 1 } else { quarter })
    {
        let _ = n;
        (1, Stretch::Quarter, if s.dash(quarter) { quarter + 2 } else { quarter + 1 })
    } else {
        let (count, at) = s.cardinal(at).filter(|(n, _)| (2..=99).contains(n)).unwrap_or((1, at));
        let at = if s.dash(at) && s.glued(at) { at + 1 } else { at };
        let at = if s.word(at) == "fiscal" { at + 1 } else { at };
        let (unit, plural) = s.stretch(at)?;
        (plural == (count > 1) || s.dash(at.wrapping_sub(1))).then_some(())?;
        (count, unit, at + 1)
    };
    // `the six-month period ended …`
    let next = if s.is(next, &["period"]) { next + 1 } else { next };
    let tie = if s.word(next) == "," && s.is(next + 1, &["ended", "ending"]) { next + 1 } else { next };
    let tie = if s.is(tie, &["that", "which"]) && s.is(tie + 1, &["ended", "ends"]) { tie + 1 } else { tie };
    let ended = s.is(tie, &["ended", "ending"]) || tie > next && s.word(tie) == "ends";
    let run = s.is(tie, &["to", "through"]) && the > i && (count > 1 || unit == Stretch::Year);
    if !ended && !run {
        return None;
    }
    let (day, end) = whole(s, if s.is(tie + 1, &["on", "in"]) { tie + 2 } else { tie + 1 })?;
    let known = match &day {
        Form::Day { .. } | Form::Numeric { .. } => true,
        Form::Weekday { .. } => ended,
        Form::Month { .. } => matches!(unit, Stretch::Month | Stretch::Quarter | Stretch::Year),
        _ => false,
    };
    let count = i16::try_from(count).ok()?;
    known.then(|| (Form::Ending { unit, count, day: Box::new(day), over: s.word(tie) == "ended" }, end))
}

/// `for the nine months,` after a quarter that is told: up to its end.
fn so_far_told(s: &Scan<'_, '_>, i: usize) -> Parsed {
    if s.word(i) != "the" || !matches!(s.before(i, 1), "for" | "in") {
        return None;
    }
    let (count @ (6 | 9 | 12), at) = s.cardinal(i + 1)? else { return None };
    let (Stretch::Month, true) = s.stretch(at)? else { return None };
    let told = Box::new(Form::SameOf { unit: None, year: YearRef::Told(0) });
    (s.word(at + 1) == ",").then_some((
        Form::Ending { unit: Stretch::Month, count: i16::try_from(count).ok()?, day: told, over: false },
        at + 1,
    ))
}

/// `the following spring`, `the following May`, `that Sunday`: from the date told.
pub(super) fn following(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = s.the(i);
    if s.word(i) == "that" && !reports(s.before(i, 1)) {
        let (day, false, next) = calendar::weekday_at(s, i + 1)? else { return None };
        let next = calendar::day_part(s, next);
        return guard::ends_phrase(s, next)
            .then(|| (Form::NextTold(Box::new(Form::Weekday { day, point: Point::None })), next));
    }
    if at == i || !s.is(at, &["following", "subsequent"]) {
        return None;
    }
    let (form, next) = pointed::pointed(s, i)?;
    let yearly = matches!(form, Form::Season { .. } | Form::Month { .. } | Form::Holiday { .. });
    (yearly && form.year_ref().is_none()).then(|| (Form::NextTold(Box::new(form)), next))
}
