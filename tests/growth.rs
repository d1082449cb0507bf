//! The work grows as the text does: twice the text takes at most 2.3 times the instructions.
//!
//! Measured by `cargo test --release --test growth`. It counts with valgrind, since a count holds on a busy machine and a
//! clock does not. Without valgrind, or in an unoptimised build, nothing is measured, and this says so.
#![cfg(feature = "cli")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

/// At most so many times the instructions for twice the text.
const GROWTH: f64 = 2.3;
/// Bytes of the smaller text, where it is news …
const NEWS: usize = 1_000_000;
/// … and where it is one thing over and over, which gives more answers, or more signs, than any news does.
const ONE_THING: usize = 100_000;

#[test]
fn twice_the_text_is_twice_the_work() {
    if cfg!(debug_assertions) {
        say("skipped: an unoptimised build takes too long; `cargo test --release --test growth` measures");
        return;
    }
    if Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_err() {
        say("skipped: growth is counted by valgrind, and there is none");
        return;
    }
    let mut steep = Vec::new();
    for &(name, bytes, make) in TEXTS {
        let (one, two) = (instructions(&make(bytes)), instructions(&make(2 * bytes)));
        let growth = two as f64 / one as f64;
        say(&format!("{name}: {bytes} bytes take {one} instructions, twice that {two}: x{growth:.2}"));
        if growth > GROWTH {
            steep.push(format!("{name}: x{growth:.2}"));
        }
    }
    assert!(steep.is_empty(), "grows faster than the text: {steep:?}");
}

/// Past the test harness, which would swallow it.
fn say(line: &str) {
    drop(std::io::stderr().write_all(format!("growth: {line}\n").as_bytes()));
}

type Make = fn(usize) -> String;

/// What is doubled.
const TEXTS: &[(&str, usize, Make)] = &[
    ("an article of news", NEWS, |bytes| repeated(bytes, |_, article| article.to_owned())),
    ("an article of news whose figures all differ", NEWS, |bytes| repeated(bytes, varied)),
    ("one sentence of news", NEWS, |bytes| {
        one_line(&repeated(bytes, |_, article| article.replace(['.', '!', '?', '…'], ",")))
    }),
    ("one sentence of one answer", ONE_THING, |bytes| {
        one_line(&of(bytes, "Soleimani was killed on 3 January 2020 and "))
    }),
    ("one sentence of names", ONE_THING, |bytes| one_line(&of(bytes, "Trump, Soleimani and the US, "))),
    ("one sentence of brackets", ONE_THING, |bytes| one_line(&of(bytes, "(who, which, that, when "))),
    ("one word", ONE_THING, |bytes| of(bytes, "a")),
    ("one number", ONE_THING, |bytes| of(bytes, "1,000")),
    ("one month", ONE_THING, |bytes| of(bytes, "January ")),
    ("one small word", ONE_THING, |bytes| of(bytes, "the ")),
    ("apostrophes", ONE_THING, |bytes| of(bytes, "'")),
    ("points", ONE_THING, |bytes| of(bytes, ". ")),
    ("quotes", ONE_THING, |bytes| of(bytes, "\u{201c}he said, ")),
    ("empty lines", ONE_THING, |bytes| of(bytes, "\nx\n")),
];

/// The shipped articles one after the other, over and over, each time passed through `change` with its number.
fn repeated(bytes: usize, change: impl Fn(usize, &str) -> String) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let articles: Vec<String> = paths.iter().map(|p| fs::read_to_string(p).unwrap()).collect();
    let mut text = String::with_capacity(bytes + 20_000);
    for (n, article) in articles.iter().cycle().enumerate() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&change(n, article));
        text.push_str("\n\n");
    }
    cut(text, bytes)
}

/// Every figure made another one, by the number of the repetition.
fn varied(n: usize, article: &str) -> String {
    let digit = |(at, c): (usize, char)| {
        let turn = n.wrapping_mul(7).wrapping_add(at) % 10;
        c.to_digit(10).map_or(c, |d| char::from_digit((d + u32::try_from(turn).unwrap()) % 10, 10).unwrap())
    };
    article.chars().enumerate().map(digit).collect()
}

fn of(bytes: usize, piece: &str) -> String {
    cut(piece.repeat(bytes / piece.len() + 1), bytes)
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

fn cut(mut text: String, bytes: usize) -> String {
    let end = (0..=bytes.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.truncate(end);
    text
}

/// The instructions that `gainsay check` takes for one article with this text.
fn instructions(text: &str) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("long.txt"), text).unwrap();
    let described = "[[article]]\npath = \"long.txt\"\nsource = \"The Long Post\"\npublished = \"2021-07-01\"\n";
    fs::write(folder.path().join("articles.toml"), described).unwrap();
    let run = Command::new("valgrind")
        .args([
            "--tool=callgrind",
            "--callgrind-out-file=/dev/null",
            env!("CARGO_BIN_EXE_gainsay"),
            "check",
            "--claims",
        ])
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("claims.toml"))
        .arg(folder.path())
        .stdout(Stdio::null())
        .output()
        .unwrap();
    let log = String::from_utf8_lossy(&run.stderr);
    assert!(matches!(run.status.code(), Some(0 | 1)), "{log}");
    let collected = log.lines().find_map(|l| l.split("Collected : ").nth(1));
    collected.and_then(|n| n.trim().parse().ok()).unwrap_or_else(|| panic!("no count in {log}"))
}
