//! Years, decades and centuries, and the year that follows a month or a day.

use super::{Parsed, calendar::month_name_at, guard, numeric};
use crate::{
    kinds::date::{
        form::{Form, Point, YearRef},
        scan::Scan,
    },
    lexicon::{
        grammar::{Class, class},
        time_words::TimeWord,
    },
    text::TokenKind,
};

/// The year after a month, a day or a season: `2020`, `, 2020`, `of 2020`, `'20`, `of last year`, `of that year`.
pub(super) fn year_after(s: &Scan<'_, '_>, i: usize) -> (YearRef, usize) {
    let j = s.comma(i);
    // `24 June`, and on the next line `1300 hours`.
    let below = s.breaks(j) > 0 && (s.capital(j + 1) || s.word(j + 1) == "(");
    if let Some(year) = s.year_number(j).filter(|y| !below || (1900..=2099).contains(y))
        && (!s.glued(j) || j > i)
        && guard::is_year(s, j)
    {
        return (YearRef::Known(year), j + 1);
    }
    if let Some((year, next)) = short_year(s, i).or_else(|| era_year(s, j)) {
        return (YearRef::Known(year), next);
    }
    if let Some((year, next)) = s.year_words(j).filter(|(_, next)| guard::ends_phrase(s, *next)) {
        return (YearRef::Known(year), next);
    }
    let of = s.word(i) == "of";
    let j = if of { i + 1 } else { i };
    if of && let Some(year) = s.year_number(j).filter(|_| guard::is_year(s, j)) {
        return (YearRef::Known(year), j + 1);
    }
    if of && let Some((year, next)) = era_year(s, j) {
        return (YearRef::Known(year), next);
    }
    let j = if of { s.the(j) } else { j };
    if s.word(j + 1) == "year" && s.kind(j + 2) != Some(TokenKind::Possessive) {
        let year = match s.word(j) {
            "last" => YearRef::Shift(-1),
            "this" | "current" => YearRef::Shift(0),
            "next" => YearRef::Shift(1),
            "same" | "that" => YearRef::Told(0),
            "following" if of => YearRef::Told(1),
            "previous" if of => YearRef::Told(-1),
            _ => YearRef::None,
        };
        if !year.is_none() && (of || j == i) {
            return (year, j + 2);
        }
    }
    (YearRef::None, i)
}

/// `'82`: an apostrophe and two digits.
fn short_year(s: &Scan<'_, '_>, i: usize) -> Option<(i16, usize)> {
    if s.word(i) != "'" || !s.glued(i + 1) {
        return None;
    }
    let (n, len) = s.digits(i + 1)?;
    (len == 2).then(|| (numeric::century(n), i + 2))
}

/// `2017 april`, and `May` after a year.
pub(super) fn year_month(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let year = s.year_number(i)?;
    let (month, _, common, next) = month_name_at(s, i + 1).filter(|_| s.breaks(i + 1) == 0)?;
    (!common || s.capital(i + 1)).then_some(())?;
    if s.day_number(next).is_some() {
        return None;
    }
    Some((Form::Month { year: YearRef::Known(year), month, point: Point::None }, next))
}

/// `week 31 of 2020`, `2020-W31`.
fn iso_week(s: &Scan<'_, '_>, i: usize) -> Parsed {
    if let Some(year) = s.year_number(i) {
        let at = if s.dash(i + 1) && s.glued(i + 1) { i + 2 } else { i + 1 };
        let n = s.word(at).strip_prefix('w').filter(|n| n.len() == 2 && s.glued(at))?.parse().ok()?;
        return Some((Form::IsoWeek { n, year: YearRef::Known(year) }, at + 1));
    }
    // 2020W31 is one token.
    if let Some((year, n)) = s.word(i).split_once('w').filter(|(y, n)| y.len() == 4 && n.len() == 2) {
        let year = year.parse().ok().filter(|y| (1900..=2099).contains(y))?;
        return Some((Form::IsoWeek { n: n.parse().ok()?, year: YearRef::Known(year) }, i + 1));
    }
    let at = if s.word(i) == "calendar" { i + 1 } else { s.the(i) };
    if s.word(at) != "week" {
        return None;
    }
    let n = s.day_number(at + 1).or_else(|| s.digits(at + 1).and_then(|(n, _)| i8::try_from(n).ok()))?;
    if s.word(at + 2) != "of" {
        return None;
    }
    match year_after(s, at + 2) {
        (YearRef::None, _) => None,
        (year, next) => Some((Form::IsoWeek { n, year }, next)),
    }
}

