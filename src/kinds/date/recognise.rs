//! Finding the time expressions of a text, before anything is known of when it was written.

use serde::{Deserialize, Serialize};

use super::{form::Form, grammar, merge::merge, offset::Offset, scan::Scan};
use crate::text::{Span, Text};

/// The word that ties a time to what is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Connector {
    /// `in`, `on`, `during`, or none: the time itself. These words are not part of the span.
    At,
    /// `since`, `starting`, `as of`, `from … onwards`: from its first day on.
    Since,
    /// `until`, `till`, `through`: up to its last day.
    Until,
    /// `by`, `no later than`: up to its last day.
    By,
    /// `after`: from the day after its last.
    After,
    /// `before`, `prior to`: up to the day before its first.
    Before,
}

impl Connector {
    /// The word itself; nothing for [`Connector::At`], which opens no end.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::At => None,
            Self::Since => Some("since"),
            Self::Until => Some("until"),
            Self::By => Some("by"),
            Self::After => Some("after"),
            Self::Before => Some("before"),
        }
    }
}

/// Which of two figures is the day: `3/4/2020`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// 3 April, day first, as in most countries.
    DayFirst,
    /// 4 March, month first.
    MonthFirst,
    /// The text's own evidence decides (`25/12/2020`, or `December 25` against `25 December`); without any, such a
    /// date is ambiguous, and is shown so.
    #[default]
    #[serde(skip)]
    Unknown,
}

/// On which half of the world a season is told; words like `the Australian summer` go before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seasons {
    /// Summer is June to August.
    #[default]
    Northern,
    /// Summer is December to February.
    Southern,
}

/// How dates are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DateStyle {
    /// Which of two figures is the day.
    pub order: Order,
    /// On which half of the world its seasons are.
    pub seasons: Seasons,
}

/// A time expression: where it stands and what it says by its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeExpr {
    /// Its bytes, the connector included (`since October`); see [`Connector::At`] for what is not.
    pub span: Span,
    /// Its bytes without the connector (`October`).
    pub core: Span,
    /// The first token of `span`.
    pub first: usize,
    /// The last token of `span`, inside.
    pub last: usize,
    /// The word that ties it.
    pub connector: Connector,
    pub(super) form: Form,
}

impl TimeExpr {
    /// The offset, for `two days later`, `18 years after`, and their like.
    pub fn offset(&self) -> Option<Offset> {
        match &self.form {
            Form::Offset(offset) | Form::In(offset) => Some(*offset),
            _ => None,
        }
    }
}

/// Finds the time expressions of a text. Context-free, one pass over the tokens; the spans are sorted, do not overlap,
/// and never begin or end inside a token.
pub fn recognise(text: &Text<'_>, style: &DateStyle) -> Vec<TimeExpr> {
    let mut scan = Scan::new(text);
    let mut found = Vec::new();
    let mut i = 0;
    while i < scan.len() {
        scan.see_paragraph_of(i);
        let Some(phrase) = grammar::phrase(&scan, i).filter(|p| p.next > i && p.next <= scan.len()) else {
            i += 1;
            continue;
        };
        let last = phrase.next - 1;
        found.push(TimeExpr {
            span: text.span(i, last),
            core: text.span(phrase.core, phrase.core_next.saturating_sub(1).max(phrase.core)),
            first: i,
            last,
            connector: phrase.connector,
            form: phrase.form,
        });
        i = phrase.next;
    }
    let order = match style.order {
        Order::Unknown => evident_order(text, &found),
        order => order,
    };
    for expr in &mut found {
        expr.form.settle(order, style.seasons);
    }
    merge(text, found)
}

/// What the text's own dates say of the order of day and month.
fn evident_order(text: &Text<'_>, found: &[TimeExpr]) -> Order {
    let (mut day, mut month, mut day_named, mut month_named) = (0usize, 0usize, 0usize, 0usize);
    for expr in found {
        if !matches!(expr.form, Form::Day { .. }) {
            continue;
        }
        let core = expr.core.of(text.raw());
        let mut figures = core.split(|c: char| !c.is_ascii_digit()).filter(|s| !s.is_empty());
        let small = |s: Option<&str>| s.filter(|s| s.len() <= 2).and_then(|s| s.parse::<u8>().ok());
        let (a, b) = (small(figures.next()), small(figures.next()));
        if core.split(|c: char| !c.is_alphabetic()).any(|word| word.len() > 2) {
            let day_leads = core.starts_with(|c: char| c.is_ascii_digit());
            let month_leads = core.ends_with(|c: char| c.is_ascii_digit()) && !day_leads;
            day_named += usize::from(day_leads);
            month_named += usize::from(month_leads);
        } else if core.contains('/') {
            match (a, b) {
                (Some(a), Some(b)) if a > 12 && b <= 12 => day += 1,
                (Some(a), Some(b)) if b > 12 && a <= 12 => month += 1,
                _ => {}
            }
        }
    }
    match (day, month, day_named, month_named) {
        (1.., 0, _, _) | (0, 0, 1.., 0) => Order::DayFirst,
        (0, 1.., _, _) | (0, 0, 0, 1..) => Order::MonthFirst,
        _ => Order::Unknown,
    }
}
