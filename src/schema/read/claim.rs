//! `[[claim]]`

use std::collections::BTreeMap;

use super::{Need, Reader, ids, usage};
use crate::{
    diagnostic::{Fields, Placed},
    schema::{Answer, Changes, Choice, Claim, Kind, Measure, Phrase},
};

/// Two readings no further apart than this many days speak of one time, where the claim does not say.
const STEADY: i32 = 45;

/// Keys that fit some kinds only.
const FITS: &[(&str, &[Kind])] = &[
    ("unit", &[Kind::Count]),
    ("measure", &[Kind::Count]),
    ("of", &[Kind::Count, Kind::YesNo]),
    ("place", &[Kind::Count, Kind::YesNo]),
    ("answer", &[Kind::Entity]),
    ("titles", &[Kind::Entity]),
    ("except", &[Kind::Entity, Kind::Place]),
    ("option", &[Kind::Choice]),
    ("yes", &[Kind::YesNo]),
    ("implied", &[Kind::YesNo]),
    ("no", &[Kind::YesNo]),
    ("many", &[Kind::Entity, Kind::Place, Kind::Choice]),
    ("inferred", &[Kind::Place]),
    ("recurs", &[Kind::Date]),
];

impl<'s> Reader<'s> {
    pub(super) fn claim(&self, fields: &Fields<'s>) -> Option<Claim> {
        let event = fields.text("event").and_then(|id| self.event_id(id));
        let of_event = event.as_ref().and_then(|id| self.events.get(id.as_str())).is_some_and(|e| e.has("subject"));
        let subject = fields.text("subject").and_then(|id| self.entity_id(id, Need::Entity));
        let has_subject = of_event || fields.has("subject");
        let phrases = |key: &str| self.phrases(fields, key, has_subject);
        let (options, option_ids) = self.options(fields, has_subject);
        let changes = fields.word::<Changes>("changes");
        let measure = fields.word::<Measure>("measure").map(|m| m.value);
        let claim = Claim {
            id: fields.text("id").map_or("", |id| id.value).to_owned(),
            ask: fields.text("ask").map_or("", |ask| ask.value).to_owned(),
            // Without a kind nothing is made of it.
            kind: fields.word("kind").map_or(Kind::Date, |k| k.value),
            event,
            subject,
            // An age grows, whether one says so or not.
            changes: changes.map(|c| c.value).or_else(|| measure.map(|Measure::Age| Changes::Age)),
            steady: fields.text("steady").and_then(|t| self.length(t, "steady")).unwrap_or(STEADY),
            during: fields.text("during").and_then(|t| self.days(t, "during")),
            recurs: fields.text("recurs").and_then(|t| self.length(t, "recurs")),
            unit: phrases("unit"),
            measure,
            of: fields.text("of").and_then(|id| self.entity_id(id, Need::Entity)),
            place: fields.text("place").and_then(|id| self.entity_id(id, Need::Place)),
            not: phrases("not"),
            answer: answer(fields, phrases("titles")),
            except: self.entity_ids(fields, "except"),
            options,
            yes: phrases("yes"),
            implied: phrases("implied"),
            no: phrases("no"),
            many: fields.flag("many"),
            inferred: fields.flag("inferred"),
            examples: Vec::new(),
            span: fields.span,
        };
        self.excludes(fields, "unit", "not");
        self.excludes(fields, "yes", "no");
        self.excludes(fields, "implied", "no");
        let kind = fields.word::<Kind>("kind")?.value;
        self.misfits(fields, kind, changes);
        if of_event && let Some(span) = fields.key_span("subject") {
            let message = format!("claim `{}` has a `subject`, and so has its event", claim.id);
            self.error("key-misfit", message, span, "leave `subject` out of the claim");
        }
        if measure.is_some() && kind == Kind::Count {
            self.misfits_of_age(fields);
        }
        self.can_match(fields, kind, of_event);
        let examples = self.examples(fields, kind, &option_ids);
        let claim = Claim { examples, ..claim };
        (!claim.id.is_empty() && !claim.ask.is_empty()).then_some(claim)
    }

