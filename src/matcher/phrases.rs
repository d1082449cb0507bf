//! The words of the claims, all at once: one look-up a token, however many claims there are.

use std::collections::{BTreeSet, HashMap};

use foldhash::fast::FixedState;

use super::{
    live::{self, Gate, Live},
    members::{Members, Set},
};
use crate::{
    lexicon::{
        grammar::{Class, is_title},
        morphology,
    },
    reader::{Reading, Tag},
    schema::{Element, Kind, Phrase, Schema},
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

/// Words that one claim or many look for: they are matched once, and then are everybody's whose they are.
#[derive(Clone, Debug)]
struct Pattern {
    pieces: Vec<Piece>,
    /// The piece by which it is looked up.
    anchor: usize,
    /// Whose they are in every article.
    free: Vec<Owner>,
    /// Whose they are where an event is live, with that event; sorted.
    bound: Vec<(usize, Owner)>,
    /// One event of each list of words it is in: that they are told is known of an article whoever is named in it.
    shown: Vec<usize>,
    /// A slot for the event's subject: it matches nothing where nobody of that name is.
    personal: bool,
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

/// The words of all claims.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    /// What must be near an event; told apart since it decides which events are live.
    near: Index,
    words: Index,
    gate: Gate,
}

/// What is found in one sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// Sorted by owner and place; of two of one owner that overlap the longer stays.
    pub(super) hits: Vec<Hit>,
    /// The heads of all words that tell an event, be it of somebody who is not named; sorted.
    pub(super) told: Vec<usize>,
}

/// Patterns, by the folded forms of their anchor word, or by entity where they have no word.
#[derive(Clone, Debug, Default)]
struct Index {
    patterns: Vec<Pattern>,
    /// Patterns by their elements and, where these have a slot for it, their subject.
    known: HashMap<(Vec<Element>, Vec<String>), usize, FixedState>,
    by_word: HashMap<String, Posting, FixedState>,
    by_entity: HashMap<usize, Vec<usize>, FixedState>,
}

/// The patterns of one word.
#[derive(Clone, Debug, Default)]
struct Posting {
    /// Looked at in every article.
    shared: Vec<usize>,
    /// Looked at where an event is live, with that event; sorted.
    of_event: Vec<(usize, usize)>,
}

/// At most so many tokens stand in a gap.
const GAP: usize = 6;

impl Phrases {
    pub(super) fn new(schema: &Schema, members: &Members) -> Self {
        let (mut near, mut words) = (Index::default(), Index::default());
        let mut lists: BTreeSet<Vec<usize>> = BTreeSet::new();
        for (e, event) in schema.events.iter().enumerate() {
            let bind = live::waits(event).then_some(e);
            let told = words.add_all(members, &event.words, &event.subject, Owner::EventWord(e), bind);
            words.add_all(members, &event.not, &event.subject, Owner::EventNot(e), bind);
            near.add_all(members, &event.near, &event.subject, Owner::EventNear(e), None);
            if bind.is_some() {
                words.show(e, told, &mut lists);
            }
        }
        let by_id: HashMap<&str, usize, FixedState> =
            schema.events.iter().enumerate().map(|(e, event)| (event.id.as_str(), e)).collect();
        for (c, claim) in schema.claims.iter().enumerate() {
            let event = claim.event.as_deref().and_then(|id| by_id.get(id)).copied();
            let of = event.and_then(|e| schema.events.get(e));
            let bind = event.filter(|_| of.is_some_and(live::waits));
            let subject: Vec<String> = match (&claim.subject, of) {
                (Some(subject), _) => vec![subject.clone()],
                (None, Some(event)) => event.subject.clone(),
                (None, None) => claim.of.iter().cloned().collect(),
            };
            // What is answered without the event's own word is free of the event.
            let (yes_no, own) = (claim.kind == Kind::YesNo, &mut words);
            own.add_all(members, &claim.unit, &subject, Owner::Unit(c), bind);
            own.add_all(members, &claim.not, &subject, Owner::ClaimNot(c), bind.filter(|_| !yes_no));
            own.add_all(members, &claim.yes, &subject, Owner::Yes(c), None);
            own.add_all(members, &claim.no, &subject, Owner::No(c), None);
            own.add_all(members, &claim.implied, &subject, Owner::Implied(c), None);
            for (o, option) in claim.options.iter().enumerate() {
                own.add_all(members, &option.words, &subject, Owner::Choice(c, o), bind);
            }
            if let Some(crate::schema::Answer::Title(titles)) = &claim.answer {
                own.add_all(members, titles, &subject, Owner::Title(c), None);
            }
        }
        near.finish();
        words.finish();
        Self { near, words, gate: Gate::new(schema, members) }
    }

