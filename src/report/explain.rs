//! Why something is an assertion, or is not, and why two of them stand as they stand.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Look,
    clean::clean,
    excerpt::Underline,
    finding,
    flow::paragraph,
    look::Ink,
    voice::{self, Depth},
    words,
};
use crate::{
    comparator::{Finding, Verdict, verdict},
    matcher::{Assertion, Refusal},
    pipeline::Run,
    schema::Schema,
    text::fold,
};

/// Pairs that are explained step by step, before the rest is only counted.
const PAIRS: usize = 12;

/// What is asked to be explained: everything that all of the given parts pick out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Question {
    /// The id of a finding.
    pub finding: Option<String>,
    /// The id of a claim.
    pub claim: Option<String>,
    /// The id of an article.
    pub article: Option<String>,
    /// Words of a sentence, in any case, white space and accents.
    pub words: Option<String>,
}

impl Question {
    fn takes(&self, claim: &str, article: &str, sentence: &str) -> bool {
        self.claim.as_ref().is_none_or(|c| c == claim)
            && self.article.as_ref().is_none_or(|a| a == article)
            && self.words.as_ref().is_none_or(|w| holds(sentence, w))
    }
}

/// Whether `text` holds `words`, whatever the case, the white space and the accents.
pub fn holds(text: &str, words: &str) -> bool {
    let plain = |t: &str| fold(t).split_whitespace().collect::<Vec<_>>().join(" ");
    plain(text).contains(&plain(words))
}

/// Which words gave what, which rules led there, what near them was refused, and why each pair stands as it stands.
/// Empty where nothing was taken and nothing refused.
pub fn explain(schema: &Schema, run: &Run, question: &Question, look: &Look) -> String {
    let mut out = String::new();
    let wanted = |a: &Assertion| question.takes(&a.claim, &a.source.id, &a.quote.sentence);
    let picked = |f: &&Finding| question.finding.as_ref().is_none_or(|id| *id == f.id);
    let findings: Vec<&Finding> = run.findings.iter().filter(picked).collect();
    let claims: Option<Vec<&str>> =
        question.finding.is_some().then(|| findings.iter().map(|f| f.claim.as_str()).collect());
    let of_claim = |claim: &str| claims.as_ref().is_none_or(|c| c.contains(&claim));

    for found in &findings {
        let members: Vec<usize> =
            found.assertions.iter().enumerate().filter(|(_, a)| wanted(a)).map(|(i, _)| i).collect();
        if members.is_empty() {
            continue;
        }
        finding::head(found, look, &mut out);
        let homes = homes(found);
        for (i, assertion) in members.iter().filter_map(|&i| Some((i, found.assertions.get(i)?))) {
            out.push('\n');
            let home = homes.get(&i).map(String::as_str).unwrap_or_default();
            let title = format!("{} {home}", words::answer(assertion));
            out.push_str(&format!("  {}\n", look.paint(Ink::Strong, title.trim_end())));
            voice::draw(assertion, Depth::Parts, finding::ink(found.severity), 4, look, &mut out);
        }
        pairs(schema, run, found, &members, look, &mut out);
        out.push('\n');
    }
    let refusals: Vec<&Refusal> = run
        .refusals
        .iter()
        .filter(|r| of_claim(&r.claim) && question.takes(&r.claim, &r.source.id, &r.quote.sentence))
        .collect();
    if !refusals.is_empty() {
        out.push_str(&format!("{}\n", look.paint(Ink::Strong, "not taken")));
    }
    for refusal in refusals {
        refused(refusal, look, &mut out);
    }
    let end = out.trim_end().len();
    out.truncate(end);
    if end > 0 {
        out.push('\n');
    }
    out
}

/// For each assertion `(camp A)`, or why it is in none; nothing where there is only one camp.
fn homes(found: &Finding) -> BTreeMap<usize, String> {
    let mut homes = BTreeMap::new();
    for (index, camp) in found.camps.iter().enumerate().filter(|_| found.camps.len() > 1) {
        homes.extend(camp.members.iter().map(|&i| (i, format!("(camp {})", words::camp(index)))));
    }
    homes.extend(found.fits_several.iter().map(|&i| (i, "(fits several camps)".to_owned())));
    homes.extend(found.set_aside.iter().map(|(i, why)| (*i, format!("(set aside: {})", clean(why)))));
    homes
}

