//! `two days later`, `three weeks ago`, `18 years after the raid`, `in two weeks' time`.

use super::{Parsed, atom, guard, whole};
use crate::{
    kinds::date::{
        form::Form,
        offset::{Anchor, Direction, Offset, Unit},
        scan::Scan,
    },
    lexicon::time_words::{Stretch, TimeWord, plural_weekday},
    text::TokenKind,
};

/// How exactly a number of units is put.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hedge {
    Exact,
    About,
    Nearly,
    Less,
    More,
}

/// A hedge before a number, and the token after it.
fn hedge(s: &Scan<'_, '_>, i: usize) -> (Hedge, usize) {
    match (s.word(i), s.word(i + 1)) {
        ("less" | "fewer", "than") | ("up", "to") | ("at", "most") | ("no", "more") => {
            (Hedge::Less, if s.word(i + 2) == "than" { i + 3 } else { i + 2 })
        }
        ("more" | "longer", "than") | ("at", "least") => (Hedge::More, i + 2),
        ("not", "quite") => (Hedge::Nearly, i + 2),
        ("just" | "a" | "little", "under") => (Hedge::Nearly, i + 2),
        ("within" | "under", _) => (Hedge::Less, i + 1),
        ("over", _) => (Hedge::More, i + 1),
        ("nearly" | "almost", _) => (Hedge::Nearly, i + 1),
        ("about" | "around" | "roughly" | "approximately" | "some", _) => (Hedge::About, i + 1),
        ("exactly" | "just" | "only" | "barely", _) => (Hedge::Exact, i + 1),
        _ => (Hedge::Exact, i),
    }
}

/// `two`, `a`, `a few`, `several`, `a couple of`: fewest, most, and the token after.
fn amount(s: &Scan<'_, '_>, i: usize) -> Option<(i32, i32, usize)> {
    if let Some((n, next)) = s.cardinal(i) {
        if s.is(next, &["to", "or", "-"])
            && let Some((m, after)) = s.cardinal(next + 1)
            && m > n
        {
            return Some((n, m, after));
        }
        return Some((n, n, next));
    }
    match (s.word(i), s.word(i + 1)) {
        ("a", "few") => Some((2, 7, i + 2)),
        ("a", "couple") => Some((2, 3, if s.word(i + 2) == "of" { i + 3 } else { i + 2 })),
        ("a" | "an" | "one", _) => Some((1, 1, i + 1)),
        ("several", _) => Some((3, 10, i + 1)),
        ("few", _) => Some((2, 7, i + 1)),
        ("couple", "of") => Some((2, 3, i + 2)),
        _ => None,
    }
}

/// The unit at `i` as (units of [`Unit`] per word, unit), and the token after it.
fn unit(s: &Scan<'_, '_>, i: usize) -> Option<(i32, Unit, usize)> {
    // `two nights later`
    if s.is(i, &["night", "nights"]) && s.is(i + 1, &["later", "earlier", "ago", "before", "after"]) {
        return Some((1, Unit::Day, i + 1));
    }
    let (stretch, _) = s.stretch(i)?;
    let (per, unit) = match stretch {
        Stretch::Day => (1, Unit::Day),
        Stretch::Week => (1, Unit::Week),
        Stretch::Fortnight => (2, Unit::Week),
        Stretch::Month => (1, Unit::Month),
        Stretch::Quarter => (3, Unit::Month),
        Stretch::Year => (1, Unit::Year),
        Stretch::Decade => (10, Unit::Year),
        Stretch::Century => (100, Unit::Year),
        Stretch::Weekend => return None,
    };
    Some((per, unit, i + 1))
}

/// So many units, hedged: an offset without direction.
struct Measure {
    min: i32,
    max: i32,
    unit: Unit,
    /// What is hedged.
    named: Option<(i32, Unit)>,
    /// The token after it.
    next: usize,
}

