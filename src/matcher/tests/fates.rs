//! What becomes of people, who is accused of it, and how many they are.

use super::{Compiled, compiled_of, run};

fn compiled() -> Compiled {
    compiled_of(include_str!("fates.toml"))
}

/// As [`super::check`]; "Ada Marsh, Otto Brandt and Ivo Kell" stand in the paragraph before, so that surnames are read.
fn check(table: &[(&str, &str, &str)]) {
    let told: Vec<(String, &str, &str)> = table
        .iter()
        .map(|(text, claim, want)| (format!("Of Ada Marsh, Otto Brandt and Ivo Kell.\n\n{text}"), *claim, *want))
        .collect();
    run(&compiled(), &told);
}

#[test]
fn charges_are_no_fate_of_the_one_charged() {
    check(&[
        ("Otto Brandt was charged with murder in the death of Ada Marsh.", "brandt", "held"),
        ("Otto Brandt was charged with murder in the death of Ada Marsh.", "marsh", "dead"),
        ("Police charged Otto Brandt in Ada Marsh's death.", "brandt", "held"),
        ("Otto Brandt was charged with assault with intent to murder.", "brandt", "held"),
        ("Otto Brandt is accused of killing Ada Marsh.", "brandt", ""),
        ("Otto Brandt was charged with the murder of Ada Marsh and the shootings of two others.", "brandt", "held"),
        ("Otto Brandt was held for the death of Marsh's brother.", "marsh", ""),
        ("Ada Marsh said she is amazed no one was killed.", "marsh", ""),
        ("Otto Brandt shot the teen twice, leaving him to die.", "brandt", ""),
        ("Otto Brandt killed two people.", "brandt", ""),
    ]);
}

#[test]
fn states_are_said_of_somebody() {
    check(&[
        ("Ada Marsh was found dead in her home.", "marsh", "dead"),
        ("Ada Marsh, 19, was pronounced dead at a hospital.", "marsh", "dead"),
        ("Ada Marsh was not found dead.", "marsh", ""),
        ("The shooting left Ada Marsh dead and Otto Brandt wounded.", "marsh", "dead"),
        ("The shooting left Ada Marsh dead and Otto Brandt wounded.", "brandt", "hurt"),
        ("The rampage left Ada Marsh and a student dead.", "marsh", "dead"),
        ("Ada Marsh found a dead man.", "marsh", ""),
        ("Ada Marsh was flown to a hospital in critical condition.", "marsh", "hurt"),
        ("Ada Marsh remains hospitalized.", "marsh", "hurt"),
        ("Ada Marsh died next to her car.", "marsh", "dead"),
        ("They found Otto Brandt and Ada Marsh, who were pronounced dead at the scene.", "brandt", "dead"),
        ("Ada Marsh was unharmed.", "marsh", "unharmed"),
        ("Ada Marsh escaped unharmed from the attack.", "marsh", "unharmed"),
        ("Officers found Ada Marsh, 54, and Otto Brandt, 22 — all dead from wounds.", "brandt", "dead"),
        ("Ada Marsh then took her own life.", "marsh", "dead"),
        ("Otto Brandt fatally shot Ada Marsh before killing himself.", "brandt", "dead"),
        ("Ada Marsh looked at him dead.", "marsh", ""),
        ("Ada Marsh wound up in court.", "marsh", ""),
    ]);
}

#[test]
fn the_last_stage_of_an_article_counts() {
    check(&[
        ("Ada Marsh died of a gunshot wound.", "marsh", "dead"),
        ("Ada Marsh was wounded on Monday. Ada Marsh died on Friday.", "marsh", "dead"),
        ("Ada Marsh had been arrested in 2012. Ada Marsh was killed on Friday.", "marsh", "dead"),
        ("Ada Marsh was wounded. Ada Marsh may have died.", "marsh", "dead | hurt"),
    ]);
}

#[test]
fn those_who_were_described_are_named() {
    check(&[
        ("The dead were identified as: Otto Brandt, 20, and Ada Marsh, 30.", "marsh", "dead"),
        ("The dead are Otto Brandt, 20, and Ada Marsh, 30.", "marsh", "dead"),
        ("Police identified the victim killed in the shooting as Ada Marsh, 20.", "marsh", "dead"),
        ("Police identified the victim as Ada Marsh, 20.", "marsh", ""),
        ("Found dead inside were Otto Brandt, 30, and Ada Marsh, 41.", "marsh", "dead"),
        ("The woman killed was Ada Marsh.", "marsh", "dead"),
        ("A man, later identified by police as Otto Brandt, was killed.", "brandt", "dead"),
        ("Police named Otto Brandt, 42, and Ada Marsh, 38, as the two women who were killed.", "marsh", "dead"),
        ("Two people were killed: Otto Brandt and Ada Marsh.", "marsh", "dead"),
        ("Three people were killed, including Ada Marsh.", "marsh", "dead"),
        ("Ada Marsh was among the dead.", "marsh", "dead"),
        ("Ada Marsh spoke of the dead.", "marsh", ""),
        ("The wounded person was identified as Ada Marsh.", "marsh", "hurt"),
        ("Also wounded was a vendor identified as Ada Marsh.", "marsh", "hurt"),
        ("Police spoke of the murders which occurred in July at Dover: Otto Brandt and Ada Marsh.", "marsh", "dead"),
        ("The dead included Ada Marsh, who was not asked.", "marsh", "dead"),
        ("The slain officer Ada Marsh was buried on Monday.", "marsh", "dead"),
    ]);
}