/// `the 1990s`, `the '90s`, `the nineties`, `the 15th century`.
pub(super) fn years(s: &Scan<'_, '_>, i: usize) -> Parsed {
    if let Some(week) = iso_week(s, i) {
        return Some(week);
    }
    let at = s.the(i);
    if let Some((n, next)) = s.ordinal(at) {
        let next = if s.dash(next) && s.glued(next) { next + 1 } else { next };
        if s.word(next) == "century" && (1..=22).contains(&n) {
            if era(s, next + 1) == Some(Era::Before) {
                // The 3rd century BC is from 300 to 201 BC, and the year 1 BC is 0.
                let from = 1 - i16::from(n) * 100;
                return Some((Form::Years { from, to: from + 99 }, next + 2));
            }
            let from = (i16::from(n) - 1) * 100;
            let after = next + 1 + usize::from(era(s, next + 1).is_some());
            return Some((Form::Years { from: from.max(1), to: from + 99 }, after));
        }
        return None;
    }
    let degrees =
        (2..=7).any(|n| matches!(s.before(i, n), "temperature" | "temperatures" | "mercury" | "highs" | "lows"));
    if let Some(TimeWord::Decade(n)) = s.time(at) {
        // `in his nineties` is an age; `temperatures in the nineties` are none of time.
        return (!degrees && (at > i || edge_before(s, i))).then(|| decade(1900 + i16::from(n), at + 1));
    }
    let apostrophe = s.word(at) == "'" && s.glued(at + 1);
    let number = if apostrophe { at + 1 } else { at };
    let word = s.word(number);
    let (digits, next) = match (s.kind(number), word.strip_suffix('s')) {
        (Some(TokenKind::Mixed), Some(digits)) => (digits, number + 1),
        (Some(TokenKind::Number), _)
            if s.kind(number + 1) == Some(TokenKind::Possessive)
                && (at > i || edge_before(s, i) || in_list_of_decades(s, i)) =>
        {
            (word, number + 2)
        }
        _ => return None,
    };
    let n: i16 = digits.parse().ok()?;
    match digits.len() {
        4 if n % 10 == 0 && (1000..=2190).contains(&n) => {
            if n % 100 == 0 && n < 2000 {
                return Some((Form::Years { from: n, to: n + 99 }, next));
            }
            Some(decade(n, next))
        }
        2 if n % 10 == 0 && !degrees && (apostrophe || at > i || edge_before(s, i) || in_list_of_decades(s, i)) => {
            // `in the 20s` of degrees or of age is rare with `the` and an apostrophe; a degree sign is not.
            Some(decade(if n < 20 { 2000 + n } else { 1900 + n }, next))
        }
        _ => None,
    }
}

/// `late`, `early`, `mid-` right before token `i`.
fn edge_before(s: &Scan<'_, '_>, i: usize) -> bool {
    let back = if s.before(i, 1) == "-" { 2 } else { 1 };
    matches!(s.before(i, back), "early" | "late" | "mid")
        && !matches!(class(s.before(i, back + 1)), Some(Class::PossessivePronoun))
        // `in his late teens or early 20s`
        && !matches!(s.before(i, back + 1), "or" | "to" | "teens" | "thirties" | "-" | "/")
}

/// `the 70s and 80s`
fn in_list_of_decades(s: &Scan<'_, '_>, i: usize) -> bool {
    let tied = |back: usize| matches!(s.before(i, back), "the" | "'" | "early" | "late" | "mid");
    let decade = |back: usize| {
        i.checked_sub(back).is_some_and(|j| s.word(j).ends_with("0s") || s.kind(j) == Some(TokenKind::Possessive))
    };
    matches!(s.before(i, 1), "and" | "or" | "to" | "-" | ",") && decade(2) && (tied(3) || tied(4))
}

fn decade(from: i16, next: usize) -> (Form, usize) {
    (Form::Years { from, to: from + 9 }, next)
}

