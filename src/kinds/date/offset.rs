//! `two days later`, `18 years after the raid`: so far from something.

use super::{DateValue, Day, Days};

/// The step an [`Offset`] counts in; it decides how wide the answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A day: `two days later` is a day.
    Day,
    /// Seven days: `a week ago` is a day, with three days of slack on both sides.
    Week,
    /// A month: `two months later` is a calendar month.
    Month,
    /// A year: `18 years after` is a calendar year.
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
    /// Which way.
    pub direction: Direction,
    /// From what.
    pub anchor: Anchor,
}

impl Offset {
    /// A [`max`](Self::max) without an end.
    pub const OPEN: i32 = i32::MAX;

    /// The days so far from `anchor`, which may itself be a range: the hull of what its two ends give.
    ///
    /// The unit decides the width: `18 years after 2003` is the year 2021, `two days after 3 January` is a day. Where
    /// the offset is vague in itself (`less than two weeks after`), so are the days.
    pub fn from(&self, anchor: Days) -> DateValue {
        let (strict, slack) = self.days(anchor);
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

    /// The strict and the slack days so far from `anchor`.
    pub(super) fn days(&self, anchor: Days) -> (Days, Days) {
        let at = |end: Option<Day>, step: i32| -> Option<Days> {
            if step == Self::OPEN {
                return None;
            }
            let signed = if self.direction == Direction::After { step } else { step.saturating_neg() };
            let end = end?;
            Some(match self.unit {
                Unit::Day => Days::day(end.plus(signed)),
                Unit::Week => Days::day(end.plus(signed.saturating_mul(7))),
                Unit::Month => widen(end.plus_months(signed), self.min != self.max, Unit::Month),
                Unit::Year => widen(end.plus_months(signed.saturating_mul(12)), self.min != self.max, Unit::Year),
            })
        };
        let (near, far) = match self.direction {
            Direction::After => (self.min, self.max),
            Direction::Before => (self.max, self.min),
        };
        let strict =
            Days { from: at(anchor.from, near).and_then(|d| d.from), to: at(anchor.to, far).and_then(|d| d.to) };
        let slack = match self.unit {
            Unit::Day if self.min == self.max => 0,
            Unit::Day => 2,
            Unit::Week => 3,
            Unit::Month => 15,
            Unit::Year => 182,
        };
        let slack = Days { from: strict.from.map(|d| d.plus(-slack)), to: strict.to.map(|d| d.plus(slack)) };
        (strict, slack)
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
            Unit::Day | Unit::Week => 0,
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
