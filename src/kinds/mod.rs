//! The kinds of answer: what a value is, how it is read off a text, how two values relate.
//!
//! A value denotes the *set of answers that it allows*: a range of days, a range of numbers, a node of a hierarchy and
//! all below it. Each has a **strict** reading (what the words say) and a **slack** one (what a careful person would
//! still let pass: a rounded figure, a vague part of a year). [`relate`] compares sets and knows neither time nor stance.

pub mod date;
pub mod name;
pub mod quantity;

mod relation;
mod value;
mod world;

pub use relation::{Relation, relate};
pub use value::{Hedge, Node, Value};
pub use world::{PERSON, World, WorldNode};
