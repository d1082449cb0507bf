//! `gainsay lint`: the claims alone.

use std::io;

use clap::Args;

use super::{
    args::Claims,
    load,
    screen::{Exit, Screen},
};
use crate::report::problem;

/// Check the claims alone
///
/// Shows every problem of claims.toml at once, each with its place and what to do. Exit status: 0, clean or warnings;
/// 2, an error.
#[derive(Args, Debug)]
pub(super) struct Lint {
    #[command(flatten)]
    claims: Claims,
}

impl Lint {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        let Some(load::Questions { schema, diagnostics, .. }) = load::claims(&self.claims, screen)? else {
            return Ok(Exit::Bad);
        };
        let count = |n: usize, one: &str, more: &str| format!("{n} {}", if n == 1 { one } else { more });
        let problems = problem::tally(&diagnostics);
        screen.write(&format!(
            "{}, {}, {}, {}: {}\n",
            count(schema.claims.len(), "claim", "claims"),
            count(schema.events.len(), "event", "events"),
            count(schema.entities.len(), "entity", "entities"),
            count(schema.claims.iter().map(|c| c.examples.len()).sum(), "example", "examples"),
            if problems.is_empty() { "no problem" } else { &problems },
        ))?;
        Ok(Exit::Clean)
    }
}
