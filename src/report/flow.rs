//! Plain text laid out in columns of a terminal: wrapping, and lists joined by a middle dot.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns that `text` takes.
pub(super) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// `text` in lines of at most `columns`, cut at spaces; a longer word is cut anywhere. Never empty.
pub(super) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let pieces: Vec<String> = text.split_whitespace().flat_map(|word| chop(word, columns)).collect();
    pack(pieces.iter().map(String::as_str), " ", columns)
}

/// `items` in lines of at most `columns`, with `between` between two of one line. An item is never cut: one that is
/// longer than a line (a path) stands alone and sticks out. Never empty.
pub(super) fn pack<'a>(items: impl IntoIterator<Item = &'a str>, between: &str, columns: usize) -> Vec<String> {
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0);
    for item in items.into_iter().filter(|i| !i.is_empty()) {
        if used > 0 && used + width(between) + width(item) > columns {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push_str(between);
            used += width(between);
        }
        line.push_str(item);
        used += width(item);
    }
    lines.push(line);
    lines
}

/// `text` behind `indent` columns, further lines behind two more.
pub(super) fn paragraph(indent: usize, text: &str, columns: usize) -> String {
    let mut out = String::new();
    for (i, line) in wrap(text, columns.saturating_sub(indent + 2)).iter().enumerate() {
        let indent = indent + if i == 0 { 0 } else { 2 };
        out.push_str(&format!("{}{line}\n", " ".repeat(indent)));
    }
    out
}

/// A word in pieces of at most `columns`.
fn chop(word: &str, columns: usize) -> Vec<String> {
    if width(word) <= columns {
        return vec![word.to_owned()];
    }
    let (mut pieces, mut piece, mut used) = (Vec::new(), String::new(), 0);
    for c in word.chars() {
        let wide = UnicodeWidthChar::width(c).unwrap_or(0);
        if used > 0 && used + wide > columns {
            pieces.push(std::mem::take(&mut piece));
            used = 0;
        }
        piece.push(c);
        used += wide;
    }
    pieces.push(piece);
    pieces
}

/// `text` cut to `columns`, with an ellipsis where something is missing.
pub(super) fn clip(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut used = 1;
    let kept: String = text
        .chars()
        .take_while(|&c| {
            used += UnicodeWidthChar::width(c).unwrap_or(0);
            used <= columns
        })
        .collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_the_width() {
        assert_eq!(wrap("a bridge was closed", 8), ["a bridge", "was", "closed"]);
        assert_eq!(wrap("incomprehensible", 6), ["incomp", "rehens", "ible"]);
        assert_eq!(wrap("", 6), [""]);
        assert_eq!(wrap("橋は閉鎖された", 6), ["橋は閉", "鎖され", "た"]);
        assert_eq!(pack(["one", "two", "three"], " · ", 9), ["one · two", "three"]);
        assert_eq!(clip("incomprehensible", 6), "incom…");
        assert_eq!(clip("short", 6), "short");
    }
}
