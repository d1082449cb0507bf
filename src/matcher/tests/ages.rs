//! Ages: the number belongs to the name that it touches.

use super::{check, compiled};
use crate::{
    corpus::{Article, Source},
    kinds::date::Days,
    matcher::{AsOf, extract},
};

#[test]
fn behind_the_name() {
    check(&[
        ("Ada Kell, 44, was hurt.", "age", "44"),
        ("The driver was identified as Ada Kell, 44.", "age", "44"),
        ("Otto Brandt, 25, and Ada Kell, 44 were arrested.", "age", "44"),
        ("The dead are Ada Kell, 44; Otto Brandt, 25; and a boy.", "age", "44"),
        ("Police named the driver, Ada Kell, 44, of Zenda.", "age", "44"),
        ("Ada Kell, 44 of Zenda, was hurt.", "age", "44"),
        ("Ada Kell, of Zenda, 44, was hurt.", "age", "44"),
        ("Ada Kell of East Zenda, 44, was hurt.", "age", "44"),
        ("Ada Kell, of Zenda, Ruritania, 44, was hurt.", "age", "44"),
        ("Ada Kell of Zenda, Ruritania, age 44, was hurt.", "age", "44"),
        ("Ada Kell (top left), 44, was hurt.", "age", "44"),
        ("Ada Kell, his 44-year-old wife, was hurt.", "age", "44"),
        ("Ada Kell had just turned 44 when she was hurt.", "age", "44"),
        ("Ada Kell, age 44, was hurt.", "age", "44"),
        ("Ada Kell, aged 44, was hurt.", "age", "44"),
        ("Ada Kell aged 44 was hurt.", "age", "44"),
        ("Ada Kell, now 44, was hurt.", "age", "44"),
        ("Ada Kell (44) was hurt.", "age", "44"),
        ("Ada Kell (age 44) was hurt.", "age", "44"),
        ("Ada Kell, 44 years old, was hurt.", "age", "44"),
        ("Ada Kell, 44 years of age, was hurt.", "age", "44"),
        ("Ada Kell, a 44-year-old nurse, was hurt.", "age", "44"),
        ("Ada Kell, the 44-year-old driver, was hurt.", "age", "44"),
        ("Ada Kell, a talented 44 year old from Zenda, was hurt.", "age", "44"),
        ("Ada Kell a 44 year old nurse was hurt.", "age", "44"),
        ("Ada Kell, who was 44, is dead.", "age", "44"),
        ("Ada Kell, who turned 44 in May, is dead.", "age", "44"),
        ("Ada Kell was 44.", "age", "44"),
        ("Ada Kell is 44 years old and lives in Zenda.", "age", "44"),
        ("The driver, Ada Kell, was also 44.", "age", "44"),
        ("Ada Kell Jr., 44, was hurt.", "age", "44"),
        ("Ada Kell, Jr., 44, was hurt.", "age", "44"),
        ("Ada M. Kell, 44, was hurt.", "age", "44"),
        ("Ada Rose Kell, 44, was hurt.", "age", "44"),
        ("Ada \"Red\" Kell, 44, was hurt.", "age", "44"),
        ("Ivan Morrow and Ada Kell, both 44, were hurt.", "age", "44"),
        ("Ada Kell and Rosa Lind, both 44, were hurt.", "age", "44"),
        ("Ada Kell — 44 — was hurt.", "age", "44"),
        ("Ada Kell–just 44 years-old–was hurt.", "age", "44"),
    ]);
}

#[test]
fn before_the_name() {
    check(&[
        ("Police arrested 44-year-old Ada Kell.", "age", "44"),
        ("Police say 44 year old Ada Rose Kell shot at them.", "age", "44"),
        ("They freed 44-year-old suspect Ada Kell.", "age", "44"),
        ("His friend, 44-year-old Ada Kell, was hurt.", "age", "44"),
        ("A 44-year-old Zenda woman, Ada Kell, was hurt.", "age", "44"),
        ("A 44-year-old woman identified as Ada Kell was hurt.", "age", "44"),
        ("A 44-year-old woman named Ada Kell was hurt.", "age", "44"),
        ("It was the work of 44-year-old Sgt. Ada Kell.", "age", "44"),
        ("It was the work of 44-year-old Spc. Ada M. Kell.", "age", "44"),
        ("They freed 44-year-old Ada Kell, 25-year-old Otto Brandt and a boy.", "age", "44"),
    ]);
}

