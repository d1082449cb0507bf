//! Small worlds that the tool was not built on: each folder of `tests/cases` is a corpus of its own, with its claims, and
//! a snapshot of all that is read there and what clashes. `gold.md` tells what a careful reader takes.
//!
//! `UPDATE=1 cargo test --test cases` writes the snapshots anew.

use std::{collections::BTreeSet, env, fmt::Write as _, fs, path::Path};

use gainsay::{
    comparator::{self, Finding, Severity},
    corpus::{Input, read},
    kinds::Value,
    matcher::{AsOf, Assertion, Compiled, Standing, examples as example},
    pipeline::{self, Run},
    schema::{self, Schema},
};

/// Folder, and claims of which what was refused is the point.
const CASES: &[(&str, &[&str])] = &[
    ("dam", &["completed-when"]),
    ("election", &["winner"]),
    ("factory-fire", &["resigned-when"]),
    ("ferry", &["sinking-when"]),
    ("mine-strike", &["mine-reopened"]),
    ("trial", &["killer"]),
];

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

#[test]
fn each_says_what_is_expected() {
    let mut differ = Vec::new();
    for (name, refusals) in CASES {
        let folder = root().join(name);
        let claims = fs::read_to_string(folder.join("claims.toml")).unwrap();
        let (schema, problems) = schema::read(&claims, "claims.toml");
        assert!(problems.is_empty(), "{name}: {problems:#?}");
        let corpus = read(&Input::new([folder.join("corpus")]));
        assert!(corpus.diagnostics.is_empty(), "{name}: {:#?}", corpus.diagnostics);
        let got = snapshot(&schema, &pipeline::check(&schema, &corpus.articles), refusals) + &examples(&schema);
        let path = folder.join("expected.txt");
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &got).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if got != expected {
            differ.push(format!("{name}:\n{}", changed(&expected, &got)));
        }
    }
    assert!(differ.is_empty(), "UPDATE=1 writes them anew\n\n{}", differ.join("\n"));
}

#[test]
fn no_folder_and_no_file_is_forgotten() {
    let names = |at: &Path| -> BTreeSet<String> {
        fs::read_dir(at).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect()
    };
    let of = |list: &[&str]| list.iter().map(|&n| n.to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(names(&root()), CASES.iter().map(|(name, _)| (*name).to_owned()).collect());
    for (name, _) in CASES {
        let files = of(&["claims.toml", "corpus", "expected.txt", "gold.md"]);
        assert_eq!(names(&root().join(name)), files, "{name}");
    }
}

/// For each claim its assertions, its findings, and, where they are asked, its refusals.
fn snapshot(schema: &Schema, run: &Run, refusals: &[&str]) -> String {
    let mut out = String::new();
    for claim in &schema.claims {
        let _ = writeln!(out, "## {}: {}\n", claim.id, claim.ask);
        let said: Vec<_> = run.assertions.iter().filter(|a| a.claim == claim.id).collect();
        if said.is_empty() {
            out.push_str("nothing is said\n");
        }
        for a in said {
            let _ = writeln!(out, "{}", line(schema, a));
        }
        for f in run.findings.iter().filter(|f| f.claim == claim.id) {
            finding(&mut out, f);
        }
        for r in run.refusals.iter().filter(|r| r.claim == claim.id && refusals.contains(&claim.id.as_str())) {
            let _ =
                writeln!(out, "  refused | {} | {} | {} | {}", r.source.id, r.rule, r.because, one_line(&r.quote.text));
        }
        out.push('\n');
    }
    out
}

/// The examples of the claims that fail: traps that the articles do not set.
fn examples(schema: &Schema) -> String {
    let results = example::run(schema, &Compiled::new(schema));
    let failed: Vec<_> = results.iter().filter(|r| !r.pass).collect();
    let mut out = format!("## examples: {} of {} fail\n", failed.len(), results.len());
    let list = |of: &[String]| if of.is_empty() { "nothing".to_owned() } else { of.join(", ") };
    for r in failed {
        let _ = write!(out, "\n{} | {}\n", r.claim, one_line(&r.text));
        let _ = writeln!(out, "  expected {}, got {}", list(&r.expected), list(&r.got));
    }
    out
}

/// `article:line | value | as-of | speaker | quote`.
fn line(schema: &Schema, a: &Assertion) -> String {
    let as_of = match a.as_of {
        Some(AsOf::Within(days)) => format!("as of {days}"),
        Some(AsOf::Throughout(days)) => format!("throughout {days}"),
        None => "-".to_owned(),
    };
    let speaker = a.speaker.as_deref().unwrap_or("-");
    let stance = stance(a).join(", ");
    let value = if stance.is_empty() { value(schema, a) } else { format!("{} ({stance})", value(schema, a)) };
    let at = a.quote.position.line;
    format!("{}:{at} | {value} | {as_of} | {speaker} | {}", a.source.id, one_line(&a.quote.text))
}

fn stance(a: &Assertion) -> Vec<String> {
    let s = &a.stance;
    let mut out: Vec<String> = s.modality.iter().map(|m| format!("{m:?}").to_lowercase()).collect();
    if s.standing != Standing::Stated {
        out.push(format!("{:?}", s.standing).to_lowercase());
    }
    for (is, word) in [(s.denied, "denied"), (s.overtaken, "overtaken"), (s.presupposed, "presupposed")] {
        if is {
            out.push(word.to_owned());
        }
    }
    out
}

/// The answer as the comparator words it for a camp of one.
fn value(schema: &Schema, a: &Assertion) -> String {
    let event = schema.claim(&a.claim).and_then(|c| c.event.as_deref()).and_then(|id| schema.event(id));
    let Some(claim) = schema.claim(&a.claim) else { return "no claim".to_owned() };
    let alone = comparator::compare(claim, event, &schema.world, vec![a.clone()], &[]);
    match (alone.iter().flat_map(|f| &f.camps).next(), &a.value) {
        (Some(camp), _) => camp.common.clone(),
        (None, Value::Date(_)) => format!("unresolved ({})", a.wording),
        (None, _) => format!("set aside ({})", a.ambiguous.as_deref().unwrap_or(&a.wording)),
    }
}

fn finding(out: &mut String, f: &Finding) {
    let level = match f.severity {
        Some(Severity::Error) => "error",
        Some(Severity::Warning) => "warning",
        Some(Severity::Note) => "note",
        None => "agree",
    };
    let occurrence = f.occurrence.as_deref().map(|o| format!(" [{o}]")).unwrap_or_default();
    let _ = writeln!(out, "=> {level}{occurrence}");
    for camp in &f.camps {
        let mut who: Vec<_> = camp.members.iter().filter_map(|&m| f.assertions.get(m)).map(|a| &*a.source.id).collect();
        who.dedup();
        let _ = writeln!(out, "   {}: {}", camp.common, who.join(", "));
    }
    for edge in &f.edges {
        let _ = writeln!(out, "   {:?}: {}", edge.verdict, edge.because);
    }
    for (i, why) in &f.set_aside {
        let wording = f.assertions.get(*i).map_or("", |a| &a.wording);
        let _ = writeln!(out, "   set aside: {wording}: {why}");
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of which one side has more than the other, in their order.
fn changed(expected: &str, got: &str) -> String {
    let only = |a: &str, b: &str, sign: char| -> String {
        a.lines().filter(|l| !b.lines().any(|m| m == *l)).map(|l| format!("{sign} {l}\n")).collect()
    };
    only(expected, got, '-') + &only(got, expected, '+')
}
