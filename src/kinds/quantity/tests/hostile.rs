//! Texts that nobody meant to be read, and what others read wrongly.

use super::{super::recognise, table};
use crate::text::Text;

#[test]
fn glued_signs() {
    table(&[
        ("12,5 percent of it", ""),
        ("1.000,50 euros", ""),
        ("1,2,3,4 men", ""),
        ("1_000 men", ""),
        ("1,2345 men", ""),
        ("1.2.3 men", ""),
        ("1e5 men", "100,000 men"),
        ("1e-30 m", ""),
        ("1e400 men", ""),
        ("99^99 men", ""),
        ("5^5^5 men", ""),
        ("5--6 men", "5; 6 men"),
        ("5–6 men", "5 to 6 men"),
        ("0x1F and 2x4", ""),
        ("10.0.0.1 is up", ""),
    ]);
}

#[test]
fn digits_of_other_shapes() {
    table(&[
        ("½ mile", "0.5 [mile]"),
        ("1⁄2 mile", "0.5 [mile]"),
        ("5 1⁄2 miles", "5.5 [mile]"),
        ("½½ miles", ""),
        ("5½½ miles", ""),
        ("5² men", ""),
        ("٣ men and ５ men", ""),
        ("\u{200f}5 men", "5 men"),
        ("5\u{ad}000 men", "5,000 men"),
        ("5\u{301} men", "5 men"),
    ]);
}

#[test]
fn what_no_exact_decimal_holds_is_left_open() {
    table(&[
        ("79228162514264337593543950335 men", "79,228,162,514,264,337,593,543,950,335 men"),
        ("79228162514264337593543950336 men", ""),
        ("79228162514264337593543950335 million men", ""),
        ("two million million million million million men", ""),
        ("12345678901234567890.12 tonnes", "12,345,678,901,234,567,890.12 [tonne]"),
        ("0.12345678901234567890123456789012 m", ""),
    ]);
}

#[test]
fn digits_inside_words() {
    table(&[
        ("abc123", ""),
        ("H1N1 cases rose", ""),
        ("covid19 cases", ""),
        ("COVID-19 killed five men", "5 men"),
        ("B2B sales", ""),
        ("mp3, 4x4, 3D and U2", ""),
        ("the 5th man", ""),
        ("Euro 2020 began", ""),
    ]);
}

#[test]
fn a_range_has_two_ends_and_no_mean() {
    table(&[
        ("the range was 5 to 10 kilometres", "5 to 10 [km]"),
        ("it cost $20-30", "20 to 30 [USD]"),
        ("it cost between $20 and $30", "20 to 30 [USD]"),
        ("5-10 men", "5 to 10 men"),
    ]);
}

#[test]
fn one_is_mostly_a_pronoun() {
    table(&[
        ("This one cost more than that one.", ""),
        ("one never knows", ""),
        ("one of them left", ""),
        ("the one who left", ""),
        ("one another", ""),
        ("one man left", "1 man"),
        ("one of the men and one woman", "1 woman"),
    ]);
}

#[test]
fn a_count_and_then_a_year() {
    table(&[
        ("It sold 5 in 2019.", "5"),
        ("It sold 5 boats in 2019.", "5 boats"),
        ("It sold 2,000 2019 models.", "2,000 models"),
        ("It sold 300 in 2018 and 400 in 2019.", "300; 400"),
        ("In 2019, 500 people left.", "500 people"),
        ("In 2019 500 people left.", "500 people"),
    ]);
}

#[test]
fn a_noun_stands_in_the_paragraph_of_its_number() {
    table(&[
        ("It lost some 34\n\nThe old roads were shut.", "about 34"),
        ("There is no\n\nold roads", ""),
        ("34\nold roads", "34 roads"),
    ]);
}

#[test]
fn one_thing_over_and_over() {
    for piece in
        ["½", "7", "(", "1,", "-5", "no ", "five ", "a million ", "one and a half million and ", "5^", "1 000 "]
    {
        let raw = piece.repeat(3_000);
        let found = recognise(&Text::new(&raw), &[]);
        assert!(found.len() <= 6_000, "{piece}");
    }
}
