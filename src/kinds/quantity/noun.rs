//! The noun that a number counts.
//!
//! There is no parser here: a noun phrase runs from the number to the first word that no noun phrase goes across (a
//! preposition, a verb that often follows, a sign), and its head is its plural: the first one that no further noun
//! stands behind ("US combat *troops* left", "armed forces *members*").

use super::{Quantity, UnitPhrase, WhyNot, cursor::Cursor};
use crate::{
    lexicon::{
        grammar::{Class, class},
        hedges::hedge_before,
        noun_phrase::{
            ends_noun_phrase, is_band, is_condition, is_one_person, is_people, is_plural, is_verb, opens_object,
        },
        numbers::{NumberWord, number_word},
        tense::forms_of,
    },
    text::{Case, TokenKind},
};

/// How many words a noun phrase may have.
const LONGEST: usize = 8;

/// The noun counted by the number that ends at token `last`; `one`: the number is one, and its noun a singular.
pub(super) fn after(cx: &Cursor<'_, '_>, last: usize, one: bool) -> Option<UnitPhrase> {
    let mut at = last + 1;
    // "a four door car", "a 12 member panel": behind "a" a number tells the kind of one thing.
    let kind = last.checked_sub(1).is_some_and(|k| matches!(cx.word(k), "a" | "an"))
        && !one
        && is_count(cx, last)
        && cx.text.word(last).bytes().filter(u8::is_ascii_digit).count() < 3;
    if kind && cx.noun_is_next(at) && cx.noun_is_next(at + 1) && !is_plural(cx.next(at)) && !cx.is_hyphen(at + 1) {
        return Some(alone(at));
    }
    // "a 5,000-strong contingent", "the entire 5,000 strong contingent", "a 12-member panel"
    let strong = cx.past_hyphen(at);
    if cx.next(strong) == "strong" {
        return singular(cx, cx.past_hyphen(strong + 1));
    }
    if cx.is_hyphen(at) {
        // "odds of 3-to-1" counts nothing.
        let named = cx.kind(at + 1) == Some(TokenKind::Word) && !ends_noun_phrase(cx.next(at + 1));
        return named.then(|| alone(at + 1));
    }
    // "three times the size", "four times more" counts nothing.
    let times = cx.next(at) == "times"
        && (matches!(cx.next(at + 1), "the" | "as" | "more" | "less" | "fewer") || cx.next(at + 1).ends_with("er"));
    if times {
        return None;
    }
    if matches!(cx.next(at), "more" | "further" | "additional" | "extra") {
        at += 1;
    }
    // "three out of 14 samples"
    if cx.next(at) == "out" && cx.next(at + 1) == "of" && is_count(cx, at + 2) {
        return plural(cx, at + 3);
    }
    // "5,200 of its soldiers", "three of the five hostages" (where the five count the hostages)
    if cx.next(at) == "of" {
        at += 1;
        let whose = cx.next(at);
        if matches!(whose, "the" | "its" | "their" | "his" | "her" | "our" | "these" | "those" | "my" | "your") {
            at += 1;
        }
        // "Image 9 of 13", but "Only 5 of the 13 images"
        let label = is_count(cx, last + 2) && is_label(cx, last);
        if matches!(whose, "them" | "us" | "whom" | "which" | "it") || label {
            return None;
        }
        // "the island's 11 ferries"
        let owned = (at + 1..at + 5).find(|&k| cx.kind(k) == Some(TokenKind::Possessive));
        if let Some(owner) = owned.filter(|&k| is_count(cx, k + 1)) {
            at = owner + 1;
        }
        // "200 of the 2,500 troops" are troops, "14 of 20 districts" districts
        if is_count(cx, at) {
            at += 1;
        }
    }
    // "2,000 2019 models": the year is of the noun, and is mostly taken as a date.
    if is_year(cx, at) && cx.noun_is_next(at + 1) {
        return plural(cx, at + 1).map(|n| UnitPhrase { first: at, ..n });
    }
    if !cx.joined(at) {
        return None;
    }
    if one { singular(cx, at) } else { plural(cx, at).or_else(|| people(cx, at)) }
}

