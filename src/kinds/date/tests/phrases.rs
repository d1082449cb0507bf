//! Phrases and the days they mean.

use super::check;

#[test]
fn full_dates() {
    check(
        "",
        &[
            ("on 3 January 2020", "3 January 2020 = 2020-01-03"),
            ("the 3rd of January 2020", "the 3rd of January 2020 = 2020-01-03"),
            ("January 3, 2020, he left", "January 3, 2020 = 2020-01-03"),
            ("Jan. 3, 2020", "Jan. 3, 2020 = 2020-01-03"),
            ("Friday, January 3, 2020", "Friday, January 3, 2020 = 2020-01-03"),
            ("Friday 3rd January 2020", "Friday 3rd January 2020 = 2020-01-03"),
            ("LIMA, 12 FEB 90 (PLN) --", "12 FEB 90 = 1990-02-12"),
            ("3-Jan-2020", "3-Jan-2020 = 2020-01-03"),
            ("31-Oct-74", "31-Oct-74 = 1974-10-31"),
            ("the 1989 second quarter", "the 1989 second quarter = 1989-04-01/1989-06-30"),
            ("1987's crash", "1987 = 1987-01-01/1987-12-31"),
            ("Sep-23-2020", "Sep-23-2020 = 2020-09-23"),
            ("May the 4th, 2019", "May the 4th, 2019 = 2019-05-04"),
            ("the twenty-first of March 2019", "the twenty-first of March 2019 = 2019-03-21"),
            ("13 Sept nineteen seventy-two", "13 Sept nineteen seventy-two = 1972-09-13"),
            ("3\u{a0}January\u{a0}2020", "3\u{a0}January\u{a0}2020 = 2020-01-03"),
            ("3 January\n2020", "3 January\n2020 = 2020-01-03"),
        ],
    );
}

#[test]
fn figures() {
    check(
        "",
        &[
            ("2020-01-03", "2020-01-03 = 2020-01-03"),
            ("at 2021-03-04T10:00:00Z", "2021-03-04T10 = 2021-03-04"),
            ("on 25/12/2020", "25/12/2020 = 2020-12-25"),
            ("on 12/25/20", "12/25/20 = 2020-12-25"),
            ("am 3.4.2020", "3.4.2020 = 2020-04-03"),
            ("on 3/4/2020", "3/4/2020 = ?"),
            ("on 3/4/2020 and 25/12/2020", "3/4/2020 = 2020-04-03; 25/12/2020 = 2020-12-25"),
            ("on 3/4/2020 and 12/25/2020", "3/4/2020 = 2020-03-04; 12/25/2020 = 2020-12-25"),
            ("on 3/4/2020, after 5 May 2020", "3/4/2020 = 2020-04-03; after 5 May 2020 = 2020-05-06/.."),
            ("Friday 3/4/2020", "Friday 3/4/2020 = 2020-04-03"),
            ("in 03/2020", "03/2020 = 2020-03-01/2020-03-31"),
            ("in 2020-03", "2020-03 = 2020-03-01/2020-03-31"),
            ("the log of 20200103 says", "20200103 = 2020-01-03"),
            ("report-20200103.html", "20200103 = 2020-01-03"),
            ("No. 20200103 of 20209999", ""),
            ("on 03/18/40", "03/18/40 = 1940-03-18"),
            ("in week 31 of 2020", "week 31 of 2020 = 2020-07-27/2020-08-02"),
            ("in 2020-W31", "2020-W31 = 2020-07-27/2020-08-02"),
            ("in week 53 of 2019", "week 53 of 2019 = ?"),
        ],
    );
    check("2020-04-07", &[("It came on 3/4/2020.", "3/4/2020 = 2020-04-03")]);
    check("2020-03-07", &[("It came on 3/4/2020.", "3/4/2020 = 2020-03-04")]);
}

