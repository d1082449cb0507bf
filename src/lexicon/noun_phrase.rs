//! Small closed classes of words that end a noun phrase, and plurals that do not end in `s`.

use std::sync::LazyLock;

use super::index::Index;

/// Words that no noun phrase goes across: prepositions, conjunctions, determiners, pronouns, auxiliaries, and the verbs
/// and adverbs that most often follow a counted noun.
static STOPS: &[&str] = &[
    "a", "about", "above", "according", "across", "after", "again", "against", "ago", "all", "alone", "along",
    "already", "also", "although", "am", "among", "an", "and", "any", "apiece", "are", "around", "as", "at", "away",
    "back", "based", "be", "became", "because", "become", "been", "before", "behind", "being", "below", "between",
    "both", "but", "by", "came", "can", "cannot", "come", "could", "currently", "despite", "did", "die", "died", "do",
    "does", "down", "during", "each", "either", "else", "even", "ever", "every", "fell", "for", "from", "gave", "get",
    "go", "got", "had", "has", "have", "he", "held", "her", "here", "hers", "him", "his", "how", "however", "i", "if",
    "in", "including", "inside", "into", "is", "it", "its", "itself", "killed", "last", "lay", "left", "live", "lived",
    "lost", "made", "may", "me", "might", "more", "most", "must", "my", "near", "nearby", "neither", "never", "nor",
    "not", "now", "of", "off", "on", "once", "one", "only", "onto", "or", "our", "out", "outside", "over", "own",
    "per", "ran", "received", "remain", "remained", "reported", "rose", "said", "saw", "say", "says", "she", "should",
    "since", "so", "some", "still", "stood", "such", "suffered", "sustained", "take", "taken", "than", "that", "the",
    "their", "them", "themselves", "then", "there", "these", "they", "this", "those", "though", "through", "to",
    "today", "together", "tomorrow", "too", "took", "toward", "towards", "under", "until", "up", "upon", "us", "via",
    "was", "we", "went", "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will",
    "with", "within", "without", "won", "would", "yesterday", "yet", "you", "your",
];

/// Whether a noun phrase ends before this folded word.
pub(crate) fn ends_noun_phrase(word: &str) -> bool {
    static BY_WORD: LazyLock<Index<()>> = LazyLock::new(|| Index::new(STOPS.iter().map(|word| (*word, ()))));
    BY_WORD.get(word).is_some()
}

/// Plurals without an `s`, and nouns that are counted without one.
pub(crate) fn is_irregular_plural(word: &str) -> bool {
    matches!(
        word,
        "people"
            | "men"
            | "women"
            | "children"
            | "personnel"
            | "police"
            | "staff"
            | "servicemen"
            | "servicewomen"
            | "policemen"
            | "policewomen"
            | "gunmen"
            | "firemen"
            | "fishermen"
            | "airmen"
            | "seamen"
            | "crewmen"
            | "businessmen"
            | "congressmen"
            | "lawmen"
            | "spokesmen"
            | "horsemen"
            | "infantrymen"
            | "aircraft"
            | "spacecraft"
            | "cattle"
            | "sheep"
            | "fish"
            | "feet"
            | "teeth"
            | "dead"
            | "wounded"
            | "injured"
            | "missing"
            | "data"
            | "media"
            | "troop"
            | "infantry"
            | "cavalry"
            | "offspring"
            | "salmon"
            | "deer"
            | "headquarters"
            | "series"
            | "species"
            | "percent"
            | "criteria"
            | "kin"
            | "folk"
            | "livestock"
            | "poultry"
            | "swine"
            | "bison"
            | "moose"
            | "trout"
            | "shrimp"
            | "mice"
            | "geese"
            | "oxen"
            | "lice"
            | "alumni"
            | "bacteria"
            | "larvae"
            | "phenomena"
            | "referenda"
            | "stadia"
            | "paparazzi"
    )
}

/// Whether the folded word ends as a noun in the plural does that has no `s` of its own: "grandchildren", "townsfolk".
fn has_irregular_ending(word: &str) -> bool {
    (word.len() > 5 && word.ends_with("men") && !matches!(word, "abdomen" | "acumen" | "regimen" | "specimen"))
        || word.len() > 8 && word.ends_with("children")
        || word.len() > 6 && word.ends_with("folk")
}

/// Plurals in -is, which is else a singular's ending: "taxis", "rabbis", not "crisis".
fn is_plural_in_is(word: &str) -> bool {
    matches!(
        word,
        "alibis"
            | "azerbaijanis"
            | "bahrainis"
            | "bangladeshis"
            | "emiratis"
            | "houthis"
            | "iraqis"
            | "israelis"
            | "kashmiris"
            | "khakis"
            | "kuwaitis"
            | "maoris"
            | "nazis"
            | "nepalis"
            | "omanis"
            | "pakistanis"
            | "qataris"
            | "rabbis"
            | "safaris"
            | "saudis"
            | "skis"
            | "somalis"
            | "taxis"
            | "tsunamis"
            | "uzbekis"
            | "yazidis"
            | "yemenis"
    )
}

/// Whether the folded word is the name of a people that is the same for many of them: "eight Chinese"; an adjective
/// where a noun follows.
pub(crate) fn is_people(word: &str) -> bool {
    matches!(
        word,
        "beninese"
            | "british"
            | "burmese"
            | "chinese"
            | "congolese"
            | "dutch"
            | "english"
            | "french"
            | "guyanese"
            | "irish"
            | "japanese"
            | "lebanese"
            | "maltese"
            | "nepalese"
            | "portuguese"
            | "senegalese"
            | "spanish"
            | "sudanese"
            | "swiss"
            | "taiwanese"
            | "togolese"
            | "vietnamese"
            | "welsh"
    )
}

