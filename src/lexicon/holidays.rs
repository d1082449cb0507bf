//! Holidays whose day is fixed in the Gregorian calendar or can be reckoned from it.

/// How the day of a holiday is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Holiday {
    /// Month and day.
    Fixed(i8, i8),
    /// Days after Western Easter Sunday.
    Easter(i16),
    /// Days after Orthodox Easter Sunday.
    Pascha(i16),
    /// Month (1 is Muharram) and day of the Islamic calendar, and how many days; 0 is to the end of the month.
    Islamic { month: u8, day: u8, days: u8 },
    /// Month (1 is Nisan; 13 the last Adar there is) and day of the Hebrew calendar, and how many days.
    Hebrew { month: u8, day: u8, days: u8 },
    /// The `n`th (negative: from the end) weekday (0 is Monday) of a month, and days after it.
    Nth { month: i8, weekday: i8, n: i8, plus: i8 },
}

/// Whether a holiday may begin with `word`; a quick look before [`HOLIDAYS`] is searched.
pub(crate) fn begins_holiday(word: &str) -> bool {
    word.len() >= 2
        && matches!(
            word,
            "christmas"
                | "xmas"
                | "boxing"
                | "new"
                | "valentine"
                | "valentines"
                | "st"
                | "saint"
                | "april"
                | "earth"
                | "anzac"
                | "may"
                | "cinco"
                | "juneteenth"
                | "fourth"
                | "bastille"
                | "halloween"
                | "all"
                | "veterans"
                | "armistice"
                | "remembrance"
                | "epiphany"
                | "groundhog"
                | "international"
                | "ash"
                | "shrove"
                | "mardi"
                | "palm"
                | "maundy"
                | "good"
                | "holy"
                | "easter"
                | "ascension"
                | "pentecost"
                | "whit"
                | "trinity"
                | "corpus"
                | "orthodox"
                | "martin"
                | "mlk"
                | "presidents"
                | "mother"
                | "mothers"
                | "memorial"
                | "father"
                | "fathers"
                | "labor"
                | "labour"
                | "columbus"
                | "thanksgiving"
                | "black"
                | "cyber"
                | "ramadan"
                | "ramazan"
                | "eid"
                | "ashura"
                | "islamic"
                | "rosh"
                | "yom"
                | "sukkot"
                | "hanukkah"
                | "chanukah"
                | "purim"
                | "passover"
                | "shavuot"
        )
}

