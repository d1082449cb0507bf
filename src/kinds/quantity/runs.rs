//! Runs of digits, letters and signs that hold a number and are no quantity: names, dates, scores, votes, hours, telephone
//! numbers, labelled ranges.

use rust_decimal::Decimal;

use super::{cursor::Cursor, why_not::WhyNot};
use crate::{
    lexicon::{
        changes, labels,
        numbers::{NumberWord, number_word},
    },
    text::TokenKind,
};

/// The token after a run that holds a number and is no quantity, and why, if one begins at token `i`: `F-16`, `9/11`, `9:30`,
/// `555-0123-456`, `7/8/07`, `3-1`.
pub(super) fn run(cx: &Cursor<'_, '_>, i: usize) -> Option<(usize, WhyNot)> {
    if let Some(end) = hours_or_votes(cx, i).or_else(|| innings(cx, i).map(|end| (end, WhyNot::Score))) {
        return Some(end);
    }
    if !matches!(cx.kind(i)?, TokenKind::Number | TokenKind::Mixed) {
        return None;
    }
    let told = telephone(cx, i)
        .map(|end| (end, WhyNot::Telephone))
        .or_else(|| numbered(cx, i).map(|end| (end, WhyNot::Label)))
        .or_else(|| ungrouped(cx, i).map(|end| (end, WhyNot::Glued)))
        .or_else(|| power(cx, i).map(|end| (end, WhyNot::TooLarge)));
    if told.is_some() {
        return told;
    }
    // PM2.5, A4.2: letters, digits and more of them.
    if cx.kind(i) == Some(TokenKind::Mixed)
        && cx.text.word(i).starts_with(char::is_alphabetic)
        && super::number::number(cx, i).is_none()
    {
        return Some((end_of_run(cx, i), WhyNot::Name));
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
        return Some((end_of_run(cx, i), WhyNot::Name));
    }
    let end = end_of_run(cx, i);
    let numbers = (i..end).filter(|&k| matches!(cx.kind(k), Some(TokenKind::Number | TokenKind::Mixed))).count();
    let signs = |sign: &str| (i..end).filter(|&k| cx.word(k) == sign).count();
    if numbers >= 3 && signs("-") + signs("/") + signs(".") + signs(":") >= 2 {
        return Some((end, WhyNot::Code));
    }
    // Scores and votes, 3-1; pairs of years, 1990-91, 2008-2009.
    if numbers == 2 && end == i + 3 && cx.word(i + 1) == "-" && (is_score_pair(cx, i) || is_year_pair(cx, i)) {
        return Some((end, if is_year_pair(cx, i) { WhyNot::Year } else { WhyNot::Score }));
    }
    if numbers == 2 && end == i + 3 && cx.word(i + 1) == "-" && is_set(cx, i) {
        return Some((end, WhyNot::Score));
    }
    // "7-Eleven"
    let worded = |k: usize| cx.capital(k) && number_word(cx.word(k)).is_some();
    if cx.word(i + 1) == "-" && cx.glued(i + 1) && cx.glued(i + 2) && worded(i + 2) {
        return Some((i + 3, WhyNot::Name));
    }
    // A type: 737-800. Ranges are as round at their beginning as at their end.
    if numbers == 2 && end == i + 3 && cx.word(i + 1) == "-" && len_is(cx, i, 3) && len_is(cx, i + 2, 3) {
        let sharp = figure(cx, i)? % 10 != 0;
        if sharp && figure(cx, i + 2)? % 100 == 0 {
            return Some((end, WhyNot::Name));
        }
    }
    // "the 08.14 from Ashford"
    let raw = cx.text.raw_word(i);
    let timed = matches!(cx.before(i, 1), "the" | "at" | "by" | "until" | "from" | "since");
    if timed
        && raw.len() == 5
        && raw.starts_with('0')
        && raw.get(2..3) == Some(".")
        && cx.kind(i) == Some(TokenKind::Number)
    {
        return Some((i + 1, WhyNot::Hour));
    }
    // A type: 777-200LR. Not 15-20km, 2-3bn.
    if end == i + 3
        && cx.word(i + 1) == "-"
        && cx.kind(i + 2) == Some(TokenKind::Mixed)
        && super::number::number(cx, i + 2)
            .is_none_or(|n| n.suffix.is_some() && super::measure::measure(cx, n, i + 2).1.is_none())
    {
        return Some((end, WhyNot::Name));
    }
    // (510) 293-7034, 293-7034; not 500-1000.
    let len = |k: usize| cx.text.raw_word(k).len();
    let number = |k: usize| cx.kind(k) == Some(TokenKind::Number);
    if numbers == 2 && end == i + 3 && cx.word(i + 1) == "-" && len(i) == 3 && len(i + 2) == 4 {
        let round = cx.word(i).ends_with('0') && cx.word(i + 2).ends_with('0');
        let called = (1..=8).any(|back| labels::is_call(cx.before(i, back)));
        if !round || called || cx.before(i, 1) == ")" {
            return Some((end, WhyNot::Telephone));
        }
    }
    if len(i) == 3 && cx.before(i, 1) == "(" && cx.next(i + 1) == ")" && number(i + 2) && cx.next(i + 3) == "-" {
        return Some((i + 2, WhyNot::Telephone));
    }
    // 1-888-CALLUS
    let spelt = cx.word(i) == "1" && end == i + 3 && cx.word(i + 1) == "-" && len(i + 2) == 3 && cx.is_hyphen(i + 3);
    if spelt && cx.kind(i + 4) == Some(TokenKind::Word) && cx.capitalised(i + 4) {
        return Some((i + 5, WhyNot::Telephone));
    }
    // 1-(800)-555
    if cx.word(i) == "1" && cx.next(i + 1) == "-" && cx.next(i + 2) == "(" && number(i + 3) && cx.next(i + 4) == ")" {
        return Some((i + 5, WhyNot::Telephone));
    }
    // References: [3], killed[4].
    if cx.before(i, 1) == "[" && cx.glued(i) && cx.next(i + 1) == "]" && cx.glued(i + 1) && len(i) <= 3 {
        return Some((i + 2, WhyNot::Note));
    }
    // 3:30am
    let half_day = |k: usize| cx.word(k).ends_with("am") || cx.word(k).ends_with("pm");
    let colon = cx.next(i + 1) == ":" && cx.glued(i + 1) && cx.glued(i + 2);
    if colon && cx.kind(i + 2) == Some(TokenKind::Mixed) && half_day(i + 2) {
        return Some((end.max(i + 3), WhyNot::Hour));
    }
    // Clock times and ratios, 9:30, and dates, 9/11.
    if cx.next(i + 1) == ":" && cx.glued(i + 1) && cx.glued(i + 2) && cx.kind(i + 2) == Some(TokenKind::Number) {
        return Some((end, WhyNot::Hour));
    }
    if cx.next(i + 1) == "/" && cx.glued(i + 1) && cx.glued(i + 2) && super::number::number(cx, i)?.last < i + 2 {
        return Some((end, WhyNot::Code));
    }
    // "at 1000 hours"
    let timed = matches!(cx.before(i, 1), "at" | "by" | "until" | "from" | "about" | "around" | "approximately");
    if timed && len(i) == 4 && number(i) && cx.text.raw_word(i) < "2401" && cx.next(i + 1) == "hours" {
        return Some((i + 2, WhyNot::Hour));
    }
    // 2 p.m., 9 o'clock, 1400 GMT
    let hour = cx.next(i + 1);
    if matches!(hour, "am" | "pm" | "oclock" | "gmt" | "utc" | "hrs") && cx.text.raw_word(i).len() <= 5
        || hour == "a" && cx.next(i + 3) == "m" && cx.next(i + 2) == "."
    {
        return Some((i + 2, WhyNot::Hour));
    }
    None
}

