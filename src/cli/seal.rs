//! `gainsay seal`: checksums of the articles.

use std::{collections::BTreeMap, io, path::PathBuf};

use clap::Args;

use super::{
    lines, load,
    screen::{Exit, Screen},
};
use crate::{
    corpus::{Sealed, seal},
    diagnostic::Diagnostic,
    report::clean,
};

/// Write the checksum of every article into articles.toml
///
/// From then on an article whose bytes have changed is an error: evidence is not edited. Comments and layout of
/// articles.toml stay. A text that has changed since it was sealed is not sealed anew unless --changed says so.
#[derive(Args, Debug)]
pub(super) struct Seal {
    /// The corpus
    #[arg(value_name = "FOLDER", default_value = "corpus")]
    folder: PathBuf,
    /// Take the new text of articles that have changed
    #[arg(long)]
    changed: bool,
}

impl Seal {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        let fail = |problems: &[Diagnostic]| load::show(problems, &BTreeMap::new(), screen).map(|()| Exit::Bad);
        let sealed = match seal(&self.folder) {
            Ok(sealed) => sealed,
            Err(problems) => return fail(&problems),
        };
        let changed: Vec<Diagnostic> = sealed.iter().flat_map(changed).collect();
        if !self.changed && !changed.is_empty() {
            return fail(&changed);
        }
        for file in &sealed {
            if let Err(error) = file.write() {
                let problem = Diagnostic::error("path-unwritable", error.to_string());
                return fail(&[problem.at(lines::file(&file.path.display().to_string()))]);
            }
            let counts = format!("{} new, {} changed, {} as before", file.new.len(), file.changed.len(), file.same);
            screen.write(&format!("{}: {counts}\n", clean(&file.path.display().to_string())))?;
        }
        Ok(Exit::Clean)
    }
}

fn changed(file: &Sealed) -> Vec<Diagnostic> {
    let folder = file.path.parent().unwrap_or(&file.path);
    let problem = |name: &String| {
        Diagnostic::error("article-changed", "the text has changed since it was sealed; nothing is written")
            .at(lines::file(&folder.join(name).display().to_string()))
            .help("put the old text back, or run `gainsay seal --changed` to take the new one")
    };
    file.changed.iter().map(problem).collect()
}
