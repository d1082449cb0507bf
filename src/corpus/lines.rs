//! Lines of a stream of any size, none of them read beyond a limit.

use std::io::{self, BufRead};

/// A line without its line end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// It has more bytes than the limit and was passed over.
    TooLong,
}

/// The lines of a stream, counted from 1. A line longer than the limit is skipped without being held.
pub(crate) struct BoundedLines<R> {
    reader: R,
    limit: usize,
    number: usize,
    done: bool,
}

impl<R: BufRead> BoundedLines<R> {
    /// Lines of at most `limit` bytes, line end not counted.
    pub(crate) fn new(reader: R, limit: usize) -> Self {
        Self { reader, limit, number: 0, done: false }
    }

    fn line(&mut self) -> io::Result<Option<Line>> {
        let (mut bytes, mut long, mut any) = (Vec::new(), false, false);
        loop {
            let buffer = match self.reader.fill_buf() {
                Ok(buffer) => buffer,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(e) => return Err(e),
            };
            if buffer.is_empty() {
                break;
            }
            any = true;
            let end = buffer.iter().position(|&b| b == b'\n');
            let part = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or_default();
            // One byte of grace for the carriage return of a CRLF.
            if long || bytes.len() + part.len() > self.limit.saturating_add(1) {
                long = true;
                bytes = Vec::new();
            } else {
                bytes.extend_from_slice(part);
            }
            let used = part.len() + usize::from(end.is_some());
            self.reader.consume(used);
            if end.is_some() {
                break;
            }
        }
        if !any {
            return Ok(None);
        }
        if bytes.last() == Some(&b'\r') {
            bytes.pop();
        }
        Ok(Some(if long || bytes.len() > self.limit { Line::TooLong } else { Line::Bytes(bytes) }))
    }
}

impl<R: BufRead> Iterator for BoundedLines<R> {
    /// The number of the line, and the line; an error of reading is the last item.
    type Item = (usize, io::Result<Line>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let line = self.line();
        self.number += 1;
        self.done = !matches!(line, Ok(Some(_)));
        Some((self.number, line.transpose()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, limit: usize) -> Vec<String> {
        let reader = io::BufReader::with_capacity(3, text.as_bytes());
        BoundedLines::new(reader, limit)
            .map(|(n, line)| match line.unwrap() {
                Line::Bytes(b) => format!("{n}:{}", String::from_utf8(b).unwrap()),
                Line::TooLong => format!("{n}!"),
            })
            .collect()
    }

    #[test]
    fn lines_end_with_lf_or_crlf_and_the_last_needs_none() {
        assert_eq!(lines("ab\r\n\ncd", 9), ["1:ab", "2:", "3:cd"]);
        assert_eq!(lines("ab\n", 9), ["1:ab"]);
        assert!(lines("", 9).is_empty());
    }

    #[test]
    fn a_line_over_the_limit_is_passed_over_and_counted() {
        assert_eq!(lines("abcd\nabcde\nabcd\r\nx", 4), ["1:abcd", "2!", "3:abcd", "4:x"]);
        assert_eq!(lines("abcdefghijklmnop", 4), ["1!"]);
    }

    #[test]
    fn an_endless_line_is_not_held() {
        let endless = io::BufReader::new(io::Read::take(io::repeat(b'x'), 64 << 20));
        assert_eq!(BoundedLines::new(endless, 1000).next().map(|(n, l)| (n, l.unwrap())), Some((1, Line::TooLong)));
    }
}
