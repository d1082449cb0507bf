//! What a number allows.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{kinds::Hedge, lexicon::hedges::Bound};

/// A range of numbers; a missing end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NumRange {
    /// The least.
    pub min: Option<Decimal>,
    /// The most.
    pub max: Option<Decimal>,
    /// `min` itself is not in it (`more than 5,000`).
    #[serde(default)]
    pub above: bool,
    /// `max` itself is not in it (`nearly 3,000`).
    #[serde(default)]
    pub below: bool,
}

impl NumRange {
    /// From `min` to `max`, both inside.
    pub const fn between(min: Decimal, max: Decimal) -> Self {
        Self { min: Some(min), max: Some(max), above: false, below: false }
    }

    /// Whether it holds this number.
    pub fn holds(&self, n: Decimal) -> bool {
        self.min.is_none_or(|min| n > min || (n == min && !self.above))
            && self.max.is_none_or(|max| n < max || (n == max && !self.below))
    }

    /// Whether every number of `other` is in it.
    pub fn contains(&self, other: &Self) -> bool {
        let low = match (self.min, other.min) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a < b || (a == b && (!self.above || other.above)),
        };
        let high = match (self.max, other.max) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a > b || (a == b && (!self.below || other.below)),
        };
        low && high
    }

    /// Whether the two share a number.
    pub fn meets(&self, other: &Self) -> bool {
        let before = |a: &Self, b: &Self| match (a.min, b.max) {
            (Some(min), Some(max)) => min < max || (min == max && !a.above && !b.below),
            _ => true,
        };
        before(self, other) && before(other, self)
    }
}

/// The numbers that a quantity allows.
///
/// | words | `values` | `hedge` | `strict` | `slack` |
/// | --- | --- | --- | --- | --- |
/// | `5,000` | 5000 | exact | 5000 | 4750 to 5250: it may be rounded |
/// | `4,973` | 4973 | exact | 4973 | 4973 |
/// | `about 3,000` | 3000 | approx | 3000 | 2850 to 3150 |
/// | `nearly 3,000` | 3000 | approx | 2700 up to, not with, 3000 | 2550 to 3000 |
/// | `more than 5,000` | 5000 | at least | above 5000 | 5000 or more |
/// | `up to 400` | 400 | at most | 400 or fewer | the same |
/// | `2,000 to 3,000` | 2000, 3000 | range | 2000 to 3000 | 1900 to 3150 |
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Count {
    /// The number, or the two ends, as written.
    pub values: Vec<Decimal>,
    /// How firmly it is put.
    pub hedge: Hedge,
    /// What the words say.
    pub strict: NumRange,
    /// What they would still let pass; holds `strict`.
    pub slack: NumRange,
}

/// Whether a number may be a rounded one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rounding {
    /// A count or a measure: it may, if it looks so.
    May,
    /// An age, a percentage, a share: it is meant as said.
    Not,
}

impl Count {
    /// The number as it stands, with the slack of a rounded one where it looks like one.
    pub fn exact(n: impl Into<Decimal>) -> Self {
        Self::bounded(n.into(), None, Rounding::May)
    }

    /// `about n`
    pub fn about(n: impl Into<Decimal>) -> Self {
        Self::bounded(n.into(), Some(Bound::About), Rounding::May)
    }

    /// `nearly n`
    pub fn nearly(n: impl Into<Decimal>) -> Self {
        Self::bounded(n.into(), Some(Bound::Nearly), Rounding::May)
    }

    /// `more than n`
    pub fn above(n: impl Into<Decimal>) -> Self {
        Self::bounded(n.into(), Some(Bound::Above), Rounding::May)
    }

    /// `at least n`
    pub fn at_least(n: impl Into<Decimal>) -> Self {
        Self::bounded(n.into(), Some(Bound::AtLeast), Rounding::May)
    }

    /// `fewer than n`
    pub fn below(n: impl Into<Decimal>) -> Self {
        Self::bounded(n.into(), Some(Bound::Below), Rounding::May)
    }

