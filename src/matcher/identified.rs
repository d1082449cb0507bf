//! Victims who are told without a name, and named in a sentence behind: "Two men were shot in Zenda. The victims were
//! identified as A and B."
//!
//! | what is told | whose names they are |
//! | --- | --- |
//! | `five farmers were killed`, then `the victims were identified as` five names | those five |
//! | `the armed men who killed five farmers`, `the farmers were killed by` | the same five, as long as no other farmers are counted |
//! | `a man and a woman were hurt`, then `the wounded are A and B` | those two |
//! | `three farmers were killed`, then two names | nobody's: the numbers differ |

use super::{
    list, named,
    phrases::{Hit, Owner},
    roles,
    view::View,
};
use crate::{
    kinds::{
        name::NameMention,
        quantity::{Part, Quantity},
    },
    lexicon::{grammar::Class, people::is_folk},
    reader::{Group, Tag},
};

/// So many sentences before the names the victims may be told.
const MEMORY: usize = 5;
/// How far a list of names is followed, in tokens.
const REACH: usize = 60;

/// What the words for them say of what happened to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Any,
    Dead,
    Hurt,
}

/// The sentence that names them.
#[derive(Clone, Debug)]
struct Names {
    sentence: usize,
    count: u32,
    fate: Fate,
    names: Vec<NameMention>,
}

/// Victims told without a name by the event's word at `head`.
#[derive(Clone, Debug)]
struct Unnamed {
    sentence: usize,
    head: usize,
    /// How many; nothing where the text counts them nowhere.
    count: Option<u32>,
    hurt: bool,
}

/// All of an article.
#[derive(Clone, Debug, Default)]
pub(super) struct Identified {
    names: Vec<Names>,
    unnamed: Vec<Unnamed>,
    /// Head of an event's word, and who it happened to; sorted.
    tied: Vec<(usize, Vec<NameMention>)>,
}

impl Identified {
    /// Notes what one sentence tells of them.
    pub(super) fn note(&mut self, view: &View<'_, '_>) {
        self.names.extend(names(view));
        let mut seen: Vec<usize> = Vec::new();
        if view.reading.names.last().is_none_or(|m| m.first <= view.sentence.last) {
            return;
        }
        for hit in view.hits.iter().filter(|h| matches!(h.owner, Owner::EventWord(_))) {
            if seen.contains(&hit.head) {
                continue;
            }
            seen.push(hit.head);
            if let Some(count) = victims(view, hit) {
                let hurt = is_hurt(view.word(hit.head));
                self.unnamed.push(Unnamed { sentence: view.index, head: hit.head, count, hurt });
            }
        }
    }

    /// Ties names to victims, once all sentences are noted.
    pub(super) fn settle(&mut self) {
        for n in &self.names {
            let mut at = n.sentence;
            while let Some(back) = at.checked_sub(1).filter(|b| b + MEMORY >= n.sentence) {
                at = back;
                // In the order of the text, as they were noted.
                let first = self.unnamed.partition_point(|u| u.sentence < at);
                let here: Vec<&Unnamed> =
                    self.unnamed.get(first..).into_iter().flatten().take_while(|u| u.sentence == at).collect();
                let fits = |u: &&Unnamed| match n.fate {
                    Fate::Any => true,
                    Fate::Dead => !u.hurt,
                    Fate::Hurt => u.hurt,
                };
                // Others are told between: whom the names mean is not sure beyond them.
                if here.iter().any(|u| u.count != Some(n.count)) {
                    break;
                }
                self.tied.extend(here.iter().filter(|u| fits(u)).map(|u| (u.head, n.names.clone())));
                // One is told too often to be sure beyond the nearest.
                if n.count == 1 && !here.is_empty() {
                    break;
                }
            }
        }
        self.tied.sort_by_key(|(head, _)| *head);
    }

    /// Who they are to whom the event's word at `head` happened, where `fits` says who is asked for.
    pub(super) fn of(&self, head: usize, fits: &dyn Fn(usize) -> bool) -> Option<NameMention> {
        let at = self.tied.partition_point(|(h, _)| *h < head);
        let mut tied = self.tied.iter().skip(at).take_while(|(h, _)| *h == head);
        let (_, names) = tied.next()?;
        // Two sentences name them: no telling.
        if tied.next().is_some() {
            return None;
        }
        names.iter().find(|m| fits(m.entity)).copied()
    }
}

fn is_hurt(word: &str) -> bool {
    matches!(word, "hurt" | "injure" | "injured" | "injuring" | "wound" | "wounded" | "wounding" | "wounds")
}

