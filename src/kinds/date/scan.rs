//! A text's tokens as the date grammar sees them.

use crate::{
    lexicon::time_words::{Season, Stretch, TimeWord, plural_weekday},
    text::{Case, Text, Token, TokenKind},
};

/// The tokens of a text, a paragraph at a time.
pub(super) struct Scan<'a, 't> {
    pub(super) text: &'a Text<'t>,
    /// The years that are years without more, one of a date or after `in` being near; beside those of our own time.
    old: Option<(i16, i16)>,
    /// The token after the paragraph that is being read; nothing from there on is seen.
    limit: usize,
}

impl<'a, 't> Scan<'a, 't> {
    pub(super) fn new(text: &'a Text<'t>) -> Self {
        let mut scan = Self { text, old: None, limit: usize::MAX };
        scan.old = scan.old_years();
        Self { limit: 0, ..scan }
    }

    /// The first and the last year before our own time that stand in a full date or right after `in`, and fifty more on
    /// both sides: where a text tells of them, four digits between are a year sooner than a count.
    fn old_years(&self) -> Option<(i16, i16)> {
        let sure = |i: usize| {
            let year =
                self.year_number(i).filter(|y| *y < 1950 && self.text.token(i).is_some_and(|t| t.breaks == 0))?;
            let back = if self.before(i, 1) == "," { 2 } else { 1 };
            let month = |j: usize| matches!(self.time(j), Some(TimeWord::Month { .. }));
            let dated =
                i.checked_sub(back).is_some_and(|j| month(j) || j > 0 && self.day_number(j).is_some() && month(j - 1));
            let told = self.before(i, 1) == "in" && super::grammar::ends_phrase(self, i + 1);
            (dated || told).then_some(year)
        };
        let mut found = (0..self.len()).filter_map(sure);
        let first = found.next()?;
        let (min, max) = found.fold((first, first), |(min, max), y| (min.min(y), max.max(y)));
        Some((min - 50, max + 50))
    }

    /// Whether the text tells of the years around `year`.
    pub(super) fn is_old_year(&self, year: i16) -> bool {
        self.old.is_some_and(|(min, max)| min <= year && year <= max)
    }

    /// Whether four digits are a year sooner than a count, here.
    pub(super) fn is_told_year(&self, year: i16) -> bool {
        (1900..=2099).contains(&year) || self.is_old_year(year)
    }

    /// Lets the grammar see the paragraph that token `i` stands in, and nothing after it.
    pub(super) fn see_paragraph_of(&mut self, i: usize) {
        if i >= self.limit {
            self.limit =
                (i + 1..self.len()).find(|&j| self.text.token(j).is_some_and(|t| t.breaks > 1)).unwrap_or(self.len());
        }
    }

    fn token(&self, i: usize) -> Option<&Token> {
        if i < self.limit { self.text.token(i) } else { None }
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// What token `i` says about time.
    pub(super) fn time(&self, i: usize) -> Option<TimeWord> {
        self.token(i).and_then(|t| t.lexeme().time)
    }

    /// Whether token `i` tells a time, or may be the first of those that do: a figure, a holiday's first word.
    pub(super) fn tells_time(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.lexeme().tells_time)
    }

    /// Whether a time expression whose first token is a small number may go on with token `i`: no noun is counted.
    pub(super) fn goes_on(&self, i: usize) -> bool {
        self.token(i).is_none_or(|t| match t.kind {
            TokenKind::Word => {
                let lexeme = t.lexeme();
                lexeme.tells_time
                    || lexeme.leads_to_time
                    || lexeme.number.is_some()
                    || plural_weekday(self.text.word(i)).is_some()
            }
            TokenKind::Sign => !(t.glued && self.text.word(i) == ":"),
            _ => true,
        })
    }

