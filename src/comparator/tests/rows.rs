//! Each row of the verdict table.

use super::build::{claim, event, judge, same};
use crate::{
    comparator::{Verdict, Verdict::*},
    schema::Changes,
};

const AGREE: Option<Verdict> = None;

/// The verdict and rule of `a` against `b`, which must be those of `b` against `a`.
#[track_caller]
fn check(claim: &crate::schema::Claim, a: &str, b: &str, changes: &[&str], verdict: Option<Verdict>, rule: &str) {
    let (one, two) = (judge(claim, a, b, changes), judge(claim, b, a, changes));
    assert_eq!((one.verdict, one.rule), (verdict, rule), "{a} | {b} | {changes:?}: {:#?}", one.steps);
    assert_eq!((two.verdict, two.rule), (verdict, rule), "the other way round: {b} | {a}");
    assert!(same(&one.relation, &two.relation.clone().flipped()), "{a} | {b}");
    assert_eq!(one.steps.last().map(|s| (s.rule, &s.because)), Some((one.rule, &one.because)));
}

#[track_caller]
fn fixed(a: &str, b: &str, verdict: Option<Verdict>, rule: &str) {
    check(&claim(None), a, b, &[], verdict, rule);
}

#[track_caller]
fn over(changes: Changes, a: &str, b: &str, told: &[&str], verdict: Option<Verdict>, rule: &str) {
    check(&claim(Some(changes)), a, b, told, verdict, rule);
}

#[test]
fn values_that_meet_agree() {
    fixed("2032-01-03", "2032-01-03", AGREE, "values-agree");
    fixed("2032-01-03", "2032-01", AGREE, "values-agree");
    fixed("2031-12/2032-01", "2032-01/2032-02", AGREE, "values-agree");
    fixed("#bridge", "#ford", AGREE, "values-agree");
    fixed("near #bridge", "#ford", AGREE, "values-agree");
    fixed("--01-03", "2032-01", AGREE, "values-agree");
    over(Changes::Level, "8300; within 2032-08", ">8000; within 2032-08", &[], AGREE, "values-agree");
    over(Changes::Level, "8300; within 2026", "8300; within 2033", &[], AGREE, "values-agree");
}

#[test]
fn what_cannot_be_held_together_is_incomparable() {
    fixed("#ford", "#airfield", Some(Incomparable), "values-incomparable");
    fixed("+2 arrival", "2032-01", Some(Incomparable), "values-incomparable");
    fixed("+2 arrival", "+2 departure", Some(Incomparable), "values-incomparable");
    fixed("5; in ford mill", "9; in ford valley2", Some(Incomparable), "scopes-differ");
    fixed("2032-01-03; ambiguous two events", "2032-02-03", Some(Incomparable), "ambiguous");
    over(Changes::Level, "8300", "4500; within 2032-09", &[], Some(Incomparable), "time-unknown");
    // A moment of a long time: it may be near, and may be far.
    over(Changes::Level, "5; within 2032", "9; within 2032-05-03", &[], Some(Incomparable), "time-unknown");
    over(Changes::Level, "5; throughout 2031", "9; within 2031-12/2032-05", &[], Some(Incomparable), "time-unknown");
    over(Changes::Plan, "2033-06; published 2032", "2033-10; said 2032-05-03", &[], Some(Incomparable), "time-unknown");
    over(Changes::Level, "5; within 2032", "9; within 2032", &[], Some(Contradicts), "one-time");
    over(Changes::Toll, "12; said 2032-01-03", "34", &[], Some(Incomparable), "time-unknown");
}

