//! One claim with every quote: what `show CLAIM` shows.

use std::collections::BTreeSet;

use super::{
    Look,
    clean::clean,
    finding::{self, Desk},
    flow::wrap,
    look::Ink,
    voice::{self, Depth},
    words,
};
use crate::{
    matcher::Assertion,
    pipeline::Run,
    schema::{Claim, Schema},
};

/// Every answer to `claim` with its whole sentence, who says it and when, and the rules that led to it.
pub fn claim(claim: &Claim, schema: &Schema, run: &Run, look: &Look) -> String {
    let mut out = String::new();
    let desk = Desk { schema, run, look };
    let mut shown: BTreeSet<&Assertion> = BTreeSet::new();
    for found in run.findings.iter().filter(|f| f.claim == claim.id) {
        finding::full(found, Depth::Whole, desk, &mut out);
        out.push('\n');
        shown.extend(&found.assertions);
    }
    let rest: Vec<&Assertion> = run.assertions.iter().filter(|a| a.claim == claim.id && !shown.contains(a)).collect();
    if shown.is_empty() {
        for line in wrap(&clean(&claim.ask), look.columns()) {
            out.push_str(&format!("{}\n", look.paint(Ink::Strong, &line)));
        }
        out.push_str(&format!("  {}\n\n", look.paint(Ink::Dim, &clean(&claim.id))));
    }
    for assertion in &rest {
        voice::draw(assertion, Depth::Whole, Ink::Good, 2, look, &mut out);
        out.push('\n');
    }
    let refused = run.refusals.iter().filter(|r| r.claim == claim.id).count();
    let answers = words::many(run.assertions.iter().filter(|a| a.claim == claim.id).count(), "assertion");
    let text = match refused {
        0 => answers,
        _ => format!("{answers}; {refused} refused: `gainsay explain {}` says why", clean(&claim.id)),
    };
    finding::hanging("", &text, look, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::{super::fixture, *};

    #[test]
    fn every_quote_of_a_claim() {
        let (schema, run) = fixture::run();
        insta::assert_snapshot!(claim(&schema.claims[0], &schema, &run, &Look { width: 80, ..Look::default() }));
    }

    #[test]
    fn a_claim_that_nobody_answers() {
        let (schema, _) = fixture::run();
        insta::assert_snapshot!(claim(&schema.claims[0], &schema, &Run::default(), &Look::default()), @"
        When was the Orlow bridge closed?
          bridge-closed-when

        0 assertions
        ");
    }
}
