//! Assertions from one line of text.
//!
//! `about 4500; within 2032-09; from b; by minister` is an assertion of article `b`. A value is written
//! `2032-01-03`, `2032-01 ~2031-12/2032-02` (with its slack), `--01-03` (any year), `+2 arrival` (relative), `8300`,
//! `8000~` (rounded: 5 % of slack), `about 4500`, `>8000`, `<10`, `2000..4500`, `yes`, `no`, `#node`, `near #node`.

use rust_decimal::Decimal;

use crate::corpus::Source;
use crate::{
    comparator::{
        Finding, Judgement,
        compare::findings,
        side::{Ground, Relate},
        verdict::judgement,
    },
    kinds::{
        Hedge, Node, Relation, Value, World, WorldNode,
        date::{DateValue, Days},
        quantity::{Count, NumRange},
    },
    matcher::{AsOf, Assertion, Change, Quote, Stance, Standing},
    schema::{Changes, Choice, Claim, Event, Kind, Modality},
    text::{Position, Span},
};

pub(super) const RELATE: Relate = crate::kinds::relate;

pub(super) fn claim(changes: Option<Changes>) -> Claim {
    let option = |id: &str| Choice { id: id.to_owned(), words: Vec::new(), within: None };
    Claim {
        id: "q".to_owned(),
        ask: "What is it?".to_owned(),
        kind: Kind::Date,
        event: None,
        subject: None,
        changes,
        steady: 45,
        during: None,
        recurs: None,
        unit: Vec::new(),
        measure: None,
        of: None,
        place: Some("ford".to_owned()),
        not: Vec::new(),
        answer: None,
        except: Vec::new(),
        options: vec![option("hurt"), option("dead")],
        yes: Vec::new(),
        implied: Vec::new(),
        no: Vec::new(),
        many: false,
        inferred: false,
        examples: Vec::new(),
        span: Span::default(),
    }
}

pub(super) fn event() -> Event {
    Event {
        reach: crate::schema::Reach::default(),
        id: "e".to_owned(),
        subject: Vec::new(),
        agent: Vec::new(),
        words: Vec::new(),
        not: Vec::new(),
        near: Vec::new(),
        place: None,
        accepts: Vec::new(),
        begins: false,
        clocks: vec!["Europe/Oslo".to_owned(), "Asia/Tokyo".to_owned()],
    }
}

/// `valley` holds the towns `ford` and `mill`; `ford` holds a `bridge`; beside them an `airfield`.
pub(super) fn world() -> World {
    let mut world = World::default();
    for (id, parent, level) in [
        ("valley", None, "region"),
        ("ford", Some("valley"), "town"),
        ("mill", Some("valley"), "town"),
        ("airfield", Some("valley"), "airport"),
        ("bridge", Some("ford"), ""),
        ("q/hurt", None, "option"),
        ("q/dead", None, "option"),
    ] {
        let node = WorldNode { name: id.to_owned(), parent: parent.map(str::to_owned), level: level.to_owned() };
        world.insert(id, node);
    }
    world
}

pub(super) fn value(text: &str) -> Value {
    let number = |s: &str| s.trim().parse::<Decimal>().unwrap();
    let part = |n: Decimal, percent: i64| n * Decimal::new(percent, 2);
    let count = |values: Vec<Decimal>, hedge, strict: NumRange, slack: NumRange| {
        Value::Count(Count { values, hedge, strict, slack })
    };
    let point = |n| NumRange { min: Some(n), max: Some(n), ..NumRange::default() };
    let around = |n| NumRange { min: Some(part(n, 95)), max: Some(part(n, 105)), ..NumRange::default() };
    let node = |id: &str, near| Node { id: id.to_owned(), near };
    if let Some(yes) = [("yes", true), ("no", false)].iter().find(|y| y.0 == text) {
        Value::YesNo { yes: yes.1 }
    } else if let Some(id) = text.strip_prefix("#q/") {
        Value::Choice(node(&format!("q/{id}"), false))
    } else if let Some(id) = text.strip_prefix("near #") {
        Value::Place(node(id, true))
    } else if let Some(id) = text.strip_prefix('#') {
        Value::Place(node(id, false))
    } else if let Some(n) = text.strip_prefix("about ") {
        count(vec![number(n)], Hedge::Approx, point(number(n)), around(number(n)))
    } else if let Some(n) = text.strip_prefix('>') {
        let range = NumRange { min: Some(number(n)), above: true, ..NumRange::default() };
        count(vec![number(n)], Hedge::AtLeast, range, NumRange { above: false, ..range })
    } else if let Some(n) = text.strip_prefix('<') {
        let range = NumRange { max: Some(number(n)), below: true, ..NumRange::default() };
        count(vec![number(n)], Hedge::AtMost, range, NumRange { below: false, ..range })
    } else if let Some(n) = text.strip_suffix('~') {
        count(vec![number(n)], Hedge::Exact, point(number(n)), around(number(n)))
    } else if let Some((a, b)) = text.split_once("..").filter(|_| !text.contains('/')) {
        let range = NumRange { min: Some(number(a)), max: Some(number(b)), ..NumRange::default() };
        count(vec![number(a), number(b)], Hedge::Range, range, range)
    } else if let Some(day) = text.strip_prefix("--") {
        let (month, day) = day.split_once('-').unwrap();
        let day = (month.parse().unwrap(), day.parse().unwrap());
        Value::Date(DateValue::Yearless { from: day, to: day })
    } else if let Some(rest) = text.strip_prefix('+') {
        let (n, anchor) = rest.split_once(' ').unwrap();
        let n = n.parse().unwrap();
        Value::Date(DateValue::Relative { anchor: anchor.to_owned(), min: n, max: n })
    } else if text.contains('-') || text.contains('/') || text.len() == 4 && text.starts_with("20") {
        let (strict, slack) = text.split_once(" ~").unwrap_or((text, text));
        let days = |t| Days::parse(t).unwrap();
        Value::Date(DateValue::Days { strict: days(strict), slack: days(slack) })
    } else {
        count(vec![number(text)], Hedge::Exact, point(number(text)), point(number(text)))
    }
}

