//! History prose: what is followed, what is told aside, and which texts are such.

use super::{read, read_as, short};
use crate::kinds::date::{Days, Telling};

/// Every row: what is told after `On 3 May 1643 the walls fell.`, in a text that says it is a history, and what it means.
fn follows(rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (raw, want) in rows {
        let telling = Telling { published: Days::parse("2019-05-05"), narrative: Some(true), ..Telling::default() };
        let found = read_as(&format!("On 3 May 1643 the walls fell. {raw}"), telling);
        let got: Vec<String> = found.iter().skip(1).map(|(w, _, d)| format!("{w} = {}", short(d))).collect();
        let got = got.join("; ");
        if got != *want {
            wrong.push(format!("{raw}\n   want {want}\n   got  {got}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn forward_over_the_turn_of_the_year() {
    follows(&[
        ("In June it rained.", "June = 1643-06-01/1643-06-30"),
        ("On 9 November snow fell. In January he died.", "9 November = 1643-11-09; January = 1644-01-01/1644-01-31"),
        ("In March, men had been seen.", "March = 1643-03-01/1643-03-31"),
        ("It lasted until March.", "until March = ../1644-03-31"),
        ("From October to February nothing moved.", "From October to February = 1643-10-01/1644-02-29"),
        (
            "From 8 June to 2 July it rained. In August he fled.",
            "From 8 June to 2 July = 1643-06-08/1643-07-02; August = 1643-08-01/1643-08-31",
        ),
        (
            "During the summer and autumn nothing moved.",
            "summer = 1643-06-01/1643-08-31; autumn = 1643-09-01/1643-11-30",
        ),
        ("Late in the year he died.", "Late in the year = 1643-10-01/1643-12-31"),
        ("In mid-June he fled.", "mid-June = 1643-06-11/1643-06-20"),
        ("On Sunday, 10 May, he fled.", "Sunday, 10 May = 1643-05-10"),
        // That of the south, or the one just gone.
        (
            "In the winter they built a hut. On 22 August they left.",
            "winter = 1643-12-01/1644-02-29; 22 August = 1643-08-22",
        ),
        ("On Christmas night he fled.", "Christmas = 1643-12-25"),
        ("In April, meanwhile, the duke had fled.", "April = 1643-04-01/1643-04-30"),
        ("On 9 June he had reached Ortova.", "9 June = 1643-06-09"),
    ]);
}

#[test]
fn from_the_day_month_and_year_told() {
    follows(&[
        (
            "Two weeks later he fled. The next day he died.",
            "Two weeks later = 1643-05-13/1643-05-21; The next day = 1643-05-18",
        ),
        ("Ten days earlier he had fled.", "Ten days earlier = 1643-04-23"),
        ("Two nights later he fled.", "Two nights later = 1643-05-05"),
        ("He fled on the last night of the year.", ""),
        ("The following morning he fled.", "The following morning = 1643-05-04"),
        ("He fled the same evening.", "the same evening = 1643-05-03"),
        ("He fled the next day.", "the next day = 1643-05-04"),
        ("The next month he fled.", "The next month = 1643-06-01/1643-06-30"),
        ("Later that month he fled.", "Later that month = 1643-05-04/1643-05-31"),
        ("By the following spring all was over.", "By the following spring = ../1644-05-31"),
        ("That winter he fled.", "That winter = 1643-12-01/1644-02-29"),
        (
            "In February 1644 he died. That winter was hard.",
            "February 1644 = 1644-02-01/1644-02-29; That winter = 1643-12-01/1644-02-29",
        ),
        ("Early the next year he fled.", "Early the next year = 1644-01-01/1644-03-31"),
        ("He fled the following January.", "the following January = 1644-01-01/1644-01-31"),
        ("On the 20th he fled.", "the 20th = 1643-05-20"),
        ("On the 14th and 15th they fought.", "the 14th = 1643-05-14; 15th = 1643-05-15"),
        ("On the night of the 20th he fled.", "the 20th = 1643-05-20"),
        ("On 30 June he fled. On the 2nd he came back.", "30 June = 1643-06-30; the 2nd = 1643-07-02"),
        ("On the 6th of that month he fled.", "the 6th of that month = 1643-05-06"),
        ("On the night of 30/31 May he fled.", "30/31 May = 1643-05-30/1643-05-31"),
        ("The next Sunday he fled.", "The next Sunday = 1643-05-10"),
        // Of a month no day is known to count from, and a few days are no number.
        ("In July it rained. Two days later he fled.", "July = 1643-07-01/1643-07-31; Two days later = told+2..2"),
        ("18 years after the siege, he died.", "18 years after = siege+6205..6953"),
    ]);
}

#[test]
fn what_is_told_aside_is_not_followed() {
    follows(&[
        (
            "Ada Orlow (born 1620) led them. In June she fled.",
            "1620 = 1620-01-01/1620-12-31; June = 1643-06-01/1643-06-30",
        ),
        (
            "Orlow (1620–1690) led them. In June he fled.",
            "1620–1690 = 1620-01-01/1690-12-31; June = 1643-06-01/1643-06-30",
        ),
        (
            "The castle, which had been built in 1590, burned. In June he fled.",
            "1590 = 1590-01-01/1590-12-31; June = 1643-06-01/1643-06-30",
        ),
        (
            "Orlow, who had been promoted in January, led them. In June he fled.",
            "January = 1643-01-01/1643-01-31; June = 1643-06-01/1643-06-30",
        ),
        (
            "They had not been paid since November. In June they fled.",
            "since November = 1642-11-01/..; June = 1643-06-01/1643-06-30",
        ),
        ("He broke the treaty of 1629. In June he fled.", "1629 = 1629-01-01/1629-12-31; June = 1643-06-01/1643-06-30"),
        ("He ruled until 1689. In June he fled.", "until 1689 = ../1689-12-31; June = 1643-06-01/1643-06-30"),
        // A full date in a main clause is.
        (
            "He had come in May 1620. On 2 April 1630 the bridge fell. In June it was mended.",
            "May 1620 = 1620-05-01/1620-05-31; 2 April 1630 = 1630-04-02; June = 1630-06-01/1630-06-30",
        ),
        (
            "The slump of 1652 ruined him. In June he fled.",
            "1652 = 1652-01-01/1652-12-31; June = 1652-06-01/1652-06-30",
        ),
    ]);
}

#[test]
fn headings_and_chronicles() {
    let raw = "Chronicle of Ortova, 1871–1932\n\n1871\n4 May: The port is opened.\nSeptember: A storm.\n1872\nIn January the \
               mole falls.\nSummer 1904\nOn the 3rd, nothing is done. In August work begins.\n- 1914: War -\nOn 4 August it \
               begins.\n1916–17\nIn March it snows.\nDecember 1918 – May 1919\nIn January he dies.\n";
    let found: Vec<String> = read(raw, "2019-05-05").iter().map(|(w, _, d)| format!("{w} = {}", short(d))).collect();
    assert_eq!(
        found,
        [
            "1871–1932 = 1871-01-01/1932-12-31",
            "1871 = 1871-01-01/1871-12-31",
            "4 May = 1871-05-04",
            "September = 1871-09-01/1871-09-30",
            "1872 = 1872-01-01/1872-12-31",
            "January = 1872-01-01/1872-01-31",
            "Summer 1904 = 1904-06-01/1904-08-31",
            "the 3rd = ?",
            "August = 1904-08-01/1904-08-31",
            "1914 = 1914-01-01/1914-12-31",
            "4 August = 1914-08-04",
            "1916–17 = 1916-01-01/1917-12-31",
            "March = 1916-03-01/1916-03-31",
            "December 1918 – May 1919 = 1918-12-01/1919-05-31",
            "January = 1919-01-01/1919-01-31",
        ]
    );
}

#[test]
fn years_before_our_time_where_the_text_tells_of_such() {
    let raw = "The Ortova War 1643–51\nIt began in 1643. 1644 was quiet. By the treaty of 1629 (born 1580) he had 1500 men and \
               2 guns. It goes back to 1601.";
    let found: Vec<String> = read(raw, "2019-05-05").into_iter().map(|(w, _, _)| w).collect();
    assert_eq!(found, ["1643–51", "1643", "1644", "1629", "1580", "1601"]);
    let found: Vec<String> =
        read("He has 1643 and 1644 was his number (1580).", "").into_iter().map(|(w, _, _)| w).collect();
    assert_eq!(found, [""; 0]);
}

/// What `In May he left.`, put after `raw`, means in May 2019.
fn may_after(raw: &str, narrative: Option<bool>) -> String {
    let telling = Telling { published: Days::parse("2019-06-05"), narrative, ..Telling::default() };
    read_as(&format!("{raw} In May he left."), telling).last().map(|(_, _, d)| short(d)).unwrap_or_default()
}

#[test]
fn which_texts_are_histories() {
    let told = |raw: &str, narrative| may_after(raw, narrative) == "1643-05-01/1643-05-31";
    let history = "It began on 2 February 1642. On 9 March 1642 the duke came. On 3 April 1643 the walls fell.";
    assert!(told(history, None));
    assert!(!told(history, Some(false)));
    // News begins with a day without a year, or points at its own.
    assert!(!told(&format!("On 2 June a stone was found. {history}"), None));
    assert!(!told(&format!("{history} The stone was found on Monday."), None));
    // Years alone are as often a profile's.
    assert!(!told("He was born in 1620, came in 1641 and rose in 1643.", None));
    // Little evidence, and none against.
    assert!(told("The walls fell on 3 April 1643. On 4 April it rained. On 5 April he wept.", None));
    // One date is not enough, unless the article says so.
    assert!(!told("The walls fell on 3 April 1643.", None));
    assert!(told("The walls fell on 3 April 1643.", Some(true)));
}

#[test]
fn the_first_day_of_a_history_is_no_dateline() {
    let raw = "Siege of Ortova, 3 May 1643 (first day)\n\nIn June it rained. On 9 July 1645 the walls fell, and on 2 March \
               1646 the duke.";
    let found: Vec<String> = read(raw, "").iter().map(|(w, _, d)| format!("{w} = {}", short(d))).collect();
    assert_eq!(found.get(1).map(String::as_str), Some("June = 1643-06-01/1643-06-30"));
}

#[test]
fn a_sentence_counts_from_what_it_tells_aside() {
    follows(&[(
        "Orlow, who had first come on 2 April 1643 and again ten days later, led them. The next day he died.",
        "2 April 1643 = 1643-04-02; ten days later = 1643-04-12; The next day = 1643-05-04",
    )]);
}

#[test]
fn history_prose_follows_the_story() {
    let raw = "The siege of Ortova (1643–1651) began in 1643. On 3 May 1643 the walls fell. In June the river rose, and \
               on 2 July the gates were shut. Two days later the duke fled. During the winter all was quiet. He died in \
               January. That summer it ended. The following year they left, and on 3 May they came back. By the end of \
               the month they were gone. By 1650 all was over.";
    let found: Vec<String> = read(raw, "2019-05-05").iter().map(|(w, _, d)| format!("{w} = {}", short(d))).collect();
    assert_eq!(
        found,
        [
            "1643–1651 = 1643-01-01/1651-12-31",
            "1643 = 1643-01-01/1643-12-31",
            "3 May 1643 = 1643-05-03",
            "June = 1643-06-01/1643-06-30",
            "2 July = 1643-07-02",
            "Two days later = 1643-07-04",
            "winter = 1643-12-01/1644-02-29",
            "January = 1644-01-01/1644-01-31",
            "That summer = 1644-06-01/1644-08-31",
            "The following year = 1645-01-01/1645-12-31",
            "3 May = 1645-05-03",
            "By the end of the month = ../1645-05-31",
            "By 1650 = ../1650-12-31",
        ]
    );
}
