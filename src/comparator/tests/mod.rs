//! The verdict table row by row, findings as a whole, and what must always hold.

mod build;
mod findings;
mod hostile;
mod properties;
mod rows;
mod sets;
