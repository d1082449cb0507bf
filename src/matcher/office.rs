//! Titles and offices: who bears one, and which one somebody bears. Told by apposition, before the name, or with "is".

use super::{
    Extraction,
    build::Draft,
    context::Context,
    phrases::{Hit, Owner},
    stance::factuality,
    view::View,
};
use crate::{
    kinds::{Node, Value, name::NameMention},
    lexicon::grammar::Class,
    reader::{Group, Tag},
    schema::{Claim, EntityKind},
};

/// Who bears the title at `hit`.
pub(super) fn bearer(context: &Context<'_, '_, '_>, claim: &Claim, hit: &Hit, out: &mut Extraction) {
    let (view, schema) = (&context.view, context.schema);
    let Some((m, rule)) =
        apposed(view, hit, &|m| schema.entities.get(m.entity).is_some_and(|e| e.kind == EntityKind::Person))
    else {
        return;
    };
    let Some(entity) = schema.entities.get(m.entity) else { return };
    if claim.except.iter().any(|id| schema.world.is_within(&entity.id, id)) {
        let because = format!("{} is never the answer", entity.name);
        out.refusals.push(context.refusal(claim, (m.first, m.last), "excluded-answer", because));
        return;
    }
    push(
        context,
        claim,
        hit,
        m,
        Value::Entity(Node { id: entity.id.clone(), near: false }),
        (m.first, m.last),
        rule,
        out,
    );
}

/// The role at `hit`, where the claim's subject bears it.
pub(super) fn role(context: &Context<'_, '_, '_>, claim: &Claim, option: usize, hit: &Hit, out: &mut Extraction) {
    let (view, schema) = (&context.view, context.schema);
    let (Some(subject), Some(option)) = (&claim.subject, claim.options.get(option)) else { return };
    let own = |m: &NameMention| schema.entities.get(m.entity).is_some_and(|e| schema.world.is_within(&e.id, subject));
    let Some((m, rule)) = apposed(view, hit, &|_| true) else { return };
    if !own(&m) {
        return;
    }
    // Of two options told by the same words the longer is meant, and of two as long the narrower.
    let outdone = view.hits.iter().any(|h| match (h.owner, hit.owner) {
        (Owner::Choice(a, x), Owner::Choice(b, _)) if a == b && h.first <= hit.first && hit.last <= h.last => {
            let narrower = claim.options.get(x).is_some_and(|o| o.within.as_deref() == Some(option.id.as_str()));
            (h.last - h.first) > (hit.last - hit.first) || narrower
        }
        _ => false,
    });
    if outdone {
        return;
    }
    let value = Value::Choice(Node { id: format!("{}/{}", claim.id, option.id), near: false });
    push(context, claim, hit, m, value, (hit.first, hit.last), rule, out);
}

#[expect(clippy::too_many_arguments, reason = "a record put together from what its two callers found")]
fn push(
    context: &Context<'_, '_, '_>,
    claim: &Claim,
    hit: &Hit,
    m: NameMention,
    value: Value,
    at: (usize, usize),
    rule: &str,
    out: &mut Extraction,
) {
    let view = &context.view;
    let other = if at == (m.first, m.last) { (hit.first, hit.last, "title") } else { (m.first, m.last, "subject") };
    let rule = format!("{rule}: `{}` and `{}`", view.wording(hit.first, hit.last), view.wording(m.first, m.last));
    let draft = Draft::of(view, value, at).mark((other.0, other.1), other.2).rule(rule);
    out.assertions.push(context.assertion(claim, draft));
}

/// Verbs that give an office, in the past or as it is said.
const APPOINTS: &[&str] = &[
    "appoint", "appointed", "appoints", "choose", "chose", "chosen", "elect", "elected", "elects", "install",
    "installed", "name", "named", "names", "pick", "picked", "promoted",
];

/// "Doe (Roe)": the last token before the bracket that ends at `i`.
fn past_bracket(view: &View<'_, '_>, i: usize) -> usize {
    let open = (view.tag(i) == Tag::Close)
        .then(|| (i.saturating_sub(5)..i).rev().find(|&j| view.tag(j) == Tag::Open))
        .flatten();
    open.map_or(i, |o| o.saturating_sub(1))
}

