//! Answers and reasons as a person reads them. The same answer gives the same words, however a source put it.

use rust_decimal::Decimal;

use crate::{
    kinds::{
        Hedge, Node, Value, World,
        date::{DateValue, Day, Days},
        quantity::NumRange,
    },
    matcher::AsOf,
};

use super::{
    rule::Rule,
    side::{Answer, Ground, Manner},
    stand::Stand,
};

/// What a rule says of these two.
pub(super) fn because(
    ground: &Ground<'_>,
    rule: Rule,
    a: (&Answer, Option<&Manner>),
    b: (&Answer, Option<&Manner>),
    stand: &Stand,
) -> String {
    use crate::kinds::Relation;
    let (one, two) = (side(ground.world, a), side(ground.world, b));
    let how = match &stand.relation {
        Relation::Tension { distance } | Relation::Clash { distance } if !distance.is_empty() => {
            format!(" ({distance})")
        }
        Relation::Incomparable { why } if !why.is_empty() => format!(" ({why})"),
        _ => String::new(),
    };
    format!("{one} and {two}: {}{how}", rule.says())
}

fn side(world: &World, (answer, manner): (&Answer, Option<&Manner>)) -> String {
    let text = answer_text(world, answer);
    match manner.and_then(|m| m.window) {
        Some(AsOf::Throughout(days)) => format!("{text} (throughout {})", days_text(days)),
        Some(AsOf::Within(days)) => format!("{text} (as of {})", days_text(days)),
        None => text,
    }
}

/// An answer with its denial and scope.
pub(super) fn answer_text(world: &World, answer: &Answer) -> String {
    let mut text = value_text(world, &answer.value);
    if answer.denied {
        text.insert_str(0, "not ");
    }
    text + &scope_text(world, &answer.scope)
}

/// The places that a figure covers, where that is wider than the claim's: ` in A and B`, or nothing.
pub(super) fn scope_text(world: &World, scope: &[String]) -> String {
    let places: Vec<_> = scope.iter().map(|id| world.name(id)).collect();
    if places.is_empty() { String::new() } else { format!(" in {}", places.join(" and ")) }
}

/// A value.
pub(super) fn value_text(world: &World, value: &Value) -> String {
    match value {
        Value::Date(DateValue::Days { strict, .. }) => days_text(*strict),
        Value::Date(DateValue::Yearless { from, to }) => {
            let part = |(month, day): (i8, i8)| format!("--{month:02}-{day:02}");
            if from == to { part(*from) } else { format!("{}/{}", part(*from), part(*to)) }
        }
        Value::Date(DateValue::Relative { anchor, min, max }) if min == max => format!("{min} days from {anchor}"),
        Value::Date(DateValue::Relative { anchor, min, max }) => format!("{min} to {max} days from {anchor}"),
        Value::Count(count) => {
            let text = range_text(count.strict);
            match (count.hedge, count.values.as_slice()) {
                (Hedge::Approx, [n]) if count.strict.below => format!("nearly {}", number(*n)),
                (Hedge::Approx, _) if exact(count.strict) => format!("about {text}"),
                _ => text,
            }
        }
        Value::Entity(node) | Value::Place(node) | Value::Choice(node) => node_text(world, node),
        Value::YesNo { yes } => if *yes { "yes" } else { "no" }.to_owned(),
    }
}

fn node_text(world: &World, node: &Node) -> String {
    let name = world.name(&node.id);
    if node.near { format!("near {name}") } else { name.to_owned() }
}

/// Days as ISO 8601, as [`Days::parse`] reads them; whole months and years as such: `2020-01`, `2014/2016`.
pub(super) fn days_text(days: Days) -> String {
    let (Some(from), Some(to)) = (days.from, days.to) else { return days.to_string() };
    let years = (from.month(), from.day(), to.month(), to.day()) == (1, 1, 12, 31);
    let months = from.day() == 1 && to.plus(1).day() == 1;
    let end = |day: Day| match (years, months) {
        (true, _) => format!("{:04}", day.year()),
        (false, true) => format!("{:04}-{:02}", day.year(), day.month()),
        (false, false) => day.to_string(),
    };
    let (one, two) = (end(from), end(to));
    if one == two { one } else { format!("{one}/{two}") }
}

/// Whether it is one number.
pub(super) fn exact(range: NumRange) -> bool {
    range.min.is_some() && range.min == range.max
}

/// A range of numbers.
pub(super) fn range_text(range: NumRange) -> String {
    match (range.min.map(number), range.max.map(number)) {
        (Some(a), Some(b)) if a == b => a,
        (Some(a), Some(b)) => {
            let (above, below) =
                (if range.above { "more than " } else { "" }, if range.below { "fewer than " } else { "" });
            format!("{above}{a} to {below}{b}")
        }
        (Some(a), None) if range.above => format!("more than {a}"),
        (Some(a), None) => format!("at least {a}"),
        (None, Some(b)) if range.below => format!("fewer than {b}"),
        (None, Some(b)) => format!("up to {b}"),
        (None, None) => "any number".to_owned(),
    }
}

/// A number with commas between thousands.
fn number(n: Decimal) -> String {
    let text = n.normalize().to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(w, p)| (w, Some(p)));
    let mut out = sign.to_owned();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(part) = part {
        out.push('.');
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_commas() {
        for (n, text) in [(0, "0"), (34, "34"), (603, "603"), (5200, "5,200"), (-1_234_567, "-1,234,567")] {
            assert_eq!(number(Decimal::from(n)), text);
        }
        assert_eq!(number(Decimal::new(1_234_550, 2)), "12,345.5");
    }

    #[test]
    fn whole_years_and_months_are_short() {
        for text in
            ["2020", "2020-02", "2020-02-03", "../2020-02-03", "2020-02-01/2020-02-03", "2020/2022", "2020-02/2021-01"]
        {
            assert_eq!(days_text(Days::parse(text).unwrap()), text);
        }
    }
}
