//! A person's full name: a given name and a surname, and what comes and goes around and between them.
//!
//! News drops and adds middle names, initials, nicknames, titles and endings: "Maria L. Campo", "Maria 'Mia' Campo" and
//! "Maria Elena Campo" may all be the listed "Maria Campo", and "Ivo Brandt" the listed "Lt. Ivo Karel Brandt Jr.".
//! Given name and surname must be those listed, and nothing may say that it is somebody else: two middle names, or two
//! endings, that differ.

use crate::{
    lexicon::{
        grammar::{Class, class, is_title},
        persons::{is_calling, is_name_suffix, suffixes_agree},
    },
    text::{Case, Text, TokenKind},
};

/// Middle names and nicknames that may stand between.
const MOST_BETWEEN: usize = 2;
/// Words within the quotes of a nickname.
const MOST_QUOTED: usize = 3;

/// A full name, in folded words; the parts of a hyphenated name stand as words of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FullName {
    pub(super) given: Vec<String>,
    /// Middle names as listed, nicknames left out.
    pub(super) middle: Vec<String>,
    pub(super) surname: Vec<String>,
    suffix: Option<String>,
}

impl FullName {
    /// The parts of a listed spelling; nothing where it is not of two words with capitals or more.
    pub(super) fn of(spelling: &str) -> Option<Self> {
        let text = Text::new(spelling);
        let mut units: Vec<(Vec<String>, bool)> = Vec::new();
        let mut i = 0;
        let mut joined = false;
        while let Some(token) = text.token(i) {
            if let Some(last) = quoted(&text, i, MOST_QUOTED) {
                i = last + 1;
                continue;
            }
            if text.is_hyphen(i) {
                joined = true;
            } else if matches!(token.kind, TokenKind::Word | TokenKind::Mixed) {
                let word = text.word(i).to_owned();
                match units.last_mut().filter(|_| joined) {
                    Some(unit) => unit.0.push(word),
                    None => units.push((vec![word], token.case == Case::Lower)),
                }
                joined = false;
            } else if token.kind == TokenKind::Number {
                return None;
            }
            i += 1;
        }
        let is = |unit: &(Vec<String>, bool), fits: fn(&str) -> bool| matches!(unit.0.as_slice(), [word] if fits(word));
        let suffix = units.pop_if(|u| is(u, is_name_suffix)).and_then(|u| u.0.into_iter().next());
        let room = units.len().checked_sub(2)?;
        let titles = units.iter().take(room).rposition(|u| is(u, is_title) || is(u, is_calling)).map_or(0, |n| n + 1);
        let mut rest = units.into_iter().skip(titles);
        let (given, small) = rest.next()?;
        let mut middle: Vec<(Vec<String>, bool)> = rest.collect();
        let (mut surname, small_surname) = middle.pop()?;
        if small || small_surname || given.iter().any(|w| is_closed(w)) {
            return None;
        }
        // Particles belong to the surname: "del Campo".
        while let Some((mut particle, _)) = middle.pop_if(|u| u.1) {
            particle.append(&mut surname);
            surname = particle;
        }
        Some(Self { given, middle: middle.into_iter().flat_map(|u| u.0).collect(), surname, suffix })
    }

    /// The last token of the name, endings aside, if it stands at token `first`.
    pub(super) fn matches(&self, text: &Text<'_>, first: usize) -> Option<usize> {
        let mut at = words(text, first, &self.given)?;
        let mut between: Vec<&str> = Vec::new();
        for _ in 0..=MOST_BETWEEN {
            if let Some(last) = words(text, at + 1, &self.surname).filter(|_| adjoins(text, at + 1)) {
                let ending = suffix(text, last).map(|i| text.word(i));
                let fits = self.fits(&between) && suffixes_agree(self.suffix.as_deref(), ending);
                return (fits && !goes_on(text, last, between.is_empty())).then_some(last);
            }
            if text.token(at + 1).is_none_or(|t| t.breaks > 0) {
                return None;
            }
            if let Some(last) = quoted(text, at + 1, MOST_QUOTED) {
                at = last;
                continue;
            }
            let (word, last) = middle(text, at + 1)?;
            between.push(word);
            at = last;
        }
        None
    }

