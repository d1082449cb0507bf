//! Where a command writes: findings to standard output, problems to standard error.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use anstream::{
    AutoStream,
    stream::{AsLockedWrite, RawStream},
};
use clap::ValueEnum;

use crate::report::Look;

/// The exit status of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0: nothing to complain of.
    Clean,
    /// 1: the sources contradict each other, or an example fails.
    Found,
    /// 2: usage, configuration or input is at fault. Outranks 1.
    Bad,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What a command writes to.
pub(super) struct Screen {
    /// How to draw on standard output.
    pub(super) look: Look,
    /// How to draw on standard error.
    pub(super) problems: Look,
}

impl Screen {
    /// Looks at the terminal once, where the arguments leave it open.
    pub(super) fn new(color: Color, width: Option<usize>) -> Self {
        let wide = |size: Option<(terminal_size::Width, terminal_size::Height)>| size.map(|s| usize::from(s.0.0));
        let (out, err) = (io::stdout(), io::stderr());
        let out_width = width.or_else(|| wide(terminal_size::terminal_size_of(&out)));
        let err_width = width.or_else(|| wide(terminal_size::terminal_size_of(&err)));
        let choose = |auto: anstream::ColorChoice| match color {
            Color::Auto => auto != anstream::ColorChoice::Never,
            Color::Always => true,
            Color::Never => false,
        };
        let look = |width: Option<usize>, color| {
            let default = Look::default();
            Look { width: width.unwrap_or(default.width), color, ..default }
        };
        Self {
            look: look(out_width, choose(AutoStream::choice(&out))),
            problems: look(err_width.or(out_width), choose(AutoStream::choice(&err))),
        }
    }

    /// Writes to standard output.
    pub(super) fn write(&self, text: &str) -> io::Result<()> {
        put(io::stdout().lock(), text, self.look)
    }

    /// Writes to standard error.
    pub(super) fn say(&self, text: &str) -> io::Result<()> {
        put(io::stderr().lock(), text, self.problems)
    }
}

/// Writes all of `text`. Colours are in it already, or they are not; where they are, old consoles need them translated.
fn put<S: RawStream + AsLockedWrite>(mut stream: S, text: &str, look: Look) -> io::Result<()> {
    if look.color {
        let mut stream = AutoStream::new(stream, anstream::ColorChoice::Always);
        stream.write_all(text.as_bytes())?;
        return stream.flush();
    }
    stream.write_all(text.as_bytes())?;
    stream.flush()
}