    fn event_id(&self, id: Placed<&str>) -> Option<String> {
        if !self.events.contains_key(id.value) {
            self.unknown_id(id, "event", self.events.keys().copied());
            return None;
        }
        self.used.borrow_mut().insert(usage::event(id.value));
        Some(id.value.to_owned())
    }

    /// The options of a choice, and their ids, of sound and unsound ones.
    fn options(&self, claim: &Fields<'s>, subject: bool) -> (Vec<Choice>, Vec<&'s str>) {
        let tables = claim.tables("option");
        let known = ids(self.sheet, &tables, "option");
        let mut links: BTreeMap<&str, Placed<&str>> = BTreeMap::new();
        let mut options: Vec<Choice> = Vec::new();
        for fields in &tables {
            let within = fields.text("within").filter(|whole| {
                let there = known.contains_key(whole.value);
                if !there {
                    self.unknown_id(*whole, "option", known.keys().copied());
                }
                there
            });
            let words = self.phrases(fields, "words", subject);
            let Some(id) = fields.text("id") else { continue };
            if let Some(within) = within {
                links.insert(id.value, within);
            }
            if !words.is_empty() && !options.iter().any(|o| o.id == id.value) {
                let within = within.map(|w| w.value.to_owned());
                options.push(Choice { id: id.value.to_owned(), words, within });
            }
        }
        self.circles(&links, "within");
        (options, known.into_keys().collect())
    }

    /// A length of time: `45 days`. Months have 30 days, years 365.
    fn length(&self, text: Placed<&str>, key: &str) -> Option<i32> {
        let days = days_of(text.value);
        if days.is_none() {
            let message = format!("`{key}` is `{}`, which is no length of time", text.value);
            self.error(
                "bad-length",
                message,
                text.span,
                "write a number and days, weeks, months or years: \"45 days\"",
            );
        }
        days
    }

    /// Keys that do not fit the kind, or one another.
    fn misfits(&self, fields: &Fields<'s>, kind: Kind, changes: Option<Placed<Changes>>) {
        let name = kind.name();
        for (key, kinds) in FITS {
            if let Some(span) = fields.key_span(key).filter(|_| !kinds.contains(&kind)) {
                let fit = kinds.iter().map(|k| format!("`{}`", k.name())).collect::<Vec<_>>().join(", ");
                let message = format!("`{key}` is for claims of kind {fit}; this one is of kind `{name}`");
                self.error("key-misfit", message, span, format!("leave `{key}` out, or change `kind`"));
            }
        }
        if let Some(changes) = changes {
            let fit = match changes.value {
                Changes::Age => Some("an age is asked for by `measure = \"age\"`"),
                Changes::Level if kind == Kind::Date => {
                    Some("a date does not go up and down; a date that is put off is a `plan`")
                }
                Changes::Toll if kind != Kind::Count => Some("only a count is a `toll`"),
                Changes::Stage if kind != Kind::Choice => Some("only a choice has stages: its options, in their order"),
                _ => None,
            };
            if let Some(help) = fit {
                let message = format!("this way to change does not fit a claim of kind `{name}`");
                self.error("key-misfit", message, changes.span, help);
            }
        } else if let Some(span) =
            fields.key_span("steady").filter(|_| !fields.has("changes") && !fields.has("measure"))
        {
            let message = "`steady` says how fast an answer may change, and this one does not change".to_owned();
            self.error("key-misfit", message, span, "add `changes`, or leave `steady` out");
        }
        if let Some(span) = fields.key_span("during").filter(|_| !fields.has("event")) {
            let message = "`during` names one occurrence of an event, and this claim asks about none".to_owned();
            self.error("key-misfit", message, span, "add `event`, or leave `during` out");
        }
        for key in ["of", "place"] {
            if let Some(span) = fields.key_span(key).filter(|_| kind == Kind::Count && fields.has("event")) {
                let message = format!("`{key}` is for a count of what is there; this one counts those of an event");
                self.error("key-misfit", message, span, "say it of the event, or leave `event` out");
            }
        }
        if let Some(span) = fields.key_span("titles").filter(|_| fields.has("answer")) {
            let message = "`titles` and `answer` both say who the answer is".to_owned();
            self.error("key-misfit", message, span, "keep one; make two claims if you want to ask both");
        }
    }

