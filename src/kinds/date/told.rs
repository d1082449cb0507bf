//! The last date told, and so long from it.

use super::{
    Days,
    offset::Offset,
    reckon::{Now, Sense},
};

impl Now {
    /// The last date told that is known as closely as `offset` counts.
    pub(super) fn told_for(&self, offset: Offset) -> Option<Days> {
        [self.told, self.told_day].into_iter().flatten().find(|told| offset.can_count_from(*told))
    }

    /// Whether the date told lies in January or February: the winter of then began the year before.
    pub(super) fn is_told_in_winters_end(&self) -> bool {
        self.told.is_some_and(|t| t.to.is_some_and(|d| d.month() < 3) && t.from.is_some_and(|d| d.month() < 3))
    }
}

pub(super) fn sense_of(offset: Offset, anchor: Days, rule: &'static str) -> Sense {
    let (strict, allowed, slack) = offset.days(anchor);
    Sense { strict, allowed, slack, rule }
}
