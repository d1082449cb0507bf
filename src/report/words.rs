//! Days, numbers of things and answers in the words of a person.

use super::{clean::clean, flow::clip};
use crate::{
    comparator::{Severity, Verdict},
    corpus::Source,
    kinds::date::{Day, Days},
    matcher::{AsOf, Assertion, Standing},
    schema::Modality,
};

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
];

fn month(day: Day) -> &'static str {
    usize::try_from(day.month() - 1).ok().and_then(|m| MONTHS.get(m)).copied().unwrap_or_default()
}

fn day(day: Day) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

/// A range of days as a person writes it.
///
/// | range | words |
/// | --- | --- |
/// | `2020-06-11` | 11 June 2020 |
/// | `2020-02-01/2020-02-29` | February 2020 |
/// | `2019-10-01/2019-12-31` | October to December 2019 |
/// | `2020-01-01/2020-12-31` | 2020 |
/// | `2020-09-07/2020-09-13` | 7 to 13 September 2020 |
/// | `2014-01-01/..` | 1 January 2014 or later |
pub(super) fn days(range: Days) -> String {
    let (from, to) = match (range.from, range.to) {
        (Some(from), Some(to)) => (from, to),
        (Some(from), None) => return format!("{} or later", day(from)),
        (None, Some(to)) => return format!("{} or earlier", day(to)),
        (None, None) => return "any day".to_owned(),
    };
    if from == to {
        return day(from);
    }
    let whole_months = from.day() == 1 && to.plus(1).day() == 1;
    let one_year = from.year() == to.year();
    match (whole_months, one_year) {
        (true, true) if from.month() == 1 && to.month() == 12 => from.year().to_string(),
        (true, true) if from.month() == to.month() => format!("{} {}", month(from), from.year()),
        (true, true) => format!("{} to {} {}", month(from), month(to), from.year()),
        (true, false) if from.month() == 1 && to.month() == 12 => format!("{} to {}", from.year(), to.year()),
        (true, false) => format!("{} {} to {} {}", month(from), from.year(), month(to), to.year()),
        (false, true) if from.month() == to.month() => format!("{} to {}", from.day(), day(to)),
        (false, true) => format!("{} {} to {}", from.day(), month(from), day(to)),
        (false, false) => format!("{} to {}", day(from), day(to)),
    }
}

/// What all of a camp allow, with days as a person writes them.
pub(super) fn common(text: &str) -> String {
    Days::parse(text).map_or_else(|| text.to_owned(), days)
}

/// The outlet, or the article where none is known; a monstrous one is cut.
pub(super) fn outlet(source: &Source) -> String {
    clip(&clean(if source.source.is_empty() { &source.id } else { &source.source }), 60)
}

/// When a figure holds: `as of September 2020`, `all through 2014 to 2021`.
pub(super) fn as_of(as_of: AsOf) -> String {
    match as_of {
        AsOf::Within(range) => format!("as of {}", days(range)),
        AsOf::Throughout(range) => format!("all through {}", days(range)),
    }
}

/// `1 claim`, `2 claims`.
pub(super) fn many(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// The word for a level.
pub(super) const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// The last day of the time that an answer speaks of, as far as it is known.
pub(super) fn time(assertion: &Assertion) -> Option<Day> {
    assertion.as_of.map(AsOf::days).or(assertion.said).and_then(|d| d.to)
}

/// The level that a verdict has by default.
pub(super) const fn level_of(verdict: Verdict) -> Option<Severity> {
    match verdict {
        Verdict::Contradicts => Some(Severity::Error),
        Verdict::Tension => Some(Severity::Warning),
        Verdict::Superseded => Some(Severity::Note),
        Verdict::Incomparable => None,
    }
}

/// How two sides stand, as one sign.
pub(super) const fn sign(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::Contradicts) => "≠",
        Some(Verdict::Tension) => "≈",
        Some(Verdict::Superseded) => "→",
        Some(Verdict::Incomparable) => "?",
        None => "=",
    }
}

