//! What one article tells twice: who "was wounded" and "died of the wounds" is dead, and "two women" are some of "five people".

use std::collections::BTreeMap;

use super::{Assertion, Compiled, Extraction, counted};
use crate::{
    kinds::Value,
    schema::{Changes, Claim, Kind},
};

/// Of the stages that one article tells, the last is its answer; those before are what led there, and are refused.
///
/// Only what is plainly told settles it: a last stage that is denied, planned, suspected or no longer held settles nothing.
pub(super) fn settle(compiled: &Compiled, out: &mut Extraction) {
    let staged = |c: &&Claim| c.kind == Kind::Choice && c.changes == Some(Changes::Stage);
    let told = out.assertions.iter().filter_map(|a| compiled.claim(&a.claim));
    let claims: BTreeMap<&str, &Claim> = told.filter(staged).map(|c| (c.id.as_str(), c)).collect();
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
    out.refusals.extend(before.into_iter().map(|a| {
        let because = format!("the article tells of a later stage than `{}`", a.wording);
        a.refused("earlier-stage", because)
    }));
}

/// Of the numbers that one article tells of anybody's toll, "two women" and "three others" are parts where it tells a greater
/// one of people.
pub(super) fn parts(compiled: &Compiled, out: &mut Extraction) {
    let anybody = |c: &&Claim| c.kind == Kind::Count && c.event.is_some() && c.unit.iter().any(counted::is_anybody);
    let told = out.assertions.iter().filter_map(|a| compiled.claim(&a.claim));
    let claims: BTreeMap<&str, &Claim> = told.filter(anybody).map(|c| (c.id.as_str(), c)).collect();
    if claims.is_empty() {
        return;
    }
    let least = |a: &Assertion| if let Value::Count(c) = &a.value { c.strict.min } else { None };
    let most = |a: &Assertion| if let Value::Count(c) = &a.value { c.strict.max } else { None };
    let mut greatest = BTreeMap::new();
    for a in out.assertions.iter().filter(|a| claims.contains_key(a.claim.as_str()) && !counts_some(a)) {
        if let Some(n) = least(a) {
            let known = greatest.entry(a.claim.clone()).or_insert(n);
            *known = n.max(*known);
        }
    }
    let (mut kept, mut some) = (Vec::new(), Vec::new());
    for a in std::mem::take(&mut out.assertions) {
        let part = counts_some(&a) && greatest.get(&a.claim).zip(most(&a)).is_some_and(|(all, n)| n < *all);
        if part { some.push(a) } else { kept.push(a) }
    }
    out.assertions = kept;
    out.refusals.extend(some.into_iter().map(|a| {
        let because = format!("the article tells of more than `{}`", a.wording);
        a.refused("part-of-a-whole", because)
    }));
}

/// Whether the noun that is counted may be of some only: "women", "others".
fn counts_some(a: &Assertion) -> bool {
    let unit = a.marks.iter().find(|m| m.role == "unit").map(|m| m.text.to_lowercase());
    let last = unit.as_deref().and_then(|u| u.split_whitespace().last());
    last.is_some_and(|w| {
        ["others", "men", "women", "children", "boys", "girls", "teens", "teenagers", "adults", "students", "officers"]
            .contains(&w)
    })
}

/// Which of the options an assertion tells, in their order.
fn stage(claim: &Claim, a: &Assertion) -> Option<usize> {
    let Value::Choice(node) = &a.value else { return None };
    let id = node.id.strip_prefix(claim.id.as_str())?.strip_prefix('/')?;
    claim.options.iter().position(|o| o.id == id)
}
