//! Dates: every time expression of English news as a range of days.
//!
//! [`recognise`] finds the expressions by their words alone; [`resolve_all`] gives each its days, with the published
//! range, the dateline, the tense of the clause and the last date told; [`relate`] compares two.
//!
//! ```
//! use gainsay::{date::{DateStyle, Days, recognise, resolve_all}, text::Text};
//!
//! // Words, when they were published, and what they mean: ISO days, both inside; `..` is open.
//! for (words, published, meaning) in [
//!     ("on 3 January 2020", "", "2020-01-03"),
//!     ("in January 2020", "", "2020-01-01/2020-01-31"),
//!     ("in late 2019", "", "2019-10-01/2019-12-31"),
//!     ("since 2014", "", "2014-01-01/.."),
//!     ("by the end of 2021", "", "../2021-12-31"),
//!     ("from 3 to 5 June 2020", "", "2020-06-03/2020-06-05"),
//!     ("It fell on Thursday.", "2020-06-12", "2020-06-11"),
//!     ("They will vote in October.", "2021-07", "2021-10-01/2021-10-31"),
//!     ("They came last week.", "2020-09-07/2020-09-13", "2020-08-31/2020-09-06"),
//! ] {
//!     let text = Text::new(words);
//!     let found = recognise(&text, &DateStyle::default());
//!     let dated = resolve_all(&text, &found, Days::parse(published));
//!     assert_eq!(dated[0].value.strict().unwrap().to_string(), meaning);
//! }
//! ```
//!
//! # Conventions
//!
//! Where English leaves a choice, this is the one made, everywhere:
//!
//! - `late`, `early`, `mid`: see the table in `part.rs`. Both ends of a range are inside: `from 2014 to 2018` holds 2018.
//! - `a week ago` names a day and allows four more on both sides, for people round; `two months ago` names a calendar month
//!   and allows half a month around the day, `two years ago` a calendar year and half a year. `Two days ago` is exact.
//! - A day or month without year has one only where tense, distance and the dates around leave one (see `year.rs`); else it
//!   is that part of every year.
//! - In history prose a date without year follows the last one told, by the table in `thread.rs`; whether a text is such,
//!   its own dates tell, or [`Telling::narrative`].
//! - A week is Monday to Sunday. `last week` is the week before, and `next Monday` is of the week after, with slack to the
//!   nearer one; `last Monday` is the last before the day of telling, as news has it, with slack to that of the week before;
//!   `Monday` is the nearest in the direction of the tense, the day of telling included.
//! - `in the past three weeks` ends the day before the telling; `the end of May` is its last third, as `late May` is.
//! - `after X` begins the day after X, `before X` ends the day before it, with slack over X itself.
//! - Two figures of a year: 35 to 99 are of the 20th century, 00 to 34 of the 21st.
//! - Seasons are whole months (summer is June to August) of the northern half, unless the words or [`DateStyle`] say
//!   otherwise, with a month of slack.
//! - Feasts of the Islamic calendar are those of its tables, two days of slack around; a Hebrew one may begin on the
//!   evening before.
//! - `31 February` is found, and said to be impossible; `3/4/2020` is found, and said to be ambiguous where nothing tells.

mod aside;
mod clause;
mod day;
mod discourse;
mod feast;
mod form;
mod grammar;
mod merge;
mod mishap;
mod offset;
mod part;
mod reckon;
mod recognise;
mod resolve;
mod rules;
mod same_day;
mod scan;
mod shares;
mod story;
#[cfg(test)]
mod tests;
mod thread;
mod told;
mod two_ends;
mod value;
mod verb;
mod within;
mod year;

pub use day::{Day, Days};
pub use offset::{Anchor, Direction, Offset, Unit};
pub use recognise::{Connector, DateStyle, Order, Seasons, TimeExpr, recognise};
pub use resolve::{Dated, Telling, resolve_all};
pub use rules::{RULES, says};
pub use value::{DateValue, relate};
