//! From assertions to findings.

use std::collections::BTreeMap;

use crate::{
    kinds::World,
    matcher::{Assertion, Change},
    schema::{Claim, Event, Schema},
};

use super::{
    camps::camps,
    common::common,
    edges::edges,
    finding::{Camp, Finding},
    id::id,
    occurrence::{Occurrence, part},
    side::{Answer, Ground, Manner},
    table::Table,
    voice::Voices,
};

/// Compares the assertions of one claim: a finding for each occurrence, also where nothing separates anything.
///
/// `event` is what the claim asks about, for its clocks. Assertions and changes of other claims are left out, and of
/// assertions that are the same in all things one is kept. What is set aside and belongs to none of several
/// occurrences stands in a finding of its own, the last. The order of `assertions` and `changes` is irrelevant.
pub fn compare(
    claim: &Claim,
    event: Option<&Event>,
    world: &World,
    assertions: Vec<Assertion>,
    changes: &[Change],
) -> Vec<Finding> {
    findings(&Ground::new(claim, event, world, changes, crate::kinds::relate), assertions)
}

/// Compares everything: claims in the order of the schema, each as [`compare`] does. Claims that nothing speaks of have
/// no finding; assertions of claims that the schema does not have are left out.
pub fn compare_all(schema: &Schema, assertions: Vec<Assertion>, changes: &[Change]) -> Vec<Finding> {
    let mut by_claim: BTreeMap<String, Vec<Assertion>> = BTreeMap::new();
    for assertion in assertions {
        by_claim.entry(assertion.claim.clone()).or_default().push(assertion);
    }
    let mut out = Vec::new();
    for claim in &schema.claims {
        if let Some(of) = by_claim.remove(&claim.id) {
            let event = claim.event.as_deref().and_then(|id| schema.event(id));
            out.extend(compare(claim, event, &schema.world, of, changes));
        }
    }
    out
}

pub(super) fn findings(ground: &Ground<'_>, mut assertions: Vec<Assertion>) -> Vec<Finding> {
    assertions.retain(|a| a.claim == ground.claim.id);
    if assertions.is_empty() {
        return Vec::new();
    }
    assertions.sort_unstable();
    assertions.dedup();
    let given: Vec<_> = assertions.iter().map(|a| (&a.value, a.ambiguous.clone())).collect();
    let parts = part(&given, ground.claim.recurs);
    let mut assertions: Vec<Option<Assertion>> = assertions.into_iter().map(Some).collect();
    parts.into_iter().map(|part| finding(ground, part, &mut assertions)).collect()
}

/// The finding of one occurrence; takes its assertions out of `from`.
fn finding(ground: &Ground<'_>, part: Occurrence, from: &mut [Option<Assertion>]) -> Finding {
    let mut taken: Vec<(usize, Option<String>)> = part.members.into_iter().map(|i| (i, None)).collect();
    taken.extend(part.set_aside.into_iter().map(|(i, why)| (i, Some(why))));
    taken.sort_unstable();
    let (mut assertions, mut set_aside, mut compared) = (Vec::new(), Vec::new(), Vec::new());
    for (i, why) in taken {
        let Some(assertion) = from.get_mut(i).and_then(Option::take) else { continue };
        match why {
            Some(why) => set_aside.push((assertions.len(), why)),
            None => compared.push(assertions.len()),
        }
        assertions.push(assertion);
    }

    // From here on assertions are counted among those compared; `compared` leads back.
    let those: Vec<&Assertion> = compared.iter().filter_map(|&i| assertions.get(i)).collect();
    let mut answers: Vec<Answer> = those.iter().map(|a| Answer::of(a)).collect();
    answers.sort_unstable();
    answers.dedup();
    let told: Vec<(usize, Manner)> = those
        .iter()
        .map(|a| (answers.binary_search(&Answer::of(a)).unwrap_or_default(), Manner::of(ground, a)))
        .collect();
    let voices = Voices::of(&those, &answers, &told);
    let table = Table::new(ground, answers);
    let camps = camps(&table.answers, ground.claim.many, ground.world, &|a, b| table.agree(a, b));
    let (mut edges, apart) = edges(ground, &table, &told, &camps, &voices);

    let back = |i: usize| compared.get(i).copied().unwrap_or(i);
    for (a, b) in edges.iter_mut().flat_map(|e| &mut e.pairs) {
        (*a, *b) = (back(*a), back(*b));
    }
    let mut by_answer: Vec<Vec<usize>> = vec![Vec::new(); table.answers.len()];
    for (i, (answer, _)) in told.iter().enumerate() {
        if let Some(of) = by_answer.get_mut(*answer) {
            of.push(back(i));
        }
    }
    let gather = |of: &[usize]| {
        let mut members: Vec<usize> = of.iter().filter_map(|&a| by_answer.get(a)).flatten().copied().collect();
        members.sort_unstable();
        members
    };
    let camp = |of: &Vec<usize>| {
        let answers: Vec<&Answer> = of.iter().filter_map(|&a| table.answers.get(a)).collect();
        let mut values: Vec<_> = answers.iter().map(|a| a.value.clone()).collect();
        values.sort_unstable();
        values.dedup();
        Camp { common: common(ground, &answers), values, members: gather(of) }
    };
    Finding {
        id: id(&ground.claim.id, part.name.as_deref(), &apart),
        claim: ground.claim.id.clone(),
        ask: ground.claim.ask.clone(),
        occurrence: part.name,
        severity: edges.iter().filter_map(|e| e.verdict.severity()).max(),
        camps: camps.members.iter().map(camp).collect(),
        edges,
        fits_several: gather(&camps.several),
        set_aside,
        assertions,
    }
}
