//! Days and ranges of days.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A civil day of the Gregorian calendar, as the number of days since 1970-01-01.
///
/// Years reach from -9999 to 9999; written as ISO 8601 (`2020-01-03`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day `year`-`month`-`day`, or nothing where there is none.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self::from_civil)
    }

    fn from_civil(date: jiff::civil::Date) -> Self {
        let days = (date - jiff::civil::date(1970, 1, 1)).get_days();
        Self(days)
    }

    fn civil(self) -> jiff::civil::Date {
        use jiff::ToSpan as _;
        jiff::civil::date(1970, 1, 1).checked_add(self.0.days()).unwrap_or(jiff::civil::Date::MAX)
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.civil().year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.civil().month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.civil().day()
    }

    /// The day of the week: 0 is Monday, 6 is Sunday.
    pub fn weekday(self) -> i8 {
        self.civil().weekday().to_monday_zero_offset()
    }

    /// This day and `days` more (or fewer, if negative); stops at the ends of the calendar.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        let (min, max) = (Self::from_civil(jiff::civil::Date::MIN).0, Self::from_civil(jiff::civil::Date::MAX).0);
        Self(self.0.saturating_add(days).clamp(min, max))
    }

    /// This day `months` later (or earlier): the last day of the month where that has no such day.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        use jiff::ToSpan as _;
        self.civil().checked_add(months.clamp(-200_000, 200_000).months()).map_or(self, Self::from_civil)
    }

    /// Days from `earlier` to this one.
    pub fn since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// Reads `2020-01-03`.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self::from_civil).filter(|_| text.len() == 10)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.civil().fmt(f)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.civil().fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is not a day like 2020-01-03")))
    }
}

/// A range of days, both ends inside; a missing end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Days {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
}

impl Days {
    /// From `from` to `to`, both inside.
    pub const fn new(from: Day, to: Day) -> Self {
        Self { from: Some(from), to: Some(to) }
    }

    /// A single day.
    pub const fn day(day: Day) -> Self {
        Self::new(day, day)
    }

    /// The whole month, or nothing where there is none.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let from = Day::new(year, month, 1)?;
        Some(Self::new(from, from.plus_months(1).plus(-1)))
    }

    /// The whole year.
    pub fn year(year: i16) -> Option<Self> {
        Some(Self::new(Day::new(year, 1, 1)?, Day::new(year, 12, 31)?))
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        before_or_same(self.from, other.to) && before_or_same(other.from, self.to)
    }

    /// Whether every day of `other` is a day of this range.
    pub fn contains(self, other: Self) -> bool {
        let from = self.from.is_none_or(|a| other.from.is_some_and(|b| a <= b));
        let to = self.to.is_none_or(|a| other.to.is_some_and(|b| b <= a));
        from && to
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            from: self.from.zip(other.from).map(|(a, b)| a.min(b)),
            to: self.to.zip(other.to).map(|(a, b)| a.max(b)),
        }
    }

    /// The days that both hold, if any.
    pub fn intersect(self, other: Self) -> Option<Self> {
        let later = |a: Option<Day>, b: Option<Day>| a.max(b);
        let earlier = |a: Option<Day>, b: Option<Day>| match (a, b) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        self.overlaps(other).then(|| Self { from: later(self.from, other.from), to: earlier(self.to, other.to) })
    }

    /// Days between the two where they lie apart: 1 for neighbours.
    pub fn gap(self, other: Self) -> Option<i32> {
        match (self.from, self.to, other.from, other.to) {
            (_, Some(a), Some(b), _) if a < b => Some(b.since(a)),
            (Some(a), _, _, Some(b)) if b < a => Some(a.since(b)),
            _ => None,
        }
    }

    /// Whether it is one single day.
    pub fn is_day(self) -> bool {
        self.from.is_some() && self.from == self.to
    }

    /// Reads `2020`, `2020-01`, `2020-01-03`, or two of them with `/` between, an end may be `..`.
    ///
    /// ```
    /// use gainsay::date::Days;
    /// assert_eq!(Days::parse("2020-02").unwrap().to_string(), "2020-02-01/2020-02-29");
    /// assert_eq!(Days::parse("2020/2021-07").unwrap().to_string(), "2020-01-01/2021-07-31");
    /// assert!(Days::parse("2020-13").is_none() && Days::parse("2020-+1").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let part = |s: &str| -> Option<Self> {
            if !s.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
                return None;
            }
            let mut numbers = s.splitn(3, '-');
            let (y, m, d) = (numbers.next()?, numbers.next(), numbers.next());
            let year: i16 = (y.len() == 4).then(|| y.parse().ok()).flatten()?;
            match (m, d) {
                (None, _) => Self::year(year),
                (Some(m), None) if m.len() == 2 => Self::month(year, m.parse().ok()?),
                (Some(_), Some(_)) => Day::parse(s).map(Self::day),
                _ => None,
            }
        };
        match text.split_once('/') {
            None => part(text),
            Some((a, b)) => {
                let open = |s: &str| s == "..";
                let from = if open(a) { None } else { Some(part(a)?.from?) };
                let to = if open(b) { None } else { Some(part(b)?.to?) };
                let ordered = from.zip(to).is_none_or(|(f, t)| f <= t);
                (ordered && (from.is_some() || to.is_some())).then_some(Self { from, to })
            }
        }
    }
}

fn before_or_same(from: Option<Day>, to: Option<Day>) -> bool {
    from.zip(to).is_none_or(|(f, t)| f <= t)
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (Some(a), Some(b)) if a == b => a.fmt(f),
            (Some(a), Some(b)) => write!(f, "{a}/{b}"),
            (Some(a), None) => write!(f, "{a}/.."),
            (None, Some(b)) => write!(f, "../{b}"),
            (None, None) => f.write_str("../.."),
        }
    }
}
