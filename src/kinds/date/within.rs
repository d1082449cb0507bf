//! Two times that are one: the one that fits into the other.

use super::{
    Day, Days, Direction,
    form::{Form, YearRef},
    part,
    reckon::{Gap, Now, Reckoned, exact, off_calendar, spread},
};
use crate::lexicon::{tense::Tense, time_words::Stretch};

impl Now {
    /// `two years ago today`, `last month on the 5th`: the one that fits into the other.
    pub(super) fn within(&self, inner: &Form, frame: &Form) -> Reckoned {
        let rule = "two-times-in-one";
        let apart = || Gap::Because("the two times do not fit".to_owned());
        let now = self.day()?;
        let Form::Offset(offset) = frame else {
            let whole = self.reckon(frame)?.strict;
            let (Some(from), Some(to)) = (whole.from, whole.to) else { return Err(off_calendar()) };
            let found = match inner {
                Form::DayOfMonth(day) => Day::new(from.year(), from.month(), *day).map(Days::day),
                Form::Weekday { day, .. } => Some(Days::day(part::weekday_from(from, *day))),
                _ => [from.year(), to.year()]
                    .into_iter()
                    .filter_map(|y| Self::at(None).reckon(&inner.clone().with_year(YearRef::Known(y))).ok())
                    .map(|s| s.strict)
                    .find(|d| whole.overlaps(*d)),
            };
            return found.filter(|d| whole.overlaps(*d)).map(|d| exact(d, rule)).ok_or_else(apart);
        };
        let step = |day: Day| offset.nominal(day);
        match inner {
            Form::DayWord(by) => Ok(exact(Days::day(step(now.plus(i32::from(*by)))), rule)),
            Form::Stretch { unit, .. } => {
                let Some(from) = self.reckon(inner)?.strict.from else { return Err(off_calendar()) };
                // The middle of a week a year ago lies in the same week of that year.
                let day = if *unit == Stretch::Week { from.plus(now.since(part::monday(now))) } else { from };
                Ok(exact(part::whole(*unit, step(day)).ok_or_else(off_calendar)?, rule))
            }
            Form::Weekday { day, .. } if offset.in_days().0.abs() < 40 => {
                // Of the week so long ago.
                let target = step(now);
                let days = Days::day(part::weekday_from(target.plus(-3), *day));
                // Some count back from the last such weekday.
                let days = match offset.direction {
                    Direction::Before => days.hull(Days::day(step(part::weekday_until(now, *day)))),
                    Direction::After => days,
                };
                Ok(spread(days, part::grown(days, 7, 7), rule))
            }
            Form::Weekday { day, .. } => {
                // An anniversary: the day so long ago whose return is that weekday.
                let (back, ahead) = (part::weekday_until(now, *day), part::weekday_from(now, *day));
                let near = if ahead.since(now) <= 2 && self.tense != Tense::Past { ahead } else { back };
                let near = if ahead.since(now) < now.since(back) { ahead } else { near };
                let strict = part::grown(Days::day(step(near)), 1, 1);
                let slack = strict.hull(part::grown(Days::new(step(back), step(ahead)), 1, 1));
                Ok(spread(strict, slack, rule))
            }
            _ => {
                let reach = if offset.in_days().0.abs() < 40 { 10 } else { 150 };
                let in_year =
                    |y: i16| Self::at(None).reckon(&inner.clone().with_year(YearRef::Known(y))).ok().map(|s| s.strict);
                self.nearest(step(now), reach, in_year).map(|d| exact(d, rule)).ok_or(Gap::Year)
            }
        }
    }
}
