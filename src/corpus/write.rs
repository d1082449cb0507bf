//! Files written beside and renamed, so that nobody ever sees half of one.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::candidate::here;

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be written: {source}", path.display())]
pub struct WriteError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
}

/// Writes `bytes` to `path` in one step: into a new file beside it, which then takes its place. What stood there before
/// is either whole or gone, also when the machine stops in between; its permissions stay. A symbolic link stays one, and
/// the file that it leads to is replaced.
///
/// # Errors
/// Where the folder cannot be written, or the disk is full.
pub fn write_beside(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    replace(&target, bytes).map_err(|source| WriteError { path: path.to_owned(), source })
}

/// Writes a new file; an error where there is one of that name already, whatever it is.
///
/// # Errors
/// Where `path` exists, the folder cannot be written, or the disk is full.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let error = |source| WriteError { path: path.to_owned(), source };
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(error)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map_err(|source| {
        // Half a file would be taken for an article; that it cannot be taken away either is not the first trouble.
        let _ = fs::remove_file(path);
        error(source)
    })
}

fn replace(target: &Path, bytes: &[u8]) -> io::Result<()> {
    if target.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "is a folder"));
    }
    let name = target.file_name().ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "no file name"))?;
    let folder = target.parent().map_or_else(|| Path::new("."), here);
    for attempt in 0..100_u8 {
        let beside = folder.join(format!(".{}.{attempt}.new", name.to_string_lossy()));
        let mut file = match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Ok(file) => file,
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(e) => return Err(e),
        };
        let done = file
            .write_all(bytes)
            .and_then(|()| match fs::metadata(target) {
                Ok(before) => file.set_permissions(before.permissions()),
                Err(_) => Ok(()),
            })
            .and_then(|()| file.sync_all())
            .and_then(|()| fs::rename(&beside, target));
        if done.is_err() {
            let _ = fs::remove_file(&beside);
        }
        return done;
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, "a hundred half-written files lie beside it"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.toml");
        write_beside(&path, b"one").unwrap();
        write_beside(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn errors_name_the_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("no/such/a.toml");
        assert!(write_beside(&path, b"").unwrap_err().to_string().contains("a.toml cannot be written"));
        assert!(write_beside(dir.path(), b"").is_err());
        write_new(&dir.path().join("b"), b"x").unwrap();
        assert!(write_new(&dir.path().join("b"), b"y").is_err());
    }
}
