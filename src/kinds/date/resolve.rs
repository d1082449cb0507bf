//! From time expressions to days: with the published range, the dateline, the tense of the clause, and the last date
//! told.

use super::{
    Connector, DateValue, Day, Days, TimeExpr, clause,
    form::{Form, YearRef},
    offset::Offset,
    reckon::{Gap, Now, Sense},
};
use crate::{
    lexicon::tense::Tense,
    text::{Text, TokenKind},
};

/// A resolved time expression.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dated {
    /// The days allowed, the connector applied: `since X` is from X on.
    pub value: DateValue,
    /// The days of X itself.
    pub core: DateValue,
    /// How it was resolved: a name in kebab-case.
    pub rule: &'static str,
    /// What it was resolved from, for a person: `published 2020-06-09`, `told 2020-01-03`.
    pub anchor: Option<String>,
    /// Why there is no answer; then `value` and `core` are open on both sides and must not be used.
    pub unresolved: Option<String>,
    /// For `two days later` and its like.
    pub offset: Option<Offset>,
}

/// Resolves the expressions of one text, in order; one answer each.
///
/// `published` is a range: what is relative is resolved from both of its ends, and the answer is the hull of the two. A
/// dateline (a full date on a line of its own, or at the head of the first line) takes its place where the two agree.
/// Without either, a day or month without year allows that part of every year, and what is relative stays unresolved.
pub fn resolve_all(text: &Text<'_>, exprs: &[TimeExpr], published: Option<Days>) -> Vec<Dated> {
    let dateline = dateline(text, exprs, published);
    let said = dateline.map(|(_, day)| Days::day(day)).or(published);
    let story = is_story(exprs, said);
    let mut told: Option<(usize, Days)> = None;
    let mut told_day: Option<(usize, Days)> = None;
    let mut with_year: Option<usize> = None;
    let mut sentence = 0;
    let mut token = 0;
    let mut out = Vec::with_capacity(exprs.len());
    for (i, expr) in exprs.iter().enumerate() {
        while token < expr.first {
            token += 1;
            sentence += usize::from(crate::text::begins_sentence(text, token));
        }
        let near = |told: Option<(usize, Days)>| {
            told.filter(|(at, _)| story || sentence.saturating_sub(*at) <= 1).map(|(_, days)| days)
        };
        let carried = with_year.is_some_and(|at| at == sentence);
        let around = Around { carried, said, told: near(told), told_day: near(told_day), story };
        let tense = match expr.connector {
            Connector::Since => Tense::Past,
            connector => {
                let up_to = matches!(connector, Connector::Until | Connector::By);
                clause::tense(text, expr.first, expr.last, up_to)
            }
        };
        let dated = resolve(text, expr, &around, tense);
        let is_dateline = dateline.is_some_and(|(at, _)| at == i);
        if let (DateValue::Days { strict, .. }, None, false) = (&dated.core, &dated.unresolved, is_dateline)
            && let (Some(from), Some(to)) = (strict.from, strict.to)
            && to.since(from) <= 366
        {
            told = Some((sentence, *strict));
            if strict.is_day() {
                told_day = told;
            }
        }
        if matches!(expr.form.year_ref(), YearRef::Known(_)) && expr.form.month().is_some() && !is_dateline {
            with_year = Some(sentence);
        }
        out.push(dated);
    }
    out
}

/// What is known around one expression.
struct Around {
    said: Option<Days>,
    told: Option<Days>,
    told_day: Option<Days>,
    carried: bool,
    story: bool,
}

/// One expression, from both ends of the day of telling.
fn resolve(text: &Text<'_>, expr: &TimeExpr, around: &Around, tense: Tense) -> Dated {
    let Around { said, told, told_day, carried, story } = *around;
    let at = |day: Option<Day>| Now { day, tense, told, told_day, carried, story }.reckon(&expr.form);
    let (from, to) = said.map_or((None, None), |s| (s.from, s.to));
    let both = match (at(from), at(to)) {
        (Ok(a), Ok(b)) => Ok(Sense { strict: a.strict.hull(b.strict), slack: a.slack.hull(b.slack), rule: b.rule }),
        (Err(gap), _) | (_, Err(gap)) => Err(gap),
    };
    match both {
        Ok(sense) => {
            let core = DateValue::Days { strict: sense.strict, slack: sense.slack };
            Dated {
                value: tied(expr.connector, sense),
                core,
                rule: sense.rule,
                anchor: anchor(sense.rule, said, told),
                unresolved: None,
                offset: expr.offset(),
            }
        }
        Err(gap) => without(text, expr, gap),
    }
}

/// The connector applied.
fn tied(connector: Connector, Sense { strict, slack, .. }: Sense) -> DateValue {
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
            unresolved: Some(why),
            offset: expr.offset(),
        }
    };
    match gap {
        Gap::Unpublished => match every_year(&expr.form) {
            Some(core) if expr.connector == Connector::At => {
                Dated { value: core.clone(), core, rule: "year-unknown", anchor: None, unresolved: None, offset: None }
            }
            Some(_) => unknown("the year is not known".to_owned()),
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
                unresolved: None,
                offset: Some(offset),
            }
        }
    }
}

/// A day or month without year, as a part of every year.
fn every_year(form: &Form) -> Option<DateValue> {
    let dated = match form {
        Form::Day { year: YearRef::None, .. } | Form::Month { year: YearRef::None, .. } => form.clone(),
        Form::Part(_, inner) if matches!(**inner, Form::Month { year: YearRef::None, .. }) => form.clone(),
        Form::Range(a, b) => {
            let (a, b) = (every_year(a)?, every_year(b)?);
            let (DateValue::Yearless { from, .. }, DateValue::Yearless { to, .. }) = (a, b) else { return None };
            return Some(DateValue::Yearless { from, to });
        }
        _ => return None,
    };
    let nowhere = Now { day: None, tense: Tense::Unknown, told: None, told_day: None, carried: false, story: false };
    let strict = nowhere.reckon(&dated.with_year(YearRef::Known(2000))).ok()?.strict;
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

fn anchor(rule: &str, said: Option<Days>, told: Option<Days>) -> Option<String> {
    match rule {
        "calendar" => None,
        rule if rule.contains("told") => told.map(|d| format!("told {d}")),
        _ => said.map(|d| format!("published {d}")),
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
        let at = |day: Option<Day>| {
            let now = Now { day, tense: Tense::Unknown, told: None, told_day: None, carried: false, story: false };
            now.reckon(&expr.form).ok().and_then(|s| s.strict.from)
        };
        let day = at(published.and_then(|p| p.to.or(p.from)))?;
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

/// History prose: at least three full dates or years, most of them two years or more before the day of telling, and
/// hardly a word that points at that day.
fn is_story(exprs: &[TimeExpr], said: Option<Days>) -> bool {
    let near = said.and_then(|s| s.from.or(s.to)).map(|d| d.year().saturating_sub(1));
    let (mut old, mut new, mut pointing) = (0usize, 0usize, 0usize);
    for expr in exprs {
        let stated = match &expr.form {
            Form::Range(_, end) => end.year_ref(),
            form => form.year_ref(),
        };
        match stated {
            YearRef::Known(y) if near.is_none_or(|near| y < near) => old += 1,
            YearRef::Known(_) => new += 1,
            YearRef::Shift(_) => pointing += 1,
            YearRef::None | YearRef::Told(_) => pointing += usize::from(expr.form.points()),
        }
    }
    old >= 3 && old >= 4 * new && old >= 5 * pointing
}
