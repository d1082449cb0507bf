//! Victims who are told without a name, and named in a sentence behind.

use super::check_of;

const FILE: &str = include_str!("blows.toml");

#[test]
fn named_behind() {
    check_of(
        FILE,
        &[
            (
                "Two farmers were killed in Zenda on 3 May 2019. The victims were identified as Otto Kell and Ivan Morrow.",
                "attack-when",
                "2019-05-03",
            ),
            (
                "TWO FARMERS WERE KILLED IN ZENDA ON 3 MAY 2019. THE VICTIMS WERE IDENTIFIED AS OTTO KELL, AND IVAN MORROW.",
                "attack-where",
                "zenda",
            ),
            (
                "Troops pursue the men who killed two farmers.\nThe farmers were killed by members of the Red Band. The victims \
                 were identified as Otto Kell and Ivan Morrow.",
                "attack-by",
                "red-band",
            ),
            (
                "A man was killed on 3 May 2019. Police came. The victim was identified as Ivan Morrow, 42, of Strelsau.",
                "attack-when",
                "2019-05-03",
            ),
            (
                "A man and a woman were wounded when gunmen attacked their car near Zenda on 3 May 2019. The wounded are Ivan \
                 Morrow and Ada Kell, who were taken to a hospital.",
                "wound-when",
                "2019-05-03",
            ),
            (
                "Two farmers were killed on 3 May 2019. The two dead farmers were Otto Kell and Ivan Morrow.",
                "attack-when",
                "2019-05-03",
            ),
            (
                "THE STAFF CENTER (SC) REPORTED THAT A MAN AND A WOMAN WERE CRITICALLY WOUNDED WHEN THE VEHICLE IN WHICH THEY \
                 WERE TRAVELLING NEAR ZENDA WAS ATTACKED BY RED BAND TERRORISTS ON THE EVENING OF 3 MAY 2019.\n THE WOUNDED \
                 ARE IVAN MORROW AND ADA KELL, WHO WERE TAKEN TO A HEALTH CENTER, THE SOURCES ADDED.",
                "wound-when",
                "2019-05-03",
            ),
            (
                "THEY HAVE NO CLUES REGARDING THE TWO RURITANIAN CITIZENS WHO WERE KILLED ON 3 MAY 2019 BY GUERRILLAS OF THE \
                 RB [RED BAND] IN ZENDA.\n THE VICTIMS WERE IDENTIFIED AS IVAN MORROW, DIRECTOR OF THE STAFF SCHOOL, AND ADA \
                 KELL.",
                "attack-when",
                "2019-05-03",
            ),
            // Not as many, others between, other victims, nobody yet.
            (
                "Three farmers were killed on 3 May 2019. The victims were identified as Otto Kell and Ivan Morrow.",
                "attack-when",
                "",
            ),
            (
                "Two farmers were killed on 3 May 2019. Three men were killed in Zenda. The victims were identified as Otto Kell \
                 and Ivan Morrow.",
                "attack-when",
                "",
            ),
            ("Two farmers were killed on 3 May 2019. The wounded are Otto Kell and Ivan Morrow.", "attack-when", ""),
            (
                "Two farmers were killed on 3 May 2019. The victims were not identified as Otto Kell and Ivan Morrow.",
                "attack-when",
                "",
            ),
            (
                "Two gunmen killed five farmers on 3 May 2019. The gunmen were identified as Otto Kell and Ivan Morrow.",
                "attack-when",
                "",
            ),
            (
                "A farmer was killed on 3 May 2019. A nurse was killed in Zenda. The victim was identified as Ivan Morrow.",
                "attack-when",
                "",
            ),
            ("A man killed a farmer on 3 May 2019. The victims include Otto Kell and Ivan Morrow.", "attack-when", ""),
        ],
    );
}

#[test]
fn harm_told_by_other_words() {
    check_of(
        FILE,
        &[
            ("The explosion on 3 May 2019 caused serious damage to Lantern Bank.", "when", "2019-05-03"),
            ("The explosion did damage to the offices of Lantern Bank on 3 May 2019.", "when", "2019-05-03"),
            ("The explosion on 3 May 2019 caused damage to shops near Lantern Bank.", "when", ""),
            ("A bomb exploded opposite Lantern Bank on 3 May 2019.", "when", "2019-05-03"),
            (
                "Ivan Morrow escaped from an attack when the car in which he was travelling was ambushed near Zenda.",
                "attack-where",
                "zenda",
            ),
            ("Ivan Morrow escaped from an attack when the alarm was heard in Zenda.", "attack-where", ""),
        ],
    );
}
