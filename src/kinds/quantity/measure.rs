//! What a number measures: money, percent, distance, weight, time, age.

use rust_decimal::Decimal;

use super::{
    cursor::Cursor,
    number::{Form, Number, fraction, number},
};
use crate::{
    lexicon::{
        currencies, noun_phrase,
        numbers::{NumberWord, letter_scale, number_word},
        units,
    },
    text::{Case, TokenKind},
};

/// A measure and the tokens that number and measure take together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) name: String,
}

impl Measure {
    /// Whether a figure of it is meant as said, and never a rounded one.
    pub(super) fn is_sharp(&self) -> bool {
        matches!(
            self.name.as_str(),
            "%" | "percentage point" | "year-old" | "month-old" | "week-old" | "day-old" | "share"
        )
    }

    pub(super) fn is_time(&self) -> bool {
        units::is_time(&self.name)
    }
}

/// What `n` measures, and `n` with what the measure tells of its scale (`$5m`). `floor`: the first token that may be
/// taken before the number.
pub(super) fn measure(cx: &Cursor<'_, '_>, n: Number, floor: usize) -> (Number, Option<Measure>) {
    if n.code {
        let word = cx.word(n.first);
        let letters = word.get(..word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len())).unwrap_or_default();
        let name = currencies::code(letters).unwrap_or_default().to_owned();
        return (n, Some(Measure { first: n.first, last: n.last, name }));
    }
    if let Some((first, name)) = money_before(cx, n.first, floor) {
        let n = scaled(cx, n);
        // "at -$12 a barrel"
        let minus = first.checked_sub(1).filter(|&at| {
            at >= floor && cx.word(at) == "-" && cx.glued(first) && !cx.glued(at) && n.value > Decimal::ZERO
        });
        let n = if minus.is_some() { Number { value: -n.value, head: -n.head, ..n } } else { n };
        let first = minus.unwrap_or(first);
        // "$5 billion dollars"; "US$5" says more than "dollars".
        let last = currency_word(cx, n.last + 1).map_or(n.last, |(last, _)| last);
        return cents(cx, n, Measure { first, last: rate(cx, last), name: name.to_owned() });
    }
    let found = |last: usize, name: &str| Some(Measure { first: n.first, last, name: name.to_owned() });
    if let Some(suffix) = n.suffix {
        let letters = cx.word(n.first).get(suffix.at..).unwrap_or_default();
        if let Some((last, name)) = currency_word(cx, n.last + 1) {
            return (scaled(cx, n), found(last, name));
        }
        if let Some(name) = currencies::sign(letters) {
            return (n, found(n.last, name));
        }
        if suffix.power.is_some() && counts_people(cx, n.last + 1) {
            return (scaled(cx, n), None);
        }
        let name = degrees(cx.text.raw_word(n.last), &n)
            .or_else(|| units::glued_unit(letters))
            .or_else(|| currencies::code(letters).filter(|_| letters.len() > 2 || matches!(letters, "rs" | "rm")))
            .or(match letters {
                "c" => Some("cent"),
                "p" => Some("penny"),
                _ => None,
            });
        if let Some((n, last)) = name.filter(|name| *name == "foot").and_then(|_| glued_inches(cx, &n)) {
            return (n, Some(Measure { first: n.first, last, name: "foot".to_owned() }));
        }
        let measure = match name {
            Some(name) => {
                speed(cx, n.last + 1, name).map_or_else(|| found(n.last, name), |(last, name)| found(last, &name))
            }
            None if letters == "yo" => found(n.last, "year-old"),
            None => None,
        };
        return (n, measure);
    }
    let at = n.last + 1;
    if let Some((last, name)) = currency_word(cx, cx.past_hyphen(at)) {
        // "75 USD million"
        let n = match number_word(cx.next(last + 1)) {
            Some(NumberWord::Scale(power)) if n.scale == Decimal::ONE => {
                by_power(n, power).map_or(n, |n| Number { last: last + 1, ..n })
            }
            _ => n,
        };
        return cents(cx, n, Measure { first: n.first, last: rate(cx, last.max(n.last)), name: name.to_owned() });
    }
    if let Some((power, name)) = millions_code(cx, at).filter(|_| n.scale == Decimal::ONE)
        && let Some(n) = by_power(n, power)
    {
        return (n, Some(Measure { first: n.first, last: at, name: name.to_owned() }));
    }
    if let Some((n, last)) = feet_and_inches(cx, &n) {
        return (n, Some(Measure { first: n.first, last, name: "foot".to_owned() }));
    }
    match after(cx, &n) {
        Some(measure) => and_a_half(cx, n, measure),
        None => (n, None),
    }
}

