//! The words of the claims, all at once: one look-up a token, however many claims there are.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::members::{Members, Set};
use crate::{
    lexicon::{
        grammar::{Class, is_title},
        morphology,
    },
    reader::{Reading, Tag},
    schema::{Element, Phrase, Schema},
    text::{Case, Sentence, TokenKind, fold},
};

/// Whose words they are; numbers are indices into the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    EventWord(usize),
    EventNot(usize),
    EventNear(usize),
    Unit(usize),
    ClaimNot(usize),
    Choice(usize, usize),
    Yes(usize),
    No(usize),
    Implied(usize),
    Title(usize),
}

#[derive(Clone, Debug)]
enum Piece {
    Word {
        forms: Vec<String>,
        capital: bool,
    },
    /// Which entities fit, by index.
    Entity(Set),
    Possessive,
    Gap,
}

#[derive(Clone, Debug)]
struct Pattern {
    pieces: Vec<Piece>,
    /// The piece by which it is looked up.
    anchor: usize,
    owner: Owner,
}

/// Words of a claim found in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) owner: Owner,
    /// First and last token, both inclusive.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The token that a time or a place would belong to: the verb, or the head of the leading noun phrase.
    pub(super) head: usize,
    /// The tokens of its own words, slots and gaps aside.
    pub(super) words: Vec<usize>,
}

/// All patterns, by the folded forms of their anchor word, or by entity where they have no word.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    patterns: Vec<Pattern>,
    by_word: HashMap<String, Vec<usize>, FixedState>,
    by_entity: HashMap<usize, Vec<usize>, FixedState>,
}

/// At most so many tokens stand in a gap.
const GAP: usize = 6;

impl Phrases {
    pub(super) fn new(schema: &Schema, members: &Members) -> Self {
        let mut out = Self::default();
        for (e, event) in schema.events.iter().enumerate() {
            out.add_all(members, &event.words, &event.subject, Owner::EventWord(e));
            out.add_all(members, &event.not, &event.subject, Owner::EventNot(e));
            out.add_all(members, &event.near, &event.subject, Owner::EventNear(e));
        }
        for (c, claim) in schema.claims.iter().enumerate() {
            let subject: Vec<String> = match (&claim.subject, claim.event.as_deref().and_then(|id| schema.event(id))) {
                (Some(subject), _) => vec![subject.clone()],
                (None, Some(event)) => event.subject.clone(),
                (None, None) => claim.of.iter().cloned().collect(),
            };
            out.add_all(members, &claim.unit, &subject, Owner::Unit(c));
            out.add_all(members, &claim.not, &subject, Owner::ClaimNot(c));
            out.add_all(members, &claim.yes, &subject, Owner::Yes(c));
            out.add_all(members, &claim.no, &subject, Owner::No(c));
            out.add_all(members, &claim.implied, &subject, Owner::Implied(c));
            for (o, option) in claim.options.iter().enumerate() {
                out.add_all(members, &option.words, &subject, Owner::Choice(c, o));
            }
            if let Some(crate::schema::Answer::Title(titles)) = &claim.answer {
                out.add_all(members, titles, &subject, Owner::Title(c));
            }
        }
        out
    }

    fn add_all(&mut self, members: &Members, phrases: &[Phrase], subject: &[String], owner: Owner) {
        for phrase in phrases {
            let pieces: Vec<Piece> = phrase
                .elements
                .iter()
                .map(|element| match element {
                    Element::Word(word) => {
                        let capital = word.chars().any(char::is_uppercase);
                        let folded = fold(word).replace(['.', '\''], "");
                        let forms = if capital { vec![folded] } else { morphology::forms(&folded) };
                        Piece::Word { forms, capital }
                    }
                    Element::Entity(id) => Piece::Entity(members.within([id])),
                    Element::Subject => Piece::Entity(members.within(subject)),
                    Element::Possessive => Piece::Possessive,
                    Element::Gap => Piece::Gap,
                })
                .collect();
            let at = self.patterns.len();
            // The longest word is the rarest, as good as any other guess.
            let anchor = pieces
                .iter()
                .enumerate()
                .filter_map(|(n, p)| match p {
                    Piece::Word { forms, .. } => Some((forms.first().map_or(0, String::len), n)),
                    _ => None,
                })
                .max_by_key(|&(len, n)| (len, std::cmp::Reverse(n)))
                .map(|(_, n)| n);
            match anchor.and_then(|n| pieces.get(n)) {
                Some(Piece::Word { forms, .. }) => {
                    for form in forms {
                        self.by_word.entry(form.clone()).or_default().push(at);
                    }
                }
                _ => {
                    if let Some(Piece::Entity(fits)) = pieces.first() {
                        for &entity in fits.all() {
                            self.by_entity.entry(entity).or_default().push(at);
                        }
                    }
                }
            }
            self.patterns.push(Pattern { pieces, anchor: anchor.unwrap_or(0), owner });
        }
    }

    /// All hits in a sentence, sorted by owner and place; of two of one owner that overlap the longer stays.
    pub(super) fn find(&self, reading: &Reading<'_>, sentence: Sentence) -> Vec<Hit> {
        let mut out = Vec::new();
        for i in sentence.first..=sentence.last {
            for &p in self.by_word.get(reading.text.word(i)).into_iter().flatten() {
                out.extend(self.patterns.get(p).and_then(|pattern| matches(reading, sentence, pattern, i)));
            }
        }
        if !self.by_entity.is_empty() {
            for name in reading.names_in(sentence.first, sentence.last) {
                for &p in self.by_entity.get(&name.entity).into_iter().flatten() {
                    out.extend(
                        self.patterns.get(p).and_then(|pattern| matches(reading, sentence, pattern, name.first)),
                    );
                }
            }
        }
        out.sort_by_key(|h| (h.owner, h.first, std::cmp::Reverse(h.last)));
        out.dedup_by(|next, kept| {
            next.owner == kept.owner && next.first <= kept.last && (next.head == kept.head || next.last <= kept.last)
        });
        out
    }
}

