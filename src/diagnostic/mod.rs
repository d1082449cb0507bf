//! A problem with its places, a code and what to do about it.
//!
//! Bad input is a list of these, all at once. Nothing here prints: [`crate::report`] draws them.
//!
//! A TOML file is read by way of a [`Sheet`]: one [`Shape`] says which keys each of its tables may hold, and opening the
//! sheet with it reports every unknown key, wrong type and missing key with its place.

mod check;
pub mod codes;
mod fields;
mod nearest;
mod shape;
mod sheet;
mod toml;

pub use fields::{Fields, Placed};
pub use nearest::{did_you_mean, nearest};
pub use shape::{Key, Shape, Takes};
pub use sheet::Sheet;

use serde::{Deserialize, Serialize};

use crate::text::{Position, Span};

/// How grave a problem or a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably not what was meant.
    Warning,
    /// The input cannot be used as it is; exit status 2.
    Error,
}

/// A place in a file that a problem speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file, as the user named it.
    pub file: String,
    /// The bytes, where a part of the file is meant.
    pub span: Option<Span>,
    /// Where they begin, for a person.
    pub position: Option<Position>,
    /// What stands there, in a few words; may be empty.
    pub label: String,
}

/// A problem. Messages are in lower case, without a full stop, and say what both sides say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Diagnostic {
    /// A kebab-case code that `docs/codes.md` explains.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// Where: the first is the main place.
    pub places: Vec<Place>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, severity: Severity::Error, message: message.into(), places: Vec::new(), help: None }
    }

    /// A warning.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// With one more place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.places.push(place);
        self
    }

    /// With what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}
