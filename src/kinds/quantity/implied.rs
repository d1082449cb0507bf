//! The noun a number counts where it stands elsewhere: with the number before, with the other end of a change, or in
//! the subject ("the number of refugees reached 1,200").
//!
//! Where more than one noun may be meant, none is given.

mod subject;

use super::{Part, Quantity, UnitPhrase, cursor::Cursor};
use crate::{
    lexicon::{
        grammar::{Class, class},
        noun_phrase::{ends_noun_phrase, is_condition, is_one_person, is_plural, tells_death, tells_harm},
    },
    text::{Case, TokenKind, begins_sentence},
};

/// How far before a number the noun may stand.
const REACH: usize = 30;

/// Gives each number that counts and has no noun of its own the noun that is meant.
pub(super) fn give(cx: &Cursor<'_, '_>, found: &mut [Quantity]) {
    for i in 0..found.len() {
        let Some(q) = found.get(i) else { continue };
        // "three others" are of those told before.
        let others = q.noun.is_some_and(|n| cx.text.word(n.head) == "others");
        if q.measure.is_some() || q.noun.is_some_and(|n| !others && !is_condition(cx.text.word(n.head))) {
            continue;
        }
        let earlier = found.get(..i).unwrap_or_default();
        if q.noun.is_some() && !others {
            // "six soldiers were killed and nine wounded": but "34 dead and 12 wounded".
            let all = previous(cx, earlier, q, 0).filter(|p| {
                cx.before(q.first, 1) == "and" && p.counted().is_some_and(|n| !is_condition(cx.text.word(n.head)))
            });
            let implied = all.and_then(Quantity::counted);
            set(found, i, implied, None);
            continue;
        }
        // "all four were hit": as many as were told of.
        if let Some(noun) = all_of_those(cx, earlier, q) {
            set(found, i, noun, None);
            continue;
        }
        // "three gold and two silver medals"
        if let Some(noun) = shared_behind(cx, q, found.get(i + 1)) {
            set(found, i, Some(noun), None);
            continue;
        }
        // "20 and 15 years old"
        if let Some(age) = age_behind(cx, q, found.get(i + 1)).or_else(|| age_before(cx, earlier, q)) {
            set(found, i, None, Some(age));
            continue;
        }
        let (implied, measure) = match partner(found, i) {
            Some(shared) => (Some(shared), None),
            None => match fewer(cx, earlier, q) {
                Some(p) => (p.counted(), p.measure.clone()),
                None => (elsewhere(cx, earlier, q), None),
            },
        };
        let of_several = implied.is_some() && is_share_of_those(cx, earlier, q);
        set(found, i, implied, measure);
        let whole = i.checked_sub(1).and_then(|k| found.get(k)).map(|p| p.number);
        if let Some(q) = found.get_mut(i).filter(|_| of_several) {
            q.told.part = whole;
            q.part = Part::Subset;
        }
    }
    // "from two a day to six patrols"
    for i in 0..found.len() {
        if found.get(i).is_some_and(|q| q.measure.is_none() && q.counted().is_none()) {
            // "rose by 12 to 288"
            let level = found
                .get(i + 1)
                .filter(|n| n.change.is_some() && n.measure.is_none())
                .filter(|n| found.get(i).is_some_and(|q| cx.before(q.first, 1) == "by" && q.last + 2 == n.first));
            let shared = partner(found, i).or_else(|| level.and_then(Quantity::counted));
            set(found, i, shared, None);
        }
    }
}

fn set(found: &mut [Quantity], i: usize, implied: Option<UnitPhrase>, measure: Option<String>) {
    if let Some(q) = found.get_mut(i) {
        q.implied = implied;
        q.measure = measure;
    }
}

/// The measure of ages that the number after names for both: "20 and 15 years old", "the 14- and 18-year-olds".
fn age_behind(cx: &Cursor<'_, '_>, q: &Quantity, next: Option<&Quantity>) -> Option<String> {
    let hangs = usize::from(cx.next(q.last + 1) == "-");
    let and = q.last + 1 + hangs;
    let next = next.filter(|n| n.first == and + 1 && matches!(cx.text.word(and), "and" | "or"))?;
    next.measure.clone().filter(|m| hangs == 1 || m.ends_with("-old"))
}

/// "ages 25, 23 and 21": ages go on.
fn age_before(cx: &Cursor<'_, '_>, earlier: &[Quantity], q: &Quantity) -> Option<String> {
    let p = earlier.last().filter(|p| p.measure.as_deref() == Some("year-old") && p.number == p.span)?;
    let first = earlier.iter().rev().take(4).any(|p| matches!(cx.before(p.first, 1), "ages" | "aged"));
    let joined = (p.last + 1..q.first).all(|k| matches!(cx.text.word(k), "and" | "," | "or"));
    (first && q.noun.is_none() && q.first <= p.last + 3 && joined).then(|| p.measure.clone()).flatten()
}

