//! The words of time: months, weekdays, units, seasons, small numbers, and what leads or follows them.

use std::sync::LazyLock;

use super::{index::Index, lexeme::lexeme};

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Stretch {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// Two weeks.
    Fortnight,
    /// A calendar month.
    Month,
    /// Three months from January, April, July or October.
    Quarter,
    /// A calendar year.
    Year,
    /// Ten years from a year that ends in 0.
    Decade,
    /// A hundred years; the 20th begins in 1900 in common speech.
    Century,
}

/// A season of the northern half of the world, by whole months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February; it bears the year it begins in.
    Winter,
}

impl Season {
    /// The season of the same months on the other half of the world.
    pub(crate) const fn opposite(self) -> Self {
        match self {
            Self::Spring => Self::Autumn,
            Self::Summer => Self::Winter,
            Self::Autumn => Self::Spring,
            Self::Winter => Self::Summer,
        }
    }

    /// The month that it begins in.
    pub(crate) const fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// Which part of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Edge {
    /// `early`, `the beginning of`
    Early,
    /// `mid-`, `the middle of`
    Mid,
    /// `late`, `the end of`
    Late,
}

/// What a single word says about time. Words with a second, common meaning are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeWord {
    /// `January`; `short`: `Jan`; `common`: also an ordinary word.
    Month { month: i8, short: bool, common: bool },
    /// `Monday` (0 is Monday); `short`: `Mon`.
    Weekday { day: i8, short: bool },
    /// `week`, `weeks`.
    Stretch { unit: Stretch, plural: bool },
    /// `summer`.
    Season(Season),
    /// `today`: 0, `yesterday`: -1.
    DayWord(i8),
    /// `morning`, `night`.
    DayPart,
    /// `nineties`: 90.
    Decade(u8),
    /// `last`: -1, `this`: 0, `next`: 1. `past`, `coming`: `running`, that is, counted from the day itself.
    Shift { by: i8, running: bool },
    /// `early`, `late`.
    Edge(Edge),
    /// `first`: 1; not `last`.
    Ordinal(u8),
    /// `one`: 1.
    Cardinal(u16),
}

const fn month(month: i8, short: bool, common: bool) -> TimeWord {
    TimeWord::Month { month, short, common }
}

const fn weekday(day: i8, short: bool) -> TimeWord {
    TimeWord::Weekday { day, short }
}

const fn unit(unit: Stretch, plural: bool) -> TimeWord {
    TimeWord::Stretch { unit, plural }
}

const fn shift(by: i8, running: bool) -> TimeWord {
    TimeWord::Shift { by, running }
}

