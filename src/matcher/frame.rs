//! How a number of a unit can say how many there are.
//!
//! Most numbers in news count something that happened: so many died, came, fell ill. A number tells a level only in a
//! frame that says so, and every other is refused:
//!
//! | frame | phrase |
//! | --- | --- |
//! | there are | `there are 5,200 soldiers in Lima` |
//! | held | `Peru has 5,200 soldiers there`, `Lima hosts 5,200 soldiers` |
//! | are there | `5,200 soldiers remain in Lima`, `are stationed there` |
//! | definite | `the 5,200 soldiers in Lima`, `its 5,200 soldiers`, of whom nothing is told that counted them |
//! | body | `the force of 5,200 soldiers` |

use super::{
    stance::factuality,
    view::{Governor, View},
    whose_where::Refused,
};
use crate::{
    kinds::quantity::Quantity,
    lexicon::grammar::{Class, LOCATIVE},
    reader::{ClauseKind, Form, Group, Tag},
    text::Case,
};

/// The frame that a number stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) rule: &'static str,
    /// The verb that says it, where there is one.
    pub(super) verb: Option<usize>,
    /// That there are so many is taken for granted.
    pub(super) definite: bool,
    /// The first token of the noun phrase, of the body's where there is one.
    pub(super) first: usize,
}

/// The frame of the number `q` whose noun phrase, unit included, ends at `last`.
pub(super) fn frame(view: &View<'_, '_>, q: &Quantity, last: usize) -> Result<Frame, Refused> {
    let mut first = view.np_first(q.first);
    clean(view, q, (first, last))?;
    // "a force of 5,200 soldiers": the force stands where the number does.
    let body = first.checked_sub(2).filter(|&n| view.word(n + 1) == "of" && view.reader.is(view.word(n), Group::Body));
    if let Some(noun) = body {
        first = view.np_first(noun);
    }
    if is_definite(view, first, body.map_or(q.first, |_| first + 1)) {
        return definite(view, first, last);
    }
    if let Some(h) = unseen_verb(view, q) {
        return Ok(Frame { rule: "held", verb: None, definite: false, first: h + 1 });
    }
    if with_them(view, first, last) {
        let verb = view.clause(view.clause_of(q.first)).and_then(|k| k.verb);
        return Ok(Frame { rule: "held", verb, definite: false, first });
    }
    let none = || ("no-frame", "it does not say how many there are".to_owned());
    let c = view.clause_of(q.first);
    let verb = view.clause(c).and_then(|k| k.verb).ok_or_else(none)?;
    let clause = view.clause(c).ok_or_else(none)?;
    // "Lima is home to 5,200 soldiers"
    let home = first.checked_sub(2).is_some_and(|h| view.word(h) == "home" && view.word(h + 1) == "to");
    if home && view.tag(verb).is(Class::Be) && clause.finite {
        return Ok(Frame { rule: "held", verb: Some(verb), definite: false, first });
    }
    let is = |group| view.reader.is(view.word(verb), group);
    let be = view.tag(verb).is(Class::Be);
    let finite = clause.finite || continued(view, clause.first, clause.kind);
    // "has had 5,200 soldiers": the second is what has them.
    let holder = first.checked_sub(1).filter(|&h| view.tag(h).is(Class::Have) && h > verb).unwrap_or(verb);
    let rule = if view.is_object(holder, first, last) && !clause.passive && finite {
        let there = (clause.first..=verb).rev().take(8).any(|i| view.word(i) == "there");
        ((be || is(Group::Stay)) && there)
            .then_some("there-are")
            .or((!there && (is(Group::Hold) || view.tag(verb).is(Class::Have))).then_some("held"))
    } else if view.is_subject(c, first, last) && clause.finite {
        are_there(view, verb, last, clause.passive).then_some("are-there")
    } else {
        None
    };
    rule.map(|rule| Frame { rule, verb: Some(verb), definite: false, first }).ok_or_else(none)
}

/// "Lima hosts about 5,200 soldiers": a verb of having between a name and the number, where nothing else shows that it
/// is no noun.
pub(super) fn unseen_verb(view: &View<'_, '_>, q: &Quantity) -> Option<usize> {
    let verb = q.first.checked_sub(1)?;
    let word = view.word(verb);
    let holds = view.reader.is(word, Group::Hold) || view.reader.is(word, Group::Host);
    (holds
        && view.tag(verb) == Tag::Nominal
        && word.ends_with('s')
        && view.reading.names_in(verb.saturating_sub(8), verb).iter().any(|m| m.last + 1 == verb))
    .then_some(verb)
}

