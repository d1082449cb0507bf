//! Findings made by hand, for the tests of the formats. All names are invented.

use crate::{
    comparator::{Camp, Edge, Finding, Severity, Verdict},
    corpus::Source,
    kinds::{
        Hedge, Value,
        date::{DateValue, Days},
        quantity::{Count, NumRange},
    },
    matcher::{AsOf, Assertion, Change, Mark, Quote, Refusal, Stance},
    pipeline::Run,
    schema::{self, Schema},
    text::{Lines, Span},
};

/// An article of the tests.
pub(super) struct Paper {
    source: Source,
    text: &'static str,
}

pub(super) fn paper(file: &str, outlet: &str, published: &str, text: &'static str) -> Paper {
    let source = Source {
        id: file.to_owned(),
        path: format!("corpus/{file}"),
        source: outlet.to_owned(),
        published: Days::parse(published),
        ..Source::default()
    };
    Paper { source, text }
}

/// The assertion that the sentence around `answer` makes; `around` are words in the same sentence with their role.
pub(super) fn says(paper: &Paper, claim: &str, value: Value, answer: &str, around: &[(&str, &str)]) -> Assertion {
    let text = paper.text;
    let at = text.find(answer).unwrap();
    let start = text[..at].rfind(". ").max(text[..at].rfind(".\n")).map_or(0, |i| i + 2);
    let end = [". ", ".\n"].iter().filter_map(|stop| text[at..].find(stop)).min().map_or(text.len(), |i| at + i + 1);
    let lines = Lines::new(text);
    let mark = |words: &str, role: &str| {
        let from = start + text[start..end].find(words).unwrap();
        Mark { span: Span::new(from, from + words.len()), role: role.to_owned(), text: words.to_owned() }
    };
    let mut marks = vec![mark(answer, "value")];
    marks.extend(around.iter().map(|(words, role)| mark(words, role)));
    Assertion {
        claim: claim.to_owned(),
        source: paper.source.clone(),
        quote: Quote {
            text: text[start..end].to_owned(),
            span: Span::new(start, end),
            position: lines.position(start),
            sentence: text[start..end].to_owned(),
            sentence_start: start,
            sentence_position: lines.position(start),
        },
        marks,
        value,
        wording: answer.to_owned(),
        speaker: None,
        said: paper.source.published,
        as_of: None,
        stance: Stance::default(),
        scope: Vec::new(),
        ambiguous: None,
        rules: vec!["event-in-clause: the date stands beside \"closed\"".to_owned()],
    }
}

pub(super) fn date(days: &str) -> Value {
    let days = Days::parse(days).unwrap();
    Value::Date(DateValue::Days { strict: days, slack: days })
}

pub(super) fn count(number: i64) -> Value {
    let exact = NumRange { min: Some(number.into()), max: Some(number.into()), above: false, below: false };
    Value::Count(Count { values: vec![number.into()], hedge: Hedge::Exact, strict: exact, slack: exact })
}

pub(super) fn camp(common: &str, members: &[usize], of: &[Assertion]) -> Camp {
    let mut values: Vec<Value> = members.iter().map(|&m| of[m].value.clone()).collect();
    values.sort();
    values.dedup();
    Camp { common: common.to_owned(), values, members: members.to_vec() }
}

pub(super) fn edge(a: usize, b: usize, verdict: Verdict, pairs: &[(usize, usize)], because: &str) -> Edge {
    Edge {
        a,
        b,
        verdict,
        within_one_voice: false,
        within_one_article: false,
        pairs: pairs.to_vec(),
        because: because.to_owned(),
    }
}

pub(super) fn papers() -> [Paper; 4] {
    [
        paper(
            "coast.txt",
            "Coast Gazette",
            "2020-06-11",
            "The Orlow bridge was a symbol. Traffic has been diverted since the old bridge, which the mayor once called \
             the spine of the town, was closed by the railway company in late 2019 after cracks were found in two of its \
             pillars.\nSome 5,000 drivers now use the ferry. ",
        ),
        paper(
            "post.txt",
            "Morning Post",
            "2020-09-07/2020-09-13",
            "On 3 January 2020 the bridge was closed. Of the ferry's 5,200 daily users many complain. ",
        ),
        paper("hill.txt", "Hill Radio", "2021-06", "The closing of the bridge in January 2020 cut off the hills. "),
        paper(
            "harbour.txt",
            "Harbour News",
            "2021-07",
            "The ferry carries about 3,000 people a day, down from 5,200. ",
        ),
    ]
}