/// Four bare digits that may be a year, taken as a date or not.
fn is_year(cx: &Cursor<'_, '_>, i: usize) -> bool {
    let raw = cx.text.raw_word(i);
    raw.len() == 4
        && cx.breaks(i) == 0
        && matches!(raw.get(..2), Some("18" | "19" | "20"))
        && !cx.glued(i)
        && raw.bytes().all(|b| b.is_ascii_digit())
}

/// "Image 9 of 13": a number that names; not "Nearly 20 of 30 ships".
fn is_label(cx: &Cursor<'_, '_>, last: usize) -> bool {
    cx.kind(last) == Some(TokenKind::Number)
        && last.checked_sub(1).is_some_and(|k| cx.capital(k))
        && hedge_before(|k| cx.before(last, k + 1)).is_none()
}

pub(super) fn is_count(cx: &Cursor<'_, '_>, i: usize) -> bool {
    cx.kind(i) == Some(TokenKind::Number)
        || matches!(number_word(cx.next(i)), Some(NumberWord::Small(_) | NumberWord::Tens(_)))
}

pub(super) fn alone(i: usize) -> UnitPhrase {
    UnitPhrase { first: i, head: i, last: i }
}

/// Drops the numbers that name what a number before counts: "nine Toron 747 jets".
pub(super) fn drop_names(
    cx: &Cursor<'_, '_>,
    found: Vec<Quantity>,
    refuse: &mut impl FnMut(usize, usize, WhyNot),
) -> Vec<Quantity> {
    let mut out: Vec<Quantity> = Vec::with_capacity(found.len());
    for q in found {
        let names = out.last().and_then(|p| p.noun).is_some_and(|n| {
            q.first > n.first && q.first < n.head && cx.capitalised(q.first - 1) && !cx.is_hyphen(q.last + 1)
        });
        if names {
            refuse(q.first, q.last, WhyNot::Name);
        } else {
            out.push(q);
        }
    }
    out
}

/// The word at token `at` of the phrase that begins at token `i`: none behind a blank line.
fn in_phrase<'a>(cx: &Cursor<'a, '_>, i: usize, at: usize) -> &'a str {
    if at == i { cx.word(at) } else { cx.next(at) }
}

/// The words of the noun phrase that begins at token `i`: the index of each.
fn phrase(cx: &Cursor<'_, '_>, i: usize) -> Vec<usize> {
    let mut words = Vec::new();
    let mut at = i;
    while words.len() < LONGEST && (at == i || cx.joined(at)) {
        let word = in_phrase(cx, i, at);
        let fits = match cx.kind(at) {
            // A blank line ends the phrase.
            Some(TokenKind::Word) if word.is_empty() => false,
            Some(TokenKind::Word) => {
                !ends_noun_phrase(word) || (matches!(word, "us" | "may" | "it") && cx.case(at) == Some(Case::Upper))
            }
            Some(TokenKind::Mixed) => !word.is_empty(),
            _ => false,
        };
        if !fits {
            // "al-Qaeda fighters", "so-called rebels", "US-led forces"
            if cx.is_hyphen(at) && !words.is_empty() && cx.kind(at + 1) == Some(TokenKind::Word) {
                at += 1;
                words.push(at);
                at += 1;
                continue;
            }
            // "F-16 jets", "Toron 747 jets", "15-year-old girls"
            let number = cx.kind(at) == Some(TokenKind::Number) && (!words.is_empty() || cx.is_hyphen(at + 1));
            let named = words.last().is_some_and(|&w| w + 1 == at && cx.capitalised(w) && cx.noun_is_next(at + 1));
            if number && (cx.is_hyphen(at + 1) || named) {
                words.push(at);
                at += 1;
                continue;
            }
            if cx.is_hyphen(at) && !words.is_empty() && cx.kind(at + 1) == Some(TokenKind::Number) {
                words.push(at + 1);
                at += 2;
                continue;
            }
            // "the Twin Isles' soldiers": the owner is a modifier.
            if cx.kind(at) == Some(TokenKind::Possessive) && !words.is_empty() {
                at += 1;
                continue;
            }
            break;
        }
        words.push(at);
        at += 1;
    }
    words
}

