//! A day without year that the text names with its year elsewhere: "on March 13, 2013 … shot on Mar. 13".

use std::collections::BTreeMap;

use super::{
    Days, TimeExpr,
    form::{Form, YearRef},
};

/// A day that is not further from the day of telling may be of its year.
const NEAR: i32 = 60;

/// The days of a text that are named with one year only.
#[derive(Debug, Default)]
pub(super) struct SameDay {
    /// By month and day; without a year where several are told.
    years: BTreeMap<(i8, i8), Option<i16>>,
}

impl SameDay {
    /// Reads them off; linear in the expressions but for the look-up.
    pub(super) fn new(exprs: &[TimeExpr]) -> Self {
        let mut years: BTreeMap<(i8, i8), Option<i16>> = BTreeMap::new();
        for expr in exprs {
            if let Form::Day { year: YearRef::Known(year), month, day, .. } = expr.form {
                let known = years.entry((month, day)).or_insert(Some(year));
                *known = known.filter(|&y| y == year);
            }
        }
        Self { years }
    }

    /// The same expression with the year that its day has elsewhere, if it has none and none is near the days of telling.
    pub(super) fn with_year(&self, expr: &TimeExpr, said: Option<Days>) -> Option<TimeExpr> {
        let Form::Day { year: YearRef::None, month, day, weekday } = expr.form else { return None };
        let year = (*self.years.get(&(month, day))?)?;
        let now = said?;
        let around = now.from?.year().saturating_sub(1)..=now.to?.year().saturating_add(1);
        let near = around
            .filter_map(|y| super::Day::new(y, month, day))
            .any(|d| Days::day(d).gap(now).is_none_or(|gap| gap <= NEAR) || Days::day(d).overlaps(now));
        let form = Form::Day { year: YearRef::Known(year), month, day, weekday };
        (!near).then(|| TimeExpr { form, ..expr.clone() })
    }
}
