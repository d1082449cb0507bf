//! The command-line tool: parse, run, exit status, broken pipe; nothing else.

use std::{
    io::{ErrorKind, Write as _, stderr},
    process::ExitCode,
};

use clap::Parser as _;
use gainsay::cli::{Cli, Exit, run};

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are an "error" of status 0; that nobody reads it is none.
            drop(error.print());
            return if error.use_stderr() { Exit::Bad.into() } else { Exit::Clean.into() };
        }
    };
    match run(cli) {
        Ok(exit) => exit.into(),
        // `gainsay show | head` has read enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Exit::Clean.into(),
        Err(error) => {
            drop(writeln!(stderr(), "gainsay: {error}"));
            Exit::Bad.into()
        }
    }
}
