//! From what the words say to days, seen from one day of telling.

use super::{
    Day, Days, feast,
    form::{Form, Item, Point, YearRef},
    offset::Offset,
    part,
    thread::{Thread, Way},
    told::sense_of,
    year::Picked,
};
use crate::lexicon::{
    holidays::Holiday,
    tense::Tense,
    time_words::{Season, Stretch, month_name},
};

/// What is known around the words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Now {
    /// The day of telling.
    pub(super) day: Option<Day>,
    /// Where the clause looks.
    pub(super) tense: Tense,
    /// Nothing speaks against what the tense says.
    pub(super) firm: bool,
    /// What the tense says is still held against how near the days are.
    pub(super) careful: bool,
    /// The last date told, if it was told close before.
    pub(super) told: Option<Days>,
    /// The last date told that is a single day, if it was told close before.
    pub(super) told_day: Option<Days>,
    /// The last date told, if it is a period that firms report on.
    pub(super) reported: Option<Days>,
    /// The date told that what has no year follows: `in January 2019 and in May`.
    pub(super) chain: Option<Days>,
    /// A year that stands close by and may be meant too.
    pub(super) rival: Option<Days>,
    /// Where the story has got to, in history prose: what has no year follows it.
    pub(super) story: Option<Thread>,
}

/// The days, and which rule gave them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sense {
    /// The days that are named.
    pub(super) strict: Days,
    /// Those that the words allow; wider where they round: `three weeks ago`.
    pub(super) allowed: Days,
    pub(super) slack: Days,
    pub(super) rule: &'static str,
}

/// Why the words give no days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// The day of telling is not known.
    Unpublished,
    /// Which year is meant cannot be known.
    Year,
    /// No date was told close before.
    Untold(Offset),
    /// What it is counted from stands next in the text.
    Following(Offset),
    /// Said for a person.
    Because(String),
}

pub(super) type Reckoned = Result<Sense, Gap>;

pub(super) fn exact(days: Days, rule: &'static str) -> Sense {
    spread(days, days, rule)
}

/// Days, and those that they let pass.
pub(super) fn spread(strict: Days, slack: Days, rule: &'static str) -> Sense {
    Sense { strict, allowed: strict, slack, rule }
}

pub(super) fn untold() -> Gap {
    Gap::Because("no date is told close before".to_owned())
}

pub(super) fn off_calendar() -> Gap {
    Gap::Because("outside the calendar".to_owned())
}

impl Now {
    /// Seen from a day of telling (or from none), with nothing else known.
    pub(super) const fn at(day: Option<Day>) -> Self {
        Self {
            day,
            tense: Tense::Unknown,
            firm: true,
            careful: true,
            told: None,
            told_day: None,
            reported: None,
            chain: None,
            rival: None,
            story: None,
        }
    }

    /// Whether the clause looks forward, as far as can be seen.
    pub(super) fn looks_ahead(&self) -> bool {
        matches!(self.tense, Tense::Future | Tense::Ahead)
    }

    pub(super) fn day(&self) -> Result<Day, Gap> {
        self.day.ok_or(Gap::Unpublished)
    }

