//! One finding on the page: its camps side by side, then what separates them.

use super::{
    Look,
    clean::clean,
    flow::wrap,
    look::Ink,
    voice::{self, Depth},
    words,
};
use crate::{
    comparator::{Edge, Finding, Level, RULES, Verdict},
    matcher::Assertion,
};

/// Voices of one camp, and sentences on what separates camps, before the rest is only counted.
const SHOWN: usize = 6;

/// Sentences on what is only worth knowing, before the rest is counted.
const NOTES: usize = 2;

/// Characters of an id that are shown; enough to look it up by.
const ID: usize = 8;

/// The colour of a level.
pub(super) fn ink(level: Option<Level>) -> Ink {
    match level {
        Some(Level::Error) => Ink::Error,
        Some(Level::Warning) => Ink::Warning,
        Some(Level::Note) => Ink::Note,
        None => Ink::Good,
    }
}

/// An id as it is shown.
pub(super) fn id(finding: &Finding) -> String {
    clean(&finding.id).chars().take(ID).collect()
}

/// The question, the claim, the id.
pub(super) fn head(finding: &Finding, look: &Look, out: &mut String) {
    let level = words::level(finding.level);
    let lines = wrap(&clean(&finding.ask), look.columns().saturating_sub(level.len() + 2));
    for (i, line) in lines.iter().enumerate() {
        let lead = if i == 0 { format!("{level}:") } else { " ".repeat(level.len() + 1) };
        let lead = look.paint(ink(finding.level), &lead);
        out.push_str(&format!("{lead} {}\n", look.paint(Ink::Strong, line)));
    }
    let mut items = vec![clean(&finding.claim).into_owned()];
    items.extend(finding.occurrence.as_ref().map(|o| format!("occurrence {}", clean(o))));
    items.push(format!("finding {}", id(finding)));
    out.push_str(&format!("  {}\n", look.paint(Ink::Dim, &items.join(" · "))));
}

/// The whole finding, with every camp and the quotes of its voices.
pub(super) fn full(finding: &Finding, depth: Depth, look: &Look, out: &mut String) {
    head(finding, look, out);
    let all = look.verbose || depth != Depth::Short;
    for (index, camp) in finding.camps.iter().enumerate() {
        let title = format!("{}  {}", words::camp(index), words::common(&clean(&camp.common)));
        group(finding, &title, &camp.members, all, depth, look, out);
    }
    if !finding.fits_several.is_empty() {
        group(finding, "fits several of them", &finding.fits_several, all, depth, look, out);
    }
    edges(finding, all, look, out);
    set_aside(finding, look, out);
}

/// Two or three lines: each answer with who gives it, and what separates them.
pub(super) fn compact(finding: &Finding, look: &Look, out: &mut String) {
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
    edges(finding, false, look, out);
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
    for voice in voices.iter().take(shown) {
        voice::draw(voice, depth, ink(finding.level), 5, look, out);
    }
    if let Some(rest) = voices.get(shown..).filter(|r| !r.is_empty()) {
        let mut names: Vec<String> = rest.iter().map(|a| voice::short(a)).collect();
        names.truncate(SHOWN);
        let text = format!("and {} more: {}", rest.len(), names.join("; "));
        hanging("     ", &text, look, out);
    }
}

/// What separates the camps, gravest first; of what is only worth knowing a few.
fn edges(finding: &Finding, all: bool, look: &Look, out: &mut String) {
    let mut edges: Vec<&Edge> = finding.edges.iter().filter(|e| all || e.verdict != Verdict::Incomparable).collect();
    edges.sort_by_key(|e| (std::cmp::Reverse(e.verdict), e.a, e.b));
    if edges.is_empty() {
        return;
    }
    out.push('\n');
    let grave = edges.iter().filter(|e| e.verdict > Verdict::Superseded).count();
    let shown = if all { edges.len() } else { grave.min(SHOWN).max(edges.len().min(NOTES)) };
    for edge in edges.iter().take(shown) {
        let (sign, text) = (sign(finding, edge), sentence(finding, edge));
        hanging_painted(&format!("  {sign}  "), ink(words::level_of(edge.verdict)), &text, look, out);
    }
    if edges.len() > shown {
        let text =
            format!("and {} like it: `gainsay explain {}`", words::many(edges.len() - shown, "pair"), id(finding));
        hanging("         ", &text, look, out);
    }
}

