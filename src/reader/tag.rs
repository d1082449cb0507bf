//! What part each token plays: closed classes by table, verbs by form and neighbours, all else nominal.
//!
//! No tagger and no model: a small, ordered set of rules that errs on the side of "nominal", since a clause with no verb
//! found is a clause in which nothing is claimed.

use super::vocabulary::{VerbForms, Vocabulary};
use crate::{
    lexicon::grammar::{Class, class, is_event_noun},
    text::{Case, Sentence, Text, TokenKind},
};

/// The part that a token plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// A closed-class word that is no verb.
    Word(Class),
    /// A form of a verb, auxiliaries aside.
    Verb(Form),
    /// A noun, adjective or name.
    Nominal,
    /// Part of a time expression.
    Time,
    /// A number.
    Number,
    /// A possessive ending.
    Possessive,
    /// `,`
    Comma,
    /// `;` or `:`
    Stop,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A quotation mark.
    Quote,
    /// A dash with space around it, or a long one.
    Dash,
    /// A hyphen inside a word.
    Hyphen,
    /// Any other sign.
    Sign,
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Base,
    Third,
    /// Past or participle: which, the auxiliaries tell.
    Past,
    /// Past only (`withdrew`).
    Preterite,
    /// Participle only (`withdrawn`).
    Participle,
    Ing,
}

impl Tag {
    pub(crate) fn is(self, class: Class) -> bool {
        self == Self::Word(class)
    }

    /// Of a noun phrase: may stand before or within one.
    pub(crate) fn is_nominal(self) -> bool {
        matches!(self, Self::Nominal | Self::Number | Self::Hyphen)
    }

    /// A verb form or an auxiliary that can carry a clause.
    pub(crate) fn is_verbal(self) -> bool {
        matches!(self, Self::Verb(_) | Self::Word(Class::Be | Class::Have | Class::Do | Class::Modal))
    }
}

/// Which tokens are known to be part of what; one flag a token of the text.
pub(super) struct Known<'k> {
    /// Part of a time expression.
    pub(super) time: &'k [bool],
    /// Part of a number of several words, its hedge included.
    pub(super) number: &'k [bool],
    /// Part of a name.
    pub(super) name: &'k [bool],
}

/// Tags the tokens of one sentence, appending to `tags` (which holds all tokens before it).
pub(super) fn tag(
    text: &Text<'_>,
    sentence: Sentence,
    vocabulary: &Vocabulary,
    known: &Known<'_>,
    tags: &mut Vec<Tag>,
) {
    let shouting = in_capitals(text, sentence);
    for i in sentence.first..=sentence.last {
        let is = |flags: &[bool]| flags.get(i).copied().unwrap_or_default();
        let tag = if is(known.time) {
            Tag::Time
        } else if is(known.number) {
            Tag::Number
        } else {
            tag_one(text, i, sentence, vocabulary, is(known.name), shouting, tags)
        };
        tags.push(tag);
    }
}

fn tag_one(
    text: &Text<'_>,
    i: usize,
    sentence: Sentence,
    vocabulary: &Vocabulary,
    named: bool,
    shouting: bool,
    tags: &[Tag],
) -> Tag {
    let Some(token) = text.token(i) else { return Tag::Sign };
    match token.kind {
        TokenKind::Number => return Tag::Number,
        TokenKind::Possessive => return Tag::Possessive,
        TokenKind::Sign => return sign(text, i),
        TokenKind::Mixed => return Tag::Nominal,
        TokenKind::Word => {}
    }
    let word = text.word(i);
    let hyphened = text.is_hyphen(i + 1) || i.checked_sub(1).is_some_and(|b| b >= sentence.first && text.is_hyphen(b));
    if let Some(class) = class(word)
        && !(named && token.case != Case::Lower)
        && !hyphened
        && !is_hour(text, i)
    {
        // "has not yet signed", "has yet to sign": no second clause.
        let within = tags.last().is_some_and(|t| {
            matches!(t, Tag::Word(Class::Negation | Class::Have | Class::Be | Class::Do | Class::Modal))
        });
        // "were each charged", "have both died": what stands between an auxiliary and its verb determines no noun.
        let floats =
            matches!(word, "all" | "both" | "each") && matches!(tags.last(), Some(Tag::Word(Class::Be | Class::Have)));
        let verb_next = || vocabulary.verb(text.word(i + 1)).is_some_and(|v| v.past || v.participle);
        let adverb = word == "yet" && within || floats && verb_next();
        return Tag::Word(if adverb { Class::Adverb } else { class });
    }
    let proper = !shouting && i > sentence.first && token.case != Case::Lower && !opens_quote(tags);
    if named || hyphened || proper {
        return Tag::Nominal;
    }
    let Some(forms) = vocabulary.verb(word) else {
        return if asked_for_base(text, i, tags) { Tag::Verb(Form::Base) } else { Tag::Nominal };
    };
    verb(text, i, sentence, forms, tags).map_or(Tag::Nominal, Tag::Verb)
}

