//! Every code of a problem, each with what it means. `docs/codes.md` has an entry for each.

/// Code and meaning, by code.
pub const CODES: &[(&str, &str)] = &[
    ("article-binary", "an article holds bytes that no text has"),
    ("article-changed", "an article is not the one that was sealed: its checksum differs"),
    ("article-described-twice", "two entries of articles.toml describe one file"),
    ("article-empty", "an article holds nothing but white space"),
    ("article-id-twice", "two articles have the same id; the first is read"),
    ("article-is-folder", "a folder is named like an article"),
    ("article-is-no-file", "what is named like an article is neither a file nor a folder"),
    ("article-not-utf8", "an article is not UTF-8 at this place"),
    ("article-too-large", "an article is larger than the limit"),
    ("article-undescribed", "an article has no entry in articles.toml, so its source and day are not known"),
    ("article-utf16", "an article is UTF-16, not UTF-8"),
    ("bad-checksum", "a checksum is not 64 hexadecimal digits"),
    ("bad-clock", "a time zone of `clocks` is not written as Area/City"),
    ("bad-example", "an answer that an example expects does not fit the claim"),
    ("bad-id", "an id is not made of small letters, digits and hyphens, or has a meaning of its own"),
    ("bad-length", "a length of time is not written as a number and days, weeks, months or years"),
    ("bad-path", "a path of articles.toml leads out of its folder or cannot be used"),
    ("bad-phrase", "a phrase of words and {slots} cannot be read"),
    ("bad-range", "a day, or range of days, is not written as 2020-01-03, 2020-01, 2020 or two of them with a slash"),
    ("bad-version", "the file is of a version that is not known"),
    ("claims-not-utf8", "the claims file is not UTF-8 at this place"),
    ("corpus-empty", "there is no article at all"),
    ("duplicate-id", "two tables of one kind have the same id"),
    ("empty-list", "a list holds nothing"),
    ("empty-text", "a text holds nothing but spaces"),
    ("entry-without-file", "an entry of articles.toml names no file"),
    ("excludes-itself", "the same words are looked for and refused"),
    ("file-exists", "a file that would be written is there already; nothing is overwritten"),
    ("folder-too-deep", "folders are nested deeper than the limit"),
    ("key-misfit", "a key does not fit the claim's kind, or another key beside it"),
    ("link-broken", "a symbolic link leads nowhere"),
    ("link-loop", "a symbolic link leads back to itself"),
    ("link-outside", "a symbolic link leads out of the corpus and is not followed"),
    ("long-phrase", "a spelling or phrase is longer than five words, and so fits one sentence only"),
    ("missing-key", "a key that must be there is not"),
    ("never-matches", "a claim lacks what it needs to match anything"),
    ("no-capital", "a name or spelling has no capital, and so is found as a common word"),
    ("no-counterexample", "a claim has no example that must match nothing"),
    ("no-examples", "a claim has no examples"),
    ("no-names", "names were asked for without a claims file that lists them"),
    ("no-records", "a JSON Lines file holds no record"),
    ("no-subject", "{subject} is used where there is none"),
    ("nothing-to-explain", "nothing that was read fits what should be explained"),
    ("odd-level", "one place alone is of a level that is written nearly like another"),
    ("part-of-circle", "an entity or option is part of itself by way of others"),
    ("path-missing", "a path does not exist"),
    ("path-unreadable", "a file or folder cannot be read"),
    ("path-unwritable", "a file cannot be written"),
    ("record-broken", "a line is no JSON record; the others are read"),
    ("record-incomplete", "a record lacks a field that must be there"),
    ("record-too-long", "a line is longer than the limit"),
    ("repeated-entry", "a list holds the same text twice"),
    ("seal-failed", "the checksums could not be written"),
    ("shared-spelling", "two entities are spelt the same way"),
    ("toml-syntax", "the file is not TOML at this place"),
    ("too-many-problems", "a file has more problems than are told one by one"),
    ("unknown-article", "no article has this id"),
    ("unknown-claim", "no claim has this id"),
    ("unknown-field", "a record has a field that is not read"),
    ("unknown-id", "an id names nothing in this file"),
    ("unknown-key", "a key is not one that is read here"),
    ("unknown-value", "a word is not one of those that the key takes"),
    ("unused-entity", "nothing refers to an entity, and it can answer no claim"),
    ("unused-event", "no claim asks about an event"),
    ("wrong-entity-kind", "an entity stands where one of another kind is needed"),
    ("wrong-type", "a value is not of the type that its key takes"),
];

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;

    #[test]
    fn codes_are_sorted_and_kebab_case() {
        assert!(CODES.is_sorted_by(|a, b| a.0 < b.0));
        for (code, meaning) in CODES {
            assert!(code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{code}");
            assert!(!meaning.is_empty() && !meaning.ends_with('.'), "{code}");
        }
    }

    /// Every code that the source gives to a problem is listed, and every listed code is given somewhere.
    #[test]
    fn listed_and_given_are_the_same() {
        let mut given = BTreeSet::new();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut given);
        let listed: BTreeSet<_> = CODES.iter().map(|(code, _)| (*code).to_owned()).collect();
        assert_eq!(given, listed);
    }

    fn collect(folder: &Path, given: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, given);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            // Joined, a call that is broken over lines looks like one that is not.
            let code: String = code.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(");
            for call in ["Diagnostic::error(\"", "Diagnostic::warning(\"", ".error(\"", ".warning(\""] {
                given.extend(code.split(call).skip(1).filter_map(|s| s.split('"').next()).map(str::to_owned));
            }
        }
    }
}