#[test]
fn no_such_day() {
    check(
        "2020-07-01",
        &[
            ("on 31 February 2020", "31 February 2020 = ?"),
            ("on June 31", "June 31 = ?"),
            ("on 29 February 2019", "29 February 2019 = ?"),
            ("on 29 February 2020", "29 February 2020 = 2020-02-29"),
            ("on 2020-13-01", "2020-13-01 = ?"),
        ],
    );
}

#[test]
fn months_years_and_their_parts() {
    check(
        "",
        &[
            ("in January 2020", "January 2020 = 2020-01-01/2020-01-31"),
            ("October 2019 protests", "October 2019 = 2019-10-01/2019-10-31"),
            ("since August of 2015", "since August of 2015 = 2015-08-01/.."),
            ("in 2014", "2014 = 2014-01-01/2014-12-31"),
            ("the 2015 deal", "2015 = 2015-01-01/2015-12-31"),
            ("Ann's 2004 novel", "2004 = 2004-01-01/2004-12-31"),
            ("the class of '82", "'82 = 1982-01-01/1982-12-31"),
            ("in two thousand and five", "two thousand and five = 2005-01-01/2005-12-31"),
            ("late 2019", "late 2019 = 2019-10-01/2019-12-31"),
            ("early 2019", "early 2019 = 2019-01-01/2019-03-31"),
            ("mid-2021", "mid-2021 = 2021-05-01/2021-08-31"),
            ("mid–2021", "mid–2021 = 2021-05-01/2021-08-31"),
            ("late in 2019", "late in 2019 = 2019-10-01/2019-12-31"),
            ("the end of 2021", "the end of 2021 = 2021-10-01/2021-12-31"),
            ("the beginning of May 2020", "the beginning of May 2020 = 2020-05-01/2020-05-10"),
            ("mid-May 2020", "mid-May 2020 = 2020-05-11/2020-05-20"),
            ("late May 2020", "late May 2020 = 2020-05-21/2020-05-31"),
            ("the summer of 2020", "summer of 2020 = 2020-06-01/2020-08-31"),
            ("Q3 2020", "Q3 2020 = 2020-07-01/2020-09-30"),
            ("the third quarter of 2020", "the third quarter of 2020 = 2020-07-01/2020-09-30"),
            ("the second half of 2020", "the second half of 2020 = 2020-07-01/2020-12-31"),
            ("2020's first quarter", "2020's first quarter = 2020-01-01/2020-03-31"),
            ("the first three months of 2020", "the first three months of 2020 = 2020-01-01/2020-03-31"),
            ("the last two weeks of May 2020", "the last two weeks of May 2020 = 2020-05-18/2020-05-31"),
            ("the first Monday of May 2020", "the first Monday of May 2020 = 2020-05-04"),
            ("the last Friday in May 2020", "the last Friday in May 2020 = 2020-05-29"),
            ("the last day of May 2020", "the last day of May 2020 = 2020-05-31"),
            ("year-end 2019", "year-end 2019 = 2019-10-01/2019-12-31"),
            ("three months ended March 31, 2020", "three months ended March 31, 2020 = 2020-01-01/2020-03-31"),
            ("fiscal 2020", "fiscal 2020 = 2020-01-01/2020-12-31"),
            ("on 26 June in 2019", "26 June in 2019 = 2019-06-26"),
            ("two weeks starting 3 May 2020", "two weeks starting 3 May 2020 = 2020-05-03/2020-05-16"),
            ("a year beginning on 1 July 2020", "a year beginning on 1 July 2020 = 2020-07-01/2021-06-30"),
        ],
    );
}

