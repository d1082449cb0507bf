//! "He" and "she" whose name stands in their own sentence: "X was taken to a hospital, where he died".

use super::view::View;
use crate::{
    kinds::name::NameMention,
    lexicon::grammar::Class,
    reader::{Group, Tag},
    schema::{EntityKind, Schema},
    text::{Case, TokenKind},
};

/// How far behind its name a pronoun is still certain, in tokens.
const REACH: usize = 40;

/// The one person that the pronoun can mean: the subject of a clause before it, where nobody else is told of till then.
pub(super) fn in_sentence(
    view: &View<'_, '_>,
    schema: &Schema,
    pronoun: usize,
    wanted: &[usize],
) -> Option<NameMention> {
    if !matches!(view.word(pronoun), "he" | "she") || view.clause_of(pronoun) == view.clause_of(view.sentence.first) {
        return None;
    }
    let person = |m: &&NameMention| schema.entities.get(m.entity).is_some_and(|e| e.kind == EntityKind::Person);
    let before = view.reading.names_in(view.sentence.first, pronoun.checked_sub(1)?);
    let mut people = before.iter().filter(person);
    let first = *people.next()?;
    let subject = view.is_subject(view.clause_of(first.first), first.first, first.last);
    let alone =
        people.all(|m| m.entity == first.entity) && !before.iter().filter(person).any(|m| view.is_modifier(m.last));
    if !subject || !alone || !wanted.contains(&first.entity) || pronoun > first.last + REACH {
        return None;
    }
    // Somebody else, by a name that nobody listed or by a noun: "told the officer that he …".
    let own = |i: usize| {
        before.iter().any(|m| view.np_first(m.first) <= i && i <= m.last)
            || (first.last < i && i <= first.last + 5 && apposed(view, first, i))
    };
    let other = (view.sentence.first..pronoun).any(|i| !own(i) && (is_stranger(view, i) || is_somebody(view, i)));
    (!other).then_some(first)
}

/// A noun of people.
fn is_somebody(view: &View<'_, '_>, i: usize) -> bool {
    view.tag(i) == Tag::Nominal
        && (view.reader.is(view.word(i), Group::People) || view.reader.is(view.word(i), Group::Culprit))
}

/// "X, a soldier, …": the noun is the name's own.
fn apposed(view: &View<'_, '_>, name: NameMention, i: usize) -> bool {
    view.tag(name.last + 1) == Tag::Comma
        && (name.last + 2..=i).all(|j| {
            matches!(
                view.tag(j),
                Tag::Nominal | Tag::Number | Tag::Hyphen | Tag::Time | Tag::Comma | Tag::Word(Class::Determiner)
            )
        })
}

/// Two capitals that no listed name explains, and that name no building or street.
fn is_stranger(view: &View<'_, '_>, i: usize) -> bool {
    let capital = |j: usize| {
        view.tag(j) == Tag::Nominal
            && view.reading.text.token(j).is_some_and(|t| t.kind == TokenKind::Word && t.case == Case::Title)
            && !view.reading.names_in(j.saturating_sub(6), j).iter().any(|m| m.last >= j)
    };
    let last = (i..i + 6).take_while(|&j| capital(j)).last().unwrap_or(i);
    let place = matches!(
        view.word(last),
        "avenue"
            | "center"
            | "centre"
            | "church"
            | "clinic"
            | "county"
            | "hospital"
            | "jail"
            | "road"
            | "school"
            | "street"
            | "university"
    );
    capital(i) && capital(i + 1) && !place
}
