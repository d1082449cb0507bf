//! Two ends, and the word that ties a time to what is told.

use super::{
    atom,
    calendar::{holiday, range_sign},
    guard, names,
};
use crate::{
    kinds::date::{
        form::{Form, YearRef},
        recognise::Connector,
        scan::Scan,
    },
    lexicon::time_words::{Edge, TimeWord},
    text::TokenKind,
};

/// A whole time expression found at a token.
pub(in crate::kinds::date) struct Phrase {
    pub(in crate::kinds::date) connector: Connector,
    /// The first token without the connector.
    pub(in crate::kinds::date) core: usize,
    /// The token after the last.
    pub(in crate::kinds::date) next: usize,
    /// The token after the last without a trailing `onwards`.
    pub(in crate::kinds::date) core_next: usize,
    pub(in crate::kinds::date) form: Form,
}

/// The time expression that begins at token `i`, its connector included.
pub(in crate::kinds::date) fn phrase(s: &Scan<'_, '_>, i: usize) -> Option<Phrase> {
    if !may_begin(s, i) {
        return None;
    }
    if let Some(found) = two_ended(s, i) {
        return Some(found);
    }
    let (connector, core) = connector(s, i);
    let found = atom(s, core).or_else(|| {
        // `until the fall`
        let season = connector != Connector::At && s.word(core) == "the";
        if season { super::calendar::season(s, core + 1) } else { None }
    })?;
    let (form, next) = with_end(s, core, found);
    // `every 21 May`
    if core == i && matches!(s.before(i, 1), "every" | "each") && form.year_ref().is_none() {
        return None;
    }
    let ranged = matches!(form, Form::Range(..));
    let mut found = Phrase { connector, core, next, core_next: next, form };
    // `after Monday's attack`, `by June's end`: the noun's time, not ours.
    if s.kind(next) == Some(TokenKind::Possessive)
        && matches!(connector, Connector::After | Connector::Before | Connector::By)
    {
        found.connector = Connector::At;
    }
    // `dead after Sunday shooting`, `before Thursday deadline`
    if s.is(i, &["after", "before"]) && names::names_what_follows(s, next) {
        found.connector = Connector::At;
    }
    // `from 1 June on`, `1990 onwards`, `2016 and later`
    let on = s.before(i, 1) == "from" && !ranged && s.word(next) == "on" && guard::ends_phrase(s, next + 1);
    if on || s.is(next, &["onwards", "onward", "forward"]) {
        found.connector = Connector::Since;
        found.next = next + 1;
    }
    // `1950 and earlier`
    if found.connector == Connector::At
        && s.is(next, &["and", "or"])
        && s.is(next + 1, &["earlier", "before"])
        && guard::ends_phrase(s, next + 2)
        && matches!(found.form, Form::Year(_) | Form::Day { .. } | Form::Month { .. } | Form::Years { .. })
    {
        found.connector = Connector::Until;
        found.next = next + 2;
    }
    if found.connector == Connector::At && found.core > i {
        // `in`, `on`, `from` stay outside.
        return (found.core == i).then_some(found);
    }
    // `before the end of May` is up to that end, `after the beginning of May` from that beginning on.
    if let Form::Part(edge, _) = &found.form {
        let noun = s.is(s.the(core), &["end", "close", "beginning", "start", "outset"]) || s.word(next - 1) == "end";
        found.connector = match (found.connector, edge) {
            (Connector::Before, Edge::Late) if noun => Connector::By,
            (Connector::After, Edge::Early) if noun => Connector::Since,
            (connector, _) => connector,
        };
    }
    Some(found)
}

/// Only tokens that can open a time expression are tried, and of the small words (`the`, `in`) only those that lead to
/// what tells a time.
fn may_begin(s: &Scan<'_, '_>, i: usize) -> bool {
    if !s.tells_time(i) {
        return s.opens_time(i) && s.leads_to_time(i);
    }
    match s.time(i) {
        // `12 people`, `two men`, `9:30`; the years are told apart elsewhere.
        Some(TimeWord::Cardinal(_)) => s.goes_on(i + 1) && !of_an_age(s, i + 2),
        None if s.digits(i).is_some_and(|(_, len)| len < 4) => s.goes_on(i + 1) && !of_an_age(s, i + 2),
        Some(TimeWord::Stretch { .. }) => !of_an_age(s, i),
        // `new`, `good`
        None if s.begins_holiday(i) && !s.opens_time(i) => holiday(s, i).is_some(),
        _ => true,
    }
}

/// Whether the unit at `i` is that of an age: `12-year-old`.
fn of_an_age(s: &Scan<'_, '_>, i: usize) -> bool {
    s.stretch(i).is_some() && s.dash(i + 1) && s.word(i + 2) == "old"
}

