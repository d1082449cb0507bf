//! The dates told so far, and what they say of the year of the next one.

use super::{
    Anchor, Connector, Dated, Day, Days, TimeExpr, Unit,
    clause::{self, Look},
    form::{Form, YearRef},
    part,
    value::DateValue,
};
use crate::{
    lexicon::{
        grammar::{Class, class},
        tense::{Tense, reports},
        time_words::Stretch,
    },
    text::{Case, Text, TokenKind, begins_sentence},
};

/// A day without year that is not longer gone is of the days of telling.
const RECENT: i32 = 60;
/// How far apart, in days, dates may lie that follow each other.
const DENSE: i32 = 400;

/// What is known around one expression.
pub(super) struct Around {
    pub(super) look: Look,
    /// What the tense says is still held against how near the days are.
    pub(super) careful: bool,
    pub(super) told: Option<Days>,
    pub(super) told_day: Option<Days>,
    /// The last date told, if it is a period that firms report on.
    pub(super) reported: Option<Days>,
    /// The date told that what has no year follows.
    pub(super) chain: Option<Days>,
    /// A year that stands close by and may be meant too.
    pub(super) rival: Option<Days>,
    /// History prose whose dates follow each other closely.
    pub(super) story: bool,
    /// Which year is meant is left open by the words themselves.
    pub(super) open: bool,
}

/// A date told: which expression, in which sentence and paragraph, and its days.
#[derive(Clone, Copy)]
struct Told {
    at: usize,
    sentence: usize,
    paragraph: usize,
    days: Days,
}

/// A text that is being read, up to one of its expressions.
pub(super) struct Discourse<'a, 't> {
    text: &'a Text<'t>,
    exprs: &'a [TimeExpr],
    story: bool,
    sentence: usize,
    paragraph: usize,
    token: usize,
    told: Option<Told>,
    /// The one told before that.
    earlier: Option<Days>,
    told_day: Option<Told>,
    /// The last whose year was stated, or followed from one.
    stated: Option<Told>,
    /// Of each month, by its number, the last that was told with its year.
    months: [Option<Days>; 13],
    said: Option<Days>,
}

impl<'a, 't> Discourse<'a, 't> {
    pub(super) fn new(text: &'a Text<'t>, exprs: &'a [TimeExpr], said: Option<Days>) -> Self {
        Self {
            text,
            exprs,
            story: is_story(exprs, said),
            sentence: 0,
            paragraph: 0,
            token: 0,
            told: None,
            earlier: None,
            told_day: None,
            stated: None,
            months: [None; 13],
            said,
        }
    }

    /// What is known around expression `i`. To be asked in the order of the text.
    pub(super) fn around(&mut self, i: usize, expr: &TimeExpr) -> Around {
        while self.token < expr.first {
            self.token += 1;
            self.sentence += usize::from(begins_sentence(self.text, self.token));
            self.paragraph += usize::from(self.text.token(self.token).is_some_and(|t| t.breaks > 0));
        }
        let look = match expr.connector {
            Connector::Since if self.text.word(expr.first) == "since" => Look::firm(Tense::Past),
            // `declared a truce effective 18 October`
            Connector::Since => clause::look(self.text, self.exprs, i, false).begun(),
            connector => {
                let up_to = matches!(connector, Connector::Until | Connector::By);
                clause::look(self.text, self.exprs, i, up_to)
            }
        };
        // What firms report on is held in mind for longer.
        let reports_on = matches!(expr.form, Form::SameOf { .. } | Form::Ending { .. });
        let reach = if reports_on { 4 } else { 1 };
        let near = |told: Option<Told>| {
            told.filter(|t| self.story || self.sentence.saturating_sub(t.sentence) <= reach).map(|t| t.days)
        };
        let reported = self.told.filter(|t| {
            let form = self.exprs.get(t.at).map(|e| &e.form);
            matches!(form, Some(Form::Share { .. } | Form::Ending { .. } | Form::First { .. } | Form::Range(..)))
                || matches!(form, Some(Form::Stretch { unit: Stretch::Quarter, .. }))
        });
        let ahead = matches!(look.tense, Tense::Future | Tense::Ahead);
        let dense = self.is_dense();
        let chain = if ahead {
            None
        } else if dense {
            self.told.map(|t| t.days)
        } else {
            let in_clause = self.stated.filter(|t| self.shares_clause(t, expr)).map(|t| t.days);
            // `the murder in August 1998 … He was shot on 19 August`
            in_clause.or_else(|| self.month_told(&expr.form))
        };
        let rival = self.stated.filter(|t| {
            let back = self.sentence.saturating_sub(t.sentence);
            back <= 1 || back <= 3 && t.paragraph == self.paragraph
        });
        Around {
            look,
            careful: expr.connector != Connector::Since,
            told: near(self.told),
            told_day: near(self.told_day),
            reported: near(reported),
            chain,
            rival: rival.map(|t| t.days),
            story: dense,
            open: self.is_followed_by_year(i, expr),
        }
    }

