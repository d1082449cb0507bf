//! A year that is not said: told where one is left, and never guessed.

use super::check;

#[test]
fn the_tense_is_that_of_the_times_own_clause() {
    check(
        "2021-04-07",
        &[
            ("The country votes on October 10, after the cabinet moved the polls.", "October 10 = 2021-10-10"),
            ("The mayor said that the country may vote on October 10.", "October 10 = 2021-10-10"),
            ("She came home, because the town votes on October 10.", "October 10 = 2021-10-10"),
            ("On October 10, Brod visits Ortova.", "October 10 = 10-10/10-10"),
            ("On June 20 a drone kills Dent.", "June 20 = 6-20/6-20"),
            ("He posted gains in May.", "May = 5-1/5-31"),
            ("He was moved to Ortova in October.", "October = 2020-10-01/2020-10-31"),
            ("The vote in October was rigged.", "October = 2020-10-01/2020-10-31"),
            ("In October, after the raid, the army left.", "October = 2020-10-01/2020-10-31"),
            ("Ahmed left in October.", "October = 2020-10-01/2020-10-31"),
            ("He may have fled in October.", "October = 2020-10-01/2020-10-31"),
            ("He managed to flee in October.", "October = 2020-10-01/2020-10-31"),
        ],
    );
    check(
        "2021-07-26",
        &[
            ("Her visit to the Twin Isles comes after the bombing of July 19.", "July 19 = 2021-07-19"),
            ("They went to the Twin Isles after the bombing of July 19.", "July 19 = 2021-07-19"),
            ("He looked forward to seeing an election in October.", "October = 10-1/10-31"),
            ("The vote was moved from June 6 to October 10.", "from June 6 to October 10 = 2021-06-06/2021-10-10"),
            ("He told aides the vote in October was safe.", "October = 10-1/10-31"),
            ("He is accused of killing five men in October.", "October = 10-1/10-31"),
        ],
    );
    check("2020-06-10", &[("Vell, sworn in on 7 May, is the third to be named.", "7 May = 2020-05-07")]);
    check(
        "2021-10-09",
        &[("Ortovans vote on 10 October in an election that was brought forward.", "10 October = 2021-10-10")],
    );
}

#[test]
fn what_may_be_ahead_or_behind_has_no_year() {
    check("2021-06-30", &[("They marched before the October vote.", "October = 10-1/10-31")]);
    check("2020-08-01", &[("Vell called early elections for June 6.", "June 6 = 6-6/6-6")]);
    check(
        "2021-10-20",
        &[
            ("The vote was then set for June.", "June = 6-1/6-30"),
            ("The vote was scheduled for June 6.", "June 6 = 6-6/6-6"),
            ("It should have ended in June.", "June = 6-1/6-30"),
        ],
    );
    check("2020-12-20/2021-01-10", &[("It fell on 2 January.", "2 January = 2021-01-02")]);
    check("2021-07-26", &[("The town was taken in August.", "August = 8-1/8-31")]);
}

#[test]
fn profiles_point_at_publication() {
    let born = "Dent was born in 1957. He joined in 1979. He became commander in 1998.";
    let told = "1957 = 1957-01-01/1957-12-31; 1979 = 1979-01-01/1979-12-31; 1998 = 1998-01-01/1998-12-31";
    for (next, want) in [
        ("Dent was killed on January 3.", "January 3 = 2020-01-03"),
        ("He was accused in July of theft.", "July = 7-1/7-31"),
        ("Last year he fled.", "Last year = 2019-01-01/2019-12-31"),
        ("On Friday he spoke.", "Friday = 2020-02-07"),
    ] {
        check("2020-02-10", &[(&format!("{born} {next}"), &format!("{told}; {want}"))]);
    }
}

