//! Parts of the calendar: units around a day, parts of periods, seasons.
//!
//! | words | of a year | of a month | of anything else |
//! | --- | --- | --- | --- |
//! | `early`, `the beginning of` | January to March | 1 to 10 | the first third |
//! | `mid`, `the middle of` | May to August | 11 to 20 | the middle third |
//! | `late`, `the end of` | October to December | 21 to the last | the last third |
//!
//! Their slack is the half on that side (for the middle: April to September, 8 to 23, all but a sixth on both sides)
//! and never leaves the period.

use super::{Day, Days, form::Item};
use crate::lexicon::time_words::{Edge, Season, Stretch};

/// The Monday of the week of `day`.
pub(super) fn monday(day: Day) -> Day {
    day.plus(-i32::from(day.weekday()))
}

/// The last such weekday before `day`.
pub(super) fn weekday_before(day: Day, weekday: i8) -> Day {
    weekday_until(day.plus(-1), weekday)
}

/// The last such weekday up to `day`.
pub(super) fn weekday_until(day: Day, weekday: i8) -> Day {
    day.plus(-i32::from((day.weekday() - weekday).rem_euclid(7)))
}

/// The first such weekday after `day`.
pub(super) fn weekday_after(day: Day, weekday: i8) -> Day {
    weekday_from(day.plus(1), weekday)
}

/// The first such weekday from `day` on.
pub(super) fn weekday_from(day: Day, weekday: i8) -> Day {
    day.plus(i32::from((weekday - day.weekday()).rem_euclid(7)))
}

/// `days` with so many more on each side.
pub(super) fn grown(days: Days, before: i32, after: i32) -> Days {
    Days { from: days.from.map(|d| d.plus(-before)), to: days.to.map(|d| d.plus(after)) }
}

/// The unit of the calendar that `day` lies in.
pub(super) fn whole(unit: Stretch, day: Day) -> Option<Days> {
    let years = |size: i16| {
        let from = day.year().div_euclid(size).checked_mul(size)?;
        Some(Days::new(Day::new(from, 1, 1)?, Day::new(from.checked_add(size - 1)?, 12, 31)?))
    };
    match unit {
        Stretch::Day => Some(Days::day(day)),
        Stretch::Week => Some(Days::new(monday(day), monday(day).plus(6))),
        Stretch::Weekend => Some(Days::new(monday(day).plus(5), monday(day).plus(6))),
        Stretch::Fortnight => Some(Days::new(monday(day), monday(day).plus(13))),
        Stretch::Month => Days::month(day.year(), day.month()),
        Stretch::Quarter => {
            let first = Day::new(day.year(), (day.month() - 1) / 3 * 3 + 1, 1)?;
            Some(Days::new(first, first.plus_months(3).plus(-1)))
        }
        Stretch::Year => Days::year(day.year()),
        Stretch::Decade => years(10),
        Stretch::Century => years(100),
    }
}

/// How many whole months `days` is, if it is.
fn months(days: Days) -> Option<(Day, i32)> {
    let (from, to) = (days.from?, days.to?);
    let end = to.plus(1);
    (from.day() == 1 && end.day() == 1).then(|| {
        let count = (i32::from(end.year()) - i32::from(from.year())) * 12 + i32::from(end.month() - from.month());
        (from, count)
    })
}

/// Whether a period is of two to eleven months or thereabouts, as those are that firms report on.
pub(super) fn is_part_of_year(period: Days) -> bool {
    period.from.zip(period.to).is_some_and(|(from, to)| (58..=365).contains(&to.since(from)))
}

/// Whether a period is as long as a week, a month or a quarter, wherever it begins.
pub(super) fn is_as_long(period: Days, unit: Stretch) -> bool {
    let days = match unit {
        Stretch::Week => 6..=6,
        Stretch::Month => 27..=30,
        Stretch::Quarter => 88..=92,
        _ => return false,
    };
    period.from.zip(period.to).is_some_and(|(from, to)| days.contains(&to.since(from)))
}