    /// The month of a day without year, where it was told with one and the day is none of the days of telling.
    fn month_told(&self, form: &Form) -> Option<Days> {
        let Form::Day { year: YearRef::None, month, day, .. } = form else { return None };
        let told = self.months.get(usize::from(month.unsigned_abs())).copied().flatten()?;
        let recent = self.said.and_then(|s| s.to.or(s.from)).is_some_and(|now| {
            (now.year().saturating_sub(1)..=now.year())
                .filter_map(|y| Day::new(y, *month, *day))
                .any(|d| (0..=RECENT).contains(&now.since(d)))
        });
        (!recent).then_some(told)
    }

    /// Takes note of how expression `i` was resolved.
    pub(super) fn hear(&mut self, i: usize, expr: &TimeExpr, dated: &Dated) {
        let value = if expr.connector == Connector::At { &dated.value } else { &dated.core };
        let (DateValue::Days { strict, .. }, None) = (value, &dated.unresolved) else { return };
        let (Some(from), Some(to)) = (strict.from, strict.to) else { return };
        let wide = if matches!(expr.form, Form::Offset(o) if o.unit == Unit::Year) { 800 } else { 366 };
        if to.since(from) > wide {
            return;
        }
        // `from $47 million a year earlier`: what is told stays the quarter that it is held against.
        let held_against = match &expr.form {
            Form::SameOf { .. } => true,
            Form::Offset(o) => o.is_a_year_before() && self.told.is_some_and(|t| part::is_quarters(t.days)),
            _ => false,
        };
        if held_against {
            if let Some(told) = &mut self.told {
                (told.sentence, told.paragraph) = (self.sentence, self.paragraph);
            }
            return;
        }
        // `It burned on 3 May, police said Monday. Two days later …`: when it was said is beside the story.
        if self.dates_speech(expr) && self.told.is_some_and(|t| self.sentence.saturating_sub(t.sentence) <= 1) {
            return;
        }
        let told = Told { at: i, sentence: self.sentence, paragraph: self.paragraph, days: *strict };
        self.earlier = self.told.map(|t| t.days);
        self.told = Some(told);
        if strict.is_day() {
            self.told_day = Some(told);
        }
        let states = match &expr.form {
            Form::Year(_) => true,
            Form::Stretch { unit: Stretch::Year, by } => *by != 0,
            Form::Offset(o) => o.unit == Unit::Year && o.anchor == Anchor::Said,
            form => matches!(form.year_ref(), YearRef::Known(_) | YearRef::Shift(_)),
        };
        if let Form::Month { year: YearRef::Known(_), month, .. } = &expr.form
            && let Some(slot) = self.months.get_mut(usize::from(month.unsigned_abs()))
        {
            *slot = Some(*strict);
        }
        let followed = dated.rule == "year-of-last-date-told";
        let about =
            matches!(expr.connector, Connector::At | Connector::By) && !clause::stands_before_noun(self.text, expr);
        if (states || followed) && about {
            self.stated = Some(told);
        }
    }

    /// `police said Monday`, `the mayor told reporters yesterday`.
    fn dates_speech(&self, expr: &TimeExpr) -> bool {
        let lead = |n: usize| expr.first.checked_sub(n).map_or("", |j| self.text.word(j));
        let verb = if lead(1) == "on" { lead(2) } else { lead(1) };
        let verb = if verb == "reporters" { if lead(1) == "on" { lead(3) } else { lead(2) } } else { verb };
        reports(verb) && matches!(expr.form, Form::Weekday { .. } | Form::DayWord(_))
    }

