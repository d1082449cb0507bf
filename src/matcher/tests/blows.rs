//! Blows told in wire style: whom they hit, when and where, who did it, and one victim told without a number.

use super::check_of;

const FILE: &str = include_str!("blows.toml");

#[test]
fn a_noun_in_the_singular_is_one() {
    check_of(
        FILE,
        &[
            ("A soldier was killed.", "soldiers", "1"),
            ("A BOMB KILLED A SOLDIER.", "soldiers", "1"),
            ("Five policemen and a soldier were killed.", "soldiers", "1"),
            ("The death of a young soldier shocked Zenda.", "soldiers", "1"),
            ("As a result of the raid, a soldier was killed.", "soldiers", "1"),
            ("The mayor's driver was killed.", "drivers", "1"),
            ("Two soldiers were wounded and nine were killed.", "soldiers", "9"),
            ("Two soldiers were killed and nine drivers were killed.", "soldiers", "2"),
            ("Four people including one soldier were killed.", "soldiers", "1"),
            ("Twelve people were killed, including three soldiers.", "soldiers", "3"),
            ("Two people were hurt and 12 were killed today, including three soldiers.", "soldiers", "3"),
            ("Those killed include three soldiers.", "soldiers", "3"),
            ("Nine people were killed, including a soldier.", "soldiers", "1"),
            ("Nine soldiers were killed, including three soldiers from Zenda.", "soldiers", "9"),
            ("Nine farmers were hurt and 12 were killed.", "soldiers", ""),
            ("Twelve people were freed, including three soldiers.", "soldiers", ""),
            ("The murder of six soldiers and two drivers shook them.", "soldiers", "6"),
            ("The murder of a soldier was not a success.", "soldiers", "1"),
            ("Another soldier was killed.", "soldiers", ""),
            ("A second soldier was killed.", "soldiers", ""),
            ("A group of soldiers was killed.", "soldiers", ""),
            ("A dozen soldiers were killed.", "soldiers", "12"),
            ("A soldier patrol was killed.", "soldiers", ""),
            ("The soldiers' drivers were killed.", "drivers", ""),
            ("The soldier was killed.", "soldiers", ""),
            ("Ivan Morrow, a soldier, was killed.", "soldiers", ""),
            ("A soldier killed two men.", "soldiers", ""),
            ("A soldier was killed in Zenda and a soldier was killed in Strelsau.", "soldiers", ""),
            ("A soldier might have been killed.", "soldiers", "1"),
            ("A soldier was not killed.", "soldiers", ""),
        ],
    );
}

