//! A sentence and what is read from it, one line each. The world is invented; `tests/claims.toml` tells it.

mod ages;
mod behind;
mod blows;
mod counts;
mod fates;
mod identified;
mod linked;
mod live;
mod tally;

use super::{Compiled, examples::shown, extract};
use crate::{
    corpus::{Article, Source},
    kinds::date::Days,
    schema,
};

fn compiled() -> Compiled {
    compiled_of(include_str!("claims.toml"))
}

fn compiled_of(claims: &str) -> Compiled {
    let (schema, problems) = schema::read(claims, "claims.toml");
    let errors: Vec<_> = problems.iter().filter(|p| p.severity == crate::diagnostic::Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    Compiled::new(&schema)
}

fn read(compiled: &Compiled, text: &str, claim: &str) -> Vec<String> {
    let source =
        Source { id: "t".to_owned(), path: "t".to_owned(), published: Days::parse("2021-07-10"), ..Source::default() };
    assert!(compiled.claim(claim).is_some(), "no claim `{claim}`");
    let found = extract(&Article { source, text: text.to_owned() }, compiled);
    let mut out: Vec<String> = found.assertions.iter().filter(|a| a.claim == claim).map(|a| shown(&a.value)).collect();
    out.sort();
    out.dedup();
    out
}

/// Runs a table of text, claim and answers (separated by `|`; empty for none), and tells all that are wrong at once.
fn check(table: &[(&str, &str, &str)]) {
    check_of(include_str!("claims.toml"), table);
}

/// The same, with claims of the test's own.
fn check_of(claims: &str, table: &[(&str, &str, &str)]) {
    let told: Vec<(String, &str, &str)> = table.iter().map(|(text, c, want)| ((*text).to_owned(), *c, *want)).collect();
    run(&compiled_of(claims), &told);
}

fn run(compiled: &Compiled, table: &[(String, &str, &str)]) {
    let mut wrong = Vec::new();
    for (text, claim, want) in table {
        let got = read(compiled, text, claim).join(" | ");
        if got != *want {
            wrong.push(format!("{claim}: {text}\n    want: {want}\n    got:  {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn times_of_an_event() {
    check(&[
        ("Ivan Morrow was killed on 3 May 2019.", "when", "2019-05-03"),
        ("On 3 May 2019 a bomb killed Ivan Morrow.", "when", "2019-05-03"),
        (
            "Ivan Morrow, who was killed by the Red Band in May 2019, had been a general.",
            "when",
            "2019-05-01/2019-05-31",
        ),
        ("The bomb that killed Ivan Morrow in May 2019 was home-made.", "when", "2019-05-01/2019-05-31"),
        ("Ivan Morrow died on 3 May 2019, two days after the vote.", "when", "2019-05-03"),
        ("The killing of Ivan Morrow in May 2019 shook the country.", "when", "2019-05-01/2019-05-31"),
        ("Ivan Morrow's murder in May 2019 shook the country.", "when", "2019-05-01/2019-05-31"),
        ("The May 2019 killing of Ivan Morrow shook the country.", "when", "2019-05-01/2019-05-31"),
        ("Tensions rose in May 2019 with the assassination of Ivan Morrow.", "when", "2019-05-01/2019-05-31"),
        ("In May 2019 Ada Kell ordered the killing of Ivan Morrow.", "when", "2019-05-01/2019-05-31"),
        ("It was on 3 May 2019, when gunmen shot dead Ivan Morrow, that the war began.", "when", "2019-05-03"),
        ("Ivan Morrow was born in 1960 and was killed in 2019.", "when", "2019-01-01/2019-12-31"),
        ("Ivan Morrow, a general since 2004, was killed in 2019.", "when", "2019-01-01/2019-12-31"),
        ("After Ivan Morrow was killed in 2019, Ada Kell resigned in 2020.", "when", "2019-01-01/2019-12-31"),
        ("In 2020 Ada Kell spoke of the killing of Ivan Morrow.", "when", ""),
        ("Crowds marked the killing of Ivan Morrow on 3 May 2021.", "when", ""),
        ("Ada Kell resigned in 2020 after the killing of Ivan Morrow.", "when", ""),
        ("The trial over the killing of Ivan Morrow began in 2020.", "when", ""),
        ("Ivan Morrow killed two men in 2004.", "when", ""),
        ("Ivan Morrow's brother was killed in 2004.", "when", ""),
        ("Supporters of Ivan Morrow were killed in 2004.", "when", ""),
        ("Ivan Morrow was not killed in 2019.", "when", ""),
        ("Ivan Morrow survived an attempt to kill him in 2004.", "when", ""),
        ("They planned to kill Ivan Morrow in 2018.", "when", ""),
        ("Ivan Morrow said in 2018 that they would kill him.", "when", ""),
        ("The Red Band, which killed Ivan Morrow, was founded in 1990.", "when", ""),
        ("Ada Kell, elected in 2016, ordered the killing of Ivan Morrow.", "when", ""),
        ("Police said on Friday that Ivan Morrow had been killed.", "when", ""),
        ("Ivan Morrow was killed a day after the vote of 2 May 2019.", "when", "2019-05-03"),
        ("Ivan Morrow has been dead since 2019, when he was killed in Zenda.", "when", ""),
        (
            "In a 2 May 2019 interview Ada Kell was calm. The day after that interview Ivan Morrow was killed.",
            "when",
            "2019-05-03",
        ),
        ("Ivan Morrow was killed and Ada Kell resigned in 2020.", "when", ""),
        ("Was Ivan Morrow killed in 2019?", "when", ""),
        ("No bomb killed Ivan Morrow in 2019.", "when", ""),
        ("Ada Kell considered killing Ivan Morrow in 2018.", "when", ""),
        ("Ivan Morrow was nearly killed in 2018.", "when", ""),
        ("If Ivan Morrow was killed in 2018, nobody knew.", "when", ""),
        ("The killing of Ivan Morrow was discussed on 3 June 2019.", "when", ""),
        ("3 May 2019: Ivan Morrow is killed.", "when", "2019-05-03"),
        ("Gunmen on 3 May 2019 shot dead Ivan Morrow.", "when", "2019-05-03"),
    ]);
}

#[test]
fn places_of_an_event() {
    check(&[
        ("Ivan Morrow was killed in Strelsau.", "where", "strelsau"),
        ("Ivan Morrow was killed near Strelsau airport on Friday.", "where", "strelsau-airport"),
        ("The strike in Zenda that killed Ivan Morrow was loud.", "where", "zenda"),
        ("In Zenda, gunmen shot dead Ivan Morrow.", "where", "zenda"),
        ("Ivan Morrow was killed in Strelsau, Ruritania.", "where", "strelsau"),
        ("In Zenda, crowds mourned after Ivan Morrow was killed.", "where", ""),
        ("Ivan Morrow, who grew up in Zenda, was killed.", "where", ""),
        ("Ada Kell spoke in Zenda of the killing of Ivan Morrow.", "where", ""),
        ("Ivan Morrow was killed after he left Zenda for talks in Strelsau.", "where", ""),
    ]);
}

#[test]
fn people_of_an_event() {
    check(&[
        ("Ivan Morrow was killed by the Red Band.", "by", "red-band"),
        ("The Red Band killed Ivan Morrow.", "by", "red-band"),
        ("A Freedonian strike killed Ivan Morrow.", "by", "freedonia"),
        ("The Freedonian strike in Zenda that killed Ivan Morrow was loud.", "by", "freedonia"),
        ("The killing of Ivan Morrow by the Red Band shook them.", "by", "red-band"),
        ("The Red Band's killing of Ivan Morrow shook them.", "by", "red-band"),
        ("Ada Kell ordered the killing of Ivan Morrow.", "ordered-by", "kell"),
        ("Ada Kell ordered the army to kill Ivan Morrow.", "ordered-by", "kell"),
        ("Ada Kell condemned the killing of Ivan Morrow.", "by", ""),
        ("The killing of Ivan Morrow angered the Red Band.", "by", ""),
        ("The Red Band gave Freedonia the tip that led to the killing of Ivan Morrow.", "by", ""),
        ("Ivan Morrow killed a Freedonian.", "by", ""),
        ("Ruritanian general Ivan Morrow was killed.", "by", ""),
        ("A Freedonian drone killed Ivan Morrow.", "by", "freedonia"),
        ("Ivan Morrow was killed in a Freedonian strike.", "by", "freedonia"),
        ("Otto Brandt knew who killed Ivan Morrow.", "by", ""),
        ("Otto Brandt saw Ada Kell kill Ivan Morrow.", "by", "kell"),
        ("Ruritania accused Ada Kell of ordering the killing of Ivan Morrow.", "ordered-by", "kell"),
        ("The general said Ada Kell had ordered the strike that killed Ivan Morrow.", "ordered-by", "kell"),
        ("A strike killed Ivan Morrow and Otto Brandt.", "also", "brandt"),
        ("A strike killed Ivan Morrow, the head of the Border Guard, and his friend Otto Brandt.", "also", "brandt"),
        ("Otto Brandt and Ivan Morrow were killed.", "also", "brandt"),
        ("The strike killed Ivan Morrow and angered Otto Brandt.", "also", ""),
        ("Ivan Morrow was killed and Otto Brandt fled.", "also", ""),
        ("Ivan Morrow was killed by a bomb.", "means", "bomb"),
        ("A bomb killed Ivan Morrow.", "means", "bomb"),
        ("After Ivan Morrow was killed, a bomb went off in Zenda.", "means", ""),
    ]);
}

#[test]
fn agents_plans_and_beginnings() {
    check(&[
        ("On 4 June 2020 the National Assembly passed a new law.", "vote-when", "2020-06-04"),
        ("The National Assembly, meeting on 4 June 2020, passed the law.", "vote-when", ""),
        ("On 4 June 2020 the Freedonian parliament passed a law.", "vote-when", ""),
        (
            "The National Assembly passed the law after the killing of Ivan Morrow in May 2019.",
            "vote-when",
            "2019-05-01/..",
        ),
        ("The National Assembly will pass the law on 4 August 2021.", "vote-when", ""),
        ("Ruritania votes in elections in October.", "election-when", "2021-10-01/2021-10-31"),
        ("Ruritania's election is scheduled for October.", "election-when", "2021-10-01/2021-10-31"),
        ("Ruritania heads toward elections in late 2021.", "election-when", "2021-10-01/2021-12-31"),
        ("The Freedonian election of May 2020 was watched in Ruritania.", "election-when", ""),
        ("In May 2020 Ruritania said the election was a success.", "election-when", ""),
        ("Ruritania voted in elections on Sunday.", "election-when", "2021-07-04"),
        ("Ruritania's neighbour Sylvania held an election on 4 July 2021.", "election-when", ""),
        ("Ruritania moved the election from June to October.", "election-when", ""),
        ("The election in Ruritania will not be held in October.", "election-when", ""),
        ("Otto Brandt visited Freedonia in June 2021.", "visit-when", "2021-06-01/2021-06-30"),
        ("In June 2021 Otto Brandt travelled to Freedonia to meet Ada Kell.", "visit-when", "2021-06-01/2021-06-30"),
        ("Otto Brandt's visit to Freedonia in June 2021 went well.", "visit-when", "2021-06-01/2021-06-30"),
        ("In June 2021 Ada Kell met Otto Brandt's wife.", "visit-when", ""),
        ("Otto Brandt, elected in 2016, wants to visit Freedonia.", "visit-when", ""),
        ("Ruritania's war with Sylvania began in 2014.", "war-began", "2014-01-01/2014-12-31"),
        ("Since 2014 Ruritania has been at war with Sylvania.", "war-began", "2014-01-01/2014-12-31"),
        ("Ruritania's war with Sylvania ended in 2019.", "war-began", ""),
    ]);
}

#[test]
fn levels() {
    check(&[
        ("There are 5,000 Freedonian troops in Ruritania.", "troops", "5,000"),
        ("Freedonia has about 3,000 soldiers in Ruritania.", "troops", "about 3,000"),
        ("Freedonian troop levels in Ruritania fell from 5,200 to 3,000 in June.", "troops", "3,000 | 5,200"),
        ("Freedonia cut its troops in Ruritania to 2,500.", "troops", "2,500"),
        ("The number of Freedonian soldiers in Ruritania is 5,200.", "troops", "5,200"),
        ("More than 4,000 Freedonian soldiers are stationed in Ruritania.", "troops", "more than 4,000"),
        ("Ruritania hosts 4,000 Freedonian soldiers.", "troops", "4,000"),
        ("Freedonia withdrew 2,000 troops from Ruritania.", "troops", ""),
        ("Freedonia will send 2,000 troops to Ruritania.", "troops", ""),
        ("Freedonia has 2,000 troops in Sylvania.", "troops", ""),
        ("Sylvania has 2,000 troops in Ruritania.", "troops", ""),
        ("There are 2,000 Sylvanian troops in Ruritania, and Freedonia objects.", "troops", ""),
        ("A bomb killed 12 Freedonian soldiers in Ruritania.", "troops", ""),
        ("Freedonia has no troops in Sylvania, and Ruritania has 2,000 soldiers.", "troops", ""),
        ("An additional 500 Freedonian soldiers arrived in Ruritania.", "troops", ""),
        ("The number of Freedonian troops in Ruritania fell by 2,000.", "troops", ""),
        ("Freedonia has 5,000 troops in Ruritania and 900 in Sylvania.", "troops", "5,000"),
    ]);
}

#[test]
fn offices_and_yes_no() {
    check(&[
        ("Otto Brandt, head of the Border Guard, spoke.", "chief", "brandt"),
        ("The head of the Border Guard, Otto Brandt, spoke.", "chief", "brandt"),
        ("Border Guard chief Otto Brandt spoke.", "chief", "brandt"),
        ("Otto Brandt is the head of the Border Guard.", "chief", "brandt"),
        ("Otto Brandt met the head of the Border Guard.", "chief", ""),
        ("Otto Brandt is not the head of the Border Guard.", "chief", ""),
        ("Otto Brandt, the former head of the Border Guard, spoke.", "chief", ""),
        ("The deputy head of the Border Guard, Otto Brandt, spoke.", "chief", ""),
        ("Otto Brandt wants to become the head of the Border Guard.", "chief", ""),
        ("Ivan Morrow, the head of the Border Guard, was killed.", "office", "guard-chief"),
        ("The Ruritanian general Ivan Morrow was killed.", "office", "general"),
        ("Ada Kell called the general. Ivan Morrow answered.", "office", ""),
        ("Freedonia will close its base in Ruritania.", "base-open", "yes"),
        ("There is no Freedonian base in Ruritania.", "base-open", "no"),
        ("Freedonia opened a base in Ruritania.", "base-open", "yes"),
        ("Freedonia wants to open a base in Ruritania.", "base-open", ""),
    ]);
}
