//! What all tables know of a word, found by one look-up.
//!
//! A text is looked up once, token by token, when it is cut; every reader then asks the token and compares no letters.

use std::{collections::HashMap, sync::LazyLock};

use super::{
    grammar::{CLASSES, Class, NOT_ADVERBS, is_adverb},
    holidays::HOLIDAYS,
    index::Index,
    numbers::{NUMBER_WORDS, NumberWord, OPENS_NUMBER},
    time_words::{LEADS_TO_TIME, OPENS_TIME, TELLS_TIME, TIME_WORDS, TimeWord},
};

/// What is known of a folded word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lexeme {
    /// What it says about time.
    pub(crate) time: Option<TimeWord>,
    /// It tells a time, or may be the first of those that do: a figure, a holiday's first word.
    pub(crate) tells_time: bool,
    /// What it adds to a number.
    pub(crate) number: Option<NumberWord>,
    /// Its closed class.
    pub(crate) class: Option<Class>,
    /// A holiday may begin with it.
    pub(crate) holiday: bool,
    /// A time expression may begin with it, though it tells no time itself.
    pub(crate) opens_time: bool,
    /// Within a time expression it may stand before what tells the time.
    pub(crate) leads_to_time: bool,
    /// A number, or the `no` of no troops, may begin with it.
    pub(crate) opens_number: bool,
}

const UNKNOWN: &Lexeme = &Lexeme {
    time: None,
    tells_time: false,
    number: None,
    class: None,
    holiday: false,
    opens_time: false,
    leads_to_time: false,
    opens_number: false,
};
const ADVERB: &Lexeme = &Lexeme { class: Some(Class::Adverb), leads_to_time: true, ..*UNKNOWN };

static LEXEMES: LazyLock<Index<Lexeme>> = LazyLock::new(|| {
    let mut out: HashMap<&'static str, Lexeme> = HashMap::new();
    for (words, time) in TIME_WORDS {
        for word in *words {
            out.entry(word).or_default().time = Some(*time);
        }
    }
    for (word, number) in NUMBER_WORDS {
        out.entry(word).or_default().number = Some(*number);
    }
    for (class, words) in CLASSES {
        for word in *words {
            out.entry(word).or_default().class.get_or_insert(*class);
        }
    }
    for word in HOLIDAYS.iter().filter_map(|(words, _)| words.first()) {
        out.entry(word).or_default().holiday = true;
    }
    for word in OPENS_TIME {
        out.entry(word).or_default().opens_time = true;
    }
    for word in LEADS_TO_TIME {
        out.entry(word).or_default().leads_to_time = true;
    }
    for word in OPENS_NUMBER {
        out.entry(word).or_default().opens_number = true;
    }
    for word in NOT_ADVERBS {
        out.entry(word).or_default();
    }
    // Nothing tells what the figures after an apostrophe or of a token mean but what stands around them.
    for word in [FIGURE, "'"].iter().chain(TELLS_TIME) {
        out.entry(word).or_default().tells_time = true;
    }
    for word in [FIGURE, ".", "-"] {
        out.entry(word).or_default().opens_number = true;
    }
    for (word, lexeme) in &mut out {
        if is_adverb(word) && !NOT_ADVERBS.contains(word) {
            lexeme.class.get_or_insert(Class::Adverb);
        }
        lexeme.tells_time |= lexeme.time.is_some() || lexeme.holiday;
        lexeme.leads_to_time |= lexeme.class.is_some();
        lexeme.opens_number |= matches!(lexeme.number, Some(NumberWord::Small(_) | NumberWord::Tens(_)));
    }
    Index::new(out)
});

/// Stands for all figures, which no table holds.
pub(crate) const FIGURE: &str = "0";

/// What is known of a folded word; of one that no table holds, whether its ending makes it an adverb.
pub(crate) fn lexeme(folded: &str) -> &'static Lexeme {
    match LEXEMES.get(folded) {
        Some(lexeme) => lexeme,
        None if is_adverb(folded) => ADVERB,
        None => UNKNOWN,
    }
}

/// The same of a word of at most 16 bytes that is given as a number: its lowest byte is the word's first.
pub(crate) fn short_lexeme(folded: u128, len: usize) -> &'static Lexeme {
    match LEXEMES.of_number(folded) {
        Some(lexeme) => lexeme,
        None if len > 4 && folded >> (8 * (len - 2)) == u128::from(u16::from_le_bytes(*b"ly")) => ADVERB,
        None => UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_look_up_tells_what_every_table_holds() {
        let may = lexeme("may");
        assert!(matches!(may.time, Some(TimeWord::Month { month: 5, .. })));
        assert_eq!((may.class, may.holiday), (Some(Class::Modal), true));
        assert_eq!(lexeme("second").number, None);
        assert!(lexeme("seven").opens_number && !lexeme("lakh").opens_number);
        assert_eq!(lexeme("suddenly"), ADVERB);
        assert_eq!(short_lexeme(u128::from(u64::from_le_bytes(*b"suddenly")), 8), ADVERB);
        assert_eq!(lexeme("july").class, None);
        assert_eq!(lexeme("troops"), UNKNOWN);
    }
}
