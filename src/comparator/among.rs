//! The verdict of two assertions among all others of their finding.

use crate::{
    kinds::World,
    matcher::{Assertion, Change},
    schema::{Claim, Event},
};

use super::{
    finding::{Judgement, Step},
    rule::Rule,
    side::{Answer, Ground},
    stand::stand,
    text::because,
    time::window,
    verdict::judgement,
    voice::Voice,
};

/// Why two assertions of one finding stand as they stand, with all that [`compare`](super::compare) knows: as
/// [`verdict`](super::verdict()), but two that are apart are excused where their articles give several answers and some
/// of these agree.
///
/// `among` are the assertions of the finding, `a` and `b` among them.
pub fn verdict_among(
    claim: &Claim,
    event: Option<&Event>,
    world: &World,
    among: &[Assertion],
    (a, b): (&Assertion, &Assertion),
    changes: &[Change],
) -> Judgement {
    judgement_among(&Ground::new(claim, event, world, changes, crate::kinds::relate), among, a, b)
}

pub(super) fn judgement_among(ground: &Ground<'_>, among: &[Assertion], a: &Assertion, b: &Assertion) -> Judgement {
    let mut found = judgement(ground, a, b);
    let one_voice = a.source.id == b.source.id && Voice::of(a) == Voice::of(b);
    if found.verdict.is_none() || one_voice || a.ambiguous.is_some() || b.ambiguous.is_some() {
        return found;
    }
    let (one, two) = (answers(ground, among, a), answers(ground, among, b));
    let like = |x: &Answer, y: &Answer| x.scope == y.scope && x.denied == y.denied;
    let agree = |x: &Answer, y: &Answer| like(x, y) && stand(ground, x, y).relation.agrees();
    if let Some((x, y)) = one.iter().find_map(|x| two.iter().find(|y| agree(x, y)).map(|y| (x, y))) {
        found.verdict = None;
        found.rule = Rule::Excused.code();
        found.because = because(ground, Rule::Excused, (x, None), (y, None), &stand(ground, x, y));
        found.steps.push(Step { rule: found.rule, because: found.because.clone() });
    }
    found
}

/// All that the article of `of` answers in the same voice, of the same time and scope. A denial, and what is told as no
/// longer held, are by themselves.
fn answers(ground: &Ground<'_>, among: &[Assertion], of: &Assertion) -> Vec<Answer> {
    let alone = |a: &Assertion| a.stance.denied || a.stance.overtaken || a.ambiguous.is_some();
    if alone(of) {
        return vec![Answer::of(of)];
    }
    let voice = Voice::of(of);
    let when = window(ground.claim, of);
    let same = |a: &&Assertion| {
        a.source.id == of.source.id && a.scope == of.scope && window(ground.claim, a) == when && Voice::of(a) == voice
    };
    among.iter().filter(|a| !alone(a)).filter(same).map(Answer::of).collect()
}
