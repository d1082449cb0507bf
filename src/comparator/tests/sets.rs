//! Who speaks: voices, and several answers of one article.

use super::build::{assertion, claim, find};
use crate::{
    comparator::{Edge, Voice, voices},
    schema::Changes,
};

/// The edges of one finding: within one voice, within one article, pairs.
fn edges(changes: Option<Changes>, all: &[&str]) -> Vec<(bool, bool, usize)> {
    let found = find(&claim(changes), all, &[]);
    let mark = |e: &Edge| (e.within_one_voice, e.within_one_article, e.pairs.len());
    found[0].edges.iter().map(mark).collect()
}

#[test]
fn one_voice_may_contradict_itself() {
    assert_eq!(edges(None, &["yes; from a", "no; from a"]), [(true, true, 1)]);
    assert_eq!(edges(None, &["yes; from a; by minister", "no; from a; by Minister"]), [(true, true, 1)]);
    assert_eq!(edges(None, &["yes; from a; by minister", "no; from a; by general"]), [(false, true, 1)]);
    assert_eq!(edges(None, &["yes; from a; by minister", "no; from a"]), [(false, true, 1)]);
    assert_eq!(edges(None, &["yes; from a; by minister", "no; from b; by minister"]), [(false, false, 1)]);
}

#[test]
fn several_answers_of_one_article_are_a_set() {
    // One of them agrees: the articles do not clash, though the first clashes with itself.
    assert_eq!(edges(None, &["#ford; from a", "#mill; from a", "#ford; from b"]), [(true, true, 1)]);
    assert_eq!(edges(None, &["#ford; from a", "#mill; from a", "#bridge; from b"]), [(true, true, 1)]);
    // None agrees.
    let all = ["2032-01-03; from a", "2032-01-04; from a", "2032-02; from b"];
    assert_eq!(edges(None, &all), [(true, true, 1), (false, false, 1), (false, false, 1)]);
    // A third one that says the same as the odd one of the first.
    let all = ["#ford; from a", "#mill; from a", "#ford; from b", "#mill; from c"];
    assert_eq!(edges(None, &all), [(false, false, 1), (true, true, 1)]);
    // Two speakers are two sets.
    let all = ["#ford; from a; by x", "#mill; from a; by y", "#ford; from b"];
    assert_eq!(edges(None, &all), [(false, false, 1), (false, true, 1)]);
}

#[test]
fn answers_of_different_times_or_places_are_no_set() {
    let all = ["5; within 2032-01-01; from a", "9; within 2032-09-01; from a", "5; within 2032-09-02; from b"];
    assert_eq!(edges(Some(Changes::Level), &all), [(false, false, 1), (true, true, 1)]);
    let all = ["5; within 2032-09-01; from a", "9; within 2032-09-01; from a", "5; within 2032-09-02; from b"];
    assert_eq!(edges(Some(Changes::Level), &all), [(true, true, 1)]);
    let all = ["30000; in ford mill; from a", "8000; from a", "4500; from b"];
    assert_eq!(edges(None, &all), [(false, false, 1)]);
}

#[test]
fn a_denial_is_no_answer_of_a_set() {
    let all = ["#ford; from a", "#mill; denied; from a", "#mill; from b", "#ford; from b"];
    let found = edges(None, &all);
    assert!(found.contains(&(false, false, 1)), "{found:?}");
    // What is told as no longer held excuses nothing.
    let all = ["#ford; overtaken; from a", "#mill; from a", "#ford; from b"];
    let found = find(&claim(None), &all, &[]);
    assert_eq!(found[0].severity, Some(crate::comparator::Severity::Error));
}

#[test]
fn one_speaker_and_one_wire_are_one_voice() {
    let count = |all: &[&str]| voices(&all.iter().map(|a| assertion(a)).collect::<Vec<_>>());
    assert_eq!(count(&["34; from a; by The Ministry", "35; from b; by the ministry"]), 1);
    assert_eq!(count(&["34; from a; wire W", "34; from b; wire w"]), 1);
    assert_eq!(count(&["34; from a", "34; from b", "34; from b; by minister"]), 3);
    assert_eq!(Voice::of(&assertion("34; from A")), Voice::Outlet("a".to_owned()));
}