/// Folded words, and what they say about time.
pub(super) static TIME_WORDS: &[(&[&str], TimeWord)] = &[
    (&["january"], month(1, false, false)),
    (&["february"], month(2, false, false)),
    (&["march"], month(3, false, true)),
    (&["april"], month(4, false, false)),
    (&["may"], month(5, false, true)),
    (&["june"], month(6, false, false)),
    (&["july"], month(7, false, false)),
    (&["august"], month(8, false, false)),
    (&["september"], month(9, false, false)),
    (&["october"], month(10, false, false)),
    (&["november"], month(11, false, false)),
    (&["december"], month(12, false, false)),
    (&["jan"], month(1, true, false)),
    (&["feb"], month(2, true, false)),
    (&["mar"], month(3, true, true)),
    (&["apr"], month(4, true, false)),
    (&["jun"], month(6, true, true)),
    (&["jul"], month(7, true, false)),
    (&["aug"], month(8, true, false)),
    (&["sep", "sept"], month(9, true, false)),
    (&["oct"], month(10, true, false)),
    (&["nov"], month(11, true, false)),
    (&["dec"], month(12, true, false)),
    (&["monday"], weekday(0, false)),
    (&["tuesday"], weekday(1, false)),
    (&["wednesday"], weekday(2, false)),
    (&["thursday"], weekday(3, false)),
    (&["friday"], weekday(4, false)),
    (&["saturday"], weekday(5, false)),
    (&["sunday"], weekday(6, false)),
    (&["mon"], weekday(0, true)),
    (&["tue", "tues"], weekday(1, true)),
    (&["wed"], weekday(2, true)),
    (&["thu", "thur", "thurs"], weekday(3, true)),
    (&["fri"], weekday(4, true)),
    (&["sat"], weekday(5, true)),
    (&["sun"], weekday(6, true)),
    (&["day"], unit(Stretch::Day, false)),
    (&["days"], unit(Stretch::Day, true)),
    (&["week"], unit(Stretch::Week, false)),
    (&["weeks"], unit(Stretch::Week, true)),
    (&["weekend"], unit(Stretch::Weekend, false)),
    (&["weekends"], unit(Stretch::Weekend, true)),
    (&["fortnight"], unit(Stretch::Fortnight, false)),
    (&["fortnights"], unit(Stretch::Fortnight, true)),
    (&["month"], unit(Stretch::Month, false)),
    (&["months"], unit(Stretch::Month, true)),
    (&["quarter"], unit(Stretch::Quarter, false)),
    (&["quarters"], unit(Stretch::Quarter, true)),
    (&["qtr"], unit(Stretch::Quarter, false)),
    (&["yr"], unit(Stretch::Year, false)),
    (&["yrs"], unit(Stretch::Year, true)),
    (&["year"], unit(Stretch::Year, false)),
    (&["years"], unit(Stretch::Year, true)),
    (&["decade"], unit(Stretch::Decade, false)),
    (&["decades"], unit(Stretch::Decade, true)),
    (&["century"], unit(Stretch::Century, false)),
    (&["centuries"], unit(Stretch::Century, true)),
    (&["spring", "springtime"], TimeWord::Season(Season::Spring)),
    (&["summer", "summertime"], TimeWord::Season(Season::Summer)),
    (&["autumn", "fall"], TimeWord::Season(Season::Autumn)),
    (&["winter", "wintertime"], TimeWord::Season(Season::Winter)),
    (&["today", "tonight"], TimeWord::DayWord(0)),
    (&["yesterday"], TimeWord::DayWord(-1)),
    (&["tomorrow"], TimeWord::DayWord(1)),
    (
        &[
            "morning", "afternoon", "evening", "night", "midday", "noon", "midnight", "dawn", "dusk", "lunchtime",
            "overnight",
        ],
        TimeWord::DayPart,
    ),
    (&["last", "previous", "preceding", "prior"], shift(-1, false)),
    (&["past"], shift(-1, true)),
    (&["this", "current"], shift(0, false)),
    (&["next", "following", "subsequent"], shift(1, false)),
    (&["coming", "upcoming"], shift(1, true)),
    (&["early", "beginning", "start", "outset"], TimeWord::Edge(Edge::Early)),
    (&["mid", "middle", "midst"], TimeWord::Edge(Edge::Mid)),
    (&["late", "end", "close"], TimeWord::Edge(Edge::Late)),
    (&["twenties"], TimeWord::Decade(20)),
    (&["thirties"], TimeWord::Decade(30)),
    (&["forties"], TimeWord::Decade(40)),
    (&["fifties"], TimeWord::Decade(50)),
    (&["sixties"], TimeWord::Decade(60)),
    (&["seventies"], TimeWord::Decade(70)),
    (&["eighties"], TimeWord::Decade(80)),
    (&["nineties"], TimeWord::Decade(90)),
    (&["first"], TimeWord::Ordinal(1)),
    (&["second"], TimeWord::Ordinal(2)),
    (&["third"], TimeWord::Ordinal(3)),
    (&["fourth"], TimeWord::Ordinal(4)),
    (&["fifth"], TimeWord::Ordinal(5)),
    (&["sixth"], TimeWord::Ordinal(6)),
    (&["seventh"], TimeWord::Ordinal(7)),
    (&["eighth"], TimeWord::Ordinal(8)),
    (&["ninth"], TimeWord::Ordinal(9)),
    (&["tenth"], TimeWord::Ordinal(10)),
    (&["eleventh"], TimeWord::Ordinal(11)),
    (&["twelfth"], TimeWord::Ordinal(12)),
    (&["thirteenth"], TimeWord::Ordinal(13)),
    (&["fourteenth"], TimeWord::Ordinal(14)),
    (&["fifteenth"], TimeWord::Ordinal(15)),
    (&["sixteenth"], TimeWord::Ordinal(16)),
    (&["seventeenth"], TimeWord::Ordinal(17)),
    (&["eighteenth"], TimeWord::Ordinal(18)),
    (&["nineteenth"], TimeWord::Ordinal(19)),
    (&["twentieth"], TimeWord::Ordinal(20)),
    (&["thirtieth"], TimeWord::Ordinal(30)),
    (&["one"], TimeWord::Cardinal(1)),
    (&["two"], TimeWord::Cardinal(2)),
    (&["three"], TimeWord::Cardinal(3)),
    (&["four"], TimeWord::Cardinal(4)),
    (&["five"], TimeWord::Cardinal(5)),
    (&["six"], TimeWord::Cardinal(6)),
    (&["seven"], TimeWord::Cardinal(7)),
    (&["eight"], TimeWord::Cardinal(8)),
    (&["nine"], TimeWord::Cardinal(9)),
    (&["ten"], TimeWord::Cardinal(10)),
    (&["eleven"], TimeWord::Cardinal(11)),
    (&["twelve"], TimeWord::Cardinal(12)),
    (&["thirteen"], TimeWord::Cardinal(13)),
    (&["fourteen"], TimeWord::Cardinal(14)),
    (&["fifteen"], TimeWord::Cardinal(15)),
    (&["sixteen"], TimeWord::Cardinal(16)),
    (&["seventeen"], TimeWord::Cardinal(17)),
    (&["eighteen"], TimeWord::Cardinal(18)),
    (&["nineteen"], TimeWord::Cardinal(19)),
    (&["twenty"], TimeWord::Cardinal(20)),
    (&["thirty"], TimeWord::Cardinal(30)),
    (&["forty"], TimeWord::Cardinal(40)),
    (&["fifty"], TimeWord::Cardinal(50)),
    (&["sixty"], TimeWord::Cardinal(60)),
    (&["seventy"], TimeWord::Cardinal(70)),
    (&["eighty"], TimeWord::Cardinal(80)),
    (&["ninety"], TimeWord::Cardinal(90)),
];