#[test]
fn whom_a_blow_hit() {
    check_of(
        FILE,
        &[
            ("A bomb exploded in Zenda on 3 May 2019, killing Ivan Morrow.", "when", "2019-05-03"),
            ("A bomb exploded in Zenda on 3 May 2019, killing Ivan Morrow.", "attack-when", "2019-05-03"),
            ("A bomb exploded in Zenda on 3 May 2019, killing Ivan Morrow.", "where", "zenda"),
            ("Ivan Morrow was wounded on 3 May 2019 when a bomb exploded in Zenda.", "when", "2019-05-03"),
            ("Ivan Morrow was wounded on 3 May 2019 when a bomb exploded in Zenda.", "where", "zenda"),
            ("A man identified as Ivan Morrow was hurt on 3 May 2019 when a bomb exploded.", "when", "2019-05-03"),
            ("Lantern Bank was damaged by a bomb on 3 May 2019.", "when", "2019-05-03"),
            ("Lantern Bank was damaged on 3 May 2019 following the explosion of two bombs.", "when", "2019-05-03"),
            ("An explosion damaged Lantern Bank on 3 May 2019.", "when", "2019-05-03"),
            ("A bomb went off on 3 May 2019 in front of Lantern Bank.", "when", "2019-05-03"),
            ("A bomb was placed outside Lantern Bank on 3 May 2019.", "when", "2019-05-03"),
            ("On 3 May 2019 they threw a bomb at Lantern Bank.", "when", "2019-05-03"),
            ("On 3 May 2019 a bomb exploded at the offices of Lantern Bank.", "when", "2019-05-03"),
            ("On 3 May 2019 they set fire to Lantern Bank.", "when", "2019-05-03"),
            ("Ivan Morrow escaped unhurt from an attack on 3 May 2019.", "attack-when", "2019-05-03"),
            ("Ivan Morrow was the target of an attack on 3 May 2019.", "attack-when", "2019-05-03"),
            ("The murder on 3 May 2019 of Ivan Morrow shook them.", "attack-when", "2019-05-03"),
            ("The murder of Ivan Morrow, carried out on 3 May 2019, shook them.", "attack-when", "2019-05-03"),
            (
                "They spoke of the attacks which occurred in May 2019: Otto Kell, Ivan Morrow and Ada Brandt.",
                "attack-when",
                "2019-05-01/2019-05-31",
            ),
            ("A bomb damaged the windows of Lantern Bank on 3 May 2019.", "when", "2019-05-03"),
            ("On 3 May 2019 a bomb blew up Lantern Bank.", "when", "2019-05-03"),
            ("Ivan Morrow was hurt on 3 May 2019 when gunmen threw a bomb at a truck in Zenda.", "where", "zenda"),
            (
                "Two cars were destroyed and Lantern Bank was damaged following a blast on 3 May 2019.",
                "when",
                "2019-05-03",
            ),
            (
                "Lantern Bank was damaged and two cars were destroyed when a bomb exploded on 3 May 2019.",
                "when",
                "2019-05-03",
            ),
            ("They condemned the kidnapping and murder on 3 May 2019 of Ivan Morrow.", "attack-when", "2019-05-03"),
            ("Four unidentified men carrying rifles attacked Ivan Morrow on 3 May 2019.", "attack-when", "2019-05-03"),
            (
                "Otto Kell and Ivan Morrow, who were killed in May 2019, were friends.",
                "attack-when",
                "2019-05-01/2019-05-31",
            ),
            (
                "Ivan Morrow and Otto Kell, who were killed in May 2019, were friends.",
                "attack-when",
                "2019-05-01/2019-05-31",
            ),
            (
                "Ivan Morrow escaped from an attack on 3 May 2019 when his car was attacked in Zenda.",
                "attack-where",
                "zenda",
            ),
            ("Lantern Bank was damaged following the blast of two bombs on 3 May 2019.", "when", "2019-05-03"),
            ("Ivan Morrow was killed, and 24 soldiers hurt when a bomb exploded on 3 May 2019.", "when", "2019-05-03"),
            ("The explosion at Lantern Bank on 3 May 2019 was loud.", "when", "2019-05-03"),
            // Somebody else is hit, or nobody.
            ("A bomb damaged the house of Ivan Morrow on 3 May 2019.", "when", ""),
            ("Ivan Morrow, the brother of Otto Kell, who was killed in May 2019, spoke.", "attack-when", ""),
            ("The Lantern Bank attack on the union in May 2019 was a mistake.", "attack-when", ""),
            ("A bomb exploded on 3 May 2019, killing Ivan Morrow's brother.", "when", ""),
            ("A bomb exploded on 3 May 2019 at a hotel where Ivan Morrow was staying.", "when", ""),
            ("Ivan Morrow was not wounded when a bomb exploded on 3 May 2019.", "when", ""),
            ("Ivan Morrow could have been killed when a bomb exploded on 3 May 2019.", "when", ""),
            ("Ivan Morrow was abroad when a bomb exploded on 3 May 2019.", "when", ""),
            ("The bomb squad left on 3 May 2019 for Lantern Bank.", "when", ""),
            ("A bomb exploded near Lantern Bank on 3 May 2019.", "when", ""),
            ("A bomb exploded on 3 May 2019. Ivan Morrow was asleep.", "when", ""),
        ],
    );
}

#[test]
fn times_at_the_head_of_a_sentence() {
    check_of(
        FILE,
        &[
            ("At 0945 on 3 May 2019, a group conducted an attack against Ivan Morrow.", "attack-when", "2019-05-03"),
            ("During the evening of 3 May 2019, gunmen attacked Ivan Morrow.", "attack-when", "2019-05-03"),
            ("In Zenda on 3 May 2019 gunmen attacked Ivan Morrow.", "attack-when", "2019-05-03"),
            ("- [TEXT] ON 3 MAY 2019 GUNMEN ATTACKED LANTERN BANK.", "attack-when", "2019-05-03"),
            (
                "Police said on Friday that the commander's son, Ivan Morrow, was killed on 3 May 2019.",
                "attack-when",
                "2019-05-03",
            ),
            ("A man was charged on 3 May 2019 with the murder of Ivan Morrow.", "attack-when", ""),
            ("At 09:45 on 3 May 2019, gunmen attacked Ivan Morrow.", "attack-when", "2019-05-03"),
            (
                "Ivan Morrow and Otto Kell, who were killed on 12 and 14 May 2019, spoke.",
                "attack-when",
                "2019-05-12/2019-05-14",
            ),
            ("During the talks of 3 May 2019 they spoke of the killing of Ivan Morrow.", "attack-when", ""),
        ],
    );
}