/// Whether token `k` is written with `len` digits.
fn len_is(cx: &Cursor<'_, '_>, k: usize, len: usize) -> bool {
    cx.text.raw_word(k).len() == len && cx.kind(k) == Some(TokenKind::Number)
}

/// The last token of the run from `i` to before `end` that is no sign: `3` of `[3]`.
pub(super) fn trimmed(cx: &Cursor<'_, '_>, i: usize, end: usize) -> usize {
    (i..end).rev().find(|&k| cx.kind(k) != Some(TokenKind::Sign)).unwrap_or(i)
}

/// "a nine-to-five job", "open from 9 to 5", "voted 52 to 48": hours and votes fall where a range would rise.
fn hours_or_votes(cx: &Cursor<'_, '_>, i: usize) -> Option<(usize, WhyNot)> {
    let to = cx.past_hyphen(i + 1);
    if !matches!(cx.next(to), "to" | "until" | "till") {
        return None;
    }
    let first = figure(cx, i)?;
    let second = cx.past_hyphen(to + 1);
    let last = figure(cx, second).filter(|last| *last <= first)?;
    let before = |back: usize| cx.before(i, back);
    let hours = first <= 12
        && (cx.is_hyphen(i + 1) && first > 6 && last > 3 || {
            before(1) == "from"
                && (2..=4).any(|back| matches!(before(back), "open" | "opens" | "opened" | "works" | "worked"))
        });
    let votes = (1..=3).any(|back| labels::is_contest(before(back))) && before(1) != "from";
    (hours || votes).then_some((second + 1, if hours { WhyNot::Hour } else { WhyNot::Score }))
}