    /// What is found in each sentence of an article.
    pub(super) fn find(&self, schema: &Schema, reading: &Reading<'_>) -> Vec<Found> {
        let nobody = Live::default();
        let near: Vec<Found> = reading.sentences.iter().map(|&s| self.near.find(reading, s, &nobody)).collect();
        let beside = near.iter().flat_map(|f| &f.hits).filter_map(|h| match h.owner {
            Owner::EventNear(e) => Some(e),
            _ => None,
        });
        let live = self.gate.open(schema, reading.names.iter().map(|m| m.entity), beside);
        let both = |(near, &sentence): (Found, &Sentence)| {
            let mut found = self.words.find(reading, sentence, &live);
            found.hits.extend(near.hits);
            tidy(&mut found.hits);
            found
        };
        near.into_iter().zip(&reading.sentences).map(both).collect()
    }
}

/// Sorts by owner and place; of two of one owner that overlap the longer stays.
fn tidy(hits: &mut Vec<Hit>) {
    hits.sort_by_key(|h| (h.owner, h.first, std::cmp::Reverse(h.last)));
    hits.dedup_by(|next, kept| {
        next.owner == kept.owner && next.first <= kept.last && (next.head == kept.head || next.last <= kept.last)
    });
}

impl Index {
    /// Adds the phrases of an owner, bound to an event or free; returns their patterns.
    fn add_all(
        &mut self,
        members: &Members,
        phrases: &[Phrase],
        subject: &[String],
        owner: Owner,
        bind: Option<usize>,
    ) -> Vec<usize> {
        let mut out = Vec::with_capacity(phrases.len());
        for phrase in phrases {
            let personal = phrase.elements.iter().any(|e| matches!(e, Element::Subject));
            let key = (phrase.elements.clone(), if personal { subject.to_vec() } else { Vec::new() });
            let at = match self.known.get(&key) {
                Some(&at) => at,
                None => {
                    let at = self.patterns.len();
                    self.patterns.push(Pattern::new(members, phrase, subject, personal));
                    self.known.insert(key, at);
                    at
                }
            };
            if let Some(pattern) = self.patterns.get_mut(at) {
                match bind {
                    Some(event) => pattern.bound.push((event, owner)),
                    None => pattern.free.push(owner),
                }
            }
            out.push(at);
        }
        out
    }

    /// Of events that have one list of words the first stands for all: it shows where such words are told.
    fn show(&mut self, event: usize, mut told: Vec<usize>, lists: &mut BTreeSet<Vec<usize>>) {
        told.retain(|&at| self.patterns.get(at).is_some_and(|p| !p.personal));
        told.sort_unstable();
        told.dedup();
        if lists.contains(&told) {
            return;
        }
        for &at in &told {
            if let Some(pattern) = self.patterns.get_mut(at) {
                pattern.shown.push(event);
            }
        }
        lists.insert(told);
    }

