//! How fast a text is read: `cargo bench --bench speed [-- FOLDER OF ARTICLES]`.
//!
//! The yardstick is a regular expression that finds figures and the names of months, run over the same text in the same
//! process, so that what is told (a ratio) holds on any machine. All is CPU time of one thread, the best of several runs.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::{fs, hint::black_box, path::Path, time::Instant};

use gainsay::{
    date::{self, DateStyle, Days},
    kinds::quantity,
    text::{Span, Text},
};
use regex::Regex;

/// What the `regex` crate is asked to find.
const FIGURES_AND_MONTHS: &str =
    r"(?i)\d+|january|february|march|april|may|june|july|august|september|october|november|december";

/// At most so many times the CPU time of the yardstick for dates and quantities together.
const BAR: f64 = 17.0;
/// At least so much of the rate of short documents for a long one.
const EVEN: f64 = 0.9;
/// Bytes of a short and of a long document.
const SHORT: usize = 2_000;
const LONG: usize = 1_000_000;
/// The best of so many is taken.
const ROUNDS: usize = 15;

/// What is read, over which documents, and how.
type Task<'a> = (&'a str, &'a [&'a str], &'a dyn Fn(&str) -> usize);

fn main() {
    let (name, text) = running_text();
    println!("{name}: {:.1} MB", text.len() as f64 / 1e6);
    let Ok(regex) = Regex::new(FIGURES_AND_MONTHS) else { return };
    let (whole, long, short) = (vec![text.as_str()], cut(&text, LONG), cut(&text, SHORT));
    let tasks: [Task<'_>; 6] = [
        ("regex, matches counted", &whole, &|t| regex.find_iter(t).count()),
        ("tokens", &long, &|t| Text::new(t).len()),
        ("tokens and dates", &long, &|t| dates(&Text::new(t)).len()),
        ("tokens and quantities", &long, &|t| quantity::recognise(&Text::new(t), &[]).len()),
        ("tokens, dates and quantities of 1 MB", &long, &both),
        ("tokens, dates and quantities of 2 kB", &short, &both),
    ];
    // Round by round, so that a busy moment of the machine falls on all alike.
    let mut best = tasks.map(|_| f64::INFINITY);
    for _ in 0..ROUNDS {
        for ((_, documents, read), best) in tasks.iter().zip(&mut best) {
            *best = best.min(seconds_a_byte(documents, read));
        }
    }
    for ((what, ..), seconds) in tasks.iter().zip(best) {
        println!("{:8.1} MB/s  {what}", 1e-6 / seconds);
    }
    let [regex, _, _, _, long, short] = best;
    println!("both to regex: x{:.1} (bar: at most x{BAR}){}", long / regex, missed(long / regex > BAR));
    println!("1 MB to 2 kB: {:.2} (bar: at least {EVEN}){}", short / long, missed(short / long < EVEN));
}

fn missed(missed: bool) -> &'static str {
    if missed { " MISSED" } else { "" }
}

/// From a text to all its days and numbers.
fn both(raw: &str) -> usize {
    let text = Text::new(raw);
    let taken = dates(&text);
    taken.len() + quantity::recognise(&text, &taken).len()
}

/// The time expressions of a text, resolved; where they stand.
fn dates(text: &Text<'_>) -> Vec<Span> {
    let found = date::recognise(text, &DateStyle::default());
    black_box(date::resolve_all(text, &found, Days::parse("2021-07-01")));
    found.iter().map(|t| t.span).collect()
}

/// Seconds of CPU time for a byte of text.
fn seconds_a_byte(documents: &[&str], read: &dyn Fn(&str) -> usize) -> f64 {
    let bytes: usize = documents.iter().map(|d| d.len()).sum();
    let start = cpu();
    black_box(documents.iter().map(|d| read(black_box(d))).sum::<usize>());
    (cpu() - start) / bytes as f64
}

/// Seconds of CPU time that this thread has had; of the clock, where the system does not tell.
fn cpu() -> f64 {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    // The system counts what a thread has had when it next gives way.
    std::thread::yield_now();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|s| s.split(' ').next().and_then(|n| n.parse::<f64>().ok()));
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64(), |n| n / 1e9)
}

/// Running text of news: that of the folder given, or of the measuring sets where they are, else the shipped articles
/// over and over.
fn running_text() -> (&'static str, String) {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let asked = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let measured = bodies(&home.join(asked.as_deref().unwrap_or("../shared/bench/shootings/articles")));
    if !measured.is_empty() {
        return ("articles to measure on", measured.concat());
    }
    let shipped = bodies(&home.join("corpus")).concat();
    ("no articles to measure on; the shipped ones, repeated", shipped.repeat(3_000_000 / shipped.len().max(1) + 1))
}

/// The articles of a folder, in the order of their names, what stands before a line `---` left out.
fn bodies(folder: &Path) -> Vec<String> {
    let mut paths: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let body = |raw: String| raw.split_once("\n---\n").map(|(_, body)| body.to_owned()).unwrap_or(raw);
    paths.iter().filter_map(|p| fs::read_to_string(p).ok()).map(body).collect()
}

/// `text` in pieces of about so many bytes, cut at white space.
fn cut(text: &str, bytes: usize) -> Vec<&str> {
    let (mut rest, mut out) = (text, Vec::new());
    while rest.len() > bytes {
        let near = rest.char_indices().map(|(at, _)| at).find(|at| *at >= bytes).unwrap_or(rest.len());
        let end = rest.get(near..).and_then(|r| r.find(' ')).map_or(rest.len(), |n| near + n);
        let (piece, after) = rest.split_at(end);
        out.push(piece);
        rest = after;
    }
    if out.is_empty() {
        out.push(rest);
    }
    out
}
