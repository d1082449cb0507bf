//! Which verb or noun a time belongs to, by attachment and not by nearness.

use super::{
    roles::part_of_day,
    view::{Governor, View},
};
use crate::{
    kinds::date::DateValue,
    lexicon::{grammar::Class, people::accuses},
    reader::{Clause, ClauseKind, Form, Group, Tag},
    text::Case,
};

/// How far back a head is looked for, in tokens.
const REACH: usize = 60;

/// A time expression and the tokens it may belong to.
#[derive(Clone, Debug)]
pub(super) struct Attachment {
    /// Index among the reading's times.
    pub(super) time: usize,
    /// The verbs and nouns it belongs to.
    pub(super) heads: Vec<usize>,
    /// How that was decided.
    pub(super) rule: &'static str,
    /// For "three days after X": the noun that X is, where it is told.
    pub(super) anchor: Option<usize>,
}

/// Attaches every time of a sentence.
pub(super) fn attach(view: &View<'_, '_>) -> Vec<Attachment> {
    view.reading
        .times_in(view.sentence.first, view.sentence.last)
        .filter_map(|time| {
            let expr = &view.reading.times.get(time)?.expr;
            let anchor = anchor(view, time);
            // "three days after the vote": the whole phrase stands where the time does.
            let last = anchor.map_or(expr.last, |a| view.np_last(a).max(expr.last));
            let (heads, rule) = heads(view, time, expr.first, last);
            Some(Attachment { time, heads, rule, anchor })
        })
        .collect()
}

/// The noun that an offset counts from: "after *the invasion*", "after *their release*".
fn anchor(view: &View<'_, '_>, time: usize) -> Option<usize> {
    let mention = view.reading.times.get(time)?;
    let offset = mention.dated.offset.as_ref()?;
    if offset.anchor != crate::kinds::date::Anchor::Following {
        return None;
    }
    let from = mention.expr.last + 1;
    let first_nominal = (from..=view.sentence.last).take(4).find(|&i| view.tag(i) == Tag::Nominal)?;
    (from..first_nominal)
        .all(|i| matches!(view.tag(i), Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::That)))
        .then(|| view.np_last(first_nominal))
}

/// The token at which the time's phrase begins: its preposition, where that is no part of the time itself.
fn lead(view: &View<'_, '_>, first: usize) -> usize {
    // "on the evening of 3 May"
    let part = first.checked_sub(2).filter(|&n| view.word(n + 1) == "of" && part_of_day(view.word(n)));
    let first = part.map_or(first, |n| view.np_first(n));
    first
        .checked_sub(1)
        .filter(|&p| view.tag(p).is(Class::Preposition) && !matches!(view.word(p), "of" | "to"))
        .unwrap_or(first)
}

