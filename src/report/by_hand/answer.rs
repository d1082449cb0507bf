//! An answer as a person writes it, as the value it is.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde_json::{Map, Value as Json};

use crate::{
    diagnostic::did_you_mean,
    kinds::{
        Node, Value,
        date::{self, DateStyle, DateValue, Days},
        quantity::{self, Count},
    },
    schema::{Choice, Claim, Element, EntityKind, Kind, Schema},
    text::{Text, fold},
};

/// Reads the answers of hand-written records.
///
/// | kind | forms |
/// | --- | --- |
/// | `date` | `"2020-01-03"`, `"2020-01"`, `"2020"`, `"2020-01/.."`, `"late 2019"`; `{"from": "2020-01", "to": null}` |
/// | `count` | `40`, `"40"`, `"about 40"`, `">40"`, `">=40"`, `"20..30"`, `"more than 40"`; `{"min": 20, "max": null}`, `{"min": 40, "max": 40, "about": true}` |
/// | `entity`, `place` | an id, a name or a spelling, also with `near` before it; `{"entity": "Orlow"}` |
/// | `choice` | an option's id, or words that tell it |
/// | `yes-no` | `true`, `false`, `"yes"`, `"no"` |
///
/// An open end is `null`, missing, or `..`. A value as `extract` writes it is read too.
#[derive(Debug)]
pub struct Answers<'s> {
    schema: &'s Schema,
    /// Folded names and spellings, and whose they are.
    names: BTreeMap<String, BTreeSet<&'s str>>,
}

impl<'s> Answers<'s> {
    /// For the claims and names of this schema.
    pub fn new(schema: &'s Schema) -> Self {
        let mut names: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for entity in &schema.entities {
            for name in entity.spellings.iter().chain([&entity.name]) {
                names.entry(fold(name)).or_default().insert(&entity.id);
            }
        }
        Self { schema, names }
    }

    /// The value of one answer, and the words for it. What is relative ("last week") counts from `published`.
    ///
    /// # Errors
    ///
    /// In words for a person: what it is, and what was expected.
    pub fn read(&self, claim: &Claim, given: &Json, published: Option<Days>) -> Result<(Value, String), String> {
        if let Some(table) = given.as_object().filter(|t| t.contains_key("kind")) {
            return written(claim, table).map(|v| (v, given.to_string()));
        }
        let wording = given.as_str().map_or_else(|| given.to_string(), |t| t.trim().to_owned());
        let no = |form: &str| {
            format!(
                "`value` is `{given}`, which is no answer to a claim of kind `{}`; expected {form}",
                claim.kind.name()
            )
        };
        let value = match claim.kind {
            Kind::Date => days(given, published).map(Value::Date).ok_or_else(|| {
                no("2020-01-03, 2020-01, 2020, 2020-01/.., words such as \"late 2019\", or {\"from\": …, \"to\": …} with at least one end, in order")
            })?,
            Kind::Count => count(given).map(Value::Count).ok_or_else(|| {
                no("40, \"about 40\", \">40\", \">=40\", \"20..30\", or {\"min\": …, \"max\": …} with at least one end, in order")
            })?,
            Kind::Entity => Value::Entity(self.node(claim, &name(given).ok_or_else(|| no("an id or a name"))?)?),
            Kind::Place => Value::Place(self.node(claim, &name(given).ok_or_else(|| no("an id or a name"))?)?),
            Kind::Choice => {
                let word = name(given).ok_or_else(|| no("the id of an option"))?;
                let option = claim.options.iter().find(|o| o.id == word || tells(o, &word));
                let Some(option) = option.or_else(|| claim.options.iter().find(|o| word == format!("{}/{}", claim.id, o.id))) else {
                    let help = did_you_mean(&word, claim.options.iter().map(|o| o.id.as_str()), "its options are");
                    return Err(format!("`{word}` is no option of claim `{}` ({})", claim.id, help.unwrap_or_default()));
                };
                Value::Choice(Node { id: format!("{}/{}", claim.id, option.id), near: false })
            }
            Kind::YesNo => match (given.as_bool(), given.as_str()) {
                (Some(yes), _) => Value::YesNo { yes },
                (_, Some("yes")) => Value::YesNo { yes: true },
                (_, Some("no")) => Value::YesNo { yes: false },
                _ => return Err(no("true, false, \"yes\" or \"no\"")),
            },
        };
        Ok((value, wording))
    }

