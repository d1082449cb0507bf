//! Hostile text made harmless before it is shown.
//!
//! Articles, paths, titles and labels come from strangers. A control character can move the cursor, an escape sequence
//! can rewrite the screen, a bidi mark can turn a line around. Every string passes here before it reaches a terminal.

use std::{borrow::Cow, fmt::Write as _};

/// `text` on one line, with nothing in it that a terminal obeys.
///
/// White space of any kind becomes a plain space (a CRLF is one); a control character becomes its picture (`␛`), a mark
/// of direction or another invisible character its number (`\u{202e}`). Letters of every script, combining accents,
/// emoji and the joiners that they need stay.
///
/// ```
/// use gainsay::report::clean;
/// assert_eq!(clean("Zoë 北 👩‍🚀"), "Zoë 北 👩‍🚀");
/// assert_eq!(clean("a\x1b[2Jb"), "a␛[2Jb");
/// assert_eq!(clean("a\r\nb\tc"), "a b c");
/// assert_eq!(clean("exe.\u{202e}txt"), r"exe.\u{202e}txt");
/// ```
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_harmless) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut after_cr = false;
    for c in text.chars() {
        match c {
            '\n' if after_cr => {}
            '\t' | '\n' | '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            '\0'..='\u{1f}' => out.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')),
            '\u{7f}' => out.push('\u{2421}'),
            c if is_harmless(c) => out.push(c),
            // Writing to a string cannot fail.
            c => drop(write!(out, "\\u{{{:x}}}", u32::from(c))),
        }
        after_cr = c == '\r';
    }
    Cow::Owned(out)
}

/// JSON with every character that a terminal would obey as its `\u` escape, which says the same to a program.
///
/// Such characters stand in a JSON text only within its strings; line ends between its tokens are left.
pub fn escape_json(json: String) -> String {
    if json.chars().all(|c| c == '\n' || is_harmless(c)) {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if c == '\n' || is_harmless(c) {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _: std::fmt::Result = write!(out, "\\u{unit:04x}");
        }
    }
    out
}

/// Whether a terminal shows this character and does nothing else.
///
/// The zero-width joiner and non-joiner pass: Persian, Hindi and emoji are written with them.
fn is_harmless(c: char) -> bool {
    !matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'       // C0, DEL, C1
        | '\u{ad}' | '\u{34f}' | '\u{61c}'          // soft hyphen, grapheme joiner, Arabic letter mark
        | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}'                   // line and paragraph separators, bidi embeddings and overrides
        | '\u{2060}'..='\u{206f}'                   // word joiner, invisible operators, bidi isolates
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}'      // byte-order mark, interlinear annotation
        | '\u{e0000}'..='\u{e0fff}'                 // tags: text that nobody sees
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_ordinary_stays() {
        for text in ["", "plain", "Él Niño’s – “x” …", "می‌خواهم", "हिन्दी", "e\u{301}", "👩‍🚀"]
        {
            assert!(matches!(clean(text), Cow::Borrowed(t) if t == text), "{text}");
        }
    }

    #[test]
    fn what_a_terminal_obeys_is_shown() {
        for (text, want) in [
            ("\0\u{7f}", "␀␡"),
            ("\u{9b}31m", r"\u{9b}31m"),
            ("\x1b]8;;http://x\x07y", "␛]8;;http://x␇y"),
            ("a\u{2066}b\u{2069}", r"a\u{2066}b\u{2069}"),
            ("\r\r\n\n", "   "),
            ("a\u{e0041}", r"a\u{e0041}"),
        ] {
            assert_eq!(clean(text), want, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn the_result_is_harmless_and_stays(text in any::<String>()) {
            let once = clean(&text).into_owned();
            prop_assert!(once.chars().all(is_harmless));
            prop_assert_eq!(clean(&once), once.as_str());
        }
    }
}
