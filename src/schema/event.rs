//! What several claims ask about.

use serde::{Deserialize, Serialize};

use super::Phrase;

/// How the text puts an event, short of saying that it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Modality {
    /// "ordered the killing"
    Ordered,
    /// "tried to arrest"
    Attempted,
    /// "threatened to close"
    Threatened,
    /// "will withdraw", "scheduled for"
    Planned,
}

/// How far from an event's words its subject, and what must be near it, may be named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Reach {
    /// The subject in the event's own sentence, all else in its paragraph.
    #[default]
    Paragraph,
    /// The subject also in the sentence before or after, where the words tell of nobody else; all else in the article.
    Article,
}

/// An event of `claims.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// Its id.
    pub id: String,
    /// Whom or what it happened to, or who simply did it where nobody else is touched ("protests erupted"): entity
    /// ids, any of them. Empty: the words alone tell it.
    pub subject: Vec<String>,
    /// Who did it, where that must be told ("*parliament* passed a resolution"): entity ids, any of them.
    pub agent: Vec<String>,
    /// The words that tell it, inflected by the tool.
    pub words: Vec<Phrase>,
    /// Words that make it another event when they stand in the same clause.
    pub not: Vec<Phrase>,
    /// What must be named in the same sentence or, failing that, the same paragraph: one of these.
    pub near: Vec<Phrase>,
    /// Where it is: must be named in the paragraph, and no rival may stand at the event's word ("the *U.S.* election").
    pub place: Option<String>,
    /// How far away its subject and what must be near may be named.
    pub reach: Reach,
    /// Short of having happened, what also tells it.
    pub accepts: Vec<Modality>,
    /// The event goes on for a while, and what is asked is its beginning: "since October" tells it.
    pub begins: bool,
    /// Time zones of those who tell of it: a day apart may be a time zone apart.
    pub clocks: Vec<String>,
}