/// Whether a word that no table knows stands where only a base form can: "did not *xyz*", "would *xyz*", "to *xyz* the".
fn asked_for_base(text: &Text<'_>, i: usize, tags: &[Tag]) -> bool {
    let word = text.word(i);
    if text.token(i).is_none_or(|t| t.case != Case::Lower) || word.len() < 3 {
        return false;
    }
    let before = tags.iter().rev().take(3).find(|t| !matches!(t, Tag::Word(Class::Adverb | Class::Negation))).copied();
    let next = class(text.word(i + 1));
    let closed = next.is_some() || text.token(i + 1).is_none_or(|t| t.kind != TokenKind::Word);
    match before {
        Some(Tag::Word(Class::Modal | Class::Do)) => true,
        Some(Tag::Word(Class::To)) => closed && !word.ends_with('s') && !is_event_noun(word),
        _ => false,
    }
}

/// Whether the sign at `i` stands between the hours and minutes of a clock.
fn clock(text: &Text<'_>, i: usize) -> bool {
    let number = |i: usize| text.token(i).filter(|t| t.kind == TokenKind::Number);
    let (Some(before), Some(sign), Some(after)) = (i.checked_sub(1).and_then(number), text.token(i), number(i + 1))
    else {
        return false;
    };
    before.span.end == sign.span.start && sign.span.end == after.span.start
}

fn opens_quote(tags: &[Tag]) -> bool {
    tags.last().is_some_and(|t| *t == Tag::Quote)
}

fn sign(text: &Text<'_>, i: usize) -> Tag {
    match text.raw_word(i) {
        "," => Tag::Comma,
        // "09:45"
        ":" if clock(text, i) => Tag::Hyphen,
        ";" | ":" => Tag::Stop,
        "(" | "[" => Tag::Open,
        ")" | "]" => Tag::Close,
        "\"" | "“" | "”" | "„" | "«" | "»" | "'" | "‘" | "’" => Tag::Quote,
        "-" | "–" | "—" if text.is_hyphen(i) && text.raw_word(i) != "—" => Tag::Hyphen,
        "-" | "–" | "—" => Tag::Dash,
        _ => Tag::Sign,
    }
}

/// "a December shooting", "the May 3, 2019, killing": a determiner and its time make it a noun.
fn dated(text: &Text<'_>, i: usize, tags: &[Tag]) -> bool {
    let year = |i: usize| text.word(i).len() == 4 && text.token(i).is_some_and(|t| t.kind == TokenKind::Number);
    let comma = tags.last() == Some(&Tag::Comma) && i.checked_sub(2).is_some_and(year);
    let mut before = tags.iter().rev().skip(usize::from(comma)).take(9).peekable();
    before.peek() == Some(&&Tag::Time)
        && before.find(|t| !matches!(t, Tag::Time)).is_some_and(|t| t.is(Class::Determiner))
}

