//! The rules of the matcher: why something was taken, and why something near was not.

/// Why something near was not taken: the rule of a [`Refusal`](super::Refusal), and what it says in one line. Sorted.
///
/// ```
/// assert!(gainsay::matcher::REFUSALS.iter().any(|&(rule, _)| rule == "time-of-another"));
/// ```
pub const REFUSALS: &[(&str, &str)] = &[
    ("accused-of-another", "it is for something else, or for what was done to somebody else"),
    ("age-in-doubt", "two ages stand at the name"),
    ("age-of-another", "nothing ties the age to the name"),
    ("age-of-namesake", "by the surname alone it may be the age of another of that name"),
    ("anchor-unknown", "what the time counts from is not told"),
    ("another-event", "the number counts those of another event, or of several"),
    ("context-missing", "none of the words that must be near the event is in the paragraph"),
    ("corrected", "it is told as what an earlier version had wrong"),
    ("counted-by-event", "the number counts those to whom something else happened"),
    ("done-by-another", "nothing says that one of the event's doers did it"),
    ("earlier-stage", "the article tells of a later stage"),
    ("elsewhere", "the text places it somewhere else"),
    ("event-denied", "the text says that it did not happen, or is not so"),
    ("event-of-another", "nothing says that it happened to the event's subject"),
    ("excluded-answer", "the answer is one of those that the claim never takes"),
    ("excluded-word", "a word of `not` makes it another event or count"),
    ("goes-on", "it went on at that time; when it began is not told"),
    ("more-than-the-unit", "the number counts others with them"),
    ("no-day-beside", "the time is no day, and whom it happened to is named beside only"),
    ("no-frame", "it does not say how many there are"),
    ("not-happened", "it is told as planned, ordered, tried or threatened only"),
    ("number-of-another", "the number does not count those to whom the event happened"),
    ("of-another", "those counted are somebody else's"),
    ("on-top", "the number comes on top of those told"),
    ("other-occurrence", "it is told of a time outside the claim's `during`"),
    ("part-of-a-whole", "the number counts a part of those told"),
    ("part-of-the-place", "the number is of a part of the place that is asked about"),
    ("place-missing", "the place, or whose it is, is not named in the paragraph"),
    ("place-of-another", "the place belongs to another verb or noun"),
    ("place-unknown", "nothing certain says where it is"),
    ("question", "the sentence asks for it and tells nothing"),
    (
        "several-told",
        "told without the subject's name, it may be another one: it disagrees with what is told of it beside",
    ),
    ("since-is-no-moment", "`since` tells how long it has gone on, not when it happened"),
    ("since-the-last", "`since` counts from another one, before this"),
    ("some-of-them", "a word makes it a part of those that are there"),
    ("time-ahead", "it is told as having happened, and the time lies after publication"),
    ("time-of-another", "the time belongs to another verb or noun"),
    ("time-of-change", "it tells from when to when the time was moved"),
    ("time-unresolved", "which days the time means is not known"),
    ("told-of-long-ago", "it is told of a time years before, which \"then\" takes up"),
    ("until-is-no-moment", "`until` tells how long it went on, not when it happened"),
    ("whose-unknown", "nothing says whose those counted are"),
];

