//! Whom an event hit, where other words of the sentence tell it than the event's own.
//!
//! | the tie | example |
//! | --- | --- |
//! | what it did | `the blast damaged X`; `a bomb went off in Lima, killing X` |
//! | what was done to X in it | `X was wounded when a bomb exploded`, `X died in the attack` |
//! | where it was to hit | `a bomb exploded in front of X`, `they threw a bomb at X` |
//! | what X got out of | `X escaped unhurt from an attack`, `X was the target of an attack` |
//! | a list behind a colon | `the murders that occurred in July: X, Y and Z` |
//!
//! Both verbs then tell one event: the time and the place of either are its own.

use super::{
    phrases::Hit,
    view::{Governor, View},
};
use crate::{
    kinds::name::NameMention,
    lexicon::{grammar::Class, ground::is_premises},
    reader::{ClauseKind, Form, Group, Tag},
};

/// Whom it hit, and the verbs that tell it together with the event's word.
pub(super) struct Struck {
    pub(super) subject: NameMention,
    pub(super) heads: Vec<usize>,
}

/// How far from the event's word the tie is looked for, in tokens.
const REACH: usize = 60;

/// Nouns that stand behind a weapon's name and are still the weapon, or its use.
const DEVICE: &[&str] = &["attack", "blast", "charge", "charges", "device", "devices", "explosion", "stick", "sticks"];

/// The event's word as a noun phrase: its last token. Nothing where the word only modifies ("bomb squad").
fn noun(view: &View<'_, '_>, hit: &Hit) -> Option<usize> {
    if matches!(view.tag(hit.head), Tag::Verb(_)) {
        return None;
    }
    let last = view.np_last(hit.last.max(hit.head));
    let word = view.word(last);
    let own = last == hit.last || last == hit.head;
    (own || (view.is_event_noun(last) || DEVICE.contains(&word)) && !view.reader.is(word, Group::Attempt))
        .then_some(last)
}

/// Whether the verb of a clause says that a blast or a blow took place.
fn goes_off(view: &View<'_, '_>, verb: usize) -> bool {
    let is = |group| view.reader.is(view.word(verb), group);
    let gone = matches!(view.word(verb), "go" | "goes" | "going" | "gone" | "went") && view.word(verb + 1) == "off";
    is(Group::Blast) || is(Group::Happen) || is(Group::Carry) || gone || view.word(verb + 1) == "place"
}

/// Whom the event of `hit` hit, if the sentence says so; `thing` says which names are of no person, so that what hits
/// their premises hits them.
pub(super) fn struck(
    view: &View<'_, '_>,
    hit: &Hit,
    fits: &dyn Fn(&NameMention) -> bool,
    thing: &dyn Fn(&NameMention) -> bool,
) -> Option<Struck> {
    let names: Vec<NameMention> = view.names().iter().filter(|m| fits(m)).copied().collect();
    if names.is_empty() {
        return None;
    }
    let c = view.clause_of(hit.head);
    let noun = noun(view, hit);
    let verb = view.clause(c)?.verb;
    let is_verb = matches!(view.tag(hit.head), Tag::Verb(_));
    if !is_verb && noun.is_none() {
        return None;
    }
    // The verb that the event's noun is the subject of, or the event's own verb.
    let own = match noun {
        Some(n) => verb.filter(|&v| v > n && view.is_subject(c, view.np_first(n), n)),
        None => verb.filter(|&v| v == hit.head),
    };
    // "… when terrorists threw a bomb at them".
    let thrown = || noun.and_then(|n| thrown(view, n));
    let of = |subject: NameMention, heads: Vec<usize>| Some(Struck { subject, heads });
    if let Some(v) = own.filter(|&v| is_told(view, v)) {
        let passive = view.clause(c).is_some_and(|k| k.passive);
        let harmed = noun.is_some() && !passive && harms(view, v);
        if let Some(m) = names.iter().find(|m| harmed && is_hit(view, v, m, thing)) {
            return of(*m, vec![v]);
        }
        if let Some(m) = names.iter().find(|m| noun.is_some() && !passive && damage_to(view, v, m, thing)) {
            return of(*m, vec![v]);
        }
        let laid = noun.is_some() && passive && view.reader.is(view.word(v), Group::Lay);
        if (goes_off(view, v) || laid)
            && let Some(m) = names.iter().find(|m| is_target(view, v, c, m, thing))
        {
            return of(*m, vec![v]);
        }
        if let Some((m, by)) = by_participle(view, v, c, &names, thing) {
            return of(m, vec![v, by]);
        }
    }
    if let Some(found) = noun.and_then(|n| laid_by(view, n, c, &names, thing)) {
        return Some(found);
    }
    if let Some(found) = harmed_in(view, noun, own.or_else(thrown), c, &names) {
        return Some(found);
    }
    let n = noun?;
    // "the explosion at X", "an attack in front of X".
    let at = |m: &&NameMention| {
        thing(m) && view.is_event_noun(n) && is_target(view, n, c, m, thing) && {
            let Governor::Preposition(p) = view.governor(m.first) else { return false };
            let front = view.word(p) == "of" && view.word(p - 1) == "front" && p == n + 3;
            front || p == n + 1 && matches!(view.word(p), "at" | "inside" | "outside")
        }
    };
    if let Some(m) = names.iter().find(at) {
        return of(*m, Vec::new());
    }
    if let Some(found) = set_on_fire(view, n, &names) {
        return Some(found);
    }
    got_out(view, n, &names).or_else(|| listed(view, n, &names).map(|m| Struck { subject: m, heads: Vec::new() }))
}

