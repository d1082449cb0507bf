//! Figures that are names, labels, numbers to call: what must not be read, and what beside it must.

use super::table;

#[test]
fn names_and_labels() {
    table(&[
        ("7-Eleven was among the names.", ""),
        ("cracks in 160 737-800 jets inspected", "160 jets"),
        ("It was known as MOO J1142+1527.", ""),
        ("under a level 4 of 4 warning", ""),
        ("Residents of Flats 1 to 24 may object.", ""),
        ("flows through Torvale 1 to 20 percent of capacity", "20 [%]"),
        ("It put Holt 5 to 10 points ahead.", "5 to 10 points"),
        ("quoting incident 318 of that week, or 0800 555 111", ""),
        ("when the 08.14 from Hask struck", ""),
        ("Excluding one-time charges, it lost 3 stops.", "3 stops"),
        ("well short of the 326 needed for a majority", "326"),
        ("The rate was six in 10,000 for the men.", "0.0006 [share]"),
        ("It set aside SFr390m, and 1.1 billion manats.", "390,000,000 [CHF]; 1,100,000,000 [AZN]"),
        (
            "It paid SKr3.5bn, USD60m, DM20 million and Rs300 crore.",
            "3,500,000,000 [SEK]; 60,000,000 [USD]; 20,000,000 [DEM]; 3,000,000,000 [INR]",
        ),
    ]);
}

#[test]
fn not_of_the_part() {
    table(&[("It killed 70 people, including six nurses, and hurt 100.", "70 people; of it 6 nurses; 100")]);
}