fn heads(view: &View<'_, '_>, time: usize, first: usize, last: usize) -> (Vec<usize>, &'static str) {
    let c = view.clause_of(first);
    let next = view.tag(last + 1);
    let before = first.checked_sub(1).map_or(Tag::Stop, |b| view.tag(b));
    let plain = view.reading.times.get(time).is_some_and(|t| t.expr.span == t.expr.core);
    let lead = lead(view, first);
    // "— Mara Holt (@mholt) February 11, 2017": when it was posted.
    let posted = first
        .checked_sub(1)
        .filter(|&b| view.tag(b) == Tag::Close)
        .is_some_and(|b| (b.saturating_sub(6)..b).any(|i| view.word(i).starts_with('@')));
    if posted {
        return (Vec::new(), "time-alone");
    }
    let narrow = view.reading.times.get(time).is_some_and(|t| match t.dated.core {
        DateValue::Days { strict, .. } => strict.from.zip(strict.to).is_some_and(|(a, b)| b.since(a) < 7),
        _ => true,
    });
    // "the 2015 deal", "a May 14 interview", "in October elections", "the May 14, 2015, interview".
    let closed_by_comma = next == Tag::Comma && is_full_day(view, time) && view.is_event_noun(view.np_last(last + 2));
    let at = if closed_by_comma { last + 2 } else { last + 1 };
    if plain && view.tag(at) == Tag::Nominal && (next == Tag::Nominal || closed_by_comma) {
        let head = view.np_last(at);
        let determined = matches!(
            before,
            Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::That) | Tag::Possessive | Tag::Verb(_)
        );
        let common = view.reading.text.token(head).is_some_and(|t| t.case == Case::Lower);
        let event = view.is_event_noun(head)
            && common
            && (lead < first || before == Tag::Nominal || before.is(Class::Preposition));
        if determined || event && !closed_by_comma {
            return ((at..=head).collect(), "time-before-noun");
        }
    }
    // "Friday's vote".
    if next == Tag::Possessive {
        let head = view.np_last(last + 2);
        return ((last + 2..=head).collect(), "time-before-noun");
    }
    // "9 November 2024: the minister resigns".
    if next == Tag::Stop
        && view.word(last + 1) == ":"
        && (view.sentence.first..lead).all(|i| !view.tag(i).is_nominal() && !view.tag(i).is_verbal())
        && let Some(verb) = view.clause(view.clause_of(last + 2)).and_then(|k| k.verb)
    {
        return (vec![verb], "time-of-entry");
    }
    // "on October 17, when …": the time of all that the clause tells.
    let opens = if next == Tag::Comma { last + 2 } else { last + 1 };
    let inner = view.clause_of(opens);
    if view.word(opens) == "when"
        && view.clause(inner).is_some_and(|k| k.kind == ClauseKind::Subordinate && k.first == opens)
    {
        let mut heads: Vec<usize> = view
            .clauses
            .all
            .iter()
            .enumerate()
            .filter(|(n, _)| view.is_in_clause(*n, inner))
            .filter_map(|(_, k)| k.verb)
            .collect();
        heads.extend(behind(view, lead, c, narrow).0);
        return (heads, "time-of-when-clause");
    }
    if let Some(verb) = fronted(view, lead, c) {
        let mut heads = vec![verb];
        heads.extend(joined(view, verb));
        return (heads, "time-opens-clause");
    }
    let (mut heads, mut rule) = behind(view, lead, c, narrow);
    // "the bomb on 3 May that killed": of what the bomb did.
    if let Some(k) =
        view.clause(view.clause_of(last + 1)).filter(|k| k.first == last + 1 && k.kind == ClauseKind::Relative)
        && view.word(last + 1) == "that"
    {
        if heads.is_empty() {
            rule = "time-behind-noun";
        }
        heads.extend(k.verb);
    }
    // "escalated in January with the strike", "culminated in 2003 with the invasion".
    if let Some(noun) = with_noun(view, last, c) {
        heads.push(noun);
    }
    (heads, rule)
}

/// Whether the time is a day told with its year: "May 14, 2015".
fn is_full_day(view: &View<'_, '_>, time: usize) -> bool {
    view.reading.times.get(time).is_some_and(|t| {
        let year = |i: usize| view.word(i).len() == 4 && view.word(i).bytes().all(|b| b.is_ascii_digit());
        let day = |i: usize| view.word(i).len() <= 2 && view.word(i).bytes().all(|b| b.is_ascii_digit());
        year(t.expr.last) && (t.expr.first..t.expr.last).any(day)
    })
}

/// The verbs and nouns that a phrase of place from token `first` to `last` belongs to.
pub(super) fn nearest(view: &View<'_, '_>, first: usize) -> (Vec<usize>, &'static str) {
    let c = view.clause_of(first);
    match fronted(view, first, c) {
        Some(verb) => (vec![verb], "opens-clause"),
        None => behind(view, first, c, false),
    }
}

/// The verb of a clause that the time opens: only adverbs and conjunctions stand before it.
fn fronted(view: &View<'_, '_>, first: usize, c: usize) -> Option<usize> {
    let clause = view.clause(c)?;
    let verb = clause.verb.filter(|&v| v > first)?;
    let from = clause.first.max(view.sentence.first);
    if is_phrase_before(view, from, first) {
        return Some(verb);
    }
    let opens = (from..first).all(|i| {
        matches!(
            view.tag(i),
            Tag::Word(
                Class::Adverb | Class::Coordinator | Class::Either | Class::When | Class::That | Class::Subordinator
            ) | Tag::Comma
                | Tag::Quote
                | Tag::Time
                | Tag::Dash
        ) || matches!(view.word(i), "but" | "just" | "only" | "about" | "early" | "late")
    });
    opens.then_some(verb)
}

