//! The words of `claims.toml`, with their slots.

use std::fmt;

/// One element of a [`Phrase`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Element {
    /// A word, in any inflection; a capital asks for a capital.
    Word(String),
    /// `{id}`: any mention of this entity, or of something that is part of it.
    Entity(String),
    /// `{subject}`: any mention of the event's or claim's subject.
    Subject,
    /// `'s`: a possessive ending.
    Possessive,
    /// `...`: up to five words of the same clause.
    Gap,
}

/// A few words that are looked for in order; each word stands for all its inflected forms.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// The elements, in order; never empty.
    pub elements: Vec<Element>,
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, element) in self.elements.iter().enumerate() {
            if i > 0 && *element != Element::Possessive {
                f.write_str(" ")?;
            }
            match element {
                Element::Word(word) => f.write_str(word)?,
                Element::Entity(id) => write!(f, "{{{id}}}")?,
                Element::Subject => f.write_str("{subject}")?,
                Element::Possessive => f.write_str("'s")?,
                Element::Gap => f.write_str("...")?,
            }
        }
        Ok(())
    }
}