    /// The days that `form` means.
    pub(super) fn reckon(&self, form: &Form) -> Reckoned {
        match form {
            Form::Day { year, month, day, weekday } => self.calendar_day(*year, *month, *day, *weekday),
            Form::Numeric { a, b, year, weekday } => self.either_order(*a, *b, *year, *weekday),
            Form::Month { year, month, point } => self.month(*year, *month, *point),
            Form::Year(year) => Ok(exact(Days::year(*year).ok_or_else(off_calendar)?, "calendar")),
            Form::Fiscal(year) => {
                // When it begins differs from land to land and from firm to firm.
                let strict = Days::year(*year).ok_or_else(off_calendar)?;
                Ok(spread(strict, part::grown(strict, 275, 181), "fiscal-year"))
            }
            Form::Ending { unit, count, day, over } => self.ending(*unit, *count, day, *over),
            Form::Years { from, to } => {
                let days = Days::year(*from).zip(Days::year(*to)).ok_or_else(off_calendar)?;
                Ok(exact(days.0.hull(days.1), "calendar"))
            }
            Form::Weekday { day, point } => self.weekday(*day, *point),
            Form::WeekdayOf { day, week } => {
                let monday = part::monday(self.day()?).plus(i32::from(*week) * 7);
                Ok(exact(Days::day(monday.plus(i32::from(*day))), "weekday-of-week"))
            }
            Form::WeekdayTold { day, after } => {
                let told = self.told.or(self.day.map(Days::day)).ok_or(Gap::Unpublished)?;
                let (Some(from), Some(to)) = (told.from, told.to) else { return Err(off_calendar()) };
                let found = if *after { part::weekday_after(to, *day) } else { part::weekday_before(from, *day) };
                Ok(exact(Days::day(found), "weekday-from-date-told"))
            }
            Form::WeekdayDay { weekday, day } => self.weekday_day(*weekday, *day),
            Form::DayOfMonth(day) => match self.story {
                Some(thread) => thread.day_of_month(*day),
                None => self.day_of_month(*day),
            },
            Form::DayWord(by) => Ok(exact(Days::day(self.day()?.plus(i32::from(*by))), "day-word")),
            Form::Stretch { unit, by } => match self.story {
                Some(thread) if *by >= 0 => thread.stretch(*unit, *by),
                _ => self.stretch(*unit, *by),
            },
            Form::Running { .. } if self.story.is_some() => Err(Gap::Because("it may be how long".to_owned())),
            Form::Running { unit, count } => self.running(*unit, *count),
            Form::Season { season, year, point, .. } => self.season(*season, *year, *point),
            Form::Holiday { holiday, year, point } => self.holiday(*holiday, *year, *point),
            Form::Offset(offset) => self.offset(*offset),
            Form::In(offset) if self.looks_ahead() => self.offset(*offset),
            Form::In(_) => Err(Gap::Because("it may be how long something took".to_owned())),
            Form::From(offset, inner) => {
                let anchor = self.reckon(inner)?;
                Ok(sense_of(*offset, anchor.strict, "offset-from-date"))
            }
            Form::Same(unit) => self.same(*unit),
            Form::SameOf { unit, year } => self.same_of(*unit, *year),
            Form::NextTold(inner) if self.story.is_some() => self.reckon(inner),
            Form::NextTold(inner) if matches!(**inner, Form::Stretch { .. }) && self.tense != Tense::Past => {
                self.reckon(inner)
            }
            Form::NextTold(inner) => {
                if let (Form::Weekday { day, .. }, Some(from)) = (&**inner, self.told.and_then(|t| t.from)) {
                    return Ok(exact(Days::day(part::weekday_from(from, *day)), "weekday-from-date-told"));
                }
                let told = self.told.and_then(|t| t.to).ok_or_else(untold)?;
                Ok(Sense { rule: "next-from-date-told", ..Self::at(Some(told)).reckon(inner)? })
            }
            Form::TheDay => match self.told_day {
                Some(told) => Ok(exact(told, "same-as-date-told")),
                None => Ok(exact(Days::day(self.day()?), "day-word")),
            },
            Form::First { n, unit, last, within } => {
                let whole = self.reckon(within)?;
                let days = part::run(whole.strict, *unit, *n, *last)
                    .ok_or_else(|| Gap::Because("there are not so many in that time".to_owned()))?;
                Ok(exact(days, whole.rule))
            }
            Form::Part(edge, inner) => {
                let whole = self.reckon(inner)?;
                let (strict, slack) = part::part(whole.strict, *edge);
                Ok(spread(strict, slack.hull(strict), whole.rule))
            }
            Form::Share { n, of, within } => self.share(*n, *of, within.as_deref()),
            Form::Rest { after, with_today, within } => {
                let whole = self.reckon(within)?;
                let same = matches!(**within, Form::Same(_)) && self.told.is_some_and(|t| t.is_day());
                if self.story.is_some() && !same {
                    return Ok(whole);
                }
                // `later that month` is after the day told in it.
                let told = self.told.filter(|t| t.is_day());
                let today = match **within {
                    Form::Same(_) => told.unwrap_or(whole.strict),
                    _ => Days::day(self.day()?),
                };
                let with = if *after {
                    Days { from: today.to, to: whole.strict.to }
                } else {
                    Days { from: whole.strict.from, to: today.from }
                };
                // `earlier this month` is no time of this day.
                let without = match after {
                    true => Days { from: today.to.map(|d| d.plus(1)), ..with },
                    false => Days { to: today.from.map(|d| d.plus(-1)), ..with },
                };
                let empty = without.from > without.to;
                Ok(match whole.strict.contains(today) {
                    true if *with_today || empty => exact(with, "rest-of-period"),
                    true => spread(without, with, "rest-of-period"),
                    false => exact(whole.strict, "rest-of-period"),
                })
            }
            Form::Nth { n, item, within } => self.nth(*n, *item, within),
            Form::Around { unit, day } => {
                let inner = self.reckon(day)?;
                let Some(from) = inner.strict.from else { return Err(off_calendar()) };
                if *unit == Stretch::Weekend && matches!(**day, Form::Holiday { .. }) {
                    let (days, slack) = part::long_weekend(from).ok_or_else(off_calendar)?;
                    return Ok(spread(days, slack, "period-around-date"));
                }
                let days = part::whole(*unit, from).ok_or_else(off_calendar)?;
                Ok(exact(days, "period-around-date"))
            }
            Form::Lasting(offset, day) => {
                let Some(from) = self.reckon(day)?.strict.from else { return Err(off_calendar()) };
                Ok(exact(Days::new(from, offset.nominal(from).plus(-1)), "period-from-date"))
            }
            Form::Weekdays { day, count } => {
                let now = self.day()?;
                let more = 7 * (i32::from(count.unsigned_abs()) - 1);
                let found = if *count < 0 {
                    part::weekday_before(now, *day).plus(-more)
                } else {
                    part::weekday_after(now, *day).plus(more)
                };
                Ok(exact(Days::day(found), "counted-from-publication"))
            }
            Form::IsoWeek { n, year } => {
                let year = self.year(*year)?.ok_or(Gap::Year)?;
                let days = part::iso_week(year, *n).ok_or_else(|| Gap::Because(format!("{year} has no week {n}")))?;
                Ok(exact(days, "calendar"))
            }
            Form::Range(a, b) => self.range(a, b),
            Form::Within { exact, frame } => self.within(exact, frame),
            Form::Impossible(why) => Err(Gap::Because(why.clone())),
        }
    }

