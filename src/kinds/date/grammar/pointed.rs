//! What points at a time from the day of telling: `yesterday`, `last week`, `this Thursday`, `earlier this year`.

use super::{Parsed, calendar, guard, whole};
use crate::{
    kinds::date::{
        form::{Form, Point, YearRef},
        scan::Scan,
    },
    lexicon::{
        tense::{forms_of, reports},
        time_words::{Stretch, TimeWord},
    },
    text::TokenKind,
};

/// A time that points.
pub(super) fn pointed(s: &Scan<'_, '_>, i: usize) -> Parsed {
    day_word(s, i)
        .or_else(|| rest(s, i))
        .or_else(|| same(s, i))
        .or_else(|| shifted(s, i))
        .or_else(|| counted_first(s, i))
}

/// `5 past years`, `the three next weeks`.
fn counted_first(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let (count, at) = s.cardinal(s.the(i)).filter(|(n, _)| (1..1000).contains(n))?;
    let Some(TimeWord::Shift { by: by @ (-1 | 1), .. }) = s.time(at) else { return None };
    let (unit, true) = s.stretch(at + 1)? else { return None };
    let count = i16::try_from(count).ok()?.saturating_mul(i16::from(by));
    Some((Form::Running { unit, count }, at + 2))
}

fn day_word(s: &Scan<'_, '_>, i: usize) -> Parsed {
    // `over the weekend`
    if s.word(i) == "the"
        && s.word(i + 1) == "weekend"
        && matches!(
            s.before(i, 1),
            "over"
                | "during"
                | "at"
                | "on"
                | "in"
                | "through"
                | "throughout"
                | "since"
                | "by"
                | "until"
                | "till"
                | "before"
                | "after"
                | "for"
        )
        && (guard::ends_phrase(s, i + 2) || forms_of(s.word(i + 2)).is_some_and(|f| f.past))
        && !s.is(i + 2, &["of", "after", "before", "that", "when"])
    {
        return Some((Form::Stretch { unit: Stretch::Weekend, by: 0 }, i + 2));
    }
    let Some(TimeWord::DayWord(by)) = s.time(i) else { return None };
    // `Today` the programme and `USA Today` the paper.
    if s.capital(i) && s.before(i, 1) == "usa" || s.word(i + 1) == "show" {
        return None;
    }
    Some((Form::DayWord(by), calendar::day_part(s, i + 1)))
}

/// `earlier this year`, `later today`, `so far this month`, `earlier in the week`.
fn rest(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let so_far = s.word(i) == "so";
    let (after, mut at) = match (s.word(i), s.word(i + 1)) {
        ("earlier", _) => (false, i + 1),
        ("later", _) => (true, i + 1),
        ("so", "far") => (false, i + 2),
        ("rest", "of") => (true, i + 2),
        ("the", "rest") if s.word(i + 2) == "of" => (true, i + 3),
        _ => return None,
    };
    if s.is(at, &["in", "on"]) {
        at += 1;
    }
    let (form, next) = match s.word(at) {
        "the" => {
            let (unit, plural) = s.stretch(at + 1)?;
            (!plural).then_some(())?;
            (Form::Stretch { unit, by: 0 }, at + 2)
        }
        _ => day_word(s, at)
            .or_else(|| shifted(s, at))
            .or_else(|| if s.word(at) == "that" { same(s, at) } else { None })
            .or_else(|| whole(s, at))?,
    };
    match form {
        // The part of a day is no narrower than the day.
        Form::DayWord(_) | Form::Weekday { .. } | Form::Day { .. } => Some((form, next)),
        Form::Stretch { .. } | Form::Month { .. } | Form::Year(_) | Form::Same(_) => {
            Some((Form::Rest { after, with_today: so_far, within: Box::new(form) }, next))
        }
        _ => None,
    }
}