/// `2020` where the words around it say that it is a year.
pub(super) fn year(s: &Scan<'_, '_>, i: usize) -> Parsed {
    if let Some((year, next)) = short_year(s, i)
        && guard::time_preposition(s.before(i, 1))
    {
        // `in '82`, `class of '82`; not the end of a quotation.
        return Some((Form::Year(year), next));
    }
    if let Some(era) = of_an_era(s, i) {
        return Some(era);
    }
    if let Some(month) = year_month(s, i) {
        return Some(month);
    }
    if let Some((year, next)) = s.year_words(i)
        && guard::time_preposition(s.before(i, 1))
        && guard::ends_phrase(s, next)
    {
        return Some((Form::Year(year), next));
    }
    // `FY2013`, `FY13`, `FY 2013`
    if let Some(digits) = s.word(i).strip_prefix("fy") {
        let (year, next) = match (digits.len(), s.year_number(i + 1)) {
            (4, _) => (digits.parse().ok().filter(|y| (1900..=2099).contains(y))?, i + 1),
            (2, _) => (numeric::century(digits.parse().ok()?), i + 1),
            (0, Some(year)) => (year, i + 2),
            _ => return None,
        };
        return Some((Form::Fiscal(year), next));
    }
    let at = if s.is(i, &["year", "fiscal"]) {
        if s.word(i) == "fiscal" && s.word(i + 1) == "year" { i + 2 } else { i + 1 }
    } else {
        i
    };
    let year = s.year_number(at)?;
    if s.word(i) == "fiscal" {
        return guard::is_year(s, at).then_some((Form::Fiscal(year), at + 1));
    }
    // 2014/15, 2014-15: two years as one; `1914-18` where the text tells of such years.
    let end =
        s.digits(at + 2).filter(|(_, len)| *len == 2).map(|(n, _)| year - year % 100 + i16::try_from(n).unwrap_or(0));
    let end = end.map(|end| if end < year { end + 100 } else { end });
    let pair = s.is(at + 1, &["/", "-"])
        && s.glued(at + 1)
        && s.glued(at + 2)
        && end.is_some_and(|end| end == year + 1 || end > year && end - year < 40 && s.is_old_year(year))
        && !(s.is(at + 3, &["/", "-"]) && s.glued(at + 3));
    if pair
        && guard::is_year(s, at + 2)
        && s.is_told_year(year)
        && (!s.glued(i) || i == 0 || matches!(s.before(i, 1), "(" | "["))
        && let Some(to) = end
    {
        return Some((Form::Years { from: year, to }, at + 3));
    }
    // 1914-18: the figures of the year alone.
    if at == i
        && s.dash(at + 1)
        && s.glued(at + 1)
        && s.glued(at + 2)
        && let Some((n, 2)) = s.digits(at + 2)
        && let Ok(n) = i16::try_from(n)
        && (1800..=2099).contains(&year)
        && (year % 100 + 1..=year % 100 + 40).contains(&n)
        && guard::is_year(s, at + 2)
        && !s.is(at + 3, &["/", "-"])
        && !(s.glued(i) && i > 0 && !matches!(s.before(i, 1), "(" | "[" | "“" | "\""))
        && (guard::time_preposition(s.before(i, 1))
            || s.is(at + 3, &[":", ")"])
            || matches!(s.before(i, 1), "the" | "("))
    {
        return Some((Form::Years { from: year, to: year - year % 100 + n }, at + 3));
    }
    if at == i && !guard::bare_year(s, i, year) {
        return None;
    }
    Some((Form::Year(year), at + 1))
}

/// `490 BC`, `AD 70`, `70 AD`; the year before 1 is 1 BC.
fn of_an_era(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let number =
        |j: usize| s.digits(j).and_then(|(n, len)| (len <= 4 && n > 0).then(|| i16::try_from(n).ok()).flatten());
    if s.text.raw_word(i) == "AD" {
        return number(i + 1).map(|n| (Form::Year(n), i + 2));
    }
    let n = number(i)?;
    // `from 264 to 241 BC`: the era is that of both.
    let second = if s.is(i + 1, &["to", "and", "-"]) { number(i + 2).filter(|m| *m < n) } else { None };
    match (era(s, i + 1), second.and_then(|m| Some((m, era(s, i + 3)?)))) {
        (Some(Era::Before), _) => Some((Form::Year(1 - n), i + 2)),
        (Some(Era::After), _) => Some((Form::Year(n), i + 2)),
        (None, Some((m, Era::Before))) if s.word(i + 1) != "and" || s.before(i, 1) == "between" => {
            let ends = (Form::Year(1 - n), Form::Year(1 - m));
            Some((Form::Range(Box::new(ends.0), Box::new(ends.1)), i + 4))
        }
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Era {
    Before,
    After,
}

/// `BC`, `AD` and their like at `i`.
fn era(s: &Scan<'_, '_>, i: usize) -> Option<Era> {
    match s.text.raw_word(i) {
        "BC" | "BCE" | "B.C." | "B.C" | "B.C.E." => Some(Era::Before),
        "AD" | "CE" | "A.D." | "A.D" | "C.E." => Some(Era::After),
        _ => None,
    }
}

/// `216 BC` after a day or a month.
fn era_year(s: &Scan<'_, '_>, i: usize) -> Option<(i16, usize)> {
    match of_an_era(s, i)? {
        (Form::Year(year), next) => Some((year, next)),
        _ => None,
    }
}
