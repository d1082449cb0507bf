//! Tables of phrases and their meaning, of pairs and their relation, and what must always hold.

mod discourse;
mod news;
mod phrases;
mod properties;
mod refused;
mod relations;
mod story;
mod years;

use super::{DateStyle, DateValue, Dated, Days, Telling, TimeExpr, recognise, resolve_all};
use crate::text::Text;

/// The time expressions of `raw`, resolved; `published` as [`Days::parse`] reads it, or empty.
fn read(raw: &str, published: &str) -> Vec<(String, TimeExpr, Dated)> {
    read_as(raw, Days::parse(published).into())
}

/// The same, of a text told in a certain way.
fn read_as(raw: &str, telling: Telling) -> Vec<(String, TimeExpr, Dated)> {
    let text = Text::new(raw);
    let exprs = recognise(&text, &DateStyle::default());
    let dated = resolve_all(&text, &exprs, telling);
    for one in &dated {
        assert!(!super::says(one.rule).is_empty(), "`{}` is no rule", one.rule);
    }
    exprs.into_iter().zip(dated).map(|(e, d)| (e.span.of(raw).to_owned(), e, d)).collect()
}

/// A value as the tables write it: the strict days in short ISO, or what the reading says instead.
fn short(dated: &Dated) -> String {
    match (&dated.unresolved, &dated.value) {
        (Some(_), _) => "?".to_owned(),
        (None, DateValue::Days { strict, .. }) => strict.to_string(),
        (None, DateValue::Yearless { from, to }) => format!("{}-{}/{}-{}", from.0, from.1, to.0, to.1),
        (None, DateValue::Relative { anchor, min, max }) => format!("{anchor}+{min}..{max}"),
    }
}

/// Every row: a text, and what is found in it, as `words = value` joined by `; `.
fn check(published: &str, rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (raw, want) in rows {
        let got: Vec<String> = read(raw, published).iter().map(|(w, _, d)| format!("{w} = {}", short(d))).collect();
        let got = got.join("; ");
        if got != *want {
            wrong.push(format!("{raw}\n   want {want}\n   got  {got}"));
        }
    }
    assert!(wrong.is_empty(), "published {published}\n{}", wrong.join("\n"));
}
