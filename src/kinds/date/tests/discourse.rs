//! What is relative: to the published range, the dateline, the tense, and the last date told.

use super::{check, read};
use crate::kinds::date::DateValue;

#[test]
fn a_known_day() {
    // A Wednesday.
    check(
        "2021-07-14",
        &[
            ("He left yesterday.", "yesterday = 2021-07-13"),
            ("He leaves the day after tomorrow.", "the day after tomorrow = 2021-07-16"),
            ("It burned last night.", "last night = 2021-07-13"),
            ("It burned on Saturday.", "Saturday = 2021-07-10"),
            ("It was Wednesday night.", "Wednesday night = 2021-07-14"),
            ("He will speak on Saturday.", "Saturday = 2021-07-17"),
            ("The hearing is scheduled for Monday.", "Monday = 2021-07-19"),
            ("He spoke on Monday of last week.", "Monday of last week = 2021-07-05"),
            ("last week", "last week = 2021-07-05/2021-07-11"),
            ("this month", "this month = 2021-07-01/2021-07-31"),
            ("next year", "next year = 2022-01-01/2022-12-31"),
            ("It rose in May.", "May = 2021-05-01/2021-05-31"),
            ("It rose in October.", "October = 2020-10-01/2020-10-31"),
            ("A vote is scheduled for October.", "October = 2021-10-01/2021-10-31"),
            ("It has grown since October.", "since October = 2020-10-01/.."),
            ("They will leave by the end of the year.", "by the end of the year = ../2021-12-31"),
            ("earlier this year", "earlier this year = 2021-01-01/2021-07-13"),
            ("later this month", "later this month = 2021-07-15/2021-07-31"),
            ("three days ago", "three days ago = 2021-07-11"),
            ("a year ago", "a year ago = 2020-01-01/2021-01-13"),
            ("with the vote three months away", "three months away = 2021-09-29/2021-10-31"),
            ("in two weeks' time", "in two weeks' time = 2021-07-24/2021-08-01"),
            ("It will open in three days.", "in three days = 2021-07-17"),
            ("He walked it in three days.", "in three days = ?"),
            ("It fell in the past three weeks.", "the past three weeks = 2021-06-23/2021-07-13"),
            ("It burned over the weekend.", "the weekend = 2021-07-10/2021-07-11"),
            ("Shops to stay shut until Friday", "until Friday = ../2021-07-16"),
            ("He had left by Friday.", "by Friday = ../2021-07-09"),
            ("on October last year", "October last year = 2020-10-01/2020-10-31"),
            ("on the 18th", "the 18th = 2021-07-18"),
            ("on Friday the 13th", "Friday the 13th = 2021-08-13"),
            ("a 1 August deadline", "1 August = 2021-08-01"),
            ("from Monday to Friday", "from Monday to Friday = 2021-07-12/2021-07-16"),
            ("He stayed from August to October.", "from August to October = 2020-08-01/2020-10-31"),
            ("He will stay from June to October.", "from June to October = 2021-06-01/2021-10-31"),
            ("Smoke could be seen Friday.", "Friday = 2021-07-09"),
            ("last year's third quarter", "last year's third quarter = 2020-07-01/2020-09-30"),
            (
                "He was held in January 2019 and freed in April.",
                "January 2019 = 2019-01-01/2019-01-31; April = 2019-04-01/2019-04-30",
            ),
            (
                "He was held in January 2019. He left in May.",
                "January 2019 = 2019-01-01/2019-01-31; May = 2021-05-01/2021-05-31",
            ),
            ("He will go to Oslo. During September, prices were cut.", "September = 9-1/9-30"),
            ("The fair opens on Saturday.", "Saturday = 2021-07-17"),
            ("This winter was warm.", "This winter = 2021-12-01/2022-02-28"),
            ("2/15", "2/15 = 2-15/2-15"),
            ("Sat.", "Sat. = 2021-07-10"),
            ("the 20th of next month", "the 20th of next month = 2021-08-20"),
        ],
    );
}

#[test]
fn a_range_of_publication_gives_the_hull() {
    check(
        "2020-09-07/2020-09-13",
        &[
            ("Last week he left.", "Last week = 2020-08-31/2020-09-06"),
            ("They met in May.", "May = 2020-05-01/2020-05-31"),
            ("He left yesterday.", "yesterday = 2020-09-06/2020-09-12"),
        ],
    );
    check("2020-10-18/2020-11-02", &[("It fell on October 17.", "October 17 = 2020-10-17")]);
    check("2021-06-28/2021-07-04", &[("It fell Sunday night.", "Sunday night = 2021-06-27/2021-07-04")]);
    check("2020-06-11", &[("this Thursday, June 11", "this Thursday, June 11 = 2020-06-11")]);
    check("2021-07", &[("The vote is scheduled for October.", "October = 2021-10-01/2021-10-31")]);
}

