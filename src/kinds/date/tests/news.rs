//! News as it is written: wire copy in capitals, what firms report, local news.

use super::check;

#[test]
fn wire_copy_in_capitals() {
    // A Tuesday.
    check(
        "1989-10-17",
        &[
            ("ORTOVA, 17 OCT 89 (PLN) -- A BRIDGE FELL TODAY.", "17 OCT 89 = 1989-10-17; TODAY = 1989-10-17"),
            ("ORTOVA (TARNIA), 17 OCT 89 (PLN) -- IT FELL.", "17 OCT 89 = 1989-10-17"),
            ("ORTOVA, OCT 17 89 (PLN) -- IT FELL.", "OCT 17 89 = 1989-10-17"),
            ("GENERAL AUGUST BROD LEFT IN AUGUST.", "AUGUST = 1989-08-01/1989-08-31"),
            ("THEY MARCH EVERY 21 MAY.", ""),
            ("HE USED TO SPEAK ON 11 MAY.", "11 MAY = 5-11/5-11"),
            ("FOLLOWING MAY'S RAID THEY LEFT.", "MAY = 1989-05-01/1989-05-31"),
            ("IN THE UPCOMING 27 MAY ELECTIONS", "27 MAY = 1990-05-27"),
            ("IT FELL AT 0130 GMT ON 18 OCTOBER.", "18 OCTOBER = 1989-10-18"),
            ("THEY MUST DECLARE A HALT EFFECTIVE 18 OCTOBER.", "EFFECTIVE 18 OCTOBER = 1989-10-18/.."),
            ("THEY HAVE CALLED A STRIKE BEGINNING ON 31 OCTOBER.", "BEGINNING ON 31 OCTOBER = 1989-10-31/.."),
            ("THEY ASKED WORKERS TO STAGE A STRIKE ON 1 NOVEMBER.", "1 NOVEMBER = 1989-11-01"),
            ("REGARDLESS OF THE 25 OCTOBER ELECTIONS, THEY WILL STAY ARMED.", "THE 25 OCTOBER = 1989-10-25"),
            (
                "BY MANDATE OF THE MINISTERS, IN MAY AND AUGUST BROD HEADED EFFORTS TO FIND A SOLUTION.",
                "MAY = 1989-05-01/1989-05-31; AUGUST = 1989-08-01/1989-08-31",
            ),
            ("HE WAS ABOUT TO ENTER HIS HOUSE ON 10 OCTOBER.", "10 OCTOBER = 1989-10-10"),
            ("IT WAS PLANNED THREE MONTHS BACK.", "THREE MONTHS BACK = 1989-07-01/1989-08-01"),
            ("THE SECOND MAN MAY MARCH; MAY HISTORY DO YOU JUSTICE.", ""),
        ],
    );
    check("1990-04-13", &[("THEY WENT TO GOOD FRIDAY MASSES.", "GOOD FRIDAY = 1990-04-13")]);
}

#[test]
fn what_befalls_is_not_arranged() {
    // A Thursday.
    check(
        "2016-12-22",
        &[
            ("Police are investigating a shooting at a club in Brod Tuesday night.", "Tuesday night = 2016-12-20"),
            ("A boy is dead after what they are calling a crash on Wednesday.", "Wednesday = 2016-12-21"),
            ("He is charged in a July shooting that killed a girl.", "July = 2016-07-01/2016-07-31"),
            ("Dead after Sunday shooting", "Sunday = 2016-12-18"),
            ("She fears an attack on Friday.", "Friday = 2016-12-23"),
            ("They are marking the August 3 attacks.", "August 3 = 8-3/8-3"),
        ],
    );
}

#[test]
fn local_news() {
    // A Tuesday.
    check(
        "2016-04-05",
        &[
            ("He was found after deputies responded at 12:08 a.m. Sunday to the scene.", "Sunday = 2016-04-03"),
            ("She was pronounced dead at 10:30 a.m. Saturday.", "Saturday = 2016-04-02"),
            ("Police say Brod on Jan. 11 pointed a rifle at him.", "Jan. 11 = 2016-01-11"),
            ("According to detectives, early Monday a man called 911.", "early Monday = 2016-04-04"),
            ("In a letter on Wednesday, Ann Brod said so.", "Wednesday = 2016-03-30"),
            ("He would have gone home on Wednesday.", "Wednesday = 2016-04-06"),
            ("It rose, with temperatures well into the 70s.", ""),
            ("One Tuesday he left; on a recent Saturday night he came back.", ""),
            ("It was on a Friday night.", ""),
            ("She was arrested on April 8.", "April 8 = 2016-04-08"),
            ("He was sentenced to 45 years after a plea.", ""),
            ("He was shot last Monday.", "last Monday = 2016-04-04"),
            ("He was shot last Tuesday.", "last Tuesday = 2016-03-29"),
            ("He speaks next Monday.", "next Monday = 2016-04-11"),
            ("They came in the last year or so.", ""),
            ("a man in his late teens or early 20s", ""),
            (
                "They are on the hunt for a man wanted for firing 27 shots and striking four on Sunday.",
                "Sunday = 2016-04-03",
            ),
            ("He began firing through a window on that road early Friday.", "early Friday = 2016-04-01"),
            ("She was supposed to meet her on Saturday, but never came.", "Saturday = 2016-04-02"),
            (
                "It fell on March 2. He left that Friday morning.",
                "March 2 = 2016-03-02; that Friday morning = 2016-03-04",
            ),
            ("a Friday night crash", "Friday night = 2016-04-01"),
            (
                "It burned on July 18. Police said Monday that he was found three weeks later.",
                "July 18 = 2015-07-18; Monday = 2016-04-04; three weeks later = 2015-08-04/2015-08-12",
            ),
            (
                "He was killed in August 1998. He was shot on Aug. 19.",
                "August 1998 = 1998-08-01/1998-08-31; Aug. 19 = 1998-08-19",
            ),
            ("She ran the home for ten years after the war.", ""),
            (
                "In January Brod went home; in March Dent came.",
                "January = 2016-01-01/2016-01-31; March = 2016-03-01/2016-03-31",
            ),
            ("In January and in March he was away.", "January = 2016-01-01/2016-01-31; March = 2016-03-01/2016-03-31"),
            (
                "They expect a vote by Friday; 20 had died by Monday.",
                "by Friday = ../2016-04-08; by Monday = ../2016-04-04",
            ),
            ("A law bans rallies until September.", "until September = ../2016-09-30"),
            ("More snow was on the way Wednesday.", "Wednesday = 2016-04-06"),
            ("Over the weekend, the board met.", "the weekend = 2016-04-02/2016-04-03"),
            ("By the weekend we will have water.", "By the weekend = ../2016-04-10"),
        ],
    );
}