    /// The year that is meant, if that is known without looking at month or day.
    fn year(&self, year: YearRef) -> Result<Option<i16>, Gap> {
        match year {
            YearRef::None => Ok(None),
            YearRef::Known(y) => Ok(Some(y)),
            YearRef::Unknown if self.story.is_some() => Ok(None),
            YearRef::Unknown => Err(Gap::Year),
            YearRef::Shift(by) => Ok(Some(self.day()?.year().saturating_add(i16::from(by)))),
            YearRef::Told(by) => match self.told.and_then(|t| t.from) {
                Some(told) => Ok(Some(told.year().saturating_add(i16::from(by)))),
                None => Err(untold()),
            },
        }
    }

    fn calendar_day(&self, year: YearRef, month: i8, day: i8, weekday: Option<i8>) -> Reckoned {
        if let Some(year) = self.year(year)? {
            let found = Day::new(year, month, day)
                .ok_or_else(|| Gap::Because(format!("{} {year} has no day {day}", month_name(month))))?;
            return Ok(exact(Days::day(found), "calendar"));
        }
        let in_year = |y: i16| Day::new(y, month, day).map(Days::day);
        if let Some(weekday) = weekday {
            let told = self.story.and_then(|s| s.at.from);
            let now = told.map_or_else(|| self.day(), Ok)?;
            // The weekday tells the year: of the years near, the nearest in which they fit.
            let fits = (now.year().saturating_sub(6)..=now.year().saturating_add(6))
                .filter_map(|y| Day::new(y, month, day))
                .filter(|d| d.weekday() == weekday)
                .min_by_key(|d| (d.since(now).abs(), *d));
            if let Some(found) = fits.filter(|d| d.since(now).abs() < 800) {
                return Ok(exact(Days::day(found), "year-by-weekday"));
            }
        }
        self.pick(in_year).map(|(days, rule)| exact(days, rule))
    }

    /// `last`, `this`, `next` before what happens once a year.
    pub(super) fn pick_pointed(&self, point: Point, in_year: impl Fn(i16) -> Option<Days>) -> Picked {
        if point == Point::None {
            return self.pick(in_year);
        }
        let told = self.told.filter(|_| point == Point::Before);
        let told = told.map(|at| Thread { at, next: None, way: Way::Either });
        if let Some(thread) = self.story.or(told) {
            return thread.pick_pointed(point, in_year);
        }
        let now = self.day()?;
        let all: Vec<Days> =
            (now.year().saturating_sub(8)..=now.year().saturating_add(8)).filter_map(&in_year).collect();
        let found = match point {
            Point::Last => all.iter().rev().find(|d| d.to < Some(now)).copied(),
            Point::Next => all.iter().find(|d| d.from > Some(now)).copied(),
            // `this winter`, said in February, began last year.
            Point::This | Point::None => {
                all.iter().find(|d| !d.is_day() && d.contains(Days::day(now))).copied().or_else(|| in_year(now.year()))
            }
            Point::Before => return Err(untold()),
        };
        found.map(|d| (d, "pointed")).ok_or_else(off_calendar)
    }

