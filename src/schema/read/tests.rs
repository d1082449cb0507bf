//! A few lines of TOML, and the problems they have.

use proptest::prelude::*;

use super::read;
use crate::schema::{Answer, Expected, Kind, Schema};

/// A sound file, with every key of the format.
pub(super) const SOUND: &str = include_str!("sound.toml");

/// `code line:col` of each problem.
fn problems(text: &str) -> Vec<String> {
    let (_, problems) = read(text, "claims.toml");
    let at = |p: &crate::diagnostic::Diagnostic| {
        p.places.first().and_then(|p| p.position).map_or_else(String::new, |p| format!(" {}:{}", p.line, p.column))
    };
    problems.iter().map(|p| format!("{}{}", p.code, at(p))).collect()
}

fn sound() -> Schema {
    let (schema, problems) = read(SOUND, "claims.toml");
    assert_eq!(problems, []);
    schema
}

#[test]
fn a_sound_file_is_read() {
    let schema = sound();
    assert_eq!((schema.entities.len(), schema.events.len(), schema.claims.len()), (7, 2, 8));
    assert_eq!(schema.entity("aldoria").map(|e| e.level.as_str()), Some("country"));
    assert!(schema.world.is_within("port-amber", "aldoria"));
    assert!(schema.world.is_within("station-role/deputy", "station-role/officer"));
    let claim = schema.claim("divers-in-aldoria").unwrap();
    assert_eq!((claim.kind, claim.steady, claim.of.as_deref()), (Kind::Count, 60, Some("borland")));
    assert_eq!(claim.examples[0].says, [Expected::Number("about 3000".to_owned())]);
    assert_eq!(schema.claim("flood-by").unwrap().answer, Some(Answer::Agent));
    assert!(matches!(schema.claim("chief").unwrap().answer, Some(Answer::Title(_))));
    assert_eq!(schema.claim("flood-when").unwrap().recurs, Some(60));
}

/// The sound file uses every key, so that the manual, the schema and the reader are tried with each.
#[test]
fn the_sound_file_has_every_key() {
    for (path, shape) in crate::schema::keys::FILE.all() {
        for key in shape.keys {
            assert!(
                SOUND
                    .lines()
                    .any(|l| l.contains(&format!("{} = ", key.name)) || l.contains(&format!("{}]]", key.name))),
                "{path} {}",
                key.name
            );
        }
    }
}

const HEAD: &str = "version = 1\n";
const ENTITY: &str = "[[entity]]\nid = 'a'\nname = 'Ada Marsh'\nkind = 'person'\n";
const PLACE: &str = "[[entity]]\nid = 'p'\nname = 'Port Amber'\nkind = 'place'\n";
const EVENT: &str = "[[event]]\nid = 'e'\nwords = ['flood']\n";
const EXAMPLES: &str = "examples = [{ text = 'x', says = [] }]\n";

/// The problems of `snippet` behind what is named (`entity`, `place`, `event`), lines counted from the snippet.
fn after(head: &[&str], snippet: &str) -> String {
    let head: String = std::iter::once(HEAD).chain(head.iter().copied()).collect();
    let before = head.lines().count();
    let shift = |p: &String| {
        let (code, place) = p.split_once(' ').unwrap_or((p, ""));
        let (line, column) = place.split_once(':').unwrap_or(("0", ""));
        let line = line.parse::<i32>().unwrap_or(0) - i32::try_from(before).unwrap_or(0);
        (line > 0).then(|| format!("{code} {line}:{column}"))
    };
    problems(&format!("{head}{snippet}")).iter().filter_map(shift).collect::<Vec<_>>().join(", ")
}

#[test]
fn form() {
    for (text, want) in [
        ("", "missing-key 1:1"),
        ("version = 2", "bad-version 1:11"),
        ("version = '1'", "wrong-type 1:11"),
        ("version = 1.5", "wrong-type 1:11"),
        ("verison = 1", "unknown-key 1:1"),
        ("version = 1\nversion = 1", "toml-syntax 2:1"),
        ("version = 1\nentity = 3", "wrong-type 2:10"),
        ("version = 1\nclaim = []", "empty-list 2:9"),
        ("version = 1\n[entity]\nid = 'a'", "wrong-type 2:1"),
        ("version = 1\nevent = [3]", "wrong-type 2:10"),
        ("\u{feff}version = 3", "bad-version 1:11"),
        ("version = 1\r\nx = 1", "unknown-key 2:1"),
        ("version = ", "toml-syntax 1:9"),
        ("version = 1\nx = \"é", "toml-syntax 2:6"),
        ("version = [1", "toml-syntax 1:12"),
    ] {
        assert_eq!(problems(text).join(", "), want, "{text}");
    }
}

