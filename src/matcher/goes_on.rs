//! Figures that go on from another in their sentence: "14,000 soldiers in Lima and *5,200 in Cusco*".
//!
//! The second number names no unit, and takes unit, owner and verb from the first; its place stands right behind it.

use super::{
    Extraction,
    as_of::{Timed, as_of},
    build::Draft,
    context::Context,
    frame::{Frame, frame},
    level::{in_doubt, stance},
    phrases::Hit,
    view::View,
    whose_where::{Refused, Where, excluded, spot_behind, whose},
};
use crate::{
    kinds::{
        Value,
        quantity::{Part, Quantity},
    },
    lexicon::grammar::Class,
    reader::{Group, Tag},
    schema::Claim,
};

/// The number that names the unit.
pub(super) struct Whole<'q> {
    pub(super) quantity: &'q Quantity,
    /// First and last token of the unit.
    pub(super) unit: (usize, usize),
    /// First and last token of number and unit.
    pub(super) phrase: (usize, usize),
}

/// The figures that go on from one of the unit: "14,000 in Lima and *5,200 in Cusco*", "40,000, *2,500 of them in Cusco*".
pub(super) fn answer(
    context: &Context<'_, '_, '_>,
    (index, claim): (usize, &Claim),
    hit: &Hit,
    whole: &Whole<'_>,
    out: &mut Extraction,
) {
    let view = &context.view;
    let Some(place) = &claim.place else { return };
    let (np_first, np_last) = whole.phrase;
    let told = || -> Result<Frame, Refused> {
        excluded(view, index, (np_first, view.np_last(np_last)), whole.quantity, false).map_or(Ok(()), Err)?;
        in_doubt(view, whole.quantity.first).map_or(Ok(()), Err)?;
        let frame = frame(view, whole.quantity, whole.unit.1)?;
        if whole.quantity.part == Part::Whole { Ok(frame) } else { Err(("part-of-a-whole", String::new())) }
    };
    let Ok(frame) = told() else { return };
    for q in view.reading.quantities_in(whole.unit.1 + 1, view.sentence.last.min(whole.unit.1 + 60)) {
        if q.noun.is_some() || q.measure.is_some() || q.change.is_some() || q.part == Part::Additional {
            continue;
        }
        let (last, verb) = of_them(view, q);
        if !joined(view, whole.unit.1, q.first, &frame) {
            break;
        }
        let Some(Where { at, scope, .. }) = spot_behind(context, place, last).filter(|w| w.scope.is_empty()) else {
            continue;
        };
        let own = match &claim.of {
            Some(of) => whose(context, of, hit, np_first, np_last),
            None => Ok((np_first, np_last, "unit")),
        };
        let frame = Frame { verb: verb.or(frame.verb), definite: verb.is_none() && frame.definite, ..frame };
        let said = own.and_then(|own| Ok((own, stance(view, &frame, None)?.0)));
        let (own, stance) = match said {
            Ok(said) => said,
            Err((rule, because)) => {
                out.refusals.push(context.refusal(claim, (q.first, q.last), rule, because));
                continue;
            }
        };
        let (as_of, rule) = as_of(
            context,
            Timed { quantity: q, verb: frame.verb, end: None, definite: frame.definite, whole: Some(whole.quantity) },
        );
        let rules = vec![
            format!("number-goes-on: `{}`", view.wording(np_first, np_last)),
            format!("{}: `{}`", own.2, view.wording(own.0, own.1)),
            format!("place: `{}`", view.wording(at.0, at.1)),
            rule,
        ];
        let marks = vec![
            (q.first, q.last, "value"),
            (hit.first, hit.last, "unit"),
            (own.0, own.1, "of"),
            (at.0, at.1, "place"),
        ];
        let draft = Draft {
            marks,
            as_of,
            stance,
            scope,
            rules,
            ..Draft::of(view, Value::Count(q.count.clone()), (q.first, q.last))
        };
        out.assertions.push(context.assertion(claim, draft));
    }
}

/// The last token of "2,500 of them are stationed", and its verb.
fn of_them(view: &View<'_, '_>, q: &Quantity) -> (usize, Option<usize>) {
    let mut last = q.last;
    if view.word(last + 1) == "of" && matches!(view.word(last + 2), "them" | "whom" | "which") {
        last += 2;
    }
    let mut verb = None;
    while matches!(view.tag(last + 1), Tag::Word(Class::Be | Class::Adverb))
        || view.reader.is(view.word(last + 1), Group::Stationed)
        || view.reader.is(view.word(last + 1), Group::Stay)
    {
        last += 1;
        verb = view.clause(view.clause_of(last)).and_then(|k| k.verb).filter(|&v| v > q.last).or(verb);
    }
    (last, verb)
}

/// Whether a number at `to` goes on from the unit that ends at `from`: "and", a comma or "including" before it, and
/// between the two no verb that could count something else.
fn joined(view: &View<'_, '_>, from: usize, to: usize, frame: &Frame) -> bool {
    let tied = to.checked_sub(1).is_some_and(|b| {
        matches!(view.tag(b), Tag::Comma | Tag::Word(Class::Coordinator))
            || matches!(view.word(b), "including" | "whom" | "them" | "only" | "just" | "with")
    });
    let quiet = |i: usize| match view.tag(i) {
        Tag::Stop | Tag::Word(Class::Modal | Class::Do | Class::Negation | Class::Subordinator | Class::Either) => {
            false
        }
        Tag::Verb(_) => {
            frame.verb == Some(i)
                || view.reader.is(view.word(i), Group::Stationed)
                || view.reader.is(view.word(i), Group::Stay)
        }
        Tag::Word(Class::Have) => frame.verb == Some(i),
        _ => true,
    };
    tied && (from + 1..to).all(quiet)
}
