//! Days, months, seasons, holidays and years by name.

use super::{Parsed, guard, names, numeric, years::year_after};
use crate::{
    kinds::date::{
        Day,
        form::{Form, Point, YearRef},
        scan::Scan,
    },
    lexicon::{
        holidays::HOLIDAYS,
        time_words::{Season, Stretch, TimeWord, bears_a_holiday, bears_an_ordinal, is_southern, month_name},
    },
    text::{Case, TokenKind},
};

/// A month's name at `i`, and the token after its point.
pub(super) fn month_name_at(s: &Scan<'_, '_>, i: usize) -> Option<(i8, bool, bool, usize)> {
    match s.time(i) {
        Some(TimeWord::Month { month, short, common }) => {
            Some((month, short, common, if short { s.point(i + 1) } else { i + 1 }))
        }
        _ => None,
    }
}

/// A day with its month: `3 January 2020`, `the 3rd of January`, `January 3, 2020`, `3-5 June`, `June 3-5`.
pub(super) fn day(s: &Scan<'_, '_>, i: usize) -> Parsed {
    day_first(s, i).or_else(|| month_first(s, i)).or_else(|| listed(s, i))
}

/// The `3` of `3, 4 and 5 June 2020`: it shares the month and the year of the last.
fn listed(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let (first, end, _) = day_of_month(s, s.the(i))?;
    let mut at = end;
    for _ in 0..5 {
        if !s.is(at, &[",", "and", "or", "&"]) {
            return None;
        }
        at += if s.word(at) == "," && s.is(at + 1, &["and", "or"]) { 2 } else { 1 };
        if let Some((Form::Day { year, month, .. }, _)) = day_first(s, at) {
            return Some((calendar_day(year, month, first), end));
        }
        at = day_of_month(s, s.the(at))?.1;
    }
    None
}

/// A day of the month: a plain number or an ordinal.
fn day_of_month(s: &Scan<'_, '_>, i: usize) -> Option<(i8, usize, bool)> {
    if let Some(day) = s.day_number(i) {
        return Some((day, i + 1, false));
    }
    // `32nd` is an ordinal, and no day.
    s.ordinal(i).filter(|(n, _)| (1..=31).contains(n)).map(|(n, next)| (n, next, true))
}

/// `to`, `-`, `through`: what stands between the two ends of a range; the token after it.
pub(super) fn range_sign(s: &Scan<'_, '_>, i: usize) -> Option<usize> {
    match s.word(i) {
        "-" | "to" | "through" | "thru" | "until" | "till" => Some(i + 1),
        "up" if s.word(i + 1) == "to" => Some(i + 2),
        _ => None,
    }
}

fn day_first(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let start = s.the(i);
    let (first, mut at, ordinal) = day_of_month(s, start)?;
    if start > i && !ordinal && s.month_soon(at).is_none() {
        return None;
    }
    if s.word(at) == "day" && ordinal {
        at += 1;
    }
    let mut second = None;
    if let Some(j) = range_sign(s, at) {
        let j = s.the(j);
        if let Some((day, next, _)) = day_of_month(s, j)
            && s.month_soon(next).is_some()
        {
            second = Some(day);
            at = next;
        }
    }
    // `13/14 February`: a night.
    if second.is_none()
        && s.word(at) == "/"
        && s.glued(at)
        && s.glued(at + 1)
        && let Some((day, next, _)) = day_of_month(s, at + 1)
        && (day == first + 1 || day == 1)
        && s.month_soon(next).is_some()
    {
        if day <= first {
            return None;
        }
        second = Some(day);
        at = next;
    }
    let of = s.word(at) == "of";
    let j = s.the(if of || (s.dash(at) && s.glued(at)) || s.word(at) == "/" { at + 1 } else { at });
    let (month, _, common, mut next) = month_name_at(s, j)?;
    // `3 may` and `20 march` in lower case are words unless a year follows or `of` ties them.
    // `the second march` too.
    let spelled = ordinal && s.kind(start) == Some(TokenKind::Word);
    if common && !s.capital(j) && !of && (!ordinal || spelled) && s.year_number(s.comma(next)).is_none() {
        return None;
    }
    if !of && s.dash(next) && s.glued(next) {
        // 3-Jan-2020, 31-Oct-74
        let short = s.digits(next + 1).filter(|(_, len)| *len == 2 && s.dash(at)).map(|(n, _)| numeric::century(n));
        if let Some(year) = s.year_number(next + 1).or(short) {
            return Some((calendar_day(YearRef::Known(year), month, first), next + 2));
        }
    }
    if s.word(next) == "/"
        && let Some(year) = s.year_number(next + 1)
    {
        return Some((calendar_day(YearRef::Known(year), month, first), next + 2));
    }
    let (mut year, after) = year_after(s, next);
    next = after;
    // `12 FEB 90`: two digits right after the month, and no noun to count.
    if year.is_none()
        && let Some((n, 2)) = s.digits(next)
        && s.breaks(next) == 0
        && !ordinal
        && (!s.glued(next + 1) || s.is(next + 1, &[",", ".", ";", ")", "]"]) && !guard::glued_number(s, next + 1))
        && (s.kind(next + 1) != Some(TokenKind::Word) || s.capital(next + 1))
    {
        year = YearRef::Known(numeric::century(n));
        next += 1;
    }
    if year.is_none() && names::names_a_place(s, next) {
        return None;
    }
    let from = calendar_day(year, month, first);
    Some(match second {
        Some(day) => (Form::Range(Box::new(from), Box::new(calendar_day(year, month, day))), next),
        None => (from, next),
    })
}

