//! The whole way for a few articles at once: read, match, compare.
//!
//! The two steps are pure and can be taken apart: [`extract`] looks at each article by itself, [`compare`] at all
//! assertions of a claim.

use std::cmp::Reverse;

use crate::{
    comparator::{self, Finding},
    corpus::{Article, Source},
    matcher::{self, Assertion, Change, Compiled, Refusal},
    schema::Schema,
};

/// All that came of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Run {
    /// The articles that were read, sorted.
    pub sources: Vec<Source>,
    /// What they say, sorted.
    pub assertions: Vec<Assertion>,
    /// The changes they tell, sorted.
    pub changes: Vec<Change>,
    /// What was near, and not taken, sorted.
    pub refusals: Vec<Refusal>,
    /// What came of comparing, gravest first, then in the order of the claims.
    pub findings: Vec<Finding>,
}

/// Extracts and compares. The order of the articles does not matter.
pub fn check(schema: &Schema, articles: &[Article]) -> Run {
    let run = extract(schema, articles);
    let findings = findings(schema, run.assertions.clone(), &run.changes);
    Run { findings, ..run }
}

/// What each article says; nothing is compared.
pub fn extract(schema: &Schema, articles: &[Article]) -> Run {
    let compiled = Compiled::new(schema);
    let mut run = Run { sources: articles.iter().map(|a| a.source.clone()).collect(), ..Run::default() };
    for article in articles {
        let found = matcher::extract(article, &compiled);
        run.assertions.extend(found.assertions);
        run.changes.extend(found.changes);
        run.refusals.extend(found.refusals);
    }
    run.sources.sort();
    run.assertions.sort();
    run.changes.sort();
    run.refusals.sort();
    run
}

/// Compares assertions that were extracted before, here or elsewhere. Their order does not matter.
pub fn compare(schema: &Schema, mut assertions: Vec<Assertion>, mut changes: Vec<Change>) -> Run {
    assertions.sort();
    assertions.dedup();
    changes.sort();
    changes.dedup();
    let mut sources: Vec<Source> = assertions.iter().map(|a| a.source.clone()).collect();
    sources.sort();
    sources.dedup();
    let findings = findings(schema, assertions.clone(), &changes);
    Run { sources, assertions, changes, refusals: Vec::new(), findings }
}

fn findings(schema: &Schema, assertions: Vec<Assertion>, changes: &[Change]) -> Vec<Finding> {
    let mut findings = comparator::compare_all(schema, assertions, changes);
    let place = |id: &str| schema.claims.iter().position(|c| c.id == id);
    findings.sort_by_cached_key(|f| (Reverse(f.severity), place(&f.claim), f.occurrence.clone(), f.id.clone()));
    findings
}