/// Whether a word that may be a verb form is one here.
fn verb(text: &Text<'_>, i: usize, sentence: Sentence, forms: VerbForms, tags: &[Tag]) -> Option<Form> {
    // The tag before, adverbs passed over.
    let before = tags.iter().rev().take((i - sentence.first).min(6)).find(|t| !t.is(Class::Adverb)).copied();
    let next = text.word(i + 1);
    let next_class = class(next);
    let modified = matches!(before, Some(Tag::Word(Class::Determiner | Class::PossessivePronoun) | Tag::Possessive));
    if forms.ing {
        let nominal = modified
            || next == "of"
            || dated(text, i, tags)
            || (before.is_some_and(|t| t.is(Class::Preposition))
                && next_class == Some(Class::Preposition)
                && next == "in");
        return (!nominal).then_some(Form::Ing);
    }
    let asks_base = matches!(before, Some(Tag::Word(Class::To | Class::Modal | Class::Do)))
        || (before.is_some_and(|t| t.is(Class::Negation)));
    if forms.base && asks_base {
        return Some(Form::Base);
    }
    if forms.past || forms.participle {
        let adjective = modified && !matches!(next_class, Some(Class::Preposition | Class::To));
        let after_preposition = before.is_some_and(|t| t.is(Class::Preposition));
        if adjective || modified || after_preposition {
            return None;
        }
        // "cut", "hit": past and base alike; after a plural or a pronoun they are the verb, after a noun phrase too.
        return Some(match (forms.past, forms.participle) {
            (true, true) => Form::Past,
            (true, false) => Form::Preterite,
            _ => Form::Participle,
        });
    }
    if modified || before.is_some_and(|t| t.is(Class::Preposition)) || before == Some(Tag::Number) {
        return None;
    }
    let subject_pronoun = before
        .is_some_and(|t| matches!(t, Tag::Word(Class::Pronoun | Class::Relative | Class::That)))
        && !matches!(text.word(i - 1), "him" | "himself" | "herself" | "me" | "them" | "themselves");
    if subject_pronoun {
        return Some(if forms.third { Form::Third } else { Form::Base });
    }
    let object_follows =
        matches!(next_class, Some(Class::Determiner | Class::PossessivePronoun | Class::Pronoun | Class::That))
            || matches!(next, "toward" | "towards" | "into")
            || (forms.third && next_class == Some(Class::To))
            || text.token(i + 1).is_some_and(|t| t.kind == TokenKind::Number);
    if forms.noun_too {
        // "the drone strike that killed": a noun. "rockets still fall": an adverb stands before verbs only.
        let adverb = tags.last().is_some_and(|t| t.is(Class::Adverb)) && before == Some(Tag::Nominal);
        let plural = text.word((i + 1).saturating_sub(2 + usize::from(adverb))).ends_with('s');
        let fits =
            before == Some(Tag::Nominal) && (object_follows && next != "that" || adverb) && (forms.third || plural);
        return fits.then_some(if forms.third { Form::Third } else { Form::Base });
    }
    let subject_before =
        matches!(before, Some(Tag::Nominal | Tag::Comma | Tag::Close | Tag::Quote | Tag::Dash)) || before.is_none();
    if forms.third {
        return subject_before.then_some(Form::Third);
    }
    // A base form as a finite verb: "they remain", "troops remain".
    (subject_before && before.is_some()).then_some(Form::Base)
}

/// "8 a.m.", "11 am": no form of "be".
fn is_hour(text: &Text<'_>, i: usize) -> bool {
    let number = i.checked_sub(1).and_then(|b| text.token(b)).is_some_and(|t| t.kind == TokenKind::Number);
    text.word(i) == "am" && (number || text.raw_word(i).contains('.'))
}

/// Whether the sentence is in capitals throughout, so that they tell nothing.
pub(crate) fn in_capitals(text: &Text<'_>, sentence: Sentence) -> bool {
    let (mut all, mut upper) = (0usize, 0usize);
    for i in sentence.first..=sentence.last {
        if let Some(t) = text.token(i).filter(|t| t.kind == TokenKind::Word && t.span.len() > 1) {
            all += 1;
            upper += usize::from(t.case == Case::Upper);
        }
    }
    all >= 3 && upper * 10 >= all * 8
}
