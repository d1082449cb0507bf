//! Pairs of values and how they lie to each other.

use super::read;
use crate::kinds::{
    Relation,
    date::{DateValue, Days, relate},
};

fn value(raw: &str) -> DateValue {
    read(raw, "").first().map(|(_, _, d)| d.value.clone()).unwrap_or_else(|| panic!("{raw} is no date"))
}

fn name(relation: &Relation) -> String {
    match relation {
        Relation::Equal => "equal".to_owned(),
        Relation::Refines => "refines".to_owned(),
        Relation::RefinedBy => "refined by".to_owned(),
        Relation::Compatible => "compatible".to_owned(),
        Relation::Tension { distance } => format!("tension, {distance}"),
        Relation::Clash { distance } => format!("clash, {distance}"),
        Relation::Incomparable { .. } => "incomparable".to_owned(),
    }
}

#[test]
fn table() {
    for (a, b, want) in [
        ("3 January 2020", "January 3, 2020", "equal"),
        ("3 January 2020", "in January 2020", "refines"),
        ("2020", "January 2020", "refined by"),
        ("2-5 May 2020", "4-9 May 2020", "compatible"),
        ("late 2019", "3 January 2020", "clash, at least 3 days"),
        ("late 2019", "August 2019", "tension, at least 31 days"),
        ("3 January 2020", "4 January 2020", "clash, 1 day"),
        ("3 January 2020", "3 March 2020", "clash, 1 month"),
        ("3 January 2020", "3 April 2020", "clash, 2 months"),
        ("3 January 2020", "3 January 2021", "clash, 1 year"),
        ("2019", "2021", "clash, at least 1 year"),
        ("since 2014", "2015", "refined by"),
        ("since 2014", "2013", "clash, at least 1 day"),
        ("by the end of 2021", "mid-2021", "refined by"),
        ("3 January", "3 January 2020", "refined by"),
        ("3 January", "4 January 2020", "clash, 1 day"),
        ("January", "3 January", "refined by"),
        ("3 January", "31 December", "clash, 3 days"),
        ("two days after the raid", "three days after the raid", "clash, 1 day"),
        ("two days after the raid", "5 May 2020", "incomparable"),
        ("two days after the raid", "two days after the flood", "incomparable"),
    ] {
        let got = relate(&value(a), &value(b));
        assert_eq!(name(&got), want, "{a} against {b}");
        assert_eq!(relate(&value(b), &value(a)), got.flipped(), "{b} against {a}");
    }
}

#[test]
fn slack_meets_on_one_side_only() {
    // Both in slack, neither strictly: two vague words are not stretched towards each other.
    let days = |s: &str| Days::parse(s).unwrap();
    let a = DateValue::Days { strict: days("2020-01-01/2020-01-10"), slack: days("2020-01-01/2020-01-20") };
    let b = DateValue::Days { strict: days("2020-01-25/2020-01-31"), slack: days("2020-01-15/2020-01-31") };
    assert_eq!(name(&relate(&a, &b)), "clash, at least 15 days");
}

#[test]
fn for_a_person() {
    for (raw, want) in [
        ("3 January 2020", "3 January 2020"),
        ("January 2020", "January 2020"),
        ("late 2019", "October–December 2019"),
        ("in 2014", "2014"),
        ("the 1990s", "1990–1999"),
        ("in 490 BC", "490 BC"),
        ("3-5 June 2020", "3–5 June 2020"),
        ("30 March-2 April 2020", "30 March–2 April 2020"),
        ("from 30 December 2019 to 2 January 2020", "30 December 2019–2 January 2020"),
        ("since 2014", "from 1 January 2014 on"),
        ("by June 2020", "up to 30 June 2020"),
        ("3 January", "3 January of some year"),
        ("in February", "February of some year"),
        ("two days after the raid", "2 days after raid"),
    ] {
        assert_eq!(value(raw).to_string(), want, "{raw}");
    }
}

#[test]
fn a_night_goes_into_the_morning() {
    let night = read("She was shot on Saturday night.", "2021-06-08").remove(0).2.value;
    let morning = read("She was shot early Sunday.", "2021-06-08").remove(0).2.value;
    let monday = read("She was shot on Monday.", "2021-06-08").remove(0).2.value;
    assert_eq!(name(&relate(&night, &morning)), "tension, 1 day");
    assert_eq!(name(&relate(&night, &monday)), "clash, 2 days");
}