/// "At 09:45 *this morning*, X …", "In Zenda *on Monday* X …": only another phrase with a preposition stands before, and no
/// event's noun in it. Brackets at the head ("[text]") and what stands in them are passed over.
fn is_phrase_before(view: &View<'_, '_>, from: usize, first: usize) -> bool {
    let mut depth = 0usize;
    let mut phrase = false;
    for i in from..first {
        match view.tag(i) {
            Tag::Open => depth += 1,
            Tag::Close => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            Tag::Dash | Tag::Hyphen | Tag::Comma | Tag::Time | Tag::Word(Class::Adverb | Class::Coordinator) => {}
            Tag::Word(Class::Preposition) if view.word(i) != "of" || phrase => phrase = true,
            Tag::Word(Class::Determiner | Class::PossessivePronoun) | Tag::Nominal | Tag::Number | Tag::Possessive
                if phrase && !view.is_event_noun(i) => {}
            _ => return false,
        }
    }
    depth == 0
}

/// A verb joined by "and" to the one that the time opens shares it.
fn joined(view: &View<'_, '_>, verb: usize) -> Vec<usize> {
    let c = view.clause_of(verb);
    view.clauses
        .all
        .iter()
        .filter(|k| k.subject_of == Some(c) && k.kind != ClauseKind::Infinitive || is_outcome(view, k, c))
        .filter_map(|k| k.verb)
        .collect()
}

/// "On 3 May a bomb went off, *killing twelve*": what came of it has its time.
fn is_outcome(view: &View<'_, '_>, k: &Clause, c: usize) -> bool {
    k.kind == ClauseKind::Participial
        && k.parent == Some(c)
        && !k.passive
        && k.verb == Some(k.first)
        && k.first.checked_sub(1).is_some_and(|b| view.tag(b) == Tag::Comma)
}

/// The nearest verb or event noun before the time, in its clause.
fn behind(view: &View<'_, '_>, first: usize, c: usize, narrow: bool) -> (Vec<usize>, &'static str) {
    let clause_verb = view.clause(c).and_then(|k| k.verb).filter(|&v| v < first);
    // "Eleven days after the raid, on 6 July, he …": what commas set apart is no part of the noun before.
    let apart = first.checked_sub(1).is_some_and(|b| view.tag(b) == Tag::Comma);
    let noun =
        (view.sentence.first..first).rev().take(REACH).take_while(|&i| !matches!(view.tag(i), Tag::Stop)).find(|&i| {
            let verb = matches!(view.tag(i), Tag::Verb(_))
                || view.clause(view.clause_of(i)).is_some_and(|k| k.verb == Some(i));
            (verb && (view.clause_of(i) == c || view.is_in_clause(view.clause_of(i), c) && !closed(view, i, first)))
                || (!apart && view.is_event_noun(i) && view.clause_of(i) == c && view.np_last(i) == i)
        });
    let Some(head) = noun.or(clause_verb) else {
        // "The government on Thursday signed": between the subject and its verb.
        let own = view.clause(c).and_then(|k| k.verb.zip(k.auxiliary.or(k.verb))).filter(|&(_, start)| start > first);
        let close = own.filter(|&(_, start)| {
            start <= first + 8
                && (first..start)
                    .all(|i| !view.tag(i).is_nominal() || view.tag(i) == Tag::Time || view.tag(i) == Tag::Number)
        });
        return match close {
            Some((verb, _)) => (vec![verb], "time-before-verb"),
            None => (Vec::new(), "time-alone"),
        };
    };
    let mut heads = vec![head];
    // "the explosion of two bombs on Friday": of both.
    let of = view.np_first(head).checked_sub(1).filter(|&p| view.word(p) == "of").and_then(|p| p.checked_sub(1));
    heads.extend(of.filter(|&n| view.tag(head) == Tag::Nominal && view.is_event_noun(n)));
    let at = view.clause_of(head);
    let Some(clause) = view.clause(at) else { return (heads, "time-behind") };
    if clause.verb == Some(head) {
        // "travelled to meet … in August": of both; a participle is of its noun too ("elections scheduled for October").
        if clause.kind == ClauseKind::Infinitive {
            heads.extend(clause.parent.and_then(|p| view.clause(p)).and_then(|p| p.verb));
        }
        if clause.kind == ClauseKind::Participial && clause.passive {
            heads.extend(clause.antecedent);
        }
        return (heads, "time-behind-verb");
    }
    // "condemned the murder on Friday of X": the noun goes on behind its time.
    let goes_on = view.tag(head) == Tag::Nominal
        && (first..first + 10).find(|&i| view.tag(i) == Tag::Time).is_some_and(|t| {
            let end = (t..t + 10).find(|&i| view.tag(i) != Tag::Time).unwrap_or(t);
            view.word(end) == "of" && head + 1 == first
        });
    if goes_on {
        return (heads, "time-behind-noun");
    }
    // "denied bond on a charge of murder on Monday", "pleaded guilty to murder on Monday": the time is not that of the deed.
    if let Some(verb) = clause.verb.filter(|&v| v < head && names_charge(view, head, v)) {
        return (vec![verb], "time-behind-verb");
    }
    // "marked the killing on Friday" tells when it was marked; "announced the killing on Friday" tells when it was
    // announced, unless the time is as wide as what one remembers ("in May 2019").
    if let Governor::Verb(v) = view.governor(view.np_first(head)) {
        let is = |group| view.reader.is(view.word(v), group);
        if is(Group::Commemorate) || (is(Group::Report) && narrow) {
            return (vec![v], "time-of-telling");
        }
    }
    // A noun behind its verb: "killed in a strike in May", "held an election in May".
    if let Some(verb) = clause.verb.filter(|&v| v < head) {
        let governor = view.governor(view.np_first(head));
        let through = matches!(governor, Governor::Preposition(p) if matches!(view.word(p), "in" | "by" | "during" | "at" | "to" | "on" | "with") && view.governor_is(p, verb));
        if through {
            heads.push(verb);
        }
    }
    (heads, "time-behind-noun")
}