/// Whether a verb of appointing takes the name, and the title at `title` is of the same clause.
fn appointed(view: &View<'_, '_>, m: &NameMention, title: usize) -> bool {
    let c = view.clause_of(m.first);
    let Some(verb) = view.clause(c).filter(|_| view.clause_of(title) == c).and_then(|k| k.verb) else { return false };
    // Nothing but a rank or title before the name: "named Colonel Doe head".
    let takes = verb < m.first
        && m.first < verb + 8
        && (verb + 1..m.first).all(|i| view.tag(i).is_nominal() || view.word(i) == ".");
    let told = factuality(view, verb).stance;
    takes && APPOINTS.contains(&view.word(verb)) && !told.denied && told.modality.is_none()
}

/// The name that bears the words at `hit`.
pub(super) fn apposed(
    view: &View<'_, '_>,
    hit: &Hit,
    fits: &dyn Fn(&NameMention) -> bool,
) -> Option<(NameMention, &'static str)> {
    // "the former head", "the head's wife".
    let np = view.np_first(hit.first);
    if (np.saturating_sub(1)..hit.first).any(|i| view.reader.is(view.word(i), Group::NotInOffice))
        || view.tag(hit.last + 1) == Tag::Possessive
    {
        return None;
    }
    let names = view.names();
    let at = |i: usize| names.iter().filter(|m| m.first == i && fits(m)).max_by_key(|m| m.last).copied();
    // "Colonel X", "the group's leader, X", "Gen. X": right behind, points, commas and titles passed over.
    let mut comma = false;
    for i in hit.last + 1..hit.last + 7 {
        if let Some(m) = at(i) {
            let modifies = view.tag(m.last + 1) == Tag::Possessive;
            return (!modifies || !comma).then_some((m, "title-before-name"));
        }
        match view.tag(i) {
            Tag::Sign if view.word(i) == "." => {}
            Tag::Close => {}
            Tag::Comma if !comma => comma = true,
            Tag::Nominal if !comma && crate::lexicon::grammar::is_title(view.word(i)) => {}
            _ => break,
        }
    }
    // "X, the leader of Y": right before, behind a comma or bracket.
    let first = view.np_first(hit.first);
    let before = first.checked_sub(1)?;
    let ends = |i: usize| names.iter().find(|m| m.last == i && fits(m)).copied();
    if matches!(view.tag(before), Tag::Comma | Tag::Open | Tag::Dash)
        && let Some(m) = before.checked_sub(1).and_then(ends)
    {
        return Some((m, "apposition"));
    }
    // "appointed X as the leader of Y", "named X the leader of Y".
    let as_it = [before, first].into_iter().find(|&i| view.word(i) == "as");
    if let Some(m) = ends(past_bracket(view, as_it.unwrap_or(hit.first).checked_sub(1)?))
        && appointed(view, &m, hit.first)
    {
        return Some((m, "appointed"));
    }
    // "X is the leader of Y", "X, who was the leader of Y", "X became the leader".
    let verb = view.clause(view.clause_of(hit.first)).and_then(|k| k.verb).filter(|&v| v == before)?;
    let copula = view.tag(verb).is(Class::Be)
        || matches!(view.word(verb), "became" | "becomes" | "become" | "remained" | "remains");
    let c = view.clause_of(verb);
    let told = factuality(view, verb).stance;
    // "X was appointed head of Y".
    let given = APPOINTS.contains(&view.word(verb)) && view.clause(c).is_some_and(|k| k.passive);
    if given && !told.denied && told.modality.is_none() {
        return names.iter().find(|m| fits(m) && view.is_subject(c, m.first, m.last)).map(|m| (*m, "appointed"));
    }
    if copula && !told.denied && told.modality.is_none() {
        return names.iter().find(|m| fits(m) && view.is_subject(c, m.first, m.last)).map(|m| (*m, "is-told-to-be"));
    }
    None
}
