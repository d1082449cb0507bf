//! Records that a person writes for `compare`: who gives which answer, and nothing that only reading a text can know.
//!
//! | key | is |
//! | --- | --- |
//! | `claim` | the claim's id |
//! | `value` | the answer, or a list of several ([`Answers`] has the forms) |
//! | `source` | who says it |
//! | `article` | the id of the article; absent: the source is its only article |
//! | `published`, `said` | when it was published, when the words were said: days |
//! | `as_of` | for what changes, when it holds: some moment of these days, or `{"throughout": days}` |
//! | `speaker`, `origin` | whose words or whose text it is, where not the source's own |
//! | `quote`, `title`, `url`, `path` | shown, not compared |
//! | `denied`, `overtaken`, `standing`, `modality` | how it is put, as in the records of `extract` |

mod answer;

use serde::{Deserialize, de::value::StrDeserializer};
use serde_json::{Map, Value as Json};

use crate::{
    corpus::{PUBLISHED_FORMS, Source, parse_published},
    diagnostic::did_you_mean,
    kinds::date::Days,
    matcher::{AsOf, Assertion, Quote, Stance, Standing},
    schema::{Claim, Modality, Schema},
    text::Position,
};
pub use answer::Answers;

/// All keys of such a record.
const KEYS: [&str; 16] = [
    "article", "as_of", "claim", "denied", "modality", "origin", "overtaken", "path", "published", "quote", "said",
    "source", "speaker", "standing", "title", "url",
];

/// Reads records that were written by hand.
#[derive(Debug)]
pub struct ByHand<'s> {
    schema: &'s Schema,
    answers: Answers<'s>,
}

impl<'s> ByHand<'s> {
    /// For records on the claims of this schema.
    pub fn new(schema: &'s Schema) -> Self {
        Self { schema, answers: Answers::new(schema) }
    }

    /// Whether this line is such a record: it has neither the version nor the type that the tool writes.
    pub fn is_one(line: &str) -> bool {
        serde_json::from_str::<Map<String, Json>>(line).is_ok_and(|r| !r.contains_key("v") && !r.contains_key("type"))
    }

    /// The claim that such a record says it is about.
    pub fn claim(line: &str) -> Option<String> {
        let record: Map<String, Json> = serde_json::from_str(line).ok()?;
        record.get("claim")?.as_str().map(str::to_owned)
    }

    /// The assertions of a record, one for each answer. `place` is the file and the line.
    ///
    /// # Errors
    ///
    /// In words for a person: all that is wrong with it, and what was expected.
    pub fn read(&self, line: &str, place: (&str, usize)) -> Result<Vec<Assertion>, String> {
        let record: Map<String, Json> = serde_json::from_str(line).map_err(|e| super::record::reason(&e))?;
        let mut fields = Fields { record: &record, wrong: Vec::new() };
        fields.known();
        let claim = fields.needed("claim", "the id of a claim").and_then(|id| {
            let found = self.schema.claim(id);
            if found.is_none() {
                let help = did_you_mean(id, self.schema.claims.iter().map(|c| c.id.as_str()), "claims");
                fields
                    .wrong
                    .push(format!("there is no claim `{id}`{}", help.map_or(String::new(), |h| format!(" ({h})"))));
            }
            found
        });
        let outlet = fields.needed("source", "who says it, such as \"Morning Post\"").unwrap_or_default();
        let source = Source {
            id: fields.text("article").unwrap_or(outlet).to_owned(),
            path: fields.text("path").map_or_else(|| format!("{}:{}", place.0, place.1), str::to_owned),
            source: outlet.to_owned(),
            title: fields.text("title").map(str::to_owned),
            url: fields.text("url").map(str::to_owned),
            origin: fields.text("origin").map(str::to_owned),
            published: fields.days("published"),
            ..Source::default()
        };
        let said = fields.days("said").or(source.published);
        let as_of = fields.as_of();
        let speaker = fields.text("speaker").map(str::to_owned);
        let stance = Stance {
            modality: fields.one_of::<Modality>("modality", "ordered, attempted, threatened or planned"),
            denied: fields.flag("denied"),
            overtaken: fields.flag("overtaken"),
            presupposed: false,
            standing: fields
                .one_of::<Standing>("standing", "stated, claimed, accused or suspected")
                .unwrap_or_default(),
        };
        let quote = fields.text("quote");
        let answers = fields.answers(&self.answers, claim, source.published);
        if let (Some(claim), []) = (claim, fields.wrong.as_slice()) {
            let quoted = |wording: &str| Quote {
                text: quote.unwrap_or(wording).to_owned(),
                span: crate::text::Span::default(),
                position: Position { line: place.1, column: 1 },
                sentence: quote.unwrap_or(wording).to_owned(),
                sentence_start: 0,
                sentence_position: Position { line: place.1, column: 1 },
            };
            let assertion = |(value, wording): (_, String)| Assertion {
                claim: claim.id.clone(),
                source: source.clone(),
                quote: quoted(&wording),
                marks: Vec::new(),
                value,
                wording,
                speaker: speaker.clone(),
                said,
                as_of,
                stance,
                scope: Vec::new(),
                ambiguous: None,
                rules: Vec::new(),
            };
            return Ok(answers.into_iter().map(assertion).collect());
        }
        Err(fields.wrong.join("; "))
    }
}