/// "an hour and a half", "two years and a half".
fn and_a_half(cx: &Cursor<'_, '_>, n: Number, measure: Measure) -> (Number, Option<Measure>) {
    let whole = n.value.fract().is_zero() && n.scale == Decimal::ONE && n.most.is_none();
    let more = part_more(cx, measure.last).filter(|_| whole);
    match more.and_then(|(part, last)| Some((n.value.checked_add(part)?, last))) {
        Some((value, last)) => (Number { value, last, ..n }, Some(Measure { last, ..measure })),
        None => (n, Some(measure)),
    }
}

/// "and a half" behind the unit that ends at token `last`, and its own last token; not "and a half million".
pub(super) fn part_more(cx: &Cursor<'_, '_>, last: usize) -> Option<(Decimal, usize)> {
    let and = cx.past_hyphen(last + 1);
    let (part, end) = fraction(cx, cx.past_hyphen(and + 1)).filter(|(part, _)| *part < Decimal::ONE)?;
    let more = cx.next(and) == "and"
        && cx.next(cx.past_hyphen(and + 1)) == "a"
        && matches!(cx.next(end - 1), "half" | "quarter")
        && number_word(cx.next(cx.past_hyphen(end))).is_none()
        && !cx.is_hyphen(end)
        && !is_unit_word(cx, end)
        && !noun_phrase::is_plural(cx.next(end));
    more.then_some((part, end - 1))
}

/// `n` and its cents: "3 dollars 50 cents", "$20 and 43c", "15 dollars 50".
fn cents(cx: &Cursor<'_, '_>, n: Number, measure: Measure) -> (Number, Option<Measure>) {
    let whole = n.value.fract().is_zero() && n.scale == Decimal::ONE;
    if let Some(value) = bare_cents(cx, &n, &measure).filter(|_| whole) {
        let last = measure.last + 1;
        return (Number { value, last, ..n }, Some(Measure { last, ..measure }));
    }
    let at = measure.last + 1 + usize::from(cx.next(measure.last + 1) == "and");
    let small = number(cx, at).filter(|c| whole && c.value < Decimal::ONE_HUNDRED && c.value > Decimal::ZERO);
    let last = small.and_then(|c| match c.suffix {
        Some(suffix) => matches!(cx.word(c.first).get(suffix.at..), Some("c" | "p")).then_some(c.last),
        None => {
            currency_word(cx, c.last + 1).filter(|(_, name)| matches!(*name, "cent" | "penny")).map(|(last, _)| last)
        }
    });
    let more = small.and_then(|c| c.value.checked_div(Decimal::ONE_HUNDRED)).and_then(|c| n.value.checked_add(c));
    match (last, more) {
        (Some(last), Some(value)) if !matches!(measure.name.as_str(), "cent" | "penny") => {
            (Number { value, last, ..n }, Some(Measure { last, ..measure }))
        }
        _ => (n, Some(measure)),
    }
}

/// "15 dollars 50" at the end of what is said of it.
fn bare_cents(cx: &Cursor<'_, '_>, n: &Number, measure: &Measure) -> Option<Decimal> {
    let at = measure.last + 1;
    let two = cx.kind(at) == Some(TokenKind::Number) && cx.next(at).len() == 2 && !cx.next(at).starts_with('0');
    let ends = cx.next(at + 1).is_empty() || matches!(cx.next(at + 1), "." | "," | "more" | "each" | ";" | ")");
    let words = measure.last > n.last && n.form == Form::Digits && measure.first == n.first;
    let cents = super::number::plain(cx.next(at)).filter(|_| two && ends && words)?;
    n.value.checked_add(cents.checked_div(Decimal::ONE_HUNDRED)?)
}