/// Whether the noun at `head` only names what somebody is charged with: it has no determiner of its own, and stands behind
/// a charge or the verb of one.
fn names_charge(view: &View<'_, '_>, head: usize, verb: usize) -> bool {
    let first = view.np_first(head);
    let bare = !matches!(view.tag(first), Tag::Word(Class::Determiner | Class::PossessivePronoun) | Tag::Time)
        && (first..head).all(|i| !matches!(view.tag(i), Tag::Possessive | Tag::Time));
    let Governor::Preposition(p) = view.governor(first) else { return false };
    let before = p.checked_sub(1).map_or("", |b| view.word(b));
    let charge = view.word(p) == "of" && matches!(before, "charge" | "charges" | "count" | "counts" | "suspicion");
    let with = matches!(view.word(p), "with" | "to" | "for")
        && (view.reader.is(view.word(verb), Group::Charge) || before == "guilty");
    bare && p + 1 == first && (charge || with)
}

/// Whether a comma closes the clause of `i` before `at`.
fn closed(view: &View<'_, '_>, i: usize, at: usize) -> bool {
    (i + 1..at).any(|j| view.tag(j) == Tag::Comma)
}

/// "… in January with the strike": the noun behind "with".
fn with_noun(view: &View<'_, '_>, last: usize, c: usize) -> Option<usize> {
    // "charged on Monday with the murder": the charge has the time.
    let verb = view.clause(c)?.verb.filter(|&v| !accuses(view.word(v)))?;
    let with = (last + 1..=view.sentence.last).take(3).find(|&i| view.word(i) == "with")?;
    if (last + 1..with).any(|i| !view.tag(i).is(Class::Adverb)) || verb > last {
        return None;
    }
    let noun = (with + 1..=view.sentence.last).take(8).find(|&i| view.is_event_noun(i))?;
    (with + 1..noun)
        .all(|i| {
            view.tag(i).is_nominal() || view.tag(i).is(Class::Determiner) || view.tag(i).is(Class::PossessivePronoun)
        })
        .then_some(noun)
}

impl View<'_, '_> {
    /// Whether nothing but the noun phrases behind `verb` stands between it and the preposition at `p`.
    fn governor_is(&self, p: usize, verb: usize) -> bool {
        (verb + 1..p).all(|i| !matches!(self.tag(i), Tag::Verb(form) if form != Form::Ing))
    }
}
