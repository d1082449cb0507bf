//! An event told in a sentence, as data; and words that only looked like one.

use super::{Stance, members::Set, phrases::Hit};
use crate::{kinds::name::NameMention, schema::Modality};

/// An event of the schema told in a sentence.
#[derive(Clone, Debug)]
pub(super) struct EventMention {
    /// Its index in the schema.
    pub(super) event: usize,
    pub(super) hit: Hit,
    /// The tokens that stand for it: what belongs to one of them belongs to the event.
    pub(super) heads: Vec<usize>,
    /// The name that says whom it happened to.
    pub(super) subject: Option<NameMention>,
    /// That name stands in the sentence before or after.
    pub(super) beside: bool,
    /// The name that says who did it, where the event asks for one.
    pub(super) agent: Option<NameMention>,
    pub(super) stance: Stance,
    pub(super) rules: Vec<String>,
}

/// Why a word that could tell an event does not.
#[derive(Clone, Debug)]
pub(super) struct NotTold {
    pub(super) event: usize,
    pub(super) hit: Hit,
    pub(super) rule: &'static str,
    pub(super) because: String,
}

/// What a paragraph names: the events whose `near` it satisfies, and the entities told in it.
pub(super) struct Surroundings<'a> {
    pub(super) near: &'a dyn Fn(usize) -> bool,
    pub(super) entities: &'a [usize],
    /// The same of the whole article: the entities named by more than a surname.
    pub(super) near_anywhere: &'a dyn Fn(usize) -> bool,
    pub(super) named: &'a [usize],
    /// One of a set, named in this sentence or beside it.
    pub(super) beside: &'a dyn Fn(&Set) -> Option<NameMention>,
    /// The antecedent of a pronoun subject, where it is certain.
    pub(super) antecedent: &'a dyn Fn(usize, &[usize]) -> Option<NameMention>,
    /// Who they are, told without a name, to whom the word at a token happened, where a sentence behind names them.
    pub(super) identified: &'a dyn Fn(usize, &Set) -> Option<NameMention>,
}

/// The word for a modality, for a person.
pub(super) const fn modality_word(modality: Modality) -> &'static str {
    match modality {
        Modality::Ordered => "ordered",
        Modality::Attempted => "attempted",
        Modality::Threatened => "threatened",
        Modality::Planned => "planned",
    }
}