    /// `up to n`
    pub fn at_most(n: impl Into<Decimal>) -> Self {
        Self::bounded(n.into(), Some(Bound::AtMost), Rounding::May)
    }

    /// `a to b`; the ends may come in any order.
    pub fn range(a: impl Into<Decimal>, b: impl Into<Decimal>) -> Self {
        Self::spread(a.into(), b.into(), false, Rounding::May)
    }

    /// One number under a hedge.
    pub(super) fn bounded(n: Decimal, bound: Option<Bound>, rounding: Rounding) -> Self {
        let at = NumRange::between(n, n);
        let up = |above| NumRange { min: Some(n), max: None, above, below: false };
        let down = |below| NumRange { min: None, max: Some(n), above: false, below };
        let (hedge, strict, slack) = match bound {
            None | Some(Bound::Exactly) => {
                let rounded = bound.is_none() && rounding == Rounding::May && looks_rounded(n);
                (Hedge::Exact, at, if rounded { widened(n, n, 5) } else { at })
            }
            Some(Bound::About) => (Hedge::Approx, at, widened(n, n, 5)),
            Some(Bound::Nearly) => {
                let strict = if n > Decimal::ZERO {
                    NumRange { min: Some(minus(n, part(n, 10))), max: Some(n), above: false, below: true }
                } else {
                    at
                };
                let slack = NumRange::between(minus(n, part(n, if n > Decimal::ZERO { 15 } else { 0 })), n);
                (Hedge::Approx, strict, slack)
            }
            Some(Bound::Above) => (Hedge::AtLeast, up(true), up(false)),
            Some(Bound::AtLeast) => (Hedge::AtLeast, up(false), up(false)),
            Some(Bound::Below) => (Hedge::AtMost, down(true), down(false)),
            Some(Bound::AtMost) => (Hedge::AtMost, down(false), down(false)),
        };
        Self { values: vec![n], hedge, strict, slack }
    }

    /// Two ends, `about` or not.
    pub(super) fn spread(a: Decimal, b: Decimal, about: bool, rounding: Rounding) -> Self {
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        let loose = |n| about || (rounding == Rounding::May && looks_rounded(n));
        let min = if loose(a) { widened(a, a, 5).min } else { Some(a) };
        let max = if loose(b) { widened(b, b, 5).max } else { Some(b) };
        Self {
            values: vec![a, b],
            hedge: Hedge::Range,
            strict: NumRange::between(a, b),
            slack: NumRange { min, max, above: false, below: false },
        }
    }

    /// A word that names a rough number: from `min` to `max`, the latter not with it where `below`.
    pub(super) fn rough(min: Decimal, max: Decimal, below: bool) -> Self {
        Self {
            values: vec![min, max],
            hedge: Hedge::Approx,
            strict: NumRange { min: Some(min), max: Some(max), above: false, below },
            slack: widened(min, max, 10),
        }
    }

    /// "a couple": two, or three.
    pub(super) fn couple(min: Decimal, max: Decimal) -> Self {
        let within = NumRange::between(min, max);
        Self { values: vec![min], hedge: Hedge::Approx, strict: within, slack: within }
    }

    /// A whole number of dozens: what is counted in dozens is not counted exactly.
    pub(super) fn dozens(n: Decimal) -> Self {
        let at = NumRange::between(n, n);
        Self { values: vec![n], hedge: Hedge::Exact, strict: at, slack: widened(n, n, 10) }
    }

    /// The least and the most, both hedged: "more than 10 and less than 20".
    pub(super) fn both(low: &Self, high: &Self) -> Option<Self> {
        let (min, max) = (low.strict.min?, high.strict.max?);
        (min < max).then(|| Self {
            values: vec![min, max],
            hedge: Hedge::Range,
            strict: NumRange { min: Some(min), max: Some(max), above: low.strict.above, below: high.strict.below },
            slack: NumRange::between(min, max),
        })
    }

