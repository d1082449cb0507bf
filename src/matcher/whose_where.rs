//! Whose the counted are, where they are, and what makes them another count.

use super::{
    context::Context,
    facts::is_the_country,
    frame::{WIDE, is_capital},
    phrases::{Hit, Owner},
    view::{Governor, View},
};
use crate::{
    kinds::{
        name::NameMention,
        quantity::{Part, Quantity},
    },
    lexicon::grammar::{Class, LOCATIVE},
    reader::{Clause, ClauseKind, Group, Tag},
    schema::{Claim, Entity, EntityKind},
};

/// The rule that refused, and why.
pub(super) type Refused = (&'static str, String);

/// How far from a number what belongs to it may stand, in tokens.
const REACH: usize = 60;

/// The names of the sentence that stand near tokens `first` to `last`.
fn near<'r>(view: &View<'r, '_>, first: usize, last: usize) -> &'r [NameMention] {
    let (from, to) = (first.saturating_sub(REACH).max(view.sentence.first), (last + REACH).min(view.sentence.last));
    view.reading.names_in(from, to)
}

/// The hits of `owner` that stand near tokens `first` to `last`.
fn hits_near<'r>(view: &View<'r, '_>, owner: Owner, first: usize, last: usize) -> &'r [Hit] {
    let from = view.hits.partition_point(|h| (h.owner, h.first) < (owner, first.saturating_sub(REACH)));
    let to = view.hits.partition_point(|h| (h.owner, h.first) <= (owner, last + REACH));
    view.hits.get(from..to).unwrap_or_default()
}

/// A word of `not`: in the unit's noun phrase, or the verb whose object (or passive subject) it is.
pub(super) fn excluded(
    view: &View<'_, '_>,
    index: usize,
    (first, last): (usize, usize),
    q: &Quantity,
    by_verb: bool,
) -> Option<Refused> {
    // The hedge's own words ("more than") exclude nothing.
    let hedge = |i: usize| q.first <= i && i <= q.last;
    let hits = hits_near(view, Owner::ClaimNot(index), first, last);
    let nots = || hits.iter().filter(|h| !hedge(h.head));
    let np = view.np_first(first);
    if let Some(h) = nots().find(|h| np <= h.first && h.last <= last) {
        return Some(("excluded-word", format!("`{}` makes it another count", view.word(h.head))));
    }
    if !by_verb {
        return None;
    }
    let c = view.clause_of(first);
    // "12 died and 30 were hurt": what follows another number is of that.
    let own = |h: &Hit| h.head < last || view.reading.quantities_in(last + 1, h.head).is_empty();
    let verb = nots().find(|h| {
        matches!(view.tag(h.head), Tag::Verb(_))
            && own(h)
            && (view.is_object(h.head, first, last)
                || view.clause(view.clause_of(h.head)).is_some_and(|k| k.passive || !view.has_object(h.head))
                    && view.is_subject(view.clause_of(h.head), first, last))
    });
    if let Some(h) = verb {
        return Some(("excluded-word", format!("it is the number of those of `{}`", view.word(h.head))));
    }
    // "the withdrawal of 2,500 troops".
    let noun = nots().find(|h| {
        view.clause_of(h.head) == c
            && !matches!(view.tag(h.head), Tag::Verb(_))
            && matches!(view.governor(view.np_first(first)), Governor::Preposition(p) if p == view.np_last(h.head) + 1 && matches!(view.word(p), "of" | "for"))
    });
    noun.map(|h| ("excluded-word", format!("it is the number of the `{}`", view.word(h.head))))
}

/// Whose they are: a modifier of the noun, "of X" behind it, the subject of "have", or the same noun told just before.
pub(super) fn whose(
    context: &Context<'_, '_, '_>,
    of: &str,
    hit: &Hit,
    first: usize,
    last: usize,
) -> Result<(usize, usize, &'static str), Refused> {
    let view = &context.view;
    let np = view.np_first(first);
    let names = near(view, first, last);
    let in_np: Vec<&NameMention> = names.iter().filter(|m| np <= m.first && m.last <= view.np_last(last)).collect();
    if let Some(m) = in_np.iter().find(|m| context.is_within(m, of)) {
        return Ok((m.first, m.last, "owner-in-phrase"));
    }
    if let Some(m) = in_np.iter().find(|m| context.is_state(m)) {
        return Err(("of-another", format!("`{}` tells whose they are", view.wording(m.first, m.last))));
    }
    if (view.word(last + 1) == "of" || view.word(last + 1) == "from")
        && let Some(m) = names.iter().find(|m| m.first > last + 1 && m.first <= last + 3)
    {
        return if context.is_within(m, of) {
            Ok((m.first, m.last, "owner-behind"))
        } else {
            Err(("of-another", format!("`{}` tells whose they are", view.wording(m.first, m.last))))
        };
    }
    let c = view.clause_of(first);
    let has = view
        .clause(c)
        .and_then(|k| k.verb)
        .is_some_and(|v| view.reader.is(view.word(v), Group::Have) || view.tag(v).is(Class::Have));
    if has && let Some(m) = names.iter().find(|m| view.is_subject(c, m.first, m.last) && m.last < first) {
        return if context.is_within(m, of) {
            Ok((m.first, m.last, "owner-is-subject"))
        } else {
            Err(("of-another", format!("`{}` has them", view.wording(m.first, m.last))))
        };
    }
    // "Ruritania cut the troops in Lima to 2,500": they are its own, or nothing says whose.
    let changes = view
        .clause(c)
        .is_some_and(|k| !k.passive && k.verb.is_some_and(|v| view.reader.is(view.word(v), Group::Change)));
    if changes
        && in_np.is_empty()
        && let Some(m) =
            names.iter().find(|m| view.is_subject(c, m.first, m.last) && m.last < first && context.is_within(m, of))
    {
        return Ok((m.first, m.last, "owner-changes-them"));
    }
    // "the Ruritanians cut their troops": the pronoun is the subject's.
    if view.tag(np).is(Class::PossessivePronoun)
        && let Some(m) = names.iter().find(|m| view.is_subject(c, m.first, m.last) && m.last < first)
    {
        return if context.is_within(m, of) {
            Ok((m.first, m.last, "owner-by-pronoun"))
        } else {
            Err(("of-another", format!("`{}` has them", view.wording(m.first, m.last))))
        };
    }
    // "Aldorian troops would leave, or some of the 5,000-strong contingent": the same unit, told just before with its owner.
    let definite = view.tag(np).is(Class::Determiner) && matches!(view.word(np), "the" | "these" | "those");
    if definite {
        let earlier = hits_near(view, hit.owner, first, last).iter().rev().find(|h| h.last < first);
        if let Some(h) = earlier {
            let from = view.np_first(h.first);
            if let Some(m) = names.iter().find(|m| from <= m.first && m.last <= h.last && context.is_within(m, of)) {
                return Ok((m.first, m.last, "owner-told-before"));
            }
        }
    }
    Err(("whose-unknown", format!("nothing says that they are of {}", context.schema.world.name(of))))
}

/// Where a figure holds.
pub(super) struct Where {
    pub(super) at: (usize, usize),
    pub(super) scope: Vec<String>,
    pub(super) rule: &'static str,
}

/// Where those counted by `q`, of the unit at tokens `unit`, are: behind them, before them in the clause, as host, in
/// "the country", or, where the number is `definite`, what the paragraph leaves no doubt of.
pub(super) fn where_(
    context: &Context<'_, '_, '_>,
    place: &str,
    claim: &Claim,
    (q, unit): (&Quantity, (usize, usize)),
    definite: bool,
) -> Result<Where, Refused> {
    let (view, schema) = (&context.view, context.schema);
    let (first, last) = (q.first.min(unit.0), q.last.max(unit.1));
    if let Some(i) = [unit.1, last].into_iter().find_map(|end| unlisted(context, end)) {
        return Err(("elsewhere", format!("`{}` places them elsewhere", view.reading.text.raw_word(i))));
    }
    let c = view.clause_of(first);
    let own = |m: &NameMention| claim.of.as_ref().is_some_and(|of| context.is_within(m, of));
    let spots: Vec<&NameMention> =
        view.names().iter().filter(|m| is_told_place(context, m) && !own(m) && !of_another(view, q, last, m)).collect();
    // Behind the number, else before it in its clause.
    let behind = spots.iter().copied().find(|m| m.first > last && m.first <= last + 12);
    let between = spots.iter().copied().rev().find(|m| unit.1 < m.first && m.last < q.first);
    // "in A and B fell to 3,000" is of both.
    let between = between.map(|m| {
        let pair = |x: &&NameMention| x.last + 2 == m.first && view.word(x.last + 1) == "and";
        spots.iter().copied().find(pair).unwrap_or(m)
    });
    // "levels in A fell to 3,000 and in B to 900": where the unit is told first, so is its place.
    let behind = between.or(behind);
    let before = || spots.iter().copied().rev().find(|m| m.last < first && view.clause_of(m.first) == c);
    let in_clause = || spots.iter().copied().find(|m| view.clause_of(m.first) == c);
    let anywhere = || {
        let one = spots.iter().all(|m| context.is_within(m, place));
        spots.first().copied().filter(|_| one && definite)
    };
    let country = (unit.1 + 1..=view.sentence.last.min(last + 8)).find(|&i| is_the_country(view, i));
    if behind.is_none_or(|m| country.is_some_and(|i| i < m.first))
        && let Some(i) = country
    {
        return match the_country(context, claim, i) {
            Some(e) if schema.world.is_within(&e.id, place) || schema.world.is_within(place, &e.id) => {
                Ok(Where { at: (i - 1, i), scope: Vec::new(), rule: "the-country" })
            }
            Some(e) => Err(("elsewhere", format!("the country is {}", e.name))),
            None => Err(("place-unknown", "which country is meant is not certain".to_owned())),
        };
    }
    let hosted = view.clause(c).and_then(|k| k.verb).is_some_and(|v| view.reader.is(view.word(v), Group::Host));
    match host(view, c, first) {
        Some(m) if context.entity(&m).is_some_and(|e| e.id == place) => {
            return Ok(Where { at: (m.first, m.last), scope: Vec::new(), rule: "place-hosts" });
        }
        Some(m) if !context.is_within(&m, place) => {}
        // "The base houses 1,500": of a part.
        None if !hosted => {}
        _ => return Err(("part-of-the-place", "they are hosted by a part of it only".to_owned())),
    }
    if let Some(m) = behind.or_else(before).or_else(in_clause) {
        return placed(context, place, m, last);
    }
    // "Lima, where 5,200 are stationed".
    if let Some(m) = where_clause(view, c) {
        return placed(context, place, &m, last);
    }
    if let Some(m) = anywhere() {
        return placed(context, place, m, last);
    }
    // "to expel the 5,200 soldiers": from the only country that the paragraph named.
    if definite && spots.is_empty() && only_country(context, claim, first).is_some_and(|id| id == place) {
        return Ok(Where { at: (first, last), scope: Vec::new(), rule: "place-of-paragraph" });
    }
    Err(("place-unknown", format!("nothing says that they are in {}", schema.world.name(place))))
}

/// Ends of the words that make a part of a place: "northern", "south-western".
const SIDES: &[&str] = &["northern", "southern", "eastern", "western", "central"];

/// What a told place makes of a figure that ends at `last`.
fn placed(context: &Context<'_, '_, '_>, place: &str, m: &NameMention, last: usize) -> Result<Where, Refused> {
    let (view, schema) = (&context.view, context.schema);
    let id = |m: &NameMention| context.entity(m).map(|e| e.id.clone()).unwrap_or_default();
    // "in A and B": the figure covers both.
    let joined = near(view, m.last, m.last).iter().find(|x| {
        x.first > m.last
            && x.first <= m.last + 3
            && view.word(m.last + 1) == "and"
            && view.np_first(x.first) == m.last + 2
            && view.tag(x.last + 1) != Tag::Number
            && context.is_spot(x)
    });
    let here = context.is_within(m, place);
    if let Some(x) = joined
        && (here || context.is_within(x, place))
    {
        let mut scope = vec![id(m), id(x)];
        scope.sort();
        return Ok(Where { at: (m.first, x.last), scope, rule: "place-and-another" });
    }
    // "in the north of Lima" and "in northern Lima" are parts of it.
    let side = m.first.checked_sub(1).map_or("", |b| view.word(b));
    if here && SIDES.iter().any(|s| side.ends_with(s)) {
        return Err(("part-of-the-place", format!("`{side}` makes it a part of {}", schema.world.name(place))));
    }
    if id(m) == place {
        return Ok(Where { at: (m.first, m.last), scope: Vec::new(), rule: "place" });
    }
    if here {
        // A town of the country is a part of what is asked.
        return if m.first > last {
            Err((
                "part-of-the-place",
                format!("`{}` is only a part of {}", view.wording(m.first, m.last), schema.world.name(place)),
            ))
        } else {
            Ok(Where { at: (m.first, m.last), scope: Vec::new(), rule: "place-told" })
        };
    }
    Err(("elsewhere", format!("`{}` places them elsewhere", view.wording(m.first, m.last))))
}

/// The place itself, right behind token `last` and a preposition: "5,200 *in Lima*".
pub(super) fn spot_behind(context: &Context<'_, '_, '_>, place: &str, last: usize) -> Option<Where> {
    let view = &context.view;
    let preposition = last + 1;
    let fits =
        LOCATIVE.binary_search(&view.word(preposition)).is_ok() && !matches!(view.word(preposition), "to" | "from");
    let first = (preposition + 1..=preposition + 2).find(|&i| !view.tag(i).is(Class::Determiner)).filter(|_| fits)?;
    let m = near(view, first, first).iter().find(|m| m.first == first && !view.is_modifier(m.last))?;
    placed(context, place, m, m.first).ok().filter(|w| w.rule != "place-told")
}

/// A name of a place behind a preposition that places something.
fn is_told_place(context: &Context<'_, '_, '_>, m: &NameMention) -> bool {
    let view = &context.view;
    let Governor::Preposition(p) = view.governor(m.first) else { return false };
    let word = view.word(p);
    // "in Lima's prisons", "in Peruvian prisons" is not all of it; "in Lima stands at" is, whatever "stands" looks like.
    let verb = [Group::Total, Group::Hold, Group::Change].into_iter().any(|g| view.reader.is(view.word(m.last + 1), g));
    let locative = LOCATIVE.binary_search(&word).is_ok() || word == "throughout";
    context.is_spot(m) && (verb || !view.is_modifier(m.last)) && locative && word != "to"
}

/// Whether another number stands between a figure that ends at `last` and a place: the place is that number's. The two
/// ends of a change share theirs.
fn of_another(view: &View<'_, '_>, q: &Quantity, last: usize, m: &NameMention) -> bool {
    let partner =
        |o: &Quantity| q.change.and_then(|c| view.reading.quantities.get(c.other?)).is_some_and(|p| p.first == o.first);
    let between = if m.first > last {
        view.reading.quantities_in(last + 1, m.first)
    } else if m.last < q.first {
        view.reading.quantities_in(m.last + 1, q.first.saturating_sub(1))
    } else {
        return false;
    };
    // "down from 6,000" is of the same place.
    let compared = |o: &Quantity| {
        o.first >= 2 && view.word(o.first - 1) == "from" && matches!(view.word(o.first - 2), "down" | "up")
    };
    between.iter().any(|o| o.measure.is_none() && o.first != q.first && !partner(o) && !compared(o))
}

/// The word that places what ends at `last` somewhere that no list names: "in the Gulf", "across the region", "abroad".
fn unlisted(context: &Context<'_, '_, '_>, last: usize) -> Option<usize> {
    let view = &context.view;
    let passed = |i: usize| view.tag(i).is(Class::Adverb) || view.reader.is(view.word(i), Group::Stationed);
    let next =
        (last + 1..=view.sentence.last).find(|&i| !passed(i) || matches!(view.word(i), "abroad" | "overseas"))?;
    // "soldiers are in the Gulf", "remain across the region".
    let be = |i: usize| view.tag(i).is(Class::Be) || view.reader.is(view.word(i), Group::Stay);
    let next = if be(next) { (next + 1..=view.sentence.last).find(|&i| !passed(i) && !be(i))? } else { next };
    if WIDE.contains(&view.word(next)) {
        return Some(next);
    }
    let locative = LOCATIVE.binary_search(&view.word(next)).is_ok() || view.word(next) == "throughout";
    if !locative || view.word(next) == "from" {
        return None;
    }
    let phrase = || {
        (next + 1..=view.sentence.last)
            .take(6)
            .take_while(|&i| matches!(view.tag(i), Tag::Nominal | Tag::Hyphen | Tag::Word(Class::Determiner)))
    };
    let known = |i: usize| near(view, i, i).iter().any(|m| m.first <= i && i <= m.last && context.is_spot(m));
    if phrase().any(known) {
        return None;
    }
    phrase().find(|&i| WIDE.contains(&view.word(i)) || is_capital(view, i))
}

/// The place that has them as guests: "*Lima* hosts 5,200 soldiers", "*Lima* is home to 5,200".
fn host(view: &View<'_, '_>, c: usize, first: usize) -> Option<NameMention> {
    let names = near(view, first, first);
    let verb = view.clause(c).and_then(|k| k.verb);
    // "a base in Peru that hosts 5,200": what follows a name without a comma tells of the base.
    let of_noun = |k: &Clause| {
        k.kind == ClauseKind::Relative && k.first.checked_sub(1).is_some_and(|b| view.tag(b) != Tag::Comma)
    };
    if view.clause(c).is_some_and(of_noun) {
        return None;
    }
    if verb.is_some_and(|v| view.reader.is(view.word(v), Group::Host)) {
        return names.iter().find(|m| view.is_subject(c, m.first, m.last) && m.last < first).copied();
    }
    // "is home to 5,200", or where nothing shows that "hosts" is a verb.
    let home = first.checked_sub(2).filter(|&h| view.word(h) == "home" && view.word(h + 1) == "to");
    let hosts = first.checked_sub(1).filter(|&h| view.reader.is(view.word(h), Group::Host));
    if let Some(h) = hosts {
        return names.iter().find(|m| m.last + 1 == h).copied();
    }
    names.iter().find(|m| home.is_some() && view.is_subject(c, m.first, m.last) && m.last < first).copied()
}

/// The place that a clause opened by "where" tells of.
fn where_clause(view: &View<'_, '_>, c: usize) -> Option<NameMention> {
    let clause = view.clause(c).filter(|k| view.word(k.first) == "where")?;
    let before = clause.first.checked_sub(1)?;
    let end = if view.tag(before) == Tag::Comma { before.checked_sub(1)? } else { before };
    near(view, end, end).iter().find(|m| m.last == end).copied()
}

/// The one country that the sentence names before token `at`, by itself or by what is part of it ("the Peruvian
/// parliament"); where it names none, the one that the paragraph named.
fn only_country<'a>(context: &Context<'a, '_, '_>, claim: &Claim, at: usize) -> Option<&'a str> {
    let schema = context.schema;
    let state = |id: &str| schema.entity(id).filter(|e| e.kind == EntityKind::State);
    let own = |m: &NameMention| claim.of.as_ref().is_some_and(|of| context.is_within(m, of));
    let mut named: Vec<&str> = near(&context.view, at, at)
        .iter()
        .filter(|m| m.first < at && !own(m))
        .filter_map(|m| context.entity(m).filter(|e| e.kind != EntityKind::Person))
        .filter_map(|e| state(&e.id).or_else(|| schema.world.ancestors(&e.id).find_map(state)))
        .map(|e| e.id.as_str())
        .collect();
    named.sort_unstable();
    named.dedup();
    match named.as_slice() {
        [] => the_country(context, claim, at).map(|e| e.id.as_str()),
        [one] => Some(one),
        _ => None,
    }
}

/// The one country that was named before token `at`, the owner's own left out.
fn the_country<'a>(context: &Context<'a, '_, '_>, claim: &Claim, at: usize) -> Option<&'a Entity> {
    let schema = context.schema;
    let apart = |state: usize| {
        claim
            .of
            .as_ref()
            .is_some_and(|of| schema.entities.get(state).is_some_and(|e| schema.world.is_within(&e.id, of)))
    };
    context.facts.the_country(&context.view, schema, at, &apart).and_then(|s| schema.entities.get(s))
}

/// A number that is no whole of its own.
pub(super) fn part(q: &Quantity) -> Option<Refused> {
    match q.part {
        Part::Whole => None,
        Part::Subset => Some(("part-of-a-whole", "the number counts a part of those told".to_owned())),
        Part::Additional => Some(("on-top", "the number comes on top of those told".to_owned())),
    }
}