/// Why something was taken: what stands before the colon in each of an assertion's
/// [`rules`](super::Assertion::rules), and what it says in one line. Sorted.
pub const EVIDENCE: &[(&str, &str)] = &[
    ("accused", "this name is arrested, charged or accused"),
    ("after-preposition", "the name stands behind the preposition that the claim asks for"),
    ("age-before-name", "the age stands before the name, with nothing but what the person is between"),
    ("age-behind-name", "the age stands behind the name"),
    ("age-of-both", "the age is told of two names at once"),
    ("agent", "this name did it"),
    ("anchor", "this is what the time counts from"),
    ("appointed", "a verb of appointing gives the name the title"),
    ("apposition", "the title stands behind the name, set off by a comma"),
    ("as-of", "when the answer holds"),
    ("bound-by-event", "before or after something whose time is told"),
    ("called-culprit", "the text calls this name suspect, gunman or the like"),
    ("change-of-unit", "the number is an end of a change of what is counted"),
    ("counted-alone", "the number alone stands where those to whom it happened do"),
    ("counted-among", "the number counts those of the unit among all to whom it happened"),
    ("counted-as-one", "a noun in the singular tells one"),
    ("counted-before", "the number stands right before the event's word"),
    ("counted-in-phrase", "the event's words hold the noun that is counted"),
    ("counted-with-unit", "the number and its noun stand where those to whom it happened do"),
    ("dateline", "no sentence says where; this is where the article was written from"),
    ("event-word", "these words tell the event"),
    ("fellow", "this person is told beside the event's subject"),
    ("frame", "how the sentence says that so many are there"),
    ("is-told-to-be", "the text says that the name is this"),
    ("modality", "the event is told short of having happened, which it accepts"),
    ("multiple-event", "a word before the event's noun says how many suffered it"),
    ("named-behind", "whom it happened to is told without a name, and a sentence behind names them"),
    ("near-in-article", "what must be near is named elsewhere in the article"),
    ("number-goes-on", "the number goes on from another of the sentence"),
    ("number-of-unit", "the number stands before what it counts"),
    ("opened-fire", "the text says that this name opened fire"),
    ("option", "these words tell one of the claim's options"),
    ("orderer", "this name ordered it"),
    ("owner-behind", "whose they are stands behind the noun"),
    ("owner-by-pronoun", "whose they are is told by a pronoun"),
    ("owner-changes-them", "whose they are is the subject of a change of them"),
    ("owner-in-phrase", "whose they are stands before the noun"),
    ("owner-is-subject", "whose they are is the subject of having"),
    ("owner-told-before", "whose they are was told with the same noun just before"),
    ("place", "this is where"),
    ("place-and-another", "the figure covers another place, too"),
    ("place-hosts", "the place is the subject of having them"),
    ("place-of-paragraph", "the paragraph names one country only, and it is this"),
    ("place-told", "the place is told elsewhere in the sentence"),
    ("police-of-place", "no sentence says where; the article speaks of this place's police only"),
    ("subject", "this is whom it happened to"),
    ("subject-beside", "whom it happened to is named in the sentence before or after, and nobody else is told of"),
    ("the-country", "\"the country\" is the one state that was named"),
    ("time", "how the time became days"),
    ("time-before-noun", "the time stands before the noun that it dates"),
    ("time-before-verb", "the time stands right before the verb that it dates"),
    ("time-behind", "the time stands behind what it dates"),
    ("time-behind-noun", "the time stands behind the noun that it dates"),
    ("time-behind-verb", "the time stands behind the verb that it dates"),
    ("time-of-entry", "the time and a colon open an entry of a list or diary"),
    ("time-of-telling", "the time is when it was said"),
    ("time-of-when-clause", "the time is explained by a clause with \"when\""),
    ("time-opens-clause", "the time opens the clause whose verb it dates"),
    ("title-before-name", "the title stands before the name"),
    ("toll-is-number", "the text says that the toll is this number"),
    ("toll-of-number", "\"of\" and the number stand behind the event's noun"),
    ("unit-is-number", "the text says that what is counted is this number"),
    ("yes-no", "these words say yes or no"),
];

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;

    #[test]
    fn rules_are_sorted_and_kebab_case() {
        for rules in [REFUSALS, EVIDENCE] {
            assert!(rules.is_sorted_by(|a, b| a.0 < b.0));
            for (rule, says) in rules {
                assert!(rule.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{rule}");
                assert!(!says.is_empty() && !says.ends_with('.'), "{rule}");
            }
        }
    }

    /// What follows the colon of `frame`; and where a phrase of place stands, which is read as that of a time and not told.
    const NOT_BY_ITSELF: [&str; 4] = ["are-there", "there-are", "opens-clause", "time-alone"];

    /// Every rule that the matcher gives is listed, and every listed rule is given somewhere.
    #[test]
    fn listed_and_given_are_the_same() {
        let listed: BTreeSet<&str> = REFUSALS.iter().chain(EVIDENCE).map(|(rule, _)| *rule).collect();
        let mut given = BTreeSet::new();
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/matcher")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("rules.rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
                let code: String = code.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
                for literal in code.split('"').skip(1).step_by(2) {
                    // `"time: {}"` gives `time`.
                    given.insert(literal.split(':').next().unwrap().to_owned());
                }
            }
        }
        let idle: Vec<_> = listed.iter().filter(|rule| !given.contains(**rule)).collect();
        assert!(idle.is_empty(), "nothing gives {idle:?}");
        let kebab = |s: &&String| s.contains('-') && s.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        let known =
            |s: &&String| listed.contains(s.as_str()) || NOT_BY_ITSELF.contains(&s.as_str()) || *s == "kebab-case";
        let unlisted: Vec<_> = given.iter().filter(kebab).filter(|s| !known(s)).collect();
        assert!(unlisted.is_empty(), "not listed: {unlisted:?}");
    }
}