    /// The node of an id or name; of places only those that are one, where the claim asks for a place.
    fn node(&self, claim: &Claim, name: &str) -> Result<Node, String> {
        let place = claim.kind == Kind::Place;
        let fits = |id: &str| {
            let kind = self.schema.entity(id).map(|e| e.kind);
            kind.is_some_and(|k| !place || matches!(k, EntityKind::Place | EntityKind::State))
        };
        let (bare, near) = match name.strip_prefix("near ") {
            Some(rest) if !self.names.contains_key(&fold(name)) => (rest.trim(), true),
            _ => (name, false),
        };
        if fits(bare) {
            return Ok(Node { id: bare.to_owned(), near });
        }
        let found: Vec<&str> =
            self.names.get(&fold(bare)).into_iter().flatten().copied().filter(|id| fits(id)).collect();
        match found.as_slice() {
            [id] => Ok(Node { id: (*id).to_owned(), near }),
            [] => {
                let known = self.schema.entities.iter().filter(|e| fits(&e.id)).flat_map(|e| [e.id.as_str(), &e.name]);
                let help = did_you_mean(bare, known, "it may be").map_or(String::new(), |h| format!(" ({h})"));
                let what = if place { "place" } else { "entity" };
                Err(format!("no {what} of the claims file is or is called `{bare}`{help}"))
            }
            several => Err(format!("`{bare}` may be `{}`; write the id", several.join("` or `"))),
        }
    }
}

/// A value as the tool writes it, where its kind is the claim's.
fn written(claim: &Claim, table: &Map<String, Json>) -> Result<Value, String> {
    let kind = table.get("kind").and_then(Json::as_str).unwrap_or_default();
    if kind != claim.kind.name() {
        return Err(format!("`value` is of kind `{kind}`; the claim asks for `{}`", claim.kind.name()));
    }
    serde_json::from_value(Json::Object(table.clone())).map_err(|e| format!("`value` is no value: {e}"))
}

/// The keys of a table, where it has no others.
fn only<'t>(given: &'t Json, keys: &[&str]) -> Option<&'t Map<String, Json>> {
    given.as_object().filter(|t| t.keys().all(|k| keys.contains(&k.as_str())))
}

