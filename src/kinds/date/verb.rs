//! What a word says of the tense of its clause, its auxiliaries looked at.

use crate::{
    lexicon::{
        grammar::{Class, class},
        morphology::looks_like_an_adjective,
        tense::{self, Forms, Tense, forms_of},
    },
    text::{Case, Text, TokenKind, begins_sentence},
};

/// What a verb says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub(super) at: usize,
    pub(super) tense: Tense,
    /// It stands in the present tense, which looks forward (`the town votes on 10 October`) or tells a chronicle (`on 3
    /// January a drone kills him`).
    pub(super) present: bool,
    /// What it tells still goes on: `has remained`, `are kept`.
    pub(super) ongoing: bool,
    /// What it governs may lie ahead of it: `announced a vote`.
    pub(super) open: bool,
    /// It tells of saying, and what follows may be a clause of its own.
    pub(super) reports: bool,
}

/// What the verb at `j` says, if there is one: `will be held` looks forward, `could be seen` back, `are kept` nowhere,
/// and `the planned march` says nothing.
pub(super) fn verb(text: &Text<'_>, j: usize) -> Option<Verb> {
    let word = text.word(j);
    let say = |tense| Some(base_of(word, j, tense));
    let say_now = |tense| Some(Verb { present: true, ..base_of(word, j, tense) });
    match word {
        // `at 10:30 a.m. Sunday`
        "am" if before(text, j, 1) != "i" => return None,
        "due" if text.word(j + 1) == "to" && !is_be(before(text, j, 1)) => return None,
        "due" => return arranged(text, j).and_then(say),
        "upcoming" => return say(Tense::Ahead),
        // `used to speak on 11 September`: every year.
        "used" if text.word(j + 1) == "to" && !is_be(before(text, j, 1)) => {
            return Some(Verb { present: true, ..base_of(word, j, Tense::Unknown) });
        }
        // `more snow was on the way Tuesday`
        "way" if before(text, j, 2) == "on" && matches!(before(text, j, 1), "the" | "its" | "their") => {
            return say(Tense::Ahead);
        }
        // `He was about to enter his house on 22 August.`
        "about" if text.word(j + 1) == "to" && matches!(before(text, j, 1), "was" | "were") => return say(Tense::Past),
        // `on track to finish in June`
        "ready" | "likely" | "unlikely" | "track" | "about" if text.word(j + 1) == "to" => return say(Tense::Ahead),
        "plans" | "hopes" | "aims" if text.word(j + 1) == "to" => return say(Tense::Future),
        _ => {}
    }
    match class(word) {
        Some(Class::Modal) => return modal(text, j).and_then(say),
        Some(Class::Do) if word == "did" => return say(Tense::Past),
        Some(Class::Do) => return say_now(Tense::Unknown),
        Some(Class::Be) => {
            return be(text, j).and_then(|tense| if tense == Tense::Ahead { say_now(tense) } else { say(tense) });
        }
        Some(Class::Have) => {
            return match word {
                "had" | "having" => say(Tense::Past),
                _ if text.word(j + 1) == "to" => say(Tense::Ahead),
                // Of `has voted` the participle tells.
                _ => None,
            };
        }
        Some(Class::Adverb) | None => {}
        Some(_) => return None,
    }
    let token = text.token(j)?;
    let named = matches!(token.case, Case::Title | Case::Mixed) && !begins_sentence(text, j);
    if token.kind != TokenKind::Word || named {
        return None;
    }
    let forms = forms_of(word)?;
    if forms.past {
        return past(text, j, forms).map(|(tense, ongoing)| Verb { ongoing, ..base_of(word, j, tense) });
    }
    if forms.ing {
        return match before(text, j, 1) {
            // `would have been going to school on Monday`
            "been" if (2..=5).any(|n| matches!(before(text, j, n), "would" | "should" | "could")) => {
                say(Tense::Unknown)
            }
            "was" | "were" | "been" => say(Tense::Past),
            "is" | "are" | "'re" | "be" => say_now(Tense::Ahead),
            "to" | "of" | "on" | "about" | "against" | "toward" | "towards" => say(Tense::Unknown),
            // `sought for firing shots and striking him on Friday`
            "for" | "and" if word.len() > 5 && matches!(class(text.word(j + 1)), None | Some(Class::Determiner)) => {
                say(Tense::Unknown)
            }
            _ => None,
        };
    }
    if !(forms.base || forms.third) {
        return None;
    }
    // Of what is arranged beforehand the present looks forward.
    let idiom = tense::is_arranged_with(word, text.word(j + 1));
    let tense =
        if idiom || tense::is_arranged_for(word) || tense::looks_ahead(word) { Tense::Ahead } else { Tense::Unknown };
    if is_present(text, j, forms) { say_now(tense) } else { None }
}

fn base_of(word: &str, at: usize, tense: Tense) -> Verb {
    Verb { at, tense, present: false, ongoing: false, open: tense::leaves_open(word), reports: tense::reports(word) }
}

