//! What a time expression says, before anything outside it is known.

use super::Offset;
use crate::lexicon::{
    holidays::Holiday,
    time_words::{Edge, Season, Stretch},
};

/// Which year is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YearRef {
    /// Nothing is said.
    None,
    /// `2020`.
    Known(i16),
    /// `of last year`, `this`, `next`.
    Shift(i8),
    /// A year is meant that cannot be told: `in November and February 2020`.
    Unknown,
    /// `of that year`, `the same year` (0); `the following year` (1), `the previous year` (-1).
    Told(i8),
}

impl YearRef {
    pub(super) fn is_none(self) -> bool {
        self == Self::None
    }
}

/// Whether a word points at the period before, of, or after the day of telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    /// Nothing is said: tense decides.
    None,
    /// `last`.
    Last,
    /// `this`.
    This,
    /// `next`.
    Next,
    /// `the previous`: back from the last date told.
    Before,
}

/// One of several in a period, from the front (1, 2, …) or the back (-1: the last).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Weekday(i8),
    Stretch(Stretch),
}

/// What a time expression says by its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `3 January 2020`, `Friday, January 3`.
    Day { year: YearRef, month: i8, day: i8, weekday: Option<i8> },
    /// `3/4/2020`: which is the month is not said.
    Numeric { a: i8, b: i8, year: YearRef, weekday: Option<i8> },
    /// `January 2020`, `last October`.
    Month { year: YearRef, month: i8, point: Point },
    /// `2020`.
    Year(i16),
    /// `fiscal 2020`
    Fiscal(i16),
    /// `the week ending 9 July`, `the three months ended 31 March`.
    Ending {
        unit: Stretch,
        count: i16,
        day: Box<Form>,
        /// It is over: `ended`.
        over: bool,
    },
    /// `the 1990s`, `the 15th century`; a decade said as `the nineties` has no century.
    Years { from: i16, to: i16 },
    /// `Thursday`, `last Friday`.
    Weekday { day: i8, point: Point },
    /// `the following Monday`, `the previous Friday`: from the last date told.
    WeekdayTold { day: i8, after: bool },
    /// `Friday the 13th`
    WeekdayDay { weekday: i8, day: i8 },
    /// `the 18th`
    DayOfMonth(i8),
    /// `Thursday of last week`
    WeekdayOf { day: i8, week: i8 },
    /// `yesterday`
    DayWord(i8),
    /// `last week`, `this year`.
    Stretch { unit: Stretch, by: i8 },
    /// `the past three weeks` (negative), `the next two days`.
    Running { unit: Stretch, count: i16 },
    /// `the summer of 2020`, `last winter`.
    Season { season: Season, year: YearRef, point: Point, southern: bool },
    /// `Christmas 2019`, `last Easter`.
    Holiday { holiday: Holiday, year: YearRef, point: Point },
    /// `two days later`, `three weeks ago`.
    Offset(Offset),
    /// `in two weeks`: an offset from the day of telling where the clause looks forward, else how long it took.
    In(Offset),
    /// `two days after 3 January`
    From(Offset, Box<Form>),
    /// `the same day`, `that year`.
    Same(Stretch),
    /// `the same period last year`, `the year-earlier quarter`: the period told, in another year.
    SameOf { unit: Option<Stretch>, year: YearRef },
    /// `the following spring`: the first after the date told.
    NextTold(Box<Form>),
    /// `late in the day`, `for the day`: the day told, else that of telling.
    TheDay,
    /// `the first three months of 2020`, `the last two weeks of May`.
    First { n: i16, unit: Stretch, last: bool, within: Box<Form> },
    /// `late 2019`, `the end of May`
    Part(Edge, Box<Form>),
    /// `the second half of 2020` (2 of 2), `the third quarter of last year` (3 of 4). Without a period the year of telling.
    Share { n: i8, of: i8, within: Option<Box<Form>> },
    /// `earlier this year` (before), `later this week`, `so far this month` (the day of telling with it).
    Rest { after: bool, with_today: bool, within: Box<Form> },
    /// `two weeks starting 3 May`: so long from a day on.
    Lasting(Offset, Box<Form>),
    /// `two Fridays ago` (negative), `three Sundays from now`.
    Weekdays { day: i8, count: i16 },
    /// `week 31 of 2020`, `2020-W31`: the weeks of ISO 8601.
    IsoWeek { n: i8, year: YearRef },
    /// `the first Monday of May 2020`, `the last week of July`.
    Nth { n: i8, item: Item, within: Box<Form> },
    /// `the week of 3 May`, `the week ending 3 May`.
    Around { unit: Stretch, day: Box<Form> },
    /// `from 3 to 5 June`
    Range(Box<Form>, Box<Form>),
    /// `two years ago today`, `last month on the 5th`: two times that are one.
    Within { exact: Box<Form>, frame: Box<Form> },
    /// `31 February`, `the turn of the century`: why it gives no days.
    Impossible(String),
}

impl Form {
    /// The year the form states, if it does.
    pub(super) fn year_ref(&self) -> YearRef {
        match self {
            Self::Day { year, .. }
            | Self::Numeric { year, .. }
            | Self::Month { year, .. }
            | Self::Season { year, .. }
            | Self::Holiday { year, .. } => *year,
            Self::Year(y) => YearRef::Known(*y),
            Self::Part(_, inner) => inner.year_ref(),
            _ => YearRef::None,
        }
    }