    /// Makes what is added ready to be looked up.
    fn finish(&mut self) {
        self.known = HashMap::default();
        for (at, pattern) in self.patterns.iter_mut().enumerate() {
            pattern.bound.sort_unstable();
            pattern.bound.dedup();
            match pattern.pieces.get(pattern.anchor) {
                Some(Piece::Word { forms, .. }) => {
                    for form in forms {
                        let posting = self.by_word.entry(form.clone()).or_default();
                        if pattern.personal && pattern.free.is_empty() {
                            posting.of_event.extend(pattern.bound.iter().map(|b| (b.0, at)));
                        } else {
                            posting.shared.push(at);
                        }
                    }
                }
                Some(Piece::Entity(fits)) => {
                    for &entity in fits.all() {
                        self.by_entity.entry(entity).or_default().push(at);
                    }
                }
                _ => {}
            }
        }
        for posting in self.by_word.values_mut() {
            posting.of_event.sort_unstable();
            posting.of_event.dedup();
        }
    }

    /// What is found in a sentence of an article in which these events are live.
    fn find(&self, reading: &Reading<'_>, sentence: Sentence, live: &Live) -> Found {
        let (mut hits, mut shown) = (Vec::new(), Vec::new());
        let mut look = |p: usize, at: usize| {
            let Some(pattern) = self.patterns.get(p) else { return };
            if pattern.free.is_empty()
                && pattern.shown.is_empty()
                && !live.all().iter().any(|&e| !of(pattern, e).is_empty())
            {
                return;
            }
            let Some(plain) = matches(reading, sentence, pattern, at) else { return };
            let own = |owner: Owner| Hit { owner, ..plain.clone() };
            hits.extend(pattern.free.iter().map(|&o| own(o)));
            hits.extend(live.all().iter().flat_map(|&e| of(pattern, e)).map(|&(_, o)| own(o)));
            shown.extend(pattern.shown.iter().filter(|&&e| !live.has(e)).map(|&e| own(Owner::EventWord(e))));
        };
        for i in sentence.first..=sentence.last {
            let Some(posting) = self.by_word.get(reading.text.word(i)) else { continue };
            posting.shared.iter().for_each(|&p| look(p, i));
            for &e in live.all() {
                let from = posting.of_event.partition_point(|&(of, _)| of < e);
                posting.of_event.iter().skip(from).take_while(|&&(of, _)| of == e).for_each(|&(_, p)| look(p, i));
            }
        }
        if !self.by_entity.is_empty() {
            for name in reading.names_in(sentence.first, sentence.last) {
                for &p in self.by_entity.get(&name.entity).into_iter().flatten() {
                    look(p, name.first);
                }
            }
        }
        tidy(&mut hits);
        tidy(&mut shown);
        let is_event = |h: &&Hit| matches!(h.owner, Owner::EventWord(_));
        let mut told: Vec<usize> = hits.iter().filter(is_event).chain(&shown).map(|h| h.head).collect();
        told.sort_unstable();
        told.dedup();
        Found { hits, told }
    }
}

/// Whose words they are where `event` is live.
fn of(pattern: &Pattern, event: usize) -> &[(usize, Owner)] {
    let from = pattern.bound.partition_point(|&(e, _)| e < event);
    let to = pattern.bound.partition_point(|&(e, _)| e <= event);
    pattern.bound.get(from..to).unwrap_or_default()
}

impl Pattern {
    fn new(members: &Members, phrase: &Phrase, subject: &[String], personal: bool) -> Self {
        let piece = |element: &Element| match element {
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
        };
        let pieces: Vec<Piece> = phrase.elements.iter().map(piece).collect();
        // The longest word is the rarest, as good as any other guess.
        let longest = pieces.iter().enumerate().filter_map(|(n, p)| match p {
            Piece::Word { forms, .. } => Some((forms.first().map_or(0, String::len), n)),
            _ => None,
        });
        let anchor = longest.max_by_key(|&(len, n)| (len, std::cmp::Reverse(n))).map_or(0, |(_, n)| n);
        Self { pieces, anchor, free: Vec::new(), bound: Vec::new(), shown: Vec::new(), personal }
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
    // Whose it is follows.
    Some(Hit { owner: Owner::Unit(0), first, last, head: head(reading, &words, first), words })
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