/// "64 cents *a dozen*": a rate whose unit would be read as a number.
fn rate(cx: &Cursor<'_, '_>, last: usize) -> usize {
    let dozen = matches!(cx.next(last + 1), "a" | "per") && cx.next(last + 2) == "dozen";
    if dozen { last + 2 } else { last }
}

/// `MUSD`, `MEUR`: millions of a currency.
fn millions_code(cx: &Cursor<'_, '_>, i: usize) -> Option<(u32, &'static str)> {
    let word = cx.next(i);
    let code = word.strip_prefix('m').filter(|w| w.len() == 3 && cx.case(i) == Some(Case::Upper))?;
    currencies::code(code).map(|name| (6, name))
}

/// "5 ft 2 in", "six feet two inches".
fn feet_and_inches(cx: &Cursor<'_, '_>, n: &Number) -> Option<(Number, usize)> {
    if !matches!(cx.next(n.last + 1), "ft" | "feet" | "foot") || !n.value.fract().is_zero() {
        return None;
    }
    let more = number(cx, n.last + 2).filter(|m| m.value < Decimal::from(12) && m.value > Decimal::ZERO)?;
    let last = more.last + 1;
    // "six foot two"
    let end = cx.kind(last) != Some(TokenKind::Word) || noun_phrase::ends_noun_phrase(cx.next(last));
    let bare = cx.next(n.last + 1) == "foot" && end && more.first == more.last && more.suffix.is_none();
    let last = match cx.next(last) {
        "inch" | "inches" => last,
        "in" if cx.next(last + 1) != "the" && cx.next(n.last + 1) == "ft" => last,
        "tall" => more.last,
        _ if bare && !cx.is_hyphen(last) => more.last,
        _ => return None,
    };
    let value = more.value.checked_div(Decimal::from(12))?.checked_add(n.value)?;
    Some((Number { value, last, ..*n }, last))
}

/// "6ft 4in"
fn glued_inches(cx: &Cursor<'_, '_>, n: &Number) -> Option<(Number, usize)> {
    let more = number(cx, n.last + 1).filter(|m| m.value < Decimal::from(12) && cx.breaks(m.first) == 0)?;
    let letters = cx.word(more.first).get(more.suffix?.at..)?;
    let value = more.value.checked_div(Decimal::from(12))?.checked_add(n.value)?;
    matches!(letters, "in" | "ins").then_some((Number { value, last: more.last, suffix: None, ..*n }, more.last))
}

fn by_power(n: Number, power: u32) -> Option<Number> {
    let scale = Decimal::from(10u64.checked_pow(power)?);
    Some(Number { value: n.value.checked_mul(scale)?, scale, ..n })
}