/// "…, with 2,500 soldiers remaining in Lima", "With 2,500 soldiers in Lima, …"; "met with 2,500 soldiers" tells of some.
fn with_them(view: &View<'_, '_>, first: usize, last: usize) -> bool {
    let Some(with) = first.checked_sub(1).filter(|&w| view.word(w) == "with") else { return false };
    let apart = with == view.sentence.first || matches!(view.tag(with.wrapping_sub(1)), Tag::Comma | Tag::Dash);
    let next = view.word(last + 1);
    let there = view.reader.is(next, Group::Stay) || view.reader.is(next, Group::Stationed) || next == "still";
    apart && (there || is_place(view, last + 1))
}

/// "continues to have": the infinitive tells a fact.
fn continued(view: &View<'_, '_>, first: usize, kind: ClauseKind) -> bool {
    kind == ClauseKind::Infinitive
        && first.checked_sub(1).is_some_and(|b| matches!(view.word(b), "continue" | "continues" | "continued"))
}

/// Words that may stand between "the" and the number of all that are known.
const ALL: &[&str] =
    &["combined", "current", "entire", "estimated", "existing", "full", "present", "remaining", "total", "whole"];

/// Whether the noun phrase from `first` names those that are known: "the", "its", "Peru's" before the number.
fn is_definite(view: &View<'_, '_>, first: usize, number: usize) -> bool {
    let opens = view.tag(first).is(Class::Determiner) && view.word(first) == "the"
        || view.tag(first).is(Class::PossessivePronoun);
    let from = (first..number).rev().find(|&i| view.tag(i) == Tag::Possessive).or_else(|| opens.then_some(first));
    from.is_some_and(|from| (from + 1..number).all(|i| ALL.contains(&view.word(i))))
}

/// "the 5,200 soldiers": that they are there is taken for granted, unless what is told counts those it happened to.
fn definite(view: &View<'_, '_>, first: usize, last: usize) -> Result<Frame, Refused> {
    let happened = |i: usize| ("counted-by-event", format!("it counts those of `{}`", view.word(i)));
    let c = view.clause_of(first);
    let clause = view.clause(c);
    let verb = clause.and_then(|k| k.verb);
    let frame = |rule| Ok(Frame { rule, verb, definite: true, first });
    if let Some((k, v)) = clause.zip(verb) {
        let is = |group| view.reader.is(view.word(v), group);
        let level =
            is(Group::Hold) || is(Group::Stay) || is(Group::Stationed) && k.passive || view.tag(v).is(Class::Have);
        if view.is_subject(c, first, last) {
            let state = view.tag(v).is(Class::Be) && (!is_past(view, v) || are_there(view, v, last, false));
            return if level || state || !is_done(view, v) { frame("definite") } else { Err(happened(v)) };
        }
    }
    match view.governor(first) {
        Governor::Verb(v) if view.is_object(v, first, last) => {
            let is = |group| view.reader.is(view.word(v), group);
            if is(Group::Hold) || view.tag(v).is(Class::Have) || view.tag(v).is(Class::Be) || !is_done(view, v) {
                frame("definite")
            } else {
                Err(happened(v))
            }
        }
        Governor::Preposition(p) if p + 1 == first => {
            let noun = p.checked_sub(1).filter(|&n| {
                view.is_event_noun(n)
                    && !view.reader.is(view.word(n), Group::Amount)
                    && matches!(view.word(p), "of" | "for")
            });
            match noun {
                Some(n) if factuality(view, n).stance.modality.is_none() => Err(happened(n)),
                _ => frame("definite"),
            }
        }
        _ => frame("definite"),
    }
}

/// Whether a verb tells something that happened: told in the past, and not short of it.
fn is_done(view: &View<'_, '_>, verb: usize) -> bool {
    let Some(clause) = view.clause(view.clause_of(verb)) else { return true };
    let stance = factuality(view, verb).stance;
    if stance.modality.is_some() || stance.denied || clause.modal.is_some() {
        return false;
    }
    match clause.kind {
        ClauseKind::Infinitive => false,
        // "killing the 12", but "of expelling the 5,200"
        ClauseKind::Participial if clause.verb == Some(verb) && !clause.passive => {
            !clause.first.checked_sub(1).is_some_and(|p| view.tag(p).is(Class::Preposition))
        }
        _ => is_past(view, verb) || clause.perfect || clause.passive,
    }
}

