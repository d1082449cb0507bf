//! From time expressions to days: with the published range, the dateline, the tense of the clause, and the last date
//! told.

use super::{
    Connector, DateStyle, DateValue, Day, Days, TimeExpr,
    discourse::{Around, Discourse},
    form::{Form, Point, YearRef},
    offset::{Direction, Offset},
    reckon::{Gap, Now, Sense},
    same_day::SameDay,
    story::{is_overtaken, is_story},
};
use crate::{
    lexicon::{holidays::Holiday, tense::Tense, time_words::Stretch},
    text::{Span, Text, TokenKind},
};

/// A resolved time expression.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dated {
    /// The days allowed, the connector applied (`since X` is from X on) and rounding allowed for (`two weeks ago`).
    pub value: DateValue,
    /// The days of X itself, as named.
    pub core: DateValue,
    /// How it was resolved: a name in kebab-case.
    pub rule: &'static str,
    /// What it was resolved from, for a person: `published 2020-06-09`, `told 2020-01-03`.
    pub anchor: Option<String>,
    /// Which way from there, where the words or their clause tell.
    pub direction: Option<Direction>,
    /// The word of the clause that tells which way: `fell`, `will`.
    pub told_by: Option<Span>,
    /// Why there is no answer; then `value` and `core` are open on both sides and must not be used.
    pub unresolved: Option<String>,
    /// For `two days later` and its like.
    pub offset: Option<Offset>,
}

/// When and as what a text was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// The days on one of which it was published.
    pub published: Option<Days>,
    /// Whether it is history prose, in which a date without year follows the last one told; without this the text's own
    /// evidence decides.
    pub narrative: Option<bool>,
    /// How its dates are written, for [`recognise`](super::recognise).
    pub style: DateStyle,
}

impl From<Option<Days>> for Telling {
    fn from(published: Option<Days>) -> Self {
        Self { published, ..Self::default() }
    }
}

/// Resolves the expressions of one text, in order; one answer each.
///
/// `published` is a range: what is relative is resolved from both of its ends, and the answer is the hull of the two. A
/// dateline (a full date on a line of its own, or at the head of the first line) takes its place where the two agree.
/// Without either, a day or month without year allows that part of every year, and what is relative stays unresolved.
pub fn resolve_all(text: &Text<'_>, exprs: &[TimeExpr], telling: impl Into<Telling>) -> Vec<Dated> {
    let Telling { published, narrative, .. } = telling.into();
    let dateline = dateline(text, exprs, published).filter(|(_, day)| {
        narrative != Some(true) && !(published.is_none() && is_overtaken(exprs, *day) && is_story(text, exprs, None))
    });
    let said = dateline.map(|(_, day)| Days::day(day)).or(published);
    let anchor = said.map(|days| format!("published {days}"));
    let narrative = narrative.unwrap_or_else(|| is_story(text, exprs, said));
    let same_day = SameDay::new(exprs);
    let mut discourse = Discourse::new(text, exprs, said, narrative);
    let mut out = Vec::with_capacity(exprs.len());
    for (i, expr) in exprs.iter().enumerate() {
        let around = discourse.around(i, expr);
        let named = same_day.with_year(expr, said).filter(|_| !narrative);
        let mut dated = resolve(text, named.as_ref().unwrap_or(expr), (said, anchor.as_deref()), &around);
        if named.is_some() && dated.unresolved.is_none() {
            dated.rule = "year-of-same-day";
        }
        if matches!(text.word(expr.last), "night" | "evening") {
            into_the_morning(&mut dated.value);
            into_the_morning(&mut dated.core);
        }
        if dateline.is_none_or(|(at, _)| at != i) {
            discourse.hear(i, expr, &dated);
        }
        out.push(dated);
    }
    out
}

/// "Saturday night" may have been early on Sunday: a day more is let pass.
fn into_the_morning(value: &mut DateValue) {
    if let DateValue::Days { strict, slack } = value
        && strict.is_day()
    {
        slack.to = slack.to.map(|day| day.plus(1));
    }
}

