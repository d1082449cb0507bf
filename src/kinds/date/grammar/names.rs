//! Names that look like times: `April Jones`, `the Sunday Courier`, `25 May Street`.

use super::guard::{ends_phrase, time_preposition};
use crate::{
    kinds::date::scan::Scan,
    lexicon::{
        grammar::class,
        tense::forms_of,
        time_words::{TimeWord, bears_a_day},
    },
    text::{Case, TokenKind},
};

/// Whether a month's name without day or year is one: `common` ones (`May`, `March`) need a preposition.
pub(super) fn bare_month(s: &Scan<'_, '_>, i: usize, next: usize, short: bool, common: bool) -> bool {
    let before = s.before(i, 1);
    let tied = s.breaks(i) == 0 && time_preposition(before)
        || matches!(before, "the" | "each" | "every")
        || (s.before(i, 1) == "-" && matches!(s.before(i, 2), "mid" | "early" | "late"));
    let quoted = matches!(before, "\"" | "“" | "‘" | "'") && s.is(next, &["\"", "”", "’", "'"]) && s.glued(i);
    if quoted || matches!(before, "each" | "every" | "any" | "called" | "named") {
        return false;
    }
    if s.is_all(i, next) {
        return true;
    }
    if common {
        // `after the March spill`
        if before == "the" && next == i + 1 && names_a_noun(s, i) {
            return true;
        }
        // `In March President Example left`
        let firm = matches!(before, "in" | "since" | "until" | "during") && s.breaks(i) == 0;
        return s.capital(i) && coordinated(s, i, tied && before != "the") && (firm || !named(s, i, next));
    }
    if short {
        if s.capital(i) && s.dash(next) && s.glued(next) && matches!(s.time(next + 1), Some(TimeWord::Month { .. })) {
            return true;
        }
        let plain =
            matches!(before, "in" | "since" | "until" | "till" | "by" | "during" | "of") && ends_phrase(s, next);
        return (s.capital(i) || plain)
            && (tied || s.case(i) == Some(Case::Upper) && coordinated(s, i, false))
            && !named(s, i, next);
    }
    if !s.capital(i) && s.word(i) == "august" {
        return tied && before != "the";
    }
    // `GENERAL AUGUST BROD`: in a text in capitals a name is told by no letter.
    let shouted = s.case(i) == Some(Case::Upper) && s.text.is_small(i);
    if shouted && !tied && s.breaks(i) == 0 && s.kind(i.wrapping_sub(1)) == Some(TokenKind::Word) {
        return class(before).is_some() || forms_of(before).is_some();
    }
    tied || !named(s, i, next)
}

/// A capitalised word before a noun in lower case: `the March spill`.
fn names_a_noun(s: &Scan<'_, '_>, i: usize) -> bool {
    s.case(i) == Some(Case::Title)
        && s.kind(i + 1) == Some(TokenKind::Word)
        && s.case(i + 1) == Some(Case::Lower)
        && !ends_phrase(s, i + 1)
}

/// Tied by itself, or joined by `and` or a comma to a month that is (`between March and May`).
fn coordinated(s: &Scan<'_, '_>, i: usize, tied: bool) -> bool {
    tied || (matches!(s.before(i, 1), "and" | "or" | "," | "-" | "/")
        && (matches!(s.time(i.wrapping_sub(2)), Some(TimeWord::Month { .. }))
            || s.year_number(i.wrapping_sub(2)).is_some()))
}

