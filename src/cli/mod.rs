//! The command line: arguments, and one file a command.

mod add;
mod args;
mod check;
mod compare;
mod explain;
mod extract;
mod init;
mod lines;
mod lint;
mod load;
mod mentions;
mod schema;
mod screen;
mod seal;
mod show;
mod test;

use std::io;

use clap::{Parser, Subcommand};

pub use screen::Exit;
use screen::{Color, Screen};

/// Reads what several sources say about the same curated questions and shows where they cannot all be right.
///
/// The questions are in claims.toml, the articles in corpus/. `gainsay init` writes a small example of both.
///
/// Exit status: 0, nothing to complain of; 1, the sources contradict each other, or an example fails; 2, the usage, the
/// claims or the articles are at fault (what could be read is still shown).
#[derive(Parser, Debug)]
#[command(name = "gainsay", version, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
    /// When to colour; `auto` heeds NO_COLOR
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t)]
    color: Color,
    /// Columns to draw for [default: those of the terminal, else 100]
    #[arg(long, global = true, value_name = "COLUMNS")]
    width: Option<usize>,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Match, compare, report: where the sources cannot all be right
    Check(check::Check),
    /// See the matrix claims x articles, or one claim with every quote
    Show(show::Show),
    /// Why something is an assertion, or is not, and why two stand as they stand
    Explain(explain::Explain),
    /// Run the examples that the claims carry
    Test(test::Test),
    /// Check the claims alone
    Lint(lint::Lint),
    /// Write the JSON Schema of claims.toml, for editors
    Schema(schema::Schema),
    /// Write a small example to begin with: claims and two articles
    Init(init::Init),
    /// Make a pasted text an article of the corpus
    Add(add::Add),
    /// Write the checksum of every article into articles.toml
    Seal(seal::Seal),
    /// What each article says, as JSON Lines: assertions, changes, refusals
    Extract(extract::Extract),
    /// Compare what `extract` wrote: findings as JSON Lines
    Compare(compare::Compare),
    /// Every date, quantity and name of a text, normalised, as JSON Lines
    Mentions(mentions::Mentions),
}

/// Runs a command.
///
/// # Errors
///
/// Where standard output or standard error cannot be written to.
pub fn run(cli: Cli) -> io::Result<Exit> {
    let screen = Screen::new(cli.color, cli.width);
    match cli.command {
        Command::Check(command) => command.run(screen),
        Command::Show(command) => command.run(&screen),
        Command::Explain(command) => command.run(screen),
        Command::Test(command) => command.run(&screen),
        Command::Lint(command) => command.run(&screen),
        Command::Schema(command) => command.run(&screen),
        Command::Init(command) => command.run(&screen),
        Command::Add(command) => command.run(&screen),
        Command::Seal(command) => command.run(&screen),
        Command::Extract(command) => command.run(&screen),
        Command::Compare(command) => command.run(&screen),
        Command::Mentions(command) => command.run(&screen),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_arguments_are_sound() {
        super::Cli::command().debug_assert();
    }
}