/// Whether a period is of whole quarters of a calendar year, but not the year.
pub(super) fn is_quarters(period: Days) -> bool {
    let opens = |d: Day| d.day() == 1 && (d.month() - 1) % 3 == 0;
    is_part_of_year(period) && period.from.is_some_and(opens) && period.to.is_some_and(|d| opens(d.plus(1)))
}

/// Months `first` to `last` (from 0, inside) after `from`.
fn span_of_months(from: Day, first: i32, last: i32) -> Days {
    Days::new(from.plus_months(first), from.plus_months(last + 1).plus(-1))
}

/// A part of a period: what the words say, and what they let pass. See the table of this module.
pub(super) fn part(period: Days, edge: Edge) -> (Days, Days) {
    let (Some(from), Some(to)) = (period.from, period.to) else { return (period, period) };
    match months(period) {
        Some((from, 12)) => {
            let ((a, b), (c, d)) = match edge {
                Edge::Early => ((0, 2), (0, 5)),
                Edge::Mid => ((4, 7), (3, 8)),
                Edge::Late => ((9, 11), (6, 11)),
            };
            (span_of_months(from, a, b), span_of_months(from, c, d))
        }
        Some((from, 1)) => match edge {
            Edge::Early => (Days::new(from, from.plus(9)), Days::new(from, from.plus(14))),
            Edge::Mid => (Days::new(from.plus(10), from.plus(19)), Days::new(from.plus(7), from.plus(22))),
            Edge::Late => (Days::new(from.plus(20), to), Days::new(from.plus(14), to)),
        },
        Some((from, n)) if n % 12 == 0 => {
            let (strict, slack) = thirds(n / 12, edge);
            let months = |(a, b): (i32, i32)| span_of_months(from, a * 12, b * 12 + 11);
            (months(strict), months(slack))
        }
        _ => {
            let (strict, slack) = thirds(to.since(from) + 1, edge);
            let days = |(a, b): (i32, i32)| Days::new(from.plus(a), from.plus(b));
            (days(strict), days(slack))
        }
    }
}

/// The third and the wider part of `n` steps, both ends from 0 and inside.
fn thirds(n: i32, edge: Edge) -> ((i32, i32), (i32, i32)) {
    let third = (n + 1) / 3;
    let (third, half, sixth) = (third.max(1), ((n + 1) / 2).max(1), n / 6);
    match edge {
        Edge::Early => ((0, third.max(n - 2 * third) - 1), (0, half - 1)),
        Edge::Mid => ((third.min(n - 1), (n - third - 1).max(third.min(n - 1))), (sixth, (n - sixth - 1).max(sixth))),
        Edge::Late => ((n - third, n - 1), (n - half, n - 1)),
    }
}

/// Part `n` (from 1) of `of` equal ones.
pub(super) fn share(period: Days, n: i8, of: i8) -> Option<Days> {
    let (n, of) = (i32::from(n), i32::from(of));
    if !(1..=of).contains(&n) {
        return None;
    }
    if let Some((from, count)) = months(period).filter(|(_, count)| count % of == 0) {
        let size = count / of;
        return Some(span_of_months(from, size * (n - 1), size * n - 1));
    }
    let (from, to) = (period.from?, period.to?);
    let length = to.since(from) + 1;
    Some(Days::new(from.plus(length * (n - 1) / of), from.plus((length * n / of - 1).max(0))))
}