#[test]
fn entities() {
    for (snippet, want) in [
        ("[[entity]]\nname = 'X'\nkind = 'state'", "missing-key 1:1"),
        ("[[entity]]\nid = 'b'\nname = ''\nkind = 'person'", "empty-text 3:8"),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'persn'", "unknown-value 4:8"),
        ("[[entity]]\nid = 'Big One'\nname = 'B'\nkind = 'group'", "bad-id 2:6"),
        ("[[entity]]\nid = 'subject'\nname = 'B'\nkind = 'group'", "bad-id 2:6"),
        ("[[entity]]\nid = 'a'\nname = 'B'\nkind = 'group'", "duplicate-id 2:6"),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'group'\nspellings = []", "empty-list 5:13"),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'group'\nspellings = ['c', 1]", "wrong-type 5:19"),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'group'\nspellings = ['c', 'c']", "repeated-entry 5:19"),
        (
            "[[entity]]\nid = 'b'\nname = 'B'\nkind = 'group'\nspellings = ['one two three four five six']",
            "long-phrase 5:14",
        ),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'group'\nspellings = ['one-two three-four five']", ""),
        ("[[entity]]\nid = 'b'\nname = 'Áda Marsh'\nkind = 'person'", "shared-spelling 3:8"),
        ("[[entity]]\nid = 'b'\nname = 'ADA MARSH'\nkind = 'person'", ""),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'group'\nspellings = ['Bee']\nnot = ['Bee']", "excludes-itself 6:8"),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'state'\nspellings = ['bees', 'eB', '北']", "no-capital 5:14"),
        ("[[entity]]\nid = 'b'\nname = 'bees'\nkind = 'group'", ""),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'group'\nlevel = 'town'", "key-misfit 5:9"),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'group'\npart_of = 'aa'", "unknown-id 5:11"),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'place'\npart_of = 'a'", "wrong-entity-kind 5:11"),
        ("[[entity]]\nid = 'b'\nname = 'B'\nkind = 'group'\npart_of = 'b'", "part-of-circle 5:11"),
        (
            "[[entity]]\nid = 'b'\nname = 'B'\nkind = 'group'\npart_of = 'c'\n[[entity]]\nid = 'c'\nname = 'C'\nkind = 'group'\npart_of = 'b'",
            "part-of-circle 5:11",
        ),
    ] {
        let who = "[[claim]]\nid = 'who'\nask = 'who?'\nkind = 'entity'\ntitles = ['chief']\nexamples = [{ text = 'x', says = [] }]\n";
        assert_eq!(after(&[who, ENTITY], snippet), want, "{snippet}");
    }
}

#[test]
fn events() {
    for (snippet, want) in [
        ("id = 'f'", "missing-key 1:1"),
        ("words = ['x']", "missing-key 1:1"),
        ("id = 'e'\nwords = ['x']\n", "duplicate-id 2:6"),
        ("id = 'f'\nwords = ['x']\nsubject = 'b'", "unknown-id 4:11"),
        ("id = 'e2'\nwords = ['strike on {subject}']", "no-subject 3:21"),
        ("id = 'e2'\nwords = ['strike on {aa}']", "unknown-id 3:21"),
        ("id = 'e2'\nwords = ['strike on {a']", "bad-phrase 3:21"),
        ("id = 'e2'\nwords = ['a b c d e f']", "unused-event 2:6, long-phrase 3:10"),
        ("id = 'e2'\nwords = ['x']\nnot = ['x']", "excludes-itself 4:8"),
        ("id = 'e2'\nwords = ['x']\naccepts = ['orderd']", "unknown-value 4:12"),
        ("id = 'e2'\nwords = ['x']\nbegins = 'yes'", "wrong-type 4:10"),
        ("id = 'e2'\nwords = ['x']\nplace = 'a'", "wrong-entity-kind 4:9"),
        ("id = 'e2'\nwords = ['x']\nclocks = ['UTC', 'Asia/Tokyo', 'GMT+3']", "bad-clock 4:11, bad-clock 4:32"),
    ] {
        let claim = "[[claim]]\nid = 'when'\nask = 'when?'\nkind = 'date'\nevent = 'e'\nexamples = [{ text = 'x', says = [] }]\n";
        assert_eq!(after(&[claim, ENTITY, EVENT], &format!("[[event]]\n{snippet}")), want, "{snippet}");
    }
}

