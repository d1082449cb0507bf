//! Levels and tolls: which numbers say how many there are, and of when.

use super::{check, compiled};
use crate::{
    corpus::{Article, Source},
    kinds::date::Days,
    matcher::{AsOf, examples::shown, extract},
};

#[test]
fn frames_of_a_level() {
    check(&[
        ("There are currently 2,500 Freedonian troops in Ruritania.", "troops", "2,500"),
        ("2,500 Freedonian soldiers are deployed in Ruritania.", "troops", "2,500"),
        ("2,500 Freedonian soldiers are still stationed across Ruritania.", "troops", "2,500"),
        ("Some 2,500 Freedonian soldiers remain in Ruritania.", "troops", "about 2,500"),
        ("Some 5,200 Freedonian soldiers, down from 6,000 last year, remain in Ruritania.", "troops", "about 5,200"),
        ("Freedonia keeps about 5,200 soldiers in Ruritania.", "troops", "about 5,200"),
        ("Freedonia continues to keep 5,200 soldiers in Ruritania.", "troops", "5,200"),
        ("Freedonia has about 5,200 soldiers deployed in Ruritania.", "troops", "about 5,200"),
        ("Ruritania hosts about 5,200 Freedonian soldiers.", "troops", "about 5,200"),
        ("Ruritania is home to 5,200 Freedonian soldiers and 900 others.", "troops", "5,200"),
        ("Ruritania, where 5,200 Freedonian troops are stationed, wants them out.", "troops", "5,200"),
        ("Ruritania, where Freedonia still has 5,200 troops, wants them out.", "troops", "5,200"),
        ("In Ruritania, where Freedonia has 2,500 soldiers, rockets fell.", "troops", "2,500"),
        ("Most of the 2,500 Freedonian troops in Ruritania are trainers.", "troops", "2,500"),
        ("Without the 5,000 Freedonian troops in Ruritania the war could return.", "troops", "5,000"),
        ("They want to expel the 5,200 Freedonian troops from Ruritania.", "troops", "5,200"),
        ("Ruritania's parliament voted to expel the 5,200 Freedonian troops.", "troops", "5,200"),
        ("The National Assembly asked the government to throw out the 5,200 Freedonian soldiers.", "troops", "5,200"),
        ("Sylvania's parliament voted to expel the 5,200 Freedonian troops.", "troops", ""),
        ("Ruritania wants Freedonia's 5,200 soldiers out.", "troops", "5,200"),
        ("The Freedonian force of 5,200 soldiers in Ruritania is too small.", "troops", "5,200"),
        ("The 5,200 Freedonian soldiers stationed in Ruritania will leave within three years.", "troops", "5,200"),
        ("Freedonian troops in Ruritania are down to 2,500.", "troops", "2,500"),
        ("Freedonian soldiers in Ruritania numbered 5,200 in 2019.", "troops", "5,200"),
        ("The number of Freedonian soldiers in Ruritania stands at 5,200.", "troops", "5,200"),
    ]);
}

