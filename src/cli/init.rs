//! `gainsay init`: a small example to begin with.

use std::{collections::BTreeMap, io, path::PathBuf};

use clap::Args;

use super::{
    lines, load,
    screen::{Exit, Screen},
};
use crate::{corpus::write_beside, diagnostic::Diagnostic};

/// What is written: the path within the folder, and the text.
const FILES: &[(&str, &str)] = &[
    ("claims.toml", include_str!("init/claims.toml")),
    ("corpus/articles.toml", include_str!("init/articles.toml")),
    ("corpus/harbour-news.txt", include_str!("init/harbour-news.txt")),
    ("corpus/valley-times.txt", include_str!("init/valley-times.txt")),
    ("README.md", include_str!("init/README.md")),
];

/// Write a small example to begin with: claims and two articles
///
/// Writes claims.toml, a corpus of two short invented articles that contradict each other, and a README. Nothing that is
/// there already is written over.
#[derive(Args, Debug)]
pub(super) struct Init {
    /// The folder to write into; made if it is not there
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
}

impl Init {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        let paths: Vec<(PathBuf, &str)> = FILES.iter().map(|(path, text)| (self.folder.join(path), *text)).collect();
        let there: Vec<Diagnostic> = paths
            .iter()
            .filter(|(path, _)| path.symlink_metadata().is_ok())
            .map(|(path, _)| {
                Diagnostic::error("file-exists", "it is there already, and nothing is written over")
                    .at(lines::file(&path.display().to_string()))
                    .help("name another folder: `gainsay init DIR`")
            })
            .collect();
        if !there.is_empty() {
            load::show(&there, &BTreeMap::new(), screen)?;
            return Ok(Exit::Bad);
        }
        for (path, text) in &paths {
            let written = path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(|e| e.to_string());
            if let Err(error) = written.and_then(|()| write_beside(path, text.as_bytes()).map_err(|e| e.to_string())) {
                let problem = Diagnostic::error("path-unwritable", format!("it cannot be written: {error}"));
                load::show(&[problem.at(lines::file(&path.display().to_string()))], &BTreeMap::new(), screen)?;
                return Ok(Exit::Bad);
            }
        }
        let names: Vec<String> = paths.iter().map(|(path, _)| path.display().to_string()).collect();
        let enter =
            if self.folder.as_os_str() == "." { String::new() } else { format!("cd {} && ", self.folder.display()) };
        screen.write(&crate::report::clean(&format!("wrote {}", names.join(", "))))?;
        screen.write(&format!("\nnext: {}gainsay check\n", crate::report::clean(&enter)))?;
        Ok(Exit::Clean)
    }
}
