//! Finding names: listed spellings, folded; a person's full name with other words between; a surname alone once the
//! full name was told.
//!
//! A string's likeness never decides: Niger and Nigeria are more alike than Kyiv and Kiev. What is not listed is not
//! found.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::full::{FullName, is_closed};
use crate::{
    lexicon::{
        grammar::{class, collides, is_title, opens_place_name},
        morphology,
        persons::{is_calling, is_name_suffix},
    },
    text::{Case, Text, TokenKind},
};

/// What is to be found under one id.
#[derive(Clone, Debug, Default)]
pub struct NameSpec {
    /// The name and all its spellings. A capital asks for a capital in the text, all capitals for all capitals.
    pub spellings: Vec<String>,
    /// What looks like it and is not: the longest match wins.
    pub not: Vec<String>,
    /// A human being: the surname alone is read after the full name.
    pub person: bool,
    /// Common nouns: the last word of each spelling is inflected.
    pub inflected: bool,
}

/// A name found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// Which of the specs, by index.
    pub entity: usize,
    /// The first token.
    pub first: usize,
    /// The last token, inclusive.
    pub last: usize,
    /// It was read by the surname alone, which is no listed spelling.
    pub surname: bool,
}

#[derive(Clone, Debug)]
struct Pattern {
    /// Folded word and the capitals it asks for; the first is the key of the map.
    words: Vec<(String, Case)>,
    entity: usize,
    what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Spelling,
    Surname,
    Not,
}

/// Many names at once: cost is linear in the text and flat in the number of names.
#[derive(Clone, Debug, Default)]
pub struct Names {
    by_first: HashMap<String, Vec<Pattern>, FixedState>,
    /// Full names of persons, by the first word of the given name.
    by_given: HashMap<String, Vec<(usize, FullName)>, FixedState>,
    /// Whose surname a word is, several where persons share it.
    by_surname: HashMap<String, Vec<usize>, FixedState>,
    /// For each entity the first names of its spellings, folded; empty for what is no person.
    first_names: Vec<Vec<String>>,
    persons: Vec<bool>,
}

impl Names {
    /// Compiles the specs; a mention tells the index of its spec.
    pub fn new(specs: &[NameSpec]) -> Self {
        let mut names = Self::default();
        let mut surnames: HashMap<String, Vec<(usize, Pattern)>, FixedState> = HashMap::default();
        for (entity, spec) in specs.iter().enumerate() {
            let mut first_names = Vec::new();
            for spelling in &spec.spellings {
                let words = words_of(spelling);
                if spec.person && words.len() > 1 {
                    let is_part = |w: &&(String, Case)| w.1 != Case::Lower && !is_name_suffix(&w.0);
                    let last = words.iter().rposition(|w| is_part(&w)).and_then(|n| words.get(n)).cloned();
                    first_names.extend(
                        words.iter().map(|(w, _)| w).filter(|w| Some(*w) != last.as_ref().map(|l| &l.0)).cloned(),
                    );
                    if let Some(last) = last {
                        let pattern = Pattern { words: vec![last.clone()], entity, what: What::Surname };
                        surnames.entry(last.0.clone()).or_default().push((entity, pattern));
                    }
                    names.insert_full(entity, spelling);
                }
                for words in if spec.inflected { inflected(words) } else { vec![words] } {
                    names.insert(Pattern { words, entity, what: What::Spelling });
                }
            }
            for not in &spec.not {
                names.insert(Pattern { words: words_of(not), entity, what: What::Not });
            }
            names.first_names.push(first_names);
            names.persons.push(spec.person);
        }
        for (word, patterns) in surnames {
            let mut whose: Vec<usize> = patterns.iter().map(|p| p.0).collect();
            whose.dedup();
            names.by_surname.insert(word, whose);
            // A surname that two persons share tells neither.
            if let Some((entity, pattern)) =
                patterns.first().filter(|(e, _)| patterns.iter().all(|(other, _)| other == e))
            {
                let listed =
                    names.by_first.get(&pattern.words.first().map(|w| w.0.clone()).unwrap_or_default()).is_some_and(
                        |ps| ps.iter().any(|p| p.words.len() == 1 && p.entity == *entity && p.what == What::Spelling),
                    );
                if !listed {
                    names.insert(pattern.clone());
                }
            }
        }
        for patterns in names.by_first.values_mut() {
            patterns.sort_by_key(|p| (std::cmp::Reverse(p.words.len()), p.what == What::Surname, p.entity));
        }
        names
    }

