//! An age in completed years: what people mean by "how old".
//!
//! | words | years |
//! | --- | --- |
//! | `a 34-year-old`, `34 years old` | 34 |
//! | `an 18-month-old`, `18 months old` | 1 |
//! | `a three-week-old` | 0 |
//! | `two and a half years old` | 2 |

use rust_decimal::Decimal;

use super::{
    Count, Quantity,
    count::{NumRange, Rounding},
};
use crate::kinds::Hedge;

impl Quantity {
    /// The age that it is, in completed years; nothing where it is none.
    pub fn age(&self) -> Option<Count> {
        self.count.completed(per_year(self.measure.as_deref()?.strip_suffix("-old")?)?)
    }

    /// The years or months that it measures, in completed years: `34 years`, `18 months`.
    pub fn years(&self) -> Option<Count> {
        let unit = self.measure.as_deref().filter(|unit| matches!(*unit, "year" | "month"))?;
        self.count.completed(per_year(unit)?)
    }
}

impl Count {
    /// An age of so many years, or from so many to so many.
    pub fn of_years(from: u32, to: u32) -> Self {
        match from == to {
            true => Self::bounded(Decimal::from(from), None, Rounding::Not),
            false => Self::spread(Decimal::from(from), Decimal::from(to), false, Rounding::Not),
        }
    }

    /// Whether it is one whole number, open on no side, that a living person's age can be.
    pub fn can_be_age(&self) -> bool {
        let lived = |n: Decimal| n > Decimal::ZERO && n <= Decimal::from(115) && n.fract().is_zero();
        let closed = self.strict.min.is_some() && self.strict.max.is_some();
        closed && self.value().is_some_and(lived)
    }

    /// So many units, of which a year has `per_year`, in completed years.
    fn completed(&self, per_year: u32) -> Option<Self> {
        let whole = |n: &Decimal| n.checked_div(Decimal::from(per_year)).map(|n| n.floor().normalize());
        if per_year == 1 && self.values.iter().all(|n| n.fract().is_zero()) {
            let most = NumRange { min: None, max: Some(Decimal::from(150)), above: false, below: false };
            return most.meets(&self.strict).then(|| self.clone());
        }
        match (self.hedge, self.values.as_slice()) {
            (Hedge::Exact, [n]) => Some(Self::bounded(whole(n)?, None, Rounding::Not)),
            (Hedge::Range, [a, b]) => Some(Self::spread(whole(a)?, whole(b)?, false, Rounding::Not)),
            _ => None,
        }
    }
}

fn per_year(unit: &str) -> Option<u32> {
    Some(match unit {
        "year" => 1,
        "month" => 12,
        "week" => 52,
        "day" => 365,
        "hour" => 8_760,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::{kinds::quantity::recognise, text::Text};

    #[test]
    fn ages() {
        for (raw, want) in [
            ("a 34-year-old man", "34"),
            ("he is 34 years old", "34"),
            ("an 18-month-old girl", "1"),
            ("a three-week-old boy", "0"),
            ("a two-and-a-half-year-old boy", "2"),
            ("more than 34 years old", "more than 34"),
            ("18 months", "1"),
            ("34 metres", "-"),
        ] {
            let found = recognise(&Text::new(raw), &[]);
            let age = found.first().and_then(|q| q.age().or_else(|| q.years()));
            assert_eq!(age.map_or("-".to_owned(), |a| a.to_string()), want, "{raw}: {found:?}");
        }
    }
}
