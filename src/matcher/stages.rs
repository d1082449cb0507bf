//! A later stage in the words of one article: who "was wounded" and "died of the wounds" is dead.

use std::collections::BTreeMap;

use super::{Assertion, Extraction, Refusal};
use crate::{
    kinds::Value,
    schema::{Changes, Claim, Kind, Schema},
};

/// Of the stages that one article tells, the last is its answer; those before are what led there, and are refused.
///
/// Only what is plainly told settles it: a last stage that is denied, planned, suspected or no longer held settles nothing.
pub(super) fn settle(schema: &Schema, out: &mut Extraction) {
    let staged = |c: &&Claim| c.kind == Kind::Choice && c.changes == Some(Changes::Stage);
    let claims: BTreeMap<&str, &Claim> = schema.claims.iter().filter(staged).map(|c| (c.id.as_str(), c)).collect();
    if claims.is_empty() {
        return;
    }
    let mut last: BTreeMap<String, usize> = BTreeMap::new();
    for a in &out.assertions {
        if let Some(stage) = claims.get(a.claim.as_str()).and_then(|c| stage(c, a))
            && a.stance == super::Stance::default()
        {
            let known = last.entry(a.claim.clone()).or_default();
            *known = (*known).max(stage);
        }
    }
    let (mut kept, mut before) = (Vec::new(), Vec::new());
    for a in std::mem::take(&mut out.assertions) {
        let stage = claims.get(a.claim.as_str()).and_then(|c| stage(c, &a));
        let overtaken = stage.zip(last.get(&a.claim)).is_some_and(|(stage, &last)| stage < last);
        if overtaken && !a.stance.denied { before.push(a) } else { kept.push(a) }
    }
    out.assertions = kept;
    out.refusals.extend(before.into_iter().map(|a| Refusal {
        because: format!("the article tells of a later stage than `{}`", a.wording),
        claim: a.claim,
        source: a.source,
        quote: a.quote,
        rule: "earlier-stage".to_owned(),
    }));
}

/// Which of the options an assertion tells, in their order.
fn stage(claim: &Claim, a: &Assertion) -> Option<usize> {
    let Value::Choice(node) = &a.value else { return None };
    let id = node.id.strip_prefix(claim.id.as_str())?.strip_prefix('/')?;
    claim.options.iter().position(|o| o.id == id)
}
