//! One finding on the page: its camps side by side, then what separates them.

use super::{
    Look,
    clean::clean,
    flow::wrap,
    look::Ink,
    summary::several,
    voice::{self, Depth},
    words,
};
use crate::{
    comparator::{Edge, Finding, RULES, Severity, Verdict, verdict},
    kinds::Relation,
    matcher::Assertion,
    pipeline::Run,
    schema::Schema,
};

/// Voices of one camp, and sentences on what separates camps, before the rest is only counted.
const SHOWN: usize = 6;

/// Sentences on what is only worth knowing, before the rest is counted.
const NOTES: usize = 2;

/// Characters of an id that are shown; enough to look it up by.
const ID: usize = 8;

/// What a finding is drawn with.
#[derive(Clone, Copy)]
pub(super) struct Desk<'d> {
    pub(super) schema: &'d Schema,
    pub(super) run: &'d Run,
    pub(super) look: &'d Look,
}

/// The colour of a level.
pub(super) fn ink(level: Option<Severity>) -> Ink {
    match level {
        Some(Severity::Error) => Ink::Error,
        Some(Severity::Warning) => Ink::Warning,
        Some(Severity::Note) => Ink::Note,
        None => Ink::Good,
    }
}

/// How the answers to a question stand, in one word: the level of what separates them; else whether they agree, or one
/// article alone answers.
pub(super) fn state(finding: &Finding) -> &'static str {
    match finding.severity {
        Some(severity) => words::severity(severity),
        None if several(finding) => "agree",
        None => "alone",
    }
}

/// An id as it is shown.
pub(super) fn id(finding: &Finding) -> String {
    clean(&finding.id).chars().take(ID).collect()
}

/// The question, the claim, the id.
pub(super) fn head(finding: &Finding, look: &Look, out: &mut String) {
    let level = state(finding);
    let lines = wrap(&clean(&finding.ask), look.columns().saturating_sub(level.len() + 2));
    for (i, line) in lines.iter().enumerate() {
        let lead = if i == 0 { format!("{level}:") } else { " ".repeat(level.len() + 1) };
        let lead = look.paint(ink(finding.severity), &lead);
        out.push_str(&format!("{lead} {}\n", look.paint(Ink::Strong, line)));
    }
    let mut items = vec![clean(&finding.claim).into_owned()];
    items.extend(finding.occurrence.as_ref().map(|o| format!("occurrence of {}", words::common(&clean(o)))));
    items.push(format!("finding {}", id(finding)));
    out.push_str(&format!("  {}\n", look.paint(Ink::Dim, &items.join(" · "))));
}

/// The whole finding, with every camp and the quotes of its voices.
pub(super) fn full(finding: &Finding, depth: Depth, desk: Desk<'_>, out: &mut String) {
    let look = desk.look;
    head(finding, look, out);
    let all = look.verbose || depth != Depth::Short;
    for (index, camp) in finding.camps.iter().enumerate() {
        let common = words::common(&clean(&camp.common));
        // Where nobody stands against anybody there are no sides to name.
        let title = if finding.camps.len() > 1 { format!("{}  {common}", words::camp(index)) } else { common };
        group(finding, &title, &camp.members, all, depth, look, out);
    }
    if !finding.fits_several.is_empty() {
        group(finding, "fits several of them", &finding.fits_several, all, depth, look, out);
    }
    edges(finding, all, desk, out);
    set_aside(finding, look, out);
}

/// Two or three lines: each answer with who gives it, and what separates them.
pub(super) fn compact(finding: &Finding, desk: Desk<'_>, out: &mut String) {
    let look = desk.look;
    head(finding, look, out);
    for (index, camp) in finding.camps.iter().enumerate() {
        let voices = members(finding, &camp.members);
        let shown = voices.iter().take(SHOWN).map(|a| format!("{} ({})", words::answer(a), voice::short(a)));
        let mut shown: Vec<String> = shown.collect();
        if voices.len() > SHOWN {
            shown.push(format!("and {} more", voices.len() - SHOWN));
        }
        hanging(&format!("  {}  ", words::camp(index)), &shown.join("; "), look, out);
    }
    edges(finding, false, desk, out);
    set_aside(finding, look, out);
}

fn members<'f>(finding: &'f Finding, indices: &[usize]) -> Vec<&'f Assertion> {
    indices.iter().filter_map(|&i| finding.assertions.get(i)).collect()
}

/// A camp, or what fits several: a title and its voices.
fn group(finding: &Finding, title: &str, indices: &[usize], all: bool, depth: Depth, look: &Look, out: &mut String) {
    out.push_str(&format!("\n  {}\n", look.paint(Ink::Strong, title)));
    let voices = members(finding, indices);
    let shown = if all { voices.len() } else { SHOWN };
    let first = voices.get(..shown.min(voices.len())).unwrap_or_default();
    voice::draw_all(first, depth, ink(finding.severity), 5, look, out);
    if let Some(rest) = voices.get(shown..).filter(|r| !r.is_empty()) {
        let mut names: Vec<String> = rest.iter().map(|a| voice::short(a)).collect();
        names.truncate(SHOWN);
        let text = format!("and {} more: {}", rest.len(), names.join("; "));
        hanging("     ", &text, look, out);
    }
}

