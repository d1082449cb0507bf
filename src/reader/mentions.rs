//! Every date, number and name that a text holds, normalised, as records.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    figures::{Words, words},
    reading::Reader,
};
use crate::{
    kinds::{
        Hedge,
        date::{DateValue, Day, Days, Direction, Telling, says},
        quantity::{ChangeEnd, Count, Part},
    },
    schema::Schema,
    text::Span,
};

/// The kinds of mention that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum MentionKind {
    /// A time expression.
    Date,
    /// A number.
    Quantity,
    /// A name of the claims file.
    Name,
}

/// Something recognised in a text. Offsets are bytes, `end` exclusive.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Mention {
    /// What it is.
    pub kind: MentionKind,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The words.
    pub text: String,
    /// What they mean.
    #[serde(flatten)]
    pub meaning: Meaning,
}

impl Mention {
    /// Every offset that it tells.
    #[cfg(feature = "cli")]
    pub(crate) fn offsets(&mut self) -> impl Iterator<Item = &mut usize> {
        let why = match &mut self.meaning {
            Meaning::Quantity { why, .. } => why.as_mut(),
            Meaning::Date { .. } | Meaning::Name { .. } => None,
        };
        let elsewhere = why.into_iter().flat_map(Words::places).flat_map(|e| [&mut e.start, &mut e.end]);
        [&mut self.start, &mut self.end].into_iter().chain(elsewhere)
    }

    /// Leaves out what led to it.
    pub fn drop_why(&mut self) {
        match &mut self.meaning {
            Meaning::Date { why, .. } => *why = None,
            Meaning::Quantity { why, .. } => *why = None,
            Meaning::Name { .. } => {}
        }
    }
}

/// What a mention means, by kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Meaning {
    /// Days, both ends inside; absent ends are open.
    Date {
        /// First day, by what the words say.
        from: Option<Day>,
        /// Last day, by what the words say.
        to: Option<Day>,
        /// The range that they would still let pass.
        slack: Option<Days>,
        /// The word that ties the time to what is told, where it opens an end: `since`, `until`, `by`, `after`, `before`.
        #[serde(skip_serializing_if = "Option::is_none")]
        connector: Option<&'static str>,
        /// The days allowed, where they are others: "since 2014" is 2014 with `allows` from 2014 on, "two weeks ago" a day
        /// with `allows` some days around it.
        #[serde(skip_serializing_if = "Option::is_none")]
        allows: Option<Days>,
        /// The part of every year that is allowed, where which year cannot be told: `--06-11`, `--06-01/--06-30`.
        #[serde(skip_serializing_if = "Option::is_none")]
        every_year: Option<String>,
        /// How far from what, where that is not dated: "18 years after the raid".
        #[serde(skip_serializing_if = "Option::is_none")]
        counted: Option<Counted>,
        /// How it was resolved.
        rule: String,
        /// Why it was not.
        #[serde(skip_serializing_if = "Option::is_none")]
        unresolved: Option<String>,
        /// What led to it.
        #[serde(skip_serializing_if = "Option::is_none")]
        why: Option<Why>,
    },
    /// A range of numbers.
    Quantity {
        /// The least, absent where open; for `approx` the number as written.
        #[serde(with = "rust_decimal::serde::arbitrary_precision_option")]
        min: Option<Decimal>,
        /// The most, likewise.
        #[serde(with = "rust_decimal::serde::arbitrary_precision_option")]
        max: Option<Decimal>,
        /// The number, or the two ends, as written.
        values: Numbers,
        /// What it measures or counts: an ISO code for money, `%`, a unit, or the noun's head, folded.
        unit: Option<String>,
        /// How firmly it is put.
        hedge: Hedge,
        /// The words before the counted noun that narrow it: "US combat" of "2,500 US combat troops".
        #[serde(skip_serializing_if = "Option::is_none")]
        narrowed: Option<String>,
        /// `subset` of what was just told ("of whom 11"), or `additional` to it ("another 200").
        #[serde(skip_serializing_if = "Option::is_none")]
        part: Option<&'static str>,
        /// `from` or `to`, where it is an end of a change that is told.
        #[serde(skip_serializing_if = "Option::is_none")]
        change: Option<&'static str>,
        /// What led to it.
        #[serde(skip_serializing_if = "Option::is_none")]
        why: Option<Words>,
    },
    /// A node of the hierarchy.
    Name {
        /// The entity's id.
        entity: String,
    },
}

/// So many days from something undated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Counted {
    /// From what: the folded words, or `told`.
    pub from: String,
    /// Fewest days after it; negative is before.
    pub min_days: i32,
    /// Most days after it; absent where there is no most.
    pub max_days: Option<i32>,
}

/// What led to the days of a time expression.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Why {
    /// What it was resolved from: `published 2020-06-12`, `told 2020-01-03`. Absent where the words name the days.
    pub anchor: Option<String>,
    /// Which way from there: `back` or `forward`.
    pub direction: Option<&'static str>,
    /// The word of the clause that tells which way.
    pub told_by: Option<String>,
    /// What the rule says.
    pub says: &'static str,
}

