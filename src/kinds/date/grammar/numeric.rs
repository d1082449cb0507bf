//! Dates in figures: `2020-01-03`, `3/1/2020`, `03.01.2020`, `2/15`.

use super::{Parsed, calendar::calendar_day, guard};
use crate::{
    kinds::date::{
        Day,
        form::{Form, Point, YearRef},
        scan::Scan,
    },
    text::TokenKind,
};

/// The year that two digits mean: 35 to 99 are of the 20th century, 0 to 34 of the 21st. (`'39` to `'45` are told of
/// far more often than years that far ahead.)
pub(super) fn century(two_digits: u32) -> i16 {
    let n = i16::try_from(two_digits % 100).unwrap_or_default();
    if n < 35 { 2000 + n } else { 1900 + n }
}

/// Up to three numbers (value and digits), how many there are, the token after them, and the sign between.
type Figures = ([(u32, usize); 3], usize, usize, char);

/// The numbers at `i` with one sign between all of them, and the token after the last.
fn figures(s: &Scan<'_, '_>, i: usize) -> Option<Figures> {
    if s.kind(i) != Some(TokenKind::Number) {
        return None;
    }
    // 3.1.2020 is one token.
    let raw = s.text.raw_word(i);
    if raw.contains('.') {
        let mut parts = [(0, 0); 3];
        let mut n = 0;
        for (slot, part) in parts.iter_mut().zip(raw.splitn(4, '.')) {
            if part.len() > 4 || part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            *slot = (part.parse().ok()?, part.len());
            n += 1;
        }
        // 2019.1.3 is a version sooner than a date.
        let [a, b, c] = parts;
        let version = a.1 == 4 && (b.1 < 2 || c.1 < 2) || matches!(s.before(i, 1), "version" | "v" | "release");
        return (n == 3 && raw.matches('.').count() == 2 && !version).then_some((parts, 3, i + 1, '.'));
    }
    let mut parts = [(0, 0); 3];
    let mut n = 0;
    let mut at = i;
    let mut sign = ' ';
    for slot in &mut parts {
        let Some(number) = s.digits(at).or_else(|| if n == 2 { day_and_time(s, at) } else { None }) else { break };
        if n > 0 && !s.glued(at) {
            break;
        }
        *slot = number;
        n += 1;
        at += 1;
        let c = match s.word(at) {
            "/" => '/',
            "-" => '-',
            _ => break,
        };
        if !s.glued(at)
            || !s.glued(at + 1)
            || s.digits(at + 1).or_else(|| day_and_time(s, at + 1)).is_none()
            || (sign != ' ' && sign != c)
            || n == 3
        {
            break;
        }
        sign = c;
        at += 1;
    }
    // The `3/4` of `3/4 November` is a night.
    let night = n == 2 && sign == '/' && !s.glued(at) && s.month_soon(at).is_some_and(|j| j == at);
    (n >= 2 && sign != ' ' && !night).then_some((parts, n, at, sign))
}

/// `04T10`, as in `2021-03-04T10:00:00Z`: the day.
fn day_and_time(s: &Scan<'_, '_>, i: usize) -> Option<(u32, usize)> {
    if s.kind(i) != Some(TokenKind::Mixed) {
        return None;
    }
    let (day, hour) = s.word(i).split_once('t')?;
    let two = |s: &str| s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit());
    (two(day) && two(hour)).then(|| day.parse().ok().map(|d| (d, 2))).flatten()
}

/// `20200103`, the basic form of ISO 8601, where nothing else is written to its digits.
fn compact(s: &Scan<'_, '_>, i: usize) -> Option<Form> {
    let (n, 8) = s.digits(i)? else { return None };
    let sign = |j: usize| matches!(s.kind(j), None | Some(TokenKind::Sign));
    let named = matches!(s.before(i, 1), "no" | "." | "#" | "$" | "£" | "€" | "+" | "number" | "id" | "nr" | ":");
    let apart = !s.glued(i) || i.checked_sub(1).is_none_or(sign);
    if named || !apart || s.glued(i + 1) && (!sign(i + 1) || s.is(i + 1, &["%", "-", "/", "$", "€"])) {
        return None;
    }
    let (year, month, day) =
        (i16::try_from(n / 10_000).ok()?, i8::try_from(n / 100 % 100).ok()?, i8::try_from(n % 100).ok()?);
    (1900..=2099).contains(&year).then_some(())?;
    Day::new(year, month, day).map(|_| calendar_day(YearRef::Known(year), month, day))
}