/// The keys of one record, and what is wrong with them.
struct Fields<'r> {
    record: &'r Map<String, Json>,
    wrong: Vec<String>,
}

impl<'r> Fields<'r> {
    /// The value of a key; absent where it is `null`.
    fn get(&self, key: &str) -> Option<&'r Json> {
        self.record.get(key).filter(|v| !v.is_null())
    }

    fn known(&mut self) {
        for key in self.record.keys().filter(|k| *k != "value" && !KEYS.contains(&k.as_str())) {
            let help = did_you_mean(key, KEYS.into_iter().chain(["value"]), "keys").unwrap_or_default();
            self.wrong.push(format!("nothing reads `{key}` ({help})"));
        }
    }

    fn text(&mut self, key: &str) -> Option<&'r str> {
        let value = self.get(key)?;
        let text = value.as_str().filter(|t| !t.trim().is_empty());
        if text.is_none() {
            self.wrong.push(format!("`{key}` is `{value}`; expected a text that is not empty"));
        }
        text
    }

    fn needed(&mut self, key: &str, what: &str) -> Option<&'r str> {
        if self.get(key).is_none() {
            self.wrong.push(format!("`{key}` is missing; expected {what}"));
        }
        self.text(key)
    }

    fn flag(&mut self, key: &str) -> bool {
        let Some(value) = self.get(key) else { return false };
        if !value.is_boolean() {
            self.wrong.push(format!("`{key}` is `{value}`; expected true or false"));
        }
        value == &Json::Bool(true)
    }

    fn days(&mut self, key: &str) -> Option<Days> {
        let value = self.get(key)?;
        let days = value.as_str().and_then(parse_published);
        if days.is_none() {
            self.wrong.push(format!("`{key}` is `{value}`; expected {PUBLISHED_FORMS}"));
        }
        days
    }

    fn as_of(&mut self) -> Option<AsOf> {
        let value = self.get("as_of")?;
        let table = value.as_object();
        let found = match table.map(|t| (t.len(), t.get("throughout"))) {
            None => value.as_str().and_then(parse_published).map(AsOf::Within),
            Some((1, Some(days))) => days.as_str().and_then(parse_published).map(AsOf::Throughout),
            // As `extract` writes it.
            Some(_) => AsOf::deserialize(value).ok(),
        };
        if found.is_none() {
            self.wrong.push(format!("`as_of` is `{value}`; expected {PUBLISHED_FORMS}, or {{\"throughout\": that}}"));
        }
        found
    }

    fn one_of<T: Deserialize<'r>>(&mut self, key: &str, expected: &str) -> Option<T> {
        let value = self.get(key)?;
        let word = value.as_str().unwrap_or_default();
        let found = T::deserialize(StrDeserializer::<serde::de::value::Error>::new(word)).ok();
        if found.is_none() {
            self.wrong.push(format!("`{key}` is `{value}`; expected {expected}"));
        }
        found
    }

    /// The answers with their words; none, and said, where one is none.
    fn answers(
        &mut self,
        answers: &Answers<'_>,
        claim: Option<&Claim>,
        published: Option<Days>,
    ) -> Vec<(crate::kinds::Value, String)> {
        let given = match self.get("value") {
            Some(Json::Array(several)) if !several.is_empty() => several.iter().collect(),
            Some(value) => vec![value],
            None => {
                self.wrong.push("`value` is missing; expected an answer, or a list of several".to_owned());
                return Vec::new();
            }
        };
        let Some(claim) = claim else { return Vec::new() };
        let mut out = Vec::with_capacity(given.len());
        for value in given {
            match answers.read(claim, value, published) {
                Ok(answer) => out.push(answer),
                Err(why) => self.wrong.push(why),
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::Value;

    const CLAIMS: &str = r#"
        version = 1
        [[entity]]
        id = "orlow"
        name = "Orlow"
        kind = "place"
        [[event]]
        id = "flood"
        words = ["flood"]
        [[claim]]
        id = "flood-where"
        ask = "Where was the flood?"
        kind = "place"
        event = "flood"
    "#;

    fn read(line: &str) -> Result<Vec<Assertion>, String> {
        let (schema, _) = crate::schema::read(CLAIMS, "claims.toml");
        ByHand::new(&schema).read(line, ("given.jsonl", 3))
    }

    #[test]
    fn the_least_is_claim_value_and_source() {
        let found = read(r#"{"claim":"flood-where","value":"Orlow","source":"Quiet News"}"#).unwrap();
        let [one] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(one.value, Value::Place(crate::kinds::Node { id: "orlow".to_owned(), near: false }));
        assert_eq!((one.source.id.as_str(), one.source.path.as_str()), ("Quiet News", "given.jsonl:3"));
        assert_eq!((one.wording.as_str(), one.quote.text.as_str(), one.said), ("Orlow", "Orlow", None));
    }

    #[test]
    fn the_rest_is_there_for_those_who_know_it() {
        let line = r#"{"claim":"flood-where","value":["Orlow","near orlow"],"source":"Q","article":"q1","published":"2020-06",
            "said":"2020-05-31","as_of":{"throughout":"2014/.."},"speaker":"Mara Lind","denied":true,"standing":"accused",
            "modality":null,"quote":"It was not Orlow."}"#;
        let found = read(line).unwrap();
        let [one, _] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(one.said.map(|d| d.to_string()).as_deref(), Some("2020-05-31"));
        assert_eq!(one.as_of, Days::parse("2014/..").map(AsOf::Throughout));
        assert!(one.stance.denied && one.stance.standing == Standing::Accused && one.source.id == "q1");
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        for (line, why) in [
            (
                "{}",
                "`claim` is missing; expected the id of a claim; `source` is missing; expected who says it, such as \"Morning Post\"; `value` is missing; expected an answer, or a list of several",
            ),
            (
                r#"{"claim":"flood-were","value":"x","source":"Q"}"#,
                "there is no claim `flood-were` (did you mean `flood-where`?)",
            ),
            (
                r#"{"claim":"flood-where","value":"Orlow","source":"Q","artcle":1}"#,
                "nothing reads `artcle` (did you mean `article`?)",
            ),
            (
                r#"{"claim":"flood-where","value":"Orlow","source":" ","denied":"no"}"#,
                "`source` is `\" \"`; expected a text that is not empty; `denied` is `\"no\"`; expected true or false",
            ),
            (
                r#"{"claim":"flood-where","value":"Orlow","source":"Q","standing":"sure"}"#,
                "`standing` is `\"sure\"`; expected stated, claimed, accused or suspected",
            ),
            (
                r#"{"claim":"flood-where","value":"Orlow","source":"Q","as_of":"then"}"#,
                &format!("`as_of` is `\"then\"`; expected {PUBLISHED_FORMS}, or {{\"throughout\": that}}"),
            ),
        ] {
            assert_eq!(read(line).unwrap_err(), why, "{line}");
        }
    }

    #[test]
    fn what_the_tool_writes_is_not_by_hand() {
        assert!(ByHand::is_one(r#"{"claim":"a"}"#));
        for line in [r#"{"v":1,"type":"assertion"}"#, r#"{"type":"change"}"#, "[]", "{"] {
            assert!(!ByHand::is_one(line), "{line}");
        }
    }
}