#[test]
fn decades_and_centuries() {
    check(
        "",
        &[
            (
                "born c. 1450, died ca. 1512 (b. 1923)",
                "1450 = 1450-01-01/1450-12-31; 1512 = 1512-01-01/1512-12-31; 1923 = 1923-01-01/1923-12-31",
            ),
            ("at the turn of the century, the turn of the road", "the turn of the century = ?"),
            (
                "in FY2013, FY 2014 and FY15",
                "FY2013 = 2013-01-01/2013-12-31; FY 2014 = 2014-01-01/2014-12-31; FY15 = 2015-01-01/2015-12-31",
            ),
            ("in the 1990s", "the 1990s = 1990-01-01/1999-12-31"),
            ("the early 1980s", "the early 1980s = 1980-01-01/1983-12-31"),
            ("the '90s", "the '90s = 1990-01-01/1999-12-31"),
            ("the 1970's", "the 1970's = 1970-01-01/1979-12-31"),
            ("the nineties", "the nineties = 1990-01-01/1999-12-31"),
            ("the 19th century", "the 19th century = 1800-01-01/1899-12-31"),
            ("in 490 BC", "490 BC = -000489-01-01/-000489-12-31"),
            ("in AD 70", "AD 70 = 0070-01-01/0070-12-31"),
            ("from 1643 to 1651,", "from 1643 to 1651 = 1643-01-01/1651-12-31"),
            ("the nineteenth century", "the nineteenth century = 1800-01-01/1899-12-31"),
        ],
    );
}

#[test]
fn ranges() {
    check(
        "",
        &[
            ("from 3 to 5 June 2020", "from 3 to 5 June 2020 = 2020-06-03/2020-06-05"),
            ("on the night of 13/14 February 1945", "13/14 February 1945 = 1945-02-13/1945-02-14"),
            (
                "in the spring and summer of 1915",
                "spring = 1915-03-01/1915-05-31; summer of 1915 = 1915-06-01/1915-08-31",
            ),
            ("3–5 June 2020", "3–5 June 2020 = 2020-06-03/2020-06-05"),
            ("June 3-5, 2020", "June 3-5, 2020 = 2020-06-03/2020-06-05"),
            ("June 3 and 4, 2020", "June 3 and 4, 2020 = 2020-06-03/2020-06-04"),
            ("10/13/2018-10/17/2018", "10/13/2018-10/17/2018 = 2018-10-13/2018-10-17"),
            ("between 3 and 5 June 2020", "between 3 and 5 June 2020 = 2020-06-03/2020-06-05"),
            ("from March to May 2020", "from March to May 2020 = 2020-03-01/2020-05-31"),
            ("from November to February 2020", "from November to February 2020 = 2019-11-01/2020-02-29"),
            ("April to June in 2017", "April to June in 2017 = 2017-04-01/2017-06-30"),
            ("30 March–2 April 2020", "30 March–2 April 2020 = 2020-03-30/2020-04-02"),
            ("March 30 – April 2, 2020", "March 30 – April 2, 2020 = 2020-03-30/2020-04-02"),
            ("2014-2018", "2014-2018 = 2014-01-01/2018-12-31"),
            ("in 2014-15", "2014-15 = 2014-01-01/2015-12-31"),
            ("between 1914 and 1918", "between 1914 and 1918 = 1914-01-01/1918-12-31"),
            ("From 1916 to 1917 nothing moved.", "From 1916 to 1917 = 1916-01-01/1917-12-31"),
            ("the 2008-09 crisis", "2008-09 = 2008-01-01/2009-12-31"),
            ("from late 2019 to early 2020", "from late 2019 to early 2020 = 2019-10-01/2020-03-31"),
            ("on 3, 4 and 5 June 2020", "3 = 2020-06-03; 4 = 2020-06-04; 5 June 2020 = 2020-06-05"),
        ],
    );
}