/// The `n`th (from the back, if negative) weekday or unit of a period. Weeks are counted as sevens of days from its end
/// or beginning, since nobody agrees which week is the first; their slack is the half week on both sides.
pub(super) fn nth(period: Days, n: i8, item: Item) -> Option<(Days, Days)> {
    let (from, to) = (period.from?, period.to?);
    let back = n < 0;
    let steps = i32::from(n.unsigned_abs()).checked_sub(1)?;
    let exact = |days: Days| period.contains(days).then_some((days, days));
    let day = |i: i32| if back { to.plus(-i) } else { from.plus(i) };
    match item {
        Item::Weekday(weekday) => {
            let first = (0..7).map(day).find(|d| d.weekday() == weekday)?;
            exact(Days::day(first.plus(if back { -7 * steps } else { 7 * steps })))
        }
        Item::Stretch(Stretch::Day) => exact(Days::day(day(steps))),
        Item::Stretch(Stretch::Week) => {
            let (near, far) = (day(7 * steps), day(7 * steps + 6));
            let days = Days::new(near.min(far), near.max(far)).intersect(period)?;
            Some((days, grown(days, 4, 4).intersect(period)?))
        }
        Item::Stretch(Stretch::Weekend) => {
            let first = (0..9).map(day).find(|d| d.weekday() == if back { 6 } else { 5 })?;
            let first = first.plus(if back { -7 * steps - 1 } else { 7 * steps });
            exact(Days::new(first, first.plus(1)))
        }
        Item::Stretch(unit) => {
            let months = match unit {
                Stretch::Month => 1,
                Stretch::Year => 12,
                Stretch::Decade => 120,
                _ => return None,
            };
            let inside = if back { to.plus_months(-months * steps) } else { from.plus_months(months * steps) };
            exact(whole(unit, inside)?)
        }
    }
}

/// Week `n` of a year by ISO 8601: week 1 holds the first Thursday.
pub(super) fn iso_week(year: i16, n: i8) -> Option<Days> {
    let week = whole(Stretch::Week, Day::new(year, 1, 4)?.plus(7 * (i32::from(n) - 1)))?;
    // Its Thursday tells the year that a week belongs to.
    ((1..=53).contains(&n) && week.from?.plus(3).year() == year).then_some(week)
}

/// The weekend that a holiday is part of, and those days that may be meant with it: a holiday on a Monday makes it three
/// days, one on a Thursday four.
pub(super) fn long_weekend(holiday: Day) -> Option<(Days, Days)> {
    let saturday = match holiday.weekday() {
        0 | 1 => holiday.plus(-i32::from(holiday.weekday()) - 2),
        2 => return None,
        weekday => holiday.plus(5 - i32::from(weekday)),
    };
    let weekend = Days::new(saturday, saturday.plus(1));
    Some((weekend.hull(Days::day(holiday)), grown(weekend, 1, 1).hull(Days::day(holiday))))
}

/// The first (or last) `n` units of a period: `the first three months of 2020`.
pub(super) fn run(period: Days, unit: Stretch, n: i16, last: bool) -> Option<Days> {
    let (from, to) = (period.from?, period.to?);
    let (days, months) = steps(unit, n)?;
    let run = if last {
        Days::new(to.plus(1).plus_months(-months).plus(-days), to)
    } else {
        Days::new(from, from.plus_months(months).plus(days - 1))
    };
    period.contains(run).then_some(run)
}

/// `n` units up to `to`, inside: `the three months ended 31 March`.
pub(super) fn before(to: Day, unit: Stretch, n: i16) -> Option<Days> {
    let (days, months) = steps(unit, n)?;
    Some(Days::new(to.plus(1).plus_months(-months).plus(-days), to))
}

/// `n` units as days and months.
fn steps(unit: Stretch, n: i16) -> Option<(i32, i32)> {
    let n = i32::from(n);
    match unit {
        Stretch::Day => Some((n, 0)),
        Stretch::Week => Some((7 * n, 0)),
        Stretch::Fortnight => Some((14 * n, 0)),
        Stretch::Month => Some((0, n)),
        Stretch::Quarter => Some((0, 3 * n)),
        Stretch::Year => Some((0, 12 * n)),
        Stretch::Decade => Some((0, 120 * n)),
        Stretch::Weekend | Stretch::Century => None,
    }
}

/// A season by whole months of the northern half of the world.
pub(super) fn season(season: Season, year: i16) -> Option<Days> {
    let from = Day::new(year, season.first_month(), 1)?;
    Some(span_of_months(from, 0, 2))
}
