//! Two times side by side that are one (`one year ago on Sunday`), or that share their year (`in May and June 2015`).

use super::{
    Anchor, Connector, Direction, TimeExpr,
    form::{Form, Point, YearRef},
};
use crate::{
    lexicon::time_words::Stretch,
    text::{Text, TokenKind},
};

/// Makes one of every two that are one, and gives every listed one the year of its list.
pub(super) fn merge(text: &Text<'_>, found: Vec<TimeExpr>) -> Vec<TimeExpr> {
    let mut out: Vec<TimeExpr> = Vec::with_capacity(found.len());
    for expr in found {
        if let Some(before) = out.last_mut()
            && !stands_alone(text, before)
            && let Some(form) = one(text, before, &expr)
        {
            before.form = form;
            before.last = expr.last;
            before.span = text.span(before.first, expr.last);
            before.core.end = expr.core.end.max(before.core.end);
            continue;
        }
        out.push(expr);
    }
    share_years(text, &mut out);
    // `ten days later, a Thursday,` names no other day.
    out.retain(|expr| {
        let article = expr.first.checked_sub(1).is_some_and(|j| matches!(text.word(j), "a" | "an"));
        let ends = text.token(expr.last + 1).is_none_or(|t| t.kind == TokenKind::Sign);
        !(article && ends && matches!(expr.form, Form::Weekday { point: Point::None, .. }))
    });
    out
}

/// A year on a line of its own heads what follows.
fn stands_alone(text: &Text<'_>, expr: &TimeExpr) -> bool {
    let ends = |j: usize| text.token(j).is_none_or(|t| t.breaks > 0);
    matches!(expr.form, Form::Year(_)) && (expr.first == 0 || ends(expr.first)) && ends(expr.last + 1)
}

/// What stands between two times: nothing, a comma, a preposition.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Between {
    comma: bool,
    tied: bool,
}

fn between(text: &Text<'_>, a: &TimeExpr, b: &TimeExpr) -> Option<Between> {
    let mut at = a.last + 1;
    let comma = text.word(at) == ",";
    at += usize::from(comma);
    let tied = matches!(text.word(at), "on" | "in");
    at += usize::from(tied);
    let breaks = (a.last + 1..=b.first).any(|j| text.token(j).is_some_and(|t| t.breaks > 1));
    (at == b.first && !breaks).then_some(Between { comma, tied })
}