/// The last token of a ratio to one that begins at token `i`: "a ratio of 3 to 1", "outnumbered two to one", "3-to-1".
pub(super) fn ratio(cx: &Cursor<'_, '_>, i: usize) -> Option<usize> {
    let first = figure(cx, i).filter(|first| *first > 1)?;
    let to = cx.past_hyphen(i + 1);
    let last = cx.past_hyphen(to + 1);
    let goes_on = cx.noun_is_next(last + 1) && to == i + 1
        || matches!(cx.next(last + 1), "%" | "-" | "." | ",") && cx.kind(last + 2) == Some(TokenKind::Number);
    let changes = cx.before(i, 1) == "from" || changes::tells_change(cx.before(i, 1));
    (cx.next(to) == "to" && figure(cx, last) == Some(1) && first < 1000 && !goes_on && !changes).then_some(last)
}

/// "were 31 for 4", "his 2 for 1": how a side or a bowler stands in cricket.
fn innings(cx: &Cursor<'_, '_>, i: usize) -> Option<usize> {
    let digits = |k: usize| cx.kind(k) == Some(TokenKind::Number) && cx.text.raw_word(k).len() < 4;
    let stands = digits(i)
        && cx.next(i + 1) == "for"
        && digits(i + 2)
        && cx.breaks(i + 2) == 0
        && (figure(cx, i)? <= 10 || figure(cx, i + 2)? <= 10)
        && !cx.noun_is_next(i + 3)
        && cx.kind(i + 3) != Some(TokenKind::Mixed)
        && !matches!(cx.next(i + 3), "%" | "-" | "$" | "£" | "€" | "percent" | "per" | "more")
        && !matches!(cx.before(i, 1), "$" | "£" | "€");
    stands.then_some(i + 3)
}

/// A whole number of one token.
pub(super) fn figure(cx: &Cursor<'_, '_>, i: usize) -> Option<u32> {
    match cx.kind(i)? {
        TokenKind::Number => cx.word(i).parse().ok(),
        TokenKind::Word => match number_word(cx.word(i))? {
            NumberWord::Small(n) | NumberWord::Tens(n) => Some(n),
            _ => None,
        },
        _ => None,
    }
}

/// `+44 20 7946 0018`
fn telephone(cx: &Cursor<'_, '_>, i: usize) -> Option<usize> {
    // 412 555 0188
    let digits = |k: usize, len: usize| cx.kind(k) == Some(TokenKind::Number) && cx.text.raw_word(k).len() == len;
    if digits(i, 3) && digits(i + 1, 3) && digits(i + 2, 4) && cx.breaks(i + 1) + cx.breaks(i + 2) == 0 {
        return Some(i + 3);
    }
    let opens = cx.before(i, 1) == "+" && cx.glued(i) && cx.text.raw_word(i).len() <= 3;
    // "0800 555 111"
    let group = |k: usize| cx.text.raw_word(k).len() > 2 && cx.text.raw_word(k).bytes().all(|b| b.is_ascii_digit());
    let dialled = cx.text.raw_word(i).starts_with('0') && group(i) && group(i + 1);
    let mut at = i + 1;
    while (opens || dialled && group(at)) && cx.kind(at) == Some(TokenKind::Number) && cx.breaks(at) == 0 {
        at += 1;
    }
    (at > i + 1 + usize::from(opens)).then_some(at)
}