/// Whether a verb tells something that happened: not negated, not only possible.
fn is_told(view: &View<'_, '_>, verb: usize) -> bool {
    view.clause(view.clause_of(verb)).is_some_and(|k| !k.negated && k.modal.is_none())
}

/// Whether a verb tells harm: "killed", "blew up".
fn harms(view: &View<'_, '_>, verb: usize) -> bool {
    view.reader.is(view.word(verb), Group::Harm)
        || matches!(view.word(verb), "blew" | "blow" | "blowing" | "blown" | "blows") && view.word(verb + 1) == "up"
}

/// Whether a name is the object of a verb, or its premises or a part of it are: "damaged the windows of X".
fn is_hit(view: &View<'_, '_>, verb: usize, m: &NameMention, thing: &dyn Fn(&NameMention) -> bool) -> bool {
    // "blew up X"
    let verb = if view.word(verb + 1) == "up" { verb + 1 } else { verb };
    if view.is_object(verb, m.first, m.last) {
        return true;
    }
    let Governor::Preposition(p) = view.governor(m.first) else { return false };
    let Some(part) = p.checked_sub(1).filter(|&n| thing(m) && view.word(p) == "of" && is_premises(view.word(n))) else {
        return false;
    };
    plain(view, p + 1, m.first) && !view.is_modifier(m.last) && view.is_object(verb, view.np_first(part), part)
}

/// "caused serious damage to X", "did damage to the offices of X".
fn damage_to(view: &View<'_, '_>, verb: usize, m: &NameMention, thing: &dyn Fn(&NameMention) -> bool) -> bool {
    let causes = matches!(view.word(verb), "cause" | "caused" | "causes" | "did" | "do" | "does" | "inflicted");
    let itself = view.word(verb) == "damage";
    let behind = (verb + 1..=view.sentence.last).take(5).find(|&i| view.word(i) == "damage");
    // "did damage to": the noun looks like the verb.
    let damage = if itself { Some(verb) } else { behind.filter(|&d| causes && plain(view, verb + 1, d)) };
    let Some(d) = damage.filter(|&d| view.word(d + 1) == "to") else { return false };
    // "to the offices of X"
    let part = match view.governor(m.first) {
        Governor::Preposition(p) if view.word(p) == "of" && thing(m) => p.checked_sub(1),
        _ => None,
    };
    let heads = plain(view, d + 2, m.first)
        || part.is_some_and(|n| is_premises(view.word(n)) && plain(view, d + 2, n) && plain(view, n + 2, m.first));
    heads && m.first > d && !view.is_modifier(m.last)
}

