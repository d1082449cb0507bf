//! How all distinct answers of a claim lie to each other; each two are related once.

use super::{
    side::{Answer, Ground},
    stand::{Stand, stand},
};

/// The distinct answers, sorted, and how each lies to each later one.
pub(super) struct Table {
    pub(super) answers: Vec<Answer>,
    /// Row by row: 0 to 1, 0 to 2, … 1 to 2, …
    stands: Vec<Stand>,
}

impl Table {
    /// `answers` are distinct and sorted.
    pub(super) fn new(ground: &Ground<'_>, answers: Vec<Answer>) -> Self {
        let mut stands = Vec::with_capacity(answers.len() * answers.len().saturating_sub(1) / 2);
        for (i, a) in answers.iter().enumerate() {
            stands.extend(answers.iter().skip(i + 1).map(|b| stand(ground, a, b)));
        }
        Self { answers, stands }
    }

    /// How answer `a` lies to the later answer `b`; nothing where `a` is not the smaller index.
    pub(super) fn stand(&self, a: usize, b: usize) -> Option<&Stand> {
        if a >= b {
            return None;
        }
        // Rows before `a` have n-1, n-2, … entries.
        let before = a * (2 * self.answers.len() - a - 1) / 2;
        self.stands.get(before + b - a - 1)
    }

    /// Whether some answer is allowed by both.
    pub(super) fn agree(&self, a: usize, b: usize) -> bool {
        a == b || self.stand(a.min(b), a.max(b)).is_some_and(|s| s.relation.agrees())
    }

    /// Pairs of answers that do not agree, the smaller first, in order.
    pub(super) fn apart(&self) -> impl Iterator<Item = (usize, usize, &Stand)> {
        let pairs = (0..self.answers.len()).flat_map(|a| (a + 1..self.answers.len()).map(move |b| (a, b)));
        pairs.zip(&self.stands).map(|((a, b), s)| (a, b, s)).filter(|(_, _, s)| !s.relation.agrees())
    }
}