fn month_first(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let (month, short, common, at) = month_name_at(s, i)?;
    let j = if s.dash(at) && s.glued(at) { at + 1 } else { s.the(s.comma_before_ordinal(at)) };
    let j = if s.word(j) == "/" { j + 1 } else { j };
    let (first, mut next, ordinal) = day_of_month(s, j)?;
    if common && !s.capital(i) && !ordinal && s.year_number(s.comma(next)).is_none() && !guard::after_on(s, i) {
        return None;
    }
    // `In May 20 people died`, `March 3:15`, `June 5%`
    if !ordinal && (guard::counts(s, next) && !guard::after_on(s, i) || guard::glued_number(s, next)) {
        return None;
    }
    let _ = short;
    let mut second = None;
    if let Some(k) = range_sign(s, next) {
        let k = s.the(k);
        if let Some((day, after, _)) = day_of_month(s, k)
            && s.month_soon(after).is_none()
            && !guard::counts(s, after)
            && !guard::glued_number(s, after)
        {
            second = Some(day);
            next = after;
        }
    }
    // `June 3 and 4`: two days running.
    if second.is_none()
        && s.word(next) == "and"
        && let Some((day, after, _)) = day_of_month(s, next + 1)
        && day == first + 1
        && s.month_soon(after).is_none()
        && guard::ends_phrase(s, after)
        && !guard::glued_number(s, after)
    {
        second = Some(day);
        next = after;
    }
    // Sep-23-2020
    if j == at + 1
        && s.dash(at)
        && s.dash(next)
        && s.glued(next)
        && let Some(year) = s.year_number(next + 1)
    {
        return Some((calendar_day(YearRef::Known(year), month, first), next + 2));
    }
    let (year, next) = match (year_after(s, next), s.digits(next)) {
        // `ORTOVA, JUNE 11 89 (PLN) --`
        ((YearRef::None, _), Some((n, 2)))
            if s.breaks(next) == 0 && s.is(next + 1, &["(", "-"]) && !s.glued(next + 1) =>
        {
            (YearRef::Known(numeric::century(n)), next + 1)
        }
        (found, _) => found,
    };
    if year.is_none() && names::names_a_place(s, next) {
        return None;
    }
    let from = calendar_day(year, month, first);
    Some(match second {
        Some(day) => (Form::Range(Box::new(from), Box::new(calendar_day(year, month, day))), next),
        None => (from, next),
    })
}

/// The day, or why there is none.
pub(super) fn calendar_day(year: YearRef, month: i8, day: i8) -> Form {
    let some_year = if let YearRef::Known(y) = year { y } else { 2000 };
    if Day::new(some_year, month, day).is_some() {
        return Form::Day { year, month, day, weekday: None };
    }
    Form::Impossible(match year {
        YearRef::Known(y) if month == 2 && day == 29 => format!("February {y} has no day 29"),
        _ => format!("{} has no day {day}", month_name(month)),
    })
}