/// `the same day`, `that year`, `that same month`.
fn same(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = match (s.word(i), s.word(i + 1)) {
        ("the" | "that", "same" | "very") => i + 2,
        ("that" | "same", _) => i + 1,
        _ => return None,
    };
    // `the same evening`
    if s.word(i) == "the" && at == i + 2 && s.time(at) == Some(TimeWord::DayPart) {
        return Some((Form::Same(Stretch::Day), at + 1));
    }
    // `They left that evening.`
    if s.word(i) == "that"
        && s.time(at) == Some(TimeWord::DayPart)
        && guard::ends_phrase(s, at + 1)
        && !reports(s.before(i, 1))
    {
        return Some((Form::Same(Stretch::Day), at + 1));
    }
    // `that summer`; `that fall` is a fall too
    let falls = s.word(at) == "fall" && !(s.word(i) == "that" && opens(s, i) && guard::ends_phrase(s, at + 1));
    if let Some(season) = s.season(at).filter(|_| !falls && s.word(i) != "same") {
        return Some((Form::Season { season, year: YearRef::Told(0), point: Point::None, southern: false }, at + 1));
    }
    // `She came that April.`; not `said that April was cold`
    if s.word(i) == "that"
        && let Some((month, _, _, next)) = calendar::month_name_at(s, at)
        && s.capital(at)
        && s.digits(next).is_none()
        && guard::ends_phrase(s, next)
        && !reports(s.before(i, 1))
    {
        return Some((Form::Month { year: YearRef::Told(0), month, point: Point::None }, next));
    }
    let (unit, plural) = s.stretch(at)?;
    (!plural && unit != Stretch::Century && unit != Stretch::Decade).then_some((Form::Same(unit), at + 1))
}

/// Whether token `i` opens a sentence, or follows a comma or `and`.
fn opens(s: &Scan<'_, '_>, i: usize) -> bool {
    i == 0 || s.breaks(i) > 0 || s.capital(i) || matches!(s.before(i, 1), "," | "and" | ";" | "later")
}