/// Measures that stand after the number.
fn after(cx: &Cursor<'_, '_>, n: &Number) -> Option<Measure> {
    let found = |last: usize, name: &str| Some(Measure { first: n.first, last, name: name.to_owned() });
    let at = n.last + 1;
    // "half an hour", "three-quarters of a mile", "half a percent"
    if n.form == Form::Fraction && n.value < Decimal::ONE {
        let article = at + usize::from(cx.next(at) == "of");
        let of_one = matches!(cx.next(article), "a" | "an" | "one").then_some(article + 1);
        if let Some(last) = of_one.and_then(|unit| percent(cx, unit)) {
            return found(last, if matches!(cx.next(last), "point" | "points") { "percentage point" } else { "%" });
        }
        if let Some((last, name)) = of_one.and_then(|unit| unit_at(cx, unit)) {
            return found(last, &name);
        }
    }
    // "a couple of days", "hundreds of miles", "millions of euros"
    if matches!(n.form, Form::Rough | Form::Couple) && cx.next(at) == "of" {
        if let Some((last, name)) = currency_word(cx, at + 1) {
            return found(last, name);
        }
        if let Some((last, name)) = unit_at(cx, at + 1) {
            return found(last, &name);
        }
    }
    if cx.is_hyphen(at) && cx.next(at + 1) == "second" {
        return found(at + 1, "second");
    }
    if matches!(cx.next(at), "basis" | "percentage") && matches!(cx.next(at + 1), "point" | "points") {
        return found(at + 1, if cx.next(at) == "basis" { "basis point" } else { "percentage point" });
    }
    if matches!(cx.next(at), "point" | "points") && tells_of_percent(cx, n) {
        return found(at, "percentage point");
    }
    if let Some(last) = percent(cx, at) {
        let points = matches!(cx.next(last), "point" | "points");
        return found(last, if points { "percentage point" } else { "%" });
    }
    if n.form == Form::Times || n.form == Form::Fraction && cx.next(at) == "as" {
        // "twice as many" is how many times, "scored twice" how often.
        let ratio =
            cx.word(n.first) != "twice" || matches!(cx.next(at), "as" | "the" | "what" | "that" | "its" | "their");
        return found(n.last, if ratio { "times" } else { "time" });
    }
    // "a third of them", "up to a fifth", "two-thirds said so"; not `1/4` alone, which may be inches.
    let worded = cx.kind(n.first) == Some(TokenKind::Word);
    let bare = worded && (cx.kind(at) != Some(TokenKind::Word) || noun_phrase::ends_noun_phrase(cx.next(at)));
    if n.form == Form::Fraction
        && n.value < Decimal::ONE
        && n.scale == Decimal::ONE
        && !cx.is_hyphen(at)
        && (bare || matches!(cx.next(at), "of" | "the" | "their" | "his" | "its" | "full" | "empty"))
    {
        return found(n.last, "share");
    }
    // "20 (kg)"
    if matches!(cx.next(at), "(" | "[" | "<") && matches!(cx.next(at + 2), ")" | "]" | ">") && cx.glued(at + 1) {
        let name = units::unit(cx.next(at + 1))?;
        return found(at + 2, name);
    }
    // "a 16- year-old boy"
    let torn = cx.next(at) == "-" && cx.glued(at) && cx.next(at + 1) == "year" && cx.is_hyphen(at + 2);
    let at = if torn { at + 1 } else { cx.past_hyphen(at) };
    let (last, name) = unit_at(cx, at)?;
    if units::is_time(&name) {
        // "30 years old", "30-year-old", "30-year-olds"
        let old = cx.past_hyphen(last + 1);
        // "a 13-year-old friend"; "a five-year old friend"
        let friend = old == last + 1 && matches!(cx.next(old + 1), "friend" | "friends");
        if matches!(cx.next(old), "old" | "olds") && !friend {
            return found(old, &format!("{name}-old"));
        }
    }
    match speed(cx, last + 1, &name) {
        Some((last, name)) => found(last, &name),
        None => found(last, &name),
    }
}

/// Whether the sentence is about percentages, so that points are those: "the Greens are on 31 percent, up two points".
fn tells_of_percent(cx: &Cursor<'_, '_>, n: &Number) -> bool {
    let ends = |k: &usize| !matches!(cx.text.word(*k), "." | ";" | "!" | "?") && cx.joined(*k);
    let tells = |k: usize| units::tells_percent(cx.text.word(k));
    // "rose 1.5 percent, or 32.4 points" is the level of an index.
    n.value < Decimal::ONE_HUNDRED
        && cx.before(n.first, 1) != "or"
        && !(cx.next(n.last + 2) == "," && cx.next(n.last + 3) == "or")
        && !(1..=16).filter_map(|back| n.first.checked_sub(back)).any(|k| units::tells_index(cx.text.word(k)))
        && ((1..=16).map_while(|back| n.first.checked_sub(back)).take_while(ends).any(tells)
            || (n.last + 1..n.last + 10).take_while(ends).any(tells))
}

