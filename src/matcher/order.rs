//! Who ordered it, where the order is told behind the deed: "killed in a strike *ordered by X*", "on the orders of X".

use super::{phrases::Hit, view::View};
use crate::{
    kinds::name::NameMention,
    reader::{ClauseKind, Group, Tag},
};

/// How far behind the deed an order is looked for, in tokens.
const REACH: usize = 30;

/// Who is told behind the event at `hit` to have ordered it; `heads` are the tokens that stand for it.
pub(super) fn ordered_by(
    view: &View<'_, '_>,
    hit: &Hit,
    heads: &[usize],
    fits: &dyn Fn(&NameMention) -> bool,
) -> Option<NameMention> {
    let last = view.sentence.last.min(hit.last + REACH);
    (hit.last + 1..=last).find_map(|i| by_participle(view, i, heads, fits).or_else(|| by_noun(view, i, hit, fits)))
}

/// "The killing was *ordered by X*", "a strike *ordered by X*", "a strike that was ordered by X".
fn by_participle(
    view: &View<'_, '_>,
    i: usize,
    heads: &[usize],
    fits: &dyn Fn(&NameMention) -> bool,
) -> Option<NameMention> {
    if view.word(i) != "ordered" || view.word(i + 1) != "by" {
        return None;
    }
    let c = view.clause_of(i);
    let clause = view.clause(c).filter(|k| k.verb == Some(i) && k.passive && !k.negated)?;
    let event = |n: usize| heads.contains(&n);
    let told = match clause.kind {
        ClauseKind::Participial | ClauseKind::Relative => {
            clause.antecedent.is_some_and(|a| view.chain(a).into_iter().any(event))
        }
        _ => heads.iter().any(|&n| view.is_subject(c, n, n)),
    };
    told.then(|| named(view, i + 2, fits)).flatten()
}

/// "on the orders of X", "on X's orders", "at the direction of X".
fn by_noun(view: &View<'_, '_>, i: usize, hit: &Hit, fits: &dyn Fn(&NameMention) -> bool) -> Option<NameMention> {
    let noun = matches!(view.word(i), "order" | "orders" | "direction" | "instructions" | "command");
    if !noun || view.clause_of(i) != view.clause_of(hit.head) {
        return None;
    }
    let first = view.np_first(i);
    let before = first.checked_sub(1)?;
    if !matches!(view.word(before), "on" | "at" | "under" | "upon") || before <= hit.head {
        return None;
    }
    if view.word(i + 1) == "of" {
        return named(view, i + 2, fits);
    }
    let own = |m: &&NameMention| first <= m.first && m.last < i && view.tag(m.last + 1) == Tag::Possessive;
    view.names().iter().filter(own).find(|m| fits(m)).copied()
}

/// The name of the noun phrase from `first` on, titles and articles before it passed over.
fn named(view: &View<'_, '_>, first: usize, fits: &dyn Fn(&NameMention) -> bool) -> Option<NameMention> {
    let last = view.np_last(first.max((first..first + 2).find(|&i| view.tag(i) == Tag::Nominal)?));
    let all: Vec<&NameMention> = view.names().iter().filter(|m| first <= m.first && m.last <= last).collect();
    // "US President Doe": the last name is the one.
    all.last().filter(|m| fits(m) && view.tag(m.last + 1) != Tag::Possessive).map(|m| **m)
}

/// Whom it happened to as well: "X, *along with Z*, was killed", "X was killed *alongside Z*".
pub(super) fn in_company(
    view: &View<'_, '_>,
    hit: &Hit,
    subject: NameMention,
    fits: &dyn Fn(&NameMention) -> bool,
) -> Option<NameMention> {
    let c = view.clause_of(hit.head);
    let from = subject.last + 1;
    let last = view.sentence.last.min(subject.last.max(hit.last) + REACH);
    for i in from..=last {
        let here = view.clause_of(i) == c;
        let other = matches!(view.tag(i), Tag::Verb(_)) && i != hit.head && !hit.words.contains(&i);
        if other || !here || view.reader.is(view.word(i), Group::Report) {
            return None;
        }
        let behind = match (view.word(i), view.word(i + 1)) {
            ("alongside", _) => i + 1,
            ("along" | "together", "with") => i + 2,
            ("as", "well") if view.word(i + 2) == "as" => i + 3,
            _ => continue,
        };
        let mut names = view.names().iter().filter(|m| m.first >= behind && fits(m));
        // "along with the head of the guard, Doe": titles and one comma stand between.
        let m = names.next().filter(|m| m.first < behind + 14)?;
        let passed = (behind..m.first).all(|j| {
            !matches!(view.tag(j), Tag::Verb(_) | Tag::Stop | Tag::Dash | Tag::Quote)
                && !matches!(view.word(j), "and" | "or" | "who" | "which" | "that")
        });
        return (passed && view.tag(m.last + 1) != Tag::Possessive).then_some(*m);
    }
    None
}
