//! Quantities: every number of English news as a range, with unit and hedge.
//!
//! [`recognise`] finds them in one pass: a **number** (digits or words, `number`), the **measure** it carries (money,
//! percent, distance, time: `measure`), the **hedges** around it (`hedge`), the **noun** it counts (`noun`, or `implied`
//! where that stands elsewhere), whether it is a **part** of, or adds to, something told before (`part`), and whether it
//! is an end of a **change** (`change`). What looks like a number and is none, a
//! name, a date, a score, is told apart in `not_a_quantity`.
//!
//! | phrase | count | noun | |
//! | --- | --- | --- | --- |
//! | `more than 5,000 troops` | more than 5,000 | troops | |
//! | `2,500 US combat troops` | 2,500 | troops (US combat) | |
//! | `a 5,000-strong contingent` | 5,000 | contingent | |
//! | `$2.5 million` | 2,500,000 | | measure `USD` |
//! | `between 2 and 3 million` | 2,000,000 to 3,000,000 | | |
//! | `another 200 soldiers` | 200 | soldiers | additional |
//! | `from 5,200 to about 3,000` | 5,200; about 3,000 | | a change |
//! | `two-thirds of voters` | 0.67 | | measure `share` |

mod age;
mod change;
mod count;
mod cursor;
mod hedge;
mod implied;
mod measure;
mod mention;
mod not_a_quantity;
mod noun;
mod number;
mod pairs;
mod part;
mod recognise;
mod relate;
mod runs;
mod stretch;
#[cfg(test)]
mod tests;
mod why_not;
mod years;

pub use count::{Count, NumRange};
pub use mention::{Change, ChangeEnd, Part, Quantity, Told, UnitPhrase};
pub use recognise::recognise;
pub use relate::relate;
pub use why_not::{Refused, WhyNot, refused};