/// What separates the camps, gravest first; of what is only worth knowing a few.
fn edges(finding: &Finding, all: bool, desk: Desk<'_>, out: &mut String) {
    let look = desk.look;
    let mut edges: Vec<&Edge> = finding.edges.iter().filter(|e| all || e.verdict != Verdict::Incomparable).collect();
    edges.sort_by_key(|e| (std::cmp::Reverse(e.verdict), e.a, e.b));
    if edges.is_empty() {
        return;
    }
    out.push('\n');
    let grave = edges.iter().filter(|e| e.verdict > Verdict::Superseded).count();
    let shown = if all { edges.len() } else { grave.min(SHOWN).max(edges.len().min(NOTES)) };
    for edge in edges.iter().take(shown) {
        let side = Sides::of(finding, edge);
        let text = side.sentence(edge, desk);
        hanging_painted(&format!("  {}  ", side.sign(edge)), ink(words::level_of(edge.verdict)), &text, look, out);
    }
    if edges.len() > shown {
        let text = format!("and {}: `gainsay explain {}`", words::many(edges.len() - shown, "more pair"), id(finding));
        hanging("         ", &text, look, out);
    }
}

/// The two sides of an edge, the one to be told first in front: camp, and an assertion that stands for it.
struct Sides<'f> {
    camps: (usize, usize),
    commons: (String, String),
    pair: Option<(&'f Assertion, &'f Assertion)>,
}

impl<'f> Sides<'f> {
    fn of(finding: &'f Finding, edge: &Edge) -> Self {
        let common = |camp: usize| finding.camps.get(camp).map(|c| words::common(&clean(&c.common)));
        let is_in = |camp: usize, i: usize| finding.camps.get(camp).is_some_and(|c| c.members.contains(&i));
        let told = |i: usize| finding.assertions.get(i);
        let pair =
            edge.pairs.first().map(|&(i, j)| if is_in(edge.a, i) || !is_in(edge.a, j) { (i, j) } else { (j, i) });
        let mut sides = Self {
            camps: (edge.a, edge.b),
            commons: (common(edge.a).unwrap_or_default(), common(edge.b).unwrap_or_default()),
            pair: pair.and_then(|(i, j)| Some((told(i)?, told(j)?))),
        };
        // What was so before is told before.
        if edge.verdict == Verdict::Superseded && sides.pair.is_some_and(|(a, b)| words::time(a) > words::time(b)) {
            sides = Self {
                camps: (sides.camps.1, sides.camps.0),
                commons: (sides.commons.1, sides.commons.0),
                pair: sides.pair.map(|(a, b)| (b, a)),
            };
        }
        sides
    }

    /// `A ≠ B`, `A ≈ B`, `A → B`, `A ? B`.
    fn sign(&self, edge: &Edge) -> String {
        format!("{} {} {}", words::camp(self.camps.0), words::sign(Some(edge.verdict)), words::camp(self.camps.1))
    }

    /// What separates the two, in one sentence.
    fn sentence(&self, edge: &Edge, desk: Desk<'_>) -> String {
        let (mut a, mut b) = match self.pair {
            Some((a, b)) => (words::answer(a), words::answer(b)),
            None => self.commons.clone(),
        };
        if a == b {
            // "Monday" and "Monday" are told apart by their days.
            (a, b) = (format!("{a} ({})", self.commons.0), format!("{b} ({})", self.commons.1));
        }
        let mut text = format!("{a} and {b} {}", words::stand(edge.verdict));
        let why = self.why(edge, desk).unwrap_or_else(|| clean(&edge.because).into_owned());
        if !why.is_empty() {
            text.push_str(&format!(": {why}"));
        }
        if edge.within_one_voice {
            text.push_str(" (one voice says both)");
        } else if edge.within_one_article {
            text.push_str(" (two voices in one article)");
        }
        text
    }

    /// The distance and the rule, in words; empty where the rule says no more than the verdict.
    fn why(&self, edge: &Edge, desk: Desk<'_>) -> Option<String> {
        let (a, b) = self.pair?;
        let claim = desk.schema.claim(&a.claim)?;
        let event = claim.event.as_ref().and_then(|e| desk.schema.event(e));
        let judged = verdict(claim, event, &desk.schema.world, a, b, &desk.run.changes);
        if judged.verdict != Some(edge.verdict) {
            return None;
        }
        let distance = match &judged.relation {
            Relation::Clash { distance } | Relation::Tension { distance }
                if edge.verdict > Verdict::Superseded && !distance.is_empty() =>
            {
                Some(words::distance(&clean(distance)))
            }
            Relation::Incomparable { why } if !why.is_empty() => Some(clean(why).into_owned()),
            _ => None,
        };
        // That two values clash is what the verdict says already.
        let rule = RULES.iter().find(|r| r.0 == judged.rule && r.0 != "values-clash").map(|r| r.1.to_owned());
        Some(distance.into_iter().chain(rule).filter(|t| !t.is_empty()).collect::<Vec<_>>().join("; "))
    }
}