#[test]
fn claims() {
    for (snippet, want) in [
        ("kind = 'date'\nevent = 'e'", ""),
        ("kind = 'date'", "never-matches 4:8"),
        ("kind = 'date'\nevent = 'f'", "unknown-id 5:9"),
        ("kind = 'date'\nevent = 'p'", "unknown-id 5:9"),
        ("kind = 'dates'", "unknown-value 4:8"),
        ("kind = 'count'", "never-matches 4:8"),
        ("kind = 'count'\nunit = 'troop'", "wrong-type 5:8"),
        ("kind = 'count'\nunit = ['boat']\nplace = 'a'", "wrong-entity-kind 6:9"),
        ("kind = 'count'\nunit = ['boat']\nnot = ['boat']", "excludes-itself 6:8"),
        ("kind = 'date'\nevent = 'e'\nunit = ['boat']\nplace = 'p'", "key-misfit 6:1, key-misfit 7:1"),
        ("kind = 'date'\nevent = 'e'\nchanges = 'level'", "key-misfit 6:11"),
        ("kind = 'date'\nevent = 'e'\nchanges = 'plan'\nsteady = '2 weeks'", ""),
        ("kind = 'count'\nmeasure = 'age'", "never-matches 4:8"),
        ("kind = 'count'\nmeasure = 'weight'\nsubject = 'a'", "unknown-value 5:11"),
        ("kind = 'count'\nmeasure = 'age'\nsubject = 'p'", "key-misfit 6:11"),
        (
            "kind = 'count'\nmeasure = 'age'\nsubject = 'a'\nunit = ['boat']\nchanges = 'level'\nsteady = '2 weeks'",
            "key-misfit 7:1, key-misfit 8:1, key-misfit 9:1",
        ),
        ("kind = 'yes-no'\nevent = 'e'\nmeasure = 'age'", "key-misfit 6:1"),
        ("kind = 'date'\nevent = 'e'\nsteady = '2 weeks'", "key-misfit 6:1"),
        ("kind = 'date'\nevent = 'e'\nchanges = 'plan'\nsteady = '2 moons'", "bad-length 7:10"),
        ("kind = 'date'\nevent = 'e'\nrecurs = '99999999999 years'", "bad-length 6:10"),
        ("kind = 'date'\nevent = 'e'\nduring = '2020-13'", "bad-range 6:10"),
        ("kind = 'choice'", "never-matches 4:8"),
        ("kind = 'choice'\noption = [{ id = 'x', words = ['y'], within = 'z' }]", "unknown-id 5:47"),
        ("kind = 'choice'\noption = [{ id = 'x', words = ['y'], within = 'x' }]", "part-of-circle 5:47"),
        ("kind = 'choice'\noption = [{ id = 'x', words = ['y'] }, { id = 'x', words = ['z'] }]", "duplicate-id 5:47"),
        ("kind = 'choice'\noption = [{ id = 'x' }]", "missing-key 5:11"),
        ("kind = 'yes-no'", "never-matches 4:8"),
        ("kind = 'yes-no'\nevent = 'e'", ""),
        ("kind = 'yes-no'\nyes = ['{subject} is open']", "no-subject 5:9"),
        ("kind = 'yes-no'\nyes = ['{subject} is open']\nsubject = 'p'", ""),
        ("kind = 'entity'", "never-matches 4:8"),
        ("kind = 'entity'\nanswer = 'agent'", "never-matches 4:8"),
        ("kind = 'entity'\nevent = 'e'", "never-matches 4:8"),
        ("kind = 'entity'\nevent = 'e'\nanswer = 'fellow'", "never-matches 4:8"),
        ("kind = 'entity'\nevent = 'e'\nanswer = 'agnet'", "unknown-value 6:10"),
        ("kind = 'entity'\nevent = 'e'\nanswer = 'with'\nexcept = 'p'", ""),
        ("kind = 'entity'\nevent = 'e'\nanswer = 'with'\ntitles = ['chief']", "key-misfit 7:1"),
        ("kind = 'entity'\ntitles = ['chief of {p}']", ""),
        ("kind = 'place'\nevent = 'e'\nmany = 'yes'", "wrong-type 6:8"),
    ] {
        let snippet = format!("[[claim]]\nid = 'c'\nask = '?'\n{snippet}\n{EXAMPLES}");
        assert_eq!(after(&[ENTITY, PLACE, EVENT], &snippet), want, "{snippet}");
    }
}

