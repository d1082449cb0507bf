//! Did you mean.

/// The one of `known` that `word` was probably meant to be: at most one edit in three letters away, the nearest first,
/// the earlier in order among equals. Only ever a suggestion.
///
/// ```
/// use gainsay::diagnostic::nearest;
/// assert_eq!(nearest("spelings", ["name", "spellings"]), Some("spellings"));
/// assert_eq!(nearest("colour", ["name", "spellings"]), None);
/// ```
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let length = word.chars().count();
    // Long rubbish is nobody's typing error, and comparing it takes time.
    if length == 0 || length > 100 {
        return None;
    }
    let folded = word.to_lowercase();
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        if name.len().abs_diff(word.len()) > 40 {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&folded, &name.to_lowercase());
        let longest = length.max(name.chars().count());
        if name != word && distance * 3 <= longest && best.is_none_or(|(d, _)| distance < d) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// `did you mean …?`, or else all there are to choose from (the first 12).
pub fn did_you_mean<'k>(word: &str, known: impl IntoIterator<Item = &'k str> + Clone, what: &str) -> Option<String> {
    if let Some(name) = nearest(word, known.clone()) {
        return Some(format!("did you mean `{name}`?"));
    }
    let mut names: Vec<_> = known.into_iter().map(|n| format!("`{n}`")).collect();
    if names.is_empty() {
        return None;
    }
    if names.len() > 12 {
        names.truncate(12);
        names.push("…".to_owned());
    }
    Some(format!("{what}: {}", names.join(", ")))
}
