//! The dates told so far, and what they say of the year of the next one.

use super::{
    Anchor, Connector, Dated, Day, Days, TimeExpr, Unit, aside,
    clause::{self, Look},
    form::{Form, YearRef},
    part, story,
    thread::{Thread, Way},
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

/// A first paragraph of no more dates than this sums up.
const LEDE: usize = 3;
/// A day without year that is not longer gone is of the days of telling.
const RECENT: i32 = 60;

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
    /// Where the story has got to, in history prose.
    pub(super) story: Option<Thread>,
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
    /// In history prose: the next date stated after each expression.
    story: Option<Vec<Option<Days>>>,
    /// A day told aside in a story: what its own sentence counts from.
    passing: Option<Told>,
    /// Inside brackets.
    bracket: bool,
    sentence: usize,
    paragraph: usize,
    token: usize,
    told: Option<Told>,
    told_day: Option<Told>,
    /// The last whose year was stated, or followed from one.
    stated: Option<Told>,
    /// Of each month, by its number, the last that was told with its year.
    months: [Option<Days>; 13],
    said: Option<Days>,
    /// From the first to the last date of the first paragraph, where it tells the whole story in a few.
    lede: Option<Days>,
    /// How many dates the first paragraph has.
    opening: usize,
}

impl<'a, 't> Discourse<'a, 't> {
    /// `narrative`: whether the text is history prose.
    pub(super) fn new(text: &'a Text<'t>, exprs: &'a [TimeExpr], said: Option<Days>, narrative: bool) -> Self {
        Self {
            text,
            exprs,
            story: narrative.then(|| story::stated_next(exprs)),
            passing: None,
            bracket: false,
            sentence: 0,
            paragraph: 0,
            token: 0,
            told: None,
            told_day: None,
            stated: None,
            months: [None; 13],
            said,
            lede: None,
            opening: 0,
        }
    }

