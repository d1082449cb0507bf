//! What a time expression allows, and how two of them relate.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Day, Days};
use crate::{kinds::Relation, lexicon::time_words::month_name};

/// The days that a time expression allows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DateValue {
    /// Known days.
    Days {
        /// What the words say.
        strict: Days,
        /// What they would still let pass; holds `strict`. A part of a period never leaves the period.
        slack: Days,
    },
    /// A day or month whose year cannot be known: it allows that part of every year.
    Yearless {
        /// First month and day.
        from: (i8, i8),
        /// Last month and day, inside; earlier in the year than `from` where the part lies across New Year.
        to: (i8, i8),
    },
    /// So many days from something undated: comparable with its like only.
    Relative {
        /// What it is counted from: the folded words, or an event's id.
        anchor: String,
        /// Fewest days after it (negative: before).
        min: i32,
        /// Most days after it.
        max: i32,
    },
}

impl DateValue {
    /// Days that the words say and no others.
    pub const fn exact(days: Days) -> Self {
        Self::Days { strict: days, slack: days }
    }

    /// What the words say, where the days are known.
    pub fn strict(&self) -> Option<Days> {
        match self {
            Self::Days { strict, .. } => Some(*strict),
            Self::Yearless { .. } | Self::Relative { .. } => None,
        }
    }
}

/// How `a` lies to `b`, as sets of days.
///
/// | `a` | `b` | relation |
/// | --- | --- | --- |
/// | 3 January 2020 | January 2020 | refines |
/// | since 2014 | 2015 | refined by |
/// | 2 to 5 May | 4 to 9 May | compatible |
/// | late 2019 (Oct–Dec, slack Jul–Dec) | August 2019 | tension |
/// | late 2019 | 3 January 2020 | clash, at least 3 days |
/// | 3 January, no year | 3 January 2020 | refined by |
/// | two days after the raid | 5 May 2020 | incomparable |
///
/// Apart, two values are in tension if they meet when *one* of them, never both, is widened to its slack.
pub fn relate(a: &DateValue, b: &DateValue) -> Relation {
    match (a, b) {
        (DateValue::Days { strict: a, slack: wide_a }, DateValue::Days { strict: b, slack: wide_b }) => sets(*a, *b)
            .unwrap_or_else(|| {
                let distance = distance(*a, *b);
                if wide_a.overlaps(*b) || a.overlaps(*wide_b) {
                    Relation::Tension { distance }
                } else {
                    Relation::Clash { distance }
                }
            }),
        (DateValue::Yearless { from: f, to: t }, DateValue::Yearless { from: g, to: u }) => {
            // In a leap year, whose days are a superset.
            let a = in_year((*f, *t), 2000);
            let b = in_year((*g, *u), 2000);
            match (a, b) {
                (Some(a), Some(b)) => yearless(a, b),
                _ => Relation::Incomparable { why: "no such day in any year".to_owned() },
            }
        }
        (DateValue::Days { strict, .. }, DateValue::Yearless { from, to }) => known_to_yearless(*strict, (*from, *to)),
        (DateValue::Yearless { from, to }, DateValue::Days { strict, .. }) => {
            known_to_yearless(*strict, (*from, *to)).flipped()
        }
        (DateValue::Relative { anchor: a, min: f, max: t }, DateValue::Relative { anchor: b, min: g, max: u }) => {
            if a != b {
                let (a, b) = if a < b { (a, b) } else { (b, a) };
                return Relation::Incomparable { why: format!("counted from `{a}` and from `{b}`") };
            }
            if (f, t) == (g, u) {
                Relation::Equal
            } else if g <= f && t <= u {
                Relation::Refines
            } else if f <= g && u <= t {
                Relation::RefinedBy
            } else if f <= u && g <= t {
                Relation::Compatible
            } else {
                let gap = if t < g { g.saturating_sub(*t) } else { f.saturating_sub(*u) };
                Relation::Clash { distance: days_apart(gap, f == t && g == u) }
            }
        }
        (DateValue::Relative { anchor, .. }, _) | (_, DateValue::Relative { anchor, .. }) => {
            Relation::Incomparable { why: format!("known only relative to `{anchor}`") }
        }
    }
}

/// How two ranges lie where they meet; nothing where they lie apart.
fn sets(a: Days, b: Days) -> Option<Relation> {
    if a == b {
        Some(Relation::Equal)
    } else if b.contains(a) {
        Some(Relation::Refines)
    } else if a.contains(b) {
        Some(Relation::RefinedBy)
    } else if a.overlaps(b) {
        Some(Relation::Compatible)
    } else {
        None
    }
}

/// How a part of every year lies to another part of every year; both given in one year.
fn yearless(a: Days, b: Days) -> Relation {
    let year = 366;
    let again = |days: Days, by: i32| Days { from: days.from.map(|d| d.plus(by)), to: days.to.map(|d| d.plus(by)) };
    let shifts = [b, again(b, -year), again(b, year)];
    let meets = shifts.iter().filter_map(|b| sets(a, *b));
    let mut best = None;
    for relation in meets {
        let better = best.is_none()
            || relation == Relation::Equal
            || (best == Some(Relation::Compatible) && relation != Relation::Compatible);
        if better {
            best = Some(relation);
        }
    }
    best.unwrap_or_else(|| {
        let gap = shifts.iter().filter_map(|b| a.gap(*b)).min().unwrap_or_default();
        Relation::Clash { distance: days_apart(gap, a.is_day() && b.is_day()) }
    })
}

