//! JSON Lines read one by one: a bad line is named by its number, the others are read.

use std::{
    fs::File,
    io::{self, BufReader, Read},
    path::Path,
};

use crate::{
    corpus::{BoundedLines, Line},
    diagnostic::{Diagnostic, Place},
    text::Position,
};

/// Bytes of the longest line that is read.
const LONGEST: usize = 64 << 20;

/// Problems of one file that are told one by one.
const TOLD: usize = 100;

/// Why a line was not dealt with.
pub(super) enum Trouble {
    /// It cannot be used, in words; the next one may be.
    Line(String),
    /// What came of it cannot be written; nothing more is read.
    Output(io::Error),
}

impl From<String> for Trouble {
    fn from(why: String) -> Self {
        Self::Line(why)
    }
}

/// Reads each line of `path` (`-` is standard input) that is not blank into `take`, with its number; that says in words
/// why it cannot use it. Returns the name of the file as problems call it.
pub(super) fn read(
    path: &Path,
    problems: &mut Vec<Diagnostic>,
    mut take: impl FnMut(usize, &str) -> Result<(), Trouble>,
) -> io::Result<String> {
    let (name, reader): (String, Box<dyn Read>) = if path.as_os_str() == "-" {
        ("<stdin>".to_owned(), Box::new(io::stdin()))
    } else {
        let name = path.display().to_string();
        match File::open(path) {
            Ok(file) => (name, Box::new(file)),
            Err(error) => {
                problems.push(unreadable(&name, &error));
                return Ok(name);
            }
        }
    };
    let mut bad = 0_usize;
    for (number, line) in BoundedLines::new(BufReader::new(reader), LONGEST) {
        let why = match line {
            Ok(Line::Bytes(bytes)) => match String::from_utf8(bytes) {
                Ok(line) => {
                    let line = if number == 1 { line.strip_prefix('\u{feff}').unwrap_or(&line) } else { &line };
                    if line.trim().is_empty() { Ok(()) } else { take(number, line) }
                }
                Err(_) => Err(Trouble::Line("it is not UTF-8".to_owned())),
            },
            Ok(Line::TooLong) => Err(Trouble::Line(format!("it is longer than {} MB", LONGEST >> 20))),
            Err(error) => {
                problems.push(unreadable(&name, &error));
                break;
            }
        };
        let why = match why {
            Ok(()) => continue,
            Err(Trouble::Line(why)) => why,
            Err(Trouble::Output(error)) => return Err(error),
        };
        bad += 1;
        if bad <= TOLD {
            let place = Place { position: Some(Position { line: number, column: 1 }), ..file(&name) };
            problems.push(Diagnostic::error("record-broken", format!("line {number} is passed over: {why}")).at(place));
        }
    }
    if bad > TOLD {
        let text = format!("{} more lines are passed over", bad - TOLD);
        problems.push(Diagnostic::error("record-broken", text).at(file(&name)));
    }
    Ok(name)
}

/// What serde says of a line, without its line number: a line is one line.
pub(super) fn reason(error: &serde_json::Error) -> String {
    crate::report::record::reason(error)
}

/// The file as a place.
pub(super) fn file(name: &str) -> Place {
    Place { file: name.to_owned(), span: None, position: None, label: String::new() }
}

fn unreadable(name: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::error("path-unreadable", format!("it cannot be read: {error}")).at(file(name))
}