/// The form of two times that are one.
fn one(text: &Text<'_>, a: &TimeExpr, b: &TimeExpr) -> Option<Form> {
    if b.connector != Connector::At || a.connector != Connector::At {
        return None;
    }
    let owned = text.token(b.last + 1).is_some_and(|t| t.kind == TokenKind::Possessive);
    if let Some(form) = weekday_after(text, a, b).filter(|_| !owned) {
        return Some(form);
    }
    let Between { comma, tied } = between(text, a, b)?;
    let of_year = |form: &Form| {
        matches!(form, Form::Day { .. } | Form::Month { point: Point::None, .. }) && form.year_ref().is_none()
    };
    let within = |exact: &Form, frame: &Form| {
        Some(Form::Within { exact: Box::new(exact.clone()), frame: Box::new(frame.clone()) })
    };
    match (&a.form, &b.form) {
        // `one year ago on Sunday`, `two years ago, on 3 January`
        (Form::Offset(o), exact) if is_ago(&a.form) => {
            let o = o.in_days().0.abs();
            match exact {
                Form::Day { .. } | Form::Month { point: Point::None, .. } if !of_year(exact) => {
                    (!comma || tied).then(|| exact.clone())
                }
                form if of_year(form) => (!comma || tied).then(|| within(exact, &a.form)).flatten(),
                Form::Weekday { point: Point::None, .. } if !owned => {
                    (!comma || tied && o < 40).then(|| within(exact, &a.form)).flatten()
                }
                Form::DayWord(0) | Form::Stretch { unit: Stretch::Week | Stretch::Month, by: -1..=1 } => {
                    (!comma && !tied && o > 6).then(|| within(exact, &a.form)).flatten()
                }
                _ => None,
            }
        }
        // `on 3 January two years ago`
        (exact, Form::Offset(_)) if is_ago(&b.form) && !tied => {
            if of_year(exact) || matches!(exact, Form::Weekday { point: Point::None, .. }) && !comma {
                return within(exact, &b.form);
            }
            None
        }
        // `Saturday, three days from now`
        (exact @ Form::Weekday { point: Point::None, .. }, Form::Offset(o))
            if o.anchor == Anchor::Said && o.direction == Direction::After && o.min == o.max && !tied =>
        {
            (o.in_days().1 < 40).then(|| within(exact, &b.form)).flatten()
        }
        // `last year, in May`, `earlier this year, on 3 May`
        (Form::Stretch { unit: Stretch::Year, by }, exact) if of_year(exact) && (tied || !comma) => {
            Some(exact.clone().with_year(YearRef::Shift(*by)))
        }
        (Form::Rest { within: year, .. }, exact)
            if of_year(exact) && tied && matches!(**year, Form::Stretch { unit: Stretch::Year, by: 0 }) =>
        {
            Some(exact.clone().with_year(YearRef::Shift(0)))
        }
        // `on 3 May in 2019`
        (exact, Form::Year(year)) if of_year(exact) && is_day(exact) && tied && !comma => {
            Some(exact.clone().with_year(YearRef::Known(*year)))
        }
        // `in 2019, on 3 May`
        (Form::Year(year), exact) if of_year(exact) && tied => Some(exact.clone().with_year(YearRef::Known(*year))),
        // `last week on Monday`
        (Form::Stretch { unit: Stretch::Week, by }, Form::Weekday { day, point: Point::None }) if tied && !owned => {
            Some(Form::WeekdayOf { day: *day, week: *by })
        }
        // `last month on the 5th`, `earlier this month, on 5 July`
        (Form::Stretch { unit: Stretch::Month | Stretch::Week, .. }, exact) if tied && is_day(exact) => {
            within(exact, &a.form)
        }
        (Form::Rest { within: frame, .. }, exact)
            if tied && is_day(exact) && matches!(**frame, Form::Stretch { by: 0, .. }) =>
        {
            within(exact, frame)
        }
        // `yesterday, 3 January`, `yesterday, Monday`
        (Form::DayWord(_), Form::Weekday { point: Point::None, .. }) if comma && !tied && !owned => {
            Some(a.form.clone())
        }
        (Form::DayWord(_), exact) if of_year(exact) && is_day(exact) && !tied => within(exact, &a.form),
        _ => None,
    }
}

/// `on 3 January, a Friday`, `January 3 2020, Friday`: the weekday belongs to the day.
fn weekday_after(text: &Text<'_>, a: &TimeExpr, b: &TimeExpr) -> Option<Form> {
    let (Form::Day { year, month, day, weekday: None }, Form::Weekday { day: weekday, point: Point::None }) =
        (&a.form, &b.form)
    else {
        return None;
    };
    let comma = text.word(a.last + 1) == ",";
    let article = text.word(a.last + 2) == "a" && b.first == a.last + 3;
    (comma && article).then_some(Form::Day { year: *year, month: *month, day: *day, weekday: Some(*weekday) })
}

fn is_day(form: &Form) -> bool {
    matches!(form, Form::DayOfMonth(_)) || matches!(form, Form::Day { .. }) && form.year_ref().is_none()
}

fn is_ago(form: &Form) -> bool {
    matches!(form, Form::Offset(o) if o.anchor == Anchor::Said && o.direction == Direction::Before && o.min == o.max)
}

/// `in May and June 2015`: the year belongs to both; `in November and February 2015` leaves that of the first open.
fn share_years(text: &Text<'_>, found: &mut [TimeExpr]) {
    let mut next: Option<(YearRef, i8, usize)> = None;
    for expr in found.iter_mut().rev() {
        let month = match expr.form {
            // `in the spring and summer of 1915`
            Form::Season { season, .. } => Some(season.first_month()),
            Form::Day { .. } | Form::Month { .. } => expr.form.month(),
            _ => None,
        };
        if let Some((year, later, first)) = next
            && let Some(month) = month
            && expr.form.needs_year()
            && (expr.last + 1..first).all(|j| matches!(text.word(j), "and" | "or" | "," | "in" | "on" | "&" | "again"))
            && (expr.last + 1..first).any(|j| matches!(text.word(j), "and" | "or" | "," | "&"))
        {
            let year = if month <= later { year } else { YearRef::Unknown };
            let form = std::mem::replace(&mut expr.form, Form::DayWord(0));
            expr.form = form.with_year(year);
        }
        next = match (expr.form.year_ref(), month) {
            (year @ YearRef::Known(_), Some(month)) => Some((year, month, expr.first)),
            _ => None,
        };
    }
}