#[test]
fn connectors() {
    check(
        "",
        &[
            ("since 2014", "since 2014 = 2014-01-01/.."),
            ("until June 2020", "until June 2020 = ../2020-06-30"),
            ("by the end of 2021", "by the end of 2021 = ../2021-12-31"),
            ("after 3 June 2020", "after 3 June 2020 = 2020-06-04/.."),
            ("before 2018", "before 2018 = ../2017-12-31"),
            ("up to 3 May 2020", "up to 3 May 2020 = ../2020-05-03"),
            ("prior to 2003", "prior to 2003 = ../2002-12-31"),
            ("no later than 5 May 2020", "no later than 5 May 2020 = ../2020-05-05"),
            ("not before 2023", "not before 2023 = 2023-01-01/.."),
            ("from 1 June 2020 onwards", "1 June 2020 onwards = 2020-06-01/.."),
            ("starting in May 2020", "starting in May 2020 = 2020-05-01/.."),
            ("before the end of 2021", "before the end of 2021 = ../2021-12-31"),
            ("the post-2003 order", "post-2003 = 2004-01-01/.."),
            ("pre-2003 maps", "pre-2003 = ../2002-12-31"),
            ("from 2014 till 2018", "from 2014 till 2018 = 2014-01-01/2018-12-31"),
            ("before the 2015 deal", "2015 = 2015-01-01/2015-12-31"),
            ("not later than 2020", "not later than 2020 = ../2020-12-31"),
            ("in 2015 or later than 2020", "2015 = 2015-01-01/2015-12-31; later than 2020 = 2021-01-01/.."),
            ("more than 2020", ""),
        ],
    );
}

#[test]
fn holidays() {
    check(
        "2021-07-14",
        &[
            ("Easter 2021", "Easter 2021 = 2021-04-04"),
            ("Good Friday 2019", "Good Friday 2019 = 2019-04-19"),
            ("Orthodox Easter 2021", "Orthodox Easter 2021 = 2021-05-02"),
            ("Thanksgiving 2020", "Thanksgiving 2020 = 2020-11-26"),
            ("They met on Christmas Eve.", "Christmas Eve = 2020-12-24"),
            ("Last Christmas was quiet.", "Last Christmas = 2020-12-25"),
            ("A Christmas tree stood there.", ""),
            ("It fell on Labor Day.", "Labor Day = ?"),
            ("during Ramadan 2018", "Ramadan 2018 = 2018-05-16/2018-06-14"),
            ("It fell on Eid al-Fitr.", "Eid al-Fitr = 2021-05-13"),
            ("It began on Yom Kippur 1973.", "Yom Kippur 1973 = 1973-10-06"),
            ("Passover in 2020", "Passover in 2020 = 2020-04-09/2020-04-16"),
            ("Purim 2019, Purim 2020", "Purim 2019 = 2019-03-21; Purim 2020 = 2020-03-10"),
            ("The Yom Kippur War and the Labor Day Parade", ""),
            ("over Labor Day weekend 2020", "Labor Day weekend 2020 = 2020-09-05/2020-09-07"),
            ("Thanksgiving weekend in 2019", "Thanksgiving weekend in 2019 = 2019-11-28/2019-12-01"),
            ("Easter weekend 2021 was wet.", "Easter weekend 2021 = 2021-04-03/2021-04-04"),
            ("They met five days before New Year.", "five days before New Year = 2020-12-27"),
            ("They met over the New Year.", "New Year = 2021-01-01"),
            ("It was a new year, and the new year was good.", ""),
            ("The 29th was fine; they met on 29th.", "29th = 2021-06-29"),
            ("It closed two Fridays ago.", "two Fridays ago = 2021-07-02"),
            ("It opens three Sundays from now.", "three Sundays from now = 2021-08-01"),
            ("It closed on Fridays.", ""),
            ("It began half a century ago.", "half a century ago = 1971-01-01/1972-01-13"),
            ("It began half a year ago.", "half a year ago = 2020-12-30/2021-01-31"),
            ("They left two weeks and three days ago.", "two weeks and three days ago = 2021-06-27"),
            ("It rained in the past two quarters.", "the past two quarters = 2021-01-01/2021-06-30"),
            ("It runs from next Monday to Friday.", "from next Monday to Friday = 2021-07-19/2021-07-23"),
        ],
    );
}