/// A capitalised word right before or after makes a name of it: `April Jones`, `Theresa May`.
fn named(s: &Scan<'_, '_>, i: usize, next: usize) -> bool {
    let title = |j: usize| {
        s.kind(j) == Some(TokenKind::Word) && matches!(s.case(j), Some(Case::Title | Case::Mixed)) && s.breaks(j) == 0
    };
    // `In May Brod left`: after these words it is hardly a name.
    let tied = matches!(s.before(i, 1), "in" | "since" | "until" | "during" | "throughout" | "early" | "late" | "mid");
    let after = title(next) && s.time(next).is_none() && next == i + 1 && !tied;
    let before = i > 0
        && s.breaks(i) == 0
        && title(i.wrapping_sub(1))
        && s.time(i.wrapping_sub(1)).is_none()
        && i > 1
        && !time_preposition(s.before(i, 1))
        && s.before(i, 1) != "the";
    after || (before && s.case(i) == Some(Case::Title) && s.before(i, 2) != ".")
}

/// Whether a short weekday (`Sat`, `Sun`) is one: capital, and a preposition, point or number beside it.
pub(super) fn short_weekday(s: &Scan<'_, '_>, i: usize, next: usize) -> bool {
    if s.is_all(i, next) {
        return true;
    }
    if !s.capital(i) {
        return matches!(s.before(i, 1), "last" | "next" | "on" | "this") && !s.is(i, &["sat", "sun", "wed", "mon"]);
    }
    let before = s.before(i, 1);
    matches!(
        before,
        "on" | "last" | "next" | "this" | "until" | "by" | "since" | "or" | "and" | "before" | "after" | "from"
    ) && !(s.word(i) == "sun" && matches!(before, "last" | "this" | "and" | "or"))
        || (next > i + 1 && s.is(i, &["mon", "tue", "tues", "thu", "thur", "thurs", "fri"]))
}

/// `Sunday Times`, `Bloody Sunday`, `every Monday`: no single day.
pub(super) fn is_title(s: &Scan<'_, '_>, i: usize, next: usize) -> bool {
    let before = s.before(i, 1);
    let title = |j: usize| s.kind(j) == Some(TokenKind::Word) && s.case(j) == Some(Case::Title) && s.breaks(j) == 0;
    // `The Sunday Courier`; `By Tom Friday`
    let paper = before == "the" && s.case(i) == Some(Case::Title) && title(next) && s.time(next).is_none();
    let byline = i > 1 && title(i - 1) && s.before(i, 2) == "by" && (i == 2 || s.breaks(i - 2) > 0);
    // `one Friday in spring`, `on a recent Saturday night`; but `3 May, a Friday`.
    let some = matches!(before, "one" | "recent" | "some" | "most" | "another" | "typical" | "many" | "few")
        || matches!(before, "a" | "an") && s.before(i, 2) != "," && ends_phrase(s, super::calendar::day_part(s, next));
    paper
        || byline
        || some
        || matches!(before, "other" | "second" | "third") && matches!(s.before(i, 2), "every" | "each")
        || matches!(before, "every" | "each" | "bloody" | "black" | "any" | "super" | "red" | "casual" | "alternate")
        || (s.capital(next)
            && s.breaks(next) == 0
            && s.is(
                next,
                &[
                    "times", "telegraph", "express", "mirror", "herald", "post", "mail", "star", "sun", "world",
                    "tribune", "gazette", "people", "mercury", "age", "night", "independent", "business",
                ],
            )
            && (s.word(next) != "night" || s.is(next + 1, &["live", "football", "lights"])))
}

/// Whether the time before token `i` only names the noun that stands there: `after Sunday shooting`.
pub(super) fn names_what_follows(s: &Scan<'_, '_>, i: usize) -> bool {
    s.kind(i) == Some(TokenKind::Word)
        && s.breaks(i) == 0
        && s.text.is_small(i)
        && !ends_phrase(s, i)
        && s.time(i).is_none()
        && class(s.word(i)).is_none()
        && !forms_of(s.word(i)).is_some_and(|f| f.past)
}

/// Whether the day before token `i` is the name of something: `25 May Street`.
pub(super) fn names_a_place(s: &Scan<'_, '_>, i: usize) -> bool {
    s.capital(i) && s.breaks(i) == 0 && bears_a_day(s.word(i))
}
