//! Arguments that several commands share.

use std::path::PathBuf;

use clap::Args;

/// Which claims are asked.
#[derive(Args, Clone, Debug)]
pub(super) struct Claims {
    /// The claims
    #[arg(long, value_name = "FILE", default_value = "claims.toml")]
    pub(super) claims: PathBuf,
}

/// Which claims are asked, and whether only some of them.
#[derive(Args, Clone, Debug)]
pub(super) struct Asked {
    #[command(flatten)]
    pub(super) claims: Claims,
    /// Ask only this claim (repeatable)
    #[arg(long, value_name = "CLAIM")]
    pub(super) only: Vec<String>,
}

/// Which articles are read, for a command that takes them as its arguments.
#[derive(Args, Clone, Debug)]
pub(super) struct Articles {
    /// Folders, text files and JSON Lines files to read; `-` reads JSON Lines from standard input
    #[arg(value_name = "PATH", default_value = "corpus")]
    pub(super) paths: Vec<PathBuf>,
}

/// Which articles are read, for a command that takes something else as its arguments.
#[derive(Args, Clone, Debug)]
pub(super) struct Corpus {
    /// Folder, text file or JSON Lines file to read (repeatable)
    #[arg(long = "corpus", value_name = "PATH", default_value = "corpus")]
    pub(super) paths: Vec<PathBuf>,
}