#[test]
fn fixed_facts_that_do_not_meet_contradict() {
    fixed("2031-10/2031-12", "2032-01-03", Some(Contradicts), "values-clash");
    fixed("2031-10/2031-12", "2032-01", Some(Contradicts), "values-clash");
    fixed("#ford", "#mill", Some(Contradicts), "values-clash");
    fixed("yes", "no", Some(Contradicts), "values-clash");
    fixed("34", "603", Some(Contradicts), "values-clash");
    fixed("2032-01-03; ordered", "2032-02", Some(Contradicts), "values-clash");
    fixed("--05-03", "2032-01", Some(Contradicts), "values-clash");
    // When it was said is no matter.
    fixed("2032-01-03; said 2032-02", "2032-01-05; said 2036-02", Some(Contradicts), "values-clash");
}

#[test]
fn values_that_meet_in_slack_only_are_in_tension() {
    fixed("2032-10/2032-12 ~2032-09/2032-12", "2032-09-20", Some(Tension), "slack-only");
    fixed("8000~", "8300", Some(Tension), "slack-only");
    fixed("about 4500", "4400", Some(Tension), "slack-only");
    fixed(">8000", "8000", Some(Tension), "slack-only");
    over(Changes::Level, "8000~; within 2032-08", "8300; within 2032-08-31", &[], Some(Tension), "slack-only");
}

#[test]
fn a_day_apart_may_be_two_clocks() {
    let (claim, event, world) = (claim(None), event(), super::build::world());
    let clocks = |a: &str, b: &str| {
        let ground = crate::comparator::side::Ground::new(&claim, Some(&event), &world, &[], super::build::RELATE);
        let sides = (super::build::assertion(a), super::build::assertion(b));
        let found = crate::comparator::verdict::judgement(&ground, &sides.0, &sides.1);
        (found.verdict, found.rule)
    };
    assert_eq!(clocks("2032-01-02", "2032-01-03"), (Some(Tension), "clocks"));
    assert_eq!(clocks("2032-01-01", "2032-01-03"), (Some(Contradicts), "values-clash"));
    assert_eq!(clocks("2031-12", "2032-01-01"), (Some(Contradicts), "values-clash"));
    // Nor does a missing year part them.
    assert_eq!(clocks("--1-2", "2032-01-03"), (Some(Tension), "clocks"));
    assert_eq!(clocks("2032-01-01", "--12-31"), (Some(Tension), "clocks"));
    assert_eq!(clocks("--1-2", "--1-3"), (Some(Tension), "clocks"));
    assert_eq!(clocks("--1-2", "2032-01-05"), (Some(Contradicts), "values-clash"));
    fixed("2032-01-02", "2032-01-03", Some(Contradicts), "values-clash");
}

#[test]
fn a_level_is_superseded_when_not_of_one_time() {
    let level = |a, b, told: &[&str], verdict, rule| over(Changes::Level, a, b, told, Some(verdict), rule);
    // Further apart than steady.
    level(">8000; within 2032-06-11", "4500; within 2032-09-30/2032-11-02", &[], Superseded, "time-apart");
    level("8000~; within 2032-01", "8300; within 2033-01", &[], Superseded, "time-apart");
    level("yes; said 2032-01-01", "no; said 2032-02-16", &[], Superseded, "time-apart");
    level("yes; said 2032-01-01", "no; said 2032-02-15", &[], Contradicts, "one-time");
    // A change between them is told.
    let cut = &["2032-09; 8300 -> about 4500"];
    level("8300; within 2032-08-31", "about 4500; within 2032-09-30/2032-11-02", cut, Superseded, "change-told");
    level(
        "8000~; within 2032-08-15/2032-09-13",
        "about 4500; within 2032-09-30/2032-11-02",
        cut,
        Superseded,
        "change-told",
    );
    level("8300; throughout ../2032-09-10", "about 4500; within 2032-09-15/2032-10-10", cut, Superseded, "change-told");
    level("8300; within 2032-09", "4500; within 2032-09", &["2032-09"], Superseded, "change-told");
    level("yes; within 2032-09", "no; within 2032-10-01", &["2032-09; yes -> no"], Superseded, "change-told");
    // "Before September" is just before.
    level("8300; within ../2032-08-31", "4500; within 2032-05-03", &[], Superseded, "time-apart");
    level("8300; within ../2032-08-31", "4500; within 2032-08-03", &[], Contradicts, "one-time");
    // Without it they are of one time.
    level("8300; within 2032-08-31", "about 4500; within 2032-09-30/2032-11-02", &[], Contradicts, "one-time");
    // Told, but not between, or the other way.
    let after = &["2032-12; 8300 -> 4500"];
    level("8300; within 2032-08-31", "4500; within 2032-09-30", after, Contradicts, "one-time");
    level("4500; within 2032-08-31", "8300; within 2032-09-30", cut, Contradicts, "one-time");
    level("no; within 2032-08-31", "yes; within 2032-09-30", &["2032-09; yes -> no"], Contradicts, "one-time");
    level("8300; within 2032-09-10", "4500; within 2032-09-10", cut, Contradicts, "one-time");
}