/// Numbers, written as JSON numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers(pub Vec<Decimal>);

impl Serialize for Numbers {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Number<'a>(#[serde(with = "rust_decimal::serde::arbitrary_precision")] &'a Decimal);
        let plain: Vec<Decimal> = self.0.iter().map(Decimal::normalize).collect();
        serializer.collect_seq(plain.iter().map(Number))
    }
}

/// The mentions of `kinds` in a text, in the order of the text; `telling`: the days on one of which it was published, or
/// that and whether it is history prose.
///
/// Without a day of publication, what is counted from it stays unresolved.
pub fn mentions(
    text: &str,
    telling: impl Into<Telling>,
    kinds: &[MentionKind],
    schema: &Schema,
    reader: &Reader,
) -> Vec<Mention> {
    let reading = reader.read(text, telling);
    let mut out = Vec::new();
    let mention = |kind, span: Span, meaning| Mention {
        kind,
        start: span.start,
        end: span.end,
        text: span.of(text).to_owned(),
        meaning,
    };
    if kinds.contains(&MentionKind::Date) {
        out.extend(reading.times.iter().map(|t| {
            let known = t.dated.unresolved.is_none();
            let days = |value: &DateValue| match value {
                DateValue::Days { strict, slack } if known => Some((*strict, *slack)),
                _ => None,
            };
            let (strict, slack) =
                days(&t.dated.core).map_or((Days::default(), None), |(strict, slack)| (strict, Some(slack)));
            let connector = t.expr.connector.word();
            let meaning = Meaning::Date {
                from: strict.from,
                to: strict.to,
                slack,
                connector,
                allows: days(&t.dated.value).map(|d| d.0).filter(|d| connector.is_some() || *d != strict),
                every_year: every_year(&t.dated.core).filter(|_| known),
                counted: counted(&t.dated.core).filter(|_| known),
                rule: t.dated.rule.to_owned(),
                unresolved: t.dated.unresolved.clone(),
                why: Some(Why {
                    anchor: t.dated.anchor.clone(),
                    direction: t.dated.direction.map(|d| if d == Direction::Before { "back" } else { "forward" }),
                    told_by: t.dated.told_by.map(|span| span.of(text).to_owned()),
                    says: says(t.dated.rule),
                }),
            };
            mention(MentionKind::Date, t.expr.span, meaning)
        }));
    }
    if kinds.contains(&MentionKind::Quantity) {
        out.extend(reading.quantities.iter().map(|q| {
            let (min, max) = bounds(&q.count);
            let unit = q.measure.clone().or_else(|| q.counted().map(|n| reading.text.word(n.head).to_owned()));
            let raw = |first: usize, last: usize| reading.text.span(first, last).of(text).to_owned();
            let narrowed = q.noun.filter(|n| n.first < n.head).map(|n| raw(n.first, n.head - 1));
            let part = match q.part {
                Part::Whole => None,
                Part::Subset => Some("subset"),
                Part::Additional => Some("additional"),
            };
            let change = q.change.map(|c| match c.end {
                ChangeEnd::Before => "from",
                ChangeEnd::After => "to",
            });
            let meaning = Meaning::Quantity {
                min,
                max,
                values: Numbers(q.count.values.clone()),
                unit,
                hedge: q.count.hedge,
                narrowed,
                part,
                change,
                why: Some(words(&reading, q)),
            };
            mention(MentionKind::Quantity, q.span, meaning)
        }));
    }
    if kinds.contains(&MentionKind::Name) {
        out.extend(reading.names.iter().map(|n| {
            let entity = schema.entities.get(n.entity).map(|e| e.id.clone()).unwrap_or_default();
            mention(MentionKind::Name, reading.text.span(n.first, n.last), Meaning::Name { entity })
        }));
    }
    out.sort_by_key(|m| (m.start, m.end, m.kind as u8));
    out
}

/// `--06-11`, as ISO 8601 wrote a day of any year.
fn every_year(value: &DateValue) -> Option<String> {
    let DateValue::Yearless { from, to } = value else { return None };
    let day = |(month, day): (i8, i8)| format!("--{month:02}-{day:02}");
    Some(if from == to { day(*from) } else { format!("{}/{}", day(*from), day(*to)) })
}

fn counted(value: &DateValue) -> Option<Counted> {
    let DateValue::Relative { anchor, min, max } = value else { return None };
    Some(Counted { from: anchor.clone(), min_days: *min, max_days: Some(*max).filter(|max| *max != i32::MAX) })
}

/// The ends as the hedge makes them; for an approximate number the number itself.
fn bounds(count: &Count) -> (Option<Decimal>, Option<Decimal>) {
    let (min, max) = match (count.hedge, count.values.as_slice()) {
        (Hedge::Approx, [n]) => (Some(*n), Some(*n)),
        _ => (count.strict.min, count.strict.max),
    };
    (min.map(|n| n.normalize()), max.map(|n| n.normalize()))
}
