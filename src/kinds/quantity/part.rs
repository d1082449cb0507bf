//! Whether a quantity is a whole, a part of what was told, or on top of it.

use rust_decimal::Decimal;

use super::{Part, Quantity, UnitPhrase, cursor::Cursor};
use crate::{lexicon::numbers::number_word, text::begins_sentence};

/// The first and the last token of some words.
type Words = (usize, usize);

/// How the quantity of tokens `first` to `last` stands to what was counted before it, and the words that tell it;
/// nothing where it stands for itself.
pub(super) fn part(
    cx: &Cursor<'_, '_>,
    first: usize,
    last: usize,
    noun: Option<UnitPhrase>,
    measure: Option<&str>,
) -> Option<(Part, Words)> {
    let before = |k| cx.before(first, k);
    let next = |k| cx.next(last + k);
    // "7 percent more", "0.3 percent of those": a share is no count of things told, and no age.
    let share = measure.is_some_and(|m| matches!(m, "%" | "percentage point" | "share") || m.ends_with("-old"));
    let head = noun.map(|n| n.head);
    // "another 200", "an additional 300", "a further 50", "200 more", "200 additional troops", "an extra 20"
    if matches!(before(1), "another" | "additional" | "further" | "extra") && before(2) != "no" {
        return Some((Part::Additional, (first - 1, first - 1)));
    }
    if !share && matches!(next(1), "more" | "additional" | "further" | "extra") && next(2) != "than" {
        return Some((Part::Additional, (last + 1, last + 1)));
    }
    if let Some(h) = head.filter(|&h| h > last + 1 && matches!(cx.next(h - 1), "additional" | "more")) {
        return Some((Part::Additional, (h - 1, h - 1)));
    }
    let held = matches!(before(1), "the" | "no" | "its" | "their" | "his" | "her" | "these" | "those" | "all");
    // "three others", "two other climbers"; not "the two other climbers"
    if next(1) == "others" && measure.is_none() || next(1) == "other" && noun.is_some() && !held {
        return Some((Part::Additional, (last + 1, last + 1)));
    }
    // "600 nurses on top of the 1,400 it has"
    let end = head.unwrap_or(last);
    if (cx.next(end + 1), cx.next(end + 2), cx.next(end + 3)) == ("on", "top", "of") {
        return Some((Part::Additional, (end + 1, end + 3)));
    }
    if share {
        return None;
    }
    // "one officer was among those killed"
    if noun.is_some() && matches!(cx.next(end + 1), "was" | "were" | "is" | "are") && cx.next(end + 2) == "among" {
        return Some((Part::Subset, (end + 1, end + 2)));
    }
    let out = usize::from(next(1) == "out");
    if next(1 + out) == "of" && is_part_of(cx, first, last + out, measure.is_some()) {
        return Some((Part::Subset, (last + 1, last + out + 2)));
    }
    let words = leads_to_part(cx, first, last, noun.is_some() || measure.is_some())?;
    Some((Part::Subset, words))
}

/// "11 of them", "11 of whom", "three of the five", "14 of 20 districts", "two of the stations".
fn is_part_of(cx: &Cursor<'_, '_>, first: usize, last: usize, measured: bool) -> bool {
    // "all three of them", "the two of us" are no part.
    let those = matches!(cx.next(last + 2), "them" | "us" | "you");
    // "there were seven of them"
    if those && cx.before(first, 2) == "there" && matches!(cx.before(first, 1), "was" | "were" | "are" | "is") {
        return false;
    }
    if cx.before(first, 1) == "all" || matches!(cx.before(first, 1), "the" | "both") && those {
        return false;
    }
    let is_number = |i: usize| {
        let i = if matches!(cx.next(i), "$" | "£" | "€") { i + 1 } else { i };
        cx.next(i).starts_with(|c: char| c.is_ascii_digit()) || number_word(cx.next(i)).is_some()
    };
    match cx.next(last + 2) {
        "them" | "whom" | "which" | "us" | "these" | "those" => true,
        "it" => measured,
        "the" => !measured || is_number(last + 3),
        "its" | "their" | "his" | "her" => is_number(last + 3),
        // not "image 9 of 13"
        _ => is_number(last + 2) && !measured && !first.checked_sub(1).is_some_and(|k| cx.capitalised(k)),
    }
}

