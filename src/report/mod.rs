//! From findings to bytes, one file a format. Rendering decides nothing.

mod clean;
pub mod problem;

pub use clean::clean;