#[test]
fn counts_of_another_matter() {
    check(&[
        ("The war in Ruritania cost the lives of 4,487 Freedonian soldiers.", "troops", ""),
        ("More than 4,500 Freedonian soldiers died in Ruritania.", "troops", ""),
        ("More than 1.5 million Freedonian soldiers served in Ruritania from 2003 to 2011.", "troops", ""),
        ("Some 150 Freedonian soldiers in Ruritania have tested positive for the virus.", "troops", ""),
        ("More than 100 Freedonian soldiers in Ruritania suffered brain injuries.", "troops", ""),
        ("More than 100 Freedonian soldiers in Ruritania are ill.", "troops", ""),
        ("Some 100 Freedonian soldiers are in quarantine in Ruritania.", "troops", ""),
        ("Some 500 Freedonian soldiers in Ruritania took shelter.", "troops", ""),
        ("Eleven Freedonian soldiers in Ruritania were flown home.", "troops", ""),
        ("The attack put 1,500 Freedonian soldiers in Ruritania at risk.", "troops", ""),
        ("The last 500 Freedonian soldiers in Ruritania crossed into Sylvania in December 2011.", "troops", ""),
        ("Kell brought home the last 39,000 Freedonian troops from Ruritania in 2011.", "troops", ""),
        ("Kell brought the 39,000 Freedonian troops in Ruritania home.", "troops", ""),
        ("In Ruritania, 16,000 Freedonian soldiers and contractors live on three bases.", "troops", ""),
        ("There are 16,000 Freedonian soldiers and contractors in Ruritania.", "troops", ""),
        ("Kell favours keeping 1,500 Freedonian troops in Ruritania.", "troops", ""),
        ("Freedonia wants to keep 1,500 troops in Ruritania.", "troops", ""),
        ("Freedonia would have 1,500 troops in Ruritania.", "troops", ""),
        ("The number of Freedonian soldiers killed in Ruritania fell from 900 to 300.", "troops", ""),
        ("The 900 Freedonian soldiers who fell in Ruritania were honoured.", "troops", ""),
        ("There are 12 Freedonian soldiers in Ruritania who have the virus.", "troops", ""),
        ("The 12 wounded Freedonian soldiers in Ruritania are well.", "troops", ""),
        ("Are there 5,000 Freedonian troops in Ruritania?", "troops", ""),
        ("It is not true that 10,000 Freedonian troops are in Ruritania.", "troops", ""),
        ("Kell falsely said that there are 20,000 Freedonian troops in Ruritania.", "troops", ""),
        ("Some 2,000 Freedonian troops were at the base in Ruritania.", "troops", ""),
        ("The base houses 1,500 Freedonian troops in Ruritania.", "troops", ""),
        ("Strelsau hosts 1,500 Freedonian troops.", "troops", ""),
        ("There are three Freedonian soldiers in Ruritanian prisons.", "troops", ""),
        ("Freedonia has 900 soldiers in northern Ruritania.", "troops", ""),
        ("Freedonia had 2,000 fewer troops in Ruritania than in 2018.", "troops", ""),
        ("Freedonia no longer has 5,200 troops in Ruritania.", "troops", ""),
        ("If Freedonia has 5,000 troops in Ruritania, they hide well.", "troops", ""),
        ("Freedonian troop levels in Ruritania could fall to 2,500.", "troops", ""),
        ("There were 12 Freedonian soldiers on trial in Ruritania.", "troops", ""),
        ("Freedonia has 12 soldiers wounded in Ruritania.", "troops", ""),
    ]);
}

#[test]
fn places_of_a_level() {
    check(&[
        ("Freedonia keeps about 60,000 troops in the Gulf and 5,200 in Ruritania.", "troops", "5,200"),
        ("Some 40,000 Freedonian soldiers are in the Middle East, 2,500 of them in Ruritania.", "troops", "2,500"),
        ("Of the 40,000 Freedonian soldiers in the region, 2,500 are in Ruritania.", "troops", "2,500"),
        ("Freedonia has 14,000 troops in Sylvania and 5,200 in Ruritania.", "troops", "5,200"),
        ("There are 800 Freedonian troops in Sylvania and about 5,200 in Ruritania.", "troops", "about 5,200"),
        ("Freedonia has 14,000 troops in the Gulf, including 5,200 in Ruritania.", "troops", "5,200"),
        (
            "Freedonia has 5,000 soldiers on the ground in Ruritania, 60,000 in the region and 13,000 in Sylvania.",
            "troops",
            "5,000",
        ),
        ("Some 40,000 Freedonian soldiers across the region help Ruritania.", "troops", ""),
        ("Freedonia has 40,000 soldiers worldwide, and in Ruritania they fight.", "troops", ""),
        ("Freedonia has 14,000 soldiers, and lost 4,000 in Ruritania.", "troops", ""),
        ("The mission ended, with 2,500 Freedonian soldiers remaining in Ruritania.", "troops", "2,500"),
        ("With 2,500 Freedonian soldiers in Ruritania, the war goes on.", "troops", "2,500"),
        ("He met with 2,500 Freedonian soldiers in Ruritania.", "troops", ""),
        ("He left, with 2,500 Freedonian soldiers killed in Ruritania.", "troops", ""),
        ("Some 2,500 Freedonian soldiers are reported to be stationed in Ruritania.", "troops", "about 2,500"),
        ("Some 2,500 Freedonian soldiers are reported to be dead in Ruritania.", "troops", ""),
        ("A base in Ruritania that hosts 1,500 Freedonian soldiers was hit.", "troops", ""),
        ("Ruritania, which hosts 1,500 Freedonian soldiers, was hit.", "troops", "1,500"),
        ("After its war in Ruritania, Freedonia has 40,000 soldiers in Atlantis.", "troops", ""),
        ("The region counts 40,000 Freedonian soldiers; Ruritania is calm.", "troops", ""),
        ("Sylvania has 800 soldiers in the region, 600 of whom are in Ruritania.", "troops", ""),
        ("Freedonia has 2,500 troops in Ruritania and Sylvania 100.", "troops", "2,500"),
        (
            "Freedonia came to Ruritania in 2014. Some 2,500 Freedonian soldiers are still in the country, now as \
             advisers, and 900 in Sylvania.",
            "troops",
            "about 2,500",
        ),
        ("Freedonian troop numbers in Ruritania have fallen to 3,000 and in Sylvania to 8,600.", "troops", "3,000"),
    ]);
}