/// The holidays: folded words (a possessive `'s` left out) and how each is reckoned. A country's own day of
/// independence is not here, since the words do not say whose.
pub(crate) const HOLIDAYS: &[(&[&str], Holiday)] = &[
    (&["christmas", "eve"], Holiday::Fixed(12, 24)),
    (&["christmas", "day"], Holiday::Fixed(12, 25)),
    (&["christmas"], Holiday::Fixed(12, 25)),
    (&["xmas", "eve"], Holiday::Fixed(12, 24)),
    (&["xmas", "day"], Holiday::Fixed(12, 25)),
    (&["xmas"], Holiday::Fixed(12, 25)),
    (&["boxing", "day"], Holiday::Fixed(12, 26)),
    (&["new", "year", "eve"], Holiday::Fixed(12, 31)),
    (&["new", "years", "eve"], Holiday::Fixed(12, 31)),
    (&["new", "year", "day"], Holiday::Fixed(1, 1)),
    (&["new", "years", "day"], Holiday::Fixed(1, 1)),
    (&["new", "year"], Holiday::Fixed(1, 1)),
    (&["new", "years"], Holiday::Fixed(1, 1)),
    (&["valentine", "day"], Holiday::Fixed(2, 14)),
    (&["valentines", "day"], Holiday::Fixed(2, 14)),
    (&["st", "patrick", "day"], Holiday::Fixed(3, 17)),
    (&["st", "patricks", "day"], Holiday::Fixed(3, 17)),
    (&["saint", "patrick", "day"], Holiday::Fixed(3, 17)),
    (&["april", "fool", "day"], Holiday::Fixed(4, 1)),
    (&["april", "fools", "day"], Holiday::Fixed(4, 1)),
    (&["earth", "day"], Holiday::Fixed(4, 22)),
    (&["anzac", "day"], Holiday::Fixed(4, 25)),
    (&["may", "day"], Holiday::Fixed(5, 1)),
    (&["cinco", "de", "mayo"], Holiday::Fixed(5, 5)),
    (&["juneteenth"], Holiday::Fixed(6, 19)),
    (&["fourth", "of", "july"], Holiday::Fixed(7, 4)),
    (&["bastille", "day"], Holiday::Fixed(7, 14)),
    (&["halloween"], Holiday::Fixed(10, 31)),
    (&["all", "saints", "day"], Holiday::Fixed(11, 1)),
    (&["veterans", "day"], Holiday::Fixed(11, 11)),
    (&["armistice", "day"], Holiday::Fixed(11, 11)),
    (&["remembrance", "day"], Holiday::Fixed(11, 11)),
    (&["epiphany"], Holiday::Fixed(1, 6)),
    (&["groundhog", "day"], Holiday::Fixed(2, 2)),
    (&["international", "women", "day"], Holiday::Fixed(3, 8)),
    (&["ash", "wednesday"], Holiday::Easter(-46)),
    (&["shrove", "tuesday"], Holiday::Easter(-47)),
    (&["mardi", "gras"], Holiday::Easter(-47)),
    (&["palm", "sunday"], Holiday::Easter(-7)),
    (&["maundy", "thursday"], Holiday::Easter(-3)),
    (&["good", "friday"], Holiday::Easter(-2)),
    (&["holy", "saturday"], Holiday::Easter(-1)),
    (&["easter", "sunday"], Holiday::Easter(0)),
    (&["easter", "monday"], Holiday::Easter(1)),
    (&["easter", "day"], Holiday::Easter(0)),
    (&["easter"], Holiday::Easter(0)),
    (&["ascension", "day"], Holiday::Easter(39)),
    (&["pentecost"], Holiday::Easter(49)),
    (&["whit", "sunday"], Holiday::Easter(49)),
    (&["whit", "monday"], Holiday::Easter(50)),
    (&["trinity", "sunday"], Holiday::Easter(56)),
    (&["corpus", "christi"], Holiday::Easter(60)),
    (&["orthodox", "easter"], Holiday::Pascha(0)),
    (&["orthodox", "good", "friday"], Holiday::Pascha(-2)),
    (&["martin", "luther", "king", "day"], Holiday::Nth { month: 1, weekday: 0, n: 3, plus: 0 }),
    (&["martin", "luther", "king", "jr", "day"], Holiday::Nth { month: 1, weekday: 0, n: 3, plus: 0 }),
    (&["mlk", "day"], Holiday::Nth { month: 1, weekday: 0, n: 3, plus: 0 }),
    (&["presidents", "day"], Holiday::Nth { month: 2, weekday: 0, n: 3, plus: 0 }),
    (&["mother", "day"], Holiday::Nth { month: 5, weekday: 6, n: 2, plus: 0 }),
    (&["mothers", "day"], Holiday::Nth { month: 5, weekday: 6, n: 2, plus: 0 }),
    (&["memorial", "day"], Holiday::Nth { month: 5, weekday: 0, n: -1, plus: 0 }),
    (&["father", "day"], Holiday::Nth { month: 6, weekday: 6, n: 3, plus: 0 }),
    (&["fathers", "day"], Holiday::Nth { month: 6, weekday: 6, n: 3, plus: 0 }),
    (&["labor", "day"], Holiday::Nth { month: 9, weekday: 0, n: 1, plus: 0 }),
    (&["labour", "day"], Holiday::Nth { month: 9, weekday: 0, n: 1, plus: 0 }),
    (&["columbus", "day"], Holiday::Nth { month: 10, weekday: 0, n: 2, plus: 0 }),
    (&["thanksgiving", "day"], Holiday::Nth { month: 11, weekday: 3, n: 4, plus: 0 }),
    (&["thanksgiving"], Holiday::Nth { month: 11, weekday: 3, n: 4, plus: 0 }),
    (&["ramadan"], Holiday::Islamic { month: 9, day: 1, days: 0 }),
    (&["ramazan"], Holiday::Islamic { month: 9, day: 1, days: 0 }),
    (&["eid", "al", "fitr"], Holiday::Islamic { month: 10, day: 1, days: 1 }),
    (&["eid", "ul", "fitr"], Holiday::Islamic { month: 10, day: 1, days: 1 }),
    (&["eid", "al", "adha"], Holiday::Islamic { month: 12, day: 10, days: 1 }),
    (&["eid", "ul", "adha"], Holiday::Islamic { month: 12, day: 10, days: 1 }),
    (&["ashura"], Holiday::Islamic { month: 1, day: 10, days: 1 }),
    (&["islamic", "new", "year"], Holiday::Islamic { month: 1, day: 1, days: 1 }),
    (&["rosh", "hashanah"], Holiday::Hebrew { month: 7, day: 1, days: 2 }),
    (&["rosh", "hashana"], Holiday::Hebrew { month: 7, day: 1, days: 2 }),
    (&["yom", "kippur"], Holiday::Hebrew { month: 7, day: 10, days: 1 }),
    (&["sukkot"], Holiday::Hebrew { month: 7, day: 15, days: 7 }),
    (&["hanukkah"], Holiday::Hebrew { month: 9, day: 25, days: 8 }),
    (&["chanukah"], Holiday::Hebrew { month: 9, day: 25, days: 8 }),
    (&["purim"], Holiday::Hebrew { month: 13, day: 14, days: 1 }),
    (&["passover"], Holiday::Hebrew { month: 1, day: 15, days: 8 }),
    (&["shavuot"], Holiday::Hebrew { month: 3, day: 6, days: 1 }),
    (&["black", "friday"], Holiday::Nth { month: 11, weekday: 3, n: 4, plus: 1 }),
    (&["cyber", "monday"], Holiday::Nth { month: 11, weekday: 3, n: 4, plus: 4 }),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_holiday_is_found_by_its_first_word() {
        for (words, _) in HOLIDAYS {
            assert!(begins_holiday(words[0]), "{words:?}");
        }
    }
}