/// How known days lie to a part of every year.
fn known_to_yearless(days: Days, part: ((i8, i8), (i8, i8))) -> Relation {
    let (Some(from), Some(to)) = (days.from, days.to) else {
        // Open: some year has it, and others too.
        return Relation::Compatible;
    };
    if to.since(from) > 730 {
        return Relation::Compatible;
    }
    let years = (from.year().saturating_sub(1)..=to.year().saturating_add(1)).filter_map(|y| in_year(part, y));
    let mut nearest = None;
    for candidate in years {
        if candidate.contains(days) {
            return Relation::Refines;
        }
        if candidate.overlaps(days) {
            return Relation::Compatible;
        }
        nearest = nearest.into_iter().chain(candidate.gap(days)).min();
    }
    let exact = days.is_day() && part.0 == part.1;
    Relation::Clash { distance: nearest.map_or_else(String::new, |gap| days_apart(gap, exact)) }
}

/// A part of every year in `year`; 29 February is the 28th where there is none.
fn in_year((from, to): ((i8, i8), (i8, i8)), year: i16) -> Option<Days> {
    let day = |year: i16, (month, day): (i8, i8)| {
        Day::new(year, month, day).or_else(|| if (month, day) == (2, 29) { Day::new(year, 2, 28) } else { None })
    };
    let last = if to < from { year.saturating_add(1) } else { year };
    Some(Days::new(day(year, from)?, day(last, to)?))
}

/// How far apart two ranges that share no day are: `1 day`, `2 months`, `1 year`; with `at least` where one of them is
/// more than a day.
fn distance(a: Days, b: Days) -> String {
    a.gap(b).map_or_else(|| "apart".to_owned(), |gap| days_apart(gap, a.is_day() && b.is_day()))
}

fn days_apart(gap: i32, exact: bool) -> String {
    let (n, unit) = match gap {
        ..=59 => (gap, "day"),
        60..=729 if gap % 365 > 3 || gap < 365 => (gap * 12 / 365, "month"),
        _ => (gap.saturating_add(3) / 365, "year"),
    };
    let plural = if n == 1 { "" } else { "s" };
    format!("{}{n} {unit}{plural}", if exact { "" } else { "at least " })
}

impl fmt::Display for DateValue {
    /// For a person: `3 January 2020`, `January 2020`, `2019`, `October–December 2019`, `since 2014-01-01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days { strict: Days { from: Some(a), to: Some(b) }, .. } => closed(f, *a, *b),
            Self::Days { strict: Days { from: Some(a), to: None }, .. } => {
                f.write_str("from ")?;
                one(f, *a)?;
                f.write_str(" on")
            }
            Self::Days { strict: Days { from: None, to: Some(b) }, .. } => {
                f.write_str("up to ")?;
                one(f, *b)
            }
            Self::Days { strict: Days { from: None, to: None }, .. } => f.write_str("any day"),
            Self::Yearless { from, to } => {
                if from == to {
                    write!(f, "{} {}", from.1, month_name(from.0))?;
                } else if whole_months(*from, *to) {
                    f.write_str(month_name(from.0))?;
                    if from.0 != to.0 {
                        write!(f, "–{}", month_name(to.0))?;
                    }
                } else {
                    write!(f, "{} {}–{} {}", from.1, month_name(from.0), to.1, month_name(to.0))?;
                }
                f.write_str(" of some year")
            }
            Self::Relative { anchor, min, max } => {
                let (near, far, side) = if *max <= 0 && *min < 0 {
                    (max.saturating_neg(), min.saturating_neg(), "before")
                } else {
                    (*min, *max, "after")
                };
                match (near, far) {
                    (n, i32::MAX) => write!(f, "{n} days or more {side} {anchor}"),
                    (n, m) if n == m => write!(f, "{n} day{} {side} {anchor}", if n == 1 { "" } else { "s" }),
                    (n, m) => write!(f, "{n} to {m} days {side} {anchor}"),
                }
            }
        }
    }
}

fn whole_months(from: (i8, i8), to: (i8, i8)) -> bool {
    let last = match to.0 {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    from.1 == 1 && to.1 >= last
}

/// A year as people write it: the one before 1 is 1 BC.
struct Year(i16);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 > 0 { write!(f, "{}", self.0) } else { write!(f, "{} BC", 1 - self.0) }
    }
}

fn one(f: &mut fmt::Formatter<'_>, day: Day) -> fmt::Result {
    write!(f, "{} {} {}", day.day(), month_name(day.month()), Year(day.year()))
}

fn closed(f: &mut fmt::Formatter<'_>, a: Day, b: Day) -> fmt::Result {
    if a == b {
        return one(f, a);
    }
    let whole = a.day() == 1 && b.plus(1).day() == 1;
    let same_year = a.year() == b.year();
    if whole && a.month() == 1 && b.month() == 12 {
        return if same_year {
            write!(f, "{}", Year(a.year()))
        } else {
            write!(f, "{}–{}", Year(a.year()), Year(b.year()))
        };
    }
    if whole {
        return match (same_year, a.month() == b.month()) {
            (true, true) => write!(f, "{} {}", month_name(a.month()), Year(a.year())),
            (true, false) => write!(f, "{}–{} {}", month_name(a.month()), month_name(b.month()), Year(a.year())),
            _ => write!(f, "{} {}–{} {}", month_name(a.month()), Year(a.year()), month_name(b.month()), Year(b.year())),
        };
    }
    match (same_year, a.month() == b.month()) {
        (true, true) => write!(f, "{}–{} {} {}", a.day(), b.day(), month_name(a.month()), Year(a.year())),
        (true, false) => {
            write!(f, "{} {}–{} {} {}", a.day(), month_name(a.month()), b.day(), month_name(b.month()), Year(a.year()))
        }
        _ => {
            one(f, a)?;
            f.write_str("–")?;
            one(f, b)
        }
    }
}