/// `-15C`, `104F`: degrees behind a capital, where the number fits them.
fn degrees(raw: &str, n: &Number) -> Option<&'static str> {
    let (low, high) = (Decimal::from(-90), Decimal::from(60));
    match raw.chars().next_back()? {
        'C' if n.value >= low && n.value <= high => Some("°C"),
        'F' if n.value < Decimal::ZERO || n.value >= Decimal::from(50) && n.value < Decimal::from(140) => Some("°F"),
        _ => None,
    }
    .filter(|_| raw.chars().filter(|c| c.is_alphabetic()).count() == 1)
}

/// Whether a unit of measure begins at token `i`.
pub(super) fn is_unit_word(cx: &Cursor<'_, '_>, i: usize) -> bool {
    unit_at(cx, i).is_some()
}

/// A unit at token `i`, with what belongs before it ("square miles") and after ("degrees Celsius").
fn unit_at(cx: &Cursor<'_, '_>, i: usize) -> Option<(usize, String)> {
    let word = cx.next(i);
    if word == "°" {
        return Some(match cx.next(i + 1) {
            "c" | "celsius" => (i + 1, "°C".to_owned()),
            "f" | "fahrenheit" => (i + 1, "°F".to_owned()),
            _ => (i, "degree".to_owned()),
        });
    }
    if matches!(cx.kind(i)?, TokenKind::Sign | TokenKind::Number | TokenKind::Possessive) {
        return None;
    }
    if word == "yo" && cx.case(i) == Some(Case::Lower) {
        return Some((i, "year-old".to_owned()));
    }
    if units::qualifies_unit(word) {
        let at = cx.past_hyphen(i + 1);
        let name = units::unit(cx.next(at))?;
        let whose = match word {
            "sq" | "square" => "square ",
            "cubic" => "cubic ",
            "nautical" => "nautical ",
            "light" if name == "year" => "light ",
            "metric" | "imperial" | "short" | "long" if name == "ton" => {
                return Some((at, if word == "metric" { "tonne" } else { "ton" }.to_owned()));
            }
            _ => return None,
        };
        return Some((at, format!("{whose}{name}")));
    }
    if word == "m" && cx.text.raw_word(i) == "m" {
        return Some((i, "m".to_owned()));
    }
    let name = units::unit(word).or_else(|| matches!(word, "m2" | "km2").then(|| units::glued_unit(word)).flatten())?;
    if name == "square" {
        return None;
    }
    // Short units are written small; "GB", "MW" are too common to be a matter of case.
    if name == "degree" {
        return Some(match cx.next(i + 1) {
            "c" | "celsius" | "centigrade" | "celcius" => (i + 1, "°C".to_owned()),
            "f" | "fahrenheit" => (i + 1, "°F".to_owned()),
            _ => (i, "degree".to_owned()),
        });
    }
    Some((i, name.to_owned()))
}

/// "miles per hour", "km/h", "miles an hour".
fn speed(cx: &Cursor<'_, '_>, i: usize, name: &str) -> Option<(usize, String)> {
    let over = match cx.next(i) {
        "per" => i + 1,
        "/" if cx.glued(i) && cx.glued(i + 1) => i + 1,
        "an" | "a" if matches!(cx.next(i + 1), "hour" | "second" | "minute") && !units::is_time(name) => i + 1,
        _ => return None,
    };
    let per = match cx.next(over) {
        "h" => "hour",
        "s" | "second" | "sec" => "second",
        "ms" => "ms",
        other => units::unit(other)?,
    };
    Some((over, format!("{name} per {per}")))
}

/// The last token of a percent sign or word at token `i`.
fn percent(cx: &Cursor<'_, '_>, i: usize) -> Option<usize> {
    let i = if cx.is_hyphen(i) && matches!(cx.next(i + 1), "percent" | "percentage" | "per") { i + 1 } else { i };
    let last = match cx.next(i) {
        "%" | "percent" | "pct" | "٪" | "％" => i,
        "per" if cx.next(i + 1) == "cent" => i + 1,
        "percentage" => return Some(if matches!(cx.next(i + 1), "point" | "points") { i + 1 } else { i }),
        _ => return None,
    };
    Some(if matches!(cx.next(cx.past_hyphen(last + 1)), "point" | "points") { cx.past_hyphen(last + 1) } else { last })
}

