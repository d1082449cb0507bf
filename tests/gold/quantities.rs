//! Quantities that were marked by hand.
//!
//! `tests/gold/quantities/sentences.txt` has a sentence a line; `paragraphs.txt`, `news.txt`, and `articles.txt` that was marked once, have
//! blocks that begin with `== name`. In the text
//! `{words = VALUE UNIT FLAGS}` marks a quantity. VALUE: `5000`, `~3000` about, `>5000`, `>=5000`, `<3000`, `<=3000`,
//! `<3000 nearly`, `2000..3000`, `100s` hundreds, `0` none, `?` vague. UNIT: the counted noun in the singular, a currency, `%`,
//! `pp`, a unit of measure, `age`, `share`, or `-` where nothing is named. FLAGS: `mod:US,combat` what narrows the noun,
//! `part` of something told, `additional`, `total`, `from` and `to` (the ends of a change), `ratio`, `times`.
//!
//! `wrong.txt` lists what is read otherwise. `UPDATE=1 cargo test --test gold` writes it anew; how much must be right stands
//! in the test and is not updated.

use std::{env, fmt::Write as _, fs, ops::Range, path::Path};

use gainsay::{
    date::{DateStyle, recognise as recognise_dates},
    kinds::{
        Hedge,
        quantity::{ChangeEnd, NumRange, Part, Quantity, recognise},
    },
    text::Text,
};

use crate::marks::{blocks, file, rows, unmarked};

struct Mark {
    range: Range<usize>,
    value: String,
    unit: String,
    flags: Vec<String>,
}

struct Marked {
    name: String,
    text: String,
    marks: Vec<Mark>,
}

fn marked(name: String, raw: &str) -> Marked {
    let (text, marks) = unmarked(&name, raw);
    let mark = |(range, reading): (Range<usize>, String)| {
        let mut parts = reading.split_whitespace().map(str::to_owned);
        let mut value = parts.next().unwrap();
        let mut flags: Vec<String> = parts.collect();
        if flags.first().is_some_and(|f| f == "nearly") {
            value += " nearly";
            flags.remove(0);
        }
        Mark { range, value, unit: flags.remove(0), flags }
    };
    Marked { name, text, marks: marks.into_iter().map(mark).collect() }
}

fn sentences() -> Vec<Marked> {
    let file = file("quantities/sentences.txt");
    let lines = file.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with("# "));
    lines.map(|(n, line)| marked(format!("sentences.txt:{}", n + 1), line)).collect()
}

fn articles(name: &str) -> Vec<Marked> {
    blocks(&format!("quantities/{name}")).into_iter().map(|(name, text)| marked(name, &text)).collect()
}

/// The value as the marks write it.
fn value(q: &Quantity) -> String {
    let n = |i: usize| q.count.values[i].normalize().to_string();
    match (q.count.hedge, q.count.values.len()) {
        (Hedge::Range, _) => format!("{}..{}", n(0), n(1)),
        (Hedge::Approx, 2) => format!("{}s", n(0)),
        (Hedge::Approx, _) if q.count.strict.below => format!("<{} nearly", n(0)),
        (Hedge::Approx, _) => format!("~{}", n(0)),
        (Hedge::AtLeast, _) => format!("{}{}", if q.count.strict.above { ">" } else { ">=" }, n(0)),
        (Hedge::AtMost, _) => format!("{}{}", if q.count.strict.below { "<" } else { "<=" }, n(0)),
        _ => n(0),
    }
}

/// A mark's value in the same form.
fn meant(value: &str) -> String {
    let split = value.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let (sign, number) = value.split_at(split);
    let (number, nearly) = number.split_once(' ').unwrap_or((number, ""));
    let plain = |s: &str| match s.split_once('/') {
        Some((a, b)) => {
            let (a, b): (rust_decimal::Decimal, rust_decimal::Decimal) = (a.parse().unwrap(), b.parse().unwrap());
            (a / b).normalize().to_string()
        }
        None => s.parse::<rust_decimal::Decimal>().map_or_else(|_| s.to_owned(), |d| d.normalize().to_string()),
    };
    match number.split_once("..") {
        Some((a, b)) => format!("{sign}{}..{}", plain(a), plain(b)),
        None if nearly.is_empty() => format!("{sign}{}", plain(number)),
        None => format!("{sign}{} {nearly}", plain(number)),
    }
}

fn same_value(q: &Quantity, mark: &str) -> bool {
    // What is counted in dozens or hundreds is the same by whatever ends.
    let rough = mark.ends_with('s') && mark != "-";
    let vague = mark == "?";
    if rough || vague {
        return q.count.hedge == Hedge::Approx || mark == "12s";
    }
    let (got, want) = (value(q), meant(mark));
    got == want || close(&got, &want)
}