/// `Thursday`, `Friday, 3 January`, `Thursday the 3rd`, `Monday night`, `Monday of last week`.
pub(super) fn weekday_led(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let (day, short, mut at) = weekday_at(s, i)?;
    // A date after it: the weekday belongs to it.
    for j in [at, day_part(s, at)] {
        let k = s.comma(j);
        let k = if s.dash(k) && s.glued(k) { k + 1 } else { k };
        let k = if s.word(k) == "on" && k > at { k + 1 } else { k };
        if let Some((form, next)) =
            numeric::numeric(s, k).or_else(|| numeric::month_day(s, k)).or_else(|| self::day(s, k))
        {
            match form {
                Form::Day { year, month, day: d, .. } => {
                    return Some((Form::Day { year, month, day: d, weekday: Some(day) }, next));
                }
                Form::Numeric { a, b, year, .. } => {
                    return Some((Form::Numeric { a, b, year, weekday: Some(day) }, next));
                }
                Form::Impossible(why) => return Some((Form::Impossible(why), next)),
                _ => {}
            }
        }
        if s.word(k) == "the"
            && let Some((n, next)) = s.ordinal(k + 1)
            && (1..=31).contains(&n)
            && guard::ends_phrase(s, next)
        {
            return Some((Form::WeekdayDay { weekday: day, day: n }, next));
        }
        if matches!(s.kind(k), Some(TokenKind::Mixed | TokenKind::Number))
            && let Some((n, next, _)) = day_of_month(s, k)
            && !guard::glued_number(s, next)
            && (k == at || s.kind(k) == Some(TokenKind::Mixed))
            && guard::ends_phrase(s, next)
        {
            return Some((Form::WeekdayDay { weekday: day, day: n }, next));
        }
    }
    if short && !names::short_weekday(s, i, at) || names::is_title(s, i, at) {
        return None;
    }
    at = day_part(s, at);
    // `Monday of last week`, `Monday next week`
    let j = s.the(if s.word(at) == "of" { at + 1 } else { at });
    if s.word(j + 1) == "week" {
        let week = match s.word(j) {
            "last" | "previous" => Some(-1),
            "this" => Some(0),
            "next" => Some(1),
            _ => None,
        };
        if let Some(week) = week {
            return Some((Form::WeekdayOf { day, week }, j + 2));
        }
    }
    if s.word(at) == "last" && guard::ends_phrase(s, at + 1) {
        return Some((Form::Weekday { day, point: Point::Last }, at + 1));
    }
    Some((Form::Weekday { day, point: Point::None }, at))
}

/// A weekday's name at `i`, whether it is short, and the token after its point.
pub(super) fn weekday_at(s: &Scan<'_, '_>, i: usize) -> Option<(i8, bool, usize)> {
    match s.time(i) {
        Some(TimeWord::Weekday { day, short }) => Some((day, short, if short { s.point(i + 1) } else { i + 1 })),
        _ => None,
    }
}

/// Past `night`, `early morning`.
pub(super) fn day_part(s: &Scan<'_, '_>, i: usize) -> usize {
    match (s.time(i), s.time(i + 1)) {
        (Some(TimeWord::DayPart), _) => i + 1,
        (Some(TimeWord::Edge(_)), Some(TimeWord::DayPart)) => i + 2,
        _ => i,
    }
}

/// `January`, `January 2020`, `Jan. 2020`, `October last year`.
pub(super) fn month(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let (month, short, common, at) = month_name_at(s, i)?;
    let j = if (s.dash(at) && s.glued(at)) || s.word(at) == "/" { at + 1 } else { at };
    let (year, next) = if j > at {
        s.year_number(j).filter(|_| guard::is_year(s, j)).map_or((YearRef::None, at), |y| (YearRef::Known(y), j + 1))
    } else {
        year_after(s, at)
    };
    if year.is_none() && names::names_a_place(s, next) {
        return None;
    }
    // `May, 2000 people`: without a day a comma before the year asks for a year that stands alone.
    if year.is_none() && !names::bare_month(s, i, at, short, common) {
        return None;
    }
    if !year.is_none() && common && !s.capital(i) && !guard::time_preposition(s.before(i, 1)) {
        return None;
    }
    Some((Form::Month { year, month, point: Point::None }, next))
}

/// `the summer of 2020`, `summer 2020`, `winter`.
pub(super) fn season(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let season = s.season(i)?;
    let (year, next) = year_after(s, i + 1);
    // 2019-20, 2019/20: a winter bears the year it begins in.
    let next = match year {
        YearRef::Known(_) if s.is(next, &["-", "/"]) && s.glued(next) && s.digits(next + 1).is_some() => next + 2,
        _ => next,
    };
    if year.is_none() && !guard::bare_season(s, i) {
        return None;
    }
    let year = match (season, year) {
        // `winter 2020` alone may be either end of 2020; the common reading begins the year before.
        (Season::Winter, YearRef::Known(y)) => YearRef::Known(y),
        (_, y) => y,
    };
    let southern = is_southern(s.before(i, 1));
    let season = if southern { season.opposite() } else { season };
    Some((Form::Season { season, year, point: Point::None, southern }, next))
}

