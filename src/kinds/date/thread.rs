//! Which year, month or day is meant where a story has got to a date.
//!
//! | the words | told before | mean |
//! | --- | --- | --- |
//! | `in May` | 14 March 1641 | May 1641 |
//! | `in January` | 9 November 1641 | January 1642 |
//! | `in October` | 9 November 1641 | October 1641: back, where ahead would be far |
//! | `until March` | May 1641 | March 1642: an end lies ahead |
//! | `had begun in October` | 3 May 1641 | October 1640: what had been lies behind |
//! | `in May` | 1641, or a heading of it | May 1641 |
//! | `on the 20th` | 12 March 1641 | 20 March 1641 |
//! | `the following January` | January 1641 | January 1642 |

use super::{
    Day, Days,
    form::Point,
    part,
    reckon::{Gap, Reckoned, exact, off_calendar},
    year::Picked,
};
use crate::lexicon::time_words::Stretch;

/// So many days ahead, over the turn of the year, a date still follows the one told, where the one just gone is nearer.
const FOLLOWS: i32 = 210;
/// A period of so many days holds what is told next.
const WIDE: i32 = 60;

/// Which way from the last date told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Forward, or a little back.
    Either,
    /// Forward only: `until May`, `from June to May`.
    On,
    /// Back only: `had begun in May`, `since May`.
    Back,
    /// Whichever is nearer: `In May, meanwhile, he had fled.`
    Nearer,
}

/// Where a story has got to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Thread {
    /// The last date told.
    pub(super) at: Days,
    /// The next one that is stated in full.
    pub(super) next: Option<Days>,
    pub(super) way: Way,
}

impl Thread {
    /// Of what happens once a year, the one that follows.
    pub(super) fn pick(&self, in_year: impl Fn(i16) -> Option<Days>) -> Picked {
        let at = self.at;
        let (Some(from), Some(to)) = (at.from, at.to) else { return Err(Gap::Year) };
        let all: Vec<Days> = (from.year().saturating_sub(2)..=to.year().saturating_add(2).min(from.year() + 4))
            .filter_map(in_year)
            .collect();
        let inside = all.iter().find(|d| d.overlaps(at)).copied().filter(|_| to.since(from) >= WIDE);
        let on = all.iter().find(|d| d.to >= Some(from)).copied();
        let back = all.iter().rev().find(|d| d.from <= Some(from)).copied();
        let gap = |d: Option<Days>| d.map_or(i32::MAX, |d| d.gap(at).unwrap_or(0));
        let found = match self.way {
            _ if inside.is_some() => inside,
            Way::On => on,
            Way::Back => back,
            Way::Nearer if gap(back) < gap(on) => back,
            Way::Nearer => on,
            Way::Either => {
                // What the year told still holds comes first.
                let turns = on.is_some_and(|d| d.from.is_some_and(|d| d.year() > to.year()));
                let past_next = self.next.is_some_and(|n| n.from >= Some(from) && on.is_some_and(|d| d.from > n.to));
                if turns && (gap(on) > FOLLOWS || past_next) && gap(back) < gap(on) { back } else { on }
            }
        };
        found.map(|d| (d, "year-of-last-date-told")).ok_or(Gap::Year)
    }

    /// `last`, `this`, `next` before what happens once a year.
    pub(super) fn pick_pointed(&self, point: Point, in_year: impl Fn(i16) -> Option<Days>) -> Picked {
        let at = self.at;
        let (Some(from), Some(to)) = (at.from, at.to) else { return Err(Gap::Year) };
        let years = from.year().saturating_sub(2)..=to.year().saturating_add(2).min(from.year() + 4);
        let all: Vec<Days> = years.filter_map(&in_year).collect();
        let found = match point {
            Point::Last | Point::Before => all.iter().rev().find(|d| d.to < Some(from)).copied(),
            Point::Next => all.iter().find(|d| d.from > Some(to)).copied(),
            Point::This | Point::None => return self.pick(in_year),
        };
        found.map(|d| (d, "pointed-from-date-told")).ok_or(Gap::Year)
    }

    /// `the 18th`, of the month told or, at its end, of the next.
    pub(super) fn day_of_month(&self, day: i8) -> Reckoned {
        let at = self.at;
        let (Some(from), Some(to)) = (at.from, at.to) else { return Err(Gap::Year) };
        let month = Day::new(from.year(), from.month(), 1).ok_or(Gap::Year)?;
        if to.since(month) > 31 {
            return Err(Gap::Because("which month is meant is not said".to_owned()));
        }
        // `on the 30th … on the 2nd`
        let over = at.is_day() && day < from.day() && (self.way == Way::On || day <= 10 && from.day() > 20);
        let month = month.plus_months(i32::from(over));
        Day::new(month.year(), month.month(), day)
            .map(|d| exact(Days::day(d), "day-of-month-told"))
            .ok_or_else(|| Gap::Because("the month told has no such day".to_owned()))
    }

    /// `this`, `the` and `next` before a unit.
    pub(super) fn stretch(&self, unit: Stretch, by: i8) -> Reckoned {
        let at = self.at;
        let (Some(from), Some(to)) = (at.from, at.to) else { return Err(Gap::Year) };
        let (a, b) = (part::whole(unit, from), part::whole(unit, to));
        let (Some(here), true) = (a, a == b) else {
            return Err(Gap::Because("the date told before is wider".to_owned()));
        };
        let mut found = here;
        for _ in 0..by {
            found = found.to.and_then(|d| part::whole(unit, d.plus(1))).ok_or_else(off_calendar)?;
        }
        Ok(exact(found, "pointed-from-date-told"))
    }
}
