//! From one time to another: `from June to May`.

use super::{
    form::Form,
    reckon::{Gap, Now, Reckoned, Sense},
    thread::{Thread, Way},
};
use crate::lexicon::tense::Tense;

impl Now {
    pub(super) fn range(&self, a: &Form, b: &Form) -> Reckoned {
        if let Some(thread) = self.story {
            let first = self.reckon(a)?;
            let on = Thread { at: first.strict, way: Way::On, ..thread };
            return Self { told: Some(first.strict), story: Some(on), ..*self }.reckon(b).and_then(|b| both(first, b));
        }
        let from_end = a.needs_year() && (self.looks_ahead() || self.tense == Tense::Past && b.needs_year());
        let (first, second) = if from_end && self.day.is_some() && self.chain.is_none() {
            // `will stay from August to October`, said in September: the end lies ahead, and the beginning before it;
            // `stayed from August to October`: both are over.
            let second = self.reckon(b)?;
            let before = Self { day: second.strict.to, tense: Tense::Past, firm: true, careful: false, ..*self };
            (before.reckon(a)?, second)
        } else {
            let first = self.reckon(a)?;
            let after = Self { day: first.strict.from, tense: Tense::Future, firm: true, careful: false, ..*self };
            (first, if b.needs_year() && self.day.is_some() { after.reckon(b)? } else { self.reckon(b)? })
        };
        both(first, second)
    }
}

/// From the first to the last day of two times.
fn both(first: Sense, second: Sense) -> Reckoned {
    if second.strict.to < first.strict.from {
        return Err(Gap::Because("it ends before it begins".to_owned()));
    }
    Ok(Sense {
        strict: first.strict.hull(second.strict),
        allowed: first.allowed.hull(second.allowed),
        slack: first.slack.hull(second.slack),
        rule: first.rule,
    })
}