/// `last`, `this`, `next` and their like, before a unit, a weekday, a month, a season or a holiday.
fn shifted(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let mut at = s.the(i);
    if s.is(at, &["this", "these"]) && s.is(at + 1, &["past", "coming", "last", "upcoming", "current"]) {
        at += 1;
    }
    let Some(TimeWord::Shift { by, running }) = s.time(at) else { return None };
    let the = at > i;
    let point = match by {
        -1 if the && s.is(at, &["previous", "preceding"]) => Point::Before,
        -1 => Point::Last,
        0 => Point::This,
        _ => Point::Next,
    };
    // `following November's raid`: after it.
    if !the && matches!(s.word(at), "following" | "preceding" | "subsequent") && s.stretch(at + 1).is_none() {
        return None;
    }
    // `to this day`
    if by == 0 && s.word(at) == "this" && s.word(at + 1) == "day" && matches!(s.before(i, 1), "to" | "until" | "till") {
        return None;
    }
    let mut next = at + 1;
    // `this very day`
    if s.is(next, &["very", "same"]) {
        next += 1;
    }
    // `for the past year` tells how long.
    let lasts = s.before(i, 1) == "for" || (s.before(i, 1) == "the" && s.before(i, 2) == "for");
    // `the course will last three weeks`
    let verb = s.word(i) == "last"
        && matches!(
            s.before(i, 1),
            "will" | "would" | "to" | "may" | "might" | "can" | "could" | "should" | "must" | "not"
        );
    let lead = i.saturating_sub(usize::from(s.before(i, 1) == "the"));
    let ranked = matches!(s.before(lead, 1), "in" | "over" | "within") && guard::after_superlative(s, lead - 1);
    if lasts && s.stretch(next).is_some() && by != 0 && running {
        return None;
    }
    // `in the last year or so`
    if by == -1 && s.stretch(next).is_some() && s.word(next + 1) == "or" && s.word(next + 2) == "so" {
        return None;
    }
    // `the last three days`, `the past few weeks`
    if by != 0
        && let Some((count, after)) = running_count(s, next)
        && let Some((unit, _)) = s.stretch(after)
        && !(lasts || verb || ranked)
    {
        let count = count.saturating_mul(i16::from(by));
        return Some((Form::Running { unit, count }, after + 1));
    }
    if let Some((unit, plural)) = s.stretch(next) {
        if plural || matches!(s.word(at), "following" | "subsequent" | "preceding" | "prior") {
            return None;
        }
        // `within the last year`, `the last decade`: up to now.
        let rolling = the
            && by == -1
            && (matches!(unit, Stretch::Decade | Stretch::Century)
                || unit != Stretch::Quarter
                    && matches!(s.before(i, 1), "within" | "in" | "over" | "during")
                    && s.word(at) == "last");
        if ranked && (running || rolling) {
            return None;
        }
        if running || rolling {
            return Some((Form::Running { unit, count: i16::from(by) }, next + 1));
        }
        // `this is the last year`: there is none after it.
        if the && s.word(at) == "last" && matches!(s.before(i, 1), "is" | "was" | "be" | "been") {
            return None;
        }
        // `the last day`, `the last quarter of`: the last of several.
        if the && by == -1 && (unit == Stretch::Day || s.is(next + 1, &["of", "in"])) {
            return None;
        }
        if by == 0 && unit == Stretch::Day && s.word(at) == "current" {
            return None;
        }
        // `this time last year`; `next week Monday`
        if unit == Stretch::Week
            && let Some((day, short, after)) = calendar::weekday_at(s, next + 1)
            && (!short || s.capital(next + 1))
        {
            return Some((Form::WeekdayOf { day, week: by }, after));
        }
        let form = Form::Stretch { unit, by };
        // `He was replaced the next year.`
        let told = the && s.word(at) == "next" && by == 1 && s.word(next + 1) != "of";
        return Some((if told { Form::NextTold(Box::new(form)) } else { form }, next + 1));
    }
    // `last night`, `this morning`
    if s.time(next) == Some(TimeWord::DayPart) && !the {
        return match by {
            // `the last night of the year`
            -1 if s.before(i, 1) == "the" => None,
            -1 if s.is(next, &["night", "evening"]) => Some((Form::DayWord(-1), next + 1)),
            0 if s.is(next, &["morning", "afternoon", "evening"]) && !running => Some((Form::DayWord(0), next + 1)),
            _ => None,
        };
    }
    if let Some(season) = s.season(next) {
        if s.word(next) == "fall" && the && !s.is(at, &["following", "previous"]) {
            return None;
        }
        return Some((Form::Season { season, year: YearRef::None, point, southern: false }, next + 1));
    }
    if matches!(s.time(next), Some(TimeWord::Weekday { .. })) {
        let (form, after) = calendar::weekday_led(s, next)?;
        return Some((
            match form {
                Form::Weekday { day, point: Point::None } if s.is(at, &["following", "subsequent"]) => {
                    Form::WeekdayTold { day, after: true }
                }
                Form::Weekday { day, point: Point::None } if s.is(at, &["previous", "preceding"]) && the => {
                    Form::WeekdayTold { day, after: false }
                }
                // `this coming Sunday` is the next one, whatever the week.
                Form::Weekday { day, point: Point::None } if running => Form::Weekdays { day, count: i16::from(by) },
                Form::Weekday { day, point: Point::None } => Form::Weekday { day, point },
                other => other,
            },
            after,
        ));
    }
    if let Some((form, after)) =
        calendar::holiday(s, next).or_else(|| calendar::day(s, next)).or_else(|| calendar::month(s, next))
    {
        let form = match form {
            Form::Month { year: YearRef::None, month, .. } => Form::Month { year: YearRef::None, month, point },
            Form::Holiday { holiday, year: YearRef::None, .. } => Form::Holiday { holiday, year: YearRef::None, point },
            Form::Day { year: YearRef::None, .. } if by == 0 => form,
            other if s.time(at).is_some() && !matches!(other, Form::Day { .. }) => other,
            _ => return None,
        };
        return Some((form, after));
    }
    None
}

/// `three`, `few`, `couple of`: how many at `i`; a vague count is taken at its middle.
fn running_count(s: &Scan<'_, '_>, i: usize) -> Option<(i16, usize)> {
    if let Some((n, next)) = s.cardinal(i) {
        return ((1..1000).contains(&n) && s.kind(next) == Some(TokenKind::Word))
            .then(|| i16::try_from(n).ok().map(|n| (n, next)))
            .flatten();
    }
    match (s.word(i), s.word(i + 1)) {
        ("couple", "of") => Some((2, i + 2)),
        ("couple", _) => Some((2, i + 1)),
        _ => None,
    }
    .filter(|_| !guard::ends_phrase(s, i))
}
