//! A curated question with one kind of answer.

use serde::{Deserialize, Serialize};

use super::{Expected, Phrase};
use crate::{kinds::date::Days, text::Span};

/// The kind of answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// When.
    Date,
    /// How many.
    Count,
    /// Who.
    Entity,
    /// Where.
    Place,
    /// Which of a closed list.
    Choice,
    /// Yes or no.
    YesNo,
}

impl Kind {
    /// The word for it in `claims.toml`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Count => "count",
            Self::Entity => "entity",
            Self::Place => "place",
            Self::Choice => "choice",
            Self::YesNo => "yes-no",
        }
    }
}

/// How an answer may change without a contradiction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Changes {
    /// Goes up and down ("troops in the country").
    Level,
    /// Is revised as news comes in ("dead").
    Toll,
    /// Is announced, then moved ("the election will be in June").
    Plan,
    /// Options in an order ("hurt", then "dead").
    Stage,
    /// Grows with time, a year in each year: what `measure = "age"` implies.
    Age,
}

/// What a `count` claim asks of its subject, where it counts nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Measure {
    /// How old the subject is, in completed years.
    Age,
}

/// For a claim of kind `entity` with an event: which part in the event the answer plays.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Answer {
    /// Who did it.
    Agent,
    /// To whom it happened ("who was appointed?").
    Subject,
    /// Who ordered it.
    Orderer,
    /// Who is suspected, accused, arrested or charged for it, or did it.
    Accused,
    /// To whom else it happened, told in one list with the subject.
    Fellow,
    /// Who follows this preposition ("signed deals *with* A and B").
    After(String),
    /// Who bears one of these titles ("*head of {force}*, A", "A, *head of {force}*"); needs no event.
    Title(Vec<Phrase>),
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id within the claim.
    pub id: String,
    /// The words that tell it.
    pub words: Vec<Phrase>,
    /// The option that it is a special case of, by id.
    pub within: Option<String>,
}

/// A sentence and what the claim should take from it. Examples run by `gainsay test`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The text.
    pub text: String,
    /// When the article is supposed to have been published.
    pub published: Option<Days>,
    /// Who is expected to speak, where that is part of the example.
    pub speaker: Option<String>,
    /// The answers, in any order; empty: nothing may be taken.
    pub says: Vec<Expected>,
    /// Where it stands in `claims.toml`.
    pub span: Span,
}

/// A claim of `claims.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Claim {
    /// Its id.
    pub id: String,
    /// The question, as a person asks it.
    pub ask: String,
    /// The kind of answer.
    pub kind: Kind,
    /// The event it asks about, by id.
    pub event: Option<String>,
    /// Whom it asks about, where no event does ("the role of X"): an entity id.
    pub subject: Option<String>,
    /// How the answer may change.
    pub changes: Option<Changes>,
    /// For `changes`: two readings no further apart than this many days speak of one time.
    pub steady: i32,
    /// One occurrence of what happens again: evidence that places itself outside is refused.
    pub during: Option<Days>,
    /// It happens again: two dates further apart than this many days are two occurrences.
    pub recurs: Option<i32>,
    /// For `count`: what is counted (any of these nouns).
    pub unit: Vec<Phrase>,
    /// For `count`: what is measured, in place of a unit.
    pub measure: Option<Measure>,
    /// For `count`: whose.
    pub of: Option<String>,
    /// For `count`: where.
    pub place: Option<String>,
    /// For `count`: modifiers and verbs of the counted noun that make it another count. Else: words that refuse a clause.
    pub not: Vec<Phrase>,
    /// For `entity`: the part that the answer plays.
    pub answer: Option<Answer>,
    /// For `entity` and `place`: who or what is never the answer, by id.
    pub except: Vec<String>,
    /// For `choice`: the closed list.
    pub options: Vec<Choice>,
    /// For `yes-no`: what says yes.
    pub yes: Vec<Phrase>,
    /// For `yes-no`: what takes a yes for granted, however it is put ("*withdraw the combat troops*").
    pub implied: Vec<Phrase>,
    /// For `yes-no`: what says no.
    pub no: Vec<Phrase>,
    /// Several answers may be right at once.
    pub many: bool,
    /// For `place`: where no sentence says it, the town of the police or of the dateline.
    pub inferred: bool,
    /// Sentences and what should be read from them.
    pub examples: Vec<Example>,
    /// Where it stands in `claims.toml`.
    pub span: Span,
}
