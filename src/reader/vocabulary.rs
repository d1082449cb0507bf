//! The words of [`crate::lexicon`] by their forms, for one look-up a token.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::lexicon::{accusing, grammar, morphology, stance, verbs};

/// What form of a verb a word may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct VerbForms {
    pub(super) base: bool,
    pub(super) third: bool,
    pub(super) past: bool,
    pub(super) participle: bool,
    pub(super) ing: bool,
    /// The base and -s forms are as often a noun.
    pub(super) noun_too: bool,
}

/// All known verb forms.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    verbs: HashMap<String, VerbForms, FixedState>,
    groups: HashMap<String, u64, FixedState>,
}

impl Vocabulary {
    /// `words`: further words of which some may be verbs, as the claims use them.
    pub(super) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut verbs: HashMap<String, VerbForms, FixedState> = HashMap::default();
        let mut add = |form: &str, noun_too: bool, set: fn(&mut VerbForms)| {
            let entry = verbs.entry(form.to_owned()).or_default();
            set(entry);
            entry.noun_too |= noun_too;
        };
        let grouped = GROUPS
            .iter()
            .filter(|(g, _)| {
                use Group::{Amount, Body, Culprit, Doubt, Force, NotInOffice, Overtaken, People, Suffered, Violence};
                !matches!(
                    g,
                    Amount | Overtaken | Force | NotInOffice | Doubt | Body | People | Culprit | Violence | Suffered
                )
            })
            .flat_map(|(_, lemmas)| lemmas.iter().copied());
        for (lemma, listed) in verbs::regular().map(|v| (v, true)).chain(grouped.map(|v| (v, false))) {
            // What is listed for its meaning only is taken for a verb where nothing says noun.
            let noun = verbs::also_noun(lemma) || !(listed || verbs::regular().any(|v| v == lemma));
            for form in morphology::forms(lemma) {
                if form == lemma {
                    add(&form, noun, |v| v.base = true);
                } else if form.ends_with("ed") {
                    add(&form, false, |v| (v.past, v.participle) = (true, true));
                } else if form.ends_with("ing") {
                    add(&form, false, |v| v.ing = true);
                } else if form == format!("{lemma}s")
                    || form == format!("{lemma}es")
                    || (form.ends_with("ies") && lemma.ends_with('y'))
                {
                    add(&form, noun, |v| v.third = true);
                }
            }
        }
        for (lemma, forms) in morphology::irregular_verbs() {
            let noun = verbs::also_noun(lemma);
            add(lemma, noun, |v| v.base = true);
            // Forms stand in the order third, past, (participle,) -ing; where past and base are alike, third and -ing only.
            for (n, form) in forms.iter().enumerate() {
                match n {
                    0 => add(form, noun, |v| v.third = true),
                    _ if form.ends_with("ing") => add(form, false, |v| v.ing = true),
                    _ if form.ends_with("ings") => {}
                    // Third, past, participle, -ing: four forms where past and participle differ.
                    1 => add(
                        form,
                        false,
                        if forms.len() >= 4 { |v| v.past = true } else { |v| (v.past, v.participle) = (true, true) },
                    ),
                    _ => add(form, false, |v| v.participle = true),
                }
            }
            if forms.len() == 2 && forms.iter().any(|f| f.ends_with("ing")) {
                add(lemma, noun, |v| (v.past, v.participle) = (true, true));
            }
        }
        for word in words {
            // A claim's word is a verb where its neighbours say so, and a noun elsewhere.
            let forms = |base, third| VerbForms { base, third, noun_too: true, ..VerbForms::default() };
            verbs.entry(word.to_owned()).or_insert(forms(true, false));
            let third = morphology::forms(word)
                .into_iter()
                .find(|f| f.len() <= word.len() + 3 && f.ends_with('s') && f != word);
            verbs.entry(third.unwrap_or_default()).or_insert(forms(false, true));
        }
        Self { verbs, groups: groups() }
    }

    /// Whether a folded word is of a group, in any form.
    pub(crate) fn is(&self, folded: &str, group: Group) -> bool {
        self.groups.get(folded).is_some_and(|bits| bits & (1 << (group as u64)) != 0)
    }

    /// What verb form a folded word may be: listed, or by its ending.
    pub(super) fn verb(&self, folded: &str) -> Option<VerbForms> {
        if let Some(forms) = self.verbs.get(folded) {
            return Some(*forms);
        }
        let none = VerbForms::default();
        if folded.len() > 4 && folded.ends_with("ed") && !verbs::NOT_PAST.contains(&folded) {
            return Some(VerbForms { past: true, participle: true, ..none });
        }
        if folded.len() > 5
            && folded.ends_with("ing")
            && !verbs::NOT_ING.contains(&folded)
            && grammar::class(folded).is_none()
        {
            return Some(VerbForms { ing: true, ..none });
        }
        // "integrate", "finalise", "justify": verbs by their ending, unless a neighbour says noun.
        let stem = folded.strip_suffix('s').unwrap_or(folded);
        if stem.len() > 5 && ["ate", "ize", "ise"].iter().any(|e| stem.ends_with(e)) {
            return Some(VerbForms { base: stem == folded, third: stem != folded, noun_too: true, ..none });
        }
        None
    }
}

