//! Events whose subject stands in the sentence before or after.

use super::check;

#[test]
fn named_beside() {
    check(&[
        ("Ada Kell, 34, was a nurse. The shooting happened on 3 May 2019.", "shot-when", "2019-05-03"),
        ("A woman was shot on 3 May 2019. She was Ada Kell, 34.", "shot-when", "2019-05-03"),
        ("A woman was shot on 3 May 2019, police said.\n\nThey named her as Ada Kell.", "shot-when", "2019-05-03"),
        ("Ada Kell was a nurse. The shooting happened in Zenda.", "shot-where", "zenda"),
        // Nobody of that name in the article, or not beside.
        ("A woman was shot on 3 May 2019.", "shot-when", ""),
        (
            "It rained. It was cold. It was wet. Shops shut. Trams stood. Nobody left. A woman was shot on 3 May 2019. Police \
             came. Nobody was held. She was Ada Kell.",
            "shot-when",
            "",
        ),
        // The lead tells what the article is about.
        ("A woman was shot on 3 May 2019. Police came. Nobody was held. She was Ada Kell.", "shot-when", "2019-05-03"),
        // Another one.
        ("Ada Kell was a nurse. Another shooting happened on 3 May 2019.", "shot-when", ""),
        ("Ada Kell was a nurse. Jon Hollis was shot on 3 May 2019.", "shot-when", ""),
        ("Ada Kell was a nurse. Somebody shot Jon Hollis on 3 May 2019.", "shot-when", ""),
        ("Ada Kell was a nurse. The shooting of Jon Hollis on 3 May 2019 was never solved.", "shot-when", ""),
        ("Ada Kell was a nurse. Two shootings happened on 3 May 2019.", "shot-when", ""),
        ("Ada Kell was a nurse. The shooting of three people on 3 May 2019 is unsolved.", "shot-when", "2019-05-03"),
        ("Ada Kell was a nurse. A boy was shot in 2019.", "shot-when", ""),
        ("Ada Kell wept. Her brother was shot on 3 May 2019.", "shot-when", ""),
        ("Ada Kell was a nurse. A second woman was shot on 3 May 2019.", "shot-when", ""),
        ("Ada Kell wept. Somebody shot her brother on 3 May 2019.", "shot-when", ""),
        // What disagrees with itself, or with what is told outright.
        ("A girl was shot on 3 May 2019. Ada Kell knew her. A man was shot on 9 May 2020.", "shot-when", ""),
        ("Ada Kell was shot on 3 May 2019. The shooting on 9 May 2020 was like it.", "shot-when", "2019-05-03"),
    ]);
}

#[test]
fn near_in_the_article() {
    check(&[
        ("Ada Kell was a nurse.\n\nPolice came.\n\nThree people were hurt.", "hurt-how-many", "3"),
        ("Police came.\n\nThree people were hurt.", "hurt-how-many", ""),
    ]);
}

#[test]
fn places_that_narrow() {
    check(&[
        ("Ada Kell was shot outside a Zenda bar.", "shot-where", "zenda"),
        ("Ada Kell was shot at a north Zenda home on Friday.", "shot-where", "zenda"),
        ("Ada Kell died in the Zenda shooting.", "shot-where", "zenda"),
        ("Ada Kell shot at Zenda home", "shot-where", "zenda"),
        ("Ada Kell shot outside north Zenda apartment complex", "shot-where", "zenda"),
        ("The fatal Zenda police shooting of Ada Kell is disputed.", "shot-where", "zenda"),
        // A longer name, another's, a person's.
        ("Ada Kell was shot at the Zenda Home Park.", "shot-where", ""),
        ("Ada Kell was shot at a Zenda Gardens flat.", "shot-where", ""),
        ("A Zenda man shot Ada Kell.", "shot-where", ""),
        ("Ada Kell was shot at Zenda officials.", "shot-where", ""),
        ("Ada Kell was shot in Zenda school uniform.", "shot-where", ""),
        ("The Zenda man's shooting of Ada Kell is disputed.", "shot-where", ""),
        ("Ada Kell was shot in Ruritania.", "shot-where", ""),
    ]);
}

