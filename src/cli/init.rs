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
        let here = self.folder.as_os_str() == ".";
        let place = |path: &str| if here { PathBuf::from(path) } else { self.folder.join(path) };
        let mut paths: Vec<(PathBuf, &str)> = FILES.iter().map(|(path, text)| (place(path), *text)).collect();
        let readme = place("README.md");
        // A folder with a README of its own keeps it.
        paths.retain(|(path, _)| *path != readme || path.symlink_metadata().is_err());
        let there = paths.iter().filter(|(path, _)| path.symlink_metadata().is_ok());
        let there: Vec<Diagnostic> = there
            .map(|(path, _)| {
                Diagnostic::error("file-exists", "there is such a file already, and nothing is written over")
                    .at(lines::file(&path.display().to_string()))
                    .help("name another folder: `gainsay init DIR`")
            })
            .take(1)
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
