//! From an article to a reading: tokens, sentences, clauses, and the mentions in them.
//!
//! What is read here is the same for every claim; what it means for one is the [matcher](crate::matcher)'s to say.

mod clause;
mod figures;
mod mentions;
mod reading;
mod speech;
mod tag;
mod vocabulary;

pub use figures::{Elsewhere, Words};
pub use mentions::{Meaning, Mention, MentionKind, Numbers, mentions};
pub use reading::{Reader, Reading};

pub(crate) use clause::{Clause, ClauseKind, Clauses};
pub(crate) use figures::figures;

pub(crate) use speech::speaker;
pub(crate) use tag::{Form, Tag};
pub(crate) use vocabulary::Group;
