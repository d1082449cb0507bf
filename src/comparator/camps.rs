//! Camps: maximal groups of distinct answers that have at least one answer in common, by their strict readings.
//!
//! Compatibility is not transitive: 2 January ~ January ~ 3 January. So what belongs to several camps joins none. Ranges
//! are swept, a hierarchy is walked; denied answers, and figures of other places, stand in camps of their own.

use std::collections::{BTreeMap, BTreeSet};

use crate::kinds::{
    Node, Value, World,
    date::{DateValue, Day, Days},
    quantity::NumRange,
};

use super::{
    side::Answer,
    sweep::{End, Range, groups},
};

/// Where the distinct answers stand.
#[derive(Debug, Default)]
pub(super) struct Camps {
    /// The answers of each camp, sorted; every camp has some.
    pub(super) members: Vec<Vec<usize>>,
    /// For each answer its camp; the first of those it fits, where it fits several.
    pub(super) home: Vec<usize>,
    /// The answers that fit several camps, sorted.
    pub(super) several: Vec<usize>,
}

/// Runs of group numbers that an answer belongs to, first to last, both inside; sorted, never empty.
type Groups = Vec<(usize, usize)>;

/// The camps of `answers`, which are distinct and sorted. `agree` says whether two of them do.
pub(super) fn camps(answers: &[Answer], many: bool, world: &World, agree: &dyn Fn(usize, usize) -> bool) -> Camps {
    let mut families: BTreeMap<Family<'_>, Vec<usize>> = BTreeMap::new();
    for (i, answer) in answers.iter().enumerate() {
        families.entry(Family::of(answer, many)).or_default().push(i);
    }
    let mut out = Camps { home: vec![0; answers.len()], ..Camps::default() };
    for (family, of) in families {
        let values: Vec<&Value> = of.iter().filter_map(|&i| answers.get(i)).map(|a| &a.value).collect();
        settle(&of, &family.groups(&values, world), agree, &mut out);
    }
    out.several.sort_unstable();
    out
}

/// Makes camps of one family: what belongs to one group alone keeps that group, the rest fits several or joins.
fn settle(of: &[usize], groups: &[Groups], agree: &dyn Fn(usize, usize) -> bool, out: &mut Camps) {
    let single = |g: &Groups| g.first().filter(|r| g.len() == 1 && r.0 == r.1).map(|r| r.0);
    let mut kept: BTreeSet<usize> = groups.iter().filter_map(single).collect();
    let mut wide: Vec<usize> = (0..of.len()).filter(|&i| groups.get(i).is_some_and(|g| single(g).is_none())).collect();
    wide.sort_by_key(|&i| groups.get(i));
    // A group that only holds what fits others as well is no camp, unless somebody would be left without one.
    for &i in &wide {
        let Some(runs) = groups.get(i) else { continue };
        if runs.iter().all(|r| kept.range(r.0..=r.1).next().is_none()) {
            kept.extend(runs.first().map(|r| r.0));
        }
    }
    let mut by_group: BTreeMap<usize, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (&answer, runs) in of.iter().zip(groups) {
        let mut fits = runs.iter().flat_map(|r| kept.range(r.0..=r.1));
        let Some(&home) = fits.next() else { continue };
        let place = by_group.entry(home).or_default();
        if fits.next().is_some() { &mut place.1 } else { &mut place.0 }.push(answer);
    }
    for (members, several) in by_group.into_values() {
        let camp = out.members.len();
        let mut joined: Vec<usize> = Vec::new();
        let mut alone = Vec::new();
        let split = several.iter().copied().map(|s| (s, true));
        for (answer, fits_several) in members.into_iter().map(|m| (m, false)).chain(split) {
            // Answers of one camp agree in pairs; should sets and camps ever differ on that, the pair is what counts.
            if !joined.iter().all(|&j| agree(j, answer)) {
                alone.push(answer);
                continue;
            }
            joined.push(answer);
            if let Some(home) = out.home.get_mut(answer) {
                *home = camp;
            }
            if fits_several {
                out.several.push(answer);
            }
        }
        // A camp of none but answers that fit others too is theirs all the same: nobody stands nowhere.
        if joined.iter().all(|j| several.contains(j)) {
            out.several.retain(|a| !joined.contains(a));
        } else {
            joined.retain(|j| !several.contains(j));
        }
        out.members.push(joined);
        for answer in alone {
            if let Some(home) = out.home.get_mut(answer) {
                *home = out.members.len();
            }
            out.members.push(vec![answer]);
        }
    }
}

