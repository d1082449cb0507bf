//! `two days later`, `18 years after the raid`: so far from something.

use super::{DateValue, Day, Days};

/// The step an [`Offset`] counts in; it decides how wide the answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A day: `two days later` is a day.
    Day,
    /// Seven days: `a week ago` names a day, and allows four more on both sides.
    Week,
    /// A month: `two months later` names a calendar month, and allows half a month around the day.
    Month,
    /// A year: `18 years after` names a calendar year, and allows half a year around the day.
    Year,
}

/// Which way an [`Offset`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// `later`, `after`, `from now`.
    After,
    /// `earlier`, `before`, `ago`.
    Before,
}

/// What an [`Offset`] counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// The day the words are said: `ago`, `away`, `from now`.
    Said,
    /// The last date told: `later`, `earlier`, `the following day`.
    Told,
    /// What the noun phrase that stands next in the text names: `18 years after the raid`.
    Following,
}

/// So many days, weeks, months or years from an anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Offset {
    /// Fewest units.
    pub min: i32,
    /// Most units; [`Offset::OPEN`] where there is no most (`more than a year after`).
    pub max: i32,
    /// What is counted.
    pub unit: Unit,
    /// The count and unit that a hedge makes a range of: 40 years of `nearly 40 years`.
    pub named: Option<(i32, Unit)>,
    /// Which way.
    pub direction: Direction,
    /// From what.
    pub anchor: Anchor,
}

impl Offset {
    /// A [`max`](Self::max) without an end.
    pub const OPEN: i32 = i32::MAX;

    /// So many units, no more and no fewer.
    pub const fn exact(count: i32, unit: Unit, direction: Direction, anchor: Anchor) -> Self {
        Self { min: count, max: count, unit, named: None, direction, anchor }
    }

    /// The days so far from `anchor`, which may itself be a range: the hull of what its two ends give.
    ///
    /// The unit decides the width: `18 years after 2003` is the year 2021, `two days after 3 January` is a day, `two weeks
    /// after 3 January` is nine days. Where the offset is vague in itself (`less than two weeks after`), so are the days.
    pub fn from(&self, anchor: Days) -> DateValue {
        let (_, strict, slack) = self.days(anchor);
        DateValue::Days { strict, slack }
    }

    /// Whether `anchor` is known as closely as the step: days are not counted from a year.
    pub(super) fn can_count_from(&self, anchor: Days) -> bool {
        let step = match self.unit {
            Unit::Day | Unit::Week => 7,
            Unit::Month => 31,
            Unit::Year => 366,
        };
        anchor.from.zip(anchor.to).is_some_and(|(a, b)| b.since(a) < step)
    }

    /// `a year earlier`: after a period, that of the year before.
    pub(super) fn compares_years(&self) -> bool {
        self.is_a_year_before() && self.anchor == Anchor::Told
    }

    /// `a year earlier`, `a year ago`.
    pub(super) fn is_a_year_before(&self) -> bool {
        self.min == 1 && self.max == 1 && self.unit == Unit::Year && self.direction == Direction::Before
    }

    /// The day so far from `day`, to the letter.
    pub(super) fn nominal(&self, day: Day) -> Day {
        let signed = if self.direction == Direction::After { self.min } else { self.min.saturating_neg() };
        match self.unit {
            Unit::Day => day.plus(signed),
            Unit::Week => day.plus(signed.saturating_mul(7)),
            Unit::Month => day.plus_months(signed),
            Unit::Year => day.plus_months(signed.saturating_mul(12)),
        }
    }

    /// The days that are named, those that are allowed, and the slack ones, so far from `anchor`.
    ///
    /// People round: `three weeks ago` names a day and allows four more on both sides; `three months ago` allows half a
    /// month around the day, `two years ago` half a year. `Three days ago` is not rounded.
    pub(super) fn days(&self, anchor: Days) -> (Days, Days, Days) {
        if let Some((count, unit)) = self.named {
            // `About two years ago` names that year, and allows what the hedge does.
            let (named, ..) = Self::exact(count, unit, self.direction, self.anchor).days(anchor);
            let (strict, allowed, slack) = Self { named: None, ..*self }.days(anchor);
            return (named, strict.hull(allowed).hull(named), slack.hull(named));
        }
        let at = |end: Option<Day>, step: i32| -> Option<Days> {
            if step == Self::OPEN {
                return None;
            }
            let day = Self { min: step, ..*self }.nominal(end?);
            Some(match self.unit {
                Unit::Day | Unit::Week => Days::day(day),
                unit => widen(day, self.min != self.max, unit),
            })
        };
        let (near, far) = match self.direction {
            Direction::After => (self.min, self.max),
            Direction::Before => (self.max, self.min),
        };
        let strict =
            Days { from: at(anchor.from, near).and_then(|d| d.from), to: at(anchor.to, far).and_then(|d| d.to) };
        let bounded = self.min > 0 && self.max != Self::OPEN;
        // From a year told, years are counted by the calendar.
        let day = anchor.from.zip(anchor.to).is_some_and(|(a, b)| b.since(a) < 32);
        let (round, loose) = match self.unit {
            Unit::Day if self.min == self.max => (0, 0),
            Unit::Day => (0, 2),
            Unit::Week => (4, 7),
            Unit::Month => (15, 30),
            Unit::Year => (183, 274),
        };
        let around = |by: i32| {
            let plain = |end: Option<Day>, step: i32| end.map(|d| Self { min: step, ..*self }.nominal(d));
            let (from, to) = (plain(anchor.from, near), plain(anchor.to, far));
            strict.hull(Days { from: from.map(|d| d.plus(-by)), to: to.map(|d| d.plus(by)) })
        };
        let slack = match self.unit {
            Unit::Day if self.min == self.max => 0,
            Unit::Day => 2,
            Unit::Week => 3,
            Unit::Month => 15,
            Unit::Year => 182,
        };
        let wide = Days { from: strict.from.map(|d| d.plus(-slack)), to: strict.to.map(|d| d.plus(slack)) };
        if !bounded || !day {
            return (strict, strict, wide);
        }
        (strict, around(round), wide.hull(around(loose)))
    }

    /// The fewest and the most days this is, signed: negative is before the anchor.
    pub fn in_days(&self) -> (i32, i32) {
        let (short, long) = match self.unit {
            Unit::Day => (1, 1),
            Unit::Week => (7, 7),
            Unit::Month => (28, 31),
            Unit::Year => (365, 366),
        };
        // Months and years are told as wholes: `two years later` is somewhere in the second year after or so.
        let loose = match self.unit {
            _ if self.max == Self::OPEN => 0,
            Unit::Day => 0,
            Unit::Week if self.min == 0 => 0,
            Unit::Week => 4,
            Unit::Month => 30,
            Unit::Year => 365,
        };
        let near = self.min.saturating_mul(short).saturating_sub(loose).max(0);
        let far = if self.max == Self::OPEN { Self::OPEN } else { self.max.saturating_mul(long).saturating_add(loose) };
        match self.direction {
            Direction::After => (near, far),
            Direction::Before => (far.saturating_neg(), near.saturating_neg()),
        }
    }
}

/// The whole month or year that `day` lies in, unless the count itself is a range of days (`within two months of`).
fn widen(day: Day, vague: bool, unit: Unit) -> Days {
    let whole = match unit {
        Unit::Month => Days::month(day.year(), day.month()),
        Unit::Year => Days::year(day.year()),
        _ => None,
    };
    match whole {
        Some(whole) if !vague => whole,
        _ => Days::day(day),
    }
}
