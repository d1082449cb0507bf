//! How the examples of the claims came out.

use super::{Look, clean::clean, finding::hanging, look::Ink, words};
use crate::{matcher::examples::ExampleResult, text::Lines};

/// The examples that fail, each with its place in `file` (whose text is `claims`), what was expected, what came, and what
/// was refused; then the counts. Those that pass only where [`Look::verbose`].
pub fn examples(results: &[ExampleResult], file: &str, claims: &str, look: &Look) -> String {
    let (mut out, lines) = (String::new(), Lines::new(claims));
    for result in results.iter().filter(|r| !r.pass || look.verbose) {
        let at = lines.position(result.span.start);
        let (word, ink) = if result.pass { ("pass", Ink::Good) } else { ("fail", Ink::Error) };
        let place = format!("{}:{}:{}", clean(file), at.line, at.column);
        let head = format!("{} · {}", look.paint(Ink::Strong, &clean(&result.claim)), look.paint(Ink::Dim, &place));
        out.push_str(&format!("{}: {head}\n", look.paint(ink, word)));
        hanging("  text      ", &clean(&result.text), look, &mut out);
        hanging("  expected  ", &list(&result.expected), look, &mut out);
        hanging("  got       ", &list(&result.got), look, &mut out);
        if !result.pass {
            for refused in &result.refused {
                hanging("  refused   ", &clean(refused), look, &mut out);
            }
        }
        out.push('\n');
    }
    let failed = results.iter().filter(|r| !r.pass).count();
    let mut claims: Vec<&str> = results.iter().map(|r| r.claim.as_str()).collect();
    claims.sort_unstable();
    claims.dedup();
    let counts = format!(
        "{} of {}: {} pass, {failed} fail",
        words::many(results.len(), "example"),
        words::many(claims.len(), "claim"),
        results.len() - failed
    );
    out.push_str(&format!("{}\n", look.paint(Ink::Strong, &counts)));
    out
}

fn list(answers: &[String]) -> String {
    if answers.is_empty() { "nothing".to_owned() } else { clean(&answers.join(", ")).into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn what_fails_is_shown_with_what_was_expected() {
        let result = |pass, got: &[&str]| ExampleResult {
            claim: "bridge-closed-when".to_owned(),
            text: "The bridge was closed in May 2020.".to_owned(),
            span: Span::new(14, 20),
            expected: vec!["2020-05".to_owned()],
            got: got.iter().map(|&g| g.to_owned()).collect(),
            refused: vec!["no-event: \"closed\" is not told of the bridge".to_owned()],
            pass,
        };
        let results = [result(true, &["2020-05"]), result(false, &[])];
        insta::assert_snapshot!(examples(&results, "claims.toml", "version = 1\nexamples = []", &Look::default()), @r#"
        fail: bridge-closed-when · claims.toml:2:3
          text      The bridge was closed in May 2020.
          expected  2020-05
          got       nothing
          refused   no-event: "closed" is not told of the bridge

        2 examples of 1 claim: 1 pass, 1 fail
        "#);
    }
}