#[test]
fn what_holds_throughout_is_not_superseded_by_a_moment_inside() {
    let level = |a, b, told: &[&str], verdict, rule| over(Changes::Level, a, b, told, Some(verdict), rule);
    let (long, cut) = ("about 2200; throughout 2026/2033-07; in ford mill", &["2032-09; 8300 -> about 4500"]);
    level(long, ">8000; within 2032-06-11", cut, Contradicts, "throughout");
    level(long, "8000~; within 2032-08-15/2032-09-13", cut, Contradicts, "throughout");
    level(long, "8300; within 2032-08-31", cut, Contradicts, "throughout");
    level(long, "about 4500; within 2032-09-30/2032-11-02", cut, Contradicts, "throughout");
    level("10; throughout 2026/2030", "20; throughout 2028/2032", &[], Contradicts, "throughout");
    level("10; throughout 2026/..", "20; throughout 2028/..", &[], Contradicts, "throughout");
    level("about 1000; throughout 2026", "1020; within 2026-05", &[], Tension, "slack-only");
    // Each throughout its own time.
    level("10; throughout 2026/2027", "20; throughout 2028/2032", &[], Superseded, "one-after-other");
    // A moment that may lie outside, but is too near; and one that is far.
    level("10; throughout 2026", "20; within 2026-12-20/2027-01-10", &[], Contradicts, "one-time");
    level("10; throughout 2026", "20; within 2027-01", &[], Contradicts, "one-time");
    level("10; throughout 2026", "20; within 2027-06", &[], Superseded, "time-apart");
}

#[test]
fn a_toll_rises() {
    let toll = |a, b, verdict, rule| over(Changes::Toll, a, b, &[], Some(verdict), rule);
    toll("12; said 2032-01-03", "34; said 2032-01-04", Superseded, "toll-raised");
    toll("12; said 2032-01-03", ">30; said 2032-06-04", Superseded, "toll-raised");
    toll("500~; said 2032-01-03", "510; said 2032-01-04", Superseded, "toll-raised");
    toll("34; said 2032-01-03", "12; said 2032-01-04", Tension, "toll-lowered");
    toll("34; said 2032-01-03", "<20; said 2034-01-04", Tension, "toll-lowered");
    toll("12; said 2032-01-03", "34; said 2032-01-03", Contradicts, "one-time");
    // Either may be the later.
    toll("12; published 2032-01", "34; said 2032-01-20", Superseded, "toll-raised");
}

