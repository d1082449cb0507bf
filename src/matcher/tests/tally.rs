//! Numbers that count a part, or those of another event.

use super::check;

#[test]
fn parts_and_other_events() {
    let near = |text: &str| format!("Ada Kell was a nurse. {text}");
    let table = [
        ("Three of the hurt were nurses.", ""),
        ("Four people were shot, two critically hurt.", ""),
        ("Two people were seriously hurt.", "2"),
        ("Three people were dead and 26 hurt in weekend shootings.", ""),
        ("Two people were hurt over the weekend.", "2"),
        ("Four other overnight incidents left eight people hurt.", ""),
        ("Five people were hurt in a December shooting.", ""),
        ("Five people were hurt in a Friday shooting.", "5"),
        ("Five people were hurt in the December shooting.", "5"),
        ("Between January 2014 and August 2018, seven people were hurt.", ""),
        ("Hundreds gather to visit hurt Zenda officers.", ""),
    ];
    for (text, want) in table {
        check(&[(&near(text), "hurt-how-many", want)]);
    }
    check(&[
        ("Ada Kell was a nurse.\n\nRelated: five people hurt in Zenda.", "hurt-how-many", ""),
        ("Ada Kell was a nurse.\n\nPolice: five people hurt in Zenda.", "hurt-how-many", "5"),
    ]);
}