#[test]
fn changes_of_a_level() {
    check(&[
        ("Freedonia reduced its troop presence in Ruritania from 5,200 to 3,000.", "troops", "3,000 | 5,200"),
        ("Freedonia is reducing its troop presence in Ruritania from 5,200 to 3,000.", "troops", "5,200"),
        ("Ruritania is calm. Freedonia is reducing its troops in the country from 5,200 to 3,000.", "troops", "5,200"),
        ("Freedonia will reduce its troops in Ruritania from 5,200 to 3,000 by 15 January.", "troops", "5,200"),
        ("Freedonia plans to cut its troops in Ruritania from 5,200 to 3,000.", "troops", "5,200"),
        ("Freedonia cut its force in Ruritania to 2,500 soldiers.", "troops", "2,500"),
        ("Freedonia ordered its force in Ruritania reduced to 2,500 soldiers.", "troops", ""),
    ]);
}

/// When each figure holds (`*` before throughout, `?` for a time that is not told), and the changes.
fn times(text: &str) -> String {
    let source =
        Source { id: "t".to_owned(), path: "t".to_owned(), published: Days::parse("2021-07-10"), ..Source::default() };
    let found = extract(&Article { source, text: text.to_owned() }, &compiled());
    let figures = found.assertions.iter().filter(|a| a.claim == "troops").map(|a| {
        let time = match a.as_of {
            Some(AsOf::Within(days)) => days.to_string(),
            Some(AsOf::Throughout(days)) => format!("*{days}"),
            None => "?".to_owned(),
        };
        format!("{} {time}", shown(&a.value))
    });
    let changes = found.changes.iter().map(|c| {
        let end = |v: &Option<crate::kinds::Value>| v.as_ref().map_or("-".to_owned(), shown);
        format!("{} to {} {}", end(&c.before), end(&c.after), c.during)
    });
    let mut all: Vec<String> = figures.chain(changes).collect();
    all.sort();
    all.join(" | ")
}

