//! The days of a holiday in a year: fixed ones, those counted from Easter, and those of other calendars.

use calendrical_calculations::{
    hebrew::{BookHebrew, HEBREW_EPOCH},
    islamic::{ISLAMIC_EPOCH_FRIDAY, fixed_from_tabular_islamic, tabular_year_from_fixed},
    rata_die::RataDie,
};

use super::{Day, Days, form::Item, part};
use crate::lexicon::holidays::Holiday;

/// The days of a holiday in a year, and those that may be meant: where a moon must be seen the days differ from land to
/// land. The first one, where a year has it twice.
pub(super) fn days(holiday: Holiday, year: i16) -> Option<(Days, Days)> {
    let exact = |day: Day| {
        let days = Days::day(day);
        (days, days)
    };
    match holiday {
        Holiday::Fixed(month, day) => Day::new(year, month, day).map(exact),
        Holiday::Easter(plus) => easter(year).map(|d| exact(d.plus(i32::from(plus)))),
        Holiday::Pascha(plus) => pascha(year).map(|d| exact(d.plus(i32::from(plus)))),
        Holiday::Nth { month, weekday, n, plus } => {
            let (days, _) = part::nth(Days::month(year, month)?, n, Item::Weekday(weekday))?;
            days.from.map(|d| exact(d.plus(i32::from(plus))))
        }
        Holiday::Islamic { month, day, days } => {
            let from = islamic(year, month, day)?;
            let to = if days == 0 { islamic_next_month(from, month)?.plus(-1) } else { from.plus(i32::from(days) - 1) };
            let strict = Days::new(from, to);
            Some((strict, part::grown(strict, 2, 2)))
        }
        Holiday::Hebrew { month, day, days } => {
            let from = hebrew(year, month, day)?;
            // It begins on the evening before.
            let strict = Days::new(from, from.plus(i32::from(days) - 1));
            Some((strict, part::grown(strict, 1, 0)))
        }
    }
}

/// 1970-01-01 as the fixed day of Reingold and Dershowitz, "Calendrical Calculations".
const EPOCH: i64 = 719_163;

fn fixed(day: Day) -> Option<RataDie> {
    Some(RataDie::new(i64::from(day.since(Day::new(1970, 1, 1)?)).checked_add(EPOCH)?))
}

fn day_of(fixed: RataDie) -> Option<Day> {
    let since = i32::try_from(fixed.to_i64_date().checked_sub(EPOCH)?).ok()?;
    Some(Day::new(1970, 1, 1)?.plus(since))
}

/// A day of the tabular Islamic calendar in a Gregorian year.
fn islamic(year: i16, month: u8, day: u8) -> Option<Day> {
    let (first, last) = (Day::new(year, 1, 1)?, Day::new(year, 12, 31)?);
    let from = tabular_year_from_fixed(fixed(first)?, ISLAMIC_EPOCH_FRIDAY);
    (from > 0).then_some(())?;
    (from..=from.saturating_add(1))
        .filter_map(|y| day_of(fixed_from_tabular_islamic(y, month, day, ISLAMIC_EPOCH_FRIDAY)))
        .find(|d| first <= *d && *d <= last)
}

/// The first day of the Islamic month after `month`, which begins on `from`.
fn islamic_next_month(from: Day, month: u8) -> Option<Day> {
    let year = tabular_year_from_fixed(fixed(from)?, ISLAMIC_EPOCH_FRIDAY);
    let (year, month) = if month == 12 { (year.saturating_add(1), 1) } else { (year, month + 1) };
    day_of(fixed_from_tabular_islamic(year, month, 1, ISLAMIC_EPOCH_FRIDAY))
}

/// A day of the Hebrew calendar in a Gregorian year. Months are counted from Nisan; 13 is the last Adar there is.
fn hebrew(year: i16, month: u8, day: u8) -> Option<Day> {
    let (first, last) = (Day::new(year, 1, 1)?, Day::new(year, 12, 31)?);
    (fixed(first)? > HEBREW_EPOCH).then_some(())?;
    let about = i32::from(year).checked_add(3760)?;
    (about..=about + 1)
        .filter_map(|y| {
            let month = if month == 13 && !BookHebrew::is_hebrew_leap_year(y) { 12 } else { month };
            day_of(BookHebrew::fixed_from_book_hebrew(BookHebrew { year: y, month, day }))
        })
        .find(|d| first <= *d && *d <= last)
}

/// Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Jones, Butcher).
fn easter(year: i16) -> Option<Day> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19).rem_euclid(32);
    Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// Orthodox Easter Sunday: the Julian computus (Meeus), put into the Gregorian calendar (1900 to 2099).
fn pascha(year: i16) -> Option<Day> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(4), y.rem_euclid(7), y.rem_euclid(19));
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34).rem_euclid(7);
    let n = d + e + 114;
    Day::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).map(|d| d.plus(13))
}