#[test]
fn what_is_counted_from_what_was_told() {
    check(
        "1999-03-06",
        &[
            (
                "It began on Jan. 15, 1997. Over the next four months many were killed. A force arrived that April.",
                "Jan. 15, 1997 = 1997-01-15; the next four months = 1997-01-16/1997-05-15; that April = 1997-04-01/1997-04-30",
            ),
            (
                "He fled in August 1996 and was caught the following spring.",
                "August 1996 = 1996-08-01/1996-08-31; the following spring = 1997-03-01/1997-05-31",
            ),
            ("She said that April was cold.", "April = 4-1/4-30"),
        ],
    );
}

#[test]
fn what_firms_report() {
    check(
        "1989-10-25",
        &[
            (
                "Third-quarter net fell to $4 million from $5 million a year earlier. For the nine months, net was $9 \
                 million, against $8 million in the same period last year. In the year-ago quarter it had a gain.",
                "Third-quarter = 1989-07-01/1989-09-30; a year earlier = 1988-07-01/1988-09-30; \
                 the nine months = 1989-01-01/1989-09-30; the same period last year = 1988-01-01/1988-09-30; \
                 the year-ago quarter = 1988-07-01/1988-09-30",
            ),
            ("It expects a loss in the fourth quarter.", "the fourth quarter = 1989-10-01/1989-12-31"),
            (
                "It lost $1 million in the fiscal third quarter, ended Aug. 31.",
                "the fiscal third quarter, ended Aug. 31 = 1989-06-01/1989-08-31",
            ),
            ("In its fiscal year ended June 30, it lost money.", "fiscal year ended June 30 = 1988-07-01/1989-06-30"),
            ("its fiscal year, which is long", ""),
            (
                "Sales in the three months to June 30 rose; in the same quarter of 1987 they fell.",
                "the three months to June 30 = 1989-04-01/1989-06-30; the same quarter of 1987 = 1987-04-01/1987-06-30",
            ),
            ("In the 12 months to March 1989 it spent little.", "the 12 months to March 1989 = 1988-04-01/1989-03-31"),
            ("In the latest quarter, sales rose.", "the latest quarter = 1989-07-01/1989-09-30"),
            ("It may move before year end.", "before year end = ../1989-12-31"),
            ("Prices will rise through year's end.", "through year's end = ../1989-12-31"),
            ("the first half of fiscal 1990", "the first half of fiscal 1990 = 1990-01-01/1990-06-30"),
            ("its 8% bonds due 2018", "2018 = 2018-01-01/2018-12-31"),
            ("The offer expires at 5 p.m. Friday unless extended.", "Friday = 1989-10-27"),
            ("a year-earlier profit", "year-earlier = ?"),
            (
                "In the 12 months ended Sept. 30 it lost $2 million, against $1 million a year earlier.",
                "the 12 months ended Sept. 30 = 1988-10-01/1989-09-30; a year earlier = 1987-10-01/1988-09-30",
            ),
            ("A strike in August 1985 lasted until May.", "August 1985 = 1985-08-01/1985-08-31; until May = ?"),
            ("The deal reached over the weekend served all.", "the weekend = 1989-10-21/1989-10-22"),
            ("It will report orders for September.", "September = 1989-09-01/1989-09-30"),
            ("It has risen since midyear.", "since midyear = 1989-05-01/.."),
            ("It has risen since the first of the year.", "since the first of the year = 1989-01-01/.."),
            ("Ten years ago next month it fell.", "Ten years ago next month = 1979-11-01/1979-11-30"),
            ("On Friday comes the report.", "Friday = 1989-10-27"),
            ("He will miss a game after tearing a tendon on Monday.", "Monday = 1989-10-23"),
            (
                "Bookings for November and December are up.",
                "November = 1989-11-01/1989-11-30; December = 1989-12-01/1989-12-31",
            ),
        ],
    );
}
