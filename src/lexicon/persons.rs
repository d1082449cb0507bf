//! What is said of persons beside their names: endings of names, and their age by the decade.

/// Behind a surname; folded, without the point.
const SUFFIXES: &[&str] = &["ii", "iii", "iv", "jnr", "jr", "junior", "senior", "snr", "sr"];

/// Whether a folded word may stand behind a surname and is none: `Jr.`, `III`.
pub(crate) fn is_name_suffix(folded: &str) -> bool {
    SUFFIXES.binary_search(&folded).is_ok()
}

/// Whether two endings of a name, either of which may be missing, can be of one person.
pub(crate) fn suffixes_agree(one: Option<&str>, two: Option<&str>) -> bool {
    let plain = |s: &str| match s {
        "jnr" | "junior" => "jr".to_owned(),
        "snr" | "senior" => "sr".to_owned(),
        other => other.to_owned(),
    };
    one.zip(two).is_none_or(|(a, b)| plain(a) == plain(b))
}

/// Ranks and callings before a full name, beside the titles of office; folded, without the point.
const CALLINGS: &[&str] = &[
    "agent", "attorney", "bailiff", "cadet", "chaplain", "coach", "constable", "corporal", "corrections", "councilman",
    "councilwoman", "court", "detective", "doctor", "firefighter", "guard", "inspector", "investigator", "marine",
    "marshal", "nurse", "paramedic", "pastor", "patrolman", "pfc", "pilot", "police", "private", "pvt", "ranger",
    "reverend", "security", "sergeant", "sister", "soldier", "spc", "specialist", "ssgt", "staff", "superintendent",
    "supervisor", "teacher", "trooper", "warden",
];

/// Whether a folded word may stand before a full name, and is no part of it: `Detective`, `Spc.`.
pub(crate) fn is_calling(folded: &str) -> bool {
    CALLINGS.binary_search(&folded).is_ok()
}

/// Decades of a life in words, with the years that they hold.
const DECADES: &[(&str, (u32, u32))] = &[
    ("eighties", (80, 89)),
    ("fifties", (50, 59)),
    ("forties", (40, 49)),
    ("nineties", (90, 99)),
    ("seventies", (70, 79)),
    ("sixties", (60, 69)),
    ("teens", (13, 19)),
    ("thirties", (30, 39)),
    ("twenties", (20, 29)),
];

/// The years of a decade of a life: `40s`, `forties`, `teens`.
pub(crate) fn decade(folded: &str) -> Option<(u32, u32)> {
    if let Ok(n) = DECADES.binary_search_by_key(&folded, |d| d.0) {
        return DECADES.get(n).map(|d| d.1);
    }
    let tens = folded.strip_suffix('s')?.trim_end_matches('\'');
    let n: u32 = tens.parse().ok().filter(|n| tens.len() == 2 && n % 10 == 0 && *n > 10)?;
    Some((n, n + 9))
}

/// The part of a decade that `early`, `mid` and `late` leave: its first four years, the three in the middle, its last
/// three.
pub(crate) fn part_of_decade(word: &str, (from, to): (u32, u32)) -> Option<(u32, u32)> {
    let ten = to / 10 * 10;
    match word {
        "early" => Some((from, from.max(ten + 3))),
        "mid" | "middle" => Some((ten + 4, ten + 6)),
        "late" => Some((ten + 7, to)),
        _ => None,
    }
}

/// Before an age, behind the comma of a name: `Ada Kell, now 44`.
pub(crate) fn leads_age(folded: &str) -> bool {
    matches!(folded, "age" | "aged" | "also" | "barely" | "just" | "now" | "only" | "then")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(SUFFIXES.is_sorted() && DECADES.is_sorted() && CALLINGS.is_sorted());
    }

    #[test]
    fn decades() {
        assert_eq!(decade("40s"), Some((40, 49)));
        assert_eq!(decade("forties"), Some((40, 49)));
        assert_eq!((decade("1940s"), decade("45s"), decade("00s")), (None, None, None));
        assert_eq!(part_of_decade("late", (40, 49)), Some((47, 49)));
        assert_eq!(part_of_decade("early", (13, 19)), Some((13, 13)));
        assert!(suffixes_agree(Some("jr"), Some("junior")) && !suffixes_agree(Some("jr"), Some("sr")));
    }
}