/// The word `n` before token `j`; empty where there is none.
pub(super) fn before<'a>(text: &'a Text<'_>, j: usize, n: usize) -> &'a str {
    j.checked_sub(n).map_or("", |k| text.word(k))
}

fn is_be(word: &str) -> bool {
    class(word) == Some(Class::Be)
}

/// `will`, `may have`, `could be seen`.
fn modal(text: &Text<'_>, j: usize) -> Option<Tense> {
    let word = text.word(j);
    if word == "may" && text.token(j).is_some_and(|t| t.case != Case::Lower) && text.word(j + 1).is_empty() {
        return None;
    }
    let perfect = text.word(j + 1) == "have" || text.word(j + 2) == "have" && class(text.word(j + 1)).is_some();
    Some(match word {
        "will" | "'ll" | "shall" => Tense::Future,
        "would" | "'d" | "should" | "could" if perfect => Tense::Unknown,
        _ if perfect => Tense::Past,
        "could" | "might"
            if text.word(j + 1) == "be" && matches!(text.word(j + 2), "seen" | "heard" | "felt" | "found") =>
        {
            Tense::Past
        }
        "'d" => Tense::Unknown,
        _ => Tense::Ahead,
    })
}

/// `was`, and `was to`; `is`, and `is to`. Of `been` and `being` the word before tells.
fn be(text: &Text<'_>, j: usize) -> Option<Tense> {
    let to = text.word(j + 1) == "to";
    match text.word(j) {
        "was" | "were" => Some(if to { Tense::Unknown } else { Tense::Past }),
        "been" if (2..=4).any(|n| matches!(before(text, j, n), "would" | "should" | "could")) => Some(Tense::Unknown),
        "been" => Some(Tense::Past),
        "be" | "being" => None,
        _ => Some(if to { Tense::Future } else { Tense::Ahead }),
    }
}

/// What is arranged: `is scheduled for` looks forward, `was due in` nobody knows where, `a vote planned for` forward.
fn arranged(text: &Text<'_>, j: usize) -> Option<Tense> {
    for n in 1..=3 {
        match before(text, j, n) {
            "is" | "are" | "'re" | "'s" | "will" => return Some(Tense::Future),
            "was" | "were" | "had" | "been" | "originally" | "initially" => return Some(Tense::Unknown),
            "not" | "be" => {}
            led if class(led) == Some(Class::Adverb) => {}
            _ => break,
        }
    }
    Some(Tense::Ahead)
}

/// A past form or participle: where it looks, and whether what it tells still goes on.
fn past(text: &Text<'_>, j: usize, forms: Forms) -> Option<(Tense, bool)> {
    let word = text.word(j);
    let led = |n| before(text, j, n);
    let set = word == "set" && !matches!(text.word(j + 1), "for" | "to");
    if tense::is_arranged(word) && !set {
        return arranged(text, j).map(|tense| (tense, false));
    }
    if forms.base && matches!(class(led(1)), Some(Class::To | Class::Modal | Class::Do)) {
        return None;
    }
    // `will remain closed`
    if tense::keeps(led(1)) {
        return None;
    }
    if is_adjective(text, j) {
        return None;
    }
    let mut perfect = false;
    for n in 1..=4 {
        match led(n) {
            "could" | "might" | "may" | "must" if perfect => return Some((Tense::Past, false)),
            "would" | "should" if perfect => return Some((Tense::Unknown, false)),
            "could" | "might" if matches!(word, "seen" | "heard" | "felt" | "found") => {
                return Some((Tense::Past, false));
            }
            "will" | "shall" | "'ll" => return Some((Tense::Future, false)),
            "would" | "could" | "might" | "may" | "can" | "must" | "should" => return Some((Tense::Ahead, false)),
            "to" if perfect => return Some((Tense::Past, false)),
            // `to be held`: an infinitive, and what governs it tells.
            "to" if n > 1 && led(n - 1) == "be" => return None,
            "is" | "are" | "'re" if perfect => break,
            "is" | "are" | "'re" => return Some((Tense::Unknown, true)),
            "has" | "have" | "'ve" => {
                perfect = true;
                if led(n) == "has" {
                    return Some((Tense::Past, true));
                }
            }
            "was" | "were" | "had" => return Some((Tense::Past, false)),
            "be" | "been" | "being" | "not" | "never" | "also" | "just" => {}
            w if class(w) == Some(Class::Adverb) => {}
            _ => break,
        }
    }
    Some((Tense::Past, perfect))
}