/// The verb by which a weapon came to its target, where the noun is its object: "threw a bomb".
fn thrown(view: &View<'_, '_>, noun: usize) -> Option<usize> {
    let first = view.np_first(noun);
    let Governor::Verb(v) = view.governor(first) else { return None };
    let lays = view.reader.is(view.word(v), Group::Lay) && is_told(view, v);
    (lays && view.is_object(v, first, noun)).then_some(v)
}

/// "they set X on fire".
fn set_on_fire(view: &View<'_, '_>, noun: usize, names: &[NameMention]) -> Option<Struck> {
    let on = view.np_first(noun).checked_sub(1).filter(|&p| view.word(noun) == "fire" && view.word(p) == "on")?;
    let verb =
        view.clause(view.clause_of(on)).and_then(|k| k.verb).filter(|&v| v < on && view.word(v).starts_with("set"))?;
    let passive = view.clause(view.clause_of(verb)).is_some_and(|k| k.passive);
    let set = |m: &&NameMention| {
        if passive {
            view.is_subject(view.clause_of(verb), m.first, m.last)
        } else {
            m.last < on && view.is_object(verb, m.first, m.last)
        }
    };
    names.iter().find(set).filter(|_| is_told(view, verb)).map(|m| Struck { subject: *m, heads: vec![verb] })
}

/// "…, killing X": a participle of harm behind the clause `c` of the verb `v`, and its object.
fn by_participle(
    view: &View<'_, '_>,
    v: usize,
    c: usize,
    names: &[NameMention],
    thing: &dyn Fn(&NameMention) -> bool,
) -> Option<(NameMention, usize)> {
    view.clauses
        .all
        .iter()
        .filter(|k| k.kind == ClauseKind::Participial && !k.passive && !k.negated)
        .filter_map(|k| Some((k, k.verb.filter(|&p| p > v && p < v + REACH)?)))
        .filter(|&(k, p)| {
            view.tag(p) == Tag::Verb(Form::Ing)
                && harms(view, p)
                && k.first.checked_sub(1).is_none_or(|b| !view.tag(b).is(Class::Preposition))
                && k.parent.is_some_and(|parent| view.is_in_clause(parent, c))
        })
        .find_map(|(_, p)| names.iter().find(|m| is_hit(view, p, m, thing)).map(|m| (*m, p)))
}

/// The preposition of a target before a name that heads its phrase, in clause `c` and behind the token `from`.
fn is_target(
    view: &View<'_, '_>,
    from: usize,
    c: usize,
    m: &NameMention,
    thing: &dyn Fn(&NameMention) -> bool,
) -> bool {
    if m.first <= from || m.first > from + REACH || view.is_modifier(m.last) {
        return false;
    }
    let Governor::Preposition(p) = view.governor(m.first) else { return false };
    if p <= from || view.np_first(m.first).min(m.first) != p + 1 && !plain(view, p + 1, m.first) {
        return false;
    }
    let before = view.word(p.wrapping_sub(1));
    let aimed = match view.word(p) {
        "against" | "at" | "beneath" | "in" | "inside" | "into" | "on" | "outside" | "under" => true,
        "of" => before == "front" || thing(m) && is_premises(before),
        "from" => before == "across",
        "opposite" => true,
        "to" => before == "opposite" || before == "next",
        _ => false,
    };
    aimed && view.clause_of(p) == c && (from + 1..p).all(|i| !view.tag(i).is(Class::Relative))
}

/// Whether only words of one noun phrase stand between.
fn plain(view: &View<'_, '_>, from: usize, to: usize) -> bool {
    to < from + 12
        && (from..to).all(|i| {
            view.tag(i).is_nominal()
                || matches!(view.tag(i), Tag::Word(Class::Determiner | Class::PossessivePronoun) | Tag::Possessive)
        })
}

