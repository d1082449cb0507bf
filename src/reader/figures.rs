//! What every figure of a text was read as, by which words, and why some are no quantities.

use serde::Serialize;

use super::reading::Reading;
use crate::{
    kinds::{
        Hedge,
        quantity::{Part, Quantity, UnitPhrase, refused},
    },
    text::Span,
};

/// Which words of a quantity gave what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Words {
    /// The number alone.
    pub number: String,
    /// The hedge, before the number or behind it; for a range what joins its ends. Absent where the number itself is
    /// rough: "dozens".
    pub hedge: Option<String>,
    /// The counted noun with what narrows it, where it stands with the number.
    pub noun: Option<String>,
    /// What it measures: `$`, `percent`. Absent where only its place tells, as the age in "Mara Holt, 44,".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// The counted noun, where it stands elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub implied: Option<Elsewhere>,
    /// What makes it a part, or puts it on top: `of whom`, `another`, or the number that it is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// What makes it an end of a change: `from`, `rose`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<String>,
    /// The other end of the change, where both are told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_end: Option<Elsewhere>,
}

/// Words in another place of the text. Offsets are those of the mention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Elsewhere {
    /// The words.
    pub text: String,
    /// Where they begin.
    pub start: usize,
    /// Where they end, exclusive.
    pub end: usize,
}

impl Words {
    #[cfg(feature = "cli")]
    pub(crate) fn places(&mut self) -> impl Iterator<Item = &mut Elsewhere> {
        self.implied.iter_mut().chain(&mut self.other_end)
    }
}

pub(super) fn words(reading: &Reading<'_>, q: &Quantity) -> Words {
    let raw = reading.text.raw();
    let of = |span: Option<Span>| span.map(|s| s.of(raw).to_owned()).filter(|w| !w.is_empty());
    let phrase = |n: UnitPhrase| reading.text.span(n.first, n.last);
    let elsewhere = |s: Span| Elsewhere { text: s.of(raw).to_owned(), start: s.start, end: s.end };
    let other = q.change.and_then(|c| c.other).and_then(|o| reading.quantities.get(o));
    Words {
        number: q.number.of(raw).to_owned(),
        hedge: of(q.told.hedge),
        noun: of(q.noun.map(phrase)),
        measure: of(q.told.measure),
        implied: q.implied.map(|n| elsewhere(phrase(n))),
        part: of(q.told.part),
        change: of(q.told.change),
        other_end: other.map(|o| elsewhere(o.span)),
    }
}

/// A figure of a text: a quantity that was read, or what is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Figure {
    pub(crate) span: Span,
    /// What it says, and from which words; or why it says nothing.
    pub(crate) read: Result<String, &'static str>,
}

/// Every figure of a text, in order.
pub(crate) fn figures(reading: &Reading<'_>) -> Vec<Figure> {
    let taken: Vec<Span> = reading.times.iter().map(|t| t.expr.span).collect();
    let read = reading.quantities.iter().map(|q| Figure { span: q.span, read: Ok(says(reading, q)) });
    let refused = refused(&reading.text, &taken).into_iter();
    let mut out: Vec<Figure> = read.chain(refused.map(|r| Figure { span: r.span, read: Err(r.why.says()) })).collect();
    out.sort_by_key(|f| f.span);
    out
}

/// What a quantity says and from which words, in one line.
fn says(reading: &Reading<'_>, q: &Quantity) -> String {
    let words = words(reading, q);
    let unit = q.measure.clone().or_else(|| q.counted().map(|n| reading.text.word(n.head).to_owned()));
    let mut out = format!("{} {}", q.count, unit.unwrap_or_default()).trim_end().to_owned();
    let mut tell = |role: &str, words: Option<&str>| {
        if let Some(words) = words {
            out.push_str(&format!("; {role} `{words}`"));
        }
    };
    tell("number", Some(&words.number));
    tell(if q.count.hedge == Hedge::Range { "a range by" } else { "hedge" }, words.hedge.as_deref());
    tell("measure", words.measure.as_deref());
    tell("noun", words.noun.as_deref());
    tell("noun from elsewhere", words.implied.as_ref().map(|e| e.text.as_str()));
    match q.part {
        Part::Whole => {}
        Part::Subset => tell("a part by", words.part.as_deref()),
        Part::Additional => tell("on top by", words.part.as_deref()),
    }
    tell("an end of a change by", words.change.as_deref());
    tell("the other end", words.other_end.as_ref().map(|e| e.text.as_str()));
    out
}