/// What could not be compared, and why.
fn set_aside(finding: &Finding, look: &Look, out: &mut String) {
    if finding.set_aside.is_empty() {
        return;
    }
    out.push('\n');
    let shown = if look.verbose { finding.set_aside.len() } else { SHOWN };
    for (index, why) in finding.set_aside.iter().take(shown) {
        let Some(assertion) = finding.assertions.get(*index) else { continue };
        let text = format!(
            "{} ({}, {}): {}",
            words::answer(assertion),
            voice::short(assertion),
            voice::place(assertion),
            clean(why)
        );
        hanging("  set aside  ", &text, look, out);
    }
    if finding.set_aside.len() > shown {
        let text = format!("and {} more: `gainsay show {}`", finding.set_aside.len() - shown, clean(&finding.claim));
        hanging("             ", &text, look, out);
    }
}

/// `text` wrapped behind `lead`, further lines under its beginning.
pub(super) fn hanging(lead: &str, text: &str, look: &Look, out: &mut String) {
    hanging_painted(lead, Ink::Strong, text, look, out);
}

/// [`hanging`], with the lead in a colour.
pub(super) fn hanging_painted(lead: &str, ink: Ink, text: &str, look: &Look, out: &mut String) {
    let indent = super::flow::width(lead);
    for (i, line) in wrap(text, look.columns().saturating_sub(indent)).iter().enumerate() {
        let word = lead.trim();
        let space = lead.len() - lead.trim_start().len();
        let lead = if i == 0 && !word.is_empty() {
            let after = indent - space - super::flow::width(word);
            format!("{}{}{}", " ".repeat(space), look.paint(ink, word), " ".repeat(after))
        } else {
            " ".repeat(indent)
        };
        out.push_str(&format!("{lead}{line}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::{super::fixture, *};

    fn drawn(finding: &Finding, width: usize) -> String {
        let ((schema, run), look) = (fixture::run(), Look { width, ..Look::default() });
        let mut out = String::new();
        full(finding, Depth::Short, Desk { schema: &schema, run: &run, look: &look }, &mut out);
        out
    }

    #[test]
    fn a_contradiction() {
        insta::assert_snapshot!(drawn(&fixture::closing(), 80));
    }

    #[test]
    fn a_contradiction_on_a_narrow_screen() {
        insta::assert_snapshot!(drawn(&fixture::closing(), 44));
    }

    #[test]
    fn a_note_in_a_few_lines() {
        let ((schema, run), look) = (fixture::run(), Look { width: 80, ..Look::default() });
        let mut out = String::new();
        compact(&fixture::riders(), Desk { schema: &schema, run: &run, look: &look }, &mut out);
        insta::assert_snapshot!(out);
    }

    #[test]
    fn forty_against_one() {
        let mut finding = fixture::closing();
        let again = finding.assertions[1].clone();
        for n in 3..43 {
            let mut assertion = again.clone();
            assertion.source.source = format!("Paper {n}");
            finding.assertions.push(assertion);
            finding.camps[1].members.push(n);
        }
        let text = drawn(&finding, 80);
        assert!(text.contains("and 36 more: Paper 7, 7 to 13 September 2020; Paper 8"), "{text}");
        assert!(text.lines().count() < 45, "{text}");
    }

    #[test]
    fn what_others_wrote_reaches_no_terminal_raw() {
        let mut finding = fixture::closing();
        let evil = "\u{1b}[31mred\u{1b}]0;title\u{7}\u{202e}flipped\u{9b}2J";
        finding.id = evil.to_owned();
        finding.claim = evil.to_owned();
        finding.ask = evil.to_owned();
        finding.occurrence = Some(evil.to_owned());
        finding.camps[0].common = evil.to_owned();
        finding.edges[0].because = evil.to_owned();
        finding.set_aside = vec![(0, evil.to_owned())];
        let voice = &mut finding.assertions[0];
        voice.source.source = evil.to_owned();
        voice.source.path = evil.to_owned();
        voice.source.origin = Some(evil.to_owned());
        voice.speaker = Some(evil.to_owned());
        voice.wording = evil.to_owned();
        voice.ambiguous = Some(evil.to_owned());
        voice.quote.sentence = evil.to_owned();
        voice.marks[0].role = evil.to_owned();
        let (schema, run) = fixture::run();
        for verbose in [false, true] {
            for depth in [Depth::Short, Depth::Whole, Depth::Parts] {
                let look = Look { width: 60, color: false, verbose };
                let mut out = String::new();
                let desk = Desk { schema: &schema, run: &run, look: &look };
                full(&finding, depth, desk, &mut out);
                compact(&finding, desk, &mut out);
                let harm = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
                assert!(!out.contains(harm), "{out:?}");
            }
        }
    }
}
