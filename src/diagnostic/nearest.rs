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
    all_nearest(word, known).first().copied()
}

/// All that are nearest, in their order.
fn all_nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<&'k str> {
    let length = word.chars().count();
    let mut best: Vec<&str> = Vec::new();
    // Long rubbish is nobody's typing error, and comparing it takes time.
    if length == 0 || length > 100 {
        return best;
    }
    let folded = word.to_lowercase();
    let mut least = usize::MAX;
    for name in known {
        if name.len().abs_diff(word.len()) > 40 || name == word {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&folded, &name.to_lowercase());
        if distance * 3 > length.max(name.chars().count()) || distance > least {
            continue;
        }
        if distance < least {
            best.clear();
            least = distance;
        }
        best.push(name);
    }
    best
}

/// `did you mean …?`, or else all there are to choose from (the first 12).
pub fn did_you_mean<'k>(word: &str, known: impl IntoIterator<Item = &'k str> + Clone, what: &str) -> Option<String> {
    let near: Vec<_> = all_nearest(word, known.clone()).iter().take(3).map(|name| format!("`{name}`")).collect();
    if !near.is_empty() {
        return Some(format!("did you mean {}?", near.join(" or ")));
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