/// "they threw a bomb at X", "placed a bomb outside X", "a bomb planted under X".
fn laid_by(
    view: &View<'_, '_>,
    noun: usize,
    c: usize,
    names: &[NameMention],
    thing: &dyn Fn(&NameMention) -> bool,
) -> Option<Struck> {
    if let Some(v) = thrown(view, noun) {
        let at = view.clause_of(v);
        let found = names.iter().find(|m| is_target(view, noun, at, m, thing)).map(|m| (*m, v));
        return found
            .or_else(|| by_participle(view, v, at, names, thing))
            .map(|(subject, by)| Struck { subject, heads: vec![v, by] });
    }
    let (n, _) = view.clauses.all.iter().enumerate().find(|(_, k)| {
        k.kind == ClauseKind::Participial
            && k.passive
            && k.antecedent == Some(noun)
            && k.verb.is_some_and(|v| view.reader.is(view.word(v), Group::Lay))
    })?;
    let v = view.clause(n)?.verb?;
    let m = names.iter().find(|m| is_target(view, v, n, m, thing))?;
    let outer = view.clause(c).and_then(|k| k.verb).filter(|&o| goes_off(view, o));
    Some(Struck { subject: *m, heads: std::iter::once(v).chain(outer).collect() })
}

/// "X was killed when the bomb exploded", "X was damaged by the blast", "X died in the attack".
fn harmed_in(
    view: &View<'_, '_>,
    noun: Option<usize>,
    own: Option<usize>,
    c: usize,
    names: &[NameMention],
) -> Option<Struck> {
    // "died of his wounds": what he died of is no event of its own.
    let noun = noun.filter(|&n| !matches!(view.word(n), "injuries" | "injury" | "wound" | "wounds"));
    for (h, clause) in view.clauses.all.iter().enumerate() {
        let Some(verb) = clause.verb.filter(|&v| is_told(view, v)) else { continue };
        let word = view.word(verb);
        let dies = matches!(word, "died" | "die" | "dies" | "perished");
        if !(dies || clause.passive && harms(view, verb)) {
            continue;
        }
        // The event's clause behind "when", in the clause of the harm.
        let when = || {
            own.is_some_and(|o| o > verb && is_told(view, o))
                && view.clause(c).is_some_and(|k| {
                    k.kind == ClauseKind::Subordinate
                        && view.word(k.first) == "when"
                        && k.parent.is_some_and(|p| view.is_in_clause(p, h) || beside(view, h, p))
                })
        };
        let within = || {
            let near = noun.filter(|&n| n > verb && n < verb + REACH);
            near.is_some_and(|n| {
                behind_harm(view, verb, h, n)
                    || view.clauses.all.iter().enumerate().any(|(other, k)| {
                        k.verb.is_some_and(|o| beside(view, h, other) && behind_harm(view, o, other, n))
                    })
            })
        };
        if !(when() || within()) {
            continue;
        }
        if let Some(m) = names.iter().find(|m| view.is_subject(h, m.first, m.last)) {
            return Some(Struck { subject: *m, heads: std::iter::once(verb).chain(own).collect() });
        }
    }
    None
}

/// "X was killed and Y was wounded when …": a second harm told beside the first, with "and" and nothing else before it.
fn beside(view: &View<'_, '_>, first: usize, second: usize) -> bool {
    let (Some(a), Some(b)) = (view.clause(first), view.clause(second)) else { return false };
    let (Some(v), Some(w)) = (a.verb, b.verb) else { return false };
    let joined = view.tag(b.first).is(Class::Coordinator) || b.kind == ClauseKind::Participial;
    first != second
        && joined
        && v < b.first
        && w < v + REACH
        // "and 24 were hurt", "and 24 hurt".
        && a.passive
        && (b.passive || b.auxiliary.is_none() && !view.has_object(w))
        && harms(view, v)
        && harms(view, w)
        && (v + 1..w).all(|i| !matches!(view.tag(i), Tag::Verb(_) | Tag::Time | Tag::Stop))
        && (v + 1..w).any(|i| view.word(i) == "and")
}

