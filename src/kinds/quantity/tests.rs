//! Phrases and what is read from them.

mod hostile;
mod named;
mod properties;
mod running;
mod units;
mod why;

use super::{Part, Quantity, recognise};
use crate::text::Text;

/// What a quantity says, in one line: `more than 5,000 troops`, `about 2.5 % `, `+200 soldiers`, `<11`, `5,200>`.
fn shown(text: &Text<'_>, q: &Quantity) -> String {
    let part = match q.part {
        Part::Whole => "",
        Part::Subset => "of it ",
        Part::Additional => "further ",
    };
    let unit = match (&q.measure, &q.counted()) {
        (Some(m), None) => format!(" [{m}]"),
        (None, Some(n)) => format!(" {}", text.word(n.head)),
        (None, None) => String::new(),
        _ => " both".to_owned(),
    };
    let change = match q.change.map(|c| c.end) {
        Some(super::ChangeEnd::Before) => " before",
        Some(super::ChangeEnd::After) => " after",
        None => "",
    };
    format!("{part}{}{unit}{change}", q.count)
}

fn read(raw: &str) -> String {
    let text = Text::new(raw);
    recognise(&text, &[]).iter().map(|q| shown(&text, q)).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn table(rows: &[(&str, &str)]) {
    let wrong: Vec<_> = rows
        .iter()
        .filter_map(|(raw, want)| {
            let got = read(raw);
            (got != *want).then(|| format!("{raw}\n   want {want}\n   got  {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn numbers() {
    table(&[
        ("5,200", "5,200"),
        ("1 414 021 100", "1,414,021,100"),
        ("20\u{202f}300 votes", "20,300 votes"),
        ("12,34,567", "1,234,567"),
        ("1.234.567", "1,234,567"),
        (".08", "0.08"),
        ("-5.5", "-5.5"),
        ("minus five", "-5"),
        ("to minus 9C", "-9 [°C]"),
        ("two hundred and fifty thousand", "250,000"),
        ("one and a half million", "1,500,000"),
        ("two and a half", "2.5"),
        ("two million, three hundred thousand", "2,300,000"),
        ("twenty-one thousand and twelve", "21,012"),
        ("a hundred and twenty", "120"),
        ("2.5 million", "2,500,000"),
        ("3bn", "3,000,000,000"),
        ("5k", "5,000"),
        ("13 lakh", "1,300,000"),
        ("half a million", "500,000"),
        ("7 3/4", "7.75"),
        ("2½", "2.5"),
        ("two-thirds", "0.6666666666666666666666666667 [share]"),
        ("five point five", "5.5"),
        ("two dozen", "24"),
        ("1'250'000 votes", "1,250,000 votes"),
        ("80 , 000 votes", "80,000 votes"),
        ("up 14 . 8 % there", "14.8 [%]"),
        ("three or four hundred", "300 to 400"),
        ("half a percent", "0.5 [%]"),
        ("twice as many", "2 [times]"),
        ("grew tenfold", "10 [times]"),
        ("it doubled", ""),
        ("another hundred men", "further 100 men"),
        ("99999999999999999999999999999999999", ""),
    ]);
}

#[test]
fn nouns() {
    table(&[
        ("2,500 US combat troops left", "2,500 troops"),
        ("5,000 men", "5,000 men"),
        ("5,200 of its soldiers", "5,200 soldiers"),
        ("a 5,000-strong contingent", "5,000 contingent"),
        ("the entire 5,000 strong contingent", "5,000 contingent"),
        ("34 people died on the spot", "34 people"),
        ("one soldier was hurt", "1 soldier"),
        ("three United Norland troops", "3 troops"),
        ("troop levels would go to 3,000", "3,000 troop"),
        ("a dozen armed men", "12 men"),
        ("NO MORE THAN A DOZEN MEN", "up to 12 men"),
        ("several hundred protesters", "about 300 to 900 protesters"),
        ("dozens of people", "about 24 to 120 people"),
        ("tens of thousands of refugees", "about 20,000 to 100,000 refugees"),
        ("3m people", "3,000,000 people"),
        ("no US combat troops", "0 troops"),
        ("none of the hostages", "0 hostages"),
        ("a 12-member panel", "12 member"),
        ("five to six villages", "5 to 6 villages"),
    ]);
}

#[test]
fn hedges() {
    table(&[
        ("more than 5,000 troops", "more than 5,000 troops"),
        ("no more than 20 men", "up to 20 men"),
        ("well over 300 people", "more than 300 people"),
        ("at least some 200 people", "at least 200 people"),
        ("about 3,000", "about 3,000"),
        ("nearly 3,000 guards", "nearly 3,000 guards"),
        ("some 40 villages", "about 40 villages"),
        ("up to 400 men", "up to 400 men"),
        ("as many as 90", "up to 90"),
        ("fewer than ten men", "fewer than 10 men"),
        ("200 or so people", "about 200 people"),
        ("200 people or more", "at least 200 people"),
        ("30-odd people", "about 30 people"),
        ("a twenty-something clerk", "about 20"),
        ("an estimated 700 people", "about 700 people"),
        ("500 or more", "at least 500"),
        ("~50", "about 50"),
        ("its lowest level in over six years", "more than 6 [year]"),
        ("it grew over six years", "6 [year]"),
        ("just over six years", "more than 6 [year]"),
        ("plus or minus 3 points", "about 3 points"),
        ("more than three in four doctors", "more than 0.75 [share]"),
        ("one in every ten men", "0.1 [share]"),
        ("about one-in-five pupils", "about 0.2 [share]"),
        ("less than 1 in 1,000 dies", "fewer than 0.001 [share]"),
        ("they killed three in four raids", "3; 4 raids"),
        ("just under 70 ships", "nearly 70 ships"),
        ("close to 400 flights", "about 400 flights"),
        ("maybe two dozen men", "about 24 men"),
        ("500 fans at most", "up to 500 fans"),
        ("a couple of days", "about 2 [day]"),
        ("nearly an hour", "nearly 1 [hour]"),
        ("more than a decade", "more than 1 [decade]"),
        ("an hour", ""),
        ("an average of 3.5 men", "3.5 men"),
        (">= 30", "at least 30"),
    ]);
}

#[test]
fn ranges_and_changes() {
    table(&[
        ("2,000 to 3,000 troops", "2,000 to 3,000 troops"),
        ("between 2 and 3 million people", "2,000,000 to 3,000,000 people"),
        ("$2-3 billion", "2,000,000,000 to 3,000,000,000 [USD]"),
        ("10 to 20 percent", "10 to 20 [%]"),
        ("five or six men", "5 to 6 men"),
        ("more than 10 and less than 20", "10 to 20"),
        ("reduced from 5,200 to about 3,000 during the autumn", "5,200 before; about 3,000 after"),
        ("rose from 10 to 20", "10 before; 20 after"),
        ("fell to 3,000 from 5,200", "3,000 after; 5,200 before"),
        ("from 10 to 20 dollars", "10 to 20 [USD]"),
        ("two out of five hostages", "0.4 [share]"),
        ("a 3-1 win", ""),
        ("they lost 0-2 there", ""),
        ("won 25-21, 23-25, 25-19", ""),
        ("the house voted 52 to 48", ""),
        ("two out of five hundred men", "0.004 [share]"),
        ("three out of 14 samples", "of it 3 samples; 14 samples"),
        ("deaths rose by 12 to 288", "12 deaths; 288 deaths after"),
        ("oil rose $1.62 to $82.40", "1.62 [USD]; 82.4 [USD] after"),
        ("deaths fell by 30 to 40 percent", "30 to 40 [%]"),
    ]);
}

#[test]
fn measures() {
    table(&[
        ("$5 billion", "5,000,000,000 [USD]"),
        ("€3bn", "3,000,000,000 [EUR]"),
        ("US$ 40 million", "40,000,000 [USD]"),
        ("A$5m", "5,000,000 [AUD]"),
        ("9.9 billion yuan", "9,900,000,000 [CNY]"),
        ("125 million Australian dollars", "125,000,000 [AUD]"),
        ("10,000 Swiss francs", "10,000 [CHF]"),
        ("30 percent", "30 [%]"),
        ("5 percentage points", "5 [percentage point]"),
        ("500km", "500 [km]"),
        ("660 square metres", "660 [square m]"),
        ("a 30-year-old man", "30 [year-old]"),
        ("three weeks old", "3 [week-old]"),
        ("Mara Holt, 44, said", "44 [year-old]"),
        ("aged 55", "55 [year-old]"),
        ("between the ages of 18 and 30", "18 to 30 [year-old]"),
        ("from age 5 to 18", "5 to 18 [year-old]"),
        ("a girl of 12", "12 [year-old]"),
        ("people 65 and older", "at least 65 [year-old]"),
        ("18 years or younger", "up to 18 [year-old]"),
        ("two or older men", "2"),
        ("a 27-year contract", "27 [year]"),
        ("more than three hours", "more than 3 [hour]"),
        ("188 miles an hour", "188 [mile per hour]"),
        ("half an hour", "0.5 [hour]"),
        ("an hour and a half there", "1.5 [hour]"),
        ("two years and a half", "2.5 [year]"),
        ("an hour and a half dozen men", "6 men"),
        ("rose by a tenth to 66 men", "0.1 [share]; 66 men after"),
        ("up to a fifth", "up to 0.2 [share]"),
        ("a third was lost", ""),
        ("over a half was lost", "more than 0.5 [share]"),
        ("3,000 Swedish kronor", "3,000 [SEK]"),
        ("-15C at night", "-15 [°C]"),
        ("the party is at 31 percent, up 2 points", "31 [%]; 2 [percentage point]"),
        ("25 basis points", "25 [basis point]"),
        ("the Dorn 40 gained 12.5 points, or 0.4 percent", "12.5 points; 0.4 [%]"),
        ("6ft 3in tall", "6.25 [foot]"),
        ("six foot three", "6.25 [foot]"),
        ("a six foot three-year-old", "6 [foot]; 3 [year-old]"),
        ("15 dollars 50.", "15.5 [USD]"),
        ("this one mile", "1 [mile]"),
        ("two-thirds of voters", "0.6666666666666666666666666667 [share]"),
        ("half of the fleet", "0.5 [share]"),
        ("less than half", "fewer than 0.5 [share]"),
        ("It fell by half.", "0.5 [share]"),
        ("It was almost half past six.", ""),
    ]);
}

#[test]
fn parts() {
    table(&[
        ("of whom 11 were soldiers", "of it 11 soldiers"),
        ("including 3 children", "of it 3 children"),
        ("11 of them", "of it 11"),
        ("three of the five hostages", "of it 3 hostages; 5 hostages"),
        ("Nearly 30 of the 50 guards", "of it nearly 30 guards; 50 guards"),
        ("Only 5 of the 30 men left.", "of it 5 men; 30 men"),
        ("One more man died there.", "further 1 man"),
        ("They tried one more time.", ""),
        ("another 200 soldiers", "further 200 soldiers"),
        ("200 more troops", "further 200 troops"),
        ("an additional 300 men", "further 300 men"),
        ("300 additional men", "further 300 men"),
        ("Nine men, two of them army officers, fled.", "9 men; of it 2 officers"),
        ("Nine men, two of them boys and one of them ill, fled.", "9 men; of it 2 boys"),
        ("They saved 2000 of them.", "of it 2,000"),
    ]);
}

#[test]
fn stretches() {
    let read = |raw: &str, taken: &str| {
        let at = raw.find(taken).unwrap();
        let text = Text::new(raw);
        let spans = [crate::text::Span::new(at, at + taken.len())];
        recognise(&text, &spans).iter().map(|q| shown(&text, q)).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(read("over the past seven days", "the past seven days"), "7 [day]");
    assert_eq!(read("in the next two or three years", "the next two or three years"), "2 to 3 [year]");
    assert_eq!(read("two days ago", "two days ago"), "");
    assert_eq!(read("on 5 May", "5 May"), "");
}

#[test]
fn not_quantities() {
    table(&[
        ("the 82nd Division", ""),
        ("an F-16 jet", ""),
        ("the G20 summit", ""),
        ("after 9/11", ""),
        ("Route 66", ""),
        ("Covid-19 cases", ""),
        ("call 555-0123-456 now", ""),
        ("version 10.15.7", ""),
        ("1. First of all", ""),
        ("one of the best", ""),
        ("no one came", ""),
        ("this one is good", ""),
        ("at 9:30 in the evening", ""),
        ("at 9 a.m. there", ""),
        ("in 1994 people voted", ""),
        ("the second half", ""),
        ("the third quarter", ""),
        ("Flight 752 crashed", ""),
        ("scp173m", ""),
        ("a Boeing 737 crashed", ""),
        ("the 1980s", ""),
        ("he scores often", ""),
        ("at half past six", ""),
        ("ten o'clock", ""),
        ("Version 2.0 is out", ""),
        ("Unit 731, Area 51 and Camp 22", ""),
        ("lost 6-7 (5-7) there", ""),
        ("no-one was hurt", ""),
        ("a one-in-a-million shot", ""),
        ("a nine-to-five job", ""),
        ("open from 9 to 5", ""),
        ("the Group of 77 met", ""),
        ("the Six-Day War began", ""),
        ("+44 20 7000 0018", ""),
        ("see pp. 12-15 there", ""),
        ("error 404", ""),
        ("the PM2.5 reading", ""),
        ("a 5G mast", ""),
        ("odds of 3-to-1", "3"),
        ("a six-figure sum", ""),
        ("ground zero", ""),
        ("the zero-tolerance rule", ""),
        ("About 1950 the mill closed", ""),
        ("the scores were read", ""),
        ("due sept . 30 there", ""),
        ("nine old Halden 747 jets", "9 jets"),
        ("the 787 was late", ""),
        ("a 60-second one", "60 [second]"),
        ("one was killed", "1"),
        ("it sold 2015 boats", "2,015 boats"),
        ("Blast Kills 34 in Dorn Market", "34"),
        ("the Dorn DAX 30 and the Hask 40 fell", ""),
        ("two of the Dorn 900 engines failed", "of it 2 engines"),
        ("None of it was lost, none was hurt", "0; 0"),
    ]);
}

#[test]
fn news() {
    table(&[
        ("POLICE SEIZED TWO DRUG TRAFFICKERS WITH 51 PLASTIC BAGS", "2 traffickers; 51 bags"),
        ("The boy called 911 at once.", ""),
        ("It was told before.[3][14]", ""),
        ("in apartment 304 they found two guns", "2 guns"),
        ("at 4500 Mill Creek Blvd., police said", ""),
        ("call (555) 293-7034 now", ""),
        ("two-and-a-half years", "2.5 [year]"),
        ("one in three", "0.3333333333333333333333333333 [share]"),
        ("stayed below the 5000 mark", "5,000"),
        ("Toron 787 crashed on its first flight", ""),
        ("fewer than 200 of the 2,500 troops", "of it fewer than 200 troops; 2,500 troops"),
        ("eight officers dead", "8 officers"),
        ("as one local paper put it", "1 paper"),
        ("will no doubt face setbacks", ""),
        ("Mara Holt, 79 (a manager)", "79 [year-old]"),
        ("The gang took part in the Toron One programme.", ""),
        ("he paid 3 dollars 50 cents", "3.5 [USD]"),
        ("5 ft 10 in tall", "5.8333333333333333333333333333 [foot]"),
        ("USD115.5", "115.5 [USD]"),
        ("75 USD million", "75,000,000 [USD]"),
        ("in the 1988 quarter", ""),
        ("they killed 2000 people", "2,000 people"),
        ("the 777-200LR can fly 9,420 nautical miles", "9,420 [nautical mile]"),
        ("forty-four percent of 1,200 adults", "44 [%]; 1,200 adults"),
        ("more than half of the 600 seats", "more than 0.5 [share]; 600 seats"),
        ("It lost $5 million to $6 million.", "5,000,000 to 6,000,000 [USD]"),
        ("The toll rose to 34, with at least 12 injured.", "34 after; at least 12 injured"),
    ]);
}