/// One claim, two camps, a contradiction.
pub(super) fn closing() -> Finding {
    let claim = "bridge-closed-when";
    let [coast, post, hill, _] = papers();
    let assertions = vec![
        says(&coast, claim, date("2019-10/2019-12"), "late 2019", &[("closed", "event"), ("bridge", "subject")]),
        says(&post, claim, date("2020-01-03"), "3 January 2020", &[("closed", "event"), ("bridge", "subject")]),
        says(&hill, claim, date("2020-01"), "January 2020", &[("closing", "event"), ("bridge", "subject")]),
    ];
    Finding {
        id: "3fa9c1d2e4b50617".to_owned(),
        claim: claim.to_owned(),
        ask: "When was the Orlow bridge closed?".to_owned(),
        occurrence: None,
        severity: Some(Severity::Error),
        camps: vec![camp("2019-10-01/2019-12-31", &[0], &assertions), camp("2020-01-03", &[1, 2], &assertions)],
        edges: vec![edge(0, 1, Verdict::Contradicts, &[(0, 1), (0, 2)], "at least 1 day apart")],
        assertions,
        fits_several: Vec::new(),
        set_aside: Vec::new(),
    }
}

/// A level that changed.
pub(super) fn riders() -> Finding {
    let claim = "ferry-users";
    let [coast, post, _, harbour] = papers();
    let mut assertions = vec![
        says(&coast, claim, count(5_000), "Some 5,000", &[("drivers", "unit")]),
        says(&post, claim, count(5_200), "5,200", &[("users", "unit")]),
        says(&harbour, claim, count(3_000), "about 3,000", &[("people", "unit")]),
    ];
    for assertion in &mut assertions {
        assertion.as_of = assertion.said.map(AsOf::Within);
    }
    Finding {
        id: "81c0aa37f2d94e10".to_owned(),
        claim: claim.to_owned(),
        ask: "How many people use the Orlow ferry each day?".to_owned(),
        occurrence: None,
        severity: Some(Severity::Note),
        camps: vec![
            camp("5,000", &[0], &assertions),
            camp("5,200", &[1], &assertions),
            camp("3,000", &[2], &assertions),
        ],
        edges: vec![
            edge(0, 1, Verdict::Superseded, &[(0, 1)], "they speak of times further apart than `steady`"),
            edge(0, 2, Verdict::Superseded, &[(0, 2)], "they speak of times further apart than `steady`"),
            edge(1, 2, Verdict::Superseded, &[(1, 2)], "they speak of times further apart than `steady`"),
        ],
        assertions,
        fits_several: Vec::new(),
        set_aside: Vec::new(),
    }
}

const CLAIMS: &str = r#"
version = 1

[[entity]]
id = "bridge"
name = "Orlow Bridge"
kind = "place"

[[event]]
id = "closing"
subject = "bridge"
words = ["close"]

[[claim]]
id = "bridge-closed-when"
ask = "When was the Orlow bridge closed?"
kind = "date"
event = "closing"

[[claim]]
id = "ferry-users"
ask = "How many people use the Orlow ferry each day?"
kind = "count"
changes = "level"
unit = ["driver", "user"]
"#;

/// Two claims, four papers, and what came of them.
pub(super) fn run() -> (Schema, Run) {
    let findings = vec![closing(), riders()];
    let assertions: Vec<Assertion> = findings.iter().flat_map(|f| f.assertions.clone()).collect();
    let (schema, _) = schema::read(CLAIMS, "claims.toml");
    let coast = assertions[0].clone();
    let refusals = vec![Refusal {
        claim: coast.claim,
        source: coast.source.clone(),
        quote: coast.quote,
        rule: "other-subject".to_owned(),
        because: "\"cracks were found\" happened to the pillars".to_owned(),
    }];
    let changes = vec![Change {
        claim: "ferry-users".to_owned(),
        source: coast.source,
        during: Days::parse("2021-06").unwrap(),
        before: Some(count(5_200)),
        after: Some(count(3_000)),
    }];
    let mut sources: Vec<Source> = papers().into_iter().map(|p| p.source).collect();
    sources.sort();
    (schema, Run { sources, assertions, changes, refusals, findings })
}