#[test]
fn inferred_places() {
    check(&[
        ("Ada Kell was shot, Zenda police said.", "shot-where", "zenda"),
        ("ZENDA (Gazette) -- Ada Kell was shot on Friday.", "shot-where", "zenda"),
        ("ZENDA, Ruritania - Ada Kell was shot on Friday.", "shot-where", "zenda"),
        ("ZENDA -- Ada Kell was shot, Strelsau police said.", "shot-where", "strelsau"),
        ("ZENDA -- Ada Kell was shot in Strelsau.", "shot-where", "strelsau"),
        ("Ada Kell was shot, Zenda police and Strelsau police said.", "shot-where", ""),
        ("Ada Kell was shot. She had served with the Zenda police for years.", "shot-where", ""),
        ("Ada Kell was shot, according to Zenda police.", "shot-where", "zenda"),
        ("ZENDA -- Ada Kell opened a shop.", "shot-where", ""),
        ("In Zenda - a town - Ada Kell was known. She was shot.", "shot-where", ""),
    ]);
}

#[test]
fn named_in_the_next_sentence() {
    check(&[
        ("A guard was killed on 3 May 2019. The victim was Ivan Morrow.", "when", "2019-05-03"),
        (
            "Two men were killed on 3 May 2019. The dead were identified as Jon Hollis and Ivan Morrow.",
            "when",
            "2019-05-03",
        ),
        ("A bomb killed two men in Zenda. The victims are Jon Hollis, 40, and Ivan Morrow, 44.", "where", "zenda"),
        // Of others, of something else, of nobody.
        ("Two men were killed on 3 May 2019. The wounded were identified as Jon Hollis and Ivan Morrow.", "when", ""),
        ("A guard was killed on 3 May 2019. The minister is Ivan Morrow.", "when", ""),
        ("Jon Hollis was killed on 3 May 2019. The victim was a friend of Ivan Morrow.", "when", ""),
        ("A guard was killed on 3 May 2019. The victim was not Ivan Morrow.", "when", ""),
    ]);
}

#[test]
fn times_of_what_came_of_it() {
    let beside = |text: &str| format!("Ada Kell was a nurse. {text}");
    let table = [
        ("A shooting that left three dead and hurt another on 3 May 2019 is being looked into.", "2019-05-03"),
        ("Police held a man after a shooting that left one woman dead on 3 May 2019.", "2019-05-03"),
        ("A shooting left two people dead on 3 May 2019.", "2019-05-03"),
        ("The shooting killed two people on 3 May 2019.", "2019-05-03"),
        ("A woman was killed and a boy was injured on 3 May 2019 in a shooting.", "2019-05-03"),
        ("A man is charged over the May 3, 2019, shooting.", "2019-05-03"),
        ("The May 3, 2019, shooting shook Zenda.", "2019-05-03"),
        ("She was shot a little before 8 a.m. on 3 May 2019.", "2019-05-03"),
        // What others did, and what came later.
        ("A man was denied bond on a charge of shooting on 3 May 2019.", ""),
        ("A man was charged with the shooting on 3 May 2019 in Zenda.", "2019-05-03"),
        ("The shooting followed a brawl that left one man dead on 3 May 2019.", ""),
        ("A shooting led to a trial that left Zenda divided on 3 May 2019.", ""),
        ("Police said on May 3, 2019, shooting was heard.", ""),
        ("Police came on May 3, 2019, shooting incidents being what they are.", ""),
        ("The shooting left a wound that was treated on 3 May 2019.", ""),
    ];
    let told = table.map(|(text, want)| (beside(text), want));
    check(&told.each_ref().map(|(text, want)| (text.as_str(), "shot-when", *want)));
}
