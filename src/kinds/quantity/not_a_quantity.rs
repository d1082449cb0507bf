//! What looks like a number and is none: names, ordinals, scores, times, years, list and telephone numbers.

use rust_decimal::Decimal;

use super::{
    cursor::Cursor,
    number::{Form, Number},
};
use crate::{
    lexicon::{labels, noun_phrase, numbers::number_word},
    text::{Case, TokenKind},
};

/// The token after a run that holds a number and is no quantity, if one begins at token `i`: `F-16`, `9/11`, `9:30`,
/// `555-0123-456`, `7/8/07`, `3-1`.
pub(super) fn run(cx: &Cursor<'_, '_>, i: usize) -> Option<usize> {
    if !matches!(cx.kind(i)?, TokenKind::Number | TokenKind::Mixed) {
        return None;
    }
    // Digits glued to a word by a hyphen: F-16, Covid-19, MH-17.
    if i >= 2
        && cx.glued(i)
        && cx.word(i - 1) == "-"
        && cx.glued(i - 1)
        && matches!(cx.text.token(i - 2).map(|t| t.kind), Some(TokenKind::Word | TokenKind::Mixed))
        && number_word(cx.word(i - 2)).is_none()
        && !cx.text.word(i - 2).starts_with(|c: char| c.is_ascii_digit())
    {
        return Some(end_of_run(cx, i));
    }
    let end = end_of_run(cx, i);
    let numbers = (i..end).filter(|&k| matches!(cx.kind(k), Some(TokenKind::Number | TokenKind::Mixed))).count();
    let signs = |sign: &str| (i..end).filter(|&k| cx.word(k) == sign).count();
    if numbers >= 3 && signs("-") + signs("/") + signs(".") + signs(":") >= 2 {
        return Some(end);
    }
    // Scores and votes, 3-1; pairs of years, 1990-91, 2008-2009.
    if numbers == 2 && end == i + 3 && cx.word(i + 1) == "-" && (is_score_pair(cx, i) || is_year_pair(cx, i)) {
        return Some(end);
    }
    // A type: 777-200LR. Not 15-20km, 2-3bn.
    if end == i + 3
        && cx.word(i + 1) == "-"
        && cx.kind(i + 2) == Some(TokenKind::Mixed)
        && super::number::number(cx, i + 2)
            .is_none_or(|n| n.suffix.is_some() && super::measure::measure(cx, n, i + 2).1.is_none())
    {
        return Some(end);
    }
    // (510) 293-7034, 293-7034; not 500-1000.
    let len = |k: usize| cx.text.raw_word(k).len();
    let number = |k: usize| cx.kind(k) == Some(TokenKind::Number);
    if numbers == 2 && end == i + 3 && cx.word(i + 1) == "-" && len(i) == 3 && len(i + 2) == 4 {
        let round = cx.word(i).ends_with('0') && cx.word(i + 2).ends_with('0');
        if !round || cx.before(i, 1) == ")" {
            return Some(end);
        }
    }
    if len(i) == 3 && cx.before(i, 1) == "(" && cx.next(i + 1) == ")" && number(i + 2) && cx.next(i + 3) == "-" {
        return Some(i + 2);
    }
    // References: [3], killed[4].
    if cx.before(i, 1) == "[" && cx.glued(i) && cx.next(i + 1) == "]" && cx.glued(i + 1) && len(i) <= 3 {
        return Some(i + 2);
    }
    // Clock times and ratios, 9:30, and dates, 9/11.
    if cx.next(i + 1) == ":" && cx.glued(i + 1) && cx.glued(i + 2) && cx.kind(i + 2) == Some(TokenKind::Number) {
        return Some(end);
    }
    if cx.next(i + 1) == "/" && cx.glued(i + 1) && cx.glued(i + 2) && super::number::number(cx, i)?.last < i + 2 {
        return Some(end);
    }
    // 2 p.m., 9 o'clock, 1400 GMT
    let hour = cx.next(i + 1);
    if matches!(hour, "am" | "pm" | "oclock" | "gmt" | "utc" | "hrs") && cx.text.raw_word(i).len() <= 5
        || hour == "a" && cx.next(i + 3) == "m" && cx.next(i + 2) == "."
    {
        return Some(i + 2);
    }
    None
}

/// The token after digits, letters and the signs that glue them: `555-0123-456`, `16:00:30`.
fn end_of_run(cx: &Cursor<'_, '_>, i: usize) -> usize {
    let mut at = i + 1;
    while matches!(cx.next(at), "-" | "/" | ":" | ".")
        && cx.glued(at)
        && cx.glued(at + 1)
        && matches!(cx.kind(at + 1), Some(TokenKind::Number | TokenKind::Mixed))
    {
        at += 2;
    }
    at
}

