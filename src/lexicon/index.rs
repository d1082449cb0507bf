//! A table of words that is searched without comparing letters: a short word is one number.

/// Words and what each means. Made once; a look-up costs the same however many words there are.
#[derive(Debug)]
pub(super) struct Index<V> {
    /// The words as numbers, each at its hash or after it; 0 where none stands. A power of two, and half of it empty.
    keys: Vec<u128>,
    /// What the word at the same place means.
    values: Vec<Option<V>>,
}

impl<V> Index<V> {
    /// The meanings of words; of a word that comes again, the first.
    pub(super) fn new<'w>(words: impl IntoIterator<Item = (&'w str, V)>) -> Self {
        let mut index = Self::empty(64);
        let mut count = 0;
        for (word, value) in words {
            debug_assert!((1..=LONGEST).contains(&word.len()), "`{word}` does not fit");
            let key = number(word);
            count += usize::from(index.get(word).is_none());
            if count * 2 > index.keys.len() {
                let larger = Self::empty(index.keys.len() * 2);
                let old = std::mem::replace(&mut index, larger);
                old.keys.into_iter().zip(old.values).for_each(|(key, value)| index.put(key, value));
            }
            index.put(key, Some(value));
        }
        index
    }

    fn empty(size: usize) -> Self {
        Self { keys: vec![0; size], values: std::iter::repeat_with(|| None).take(size).collect() }
    }

    /// The place of a key, or the empty one where it would stand.
    fn place(&self, key: u128) -> usize {
        let last = self.keys.len() - 1;
        let mut at = hash(key) & last;
        while self.keys.get(at).is_some_and(|k| *k != key && *k != 0) {
            at = (at + 1) & last;
        }
        at
    }

    fn put(&mut self, key: u128, value: Option<V>) {
        let at = self.place(key);
        if let (Some(k), Some(v)) = (self.keys.get_mut(at), self.values.get_mut(at))
            && *k == 0
        {
            (*k, *v) = (key, value);
        }
    }

    /// What a word means, if it is listed.
    pub(super) fn get(&self, word: &str) -> Option<&V> {
        self.of_number(number(word))
    }

    /// What the word means whose bytes make this number, the first of them the lowest.
    pub(super) fn of_number(&self, number: u128) -> Option<&V> {
        self.values.get(self.place(number))?.as_ref()
    }
}

/// Bytes of the longest word that can be listed.
const LONGEST: usize = 16;

/// A word's bytes as one number; of a word that is too long to be listed, none that a listed word has.
fn number(word: &str) -> u128 {
    let bytes = word.as_bytes();
    let len = bytes.len();
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        if len > LONGEST {
            return u128::MAX;
        }
        // What of the last eight bytes is not among the first.
        let rest = u64::from_le_bytes(*last).checked_shr(8 * (16 - len as u32)).unwrap_or(0);
        return u128::from(u64::from_le_bytes(*first)) | u128::from(rest) << 64;
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let rest = u32::from_le_bytes(*last).checked_shr(8 * (8 - len as u32)).unwrap_or(0);
        return u128::from(u64::from(u32::from_le_bytes(*first)) | u64::from(rest) << 32);
    }
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u128::from(*byte))
}

/// By Fibonacci's multiplier, whose high bits are the well mixed ones.
fn hash(key: u128) -> usize {
    let mixed = (key as u64 ^ ((key >> 64) as u64).rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 48) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_listed_and_nothing_else() {
        let words: Vec<String> = (1..=LONGEST).flat_map(|n| ["a", "b"].map(|c| c.repeat(n))).collect();
        let index = Index::new(words.iter().zip(0..).map(|(word, n)| (word.as_str(), n)));
        for (word, n) in words.iter().zip(0..) {
            assert_eq!(index.get(word), Some(&n), "{word}");
        }
        for word in ["", "c", "aab", "aaaaaaab", "aaaaaaaab", "aaaaaaaaaaaaaaaaa", "é"] {
            assert_eq!(index.get(word), None, "{word}");
        }
        assert_eq!(Index::new([("a", 1), ("a", 2)]).get("a"), Some(&1));
    }
}