#[test]
fn ages_of_others() {
    check(&[
        ("The 3-year-old was with Ada Kell.", "age", ""),
        ("Ada Kell and a 3-year-old were hurt.", "age", ""),
        ("The boy, 12, was with Ada Kell.", "age", ""),
        ("44-year-old Otto Brandt and Ada Kell were hurt.", "age", ""),
        ("Otto Brandt, 25, and Ada Kell were hurt.", "age", ""),
        ("Ada Kell, 22-year-old Otto Brandt and a boy were hurt.", "age", ""),
        ("A 44-year-old woman's son, Ada Kell, was hurt.", "age", ""),
        ("Ada Kell, a 44-year-old woman's daughter, was hurt.", "age", ""),
        ("The son of Ada Kell was 12.", "age", ""),
        ("Ada Kell's son was 12.", "age", ""),
        ("The man who shot Ada Kell was 25 years old.", "age", ""),
        ("A 25-year-old man was hurt, Ada Kell said.", "age", ""),
        ("A 25-year-old man, Ada Kell said, was hurt.", "age", ""),
        ("Ada Kell would have turned 44 today.", "age", ""),
        ("Ada Kell had 44 and a half.", "age", ""),
        ("Ada Kell, his 3-year-old, and a dog were hurt.", "age", ""),
        ("Otto Brandt left when Ada Kell was 14.", "age", ""),
        ("44-year-old Rosa Ada Kell was hurt. Rosa Kell, 44, is at home.", "age", "44"),
    ]);
}

#[test]
fn numbers_that_are_no_ages() {
    check(&[
        ("Ada Kell, 20 others and a dog were hurt.", "age", ""),
        ("Ada Kell, 2 others hurt in Zenda.", "age", ""),
        ("Ada Kell, 20 of them said, was right.", "age", ""),
        ("By Ada Kell, 10:30 a.m.", "age", ""),
        ("Ada Kell, 12 May 2021.", "age", ""),
        ("Ada Kell, 400, was hurt.", "age", ""),
        ("Ada Kell, 34-12, won.", "age", ""),
        ("Ada Kell, 20 years in the force, was hurt.", "age", ""),
        ("Ada Kell, a 20-year veteran, was hurt.", "age", ""),
        ("Ada Kell was 20 metres away.", "age", ""),
        ("Ada Kell was 3 of 4.", "age", ""),
        ("Ada and Ivo Kell, 44 and 45, were hurt.", "age", ""),
        ("Ada Kell, more than 30 shots and a dog were heard.", "age", ""),
        ("Ada Kell will spend 30 years in prison.", "age", ""),
    ]);
}

#[test]
fn years_of_a_life() {
    check(&[
        ("Ada Kell, in her 40s, was hurt.", "age", "40 to 49"),
        ("Ada Kell is in her early twenties.", "age", "20 to 23"),
        ("Ada Kell, who was in her mid-30s, is dead.", "age", "34 to 36"),
        ("18-month-old Ada Kell is well.", "age", "1"),
        ("Ada Kell, 18 months, is well.", "age", "1"),
        ("Ada Kell, 3 weeks old, is well.", "age", "0"),
        ("Ada Kell, two, is well.", "age", "2"),
        ("Ada Kell is about 44 years old.", "age", "about 44"),
    ]);
}

#[test]
fn by_surname_where_nobody_shares_it() {
    check(&[
        ("Ada Kell left. Kell, 44, is at home.", "age", "44"),
        ("Kell, 44, is at home. Ada Kell left.", "age", "44"),
        ("Ada Kell left. Officer Kell, 44, is at home.", "age", "44"),
        ("Kell, 44, is at home.", "age", "44"),
        ("Ada Kell left. Kell, 44, is at home. So is her brother Ivo Kell.", "age", "44"),
        ("Ada Kell left her brother Ivo Kell. Kell, 44, is at home.", "age", ""),
        ("Ada Kell left. Ivo Kell, 44, is at home.", "age", ""),
        ("Ada Kell left. Jordan Kell, 44, is at home.", "age", ""),
        ("Ada Kell left. 44-year-old Ivo Kell is at home.", "age", ""),
    ]);
}

#[test]
fn an_age_of_then_holds_as_of_any_day_before() {
    let compiled = compiled();
    for (text, then) in [
        ("Ada Kell, 44, was hurt.", false),
        ("Ada Kell, then 44, was hurt.", true),
        ("Ada Kell was 44 at the time.", true),
        ("Ada Kell was 44 when she was hurt.", true),
    ] {
        let source = Source { id: "t".to_owned(), published: Days::parse("2021-07-10"), ..Source::default() };
        let found = extract(&Article { source, text: text.to_owned() }, &compiled);
        let as_of = found.assertions.iter().find(|a| a.claim == "age").map(|a| a.as_of);
        let want = then.then(|| AsOf::Within(Days::parse("../2021-07-10").unwrap()));
        assert_eq!(as_of, Some(want), "{text}");
    }
}