    /// Whether the middle names told can be those listed: where both are told, each is one, or the first letter of one.
    fn fits(&self, told: &[&str]) -> bool {
        let like = |a: &str, b: &str| a == b || (a.len() == 1 || b.len() == 1) && a.get(..1) == b.get(..1);
        self.middle.is_empty() || told.iter().all(|word| self.middle.iter().any(|own| like(word, own)))
    }
}

/// The last token of `words` at token `at`, each with a capital unless it is a particle; hyphens do not count.
fn words(text: &Text<'_>, at: usize, words: &[String]) -> Option<usize> {
    let mut at = at;
    for (n, word) in words.iter().enumerate() {
        if n > 0 {
            at += 1;
            if text.is_hyphen(at) {
                at += 1;
            }
            if !adjoins(text, at) {
                return None;
            }
        }
        let capital = text.token(at)?.case != Case::Lower || n + 1 < words.len();
        if !capital || text.word(at) != word {
            return None;
        }
    }
    Some(at)
}

/// Whether no more than one line end stands before the token.
fn adjoins(text: &Text<'_>, i: usize) -> bool {
    text.token(i).is_some_and(|t| t.breaks < 2)
}

/// A middle name or initial at token `i`, and its last token.
fn middle<'x>(text: &'x Text<'_>, i: usize) -> Option<(&'x str, usize)> {
    let token = text.token(i)?;
    let word = text.word(i);
    // In a text in capitals nothing tells a middle name from a verb.
    let capital = matches!(token.case, Case::Title | Case::Mixed);
    if token.kind != TokenKind::Word || !capital || is_name_suffix(word) {
        return None;
    }
    if word.len() == 1 {
        return Some((word, if text.word(i + 1) == "." { i + 1 } else { i }));
    }
    if is_closed(word) || is_title(word) {
        return None;
    }
    let hyphen = text.is_hyphen(i + 1) && text.token(i + 2).is_some_and(|t| t.case == Case::Title);
    Some((word, if hyphen { i + 2 } else { i }))
}

/// The last token of a nickname in quotes or brackets that opens at token `i`.
fn quoted(text: &Text<'_>, i: usize, most: usize) -> Option<usize> {
    let closes: &[&str] = match text.word(i) {
        "\"" | "“" | "”" => &["\"", "“", "”"],
        "'" | "‘" | "’" => &["'", "‘", "’"],
        "(" => &[")"],
        _ => return None,
    };
    let is_name = |k: usize| text.token(k).is_some_and(|t| t.kind == TokenKind::Word && t.breaks == 0);
    let words = (i + 1..=i + most).take_while(|&k| is_name(k)).count();
    (words > 0 && closes.contains(&text.word(i + 1 + words))).then_some(i + 1 + words)
}

/// Whether the name goes on behind its surname, so that it is a longer one of somebody else; asked where something
/// stands between, since listed names are taken as they stand.
fn goes_on(text: &Text<'_>, last: usize, adjacent: bool) -> bool {
    let (hyphen, next) = (text.is_hyphen(last + 1), last + 1);
    let capital = text
        .token(next)
        .is_some_and(|t| t.kind == TokenKind::Word && t.breaks == 0 && matches!(t.case, Case::Title | Case::Mixed));
    hyphen || !adjacent && capital && !is_name_suffix(text.word(next)) && !is_closed(text.word(next))
}

/// Whether a folded word is of a closed class, and so no name; what ends as adverbs do may well be one: "Kelly", "Sally".
pub(super) fn is_closed(word: &str) -> bool {
    class(word).is_some_and(|class| class != Class::Adverb)
}

