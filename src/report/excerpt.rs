//! A sentence with its marks, laid out for a terminal: trimmed around them, wrapped, and carets under the words.
//!
//! White space of the file (line ends, runs of spaces) becomes one space; what could harm a terminal becomes a harmless
//! sign; and every drawn character remembers its bytes, so that carets stand where the words are, whatever their width.

use unicode_segmentation::UnicodeSegmentation;

use super::{clean::clean, flow::width};
use crate::text::Span;

/// Something to underline.
#[derive(Clone, Debug)]
pub(super) struct Underline {
    /// Its bytes, counted as those of the sentence are.
    pub(super) span: Span,
    /// What to draw under it.
    pub(super) sign: char,
    /// What to write under that; may be empty.
    pub(super) label: String,
}

/// One line of the terminal with what stands below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// A piece of the sentence.
    pub(super) text: String,
    /// The signs below it; empty where nothing is marked.
    pub(super) signs: String,
    /// The labels below those, in as many lines as they need.
    pub(super) labels: Vec<String>,
}

/// How much of a sentence is shown, and how wide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Columns of a line.
    pub(super) columns: usize,
    /// About how many lines of it; what is further from the marks is left out.
    pub(super) lines: usize,
}

/// What a terminal draws as one character.
struct Cell {
    text: String,
    width: usize,
    span: Span,
}

impl Cell {
    fn is_space(&self) -> bool {
        self.text == " "
    }
}

/// Lays out `sentence`, whose first byte is byte `start` of the file. Never empty. The first of `marks` decides what is
/// kept where they lie further apart than the frame is large.
pub(super) fn excerpt(sentence: &str, start: usize, marks: &[Underline], frame: Frame) -> Vec<Row> {
    let frame = Frame { columns: frame.columns.max(8), ..frame };
    let cells = cells(sentence, start, marks, frame);
    let shown = trim(cells, marks, frame);
    let mut lines = lines(shown, frame.columns);
    close(&mut lines, frame.columns);
    let mut labelled = vec![false; marks.len()];
    lines.iter().map(|line| row(line, marks, &mut labelled)).collect()
}

/// An ellipsis that stands alone on the last line goes to the end of the line before.
fn close(lines: &mut Vec<Vec<Cell>>, columns: usize) {
    if !lines.last().is_some_and(|l| matches!(l.as_slice(), [only] if only.text == "…")) || lines.len() < 2 {
        return;
    }
    let dots = lines.pop();
    let Some(line) = lines.last_mut() else { return };
    while line.iter().map(|c| c.width).sum::<usize>() + 2 > columns {
        let word = line.iter().rposition(Cell::is_space).unwrap_or(0);
        if word == 0 {
            break;
        }
        line.truncate(word);
    }
    line.push(Cell { text: " ".to_owned(), width: 1, span: Span::new(usize::MAX, usize::MAX) });
    line.extend(dots.into_iter().flatten());
}

