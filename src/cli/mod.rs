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

/// Each is told by the docs of its own type.
#[derive(Subcommand, Debug)]
enum Command {
    Check(check::Check),
    Show(show::Show),
    Explain(explain::Explain),
    Test(test::Test),
    Lint(lint::Lint),
    Schema(schema::Schema),
    Init(init::Init),
    Add(add::Add),
    Seal(seal::Seal),
    Extract(extract::Extract),
    Compare(compare::Compare),
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
