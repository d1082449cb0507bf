//! What keeps words and counts from being taken for dates.

use crate::{
    kinds::date::scan::Scan,
    lexicon::{
        tense::forms_of,
        time_words::{TimeWord, is_counted, makes_a_count, tells_rank},
    },
    text::{Case, TokenKind},
};

/// Prepositions and their like that a bare month or year follows.
pub(super) fn time_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "during"
            | "before"
            | "after"
            | "from"
            | "to"
            | "between"
            | "through"
            | "throughout"
            | "around"
            | "circa"
            | "early"
            | "late"
            | "mid"
            | "last"
            | "next"
            | "this"
            | "of"
            | "for"
            | "on"
            | "thru"
            | "previous"
            | "following"
            | "beginning"
            | "starting"
            | "ending"
            | "ended"
            | "past"
            | "versus"
            | "vs"
    )
}

/// Whether the four digits at `i` can be a year: no currency, no unit, no counted noun, no decimal.
pub(super) fn is_year(s: &Scan<'_, '_>, i: usize) -> bool {
    if is_counted(s.word(i + 1))
        || s.is(i + 1, &["%", "°", "per"])
        || s.is(i + 1, &["a", "an"]) && s.before(i, 1) == "or"
    {
        return false;
    }
    let pages = |back: usize| s.before(i, back) == "." && s.before(i, back + 1) == "pp";
    if pages(1) || s.before(i, 1) == "-" && pages(3) || s.before(i, 1) == "in" && s.before(i, 2) == "one" {
        return false;
    }
    if s.glued(i) && matches!(s.before(i, 1), "$" | "£" | "€" | "#" | "+" | "." | ":" | "_" | "@" | "=" | "&" | "\\")
    {
        return false;
    }
    !glued_number(s, i + 1)
}

/// Whether what follows at `i` makes the number before it part of a longer one: `3:15`, `5%`, `2020/1`.
pub(super) fn glued_number(s: &Scan<'_, '_>, i: usize) -> bool {
    if !s.glued(i) {
        return false;
    }
    match s.word(i) {
        "%" | "°" | "$" | "£" | "€" => true,
        ":" | "." | "/" | "-" | "," | "_" | "=" | "+" => {
            s.glued(i + 1) && matches!(s.kind(i + 1), Some(TokenKind::Number | TokenKind::Mixed)) && s.word(i) != "-"
        }
        _ => false,
    }
}

/// Whether the token at `i` is a noun that the number before it counts.
pub(super) fn counts(s: &Scan<'_, '_>, i: usize) -> bool {
    is_counted(s.word(i)) && !s.glued(i)
}

/// `on` before, maybe with a weekday between.
pub(super) fn after_on(s: &Scan<'_, '_>, i: usize) -> bool {
    matches!(s.before(i, 1), "on" | "since" | "until" | "by") || (s.before(i, 1) == "," && s.before(i, 3) == "on")
}

/// Whether the phrase ends before token `i`: punctuation, the end, or a word in lower case that is no noun of it.
pub(in crate::kinds::date) fn ends_phrase(s: &Scan<'_, '_>, i: usize) -> bool {
    match s.kind(i) {
        None | Some(TokenKind::Sign | TokenKind::Possessive) => true,
        Some(TokenKind::Word) => {
            s.breaks(i) > 0
                || matches!(
                    s.word(i),
                    "till"
                        | "thru"
                        | "onwards"
                        | "onward"
                        | "and"
                        | "or"
                        | "but"
                        | "at"
                        | "in"
                        | "on"
                        | "when"
                        | "where"
                        | "with"
                        | "for"
                        | "from"
                        | "to"
                        | "after"
                        | "before"
                        | "as"
                        | "by"
                        | "was"
                        | "were"
                        | "is"
                        | "are"
                        | "had"
                        | "has"
                        | "will"
                        | "that"
                        | "which"
                        | "who"
                        | "he"
                        | "she"
                        | "they"
                        | "it"
                        | "we"
                        | "i"
                        | "the"
                        | "a"
                        | "of"
                        | "until"
                        | "through"
                        | "this"
                        | "because"
                        | "while"
                        | "between"
                        | "so"
                        | "if"
                        | "then"
                )
        }
        _ => false,
    }
}

/// A season without a year: `in the spring`, `this`, `last` are read elsewhere.
pub(super) fn bare_season(s: &Scan<'_, '_>, i: usize) -> bool {
    let lead = if s.before(i, 1) == "the" { s.before(i, 2) } else { s.before(i, 1) };
    let led = matches!(
        lead,
        "in" | "since"
            | "until"
            | "by"
            | "during"
            | "before"
            | "after"
            | "early"
            | "late"
            | "mid"
            | "of"
            | "through"
            | "throughout"
            | "over"
            | "spent"
    );
    let plain = s.word(i) != "fall" || s.before(i, 1) == "the" && matches!(lead, "in" | "during" | "until" | "by");
    // `by summer`, `since spring` are of one year, `in summer` of each.
    let article = matches!(lead, "by" | "until" | "till" | "since" | "before")
        || s.before(i, 1) == "the"
        || s.capital(i) && lead != "of"
        || matches!(lead, "early" | "late" | "mid");
    // `in the spring offensive` is still in spring; `the fall guy` and `the Winter Palace` are nothing.
    let free = ends_phrase(s, i + 1) || (s.word(i) != "fall" && !s.capital(i) && !s.capital(i + 1) && !s.dash(i + 1));
    // `the summer and autumn`
    let joined = matches!(lead, "and" | "or" | "to") && i > 1 && s.season(i.wrapping_sub(2)).is_some() && !s.capital(i);
    // `Spring: the cranes come`, in a chronicle
    let entry = s.breaks(i) > 0 && s.is(i + 1, &[":", "-"]);
    (led && article || joined || entry) && plain && free && s.word(i + 1) != "of"
}

