//! A short word of plain letters, read in one step: its bytes as one number, tested side by side.

use super::Case;

/// The ASCII letters at the beginning of some bytes.
pub(super) struct Letters {
    /// How many there are.
    pub(super) len: usize,
    /// How many of them are capitals.
    capitals: u32,
    /// The first is a capital.
    title: bool,
    /// In lower case, as a number whose lowest byte is the first letter.
    pub(super) folded: u128,
}

/// A number all of whose bytes are `byte`.
const fn all(byte: u8) -> u128 {
    u128::from_le_bytes([byte; 16])
}

impl Letters {
    /// The letters before the first byte that is none; nothing where there is no such byte.
    pub(super) fn before_any_else(bytes: [u8; 16]) -> Option<Self> {
        let raw = u128::from_le_bytes(bytes);
        let low = raw | all(0x20);
        let seven_bits = low & all(0x7f);
        // The highest bit of each byte tells: from `a` on, past `z`.
        let from_a = seven_bits + all(0x80 - b'a');
        let past_z = seven_bits + all(0x7f - b'z');
        let letters = from_a & !past_z & !raw & all(0x80);
        let end = (letters ^ all(0x80)).trailing_zeros() & !7;
        let inside = 1u128.checked_shl(end)? - 1;
        // The bit that makes a letter small, moved to the highest.
        let capitals = letters & !(raw << 2) & inside;
        Some(Self {
            len: end as usize / 8,
            capitals: capitals.count_ones(),
            title: capitals & 0x80 != 0,
            folded: low & inside,
        })
    }

    /// How the word is capitalised.
    pub(super) fn case(&self) -> Case {
        match self.capitals as usize {
            0 => Case::Lower,
            1 if self.title => Case::Title,
            n if n == self.len => Case::Upper,
            _ => Case::Mixed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_letters_before_any_else() {
        for (raw, want) in [
            ("the old bridge fe", Some(("the", Case::Lower))),
            ("The\u{e9} old bridge", Some(("the", Case::Title))),
            ("NATO, old bridge f", Some(("nato", Case::Upper))),
            ("McKay@[`{|}~^_]/:;", Some(("mckay", Case::Mixed))),
            ("azAZ{`[@@@@@@@@@@@", Some(("azaz", Case::Mixed))),
            ("1st of old bridge", Some(("", Case::Lower))),
            ("abcdefghijklmno ", Some(("abcdefghijklmno", Case::Lower))),
            ("abcdefghijklmnop", None),
        ] {
            let read = Letters::before_any_else(*raw.as_bytes().first_chunk().unwrap());
            let told = read.map(|l| (String::from_utf8(l.folded.to_le_bytes()[..l.len].to_vec()).unwrap(), l.case()));
            assert_eq!(told, want.map(|(word, case)| (word.to_owned(), case)), "{raw}");
        }
    }
}
