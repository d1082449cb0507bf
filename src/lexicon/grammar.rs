//! The closed classes of English: determiners, prepositions, pronouns, auxiliaries, conjunctions, adverbs.
//!
//! Folded forms, each list sorted so that it can be searched.

use super::lexeme::lexeme;

/// The class of a closed-class word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// `the`, `a`, `this`, `some`
    Determiner,
    /// `his`, `their`: stands where a determiner does, and refers.
    PossessivePronoun,
    /// `he`, `they`, `it`
    Pronoun,
    /// `in`, `of`, `by`
    Preposition,
    /// `and`, `but`, `or`
    Coordinator,
    /// `because`, `while`, `if`: always opens a clause.
    Subordinator,
    /// `after`, `since`, `as`: opens a clause or a phrase.
    Either,
    /// `who`, `which`, `whose`
    Relative,
    /// `when`, `where`
    When,
    /// `that`
    That,
    /// `be` in all forms
    Be,
    /// `have` in all forms
    Have,
    /// `do` in all forms
    Do,
    /// `will`, `would`, `may`
    Modal,
    /// `to`
    To,
    /// `not`, `never`
    Negation,
    /// `also`, `just`, and what ends in -ly
    Adverb,
}

/// The words of each class. An auxiliary's contraction (`'ve`, `'ll`) has the class of its verb.
pub(super) static CLASSES: &[(Class, &[&str])] = &[
    (
        Class::Determiner,
        &[
            "a", "all", "an", "another", "any", "both", "each", "either", "every", "few", "many", "most", "no",
            "several", "some", "such", "the", "these", "this", "those",
        ],
    ),
    (Class::PossessivePronoun, &["her", "his", "its", "my", "our", "their", "your"]),
    (
        Class::Pronoun,
        &[
            "anyone", "everyone", "he", "herself", "him", "himself", "i", "it", "itself", "me", "nobody", "none",
            "one", "she", "someone", "them", "themselves", "there", "they", "we", "you",
        ],
    ),
    (
        Class::Preposition,
        &[
            "about", "above", "according", "across", "against", "alongside", "amid", "amidst", "among", "around", "at",
            "behind", "below", "beneath", "beside", "besides", "between", "beyond", "by", "concerning", "despite",
            "during", "except", "following", "for", "from", "in", "including", "inside", "into", "near", "of", "off",
            "on", "onto", "out", "outside", "over", "past", "per", "regarding", "through", "throughout", "toward",
            "towards", "under", "unlike", "up", "upon", "via", "with", "within", "without",
        ],
    ),
    (Class::Coordinator, &["and", "but", "nor", "or", "yet"]),
    (
        Class::Subordinator,
        &["although", "because", "if", "lest", "though", "unless", "whereas", "whether", "while", "whilst"],
    ),
    (Class::Either, &["after", "as", "before", "like", "once", "since", "so", "than", "till", "until"]),
    (Class::Relative, &["which", "who", "whom", "whose"]),
    (Class::When, &["how", "when", "where", "whereby", "why"]),
    (Class::That, &["that"]),
    (Class::Be, &["'m", "'re", "am", "are", "be", "been", "being", "is", "was", "were"]),
    (Class::Have, &["'ve", "had", "has", "have", "having"]),
    (Class::Do, &["did", "do", "does"]),
    (
        Class::Modal,
        &["'d", "'ll", "can", "cannot", "could", "may", "might", "must", "shall", "should", "will", "would"],
    ),
    (Class::To, &["to"]),
    (Class::Negation, &["'t", "hardly", "never", "not"]),
    (
        Class::Adverb,
        &[
            "again", "ago", "ahead", "almost", "already", "also", "always", "away", "back", "down", "earlier", "else",
            "even", "ever", "far", "finally", "first", "forward", "further", "here", "home", "however", "instead",
            "just", "later", "maybe", "moreover", "much", "nearly", "now", "often", "once", "only", "perhaps", "quite",
            "rather", "soon", "still", "then", "thereafter", "thus", "together", "too", "twice", "very", "well",
        ],
    ),
];

/// The class of a folded word, if it has one.
pub(crate) fn class(folded: &str) -> Option<Class> {
    lexeme(folded).class
}

/// Whether a folded word is an adverb by its ending, if it is none of [`NOT_ADVERBS`].
pub(super) fn is_adverb(folded: &str) -> bool {
    folded.len() > 4 && folded.ends_with("ly")
}

/// Whether a word in capitals may be a common word and no name: "US", "WHO". (`us` has no class of its own, since the
/// folded form of an acronym is met far more often.)
pub(crate) fn collides(folded: &str) -> bool {
    folded == "us" || class(folded).is_some()
}

/// End in -ly and are no adverbs.
pub(super) const NOT_ADVERBS: &[&str] = &[
    "ally", "anomaly", "assembly", "family", "july", "italy", "monopoly", "rally", "reply", "supply", "apply",
    "comply", "imply", "rely",
];

/// Prepositions that place something: `in Lima`, `at the airport`, `near the border`.
pub(crate) const LOCATIVE: &[&str] = &[
    "above", "across", "along", "around", "at", "from", "in", "inside", "near", "off", "on", "outside", "to", "within",
];