    fn either_order(&self, a: i8, b: i8, year: YearRef, weekday: Option<i8>) -> Reckoned {
        let readings = [self.calendar_day(year, a, b, weekday), self.calendar_day(year, b, a, weekday)];
        let days: Vec<Day> = readings.iter().flatten().filter_map(|s| s.strict.from).collect();
        if let Some(weekday) = weekday {
            let mut fits = days.iter().filter(|d| d.weekday() == weekday);
            if let (Some(found), None) = (fits.next(), fits.next()) {
                return Ok(exact(Days::day(*found), "order-by-weekday"));
            }
        }
        if let Some(now) = self.day {
            let told = |d: &Day| match self.tense {
                Tense::Past => *d <= now,
                Tense::Future => *d >= now,
                Tense::Ahead | Tense::Unknown => true,
            };
            let mut near = days.iter().filter(|d| d.since(now).abs() <= 31 && told(d));
            if let (Some(found), None) = (near.next(), near.next()) {
                return Ok(exact(Days::day(*found), "order-by-publication"));
            }
        }
        Err(Gap::Because(format!("{b} {} or {a} {}: which is the month is not said", month_name(a), month_name(b))))
    }

    fn month(&self, year: YearRef, month: i8, point: Point) -> Reckoned {
        if let Some(year) = self.year(year)? {
            return Ok(exact(Days::month(year, month).ok_or_else(off_calendar)?, "calendar"));
        }
        let (days, rule) = self.pick_pointed(point, |y| Days::month(y, month))?;
        Ok(exact(days, rule))
    }

    fn weekday(&self, day: i8, point: Point) -> Reckoned {
        if let (Some(_), Some(told)) = (self.story, self.told_day.and_then(|t| t.from)) {
            let found = match point {
                Point::Last | Point::Before => part::weekday_before(told, day),
                Point::Next => part::weekday_after(told, day),
                Point::This | Point::None => part::weekday_from(told, day),
            };
            return Ok(exact(Days::day(found), "weekday-from-date-told"));
        }
        let now = self.day()?;
        let (found, rule) = match point {
            Point::Last | Point::Next | Point::Before => {
                // `next Friday` on a Tuesday is the week after's for most, this week's for some. `Last Monday` in news of a
                // Friday is hardly ever that of the week before.
                let back = matches!(point, Point::Last | Point::Before);
                let by = if back { -7 } else { 7 };
                let week = Days::day(part::monday(now).plus(by + i32::from(day)));
                let near = Days::day(if back { part::weekday_before(now, day) } else { part::weekday_after(now, day) });
                let strict = if back { near } else { week };
                return Ok(spread(strict, week.hull(near), "pointed"));
            }
            Point::This => (
                if self.tense == Tense::Past { part::weekday_until(now, day) } else { part::weekday_from(now, day) },
                "pointed",
            ),
            Point::None => match self.tense {
                Tense::Past => (part::weekday_until(now, day), "last-before-publication"),
                Tense::Future | Tense::Ahead => (part::weekday_from(now, day), "next-after-publication"),
                Tense::Unknown => {
                    let (back, ahead) = (part::weekday_until(now, day), part::weekday_from(now, day));
                    let nearest =
                        if ahead.since(now) <= 2 && ahead.since(now) < now.since(back) { ahead } else { back };
                    let either = Days::new(back, ahead);
                    return Ok(spread(Days::day(nearest), either, "nearest-to-publication"));
                }
            },
        };
        Ok(exact(Days::day(found), rule))
    }

