//! Time expressions that were marked by hand.
//!
//! `tests/gold/dates/phrases.txt` has lines of `PUBLISHED | text`; `paragraphs.txt`, and `articles.txt` of longer ones that were
//! marked once, have blocks that begin with `== name | PUBLISHED`. In the text `{words = DAYS}` marks a time: `2020-06-11`, `2020-06`, `2020`,
//! `2020-06-01/2020-06-10` (both ends inside, `..` is open), `--06-11` and `--06` (of some year), `?` (a time that cannot be
//! told from what is given), `x` (there is no such day). Marked is the time that is named, without `since` or `by`. What is
//! not marked is no date.
//!
//! `wrong.txt` lists what is read otherwise. `UPDATE=1 cargo test --test gold` writes it anew; how much of the gold must be
//! right stands in the test and is not updated.

use std::{env, fmt::Write as _, fs, ops::Range, path::Path};

use gainsay::{
    date::{DateStyle, DateValue, Dated, Days, TimeExpr, recognise, resolve_all},
    text::Text,
};

use crate::marks::{blocks, file, rows, unmarked};

/// A text with the times that a person marked.
struct Marked {
    name: String,
    published: Option<Days>,
    text: String,
    marks: Vec<(Range<usize>, String)>,
}

fn marked(name: String, published: &str, raw: &str) -> Marked {
    let published = published.trim();
    let days = (published != "-").then(|| Days::parse(published).unwrap_or_else(|| panic!("{name}: {published}")));
    let (text, marks) = unmarked(&name, raw);
    Marked { name, published: days, text, marks }
}

fn phrases() -> Vec<Marked> {
    let file = file("dates/phrases.txt");
    let lines = file.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#'));
    lines
        .map(|(n, line)| {
            let (published, text) = line.split_once(" | ").unwrap_or_else(|| panic!("phrases.txt:{}", n + 1));
            marked(format!("phrases.txt:{}", n + 1), published, &text.replace("\\n", "\n"))
        })
        .collect()
}

fn articles(name: &str) -> Vec<Marked> {
    let read = |(head, text): (String, String)| {
        let (name, published) = head.split_once(" | ").unwrap_or_else(|| panic!("{head}"));
        marked(name.to_owned(), published, &text)
    };
    blocks(&format!("dates/{name}")).into_iter().map(read).collect()
}

/// What was read, as the marks write it.
fn read_as(dated: &Dated, value: &DateValue) -> String {
    match (&dated.unresolved, value) {
        (Some(why), _) if why.contains("no day") || why.contains("no month") => "x".to_owned(),
        (Some(_), _) | (None, DateValue::Relative { .. }) => "?".to_owned(),
        (None, DateValue::Days { strict, .. }) => strict.to_string(),
        (None, DateValue::Yearless { from, to }) if from == to => format!("--{:02}-{:02}", from.0, from.1),
        (None, DateValue::Yearless { from, to }) => format!("--{:02}-{:02}/--{:02}-{:02}", from.0, from.1, to.0, to.1),
        (None, other) => format!("{other:?}"),
    }
}

/// A mark in the same form.
fn meant(mark: &str) -> String {
    const LAST: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    match mark.strip_prefix("--") {
        Some(month) if month.len() == 2 => {
            let last = LAST[month.parse::<usize>().unwrap() - 1];
            format!("--{month}-01/--{month}-{last:02}")
        }
        Some(_) => mark.to_owned(),
        None if mark == "?" || mark == "x" => mark.to_owned(),
        None => Days::parse(mark).unwrap_or_else(|| panic!("{mark}")).to_string(),
    }
}

/// How the marks of some texts were read.
#[derive(Default)]
struct Score {
    marked: usize,
    right: usize,
    dated: usize,
    dated_right: usize,
    wrong: String,
    texts: usize,
    texts_right: usize,
}