/// One expression, from both ends of the day of telling. `said`: that day, and how a person is told of it.
fn resolve(text: &Text<'_>, expr: &TimeExpr, said: (Option<Days>, Option<&str>), around: &Around) -> Dated {
    let (said, published) = said;
    let Around { look, careful, told, told_day, reported, chain, rival, story, open } = *around;
    let (tense, firm) = (look.tense, look.firm);
    let at = |day: Option<Day>| {
        Now { day, tense, firm, careful, told, told_day, reported, chain, rival, story }.reckon(&expr.form)
    };
    let (from, to) = said.map_or((None, None), |s| (s.from, s.to));
    let yearly = expr.form.is_yearly();
    let first = at(from);
    let second = if from == to { first.clone() } else { at(to) };
    let both = match (first, second) {
        (Ok(_), Ok(_)) if open && yearly => Err(Gap::Year),
        // Two ends of the day of telling that make two years of it.
        (Ok(a), Ok(b)) if yearly && a.strict.from.map(Day::year) != b.strict.from.map(Day::year) => Err(Gap::Year),
        // Told as past at an end of the year, or as ahead at its beginning: what lies among the days of telling is meant.
        (Err(Gap::Year), Ok(one)) | (Ok(one), Err(Gap::Year)) if said.is_some_and(|s| s.overlaps(one.strict)) => {
            Ok(one)
        }
        (Ok(a), Ok(b)) => Ok(Sense {
            strict: a.strict.hull(b.strict),
            allowed: a.allowed.hull(b.allowed),
            slack: a.slack.hull(b.slack),
            rule: b.rule,
        }),
        (Err(gap), _) | (_, Err(gap)) => Err(gap),
    };
    let asks = asks_tense(&expr.form);
    let told_by = look.by.filter(|_| asks).map(|at| text.span(at, at));
    let direction = match (expr.offset(), tense) {
        (Some(offset), _) => Some(offset.direction),
        (None, Tense::Past) if asks => Some(Direction::Before),
        (None, Tense::Future | Tense::Ahead) if asks => Some(Direction::After),
        _ => None,
    };
    match both {
        Ok(sense) => {
            let core = DateValue::Days { strict: sense.strict, slack: sense.slack };
            Dated {
                value: tied(expr.connector, sense),
                core,
                rule: sense.rule,
                anchor: anchor(sense.rule, published, told),
                direction,
                told_by,
                unresolved: None,
                offset: expr.offset(),
            }
        }
        Err(gap) => Dated { direction, told_by, ..without(text, expr, gap) },
    }
}

/// Where tense is asked, which way it looks.
fn asks_tense(form: &Form) -> bool {
    form.is_yearly()
        || matches!(
            form,
            Form::Weekday { .. }
                | Form::DayOfMonth(_)
                | Form::Numeric { .. }
                | Form::In(_)
                | Form::Stretch { unit: Stretch::Weekend, by: 0 }
        )
}

/// The connector applied.
fn tied(connector: Connector, Sense { allowed: strict, slack, .. }: Sense) -> DateValue {
    let on = |from: Option<Day>| Days { from, to: None };
    let up = |to: Option<Day>| Days { from: None, to };
    let (strict, slack) = match connector {
        Connector::At => (strict, slack),
        Connector::Since => (on(strict.from), on(slack.from)),
        Connector::Until | Connector::By => (up(strict.to), up(slack.to)),
        Connector::After => (on(strict.to.map(|d| d.plus(1))), on(slack.from)),
        Connector::Before => (up(strict.from.map(|d| d.plus(-1))), up(slack.to)),
    };
    DateValue::Days { strict, slack }
}

/// What can be said without the missing anchor: a part of every year, so far from something, or nothing.
fn without(text: &Text<'_>, expr: &TimeExpr, gap: Gap) -> Dated {
    let unknown = |why: String| {
        let open = DateValue::exact(Days { from: None, to: None });
        Dated {
            value: open.clone(),
            core: open,
            rule: "unresolved",
            anchor: None,
            direction: None,
            told_by: None,
            unresolved: Some(why),
            offset: expr.offset(),
        }
    };
    match gap {
        Gap::Unpublished | Gap::Year => match every_year(&expr.form) {
            Some(core) if expr.connector == Connector::At => Dated {
                value: core.clone(),
                core,
                rule: "year-unknown",
                anchor: None,
                direction: None,
                told_by: None,
                unresolved: None,
                offset: None,
            },
            Some(_) => unknown("the year is not known".to_owned()),
            None if gap == Gap::Year => unknown("the year is not known".to_owned()),
            None => unknown("it is not known when this was said".to_owned()),
        },
        Gap::Because(why) => unknown(why),
        Gap::Untold(offset) | Gap::Following(offset) => {
            let anchor = if gap == Gap::Untold(offset) { "told".to_owned() } else { noun_phrase(text, expr.last + 1) };
            let (min, max) = offset.in_days();
            let value = DateValue::Relative { anchor: anchor.clone(), min, max };
            Dated {
                value: value.clone(),
                core: value,
                rule: "relative",
                anchor: Some(anchor),
                direction: None,
                told_by: None,
                unresolved: None,
                offset: Some(offset),
            }
        }
    }
}