    /// Whether the form names a part of a year and no year.
    pub(super) fn needs_year(&self) -> bool {
        match self {
            Self::Day { year, .. } | Self::Numeric { year, .. } => year.is_none(),
            Self::Month { year, point, .. } | Self::Season { year, point, .. } | Self::Holiday { year, point, .. } => {
                year.is_none() && *point == Point::None
            }
            Self::Part(_, inner) => inner.needs_year(),
            Self::Weekday { point, .. } => *point == Point::None,
            _ => false,
        }
    }

    /// Gives the form a year where it has none and points at none.
    pub(super) fn with_year(mut self, with: YearRef) -> Self {
        if !self.needs_year() {
            return self;
        }
        match &mut self {
            Self::Day { year, .. }
            | Self::Numeric { year, .. }
            | Self::Month { year, .. }
            | Self::Season { year, .. }
            | Self::Holiday { year, .. }
                if year.is_none() =>
            {
                *year = with;
            }
            Self::Part(_, inner) => {
                let taken = std::mem::replace(inner.as_mut(), Self::DayWord(0));
                **inner = taken.with_year(with);
            }
            _ => {}
        }
        self
    }

    /// Whether nothing around the form can change its days: its clause need not be looked at.
    pub(super) fn is_settled(&self) -> bool {
        match self {
            Self::Year(_) | Self::Years { .. } | Self::Fiscal(_) | Self::DayWord(_) | Self::Impossible(_) => true,
            Self::Day { year, .. }
            | Self::Month { year, .. }
            | Self::Season { year, .. }
            | Self::Holiday { year, .. } => {
                matches!(year, YearRef::Known(_))
            }
            Self::Offset(offset) => offset.anchor == super::Anchor::Said,
            Self::Part(_, inner) | Self::First { within: inner, .. } | Self::Nth { within: inner, .. } => {
                inner.is_settled()
            }
            Self::Range(a, b) => a.is_settled() && b.is_settled(),
            _ => false,
        }
    }

    /// Whether the form names a part of a year that comes again every year.
    pub(super) fn is_yearly(&self) -> bool {
        match self {
            Self::Weekday { .. } => false,
            Self::Range(a, b) => a.is_yearly() || b.is_yearly(),
            Self::Share { within: None, .. } => true,
            Self::Share { within: Some(inner), .. }
            | Self::First { within: inner, .. }
            | Self::Nth { within: inner, .. }
            | Self::Around { day: inner, .. }
            | Self::Ending { day: inner, .. }
            | Self::Lasting(_, inner)
            | Self::From(_, inner) => inner.is_yearly(),
            form => form.needs_year(),
        }
    }

    /// The month the form states, if it does.
    pub(super) fn month(&self) -> Option<i8> {
        match self {
            Self::Day { month, .. } | Self::Month { month, .. } => Some(*month),
            Self::Part(_, inner) => inner.month(),
            _ => None,
        }
    }
}

impl Form {
    /// Puts day and month in order where that is known, and seasons on their half of the world.
    pub(super) fn settle(&mut self, order: super::Order, seasons: super::Seasons) {
        match self {
            Self::Numeric { a, b, year, weekday } => {
                let (month, day) = match order {
                    super::Order::DayFirst => (*b, *a),
                    super::Order::MonthFirst => (*a, *b),
                    super::Order::Unknown => return,
                };
                *self = Self::Day { year: *year, month, day, weekday: *weekday };
            }
            Self::Season { season, southern: southern @ false, .. } if seasons == super::Seasons::Southern => {
                (*season, *southern) = (season.opposite(), true);
            }
            Self::Range(a, b) => {
                a.settle(order, seasons);
                b.settle(order, seasons);
            }
            Self::Within { exact, frame } => {
                exact.settle(order, seasons);
                frame.settle(order, seasons);
            }
            Self::Share { within: Some(inner), .. }
            | Self::First { within: inner, .. }
            | Self::Nth { within: inner, .. }
            | Self::Rest { within: inner, .. }
            | Self::NextTold(inner)
            | Self::From(_, inner)
            | Self::Lasting(_, inner)
            | Self::Part(_, inner)
            | Self::Around { day: inner, .. }
            | Self::Ending { day: inner, .. } => inner.settle(order, seasons),
            _ => {}
        }
    }
}

impl Form {
    /// Whether the form points at the day of telling.
    pub(super) fn points(&self) -> bool {
        match self {
            Self::DayWord(_)
            | Self::Stretch { .. }
            | Self::Running { .. }
            | Self::Weekdays { .. }
            | Self::WeekdayOf { .. } => true,
            Self::Month { point, .. } | Self::Weekday { point, .. } | Self::Season { point, .. } => {
                matches!(point, Point::Last | Point::This | Point::Next)
            }
            Self::Offset(offset) => offset.anchor == super::Anchor::Said,
            // `the end of the month` is of any month.
            Self::Part(_, inner) if matches!(**inner, Self::Stretch { by: 0, .. }) => false,
            Self::Part(_, inner) | Self::Rest { within: inner, .. } | Self::Nth { within: inner, .. } => inner.points(),
            _ => false,
        }
    }
}