fn score(all: &[Marked]) -> Score {
    let mut score = Score { texts: all.len(), ..Score::default() };
    for one in all {
        let text = Text::new(&one.text);
        let exprs = recognise(&text, &DateStyle::default());
        let dated = resolve_all(&text, &exprs, one.published);
        let read: Vec<(&TimeExpr, String, String)> =
            exprs.iter().zip(&dated).map(|(e, d)| (e, read_as(d, &d.core), read_as(d, &d.value))).collect();
        let touches = |e: &TimeExpr, mark: &Range<usize>| e.span.start < mark.end && mark.start < e.span.end;
        let mut wrong = String::new();
        for (range, mark) in &one.marks {
            score.marked += 1;
            let got = read.iter().find(|(e, ..)| touches(e, range));
            // `from May 2019 onward` marks what is allowed, not May.
            let open = mark.contains("..");
            let got = got.map_or("nothing", |(_, core, value)| if open { value } else { core });
            if got == meant(mark) {
                score.right += 1;
                score.dated_right += usize::from(got != "?" && got != "x");
            } else {
                let _ = writeln!(wrong, "  {:?} is {}, read as {got}", &one.text[range.clone()], meant(mark));
            }
        }
        score.dated += read.iter().filter(|(_, got, _)| got != "?" && got != "x").count();
        for (expr, got, _) in &read {
            let free = !one.marks.iter().any(|(range, _)| touches(expr, range));
            if free && got != "?" {
                let _ = writeln!(wrong, "  {:?} is no date, read as {got}", expr.span.of(&one.text));
            }
        }
        if wrong.is_empty() {
            score.texts_right += 1;
        } else {
            let published = one.published.map_or_else(|| "-".to_owned(), |d| d.to_string());
            let _ = write!(score.wrong, "{} ({published})\n{wrong}", one.name);
        }
    }
    score
}

#[test]
fn dates() {
    let (phrases, paragraphs, articles) = (phrases(), articles("paragraphs.txt"), articles("articles.txt"));
    assert!(phrases.len() >= 200 && paragraphs.len() >= 30 && articles.len() >= 50);
    let (short, long, whole) = (score(&phrases), score(&paragraphs), score(&articles));
    let mut got = String::from("What the tool reads otherwise than the marks say.\n\n");
    for (name, s) in [("phrases", &short), ("paragraphs", &long), ("articles", &whole)] {
        let _ = writeln!(
            got,
            "# {name}: {} of {} times right, {} of {} dated right, {} of {} texts all right\n\n{}",
            s.right, s.marked, s.dated_right, s.dated, s.texts_right, s.texts, s.wrong
        );
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/dates/wrong.txt");
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, &got).unwrap();
    }
    let share = |right: usize, all: usize| right as f64 / all as f64;
    for s in [&short, &long, &whole] {
        assert!(share(s.right, s.marked) >= 0.94 && share(s.dated_right, s.dated) >= 0.94, "{}", s.wrong);
    }
    assert_eq!(got, fs::read_to_string(&path).unwrap_or_default(), "`UPDATE=1 cargo test --test gold` writes it anew");
}

/// Every row of `docs/dates.md` comes out as it stands there.
#[test]
fn the_page_on_dates_is_so() {
    let (mut wrong, rows) = (String::new(), rows("dates.md"));
    for (head, cells) in &rows {
        let [words, published, days] = &cells[..] else { panic!("{cells:?}") };
        let allowed = head.last().is_some_and(|h| h == "days allowed");
        let text = Text::new(words);
        let exprs = recognise(&text, &DateStyle::default());
        let dated = resolve_all(&text, &exprs, Days::parse(published));
        let read: Vec<String> = dated
            .iter()
            .map(|d| read_as(d, if allowed { &d.value } else { &d.core }))
            .map(|r| r.replace('x', "?"))
            .collect();
        let meant: Vec<String> = days.split(';').map(str::trim).filter(|d| !d.is_empty()).map(meant).collect();
        if read != meant {
            let _ = writeln!(wrong, "{words}\n  page {meant:?}\n  read {read:?}");
        }
    }
    assert!(rows.len() > 40 && wrong.is_empty(), "{} rows\n{wrong}", rows.len());
}
