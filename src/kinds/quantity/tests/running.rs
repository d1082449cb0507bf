//! Numbers as they stand in running text: what they count, and what is none.

use super::table;

#[test]
fn nouns_in_running_text() {
    table(&[
        ("her six grandchildren", "6 grandchildren"),
        ("Two mice and 12 townsfolk died.", "2 mice; 12 townsfolk"),
        ("Eight Japanese were on board.", "8 japanese"),
        ("Six rabbis left.", "6 rabbis"),
        ("9 hurt, 1 fatally", "9; 1"),
        ("Four people were shot, one fatally, there.", "4 people; of it 1 people"),
        ("Was there more than one person shooting?", "more than 1 person"),
        ("no public threat exists", ""),
        ("at least eight youths ages 15 and under", "at least 8 youths; up to 15 [year-old]"),
        ("a four door black sedan", "4 door"),
        ("a dozen armed men", "12 men"),
        ("The blaze at 40 Pellow\n\nMore\n\nPolice units", "40"),
        ("She said that one person is dead.", "1 person"),
        ("She is the only one expected home.", ""),
        ("There is one U.S. adviser.", "1 adviser"),
        ("as much land as one family can own", ""),
        ("He fired one shot from a car.", "1 shot"),
        ("They raided four farms, one home and a bar.", "4 farms; 1 home"),
        ("with 7 more burning themselves, 3 burning others", "further 7; 3"),
        ("One killed, six hurt in Dorn", "1; 6"),
        ("All three of them are nurses.", "3 nurses"),
        ("All three of the injured were nurses.", "3 injured"),
        ("17 deaths and 18 more hurt", "17 deaths; further 18"),
        ("about 50 youth were inside", "about 50 youth"),
        ("1 child found shot there", "1 child"),
        ("Three Killed, Four Hurt in a Raid", "3; 4"),
        ("He ran.\n\nSeveral cars were hit.", "about 3 to 9 cars"),
        ("It fell.\n\nSoldiers on the island now number 3,400.", "3,400 soldiers"),
        ("It has 40\n\nSoldiers left.", "40"),
        ("They struck two villages, killing 15 and taking 40 more.", "2 villages; 15; further 40"),
        ("There were seven of them.", "7"),
        (
            "Nine people died, including four nurses and two cooks, and 20 wounded.",
            "9 people; of it 4 nurses; of it 2 cooks; 20 people",
        ),
        ("Shares rose 7 percent to close at $28.", "7 [%]; 28 [USD] after"),
        ("One victim remains in danger.", "1 victim"),
        ("That left 10 men shot and one stabbed.", "10 men; 1 men"),
        ("some 600 K-19 members came", "about 600 members"),
        ("One shattered his tank.", ""),
        ("dozens upon dozens of men", "about 24 to 120 men"),
        ("He fired one more round.", "further 1 round"),
        ("She heard six shots and one struck him.", "6 shots"),
        ("5 shot, 1 pistol-whipped at a party", "5; 1"),
        ("the visit of the five student leaders coincides with it", "5 leaders"),
        ("There were three teens. The three had left.", "3 teens; 3 teens"),
        ("One gunman opened fire.", "1 gunman"),
        ("one badly damaged car", "1 car"),
        ("one US-backed rebel", "1 rebel"),
        ("There were two men. All two were hit.", "2 men; 2 men"),
        ("There were several shots and all four were hit.", "about 3 to 9 shots; 4"),
        ("chasing a total of 88 with six wickets left", "88; 6 wickets"),
    ]);
}

#[test]
fn ages_in_running_text() {
    table(&[
        ("children between the ages of 9 and 14 came", "9 to 14 [year-old]"),
        ("women, 31- to 62-years old,", "31 to 62 [year-old]"),
        ("killing of 13- and 19-year-olds", "13 [year-old]; 19 [year-old]"),
        ("Evan Holt Jr., 23, told police", "23 [year-old]"),
        ("a girl and a boy, about 4, were found", "about 4 [year-old]"),
        ("the victim, 41, is unknown", "41 [year-old]"),
        ("his 13-year-old friend", "13 [year-old]"),
        ("a 16- year-old boy", "16 [year-old]"),
        ("Mara and Evan Holt, both 35, were there", "35 [year-old]"),
        ("They are ages 25, 23 and 21.", "25 [year-old]; 23 [year-old]; 21 [year-old]"),
        ("Killing of a girl, 7", "7 [year-old]"),
        ("kids as young as 14 were hurt", "14 [year-old]"),
        ("Mara Holt, 25, and Evan Holt, 26 were held", "25 [year-old]; 26 [year-old]"),
        ("She was 17.", "17 [year-old]"),
        ("here since I was 12", "12"),
    ]);
}

#[test]
fn all_in_capitals() {
    table(&[
        ("THE TOWN GAVE THE ALLIANCE 5 OF THE 13 SEATS", "of it 5 seats; 13 seats"),
        ("THERE WERE NO CASUALTIES AMONG THE TROOPS", "0 casualties"),
        ("THE NEWS CAME ON CHANNEL FOUR DURING THE NIGHT", ""),
        ("AT APPROXIMATELY 0130 THEY CAME", ""),
    ]);
}

#[test]
fn names_and_codes() {
    table(&[
        ("no calls were made to 911 that night", "0 calls"),
        ("call police at number, 640-2230.", ""),
        ("ring 555-0123-TIPS (4410) now", ""),
        ("found it at about 3:30am, an hour later", ""),
        ("the blaze at 2817 Pellow began", ""),
        ("19 percent of S&P 500 companies", "19 [%]"),
        ("a Fortune 500 firm", ""),
        ("phase two of the plan", ""),
        ("police told 6 Harbour News that night", ""),
        ("three news reports", "3 reports"),
        ("call 412 555 0188 now", ""),
        ("call 1-888-CRIMETIP now", ""),
        ("a bus left at 1000 hours", ""),
        ("it ran about 3 hours", "about 3 [hour]"),
        ("at 3518 W. Elm St. they met", ""),
        ("in the 4700-block of Mill Street", ""),
        ("the tip line, 618-DORN, is open", ""),
        ("out at 3 in the morning", ""),
        ("flags at half staff", ""),
        ("a truce as of 1300 on the day", ""),
        ("the 9 October Movement", ""),
        ("a 911 phone call", ""),
        ("after 911 calls came in", ""),
        ("the 5000 blocks of Elm Street", ""),
        ("call 1-(800)-SPEAK-UP", ""),
        ("a man says one cannot tell", ""),
        ("so far nearly $8,000 was given", "nearly 8,000 [USD]"),
        ("the side was 31 for 4 at noon", ""),
        ("he had scores of 181 and 144", "181; 144"),
        ("they won by a ratio of 3 to 1", "3"),
        ("it fell from 3 to 1", "3 before; 1 after"),
        ("outnumbered about two to one", "about 2"),
        ("3 to 1 million people", "3 to 1,000,000 people"),
    ]);
}

#[test]
fn measures_in_running_text() {
    table(&[
        ("oil fell to -$12 a barrel", "-12 [USD] after"),
        ("the share was down 12p", "12 [penny]"),
        ("a .40 caliber handgun", "0.4 [caliber]"),
        ("a two-third majority", "0.6666666666666666666666666667"),
    ]);
}