/// An assertion of claim `q`; each text gives its article's words a place of their own.
pub(super) fn assertion(text: &str) -> Assertion {
    let mut parts = text.split(';').map(str::trim);
    let value = value(parts.next().unwrap());
    let (mut source, mut stance) = (Source { id: text.to_owned(), ..Source::default() }, Stance::default());
    let (mut as_of, mut said, mut speaker, mut scope, mut ambiguous) = (None, None, None, Vec::new(), None);
    for part in parts {
        let (word, rest) = part.split_once(' ').unwrap_or((part, ""));
        match word {
            "within" => as_of = Some(AsOf::Within(Days::parse(rest).unwrap())),
            "throughout" => as_of = Some(AsOf::Throughout(Days::parse(rest).unwrap())),
            "said" => said = Days::parse(rest),
            "published" => source.published = Days::parse(rest),
            "from" => (source.id, source.source) = (rest.to_owned(), rest.to_owned()),
            "wire" => source.origin = Some(rest.to_owned()),
            "by" => speaker = Some(rest.to_owned()),
            "in" => scope = rest.split(' ').map(str::to_owned).collect(),
            "ambiguous" => ambiguous = Some(rest.to_owned()),
            "denied" => stance.denied = true,
            "overtaken" => stance.overtaken = true,
            "planned" => stance.modality = Some(Modality::Planned),
            "ordered" => stance.modality = Some(Modality::Ordered),
            "accused" => stance.standing = Standing::Accused,
            "claimed" => stance.standing = Standing::Claimed,
            "suspected" => stance.standing = Standing::Suspected,
            other => panic!("`{other}` is no part of an assertion"),
        }
    }
    let position = Position { line: 1, column: 1 };
    let quote = Quote {
        text: text.to_owned(),
        span: Span::new(0, text.len()),
        position,
        sentence: text.to_owned(),
        sentence_start: 0,
        sentence_position: position,
    };
    Assertion {
        claim: "q".to_owned(),
        source,
        quote,
        marks: Vec::new(),
        value,
        wording: text.to_owned(),
        speaker,
        said,
        as_of,
        stance,
        scope,
        ambiguous,
        rules: Vec::new(),
    }
}

/// `2032-09; 8300 -> 4500; from b`: a change told by article `b`; `?` for an end that is not told.
pub(super) fn change(text: &str) -> Change {
    let mut parts = text.split(';').map(str::trim);
    let during = Days::parse(parts.next().unwrap()).unwrap();
    let (before, after) = parts.next().unwrap_or("? -> ?").split_once(" -> ").unwrap();
    let id = parts.next().unwrap_or("from teller").replace("from ", "");
    let end = |t: &str| (t != "?").then(|| value(t));
    Change {
        claim: "q".to_owned(),
        source: Source { id, ..Source::default() },
        during,
        before: end(before),
        after: end(after),
    }
}

pub(super) fn judge(claim: &Claim, a: &str, b: &str, changes: &[&str]) -> Judgement {
    let (changes, world): (Vec<_>, _) = (changes.iter().map(|c| change(c)).collect(), world());
    let ground = Ground::new(claim, None, &world, &changes, RELATE);
    judgement(&ground, &assertion(a), &assertion(b))
}

pub(super) fn find(claim: &Claim, all: &[&str], changes: &[&str]) -> Vec<Finding> {
    let (changes, world): (Vec<_>, _) = (changes.iter().map(|c| change(c)).collect(), world());
    let ground = Ground::new(claim, None, &world, &changes, RELATE);
    findings(&ground, all.iter().map(|a| assertion(a)).collect())
}

/// Whether two relations are the same but for words.
pub(super) fn same(a: &Relation, b: &Relation) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}