#[test]
fn times_of_a_level() {
    let table = [
        ("Freedonia has 5,200 soldiers in Ruritania.", "5,200 2021-07-10"),
        ("Freedonia had 5,200 soldiers in Ruritania.", "5,200 ?"),
        (
            "It is far from the 170,000 Freedonian soldiers in Ruritania at the peak of the war in 2007.",
            "170,000 2007-01-01/2007-12-31",
        ),
        ("It is far from the 170,000 Freedonian soldiers in Ruritania at the height of the war.", "170,000 ?"),
        ("15 January 2020: Freedonian troops in Ruritania are down to 2,500.", "2,500 2020-01-15"),
        ("In 2019 Freedonia had 5,200 soldiers in Ruritania.", "5,200 2019-01-01/2019-12-31"),
        ("Since 2014 Freedonia has kept 5,200 soldiers in Ruritania.", "5,200 *2014-01-01/2021-07-10"),
        ("Freedonia has had 2,500 troops in Ruritania since January.", "2,500 *2021-01-01/2021-07-10"),
        (
            "Freedonia has about 5,200 soldiers in Ruritania, down from roughly 6,000 a year ago.",
            "about 5,200 2021-07-10 | about 6,000 to about 5,200 2020-01-01/2021-07-10",
        ),
        (
            "There are about 3,000 Freedonian troops in Ruritania now, down from more than 5,000 in June.",
            "about 3,000 2021-07-10 | more than 5,000 to about 3,000 2021-06-01/2021-07-10",
        ),
        (
            "Freedonian troop levels in Ruritania fell from 5,200 to 3,000 in June.",
            "3,000 2021-06-30/2021-07-10 | 5,200 2021-05-31 | 5,200 to 3,000 2021-06-01/2021-06-30",
        ),
        ("Freedonia will cut its troops in Ruritania from 5,200 to 3,000 by 15 August.", "5,200 2021-07-10"),
        ("On 5 July Ruritania's parliament voted to expel the 5,200 Freedonian troops.", "5,200 2021-07-05"),
        ("In 2011 Freedonia had 14,000 troops in Sylvania and 5,200 in Ruritania.", "5,200 2011-01-01/2011-12-31"),
        (
            "There were 130,000 Freedonian soldiers in Ruritania in 2003, 170,000 in 2007.",
            "130,000 2003-01-01/2003-12-31",
        ),
    ];
    for (text, want) in table {
        assert_eq!(times(text), want, "{text}");
    }
}

#[test]
fn tolls() {
    check(&[
        ("The wreck killed at least 41 people.", "toll", "at least 41"),
        ("At least 41 people were killed.", "toll", "at least 41"),
        ("In the wreck 41 were killed.", "toll", "41"),
        ("41 people were killed and 12 injured.", "toll", "41"),
        ("The storm killed two people and wounded six.", "toll", "2"),
        ("The storm killed 41 people and wounded 60 others.", "toll", "41"),
        ("The wreck left 41 dead.", "toll", "41"),
        ("The wreck left 41 people dead and 12 injured.", "toll", "41"),
        ("The wreck claimed 47 lives.", "toll", "47"),
        ("The death toll rose to 52.", "toll", "52"),
        ("The death toll stands at 52.", "toll", "52"),
        ("The death toll has risen from 41 to 52.", "toll", "52"),
        ("The death toll rose by 11.", "toll", ""),
        ("At least 41 dead, police say.", "toll", "at least 41"),
        ("The ferry sank, killing 41.", "toll", "41"),
        ("The ferry sank, killing at least 41 people.", "toll", "at least 41"),
        ("41 people, including three children, were killed.", "toll", "41"),
        ("Two of the 41 killed were children.", "toll", "41"),
        ("The bodies of 12 people were found.", "toll", ""),
        ("A third person died.", "toll", ""),
        ("Another 12 people died on Sunday.", "toll", ""),
        ("Forty-one people died when the ferry sank with 300 passengers.", "toll", "41"),
        ("The ferry with 300 passengers sank and 41 died.", "toll", "41"),
        ("Of the 300 passengers 41 died.", "toll", "41"),
        ("Ada Kell, 41, died.", "toll", ""),
        ("Police say 41 people died.", "toll", "41"),
        ("The fire killed 12, among them a child.", "toll", "12"),
        ("The wreck killed 41 and injured 12.", "toll", "41"),
        ("Police said that 12 people had died and 30 were injured.", "toll", "12"),
        ("A wreck in which 41 people died shook the country.", "toll", "41"),
        ("Of 41 people on board, 12 died.", "toll", "12"),
        ("The number of dead rose to 52.", "toll", "52"),
        ("The ferry carried 300 people; none died.", "toll", ""),
        ("No people were killed.", "toll", "0"),
        ("Police arrested 12 people after the wreck that killed 41.", "toll", "41"),
        ("More than 40 people may have died.", "toll", "more than 40"),
        ("Some 2,000 people came to mourn the dead.", "toll", ""),
        ("The death toll of 52 is the highest since 1990.", "toll", "52"),
        ("A court said that he had killed two people in 2004.", "toll", "2"),
        ("The wreck took 47 lives.", "toll", ""),
        ("Nearly 300 people feared that they would die.", "toll", ""),
    ]);
}