/// A day or month without year, as a part of every year.
fn every_year(form: &Form) -> Option<DateValue> {
    let dated = match form {
        Form::Day { year: YearRef::None, .. }
        | Form::Month { year: YearRef::None, .. }
        | Form::Season { year: YearRef::None, .. }
        | Form::Holiday { year: YearRef::None, holiday: Holiday::Fixed(..), .. }
            if form.needs_year() =>
        {
            form.clone()
        }
        Form::Day { year: YearRef::Unknown, month, day, .. } => {
            Form::Day { year: YearRef::None, month: *month, day: *day, weekday: None }
        }
        Form::Month { year: YearRef::Unknown, month, .. } => {
            Form::Month { year: YearRef::None, month: *month, point: Point::None }
        }
        Form::Part(_, inner) if matches!(**inner, Form::Month { year: YearRef::None, point: Point::None, .. }) => {
            form.clone()
        }
        Form::Share { n, of, within: None } => {
            let year = Box::new(Form::Year(2000));
            Form::Share { n: *n, of: *of, within: Some(year) }
        }
        Form::Range(a, b) => {
            let (a, b) = (every_year(a)?, every_year(b)?);
            let (DateValue::Yearless { from, .. }, DateValue::Yearless { to, .. }) = (a, b) else { return None };
            return Some(DateValue::Yearless { from, to });
        }
        _ => return None,
    };
    let strict = Now::at(None).reckon(&dated.with_year(YearRef::Known(2000))).ok()?.strict;
    let (from, to) = (strict.from?, strict.to?);
    Some(DateValue::Yearless { from: (from.month(), from.day()), to: (to.month(), to.day()) })
}

/// The folded words of the noun phrase that begins at token `i`, its article left out; four words at most.
fn noun_phrase(text: &Text<'_>, i: usize) -> String {
    let start = if matches!(text.word(i), "the" | "a" | "an" | "his" | "her" | "its" | "their" | "that" | "this") {
        i + 1
    } else {
        i
    };
    let words: Vec<&str> = (start..start + 4)
        .take_while(|&j| {
            text.token(j).is_some_and(|t| {
                matches!(t.kind, TokenKind::Word | TokenKind::Mixed | TokenKind::Number) && (j == start || t.breaks < 2)
            })
        })
        .map(|j| text.word(j))
        .collect();
    if words.is_empty() { "something untold".to_owned() } else { words.join(" ") }
}

fn anchor(rule: &str, published: Option<&str>, told: Option<Days>) -> Option<String> {
    match rule {
        "calendar" => None,
        rule if rule.contains("told") => told.map(|d| format!("told {d}")),
        _ => published.map(str::to_owned),
    }
}

/// The expression that dates the text itself, and its day.
fn dateline(text: &Text<'_>, exprs: &[TimeExpr], published: Option<Days>) -> Option<(usize, Day)> {
    // A list of days, each on its line, is a chronology.
    let alone = |e: &&TimeExpr| matches!(e.form, Form::Day { .. }) && alone_on_line(text, e);
    if published.is_none() && exprs.iter().filter(alone).nth(1).is_some() {
        return None;
    }
    exprs.iter().enumerate().take_while(|(_, e)| e.first < 80).find_map(|(i, expr)| {
        if expr.connector != Connector::At || !stands_as_dateline(text, expr) {
            return None;
        }
        let Form::Day { year, .. } = &expr.form else { return None };
        if year.is_none() && published.is_none() {
            return None;
        }
        // Not far ahead of the day of telling.
        let day = Now { tense: Tense::Past, careful: false, ..Now::at(published.and_then(|p| p.to.or(p.from))) }
            .reckon(&expr.form)
            .ok()
            .and_then(|s| s.strict.from)?;
        let fits = match published {
            None => true,
            Some(p) => Days { from: p.from.map(|d| d.plus(-7)), to: p.to }.contains(Days::day(day)),
        };
        fits.then_some((i, day))
    })
}

fn alone_on_line(text: &Text<'_>, expr: &TimeExpr) -> bool {
    let opens = expr.first == 0 || text.token(expr.first).is_some_and(|t| t.breaks > 0);
    opens && text.token(expr.last + 1).is_none_or(|t| t.breaks > 0)
}

/// Alone on its line, or closing the head of the first line: `CAIRO, 3 January 2020 (AW) -`.
fn stands_as_dateline(text: &Text<'_>, expr: &TimeExpr) -> bool {
    if alone_on_line(text, expr) {
        return true;
    }
    // `Published: 14 July 2021`
    let lead = |back: usize| expr.first.checked_sub(back).map_or("", |j| text.word(j));
    let label = if matches!(lead(1), ":" | "on") { lead(2) } else { lead(1) };
    if matches!(label, "published" | "updated" | "posted" | "modified") && expr.first < 40 {
        return true;
    }
    let line = (0..=expr.first).rev().take(9).find(|&j| j == 0 || text.token(j).is_some_and(|t| t.breaks > 0));
    let place = line.is_some_and(|j| {
        text.token(j).is_some_and(|t| t.case == crate::text::Case::Upper || t.kind == TokenKind::Word)
    });
    let sign = matches!(text.word(expr.last + 1), "(" | "-" | "[")
        || (text.word(expr.last + 1) == "." && text.word(expr.last + 2) == "(");
    place && sign && text.word(expr.first.wrapping_sub(1)) != "on"
}
