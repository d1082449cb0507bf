//! Whether an event is where the schema says it is.

use super::{members::Asked, mention::Surroundings, phrases::Hit, view::View};
use crate::{
    kinds::name::NameMention,
    lexicon::grammar::LOCATIVE,
    reader::Tag,
    schema::{EntityKind, Event, Reach, Schema},
    text::Case,
};

/// Where the event is: named in the sentence or paragraph, and no rival at its own word.
pub(super) fn placed(
    view: &View<'_, '_>,
    schema: &Schema,
    (event, sets): (&Event, &Asked),
    hit: &Hit,
    around: &Surroundings<'_>,
) -> Result<(), (&'static str, String)> {
    let (Some(place), Some(around_it)) = (&event.place, &sets.place) else { return Ok(()) };
    let entity = |m: &NameMention| schema.entities.get(m.entity);
    // The event's own words name the place: "invade Ruritania".
    if view
        .names()
        .iter()
        .any(|m| hit.first <= m.first && m.last <= hit.last && !hit.words.contains(&m.first) && around_it.has(m.entity))
    {
        return Ok(());
    }
    // A state that does it or suffers it is no rival: "the *Ruritanian* invasion".
    let rival = |m: &&NameMention| {
        let spot = entity(m).is_some_and(|x| matches!(x.kind, EntityKind::State | EntityKind::Place));
        let own = hit.first <= m.first && m.last <= hit.last && !hit.words.contains(&m.first);
        spot && !own
            && !around_it.has(m.entity)
            && !sets.agent.has(m.entity)
            && !sets.subject.has(m.entity)
            && view.tag(m.last + 1) != Tag::Hyphen
    };
    let noun = !matches!(view.tag(hit.head), Tag::Verb(_));
    let first = if noun { view.np_first(hit.head).min(hit.first) } else { hit.first };
    let last = if noun { view.np_last(hit.head) } else { hit.last };
    let mut at_word = view.reading.names_in(first, last).iter();
    // "in X" right behind the word.
    let behind = view.np_last(hit.last) + 1;
    let locative = LOCATIVE.binary_search(&view.word(behind)).is_ok() && !matches!(view.word(behind), "from" | "to");
    let placed_behind = locative.then(|| view.reading.names_in(behind + 1, behind + 3).first()).flatten();
    if locative
        && placed_behind.is_none()
        && view.tag(behind + 1) == Tag::Nominal
        && view.reading.text.token(behind + 1).is_some_and(|t| t.case == Case::Title)
    {
        return Err(("elsewhere", format!("`{}` is no place that is listed", view.reading.text.raw_word(behind + 1))));
    }
    // "protests in Freedonia began", "the neighbour Freedonia held an election": the place of what does it.
    let c = view.clause_of(hit.head);
    let subject = view.subject_range(c).filter(|&(from, to)| to < hit.first && from <= to);
    if let Some((from, to)) = subject {
        let mut names = view.reading.names_in(from, to).iter().filter(|m| view.clause_of(m.first) == c);
        let told: Vec<&NameMention> = names
            .by_ref()
            .filter(|m| entity(m).is_some_and(|x| matches!(x.kind, EntityKind::State | EntityKind::Place)))
            .collect();
        let does = |m: &&NameMention| view.is_subject(c, m.first, m.last);
        let last = told.iter().rev().find(|m| does(m)).or(told.last());
        if let Some(m) = last.filter(|m| rival(m) && !told.iter().any(|x| does(x) && !rival(x))) {
            return Err(("elsewhere", format!("`{}` places it elsewhere", view.wording(m.first, m.last))));
        }
    }
    if let Some(m) = at_word.find(rival).or(placed_behind.filter(|m| rival(m))) {
        return Err(("elsewhere", format!("`{}` places it elsewhere", view.wording(m.first, m.last))));
    }
    let tells_place =
        |x: usize| around_it.has(x) && schema.entities.get(x).is_some_and(|e| e.kind != EntityKind::Group);
    let here = view.names().iter().any(|m| tells_place(m.entity))
        || around.entities.iter().any(|&x| tells_place(x))
        || event.reach == Reach::Article && around.named.iter().any(|&x| tells_place(x));
    if here {
        Ok(())
    } else {
        Err(("place-missing", format!("{} is not named in the paragraph", schema.world.name(place))))
    }
}