/// Whether the clause of a verb is in the simple past.
pub(super) fn is_past(view: &View<'_, '_>, verb: usize) -> bool {
    let Some(clause) = view.clause(view.clause_of(verb)) else { return false };
    if let Some(auxiliary) = clause.auxiliary {
        return matches!(view.word(auxiliary), "was" | "were" | "had" | "did");
    }
    clause.finite
        && clause.verb.is_some_and(|v| {
            matches!(view.tag(v), Tag::Verb(Form::Past | Form::Preterite))
                || matches!(view.word(v), "had" | "was" | "were")
        })
}

/// Whether the verb says that its subject, which ends at `last`, is somewhere, and nothing else of it.
fn are_there(view: &View<'_, '_>, verb: usize, last: usize, passive: bool) -> bool {
    let word = view.word(verb);
    let is = |group| view.reader.is(word, group);
    if passive {
        // "are reported to be stationed in Lima", "are thought to remain there".
        let reported = matches!(word, "believed" | "estimated" | "known" | "reported" | "said" | "thought")
            && view.word(verb + 1) == "to"
            && (view.tag(verb + 2).is(Class::Be) || view.reader.is(view.word(verb + 2), Group::Stay));
        let then = |i: usize| view.reader.is(view.word(i), Group::Stationed) || is_place(view, i);
        return is(Group::Stationed) || reported && then(verb + 3);
    }
    let be = view.tag(verb).is(Class::Be);
    let serve = matches!(word, "serve" | "serves" | "serving");
    if !(be || is(Group::Stay) || serve) {
        return false;
    }
    // "5,200 soldiers remain", "soldiers in Lima now remain": nothing more is said.
    let next = (verb + 1..=view.sentence.last + 1)
        .find(|&i| !matches!(view.tag(i), Tag::Time | Tag::Word(Class::Adverb)))
        .unwrap_or(verb + 1);
    if matches!(view.tag(next), Tag::Stop | Tag::Comma | Tag::Dash | Tag::Close | Tag::Quote | Tag::Sign)
        || next > view.sentence.last
    {
        return !be || next > verb + 1 && view.word(verb + 1) == "here" || last < verb && is(Group::Stay);
    }
    matches!(view.word(next), "there" | "here" | "present" | "stationed" | "based" | "deployed") || is_place(view, next)
}

/// Words that a preposition of place stands before without naming the place.
const GROUND: &[&str] = &["bases", "camps", "country", "field", "ground", "nation", "region", "soil", "territory"];

/// Whether a phrase of place begins at `p`: a preposition of place before a name or a word of ground.
fn is_place(view: &View<'_, '_>, p: usize) -> bool {
    if !(is_locative(view.word(p)) || view.word(p) == "under") || view.word(p) == "to" {
        return false;
    }
    (p + 1..=view.sentence.last)
        .take(5)
        .take_while(|&i| {
            matches!(
                view.tag(i),
                Tag::Nominal | Tag::Number | Tag::Hyphen | Tag::Word(Class::Determiner | Class::PossessivePronoun)
            )
        })
        .any(|i| GROUND.contains(&view.word(i)) || is_capital(view, i))
}

/// Words of wide regions, and of being nowhere near.
pub(super) const WIDE: &[&str] = &[
    "abroad", "continent", "earth", "globe", "neighborhood", "neighbourhood", "overseas", "region", "theater",
    "theatre", "world", "worldwide",
];

fn is_locative(word: &str) -> bool {
    LOCATIVE.binary_search(&word).is_ok() || word == "throughout"
}

pub(super) fn is_capital(view: &View<'_, '_>, i: usize) -> bool {
    view.tag(i) == Tag::Nominal && view.reading.text.token(i).is_some_and(|t| t.case != Case::Lower)
}

/// Words before the number or its noun that make them some, and not all: "the last 500", "the 12 wounded soldiers".
const SOME: &[&str] = &[
    "dead", "fallen", "fewer", "final", "first", "former", "ill", "last", "less", "missing", "new", "next", "other",
    "sick", "young",
];