/// The characters of the sentence; of a monstrous one only those that may be shown.
fn cells(sentence: &str, start: usize, marks: &[Underline], frame: Frame) -> Vec<Cell> {
    // More bytes than any frame shows: a character is seldom more than 30 bytes.
    let reach = frame.columns.saturating_mul(frame.lines.saturating_add(2)).saturating_mul(30);
    let focus = marks.first().map_or(Span::new(start, start), |m| m.span);
    let bound = |byte: usize| {
        let mut at = byte.saturating_sub(start).min(sentence.len());
        while !sentence.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (first, last) = (bound(focus.start.saturating_sub(reach)), bound(focus.end.saturating_add(reach)));
    let mut cells: Vec<Cell> = Vec::new();
    let cut = Cell { text: "…".to_owned(), width: 1, span: Span::new(0, 0) };
    if first > 0 {
        cells.push(cut);
    }
    for (at, grapheme) in sentence.get(first..last).unwrap_or_default().grapheme_indices(true) {
        let at = start + first + at;
        let span = Span::new(at, at + grapheme.len());
        let blank = grapheme.chars().all(char::is_whitespace);
        let text = if blank { " ".to_owned() } else { clean(grapheme).into_owned() };
        let wide = width(&text);
        match cells.last_mut() {
            Some(before) if blank && before.is_space() => before.span = before.span.to(span),
            // What takes no column goes with what stands before it.
            Some(before) if wide == 0 => {
                before.text.push_str(&text);
                before.span = before.span.to(span);
            }
            _ => cells.push(Cell { text, width: wide, span }),
        }
    }
    if last < sentence.len() {
        cells.push(Cell { text: "…".to_owned(), width: 1, span: Span::new(usize::MAX, usize::MAX) });
    }
    let blank_ends = |c: &Cell| c.is_space();
    while cells.last().is_some_and(blank_ends) {
        cells.pop();
    }
    let lead = cells.iter().take_while(|c| c.is_space()).count();
    cells.drain(..lead);
    cells
}

/// The part around the marks that fits the frame, with an ellipsis where something is left out.
fn trim(cells: Vec<Cell>, marks: &[Underline], frame: Frame) -> Vec<Cell> {
    let room = frame.columns.saturating_mul(frame.lines).max(frame.columns);
    let total: usize = cells.iter().map(|c| c.width).sum();
    if total <= room {
        return cells;
    }
    let room = room.saturating_sub(4);
    let reach = |spans: &[Underline]| {
        let hit = |c: &Cell| spans.iter().any(|m| m.span.overlaps(c.span));
        let first = cells.iter().position(hit)?;
        let last = cells.iter().rposition(hit)?;
        Some((first, last + 1))
    };
    let wide = |range: (usize, usize)| -> usize { cells.iter().take(range.1).skip(range.0).map(|c| c.width).sum() };
    let all = reach(marks).filter(|&r| wide(r) <= room);
    let (first, last) = all.or_else(|| reach(marks.get(..1)?)).unwrap_or((0, 0));
    let left = room.saturating_sub(wide((first, last)));
    // More before than after: the subject stands before what is told of it.
    let after: usize = cells.iter().skip(last).map(|c| c.width).sum();
    let before = left.saturating_sub(after.min(left * 2 / 5));
    let from = back(&cells, first, before);
    let spare = left.saturating_sub(wide((from, first)));
    let to = forth(&cells, last, spare);
    let (more_before, more_after) = (from > 0, to < cells.len());
    let dots = |text: &str, at: usize| Cell { text: text.to_owned(), width: 1, span: Span::new(at, at) };
    let mut kept: Vec<Cell> = Vec::with_capacity(to - from + 4);
    if more_before {
        kept.push(dots("…", 0));
        kept.push(dots(" ", 0));
    }
    kept.extend(cells.into_iter().take(to).skip(from));
    if more_after {
        kept.push(dots(" ", usize::MAX));
        kept.push(dots("…", usize::MAX));
    }
    kept
}

/// The start of a word at most `room` columns before `first`.
fn back(cells: &[Cell], first: usize, room: usize) -> usize {
    let (mut used, mut at) = (0, first);
    for (i, cell) in cells.iter().enumerate().take(first).rev() {
        used += cell.width;
        if used > room {
            return at;
        }
        let opens = i == 0 || cells.get(i - 1).is_some_and(Cell::is_space);
        if opens && !cell.is_space() {
            at = i;
        }
    }
    at
}

/// The end of a word at most `room` columns after `last`.
fn forth(cells: &[Cell], last: usize, room: usize) -> usize {
    let (mut used, mut at) = (0, last);
    for (i, cell) in cells.iter().enumerate().skip(last) {
        used += cell.width;
        if used > room {
            return at;
        }
        let closes = cells.get(i + 1).is_none_or(Cell::is_space);
        if closes && !cell.is_space() {
            at = i + 1;
        }
    }
    at
}

/// Wraps at spaces; a longer word is cut anywhere.
fn lines(cells: Vec<Cell>, columns: usize) -> Vec<Vec<Cell>> {
    let mut lines: Vec<Vec<Cell>> = Vec::new();
    let (mut line, mut used): (Vec<Cell>, usize) = (Vec::new(), 0);
    for cell in cells {
        if used + cell.width > columns {
            if cell.is_space() {
                lines.push(std::mem::take(&mut line));
                used = 0;
                continue;
            }
            let word = line.iter().rposition(Cell::is_space).map_or(line.len(), |s| s + 1);
            let rest = line.split_off(word);
            line.truncate(word - usize::from(line.last().is_some_and(Cell::is_space)));
            lines.push(std::mem::replace(&mut line, rest));
            used = line.iter().map(|c| c.width).sum();
        }
        if used > 0 || !cell.is_space() {
            used += cell.width;
            line.push(cell);
        }
    }
    lines.push(line);
    lines
}

/// One line; `labelled` tells which marks have their label already, on the line where they begin.
fn row(line: &[Cell], marks: &[Underline], labelled: &mut [bool]) -> Row {
    let text: String = line.iter().map(|c| c.text.as_str()).collect();
    let mut signs = String::new();
    let mut starts: Vec<Option<usize>> = vec![None; marks.len()];
    let mut column = 0;
    for cell in line {
        let mut sign = ' ';
        for (mark, start) in marks.iter().zip(&mut starts).rev() {
            if mark.span.overlaps(cell.span) {
                sign = mark.sign;
                start.get_or_insert(column);
            }
        }
        signs.extend(std::iter::repeat_n(sign, cell.width));
        column += cell.width;
    }
    signs.truncate(signs.trim_end().len());
    let mut here = Vec::new();
    for ((mark, start), done) in marks.iter().zip(starts).zip(labelled) {
        let Some(start) = start else { continue };
        if !std::mem::replace(done, true) {
            here.push((start, mark.label.as_str()));
        }
    }
    let labels = labels(here);
    Row { text, signs, labels }
}

/// Labels under their columns, each in the first line where it fits.
fn labels(mut at: Vec<(usize, &str)>) -> Vec<String> {
    at.retain(|l| !l.1.is_empty());
    at.sort_unstable();
    at.dedup();
    let mut rows: Vec<String> = Vec::new();
    for (column, label) in at {
        let free = |row: &String| row.is_empty() || width(row) + 2 <= column;
        let index = rows.iter().position(free).unwrap_or(rows.len());
        if index == rows.len() {
            rows.push(String::new());
        }
        if let Some(row) = rows.get_mut(index) {
            let pad = column.saturating_sub(width(row));
            row.extend(std::iter::repeat_n(' ', pad));
            row.push_str(label);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn draw(sentence: &str, words: &[&str], frame: Frame) -> String {
        let marks: Vec<Underline> = words
            .iter()
            .map(|w| {
                let at = sentence.find(w).unwrap() + 100;
                Underline { span: Span::new(at, at + w.len()), sign: '^', label: String::new() }
            })
            .collect();
        let mut out = String::new();
        for row in excerpt(sentence, 100, &marks, frame) {
            out.push_str(&format!("|{}|\n", row.text));
            if !row.signs.is_empty() {
                out.push_str(&format!("|{}\n", row.signs));
            }
        }
        out
    }

    #[test]
    fn carets_stand_under_the_words() {
        let frame = Frame { columns: 24, lines: 4 };
        insta::assert_snapshot!(draw("The old bridge was closed in\r\nlate 2019, the mayor said.", &["late 2019"], frame), @"
        |The old bridge was|
        |closed in late 2019, the|
        |          ^^^^^^^^^
        |mayor said.|
        ");
    }

    #[test]
    fn wide_and_combining_characters_take_their_columns() {
        let drawn = draw("橋 e\u{301}te\u{301} 👩 in May", &["May"], Frame { columns: 40, lines: 2 });
        assert_eq!(drawn, "|橋 e\u{301}te\u{301} 👩 in May|\n|             ^^^\n");
    }

    #[test]
    fn what_is_far_from_the_marks_is_left_out() {
        let long = format!("{} the bridge was closed in May {}", "word ".repeat(100), "more ".repeat(100));
        insta::assert_snapshot!(draw(&long, &["May"], Frame { columns: 30, lines: 2 }), @"
        |… word the bridge was closed|
        |in May more more more more …|
        |   ^^^
        ");
    }

    #[test]
    fn labels_stand_below_each_other_where_they_would_touch() {
        let mark = |start, end, label: &str| Underline { span: Span::new(start, end), sign: '-', label: label.into() };
        let rows = excerpt(
            "Ann met Bob in May",
            0,
            &[mark(0, 3, "subject"), mark(4, 7, "event"), mark(15, 18, "v")],
            Frame { columns: 40, lines: 1 },
        );
        assert_eq!(rows[0].signs, "--- ---        ---");
        assert_eq!(rows[0].labels, ["subject        v", "    event"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn any_text_any_marks_any_frame(text in "\\PC*|.{0,60}", a in 0usize..80, b in 0usize..80, columns in 0usize..50, lines in 0usize..4) {
            let marks = [Underline { span: Span::new(a, b), sign: '^', label: "value".into() }];
            for row in excerpt(&text, 3, &marks, Frame { columns, lines }) {
                prop_assert!(width(&row.text) <= columns.max(8) + 10);
                prop_assert!(width(&row.signs) <= width(&row.text));
                prop_assert!(!row.text.chars().any(char::is_control));
            }
        }
    }
}
