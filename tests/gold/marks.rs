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
