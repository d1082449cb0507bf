//! What the matcher hands on. Self-contained: nothing after it opens an article.

use serde::{Deserialize, Serialize};

use crate::{
    corpus::Source,
    kinds::{Value, date::Days},
    schema::Modality,
    text::{Position, Span},
};

/// Words of an article, with their place in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Quote {
    /// The words, exactly as they stand in the file (line ends included).
    pub text: String,
    /// Their bytes in the file.
    pub span: Span,
    /// Where they begin.
    pub position: Position,
    /// The whole sentence around them, as in the file.
    pub sentence: String,
    /// The byte of the file at which the sentence begins.
    pub sentence_start: usize,
    /// Where the sentence begins.
    pub sentence_position: Position,
}

/// A part of the quoted sentence that gave something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Mark {
    /// Its bytes in the file; inside the sentence, or before it for what was taken from an earlier one.
    pub span: Span,
    /// What it gave: `value`, `event`, `subject`, `agent`, `unit`, `of`, `place`, `anchor`, `speaker`, `hedge` …
    pub role: String,
    /// The words.
    pub text: String,
}

/// For what changes: when the answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AsOf {
    /// On each day of the range ("since 2014 … has maintained").
    Throughout(Days),
    /// At some moment in the range ("now", in an article of that month).
    Within(Days),
}

impl AsOf {
    /// The range of days, however it holds.
    pub const fn days(self) -> Days {
        match self {
            Self::Throughout(days) | Self::Within(days) => days,
        }
    }
}

/// How sure the voice is that it is so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Told as a fact.
    #[default]
    Stated,
    /// Said to be claimed by the doer ("claimed responsibility").
    Claimed,
    /// An accusation.
    Accused,
    /// A suspicion ("believed to", "may have").
    Suspected,
}

/// How an assertion is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stance {
    /// Short of having happened. Absent: it happened, or is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modality: Option<Modality>,
    /// The value is denied: it contradicts that value only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub denied: bool,
    /// "initially said": told as no longer held.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub overtaken: bool,
    /// Taken for granted rather than said ("withdraw the combat troops" says that there are some).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub presupposed: bool,
    /// How sure the voice is.
    #[serde(default)]
    pub standing: Standing,
}

/// An article, in its own voice or a speaker's, says that a claim has a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Assertion {
    /// The claim's id.
    pub claim: String,
    /// Who says it, and where.
    pub source: Source,
    /// The words.
    pub quote: Quote,
    /// What in them gave what.
    pub marks: Vec<Mark>,
    /// The answer.
    pub value: Value,
    /// What the answer says in words of the text, for a person: `late 2019`, `more than 5,000`.
    pub wording: String,
    /// The speaker, where it is not the outlet's own voice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// When the quoted words were said, else published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Days>,
    /// For what changes: when it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<AsOf>,
    /// How it is put.
    #[serde(default)]
    pub stance: Stance,
    /// For counts: places that the figure covers, where that is wider than the claim's ("in A and B"), by id, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scope: Vec<String>,
    /// It may belong to more than one answer or event: shown, not compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ambiguous: Option<String>,
    /// The rules that led here, in order: codes of `docs/codes.md` with a few words.
    pub rules: Vec<String>,
}

impl Assertion {
    /// The refusal of what was read: the rule, and why, in words.
    pub(super) fn refused(self, rule: &str, because: String) -> Refusal {
        Refusal { claim: self.claim, source: self.source, quote: self.quote, rule: rule.to_owned(), because }
    }
}

/// A change that a text tells: "reduced from 5,200 to about 3,000 during September".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Change {
    /// The claim's id.
    pub claim: String,
    /// Who tells it.
    pub source: Source,
    /// When it happened.
    pub during: Days,
    /// The answer before.
    pub before: Option<Value>,
    /// The answer after.
    pub after: Option<Value>,
}

/// Something near that was *not* taken, and the rule that refused it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Refusal {
    /// The claim's id.
    pub claim: String,
    /// The article.
    pub source: Source,
    /// What was not taken, with its sentence.
    pub quote: Quote,
    /// The rule: a code of `docs/codes.md`.
    pub rule: String,
    /// Why, in words.
    pub because: String,
}

/// All that one article gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extraction {
    /// What it says.
    pub assertions: Vec<Assertion>,
    /// The changes it tells.
    pub changes: Vec<Change>,
    /// What was near, and not taken.
    pub refusals: Vec<Refusal>,
}