/// A holiday of one word: not the first half of a name, nor a kind of thing.
pub(super) fn lone_holiday(s: &Scan<'_, '_>, i: usize) -> bool {
    let before = s.before(i, 1);
    // `the Christmas and New Year sales`
    let names = before == "the" && s.digits(i + 1).is_none() && s.word(i + 1) != "of";
    !(names || matches!(before, "every" | "each" | "merry" | "happy"))
        && (ends_phrase(s, i + 1) || s.digits(i + 1).is_some() || s.is(i + 1, &["last", "next"]))
}

/// `before New Year`, `over the New Year`: the day, not a year that is new.
pub(super) fn new_year(s: &Scan<'_, '_>, i: usize) -> bool {
    let the = s.before(i, 1) == "the";
    let lead = if the { s.before(i, 2) } else { s.before(i, 1) };
    matches!(lead, "since" | "before" | "after" | "until" | "till" | "over" | "at" | "around" | "by")
        && (!the || s.capital(i) && matches!(lead, "over" | "around"))
        && ends_phrase(s, i + 2)
}

/// `the first vote in over 30 years`, `the worst week in the past decade`: it tells how long, not when.
pub(super) fn after_superlative(s: &Scan<'_, '_>, i: usize) -> bool {
    (1..=6).any(|n| tells_rank(s.before(i, n)))
}