#[test]
fn examples() {
    let none = "{ text = 'x', says = [] }";
    for (kind, example, want) in [
        ("date", "{ text = 'x', says = '2020-01-03' }", ""),
        ("date", "{ text = 'x', says = 2020-01-03, published = 2020-01-04 }", ""),
        ("date", "{ text = 'x', says = ['2020-01/..', 'unresolved'] }", ""),
        ("date", "{ text = 'x', says = '3 January' }", "bad-example 1:34"),
        ("date", "{ text = 'x', says = 2020 }", ""),
        ("date", "{ text = 'x', says = '2020', published = 'May' }", "bad-range 1:54"),
        ("count", "{ text = 'x', says = 5000 }", ""),
        ("count", "{ text = 'x', says = ['about 3000', '>5,000'] }", ""),
        ("count", "{ text = 'x', says = 'many' }", "bad-example 1:34"),
        ("entity", "{ text = 'x', says = 'a' }", ""),
        ("entity", "{ text = 'x', says = 'ab' }", "unknown-id 1:34"),
        ("place", "{ text = 'x', says = ['p'] }", ""),
        ("place", "{ text = 'x', says = 'a' }", "wrong-entity-kind 1:34"),
        ("choice", "{ text = 'x', says = 'o' }", ""),
        ("choice", "{ text = 'x', says = 'oo' }", "unknown-id 1:34"),
        ("yes-no", "{ text = 'x', says = 'no' }", ""),
        ("yes-no", "{ text = 'x', says = 'maybe' }", "bad-example 1:34"),
        ("yes-no", "{ text = 'x', says = true }", "wrong-type 1:34"),
        ("date", "{ text = 'x' }", "missing-key 1:13"),
        ("date", "{ text = 'x', say = [] }", "unknown-key 1:27"),
    ] {
        let rest = match kind {
            "count" => "unit = ['boat']",
            "choice" => "option = [{ id = 'o', words = ['o'] }]",
            "entity" => "event = 'e'\nanswer = 'agent'",
            _ => "event = 'e'",
        };
        let claim = format!("[[claim]]\nid = 'c'\nask = '?'\nkind = '{kind}'\n{rest}\n");
        let snippet = format!("examples = [{example}, {none}]");
        assert_eq!(after(&[ENTITY, PLACE, EVENT, &claim], &snippet), want, "{kind} {example}");
    }
    let claim = "[[claim]]\nid = 'c'\nask = '?'\nkind = 'date'\nevent = 'e'\n";
    assert_eq!(after(&[EVENT], claim), "no-examples 1:1");
    let one = format!("{claim}examples = [{{ text = 'x', says = '2020' }}]");
    assert_eq!(after(&[EVENT], &one), "no-counterexample 6:1");
}

#[test]
fn a_broken_line_does_not_hide_the_others() {
    let text = "version = 1\n[[entity]]\nid = 'a'\nname = 'Ada\nkind = 'persn'\n\n[[event]]\nid = 'e'\nwords = ['x', 'y'\nnear = 1\n\n[[claim]]\nid = 'c'\nask = '?'\nkind = 'dat'\n";
    assert_eq!(problems(text), ["toml-syntax 4:12", "unknown-value 5:8", "toml-syntax 10:1", "unknown-value 15:8"]);
}

