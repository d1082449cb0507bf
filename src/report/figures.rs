//! The figures of explained sentences: what each was read as, by which words, and why some are no quantities.

use super::{Look, clean::clean, explain::holds, finding, flow::paragraph, look::Ink, words};
use crate::{
    corpus::Article,
    reader::{Reader, figures as figures_of},
    schema::Schema,
    text::{Lines, Span},
};

/// Sentences that are shown, before the rest is only counted.
const SENTENCES: usize = 12;

/// The figures of every sentence of the articles that holds these words. Empty where there are none.
pub fn figures(schema: &Schema, articles: &[Article], words: &str, look: &Look) -> String {
    let (mut out, mut shown) = (String::new(), 0);
    let reader = Reader::new(schema);
    for article in articles.iter().filter(|a| holds(&a.text, words)) {
        let lines = Lines::new(&article.text);
        let reading = reader.read(&article.text, article.source.telling());
        let all = figures_of(&reading);
        for sentence in &reading.sentences {
            let span: Span = reading.text.span(sentence.first, sentence.last);
            let from = all.partition_point(|f| f.span.start < span.start);
            let of_it = all.get(from..).unwrap_or_default().iter().take_while(|f| f.span.start < span.end);
            let of_it: Vec<_> = of_it.collect();
            if of_it.is_empty() || !holds(span.of(&article.text), words) {
                continue;
            }
            shown += 1;
            if shown > SENTENCES && !look.verbose {
                continue;
            }
            let at = lines.position(span.start);
            let (name, path) = (words::outlet(&article.source), clean(&article.source.path));
            out.push('\n');
            finding::hanging("  ", &format!("{name} · {path}:{}:{}", at.line, at.column), look, &mut out);
            out.push_str(&paragraph(4, &clean(span.of(&article.text)), look.columns()));
            for figure in of_it {
                let says = match &figure.read {
                    Ok(says) => clean(says).into_owned(),
                    Err(why) => format!("no quantity: {why}"),
                };
                let text = format!("`{}`: {says}", clean(figure.span.of(&article.text)));
                finding::hanging("    · ", &text, look, &mut out);
            }
        }
    }
    if shown > SENTENCES && !look.verbose {
        out.push_str(&format!("\n  {} more: --verbose\n", shown - SENTENCES));
    }
    if out.is_empty() { out } else { format!("{}\n{out}", look.paint(Ink::Strong, "figures")) }
}