/// Whether the folded word looks like a plural noun: `troops`, `people`; not `crisis`, `class`, `status`, `was`.
pub(crate) fn is_plural(word: &str) -> bool {
    is_irregular_plural(word)
        || has_irregular_ending(word)
        || (word.len() > 2
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !(word.ends_with("us") && !word.ends_with("gurus") && !word.ends_with("menus"))
            && !word.ends_with("is")
            && !matches!(
                word,
                "was" | "has" | "gas" | "news" | "always" | "perhaps" | "series" | "less" | "overseas" | "sometimes"
            ))
        || is_plural_in_is(word)
        || matches!(word, "buses" | "us-led")
}

/// Whether the word says what became of somebody, and stands for people only where no noun does: "34 dead".
pub(crate) fn is_condition(word: &str) -> bool {
    matches!(word, "dead" | "wounded" | "injured" | "missing")
}

/// Whether the folded plural counts the killed as events: "17 deaths".
pub(crate) fn tells_death(word: &str) -> bool {
    matches!(word, "deaths" | "fatalities" | "homicides" | "killings" | "murders" | "slayings")
}

/// Whether the folded word tells what befell somebody who lives.
pub(crate) fn tells_harm(word: &str) -> bool {
    matches!(word, "hospitalised" | "hospitalized" | "hurt" | "injured" | "wounded")
}

/// Whether the folded word stands for many people where it ends a noun phrase: "50 youth", "12 crew".
pub(crate) fn is_band(word: &str) -> bool {
    matches!(word, "crew" | "faculty" | "youth")
}

/// Whether the folded word stands for one person.
pub(crate) fn is_one_person(word: &str) -> bool {
    matches!(
        word,
        "boy"
            | "child"
            | "girl"
            | "man"
            | "person"
            | "policeman"
            | "soldier"
            | "student"
            | "teen"
            | "teenager"
            | "woman"
    )
}

/// Nouns of what is made up of so many: "a crew of 22", "a jury of 12".
pub(crate) fn is_collective(word: &str) -> bool {
    matches!(
        word,
        "army"
            | "audience"
            | "contingent"
            | "convoy"
            | "crew"
            | "crowd"
            | "electorate"
            | "fleet"
            | "force"
            | "garrison"
            | "jury"
            | "magnitude"
            | "membership"
            | "panel"
            | "population"
            | "squad"
            | "staff"
            | "team"
            | "workforce"
    )
}

/// Nouns for one person that stand before an age in news: "the victim, 34, was".
pub(crate) fn is_told_with_age(word: &str) -> bool {
    is_one_person(word)
        || matches!(
            word,
            "brother"
                | "daughter"
                | "driver"
                | "father"
                | "gunman"
                | "husband"
                | "mother"
                | "officer"
                | "sister"
                | "son"
                | "suspect"
                | "victim"
                | "wife"
        )
}

/// Whether the folded word stands for people of whatever kind, of whom an age may be told: "children under 5".
pub(crate) fn is_person(word: &str) -> bool {
    matches!(
        word,
        "adults"
            | "anybody"
            | "anyone"
            | "boys"
            | "children"
            | "citizens"
            | "drivers"
            | "everybody"
            | "everyone"
            | "girls"
            | "men"
            | "nobody"
            | "passengers"
            | "patients"
            | "people"
            | "pensioners"
            | "residents"
            | "someone"
            | "those"
            | "voters"
            | "women"
            | "workers"
    )
}

/// Whether the word in -s is a verb and never a noun: "no threat exists".
pub(crate) fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "allows"
            | "appears"
            | "applies"
            | "becomes"
            | "believes"
            | "belongs"
            | "coincides"
            | "contains"
            | "depends"
            | "exists"
            | "explains"
            | "goes"
            | "happens"
            | "includes"
            | "indicates"
            | "involves"
            | "knows"
            | "occurs"
            | "proves"
            | "requires"
            | "seems"
            | "stays"
            | "suggests"
            | "thinks"
    )
}

/// Whether an object begins with this word, so that a verb stands before it.
pub(crate) fn opens_object(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "his" | "her" | "their" | "its" | "it" | "him" | "them" | "himself" | "herself")
}

/// Whether the folded word is a month's name.
pub(crate) fn is_month(word: &str) -> bool {
    matches!(
        word,
        "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
    )
}

/// Whether the folded word before an event's noun tells that it is not the one that was told of: "another shooting".
pub(crate) fn sets_apart(word: &str) -> bool {
    matches!(
        word,
        "another"
            | "second"
            | "third"
            | "fourth"
            | "other"
            | "separate"
            | "unrelated"
            | "similar"
            | "earlier"
            | "previous"
            | "prior"
            | "past"
            | "different"
            | "recent"
            | "any"
            | "no"
            | "every"
            | "each"
            | "deadliest"
            | "worst"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted() {
        for pair in STOPS.windows(2) {
            assert!(pair[0] < pair[1], "{} {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn plurals() {
        for word in ["troops", "people", "buses", "countries"] {
            assert!(is_plural(word), "{word}");
        }
        for word in ["crisis", "class", "status", "us", "contingent"] {
            assert!(!is_plural(word), "{word}");
        }
    }
}
