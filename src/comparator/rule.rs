//! The rules that decide, each with a code of its own.

/// A rule that a verdict rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Rule {
    Agree,
    Slack,
    Clash,
    Incomparable,
    Ambiguous,
    Scopes,
    Whole,
    Denied,
    Many,
    Occurrence,
    Clocks,
    Overtaken,
    TimeUnknown,
    TimeApart,
    ChangeTold,
    OneAfterOther,
    Throughout,
    OneTime,
    TollRaised,
    TollLowered,
    StageReached,
    StageBack,
    PlanMoved,
    AgeGrown,
    AgeLowered,
    AgeBeyond,
    Planned,
    Accusation,
    Excused,
}

/// Every rule that a verdict can rest on: its code, and what it says in one line.
///
/// ```
/// assert!(gainsay::comparator::RULES.iter().any(|&(code, _)| code == "change-told"));
/// ```
pub const RULES: &[(&str, &str)] = &[
    ("values-agree", "some answer is allowed by both"),
    ("slack-only", "they meet only when one side is widened to its slack"),
    ("values-clash", "no answer is allowed by both"),
    ("values-incomparable", "the two answers cannot be held against each other"),
    ("ambiguous", "one of them may belong to another answer or event"),
    ("scopes-differ", "they cover different places, and neither covers the other"),
    ("whole-limits-part", "one covers more than the other: the most of the whole is the most of the part"),
    ("denied", "a denial contradicts the value that it denies and what that value holds, and nothing else"),
    ("many-answers", "the claim may have several answers at once"),
    ("other-occurrence", "they are further apart than two tellings of one occurrence may be"),
    ("clocks", "two exact days next to each other may be one moment on two clocks"),
    ("overtaken", "one is told as no longer held"),
    ("time-unknown", "they do not meet, and when one of them holds is not known well enough"),
    ("time-apart", "they speak of times further apart than `steady`"),
    ("change-told", "a change between them is told"),
    ("one-after-other", "each holds throughout its own time, and the times share no day"),
    ("throughout", "one holds throughout a time that the other speaks of"),
    ("one-time", "they speak of one time"),
    ("toll-raised", "a toll only rises: the higher figure may be the later one"),
    ("toll-lowered", "the later figure is the lower one, but a toll only rises"),
    ("stage-reached", "the later stage may have been told later"),
    ("stage-back", "the earlier stage is told after the later one"),
    ("plan-moved", "the plan was announced anew"),
    ("age-grown", "an age grows: the higher one may be told that much later"),
    ("age-lowered", "the lower age is told later: nobody gets younger, but it may be an age of then"),
    ("age-beyond-time", "the two ages are further apart than the time between"),
    ("planned-against-happened", "one is a plan, the other has happened"),
    ("accusation", "a side is only accused, claimed or suspected"),
    ("another-answer-agrees", "the articles give several answers, and these agree"),
];

impl Rule {
    /// Its code.
    pub(super) fn code(self) -> &'static str {
        RULES.get(self as usize).map_or("", |r| r.0)
    }

    /// What it says, in one line.
    pub(super) fn says(self) -> &'static str {
        RULES.get(self as usize).map_or("", |r| r.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_in_the_order_of_the_rules() {
        assert_eq!(Rule::Agree.code(), "values-agree");
        assert_eq!(Rule::Clocks.code(), "clocks");
        assert_eq!(Rule::ChangeTold.code(), "change-told");
        assert_eq!(Rule::Excused.code(), "another-answer-agrees");
        assert_eq!(Rule::Excused as usize + 1, RULES.len());
        let mut codes: Vec<_> = RULES.iter().map(|r| r.0).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), RULES.len());
    }
}