/// `the planned march`, `of armed groups`, `US-backed forces`: a participle that stands before its noun.
fn is_adjective(text: &Text<'_>, j: usize) -> bool {
    let Some(lead) = j.checked_sub(1) else { return false };
    if !text.word(j).ends_with("ed") && text.word(lead) != "-" {
        return false;
    }
    if text.word(lead) == "-" && text.token(j).is_some_and(|t| t.glued) {
        return true;
    }
    match class(text.word(lead)) {
        Some(Class::Determiner | Class::PossessivePronoun) => text.word(lead) != "all",
        Some(Class::Preposition | Class::Coordinator | Class::Adverb) => {
            matches!(class(text.word(lead)), Some(Class::Preposition)) && is_noun_like(text, j + 1)
        }
        // `on Jan. 11 pointed a gun`
        _ if matches!(class(text.word(j + 1)), Some(Class::Determiner | Class::PossessivePronoun | Class::Pronoun)) => {
            false
        }
        // `the strike of 1985 lasted`
        _ => text.token(lead).is_some_and(|t| {
            t.kind == TokenKind::Possessive || t.kind == TokenKind::Number && text.word(lead).len() != 4
        }),
    }
}

/// A lower-case word of no closed class and no time: most likely a noun or an adjective.
pub(super) fn is_noun_like(text: &Text<'_>, j: usize) -> bool {
    text.token(j).is_some_and(|t| t.kind == TokenKind::Word && t.breaks < 2)
        && text.is_small(j)
        && class(text.word(j)).is_none()
        && crate::lexicon::time_words::time_word(text.word(j)).is_none()
}

/// Whether a base or -s form is the verb of its clause: `the country votes`, `they meet`; not `to vote`, nor a noun.
fn is_present(text: &Text<'_>, j: usize, forms: Forms) -> bool {
    let lead = before(text, j, 1);
    let kind = j.checked_sub(1).and_then(|k| text.token(k)).map(|t| t.kind);
    match class(lead) {
        // `the day after that interview`
        Some(Class::That) if forms.base && forms.noun_too => {
            let antecedent = before(text, j, 2);
            return antecedent.len() > 3 && antecedent.ends_with('s') && !antecedent.ends_with("ss");
        }
        Some(Class::Pronoun | Class::Relative | Class::That) => return true,
        Some(Class::Adverb) if !forms.noun_too => return true,
        Some(_) => return false,
        None => {}
    }
    if kind != Some(TokenKind::Word) {
        return forms.third && !forms.noun_too && kind.is_some();
    }
    // `posted gains`, `holding talks`: what a verb governs is a noun.
    let governed = forms_of(lead).is_some_and(|f| f.past || f.ing || (f.third && !f.noun_too));
    if forms.noun_too && governed {
        return false;
    }
    let plural = lead.len() > 3 && lead.ends_with('s') && !lead.ends_with("ss")
        || matches!(lead, "people" | "men" | "women" | "police" | "children" | "million");
    let third = forms.third && (!plural || !forms.noun_too);
    let base = forms.base && plural;
    // An adjective before makes a noun of it: `the presidential vote`; so does a title.
    (third || base) && !(forms.noun_too && looks_like_an_adjective(lead))
}

/// Where an infinitive looks whose `to` stands at `to`: by the word before it, else by a verb that leaves things open
/// close before; nothing where the verb that governs it tells.
pub(super) fn infinitive(text: &Text<'_>, to: usize) -> Option<Tense> {
    let next = text.token(to + 1)?;
    let verb_next = next.kind == TokenKind::Word
        && text.is_small(to + 1)
        && (matches!(class(text.word(to + 1)), Some(Class::Be | Class::Have | Class::Do | Class::Adverb))
            || class(text.word(to + 1)).is_none() && !is_gerund(text.word(to + 1)))
        && forms_of(text.word(to + 1)).is_none_or(|f| f.base);
    if !verb_next || text.word(to + 1) == "have" {
        return None;
    }
    // `to parliament`: a noun that is no verb and that something follows.
    if forms_of(text.word(to + 1)).is_none() && class(text.word(to + 1)).is_none() && !text.word(to + 1).ends_with("e")
    {
        return None;
    }
    for n in 1..=5 {
        let word = before(text, to, n);
        if n == 1 && tense::brings_about(word) {
            return None;
        }
        if matches!(word, "," | ";" | "." | "") || class(word) == Some(Class::Relative) {
            break;
        }
        let known = forms_of(word).is_some();
        // `was supposed to meet her on Saturday`
        if tense::is_arranged(word) && matches!(before(text, to, n + 1), "was" | "were" | "been") {
            return Some(Tense::Unknown);
        }
        if matches!(
            word,
            "agreed"
                | "ready"
                | "likely"
                | "unlikely"
                | "preparing"
                | "hoping"
                | "seeking"
                | "track"
                | "plan"
                | "plans"
                | "decision"
                | "deal"
                | "agreement"
                | "promise"
                | "pledge"
                | "vow"
                | "want"
                | "wants"
                | "bill"
                | "law"
                | "proposal"
                | "motion"
                | "bid"
                | "effort"
                | "efforts"
                | "ultimatum"
                | "deadline"
        ) || known && tense::leaves_open(word)
        {
            return Some(Tense::Ahead);
        }
    }
    None
}

fn is_gerund(word: &str) -> bool {
    forms_of(word).is_some_and(|f| f.ing)
}