/// "by a bomb", "in the attack", "as a result of an explosion", "following the explosion of two bombs": the noun stands
/// behind the verb of harm and a preposition that ties the two.
fn behind_harm(view: &View<'_, '_>, verb: usize, h: usize, noun: usize) -> bool {
    let mut at = noun;
    for _ in 0..3 {
        let first = view.np_first(at);
        let Some(p) = first.checked_sub(1).filter(|&p| p > verb) else { return false };
        let before = view.word(p.wrapping_sub(1));
        match view.word(p) {
            "of" if before == "result" || before == "because" || before == "consequence" => {
                return view.clause_of(p) == h;
            }
            "to" if before == "due" => return view.clause_of(p) == h,
            "of" => at = p - 1,
            "by" | "in" | "during" | "following" | "after" | "from" => {
                return view.clause_of(p) == h && (verb + 1..p).all(|i| !matches!(view.tag(i), Tag::Verb(_)));
            }
            _ => return false,
        }
    }
    false
}

/// "X escaped from an attack", "X survived the attack", "X was the target of an attack".
fn got_out(view: &View<'_, '_>, noun: usize, names: &[NameMention]) -> Option<Struck> {
    let first = view.np_first(noun);
    let verb = match view.governor(first) {
        Governor::Verb(v) => {
            Some(v).filter(|&v| matches!(view.word(v), "survived" | "survive" | "suffered" | "escaped"))
        }
        Governor::Preposition(p) if p + 1 == first => {
            let v = view.clause(view.clause_of(p)).and_then(|k| k.verb).filter(|&v| v < p)?;
            let before = view.word(p.wrapping_sub(1));
            let out = view.word(p) == "from" && matches!(view.word(v), "escaped" | "escape" | "emerged");
            let target = view.word(p) == "of"
                && matches!(before, "target" | "targets" | "victim" | "victims" | "object")
                && view.tag(v).is(Class::Be);
            (out || target).then_some(v)
        }
        _ => None,
    }?;
    let c = view.clause_of(verb);
    if !is_told(view, verb) {
        return None;
    }
    let m = names.iter().find(|m| view.is_subject(c, m.first, m.last))?;
    // "… from an attack when his car was fired on": what the clause tells is the attack.
    let when = view.clauses.all.iter().position(|k| {
        k.kind == ClauseKind::Subordinate
            && view.word(k.first) == "when"
            && k.first > noun
            && k.parent.is_some_and(|p| view.is_in_clause(p, c))
    });
    let blow = |v: usize| {
        let is = |group| view.reader.is(view.word(v), group);
        is(Group::Assail) || is(Group::Harm)
    };
    let told = view.clauses.all.iter().enumerate().find(|(n, k)| {
        k.verb.is_some_and(blow)
            && !k.negated
            && k.modal.is_none()
            && when.is_some_and(|w| *n == w || k.passive && k.kind != ClauseKind::Relative && view.is_in_clause(*n, w))
    });
    let told = told.map(|(_, k)| k);
    let heads = std::iter::once(verb).chain(told.and_then(|k| k.verb)).collect();
    Some(Struck { subject: *m, heads })
}

/// "the murders which occurred in July: X, Y, and Z": nothing but a list of names behind the colon.
fn listed(view: &View<'_, '_>, noun: usize, names: &[NameMention]) -> Option<NameMention> {
    if !view.word(noun).ends_with('s') {
        return None;
    }
    let colon = (noun + 1..=view.sentence.last).take(REACH).find(|&i| view.tag(i) == Tag::Stop)?;
    let named = |i: usize| {
        matches!(view.tag(i), Tag::Nominal | Tag::Comma | Tag::Hyphen | Tag::Number | Tag::Sign)
            || view.tag(i).is(Class::Coordinator)
    };
    let only = view.word(colon) == ":" && (colon + 1..=view.sentence.last).all(|i| named(i) || view.word(i) == ".");
    let m = names.iter().find(|m| only && m.first > colon && !view.is_modifier(m.last))?;
    Some(*m)
}