/// `Christmas 2019`, `New Year's Eve`, `Easter Monday`.
pub(super) fn holiday(s: &Scan<'_, '_>, i: usize) -> Parsed {
    if !s.begins_holiday(i) {
        return None;
    }
    let first = s.word(i);
    let mut best: Option<(_, usize)> = None;
    for (words, holiday) in HOLIDAYS {
        if words.first() != Some(&first) {
            continue;
        }
        let mut at = i;
        let fits = words.iter().all(|w| {
            if s.kind(at) == Some(TokenKind::Possessive) || at > i && s.dash(at) && s.glued(at) {
                at += 1;
            }
            let fits = s.word(at) == *w;
            at += 1;
            fits
        });
        if fits && best.is_none_or(|(_, end)| end < at) {
            best = Some((*holiday, at));
        }
    }
    let (holiday, at) = best?;
    // `Christmas tree`, `Easter Island`: a capital or a bare noun after one word makes it a name or a kind.
    if !s.capital(i) && matches!(first, "epiphany" | "may" | "new" | "fourth") || s.before(i, 1) == "every" {
        return None;
    }
    let part = s.time(at) == Some(TimeWord::DayPart);
    if at == i + 1 && s.word(at) != "weekend" && !part && !guard::lone_holiday(s, i)
        || at == i + 2 && s.word(i + 1) == "year" && !guard::new_year(s, i)
    {
        return None;
    }
    let (year, next) = year_after(s, at);
    // `Yom Kippur War`, `Labor Day Parade`: another thing's name.
    if s.capital(at) && s.breaks(at) == 0 && bears_a_holiday(s.word(at)) {
        return None;
    }
    let (weekend, next) = if s.word(next) == "weekend" { (true, next + 1) } else { (false, next) };
    let (year, next) = if weekend && year.is_none() { year_after(s, next) } else { (year, next) };
    let (year, next) = match (year, s.word(next)) {
        (YearRef::None, "in") => match s.year_number(next + 1) {
            Some(y) => (YearRef::Known(y), next + 2),
            None => (year, next),
        },
        _ => (year, next),
    };
    let day = Form::Holiday { holiday, year, point: Point::None };
    Some((if weekend { Form::Around { unit: Stretch::Weekend, day: Box::new(day) } } else { day }, next))
}

/// `the morning of`, `back` tokens before.
fn is_day_part_of(s: &Scan<'_, '_>, i: usize, back: usize) -> bool {
    s.before(i, back) == "of" && matches!(i.checked_sub(back + 1).and_then(|j| s.time(j)), Some(TimeWord::DayPart))
}

/// `the 18th` after a preposition, where nothing follows that it could count: `on the 5th floor`.
pub(super) fn day_alone(s: &Scan<'_, '_>, i: usize) -> Parsed {
    // `on 29th` is as good.
    let at = s.the(i);
    if s.kind(at) != Some(TokenKind::Mixed) {
        return None;
    }
    let (n, next) = s.ordinal(at)?;
    let tie = |back: usize| {
        let lead = s.before(i, back);
        matches!(lead, "on" | "until" | "by" | "since" | "before" | "after") || is_day_part_of(s, i, back)
    };
    // `on the 14th and 15th`
    let joined = || {
        let first = i.checked_sub(2).and_then(|j| s.ordinal(j));
        s.before(i, 1) == "and" && first.is_some() && s.before(i, 3) == "the" && tie(4)
    };
    let tied = if at == i { s.before(i, 1) == "on" || joined() } else { tie(1) };
    // `on the 22nd Colonel Orlow came`, but `on the 5th Avenue`
    let named = s.case(next) == Some(Case::Title)
        && s.breaks(next) == 0
        && (s.before(i, 1) == "on" || is_day_part_of(s, i, 1))
        && !bears_an_ordinal(s.word(next));
    (tied && (1..=31).contains(&n) && (named || guard::ends_phrase(s, next)) && s.word(next) != "of")
        .then_some((Form::DayOfMonth(n), next))
}