/// `A ≠ B`, `A ≈ B`, `A → B` (the earlier first), `A ? B`.
fn sign(finding: &Finding, edge: &Edge) -> String {
    let (a, b) = (words::camp(edge.a), words::camp(edge.b));
    match edge.verdict {
        Verdict::Contradicts => format!("{a} ≠ {b}"),
        Verdict::Tension => format!("{a} ≈ {b}"),
        Verdict::Superseded if backwards(finding, edge) => format!("{b} → {a}"),
        Verdict::Superseded => format!("{a} → {b}"),
        Verdict::Incomparable => format!("{a} ? {b}"),
    }
}

/// Whether the second side of an edge speaks of the earlier time.
fn backwards(finding: &Finding, edge: &Edge) -> bool {
    let time = |i: usize| {
        let a = finding.assertions.get(i)?;
        a.as_of.map(crate::matcher::AsOf::days).or(a.said)?.to
    };
    edge.pairs.first().and_then(|p| Some(time(p.0)? > time(p.1)?)).unwrap_or(false)
}

/// What separates two camps, in one sentence.
pub(super) fn sentence(finding: &Finding, edge: &Edge) -> String {
    let of = |index: Option<usize>, camp: usize| -> (String, String) {
        let common = finding.camps.get(camp).map(|c| words::common(&clean(&c.common))).unwrap_or_default();
        let answer = index.and_then(|i| finding.assertions.get(i)).map(words::answer);
        (answer.unwrap_or_else(|| common.clone()), common)
    };
    let pair = edge.pairs.first();
    let (mut a, a_common) = of(pair.map(|p| p.0), edge.a);
    let (mut b, b_common) = of(pair.map(|p| p.1), edge.b);
    if a == b {
        // "Monday" and "Monday" are told apart by their days.
        (a, b) = (format!("{a} ({a_common})"), format!("{b} ({b_common})"));
    }
    if edge.verdict == Verdict::Superseded && backwards(finding, edge) {
        (a, b) = (b, a);
    }
    let stand = match edge.verdict {
        Verdict::Contradicts => "cannot both be true",
        Verdict::Tension => "do not quite agree",
        Verdict::Superseded => "need not be of one time",
        Verdict::Incomparable => "cannot be compared",
    };
    let mut text = format!("{a} and {b} {stand}");
    let why = why(edge);
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
fn why(edge: &Edge) -> String {
    let far = clean(&edge.distance);
    let measured = !far.is_empty() && edge.verdict > Verdict::Superseded;
    let distance = measured.then(|| match far.strip_prefix('x') {
        Some(factor) => format!("a factor of {factor}"),
        None if far.ends_with("day") || far.ends_with("days") => format!("{far} apart"),
        None => far.into_owned(),
    });
    // That two values clash is what the verdict says already.
    let rule = RULES.iter().find(|r| r.0 == edge.rule && r.0 != "values-clash").map(|r| r.1.to_owned());
    distance.into_iter().chain(rule).collect::<Vec<_>>().join("; ")
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
        let mut out = String::new();
        full(finding, Depth::Short, &Look { width, ..Look::default() }, &mut out);
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
        let mut out = String::new();
        compact(&fixture::riders(), &Look { width: 80, ..Look::default() }, &mut out);
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
        for verbose in [false, true] {
            for depth in [Depth::Short, Depth::Whole, Depth::Parts] {
                let look = Look { width: 60, color: false, verbose };
                let mut out = String::new();
                full(&finding, depth, &look, &mut out);
                compact(&finding, &look, &mut out);
                let harm = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
                assert!(!out.contains(harm), "{out:?}");
            }
        }
    }
}