    fn insert(&mut self, pattern: Pattern) {
        if let Some((key, _)) = pattern.words.first() {
            self.by_first.entry(key.clone()).or_default().push(pattern);
        }
    }

    fn insert_full(&mut self, entity: usize, spelling: &str) {
        let Some(full) = FullName::of(spelling) else { return };
        let Some(key) = full.given.first() else { return };
        let of = self.by_given.entry(key.clone()).or_default();
        if !of.iter().any(|(e, f)| *e == entity && *f == full) {
            of.push((entity, full));
        }
    }

    /// The one person whose full name stands at token `first`, with something between or left out, and its last token;
    /// nobody where it may be two.
    fn full_at(&self, text: &Text<'_>, first: usize) -> Option<(usize, usize)> {
        text.token(first).filter(|t| t.case != Case::Lower)?;
        let of = self.by_given.get(text.word(first))?;
        let mut found = of.iter().filter_map(|(entity, full)| Some((*entity, full.matches(text, first)?)));
        let one = found.next()?;
        found.all(|other| other == one).then_some(one)
    }

    /// The entities whose surname the text also tells behind another first name ("Karl Doe" where "Ada Doe" is listed), and
    /// the first token where it does; sorted. From there on the surname alone is certain of nobody.
    pub fn namesakes(&self, text: &Text<'_>, told: &[NameMention]) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        for i in 0..text.len() {
            let Some(entities) = self.by_surname.get(text.word(i)) else { continue };
            let before = told.get(..told.partition_point(|m| m.first < i)).unwrap_or_default();
            for &entity in entities {
                let own = before.iter().rev().take(4).any(|m| m.entity == entity && i <= m.last);
                if !own && self.has_other_given_name(text, i, entity) {
                    out.push((entity, i));
                }
            }
        }
        out.sort_unstable();
        out.dedup_by_key(|n| n.0);
        out
    }

    /// Whether a word that may be a first name of somebody else than `entity` stands before token `i`.
    pub fn has_other_given_name(&self, text: &Text<'_>, i: usize, entity: usize) -> bool {
        let capital = |k: usize| {
            text.token(k).is_some_and(|t| t.kind == TokenKind::Word && matches!(t.case, Case::Title | Case::Mixed))
        };
        let Some(mut at) = i.checked_sub(1) else { return false };
        if !text.token(i).is_some_and(|t| t.breaks == 0 && t.case != Case::Lower) {
            return false;
        }
        // "Karl M. Doe"
        if text.word(at) == "." {
            let Some(initial) = at.checked_sub(1).filter(|&k| text.word(k).len() == 1) else { return false };
            at = initial;
        }
        let word = text.word(at);
        let own = self.first_names.get(entity).is_some_and(|names| names.iter().any(|n| n == word));
        capital(at) && !own && !is_title(word) && !is_calling(word) && !is_closed(word)
    }

    /// All names of a text, by their first token; a shorter one may stand inside a longer of another entity
    /// ("Aldoria" in "Aldoria Gazette"), none of one entity inside another of its own.
    pub fn find(&self, text: &Text<'_>) -> Vec<NameMention> {
        let mut out: Vec<NameMention> = Vec::new();
        if self.persons.is_empty() {
            return out;
        }
        let mut seen_full = vec![false; self.persons.len()];
        let mut not_until = vec![0usize; self.persons.len()];
        for i in 0..text.len() {
            let mut longest = 0;
            for pattern in self.by_first.get(text.word(i)).into_iter().flatten() {
                let Some(last) = self.matches(text, i, pattern) else { continue };
                let (entity, what) = (pattern.entity, pattern.what);
                let barred = not_until.get(entity).is_some_and(|&until| i < until);
                if what == What::Not {
                    if let Some(until) = not_until.get_mut(entity) {
                        *until = (*until).max(last + 1);
                    }
                    continue;
                }
                if barred
                    || last < longest
                    || out.iter().rev().take(4).any(|m| m.last >= last && m.entity == entity && m.first <= i)
                {
                    continue;
                }
                let person = self.persons.get(entity).copied().unwrap_or_default();
                if person && pattern.words.len() == 1 && self.is_anothers(text, i, entity, &out) {
                    continue;
                }
                if !person && is_longer(text, i, last) {
                    continue;
                }
                if what == What::Surname && !seen_full.get(entity).copied().unwrap_or_default() {
                    continue;
                }
                if pattern.words.len() > 1
                    && let Some(seen) = seen_full.get_mut(entity)
                {
                    *seen = true;
                }
                longest = last + 1;
                out.push(NameMention { entity, first: i, last, surname: what == What::Surname });
            }
            if let Some((entity, last)) = self.full_at(text, i).filter(|&(_, last)| last >= longest) {
                let barred = not_until.get(entity).is_some_and(|&until| i < until);
                if !barred && !out.iter().rev().take(4).any(|m| m.last >= last && m.entity == entity) {
                    // What was read as his by the first word alone is part of it.
                    let here = out.partition_point(|m| m.first < i);
                    let others: Vec<_> = out.drain(here..).filter(|m| m.entity != entity).collect();
                    out.extend(others);
                    out.push(NameMention { entity, first: i, last, surname: false });
                    if let Some(seen) = seen_full.get_mut(entity) {
                        *seen = true;
                    }
                }
            }
        }
        out
    }

    /// The last token of `pattern` if it stands at token `first`. Hyphens in the text do not count.
    fn matches(&self, text: &Text<'_>, first: usize, pattern: &Pattern) -> Option<usize> {
        let mut at = first;
        for (n, (word, case)) in pattern.words.iter().enumerate() {
            if n > 0 {
                at += 1;
                while text.is_hyphen(at) {
                    at += 1;
                }
            }
            let token = text.token(at)?;
            if n > 0 && (token.breaks > 1 || text.word(at) != word) {
                return None;
            }
            let fits = match case {
                Case::Lower => true,
                Case::Upper => token.case == Case::Upper,
                _ => token.case != Case::Lower,
            };
            if !fits {
                return None;
            }
        }
        let alone = pattern.words.len() == 1;
        (!(alone && collides(text.word(first)) && among_capitals(text, first))).then_some(at)
    }

    /// Whether a surname at token `i` is somebody else's: another first name stands before it.
    fn is_anothers(&self, text: &Text<'_>, i: usize, entity: usize, told: &[NameMention]) -> bool {
        let mut at = i;
        // Back over particles and hyphens: "Maria al-Doe".
        loop {
            let Some(before) = at.checked_sub(1) else { return false };
            if text.is_hyphen(before)
                || matches!(text.word(before), "al" | "el" | "de" | "van" | "von" | "bin" | "ben" | "ibn")
            {
                at = before;
            } else {
                break;
            }
        }
        let Some(before) = at.checked_sub(1) else { return false };
        let Some(token) = text.token(before) else { return false };
        let word = text.word(before);
        let opens = before == 0
            || text.token(before).is_some_and(|t| t.breaks > 0)
            || matches!(text.word(before - 1), "." | "!" | "?" | ":" | "\"" | "“" | "”" | "(" | "•");
        if token.kind != TokenKind::Word || token.case != Case::Title || text.token(at).is_some_and(|t| t.breaks > 0) {
            return false;
        }
        let own = self.first_names.get(entity).is_some_and(|names| names.iter().any(|n| n == word));
        // A name that is no person's ("the *Ruritanian* Brandt") is no first name either.
        let other = told
            .iter()
            .rev()
            .take(3)
            .any(|m| m.last == before && !self.persons.get(m.entity).copied().unwrap_or_default());
        // A capital that opens the sentence, a title or a closed-class word is no first name.
        !(own
            || other
            || is_title(word)
            || is_closed(word)
            || (opens && (class(word).is_some() || !looks_like_first_name(text, before)))
            || word.ends_with("an")
            || word.ends_with("ish")
            || word.ends_with("ese"))
    }
}

