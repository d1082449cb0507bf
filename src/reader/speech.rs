//! Who speaks: the speaker of a quotation or of reported words, where it is not the outlet itself.

use super::{
    Reading,
    clause::{Clause, ClauseKind},
    reading::Reader,
    tag::Tag,
    vocabulary::Group,
};
use crate::{lexicon::grammar::Class, text::Sentence};

/// How far a speaker's name may stretch, in tokens.
const REACH: usize = 14;

/// The speaker of token `token`, in the words of the text; nothing for the outlet's own voice.
pub(crate) fn speaker(reading: &Reading<'_>, reader: &Reader, token: usize) -> Option<String> {
    let index = reading.sentence_of(token);
    let sentence = *reading.sentences.get(index)?;
    let quoted = is_quoted(reading, sentence, token);
    if quoted {
        let near = [Some(index), index.checked_add(1), index.checked_sub(1)];
        for (n, i) in near.into_iter().flatten().enumerate() {
            let Some(s) = reading.sentences.get(i).filter(|s| s.paragraph == sentence.paragraph) else { continue };
            if let Some(name) = reporter(reading, reader, i, *s, None) {
                return Some(name);
            }
            if n == 0 && !contains_quote(reading, sentence) {
                break;
            }
        }
        return None;
    }
    according_to(reading, sentence, token).or_else(|| reporter(reading, reader, index, sentence, Some(token)))
}

fn contains_quote(reading: &Reading<'_>, s: Sentence) -> bool {
    (s.first..=s.last).any(|i| reading.tag(i) == Tag::Quote)
}

/// Whether the token stands between quotation marks of its sentence that hold at least four words.
fn is_quoted(reading: &Reading<'_>, s: Sentence, token: usize) -> bool {
    let mut open: Option<usize> = None;
    for i in s.first..=s.last {
        if reading.tag(i) != Tag::Quote || matches!(reading.text.raw_word(i), "'" | "’" | "‘") {
            continue;
        }
        match open {
            Some(from) => {
                if from < token && token < i {
                    return i - from > 4;
                }
                open = None;
            }
            None => {
                let closes = reading.text.raw_word(i) == "”" || (reading.text.raw_word(i) == "\"" && i == s.last);
                if closes {
                    if token < i {
                        return i - s.first > 4;
                    }
                } else {
                    open = Some(i);
                }
            }
        }
    }
    open.is_some_and(|from| from < token)
}

/// "according to X": for the whole sentence.
fn according_to(reading: &Reading<'_>, s: Sentence, token: usize) -> Option<String> {
    let at = (s.first..s.last).find(|&i| reading.text.word(i) == "according" && reading.text.word(i + 1) == "to")?;
    let name = phrase(reading, at + 2, s.last)?;
    // The words after "according to" are not what X says.
    (token < at || token > at + 2 + REACH || reading.tags.get(at..token).is_some_and(|t| t.contains(&Tag::Comma)))
        .then_some(name)
}

/// The subject of a verb of saying in this sentence whose words `token` (or the whole quotation) belongs to.
fn reporter(reading: &Reading<'_>, reader: &Reader, index: usize, s: Sentence, token: Option<usize>) -> Option<String> {
    let clauses = reading.clauses.get(index)?;
    for (n, clause) in clauses.all.iter().enumerate() {
        let Some(verb) = clause.verb.filter(|&v| reader.is(reading.text.word(v), Group::Report)) else { continue };
        if clause.passive || clause.kind == ClauseKind::Infinitive {
            continue;
        }
        let belongs = match token {
            None => !is_quoted(reading, s, verb),
            Some(token) => {
                let at = clauses.of(token);
                let within = ancestors(&clauses.all, at).any(|a| a == n);
                let complement = ancestors(&clauses.all, at)
                    .take_while(|&a| a != n)
                    .any(|a| clauses.get(a).is_some_and(|c| c.kind == ClauseKind::Complement && c.first > verb));
                // "He left, X said": the whole before a closing ", X said".
                let unbroken = reading.tags.get(token..verb.max(token)).is_some_and(|t| !t.contains(&Tag::Stop));
                let trailing =
                    !within && unbroken && token < clause.first.max(verb) && n > 0 && clause.kind == ClauseKind::Main;
                let bare = at == n
                    && token + 1 < verb
                    && reading.tags.get(token..verb).is_some_and(|t| t.contains(&Tag::Comma))
                    && ends(reading, s, verb);
                (within && complement) || trailing || bare
            }
        };
        if belongs {
            return subject(reading, clause, verb, s);
        }
    }
    None
}

/// Whether hardly anything follows the verb: ", X said" closes the sentence.
fn ends(reading: &Reading<'_>, s: Sentence, verb: usize) -> bool {
    (verb + 1..=s.last).take(8).find(|&i| matches!(reading.tag(i), Tag::Comma | Tag::Word(Class::That))).is_none()
        && s.last <= verb + 8
}

fn ancestors(all: &[Clause], from: usize) -> impl Iterator<Item = usize> + '_ {
    std::iter::successors(Some(from), |&c| all.get(c).and_then(|c| c.parent))
}

/// The words of the speaker: before the verb, or after it ("said X").
fn subject(reading: &Reading<'_>, clause: &Clause, verb: usize, s: Sentence) -> Option<String> {
    // "In an interview he said".
    if let Some(before) = verb.checked_sub(1).filter(|&b| b >= s.first && reading.tag(b).is(Class::Pronoun)) {
        return phrase(reading, before, before);
    }
    let mut first = verb;
    for i in (clause.first.max(s.first)..verb).rev().take(REACH) {
        match reading.tag(i) {
            Tag::Quote | Tag::Stop | Tag::Close | Tag::Dash => break,
            Tag::Comma if first == verb => continue,
            Tag::Comma if !next_is_apposition(reading, i) => break,
            Tag::Sign => break,
            _ => first = i,
        }
    }
    if first < verb {
        return phrase(reading, first, verb - 1);
    }
    phrase(reading, verb + 1, s.last)
}

/// "X, head of Y, said": the comma belongs to the name.
fn next_is_apposition(reading: &Reading<'_>, comma: usize) -> bool {
    comma.checked_sub(1).is_some_and(|b| reading.tag(b) == Tag::Nominal)
}

/// The run of words from `from` that can be a name with its titles; an apposition behind a comma is left out.
fn phrase(reading: &Reading<'_>, from: usize, last: usize) -> Option<String> {
    let mut end = None;
    for i in (from..=last).take(REACH) {
        match reading.tag(i) {
            Tag::Nominal | Tag::Possessive | Tag::Hyphen | Tag::Number => end = Some(i),
            Tag::Word(Class::Determiner | Class::PossessivePronoun | Class::Preposition | Class::Pronoun) => {
                if reading.tag(i).is(Class::Pronoun) && end.is_none() {
                    end = Some(i);
                }
            }
            Tag::Sign if reading.text.word(i) == "." && i < last => {}
            _ => break,
        }
    }
    let words = reading.text.span(from, end?).of(reading.text.raw());
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}