    /// Whether a holiday may begin with token `i`.
    pub(super) fn begins_holiday(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.lexeme().holiday)
    }

    /// Whether a time expression may begin with token `i`, though it tells no time.
    pub(super) fn opens_time(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.lexeme().opens_time)
    }

    /// Whether only small words stand between token `i` and one that tells a time.
    pub(super) fn leads_to_time(&self, i: usize) -> bool {
        (i + 1..i + 9)
            .find(|&j| self.tells_time(j) || !(self.dash(j) || self.token(j).is_some_and(|t| t.lexeme().leads_to_time)))
            .is_some_and(|j| self.tells_time(j))
    }

    pub(super) fn word(&self, i: usize) -> &'a str {
        if i < self.limit { self.text.word(i) } else { "" }
    }

    /// The word before token `i`, if on the same paragraph; empty otherwise.
    pub(super) fn before(&self, i: usize, back: usize) -> &'a str {
        i.checked_sub(back).map_or("", |j| self.text.word(j))
    }

    pub(super) fn is(&self, i: usize, words: &[&str]) -> bool {
        let word = self.word(i);
        !word.is_empty() && words.contains(&word)
    }

    /// No white space before token `i`.
    pub(super) fn glued(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.glued)
    }

    pub(super) fn breaks(&self, i: usize) -> u8 {
        self.token(i).map_or(2, |t| t.breaks)
    }

    pub(super) fn kind(&self, i: usize) -> Option<TokenKind> {
        self.token(i).map(|t| t.kind)
    }

    pub(super) fn case(&self, i: usize) -> Option<Case> {
        self.token(i).map(|t| t.case)
    }

    pub(super) fn capital(&self, i: usize) -> bool {
        self.case(i).is_some_and(|c| c != Case::Lower)
    }

    /// Whether tokens `i` to `next` (not inside) are the whole text, a last point aside: a phrase given by itself.
    pub(super) fn is_all(&self, i: usize, next: usize) -> bool {
        i == 0 && (next >= self.len() || (next + 1 == self.len() && self.word(next) == "."))
    }

    /// A whole number of plain digits and its number of digits.
    pub(super) fn digits(&self, i: usize) -> Option<(u32, usize)> {
        if self.kind(i) != Some(TokenKind::Number) {
            return None;
        }
        let raw = self.text.raw_word(i);
        let digit = |b: u8| b.is_ascii_digit().then(|| u32::from(b - b'0'));
        let value = || raw.bytes().try_fold(0, |n, b| Some(n * 10 + digit(b)?));
        if raw.len() > 8 { None } else { value().map(|n| (n, raw.len())) }
    }

    /// A day of the month in one or two digits.
    pub(super) fn day_number(&self, i: usize) -> Option<i8> {
        let (n, len) = self.digits(i)?;
        (len <= 2 && (1..=31).contains(&n)).then(|| i8::try_from(n).ok()).flatten()
    }

    /// Four digits that can be a year.
    pub(super) fn year_number(&self, i: usize) -> Option<i16> {
        let (n, len) = self.digits(i)?;
        (len == 4 && (1000..=2199).contains(&n)).then(|| i16::try_from(n).ok()).flatten()
    }

    /// `3rd`, `third`, `twenty-first`: the number and the token after it.
    pub(super) fn ordinal(&self, i: usize) -> Option<(i8, usize)> {
        match (self.time(i), self.kind(i)) {
            (Some(TimeWord::Ordinal(n)), _) => Some((i8::try_from(n).ok()?, i + 1)),
            (Some(TimeWord::Cardinal(tens @ (20 | 30))), _) => {
                let next = if self.word(i + 1) == "-" { i + 2 } else { i + 1 };
                match self.time(next) {
                    Some(TimeWord::Ordinal(n @ 1..=9)) => {
                        Some((i8::try_from(tens).ok()? + i8::try_from(n).ok()?, next + 1))
                    }
                    _ => None,
                }
            }
            (None, Some(TokenKind::Mixed)) => {
                let word = self.word(i);
                let cut = word.len().checked_sub(2)?;
                let (head, tail) = (word.get(..cut)?, word.get(cut..)?);
                let n: i8 = if matches!(tail, "st" | "nd" | "rd" | "th") { head.parse().ok()? } else { return None };
                (n >= 1).then_some((n, i + 1))
            }
            _ => None,
        }
    }

    /// `3`, `three`, `twenty-one`: the number and the token after it.
    pub(super) fn cardinal(&self, i: usize) -> Option<(i32, usize)> {
        if let Some((n, len)) = self.digits(i) {
            return (len <= 4).then(|| i32::try_from(n).ok().map(|n| (n, i + 1))).flatten();
        }
        match self.time(i) {
            Some(TimeWord::Cardinal(tens @ 20..)) => {
                let next = if self.text.is_hyphen(i + 1) { i + 2 } else { i + 1 };
                match self.time(next) {
                    Some(TimeWord::Cardinal(n @ 1..=9)) => Some((i32::from(tens) + i32::from(n), next + 1)),
                    _ => Some((i32::from(tens), i + 1)),
                }
            }
            Some(TimeWord::Cardinal(n)) => Some((i32::from(n), i + 1)),
            _ => None,
        }
    }

    pub(super) fn stretch(&self, i: usize) -> Option<(Stretch, bool)> {
        match self.time(i) {
            Some(TimeWord::Stretch { unit, plural }) => Some((unit, plural)),
            _ => None,
        }
    }

    pub(super) fn season(&self, i: usize) -> Option<Season> {
        match self.time(i) {
            Some(TimeWord::Season(season)) => Some(season),
            _ => None,
        }
    }

    /// Past a comma, if there is one.
    pub(super) fn comma(&self, i: usize) -> usize {
        if self.word(i) == "," { i + 1 } else { i }
    }

    /// Past the point of an abbreviation, if there is one.
    pub(super) fn point(&self, i: usize) -> usize {
        if self.word(i) == "." && self.glued(i) { i + 1 } else { i }
    }

    /// Past `the`, if it is there.
    pub(super) fn the(&self, i: usize) -> usize {
        if self.word(i) == "the" { i + 1 } else { i }
    }

    /// Whether token `i` is a dash of any length.
    pub(super) fn dash(&self, i: usize) -> bool {
        self.word(i) == "-"
    }
}

