//! What firms report on: quarters and halves, the period told in another year, and so long from what is told.

use super::{
    Day, Days,
    form::{Form, YearRef},
    offset::{Anchor, Offset},
    part,
    reckon::{Gap, Now, Reckoned, exact, off_calendar, spread, untold},
    told::sense_of,
};
use crate::lexicon::{tense::Tense, time_words::Stretch};

/// A quarter without a year is not further off than this.
const NEAR: i32 = 120;

impl Now {
    pub(super) fn offset(&self, offset: Offset) -> Reckoned {
        match offset.anchor {
            Anchor::Said => Ok(sense_of(offset, Days::day(self.day()?), "offset-from-publication")),
            // `from $47 million a year earlier`: of what is told of a quarter, the same quarter.
            Anchor::Told if offset.compares_years() && self.reported.is_some_and(part::is_quarters) => {
                let told = self.reported.and_then(|t| in_other_year(t, -offset.min)).ok_or_else(off_calendar)?;
                Ok(exact(told, "offset-from-date-told"))
            }
            Anchor::Told => match self.told_for(offset) {
                Some(told) => Ok(sense_of(offset, told, "offset-from-date-told")),
                None => Err(Gap::Untold(offset)),
            },
            Anchor::Following => Err(Gap::Following(offset)),
        }
    }

    /// `the past three weeks`, `the next two days`.
    pub(super) fn running(&self, unit: Stretch, count: i16) -> Reckoned {
        // `Over the next four months many died`: from the date told.
        let told = count > 0 && self.tense == Tense::Past;
        let now = if told { self.told.and_then(|t| t.to).ok_or_else(untold)? } else { self.day()? };
        let rule = if told { "counted-from-date-told" } else { "counted-from-publication" };
        let count = i32::from(count);
        if unit == Stretch::Quarter {
            // Quarters are told as wholes: the two past ones are those before this.
            let this = part::whole(unit, now).and_then(|d| d.from).ok_or_else(off_calendar)?;
            let (from, to) = if count < 0 { (count, -1) } else { (1, count) };
            let strict = Days::new(this.plus_months(3 * from), this.plus_months(3 * to + 3).plus(-1));
            return Ok(spread(strict, strict.hull(Days::day(now)), rule));
        }
        let end = match unit {
            Stretch::Day => now.plus(count),
            Stretch::Week => now.plus(count.saturating_mul(7)),
            Stretch::Weekend => return self.stretch(unit, if count < 0 { -1 } else { 0 }),
            Stretch::Fortnight => now.plus(count.saturating_mul(14)),
            Stretch::Month => now.plus_months(count),
            Stretch::Quarter => now.plus_months(count.saturating_mul(3)),
            Stretch::Year => now.plus_months(count.saturating_mul(12)),
            Stretch::Decade => now.plus_months(count.saturating_mul(120)),
            Stretch::Century => now.plus_months(count.saturating_mul(1200)),
        };
        let strict = if count < 0 { Days::new(end, now.plus(-1)) } else { Days::new(now.plus(1), end) };
        Ok(spread(strict, strict.hull(Days::day(now)), rule))
    }

    pub(super) fn same(&self, unit: Stretch) -> Reckoned {
        let told = if unit == Stretch::Day { self.told_day } else { self.told };
        let told = told.ok_or_else(untold)?;
        let (Some(from), Some(to)) = (told.from, told.to) else { return Err(off_calendar()) };
        let a = part::whole(unit, from).ok_or_else(off_calendar)?;
        let b = part::whole(unit, to).ok_or_else(off_calendar)?;
        if a != b && unit != Stretch::Day {
            return Err(Gap::Because("the date told before is wider".to_owned()));
        }
        Ok(exact(a.hull(b), "same-as-date-told"))
    }

    /// The period told, in another year.
    pub(super) fn same_of(&self, unit: Option<Stretch>, year: YearRef) -> Reckoned {
        let told = match unit {
            // Of nine months told, the quarter is the last.
            Some(Stretch::Quarter) if self.told.is_some_and(part::is_part_of_year) => {
                self.told.and_then(|t| part::whole(Stretch::Quarter, t.to?)).ok_or_else(off_calendar)?
            }
            // `the month ended 15 November … the year-earlier month`
            Some(unit) => match self.told.filter(|t| part::is_as_long(*t, unit)) {
                Some(told) => told,
                None => self.same(unit)?.strict,
            },
            None => self.told.filter(|t| part::is_part_of_year(*t)).ok_or_else(untold)?,
        };
        let by = match (year, told.to) {
            (YearRef::Known(year), Some(to)) => i32::from(year) - i32::from(to.year()),
            (YearRef::Told(by), _) => i32::from(by),
            _ => return Err(off_calendar()),
        };
        Ok(exact(in_other_year(told, by).ok_or_else(off_calendar)?, "same-as-date-told"))
    }

    /// So long up to a day: `the three months ended 31 March`; of what is `over`, the last such day.
    pub(super) fn ending(&self, unit: Stretch, count: i16, day: &Form, over: bool) -> Reckoned {
        let past = Self { tense: Tense::Past, firm: true, careful: false, rival: None, ..*self };
        let seen = if over && self.story.is_none() { past } else { *self };
        let Some(to) = seen.reckon(day)?.strict.to else { return Err(off_calendar()) };
        let days = part::before(to, unit, count).ok_or_else(off_calendar)?;
        Ok(exact(days, "period-up-to-date"))
    }

    /// A half, a third or a quarter; one without a year is the nearest: firms report on the last and look to the next.
    pub(super) fn share(&self, n: i8, of: i8, within: Option<&Form>) -> Reckoned {
        if let Some(within) = within {
            let whole = self.reckon(within)?;
            let days = part::share(whole.strict, n, of).ok_or_else(off_calendar)?;
            let slack = if matches!(within, Form::Fiscal(_)) {
                part::grown(days, 275, 181)
            } else {
                part::grown(days, 15, 15).intersect(whole.strict).unwrap_or(days)
            };
            return Ok(spread(days, slack, whole.rule));
        }
        let in_year = |y: i16| Days::year(y).and_then(|y| part::share(y, n, of));
        if of == 4
            && self.chain.is_none()
            && self.story.is_none()
            && self.rival.is_none_or(|r| r.to >= self.day.map(|d| d.plus(-366)))
            && let Some(now) = self.day
        {
            let all = (now.year().saturating_sub(1)..=now.year().saturating_add(1)).filter_map(in_year);
            let gap = |d: &Days| d.gap(Days::day(now)).unwrap_or(0);
            let ahead = matches!(self.tense, Tense::Future | Tense::Ahead) && self.firm;
            let past = self.tense == Tense::Past && self.firm;
            let found = all.filter(|d| !(ahead && d.to < Some(now) || past && d.from > Some(now))).min_by_key(gap);
            return found.filter(|d| gap(d) <= NEAR).map(|d| exact(d, "nearest-to-publication")).ok_or(Gap::Year);
        }
        let (days, rule) = self.pick(in_year)?;
        Ok(exact(days, rule))
    }
}

/// The same days of the calendar, so many years on.
fn in_other_year(days: Days, by: i32) -> Option<Days> {
    let step = |day: Day| day.plus_months(by.saturating_mul(12));
    Some(Days::new(step(days.from?), step(days.to?.plus(1)).plus(-1)))
}
