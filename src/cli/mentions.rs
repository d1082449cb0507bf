//! `gainsay mentions`: what a text holds, normalised.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::PathBuf,
};

use clap::{Args, ValueEnum};
use serde::{Deserialize, Serialize};

use super::{
    args::Claims,
    lines::{self, Trouble},
    load,
    screen::{Exit, Screen},
};
use crate::{
    corpus::parse_published,
    diagnostic::Diagnostic,
    kinds::date::{DateStyle, Order, Seasons, Telling},
    reader::{Mention, MentionKind, Reader, mentions},
    schema::Schema,
};

/// Every date, quantity and name of a text, normalised, as JSON Lines
///
/// Reads lines of {"id", "text", "reference_date"?, "narrative"?, "date_order"?, "seasons"?} and writes, in the same order,
/// lines of {"id", "mentions"}. Each mention has "kind", "start", "end" (exclusive) and "text"; a date "from" and "to" (ISO days, both inside, null where
/// open) and "slack", the range that the words would still let pass; a quantity "min" and "max" (null where open),
/// "values" as written, "unit" and "hedge"; a name the "entity" of the claims. Without "reference_date" relative dates
/// stay unresolved. In history prose a date without year follows the last one told; the text decides whether it is such,
/// unless "narrative" says true or false. "date_order" is "day-first" or "month-first", where 3/4/2020 would be
/// ambiguous; "seasons" is "northern" or "southern".
///
/// A line that cannot be read is named by its number, the others are read, and the exit status is 2.
#[derive(Args, Debug)]
pub(super) struct Mentions {
    /// JSON Lines files; `-` is standard input
    #[arg(value_name = "FILE", default_value = "-")]
    files: Vec<PathBuf>,
    /// Only mentions of this kind (repeatable) [default: date, quantity, and with --claims name]
    #[arg(long, value_name = "KIND", value_enum)]
    kind: Vec<Kind>,
    /// What "start" and "end" count
    #[arg(long, value_name = "UNIT", value_enum, default_value_t)]
    offsets: Offsets,
    /// Say what led to each: of a date from what it was counted, which way, and the word that tells which way; of a
    /// quantity which words are number, hedge, measure and noun, where a noun that stands elsewhere is, what makes it a part
    /// or the end of a change, and which is the other end
    #[arg(long)]
    why: bool,
    /// The claims whose entities are the names
    #[arg(long, value_name = "FILE")]
    claims: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Time expressions
    Date,
    /// Numbers with their units
    Quantity,
    /// Entities of the claims
    Name,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Offsets {
    /// Bytes of the text in UTF-8
    #[default]
    Bytes,
    /// Code points
    Chars,
}

#[derive(Deserialize)]
struct Question {
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    reference_date: Option<String>,
    #[serde(default)]
    narrative: Option<bool>,
    #[serde(default)]
    date_order: Option<Order>,
    #[serde(default)]
    seasons: Option<Seasons>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    mentions: Vec<Mention>,
}

impl Mentions {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        let schema = match &self.claims {
            Some(file) => match load::claims(&Claims { claims: file.clone() }, screen)? {
                Some(questions) => questions.schema,
                None => return Ok(Exit::Bad),
            },
            None if self.kind.contains(&Kind::Name) => {
                let problem =
                    Diagnostic::error("no-names", "names are the entities of a claims file, and none is given")
                        .help("add `--claims claims.toml`");
                load::show(&[problem], &BTreeMap::new(), screen)?;
                return Ok(Exit::Bad);
            }
            None => Schema::default(),
        };
        let (reader, kinds, mut problems) = (Reader::new(&schema), self.kinds(), Vec::new());
        for file in &self.files {
            lines::read(file, &mut problems, |_, line| {
                let asked: Question = serde_json::from_str(line).map_err(|e| lines::reason(&e))?;
                let published = match &asked.reference_date {
                    Some(date) => Some(parse_published(date).ok_or_else(|| {
                        format!("`reference_date` is `{date}`; expected a day like 2020-06-11, a month, or a range with a slash")
                    })?),
                    None => None,
                };
                let style = DateStyle {
                    order: asked.date_order.unwrap_or_default(),
                    seasons: asked.seasons.unwrap_or_default(),
                };
                let telling = Telling { published, narrative: asked.narrative, style };
                let mut found = mentions(&asked.text, telling, &kinds, &schema, &reader);
                if !self.why {
                    found.iter_mut().for_each(Mention::drop_why);
                }
                if self.offsets == Offsets::Chars {
                    to_chars(&asked.text, &mut found);
                }
                let answer = Answer { id: &asked.id, mentions: found };
                let line = serde_json::to_string(&answer).map_err(|e| e.to_string())?;
                screen.write(&format!("{}\n", crate::report::escape_json(line))).map_err(Trouble::Output)
            })?;
        }
        load::show(&problems, &BTreeMap::new(), screen)?;
        Ok(if load::has_errors(&problems) { Exit::Bad } else { Exit::Clean })
    }

    fn kinds(&self) -> Vec<MentionKind> {
        let asked = |kind| self.kind.is_empty() || self.kind.contains(&kind);
        let mut kinds = Vec::new();
        for (kind, means) in
            [(Kind::Date, MentionKind::Date), (Kind::Quantity, MentionKind::Quantity), (Kind::Name, MentionKind::Name)]
        {
            if asked(kind) {
                kinds.push(means);
            }
        }
        kinds
    }
}

/// Turns offsets in bytes into offsets in code points, in one walk over the text.
fn to_chars(text: &str, mentions: &mut [Mention]) {
    let wanted: BTreeSet<usize> =
        mentions.iter_mut().flat_map(|m| m.offsets().map(|at| *at).collect::<Vec<_>>()).collect();
    let mut chars: BTreeMap<usize, usize> = BTreeMap::new();
    let (mut from, mut count) = (0, 0);
    for at in wanted {
        count += text.get(from..at).unwrap_or_default().chars().count();
        from = at;
        chars.insert(at, count);
    }
    for at in mentions.iter_mut().flat_map(Mention::offsets) {
        *at = chars.get(at).copied().unwrap_or(*at);
    }
}