/// Whether a falling pair of digits begins at token `i`.
fn is_score_pair(cx: &Cursor<'_, '_>, i: usize) -> bool {
    match (digits(cx, i), digits(cx, i + 2)) {
        (Some(a), Some(b)) => a >= b,
        _ => false,
    }
}

fn is_year_pair(cx: &Cursor<'_, '_>, i: usize) -> bool {
    let year = |k| {
        cx.text.raw_word(k).len() == 4
            && digits(cx, k).is_some_and(|n| (Decimal::from(1700)..Decimal::from(2100)).contains(&n))
    };
    year(i) && year(i + 2)
}

fn digits(cx: &Cursor<'_, '_>, i: usize) -> Option<Decimal> {
    (cx.kind(i)? == TokenKind::Number).then(|| super::number::plain(cx.word(i))).flatten()
}

/// Whether `a`-`b` is a score or a vote rather than a range: "won 3-1", "a 21-14 victory".
pub(super) fn is_score(cx: &Cursor<'_, '_>, a: &Number, b: &Number) -> bool {
    if a.value >= b.value {
        return true;
    }
    let near = |k: usize| labels::is_contest(cx.text.word(k));
    (1..=3).any(|back| a.first.checked_sub(back).is_some_and(near)) || (1..=2).any(|on| near(b.last + on))
}

/// How a number stands, as far as it matters here.
#[derive(Clone, Copy, Default)]
pub(super) struct Standing {
    pub(super) measured: bool,
    pub(super) hedged: bool,
    pub(super) has_noun: bool,
}

