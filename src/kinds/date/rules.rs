//! Every way to turn a time expression into days.

/// Name and meaning of each, as `docs/codes.md` has them; the names are what [`Dated::rule`](super::Dated::rule) gives.
pub const RULES: &[(&str, &str)] = &[
    ("calendar", "those that the words name, with nothing to work out"),
    ("counted-from-date-told", "so long from the date told on: `over the next four months many died`"),
    ("counted-from-publication", "counted back or on from publication: `the past three days`"),
    ("day-of-month-near-publication", "that day of the month nearest to publication: `on the 14th`"),
    ("day-of-month-told", "that day of the month told, in history prose: `on the 14th`"),
    ("day-word", "publication itself or a day beside it: `yesterday`, `today`"),
    ("fiscal-year", "that year; in slack also the year around it, since a fiscal year begins where each state wants"),
    ("last-before-publication", "the last before publication, since the clause looks back: `was held on Friday`"),
    ("month-by-weekday", "of the month in which day and weekday fit"),
    ("nearest-to-publication", "the nearest to publication, since the clause looks neither way"),
    ("next-after-publication", "the next after publication, since the clause looks forward: `will be held on Friday`"),
    ("next-from-date-told", "the first such after the date told: `the following spring`"),
    ("offset-from-date", "so far from a date that stands beside it: `two days after 3 May`"),
    ("offset-from-date-told", "so far from the date told: `two days later`"),
    ("offset-from-publication", "so far from publication: `two days ago`"),
    ("order-by-publication", "of 3/1 and 1/3 the one near publication"),
    ("order-by-weekday", "of 3/1 and 1/3 the one that falls on the weekday told"),
    ("period-around-date", "the week, month or year around a date: `the week of 3 May`"),
    ("period-from-date", "so long from a day on: `two weeks starting 3 May`"),
    ("period-up-to-date", "a period that ends on a date: `the year ended 30 June`"),
    ("pointed", "pointed at from publication: `last week`, `this summer`, `next year`"),
    ("pointed-from-date-told", "pointed at from the date told, in a text that tells a history"),
    ("relative", "not known; so far from something that is not dated, and comparable with its like only"),
    ("rest-of-period", "what is left of a period at publication: `the rest of the year`"),
    ("same-as-date-told", "the date told: `the same day`"),
    ("two-times-in-one", "two times that are one: `two years ago today`, `last month on the 5th`"),
    ("unresolved", "not known; the reason stands beside it"),
    ("weekday-from-date-told", "that weekday next to the date told"),
    ("weekday-of-week", "that weekday of the week pointed at: `Friday of last week`"),
    ("year-by-weekday", "of the year in which day and weekday fit"),
    ("year-of-last-date-told", "of the year of the date told"),
    ("year-of-same-day", "of the year that this day is told with elsewhere in the text"),
    ("year-unknown", "that day of every year: it agrees with any of them, and contradicts what lies apart from all"),
];

/// What a rule says, for a person.
pub fn says(rule: &str) -> &'static str {
    RULES.iter().find(|(name, _)| *name == rule).map_or("", |(_, says)| says)
}
