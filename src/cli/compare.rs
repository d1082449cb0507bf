//! `gainsay compare`: the second pure step, assertions to findings.

use std::{collections::BTreeMap, io, path::PathBuf};

use clap::Args;

use super::{
    args::Asked,
    lines, load,
    screen::{Exit, Screen},
};
use crate::{
    diagnostic::Diagnostic,
    pipeline,
    report::{
        by_hand::ByHand,
        record::{self, Record},
    },
};

/// Compare what `extract` wrote, or answers written by hand: findings as JSON Lines
///
/// Reads the lines of `extract` from a file or from standard input, in any order, and writes a
/// finding for each claim. A bad line is named by its number, the others are read, and the exit
/// status is 2. What nothing separates is written too, with a `null` level.
///
/// A line may also be written by hand, without "v" and "type": {"claim", "value", "source"}, as in
///
///   {"claim": "bridge-closed-when", "value": "2022-03-04", "source": "Morning Post"}
///
/// The value, or a list of several, is by the kind of the claim:
///
///   date           "2022-03-04", "2022-03", "2022-03-04/..", "../2022-03-04", "late 2019",
///                  {"from": "2022-03-04", "to": null}
///   count          40, "40", "about 40", ">40", ">=40", "20..30", {"min": 20, "max": null}
///   entity, place  the id, name or a spelling of an entity of the claims; "near Alba"
///   choice         the id of an option, or words that tell it
///   yes-no         true, false, "yes", "no"
///
/// Optional keys: "article" (its id; without it all lines of one source are one article),
/// "published", "said", "as_of" (days, or {"throughout": days}), "speaker", "origin", "quote",
/// "title", "url", "path", and how it is put: "denied" and "overtaken" (true), "standing" (stated,
/// claimed, accused, suspected), "modality" (ordered, attempted, threatened, planned).
#[derive(Args, Debug)]
#[command(verbatim_doc_comment)]
pub(super) struct Compare {
    /// What `extract` wrote, or lines written by hand; `-` is standard input
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    #[command(flatten)]
    asked: Asked,
}

impl Compare {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        let Some(load::Questions { schema, .. }) = load::asked(&self.asked, screen)? else { return Ok(Exit::Bad) };
        let (mut assertions, mut changes, mut problems) = (Vec::new(), Vec::new(), Vec::new());
        let by_hand = ByHand::new(&schema);
        let shown = if self.file.as_os_str() == "-" { "<stdin>".to_owned() } else { self.file.display().to_string() };
        let name = lines::read(&self.file, &mut problems, |number, line| {
            if ByHand::is_one(line) {
                let asked =
                    self.asked.only.is_empty() || ByHand::claim(line).is_some_and(|c| self.asked.only.contains(&c));
                if asked {
                    assertions.extend(by_hand.read(line, (&shown, number))?);
                }
                return Ok(());
            }
            match record::parse(line)? {
                Record::Assertion(assertion) => assertions.push(*assertion),
                Record::Change(change) => changes.push(*change),
                Record::Refusal(_) => {}
            }
            Ok(())
        })?;
        let known = |claim: &str| schema.claim(claim).is_some();
        if self.asked.only.is_empty() {
            let mut unknown: Vec<&str> = assertions.iter().map(|a| a.claim.as_str()).filter(|c| !known(c)).collect();
            unknown.sort_unstable();
            unknown.dedup();
            let unknown: Vec<Diagnostic> =
                unknown.iter().map(|c| load::unknown_claim(&schema, c).at(lines::file(&name))).collect();
            problems.extend(unknown);
        }
        assertions.retain(|a| known(&a.claim));
        let run = pipeline::compare(&schema, assertions, changes);
        load::show(&problems, &BTreeMap::new(), screen)?;
        screen.write(&record::findings(&run.findings))?;
        Ok(if load::has_errors(&problems) { Exit::Bad } else { Exit::Clean })
    }
}
