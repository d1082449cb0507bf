//! How much was read, and what came of it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::words::many;
use crate::{
    comparator::{Finding, Severity},
    pipeline::Run,
    schema::Schema,
};

/// Counts of one run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Summary {
    /// Claims that were asked.
    pub claims: usize,
    /// Articles that were read.
    pub articles: usize,
    /// Answers found in them.
    pub assertions: usize,
    /// Findings whose camps cannot both be right.
    pub errors: usize,
    /// Findings whose camps do not quite agree.
    pub warnings: usize,
    /// Findings whose camps need not be of one time.
    pub notes: usize,
    /// Questions that two articles or more answer, and nothing separates the answers.
    pub agree: usize,
    /// Questions that one article alone answers, and not against itself.
    pub alone: usize,
    /// Claims that no article answers.
    pub silent: usize,
    /// Answers that could not be compared.
    pub set_aside: usize,
    /// What was near, and not taken.
    pub refusals: usize,
}

impl Summary {
    /// Counts what `run` found of the claims of `schema`.
    pub fn new(schema: &Schema, run: &Run) -> Self {
        let level = |level: Severity| run.findings.iter().filter(|f| f.severity == Some(level)).count();
        let quiet = |f: &&Finding| f.severity.is_none() && !f.assertions.is_empty();
        let told: BTreeSet<&str> = run.assertions.iter().map(|a| a.claim.as_str()).collect();
        let (agree, alone): (Vec<&Finding>, Vec<&Finding>) =
            run.findings.iter().filter(quiet).partition(|f| several(f));
        Self {
            claims: schema.claims.len(),
            articles: run.sources.len(),
            assertions: run.assertions.len(),
            errors: level(Severity::Error),
            warnings: level(Severity::Warning),
            notes: level(Severity::Note),
            agree: agree.len(),
            alone: alone.len(),
            silent: schema.claims.iter().filter(|c| !told.contains(c.id.as_str())).count(),
            set_aside: run.findings.iter().map(|f| f.set_aside.len()).sum(),
            refusals: run.refusals.len(),
        }
    }

    /// `2 claims, 4 articles, 6 assertions: 1 error, 0 warnings, 1 note; 0 agree; 0 set aside`
    pub fn line(&self) -> String {
        format!(
            "{}, {}, {}: {}, {}, {}; {} agree; {} set aside",
            many(self.claims, "claim"),
            many(self.articles, "article"),
            many(self.assertions, "assertion"),
            many(self.errors, "error"),
            many(self.warnings, "warning"),
            many(self.notes, "note"),
            self.agree,
            self.set_aside
        )
    }
}

/// Whether two articles or more can be held against each other here.
pub(super) fn several(finding: &Finding) -> bool {
    let aside: BTreeSet<usize> = finding.set_aside.iter().map(|s| s.0).collect();
    let mut ids = finding.assertions.iter().enumerate().filter(|(i, _)| !aside.contains(i)).map(|(_, a)| a);
    let Some(first) = ids.next() else { return false };
    ids.any(|a| a.source.id != first.source.id)
}