#[test]
fn a_plan_is_moved() {
    let plan = |a, b, told: &[&str], verdict, rule| over(Changes::Plan, a, b, told, Some(verdict), rule);
    let (june, october) = ("2033-05/2033-08; planned; said 2032-11", "2033-10; planned; said 2033-07");
    plan(june, october, &[], Superseded, "plan-moved");
    plan("2033-06; planned; said 2033-01-10", "2033-10; planned; said 2033-01-20", &[], Contradicts, "one-time");
    plan("2033-06; planned; said 2033-01-10", "2033-10; planned; said 2033-01-10", &[], Contradicts, "one-time");
    // One that tells the change.
    let moved = &["2033-01-15; 2033-06 -> 2033-10; from b"];
    plan("2033-06; said 2033-01-10", "2033-10; said 2033-01-20; from b", moved, Superseded, "change-told");
    plan("2033-06; said 2033-01-10", "2033-10; said 2033-01-20; from c", moved, Contradicts, "one-time");
    plan("2033-06; said 2033-01-25", "2033-10; said 2033-01-20; from b", moved, Contradicts, "one-time");
    // Planned against happened.
    plan("2033-06; planned; said 2033-05-20", "2033-07; said 2033-06-20", &[], Tension, "planned-against-happened");
    fixed("2033-06; planned", "2033-07", Some(Tension), "planned-against-happened");
    fixed("2033-06; planned", "2033-07; planned", Some(Contradicts), "values-clash");
}

#[test]
fn a_stage_is_reached() {
    let stage = |a, b, verdict, rule| over(Changes::Stage, a, b, &[], Some(verdict), rule);
    stage("#q/hurt; said 2032-01-03", "#q/dead; said 2032-01-05", Superseded, "stage-reached");
    stage("#q/hurt; said 2032-01", "#q/dead; said 2032-01-05", Superseded, "stage-reached");
    stage("#q/hurt; said 2032-01-03", "#q/dead; said 2032-01-03", Contradicts, "one-time");
    stage("#q/dead; said 2032-01-03", "#q/hurt; said 2032-01-05", Contradicts, "stage-back");
}

#[test]
fn an_age_grows() {
    let age = |a, b, verdict, rule| over(Changes::Age, a, b, &[], verdict, rule);
    age("34; said 2032-01-03", "34; said 2039-01-03", AGREE, "values-agree");
    age("34; said 2032-01-03", "35; said 2032-01-04", Some(Superseded), "age-grown");
    age("34; said 2032-01-03", "35; said 2032-01-03", Some(Contradicts), "one-time");
    age("34; said 2032-01-03", "36; said 2032-11-04", Some(Contradicts), "age-beyond-time");
    age("34; said 2032-01-03", "36; said 2033-11-04", Some(Superseded), "age-grown");
    age("34; said 2032-01-03", "37; said 2033-11-04", Some(Contradicts), "age-beyond-time");
    // Told again later, as of then or wrongly.
    age("35; said 2032-01-03", "34; said 2032-01-08", Some(Tension), "age-lowered");
    age("35; said 2032-01-03", "33; said 2032-01-08", Some(Contradicts), "age-beyond-time");
    age("35; said 2032-01-03", "33; said 2034-01-08", Some(Tension), "age-lowered");
    // A month: which of the two is the later one is not known.
    age("35; said 2032-01", "34; said 2032-01", Some(Superseded), "age-grown");
    age("35; said 2032-01", "31; said 2032-01", Some(Contradicts), "one-time");
    age("35", "34; said 2032-01-08", Some(Incomparable), "time-unknown");
    age("40..49; said 2032-01-03", "44; said 2032-01-03", AGREE, "values-agree");
    age("40..49; said 2032-01-03", "50; said 2032-01-08", Some(Superseded), "age-grown");
    age("about 34; said 2032-01-03", "35; said 2032-01-03", Some(Tension), "slack-only");
    // "34 at the time": of any day before.
    age("34; within ../2032-01-03", "39; said 2032-01-03", Some(Superseded), "age-grown");
    age("34; within ../2032-01-03", "33; said 2032-01-03", Some(Tension), "age-lowered");
    age("34; denied; said 2032-01-03", "34; said 2032-01-03", Some(Contradicts), "denied");
}

#[test]
fn what_is_overtaken_is_superseded() {
    fixed("0; overtaken", "34", Some(Superseded), "overtaken");
    fixed("no; overtaken; said 2032-01-08", "yes; said 2032-01-20", Some(Superseded), "overtaken");
    over(Changes::Toll, "0; overtaken; said 2032-01-08", "34; said 2032-01-08", &[], Some(Superseded), "overtaken");
}