#[test]
fn without_publication_nothing_is_guessed() {
    check(
        "",
        &[
            ("It fell on 3 January.", "3 January = 1-3/1-3"),
            ("It fell in February.", "February = 2-1/2-29"),
            ("It fell in late May.", "late May = 5-21/5-31"),
            ("from 3 to 5 June", "from 3 to 5 June = 6-3/6-5"),
            ("It fell yesterday.", "yesterday = ?"),
            ("It fell last week.", "last week = ?"),
            ("It fell on Monday.", "Monday = ?"),
            ("since 3 January", "since 3 January = ?"),
        ],
    );
}

#[test]
fn a_dateline_takes_the_place_of_publication() {
    check(
        "",
        &[
            (
                "ORTOVA, 3 January 2020 (PLN) - The bridge fell on Thursday.",
                "3 January 2020 = 2020-01-03; Thursday = 2020-01-02",
            ),
            (
                "The bridge fell\n\nJanuary 3, 2020\nIt fell yesterday.",
                "January 3, 2020 = 2020-01-03; yesterday = 2020-01-02",
            ),
        ],
    );
    check("2020-01", &[("ORTOVA, Jan. 3 (PLN) - It fell yesterday.", "Jan. 3 = 2020-01-03; yesterday = 2020-01-02")]);
}

#[test]
fn a_chronology_has_no_dateline() {
    check(
        "",
        &[(
            "3 January 2020\nThe bridge fell.\n5 January 2020\nIt burned yesterday.",
            "3 January 2020 = 2020-01-03; 5 January 2020 = 2020-01-05; yesterday = ?",
        )],
    );
}

#[test]
fn from_the_last_date_told() {
    check(
        "2021-07-14",
        &[
            (
                "It fell on 3 May 2020. Two days later it burned.",
                "3 May 2020 = 2020-05-03; Two days later = 2020-05-05",
            ),
            (
                "It fell on 3 May 2020. The following day it burned.",
                "3 May 2020 = 2020-05-03; The following day = 2020-05-04",
            ),
            ("It fell on 3 May 2020, and burned the same day.", "3 May 2020 = 2020-05-03; the same day = 2020-05-03"),
            ("It fell in 2014. Two days later it burned.", "2014 = 2014-01-01/2014-12-31; Two days later = told+2..2"),
            (
                "It fell on 3 May 2020. Men came. Women went. Two days later it burned.",
                "3 May 2020 = 2020-05-03; Two days later = told+2..2",
            ),
            ("more than a year after the landing", "more than a year after = landing+365..2147483647"),
            ("18 years after the landing, he came.", "18 years after = landing+6205..6953"),
            ("a few days after 7 July", "a few days after 7 July = 2021-07-09/2021-07-14"),
            ("less than two weeks after 14 June", "less than two weeks after 14 June = 2021-06-14/2021-06-28"),
            ("18 years after 2003", "18 years after 2003 = 2021-01-01/2021-12-31"),
        ],
    );
}

#[test]
fn slack_is_wider_and_stays_inside_the_period() {
    for (raw, want) in [
        ("late 2019", "2019-07-01/2019-12-31"),
        ("mid-May 2020", "2020-05-08/2020-05-23"),
        ("early 2019", "2019-01-01/2019-06-30"),
        ("3 January 2020", "2020-01-03"),
    ] {
        let found = read(raw, "");
        let Some((_, _, dated)) = found.first() else { panic!("{raw}") };
        let DateValue::Days { slack, .. } = &dated.value else { panic!("{raw}") };
        assert_eq!(slack.to_string(), want, "{raw}");
    }
}

#[test]
fn why_and_from_what() {
    let found = read("It fell on Thursday. Two days later it burned.", "2020-01-03");
    let why: Vec<_> = found.iter().map(|(_, _, d)| (d.rule, d.anchor.clone().unwrap_or_default())).collect();
    assert_eq!(
        why,
        [
            ("last-before-publication", "published 2020-01-03".to_owned()),
            ("offset-from-date-told", "told 2020-01-02".to_owned())
        ]
    );
    let found = read("It fell on 31 June.", "2020-01-03");
    assert_eq!(found.first().and_then(|(_, _, d)| d.unresolved.clone()).as_deref(), Some("June has no day 31"));
}