/// Every pair of which one is a member, step by step.
fn pairs(schema: &Schema, run: &Run, found: &Finding, members: &[usize], look: &Look, out: &mut String) {
    let Some(claim) = schema.claim(&found.claim) else { return };
    let event = claim.event.as_ref().and_then(|e| schema.event(e));
    let (count, members) = (found.assertions.len(), members.iter().copied().collect::<BTreeSet<usize>>());
    let all = (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b)));
    let all = all.filter(|(a, b)| members.contains(a) || members.contains(b));
    for (n, (a, b)) in all.enumerate() {
        if n == PAIRS && !look.verbose {
            out.push_str("\n  more pairs: --verbose\n");
            return;
        }
        let (Some(a), Some(b)) = (found.assertions.get(a), found.assertions.get(b)) else { continue };
        let judged = verdict(claim, event, &schema.world, a, b, &run.changes);
        let moved = judged.verdict == Some(Verdict::Superseded) && words::time(a) > words::time(b);
        let (a, b) = if moved { (b, a) } else { (a, b) };
        let stand = judged.verdict.map_or("agree", words::stand);
        let sign = words::sign(judged.verdict);
        let side = |x: &Assertion| format!("{} ({})", words::answer(x), voice::short(x));
        let ink = finding::ink(judged.verdict.and_then(words::level_of));
        out.push('\n');
        let text = format!("{} and {} {stand}", side(a), side(b));
        finding::hanging_painted(&format!("  {sign} "), ink, &text, look, out);
        for step in &judged.steps {
            let text = format!("{}: {}", step.rule, clean(&step.because));
            out.push_str(&paragraph(4, &text, look.columns()));
        }
    }
}

fn refused(refusal: &Refusal, look: &Look, out: &mut String) {
    let source = &refusal.source;
    let at = voice::position(&refusal.quote, refusal.quote.span.start);
    let name = words::outlet(source);
    out.push('\n');
    finding::hanging(
        "  ",
        &format!("{} · {name} · {}:{}:{}", clean(&refusal.claim), clean(&source.path), at.line, at.column),
        look,
        out,
    );
    let mark = Underline { span: refusal.quote.span, sign: '~', label: String::new() };
    voice::quote(&refusal.quote, &[mark], Depth::Short, Ink::Note, 4, look, out);
    let text = format!("{}: {}", clean(&refusal.rule), clean(&refusal.because));
    out.push_str(&paragraph(4, &text, look.columns()));
}

#[cfg(test)]
mod tests {
    use super::{super::fixture, *};

    fn asked(question: &Question) -> String {
        let (schema, run) = fixture::run();
        explain(&schema, &run, question, &Look { width: 80, ..Look::default() })
    }

    #[test]
    fn a_claim_in_an_article() {
        let question = Question {
            claim: Some("bridge-closed-when".to_owned()),
            article: Some("coast.txt".to_owned()),
            ..Question::default()
        };
        insta::assert_snapshot!(asked(&question));
    }

    #[test]
    fn words_are_found_whatever_their_case_and_space() {
        assert!(holds("On 3 January\r\n  2020, él", "3 JANUARY 2020, El"));
        let text = asked(&Question { words: Some("carries ABOUT 3,000".to_owned()), ..Question::default() });
        assert!(text.contains("Harbour News") && !text.contains("Hill Radio ·"), "{text}");
        assert_eq!(asked(&Question { words: Some("nowhere".to_owned()), ..Question::default() }), "");
    }

    #[test]
    fn a_finding_brings_the_refusals_of_its_claim() {
        let text = asked(&Question { finding: Some("3fa9c1d2e4b50617".to_owned()), ..Question::default() });
        assert!(text.contains("other-subject") && !text.contains("ferry"), "{text}");
    }
}