/// The connector at `i`, and where the time itself begins.
fn connector(s: &Scan<'_, '_>, i: usize) -> (Connector, usize) {
    let after_filler = |at: usize| {
        // `since about 2014`, `by the time of` is none.
        if s.is(at, &["about", "around", "at", "roughly", "circa", "as"]) && !s.is(at + 1, &["least"]) {
            at + 1
        } else {
            at
        }
    };
    match (s.word(i), s.word(i + 1)) {
        ("since" | "starting" | "effective", _) => {
            (Connector::Since, after_filler(if s.is(i + 1, &["in", "on", "from", "with"]) { i + 2 } else { i + 1 }))
        }
        ("beginning", "in" | "on") => (Connector::Since, i + 2),
        ("beginning", w) if w != "of" => (Connector::Since, i + 1),
        ("as", "from") => (Connector::Since, i + 2),
        ("until" | "till" | "through", _) => (Connector::Until, after_filler(i + 1)),
        ("up", "to" | "until" | "till") => (Connector::Until, after_filler(i + 2)),
        ("by", _) => (Connector::By, after_filler(i + 1)),
        ("not" | "no", "later") if s.word(i + 2) == "than" => (Connector::By, i + 3),
        ("not", "before" | "until") => (Connector::Since, i + 2),
        ("not" | "no", "earlier") if s.word(i + 2) == "than" => (Connector::Since, i + 3),
        ("not", "after") => (Connector::By, i + 2),
        ("pre" | "post", "-") if s.glued(i + 1) && s.glued(i + 2) && s.year_number(i + 2).is_some() => {
            (if s.word(i) == "pre" { Connector::Before } else { Connector::After }, i + 2)
        }
        ("after", _) => (Connector::After, i + 1),
        ("later", "than") => (Connector::After, i + 2),
        ("before", _) => (Connector::Before, i + 1),
        ("prior", "to") => (Connector::Before, i + 2),
        ("earlier", "than") => (Connector::Before, i + 2),
        _ => (Connector::At, i),
    }
}

/// `from A to B`, `between A and B`.
fn two_ended(s: &Scan<'_, '_>, i: usize) -> Option<Phrase> {
    let between = match s.word(i) {
        "from" => false,
        "between" => true,
        _ => return None,
    };
    if let Some(found) = old_years(s, i + 1, between) {
        return Some(close(s, i, found));
    }
    // `from the 13th to the 15th of July`, `between 3 and 5 June`
    let (first, at) = match half_day(s, i + 1, between) {
        Some(found) => return Some(close(s, i, found)),
        None => now(s, i + 1).or_else(|| atom(s, i + 1))?,
    };
    if let Form::Range(..) = first {
        return Some(close(s, i, (first, at)));
    }
    let sign = if between && s.word(at) == "and" { at + 1 } else { range_sign(s, at)? };
    let sign = if s.is(sign, &["in", "on", "at"]) { sign + 1 } else { sign };
    let (second, next) = now(s, sign).or_else(|| atom(s, sign))?;
    Some(close(s, i, join(s, first, second, next)?))
}

fn close(_: &Scan<'_, '_>, i: usize, (form, next): (Form, usize)) -> Phrase {
    Phrase { connector: Connector::At, core: i, next, core_next: next, form }
}

/// `from 1643 to 1651`: two years between words that fit counts too, so not round ones.
fn old_years(s: &Scan<'_, '_>, i: usize, between: bool) -> Option<(Form, usize)> {
    let from = s.year_number(i)?;
    let sign = if between && s.word(i + 1) == "and" { i + 2 } else { range_sign(s, i + 1)? };
    let to = s.year_number(sign)?;
    let plain = from < to && to < 1900 && (from % 10 != 0 || to % 10 != 0);
    (plain && guard::ends_phrase(s, sign + 1))
        .then(|| (Form::Range(Box::new(Form::Year(from)), Box::new(Form::Year(to))), sign + 1))
}

/// `3 and 5 June`, `the 13th to the 15 July`: two days of one month.
fn half_day(s: &Scan<'_, '_>, i: usize, between: bool) -> Option<(Form, usize)> {
    let at = s.the(i);
    let first = s.day_number(at).map(|d| (d, at + 1)).or_else(|| s.ordinal(at))?;
    // `between the 12th and the 16th`, `from the 12th to the 16th`: of the month told.
    let sign = if between { s.word(first.1) == "and" } else { range_sign(s, first.1).is_some() };
    if sign && at > i && s.kind(at) == Some(TokenKind::Mixed) {
        let second = s.the(first.1 + 1);
        if let Some((day, next)) = s.ordinal(second)
            && s.kind(second) == Some(TokenKind::Mixed)
            && first.0 < day
            && (1..=31).contains(&day)
            && s.month_soon(next).is_none()
            && guard::ends_phrase(s, next) | is_small_word(s, next)
        {
            return Some((Form::Range(Box::new(Form::DayOfMonth(first.0)), Box::new(Form::DayOfMonth(day))), next));
        }
    }
    if !between || s.word(first.1) != "and" {
        return None;
    }
    match atom(s, first.1 + 1)? {
        (Form::Day { year, month, day, weekday: None }, next) if first.0 < day => {
            let from = super::calendar::calendar_day(year, month, first.0);
            Some((Form::Range(Box::new(from), Box::new(Form::Day { year, month, day, weekday: None })), next))
        }
        _ => None,
    }
}