    /// Whether the text is history prose and its last dates follow each other closely.
    fn is_dense(&self) -> bool {
        let (Some(told), Some(earlier)) = (self.told, self.earlier) else { return false };
        let close = told.days.gap(earlier).unwrap_or(0) <= DENSE;
        let narrow = told.days.from.zip(told.days.to).is_some_and(|(a, b)| b.since(a) <= 92);
        self.story && close && (narrow || told.sentence == self.sentence)
    }

    /// Whether `told` and `expr` stand in one clause: `held in January 2019 and freed in May`, `In 2019, he came in May`.
    fn shares_clause(&self, told: &Told, expr: &TimeExpr) -> bool {
        let Some(before) = self.exprs.get(told.at).filter(|_| told.sentence == self.sentence) else { return false };
        let opens = begins_sentence(self.text, before.first)
            || before.first.checked_sub(1).is_some_and(|j| begins_sentence(self.text, j));
        // A year alone is as often only the year of something else in the clause.
        if matches!(before.form, Form::Year(_) | Form::Stretch { .. } | Form::Offset(_)) && !opens {
            return false;
        }
        runs_on(self.text, before.last + 1, expr.first, opens)
    }

    /// `arrested in May and released in June 2015`: of which year is May?
    fn is_followed_by_year(&self, i: usize, expr: &TimeExpr) -> bool {
        let Some(next) = self.exprs.get(i + 1) else { return false };
        let (Some(a), Some(b)) = (expr.form.month(), next.form.month()) else { return false };
        let stated = matches!(next.form.year_ref(), YearRef::Known(_) | YearRef::Shift(_));
        let span = expr.last + 1..next.first;
        stated
            && a <= b
            && !span.clone().any(|j| begins_sentence(self.text, j))
            && span.clone().any(|j| matches!(self.text.word(j), "and" | "or" | "then" | "to"))
            && runs_on(self.text, span.start, span.end, false)
    }
}

/// Whether one clause runs from token `from` up to `to`; `opens`: a comma may stand first.
fn runs_on(text: &Text<'_>, from: usize, to: usize, opens: bool) -> bool {
    (from..to).all(|j| match text.word(j) {
        "," => opens && j == from,
        ";" | ":" | "(" | ")" | "\"" | "“" | "”" | "but" | "after" | "before" | "since" | "until" | "following" => {
            false
        }
        "and" | "or" => {
            let next = text.token(j + 1);
            let subject = next.is_some_and(|t| t.case != Case::Lower && t.kind == TokenKind::Word)
                || matches!(
                    class(text.word(j + 1)),
                    Some(Class::Determiner | Class::Pronoun | Class::PossessivePronoun | Class::Subordinator)
                );
            !subject || j + 1 == to
        }
        word => !matches!(class(word), Some(Class::Relative | Class::When | Class::Subordinator | Class::That)),
    })
}

/// History prose: at least three full dates or years, most of them two years or more before the day of telling, and
/// hardly a word that points at that day.
fn is_story(exprs: &[TimeExpr], said: Option<Days>) -> bool {
    let near = said.and_then(|s| s.from.or(s.to)).map(|d| d.year().saturating_sub(1));
    let (mut old, mut new, mut pointing) = (0usize, 0usize, 0usize);
    for expr in exprs {
        let stated = match &expr.form {
            Form::Range(_, end) => end.year_ref(),
            form => form.year_ref(),
        };
        match stated {
            YearRef::Known(y) if near.is_none_or(|near| y < near) => old += 1,
            YearRef::Known(_) => new += 1,
            YearRef::Shift(_) => pointing += 1,
            YearRef::None | YearRef::Unknown | YearRef::Told(_) => {
                pointing += usize::from(expr.form.points() || matches!(expr.form, Form::Weekday { .. }));
            }
        }
    }
    old >= 3 && old >= 4 * new && old >= 5 * pointing
}