pub(super) fn plural(cx: &Cursor<'_, '_>, i: usize) -> Option<UnitPhrase> {
    let words = phrase(cx, i);
    let first = *words.first()?;
    let mut best: Option<usize> = None;
    for (k, &at) in words.iter().enumerate() {
        let word = in_phrase(cx, i, at);
        if !is_plural(word) || cx.is_hyphen(at + 1) || cx.kind(at + 1) == Some(TokenKind::Possessive) {
            continue;
        }
        // "eight youths ages 15 and under", "no threat exists"
        // "10 injuring others"
        let apart = k > 0 && (is_verb(word) || word == "others");
        if word == "ages" && is_count(cx, at + 1) || apart {
            break;
        }
        let name = cx.capital(at);
        match best {
            None => best = Some(at),
            // "eight officers dead"
            Some(_) if is_condition(word) => {}
            // A plural behind a plural: a verb would have no s. Behind a name, anything: "Twin Isles soldiers".
            Some(last) if at == last + 1 || cx.capital(last) && !name => best = Some(at),
            Some(_) => {}
        }
        if best == Some(at)
            && !name
            && !words.get(k + 1).is_some_and(|&n| is_plural(cx.next(n)) && !is_condition(cx.next(n)) && n == at + 1)
        {
            break;
        }
    }
    best.map(|head| UnitPhrase { first, head, last: head })
}

/// "eight Chinese were", "50 youth", where no noun follows the name of the people.
fn people(cx: &Cursor<'_, '_>, i: usize) -> Option<UnitPhrase> {
    let words = phrase(cx, i);
    let name = |at: usize| is_people(cx.next(at)) && cx.capitalised(at) || is_band(cx.next(at));
    let head = words.last().copied().filter(|&at| name(at))?;
    words.first().map(|&first| UnitPhrase { first, head, last: head })
}

/// "fatally", "allegedly": what follows a counted thing and is none.
fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") && class(word) == Some(Class::Adverb)
}

/// A singular noun: the last word of its phrase, before a participle.
fn singular(cx: &Cursor<'_, '_>, i: usize) -> Option<UnitPhrase> {
    let mut words = phrase(cx, i);
    let first = *words.first()?;
    // "one outlet put it": what stands before an object is a verb.
    if words.len() > 1 && words.last().is_some_and(|&at| opens_object(cx.next(at + 1))) {
        words.pop();
    }
    // "one person dead", "one fatally"
    while words.last().is_some_and(|&at| is_condition(cx.next(at)) && words.len() > 1 || is_adverb(cx.next(at))) {
        words.pop();
    }
    // "one struck the boy"
    let verb = |word: &str| !is_condition(word) && forms_of(word).is_some_and(|f| f.past && !f.base && !f.noun_too);
    let participle =
        |word: &str| word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !is_condition(word);
    // "and one stabbed"
    if words.len() == 1 && participle(cx.next(first)) {
        return None;
    }
    let acts = words.len() == 1 && verb(cx.next(first)) && opens_object(cx.next(first + 1));
    if words.is_empty() || acts {
        return None;
    }
    let mut head = first;
    for &at in &words {
        let word = cx.next(at);
        let participle = word.ends_with("ed") && word.len() > 4;
        // "one adviser prevented progress", "one gunman opened fire"; "one badly damaged car", "one US-backed rebel"
        let plain = at.checked_sub(1).is_some_and(|k| !cx.is_hyphen(k)) && !is_adverb(cx.next(head));
        // "one pistol-whipped"
        if at > first && participle && words.last() == Some(&at) && at.checked_sub(1).is_some_and(|k| cx.is_hyphen(k)) {
            return None;
        }
        if at > first && participle && (plain || words.last() == Some(&at)) {
            break;
        }
        // "one victim remains in danger": the noun of one has no s.
        if at > first && words.last() == Some(&at) && is_plural(word) && word.ends_with('s') {
            break;
        }
        // "one person shooting"
        if at > first && is_one_person(cx.next(head)) && forms_of(word).is_some_and(|f| f.ing || f.past && !f.base) {
            break;
        }
        head = at;
        // "one soldier was", "one man died Monday": a capital behind a small word opens something else.
        if !cx.capital(at) && words.iter().any(|&n| n == at + 1 && cx.capital(n)) {
            break;
        }
    }
    // "one allegedly involved in it"
    (!is_adverb(cx.next(head))).then_some(UnitPhrase { first, head, last: head })
}