/// Whether the folded word opens names of places, so that what follows is another one: "New Amber", "Fort Amber".
pub(crate) fn opens_place_name(word: &str) -> bool {
    matches!(
        word,
        "cape"
            | "el"
            | "fort"
            | "glen"
            | "grand"
            | "lake"
            | "las"
            | "los"
            | "mount"
            | "new"
            | "palm"
            | "port"
            | "san"
            | "santa"
            | "santo"
    )
}

/// Whether the folded word is what a town's police is called.
pub(crate) fn is_police(word: &str) -> bool {
    matches!(word, "police" | "sheriff" | "deputies" | "troopers" | "pd")
}

/// Nouns that tell an event without a verb of their own form, and would take a date that follows them.
const EVENT_NOUNS: &[&str] = &[
    "agreement", "ambush", "announcement", "appointment", "arrest", "arrival", "assassination", "assault", "attack",
    "attempt", "battle", "birth", "blast", "bombing", "call", "campaign", "ceasefire", "clash", "collapse",
    "conference", "conflict", "coup", "crackdown", "crash", "crisis", "deal", "death", "debate", "decision", "defeat",
    "departure", "deployment", "dialogue", "earthquake", "election", "eruption", "escape", "exercise", "exit",
    "explosion", "expulsion", "fight", "fire", "flight", "funeral", "hearing", "inauguration", "incident", "incursion",
    "inquiry", "interview", "invasion", "investigation", "killing", "launch", "loss", "march", "massacre", "meeting",
    "mission", "murder", "negotiation", "offensive", "operation", "outbreak", "pact", "parade", "poll", "protest",
    "pullout", "raid", "rally", "referendum", "release", "removal", "resignation", "resolution", "retirement",
    "return", "revolution", "riot", "ruling", "shooting", "siege", "speech", "statement", "strike", "summit",
    "surrender", "takeover", "talk", "tour", "trial", "trip", "truce", "uprising", "verdict", "victory", "visit",
    "vote", "war", "withdrawal",
];

/// Whether a folded noun, singular or plural, tells an event.
pub(crate) fn is_event_noun(folded: &str) -> bool {
    let known = |w: &str| EVENT_NOUNS.binary_search(&w).is_ok();
    known(folded)
        || folded.strip_suffix('s').is_some_and(known)
        || folded.strip_suffix("es").is_some_and(known)
        || folded.strip_suffix("ies").is_some_and(|w| known(&format!("{w}y")))
}

/// End as a noun that is derived from a verb does, and tell no event; singular.
const NO_EVENT: &[&str] = &[
    "administration", "apartment", "association", "building", "coalition", "commission", "constitution", "corporation",
    "department", "document", "element", "environment", "equipment", "evening", "faction", "federation", "foundation",
    "generation", "government", "information", "institution", "mention", "million", "moment", "morning", "nation",
    "option", "organisation", "organization", "parliament", "percent", "population", "portion", "position", "question",
    "reaction", "region", "relation", "sanction", "section", "segment", "settlement", "station", "tradition",
];

/// Whether a folded noun is derived from a verb, by its ending: `expulsion`, `deployment`, `storming`.
pub(crate) fn is_derived_event(folded: &str) -> bool {
    let singular = folded.strip_suffix('s').unwrap_or(folded);
    singular.len() > 5
        && (singular.ends_with("tion")
            || singular.ends_with("sion")
            || singular.ends_with("ment")
            || folded.ends_with("ing"))
        && NO_EVENT.binary_search(&singular).is_err()
}

/// Titles and ranks before a name; folded, without the point.
const TITLES: &[&str] = &[
    "adm", "admiral", "ambassador", "archbishop", "ayatollah", "bishop", "brig", "brigadier", "capt", "captain",
    "cardinal", "chancellor", "chief", "col", "colonel", "commander", "cpl", "crown", "deputy", "director", "dr",
    "energy", "father", "foreign", "gen", "general", "gov", "governor", "judge", "justice", "king", "lady", "leader",
    "lieutenant", "lord", "lt", "maj", "major", "mayor", "minister", "miss", "mr", "mrs", "ms", "officer", "pope",
    "premier", "pres", "president", "prime", "prince", "princess", "prof", "professor", "queen", "rep",
    "representative", "rev", "sec", "secretary", "sen", "senator", "sgt", "sheikh", "sheriff", "sir", "speaker",
    "state", "supreme", "vice",
];

/// Whether a folded word may stand as a title before a name.
pub(crate) fn is_title(folded: &str) -> bool {
    TITLES.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for (class, words) in CLASSES {
            assert!(words.is_sorted(), "{class:?}");
        }
        assert!(TITLES.is_sorted());
        let mut sorted = EVENT_NOUNS.to_vec();
        sorted.sort_unstable();
        assert_eq!(EVENT_NOUNS, sorted);
        assert!(LOCATIVE.is_sorted());
        assert!(NO_EVENT.is_sorted());
    }

    #[test]
    fn classes() {
        for (word, want) in [
            ("the", Some(Class::Determiner)),
            ("after", Some(Class::Either)),
            ("officially", Some(Class::Adverb)),
            ("july", None),
            ("'ve", Some(Class::Have)),
            ("troops", None),
        ] {
            assert_eq!(class(word), want, "{word}");
        }
        assert!(is_event_noun("elections") && is_event_noun("clashes") && !is_event_noun("troops"));
    }
}