    fn day_of_month(&self, day: i8) -> Reckoned {
        let now = self.day()?;
        let first = Day::new(now.year(), now.month(), 1).ok_or_else(off_calendar)?;
        let near = (-2..=2).filter_map(|m| {
            let month = first.plus_months(m);
            Day::new(month.year(), month.month(), day)
        });
        let all: Vec<Day> = near.collect();
        let last = all.iter().rev().find(|d| **d <= now);
        let next = all.iter().find(|d| **d >= now);
        // `on 21 September, with the return on the 28th`; `from the 8th to the 15th … on the 10th`
        let told = [self.told_day, self.told].into_iter().flatten().find_map(|told| {
            let (from, to) = (told.from?, told.to?);
            let day = Day::new(from.year(), from.month(), day).filter(|_| to.since(from) <= 31)?;
            (from < day && told.is_day() || told.contains(Days::day(day))).then_some(day)
        });
        if let Some(told) = told {
            return Ok(exact(Days::day(told), "day-of-month-told"));
        }
        let found = match self.tense {
            Tense::Past => last,
            Tense::Future | Tense::Ahead => next,
            Tense::Unknown => all.iter().min_by_key(|d| d.since(now).abs()),
        };
        found.map(|d| exact(Days::day(*d), "day-of-month-near-publication")).ok_or_else(off_calendar)
    }

    /// `Friday the 13th`: of the months near, the nearest in which they fit.
    fn weekday_day(&self, weekday: i8, day: i8) -> Reckoned {
        let now = self.day()?;
        let first = Day::new(now.year(), now.month(), 1).ok_or_else(off_calendar)?;
        (-14..=14)
            .filter_map(|m| {
                let month = first.plus_months(m);
                Day::new(month.year(), month.month(), day)
            })
            .filter(|d| d.weekday() == weekday)
            .min_by_key(|d| d.since(now).abs())
            .map(|d| exact(Days::day(d), "month-by-weekday"))
            .ok_or_else(|| Gap::Because("no month near has that day on that weekday".to_owned()))
    }

    pub(super) fn stretch(&self, unit: Stretch, by: i8) -> Reckoned {
        let now = self.day()?;
        let by = i32::from(by);
        let at = match unit {
            Stretch::Day => now.plus(by),
            Stretch::Week | Stretch::Fortnight => now.plus(7 * by),
            Stretch::Weekend => {
                // In the past tense `this weekend` and `the weekend` are over.
                // Early in the week so is one of which nothing is told.
                let past = self.tense == Tense::Past || self.tense == Tense::Unknown && now.weekday() < 3;
                let gone = by == 0 && past && now.weekday() < 5;
                now.plus(7 * (by - i32::from(gone)))
            }
            Stretch::Month => now.plus_months(by),
            Stretch::Quarter => now.plus_months(3 * by),
            Stretch::Year => now.plus_months(12 * by),
            Stretch::Decade => now.plus_months(120 * by),
            Stretch::Century => now.plus_months(1200 * by),
        };
        let strict = part::whole(unit, at).ok_or_else(off_calendar)?;
        // Where weeks begin on Sunday, they end on Saturday.
        let slack = if unit == Stretch::Week { part::grown(strict, 1, 0) } else { strict };
        Ok(spread(strict, slack, "pointed"))
    }

    fn season(&self, season: Season, year: YearRef, point: Point) -> Reckoned {
        let in_year = |y: i16| part::season(season, y);
        let (strict, rule) = match self.year(year)? {
            Some(told) => {
                // `that winter`, told of February, began the year before.
                let begun = year == YearRef::Told(0) && season == Season::Winter && self.is_told_in_winters_end();
                (in_year(told.saturating_sub(i16::from(begun))).ok_or_else(off_calendar)?, "calendar")
            }
            None => self.pick_pointed(point, in_year)?,
        };
        Ok(spread(strict, part::grown(strict, 31, 31), rule))
    }

    fn holiday(&self, holiday: Holiday, year: YearRef, point: Point) -> Reckoned {
        let in_year = |y: i16| feast::days(holiday, y).map(|d| d.0);
        let (days, rule) = match self.year(year)? {
            Some(year) => (in_year(year).ok_or_else(off_calendar)?, "calendar"),
            None => self.pick_pointed(point, in_year)?,
        };
        let slack = days.from.and_then(|d| feast::days(holiday, d.year())).filter(|d| d.0 == days).map(|d| d.1);
        Ok(spread(days, slack.unwrap_or(days), rule))
    }

    fn nth(&self, n: i8, item: Item, within: &Form) -> Reckoned {
        let whole = self.reckon(within)?;
        let none = || Gap::Because("there are not so many in that time".to_owned());
        let (strict, slack) = part::nth(whole.strict, n, item).ok_or_else(none)?;
        Ok(spread(strict, slack, whole.rule))
    }
}
