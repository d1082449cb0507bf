//! What must always hold.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
};

use proptest::prelude::*;

use super::build::{RELATE, assertion, change, claim, event, same, world};
use crate::{
    comparator::{
        Finding, Severity, Verdict, among::judgement_among, compare::findings, side::Ground, verdict::judgement,
    },
    kinds::{Relation, Value, World},
    matcher::{Assertion, Change},
    schema::{Changes, Claim},
};

fn one_of(of: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(of)
}

fn dates() -> impl Strategy<Value = &'static str> {
    one_of(&[
        "2032-01-03",
        "2032-01-04",
        "2032-01",
        "2032",
        "2031-10/2031-12 ~2031-09/2032-01",
        "2032-01-05/..",
        "../2032-01-01",
        "--01-03",
        "--12-31",
        "+2 x",
        "+3 x",
        "+2 y",
    ])
}

fn counts() -> impl Strategy<Value = &'static str> {
    one_of(&["34", "8000~", "8300", "about 2200", ">8000", "<10", "2000..4500", "0", "7990..8010"])
}

fn others() -> impl Strategy<Value = &'static str> {
    one_of(&[
        "yes", "no", "#ford", "#mill", "#valley", "#bridge", "near #ford", "#airfield", "#nowhere", "#q/hurt",
        "#q/dead",
    ])
}

fn told() -> impl Strategy<Value = String> {
    let when = ["2032-01-03", "2032-01", "2031/2032", "2032-03-10", "../2032-02-01", "2032-02-01/.."];
    let how = ["within", "throughout", "said", "published"];
    let time = (prop::sample::select(how.to_vec()), prop::sample::select(when.to_vec()))
        .prop_map(|(h, w)| format!("; {h} {w}"));
    let manner = one_of(&[
        "", "", "", "; denied", "; overtaken", "; planned", "; accused", "; in ford mill", "; in mill airfield",
        "; by x", "; ambiguous why", "; denied; in ford mill",
    ]);
    let time = prop_oneof![Just(String::new()), time];
    (time, manner, one_of(&["a", "b", "c"])).prop_map(|(time, manner, from)| format!("{time}{manner}; from {from}"))
}

fn some_assertion() -> impl Strategy<Value = Assertion> {
    let value = prop_oneof![4 => dates(), 4 => counts(), 2 => others()];
    (value, told()).prop_map(|(value, told)| assertion(&format!("{value}{told}")))
}

fn of_one_kind() -> impl Strategy<Value = Vec<Assertion>> {
    let many = |value: BoxedStrategy<&'static str>| {
        let one = (value, told()).prop_map(|(value, told)| assertion(&format!("{value}{told}")));
        prop::collection::vec(one, 0..9)
    };
    prop_oneof![many(dates().boxed()), many(counts().boxed()), prop::collection::vec(some_assertion(), 0..9)]
}

fn some_claim() -> impl Strategy<Value = Claim> {
    let changes = [None, Some(Changes::Level), Some(Changes::Toll), Some(Changes::Plan), Some(Changes::Stage)];
    (
        prop::sample::select(changes.to_vec()),
        prop::bool::weighted(0.2),
        prop::sample::select(&[None, None, Some(1), Some(40)][..]),
    )
        .prop_map(|(changes, many, recurs)| Claim { many, recurs, ..claim(changes) })
}

fn some_changes() -> impl Strategy<Value = Vec<Change>> {
    let all = [
        "2032-01; ? -> ?; from a",
        "2032-02; 8300 -> about 2200; from b",
        "2031/2032; yes -> no",
        "2032-01-04; ? -> #ford",
    ];
    prop::collection::vec(prop::sample::select(all.to_vec()).prop_map(change), 0..3)
}