/// "pp. 12-15", "Articles 5 and 6", "Levels 3 to 5"
fn numbered(cx: &Cursor<'_, '_>, i: usize) -> Option<usize> {
    let p = i.checked_sub(1)?;
    let at = if cx.before(i, 1) == "." { p.checked_sub(1)? } else { p };
    let word = cx.text.word(at);
    let many = word.len() > 2 && word.ends_with('s') || matches!(word, "pp" | "nos");
    let label = labels::carries_number(word) || many && labels::carries_number(word.strip_suffix('s').unwrap_or(word));
    let is_label =
        label && (cx.capital(at) || at < p || labels::is_small_label(word.strip_suffix('s').unwrap_or(word)));
    let joins =
        matches!(cx.next(i + 1), "-" | "to" | "through") || many && matches!(cx.next(i + 1), "and" | "or" | "&");
    let more = cx.kind(i + 2) == Some(TokenKind::Number) && cx.breaks(i) == 0;
    (is_label && joins && more && !matches!(cx.next(i + 3), "-" | "/") && !matches!(cx.next(i + 3), "%" | "percent"))
        .then_some(i + 3)
}

/// `12,5`, `1.000,50`, `1_000`: digits glued by what no English number is glued by. They may be one number or several.
fn ungrouped(cx: &Cursor<'_, '_>, i: usize) -> Option<usize> {
    let mut at = i + 1;
    while matches!(cx.next(at), "," | "." | "_")
        && cx.glued(at)
        && cx.glued(at + 1)
        && matches!(cx.kind(at + 1), Some(TokenKind::Number | TokenKind::Mixed))
    {
        at += 2;
    }
    (at > i + 1 && matches!(cx.next(i + 1), "," | "_")).then_some(at)
}

/// `1e-30`, `99^99`, `5^5^5`: a power that no exact decimal holds. Its parts are no numbers.
fn power(cx: &Cursor<'_, '_>, i: usize) -> Option<usize> {
    let sign = |k: usize| matches!(cx.next(k), "^" | "-" | "+") && cx.glued(k) && cx.glued(k + 1);
    let word = cx.word(i);
    let base = cx.next(i + 1) == "^" || word.ends_with('e') && word.starts_with(|c: char| c.is_ascii_digit());
    if !base || !sign(i + 1) {
        return None;
    }
    let mut at = i + 1;
    while sign(at) {
        at += 1;
        at += usize::from(matches!(cx.kind(at), Some(TokenKind::Number | TokenKind::Mixed)));
    }
    super::number::number(cx, i).is_none_or(|n| n.last + 1 < at).then_some(at)
}

/// The token after digits, letters and the signs that glue them: `555-0123-456`, `16:00:30`.
fn end_of_run(cx: &Cursor<'_, '_>, i: usize) -> usize {
    let mut at = i + 1;
    // "J1142+1527" is a name, "3+4" are two numbers.
    let named = cx.kind(i) == Some(TokenKind::Mixed);
    while (matches!(cx.next(at), "-" | "/" | ":" | ".") || named && cx.next(at) == "+")
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

/// Whether the rising pair of digits at token `i` is a score by what stands beside it: "lost 0-2", "25-21, 23-25".
fn is_set(cx: &Cursor<'_, '_>, i: usize) -> bool {
    let number = |k: usize| cx.kind(k) == Some(TokenKind::Number);
    let more = cx.next(i + 3) == "," && number(i + 4) && cx.next(i + 5) == "-" && number(i + 6);
    let told = i > 2 && cx.before(i, 1) == "(" && number(i - 2) && cx.before(i, 3) == "-"
        || i > 3 && cx.before(i, 1) == "," && number(i - 2) && cx.before(i, 3) == "-" && number(i - 4);
    let contest = (1..=3).any(|back| labels::is_contest(cx.before(i, back)));
    let short = cx.text.raw_word(i).len() < 3 && cx.text.raw_word(i + 2).len() < 3;
    let measured = super::measure::is_unit_word(cx, i + 3) || matches!(cx.next(i + 3), "%" | "percent");
    !measured && (more || told || contest && short)
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
