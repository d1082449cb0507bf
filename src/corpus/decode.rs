//! Bytes to the text of an article, or a plain word on why they are none.

use std::{
    borrow::Cow,
    io::{self, Read},
};

use crate::{
    diagnostic::{Diagnostic, Place},
    text::{Lines, Position},
};

/// What kinds of file people take for text, by their first bytes.
const NOT_TEXT: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
];

/// Reads to the end, or nothing if there is more than `limit` bytes.
pub(super) fn read_bounded(reader: impl Read, limit: usize) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let more = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    reader.take(more).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= limit).then_some(bytes))
}

/// The text of these bytes, unchanged.
///
/// Errors, each one diagnostic at `file`: `article-utf16`, `article-binary` (a NUL, or the first bytes of another kind of
/// file), `article-not-utf8`, `article-empty` (white space only).
pub(super) fn decode(file: &str, bytes: Vec<u8>) -> Result<String, Box<Diagnostic>> {
    if let Some(name) = wide(&bytes) {
        let problem = Diagnostic::error("article-utf16", format!("the text is {name}; articles are UTF-8"));
        return Err(Box::new(problem.at(whole(file)).help("save it as UTF-8: `iconv -f UTF-16 -t UTF-8`")));
    }
    if let Some((_, what)) = NOT_TEXT.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        let problem = Diagnostic::error("article-binary", format!("this is {what}, not text"));
        return Err(Box::new(problem.at(whole(file)).help("save its text as a UTF-8 file ending in .txt")));
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(e) => return Err(Box::new(not_utf8(file, &e))),
    };
    check(file, &text).map_or(Ok(text), |problem| Err(Box::new(problem)))
}

/// What is wrong with a text as an article, at `file`.
pub(super) fn check(file: &str, text: &str) -> Option<Diagnostic> {
    if let Some(at) = text.find('\0') {
        let position = Lines::new(text).position(at);
        let problem = Diagnostic::error("article-binary", format!("a NUL at byte {at}: this is no text"));
        let place = Place { position: Some(position), ..whole(file) };
        return Some(problem.at(place).help("give the text as UTF-8 without NUL characters"));
    }
    text.chars().all(|c| c.is_whitespace() || c == '\u{feff}').then(|| {
        Diagnostic::error("article-empty", "the article has no text, only white space")
            .at(whole(file))
            .help("put the text in, or take the article away")
    })
}

/// A file as a place, without a part of it.
pub(super) fn whole(file: &str) -> Place {
    Place { file: file.to_owned(), span: None, position: None, label: String::new() }
}

/// The name of the wide encoding that the bytes seem to be in.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => return Some("UTF-32"),
        [0xff, 0xfe, ..] => return Some("UTF-16 (little-endian)"),
        [0xfe, 0xff, ..] => return Some("UTF-16 (big-endian)"),
        _ => {}
    }
    // Without a mark: Latin text has a NUL in nearly every other byte, always on the same side.
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let nuls = |side: usize| head.iter().skip(side).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let most = head.len() / 2 * 7 / 10;
    if head.len() < 4 {
        None
    } else if odd > most && even == 0 {
        Some("UTF-16 (little-endian) without a byte-order mark")
    } else if even > most && odd == 0 {
        Some("UTF-16 (big-endian) without a byte-order mark")
    } else {
        None
    }
}

fn not_utf8(file: &str, error: &std::string::FromUtf8Error) -> Diagnostic {
    let at = error.utf8_error().valid_up_to();
    let bytes = error.as_bytes();
    let byte = bytes.get(at).copied().unwrap_or_default();
    let message = format!("not UTF-8: the byte 0x{byte:02x} at offset {at} starts no character");
    let help = if bytes.contains(&0) {
        "this looks like no text at all; give the text as a UTF-8 file"
    } else {
        "save it as UTF-8; an old text from Windows: `iconv -f WINDOWS-1252 -t UTF-8`"
    };
    let place = Place { position: Some(position(bytes, at)), ..whole(file) };
    Diagnostic::error("article-not-utf8", message).at(place).help(help)
}

/// The beginning of what stands in a file, for a message: at most 80 characters.
pub(super) fn clip(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(80) {
        Some((at, _)) => Cow::Owned(format!("{}…", text.get(..at).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// Line and column of the byte at `at`; everything before it is UTF-8.
pub(super) fn position(bytes: &[u8], at: usize) -> Position {
    let before = bytes.get(..at).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default();
    Lines::new(before).position(before.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: bool) -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        mark.into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn what_is_no_article() {
        let table: [(&[u8], &str, &str); 10] = [
            (b"", "article-empty", "no text"),
            (b"\xef\xbb\xbf \r\n\t", "article-empty", "no text"),
            (b"one\ntwo \xe9t\xe9", "article-not-utf8", "byte 0xe9 at offset 8"),
            (b"\xc3", "article-not-utf8", "byte 0xc3 at offset 0"),
            (b"a\0b", "article-binary", "NUL at byte 1"),
            (b"%PDF-1.7\n", "article-binary", "a PDF"),
            (b"PK\x03\x04\x14", "article-binary", "zip"),
            (&utf16("Rain fell.", true), "article-utf16", "UTF-16 (little-endian)"),
            (&utf16("Rain fell.", false), "article-utf16", "without a byte-order mark"),
            (b"\xff\xfe\0\0R\0\0\0", "article-utf16", "UTF-32"),
        ];
        for (bytes, code, part) in table {
            let problem = decode("a.txt", bytes.to_vec()).unwrap_err();
            assert_eq!(problem.code, code, "{problem:?}");
            assert!(problem.message.contains(part), "{problem:?}");
            assert!(problem.help.is_some() && problem.places[0].file == "a.txt", "{problem:?}");
        }
    }

    #[test]
    fn the_place_of_a_bad_byte_counts_characters() {
        let problem = decode("a.txt", b"one\nd\xc3\xa9j\xe0".to_vec()).unwrap_err();
        assert_eq!(problem.places[0].position, Some(Position { line: 2, column: 4 }));
    }

    #[test]
    fn marks_and_carriage_returns_stay() {
        let text = "\u{feff}Rain fell.\r\n";
        assert_eq!(decode("a.txt", text.as_bytes().to_vec()).unwrap(), text);
    }

    #[test]
    fn a_reader_is_read_up_to_its_limit() {
        assert_eq!(read_bounded(&b"abcd"[..], 4).unwrap().as_deref(), Some(&b"abcd"[..]));
        assert_eq!(read_bounded(&b"abcde"[..], 4).unwrap(), None);
        assert_eq!(read_bounded(io::repeat(0), 1000).unwrap(), None);
    }
}