/// `0.333` and a third.
fn close(a: &str, b: &str) -> bool {
    let bare = |s: &str| s.trim_start_matches(['<', '>', '~', '=']).trim_end_matches(" nearly").to_owned();
    let sign = |s: &str| s.replace(|c: char| c.is_ascii_digit() || c == '.', "");
    if sign(a) != sign(b) {
        return false;
    }
    let (a, b) = (bare(a), bare(b));
    match (a.parse::<f64>(), b.parse::<f64>()) {
        (Ok(a), Ok(b)) => (a - b).abs() < 0.01 * b.abs(),
        _ => false,
    }
}

/// The unit as the marks write it.
fn unit(text: &Text<'_>, q: &Quantity) -> String {
    match (&q.measure, q.counted()) {
        (Some(measure), _) => match measure.as_str() {
            "year-old" => "age".to_owned(),
            "percentage point" => "pp".to_owned(),
            // How many times as many names nothing.
            "times" => "-".to_owned(),
            other => other
                .replace(" per hour", "/h")
                .replace("square m", "m²")
                .replace(' ', "-")
                .replace("m²ile", "square-mile"),
        },
        (None, Some(noun)) => singular(text.word(noun.head)),
        (None, None) => "-".to_owned(),
    }
}

fn singular(word: &str) -> String {
    let odd = [
        ("people", "person"),
        ("men", "man"),
        ("women", "woman"),
        ("children", "child"),
        ("lives", "life"),
        ("feet", "foot"),
        ("wives", "wife"),
        ("police", "police"),
        ("buses", "bus"),
        ("crises", "crisis"),
        ("teeth", "tooth"),
        ("gunmen", "gunman"),
    ];
    if let Some((_, one)) = odd.iter().find(|(many, _)| *many == word) {
        return (*one).to_owned();
    }
    for (end, with) in [("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("oes", "o")] {
        if let Some(stem) = word.strip_suffix(end) {
            return format!("{stem}{with}");
        }
    }
    match word.strip_suffix('s') {
        Some(stem) if !word.ends_with("ss") && stem.len() > 2 => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// `part`, `additional`, `from`, `to`.
fn flags(q: &Quantity) -> Vec<&'static str> {
    let part = match q.part {
        Part::Subset => Some("part"),
        Part::Additional => Some("additional"),
        Part::Whole => None,
    };
    let end = q.change.map(|c| match c.end {
        ChangeEnd::Before => "from",
        ChangeEnd::After => "to",
    });
    part.into_iter().chain(end).collect()
}

/// The quantities of a text, its dates set aside.
fn quantities_of(text: &Text<'_>) -> Vec<Quantity> {
    let taken: Vec<_> = recognise_dates(text, &DateStyle::default()).iter().map(|e| e.span).collect();
    recognise(text, &taken)
}

#[derive(Default)]
struct Score {
    marks: usize,
    found: usize,
    read: usize,
    values: usize,
    units: usize,
    flags: usize,
    texts: usize,
    texts_right: usize,
    wrong: String,
}

fn score(all: &[Marked]) -> Score {
    let mut score = Score { texts: all.len(), ..Score::default() };
    for one in all {
        let text = Text::new(&one.text);
        let read = quantities_of(&text);
        let touches = |q: &Quantity, mark: &Range<usize>| q.span.start < mark.end && mark.start < q.span.end;
        let mut wrong = String::new();
        for mark in &one.marks {
            // A vague word has no number.
            if mark.value == "?" {
                continue;
            }
            score.marks += 1;
            let words = &one.text[mark.range.clone()];
            let Some(q) = read.iter().find(|q| touches(q, &mark.range)) else {
                let _ = writeln!(wrong, "  {words:?} is {} {}, read as nothing", mark.value, mark.unit);
                continue;
            };
            score.found += 1;
            let got = unit(&text, q);
            let (same, named) = (same_value(q, &mark.value), got == mark.unit.to_lowercase() || got == mark.unit);
            let told = flags(q);
            let want: Vec<&str> = mark
                .flags
                .iter()
                .map(String::as_str)
                .filter(|f| ["part", "additional", "from", "to"].contains(f))
                .collect();
            let flagged = told == want;
            score.values += usize::from(same);
            score.units += usize::from(same && named);
            score.flags += usize::from(same && named && flagged);
            if !(same && named && flagged) {
                let _ = writeln!(
                    wrong,
                    "  {words:?} is {} {} {want:?}, read as {} {got} {told:?}",
                    mark.value,
                    mark.unit,
                    value(q)
                );
            }
        }
        for q in &read {
            let free = !one.marks.iter().any(|m| touches(q, &m.range));
            let vague = one.marks.iter().any(|m| m.value == "?" && touches(q, &m.range));
            score.read += usize::from(!vague);
            if free {
                let _ = writeln!(wrong, "  {:?} is no quantity, read as {}", q.span.of(&one.text), value(q));
            }
        }
        if wrong.is_empty() {
            score.texts_right += 1;
        } else {
            let _ = write!(score.wrong, "{}\n{wrong}", one.name);
        }
    }
    score
}

#[test]
fn quantities() {
    let (sentences, paragraphs, articles) = (sentences(), articles("paragraphs.txt"), articles("articles.txt"));
    assert!(sentences.len() >= 200 && paragraphs.len() >= 20 && articles.len() >= 20);
    let (short, long, whole) = (score(&sentences), score(&paragraphs), score(&articles));
    let news = score(&self::articles("news.txt"));
    let mut got = String::from("What the tool reads otherwise than the marks say.\n\n");
    for (name, s) in [("sentences", &short), ("paragraphs", &long), ("articles", &whole), ("news", &news)] {
        let _ = writeln!(
            got,
            "# {name}: of {} quantities {} found, {} with their value, {} of these with their unit, {} of these with their \
             place in what is told; {} read; {} of {} texts all right\n\n{}",
            s.marks, s.found, s.values, s.units, s.flags, s.read, s.texts_right, s.texts, s.wrong
        );
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/quantities/wrong.txt");
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, &got).unwrap();
    }
    let share = |right: usize, all: usize| right as f64 / all as f64;
    for s in [&short, &long, &whole, &news] {
        assert!(share(s.values, s.marks) >= 0.95 && share(s.values, s.read) >= 0.93, "values\n{}", s.wrong);
        assert!(share(s.flags, s.marks) >= 0.85, "units and flags\n{}", s.wrong);
    }
    assert_eq!(got, fs::read_to_string(&path).unwrap_or_default(), "`UPDATE=1 cargo test --test gold` writes it anew");
}

/// A number as the page writes it.
fn number(n: rust_decimal::Decimal) -> String {
    n.round_dp(3).normalize().to_string()
}

/// A quantity as the page writes it: `from 5200 troop`, `~24..120 person`, `2500 troop (US combat)`.
fn written(text: &Text<'_>, q: &Quantity) -> String {
    let strict = q.count.strict;
    let ends = |range: NumRange| range.min.zip(range.max).map(|(a, b)| (number(a), number(b))).unwrap_or_default();
    let sign = |on: bool, sign: &str| if on { sign.to_owned() } else { String::new() };
    let value = match (q.count.hedge, ends(strict)) {
        (Hedge::Range, (a, b)) => format!("{}{a}..{}{b}", sign(strict.above, ">"), sign(strict.below, "<")),
        (Hedge::Approx, _) if q.count.values.len() == 1 && strict.below => {
            format!("nearly {}", number(q.count.values[0]))
        }
        (Hedge::Approx, (a, b)) if a != b => format!("~{a}..{b}"),
        _ if q.count.values.len() == 1 => {
            let whole = value(q);
            let digits = whole.find(|c: char| c.is_ascii_digit() || c == '-').unwrap();
            format!("{}{}", &whole[..digits], number(q.count.values[0]))
        }
        _ => value(q),
    };
    let mut parts: Vec<String> = flags(q).into_iter().map(str::to_owned).collect();
    parts.push(value);
    parts.extend(Some(unit(text, q)).filter(|u| u != "-"));
    if let Some(n) = q.noun.filter(|n| n.first < n.head && q.implied.is_none()) {
        parts.push(format!("({})", text.span(n.first, n.head - 1).of(text.raw())));
    }
    parts.join(" ")
}

/// What a quantity lets pass, as the page writes it.
fn lets_pass(q: &Quantity) -> String {
    let (min, max) =
        (q.count.slack.min.map(number).unwrap_or_default(), q.count.slack.max.map(number).unwrap_or_default());
    if min == max { min } else { format!("{min}..{max}") }
}

/// Every row of `docs/quantities.md` comes out as it stands there.
#[test]
fn the_page_on_quantities_is_so() {
    let (mut wrong, rows) = (String::new(), rows("quantities.md"));
    for (head, cells) in &rows {
        let phrases: Vec<&str> = cells[0].split(';').map(str::trim).collect();
        for (column, cell) in head.iter().zip(cells).skip(1).filter(|(column, _)| *column != "means") {
            let say = |text: &Text<'_>, q: &Quantity| match column.as_str() {
                "quantities" | "read as" => written(text, q),
                "let pass" => lets_pass(q),
                other => panic!("{other}"),
            };
            let read = |phrase: &&str| {
                let text = Text::new(phrase);
                let all: Vec<String> = quantities_of(&text).iter().map(|q| say(&text, q)).collect();
                if all.is_empty() { "-".to_owned() } else { all.join(", ") }
            };
            let got: Vec<String> = phrases.iter().map(read).collect();
            let told: Vec<&str> = cell.split(';').map(str::trim).collect();
            if got.len() != told.len() {
                let _ = writeln!(wrong, "{}\n  {} phrases, and the page says {}", cells[0], got.len(), told.len());
            }
            for ((phrase, got), told) in phrases.iter().zip(&got).zip(&told).filter(|((_, got), told)| got != *told) {
                let _ = writeln!(wrong, "{phrase}\n  page {told}\n  read {got}");
            }
        }
    }
    assert!(rows.len() > 60 && wrong.is_empty(), "{} rows\n{wrong}", rows.len());
}