/// Answers that can share a camp at all.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Family<'a> {
    /// A claim that may have several answers: all of them.
    Many,
    /// By kind of value and place covered.
    Kind(Kind<'a>, &'a [String]),
    /// Each denied answer by itself.
    Denied(&'a Answer),
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind<'a> {
    Date,
    Relative(&'a str),
    Count,
    Entity,
    Place,
    Choice,
    YesNo,
}

impl<'a> Family<'a> {
    fn of(answer: &'a Answer, many: bool) -> Self {
        let kind = match &answer.value {
            _ if answer.denied => return Self::Denied(answer),
            _ if many => return Self::Many,
            Value::Date(DateValue::Relative { anchor, .. }) => Kind::Relative(anchor),
            Value::Date(_) => Kind::Date,
            Value::Count(_) => Kind::Count,
            Value::Entity(_) => Kind::Entity,
            Value::Place(_) => Kind::Place,
            Value::Choice(_) => Kind::Choice,
            Value::YesNo { .. } => Kind::YesNo,
        };
        Self::Kind(kind, &answer.scope)
    }

    /// The groups of each value.
    fn groups(&self, values: &[&Value], world: &World) -> Vec<Groups> {
        let swept = |found: Vec<(usize, usize)>| found.into_iter().map(|run| vec![run]).collect();
        match self {
            Self::Many | Self::Denied(_) => vec![vec![(0, 0)]; values.len()],
            Self::Kind(Kind::Date, _) => date_groups(values),
            Self::Kind(Kind::Relative(_), _) => swept(groups(&values.iter().map(|v| offsets(v)).collect::<Vec<_>>())),
            Self::Kind(Kind::Count, _) => swept(groups(&values.iter().map(|v| numbers(v)).collect::<Vec<_>>())),
            Self::Kind(Kind::YesNo, _) => {
                let number = |v: &&Value| usize::from(**v == Value::YesNo { yes: true });
                values.iter().map(|v| vec![(number(v), number(v))]).collect()
            }
            Self::Kind(..) => node_groups(values, world),
        }
    }
}

fn offsets(value: &Value) -> Range<i32> {
    match value {
        Value::Date(DateValue::Relative { min, max, .. }) => (End::At(*min, 0), End::At(*max, 0)),
        _ => (End::Least, End::Most),
    }
}

fn numbers(value: &Value) -> Range<rust_decimal::Decimal> {
    let range = if let Value::Count(count) = value { count.strict } else { NumRange::default() };
    let start = range.min.map_or(End::Least, |n| End::At(n, i8::from(range.above)));
    (start, range.max.map_or(End::Most, |n| End::At(n, -i8::from(range.below))))
}

fn line(days: Days) -> Range<Day> {
    (days.from.map_or(End::Least, |d| End::At(d, 0)), days.to.map_or(End::Most, |d| End::At(d, 0)))
}

/// Days are swept. A day without a year stands in every year that the others speak of, or in one year if there is none;
/// a group that lies inside another is none.
fn date_groups(values: &[&Value]) -> Vec<Groups> {
    let mut years: BTreeSet<i16> = BTreeSet::new();
    let mut yearless = 0_usize;
    for value in values {
        match value {
            Value::Date(DateValue::Days { strict, .. }) => {
                let from = strict.from.map(Day::year);
                years.extend([from, from.map(|y| y.saturating_add(1)), strict.to.map(Day::year)].into_iter().flatten());
            }
            _ => yearless += 1,
        }
    }
    // 2000 is a leap year: every day has its place.
    if years.is_empty() {
        years.insert(2000);
    }
    // Sets of days against sets of days is quadratic; past this many a day without a year stands by itself.
    let years: Vec<i16> = if yearless * years.len() > MOST_PARTS { Vec::new() } else { years.into_iter().collect() };
    let mut parts = Vec::new();
    let mut owner = Vec::new();
    for (i, value) in values.iter().enumerate() {
        let before = parts.len();
        match value {
            Value::Date(DateValue::Days { strict, .. }) => parts.push(line(*strict)),
            Value::Date(DateValue::Yearless { from, to }) => {
                parts.extend(years.iter().filter_map(|&y| Some(line(in_year(y, *from, *to)?))));
            }
            _ => {}
        }
        if parts.len() == before {
            parts.push((End::Most, End::Least));
        }
        owner.resize(parts.len(), i);
    }
    let mut out: Vec<Groups> = vec![Vec::new(); values.len()];
    for (run, &i) in groups(&parts).into_iter().zip(&owner) {
        if let Some(of) = out.get_mut(i) {
            of.push(run);
        }
    }
    if yearless > 0 && !years.is_empty() {
        out = maximal(&out);
    }
    out
}

/// How many parts days without a year may be cut into before each of them stands by itself.
const MOST_PARTS: usize = 1_000;

fn in_year(year: i16, from: (i8, i8), to: (i8, i8)) -> Option<Days> {
    let year_after = if to < from { year.checked_add(1)? } else { year };
    Some(Days::new(Day::new(year, from.0, from.1)?, Day::new(year_after, to.0, to.1)?))
}

/// Drops the groups that lie inside another one.
fn maximal(all: &[Groups]) -> Vec<Groups> {
    let mut members: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (i, runs) in all.iter().enumerate() {
        for group in runs.iter().flat_map(|r| r.0..=r.1) {
            members.entry(group).or_default().insert(i);
        }
    }
    let inside = |n: &usize, of: &BTreeSet<usize>| {
        members.iter().any(|(m, other)| m != n && of.is_subset(other) && (of.len() < other.len() || m < n))
    };
    let mut out = vec![Vec::new(); all.len()];
    for (group, of) in members.iter().filter(|(n, of)| !inside(n, of)) {
        for &i in of {
            if let Some(runs) = out.get_mut(i) {
                runs.push((*group, *group));
            }
        }
    }
    out
}

/// Each answer that has no other below it makes a group, which all answers above it share.
fn node_groups(values: &[&Value], world: &World) -> Vec<Groups> {
    let at: Vec<&str> = values.iter().map(|v| spot(v, world)).collect();
    let present: BTreeSet<&str> = at.iter().copied().collect();
    let above: BTreeSet<&str> = present.iter().flat_map(|id| world.ancestors(id)).collect();
    let mut below: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (group, leaf) in present.iter().filter(|id| !above.contains(*id)).enumerate() {
        for id in std::iter::once(*leaf).chain(world.ancestors(leaf)) {
            below.entry(id).or_default().push(group);
        }
    }
    // Two nodes in a circle are each above the other: they stand apart.
    let mut spare = present.len();
    at.iter()
        .map(|id| {
            let found = below.get(id).map(|groups| groups.iter().map(|&g| (g, g)).collect());
            found.unwrap_or_else(|| {
                spare += 1;
                vec![(spare, spare)]
            })
        })
        .collect()
}

/// The node that a value stands for: `near X` is anywhere in X's parent.
fn spot<'a>(value: &'a Value, world: &'a World) -> &'a str {
    let (Value::Entity(Node { id, near }) | Value::Place(Node { id, near }) | Value::Choice(Node { id, near })) = value
    else {
        return "";
    };
    if *near { world.ancestors(id).next().unwrap_or(id) } else { id }
}
