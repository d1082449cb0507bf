//! Camps, edges, ids and occurrences of whole findings.

use super::build::{claim, find};
use crate::{
    comparator::{Finding, Severity, Verdict},
    schema::{Changes, Claim},
};

/// The camps as `common: wordings`, what fits several, and the edges as `a b verdict pairs`.
fn shape(finding: &Finding) -> (Vec<String>, Vec<String>, Vec<String>) {
    let say = |i: &usize| finding.assertions[*i].wording.split(';').next().unwrap_or_default().to_owned();
    let names = |of: &[usize]| of.iter().map(say).collect::<Vec<_>>().join(" | ");
    let camps = finding.camps.iter().map(|c| format!("{}: {}", c.common, names(&c.members))).collect();
    let several = finding.fits_several.iter().map(say).collect();
    let edge = |e: &crate::comparator::Edge| {
        let own = if e.within_one_voice {
            " self"
        } else if e.within_one_article {
            " article"
        } else {
            ""
        };
        format!("{} {} {:?}{own} {}", e.a, e.b, e.verdict, e.pairs.len())
    };
    (camps, several, finding.edges.iter().map(edge).collect())
}

#[track_caller]
fn check(claim: &Claim, all: &[&str], told: &[&str], camps: &[&str], several: &[&str], edges: &[&str]) -> Finding {
    let mut found = find(claim, all, told);
    assert_eq!(found.len(), 1, "{found:#?}");
    let finding = found.remove(0);
    let (c, s, e) = shape(&finding);
    assert_eq!((c, s), (own(camps), own(several)));
    assert_eq!(e, own(edges));
    finding
}

fn own(of: &[&str]) -> Vec<String> {
    of.iter().map(|&s| s.to_owned()).collect()
}

#[test]
fn dates_of_one_month_are_one_camp() {
    let all = ["2031-10/2031-12", "2032-01-03", "2032-01; from a", "2032-01; from b"];
    let camps = ["2031-10/2031-12: 2031-10/2031-12", "2032-01-03: 2032-01-03 | 2032-01 | 2032-01"];
    let found = check(&claim(None), &all, &[], &camps, &[], &["0 1 Contradicts 3"]);
    assert_eq!(found.severity, Some(Severity::Error));
    let says = "2031-10/2031-12 and 2032-01: no answer is allowed by both (";
    assert!(found.edges[0].because.starts_with(says), "{}", found.edges[0].because);
}

#[test]
fn what_fits_several_joins_none() {
    let camps = ["2032-01-02: 2032-01-02", "2032-01-03: 2032-01-03"];
    check(&claim(None), &["2032-01-02", "2032-01", "2032-01-03"], &[], &camps, &["2032-01"], &["0 1 Contradicts 1"]);
    let camps = ["ford: #ford", "mill: #mill"];
    check(&claim(None), &["#ford", "#valley", "#mill"], &[], &camps, &["#valley"], &["0 1 Contradicts 1"]);
    // It neither makes a finding nor hides one.
    let found = check(&claim(None), &["2032-01-02", "2032-01"], &[], &["2032-01-02: 2032-01 | 2032-01-02"], &[], &[]);
    assert_eq!(found.severity, None);
    // What also fits others, but no other camp, joins.
    let camps = ["1 to 2: 1..2 | 1..8", "10 to 11: 10..12 | 7..11"];
    check(&claim(None), &["1..2", "1..8", "7..11", "10..12"], &[], &camps, &[], &["0 1 Contradicts 3"]);
}

#[test]
fn a_chain_leaves_nobody_without_a_camp() {
    let all = ["0..2", "1..4", "3..6", "5..8", "7..9"];
    let camps = ["0 to 2: 0..2", "3 to 6: 3..6", "7 to 8: 5..8 | 7..9"];
    check(&claim(None), &all, &[], &camps, &["1..4"], &["0 1 Contradicts 1", "0 2 Contradicts 4", "1 2 Contradicts 1"]);
}

