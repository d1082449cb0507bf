//! Texts with `{words = reading}` in them.

use std::{fs, ops::Range, path::Path};

/// A text without its marks, and each mark's place in it with what it says.
pub(crate) type Unmarked = (String, Vec<(Range<usize>, String)>);

pub(crate) fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold").join(name)).unwrap()
}

/// The blocks of a file that begin with `== head`, as head and text.
pub(crate) fn blocks(name: &str) -> Vec<(String, String)> {
    let file = file(name);
    let blocks = file.split("\n== ").map(|b| b.trim_start_matches("== ")).filter(|b| !b.starts_with('#'));
    blocks.map(|b| b.split_once('\n').unwrap()).map(|(h, t)| (h.to_owned(), t.trim_end().to_owned())).collect()
}

/// Takes the marks out; `name` is that of the text, for what is wrong with a mark.
pub(crate) fn unmarked(name: &str, raw: &str) -> Unmarked {
    let (mut text, mut marks, mut rest) = (String::new(), Vec::new(), raw);
    while let Some((before, after)) = rest.split_once('{') {
        let (mark, tail) = after.split_once('}').unwrap_or_else(|| panic!("{name}: no }}"));
        let (words, reading) = mark.rsplit_once(" = ").unwrap_or_else(|| panic!("{name}: no ` = ` in {mark}"));
        text.push_str(before);
        let start = text.len();
        text.push_str(words);
        marks.push((start..text.len(), reading.trim().to_owned()));
        rest = tail;
    }
    text.push_str(rest);
    (text, marks)
}

/// The rows of a page's tables of words and what they say, each with the head of its table.
pub(crate) fn rows(page: &str) -> Vec<(Vec<String>, Vec<String>)> {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(page)).unwrap();
    let (mut head, mut rows) = (Vec::new(), Vec::new());
    for line in page.lines() {
        let Some(cells) = line.strip_prefix("| ").and_then(|l| l.strip_suffix('|')) else {
            head = Vec::new();
            continue;
        };
        let cells: Vec<String> = cells.split('|').map(|c| c.trim().to_owned()).collect();
        if head.is_empty() {
            head = cells;
        } else if head.first().is_some_and(|h| h == "words") && cells.first().is_some_and(|c| c != "---") {
            assert_eq!(cells.len(), head.len(), "{line}");
            rows.push((head.clone(), cells));
        }
    }
    rows
}