/// "three gold and two silver medals": the noun of the number after, over one word at most.
fn shared_behind(cx: &Cursor<'_, '_>, q: &Quantity, next: Option<&Quantity>) -> Option<UnitPhrase> {
    let next = next.filter(|n| n.measure.is_none())?;
    let and = next.first.checked_sub(1).filter(|&k| matches!(cx.text.word(k), "and" | "or"))?;
    let kind = and == q.last + 2 && cx.noun_is_next(q.last + 1) && !cx.word(q.last + 1).ends_with("ed");
    let narrowed = next.noun.is_some_and(|n| n.first < n.head);
    (kind && narrowed).then_some(next.noun).flatten()
}

/// "all four were hit", "the five were freed": the noun of the nearest number before that is as high; of none, no noun.
fn all_of_those(cx: &Cursor<'_, '_>, earlier: &[Quantity], q: &Quantity) -> Option<Option<UnitPhrase>> {
    let all = match cx.before(q.first, 1) {
        "all" => cx.next(q.last + 1) != "of",
        "the" => matches!(class(cx.next(q.last + 1)), Some(Class::Be | Class::Have)) && cx.before(q.first, 2) != "of",
        _ => false,
    };
    if !all || q.part != Part::Whole || q.noun.is_some() {
        return None;
    }
    let value = q.count.value()?;
    let same = earlier.iter().rev().take(6).find(|p| p.measure.is_none() && p.count.value() == Some(value));
    Some(same.filter(|p| !is_dead(cx, p)).and_then(Quantity::counted))
}

/// The noun of the other end of the change.
fn partner(found: &[Quantity], i: usize) -> Option<UnitPhrase> {
    let other = found.get(i)?.change?.other?;
    found.get(other)?.counted()
}

/// "24 years, five fewer than": of the same kind as what it is compared with.
fn fewer<'f>(cx: &Cursor<'_, '_>, earlier: &'f [Quantity], q: &Quantity) -> Option<&'f Quantity> {
    let p = earlier.last()?;
    let end = p.noun.map_or(p.last, |n| n.last.max(p.last));
    let before = |k| cx.before(q.first, k);
    let every = usize::from(before(1) == "every");
    if matches!((before(2 + every), before(1 + every)), ("instead", "of") | ("rather", "than")) {
        return (end + 3 + every == q.first && ends_clause(cx, q.last + 1)).then_some(p);
    }
    let compared = matches!(cx.next(q.last + 1), "fewer" | "less" | "more") && cx.next(q.last + 2) == "than";
    let near = before(1) == "," && end + 2 <= q.first && q.first <= end + 5;
    let plain = (end + 1..q.first - 1).all(|k| !cx.is_free(k) || class(cx.text.word(k)) == Some(Class::Preposition));
    (compared && near && plain).then_some(p)
}

/// "shrank by 5,000 patients to 31,000": nothing but "to" stands between.
fn follows(earlier: &[Quantity], q: &Quantity) -> bool {
    earlier.last().and_then(|p| p.noun).is_some_and(|n| n.last + 2 == q.first)
}

/// The noun from the sentence around, in the order of certainty.
fn elsewhere(cx: &Cursor<'_, '_>, earlier: &[Quantity], q: &Quantity) -> Option<UnitPhrase> {
    if let Some(noun) = subject::beside(cx, q) {
        return Some(noun);
    }
    if !is_whole_number(q) {
        return None;
    }
    if let Some(noun) = subject::subject(cx, q).filter(|_| subject::amount(cx, q).is_none()) {
        return Some(noun);
    }
    if is_label(cx, q) {
        return None;
    }
    let of_them = cx.next(q.last + 1) == "of" && q.part == Part::Subset;
    // "all three of them are nurses"
    let those = cx.next(q.last + 1) == "of" && matches!(cx.next(q.last + 2), "them" | "us" | "you");
    if (q.part == Part::Subset || those)
        && let Some(noun) = subject::predicate(cx, q)
    {
        return Some(noun);
    }
    if cx.before(q.first, 1) == "including" && !ends_clause(cx, q.last + 1) {
        return None;
    }
    if q.part != Part::Whole || of_them {
        return previous(cx, earlier, q, if q.part == Part::Subset { 2 } else { 0 }).and_then(Quantity::counted);
    }
    if let Some(noun) = subject::amount(cx, q) {
        return Some(noun);
    }
    // "200 marines, bringing its force there to 1,400"
    let brought = q.change.is_some() && (2..=8).any(|k| cx.before(q.first, k) == "bringing");
    // "600 nurses on top of the 1,400 it has"
    let on_top = cx.before(q.first, 1) == "the" && cx.before(q.first, 2) == "of" && cx.before(q.first, 3) == "top";
    if brought || on_top {
        return previous(cx, earlier, q, 0).and_then(Quantity::counted);
    }
    if let Some(noun) = subject::asked(cx, q) {
        return Some(noun);
    }
    if matches!(cx.before(q.first, 1), "at" | "from" | "until") || q.change.is_some() && !follows(earlier, q) {
        return None;
    }
    gapped(cx, earlier, q)
}