/// At the opening of a sentence any word has a capital: only a word that is no verb form could be a name there.
fn looks_like_first_name(text: &Text<'_>, i: usize) -> bool {
    let word = text.word(i);
    !(word.ends_with("ed") || word.ends_with("ing") || word.ends_with('s'))
}

/// "New Amber" is not Amber, nor "Fort Amber"; "the new Amberian government" is Amber's.
fn is_longer(text: &Text<'_>, first: usize, last: usize) -> bool {
    let capital = |i: usize| text.token(i).is_some_and(|t| matches!(t.case, Case::Title | Case::Upper));
    let Some(before) = first.checked_sub(1) else { return false };
    let adjective = ["an", "ish", "ese", "i", "ic"].iter().any(|end| text.word(last).ends_with(end));
    capital(first)
        && capital(before)
        && text.token(first).is_some_and(|t| t.breaks == 0)
        && opens_place_name(text.word(before))
        && !adjective
}

/// Whether the words around stand in capitals, so that capitals tell nothing.
fn among_capitals(text: &Text<'_>, i: usize) -> bool {
    let around = (i.saturating_sub(4)..=i + 4).filter(|&j| j != i).filter_map(|j| text.token(j));
    let (mut all, mut upper) = (0, 0);
    for token in around.filter(|t| t.kind == TokenKind::Word && t.span.len() > 1) {
        all += 1;
        upper += usize::from(token.case == Case::Upper);
    }
    all > 0 && upper * 2 > all
}