#[test]
fn a_stated_year_close_by() {
    check(
        "2021-07-25",
        &[
            (
                "It came after the arrest of two men in June 2020, and after the arrest of Dent on May 26, when it burned.",
                "June 2020 = 2020-06-01/2020-06-30; May 26 = 2021-05-26",
            ),
            ("In 2017 they took Ortova. It was lost in March.", "2017 = 2017-01-01/2017-12-31; March = 3-1/3-31"),
            ("He was held in May and freed in June 2015.", "May = 5-1/5-31; June 2015 = 2015-06-01/2015-06-30"),
            ("He was seen in May and June 2015.", "May = 2015-05-01/2015-05-31; June 2015 = 2015-06-01/2015-06-30"),
            ("He was seen in November and May 2015.", "November = 11-1/11-30; May 2015 = 2015-05-01/2015-05-31"),
            ("In 2019, he was held in March.", "2019 = 2019-01-01/2019-12-31; March = 2019-03-01/2019-03-31"),
            ("The 2015 deal was dropped in March.", "2015 = 2015-01-01/2015-12-31; March = 2021-03-01/2021-03-31"),
        ],
    );
    check(
        "2021-01-03",
        &[(
            "It began on December 31, 2019, and ended on January 1.",
            "December 31, 2019 = 2019-12-31; January 1 = 1-1/1-1",
        )],
    );
}

#[test]
fn two_times_that_are_one() {
    // A Saturday.
    check(
        "2021-01-02",
        &[
            ("One year ago on Sunday, Dent was killed.", "One year ago on Sunday = 2020-01-02/2020-01-04"),
            ("He died on 3 January two years ago.", "3 January two years ago = 2019-01-03"),
            ("It fell two years ago today.", "two years ago today = 2019-01-02"),
            ("It fell three years ago this month.", "three years ago this month = 2018-01-01/2018-01-31"),
            ("It fell on Friday, 3 January.", "Friday, 3 January = 2020-01-03"),
            ("It fell on 3 January, a Friday.", "3 January, a Friday = 2020-01-03"),
            ("It fell Thursday night, 2 January.", "Thursday night, 2 January = 2020-01-02"),
            ("It fell last year, in May.", "last year, in May = 2020-05-01/2020-05-31"),
            ("It fell in May two years ago.", "May two years ago = 2019-05-01/2019-05-31"),
            ("It fell last week on Monday.", "last week on Monday = 2020-12-21"),
            ("It fell yesterday, 1 January.", "yesterday, 1 January = 2021-01-01"),
            ("In 2019, on 3 May, it fell.", "2019, on 3 May = 2019-05-03"),
        ],
    );
}

#[test]
fn people_round() {
    check(
        "2021-07-14",
        &[
            ("He came three weeks ago.", "three weeks ago = 2021-06-19/2021-06-27"),
            ("He came three months ago.", "three months ago = 2021-03-30/2021-04-30"),
            ("He came 40 days ago.", "40 days ago = 2021-06-04"),
            ("He came almost a year ago.", "almost a year ago = 2020-06-29/2020-10-29"),
            ("He came about six months ago.", "about six months ago = 2020-12-28/2021-02-02"),
            ("He came more than a year ago.", "more than a year ago = ../2020-07-14"),
            (
                "It fell on 3 May 2020. Two weeks later it burned.",
                "3 May 2020 = 2020-05-03; Two weeks later = 2020-05-13/2020-05-21",
            ),
        ],
    );
}

#[test]
fn a_day_that_is_told_with_its_year_elsewhere() {
    check(
        "2014-06-13",
        &[
            (
                "The trial over the raid of March 13, 2013, opened. Two men were shot at the park on Mar. 13.",
                "March 13, 2013 = 2013-03-13; Mar. 13 = 2013-03-13",
            ),
            (
                "Two men were shot on Mar. 13. The raid of March 13, 2013, was not the first.",
                "Mar. 13 = 2013-03-13; March 13, 2013 = 2013-03-13",
            ),
            (
                "The raid of June 9, 2013, was marked. She spoke on June 9.",
                "June 9, 2013 = 2013-06-09; June 9 = 6-9/6-9",
            ),
        ],
    );
}