fn is_whole_number(q: &Quantity) -> bool {
    q.count.values.iter().all(|v| v.fract().is_zero() && !v.is_sign_negative())
}

/// "number 12", "Sector 5": a label that was not told apart.
fn is_label(cx: &Cursor<'_, '_>, q: &Quantity) -> bool {
    let before = q.first.checked_sub(1);
    matches!(cx.before(q.first, 1), "number" | "no" | "no." | "aged" | "age" | "/" | "(" | "-")
        || before.is_some_and(|b| {
            let shouted = cx.case(b) == Some(Case::Upper) && !cx.capital(b);
            cx.case(b) != Some(Case::Lower)
                && !shouted
                && cx.kind(b) == Some(TokenKind::Word)
                && class(cx.text.word(b)).is_none()
        })
}

/// The nearest counted thing before a number, in its sentence or at most `back` sentences before.
fn previous<'f>(cx: &Cursor<'_, '_>, earlier: &'f [Quantity], q: &Quantity, back: usize) -> Option<&'f Quantity> {
    let of_them = cx.next(q.last + 1) == "of";
    // "killing at least 15 and abducting 40 more"
    let unnamed = earlier.last().is_some_and(|p| p.measure.is_none() && p.counted().is_none());
    if q.part == Part::Additional && unnamed && !earlier.last().is_some_and(|p| open_between(cx, p, q)) {
        return None;
    }
    let mut counted = earlier.iter().rev().take(6).filter(|p| {
        // "three parties shared the other 15": those that do it are no others of it.
        let linked = |k: usize| matches!(cx.text.word(k), "," | ";" | ":" | "and" | "but" | "of" | "." | "with");
        let named = p.measure.is_none() && p.counted().is_some();
        // "including two nurses, and 20 hurt": not of the part.
        let apart = p.part == Part::Subset && q.part == Part::Whole && q.noun.is_some();
        // A part is no more than its whole: "five people at one party, four of them".
        // "11 of them soldiers and 3 of them elderly" are of the same whole.
        let beside = of_them && p.part == Part::Subset && (cx.next(p.last + 1), cx.next(p.last + 2)) == ("of", "them");
        let fits = q.part != Part::Subset || q.count.value().zip(p.count.value()).is_none_or(|(part, all)| part <= all);
        named
            && fits
            && !apart
            && !beside
            && (of_them || !is_placed(cx, p))
            && q.first - p.last <= 2 * REACH
            && (p.last + 1..q.first).any(linked)
    });
    // "17 deaths, with 18 more injured": of others than those.
    let turns = (q.last + 1..q.last + 3).any(|k| cx.next(k).ends_with("ing") || tells_harm(cx.next(k)));
    let killed = |p: &&Quantity| turns && p.counted().is_some_and(|n| tells_death(cx.text.word(n.head)));
    let p = counted.next().filter(|p| !is_dead(cx, p) && !killed(p))?;
    let open = |from: usize| (from + 1..=q.first).filter(|&k| begins_sentence(cx.text, k)).count();
    let between = open(p.last);
    // "left a woman dead and five others hurt"
    let with = |k: usize| is_one_person(cx.text.word(k));
    if q.part == Part::Additional && (p.counted().map_or(p.last, |n| n.last.max(p.last)) + 1..q.first).any(with) {
        return None;
    }
    if between > back || !(p.last + 1..=q.first).all(|k| cx.joined(k)) {
        return None;
    }
    // In a sentence before that counts several things, any of them may be meant.
    let head = |p: &Quantity| p.counted().map(|n| cx.text.word(n.head));
    let others = counted.take_while(|o| between > 0 && open(o.last) == between);
    others.into_iter().all(|o| head(o) == head(p)).then_some(p)
}

/// Whether a sentence begins between two quantities.
fn open_between(cx: &Cursor<'_, '_>, p: &Quantity, q: &Quantity) -> bool {
    q.first - p.last > 2 * REACH || (p.last + 1..=q.first).any(|k| begins_sentence(cx.text, k))
}