#[test]
fn pronouns_of_one_sentence() {
    check(&[
        ("Ada Marsh was taken to Dover Hospital, where she was pronounced dead.", "marsh", "dead"),
        ("Ada Marsh, a student, was taken to a hospital, where she died.", "marsh", "dead"),
        ("Ada Marsh told an officer that she was wounded.", "marsh", ""),
        ("Ada Marsh met Nora Holt before she died.", "marsh", ""),
        ("Otto Brandt left Ada Marsh when she died.", "marsh", ""),
        ("Marsh's brother was taken to a hospital, where he died.", "marsh", ""),
    ]);
}

#[test]
fn fates_in_lists() {
    check(&[
        ("Otto Brandt, 50, of Dover Hills, Ada Marsh, 55, of Lowell, and a third were killed.", "marsh", "dead"),
        ("A gunman killed Otto Brandt, 34; Ada Marsh, 35; and a guard.", "marsh", "dead"),
        ("Otto Brandt, 21; Ada Marsh, 19; and a juvenile were booked into the jail.", "marsh", "held"),
        ("Police spoke of Ada Marsh; Otto Brandt was killed.", "marsh", ""),
        ("The guards, Otto Brandt, 61, and Ada Marsh, 63, who were killed had long been there.", "brandt", "dead"),
        ("Otto Brandt and Ada Marsh were each charged with theft.", "brandt", "held"),
        ("A gunman killed Otto Brandt, and Ada Marsh was wounded.", "marsh", "hurt"),
        ("A gunman killed Otto Brandt, a friend of Ada Marsh.", "marsh", ""),
        ("The bodies of Otto Brandt and Ada Marsh were found.", "marsh", "dead"),
        ("Ada Marsh, held for a witness at first, died in the yard.", "marsh", "dead"),
    ]);
}

#[test]
fn who_is_accused() {
    let marsh = "Ada Marsh was shot on Monday. ";
    let told: Vec<(String, &str, &str)> = [
        ("Police arrested Ivo Kell, 30, and Otto Brandt.", "brandt | kell"),
        ("Ivo Kell was charged with murder in the death of Ada Marsh.", "kell"),
        ("Ivo Kell, 30, and Otto Brandt, 31, were each charged with attempted murder.", "brandt | kell"),
        ("The suspect, Ivo Kell, fled.", "kell"),
        ("Police are searching for suspects Ivo Kell, 26, and Otto Brandt, 38.", "brandt | kell"),
        ("The gunman was identified as Ivo Kell.", "kell"),
        ("Police identified Ivo Kell as the shooter.", "kell"),
        ("Otto Brandt, 21, and Ivo Kell, 20, the alleged gunman, knew each other.", "kell"),
        ("Ivo Kell pleaded not guilty.", "kell"),
        ("Ivo Kell turned himself in.", "kell"),
        ("Ivo Kell opened fire.", "kell"),
        ("Ivo Kell shot Ada Marsh.", "kell"),
        ("Ivo Kell is not a suspect.", ""),
        ("Ivo Kell was not charged.", ""),
        ("Ivo Kell could be charged.", ""),
        ("Officers went to arrest Ivo Kell.", ""),
        ("Ivo Kell was facing theft charges.", ""),
        ("Ivo Kell is facing murder charges.", "kell"),
        ("Police arrested Kell's stepson.", ""),
        ("Ivo Kell was charged with possession of a weapon.", ""),
        ("Ivo Kell was charged with the murder of Nora Holt.", ""),
        ("In 2012 Ivo Kell was arrested.", ""),
        ("Ada Marsh had been arrested.", ""),
        ("Police met Ivo Kell.", ""),
    ]
    .into_iter()
    .map(|(text, want)| (format!("{marsh}{text}"), "suspect", want))
    .collect();
    run(&compiled(), &told);
    // Nobody to whom it happened is named.
    run(&compiled(), &[("Police arrested Ivo Kell.".to_owned(), "suspect", "")]);
}

#[test]
fn how_many() {
    check(&[
        ("Two people were killed and nine were wounded.", "injured", "9"),
        ("TWO PEOPLE WERE KILLED AND NINE WERE WOUNDED.", "injured", "9"),
        ("Two people were killed and nine were wounded.", "killed", "2"),
        ("One man is dead and three others are injured.", "injured", "3"),
        ("The shooting left two dead and five injured.", "killed", "2"),
        ("Two women and one man were shot to death.", "killed", "3"),
        ("Two women and one man were shot to death.", "women", "2"),
        ("Two women and a child were killed.", "killed", ""),
        ("A woman and her son were killed.", "killed", ""),
        ("A man and two women were killed.", "killed", ""),
        ("Six people, including four women, were killed.", "killed", "6"),
        ("Five people were killed. Two women died at home.", "killed", "5"),
        ("Ada Marsh, 13 – died at the scene.", "killed", ""),
        ("Two people suffered several gunshot wounds.", "injured", ""),
        ("They face several wounding charges.", "injured", ""),
        ("Three people wound up in court.", "injured", ""),
        ("The death toll rose to 12.", "killed", "12"),
        ("That brings the death toll in the shooting to three.", "killed", "3"),
        ("Police are looking into a double homicide.", "killed", "2"),
        ("In 1987 a mine fell in. Some 60 people were killed then.", "killed", ""),
        ("On Friday a mine fell in. Some 60 people were killed then.", "killed", "about 60"),
    ]);
}
