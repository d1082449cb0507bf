//! Every key of `claims.toml`, as one table: what the reader checks, what editors are told, what the manual must name.

use crate::diagnostic::{Key, Shape, Takes};

/// The file.
pub static FILE: Shape = Shape {
    name: "the file",
    doc: "The questions that gainsay asks of the sources, what they ask about, and whose names they use.",
    keys: &[
        Key::required("version", Takes::Whole, "The version of this format; 1."),
        Key::optional(
            "entity",
            Takes::Tables(&ENTITY),
            "Persons, organisations, places, states and groups that the claims speak of.",
        ),
        Key::optional("event", Takes::Tables(&EVENT), "What happened: several claims may ask about one event."),
        Key::optional("claim", Takes::Tables(&CLAIM), "The questions."),
    ],
};

/// `[[entity]]`
pub static ENTITY: Shape = Shape {
    name: "entity",
    doc: "A person, organisation, place, state or group.",
    keys: &[
        Key::required("id", Takes::Text, "What the rest of the file calls it: small letters, digits and hyphens."),
        Key::required("name", Takes::Text, "Its name, as a person reads it; it is also a spelling."),
        Key::required(
            "kind",
            Takes::OneOf(&["person", "organisation", "place", "state", "group"]),
            "What it is. A person is also read by surname once the full name was seen; a state is a place that also acts; a group has common nouns for spellings.",
        ),
        Key::optional(
            "spellings",
            Takes::Texts,
            "Other ways to write it. A capital asks for a capital in the text; accents, dots of acronyms and quotes do not matter.",
        ),
        Key::optional("not", Takes::Texts, "What looks like it and is not: these longer names are never read as it."),
        Key::optional(
            "part_of",
            Takes::Text,
            "The id of what it is part of: a town of its state, a person of the state or body acted for. An answer agrees with what it is part of.",
        ),
        Key::optional(
            "level",
            Takes::Text,
            "For places: town, airport, region … Two places of one level exclude each other; of different levels they are not compared.",
        )
        .default("country for a state, none for all else"),
    ],
};

/// `[[event]]`
pub static EVENT: Shape = Shape {
    name: "event",
    doc: "Something that happened, and the words that tell it.",
    keys: &[
        Key::required("id", Takes::Text, "What the claims call it: small letters, digits and hyphens."),
        Key::optional(
            "subject",
            Takes::TextOrTexts,
            "Whom or what it happened to, or who did it where nobody else is touched: entity ids, any of them.",
        )
        .default("the words alone tell it"),
        Key::optional("agent", Takes::TextOrTexts, "Who did it, where that must be told: entity ids, any of them."),
        Key::required(
            "words",
            Takes::Texts,
            "The words that tell it, as the dictionary has them (kill, not killed). {subject}, {an-entity-id}, 's and ... may stand in them.",
        ),
        Key::optional("not", Takes::Texts, "Words that make it another event when they stand in the same clause."),
        Key::optional(
            "near",
            Takes::Texts,
            "One of these must be in the same sentence or, failing that, the same paragraph.",
        ),
        Key::optional(
            "place",
            Takes::Text,
            "Where it is, by id: named in the paragraph, with no other place at the event's own word.",
        ),
        Key::optional(
            "reach",
            Takes::OneOf(&["paragraph", "article"]),
            "How far from its words its subject and what must be near may be named. With `article` the sentence before or after may name the subject, and the whole article what is near.",
        )
        .default("paragraph"),
        Key::optional(
            "accepts",
            Takes::SomeOf(&["ordered", "attempted", "threatened", "planned"]),
            "Short of having happened, what also tells it.",
        )
        .default("only what happened tells it"),
        Key::optional(
            "begins",
            Takes::Flag,
            "The event goes on for a while and its beginning is asked: \"since October\" tells it.",
        )
        .default("false"),
        Key::optional(
            "clocks",
            Takes::Texts,
            "Time zones of those who tell of it, like Asia/Tokyo: days one apart may then be one moment.",
        ),
    ],
};