/// How two sides stand, after "A and B".
pub(super) const fn stand(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradicts => "cannot both be true",
        Verdict::Tension => "do not quite agree",
        Verdict::Superseded => "need not be of one time",
        Verdict::Incomparable => "cannot be compared",
    }
}

/// A distance between two values: `at least 1 day` and `by 200` are "apart", `x2` is "a factor of 2"; `by 0` (a bound
/// beside its own number) says nothing.
pub(super) fn distance(text: &str) -> String {
    if let Some(far) = text.strip_prefix("by ") {
        return if far == "0" { String::new() } else { format!("{far} apart") };
    }
    match text.strip_prefix('x') {
        Some(factor) => format!("a factor of {factor}"),
        None if ["day", "days", "month", "months", "year", "years"].iter().any(|unit| text.ends_with(unit)) => {
            format!("{text} apart")
        }
        None => text.to_owned(),
    }
}

/// The name of a camp: A, B … Z, then A2, B2 …
pub(super) fn camp(index: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(index % 26).unwrap_or_default());
    if index < 26 { letter.to_string() } else { format!("{letter}{}", index / 26 + 1) }
}

/// How an answer is put, where it is not simply told: `planned`, `denied` …
pub(super) fn stance(assertion: &Assertion) -> Vec<&'static str> {
    let stance = &assertion.stance;
    let modality = stance.modality.map(|m| match m {
        Modality::Ordered => "ordered",
        Modality::Attempted => "attempted",
        Modality::Threatened => "threatened",
        Modality::Planned => "planned",
    });
    let standing = match stance.standing {
        Standing::Stated => None,
        Standing::Claimed => Some("claimed by the doer"),
        Standing::Accused => Some("an accusation"),
        Standing::Suspected => Some("a suspicion"),
    };
    let flags =
        [(stance.denied, "denied"), (stance.overtaken, "no longer held"), (stance.presupposed, "taken for granted")];
    modality.into_iter().chain(standing).chain(flags.into_iter().filter(|f| f.0).map(|f| f.1)).collect()
}

/// The answer in a few words of the text: `late 2019`, `not "5,000"` where it is denied.
pub(super) fn answer(assertion: &Assertion) -> String {
    let wording = clip(&clean(&assertion.wording), 60);
    if assertion.stance.denied { format!("not {wording}") } else { wording }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_words() {
        for (range, want) in [
            ("2020-06-11", "11 June 2020"),
            ("2020-02", "February 2020"),
            ("2020-02-01/2020-02-28", "1 to 28 February 2020"),
            ("2019-10/2019-12", "October to December 2019"),
            ("2020", "2020"),
            ("2014/2021", "2014 to 2021"),
            ("2014/2021-07", "January 2014 to July 2021"),
            ("2020-09-07/2020-09-13", "7 to 13 September 2020"),
            ("2020-10-18/2020-11-02", "18 October to 2 November 2020"),
            ("2020-12-30/2021-01-02", "30 December 2020 to 2 January 2021"),
            ("2014/..", "1 January 2014 or later"),
            ("../2014-02", "28 February 2014 or earlier"),
        ] {
            assert_eq!(days(Days::parse(range).unwrap()), want, "{range}");
        }
        assert_eq!(common("5,000 to 5,200"), "5,000 to 5,200");
    }

    #[test]
    fn distances_in_words() {
        for (text, want) in [
            ("at least 1 day", "at least 1 day apart"),
            ("4 months", "4 months apart"),
            ("x2.1", "a factor of 2.1"),
            ("by 200", "200 apart"),
            ("by 0", ""),
            ("yes against no", "yes against no"),
        ] {
            assert_eq!(distance(text), want, "{text}");
        }
    }

    #[test]
    fn camps_never_run_out_of_letters() {
        assert_eq!([camp(0), camp(25), camp(26), camp(53)], ["A", "Z", "A2", "B3"]);
    }
}