/// Words that tell a time in one place of the grammar only.
pub(super) static TELLS_TIME: &[&str] = &["midyear"];

/// Words that a time expression may begin with, beside those that tell a time.
pub(super) static OPENS_TIME: &[&str] = &[
    "a", "about", "ad", "after", "almost", "an", "approximately", "around", "as", "at", "barely", "before",
    "beginning", "between", "by", "comparable", "corresponding", "couple", "earlier", "effective", "exactly", "few",
    "fewer", "final", "fiscal", "from", "fy", "half", "in", "just", "later", "latter", "less", "more", "nearly", "no",
    "not", "only", "over", "post", "pre", "prior", "rest", "roughly", "same", "several", "since", "so", "some",
    "starting", "that", "the", "these", "through", "till", "under", "until", "up", "within",
];

/// Words that may stand in a time expression before what tells the time, or right behind a number in one, beside those
/// of a closed class.
pub(super) static LEADS_TO_TIME: &[&str] = &[
    "ad", "bc", "bce", "calendar", "ce", "circa", "comparable", "corresponding", "couple", "effective", "far", "fewer",
    "final", "fiscal", "full", "fy", "half", "latest", "latter", "least", "less", "little", "longer", "nights", "now",
    "part", "period", "post", "pre", "present", "prior", "reporting", "rest", "same", "span", "starting", "time",
    "turn",
];

/// What `word` (folded) says about time, if anything.
pub(crate) fn time_word(word: &str) -> Option<TimeWord> {
    lexeme(word).time
}

/// `Fridays`: which weekday (0 is Monday).
pub(crate) fn plural_weekday(word: &str) -> Option<i8> {
    match time_word(word.strip_suffix('s')?) {
        Some(TimeWord::Weekday { day, short: false }) => Some(day),
        _ => None,
    }
}

/// The English name of month 1 to 12; empty for any other number.
pub(crate) fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];
    usize::try_from(month).ok().and_then(|m| m.checked_sub(1)).and_then(|m| NAMES.get(m)).copied().unwrap_or("")
}

/// Words in front of a number that make it a count: `about 2000`, `more than 1900`.
pub(crate) fn makes_a_count(word: &str) -> bool {
    matches!(
        word,
        "about"
            | "over"
            | "than"
            | "least"
            | "most"
            | "nearly"
            | "almost"
            | "some"
            | "approximately"
            | "only"
            | "exactly"
            | "roughly"
            | "up"
            | "no"
            | "number"
            | "nr"
            | "flight"
            | "room"
            | "page"
            | "pages"
            | "pp"
            | "box"
            | "channel"
            | "route"
            | "highway"
            | "fm"
            | "resolution"
            | "section"
            | "article"
            | "paragraph"
            | "model"
            | "type"
            | "version"
            | "windows"
    )
}

