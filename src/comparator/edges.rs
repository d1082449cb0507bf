//! What separates camps: the pairs of assertions that do not agree, gathered by camps and verdict.

use std::collections::{BTreeMap, BTreeSet};

use crate::schema::Changes;

use super::{
    camps::Camps,
    finding::{Edge, Verdict},
    id::canonical,
    side::{Ground, Manner},
    table::Table,
    text::because,
    verdict::judge,
    voice::Voices,
};

/// How many pairs of assertions an edge lists in full; past that, those that name an assertion not yet named.
const MOST_PAIRS: usize = 4_096;

/// Assertions that stand alike to all others.
struct Bundle<'a> {
    manner: &'a Manner,
    set: usize,
    /// Sorted; those of one article stand together.
    members: Vec<usize>,
}

/// What an edge is told apart by: camps, verdict, within one voice, within one article.
type Place = (usize, usize, Verdict, bool, bool);

/// The edges, sorted, and what stands apart in a contradiction or tension, for the id.
pub(super) fn edges(
    ground: &Ground<'_>,
    table: &Table,
    told: &[(usize, Manner)],
    camps: &Camps,
    voices: &Voices,
) -> (Vec<Edge>, BTreeSet<String>) {
    let bundles = bundle(table, told, voices);
    let mut excused = Excused { table, sets: &voices.sets, known: BTreeMap::new() };
    let mut found: BTreeMap<Place, Draft> = BTreeMap::new();
    let mut apart = BTreeSet::new();
    let level = ground.claim.changes == Some(Changes::Level);
    for (a, b, stand) in table.apart() {
        let (Some(one), Some(two)) = (table.answers.get(a), table.answers.get(b)) else { continue };
        let (Some(&home), Some(&other)) = (camps.home.get(a), camps.home.get(b)) else { continue };
        for x in bundles.get(a).into_iter().flatten() {
            for y in bundles.get(b).into_iter().flatten() {
                let (Some(verdict), rule) = judge(ground, (one, x.manner), (two, y.manner), stand) else { continue };
                let excused = excused.has(x.set, y.set);
                let mut any = false;
                pairs(&x.members, &y.members, &voices.article, |i, j| {
                    let same = |of: &[usize]| of.get(i).is_some() && of.get(i) == of.get(j);
                    let (voice, article) = (same(&voices.voice), same(&voices.article));
                    if excused && !voice {
                        return;
                    }
                    any = true;
                    let place = (home.min(other), home.max(other), verdict, voice, article);
                    let text = || because(ground, rule, (one, Some(x.manner)), (two, Some(y.manner)), stand);
                    found.entry(place).or_insert_with(|| Draft::new(text())).add(i.min(j), i.max(j));
                });
                if any && verdict >= Verdict::Tension {
                    apart.insert((a, x.manner.window.filter(|_| level)));
                    apart.insert((b, y.manner.window.filter(|_| level)));
                }
            }
        }
    }
    let apart = apart.into_iter().filter_map(|(i, when)| Some(canonical(table.answers.get(i)?, when))).collect();
    let edge = |((a, b, verdict, within_one_voice, within_one_article), draft): (Place, Draft)| {
        let (pairs, because) = draft.finish();
        Edge { a, b, verdict, within_one_voice, within_one_article, pairs, because }
    };
    let mut edges: Vec<Edge> = found.into_iter().map(edge).collect();
    // The gravest first.
    edges.sort_by_key(|e| (std::cmp::Reverse(e.verdict), e.a, e.b));
    (edges, apart)
}

/// An edge in the making.
struct Draft {
    because: String,
    pairs: Vec<(usize, usize)>,
    /// Once there are many pairs: who is in one.
    named: BTreeSet<usize>,
}

impl Draft {
    const fn new(because: String) -> Self {
        Self { because, pairs: Vec::new(), named: BTreeSet::new() }
    }

    fn add(&mut self, i: usize, j: usize) {
        if self.pairs.len() >= MOST_PAIRS {
            if self.named.is_empty() {
                self.named.extend(self.pairs.iter().flat_map(|p| [p.0, p.1]));
            }
            let new = (self.named.insert(i), self.named.insert(j));
            if new == (false, false) {
                return;
            }
        }
        self.pairs.push((i, j));
    }

    fn finish(mut self) -> (Vec<(usize, usize)>, String) {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        (self.pairs, self.because)
    }
}

/// For each answer its bundles, in order.
fn bundle<'a>(table: &Table, told: &'a [(usize, Manner)], voices: &Voices) -> Vec<Vec<Bundle<'a>>> {
    let mut out: Vec<BTreeMap<(&Manner, usize), Vec<usize>>> = table.answers.iter().map(|_| BTreeMap::new()).collect();
    for (i, ((answer, manner), &set)) in told.iter().zip(&voices.set).enumerate() {
        if let Some(of) = out.get_mut(*answer) {
            of.entry((manner, set)).or_default().push(i);
        }
    }
    let open = |of: BTreeMap<(&'a Manner, usize), Vec<usize>>| {
        of.into_iter().map(|((manner, set), members)| Bundle { manner, set, members }).collect()
    };
    out.into_iter().map(open).collect()
}

/// Calls `each` for every pair of a left and a right assertion; where that is too much, for the pairs within one article
/// and for as many others as name each assertion.
fn pairs(left: &[usize], right: &[usize], article: &[usize], mut each: impl FnMut(usize, usize)) {
    if left.len().saturating_mul(right.len()) <= MOST_PAIRS {
        left.iter().for_each(|&i| right.iter().for_each(|&j| each(i, j)));
        return;
    }
    let of = |i: &usize| article.get(*i).copied();
    let mut star = |left: &[usize], right: &[usize]| {
        if let (Some(&first), Some(&other)) = (left.first(), right.first()) {
            left.iter().for_each(|&i| each(i, other));
            right.iter().for_each(|&j| each(first, j));
        }
    };
    star(left, right);
    let mut rest = right.chunk_by(|a, b| of(a) == of(b)).peekable();
    for run in left.chunk_by(|a, b| of(a) == of(b)) {
        let here = run.first().and_then(of);
        while rest.next_if(|r| r.first().and_then(of) < here).is_some() {}
        if let Some(same) = rest.next_if(|r| r.first().and_then(of) == here) {
            star(run, same);
        }
    }
}

/// Two articles clash only if nothing that one answers agrees with anything that the other answers.
struct Excused<'a> {
    table: &'a Table,
    sets: &'a [Vec<usize>],
    known: BTreeMap<(usize, usize), bool>,
}

impl Excused<'_> {
    fn has(&mut self, a: usize, b: usize) -> bool {
        let key = (a.min(b), a.max(b));
        let (Some(one), Some(two)) = (self.sets.get(key.0), self.sets.get(key.1)) else { return false };
        if one.len() < 2 && two.len() < 2 {
            return false;
        }
        let table = self.table;
        let scope = |i: usize| table.answers.get(i).map(|a| (&a.scope, a.denied));
        let agree = |x: usize, y: usize| scope(x) == scope(y) && table.agree(x, y);
        *self.known.entry(key).or_insert_with(|| one.iter().any(|&x| two.iter().any(|&y| agree(x, y))))
    }
}
