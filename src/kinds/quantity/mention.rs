//! A quantity as it stands in a text.

use super::Count;
use crate::text::Span;

/// A number in a text: what it allows, what it counts or measures, and how it stands to its neighbours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Hedge, number and measure: `more than 5,000`, `about $5 billion`, `30 percent`. Without the counted noun.
    pub span: Span,
    /// The number alone, with its sign or scale: `5,000`, `2.5 million`.
    pub number: Span,
    /// The first token of `span`.
    pub first: usize,
    /// The last token of `span`, inclusive.
    pub last: usize,
    /// What it allows.
    pub count: Count,
    /// The noun it counts, where one is found after the number. Never with a `measure`.
    pub noun: Option<UnitPhrase>,
    /// The noun it counts, where that stands elsewhere and its own words do not tell it: `troops` of the second number
    /// in `from 5,200 troops to 3,000`. Never with a `measure`.
    pub implied: Option<UnitPhrase>,
    /// Whether it is a whole of its own.
    pub part: Part,
    /// What it measures, where it counts nothing: an ISO code for money (`USD`), `%`, `percentage point`, a unit (`km`,
    /// `year`), `year-old` for an age, `share` for a part of one (`two-thirds of`).
    pub measure: Option<String>,
    /// One end of a change, "from A to B", "rose to B".
    pub change: Option<Change>,
    /// Which words told what.
    pub told: Told,
}

impl Quantity {
    /// The noun it counts, wherever that stands.
    pub fn counted(&self) -> Option<UnitPhrase> {
        self.implied.or(self.noun)
    }
}

/// Which words told what of a quantity; nothing where no word of their own did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// How firmly it is put: `more than`, `or so`; for a range what joins its ends.
    pub hedge: Option<Span>,
    /// What it measures: `$`, `percent`, `km`.
    pub measure: Option<Span>,
    /// That it is a part, or comes on top: `of whom`, `another`; or the whole whose part it is.
    pub part: Option<Span>,
    /// That it is an end of a change: `from`, `rose`.
    pub change: Option<Span>,
}

/// The noun counted, as tokens: `US combat troops` has head `troops`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitPhrase {
    /// The first modifier, or the head where there is none.
    pub first: usize,
    /// The head noun.
    pub head: usize,
    /// The last token, inclusive; the head itself, as English puts it last.
    pub last: usize,
}

/// How a quantity stands to what was counted before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// It stands for itself.
    #[default]
    Whole,
    /// A part of what was just told: `of whom 11`, `including 3`, `11 of them`.
    Subset,
    /// On top of what was told: `another 200`, `200 more`, `an additional 300`.
    Additional,
}

/// One end of a change, and where the other end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which end this is.
    pub end: ChangeEnd,
    /// The index of the other end in what [`recognise`](super::recognise) gave, where both are told.
    pub other: Option<usize>,
}

/// The two ends of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeEnd {
    /// `from 5,200`
    Before,
    /// `to about 3,000`
    After,
}