/// Whether four digits on their own are a year.
pub(super) fn bare_year(s: &Scan<'_, '_>, i: usize, year: i16) -> bool {
    if !is_year(s, i) {
        return false;
    }
    let before = s.before(i, 1);
    let alone = s.breaks(i) > 0 || i == 0;
    let dashed = |j: usize| s.dash(j) && s.glued(j) && s.glued(j + 1);
    if dashed(i + 1)
        && (s.is_told_year(year) || before == "(")
        && (!s.glued(i) || i == 0 || before == "(")
        && !makes_a_count(before)
    {
        // `2014-2018`, but not `2010-2015-86`.
        if let Some(end) = s.year_number(i + 2) {
            return year < end && end < 2100 && !dashed(i + 3);
        }
    }
    // `by 1998 votes to 1987`
    if before == "to" && is_counted(s.before(i, 2)) {
        return false;
    }
    // `from about 1910`
    let about =
        matches!(before, "about" | "around") && matches!(s.before(i, 2), "from" | "since" | "in" | "until" | "by");
    if about {
        return (1500..=2099).contains(&year);
    }
    let later = before == "than" && matches!(s.before(i, 2), "later" | "earlier");
    if !alone && makes_a_count(before) && !later {
        return false;
    }
    // A330-2000, 555-2014, v.2019, 10:2010
    if s.glued(i)
        && i > 0
        && !matches!(before, "(" | "[" | "\"" | "'" | "“" | "”")
        && !(before == "-"
            && (s.year_number(i.wrapping_sub(2)).is_some() && !dashed(i + 1)
                || matches!(s.before(i, 2), "mid" | "early" | "late" | "pre" | "post")))
        && !(before == "/" && i > 1 && s.year_number(i.wrapping_sub(2)).is_some())
    {
        return false;
    }
    if s.glued(i + 1)
        && s.dash(i + 1)
        && s.glued(i + 2)
        && s.kind(i + 2) == Some(TokenKind::Number)
        && s.year_number(i + 2).is_none()
        && s.digits(i + 2).is_none_or(|(_, n)| n != 2)
    {
        return false;
    }
    // A chronology's `1889: The first shaft is dug.`
    if alone && s.word(i + 1) == ":" && !s.glued(i + 2) {
        return true;
    }
    // A heading above days: `1848`, and `12 March` on the next line.
    let dated = |j: usize| {
        matches!(s.time(j), Some(TimeWord::Month { .. })) || s.day_number(j).is_some() && s.month_soon(j + 1).is_some()
    };
    if alone && s.breaks(i + 1) > 0 && dated(i + 1) {
        return true;
    }
    // `c. 1450`, `(b. 1923)`
    if before == "." && s.glued(i.wrapping_sub(1)) && s.is(i.wrapping_sub(2), &["c", "ca", "b", "d", "fl"]) {
        return true;
    }
    let modern = s.is_told_year(year);
    // `1964: the strike begins`, in a chronicle, a dash before or not.
    let leads = alone || matches!(before, "-" | "•" | "*" | "·") && s.breaks(i.wrapping_sub(1)) > 0 && !s.glued(i);
    if leads
        && modern
        && (s.word(i + 1) == ":" && s.glued(i + 1) && !s.glued(i + 2) || s.dash(i + 1) && !s.glued(i + 1))
    {
        return true;
    }
    // `its origins go back to 1878`; `1916 to 1917`
    let pair = || s.is_old_year(year) && s.year_number(i + 2).is_some_and(|y| y > year && s.is_told_year(y));
    if before == "to" && s.before(i, 2) == "back" && ends_phrase(s, i + 1)
        || s.word(i + 1) == "to" && pair() && ends_phrase(s, i + 3)
    {
        return true;
    }
    let next_is_word = s.kind(i + 1) == Some(TokenKind::Word) && s.breaks(i + 1) == 0;
    let plural =
        next_is_word && s.case(i + 1) == Some(Case::Lower) && s.word(i + 1).ends_with('s') && !ends_phrase(s, i + 1);
    if !alone {
        match before {
            // `8% bonds due 2019`
            "due" => return modern && (!next_is_word || ends_phrase(s, i + 1)),
            "in" | "since" | "until" | "till" | "during" | "circa" | "throughout" | "year" | "early" | "late"
            | "mid" | "before" | "after" | "by" | "between" | "through" | "thru" | "than" | "into" => {
                // `In 1643 all was over`, but not `in 1643 square miles`: a preposition that opens its sentence is enough.
                let opens = s.capital(i.wrapping_sub(1)) && s.case(i.wrapping_sub(1)) == Some(Case::Title);
                // `BETWEEN 1310 AND 1350` of a wire text are clock times.
                let clock = year >= 2100 || before != "in" && s.case(i.wrapping_sub(1)) == Some(Case::Upper);
                return modern || !plural && !clock && (ends_phrase(s, i + 1) || opens);
            }
            "-" if matches!(s.before(i, 2), "mid" | "early" | "late" | "pre" | "post") => return true,
            "-" | "/"
                if !(i > 1
                    && (s.year_number(i.wrapping_sub(2)).is_some()
                        || s.kind(i.wrapping_sub(2)) == Some(TokenKind::Word))) =>
            {
                return false;
            }
            // The second end of a range: `from 1916 to 1917 nothing moved`.
            "-" if s.before(i, 3) == "(" && s.glued(i) => {
                return s.year_number(i.wrapping_sub(2)).is_some_and(|y| y < year);
            }
            "to" | "and" | "-" if modern && s.year_number(i.wrapping_sub(2)).is_some() => return !plural,
            "of" | "from" | "to" | "for" | "around" | "and" | "or" | "," | "-" | "/" | "versus" | "vs" | "on" => {
                return modern
                    && !plural
                    && (!next_is_word || ends_phrase(s, i + 1) || before == "of")
                    && (before != "," || s.year_number(i.wrapping_sub(2)).is_some());
            }
            "©" => return modern,
            "(" | "[" => return modern && s.is(i + 1, &[")", "]", "-", ",", ";"]),
            // `(born 1802)`
            "born" | "died" if s.before(i, 2) == "(" => return true,
            _ => {}
        }
    }
    if !modern {
        return false;
    }
    // `1987's crash`
    if s.kind(i + 1) == Some(TokenKind::Possessive) {
        return true;
    }
    // `the 2015 deal`, `Smith's 2004 novel`, `a 1999 study`; the plural of events only, not of things counted.
    let led = matches!(before, "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "my" | "this")
        || s.before(i, 1) == "'s"
        || s.kind(i.wrapping_sub(1)) == Some(TokenKind::Possessive);
    if led && !alone && next_is_word {
        return true;
    }
    // `Expo 2005`: an event's name and its year, at the end of the phrase.
    if !alone
        && ((1950..=2049).contains(&year) || s.is_old_year(year) && s.breaks(i + 1) > 0)
        && year % 1000 != 0
        && s.kind(i.wrapping_sub(1)) == Some(TokenKind::Word)
        && matches!(s.case(i.wrapping_sub(1)), Some(Case::Title | Case::Upper))
        && s.time(i.wrapping_sub(1)).is_none()
        && (s.breaks(i + 1) > 0 || s.is(i + 1, &[".", ",", ";", ")", ":"]) && !s.glued(i + 2))
    {
        return true;
    }
    // `2003 was a bad year`
    // `1917 proved costly`
    let verb = || {
        s.is_old_year(year)
            && forms_of(s.word(i + 1)).is_some_and(|f| f.past)
            && !s.is(i + 2, &["in", "by", "and", "at", ","])
    };
    // `2003 and after`, a heading
    let on = || s.word(i + 1) == "and" && s.is(i + 2, &["after", "beyond", "later"]) && s.breaks(i + 3) > 0;
    if alone && on() || (alone || s.before(i, 1) == ".") && verb() {
        return true;
    }
    (alone || matches!(before, "." | "that" | "but" | "“" | "\""))
        && s.is(i + 1, &["was", "saw", "has", "will", "is", "had", "marked", "brought", "began", "ended"])
        || (alone && s.breaks(i + 1) > 0)
}