#[test]
fn a_day_without_a_year_stands_in_all_years() {
    let all = ["2032", "--01-03", "--02-05", "2033-03-01"];
    // "2032" holds both days, which do not hold each other; neither is the third of 2033.
    let camps = ["--01-03: --01-03", "--02-05: --02-05", "2033-03-01: 2033-03-01"];
    let edges = ["0 1 Contradicts 1", "0 2 Contradicts 2", "1 2 Contradicts 1"];
    check(&claim(None), &all, &[], &camps, &["2032"], &edges);
    let camps = ["--01-03, 2032-01: --01-03 | 2032-01"];
    check(&claim(None), &["2032-01", "--01-03"], &[], &camps, &[], &[]);
    check(&claim(None), &["--01-03; from a", "--01-03; from b"], &[], &["--01-03: --01-03 | --01-03"], &[], &[]);
}

#[test]
fn forty_against_one_is_one_finding_with_one_outlier() {
    let mut all: Vec<String> = (0..40).map(|i| format!("2032-01-03; from a{i:02}")).collect();
    all.push("2031-12; from z".to_owned());
    let found = find(&claim(None), &all.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].camps.iter().map(|c| c.members.len()).collect::<Vec<_>>(), [1, 40]);
    assert_eq!(found[0].edges.len(), 1);
    assert_eq!(found[0].edges[0].pairs.len(), 40);
}

#[test]
fn figures_of_a_level_stand_side_by_side() {
    let all = [
        "8000~; within 2032-08-15/2032-09-13; from a",
        ">8000; within 2032-06-11; from b",
        "8300; within 2032-08-31; from c",
        "about 4500; within 2032-09-30/2032-11-02; from c",
        "about 2200; throughout 2026/2033-07; in ford mill; from d",
    ];
    let camps =
        ["about 4,500: about 4500", "8,000: 8000~", "8,300: >8000 | 8300", "about 2,200 in ford and mill: about 2200"];
    let edges = [
        "0 3 Contradicts 1", "1 3 Contradicts 1", "2 3 Contradicts 2", "0 1 Superseded 1", "0 2 Superseded 1",
        "0 2 Superseded article 1", "1 2 Superseded 2",
    ];
    let found = find(&claim(Some(Changes::Level)), &all, &["2032-09; 8300 -> about 4500; from c"]);
    let (c, _, e) = shape(&found[0]);
    assert_eq!(c, own(&camps));
    let mut e = e;
    // Within one article it is the outlet's own voice.
    e.iter_mut().for_each(|e| *e = e.replace("self", "article"));
    e.sort();
    let mut edges = own(&edges);
    edges.sort();
    assert_eq!(e, edges);
    assert_eq!(found[0].severity, Some(Severity::Error));
}

#[test]
fn denials_and_wider_figures_stand_apart_from_what_they_say() {
    let all = ["34", "34; denied", "603"];
    check(
        &claim(None),
        &all,
        &[],
        &["34: 34", "603: 603", "not 34: 34"],
        &[],
        &["0 1 Contradicts 1", "0 2 Contradicts 1"],
    );
    let all = ["30000; in ford mill", "8000", "20000; in ford mill"];
    let camps = ["8,000: 8000", "20,000 in ford and mill: 20000", "30,000 in ford and mill: 30000"];
    check(&claim(None), &all, &[], &camps, &[], &["1 2 Contradicts 1"]);
}

#[test]
fn many_answers_are_one_camp() {
    let many = Claim { many: true, ..claim(None) };
    let found =
        check(&many, &["#ford", "#mill", "#bridge"], &[], &["bridge, ford, mill: #bridge | #ford | #mill"], &[], &[]);
    assert_eq!(found.severity, None);
}

#[test]
fn occurrences_are_compared_apart() {
    let visits = Claim { recurs: Some(60), ..claim(None) };
    let all = ["2032-08-21/2032-08-31", "2032-08-20", "2033", "2033-07-26", "--07-26", "+2 arrival"];
    let found = find(&visits, &all, &[]);
    let names: Vec<_> = found.iter().map(|f| (f.occurrence.as_deref(), f.assertions.len(), f.severity)).collect();
    let first = (Some("2032-08-20/2032-08-31"), 2, Some(Severity::Error));
    assert_eq!(names, [first, (Some("2033-07-26"), 2, None), (None, 2, None)]);
    let why: Vec<_> = found[2].set_aside.iter().map(|(i, why)| (*i, why.as_str())).collect();
    assert_eq!(why, [(0, "it counts from arrival, whose date is not told"), (1, "it does not say which occurrence")]);
    // A wide one that may be either is neither.
    let found = find(&visits, &["2032-02-01", "2032-10-01", "2032"], &[]);
    assert_eq!(found.iter().map(|f| f.set_aside.len()).collect::<Vec<_>>(), [0, 0, 1]);
    assert_eq!(found[2].set_aside[0].1, "it fits several occurrences");
    // Wide ones alone, and one occurrence alone.
    assert_eq!(find(&visits, &["2030", "2032", "2032-01/2032-09"], &[]).len(), 2);
    assert_eq!(find(&visits, &["2032-02-01", "2032", "--02-01"], &[]).len(), 1);
}