fn run(claim: &Claim, all: Vec<Assertion>, changes: &[Change]) -> Vec<Finding> {
    findings(&Ground::new(claim, Some(&event()), &world(), changes, RELATE), all)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn order_is_irrelevant(claim in some_claim(), all in of_one_kind().prop_shuffle(), changes in some_changes(), n in 0..9_usize) {
        let mut other = all.clone();
        other.reverse();
        let n = n.min(other.len());
        other.rotate_left(n);
        let mut told = changes.clone();
        told.reverse();
        let bytes = |found: Vec<Finding>| serde_json::to_string(&found).unwrap();
        prop_assert_eq!(bytes(run(&claim, all, &changes)), bytes(run(&claim, other, &told)));
    }

    #[test]
    fn a_verdict_is_the_same_from_both_sides(claim in some_claim(), a in some_assertion(), b in some_assertion(), changes in some_changes()) {
        let (event, world) = (event(), world());
        let ground = Ground::new(&claim, Some(&event), &world, &changes, RELATE);
        let (one, two) = (judgement(&ground, &a, &b), judgement(&ground, &b, &a));
        prop_assert_eq!((one.verdict, one.rule), (two.verdict, two.rule));
        prop_assert!(same(&one.relation, &two.relation.flipped()));
    }

    #[test]
    fn every_pair_is_where_its_verdict_says(claim in some_claim(), all in of_one_kind(), changes in some_changes()) {
        let (event, world) = (event(), world());
        let ground = Ground::new(&claim, Some(&event), &world, &changes, RELATE);
        for finding in findings(&ground, all) {
            let aside: BTreeSet<usize> = finding.set_aside.iter().map(|s| s.0).collect();
            let mut homes = vec![0; finding.assertions.len()];
            for &i in finding.camps.iter().flat_map(|c| &c.members).chain(&finding.fits_several).chain(&aside) {
                homes[i] += 1;
            }
            prop_assert!(homes.iter().all(|&n| n == 1), "each stands in one place: {:?}", finding);
            prop_assert!(finding.camps.iter().all(|c| !c.members.is_empty() && !c.common.is_empty()));
            let mut seen = BTreeMap::new();
            for edge in &finding.edges {
                prop_assert!(edge.a < edge.b && edge.b < finding.camps.len());
                for &(i, j) in &edge.pairs {
                    let (a, b) = (&finding.assertions[i], &finding.assertions[j]);
                    prop_assert_eq!(edge.within_one_article, a.source.id == b.source.id);
                    prop_assert!(i < j && seen.insert((i, j), edge.verdict).is_none(), "no pair twice");
                }
            }
            for (j, b) in finding.assertions.iter().enumerate().filter(|(j, _)| !aside.contains(j)) {
                for (i, a) in finding.assertions.iter().enumerate().take(j).filter(|(i, _)| !aside.contains(i)) {
                    let found = judgement_among(&ground, &finding.assertions, a, b).verdict;
                    prop_assert_eq!(found, seen.get(&(i, j)).copied(), "{} | {}", &a.wording, &b.wording);
                }
            }
            let gravest = finding.edges.iter().filter_map(|e| e.verdict.severity()).max();
            prop_assert_eq!(finding.severity, gravest);
        }
    }

    #[test]
    fn no_assertion_is_lost(claim in some_claim(), all in of_one_kind(), changes in some_changes()) {
        let distinct: BTreeSet<Assertion> = all.iter().cloned().collect();
        let found: Vec<Assertion> = run(&claim, all, &changes).into_iter().flat_map(|f| f.assertions).collect();
        prop_assert_eq!(found.len(), distinct.len());
        prop_assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), distinct);
    }
}

#[test]
fn answers_are_related_once_however_many_say_them() {
    thread_local!(static CALLS: Cell<usize> = const { Cell::new(0) });
    fn counting(a: &Value, b: &Value, world: &World) -> Relation {
        CALLS.set(CALLS.get() + 1);
        RELATE(a, b, world)
    }
    let values = ["8000~", "8300", "about 4500", "about 2200", ">8000"];
    let calls = |n: usize| {
        let all = (0..n).map(|i| {
            let (value, day) = (values[i % 5], i / 5 % 28 + 1);
            assertion(&format!("{value}; within 2032-{:02}-{day:02}; from a{i}", i % 12 + 1))
        });
        CALLS.set(0);
        let (claim, world) = (claim(Some(Changes::Level)), world());
        let found = findings(&Ground::new(&claim, None, &world, &[], counting), all.collect());
        assert_eq!(found[0].severity, Some(Severity::Error));
        assert!(found[0].edges.iter().all(|e| e.verdict != Verdict::Incomparable));
        CALLS.get()
    };
    assert_eq!(calls(20), 10);
    assert_eq!(calls(2_000), 10);
}

#[test]
fn a_crowd_names_each_of_its_members() {
    let all: Vec<Assertion> =
        (0..4_000).map(|i| assertion(&format!("{}; from a{i}", if i % 2 == 0 { "34" } else { "603" }))).collect();
    let found = run(&claim(None), all, &[]);
    let named: BTreeSet<usize> = found[0].edges[0].pairs.iter().flat_map(|p| [p.0, p.1]).collect();
    assert_eq!(named.len(), 4_000);
    assert!(found[0].edges[0].pairs.len() < 5_000);
}
