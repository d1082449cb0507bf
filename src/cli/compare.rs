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
    report::record::{self, Record},
};

/// Compare what `extract` wrote: findings as JSON Lines
///
/// Reads the lines of `extract` from a file or from standard input, in any order. A bad line is named by its number, the
/// others are read, and the exit status is 2. What nothing separates is written too, with a `null` level.
#[derive(Args, Debug)]
pub(super) struct Compare {
    /// What `extract` wrote; `-` is standard input
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    #[command(flatten)]
    asked: Asked,
}

impl Compare {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        let Some(load::Questions { schema, .. }) = load::asked(&self.asked, screen)? else { return Ok(Exit::Bad) };
        let (mut assertions, mut changes, mut problems) = (Vec::new(), Vec::new(), Vec::new());
        let name = lines::read(&self.file, &mut problems, |line| {
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