/// What a verb (or the noun of it) does to what it governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    Order,
    Attempt,
    Threaten,
    Plan,
    Prevent,
    Suspect,
    Accuse,
    Report,
    Carry,
    Have,
    Change,
    Commemorate,
    Light,
    Happen,
    Overtaken,
    Host,
    Amount,
    Shift,
    Force,
    Total,
    Perceive,
    Schedule,
    Doubt,
    NotInOffice,
    Hold,
    Stationed,
    Stay,
    Body,
    Harm,
    Blast,
    Lay,
    Commit,
    Find,
    Identify,
    People,
    Charge,
    Culprit,
    Violence,
    Suffered,
    Assail,
}

const GROUPS: &[(Group, &[&str])] = &[
    (Group::Order, stance::ORDER),
    (Group::Attempt, stance::ATTEMPT),
    (Group::Threaten, stance::THREATEN),
    (Group::Plan, stance::PLAN),
    (Group::Prevent, stance::PREVENT),
    (Group::Suspect, stance::SUSPECT),
    (Group::Accuse, stance::ACCUSE),
    (Group::Report, stance::REPORT),
    (Group::Carry, stance::CARRY),
    (Group::Have, stance::HAVE),
    (Group::Change, stance::CHANGE),
    (Group::Commemorate, stance::COMMEMORATE),
    (Group::Light, stance::LIGHT),
    (Group::Happen, stance::HAPPEN),
    (Group::Overtaken, stance::OVERTAKEN),
    (Group::Host, stance::HOST),
    (Group::Amount, stance::AMOUNT),
    (Group::Shift, stance::SHIFT),
    (Group::Force, stance::FORCE),
    (Group::Total, stance::TOTAL),
    (Group::Perceive, stance::PERCEIVE),
    (Group::Schedule, stance::SCHEDULE),
    (Group::Doubt, stance::DOUBT),
    (Group::NotInOffice, stance::NOT_IN_OFFICE),
    (Group::Hold, stance::HOLD),
    (Group::Stationed, stance::STATIONED),
    (Group::Stay, stance::STAY),
    (Group::Body, stance::BODY),
    (Group::Harm, stance::HARM),
    (Group::Blast, stance::BLAST),
    (Group::Lay, stance::LAY),
    (Group::Commit, stance::COMMIT),
    (Group::Find, stance::FIND),
    (Group::Identify, stance::IDENTIFY),
    (Group::People, stance::PEOPLE),
    (Group::Charge, accusing::CHARGE),
    (Group::Culprit, accusing::CULPRIT),
    (Group::Violence, accusing::VIOLENCE),
    (Group::Suffered, accusing::SUFFERED),
    (Group::Assail, stance::ASSAIL),
];

fn groups() -> HashMap<String, u64, FixedState> {
    let mut out: HashMap<String, u64, FixedState> = HashMap::default();
    for (group, lemmas) in GROUPS {
        for form in lemmas.iter().flat_map(|lemma| morphology::forms(lemma)) {
            *out.entry(form).or_default() |= 1 << (*group as u64);
        }
    }
    out
}