fn words_of(spelling: &str) -> Vec<(String, Case)> {
    let text = Text::new(spelling);
    (0..text.len())
        .filter(|&i| !text.is_hyphen(i))
        .filter_map(|i| text.token(i).map(|t| (text.word(i).to_owned(), t.case)))
        .collect()
}

/// The spelling with each form of its last word.
fn inflected(words: Vec<(String, Case)>) -> Vec<Vec<(String, Case)>> {
    let Some((last, case)) = words.last().cloned() else { return Vec::new() };
    if case != Case::Lower {
        return vec![words];
    }
    morphology::forms(&last)
        .into_iter()
        .filter(|form| {
            *form == last || form.ends_with('s') || form.ends_with("men") || form == "people" || form == "children"
        })
        .map(|form| {
            let mut words = words.clone();
            if let Some(word) = words.last_mut() {
                word.0 = form;
            }
            words
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(spellings: &[&str], not: &[&str], person: bool) -> NameSpec {
        let own = |xs: &[&str]| xs.iter().map(|s| (*s).to_owned()).collect();
        NameSpec { spellings: own(spellings), not: own(not), person, inflected: !person }
    }

    fn found(raw: &str) -> Vec<(usize, String)> {
        let names = Names::new(&[
            spec(&["Maria del Campo", "Campo"], &["Campo Foundation"], true),
            spec(&["US", "Ruritanian"], &[], false),
            spec(&["Ivo al-Brandt"], &[], true),
            spec(&["rebel fighter"], &[], false),
            spec(&["Karl Doe Jr."], &[], true),
            spec(&["Karl Doe Sr."], &[], true),
            spec(&["Officer Lena Rose Holt"], &[], true),
        ]);
        let text = Text::new(raw);
        names.find(&text).iter().map(|m| (m.entity, text.span(m.first, m.last).of(raw).to_owned())).collect()
    }

    #[test]
    fn finds() {
        for (raw, want) in [
            ("the U.S. told us", vec![(1, "U.S.")]),
            ("Maria Del Campo met Campo", vec![(0, "Maria Del Campo"), (0, "Campo")]),
            ("the Campo Foundation", vec![]),
            ("Pedro Campo and President Campo", vec![(0, "Campo")]),
            ("Brandt left. Ivo Al Brandt", vec![(2, "Ivo Al Brandt")]),
            ("Ivo al Brandt left. Brandt is back", vec![(2, "Ivo al Brandt"), (2, "Brandt")]),
            ("the New Ruritanian US", vec![(1, "Ruritanian"), (1, "US")]),
            ("in New US and Fort US", vec![]),
            ("Ruritanian rebel fighters", vec![(1, "Ruritanian"), (3, "rebel fighters")]),
            ("THE ARMY TOLD US TO GO", vec![]),
            ("Maria Elena del Campo met Campo", vec![(0, "Maria Elena del Campo"), (0, "Campo")]),
            ("Lena \"Lee\" Holt and Holt", vec![(6, "Lena \"Lee\" Holt"), (6, "Holt")]),
            ("Karl M. Doe Jr. and Karl Doe", vec![(4, "Karl M. Doe")]),
            ("Karl Doe, Sr., and Karl Doe Jr.", vec![(5, "Karl Doe"), (4, "Karl Doe Jr.")]),
        ] {
            let want: Vec<_> = want.into_iter().map(|(e, s)| (e, s.to_owned())).collect();
            assert_eq!(found(raw), want, "{raw}");
        }
    }

    #[test]
    fn namesakes() {
        let names = Names::new(&[spec(&["Ada Doe"], &[], true), spec(&["Ivo Brandt"], &[], true)]);
        for (raw, want) in [
            ("Ada Doe and Doe", vec![]),
            ("Ada M. Doe and President Doe", vec![]),
            ("Ada Doe and her brother Karl Doe", vec![(0, 6)]),
            ("Ada Doe and Karl M. Doe", vec![(0, 6)]),
            ("Ada Doe and Emily Doe", vec![(0, 4)]),
            ("Ada Doe met the Doe family and Ivo", vec![]),
        ] {
            let text = Text::new(raw);
            assert_eq!(names.namesakes(&text, &names.find(&text)), want, "{raw}");
        }
    }
}
