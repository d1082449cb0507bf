//! Folding: what two spellings of one word have in common.
//!
//! Case, accents, typographic quotes and dashes fold; nothing else does. `any_ascii` knows far more (it writes an emoji
//! as `:gun:`, `½` as `1/2`, `北` as `Bei`), which would make false words, so it is asked about letters of the Latin
//! script only.

/// The folded form of one character, appended to `out`.
///
/// A Latin letter becomes its plain lower-case letters (`É` → `e`, `ß` → `ss`), an apostrophe of any shape `'`, a dash
/// of any shape `-`, the slash of a fraction `/`, a space of any width a space; everything else is only put in lower case.
pub(super) fn fold_char(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    match c {
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '\u{2032}' | '\u{02bc}' | '\u{00b4}' => out.push('\''),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
        // The slash of a fraction that was written in parts: 1⁄2.
        '\u{2044}' | '\u{2215}' => out.push('/'),
        c if c.is_whitespace() => out.push(' '),
        // Soft hyphens, joiners and marks of direction are invisible: they fold to nothing.
        '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
        // Combining accents.
        '\u{0300}'..='\u{036f}' => {}
        c if is_latin(c) => {
            let plain = any_ascii::any_ascii_char(c);
            out.extend(plain.chars().map(|p| p.to_ascii_lowercase()));
        }
        c => out.extend(c.to_lowercase()),
    }
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && matches!(c, '\u{00c0}'..='\u{024f}' | '\u{1e00}'..='\u{1eff}')
}

/// The folded form of a whole string.
///
/// ```
/// assert_eq!(gainsay::text::fold("Él Niño’s"), "el nino's");
/// assert_eq!(gainsay::text::fold("北 ½ €"), "北 ½ €");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut out);
    }
    out
}
