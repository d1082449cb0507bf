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
        ("Hundreds gather to visit hurt Zenda officers.", ""),
    ];
    let told = table.map(|(text, want)| (near(text), want));
    check(&told.each_ref().map(|(text, want)| (text.as_str(), "hurt-how-many", *want)));
    check(&[
        ("Ada Kell was a nurse.\n\nRelated: five people hurt in Zenda.", "hurt-how-many", ""),
        ("Ada Kell was a nurse.\n\nBetween January 2014 and August 2018, seven people were hurt.", "hurt-how-many", ""),
        ("Ada Kell was a nurse.\n\nPolice: five people hurt in Zenda.", "hurt-how-many", "5"),
    ]);
}
