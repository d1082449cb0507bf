//! The command line as transcripts, and the page of all its help.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{self, Stdio},
};

use clap::{Command, CommandFactory as _};

#[test]
fn transcripts() {
    trycmd::TestCases::new().env("NO_COLOR", "1").case("tests/cli/*.trycmd").case("tests/cli/*.toml");
}

/// `docs/cli.md` is what the tool itself says. Write it anew with `UPDATE=1 cargo test --test cli`.
#[test]
fn the_page_of_all_help_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/cli.md");
    let page = page();
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &page).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == page, "run `UPDATE=1 cargo test --test cli`");
}

fn page() -> String {
    let mut page = "# The command line\n\nThis page is written by the tool itself: it is what `gainsay help` and \
                    `gainsay help COMMAND` say.\n"
        .to_owned();
    let mut root = gainsay::cli::Cli::command().term_width(100);
    root.build();
    section(&mut page, &mut root.clone());
    for command in root.get_subcommands_mut().filter(|c| c.get_name() != "help") {
        section(&mut page, command);
    }
    page
}

fn section(page: &mut String, command: &mut Command) {
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned();
    let help = command.clone().term_width(100).render_long_help().to_string();
    let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
    page.push_str(&format!("\n## {name}\n\n```text\n{}\n```\n", lines.join("\n").trim_end()));
}

/// A transcript that no pattern finds would never run.
#[test]
fn every_transcript_is_run() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        assert!(matches!(ending, "trycmd" | "toml" | "in" | "out"), "{} is no transcript", path.display());
    }
}

/// Runs the tool in `folder` with `input`; its exit status, standard output and standard error.
fn gainsay(folder: &Path, args: &[&str], input: &str) -> (i32, String, String) {
    let mut child = process::Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(args)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn what_init_writes_checks_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let (status, out, err) = gainsay(at, &["init", "try"], "");
    assert_eq!((status, err.as_str()), (0, ""), "{out}");
    assert!(out.ends_with("next: cd try && gainsay check\n"), "{out}");
    let at = &at.join("try");
    assert_eq!(
        gainsay(at, &["lint"], ""),
        (0, "2 claims, 1 event, 1 entity, 5 examples: no problem\n".into(), String::new())
    );
    assert_eq!(gainsay(at, &["test"], ""), (0, "5 examples of 2 claims: 5 pass, 0 fail\n".into(), String::new()));
    let (status, out, err) = gainsay(at, &["check"], "");
    assert_eq!((status, err.as_str()), (1, ""), "{out}");
    assert!(out.contains("14 March 2021 and Wednesday, 17 March 2021 cannot both be true: 3 days apart"), "{out}");
    // Nothing is written over.
    let before = fs::read_to_string(at.join("claims.toml")).unwrap();
    assert_eq!(gainsay(at, &["init"], "").0, 2);
    assert_eq!(fs::read_to_string(at.join("claims.toml")).unwrap(), before);
}

#[test]
fn a_pasted_text_is_added_and_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    assert_eq!(gainsay(at, &["init"], "").0, 0);
    let text = "Bridge was unsafe\nSource: Evening Star\nPublished: 2021-04-02\n\nThe Orlow Bridge collapsed on 14 March 2021.\n";
    let (status, out, err) = gainsay(at, &["add", "-"], text);
    assert_eq!((status, err.as_str()), (0, ""), "{out}");
    assert!(out.starts_with("wrote corpus/bridge-was-unsafe.txt, described in corpus/articles.toml:\n"), "{out}");
    assert_eq!(fs::read_to_string(at.join("corpus/bridge-was-unsafe.txt")).unwrap(), text);
    let (status, out, _) = gainsay(at, &["check", "--only", "bridge-collapsed-when"], "");
    assert!(status == 1 && out.contains("Evening Star · published 2 April 2021"), "{out}");

    assert_eq!(gainsay(at, &["seal"], "").1, "corpus/articles.toml: 3 new, 0 changed, 0 as before\n");
    assert_eq!(gainsay(at, &["seal"], "").1, "corpus/articles.toml: 0 new, 0 changed, 3 as before\n");
    fs::write(at.join("corpus/bridge-was-unsafe.txt"), "The bridge is fine.\n").unwrap();
    let (status, _, err) = gainsay(at, &["check"], "");
    assert!(status == 2 && err.contains("error[article-changed]"), "{err}");
    let (status, _, err) = gainsay(at, &["seal"], "");
    assert!(status == 2 && err.contains("nothing is written"), "{err}");
    assert_eq!(gainsay(at, &["seal", "--changed"], "").1, "corpus/articles.toml: 0 new, 1 changed, 2 as before\n");
    assert_eq!(gainsay(at, &["check"], "").0, 1);
}

/// The two steps taken apart, in any order of the lines, give what `check` gives.
#[test]
fn extract_and_compare_are_check_taken_apart() {
    let at = &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/reading.in");
    let (status, lines, _) = gainsay(at, &["extract"], "");
    assert_eq!(status, 0);
    let mut turned: Vec<&str> = lines.lines().collect();
    turned.reverse();
    let (status, compared, err) = gainsay(at, &["compare"], &turned.join("\r\n"));
    assert_eq!((status, err.as_str()), (0, ""));
    let (_, checked, _) = gainsay(at, &["check", "--format", "jsonl"], "");
    let findings: Vec<&str> = checked.lines().filter(|l| l.contains(r#""type":"finding""#)).collect();
    assert_eq!(compared.lines().collect::<Vec<_>>(), findings);
}

/// Articles from standard input, and a reader that stops reading.
#[test]
fn standard_input_and_a_broken_pipe() {
    let at = &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/reading.in");
    let record =
        r#"{"id":"a","source":"A","published":"2020-06-11","text":"The Orlow Bridge was closed on 3 January 2020."}"#;
    let (status, out, err) = gainsay(at, &["check", "--format", "jsonl", "-"], record);
    assert!(status == 0 && out.contains(r#""wording":"3 January 2020""#), "{out}{err}");

    let mut child = process::Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(["extract"])
        .current_dir(at)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
}