#[test]
fn what_is_ambiguous_or_unresolved_is_set_aside() {
    let all = ["2032-01-03", "2032-05-05; ambiguous it may be the second visit", "+2 arrival"];
    let found = find(&claim(None), &all, &[]);
    assert_eq!(found[0].severity, None);
    assert_eq!(found[0].assertions.len(), 3);
    assert_eq!(
        found[0].set_aside.iter().map(|s| s.1.as_str()).collect::<Vec<_>>(),
        ["it counts from arrival, whose date is not told", "it may be the second visit",]
    );
    let found = find(&claim(None), &["+2 arrival", "+3 arrival"], &[]);
    assert_eq!((found[0].set_aside.len(), found[0].severity), (0, Some(Severity::Error)));
}

#[test]
fn ids_hang_on_what_stands_apart_alone() {
    let id = |all: &[&str]| find(&claim(None), all, &[])[0].id.clone();
    let plain = id(&["2031-12", "2032-01-03"]);
    assert_eq!(plain.len(), 10);
    assert!(plain.bytes().all(|b| b.is_ascii_hexdigit()));
    // Whoever says it, how often, in whatever words and order.
    assert_eq!(plain, id(&["2032-01-03; from b", "2031-12; from a; by minister", "2032-01-03; from c"]));
    assert_eq!(plain, id(&["2031-12", "2032-01-03; said 2032-02"]));
    // What stands apart from nothing changes nothing.
    assert_eq!(plain, id(&["2031-12", "2032-01-03", "2031-12/2032-01"]));
    assert_ne!(plain, id(&["2031-12", "2032-01-04"]));
    assert_ne!(plain, id(&["2031-12", "2032-01-03", "2032-01-04"]));
    assert_ne!(plain, id(&["2032-01-03"]));
    assert_ne!(id(&["34", "35"]), id(&["34", "34; denied"]));
    // For a level the time belongs to it.
    let level = |all: &[&str]| find(&claim(Some(Changes::Level)), all, &[])[0].id.clone();
    assert_ne!(level(&["1; within 2032", "2; within 2032"]), level(&["1; within 2033", "2; within 2033"]));
    let toll = |all: &[&str]| find(&claim(Some(Changes::Toll)), all, &[])[0].id.clone();
    assert_eq!(
        toll(&["1; said 2032-01-03", "2; said 2032-01-03"]),
        toll(&["1; said 2033-01-03", "2; said 2033-01-03"])
    );
    // It stays as it is from one version to the next.
    assert_eq!(plain, "3c31a3bf31");
}

#[test]
fn nothing_of_another_claim_is_compared() {
    let other = crate::matcher::Assertion { claim: "other".to_owned(), ..super::build::assertion("34") };
    let claim = claim(None);
    assert!(crate::comparator::compare(&claim, None, &super::build::world(), vec![other.clone()], &[]).is_empty());
    let schema = crate::schema::Schema { claims: vec![claim], ..crate::schema::Schema::default() };
    let all = vec![other, super::build::assertion("34")];
    let found = crate::comparator::compare_all(&schema, all, &[]);
    assert_eq!(found.iter().map(|f| (f.claim.as_str(), f.assertions.len())).collect::<Vec<_>>(), [("q", 1)]);
}

#[test]
fn a_finding_survives_the_wire() {
    let found =
        find(&claim(Some(Changes::Level)), &["5; within 2032", "9; within 2032; in ford mill", "7; within 2032"], &[]);
    let text = serde_json::to_string(&found).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Finding>>(&text).unwrap(), found);
    assert!(found[0].edges.iter().any(|e| e.verdict == Verdict::Contradicts));
}
