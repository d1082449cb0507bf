//! `examples` of a claim.

use super::{Need, Reader};
use crate::{
    diagnostic::{Diagnostic, Fields, Placed},
    kinds::date::Days,
    schema::{Example, Expected, Kind},
};

impl<'s> Reader<'s> {
    /// The examples of a claim; warns where there are none, or none that must match nothing.
    pub(super) fn examples(&self, claim: &Fields<'s>, kind: Kind, options: &[&str]) -> Vec<Example> {
        let tables = claim.tables("examples");
        let id = claim.text("id").map_or("", |id| id.value);
        if !claim.has("examples") {
            let help = "add `examples`, at least one from which nothing may be read";
            self.warning("no-examples", format!("claim `{id}` has no examples"), claim.span, help);
        } else if !tables.is_empty() && !tables.iter().any(|f| f.answers("says").is_some_and(|s| s.is_empty())) {
            let message = format!("claim `{id}` has no example from which nothing may be read");
            let span = claim.key_span("examples").unwrap_or(claim.span);
            let help = "add a text that looks like an answer and is none, with `says = []`";
            self.warning("no-counterexample", message, span, help);
        }
        tables.iter().filter_map(|fields| self.example(fields, kind, options)).collect()
    }

    fn example(&self, fields: &Fields<'s>, kind: Kind, options: &[&str]) -> Option<Example> {
        let published = fields.text("published").and_then(|day| self.days(day, "published"));
        let answers = fields.answers("says")?;
        let says: Vec<_> = answers.iter().filter_map(|&a| self.expected(a, kind, options)).collect();
        let text = fields.text("text")?.value.to_owned();
        let speaker = fields.text("speaker").map(|s| s.value.to_owned());
        (says.len() == answers.len()).then_some(Example { text, published, speaker, says, span: fields.span })
    }

    fn expected(&self, says: Placed<&str>, kind: Kind, options: &[&str]) -> Option<Expected> {
        if says.value == "unresolved" {
            return Some(Expected::Unresolved);
        }
        let (read, form) = match kind {
            Kind::Date => (Days::parse(says.value).map(Expected::Days), "2020-01-03, 2020-01, 2020 or 2020-01/.."),
            Kind::Count => (number(says.value).map(Expected::Number), "5000, about 3000, >5000, <10 or 2000..3000"),
            Kind::Entity => return self.entity_id(says, Need::Entity).map(Expected::Id),
            Kind::Place => return self.entity_id(says, Need::Place).map(Expected::Id),
            Kind::Choice => {
                let known = options.contains(&says.value);
                if !known {
                    let message = format!("the claim has no option `{}`", says.value);
                    let help = self.sheet.suggest(says.value, options.iter().copied(), "its options are");
                    let problem = Diagnostic::error("unknown-id", message).at(self.sheet.place(says.span, ""));
                    self.sheet.report(problem.help(help.unwrap_or_else(|| "add it as an option".to_owned())));
                }
                return known.then(|| Expected::Id(says.value.to_owned()));
            }
            Kind::YesNo => {
                let word = matches!(says.value, "yes" | "no").then(|| Expected::Id(says.value.to_owned()));
                (word, "\"yes\" or \"no\"")
            }
        };
        if read.is_none() {
            let message = format!("`{}` is not an answer to a claim of kind `{}`", says.value, kind.name());
            self.error(
                "bad-example",
                message,
                says.span,
                format!("write {form}; or \"unresolved\", or [] for nothing"),
            );
        }
        read
    }

    /// A day or range of days.
    pub(super) fn days(&self, text: Placed<&str>, key: &str) -> Option<Days> {
        let days = Days::parse(text.value);
        if days.is_none() {
            let message = format!("`{key}` is `{}`, which is no day or range of days", text.value);
            self.error(
                "bad-range",
                message,
                text.span,
                "write 2020-01-03, 2020-01, 2020, or two of them as 2020-08/2020-09",
            );
        }
        days
    }
}

/// A number as an example may expect it, in one of the forms `5000`, `about 3000`, `>5000`, `>=5`, `<10`, `<=10`,
/// `2000..3000`; grouping commas and spaces are dropped.
fn number(text: &str) -> Option<String> {
    let plain = |s: &str| -> Option<String> {
        let digits: String = s.trim().chars().filter(|&c| c != ',' && c != '_').collect();
        let (whole, part) = digits.split_once('.').unwrap_or((&digits, "0"));
        let sound = |d: &str| !d.is_empty() && d.len() <= 24 && d.bytes().all(|b| b.is_ascii_digit());
        (sound(whole.strip_prefix('-').unwrap_or(whole)) && sound(part)).then_some(digits)
    };
    if let Some((min, max)) = text.split_once("..") {
        return Some(format!("{}..{}", plain(min)?, plain(max)?));
    }
    for prefix in ["about ", ">=", "<=", ">", "<"] {
        if let Some(rest) = text.strip_prefix(prefix) {
            return Some(format!("{prefix}{}", plain(rest)?));
        }
    }
    plain(text)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers() {
        for (text, want) in [
            ("5000", "5000"),
            ("5,200", "5200"),
            ("2.5", "2.5"),
            ("about 3,000", "about 3000"),
            ("> 5000", ">5000"),
            (">=10", ">=10"),
            ("2000 .. 3000", "2000..3000"),
            ("some", ""),
            ("", ""),
            ("1..", ""),
            ("about", ""),
            ("5e3", ""),
        ] {
            assert_eq!(number(text).unwrap_or_default(), want, "{text}");
        }
    }
}