    /// The number as written, where there is one.
    pub fn value(&self) -> Option<Decimal> {
        match self.values.as_slice() {
            [n] => Some(*n),
            _ => None,
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match (self.hedge, self.strict.above, self.strict.below) {
            (Hedge::Approx, _, true) if self.values.len() == 1 => "nearly ",
            (Hedge::Approx, _, _) => "about ",
            (Hedge::AtLeast, true, _) => "more than ",
            (Hedge::AtLeast, false, _) => "at least ",
            (Hedge::AtMost, _, true) => "fewer than ",
            (Hedge::AtMost, _, false) => "up to ",
            (Hedge::Exact | Hedge::Range, _, _) => "",
        };
        f.write_str(words)?;
        for (i, n) in self.values.iter().enumerate() {
            if i > 0 {
                f.write_str(" to ")?;
            }
            f.write_str(&grouped(*n))?;
        }
        Ok(())
    }
}

/// `1234567.5` as `1,234,567.5`.
pub(super) fn grouped(n: Decimal) -> String {
    let plain = n.abs().normalize().to_string();
    let (whole, rest) = plain.split_once('.').map_or((plain.as_str(), None), |(w, r)| (w, Some(r)));
    let mut out = String::with_capacity(plain.len() + plain.len() / 3 + 1);
    if n.is_sign_negative() && !n.is_zero() {
        out.push('-');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    out
}

/// 100 or more, whole, with one or two significant digits and a zero at the end: 5,000, 2,500; not 603, not 34.
fn looks_rounded(n: Decimal) -> bool {
    let n = n.abs().normalize();
    if n.scale() > 0 || n < Decimal::ONE_HUNDRED {
        return false;
    }
    let digits = n.mantissa().to_string();
    digits.trim_end_matches('0').len() <= 2
}

/// `percent` of the size of `n`; nothing where that cannot be told.
fn part(n: Decimal, percent: i64) -> Decimal {
    n.abs().checked_mul(Decimal::new(percent, 2)).unwrap_or_default()
}

fn minus(n: Decimal, m: Decimal) -> Decimal {
    n.checked_sub(m).map_or(n, |d| d.normalize())
}

/// From `percent` below `min` to `percent` above `max`.
fn widened(min: Decimal, max: Decimal, percent: i64) -> NumRange {
    let top = max.checked_add(part(max, percent)).map_or(max, |d| d.normalize());
    NumRange::between(minus(min, part(min, percent)), top)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display() {
        for (count, want) in [
            (Count::exact(5000), "5,000"),
            (Count::above(5000), "more than 5,000"),
            (Count::about(3000), "about 3,000"),
            (Count::nearly(3000), "nearly 3,000"),
            (Count::below(10), "fewer than 10"),
            (Count::at_most(400), "up to 400"),
            (Count::at_least(3), "at least 3"),
            (Count::range(3000, 2000), "2,000 to 3,000"),
            (Count::exact(-1234), "-1,234"),
            (Count::exact(Decimal::new(25, 1)), "2.5"),
        ] {
            assert_eq!(count.to_string(), want);
        }
    }

    #[test]
    fn slack() {
        let ends = |c: Count| {
            let show = |d: Option<Decimal>| d.map_or("-".to_owned(), |d| d.normalize().to_string());
            format!("{}..{}", show(c.slack.min), show(c.slack.max))
        };
        for (count, want) in [
            (Count::exact(5000), "4750..5250"),
            (Count::exact(2500), "2375..2625"),
            (Count::exact(603), "603..603"),
            (Count::exact(34), "34..34"),
            (Count::exact(50), "50..50"),
            (Count::exact(120), "114..126"),
            (Count::about(34), "32.3..35.7"),
            (Count::nearly(3000), "2550..3000"),
            (Count::above(5000), "5000..-"),
            (Count::at_most(400), "-..400"),
            (Count::dozens(Decimal::from(24)), "21.6..26.4"),
            (Count::exact(Decimal::MAX), &format!("{0}..{0}", Decimal::MAX)),
        ] {
            let shown = count.to_string();
            assert_eq!(ends(count), want, "{shown}");
        }
    }
}
