//! From how two answers lie to a verdict: time, then stance.

use crate::{
    kinds::{Relation, World},
    matcher::{AsOf, Assertion, Change},
    schema::{Changes, Claim, Event},
};

use super::{
    age::age,
    finding::{Judgement, Step, Verdict},
    rule::Rule,
    side::{Answer, Ground, Manner},
    stand::{Stand, stand},
    text::because,
    time::{change_between, may_precede, tells_move, vague},
};

/// Why two assertions of one claim stand as they stand: how their values lie, then time and stance, each step named.
///
/// It looks at these two alone; [`verdict_among`](super::verdict_among) knows the other answers of their articles.
pub fn verdict(
    claim: &Claim,
    event: Option<&Event>,
    world: &World,
    a: &Assertion,
    b: &Assertion,
    changes: &[Change],
) -> Judgement {
    judgement(&Ground::new(claim, event, world, changes, crate::kinds::relate), a, b)
}

pub(super) fn judgement(ground: &Ground<'_>, a: &Assertion, b: &Assertion) -> Judgement {
    let (one, two) = ((Answer::of(a), Manner::of(ground, a)), (Answer::of(b), Manner::of(ground, b)));
    let stand = stand(ground, &one.0, &two.0);
    let first = match &stand.relation {
        Relation::Tension { .. } => Rule::Slack,
        Relation::Clash { .. } => Rule::Clash,
        Relation::Incomparable { .. } => Rule::Incomparable,
        _ => Rule::Agree,
    };
    let (verdict, rule) = match a.ambiguous.as_ref().or(b.ambiguous.as_ref()) {
        Some(_) => (Some(Verdict::Incomparable), Rule::Ambiguous),
        None => judge(ground, (&one.0, &one.1), (&two.0, &two.1), &stand),
    };
    let mut rules = vec![first];
    rules.extend(stand.by);
    rules.push(rule);
    rules.dedup();
    if rules.last() != rules.first() && rules.len() > 2 && rules.first() == Some(&rule) {
        rules.remove(0);
    }
    let text = |rule| because(ground, rule, (&one.0, Some(&one.1)), (&two.0, Some(&two.1)), &stand);
    let steps: Vec<_> = rules.into_iter().map(|r| Step { rule: r.code(), because: text(r) }).collect();
    Judgement { verdict, because: text(rule), rule: rule.code(), steps, relation: stand.relation }
}

/// What time has to say of two answers that do not meet.
pub(super) enum Time {
    /// When one of them holds is not known, and it matters.
    Unknown,
    /// They need not be of one time.
    Apart(Rule),
    /// Not of one time, and yet odd.
    Odd(Rule),
    /// They are of one time.
    One(Rule),
}

/// The first row of the table that fits, and the rule that says so.
pub(super) fn judge(
    ground: &Ground<'_>,
    a: (&Answer, &Manner),
    b: (&Answer, &Manner),
    stand: &Stand,
) -> (Option<Verdict>, Rule) {
    let slack = match stand.relation {
        Relation::Incomparable { .. } => {
            return (Some(Verdict::Incomparable), stand.by.unwrap_or(Rule::Incomparable));
        }
        Relation::Clash { .. } => false,
        Relation::Tension { .. } => true,
        _ => return (None, stand.by.unwrap_or(Rule::Agree)),
    };
    let (one, two) = (a.1, b.1);
    if one.overtaken || two.overtaken {
        return (Some(Verdict::Superseded), Rule::Overtaken);
    }
    let tension = |rule| (Some(Verdict::Tension), rule);
    let rule = match time(ground, a, b, stand) {
        Time::Unknown => return (Some(Verdict::Incomparable), Rule::TimeUnknown),
        Time::Apart(rule) => return (Some(Verdict::Superseded), rule),
        Time::Odd(rule) => return tension(rule),
        Time::One(rule) => rule,
    };
    if slack {
        return tension(if stand.by == Some(Rule::Clocks) { Rule::Clocks } else { Rule::Slack });
    }
    if one.ahead != two.ahead {
        return tension(Rule::Planned);
    }
    if one.soft || two.soft {
        return tension(Rule::Accusation);
    }
    (Some(Verdict::Contradicts), rule)
}

fn time(ground: &Ground<'_>, a: (&Answer, &Manner), b: (&Answer, &Manner), stand: &Stand) -> Time {
    let Some(changes) = ground.claim.changes else { return Time::One(stand.by.unwrap_or(Rule::Clash)) };
    let Some((one, two)) = a.1.window.zip(b.1.window) else { return Time::Unknown };
    let far = one.days().gap(two.days()).is_some_and(|gap| gap > ground.claim.steady.max(0));
    match changes {
        Changes::Level => level(ground, (a.0, one), (b.0, two), far),
        Changes::Plan if far => Time::Apart(Rule::PlanMoved),
        Changes::Plan => {
            let (x, y) = (&a.0.value, &b.0.value);
            let told = tells_move(ground, (one, x, &a.1.tells), (two, y))
                || tells_move(ground, (two, y, &b.1.tells), (one, x));
            match told {
                true => Time::Apart(Rule::ChangeTold),
                false if vague(ground.claim.steady, one, two) => Time::Unknown,
                false => Time::One(Rule::OneTime),
            }
        }
        Changes::Age if stand.by.is_some() => Time::One(stand.by.unwrap_or(Rule::OneTime)),
        Changes::Age => age((&a.0.value, one.days()), (&b.0.value, two.days())),
        Changes::Toll => in_order(stand, one, two, Rule::TollRaised, Time::Odd(Rule::TollLowered)),
        Changes::Stage => in_order(stand, one, two, Rule::StageReached, Time::One(Rule::StageBack)),
    }
}

/// What goes up and down: apart in time, or with a change between.
fn level(ground: &Ground<'_>, a: (&Answer, AsOf), b: (&Answer, AsOf), far: bool) -> Time {
    let lasting = |w| matches!(w, AsOf::Throughout(_));
    let (one, two) = (a.1, b.1);
    if !may_precede(one, two) && !may_precede(two, one) {
        return Time::One(if lasting(one) || lasting(two) { Rule::Throughout } else { Rule::OneTime });
    }
    if far {
        return Time::Apart(Rule::TimeApart);
    }
    if lasting(one) && lasting(two) {
        return Time::Apart(Rule::OneAfterOther);
    }
    // A denied value, and the whole against a part, say nothing of up and down.
    let plain = a.0.scope == b.0.scope && !a.0.denied && !b.0.denied;
    let (x, y) = (plain.then_some(&a.0.value), plain.then_some(&b.0.value));
    if change_between(ground, (one, x), (two, y)) {
        return Time::Apart(Rule::ChangeTold);
    }
    if vague(ground.claim.steady, one, two) {
        return Time::Unknown;
    }
    Time::One(Rule::OneTime)
}

/// What moves one way only: the lower figure or earlier stage must be able to come first.
fn in_order(stand: &Stand, one: AsOf, two: AsOf, forward: Rule, back: Time) -> Time {
    let (first, last) = match stand.order {
        Some(std::cmp::Ordering::Less) => (one, two),
        Some(std::cmp::Ordering::Greater) => (two, one),
        _ => return Time::One(stand.by.unwrap_or(Rule::OneTime)),
    };
    // For these a figure stands from the day it is told, so "throughout" adds nothing.
    let (first, last) = (first.days(), last.days());
    if may_precede(AsOf::Within(first), AsOf::Within(last)) {
        Time::Apart(forward)
    } else if first == last {
        Time::One(Rule::OneTime)
    } else {
        back
    }
}
