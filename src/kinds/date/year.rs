//! Which year is meant where none is said.
//!
//! A wrong year is worse than none: a date that is a year off contradicts what it agrees with. So a year is told only where
//! tense, distance and the dates around leave one; else the answer is that part of every year.
//!
//! | the clause looks | the year is told where |
//! | --- | --- |
//! | back | it does not follow a date told with another year close by (or the day is near), and is not just ahead and a year back |
//! | back, at a day a few days ahead | always: the text was brought up to date |
//! | forward | the day is not just gone and a year ahead |
//! | forward, as far as is seen | the next such day comes within 250 days, and the last is not just gone |
//! | nowhere | one such day is within 60 days (115 back) and the other more than 250 away |

use super::{
    Day, Days,
    reckon::{Gap, Now},
};
use crate::lexicon::tense::Tense;

/// Within so many days a time without year is of the days of telling.
const NEAR: i32 = 60;
/// News looks back further than ahead: a day not longer ago than this is the last one.
const PAST: i32 = 115;
/// It is so even where the clause does not say where it looks, if the other one is further than this.
const FAR: i32 = 250;
/// A text is brought up to date so many days after its date.
const UPDATED: i32 = 4;
/// A day without year that is told within so many days of one with its year is of that year; twice as many after it.
const BESIDE: i32 = 14;
/// So many days ahead in a date's own text a date without year still follows it.
const FOLLOWS: i32 = 210;

/// The days of one year's worth of candidates, and which rule chose them.
pub(super) type Picked = Result<(Days, &'static str), Gap>;

impl Now {
    /// Of what happens once a year, the one that is meant.
    pub(super) fn pick(&self, in_year: impl Fn(i16) -> Option<Days>) -> Picked {
        if let Some(thread) = self.story {
            return thread.pick(in_year);
        }
        if let Some(told) = self.chain {
            return self.follow(told, in_year);
        }
        let now = self.day.ok_or(Gap::Unpublished)?;
        let (last, next) = around(now, &in_year);
        let far = |d: Option<Days>| d.map_or(i32::MAX, |d| d.gap(Days::day(now)).unwrap_or(0));
        let (back, ahead) = (far(last), far(next));
        let tense = match self.tense {
            _ if back == 0 && last == next => Tense::Past,
            tense if self.firm => tense,
            Tense::Future => Tense::Ahead,
            Tense::Past | Tense::Ahead | Tense::Unknown => Tense::Unknown,
        };
        // `began on 31 December 2019, and ended on 1 January`: it may follow a date told with its year.
        let follows = |found: Option<Days>, narrow: bool| {
            let told = self.rival.and_then(|r| r.from.zip(r.to));
            let Some((from, to)) = told.filter(|(from, to)| !narrow || to.since(*from) <= 31) else { return false };
            let mut near = (from.year()..=to.year().saturating_add(1)).filter_map(&in_year);
            let next = near.find(|d| d.to >= Some(from));
            next.is_some_and(|d| {
                let soon = to.since(from) <= 92 && d.from.is_some_and(|d| d.since(from) <= FOLLOWS / 2);
                Some(d) != found && (d.from <= Some(to) || soon)
            })
        };
        // `shot on 9 November 2013 … On 6 November they had met`: right beside a day told with its year, and far from now.
        let exact = self.rival.filter(|r| r.from.zip(r.to).is_some_and(|(a, b)| b.since(a) <= 7));
        let beside = exact.and_then(|r| r.from).and_then(|told| {
            let near = (told.year().saturating_sub(1)..=told.year().saturating_add(1)).filter_map(&in_year);
            near.min_by_key(|d| d.gap(Days::day(told)).unwrap_or(0))
                .filter(|d| d.is_day() && d.from.is_some_and(|d| (-BESIDE..=2 * BESIDE).contains(&d.since(told))))
        });
        if let Some(beside) = beside
            && self.careful
            && back > NEAR
            && matches!(tense, Tense::Past | Tense::Unknown)
        {
            return Ok((beside, "year-of-last-date-told"));
        }
        let found = match tense {
            Tense::Past | Tense::Unknown if self.careful && follows(last, true) => None,
            Tense::Past if !self.careful => last.map(|d| (d, "last-before-publication")),
            Tense::Future if !self.careful => next.map(|d| (d, "next-after-publication")),
            // Told of a day just ahead as of what has happened: tomorrow it is elsewhere, or the text was brought up to date.
            Tense::Past if ahead <= UPDATED && back > FAR && self.firm && next.is_some_and(Days::is_day) => {
                next.map(|d| (d, "next-after-publication"))
            }
            Tense::Past if ahead <= NEAR && back > FAR || back > NEAR && follows(last, false) => None,
            Tense::Past => last.map(|d| (d, "last-before-publication")),
            Tense::Future if back <= NEAR && ahead > 300 => None,
            Tense::Future => next.map(|d| (d, "next-after-publication")),
            Tense::Ahead if ahead <= FAR && back > 30 => next.map(|d| (d, "next-after-publication")),
            Tense::Ahead => None,
            Tense::Unknown if back <= PAST && ahead > FAR => last.map(|d| (d, "nearest-to-publication")),
            Tense::Unknown if ahead <= NEAR && back > FAR => next.map(|d| (d, "nearest-to-publication")),
            Tense::Unknown => None,
        };
        found.ok_or(Gap::Year)
    }

    /// The first one from the date told on, where it comes soon.
    fn follow(&self, told: Days, in_year: impl Fn(i16) -> Option<Days>) -> Picked {
        let from = told.from.ok_or(Gap::Year)?;
        let found = [from.year(), from.year().saturating_add(1)]
            .into_iter()
            .filter_map(&in_year)
            .find(|d| d.to >= Some(from))
            .filter(|d| d.from.is_some_and(|d| d.since(from) <= if told.is_day() { FOLLOWS } else { 366 }))
            .ok_or(Gap::Year)?;
        // What is of the year told may be of the days of telling too.
        if found.from.map(Day::year) != Some(from.year()) {
            return Err(Gap::Year);
        }
        let near = self.day.and_then(|now| around(now, in_year).0.map(|last| (now, last)));
        if near.is_some_and(|(now, last)| last != found && last.gap(Days::day(now)).unwrap_or(0) <= NEAR) {
            return Err(Gap::Year);
        }
        Ok((found, "year-of-last-date-told"))
    }

    /// The one nearest to `target`, if it is near and no other is.
    pub(super) fn nearest(&self, target: Day, reach: i32, in_year: impl Fn(i16) -> Option<Days>) -> Option<Days> {
        let gap = |d: &Days| d.gap(Days::day(target)).unwrap_or(0);
        let year = target.year();
        let mut all: Vec<Days> =
            (year.saturating_sub(1)..=year.saturating_add(1)).filter_map(in_year).filter(|d| gap(d) <= reach).collect();
        all.sort_by_key(gap);
        let first = all.first().copied()?;
        all.get(1).is_none_or(|second| gap(second) > gap(&first) + 90).then_some(first)
    }
}

/// The last that began by `now`, and the first that ends from `now` on.
fn around(now: Day, in_year: impl Fn(i16) -> Option<Days>) -> (Option<Days>, Option<Days>) {
    let all: Vec<Days> = (now.year().saturating_sub(8)..=now.year().saturating_add(8)).filter_map(in_year).collect();
    let last = all.iter().rev().find(|d| d.from <= Some(now)).copied();
    let next = all.iter().find(|d| d.to >= Some(now)).copied();
    (last, next)
}
