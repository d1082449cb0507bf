//! What looks like a number and is none: names, ordinals, scores, times, years, list and telephone numbers.

use rust_decimal::Decimal;

use super::{
    cursor::Cursor,
    number::{Form, Number},
    runs,
    why_not::{WhyNot, glued_letters},
};
use crate::{
    lexicon::{labels, noun_phrase, tense},
    text::{Case, TokenKind},
};

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

/// Why the number, read by itself, is none that counts: a name, a label, a year, a list number, a pronoun.
pub(super) fn why_not(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> Option<WhyNot> {
    if is_hour(cx, n) {
        return Some(WhyNot::Hour);
    }
    if is_kind(cx, n) {
        return Some(WhyNot::Kind);
    }
    match n.form {
        Form::Words => pronoun_or_name(cx, n, how).or(is_worded_label(cx, n, how).then_some(WhyNot::Label)),
        Form::Digits => label(cx, n, how),
        // "several" alone is a pronoun; "dozens died" counts somebody.
        Form::Rough => (n.scale == Decimal::ONE
            && !how.hedged
            && !how.measured
            && !how.has_noun
            && matches!(cx.word(n.last), "several" | "few" | "handful")
            && cx.next(n.last + 1) != "of")
            .then_some(WhyNot::Pronoun),
        Form::Fraction | Form::Dozens | Form::Couple | Form::Times => None,
    }
}

/// "ten o'clock", "half past six", "quarter to five".
fn is_hour(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    let part = |back: usize| matches!(cx.before(n.first, back), "half" | "quarter");
    let half_day = matches!(cx.next(n.last + 3), "morning" | "afternoon" | "evening" | "night");
    matches!(cx.next(n.last + 1), "oclock")
        // "out at 3 in the morning"
        || half_day
            && cx.next(n.last + 1) == "in"
            && matches!(cx.before(n.first, 1), "at" | "until" | "about" | "around" | "by")
            && n.value <= Decimal::from(12)
        || cx.before(n.first, 1) == "past" && part(2)
        || cx.before(n.first, 1) == "to" && cx.before(n.first, 2) == "quarter"
}

/// "a six-figure sum", "zero-tolerance", "ground zero": a kind, and nothing counted.
fn is_kind(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    // "in the 4700-block of Mill Street", "555-TIPS"
    let (street, letters) = (cx.next(n.last + 2) == "block", cx.case(n.last + 2) == Some(Case::Upper));
    if n.form == Form::Digits && n.value >= Decimal::ONE_HUNDRED && cx.is_hyphen(n.last + 1) && street {
        return true;
    }
    // "the 5000 blocks of Elm and Mill Streets"
    if n.value >= Decimal::ONE_HUNDRED && cx.before(n.first, 1) == "the" && cx.next(n.last + 1) == "blocks" {
        return true;
    }
    if letters && cx.is_hyphen(n.last + 1) && cx.capital(n.last + 2) {
        return cx.text.raw_word(n.first).len() == 3 && cx.text.word(n.last + 2).len() == 4;
    }
    cx.is_hyphen(n.last + 1) && labels::names_kind(cx.next(n.last + 2), n.value == Decimal::ONE)
        || n.value.is_zero() && labels::stands_before_zero(cx.before(n.first, 1))
}

/// "one of the best", "no one", "this one", "one day"; "the two" is two of something told.
fn pronoun_or_name(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> Option<WhyNot> {
    if n.value != Decimal::ONE || n.first != n.last || cx.word(n.first) != "one" {
        // "Chapter Eleven", "Big Ten", "Seven Network": a number word with a capital inside a sentence is a name.
        // "the Six-Day War"
        let before = n.first.wrapping_sub(1);
        let compound = cx.is_hyphen(n.last + 1) && cx.capital(n.last + 2) && cx.capital(n.last + 3);
        if compound && n.first == n.last && cx.capital(n.first) {
            return Some(WhyNot::Name);
        }
        let owned = cx.kind(before) == Some(TokenKind::Possessive) && cx.capital(before.wrapping_sub(1));
        // "Three Killed, Four Hurt in Dorn"
        let hurt = matches!(cx.next(n.last + 1), "dead" | "hurt" | "injured" | "killed" | "shot" | "wounded");
        let named = !how.hedged
            && !how.measured
            && !hurt
            && (n.first..=n.last).all(|k| cx.capital(k) || cx.is_hyphen(k))
            && !cx.opens_sentence(n.first)
            && (cx.capital(before)
                || cx.capital(n.last + 1)
                || owned
                || cx.before(n.first, 1) == "of" && cx.capital(before.wrapping_sub(1)));
        return named.then_some(WhyNot::Name);
    }
    if how.hedged || is_somebody(cx, n) {
        return None;
    }
    // "Formula One", "the Detroit One programme"
    if cx.capital(n.first) && !cx.opens_sentence(n.first) {
        return Some(WhyNot::Name);
    }
    let (before, next) = (cx.before(n.first, 1), cx.next(n.last + 1));
    // "one more man died"; "one more time" counts nothing told of
    let more = next == "more" && how.has_noun && !labels::is_idle(cx.next(n.last + 2));
    let follows = matches!(cx.kind(n.last + 1), Some(TokenKind::Word | TokenKind::Mixed))
        && (!noun_phrase::ends_noun_phrase(next) || next == "us" && how.has_noun)
        || more;
    // "She is the only one."; "said that one man died" counts him.
    // "as much land as one family can own" means any.
    let any = !how.measured && (2..=3).any(|k| matches!(cx.next(n.last + k), "can" | "cannot"));
    let only = before == "only" && matches!(cx.before(n.first, 2), "the" | "'s") && !how.measured;
    let clause = before == "that" && how.has_noun && next != "of" && tense::reports(cx.before(n.first, 2));
    if only || any || clause {
        return (only || any).then_some(WhyNot::Pronoun);
    }
    let one_of_a_kind = matches!(
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
    );
    // "a 60-second one"
    if cx.before(n.first, 2) == "-" && !how.measured {
        return Some(WhyNot::Pronoun);
    }
    // "this one mile"
    let stands_for_it = one_of_a_kind && !(how.measured && matches!(before, "this" | "that" | "the"))
        || (!how.measured && !how.has_noun)
        || (!follows && !how.measured && !cx.is_hyphen(n.last + 1))
        || (next == "another" || labels::is_idle(next)) && !cx.is_hyphen(n.last + 1)
        || cx.kind(n.last + 1) == Some(TokenKind::Possessive)
        || next.ends_with("ly") && !how.has_noun;
    stands_for_it.then_some(WhyNot::Pronoun)
}

/// "channel four", "phase two of the plan".
fn is_worded_label(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> bool {
    let before = cx.before(n.first, 1);
    let goes_on = matches!(cx.next(n.last + 1), "were" | "are" | "have" | "had" | "more" | "other" | "others");
    n.first == n.last
        && !how.has_noun
        && !how.measured
        && !how.hedged
        && !goes_on
        && cx.breaks(n.first) == 0
        && matches!(before, "channel" | "chapter" | "page" | "phase" | "section")
}

/// "One was killed", "and one is missing", ", one fatally": one of those told of.
fn is_somebody(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    let condition = cx.next(n.last + 2);
    let opens = cx.opens_sentence(n.first) || matches!(cx.before(n.first, 1), "and" | "," | "but" | ";");
    let next = cx.next(n.last + 1);
    let participle = next.len() > 4 && next.ends_with("ed") && !next.ends_with("eed");
    let struck = (participle || matches!(next, "shot" | "hurt"))
        && !cx.noun_is_next(n.last + 2)
        && !noun_phrase::opens_object(cx.next(n.last + 2));
    opens && (struck || labels::tells_how_bad(cx.next(n.last + 1)) && !cx.noun_is_next(n.last + 2))
        || opens
            && matches!(cx.next(n.last + 1), "was" | "is" | "were")
            && (noun_phrase::is_condition(condition)
                || matches!(
                    condition,
                    "killed" | "shot" | "hurt" | "arrested" | "hospitalised" | "hospitalized" | "rescued" | "freed"
                ))
}

fn label(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> Option<WhyNot> {
    // 5G is no weight.
    if n.suffix.is_some() && matches!(cx.text.raw_word(n.first), "2G" | "3G" | "4G" | "5G" | "6G") {
        return Some(WhyNot::Name);
    }
    if how.measured && !is_list_number(cx, n) {
        return None;
    }
    if n.suffix.is_some() {
        // Letters that are neither a scale nor a unit: 5th, 1980s, 3D, 13F.
        return Some(glued_letters(cx.word(n.first)));
    }
    if is_channel(cx, n) {
        return Some(WhyNot::Name);
    }
    if is_address(cx, n) {
        return Some(WhyNot::Address);
    }
    if is_clock(cx, n, how) || is_hour_of_four(cx, n) {
        return Some(WhyNot::Hour);
    }
    if is_dialled(cx, n, how) {
        return Some(WhyNot::Telephone);
    }
    if is_day(cx, n) {
        return Some(WhyNot::Day);
    }
    // '82
    let decade = matches!(cx.before(n.first, 1), "'") && cx.glued(n.first) && cx.text.raw_word(n.first).len() == 2;
    if is_list_number(cx, n) {
        return Some(WhyNot::Point);
    }
    if decade || is_year(cx, n, how) {
        return Some(WhyNot::Year);
    }
    if cx.kind(n.last + 1) == Some(TokenKind::Possessive) && n.first == n.last {
        return Some(WhyNot::Name);
    }
    if how.hedged || n.scale > Decimal::ONE {
        return None;
    }
    let p = n.first.checked_sub(1)?;
    let word = cx.text.word(p);
    // "Fortune 500 firms", "S&P 500 companies"
    if n.first == n.last
        && cx.breaks(n.first) == 0
        && (cx.capitalised(p) && labels::is_stock_index(word) || word == "p" && cx.before(p, 1) == "&" && cx.glued(p))
    {
        return Some(WhyNot::Name);
    }
    if cx.glued(n.first) && matches!(word, "#" | "/" | "_" | "@" | "\\") {
        return Some(WhyNot::Label);
    }
    // "No. 5", "Route 66", "Flight 752", "Resolution 2231", "chapter 3"
    let label = if word == "." { p.checked_sub(1).map_or("", |k| cx.text.word(k)) } else { word };
    // "sept . 30", "Group of 77"
    if n.value <= Decimal::from(31) && word == "." && labels::is_short_month(label) {
        return Some(WhyNot::Day);
    }
    // "Image 9 of 13", "Photo 1 / 8"
    if matches!(word, "of" | "/")
        && p > 1
        && cx.kind(p - 1) == Some(TokenKind::Number)
        && labels::is_leaf(cx.word(p - 2))
    {
        return Some(WhyNot::Label);
    }
    if word == "of" && p.checked_sub(1).is_some_and(|k| cx.text.word(k) == "group" && cx.capital(k)) {
        return Some(WhyNot::Name);
    }
    // "a level 4 of 4 warning"
    if word == "of"
        && runs::figure(cx, n.first.wrapping_sub(2)).is_some()
        && labels::is_small_label(cx.before(n.first, 3))
    {
        return Some(WhyNot::Label);
    }
    let grouped = cx.text.raw_word(n.first).contains([',', '.']);
    let title = cx.capital(p) || cx.case(p) == Some(Case::Title) && cx.kind(p) == Some(TokenKind::Word);
    let small = labels::is_small_label(label);
    // "version 2.0"
    let whole = !grouped || small && !cx.text.raw_word(n.first).contains(',');
    if whole && labels::carries_number(label) && (title || word == "." || small) {
        return Some(WhyNot::Label);
    }
    // A name and a bare number: "Boeing 787", "Article 5"; but "In Norland 34 people", "On Monday 12 soldiers".
    if cx.breaks(n.first) == 0 && !grouped && !how.has_noun && n.first == n.last {
        // "iPhone 4", "Poor's 500", "their 737 airliner"
        let owner = cx.text.token(p).is_some_and(|t| t.kind == TokenKind::Possessive);
        let determiner = matches!(word, "the" | "its" | "their" | "his" | "her" | "our" | "a" | "an" | "new");
        let limit = labels::is_limit(cx.next(n.last + 1));
        if owner || determiner && !limit && cx.noun_is_next(n.last + 1) {
            return Some(WhyNot::Name);
        }
        // "the 486 is", "the 787 was": one of a type.
        if word == "the"
            && matches!(cx.next(n.last + 1), "is" | "was" | "has" | "\"" | "`" | "“")
            && n.value >= Decimal::ONE_HUNDRED
        {
            return Some(WhyNot::Name);
        }
    }
    // "nine ageing Boeing 747 jets", "the Torvale 225 index": a name that something counts or tells of.
    if cx.breaks(n.first) == 0 && !grouped && n.first == n.last && is_model(cx, p) {
        return Some(WhyNot::Name);
    }
    // "iOS 14.5"
    let comma = cx.text.raw_word(n.first).contains(',');
    if cx.breaks(n.first) == 0 && cx.case(p) == Some(Case::Mixed) && cx.capital(p) && !comma {
        return Some(WhyNot::Name);
    }
    let followed = how.has_noun && !cx.capital(n.last + 1);
    (cx.breaks(n.first) == 0 && tells_capital(cx, p) && names(cx, p) && !grouped && !followed && !cx.glued(n.first))
        .then_some(WhyNot::Name)
}

/// Whether the capital at token `p` tells something: some word of its line near it is written small.
fn tells_capital(cx: &Cursor<'_, '_>, p: usize) -> bool {
    let small = |k: usize| cx.case(k) == Some(Case::Lower) && cx.kind(k) == Some(TokenKind::Word);
    let line = |k: &usize| cx.breaks(*k) == 0;
    cx.capital(p)
        || cx.capitalised(p)
            && ((p..p + 10).skip(1).take_while(line).any(small)
                || (1..10).map_while(|back| p.checked_sub(back)).take_while(line).any(small))
}

/// Whether the name that ends at token `p` stands before a type: an article or a number is before it.
fn is_model(cx: &Cursor<'_, '_>, p: usize) -> bool {
    let name = |k: usize| cx.capital(k) && cx.kind(k) == Some(TokenKind::Word);
    if !name(p) || noun_phrase::is_month(cx.text.word(p)) || noun_phrase::is_plural(cx.text.word(p)) {
        return false;
    }
    let Some(before) = (1..=3).map_while(|back| p.checked_sub(back)).find(|&k| !name(k)) else { return false };
    let figure = |k: usize| runs::figure(cx, k).is_some();
    // "two of the Torvale 900 engines"
    let of_some = |k: usize| cx.word(k) == "the" && cx.before(k, 1) == "of" && k.checked_sub(2).is_some_and(figure);
    let described = |k: usize| matches!(cx.word(k), "a" | "an") || cx.text.word(k) == "'s" || figure(k) || of_some(k);
    // "nine ageing Boeing 747 jets"
    let plain = cx.kind(before) == Some(TokenKind::Word) && !noun_phrase::ends_noun_phrase(cx.text.word(before));
    described(before) || plain && before.checked_sub(1).is_some_and(described)
}

/// Whether a name stands right before token `i`, in the midst of a sentence: "Torvale 1".
pub(super) fn is_behind_name(cx: &Cursor<'_, '_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|p| {
        let named = cx.capital(p) && cx.kind(p) == Some(TokenKind::Word) && !cx.opens_sentence(p);
        named && cx.breaks(i) == 0 && !noun_phrase::is_month(cx.text.word(p)) && names(cx, p)
    })
}

/// Whether the word with a capital at `p` is a name: not at the start of a sentence a word that any sentence may begin
/// with ("Killed 34", "Among 34").
fn names(cx: &Cursor<'_, '_>, p: usize) -> bool {
    let word = cx.text.word(p);
    // "Blast Kills 34 in Dorn"
    if labels::takes_number(word) {
        return false;
    }
    !cx.opens_sentence(p) || !(noun_phrase::ends_noun_phrase(word) || word.ends_with("ed") || word.ends_with("ing"))
}

/// "police told 6 Harbour News": a station's number.
fn is_channel(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    let named = |k: usize| cx.capitalised(k) && cx.breaks(k) == 0;
    let at = n.last + 1;
    let news = cx.next(at) == "news" && named(at) || cx.next(at + 1) == "news" && named(at) && named(at + 1);
    n.first == n.last && cx.text.raw_word(n.first).bytes().all(|b| b.is_ascii_digit()) && news
}

/// "4500 Mill Creek Blvd", "1200 Elm St."
fn is_address(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    let bare = n.first == n.last && cx.word(n.first).bytes().all(|b| b.is_ascii_digit());
    // "the blaze at 2817 Pellow began"
    let house = cx.before(n.first, 1) == "at"
        && n.value >= Decimal::ONE_HUNDRED
        && cx.capital(n.last + 1)
        && !(n.last + 1..n.last + 4).take_while(|&k| cx.noun_is_next(k)).any(|k| noun_phrase::is_plural(cx.next(k)));
    bare && house
        || bare
            && cx.capitalised(n.last + 1)
            && (2..=5)
                .map(|k| n.last + k)
                .take_while(|&k| {
                    // "3518 W. Elm St."
                    let initial = cx.next(k) == "." && cx.text.word(k - 1).len() == 1;
                    initial || cx.capitalised(k) || cx.kind(k) == Some(TokenKind::Mixed)
                })
                .any(|k| labels::is_street(cx.next(k)))
}

/// "by about 0130": an hour, as its nought tells.
fn is_hour_of_four(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    let raw = cx.text.raw_word(n.first);
    let timed =
        matches!(cx.before(n.first, 1), "at" | "by" | "until" | "till" | "from" | "about" | "around" | "approximately");
    n.first == n.last && raw.len() == 4 && raw.starts_with('0') && !raw.contains('.') && timed
}

/// "calls to 911", "555-TIPS (4410)": numbers to call.
fn is_dialled(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> bool {
    let raw = cx.text.raw_word(n.first);
    let bare = n.first == n.last && !how.hedged && !how.has_noun && raw.bytes().all(|b| b.is_ascii_digit());
    let spelt = raw.len() > 3
        && cx.before(n.first, 1) == "("
        && cx.next(n.last + 1) == ")"
        && n.first.checked_sub(2).is_some_and(|k| cx.case(k) == Some(Case::Upper) && cx.text.word(k).len() > 3);
    let emergency =
        raw == "911" && (!how.has_noun || matches!(cx.next(n.last + 1), "call" | "caller" | "callers" | "calls"));
    n.first == n.last && (bare && spelt || emergency)
}

/// "at 2130"
fn is_clock(cx: &Cursor<'_, '_>, n: &Number, how: Standing) -> bool {
    let raw = cx.text.raw_word(n.first);
    let hours = raw.get(..2).and_then(|h| h.parse::<u32>().ok());
    let minutes = raw.get(2..).and_then(|m| m.parse::<u32>().ok());
    raw.len() == 4
        && n.first == n.last
        && !how.has_noun
        && (cx.before(n.first, 1) == "at" || cx.before(n.first, 1) == "of" && cx.before(n.first, 2) == "as")
        && hours.is_some_and(|h| h < 25)
        && minutes.is_some_and(|m| m < 60)
}

/// `1.`, `(2)`, `3)` at the start of a line.
fn is_list_number(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    if n.first != n.last || cx.text.raw_word(n.first).len() > 2 {
        return false;
    }
    let (next, after) = (cx.text.word(n.last + 1), n.last + 2);
    if is_point(cx, n) {
        return true;
    }
    let glued = cx.glued(n.last + 1);
    // `"1. It shall`
    let quoted = |k: usize| matches!(cx.text.word(k), "\"" | "“") && (k == 0 || cx.breaks(k) > 0);
    let opens = n.first == 0 || cx.breaks(n.first) > 0 || cx.glued(n.first) && quoted(n.first - 1);
    let gap = !cx.glued(after) && cx.text.token(after).is_some_and(|t| t.breaks == 0);
    (opens && glued && matches!(next, "." | ")") && gap)
        || (next == ")"
            && glued
            && cx.glued(n.first)
            && cx.before(n.first, 1) == "("
            && (n.first == 1 || cx.breaks(n.first - 1) > 0)
            && gap)
}

/// "on 1 may that year", where the month was not seen.
fn is_day(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    let month = cx.next(n.last + 1);
    let verb_too = matches!(month, "may" | "march");
    n.first == n.last
        && n.value <= Decimal::from(31)
        && (!verb_too && cx.capitalised(n.last + 1) || matches!(cx.before(n.first, 1), "on" | "by" | "until" | "since"))
        && noun_phrase::is_month(month)
}

/// `1 )`, `2)` within a sentence that counts its points.
fn is_point(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    cx.next(n.last + 1) == ")"
        && !cx.glued(n.last + 2)
        && (1..=12)
            .map_while(|back| n.first.checked_sub(back))
            .map(|k| cx.text.word(k))
            .find(|w| matches!(*w, "(" | ")" | "." | "!" | "?" | ";"))
            .is_none_or(|w| w != "(")
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
    // "The firm sold 2015 boats"
    if how.has_noun && labels::takes_number(before) {
        return false;
    }
    // "killed 2000 of them"
    if cx.next(n.last + 1) == "of" && matches!(cx.next(n.last + 2), "them" | "whom" | "us") {
        return false;
    }
    // "About 1950 the village", "Over 2019 and 2020"
    if how.hedged && !how.has_noun && n.first.checked_sub(1).is_some_and(|p| cx.opens_sentence(p)) {
        let next = cx.next(n.last + 1);
        return matches!(next, "the" | "a" | "an" | "he" | "she" | "they" | "it" | "," | "and");
    }
    // "killed 2000 people" counts; "the 2000 elections", "had 1988 sales of" tell the year.
    let round = n.value % Decimal::TEN == Decimal::ZERO;
    let determined = matches!(before, "the" | "its" | "their" | "his" | "her" | "a" | "an" | "for" | "'s" | "'");
    let counts = how.has_noun && round && !determined && !cx.capital(n.last + 1);
    !how.hedged && !counts
}
