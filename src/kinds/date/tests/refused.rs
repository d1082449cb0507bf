//! What looks like a date and is none.

use super::check;

#[test]
fn durations_sets_and_ages() {
    check(
        "2021-07-14",
        &[
            ("They stayed for two years.", ""),
            ("He comes every Monday and each May.", ""),
            ("A 30-year-old man and a two-year-old girl.", ""),
            ("It took three weeks, for the past year or so.", ""),
            ("He was in his 30s or 40s.", ""),
            ("the first vote in over 30 years", ""),
            ("in recent weeks", ""),
            ("Every other Friday they met.", ""),
            ("The course will last three weekends.", ""),
            ("the largest fair in the past decade", ""),
            ("The Christmas and New Year sales were good.", ""),
            ("some day, one day, soon", ""),
        ],
    );
}

#[test]
fn words_that_are_also_months_or_weekdays() {
    check(
        "2021-07-14",
        &[
            ("It may rain, and they may march.", ""),
            ("Tess May said so.", ""),
            ("April Jones sat in the sun.", ""),
            ("The march of the second army.", ""),
            ("a second time, a split second", ""),
            ("The Sunday Times and the Daily Mail", ""),
            ("Bloody Sunday and Red Friday", ""),
            ("an august body", ""),
            ("a fall from grace", ""),
        ],
    );
}

#[test]
fn figures_that_are_no_dates() {
    check(
        "2021-07-14",
        &[
            ("About 2,000 people came, and 2020 soldiers, with $2019 and 2,500 guns.", ""),
            ("more than 2000 men, nearly 1900 women", ""),
            ("version 2019.1.3 and 1.2.3", ""),
            ("They won 2-1, then 3-0.", ""),
            ("Call 0161 496 2020 or +44 20 7946 0018.", ""),
            ("Tel: 2010-2015-86", ""),
            ("flight 1982, room 2014", ""),
            ("in the 1900 block of Elm Street", ""),
            ("BETWEEN 1310 AND 1350 TROOPS CAME", ""),
            ("a UH-1H helicopter", ""),
            ("3/4 of them, a 50/50 chance", ""),
            ("at 10:30 and at 7.45", ""),
            ("In May 20 people died.", "May = 2021-05-01/2021-05-31"),
        ],
    );
}
