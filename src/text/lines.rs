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
        Self { raw, starts }
    }

    /// The line and column of a byte offset; an offset past the end is placed at the end.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.starts.partition_point(|&s| s <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let mut end = offset.min(self.raw.len());
        while !self.raw.is_char_boundary(end) {
            end -= 1;
        }
        let before = self.raw.get(start..end).unwrap_or_default();
        let bom = usize::from(start == 0 && before.starts_with('\u{feff}'));
        Position { line, column: before.chars().count() - bom + 1 }
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
    fn an_offset_past_the_end_or_inside_a_character_is_placed() {
        assert_eq!(Lines::new("é").position(1), Position { line: 1, column: 1 });
        assert_eq!(Lines::new("é").position(99), Position { line: 1, column: 2 });
    }
}
