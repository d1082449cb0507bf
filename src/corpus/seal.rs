//! The checksums of all articles, written into `articles.toml`.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    Input, Limits, WriteError,
    candidate::{Candidate, Form, shown},
    checksum::sha256,
    decode::{decode, whole},
    described::{Entry, parse},
    survey::{Survey, survey},
    walk::ARTICLES_TOML,
    write_beside,
    written::{entry, with_checksums, with_entry},
};
use crate::diagnostic::{Diagnostic, Severity};

/// An `articles.toml` with the checksums of its articles; not yet written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sealed {
    /// The file.
    pub path: PathBuf,
    /// What stands in it now; empty where it does not exist.
    pub before: String,
    /// What should stand in it: comments, order and layout are kept.
    pub after: String,
    /// Articles that had no checksum, by their path beside the file.
    pub new: Vec<String>,
    /// Articles whose text has changed since they were sealed.
    pub changed: Vec<String>,
    /// How many were sealed and are as they were.
    pub same: usize,
}

impl Sealed {
    /// Writes the file, if there is something to write.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn write(&self) -> Result<(), WriteError> {
        if self.before == self.after { Ok(()) } else { write_beside(&self.path, self.after.as_bytes()) }
    }
}

/// Takes the checksums of all articles of `folder`: one [`Sealed`] for each `articles.toml` in it. An article that
/// nothing describes gets an entry with its path and checksum only. Files of JSON Lines have no checksums.
///
/// # Errors
/// Everything that [`read`](super::read) calls an error, save a changed text: what cannot be read is not sealed, and
/// then nothing is.
pub fn seal(folder: &Path) -> Result<Vec<Sealed>, Vec<Diagnostic>> {
    let limits = Limits::default();
    let mut survey = survey(&Input { paths: vec![folder.to_owned()], limits: limits.clone() });
    let files = std::mem::take(&mut survey.files);
    let mut by_file: BTreeMap<PathBuf, Work> = BTreeMap::new();
    let mut any = false;
    for file in files.iter().filter(|f| f.form == Form::Text) {
        any = true;
        if let Some(sum) = checksum(&mut survey, file, &limits) {
            match survey.described.get(&file.key) {
                Some(d) => by_file.entry(d.path.clone()).or_default().known.push((d.entry.clone(), sum)),
                None => by_file.entry(folder.join(ARTICLES_TOML)).or_default().unknown.push((file.id.clone(), sum)),
            }
        }
    }
    let mut problems = std::mem::take(&mut survey.problems);
    problems.retain(|p| p.severity == Severity::Error);
    if problems.is_empty() && !any {
        let problem = Diagnostic::error("corpus-empty", "there is no article to seal").at(whole(&shown(folder)));
        problems.push(problem.help("give a folder with texts ending in .txt or .md"));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut sealed = Vec::new();
    for (path, work) in by_file {
        let before = survey.texts.remove(&shown(&path)).unwrap_or_default();
        match work.seal(path, before) {
            Ok(one) => sealed.push(one),
            Err(problem) => problems.push(*problem),
        }
    }
    if problems.is_empty() { Ok(sealed) } else { Err(problems) }
}

fn checksum(survey: &mut Survey, file: &Candidate, limits: &Limits) -> Option<String> {
    let bytes = survey.bytes(file, limits)?;
    let sum = sha256(&bytes);
    match decode(&shown(&file.path), bytes) {
        Ok(_) => Some(sum),
        Err(problem) => {
            survey.problems.push(*problem);
            None
        }
    }
}

/// What one `articles.toml` should hold.
#[derive(Default)]
struct Work {
    known: Vec<(Entry, String)>,
    unknown: Vec<(String, String)>,
}

impl Work {
    fn seal(self, path: PathBuf, before: String) -> Result<Sealed, Box<Diagnostic>> {
        let (mut new, mut changed, mut same, mut write) = (Vec::new(), Vec::new(), 0, Vec::new());
        for (entry, sum) in &self.known {
            match &entry.sha256 {
                Some((old, _)) if old == sum => same += 1,
                Some(_) => changed.push(entry.path.clone()),
                None => new.push(entry.path.clone()),
            }
            if entry.sha256.as_ref().is_none_or(|(old, _)| old != sum) {
                write.push((entry, sum.clone()));
            }
        }
        let mut after = with_checksums(&before, &write);
        for (name, sum) in &self.unknown {
            after = with_entry(&after, &entry(&[("path", Some(name)), ("sha256", Some(sum))]));
            new.push(name.clone());
        }
        let wanted: BTreeMap<&str, &str> = self
            .known
            .iter()
            .map(|(e, sum)| (e.path.as_str(), sum.as_str()))
            .chain(self.unknown.iter().map(|(name, sum)| (name.as_str(), sum.as_str())))
            .collect();
        let file = shown(&path);
        let (entries, problems) = parse(&file, &after);
        let right = |(name, sum): (&&str, &&str)| {
            entries.iter().any(|e| e.path == **name && e.sha256.as_ref().is_some_and(|(s, _)| s == sum))
        };
        if problems.is_empty() && wanted.iter().all(right) {
            return Ok(Sealed { path, before, after, new, changed, same });
        }
        Err(Box::new(
            Diagnostic::error("seal-failed", "the checksums cannot be written into this file without harm")
                .at(whole(&file))
                .help("write each article as `[[article]]` with its own lines"),
        ))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::corpus::read;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        dir
    }

    const TOML: &str = "# mine\n[[article]]\npath   = \"a.txt\"\nsource = \"A\" # sure\n";

    #[test]
    fn sealing_twice_changes_nothing_more() {
        let dir = folder(&[("articles.toml", TOML), ("a.txt", "Rain."), ("b.txt", "Sun."), ("c.jsonl", "")]);
        let [first] = &seal(dir.path()).unwrap()[..] else { panic!() };
        assert_eq!((first.new.len(), first.changed.len(), first.same), (2, 0, 0));
        assert!(first.after.starts_with("# mine\n[[article]]\npath   = \"a.txt\"\nsource = \"A\" # sure\nsha256 = \""));
        first.write().unwrap();
        let [second] = &seal(dir.path()).unwrap()[..] else { panic!() };
        assert_eq!((&second.after, second.same), (&first.after, 2));
        assert!(!read(&Input::new([dir.path()])).has_errors());
    }

    #[test]
    fn a_changed_text_is_found_and_can_be_sealed_anew() {
        let dir = folder(&[("articles.toml", TOML), ("a.txt", "Rain.")]);
        seal(dir.path()).unwrap()[0].write().unwrap();
        fs::write(dir.path().join("a.txt"), "Rain!").unwrap();
        let corpus = read(&Input::new([dir.path()]));
        assert_eq!((corpus.diagnostics[0].code, corpus.articles.len()), ("article-changed", 1));
        let again = seal(dir.path()).unwrap();
        assert_eq!(again[0].changed, ["a.txt"]);
        again[0].write().unwrap();
        assert_eq!(read(&Input::new([dir.path()])).diagnostics, []);
    }

    #[test]
    fn every_articles_toml_of_a_folder_is_sealed() {
        let dir =
            folder(&[("articles.toml", TOML), ("a.txt", "Rain."), ("s/articles.toml", TOML), ("s/a.txt", "Sun.")]);
        let sealed = seal(dir.path()).unwrap();
        assert_eq!(sealed.iter().map(|s| s.new.join(",")).collect::<Vec<_>>(), ["a.txt", "a.txt"]);
    }

    #[test]
    fn a_part_of_a_described_folder_is_sealed_in_the_file_above() {
        let toml = "[[article]]\npath = \"s/a.txt\"\nsource = \"A\"\n[[article]]\npath = \"b.txt\"\nsource = \"B\"\n";
        let dir = folder(&[("articles.toml", toml), ("s/a.txt", "Rain."), ("b.txt", "Sun.")]);
        let sealed = seal(&dir.path().join("s")).unwrap();
        assert_eq!((sealed.len(), &sealed[0].path), (1, &dir.path().join("articles.toml")));
        assert_eq!(sealed[0].new, ["s/a.txt"]);
    }

    #[test]
    fn what_cannot_be_read_is_not_sealed() {
        let dir = folder(&[("articles.toml", "[[article]]\npath = 5\n"), ("a.txt", ""), ("b.txt", "Sun.")]);
        let codes: Vec<_> = seal(dir.path()).unwrap_err().iter().map(|p| p.code).collect();
        assert_eq!(codes, ["wrong-type", "article-empty"]);
        let dir = folder(&[("x.csv", "")]);
        assert_eq!(seal(dir.path()).unwrap_err()[0].code, "corpus-empty");
        assert_eq!(seal(&dir.path().join("no")).unwrap_err()[0].code, "path-missing");
    }
}