/// `[[claim]]`
pub static CLAIM: Shape = Shape {
    name: "claim",
    doc: "A question with one kind of answer.",
    keys: &[
        Key::required("id", Takes::Text, "What reports call it: small letters, digits and hyphens."),
        Key::required("ask", Takes::Text, "The question, as a person asks it."),
        Key::required(
            "kind",
            Takes::OneOf(&["date", "count", "entity", "place", "choice", "yes-no"]),
            "The kind of answer: when, how many, who, where, which of a list, or yes or no.",
        ),
        Key::optional("event", Takes::Text, "The event that it asks about, by id."),
        Key::optional("subject", Takes::Text, "Whom it asks about where no event says so: an entity id."),
        Key::optional(
            "changes",
            Takes::OneOf(&["level", "toll", "plan", "stage"]),
            "How the answer may change without a contradiction: it goes up and down, is counted up, is put off, or passes from option to option.",
        )
        .default("it does not change"),
        Key::optional(
            "steady",
            Takes::Text,
            "For what changes: two readings no further apart than this speak of one time.",
        )
        .default("45 days"),
        Key::optional(
            "during",
            Takes::Text,
            "Which one of what happens again: 2020-08/2020-09. What places itself outside is not taken.",
        ),
        Key::optional(
            "recurs",
            Takes::Text,
            "For dates of what happens again: further apart than this, they are two occurrences.",
        ),
        Key::optional("unit", Takes::Texts, "For counts: the nouns that are counted, in the singular."),
        Key::optional(
            "measure",
            Takes::OneOf(&["age"]),
            "For counts: what is measured of the subject, instead of a unit: age, how old a person is.",
        ),
        Key::optional("of", Takes::Text, "For counts: whose they are, by id."),
        Key::optional("place", Takes::Text, "For counts: where they are, by id."),
        Key::optional(
            "not",
            Takes::Texts,
            "For counts: words at the counted noun that make it another count. Else: words that refuse a clause.",
        ),
        Key::optional(
            "answer",
            Takes::OneOf(ANSWERS),
            "For kind entity: the part the answer plays in the event: agent, accused (who is suspected, arrested or charged for it, or did it), subject (to whom it happened), orderer, fellow (told in one list with the subject), or what follows a preposition (with).",
        ),
        Key::optional("titles", Takes::Texts, "For kind entity: who bears one of these titles; it needs no event."),
        Key::optional("except", Takes::TextOrTexts, "For kinds entity and place: who or what is never the answer, by id."),
        Key::optional("option", Takes::Tables(&OPTION), "For kind choice: the closed list of answers."),
        Key::optional("yes", Takes::Texts, "For kind yes-no: what says yes, where it is told as a fact."),
        Key::optional("implied", Takes::Texts, "For kind yes-no: what takes a yes for granted, however it is put."),
        Key::optional("no", Takes::Texts, "For kind yes-no: what says no."),
        Key::optional(
            "inferred",
            Takes::Flag,
            "For place: where no sentence says it, the one town whose police the article speaks of, else that of its dateline.",
        )
        .default("false"),
        Key::optional("many", Takes::Flag, "Several answers may be right at once: different ones are no contradiction.")
            .default("false"),
        Key::optional(
            "examples",
            Takes::Tables(&EXAMPLE),
            "Sentences and what should be read from them, at least one from which nothing may be read. `gainsay test` runs them.",
        ),
    ],
};

/// `option` of a choice.
pub static OPTION: Shape = Shape {
    name: "option",
    doc: "One answer of a closed list.",
    keys: &[
        Key::required("id", Takes::Text, "What it is called: small letters, digits and hyphens."),
        Key::required("words", Takes::Texts, "The words that tell it."),
        Key::optional("within", Takes::Text, "The option that it is a special case of, by id: the two agree."),
    ],
};

/// `examples` of a claim.
pub static EXAMPLE: Shape = Shape {
    name: "example",
    doc: "A text and what should be read from it.",
    keys: &[
        Key::required("text", Takes::Text, "The text: your own words, not a source's."),
        Key::optional("published", Takes::Day, "When it was published, where the text says last week or in March."),
        Key::optional("speaker", Takes::Text, "Who is expected to say it, where it is not the article itself."),
        Key::required(
            "says",
            Takes::Answers,
            "What should be read: a day (2020-01-03, 2020-01, 2020-01/..), a number (5000, about 3000, >5000, 2000..3000), an id, yes, no, unresolved; [] for nothing.",
        ),
    ],
};

/// The parts that an answer of kind `entity` can play: five by name, the rest by their preposition.
const ANSWERS: &[&str] = &[
    "agent", "accused", "subject", "orderer", "fellow", "with", "to", "from", "by", "for", "against", "in", "at", "on",
    "into", "of", "under", "over", "between", "among", "alongside", "after", "through", "towards",
];

#[cfg(test)]
mod tests {
    use serde::de::{DeserializeOwned, IntoDeserializer, value::StrDeserializer};

    use super::*;
    use crate::schema::{Changes, EntityKind, Kind, Measure, Modality};

    /// A word that the table allows and no variant is called by would be lost without a sound.
    fn is_known<T: DeserializeOwned>(shape: &Shape, key: &str) {
        let Some(Takes::OneOf(words) | Takes::SomeOf(words)) = shape.key(key).map(|k| k.takes) else {
            panic!("`{key}` takes no words");
        };
        for word in words {
            let reader: StrDeserializer<'_, serde::de::value::Error> = word.into_deserializer();
            assert!(T::deserialize(reader).is_ok(), "{key} = {word}");
        }
    }

    #[test]
    fn every_word_is_a_variant() {
        is_known::<EntityKind>(&ENTITY, "kind");
        is_known::<Modality>(&EVENT, "accepts");
        is_known::<Kind>(&CLAIM, "kind");
        is_known::<Changes>(&CLAIM, "changes");
        is_known::<Measure>(&CLAIM, "measure");
    }

    #[test]
    fn every_key_is_explained_in_a_sentence() {
        for (path, shape) in FILE.all() {
            assert!(shape.keys.iter().all(|k| k.doc.ends_with('.') && k.doc.len() > 10), "{path}");
            assert!(shape.doc.ends_with('.'), "{path}");
        }
    }
}