#[test]
fn an_accusation_is_no_contradiction() {
    fixed("#ford; accused", "#mill", Some(Tension), "accusation");
    fixed("#ford; claimed", "#mill", Some(Tension), "accusation");
    fixed("#ford; suspected", "#mill; accused", Some(Tension), "accusation");
    fixed("#ford; accused", "#bridge", AGREE, "values-agree");
}

#[test]
fn a_denial_contradicts_what_it_denies_only() {
    fixed("34; denied", "34", Some(Contradicts), "denied");
    fixed("#ford; denied", "#bridge", Some(Contradicts), "denied");
    fixed("#ford; denied", "#valley", AGREE, "denied");
    fixed("#ford; denied", "#mill", AGREE, "denied");
    fixed("34; denied", "603", AGREE, "denied");
    fixed("34; denied", "603; denied", AGREE, "denied");
    fixed("34; denied", "34; denied", AGREE, "values-agree");
    fixed("34; denied; accused", "34", Some(Tension), "accusation");
    over(Changes::Level, "34; denied; said 2032", "34; said 2034", &[], Some(Superseded), "time-apart");
}

#[test]
fn several_answers_may_be_right_at_once() {
    let many = crate::schema::Claim { many: true, ..claim(None) };
    check(&many, "#ford", "#mill", &[], AGREE, "many-answers");
    check(&many, "#q/hurt", "#q/dead", &[], AGREE, "many-answers");
    check(&many, "#ford; denied", "#ford", &[], Some(Contradicts), "denied");
    check(&many, "#ford; denied", "#mill", &[], AGREE, "denied");
}

#[test]
fn the_most_of_the_whole_is_the_most_of_the_part() {
    fixed("about 2200; in ford mill", "8000", Some(Contradicts), "whole-limits-part");
    fixed("30000; in ford mill", "8000", AGREE, "whole-limits-part");
    fixed(">2200; in ford mill", "8000", AGREE, "whole-limits-part");
    fixed("about 8000; in ford mill", "8100", Some(Tension), "slack-only");
    fixed("2200; in ford mill", "8000; in ford mill", Some(Contradicts), "values-clash");
    fixed("2200; in valley", "8000; in ford mill", Some(Contradicts), "whole-limits-part");
    fixed("2200; in ford mill", "8000; in valley", AGREE, "whole-limits-part");
    fixed("2200; in ford", "8000", Some(Contradicts), "values-clash");
}

#[test]
fn what_recurs_has_other_occurrences() {
    let visits = crate::schema::Claim { recurs: Some(30), ..claim(None) };
    check(&visits, "2032-08-21/2032-08-31", "2033", &[], Some(Incomparable), "other-occurrence");
    check(&visits, "2032-08-21", "2032-08-25", &[], Some(Contradicts), "values-clash");
    check(&visits, "2032-08-21", "2032-09-21", &[], Some(Incomparable), "other-occurrence");
}

#[test]
fn every_step_is_named() {
    let level = claim(Some(Changes::Level));
    let found = judge(&level, "34; denied; said 2032", "34; said 2034", &[]);
    assert_eq!(found.steps.iter().map(|s| s.rule).collect::<Vec<_>>(), ["values-clash", "denied", "time-apart"]);
    let found = judge(&claim(None), "#ford; accused", "#mill", &[]);
    assert!(found.because.starts_with("ford and mill: a side is only accused, claimed or suspected ("));
    let found = judge(&level, "about 2200; throughout 2026/2033-07", "8300; within 2032-08-31", &[]);
    let says = "about 2,200 (throughout 2026-01/2033-07) and 8,300 (as of 2032-08-31): one holds throughout a time that the other speaks of (";
    assert!(found.because.starts_with(says), "{}", found.because);
}