#[test]
fn phrases_of_place() {
    check_of(
        FILE,
        &[
            ("Ivan Morrow was killed in Zenda municipality.", "attack-where", "zenda"),
            ("Ivan Morrow was killed in the city of Zenda.", "attack-where", "zenda"),
            ("Ivan Morrow was killed on the outskirts of Zenda.", "attack-where", "zenda"),
            ("Ivan Morrow was killed in the streets of northern Zenda.", "attack-where", "zenda"),
            ("Ivan Morrow was killed in the southern part of the city of Zenda.", "attack-where", "zenda"),
            ("In the town of Zenda on Friday gunmen killed Ivan Morrow.", "attack-where", "zenda"),
            ("In Zenda, gunmen killed Ivan Morrow.", "attack-where", "zenda"),
            ("IN ZENDA GUNMEN KILLED IVAN MORROW.", "attack-where", "zenda"),
            ("Ivan Morrow was killed in Zenda's capital.", "attack-where", "zenda"),
            ("Ivan Morrow was killed in Tarlenheim, Hentzau province.", "attack-where", "hentzau"),
            ("Ivan Morrow was killed in Zenda, Hentzau province.", "attack-where", "zenda"),
            ("A bomb exploded at a factory of Lantern Bank located in Zenda.", "where", ""),
            ("A bomb exploded at the offices of Lantern Bank in Zenda.", "where", "zenda"),
            ("Ivan Morrow was killed 25 km from Zenda.", "attack-where", ""),
            ("Ivan Morrow was killed in a village 25 km north of Zenda.", "attack-where", ""),
            ("Ivan Morrow was killed south of Zenda.", "attack-where", ""),
            ("Ivan Morrow was killed in Zenda municipality police custody.", "attack-where", ""),
            ("Ivan Morrow, a lawyer from the city of Zenda, was killed.", "attack-where", ""),
        ],
    );
}

#[test]
fn who_did_it_and_how_sure() {
    check_of(
        FILE,
        &[
            ("Red Band guerrillas killed Ivan Morrow.", "attack-by", "red-band"),
            ("THE RED BAND [RB] URBAN COMMANDOS KILLED IVAN MORROW.", "attack-by", "red-band"),
            ("IN ZENDA RED BAND GUERRILLAS KILLED IVAN MORROW.", "attack-by", "red-band"),
            ("The Red Band attack on Ivan Morrow shook them.", "attack-by", "red-band"),
            ("A group of Red Band members killed Ivan Morrow.", "attack-by", "red-band"),
            ("Ivan Morrow was killed by members of the Red Band.", "attack-by", "red-band"),
            ("Ivan Morrow was killed by a commando of the Red Band.", "attack-by", "red-band"),
            ("Ivan Morrow was killed by the Red Band's urban commandos.", "attack-by", "red-band"),
            ("Ivan Morrow was killed by alleged members of the third front of the Red Band.", "attack-by", "red-band"),
            ("The attack on Ivan Morrow was carried out by the Red Band.", "attack-by", "red-band"),
            ("The murder of Ivan Morrow, perpetrated by Red Band guerrillas, shook them.", "attack-by", "red-band"),
            ("The Red Band threw a bomb at Lantern Bank.", "by", "red-band"),
            ("The Red Band claimed responsibility for the murder of Ivan Morrow.", "attack-by", "red-band"),
            ("The Red Band is responsible for the murder of Ivan Morrow.", "attack-by", "red-band"),
            ("The Red Band was accused of the murder of Ivan Morrow.", "attack-by", "red-band"),
            ("The Red Band was blamed for killing Ivan Morrow.", "attack-by", "red-band"),
            ("The murder of Ivan Morrow was attributed to the Red Band.", "attack-by", "red-band"),
            ("The Red Band denied responsibility for the murder of Ivan Morrow.", "attack-by", ""),
            ("The Red Band has not claimed responsibility for the murder of Ivan Morrow.", "attack-by", ""),
            ("Former members of the Red Band killed Ivan Morrow.", "attack-by", ""),
            ("Ivan Morrow was killed at the Red Band offices.", "attack-by", ""),
            ("Ruritanian guerrillas killed Ivan Morrow.", "attack-by", ""),
            ("Ivan Morrow, the Red Band leader, died.", "attack-by", ""),
            ("The murder of Ivan Morrow angered Red Band guerrillas.", "attack-by", ""),
        ],
    );
}
