//! The grammar of time expressions: small parsers over tokens, each `(scan, token) -> (form, token after it)`.
//!
//! Nothing here looks further than the words themselves and their direct neighbours.

mod business;
mod calendar;
mod guard;
mod names;
mod numeric;
mod offset;
mod period;
mod pointed;
mod range;
mod years;

use super::{form::Form, scan::Scan};

pub(super) use guard::ends_phrase;
pub(super) use range::phrase;

/// A form, and the token after it.
pub(super) type Parsed = Option<(Form, usize)>;

/// One time expression without connector or range.
fn atom(s: &Scan<'_, '_>, i: usize) -> Parsed {
    business::period(s, i)
        .or_else(|| business::following(s, i))
        .or_else(|| offset::offset(s, i))
        .or_else(|| period::part(s, i))
        .or_else(|| period::share(s, i))
        .or_else(|| period::nth(s, i))
        .or_else(|| pointed::pointed(s, i))
        .or_else(|| whole(s, i))
}

/// A plain place on the calendar: what `early` or `the first Monday of` may be put before.
fn whole(s: &Scan<'_, '_>, i: usize) -> Parsed {
    numeric::numeric(s, i)
        .or_else(|| calendar::weekday_led(s, i))
        .or_else(|| calendar::holiday(s, i))
        .or_else(|| calendar::day(s, i))
        .or_else(|| calendar::month(s, i))
        .or_else(|| calendar::season(s, i))
        .or_else(|| years::years(s, i))
        .or_else(|| years::year(s, i))
        .or_else(|| calendar::day_alone(s, i))
}
