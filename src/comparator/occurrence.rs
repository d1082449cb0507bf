//! What happens again: which assertions speak of one occurrence.

use std::collections::BTreeMap;

use crate::kinds::{
    Value, World,
    date::{DateValue, Days},
    relate,
};

use super::{stand::days, text::days_text};

/// The assertions of one occurrence.
#[derive(Debug, Default)]
pub(super) struct Occurrence {
    /// Its days, for a person; absent where the claim has one occurrence only.
    pub(super) name: Option<String>,
    /// Indices into the values given, sorted.
    pub(super) members: Vec<usize>,
    /// Indices of what cannot be compared, with why.
    pub(super) set_aside: Vec<(usize, String)>,
}

/// Parts the answers by occurrence. `given` are values, and why one is not to be compared, if so.
///
/// Dates no wider than `recurs` days are sorted and cut where two lie further apart than that. A wider one ("in 2021")
/// joins the occurrence that it meets; where it meets several, it is set aside. What has no days of its own cannot be
/// told apart, and stays with the only occurrence or is set aside.
pub(super) fn part(given: &[(&Value, Option<String>)], recurs: Option<i32>) -> Vec<Occurrence> {
    let mut rest = Occurrence::default();
    let mut open = Vec::new();
    let likes = anchors(given);
    for (i, (value, why)) in given.iter().enumerate() {
        match why.clone().or_else(|| unresolved(value, &likes)) {
            Some(why) => rest.set_aside.push((i, why)),
            None => open.push((i, *value)),
        }
    }
    let Some(recurs) = recurs.map(|n| n.max(0)) else {
        rest.members = open.into_iter().map(|(i, _)| i).collect();
        return vec![rest];
    };
    let (mut narrow, mut wide, mut undated) = (Vec::new(), Vec::new(), Vec::new());
    for (i, value) in open {
        match days(value) {
            Some(d) if length(d).is_some_and(|n| n <= recurs) => narrow.push((d, i)),
            Some(d) => wide.push((d, i)),
            None => undated.push(i),
        }
    }
    let mut found = cut(narrow, recurs);
    let meets = |a: Days, b: Days| a.gap(b).is_none_or(|gap| gap <= recurs);
    let mut left = Vec::new();
    let fixed: Vec<Days> = found.iter().map(|f| f.0).collect();
    for (d, i) in wide {
        let mut fits = fixed.iter().enumerate().filter(|(_, f)| meets(**f, d)).map(|(n, _)| n);
        match (fits.next(), fits.next()) {
            (None, _) => left.push((d, i)),
            (Some(n), None) => found.get_mut(n).into_iter().for_each(|f| f.1.push(i)),
            _ => rest.set_aside.push((i, "it fits several occurrences".to_owned())),
        }
    }
    found.extend(cut(left, recurs));
    found.sort();
    match found.as_mut_slice() {
        [] => rest.members = undated,
        [only] => {
            // A day of any year may be of another occurrence: where it does not agree, it contradicts none.
            let world = World::default();
            let dated: Vec<&Value> = only.1.iter().filter_map(|&i| given.get(i).map(|g| g.0)).collect();
            for i in undated {
                let value = given.get(i).map(|g| g.0);
                let stranger = value.is_some_and(|v| {
                    matches!(v, Value::Date(DateValue::Yearless { .. }))
                        && !dated.iter().any(|d| relate(v, d, &world).agrees())
                });
                if stranger {
                    rest.set_aside.push((i, "its year is not known, and it happens again".to_owned()));
                } else {
                    only.1.push(i);
                }
            }
        }
        _ => rest.set_aside.extend(undated.into_iter().map(|i| (i, "it does not say which occurrence".to_owned()))),
    }
    rest.set_aside.sort();
    let mut out: Vec<_> = found
        .into_iter()
        .map(|(days, mut members)| {
            members.sort_unstable();
            Occurrence { name: Some(days_text(days)), members, set_aside: Vec::new() }
        })
        .collect();
    match out.as_mut_slice() {
        [only] => only.set_aside = rest.set_aside,
        _ if rest.members.is_empty() && rest.set_aside.is_empty() => {}
        _ => out.push(rest),
    }
    out
}

/// How many days lie between the ends; nothing where an end is open.
fn length(days: Days) -> Option<i32> {
    days.from.zip(days.to).map(|(from, to)| to.since(from))
}

/// Sorts, and cuts where the next begins further than `recurs` after all before have ended.
fn cut(mut dated: Vec<(Days, usize)>, recurs: i32) -> Vec<(Days, Vec<usize>)> {
    dated.sort_unstable();
    let mut out: Vec<(Days, Vec<usize>)> = Vec::new();
    for (d, i) in dated {
        match out.last_mut() {
            Some((hull, members)) if hull.gap(d).is_none_or(|gap| gap <= recurs) => {
                *hull = hull.hull(d);
                members.push(i);
            }
            _ => out.push((d, vec![i])),
        }
    }
    out
}

/// How many answers count from each anchor.
fn anchors<'a>(given: &[(&'a Value, Option<String>)]) -> BTreeMap<&'a str, usize> {
    let mut likes = BTreeMap::new();
    for (value, why) in given {
        if let (Value::Date(DateValue::Relative { anchor, .. }), None) = (value, why) {
            *likes.entry(anchor.as_str()).or_insert(0) += 1;
        }
    }
    likes
}

/// Why a value cannot be compared with any other: it counts from something that nothing else counts from.
fn unresolved(value: &Value, likes: &BTreeMap<&str, usize>) -> Option<String> {
    let Value::Date(DateValue::Relative { anchor, .. }) = value else { return None };
    let alone = likes.get(anchor.as_str()).is_none_or(|&n| n < 2);
    alone.then(|| format!("it counts from {anchor}, whose date is not told"))
}
