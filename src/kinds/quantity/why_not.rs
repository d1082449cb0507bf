//! Why a figure in a text is no quantity.

use super::{cursor::Cursor, recognise::read};
use crate::text::{Span, Text, TokenKind};

/// Why a number, or what looks like one, counts and measures nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WhyNot {
    /// `3 January`, where the day and the month were read as a date.
    Time,
    /// `9:30`, `10 o'clock`, `at 2130`.
    Hour,
    /// `on 1 may that year`
    Day,
    /// `the 1988 quarter`
    Year,
    /// `the 82nd`
    Ordinal,
    /// `F-16`, `Boeing 737`, `Formula One`
    Name,
    /// `Flight 752`, `pp. 12-15`
    Label,
    /// `a six-figure sum`
    Kind,
    /// `won 3-1`, `voted 52 to 48`
    Score,
    /// `555-0123-456`
    Telephone,
    /// `4500 Mill Creek Blvd.`
    Address,
    /// `[3]`
    Note,
    /// `1.` at the start of a line
    Point,
    /// `10.15.7`, `7/8/07`
    Code,
    /// `this one`, `several` alone
    Pronoun,
    /// `3D`, `mp3`
    Letters,
    /// `12,5`, `1_000`
    Glued,
    /// `99^99`, thirty digits
    TooLarge,
    /// Nothing tells what it is.
    Unread,
}

impl WhyNot {
    /// The reason in plain words.
    pub const fn says(self) -> &'static str {
        match self {
            Self::Time => "a date or a time was read here",
            Self::Hour => "a time of day, or a ratio",
            Self::Day => "a day of a month",
            Self::Year => "a year: nothing makes it a count",
            Self::Ordinal => "a place in an order",
            Self::Name => "part of a name",
            Self::Label => "a label: it names one of several and counts none",
            Self::Kind => "it tells a kind and counts nothing",
            Self::Score => "a score or a vote",
            Self::Telephone => "a telephone number",
            Self::Address => "part of an address",
            Self::Note => "the mark of a note",
            Self::Point => "the number of a point in a list",
            Self::Code => "figures and signs run together: a code, a version, a telephone number, a date",
            Self::Pronoun => "a pronoun: it stands for what was told",
            Self::Letters => "the letters glued to it are no scale and no unit",
            Self::Glued => "figures glued by a sign that glues no English number: one number or several",
            Self::TooLarge => "too large, or too fine, for an exact decimal",
            Self::Unread => "nothing tells what it is",
        }
    }
}

/// A figure that is no quantity, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its words.
    pub span: Span,
    /// The reason.
    pub why: WhyNot,
}

/// Every figure of a text that [`recognise`](super::recognise) passed over, in order; `taken` as there.
///
/// ```
/// use gainsay::{kinds::quantity::{WhyNot, refused}, text::Text};
/// let text = Text::new("Flight 752 carried 40 people.");
/// let refused = refused(&text, &[]);
/// assert_eq!(refused.len(), 1);
/// assert_eq!((refused[0].span.of(text.raw()), refused[0].why), ("752", WhyNot::Label));
/// ```
pub fn refused(text: &Text<'_>, taken: &[Span]) -> Vec<Refused> {
    let cx = Cursor::new(text, taken);
    let mut out = Vec::new();
    let mut told = vec![false; text.len()];
    let mut tell = |first: usize, last: usize| {
        told.iter_mut().take(last + 1).skip(first).for_each(|flag| *flag = true);
    };
    let found = read(&cx, &mut |first, last, why| {
        out.push(Refused { span: text.span(first, last), why });
        tell(first, last);
    });
    found.iter().for_each(|q| tell(q.first, q.last));
    let rest = told.iter().enumerate().filter(|(_, told)| !**told);
    out.extend(rest.filter_map(|(i, _)| shape(&cx, i).map(|why| Refused { span: text.span(i, i), why })));
    out.sort_by_key(|r| r.span);
    // What was read and then dropped as a name was told twice.
    out.dedup_by_key(|r| r.span);
    out
}

/// What letters behind digits, which are neither a scale nor a unit, make of them: `5th`, `1980s`, `3D`.
pub(super) fn glued_letters(word: &str) -> WhyNot {
    match word.trim_start_matches(|c: char| c.is_ascii_digit()) {
        "st" | "nd" | "rd" | "th" => WhyNot::Ordinal,
        "s" if word.len() > 2 => WhyNot::Year,
        _ => WhyNot::Letters,
    }
}

/// Why token `i`, which no rule took and none refused, is no quantity, by how it is written; nothing for a word.
fn shape(cx: &Cursor<'_, '_>, i: usize) -> Option<WhyNot> {
    let token = cx.text.token(i)?;
    let (word, raw) = (cx.text.word(i), cx.text.raw_word(i));
    if !matches!(token.kind, TokenKind::Number | TokenKind::Mixed) {
        return None;
    }
    if !cx.is_free(i) {
        return Some(WhyNot::Time);
    }
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    Some(match token.kind {
        TokenKind::Mixed if raw.starts_with(char::is_alphabetic) => WhyNot::Name,
        TokenKind::Mixed => glued_letters(word),
        _ if raw.matches('.').count() > 1 => WhyNot::Code,
        _ if digits > 28 => WhyNot::TooLarge,
        _ => WhyNot::Unread,
    })
}