/// Words that rank something within a time: `the worst week in two years`.
pub(crate) fn tells_rank(word: &str) -> bool {
    matches!(
        word,
        "first"
            | "only"
            | "best"
            | "worst"
            | "biggest"
            | "largest"
            | "highest"
            | "lowest"
            | "greatest"
            | "deadliest"
            | "heaviest"
            | "time"
            | "second"
            | "third"
            | "last"
            | "once"
            | "twice"
            | "times"
            | "never"
            | "not"
    )
}

/// Words before a season that put it on the southern half of the world: `the Australian summer`.
pub(crate) fn is_southern(word: &str) -> bool {
    matches!(
        word,
        "austral" | "antarctic" | "australian" | "argentine" | "argentinian" | "chilean" | "uruguayan" | "zealand"
    )
}

/// What bears a day as its name: `25 May Street`, `the 9 November Brigade`.
pub(crate) fn bears_a_day(word: &str) -> bool {
    matches!(
        word,
        "street"
            | "square"
            | "avenue"
            | "road"
            | "bridge"
            | "plaza"
            | "park"
            | "stadium"
            | "hospital"
            | "university"
            | "school"
            | "airport"
            | "camp"
            | "brigade"
            | "battalion"
            | "regiment"
            | "division"
            | "command"
            | "movement"
            | "front"
            | "coalition"
            | "alliance"
            | "league"
            | "organisation"
            | "organization"
            | "committee"
            | "group"
            | "club"
    )
}

/// What an ordinal is the name of: `the 5th Avenue`.
pub(crate) fn bears_an_ordinal(word: &str) -> bool {
    bears_a_day(word)
        || matches!(
            word,
            "infantry"
                | "cavalry"
                | "artillery"
                | "airborne"
                | "army"
                | "corps"
                | "fleet"
                | "squadron"
                | "armored"
                | "armoured"
                | "marine"
                | "congress"
                | "amendment"
                | "parallel"
                | "century"
                | "district"
                | "circuit"
                | "ward"
                | "floor"
                | "annual"
        )
}

/// What bears a holiday in its name: `Yom Kippur War`, `Labor Day Parade`.
pub(crate) fn bears_a_holiday(word: &str) -> bool {
    matches!(
        word,
        "war"
            | "parade"
            | "offensive"
            | "rising"
            | "uprising"
            | "rebellion"
            | "riot"
            | "riots"
            | "massacre"
            | "accord"
            | "accords"
            | "agreement"
            | "truce"
            | "declaration"
            | "show"
            | "classic"
            | "bowl"
            | "cup"
            | "tournament"
            | "concert"
            | "market"
            | "fair"
            | "festival"
            | "island"
            | "islands"
            | "seals"
            | "special"
            | "honours"
            | "honors"
            | "carol"
    )
}

/// Nouns that are counted.
static COUNTED: &[&str] = &[
    "acres", "barrels", "billion", "births", "blk", "block", "cars", "cases", "children", "civilians", "copies",
    "crowns", "days", "deaths", "degrees", "dollars", "edt", "employees", "est", "euros", "families", "feet",
    "fighters", "ft", "gmt", "hectares", "homes", "hours", "houses", "hrs", "hundred", "inhabitants", "jobs", "kg",
    "kilometers", "kilometres", "km", "m", "members", "men", "meters", "metres", "miles", "militants", "million",
    "minutes", "months", "pages", "patients", "people", "per", "percent", "persons", "points", "pounds", "pst",
    "refugees", "residents", "seats", "seconds", "shares", "soldiers", "students", "thousand", "times", "tonnes",
    "tons", "troops", "units", "utc", "vehicles", "victims", "votes", "watts", "weeks", "women", "workers", "years",
    "yen",
];

/// Nouns that are counted: `2000 people` is no year.
pub(crate) fn is_counted(word: &str) -> bool {
    static BY_WORD: LazyLock<Index<()>> = LazyLock::new(|| Index::new(COUNTED.iter().map(|word| (*word, ()))));
    BY_WORD.get(word).is_some()
}
