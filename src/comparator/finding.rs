//! What is reported.

use serde::{Deserialize, Serialize};

use crate::{
    diagnostic::Severity,
    kinds::{Relation, Value},
    matcher::Assertion,
};

/// How two camps stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Verdict {
    /// They cannot be held against each other.
    Incomparable,
    /// They do not meet, but need not be of one time.
    Superseded,
    /// They meet in slack only, or only an accusation stands on one side.
    Tension,
    /// They cannot both be true.
    Contradicts,
}

impl Verdict {
    /// How grave it is; nothing for what cannot be compared.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Incomparable => None,
            Self::Superseded => Some(Severity::Note),
            Self::Tension => Some(Severity::Warning),
            Self::Contradicts => Some(Severity::Error),
        }
    }
}

/// A maximal group of assertions with at least one answer in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Camp {
    /// The answers that all of them allow, for a person: `2020-01-03`, `5,000 to 5,200`.
    pub common: String,
    /// The distinct values, sorted.
    pub values: Vec<Value>,
    /// Indices into [`Finding::assertions`], sorted.
    pub members: Vec<usize>,
}

/// What separates two camps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Edge {
    /// Index of a camp.
    pub a: usize,
    /// Index of another, greater than `a`.
    pub b: usize,
    /// How they stand.
    pub verdict: Verdict,
    /// Both sides are one voice of one article.
    pub within_one_voice: bool,
    /// Both sides stand in one article.
    pub within_one_article: bool,
    /// The pairs of assertions (indices into [`Finding::assertions`], the smaller first) that stand so, sorted. All of
    /// them where that is no more than some thousands; else each assertion at least once.
    pub pairs: Vec<(usize, usize)>,
    /// Why, for a person: the rule and the distance.
    pub because: String,
}

/// One claim, one occurrence, all its camps and what separates them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Finding {
    /// Stable: the claim, the occurrence and the values that stand apart; no source, line or wording.
    pub id: String,
    /// The claim's id.
    pub claim: String,
    /// The question.
    pub ask: String,
    /// Which occurrence of what happens again; absent: the only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<String>,
    /// How grave: the gravest edge; absent where nothing separates anything.
    pub severity: Option<Severity>,
    /// All assertions of the claim and occurrence, sorted.
    pub assertions: Vec<Assertion>,
    /// The camps.
    pub camps: Vec<Camp>,
    /// What separates them.
    pub edges: Vec<Edge>,
    /// Indices of assertions that fit several camps and join none.
    pub fits_several: Vec<usize>,
    /// Indices of assertions that could not be compared, with why.
    pub set_aside: Vec<(usize, String)>,
}

/// One step on the way to a verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Step {
    /// The rule: a code of [`RULES`](super::RULES).
    pub rule: &'static str,
    /// What it says of these two, for a person.
    pub because: String,
}

/// Why two assertions stand as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Judgement {
    /// How the first lies to the second as sets of answers, scope, denial and clocks taken in.
    pub relation: Relation,
    /// What separates them; absent where they agree.
    pub verdict: Option<Verdict>,
    /// Why, for a person: what the deciding step says.
    pub because: String,
    /// The rule that decided: a code of [`RULES`](super::RULES).
    pub rule: &'static str,
    /// Every step, in order: the values, then time and stance. The last decided.
    pub steps: Vec<Step>,
}