/// Whether the number, read by itself, is a name, a label, a year, a list number or a pronoun.
pub(super) fn is_label(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> bool {
    match n.form {
        Form::Words => is_pronoun(cx, n, how),
        Form::Digits => is_digit_label(cx, n, how),
        // "several" alone is a pronoun; "dozens died" counts somebody.
        Form::Rough => {
            n.scale == Decimal::ONE
                && !how.hedged
                && !how.measured
                && !how.has_noun
                && matches!(cx.word(n.last), "several" | "few" | "handful")
                && cx.next(n.last + 1) != "of"
        }
        Form::Fraction | Form::Dozens => false,
    }
}

/// "one of the best", "no one", "this one", "one day"; "the two" is two of something told.
fn is_pronoun(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> bool {
    if n.value != Decimal::ONE || n.first != n.last || cx.word(n.first) != "one" {
        // "Chapter Eleven", "Big Ten", "Seven Network": a number word with a capital inside a sentence is a name.
        return !how.hedged
            && !how.measured
            && (n.first..=n.last).all(|k| cx.capital(k) || cx.is_hyphen(k))
            && !cx.opens_sentence(n.first)
            && (cx.capital(n.first.wrapping_sub(1)) || cx.capital(n.last + 1));
    }
    if how.hedged {
        return false;
    }
    // "Formula One", "the Detroit One programme"
    if cx.capital(n.first) && !cx.opens_sentence(n.first) {
        return true;
    }
    let (before, next) = (cx.before(n.first, 1), cx.next(n.last + 1));
    let follows = cx.kind(n.last + 1) == Some(TokenKind::Word) && !noun_phrase::ends_noun_phrase(next);
    matches!(
        before,
        "no" | "this"
            | "that"
            | "the"
            | "any"
            | "every"
            | "each"
            | "some"
            | "which"
            | "another"
            | "loved"
            | "number"
            | "day"
    ) || (!how.measured && !how.has_noun)
        || (!follows && !how.measured && !cx.is_hyphen(n.last + 1))
        || matches!(next, "day" | "another" | "time" | "thing" | "way" | "hand" | "side" | "point" | "reason")
            && !cx.is_hyphen(n.last + 1)
        || cx.kind(n.last + 1) == Some(TokenKind::Possessive)
        || next.ends_with("ly")
}

fn is_digit_label(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> bool {
    if how.measured && !is_list_number(cx, n) {
        return false;
    }
    if n.suffix.is_some() {
        // Letters that are neither a scale nor a unit: 5th, 1980s, 3D, 13F.
        return true;
    }
    if is_address(cx, n) || is_clock(cx, n, how) {
        return true;
    }
    // '82
    let decade = matches!(cx.before(n.first, 1), "'") && cx.glued(n.first) && cx.text.raw_word(n.first).len() == 2;
    if decade || is_list_number(cx, n) || is_year(cx, n, how) {
        return true;
    }
    if cx.kind(n.last + 1) == Some(TokenKind::Possessive) && n.first == n.last {
        return true;
    }
    if how.hedged || n.scale > Decimal::ONE {
        return false;
    }
    let Some(p) = n.first.checked_sub(1) else { return false };
    let word = cx.text.word(p);
    if cx.glued(n.first) && matches!(word, "#" | "/" | "_" | "@" | "\\") {
        return true;
    }
    // "No. 5", "Route 66", "Flight 752", "Resolution 2231", "chapter 3"
    let label = if word == "." { p.checked_sub(1).map_or("", |k| cx.text.word(k)) } else { word };
    let grouped = cx.text.raw_word(n.first).contains([',', '.']);
    if !grouped && labels::carries_number(label) && (cx.capital(p) || word == "." || labels::is_small_label(label)) {
        return true;
    }
    // A name and a bare number: "Boeing 787", "Article 5"; but "In Norland 34 people", "On Monday 12 soldiers".
    if cx.breaks(n.first) == 0 && !grouped && !how.has_noun && n.first == n.last {
        // "iPhone 4", "Poor's 500", "their 737 airliner"
        let owner = cx.text.token(p).is_some_and(|t| t.kind == TokenKind::Possessive);
        let determiner = matches!(word, "the" | "its" | "their" | "his" | "her" | "our" | "a" | "an" | "new");
        let limit = labels::is_limit(cx.next(n.last + 1));
        if owner || determiner && !limit && cx.noun_is_next(n.last + 1) {
            return true;
        }
    }
    if cx.breaks(n.first) == 0 && cx.case(p) == Some(Case::Mixed) && cx.capital(p) && !grouped {
        return true;
    }
    let followed = how.has_noun && !cx.capital(n.last + 1);
    cx.breaks(n.first) == 0 && cx.capital(p) && names(cx, p) && !grouped && !followed && !cx.glued(n.first)
}

/// Whether the word with a capital at `p` is a name: not at the start of a sentence a word that any sentence may begin
/// with ("Killed 34", "Among 34").
fn names(cx: &Cursor<'_, '_>, p: usize) -> bool {
    let word = cx.text.word(p);
    !cx.opens_sentence(p) || !(noun_phrase::ends_noun_phrase(word) || word.ends_with("ed") || word.ends_with("ing"))
}

/// "4500 Mill Creek Blvd", "1200 Elm St."
fn is_address(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    let bare = n.first == n.last && cx.word(n.first).bytes().all(|b| b.is_ascii_digit());
    bare && cx.capitalised(n.last + 1)
        && (2..=5)
            .map(|k| n.last + k)
            .take_while(|&k| cx.capitalised(k) || cx.kind(k) == Some(TokenKind::Mixed))
            .any(|k| labels::is_street(cx.next(k)))
}

/// "at 2130"
fn is_clock(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> bool {
    let raw = cx.text.raw_word(n.first);
    let hours = raw.get(..2).and_then(|h| h.parse::<u32>().ok());
    let minutes = raw.get(2..).and_then(|m| m.parse::<u32>().ok());
    raw.len() == 4
        && n.first == n.last
        && !how.has_noun
        && cx.before(n.first, 1) == "at"
        && hours.is_some_and(|h| h < 25)
        && minutes.is_some_and(|m| m < 60)
}

/// `1.`, `(2)`, `3)` at the start of a line.
fn is_list_number(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    if n.first != n.last || cx.text.raw_word(n.first).len() > 2 {
        return false;
    }
    let (next, after) = (cx.text.word(n.last + 1), n.last + 2);
    let glued = cx.glued(n.last + 1);
    let opens = n.first == 0 || cx.breaks(n.first) > 0;
    let gap = !cx.glued(after) && cx.text.token(after).is_some_and(|t| t.breaks == 0);
    (opens && glued && matches!(next, "." | ")") && gap)
        || (next == ")"
            && glued
            && cx.glued(n.first)
            && cx.before(n.first, 1) == "("
            && (n.first == 1 || cx.breaks(n.first - 1) > 0)
            && gap)
}

/// Four bare digits of the last or this or the next century.
pub(super) fn looks_like_year(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    let raw = cx.text.raw_word(n.first);
    n.first == n.last
        && raw.len() == 4
        && raw.bytes().all(|b| b.is_ascii_digit())
        && (Decimal::from(1700)..Decimal::from(2100)).contains(&n.value)
}

/// Four digits that a neighbour makes a year, or that nothing makes a count.
fn is_year(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> bool {
    if !looks_like_year(cx, n) {
        return false;
    }
    let before = cx.before(n.first, 1);
    if labels::stands_before_year(before) {
        return !(how.has_noun && how.hedged);
    }
    // "killed 2000 people" counts; "the 2000 elections", "had 1988 sales of" tell the year.
    let round = n.value % Decimal::TEN == Decimal::ZERO;
    let determined = matches!(before, "the" | "its" | "their" | "his" | "her" | "a" | "an" | "for" | "'s" | "'");
    let counts = how.has_noun && round && !determined && !cx.capital(n.last + 1);
    !how.hedged && !counts
}
