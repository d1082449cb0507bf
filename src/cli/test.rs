//! `gainsay test`: the examples that the claims carry.

use std::io;

use clap::Args;

use super::{
    args::Asked,
    load,
    screen::{Exit, Screen},
};
use crate::{
    matcher::{Compiled, examples},
    report::{self, Look},
};

/// Run the examples that the claims carry
///
/// Reads each example as an article of its own and compares what the claim takes from it with what it `says`. Shows the
/// examples that fail with what was expected, what came, and what was refused.
///
/// Exit status: 0, all pass; 1, one fails; 2, the claims are at fault.
#[derive(Args, Debug)]
pub(super) struct Test {
    #[command(flatten)]
    asked: Asked,
    /// Show also the examples that pass
    #[arg(long, short)]
    verbose: bool,
}

impl Test {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        let Some(questions) = load::asked(&self.asked, screen)? else { return Ok(Exit::Bad) };
        let results = examples::run(&questions.schema, &Compiled::new(&questions.schema));
        let look = Look { verbose: self.verbose, ..screen.look };
        screen.write(&report::examples(&results, &questions.name, &questions.text, &look))?;
        Ok(if results.iter().all(|r| r.pass) { Exit::Clean } else { Exit::Found })
    }
}
