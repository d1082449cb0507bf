//! Lists of people: "A, 50, of Dunmore, his wife, B, and C, 60".

use super::view::View;
use crate::{
    kinds::name::NameMention,
    lexicon::grammar::Class,
    reader::Tag,
    text::{Case, TokenKind},
};

/// How far a list is followed, in tokens.
const REACH: usize = 120;

/// Whether `m` is one of those listed from token `from` on: nothing else stands between, and no preposition or possessive
/// makes it somebody who is only named beside them.
pub(super) fn holds(view: &View<'_, '_>, from: usize, m: &NameMention) -> bool {
    from <= m.first
        && m.first < from + REACH
        && is_listed(view, from, m)
        && (from..m.first).all(|i| is_material(view, i))
        && !told_otherwise(view, m)
}

/// Whether nothing but a list stands between two tokens, both inclusive.
pub(super) fn runs(view: &View<'_, '_>, from: usize, to: usize) -> bool {
    to < from + REACH && (from..=to).all(|i| is_material(view, i))
}

/// What may stand in a list: names and nouns, ages, towns behind "of", titles, commas and "and".
fn is_material(view: &View<'_, '_>, i: usize) -> bool {
    match view.tag(i) {
        Tag::Nominal
        | Tag::Number
        | Tag::Hyphen
        | Tag::Comma
        | Tag::Quote
        | Tag::Open
        | Tag::Close
        | Tag::Possessive
        | Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::Adverb) => true,
        // "34; B": semicolons part the members of a long list. The stop that the end of the sentence has is none.
        Tag::Stop => view.word(i) == ";" && i <= view.sentence.last,
        Tag::Sign => matches!(view.word(i), "." | "&"),
        // "57- year- old", as wires space it.
        Tag::Dash => matches!(view.word(i + 1), "year" | "month" | "old"),
        // "a minor known as B", "a vendor identified as B".
        Tag::Verb(_) => is_naming(view, i),
        Tag::Word(Class::Either) => view.word(i) == "as" && is_naming(view, i.wrapping_sub(1)),
        Tag::Word(Class::Coordinator) => view.word(i) == "and",
        // "of Dunmore", "from Lowell"; an age in years or months is a time to the reader.
        Tag::Word(Class::Preposition) => {
            matches!(view.word(i), "of" | "from") && is_capital(view, i + 1) && !view.is_event_noun(i.wrapping_sub(1))
        }
        Tag::Time => {
            matches!(view.word(i), "year" | "years" | "old" | "month" | "months")
                || view.reading.text.is_hyphen(i)
                || view.reading.text.token(i).is_some_and(|t| t.kind == TokenKind::Number)
        }
        _ => false,
    }
}

fn is_naming(view: &View<'_, '_>, i: usize) -> bool {
    matches!(view.word(i), "identified" | "known") && view.word(i + 1) == "as"
}

fn is_capital(view: &View<'_, '_>, i: usize) -> bool {
    view.reading.text.token(i).is_some_and(|t| t.case != Case::Lower)
}

/// Whether the name is a member itself, and not a town behind "of" or whose somebody is ("B's mother").
fn is_listed(view: &View<'_, '_>, from: usize, m: &NameMention) -> bool {
    let np = view.np_first(m.first);
    !(view.is_modifier(m.last) || np > from && view.tag(np - 1).is(Class::Preposition))
}

/// Whether the name is one of the list that ends at token `to`: nothing but a list stands behind it.
pub(super) fn ends_with(view: &View<'_, '_>, m: &NameMention, to: usize) -> bool {
    m.last <= to && !view.is_modifier(m.last) && runs(view, m.last + 1, to) && {
        let np = view.np_first(m.first);
        !view.tag(np.wrapping_sub(1)).is(Class::Preposition) || np <= view.sentence.first
    }
}

/// "…, and B was hurt": a name with a verb of its own is no member of the list before it.
fn told_otherwise(view: &View<'_, '_>, m: &NameMention) -> bool {
    let next = m.last + 1;
    matches!(view.tag(next), Tag::Verb(_) | Tag::Word(Class::Be | Class::Have | Class::Do | Class::Modal))
}
