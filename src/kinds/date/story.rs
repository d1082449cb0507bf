//! History prose: accounts in which a date without year follows the last one told.
//!
//! `On 14 March 1641 the fleet sailed. In May it was back.` is told in order, and mostly forward: the May meant is the next
//! one, over the turn of the year too, unless that would be a long way and the one just gone is near. `thread.rs` does the
//! following, `aside.rs` says what is not followed. Here is what tells a history from news, by its own dates.

use super::{
    Connector, Day, Days, TimeExpr,
    form::{Form, YearRef},
    verb::verb,
};
use crate::{lexicon::time_words::Stretch, text::Text};

/// How far, in tokens, a line that is a heading reaches on both sides of its date.
const LINE: usize = 15;

/// The years that the form states: `2020`, and both ends of `2020-22`.
fn stated(form: &Form) -> YearRef {
    match form {
        Form::Range(first, _) => first.year_ref(),
        Form::Years { from, to } if i32::from(*to) - i32::from(*from) <= 6 => YearRef::Known(*from),
        form => form.year_ref(),
    }
}

/// Whether the text is history prose: many full dates or years, most of them two years or more before the day of
/// telling, and hardly a word that points at that day; of few dates, none may point. It begins with a year stated, where
/// news begins with a day without, or else it is a chronicle, whose lines begin with years.
pub(super) fn is_story(text: &Text<'_>, exprs: &[TimeExpr], said: Option<Days>) -> bool {
    let day = said.and_then(|s| s.from.or(s.to));
    let (mut old, mut new, mut pointing, mut yearless) = (0usize, 0usize, 0usize, 0usize);
    let (mut full, mut entries) = (0usize, 0usize);
    let (mut opens, mut far_off) = (false, true);
    // Pointing words before the last date without a year: at its end a history may turn to the day of telling.
    let mut early = 0usize;
    for expr in exprs {
        match stated(&expr.form) {
            YearRef::Known(y) => {
                let far = |years: i16| day.is_none_or(|d| y < d.year().saturating_sub(years));
                opens |= old + new + pointing + yearless == 0;
                far_off &= far(3);
                let first = match &expr.form {
                    Form::Range(first, _) => first.as_ref(),
                    form => form,
                };
                full += usize::from(first.month().is_some());
                entries += usize::from(is_entry(text, expr));
                if far(1) {
                    old += 1;
                } else {
                    new += 1;
                }
            }
            YearRef::Shift(_) => {
                pointing += 1;
            }
            YearRef::None | YearRef::Unknown | YearRef::Told(_) => {
                let bare = expr.form.needs_year();
                let told = matches!(expr.form, Form::DayOfMonth(_)) || matches!(expr.form.year_ref(), YearRef::Told(_));
                yearless += usize::from(bare || told);
                if bare && !matches!(expr.form, Form::Weekday { .. }) {
                    early = pointing;
                }
                // `the next month` is as often that after the one told.
                let next_day = matches!(expr.form, Form::Stretch { unit: Stretch::Day, .. });
                let points = expr.form.points() && text.word(expr.first) != "the" && !next_day;
                // Without a day of telling a weekday points at nothing.
                pointing += usize::from(points || day.is_some() && matches!(expr.form, Form::Weekday { .. }));
            }
        }
    }
    let told = full + entries >= 3 && old >= 4 * new && old >= 5 * pointing;
    let little = full + entries >= 1 && far_off && early == 0 && yearless >= 3 && yearless > pointing;
    // News of a year hardly ever states that year: a history that runs up to the day of telling does.
    let recent = full >= 8 && old >= 3 && old + new >= 8 * pointing;
    let many = full >= 8 && old >= 8 * (new + pointing);
    (opens || entries >= 3 || many) && (told || little || recent)
}

/// Whether the text states years well after `day`, which then does not date the text.
pub(super) fn is_overtaken(exprs: &[TimeExpr], day: Day) -> bool {
    exprs.iter().any(|e| matches!(stated(&e.form), YearRef::Known(y) if y > day.year().saturating_add(1)))
}

/// Whether `expr` begins an entry of a chronicle, or is a heading: alone on its line, or before a colon or a dash.
pub(super) fn is_entry(text: &Text<'_>, expr: &TimeExpr) -> bool {
    let breaks = |j: usize| text.token(j).is_none_or(|t| t.breaks > 0);
    let mark = expr.first.checked_sub(1).filter(|j| matches!(text.word(*j), "-" | "•" | "*" | "·"));
    let begins = |j: usize| j == 0 || breaks(j);
    let after = expr.last + 1;
    (begins(expr.first) || mark.is_some_and(begins)) && (breaks(after) || matches!(text.word(after), ":" | "-"))
}

/// The next date that is stated in full after each expression.
pub(super) fn stated_next(exprs: &[TimeExpr]) -> Vec<Option<Days>> {
    let mut next = None;
    let mut out: Vec<Option<Days>> = exprs
        .iter()
        .rev()
        .map(|expr| {
            let after = next;
            match &expr.form {
                Form::Day { year: YearRef::Known(y), month, .. }
                | Form::Month { year: YearRef::Known(y), month, .. }
                    if expr.connector == Connector::At =>
                {
                    next = Days::month(*y, *month);
                }
                _ => {}
            }
            after
        })
        .collect();
    out.reverse();
    out
}

/// Whether the line that `expr` stands on is a heading: short, and no sentence.
pub(super) fn is_heading(text: &Text<'_>, expr: &TimeExpr) -> bool {
    let breaks = |j: usize| text.token(j).is_none_or(|t| t.breaks > 0);
    let first = (expr.first.saturating_sub(LINE)..=expr.first).rev().find(|&j| j == 0 || breaks(j));
    let next = (expr.last + 1..expr.last + LINE).find(|&j| breaks(j));
    let (Some(first), Some(next)) = (first, next) else { return false };
    let alone = first == expr.first && next == expr.last + 1;
    alone || text.word(next.saturating_sub(1)) != "." && !(first..next).any(|j| verb(text, j).is_some())
}