/// "The victims were identified as A and B", "the two wounded are A and B".
fn names(view: &View<'_, '_>) -> Option<Names> {
    let first = (view.sentence.first..=view.sentence.last)
        .take(24)
        .find(|&i| view.word(i) == "the" && view.tag(i.wrapping_sub(1)) != Tag::Nominal)?;
    // Nothing but the source may stand before: "police said the victims were".
    let opens = (view.sentence.first..first).all(|i| !view.tag(i).is_nominal());
    let mut last = view.np_last(first);
    // "the wounded were": a state may look like a verb.
    if last == first || view.tag(first + 1) != Tag::Nominal && is_state(view.word(first + 1)) {
        last = view.np_last(first + 1);
    }
    let word = view.word(last);
    let told = (first + 1..=last).find(|&i| is_state(view.word(i)));
    let person = (view.reader.is(word, Group::People) || is_folk(word)) || told == Some(last);
    let victims = matches!(word, "victim" | "victims" | "fatality" | "fatalities");
    if !opens || last > first + 4 || !(victims || told.is_some() && person) {
        return None;
    }
    let fate = match told.map(|i| view.word(i)) {
        Some(w) if is_hurt(w) => Fate::Hurt,
        Some(_) => Fate::Dead,
        None if word.starts_with("fatalit") => Fate::Dead,
        None => Fate::Any,
    };
    let from = named::names_of(view, first, last)?;
    if (last..from).any(|i| view.tag(i).is(Class::Negation) || view.word(i) == "include" || view.word(i) == "included")
    {
        return None;
    }
    let counted = number(view, first, last);
    let listed = items(view, from)?;
    let count = counted.unwrap_or(listed);
    let single = matches!(word, "victim" | "fatality");
    if listed > count || single && count != 1 {
        return None;
    }
    let names: Vec<NameMention> = view.names().iter().filter(|m| list::holds(view, from, m)).copied().collect();
    (!names.is_empty()).then_some(Names { sentence: view.index, count, fate, names })
}

fn is_state(word: &str) -> bool {
    is_hurt(word) && word.ends_with('d')
        || matches!(word, "hurt" | "dead" | "deceased" | "killed" | "murdered" | "slain")
}

/// The number told within a noun phrase.
fn number(view: &View<'_, '_>, first: usize, last: usize) -> Option<u32> {
    view.reading.quantities_in(first, last).iter().find(|q| q.first <= last).and_then(exact)
}

/// How many names are listed from token `from` on: what has an article, a number or an "of" of its own is none.
fn items(view: &View<'_, '_>, from: usize) -> Option<u32> {
    let (mut count, mut plain, mut words) = (0, true, 0);
    for i in from..=view.sentence.last.min(from + REACH) + 1 {
        let inside = i <= view.sentence.last && i <= from + REACH;
        let ends = match view.tag(i) {
            Tag::Comma | Tag::Stop | Tag::Sign => true,
            Tag::Word(Class::Coordinator) => true,
            _ => !inside,
        };
        if ends {
            count += u32::from(plain && words > 0);
            (plain, words) = (true, 0);
            continue;
        }
        match view.tag(i) {
            Tag::Nominal => words += 1,
            Tag::Hyphen => {}
            Tag::Number | Tag::Time | Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::Preposition) => {
                plain = false;
            }
            // "…, who was treated": the list is over.
            _ => {
                count += u32::from(plain && words > 0);
                return (count > 0).then_some(count);
            }
        }
    }
    (count > 0).then_some(count)
}

fn exact(q: &Quantity) -> Option<u32> {
    let told = q.count.strict;
    let whole = told.min.filter(|_| told.min == told.max && q.measure.is_none() && q.part == Part::Whole)?;
    u32::try_from(whole).ok().filter(|&n| n > 0)
}

/// How many unnamed people the event of `hit` happened to; nothing where it did to nobody such.
fn victims(view: &View<'_, '_>, hit: &Hit) -> Option<Option<u32>> {
    let mut found = false;
    let mut sum = Some(0u32);
    let (from, to) = (view.sentence.first, view.sentence.last);
    for i in from..=to {
        let opens =
            view.tag(i).is(Class::Determiner) || view.reading.quantities_in(i, i).iter().any(|q| q.noun.is_some());
        if !opens || i > from && view.np_first(i) != i || i.abs_diff(hit.head) > REACH {
            continue;
        }
        let last = view.np_last(i);
        let word = view.word(last);
        let np = NameMention { entity: usize::MAX, first: i, last, surname: false };
        if last == i || !(view.reader.is(word, Group::People) || is_folk(word)) {
            continue;
        }
        let named = view.reading.names_in(i, last).iter().any(|m| m.last >= last);
        if named || !roles::is_subject(view, hit, &np) {
            continue;
        }
        found = true;
        sum = sum.zip(how_many(view, i, last)).map(|(a, b)| a.saturating_add(b));
    }
    found.then_some(sum)
}

/// "five farmers", "a farmer"; "the farmers" are those who were counted before.
fn how_many(view: &View<'_, '_>, first: usize, last: usize) -> Option<u32> {
    if let Some(q) =
        view.reading.quantities_in(first, last).iter().find(|q| q.counted().is_some_and(|n| n.head == last))
    {
        return exact(q);
    }
    match view.word(first) {
        "a" | "an" => Some(1),
        "the" => {
            let earliest = view.index.saturating_sub(MEMORY);
            let from = view.reading.sentences.get(earliest).map_or(view.sentence.first, |s| s.first);
            let same = |q: &&Quantity| q.counted().is_some_and(|n| view.word(n.head) == view.word(last));
            let mut told = view.reading.quantities_in(from, first).iter().filter(same).map(exact);
            let one = told.next()??;
            told.all(|n| n == Some(one)).then_some(one)
        }
        _ => None,
    }
}
