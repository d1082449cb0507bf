//! One text as evidence.

use serde::{Deserialize, Serialize};

use crate::kinds::date::{DateStyle, Days, Order, Seasons, Telling};

/// What is known of an article beside its text. Travels with every assertion.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Source {
    /// The article's id: its path within the corpus, with `/`, or the `id` of a JSON Lines record.
    pub id: String,
    /// The file to show, as the user would open it; `file.jsonl:3` for a record.
    pub path: String,
    /// The outlet.
    pub source: String,
    /// The headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was published: a day, or a range of days where it is known less well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Days>,
    /// Whether it is history prose, where a date without year follows the last one told; absent: its text decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub narrative: Option<bool>,
    /// Which of two figures is the day in `3/4/2020`; absent: its own dates decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_order: Option<Order>,
    /// On which half of the world its seasons are; absent: the northern.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seasons: Option<Seasons>,
    /// Whose text it really is (a wire service): articles of one origin are one voice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
}

impl Source {
    /// When and as what it was told.
    pub fn telling(&self) -> Telling {
        let style = DateStyle { order: self.date_order.unwrap_or_default(), seasons: self.seasons.unwrap_or_default() };
        Telling { published: self.published, narrative: self.narrative, style }
    }
}

/// One text as evidence: its bytes are never edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// What is known of it.
    pub source: Source,
    /// The text as on disk, byte-order mark and carriage returns included.
    pub text: String,
}