/// "in one bedroom": the place, and not those who are there.
fn is_placed(cx: &Cursor<'_, '_>, p: &Quantity) -> bool {
    matches!(cx.before(p.first, 1), "in" | "at" | "near" | "inside" | "outside" | "into" | "within")
}

/// Whether what is counted is what became of them: of "2 dead, 7 others", no noun is told.
fn is_dead(cx: &Cursor<'_, '_>, p: &Quantity) -> bool {
    p.counted().is_some_and(|n| is_condition(cx.text.word(n.head)))
}

/// "killed seven soldiers and wounded 11", "asked for 60 beds and got 20": the noun of the number before in the same
/// sentence, where no other noun stands between.
fn gapped(cx: &Cursor<'_, '_>, earlier: &[Quantity], q: &Quantity) -> Option<UnitPhrase> {
    let p = earlier.last().filter(|p| p.measure.is_none() && !is_dead(cx, p) && !is_placed(cx, p))?;
    let noun = p.counted()?;
    // "including six nurses, and hurt 100": not of the part.
    if p.part == Part::Subset && cx.before(p.first, 1) == "including" && q.part == Part::Whole {
        return None;
    }
    // "five men and four women": either may be meant; "one victim, 23,": what is told of it.
    let behind = |o: &Quantity| o.noun.is_some_and(|n| n.last + 2 == p.first && cx.next(n.last + 1) == "and");
    let aside = cx.before(q.first, 1) == "," && matches!(cx.next(q.last + 1), "," | "." | ")" | "and");
    // "a target of 88"; "37 votes apart out of 9,210"
    let valued = cx.before(q.first, 1) == "of" && cx.before(q.first, 2) != "out";
    // "attacked two villages, killing 15"
    let result = cx.before(q.first, 1).ends_with("ing") && cx.before(q.first, 2) == ",";
    if aside || valued || result || earlier.len() > 1 && earlier.get(earlier.len() - 2).is_some_and(behind) {
        return None;
    }
    let from = p.noun.map_or(p.last, |n| n.last.max(p.last));
    let near = q.first.checked_sub(from).is_some_and(|gap| gap <= REACH)
        && !(from + 1..=q.first).any(|k| begins_sentence(cx.text, k));
    let joined = (from + 1..q.first)
        .any(|k| matches!(cx.text.word(k), "and" | "but" | "," | ";" | "to" | "against" | "than" | "out" | "every"));
    // The word right before is a verb where it ends as a plural does: "holds 71".
    let other = |k: usize| {
        let word = cx.text.word(k);
        cx.kind(k) == Some(TokenKind::Word) && is_plural(word) && !ends_noun_phrase(word) && !is_condition(word)
    };
    let plain = !(from + 1..q.first.saturating_sub(1)).any(other);
    (near && joined && plain && ends_clause(cx, q.last + 1)).then_some(noun)
}

/// Whether what stands at token `i` is no noun that a number before it would count.
fn ends_clause(cx: &Cursor<'_, '_>, i: usize) -> bool {
    let word = cx.next(i);
    if word.is_empty() || matches!(word, "." | "," | ";" | ")" | "!" | "?") {
        return true;
    }
    matches!(
        class(word),
        Some(
            Class::Preposition
                | Class::Coordinator
                | Class::Be
                | Class::Have
                | Class::Modal
                | Class::Either
                | Class::Subordinator
                | Class::Adverb
                | Class::Relative
        )
    ) || matches!(word, "hurt" | "fewer" | "less" | "last" | "this" | "cast" | "held" | "left")
        || word.ends_with("ed")
            && ends_noun_phrase(cx.next(i + 1)) | cx.next(i + 1).is_empty() | (cx.next(i + 1) == ".")
}

/// "six were shot, two fatally", "31 drowned, 12 off Hask and 19 near Torvale": smaller numbers of the same, each at its own place.
fn is_share_of_those(cx: &Cursor<'_, '_>, earlier: &[Quantity], q: &Quantity) -> bool {
    let Some(p) = earlier.last().filter(|p| p.measure.is_none()) else { return false };
    if q.part != Part::Whole || q.change.is_some() {
        return false;
    }
    let placed = |q: &Quantity| {
        matches!(cx.next(q.last + 1), "in" | "on" | "off" | "near" | "at" | "from" | "under" | "inside" | "outside")
            && cx.is_free(q.last + 2)
            || class(cx.next(q.last + 1)) == Some(Class::Adverb) && cx.next(q.last + 1).ends_with("ly")
    };
    let smaller = q.count.value().zip(p.count.value()).is_some_and(|(part, all)| part < all);
    match cx.before(q.first, 1) {
        "," => placed(q) && smaller,
        "and" => placed(q) && p.part == Part::Subset && p.implied.is_some() && placed(p),
        _ => false,
    }
}
