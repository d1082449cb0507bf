//! `gainsay check`: the gate.

use std::io;

use clap::{Args, ValueEnum};

use super::{
    args::{Articles, Asked},
    load::load,
    screen::{Exit, Screen},
};
use crate::{
    comparator::Severity,
    pipeline::{self, Run},
    report::{self, Look, Summary, record},
};

/// Match, compare, report: where the sources cannot all be right
///
/// Reads the claims and the articles, and shows for each question on which the sources stand apart all their answers
/// side by side: who says it and when, the words with their place in the file, and what separates them.
///
/// Exit status: 0, nothing at or above --fail-on; 1, there is; 2, the usage, the claims or the articles are at fault.
#[derive(Args, Debug)]
pub(super) struct Check {
    #[command(flatten)]
    articles: Articles,
    #[command(flatten)]
    asked: Asked,
    /// From which level on a finding fails the check
    #[arg(long, value_name = "LEVEL", value_enum, default_value_t)]
    fail_on: FailOn,
    /// End with exit status 0 whatever is found; bad input still is 2
    #[arg(long)]
    exit_zero: bool,
    /// Show also notes in full, what agrees, what nobody answers, and how much was refused
    #[arg(long, short)]
    verbose: bool,
    /// What to write
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// Answers that need not be of one time, and all above
    Note,
    /// Answers that do not quite agree, and all above
    Warning,
    /// Answers that cannot both be true
    #[default]
    Error,
    /// Nothing
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a person: quotes with carets
    #[default]
    Text,
    /// For a person: the matrix claims x articles
    Table,
    /// One JSON document
    Json,
    /// JSON Lines: a finding a line, then the counts
    Jsonl,
}

impl FailOn {
    fn fails(self, level: Severity) -> bool {
        match self {
            Self::Note => true,
            Self::Warning => level >= Severity::Warning,
            Self::Error => level >= Severity::Error,
            Self::Never => false,
        }
    }
}

impl Check {
    pub(super) fn run(self, screen: Screen) -> io::Result<Exit> {
        let Some(loaded) = load(&self.asked, &self.articles.paths, &screen)? else { return Ok(Exit::Bad) };
        let run = pipeline::check(&loaded.schema, &loaded.articles);
        let schema = &loaded.schema;
        let look = Look { verbose: self.verbose, ..screen.look };
        let summary = Summary::new(schema, &run);
        let text = match self.format {
            Format::Text => report::text(schema, &run, &look),
            Format::Table => format!("{}\n{}\n", report::matrix(schema, &run, &look), summary.line()),
            Format::Json => report::json(schema, &run, &loaded.diagnostics),
            Format::Jsonl => record::findings(&run.findings) + &record::summary(&summary),
        };
        screen.write(&text)?;
        Ok(if loaded.is_bad() { Exit::Bad } else { self.verdict(&run) })
    }

    fn verdict(&self, run: &Run) -> Exit {
        let fails = run.findings.iter().filter_map(|f| f.severity).any(|l| self.fail_on.fails(l));
        if fails && !self.exit_zero { Exit::Found } else { Exit::Clean }
    }
}
