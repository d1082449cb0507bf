//! Lines and columns for people.

use serde::{Deserialize, Serialize};

/// A place in a file as people and editors count it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in code points.
    pub column: usize,
}

/// Where the lines of a text begin; turns byte offsets into [`Position`]s.
#[derive(Clone, Debug)]
pub struct Lines<'t> {
    raw: &'t str,
    starts: Vec<usize>,
    /// How many characters begin before byte 0, [`STEP`], 2 · `STEP` …, so that a column far out in a long line costs no
    /// more than one near its beginning.
    counted: Vec<usize>,
}

/// Bytes between two counts of characters.
const STEP: usize = 1024;

/// Characters that begin in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| **b & 0xc0 != 0x80).count()
}

impl<'t> Lines<'t> {
    /// Reads the line starts of `raw`. A line ends with LF, CRLF or a lone CR.
    pub fn new(raw: &'t str) -> Self {
        let mut starts = vec![0];
        let bytes = raw.as_bytes();
        for (i, &b) in bytes.iter().enumerate() {
            if b == b'\n' || (b == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
                starts.push(i + 1);
            }
        }
        let counted = bytes.chunks(STEP).scan(0, |sum, chunk| {
            let before = *sum;
            *sum += characters(chunk);
            Some(before)
        });
        Self { raw, starts, counted: counted.collect() }
    }

    /// The line and column of a byte offset; an offset past the end is placed at the end.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.starts.partition_point(|&s| s <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let mut end = offset.min(self.raw.len());
        while !self.raw.is_char_boundary(end) {
            end -= 1;
        }
        let bom = usize::from(start == 0 && end > 0 && self.raw.starts_with('\u{feff}'));
        Position { line, column: self.characters_before(end) - self.characters_before(start) - bom + 1 }
    }

    /// How many characters begin before the byte `at`.
    fn characters_before(&self, at: usize) -> usize {
        let step = at / STEP;
        let rest = self.raw.as_bytes().get(step * STEP..at).unwrap_or_default();
        let Some(before) = self.counted.get(step) else { return characters(self.raw.as_bytes()) };
        before + characters(rest)
    }

    /// The text of a line (from 1), without its line end.
    pub fn line(&self, line: usize) -> &'t str {
        let start = line.checked_sub(1).and_then(|l| self.starts.get(l)).copied().unwrap_or(self.raw.len());
        let end = self.starts.get(line).copied().unwrap_or(self.raw.len());
        self.raw.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_from_one() {
        let lines = Lines::new("é’a\r\nb\rc\n");
        assert_eq!(lines.position(0), Position { line: 1, column: 1 });
        assert_eq!(lines.position(5), Position { line: 1, column: 3 });
        assert_eq!(lines.position(8), Position { line: 2, column: 1 });
        assert_eq!(lines.position(10), Position { line: 3, column: 1 });
        assert_eq!(lines.line(2), "b");
    }

    #[test]
    fn columns_of_a_long_line_are_counted_as_those_of_a_short_one() {
        let raw = format!("\u{feff}{}\nab", "é’ab ".repeat(600));
        let lines = Lines::new(&raw);
        for (at, _) in raw.char_indices() {
            let start = raw[..at].rfind('\n').map_or(0, |n| n + 1);
            let bom = usize::from(start == 0 && at > 0);
            assert_eq!(lines.position(at).column, raw[start..at].chars().count() - bom + 1, "{at}");
        }
    }

    #[test]
    fn an_offset_past_the_end_or_inside_a_character_is_placed() {
        assert_eq!(Lines::new("é").position(1), Position { line: 1, column: 1 });
        assert_eq!(Lines::new("é").position(99), Position { line: 1, column: 2 });
    }
}