impl Scan<'_, '_> {
    /// Whether a month's name follows at `i`, `of` and dashes before it allowed.
    pub(super) fn month_soon(&self, i: usize) -> Option<usize> {
        let j = if self.word(i) == "of" || (self.dash(i) && self.glued(i)) || self.word(i) == "/" { i + 1 } else { i };
        matches!(self.time(j), Some(TimeWord::Month { .. })).then_some(j)
    }

    /// `October, 1st`: past the comma where an ordinal follows.
    pub(super) fn comma_before_ordinal(&self, i: usize) -> usize {
        if self.word(i) == "," && self.ordinal(i + 1).is_some_and(|(_, next)| next == i + 2) { i + 1 } else { i }
    }
}

impl Scan<'_, '_> {
    /// A year in words: `nineteen eighty-four`, `two thousand and five`, `nineteen hundred and three`.
    pub(super) fn year_words(&self, i: usize) -> Option<(i16, usize)> {
        let (head, at) = self.cardinal(i).filter(|_| self.digits(i).is_none())?;
        let small = |i: usize| {
            let at = if self.word(i) == "and" { i + 1 } else { i };
            self.cardinal(at).filter(|(n, _)| self.digits(at).is_none() && (1..=99).contains(n))
        };
        let (year, next) = match self.word(at) {
            "thousand" if head == 2 => {
                let (n, next) = small(at + 1)?;
                (2000 + n, next)
            }
            "hundred" if (10..=20).contains(&head) => {
                let (n, next) = small(at + 1)?;
                (head * 100 + n, next)
            }
            _ if (15..=20).contains(&head) && at == i + 1 => {
                let (n, next) =
                    self.cardinal(at).filter(|(n, _)| self.digits(at).is_none() && (10..=99).contains(n))?;
                (head * 100 + n, next)
            }
            _ => return None,
        };
        // `nineteen thirty soldiers` is no count that anybody writes, `two thousand and five soldiers` is.
        Some((i16::try_from(year).ok()?, next))
    }
}