    /// What is known around expression `i`. To be asked in the order of the text.
    pub(super) fn around(&mut self, i: usize, expr: &TimeExpr) -> Around {
        while self.token < expr.first {
            let after_word = self.text.token(self.token).is_some_and(|t| t.kind == TokenKind::Word);
            self.token += 1;
            let Some(token) = self.text.token(self.token) else { continue };
            // Most words are small and follow a word.
            if after_word && token.breaks == 0 && token.kind == TokenKind::Word && token.case == Case::Lower {
                continue;
            }
            self.sentence += usize::from(begins_sentence(self.text, self.token));
            let breaks = token.breaks > 0;
            self.paragraph += usize::from(breaks);
            self.bracket = match self.text.word(self.token.saturating_sub(1)) {
                _ if breaks => false,
                "(" | "[" => true,
                ")" | "]" => false,
                _ => self.bracket,
            };
        }
        let look = match expr.connector {
            _ if expr.form.is_settled() => Look::UNKNOWN,
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
            // `the next day` speaks of what the paragraph tells.
            let counted = expr.offset().is_some_and(|o| o.anchor == Anchor::Told && o.unit == Unit::Day && o.max == 1);
            let near = |t: &Told| {
                let reach = if counted && t.paragraph == self.paragraph { 3 } else { reach };
                self.story.is_some() || self.sentence.saturating_sub(t.sentence) <= reach
            };
            told.filter(near).map(|t| t.days)
        };
        let reported = self.told.filter(|t| {
            let form = self.exprs.get(t.at).map(|e| &e.form);
            matches!(form, Some(Form::Share { .. } | Form::Ending { .. } | Form::First { .. } | Form::Range(..)))
                || matches!(form, Some(Form::Stretch { unit: Stretch::Quarter, .. }))
        });
        // `free in 1960, and his brother two years later`
        let years = expr.offset().is_some_and(|o| o.unit == Unit::Year);
        let years = years || matches!(expr.form.year_ref(), YearRef::Told(_));
        let passing =
            self.passing.filter(|t| t.sentence == self.sentence && (t.days.is_day() || years)).map(|t| t.days);
        let ahead = matches!(look.tense, Tense::Future | Tense::Ahead);
        let chain = if ahead {
            None
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
            told: passing.or_else(|| near(self.told)),
            told_day: passing.or_else(|| near(self.told_day)),
            reported: near(reported),
            chain,
            rival: rival.map(|t| t.days),
            story: self.thread(i, expr, look),
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
        if self.story.is_some() {
            // What is counted from the day of telling is no part of the story.
            if let (DateValue::Days { strict, .. }, None) = (&dated.core, &dated.unresolved)
                && !dated.anchor.as_ref().is_some_and(|a| a.starts_with("published"))
            {
                self.go_on(i, expr, *strict);
            }
            return;
        }
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
        let followed = matches!(dated.rule, "year-of-last-date-told" | "next-from-date-told");
        let about = matches!(expr.connector, Connector::At | Connector::By)
            && !self.is_compared_with(expr)
            && !clause::stands_before_noun(self.text, expr);
        if (states || followed) && about {
            self.stated = Some(told);
        }
    }

    /// `higher than in December 2019`, `up from 2019`
    fn is_compared_with(&self, expr: &TimeExpr) -> bool {
        let lead = |n: usize| expr.first.checked_sub(n).map_or("", |j| self.text.word(j));
        let word = if matches!(lead(1), "in" | "on" | "at" | "the") { lead(2) } else { lead(1) };
        matches!(word, "than" | "against" | "with" | "versus")
            || word == "from" && (2..=8).any(|n| matches!(lead(n), "up" | "down" | "percent" | "%" | "rose" | "fell"))
    }

    /// `police said Monday`, `the mayor told reporters yesterday`.
    fn dates_speech(&self, expr: &TimeExpr) -> bool {
        let lead = |n: usize| expr.first.checked_sub(n).map_or("", |j| self.text.word(j));
        let verb = if lead(1) == "on" { lead(2) } else { lead(1) };
        let verb = if verb == "reporters" { if lead(1) == "on" { lead(3) } else { lead(2) } } else { verb };
        reports(verb) && matches!(expr.form, Form::Weekday { .. } | Form::DayWord(_))
    }

    /// Where the story has got to, for expression `i`; nothing where the text is none, or speaks of its own future.
    fn thread(&self, i: usize, expr: &TimeExpr, look: Look) -> Option<Thread> {
        let next = self.story.as_ref()?.get(i).copied().flatten();
        // Before the first date the text is read as news is.
        let at = self.told?.days;
        if look.firm && look.tense == Tense::Future {
            return None;
        }
        // What the first paragraph sums up, the second tells from its beginning.
        let long = |d: &Days| d.from.zip(d.to).is_some_and(|(a, b)| (60..=800).contains(&b.since(a)));
        if let Some(lede) = self.lede.filter(|d| self.told.is_some_and(|t| t.paragraph < self.paragraph) && long(d)) {
            return Some(Thread { at: lede, next, way: Way::Nearer });
        }
        let way = match expr.connector {
            Connector::Until | Connector::By => Way::On,
            Connector::Since => Way::Back,
            _ if aside::is_pluperfect(self.text, expr) => Way::Back,
            _ if aside::opens_pluperfect(self.text, expr) => Way::Nearer,
            _ => Way::Either,
        };
        Some(Thread { at, next, way })
    }

    /// Takes note of where expression `i` brings a story.
    fn go_on(&mut self, i: usize, expr: &TimeExpr, days: Days) {
        let (Some(from), Some(to)) = (days.from, days.to) else { return };
        let heading = story::is_heading(self.text, expr);
        let wide = to.since(from) > 366;
        let at = self.told.map(|t| t.days);
        // A season far ahead may be that of the other half of the world, or the one just gone.
        let season = matches!(expr.form, Form::Season { year: YearRef::None, .. });
        let far = season && at.and_then(|d| d.to).is_some_and(|to| from.since(to) > 150);
        if self.bracket || far || !heading && wide {
            return;
        }
        // What is counted from something told aside is told aside too.
        let counted =
            expr.offset().is_some_and(|o| o.anchor == Anchor::Told) || matches!(expr.form.year_ref(), YearRef::Told(_));
        let on = counted && self.passing.is_some_and(|t| t.sentence == self.sentence);
        let first = self.told.is_none_or(|t| t.paragraph < self.paragraph);
        if !heading && (on || aside::is_aside(self.text, expr, days, at, first)) {
            self.passing = Some(Told { at: i, sentence: self.sentence, paragraph: self.paragraph, days });
            return;
        }
        self.passing = None;
        let days = match &expr.form {
            // What lasted from one time to another leaves the story at the other.
            Form::Range(_, end) if !heading => match end.as_ref() {
                Form::Month { .. } => Days::month(to.year(), to.month()).unwrap_or(days),
                Form::Day { .. } => Days::day(to),
                _ => days,
            },
            // Under a heading of several years the first is told first.
            _ if to.since(from) > 732 => Days::year(from.year()).unwrap_or(days),
            _ => days,
        };
        let told = Told { at: i, sentence: self.sentence, paragraph: self.paragraph, days };
        self.sum_up(Days { from: Some(from), to: Some(to) });
        self.told = Some(told);
        if days.is_day() {
            self.told_day = Some(told);
        } else if self.told_day.is_some_and(|t| !days.contains(t.days)) {
            self.told_day = None;
        }
    }

    /// Takes note of a date of the first paragraph, and forgets them once the second is under way.
    fn sum_up(&mut self, days: Days) {
        let Some(first) = self.told else {
            (self.lede, self.opening) = (Some(days), 1);
            return;
        };
        self.opening += 1;
        self.lede =
            self.lede.filter(|_| first.paragraph == self.paragraph && self.opening <= LEDE).map(|d| d.hull(days));
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