/// Whether nothing in or behind the noun phrase makes it a part of those that are there.
pub(super) fn clean(view: &View<'_, '_>, q: &Quantity, (first, last): (usize, usize)) -> Result<(), Refused> {
    let some = |i: usize| ("some-of-them", format!("`{}` makes it another count", view.word(i)));
    let own = |i: usize| q.first <= i && i <= q.last;
    let harmless = |w: &str| {
        matches!(
            w,
            "armed"
                | "combined"
                | "estimated"
                | "existing"
                | "fighting"
                | "peacekeeping"
                | "remaining"
                | "serving"
                | "uniformed"
                | "united"
        ) || view.reader.is(w, Group::Stationed)
    };
    let participle = |i: usize| {
        let word = view.word(i);
        word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing")) && !is_capital(view, i) && !harmless(word)
    };
    if let Some(i) = (view.np_first(first)..last).find(|&i| !own(i) && (SOME.contains(&view.word(i)) || participle(i)))
    {
        return Err(some(i));
    }
    // "soldiers and contractors"; "soldiers and 900 in Lima" is another number.
    let joined = match view.tag(last + 1) {
        Tag::Word(Class::Coordinator) => matches!(view.word(last + 1), "and" | "or"),
        Tag::Comma => {
            (last + 2..=view.sentence.last).take(4).take_while(|&i| view.tag(i) == Tag::Nominal).last().is_some_and(
                |i| {
                    view.tag(i + 1).is(Class::Coordinator)
                        || view.tag(i + 1) == Tag::Comma && view.tag(i + 2).is(Class::Coordinator)
                },
            )
        }
        _ => false,
    };
    if joined
        && matches!(view.tag(last + 2), Tag::Nominal | Tag::Word(Class::PossessivePronoun))
        && !is_capital(view, last + 2)
    {
        return Err(("more-than-the-unit", "the number counts others with them".to_owned()));
    }
    // "12 soldiers on trial in Lima"
    let beside = last + 1;
    if matches!(view.word(beside), "in" | "on" | "at" | "under" | "behind")
        && matches!(view.tag(beside + 1), Tag::Nominal | Tag::Word(Class::Determiner))
        && !is_place(view, beside)
        && !(beside + 1..beside + 4).any(|i| WIDE.contains(&view.word(i)))
    {
        return Err(some(beside + 1));
    }
    // "the soldiers killed in Lima", "who fell ill": what is told right behind them says which.
    let mut told = last;
    for i in (last + 1..=view.sentence.last).take(10) {
        // Of them, or of the place behind them; "part of a force that …" tells of the force.
        let of_them = told == last || is_capital(view, told) || GROUND.contains(&view.word(told));
        if view.tag(i) == Tag::Nominal {
            told = i;
        }
        match view.tag(i) {
            Tag::Comma | Tag::Stop | Tag::Dash | Tag::Open | Tag::Close | Tag::Quote => break,
            Tag::Word(Class::Be | Class::Have | Class::Modal | Class::Do) => break,
            Tag::Word(Class::Relative | Class::That) | Tag::Verb(_) if !of_them => break,
            Tag::Word(Class::Relative | Class::That) => {
                let inner = view.clause(view.clause_of(i)).filter(|k| k.first == i).and_then(|k| Some((k, k.verb?)));
                let fits = inner.is_some_and(|(k, v)| {
                    are_there(view, v, last, k.passive) || view.tag(v).is(Class::Be) && is_place(view, v + 1)
                });
                return if fits { Ok(()) } else { Err(some(i)) };
            }
            Tag::Verb(form) => {
                let own = view.clause(view.clause_of(i));
                let reduced = own.is_some_and(|k| k.verb == Some(i) && k.kind == ClauseKind::Participial);
                let beside = (last + 1..i).all(|j| view.tag(j).is(Class::Adverb));
                let word = view.word(i);
                let fits = match form {
                    Form::Ing => {
                        !beside
                            || view.reader.is(word, Group::Stay)
                            || matches!(word, "serving" | "operating" | "working")
                    }
                    _ => view.reader.is(word, Group::Stationed) || !reduced,
                };
                return if fits { Ok(()) } else { Err(some(i)) };
            }
            _ => {}
        }
    }
    Ok(())
}
