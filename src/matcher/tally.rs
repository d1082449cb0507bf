//! Numbers beside an event's word that do not count all of those to whom it happened: a part of them, or those of another
//! event or of several, told in the same article.

use super::{context::Context, mention::EventMention, view::View};
use crate::{
    kinds::{date::DateValue, quantity::Quantity},
    lexicon::grammar::Class,
    reader::Tag,
};

/// An event told with "a" so many days before the news is told for comparison.
const WEEKS: i32 = 21;

/// What goes on for so many days is no one event, where nothing but the article ties it to the one asked about.
const MONTH: i32 = 28;

/// How far the words are looked at that stand between a number and the event's word.
const REACH: usize = 12;

/// Several events of a city's night. Sorted.
const SEVERAL: &[&str] =
    &["cases", "homicides", "incidents", "killings", "murders", "robberies", "shootings", "slayings", "stabbings"];

/// Words before a colon that lead to another article. Sorted.
const LEADS: &[&str] = &["also", "earlier", "more", "previous", "previously", "read", "related", "story", "watch"];

/// The rule that refuses a number, and why: it counts a part, or those of something else.
pub(super) fn not_all(
    context: &Context<'_, '_, '_>,
    mention: &EventMention,
    q: &Quantity,
) -> Option<(&'static str, String)> {
    let view = &context.view;
    part(view, mention, q)
        .map(|because| ("part-of-a-whole", because))
        .or_else(|| another(context, mention).map(|because| ("another-event", because)))
        .or_else(|| unbound(view, mention, q).map(|because| ("number-of-another", because)))
}

/// Whether "double", "triple" before the noun counts somebody who did it to himself, too.
pub(super) fn with_suicide(view: &View<'_, '_>, last: usize) -> bool {
    let behind = if matches!(view.tag(last + 1), Tag::Hyphen | Tag::Dash) { last + 2 } else { last + 1 };
    view.word(behind) == "suicide" || view.word(last).contains("suicide")
}

/// Why the number is that of a part of those to whom it happened.
fn part(view: &View<'_, '_>, mention: &EventMention, q: &Quantity) -> Option<String> {
    let hit = &mention.hit;
    // "three of the dead", "none of their injuries".
    let of = q.last + 1;
    let determined = view.tag(of + 1).is(Class::Determiner) || view.tag(of + 1).is(Class::PossessivePronoun);
    let all = view.word(q.first) == "all" || view.word(q.first.wrapping_sub(1)) == "all";
    if view.word(of) == "of" && determined && !all && hit.first == of + 2 {
        return Some(format!("`{}` are a part of them", view.wording(q.first, hit.last)));
    }
    // "Four shot, two critically injured".
    let told = |from: usize| {
        view.reading.quantities_in(view.sentence.first, from).iter().any(|n| n.measure.is_none() && n.last < from)
    };
    let degree = hit.first.checked_sub(1).filter(|&d| d > q.last && is_degree(view.word(d)))?;
    let close = (q.last + 1..degree).all(|i| view.tag(i).is_nominal());
    (close && told(q.first)).then(|| format!("`{}` are some of those who are told of", view.wording(q.first, hit.last)))
}

fn is_degree(word: &str) -> bool {
    matches!(word, "badly" | "critically" | "gravely" | "mortally" | "seriously" | "severely" | "slightly")
}

/// Why the word tells another event than the one asked about, or several.
fn another(context: &Context<'_, '_, '_>, mention: &EventMention) -> Option<String> {
    let view = &context.view;
    let (first, last) = (view.sentence.first, view.sentence.last);
    // "Related: five dead in Zenda".
    let colon = (first + 1..=last.min(first + 3)).find(|&i| view.word(i) == ":");
    if let Some(colon) = colon.filter(|&c| (first..c).all(|i| LEADS.binary_search(&view.word(i)).is_ok())) {
        return Some(format!("`{}` leads to another article", view.wording(first, colon)));
    }
    // "three dead, 26 wounded in weekend shootings".
    let near = |i: &usize| *i + 2 * REACH > mention.hit.first && *i < mention.hit.last + 2 * REACH;
    let span = || (first..=last).filter(near);
    if let Some(night) = span().find(|&i| matches!(view.word(i), "weekend" | "overnight"))
        && let Some(several) = span().find(|&i| SEVERAL.binary_search(&view.word(i)).is_ok())
    {
        return Some(format!("`{}` and `{}` tell of several events", view.word(night), view.word(several)));
    }
    let published = context.builder.source.published.and_then(|d| d.from);
    let attachments = context.facts.attachments.get(view.index).map(Vec::as_slice).unwrap_or_default();
    for a in attachments {
        let Some(time) = view.reading.times.get(a.time) else { continue };
        let DateValue::Days { strict, .. } = time.dated.value else { continue };
        let Some((from, to)) = strict.from.zip(strict.to) else { continue };
        let behind = time.expr.first.checked_sub(2);
        let within = behind.is_some_and(|b| view.word(b) == "in" && mention.hit.last < b && b < mention.hit.last + 4);
        if !within && !a.heads.iter().any(|h| mention.heads.contains(h)) {
            continue;
        }
        let words = || view.wording(time.expr.first, time.expr.last);
        // "between January 2010 and August 2013 seven people were killed", "45 homicides in 2014".
        let plural = view.word(mention.hit.head).ends_with('s');
        let noun = !matches!(view.tag(mention.hit.head), Tag::Verb(_));
        if mention.beside && to.since(from) > MONTH && (to.since(from) > 2 * 366 || noun && plural) {
            return Some(format!("`{}` is too long for one event", words()));
        }
        // "where five people were wounded in a December shooting".
        let before = time.expr.first.checked_sub(1);
        let indefinite = before.is_some_and(|b| matches!(view.word(b), "a" | "an"));
        if indefinite
            && a.rule == "time-before-noun"
            && published.is_some_and(|p| p.since(to) > 0 && p.since(from) > WEEKS)
        {
            return Some(format!("`a {}` tells of one before", words()));
        }
    }
    None
}

/// Why nothing ties the number to the event's word.
fn unbound(view: &View<'_, '_>, mention: &EventMention, q: &Quantity) -> Option<String> {
    let hit = &mention.hit;
    if q.noun.is_some() {
        return None;
    }
    let verb = matches!(view.tag(hit.head), Tag::Verb(_));
    // "the cause of death for the four".
    if !verb && q.first > hit.last && view.word(q.first - 1) == "the" {
        return Some(format!("`the {}` were told of before", view.wording(q.first, q.last)));
    }
    // "hundreds gather to mourn slain officers".
    let attributive = verb && view.tag(hit.last + 1) == Tag::Nominal && hit.last < view.np_last(hit.last + 1);
    let between = (q.last + 1..hit.first).take(REACH).any(|i| view.tag(i).is(Class::To));
    (attributive && between).then(|| format!("`{}` is told of others", view.word(hit.head)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(SEVERAL.is_sorted());
        assert!(LEADS.is_sorted());
    }
}