/// A date in figures that can be nothing else.
pub(super) fn numeric(s: &Scan<'_, '_>, i: usize) -> Parsed {
    if i > 0 && s.glued(i) && !matches!(s.before(i, 1), "(" | "[" | "\"" | "“" | "'" | "-" | ",") {
        return None;
    }
    let second = i > 3 && s.before(i, 3) == "/" && s.before(i, 1) == "-";
    if !second
        && s.glued(i)
        && s.before(i, 1) == "-"
        && i > 1
        && s.glued(i.wrapping_sub(1))
        && s.kind(i.wrapping_sub(2)) != Some(TokenKind::Word)
    {
        return None;
    }
    if let Some(day) = compact(s, i) {
        return Some((day, i + 1));
    }
    let ([a, b, c], n, next, sign) = figures(s, i)?;
    // A longer chain of figures is a phone number or a score sheet.
    let range =
        sign == '/' && n == 3 && s.word(next) == "-" && figures(s, next + 1).is_some_and(|f| f.1 == 3 && f.3 == '/');
    if !range
        && s.glued(next)
        && s.is(next, &["-", "/", "."])
        && s.glued(next + 1)
        && s.kind(next + 1) == Some(TokenKind::Number)
    {
        return None;
    }
    if s.glued(next) && s.is(next, &["%", "$", ":"]) && s.word(next) != ":" {
        return None;
    }
    let small = |n: u32| i8::try_from(n).ok();
    if n == 3 {
        if a.1 == 4 && b.1 <= 2 && c.1 <= 2 && (1000..=2199).contains(&a.0) {
            let (year, month, day) = (i16::try_from(a.0).ok()?, small(b.0)?, small(c.0)?);
            if !(1..=12).contains(&month) {
                return (sign == '-').then(|| (Form::Impossible(format!("there is no month {month}")), next));
            }
            return Some((calendar_day(YearRef::Known(year), month, day), next));
        }
        if a.1 > 2 || b.1 > 2 || !(c.1 == 4 && (1000..=2199).contains(&c.0) || c.1 == 2) {
            return None;
        }
        // 12.30.45 and 3-1-20 may be anything.
        let told_apart = sign == '-' && (a.0 > 12) != (b.0 > 12) && a.1 == 2 && b.1 == 2;
        if c.1 == 2 && sign != '/' && !told_apart && (sign == '.' || !guard::time_preposition(s.before(i, 1))) {
            return None;
        }
        let year = YearRef::Known(if c.1 == 2 { century(c.0) } else { i16::try_from(c.0).ok()? });
        // Whoever writes points puts the day first.
        if sign == '.' && (1..=12).contains(&b.0) && (1..=31).contains(&a.0) {
            return Some((calendar_day(year, small(b.0)?, small(a.0)?), next));
        }
        return pair(small(a.0)?, small(b.0)?, year).map(|form| (form, next));
    }
    // 2020-03, 03/2020
    if a.1 == 4
        && b.1 <= 2
        && (1900..=2099).contains(&a.0)
        && (1..=12).contains(&b.0)
        && (b.1 == 2 || sign == '/' || guard::time_preposition(s.before(i, 1)) || i == 0)
    {
        // 2014-15 is rather two years, and so is 1901–03; 2014/12 and 2014-03 are months.
        let typeset = sign == '-' && s.text.raw_word(i + 1) != "-" && b.0 > a.0 % 100;
        if b.0 == (a.0 + 1) % 100 || typeset || a.0 < 1970 && sign == '-' && b.0 > a.0 % 100 {
            return None;
        }
        let year = YearRef::Known(i16::try_from(a.0).ok()?);
        return Some((Form::Month { year, month: small(b.0)?, point: Point::None }, next));
    }
    if a.1 <= 2
        && b.1 == 4
        && (1900..=2099).contains(&b.0)
        && (1..=12).contains(&a.0)
        && (sign == '/' || guard::time_preposition(s.before(i, 1)))
    {
        let year = YearRef::Known(i16::try_from(b.0).ok()?);
        return Some((Form::Month { year, month: small(a.0)?, point: Point::None }, next));
    }
    // 2/15 asks for a word before it, or stands alone.
    if s.is_all(i, next) {
        return month_day(s, i);
    }
    if sign == '/' && matches!(s.before(i, 1), "on" | "since" | "until" | "by" | "before" | "after" | "from") {
        return month_day(s, i);
    }
    None
}

/// `2/15` or `7-6` where something else says that it is a date (a weekday before it).
pub(super) fn month_day(s: &Scan<'_, '_>, i: usize) -> Parsed {
    let ([a, b, _], n, next, _) = figures(s, i)?;
    if n != 2 || a.1 > 2 || b.1 > 2 || guard::counts(s, next) {
        return None;
    }
    pair(i8::try_from(a.0).ok()?, i8::try_from(b.0).ok()?, YearRef::None).map(|form| (form, next))
}

/// Day and month in one order or the other.
fn pair(a: i8, b: i8, year: YearRef) -> Option<Form> {
    if !(1..=31).contains(&a) || !(1..=31).contains(&b) {
        return None;
    }
    match (a > 12, b > 12) {
        (true, true) => None,
        (true, false) => Some(calendar_day(year, b, a)),
        (false, true) => Some(calendar_day(year, a, b)),
        (false, false) if a == b => Some(calendar_day(year, a, b)),
        (false, false) => Some(Form::Numeric { a, b, year, weekday: None }),
    }
}