/// So many units, hedged.
fn measure(s: &Scan<'_, '_>, i: usize) -> Option<Measure> {
    let (hedge, at) = hedge(s, i);
    // `half a century`
    let half = s.word(at) == "half" && s.is(at + 1, &["a", "an"]);
    let (min, max, at) = amount(s, if half { at + 1 } else { at })?;
    let (mut per, mut unit, mut at) = unit(s, at)?;
    if half {
        (per, unit) = match (per, unit) {
            (10 | 100, Unit::Year) => (per / 2, unit),
            (1, Unit::Year) => (6, Unit::Month),
            _ => return None,
        };
    }
    let (mut min, mut max) = (min.saturating_mul(per), max.saturating_mul(per));
    // a year and a half
    if s.word(at) == "and" && s.word(at + 1) == "a" && s.word(at + 2) == "half" {
        match unit {
            Unit::Year => (min, max, unit) = (min * 12 + 6, max * 12 + 6, Unit::Month),
            Unit::Month | Unit::Week | Unit::Day => {}
        }
        at += 3;
    }
    // `two weeks and three days`, `a year and two months`
    if min == max
        && s.word(at) == "and"
        && let Some((n, m, next)) = amount(s, at + 1)
        && n == m
        && let Some((per, finer, next)) = self::unit(s, next)
        && let Some(size) = match (unit, finer) {
            (Unit::Year, Unit::Month) => Some(12),
            (Unit::Week, Unit::Day) => Some(7),
            _ => None,
        }
    {
        min = min.saturating_mul(size).saturating_add(n.saturating_mul(per));
        (max, unit, at) = (min, finer, next);
    }
    // `Nearly 40 years ago` still names a year, `nearly a year ago` does not.
    let named = (unit == Unit::Year && min == max && min >= 5).then_some((min, unit));
    match hedge {
        Hedge::Exact => {}
        Hedge::About | Hedge::Nearly => {
            // In the next smaller unit: about a year is 9 to 15 months, nearly a year 9 to 12; a tenth of what is long.
            let (per, finer, least) = match unit {
                Unit::Year => (12, Unit::Month, 3),
                Unit::Month => (30, Unit::Day, 10),
                Unit::Week => (7, Unit::Day, 4),
                Unit::Day => (1, Unit::Day, 1),
            };
            (min, max, unit) = (min.saturating_mul(per), max.saturating_mul(per), finer);
            let loose = |n: i32| (n / 10).max(least).min(n - 1).max(0);
            (min, max) = match hedge {
                Hedge::Nearly => (min - loose(min), max),
                _ => (min - loose(min), max.saturating_add(loose(max))),
            };
        }
        Hedge::Less => min = 0,
        Hedge::More => max = Offset::OPEN,
    }
    Some(Measure { min, max, unit, named: named.filter(|_| matches!(hedge, Hedge::About | Hedge::Nearly)), next: at })
}

/// An offset and what it is counted from.
pub(super) fn offset(s: &Scan<'_, '_>, i: usize) -> Parsed {
    told_unit(s, i).or_else(|| in_time(s, i)).or_else(|| measured(s, i)).or_else(|| weekdays(s, i))
}

fn measured(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let Measure { min, max, unit, named, next: at } = measure(s, i)?;
    let make = |direction, anchor| Offset { min, max, unit, named, direction, anchor };
    let told = |direction, next| Some((Form::Offset(make(direction, Anchor::Told)), next));
    match s.word(at) {
        // `planned several months back`
        "back" if unit != Unit::Day && guard::ends_phrase(s, at + 1) && !s.is(at + 1, &["to", "in", "from", "and"]) => {
            Some((Form::Offset(make(Direction::Before, Anchor::Said)), at + 1))
        }
        "ago" => Some((Form::Offset(make(Direction::Before, Anchor::Said)), at + 1)),
        "starting" | "beginning" | "commencing" if min == max && min > 0 => {
            let next = if s.is(at + 1, &["on", "from"]) { at + 2 } else { at + 1 };
            let (day, end) = whole(s, next).or_else(|| super::pointed::pointed(s, next))?;
            let day = matches!(day, Form::Day { .. } | Form::Numeric { .. } | Form::Weekday { .. } | Form::DayWord(_))
                .then_some(day)?;
            Some((Form::Lasting(make(Direction::After, Anchor::Following), Box::new(day)), end))
        }
        "hence" => Some((Form::Offset(make(Direction::After, Anchor::Said)), at + 1)),
        "away" if !s.is(at + 1, &["from"]) => Some((Form::Offset(make(Direction::After, Anchor::Said)), at + 1)),
        "from" if s.is(at + 1, &["now", "today"]) => Some((Form::Offset(make(Direction::After, Anchor::Said)), at + 2)),
        // `ruled for ten years after the war`: how long it lasted.
        "after" | "following" | "before" if matches!(s.before(i, 1), "for" | "to") && s.before(i, 2) != "but" => None,
        "from" | "after" | "following" | "since" => counted_from(s, at, make(Direction::After, Anchor::Following)),
        "before" | "prior" => counted_from(s, at, make(Direction::Before, Anchor::Following)),
        "later" | "afterwards" | "afterward" if !s.is(at + 1, &["this", "today"]) => {
            if s.word(at + 1) == "than" {
                // `three days later than planned`: from something else than a date told.
                return Some((Form::Offset(make(Direction::After, Anchor::Following)), at + 1));
            }
            told(Direction::After, at + 1)
        }
        "earlier" | "previously" | "beforehand" => told(Direction::Before, at + 1),
        _ => None,
    }
}

