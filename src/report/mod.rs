//! From findings to bytes, one file a format. Rendering decides nothing.

mod clean;
mod excerpt;
mod finding;
#[cfg(test)]
mod fixture;
mod flow;
mod look;
mod voice;
mod words;

pub use clean::clean;
pub use look::Look;