/// A currency's word, code or sign at token `i`, with a country before it: "US dollars", "Swiss francs", "€", "USD".
fn currency_word(cx: &Cursor<'_, '_>, i: usize) -> Option<(usize, &'static str)> {
    let word = cx.next(i);
    if let Some(name) = currencies::sign(word) {
        // "10 $" is ten dollars, "10 $ 30" may be ten of something and thirty dollars.
        let opens = cx.kind(i + 1) == Some(TokenKind::Number) && (cx.glued(i + 1) || !cx.glued(i));
        return (!opens).then_some((i, name));
    }
    if matches!(cx.kind(i)?, TokenKind::Word) {
        if cx.next(i + 1) == "$" && cx.glued(i + 1) {
            return currencies::dollar_prefix(word).map(|name| (i + 1, name));
        }
        if let Some(name) = currencies::word(word) {
            return Some((i, name));
        }
        if let Some(name) = currencies::code(word)
            && (cx.case(i) == Some(Case::Upper) || (word.len() == 3 && word != "try" && word != "all" && word != "php"))
        {
            return Some((i, name));
        }
        // "Australian dollars", "New Zealand dollars"
        for more in 1..=2 {
            let at = i + more;
            if let Some(common) =
                currencies::word(cx.next(at)).or_else(|| matches!(cx.next(at), "pounds" | "pound").then_some("pound"))
            {
                // "Swedish kronor": where only one country has the coin, the country adds nothing.
                let sole = (more == 1 && common != "USD" && cx.capitalised(i)).then_some(common);
                return currencies::of_country(cx.next(at - 1), common)
                    .or_else(|| sole.filter(|name| name.bytes().all(|b| b.is_ascii_uppercase())))
                    .map(|name| (at, name));
            }
        }
    }
    None
}

/// The first token of a currency before token `i`: `$`, `US$`, `USD`, `Rs.`
fn money_before(cx: &Cursor<'_, '_>, i: usize, floor: usize) -> Option<(usize, &'static str)> {
    let at = i.checked_sub(1).filter(|&at| at >= floor)?;
    if cx.breaks(i) > 0 {
        return None;
    }
    let word = cx.word(at);
    if let Some(name) = currencies::sign(word) {
        if word == "$"
            && let Some(prefix) = at.checked_sub(1).filter(|&p| p >= floor)
            && cx.kind(prefix) == Some(TokenKind::Word)
            && (cx.glued(at) || matches!(cx.word(prefix), "us" | "c"))
            && let Some(name) = currencies::dollar_prefix(cx.word(prefix))
        {
            return Some((prefix, name));
        }
        return (name != "cent").then_some((at, name));
    }
    let point = usize::from(word == "." && cx.glued(at));
    let at = at.checked_sub(point).filter(|&at| at >= floor)?;
    let word = cx.word(at);
    let code = currencies::code(word)?;
    let is_code = cx.case(at) == Some(Case::Upper) && point == 0 || word == "rs";
    is_code.then_some((at, code))
}

/// `n` with the scale of its letter, as money makes it: `$5m`, `$5 m`.
fn scaled(cx: &Cursor<'_, '_>, n: Number) -> Number {
    let (power, last) = match n.suffix {
        Some(suffix) => (suffix.power, n.last),
        None if n.scale == Decimal::ONE && n.form == Form::Digits => {
            let letter = cx.next(n.last + 1);
            let power = matches!(letter, "m" | "b" | "k").then(|| letter_scale(letter)).flatten();
            (power, n.last + 1)
        }
        None => (None, n.last),
    };
    power.and_then(|power| by_power(n, power)).map_or(n, |n| Number { last, suffix: None, ..n })
}

/// Whether counted things stand at token `i`: "3m people", "5m Aldorian refugees".
fn counts_people(cx: &Cursor<'_, '_>, i: usize) -> bool {
    (i..i + 3)
        .take_while(|&k| cx.kind(k) == Some(TokenKind::Word) && !noun_phrase::ends_noun_phrase(cx.next(k)))
        .any(|k| noun_phrase::is_plural(cx.next(k)))
}