#[test]
fn a_level_that_is_nearly_another_is_reported() {
    let place = |id: &str, level: &str| {
        format!("[[entity]]\nid = '{id}'\nname = '{}'\nkind = 'place'\nlevel = '{level}'\n", id.to_uppercase())
    };
    let claim = format!("[[claim]]\nid = 'w'\nask = '?'\nkind = 'place'\nevent = 'e'\n{EXAMPLES}");
    let known = [place("a", "town"), place("b", "town"), place("c", "airport")].concat();
    assert_eq!(after(&[&claim, EVENT, &known], &place("d", "twon")), "odd-level 5:9");
    assert_eq!(after(&[&claim, EVENT, &known], &place("d", "region")), "");
}

#[test]
fn an_entity_that_can_play_no_part_is_reported() {
    assert_eq!(after(&[], PLACE), "unused-entity 2:6");
}

#[test]
fn help_says_what_to_do() {
    let option = "[[claim]]\nid = 'c'\nask = '?'\nkind = 'choice'\n[[claim.option]]\nid = 'o'\nwords = ['x']\n";
    for (text, code, want) in [
        (
            format!("{option}many = true"),
            "unknown-key",
            "`many` is a key of `claim`: write it there, below its own heading",
        ),
        (format!("{option}wods = ['x']"), "unknown-key", "did you mean `words`?"),
        (format!("{option}colour = 1"), "unknown-key", "the keys here are: `id`, `words`, `within`"),
        (format!("{EVENT}subject = 'e'"), "unknown-id", "that is an event; name an entity here"),
        (EVENT.replace("flood", "{subjet}"), "unknown-id", "did you mean `subject`?"),
        (
            format!("{}{}{EVENT}place = 'pier-z'", PLACE.replace("'p'", "'pier-a'"), PLACE.replace("'p'", "'pier-x'")),
            "unknown-id",
            "did you mean `pier-a` or `pier-x`?",
        ),
        (ENTITY.replace("'a'", "'Ada Mårsh'"), "bad-id", "write `ada-marsh`"),
        (ENTITY.replace("[[entity]]", "[entity]"), "wrong-type", "write `[[entity]]` with two brackets, once for each"),
        (
            ENTITY.replace("kind = 'person'", ""),
            "missing-key",
            "write `kind = \"…\"` with one of person, organisation, place, state, group",
        ),
    ] {
        let (_, problems) = read(&format!("{HEAD}{text}"), "claims.toml");
        let help = problems.iter().find(|p| p.code == code).and_then(|p| p.help.as_deref()).unwrap_or_default();
        assert!(help.starts_with(want), "{help}");
    }
}

#[test]
fn both_owners_of_a_spelling_are_shown() {
    let text =
        format!("{HEAD}{ENTITY}[[entity]]\nid = 'b'\nname = 'Ada'\nspellings = ['Ada Marsh']\nkind = 'person'\n");
    let (_, problems) = read(&text, "claims.toml");
    let shared = problems.iter().find(|p| p.code == "shared-spelling").unwrap();
    let lines: Vec<_> = shared.places.iter().filter_map(|p| p.position).map(|p| p.line).collect();
    assert_eq!((lines, shared.message.as_str()), (vec![9, 4], "\"Ada Marsh\" is `a` and `b`"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let _ = read(&text, "claims.toml");
    }

    #[test]
    fn any_toml_like_text_is_read(text in "([a-z]{1,4} ?= ?|\\[\\[?|\\]\\]?|entity|claim|event|examples|'|\"|\\{|\\}|\n|,|1|id|true|é){0,40}") {
        let _ = read(&text, "claims.toml");
    }

    #[test]
    fn a_sound_file_cut_anywhere_is_read(cut in 0..SOUND.len(), gone in 0..40usize) {
        let start = SOUND.get(..cut).unwrap_or_default();
        let _ = read(start, "claims.toml");
        let rest = SOUND.get(cut + gone..).unwrap_or_default();
        let (_, problems) = read(&format!("{start}{rest}"), "claims.toml");
        for place in problems.iter().flat_map(|p| &p.places) {
            prop_assert!(place.position.is_some());
        }
    }
}