/// "of whom 11", "of which 3", "of them 5", "of them, 12", "including 3", "among them at least 3", "all but four",
/// "the remaining two", "the first 60".
fn leads_to_part(cx: &Cursor<'_, '_>, first: usize, last: usize, named: bool) -> Option<Words> {
    // Not "the first 911 call".
    let rest = match cx.before(first, 1) {
        "other" | "remaining" => true,
        "first" | "last" => !cx.noun_is_next(last + 1),
        _ => false,
    };
    if rest && !named && cx.before(first, 2) == "the" || (cx.before(first, 2), cx.before(first, 1)) == ("all", "but") {
        return Some((first.saturating_sub(2), first - 1));
    }
    let skipped = usize::from(matches!(cx.before(first, 1), "the" | "all" | "only" | "just" | ","));
    let before = |k| cx.before(first, k + skipped);
    let listed = matches!(before(1), "including" | "includes" | "included" | "include") && cx.before(first, 1) != ",";
    // "as a result of which 21 left"
    let opens = before(3).is_empty() || matches!(before(3), "," | ";" | "(" | "and" | "-" | "–" | "—" | "." | ":");
    if listed {
        let at = first.checked_sub(1 + skipped)?;
        return Some((at, at));
    }
    let those = matches!(
        (before(2), before(1)),
        ("of", "whom" | "which" | "them" | "these" | "those") | ("among", "them" | "whom" | "these")
    );
    let at = first.checked_sub(2 + skipped)?;
    (opens && those).then_some((at, at + 1))
}

/// Marks the parts that only the numbers around tell: lists after a colon or "including", "of the 90, seven".
pub(super) fn mark(cx: &Cursor<'_, '_>, found: &mut [Quantity]) {
    for i in 1..found.len() {
        let (done, rest) = found.split_at_mut(i);
        let (Some(whole), Some(q)) = (done.last(), rest.first_mut()) else { continue };
        if q.part != Part::Whole || whole.measure.is_some() || q.measure.is_some() {
            continue;
        }
        let of_it = of_the_whole(cx, whole, q).then_some(Some(whole.number));
        let told = of_it.or_else(|| {
            (whole.part == Part::Subset && goes_on(cx, whole, q) && listed(cx, done)).then_some(whole.told.part)
        });
        if let Some(told) = told {
            q.part = Part::Subset;
            q.told.part = told;
        } else {
            spell_out(cx, found, i);
        }
    }
}

/// "Of the 90 passengers, seven", "among the 150 guests were nine ministers".
fn of_the_whole(cx: &Cursor<'_, '_>, whole: &Quantity, q: &Quantity) -> bool {
    let Some(at) = whole.first.checked_sub(1) else { return false };
    let at = if matches!(cx.word(at), "the" | "its" | "their" | "his" | "her") { at.saturating_sub(1) } else { at };
    let leads = matches!(cx.word(at), "of" | "among") && begins_sentence(cx.text, at);
    leads
        && q.first - whole.last <= 10
        && !(whole.last + 1..=q.first).any(|k| begins_sentence(cx.text, k))
        && q.count.value().zip(whole.count.value()).is_none_or(|(part, all)| part <= all)
}

/// Whether `q` stands right behind the noun of `p`, over "and".
fn goes_on(cx: &Cursor<'_, '_>, p: &Quantity, q: &Quantity) -> bool {
    q.noun.is_some() && p.noun.is_some_and(|n| cx.next(n.last + 1) == "and" && n.last + 2 == q.first)
}

/// Whether the last of `done` is a part by a word of a list: "included 20 police and …".
fn listed(cx: &Cursor<'_, '_>, done: &[Quantity]) -> bool {
    done.last().is_some_and(|p| {
        (1..=2).any(|k| matches!(cx.before(p.first, k), "including" | "includes" | "included" | "include"))
    })
}

/// "Seven people were killed: three children, two women and two soldiers": parts where they make up the whole.
fn spell_out(cx: &Cursor<'_, '_>, found: &mut [Quantity], i: usize) {
    let Some(whole) = i.checked_sub(1).and_then(|k| found.get(k)) else { return };
    let Some(first) = found.get(i).map(|q| q.first) else { return };
    let opens = matches!(cx.before(first, 1), ":" | "—" | "–") && whole.noun.is_some();
    let near = first - whole.last <= 12 && !(whole.last + 1..first).any(|k| begins_sentence(cx.text, k));
    let (true, Some(all), told) = (opens && near, whole.count.value(), whole.number) else { return };
    let (mut sum, mut end) = (Decimal::ZERO, i);
    while let Some(q) = found.get(end) {
        let joined = end == i
            || found.get(end - 1).and_then(|p| p.noun).is_some_and(|n| {
                let and = usize::from(cx.next(n.last + 1) == "," && cx.next(n.last + 2) == "and");
                matches!(cx.next(n.last + 1), "," | "and") && n.last + 2 + and == q.first
            });
        let value = q.count.value().filter(|_| joined && q.noun.is_some() && q.measure.is_none());
        let Some(more) = value.and_then(|v| sum.checked_add(v)) else { break };
        sum = more;
        end += 1;
    }
    if sum == all && end > i + 1 {
        for q in found.iter_mut().take(end).skip(i) {
            q.part = Part::Subset;
            q.told.part = Some(told);
        }
    }
}