/// `two Fridays ago`, `three Sundays from now`.
fn weekdays(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let (n, at) = s.cardinal(i).filter(|(n, _)| (1..=50).contains(n))?;
    let day = plural_weekday(s.word(at))?;
    let n = i16::try_from(n).ok()?;
    match (s.word(at + 1), s.word(at + 2)) {
        ("ago", _) => Some((Form::Weekdays { day, count: -n }, at + 2)),
        ("from", "now" | "today") => Some((Form::Weekdays { day, count: n }, at + 3)),
        _ => None,
    }
}

/// `after` and its like at `at`: from a date that stands next, from a noun phrase, or from the date told.
fn counted_from(s: &Scan<'_, '_>, at: usize, offset: Offset) -> Parsed {
    let next = if s.word(at) == "prior" && s.word(at + 1) == "to" { at + 2 } else { at + 1 };
    let tied = if s.word(next) == "on" { next + 1 } else { next };
    if let Some((form, end)) = whole(s, tied).or_else(|| super::pointed::pointed(s, tied))
        && !matches!(form, Form::Offset(_))
    {
        // `two days after Monday's attack` is counted from a day that the attack gives too.
        return Some((Form::From(offset, Box::new(form)), end));
    }
    if s.word(at) == "from" || s.word(at) == "since" {
        return None;
    }
    let that = s.is(next, &["that", "this", "then", "it"]) && guard::ends_phrase(s, next + 1);
    if matches!(s.kind(next), None | Some(TokenKind::Sign)) || that {
        return Some((Form::Offset(Offset { anchor: Anchor::Told, ..offset }), at + 1));
    }
    Some((Form::Offset(offset), next))
}

/// `the following day`, `the day after`, `the previous week`, `the next day`, `a day earlier` is measured.
pub(super) fn told_unit(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let at = s.the(i);
    let the = at > i;
    let one = |unit, per, direction, anchor| Form::Offset(Offset::exact(per, unit, direction, anchor));
    let direction = match s.word(at) {
        "following" | "next" | "subsequent" => Some(Direction::After),
        "previous" | "preceding" => Some(Direction::Before),
        _ => None,
    };
    // `the next morning`
    if direction.is_some() && (the || s.word(at) == "following") && s.time(at + 1) == Some(TimeWord::DayPart) {
        let direction = direction.unwrap_or(Direction::After);
        let told = one(Unit::Day, 1, direction, Anchor::Told);
        return (!s.is(at + 2, &["of"])).then_some((told, at + 2));
    }
    if let Some(direction) = direction
        && let Some((per, unit, next)) = unit(s, at + 1)
        && (the || s.word(at) == "following")
        && s.stretch(at + 1).is_some_and(|(_, plural)| !plural)
        && !(s.word(at) == "next" && unit != Unit::Day)
    {
        return Some((one(unit, per, direction, Anchor::Told), next));
    }
    if the
        && let Some((per, unit, next)) = unit(s, at)
        && s.stretch(at).is_some_and(|(_, plural)| !plural)
    {
        let direction = match s.word(next) {
            "after" => Direction::After,
            "before" => Direction::Before,
            _ => return None,
        };
        return match s.word(next + 1) {
            "tomorrow" if direction == Direction::After && unit == Unit::Day => Some((Form::DayWord(2), next + 2)),
            "yesterday" if direction == Direction::Before && unit == Unit::Day => Some((Form::DayWord(-2), next + 2)),
            "next" if direction == Direction::After => {
                let offset = Offset::exact(2 * per, unit, direction, Anchor::Said);
                Some((stretch_of(s, at, 2).unwrap_or(Form::Offset(offset)), next + 2))
            }
            "last" if direction == Direction::Before => Some((stretch_of(s, at, -2)?, next + 2)),
            _ => counted_from(s, next, Offset::exact(per, unit, direction, Anchor::Following)),
        };
    }
    None
}

fn stretch_of(s: &Scan<'_, '_>, i: usize, by: i8) -> Option<Form> {
    s.stretch(i).map(|(unit, _)| Form::Stretch { unit, by })
}

/// `in two weeks' time`, `in three days`: from the day of telling, if the clause looks forward.
fn in_time(s: &Scan<'_, '_>, i: usize) -> Parsed {
    if s.word(i) != "in" {
        return None;
    }
    let Measure { min, max, unit, named, next: at } = measure(s, i + 1)?;
    if max == Offset::OPEN || guard::after_superlative(s, i) {
        return None;
    }
    let offset = Offset { min, max, unit, named, direction: Direction::After, anchor: Anchor::Said };
    let possessive = s.kind(at) == Some(TokenKind::Possessive) || s.word(at) == "'";
    if possessive && s.word(at + 1) == "time" {
        return Some((Form::Offset(offset), at + 2));
    }
    if s.is(at, &["from", "after"]) {
        return atom(s, i + 1);
    }
    if s.is(at, &["time"]) {
        return Some((Form::Offset(offset), at + 1));
    }
    guard::ends_phrase(s, at).then_some((Form::In(offset), at))
}