/// A word that no ordinal counts: `from the 12th to the 16th some men came`.
fn is_small_word(s: &Scan<'_, '_>, i: usize) -> bool {
    s.is(i, &["some", "about", "around", "more", "nearly", "no", "there", "both", "all", "many", "few"])
}

/// `now`, `the present`, as an end of a range only.
fn now(s: &Scan<'_, '_>, i: usize) -> Option<(Form, usize)> {
    let at = s.the(i);
    (s.is(at, &["now", "present"]) && guard::ends_phrase(s, at + 1)).then_some((Form::DayWord(0), at + 1))
}

/// Adds a second end that follows without `from`: `May to July 2020`, `2014-2018`, `Monday through Friday`.
fn with_end(s: &Scan<'_, '_>, start: usize, (first, at): (Form, usize)) -> (Form, usize) {
    if matches!(first, Form::Range(..) | Form::Impossible(_)) || s.breaks(at) > 0 {
        return (first, at);
    }
    let Some(sign) = range_sign(s, at) else { return (first, at) };
    // A spaced dash is as often a pause: both ends must then be full dates or both years.
    let spaced = s.dash(at) && !(s.glued(at) && s.glued(sign));
    if s.word(at) == "until" || s.word(at) == "till" {
        return (first, at);
    }
    if s.breaks(sign) > 0 {
        return (first, at);
    }
    let _ = start;
    let Some((second, next)) = now(s, sign).or_else(|| atom(s, sign)) else { return (first, at) };
    let alike = match (&first, &second) {
        (Form::Year(a), Form::Year(b)) => a < b,
        (Form::Year(_) | Form::Month { .. } | Form::Day { .. } | Form::Years { .. }, Form::DayWord(0)) => true,
        (Form::Day { .. } | Form::Numeric { .. }, Form::Day { .. } | Form::Numeric { .. })
        | (Form::Years { .. }, Form::Years { .. })
        | (Form::DayWord(_), Form::DayWord(_)) => true,
        (Form::Month { year: YearRef::Known(_), .. }, Form::Month { year: YearRef::Known(_), .. }) => true,
        (Form::Month { .. } | Form::Part(..), Form::Month { .. } | Form::Part(..))
        | (Form::Weekday { .. }, Form::Weekday { .. }) => {
            !spaced || matches!((first.year_ref(), second.year_ref()), (YearRef::Known(a), YearRef::Known(b)) if a <= b)
        }
        // `2014 through May 2018`
        (Form::Year(_), Form::Month { year: YearRef::Known(_), .. } | Form::Day { year: YearRef::Known(_), .. }) => {
            !spaced
        }
        _ => false,
    };
    if !alike || s.kind(next) == Some(TokenKind::Possessive) {
        return (first, at);
    }
    join(s, first.clone(), second, next).unwrap_or((first, at))
}

/// One range of two ends; what one end leaves out is taken from the other.
fn join(s: &Scan<'_, '_>, first: Form, second: Form, next: usize) -> Option<(Form, usize)> {
    if matches!(first, Form::Impossible(_)) || matches!(second, Form::Impossible(_)) {
        let why = if matches!(first, Form::Impossible(_)) { first } else { second };
        return Some((why, next));
    }
    let first = match (first.year_ref(), second.year_ref()) {
        (YearRef::None, YearRef::Known(y)) => {
            // `November to February 2020`
            let over = first.month().zip(second.month()).is_some_and(|(a, b)| a > b);
            first.with_year(YearRef::Known(if over { y - 1 } else { y }))
        }
        (YearRef::None, year) => first.with_year(year),
        _ => first,
    };
    let second = match (first.year_ref(), second.year_ref()) {
        (YearRef::Known(y), YearRef::None) => {
            let over = first.month().zip(second.month()).is_some_and(|(a, b)| a > b);
            second.with_year(YearRef::Known(if over { y + 1 } else { y }))
        }
        _ => second,
    };
    // `from April to June in 2017`
    if first.needs_year()
        && second.needs_year()
        && s.is(next, &["in", "of"])
        && let Some(y) = s.year_number(next + 1).filter(|_| guard::is_year(s, next + 1))
    {
        let over = first.month().zip(second.month()).is_some_and(|(a, b)| a > b);
        let first = first.with_year(YearRef::Known(y));
        let second = second.with_year(YearRef::Known(if over { y + 1 } else { y }));
        return Some((Form::Range(Box::new(first), Box::new(second)), next + 2));
    }
    Some((Form::Range(Box::new(first), Box::new(second)), next))
}