/// The ending behind the surname that ends at token `last`: "Brandt Jr.", "Brandt, III".
pub(super) fn suffix(text: &Text<'_>, last: usize) -> Option<usize> {
    let at = last + 1 + usize::from(text.word(last + 1) == ",");
    let capital = text.token(at).is_some_and(|t| t.case != Case::Lower && t.breaks == 0);
    (capital && is_name_suffix(text.word(at))).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        let shown = |spelling: &str| {
            FullName::of(spelling).map(|f| {
                let parts = [f.given.join("-"), f.middle.join(" "), f.surname.join(" "), f.suffix.unwrap_or_default()];
                parts.join("|")
            })
        };
        for (spelling, want) in [
            ("Ada Kell", Some("ada||kell|")),
            ("Lt. Ivo Karel Brandt Jr.", Some("ivo|karel|brandt|jr")),
            ("Security Supervisor Ivo K. Brandt", Some("ivo|k|brandt|")),
            ("Maria del Campo", Some("maria||del campo|")),
            ("Tom \"Big Red\" Okafor", Some("tom||okafor|")),
            ("Tom “Red” Okafor, III", Some("tom||okafor|iii")),
            ("Anne-Marie Holt-Weiss", Some("anne-marie||holt weiss|")),
            ("Kell", None),
            ("rebel fighter", None),
            ("The Band", None),
        ] {
            assert_eq!(shown(spelling).as_deref(), want, "{spelling}");
        }
    }

    #[test]
    fn found() {
        for (spelling, raw, want) in [
            ("Ada Kell", "Ada Kell said", true),
            ("Ada Kell", "Ada Marie Kell said", true),
            ("Sally Kell", "Sally Marie Kell said", true),
            ("Ada Kell", "Ada Sally Kell said", true),
            ("Ada Kell", "Ada M. Kell said", true),
            ("Ada Kell", "Ada M Kell said", true),
            ("Ada Kell", "Ada Marie Rose Kell said", true),
            ("Ada Kell", "Ada \"Red\" Kell said", true),
            ("Ada Kell", "Ada “Big Red” Kell said", true),
            ("Ada Kell", "Ada (Red) Kell said", true),
            ("Ada Kell", "Ada 'Red' Kell said", true),
            ("Ada Kell", "Ada Kell Jr. said", true),
            ("Ada M. Kell", "Ada Kell said", true),
            ("Ada M. Kell", "Ada Marie Kell said", true),
            ("Ada Marie Kell", "Ada M. Kell said", true),
            ("Ada Kell Jr.", "Ada Kell said", true),
            ("Ada Kell Jr.", "Ada Kell, Jr., said", true),
            ("Court Officer Ada Rose Kell", "Ada Kell said", true),
            ("Ada \"Red\" Kell", "Ada Kell said", true),
            ("Ada M. Kell", "Ada Rose Kell said", false),
            ("Ada Marie Kell", "Ada Rose Kell said", false),
            ("Ada Kell Jr.", "Ada Kell Sr. said", false),
            ("Ada Kell", "Ada and Kell said", false),
            ("Ada Kell", "Ada, Rose Kell said", false),
            ("Ada Kell", "Ada told Kell", false),
            ("Ada Kell", "Ada Rose Marie Lou Kell", false),
            ("Ada Kell", "Ada Rose\nIvo Kell", false),
            ("Ada Kell", "Ada Brandt. Rose Kell", false),
            ("Ada Kell", "Ada Rose Kell Foundation", false),
            ("Ada Kell", "Ada Kell-Brandt", false),
            ("Ada Kell", "Ada President Kell", false),
            ("Ada Kell", "ADA SHOT ROSE KELL", false),
        ] {
            let full = FullName::of(spelling).unwrap();
            assert_eq!(full.matches(&Text::new(raw), 0).is_some(), want, "{spelling}: {raw}");
        }
    }
}