/// A name or id, as a text or under `entity`.
fn name(given: &Json) -> Option<String> {
    let text = given.as_str().or_else(|| only(given, &["entity"])?.get("entity")?.as_str())?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Whether these are words of an option, braces aside.
fn tells(option: &Choice, words: &str) -> bool {
    let plain = |e: &Element| matches!(e, Element::Word(_));
    option.words.iter().any(|p| p.elements.iter().all(plain) && fold(&p.to_string()) == fold(words))
}

fn days(given: &Json, published: Option<Days>) -> Option<DateValue> {
    if let Some(text) = given.as_str() {
        let text = text.trim();
        return Days::parse(text).map(DateValue::exact).or_else(|| told_days(text, published));
    }
    let table = only(given, &["from", "to"])?;
    // A missing end is open; one that is there must be read.
    let end = |key: &str| match table.get(key) {
        None | Some(Json::Null) => Some(None),
        Some(end) => Days::parse(end.as_str()?.trim()).map(Some),
    };
    let (from, to) = (end("from")?, end("to")?);
    let days = Days { from: from.and_then(|d| d.from), to: to.and_then(|d| d.to) };
    let ordered = days.from.zip(days.to).is_none_or(|(f, t)| f <= t);
    (ordered && days != Days::default()).then_some(DateValue::exact(days))
}

/// Words for days, where they are nothing else.
fn told_days(words: &str, published: Option<Days>) -> Option<DateValue> {
    let text = Text::new(words);
    let found = date::recognise(&text, &DateStyle::default());
    let [only] = found.as_slice() else { return None };
    let dated = date::resolve_all(&text, &found, published).pop()?;
    (only.span.len() == words.len() && dated.unresolved.is_none()).then_some(dated.value)
}

fn count(given: &Json) -> Option<Count> {
    match given {
        Json::Number(_) => number(given).map(Count::exact),
        Json::String(text) => written_count(text.trim()),
        _ => {
            let table = only(given, &["min", "max", "about"])?;
            let end = |key: &str| match table.get(key) {
                None | Some(Json::Null) => Some(None),
                Some(end) => number(end).map(Some),
            };
            let about = match table.get("about") {
                None | Some(Json::Null) => false,
                Some(about) => about.as_bool()?,
            };
            match (end("min")?, end("max")?) {
                (Some(min), Some(max)) if min == max => Some(if about { Count::about(min) } else { Count::exact(min) }),
                (Some(min), Some(max)) if min < max => Some(Count::range(min, max)),
                (Some(min), None) => Some(Count::at_least(min)),
                (None, Some(max)) => Some(Count::at_most(max)),
                _ => None,
            }
        }
    }
}

fn number(given: &Json) -> Option<Decimal> {
    let Json::Number(n) = given else { return None };
    let text = n.to_string();
    text.parse().ok().or_else(|| Decimal::from_scientific(&text).ok())
}

/// A number as a count under some hedge.
type Make = fn(Decimal) -> Count;

/// `5000`, `5,000`, `about 3000`, `>5000`, `>=5`, `<10`, `<=10`, `2000..3000`; or words that are nothing but a number.
fn written_count(text: &str) -> Option<Count> {
    let plain = |s: &str| -> Option<Decimal> {
        let digits: String = s.trim().chars().filter(|&c| !matches!(c, ',' | '_')).collect();
        digits.starts_with(|c: char| c.is_ascii_digit() || c == '-').then(|| digits.parse().ok()).flatten()
    };
    if let Some((min, max)) = text.split_once("..") {
        return match (min.trim(), max.trim()) {
            (min, "") => plain(min).map(Count::at_least),
            ("", max) => plain(max).map(Count::at_most),
            (min, max) => plain(min).zip(plain(max)).filter(|(a, b)| a <= b).map(|(a, b)| Count::range(a, b)),
        };
    }
    let forms: [(&str, Make); 6] = [
        ("about ", Count::about),
        (">=", Count::at_least),
        ("<=", Count::at_most),
        (">", Count::above),
        ("<", Count::below),
        ("", Count::exact),
    ];
    let found = forms.iter().find_map(|(prefix, make)| text.strip_prefix(prefix).and_then(plain).map(make));
    found.or_else(|| {
        let read = Text::new(text);
        let mentions = quantity::recognise(&read, &[]);
        let [only] = mentions.as_slice() else { return None };
        (only.span.len() == text.len()).then(|| only.count.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLAIMS: &str = r#"
        version = 1
        [[entity]]
        id = "norland"
        name = "Norland"
        kind = "state"
        spellings = ["Republic of Norland"]
        [[entity]]
        id = "alba"
        name = "Alba"
        kind = "place"
        part_of = "norland"
        [[entity]]
        id = "mara-lind"
        name = "Mara Lind"
        kind = "person"
        [[event]]
        id = "flood"
        words = ["flood"]
        [[claim]]
        id = "when"
        ask = "When?"
        kind = "date"
        event = "flood"
        [[claim]]
        id = "count"
        ask = "How many?"
        kind = "count"
        event = "flood"
        unit = ["house"]
        [[claim]]
        id = "where"
        ask = "Where?"
        kind = "place"
        event = "flood"
        [[claim]]
        id = "who"
        ask = "Who?"
        kind = "entity"
        event = "flood"
        answer = "agent"
        [[claim]]
        id = "fate"
        ask = "What became of her?"
        kind = "choice"
        event = "flood"
        option = [{ id = "hurt", words = ["hurt"] }, { id = "killed", words = ["kill", "death of {mara-lind}"] }]
        [[claim]]
        id = "open"
        ask = "Is it open?"
        kind = "yes-no"
        yes = ["open"]
        no = ["closed"]
    "#;

    fn read(claim: &str, value: &str) -> String {
        let (schema, problems) = crate::schema::read(CLAIMS, "claims.toml");
        let claim = schema.claim(claim).unwrap_or_else(|| panic!("{problems:#?}"));
        let value = serde_json::from_str(value).unwrap();
        match Answers::new(&schema).read(claim, &value, Days::parse("2020-06-11")) {
            Ok((value, _)) => crate::matcher::examples::shown(&value),
            Err(why) => format!("! {why}"),
        }
    }

    #[test]
    fn answers() {
        for (claim, value, want) in [
            ("when", r#""2022-03-04""#, "2022-03-04"),
            ("when", r#""2022-03""#, "2022-03-01/2022-03-31"),
            ("when", r#""2022-03-04/..""#, "2022-03-04/.."),
            ("when", r#"{"from":"2022-03-04","to":null}"#, "2022-03-04/.."),
            ("when", r#"{"to":"2022-03"}"#, "../2022-03-31"),
            ("when", r#""late 2019""#, "2019-10-01/2019-12-31"),
            ("when", r#""4 March 2022""#, "2022-03-04"),
            ("when", r#""yesterday""#, "2020-06-10"),
            ("count", "40", "40"),
            ("count", "2.5", "2.5"),
            ("count", r#""40""#, "40"),
            ("count", r#"">40""#, "more than 40"),
            ("count", r#"">= 4,000""#, "at least 4,000"),
            ("count", r#""about 40""#, "about 40"),
            ("count", r#""40..""#, "at least 40"),
            ("count", r#""20 .. 30""#, "20 to 30"),
            ("count", r#""nearly three thousand""#, "nearly 3,000"),
            ("count", r#"{"min":6}"#, "at least 6"),
            ("count", r#"{"max":6,"min":null}"#, "up to 6"),
            ("count", r#"{"min":6,"max":6,"about":true}"#, "about 6"),
            ("count", r#"{"min":6,"max":9}"#, "6 to 9"),
            ("where", r#""alba""#, "alba"),
            ("where", r#""republic of norland""#, "norland"),
            ("where", r#""near Alba""#, "alba"),
            ("where", r#"{"entity":"ALBA"}"#, "alba"),
            ("where", r#"{"kind":"place","id":"alba"}"#, "alba"),
            ("who", r#""Mara Lind""#, "mara-lind"),
            ("fate", r#""hurt""#, "hurt"),
            ("fate", r#""kill""#, "killed"),
            ("fate", r#""fate/killed""#, "killed"),
            ("open", "true", "yes"),
            ("open", r#""no""#, "no"),
        ] {
            assert_eq!(read(claim, value), want, "{claim} {value}");
        }
    }

    #[test]
    fn what_is_none_says_what_was_expected() {
        for (claim, value, want) in [
            (
                "when",
                r#""soon""#,
                "`value` is `\"soon\"`, which is no answer to a claim of kind `date`; expected 2020-01-03",
            ),
            ("when", r#""closed on 3 March 2020""#, "`value` is"),
            ("when", r#"{"from":null,"to":null}"#, "with at least one end"),
            ("when", r#"{"from":"2022-03-05","to":"2022-03-04"}"#, "in order"),
            ("when", r#"{"from":"2022-03-05","till":"2022-03-06"}"#, "`value` is"),
            ("when", "2022", "`value` is `2022`"),
            ("count", r#""many""#, "expected 40, \"about 40\""),
            ("count", r#"{"min":9,"max":6}"#, "in order"),
            ("count", r#"{"min":"9"}"#, "`value` is"),
            ("count", r#""40 or 50 houses""#, "`value` is"),
            ("where", r#""Mara Lind""#, "no place of the claims file is or is called `Mara Lind`"),
            ("where", r#""Albo""#, "did you mean `alba` or `Alba`?"),
            ("who", "7", "expected an id or a name"),
            ("fate", r#""lost""#, "`lost` is no option of claim `fate` (its options are: `hurt`, `killed`)"),
            ("fate", r#""death of""#, "`death of` is no option"),
            ("open", r#""perhaps""#, "expected true, false"),
            ("where", r#"{"kind":"choice","id":"alba"}"#, "`value` is of kind `choice`; the claim asks for `place`"),
        ] {
            let got = read(claim, value);
            assert!(got.starts_with("! ") && got.contains(want), "{claim} {value}: {got}");
        }
    }

    #[test]
    fn a_name_of_two_asks_for_the_id() {
        let claims = r#"
            version = 1
            [[entity]]
            id = "a"
            name = "Brill, East"
            kind = "place"
            [[entity]]
            id = "b"
            name = "BRILL, EAST"
            kind = "place"
            [[event]]
            id = "flood"
            words = ["flood"]
            [[claim]]
            id = "where"
            ask = "Where?"
            kind = "place"
            event = "flood"
        "#;
        let (schema, _) = crate::schema::read(claims, "claims.toml");
        let got = Answers::new(&schema).read(schema.claim("where").unwrap(), &Json::from("Brill, East"), None);
        assert_eq!(got, Err("`Brill, East` may be `a` or `b`; write the id".to_owned()));
    }
}
