//! `articles.toml` edited as a person would: comments, order and layout stay.

use super::described::Entry;

/// What stands at the head of a new `articles.toml`.
pub(super) const HEAD: &str = "\
# What is known of each article beside its text. The texts are evidence: keep them byte for byte.
# `published` is a day, or a range of days where the text only bounds it; `basis` says how it is known.
";

/// The file with these checksums in these of its entries, written over those that stand there.
pub(super) fn with_checksums(text: &str, sums: &[(&Entry, String)]) -> String {
    let mut edits: Vec<(usize, usize, String)> = sums.iter().map(|(entry, sum)| edit(text, entry, sum)).collect();
    edits.sort();
    let mut out = String::with_capacity(text.len() + edits.len() * 80);
    let mut at = 0;
    for (start, end, new) in edits {
        out.push_str(text.get(at..start).unwrap_or_default());
        out.push_str(&new);
        at = end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// What to replace: from, to, by.
fn edit(text: &str, entry: &Entry, sum: &str) -> (usize, usize, String) {
    if let Some((_, span)) = &entry.sha256 {
        return (span.start, span.end, quoted(sum));
    }
    if text.get(entry.table.start..).is_some_and(|t| t.starts_with('{')) {
        return (entry.last_value_end, entry.last_value_end, format!(", sha256 = {}", quoted(sum)));
    }
    // A line after the last one of the entry, its `=` under the one of the path.
    let rest = text.get(entry.last_value_end..).unwrap_or_default();
    let end = entry.last_value_end + rest.find(['\r', '\n']).unwrap_or(rest.len());
    let line = text.get(..entry.path_span.start).unwrap_or_default();
    let line = line.get(line.rfind('\n').map_or(0, |n| n + 1)..).unwrap_or_default();
    let key = line.trim_start();
    let indent = line.get(..line.len() - key.len()).unwrap_or_default();
    let width = key.find('=').unwrap_or_default().max("sha256 ".len());
    (end, end, format!("{}{indent}{:<width$}= {}", line_end(text), "sha256", quoted(sum)))
}

/// The file with one more entry at its end.
pub(super) fn with_entry(text: &str, entry: &str) -> String {
    let end = line_end(text);
    let mut out = if text.trim().is_empty() { HEAD.to_owned() } else { text.to_owned() };
    if !out.ends_with('\n') {
        out.push_str(end);
    }
    out.push_str(end);
    out.push_str(&if end == "\n" { entry.to_owned() } else { entry.replace('\n', end) });
    out
}

fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// An `[[article]]` with these keys; what is not known is left out.
pub(super) fn entry(keys: &[(&str, Option<&str>)]) -> String {
    let known: Vec<_> = keys.iter().filter_map(|(key, value)| Some((*key, (*value)?))).collect();
    let width = known.iter().map(|(key, _)| key.len()).max().unwrap_or_default();
    let lines = known.iter().map(|(key, value)| format!("{key:<width$} = {}\n", quoted(value)));
    std::iter::once("[[article]]\n".to_owned()).chain(lines).collect()
}

/// A basic string of TOML on one line. Whatever is not seen, or turns the direction of reading, is written as its number.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || is_invisible(c) => {
                let number = u32::from(c);
                out.push_str(&if number > 0xffff { format!("\\U{number:08x}") } else { format!("\\u{number:04x}") });
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Marks of direction, joiners, separators of lines, tags.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::{super::described::parse, *};

    /// Writes the same checksum into all entries; the result must read as that.
    fn sealed(text: &str) -> String {
        let (entries, problems) = parse("articles.toml", text);
        assert_eq!(problems, []);
        let sums: Vec<_> = entries.iter().map(|e| (e, "0".repeat(64))).collect();
        let new = with_checksums(text, &sums);
        let (again, problems) = parse("articles.toml", &new);
        assert_eq!(problems, [], "{new}");
        assert!(again.iter().all(|e| e.sha256.as_ref().is_some_and(|(sum, _)| *sum == "0".repeat(64))), "{new}");
        new.replace(&"0".repeat(64), "…")
    }

    #[test]
    fn a_checksum_is_a_line_of_its_own_and_the_rest_stays() {
        let table = [
            (
                "# head\n[[article]]\npath   = \"a\" # why\nsource = \"A\"  # so\n\n# tail\n",
                "# head\n[[article]]\npath   = \"a\" # why\nsource = \"A\"  # so\nsha256 = \"…\"\n\n# tail\n",
            ),
            ("[[article]]\npath = 'a'", "[[article]]\npath = 'a'\nsha256 = \"…\""),
            ("[[article]]\r\n  path      = 'a'\r\n", "[[article]]\r\n  path      = 'a'\r\n  sha256    = \"…\"\r\n"),
            (
                "article = [{ path = 'a' }, {path='b'},]\n",
                "article = [{ path = 'a', sha256 = \"…\" }, {path='b', sha256 = \"…\"},]\n",
            ),
            (
                "[[article]]\npath='a'\ntitle='''x\ny'''\n[[article]]\npath='b'",
                "[[article]]\npath='a'\ntitle='''x\ny'''\nsha256 = \"…\"\n[[article]]\npath='b'\nsha256 = \"…\"",
            ),
        ];
        for (before, after) in table {
            assert_eq!(sealed(before), after);
            assert_eq!(sealed(&before.replace('\u{feff}', "")), after);
        }
    }

    #[test]
    fn a_checksum_that_stands_there_is_written_over() {
        let before = format!("[[article]]\nsha256 = '{}' # sealed\npath = 'a'\n", "F".repeat(64));
        assert_eq!(sealed(&before), "[[article]]\nsha256 = \"…\" # sealed\npath = 'a'\n");
        let once = with_checksums(&before, &[]);
        assert_eq!(once, before);
    }

    #[test]
    fn an_entry_is_added_at_the_end() {
        let new = entry(&[("path", Some("b")), ("title", None), ("source", Some("B \"\u{202e}\u{1b}\n"))]);
        assert_eq!(new, "[[article]]\npath   = \"b\"\nsource = \"B \\\"\\u202e\\u001b\\n\"\n");
        assert_eq!(with_entry("x = 1", &new), format!("x = 1\n\n{new}"));
        assert_eq!(with_entry("x = 1\r\n", "[[article]]\n"), "x = 1\r\n\r\n[[article]]\r\n");
        assert!(with_entry("", &new).starts_with("# What is known"));
    }

    proptest::proptest! {
        #[test]
        fn what_is_quoted_reads_as_itself(text in ".*") {
            let toml = format!("[[article]]\npath = 'a'\ntitle = {}\n", quoted(&format!("x{text}x")));
            let (entries, _) = parse("articles.toml", &toml);
            proptest::prop_assert_eq!(entries[0].title.clone(), Some(format!("x{text}x")));
        }
    }
}