    /// Keys that do not go with `measure = "age"`, and whom it asks about.
    fn misfits_of_age(&self, fields: &Fields<'s>) {
        for (key, why) in [
            ("unit", "nothing is counted"),
            ("event", "an age is its subject's, whatever happened"),
            ("of", "an age is its subject's"),
            ("place", "an age is its subject's, wherever that is"),
            ("changes", "an age grows by itself"),
            ("steady", "an age grows by itself"),
        ] {
            if let Some(span) = fields.key_span(key) {
                let message = format!("`{key}` does not go with `measure = \"age\"`: {why}");
                self.error("key-misfit", message, span, format!("leave `{key}` out"));
            }
        }
        let Some(subject) = fields.text("subject") else { return };
        let kind = self.entities.get(subject.value).and_then(|e| e.text("kind"));
        if kind.is_some_and(|k| k.value != "person") {
            let message = format!("`measure = \"age\"` asks for the age of a person, and `{}` is none", subject.value);
            self.error("key-misfit", message, subject.span, "ask it of an entity of kind `person`");
        }
    }

    /// What a claim needs to match anything.
    fn can_match(&self, fields: &Fields<'s>, kind: Kind, event_has_subject: bool) {
        let has = |key: &str| fields.has(key);
        let answer = fields.text("answer").map(|a| a.value);
        let lack = match kind {
            Kind::Date if !has("event") => "no event whose date could be read: add `event`",
            Kind::Place if !has("event") => "no event whose place could be read: add `event`",
            Kind::Count if has("measure") && !has("subject") => "nobody whose age is asked: add `subject`",
            Kind::Count if !has("unit") && !has("measure") => "nothing to count: add `unit`",
            Kind::Choice if !has("option") => {
                "no options: add `[[claim.option]]`, or `option = [{ id = \"…\", words = [\"…\"] }]`"
            }
            Kind::YesNo if !has("yes") && !has("no") && !has("implied") && !has("event") => {
                "nothing that says yes or no: add `yes` and `no`"
            }
            Kind::Entity if !has("answer") && !has("titles") => {
                "nothing that says who the answer is: add `answer` or `titles`"
            }
            Kind::Entity if has("answer") && !has("event") => {
                "an `answer` without the event that it plays a part in: add `event`"
            }
            Kind::Entity if answer == Some("fellow") && has("event") && !event_has_subject => {
                "a `fellow` of nobody: give the event a `subject`"
            }
            _ => return,
        };
        let (what, help) = lack.split_once(": ").unwrap_or((lack, ""));
        let id = fields.text("id").map_or("", |id| id.value);
        let message = format!("claim `{id}` can never match: it has {what}");
        self.error("never-matches", message, fields.value_span("kind"), help);
    }
}

fn answer(fields: &Fields<'_>, titles: Vec<Phrase>) -> Option<Answer> {
    match fields.text("answer").map(|a| a.value) {
        Some("accused") => Some(Answer::Accused),
        Some("agent") => Some(Answer::Agent),
        Some("subject") => Some(Answer::Subject),
        Some("orderer") => Some(Answer::Orderer),
        Some("fellow") => Some(Answer::Fellow),
        Some(preposition) => Some(Answer::After(preposition.to_owned())),
        None if titles.is_empty() => None,
        None => Some(Answer::Title(titles)),
    }
}

fn days_of(text: &str) -> Option<i32> {
    let (number, unit) = text.trim().split_once(char::is_whitespace)?;
    let days = match unit.trim() {
        "day" | "days" => 1,
        "week" | "weeks" => 7,
        "month" | "months" => 30,
        "year" | "years" => 365,
        _ => return None,
    };
    number.parse::<i32>().ok().filter(|&n| n > 0)?.checked_mul(days)
}