/// The hit of `pattern` whose anchor word stands at token `at`.
fn matches(reading: &Reading<'_>, sentence: Sentence, pattern: &Pattern, at: usize) -> Option<Hit> {
    let anchor = pattern.pieces.get(pattern.anchor)?;
    let (mut first, mut last) = piece_at(reading, anchor, at)?;
    let mut words = if matches!(anchor, Piece::Word { .. }) { vec![at] } else { Vec::new() };
    let mut gap = false;
    for piece in pattern.pieces.iter().skip(pattern.anchor + 1) {
        if matches!(piece, Piece::Gap) {
            gap = true;
            continue;
        }
        let (from, to) = forward(reading, sentence, piece, last + 1, gap)?;
        if matches!(piece, Piece::Word { .. }) {
            words.push(from);
        }
        last = to;
        gap = false;
    }
    gap = false;
    for piece in pattern.pieces.iter().take(pattern.anchor).rev() {
        if matches!(piece, Piece::Gap) {
            gap = true;
            continue;
        }
        let (from, _) = backward(reading, sentence, piece, first.checked_sub(1)?, gap)?;
        if matches!(piece, Piece::Word { .. }) {
            words.push(from);
        }
        first = from;
        gap = false;
    }
    words.sort_unstable();
    Some(Hit { owner: pattern.owner, first, last, head: head(reading, &words, first), words })
}

/// Whether `piece` stands at token `i`; its first and last token.
fn piece_at(reading: &Reading<'_>, piece: &Piece, i: usize) -> Option<(usize, usize)> {
    match piece {
        Piece::Word { forms, capital } => {
            let token = reading.text.token(i)?;
            let fits = (!*capital || token.case != Case::Lower) && forms.iter().any(|f| f == reading.text.word(i));
            fits.then_some((i, i))
        }
        Piece::Entity(fits) => {
            reading.names_in(i, i).iter().filter(|m| fits.has(m.entity)).map(|m| (m.first, m.last)).max_by_key(|m| m.1)
        }
        Piece::Possessive => (reading.tag(i) == Tag::Possessive).then_some((i, i)),
        Piece::Gap => None,
    }
}

/// Words that may stand between two pieces without being named: determiners, possessives, hyphens.
fn passes(reading: &Reading<'_>, i: usize) -> bool {
    matches!(
        reading.tag(i),
        Tag::Word(Class::Determiner | Class::PossessivePronoun) | Tag::Hyphen | Tag::Open | Tag::Close
    )
}

/// A time between two pieces, with its preposition: "threatened *on Monday* to leave".
fn is_time(reading: &Reading<'_>, i: usize) -> bool {
    reading.tag(i) == Tag::Time || (reading.tag(i).is(Class::Preposition) && reading.tag(i + 1) == Tag::Time)
}

fn breaks(reading: &Reading<'_>, i: usize) -> bool {
    matches!(reading.tag(i), Tag::Stop | Tag::Comma | Tag::Dash)
        && reading.text.token(i).is_some_and(|t| t.kind == TokenKind::Sign)
}

fn forward(reading: &Reading<'_>, sentence: Sentence, piece: &Piece, from: usize, gap: bool) -> Option<(usize, usize)> {
    let mut steps = if gap { GAP } else { 0 };
    let mut i = from;
    while i <= sentence.last {
        if let Some(found) = piece_at(reading, piece, i) {
            return Some(found);
        }
        let opens = gap
            && matches!(reading.tag(i), Tag::Word(Class::Either | Class::Relative | Class::Subordinator | Class::When));
        if breaks(reading, i) || opens {
            return None;
        }
        let title = matches!(piece, Piece::Entity(_)) && is_title(reading.text.word(i));
        if !(passes(reading, i) || title || is_time(reading, i)) {
            steps = steps.checked_sub(1)?;
        }
        i += 1;
    }
    None
}

fn backward(
    reading: &Reading<'_>,
    sentence: Sentence,
    piece: &Piece,
    from: usize,
    gap: bool,
) -> Option<(usize, usize)> {
    let mut steps = if gap { GAP } else { 0 };
    let mut i = from;
    loop {
        let found = match piece {
            // A name is looked for by its last token here.
            Piece::Entity(fits) => reading
                .names_in(i.saturating_sub(8).max(sentence.first), i)
                .iter()
                .filter(|m| m.last == i && fits.has(m.entity))
                .map(|m| (m.first, m.last))
                .min(),
            _ => piece_at(reading, piece, i),
        };
        if found.is_some() {
            return found;
        }
        if breaks(reading, i) {
            return None;
        }
        if !(passes(reading, i) || is_time(reading, i)) {
            steps = steps.checked_sub(1)?;
        }
        if i <= sentence.first {
            return None;
        }
        i -= 1;
    }
}

/// The verb among the words, else the last word of the leading noun phrase.
fn head(reading: &Reading<'_>, words: &[usize], first: usize) -> usize {
    if words.is_empty() {
        return first;
    }
    if let Some(&verb) = words.iter().find(|&&w| matches!(reading.tag(w), Tag::Verb(_))) {
        return verb;
    }
    let mut head = words.first().copied().unwrap_or(first);
    for &w in words {
        if w > head + 1 && (head + 1..w).any(|i| !passes(reading, i)) {
            break;
        }
        if !reading.tag(w).is_nominal() {
            break;
        }
        head = w;
    }
    head
}
