//! Inflection: from the words a curator writes to the forms a text may hold.
//!
//! Made in one direction only, when claims are compiled; a text is never stemmed, so that no two words are confused.

/// Verbs (and a few nouns) whose forms no rule gives: lemma, then all other forms.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("arise", &["arises", "arose", "arisen", "arising"]),
    ("be", &["am", "is", "are", "was", "were", "been", "being"]),
    ("bear", &["bears", "bore", "born", "borne", "bearing"]),
    ("beat", &["beats", "beaten", "beating"]),
    ("become", &["becomes", "became", "becoming"]),
    ("begin", &["begins", "began", "begun", "beginning"]),
    ("bid", &["bids", "bidding"]),
    ("bind", &["binds", "bound", "binding"]),
    ("bite", &["bites", "bit", "bitten", "biting"]),
    ("bleed", &["bleeds", "bled", "bleeding"]),
    ("blow", &["blows", "blew", "blown", "blowing"]),
    ("break", &["breaks", "broke", "broken", "breaking"]),
    ("breed", &["breeds", "bred", "breeding"]),
    ("bring", &["brings", "brought", "bringing"]),
    ("broadcast", &["broadcasts", "broadcasting"]),
    ("build", &["builds", "built", "building"]),
    ("burst", &["bursts", "bursting"]),
    ("buy", &["buys", "bought", "buying"]),
    ("catch", &["catches", "caught", "catching"]),
    ("choose", &["chooses", "chose", "chosen", "choosing"]),
    ("cling", &["clings", "clung", "clinging"]),
    ("come", &["comes", "came", "coming"]),
    ("cost", &["costs", "costing"]),
    ("creep", &["creeps", "crept", "creeping"]),
    ("cut", &["cuts", "cutting"]),
    ("deal", &["deals", "dealt", "dealing"]),
    ("die", &["dies", "died", "dying"]),
    ("dig", &["digs", "dug", "digging"]),
    ("do", &["does", "did", "done", "doing"]),
    ("draw", &["draws", "drew", "drawn", "drawing"]),
    ("drive", &["drives", "drove", "driven", "driving"]),
    ("eat", &["eats", "ate", "eaten", "eating"]),
    ("fall", &["falls", "fell", "fallen", "falling"]),
    ("feed", &["feeds", "fed", "feeding"]),
    ("feel", &["feels", "felt", "feeling"]),
    ("fight", &["fights", "fought", "fighting"]),
    ("find", &["finds", "found", "finding"]),
    ("flee", &["flees", "fled", "fleeing"]),
    ("fly", &["flies", "flew", "flown", "flying"]),
    ("forbid", &["forbids", "forbade", "forbidden", "forbidding"]),
    ("forecast", &["forecasts", "forecasting"]),
    ("foresee", &["foresees", "foresaw", "foreseen", "foreseeing"]),
    ("forget", &["forgets", "forgot", "forgotten", "forgetting"]),
    ("forgive", &["forgives", "forgave", "forgiven", "forgiving"]),
    ("freeze", &["freezes", "froze", "frozen", "freezing"]),
    ("get", &["gets", "got", "gotten", "getting"]),
    ("give", &["gives", "gave", "given", "giving"]),
    ("go", &["goes", "went", "gone", "going"]),
    ("grind", &["grinds", "ground", "grinding"]),
    ("grow", &["grows", "grew", "grown", "growing"]),
    ("hang", &["hangs", "hung", "hanging", "hanged"]),
    ("have", &["has", "had", "having"]),
    ("hear", &["hears", "heard", "hearing"]),
    ("hide", &["hides", "hid", "hidden", "hiding"]),
    ("hit", &["hits", "hitting"]),
    ("hold", &["holds", "held", "holding"]),
    ("hurt", &["hurts", "hurting"]),
    ("keep", &["keeps", "kept", "keeping"]),
    ("know", &["knows", "knew", "known", "knowing"]),
    ("lay", &["lays", "laid", "laying"]),
    ("lead", &["leads", "led", "leading"]),
    ("leave", &["leaves", "left", "leaving"]),
    ("lend", &["lends", "lent", "lending"]),
    ("let", &["lets", "letting"]),
    ("lie", &["lies", "lay", "lain", "lying"]),
    ("light", &["lights", "lit", "lighting"]),
    ("lose", &["loses", "lost", "losing"]),
    ("make", &["makes", "made", "making"]),
    ("mean", &["means", "meant", "meaning"]),
    ("meet", &["meets", "met", "meeting"]),
    ("mistake", &["mistakes", "mistook", "mistaken", "mistaking"]),
    ("overcome", &["overcomes", "overcame", "overcoming"]),
    ("oversee", &["oversees", "oversaw", "overseen", "overseeing"]),
    ("overtake", &["overtakes", "overtook", "overtaken", "overtaking"]),
    ("overthrow", &["overthrows", "overthrew", "overthrown", "overthrowing"]),
    ("pay", &["pays", "paid", "paying"]),
    ("put", &["puts", "putting"]),
    ("quit", &["quits", "quitting"]),
    ("read", &["reads", "reading"]),
    ("ride", &["rides", "rode", "ridden", "riding"]),
    ("ring", &["rings", "rang", "rung", "ringing"]),
    ("rise", &["rises", "rose", "risen", "rising"]),
    ("run", &["runs", "ran", "running"]),
    ("say", &["says", "said", "saying"]),
    ("see", &["sees", "saw", "seen", "seeing"]),
    ("seek", &["seeks", "sought", "seeking"]),
    ("sell", &["sells", "sold", "selling"]),
    ("send", &["sends", "sent", "sending"]),
    ("set", &["sets", "setting"]),
    ("shake", &["shakes", "shook", "shaken", "shaking"]),
    ("shed", &["sheds", "shedding"]),
    ("shine", &["shines", "shone", "shining"]),
    ("shoot", &["shoots", "shot", "shooting"]),
    ("show", &["shows", "showed", "shown", "showing"]),
    ("shrink", &["shrinks", "shrank", "shrunk", "shrinking"]),
    ("shut", &["shuts", "shutting"]),
    ("sing", &["sings", "sang", "sung", "singing"]),
    ("sink", &["sinks", "sank", "sunk", "sinking"]),
    ("sit", &["sits", "sat", "sitting"]),
    ("slay", &["slays", "slew", "slain", "slaying"]),
    ("sleep", &["sleeps", "slept", "sleeping"]),
    ("slide", &["slides", "slid", "sliding"]),
    ("speak", &["speaks", "spoke", "spoken", "speaking"]),
    ("spend", &["spends", "spent", "spending"]),
    ("spin", &["spins", "spun", "spinning"]),
    ("split", &["splits", "splitting"]),
    ("spread", &["spreads", "spreading"]),
    ("spring", &["springs", "sprang", "sprung", "springing"]),
    ("stand", &["stands", "stood", "standing"]),
    ("steal", &["steals", "stole", "stolen", "stealing"]),
    ("stick", &["sticks", "stuck", "sticking"]),
    ("strike", &["strikes", "struck", "stricken", "striking"]),
    ("strive", &["strives", "strove", "striven", "striving"]),
    ("swear", &["swears", "swore", "sworn", "swearing"]),
    ("sweep", &["sweeps", "swept", "sweeping"]),
    ("swell", &["swells", "swelled", "swollen", "swelling"]),
    ("swim", &["swims", "swam", "swum", "swimming"]),
    ("swing", &["swings", "swung", "swinging"]),
    ("take", &["takes", "took", "taken", "taking"]),
    ("teach", &["teaches", "taught", "teaching"]),
    ("tear", &["tears", "tore", "torn", "tearing"]),
    ("tell", &["tells", "told", "telling"]),
    ("think", &["thinks", "thought", "thinking"]),
    ("throw", &["throws", "threw", "thrown", "throwing"]),
    ("thrust", &["thrusts", "thrusting"]),
    ("undergo", &["undergoes", "underwent", "undergone", "undergoing"]),
    ("understand", &["understands", "understood", "understanding"]),
    ("undertake", &["undertakes", "undertook", "undertaken", "undertaking"]),
    ("uphold", &["upholds", "upheld", "upholding"]),
    ("upset", &["upsets", "upsetting"]),
    ("wake", &["wakes", "woke", "woken", "waking"]),
    ("wear", &["wears", "wore", "worn", "wearing"]),
    ("weep", &["weeps", "wept", "weeping"]),
    ("win", &["wins", "won", "winning"]),
    ("wind", &["winds", "wound", "winding"]),
    ("withdraw", &["withdraws", "withdrew", "withdrawn", "withdrawing"]),
    ("withhold", &["withholds", "withheld", "withholding"]),
    ("withstand", &["withstands", "withstood", "withstanding"]),
    ("write", &["writes", "wrote", "written", "writing"]),
    // Nouns.
    ("child", &["children"]),
    ("foot", &["feet"]),
    ("life", &["lives"]),
    ("man", &["men"]),
    ("person", &["people", "persons"]),
    ("policeman", &["policemen"]),
    ("serviceman", &["servicemen"]),
    ("gunman", &["gunmen"]),
    ("woman", &["women"]),
];

/// The noun of a verb where it is not the verb's -ing form or the verb itself.
const NOUN_OF: &[(&str, &str)] = &[
    ("announce", "announcement"),
    ("appoint", "appointment"),
    ("arrive", "arrival"),
    ("attempt", "attempt"),
    ("capture", "capture"),
    ("collide", "collision"),
    ("conquer", "conquest"),
    ("decide", "decision"),
    ("deploy", "deployment"),
    ("depart", "departure"),
    ("destroy", "destruction"),
    ("die", "death"),
    ("erupt", "eruption"),
    ("execute", "execution"),
    ("expel", "expulsion"),
    ("explode", "explosion"),
    ("imprison", "imprisonment"),
    ("invade", "invasion"),
    ("marry", "marriage"),
    ("redeploy", "redeployment"),
    ("remove", "removal"),
    ("resign", "resignation"),
    ("withdraw", "withdrawal"),
    ("elect", "election"),
];

/// Words whose last consonant is doubled before -ed and -ing, beside all of one syllable.
const DOUBLED: &[&str] = &[
    "commit", "compel", "control", "equip", "expel", "kidnap", "machinegun", "occur", "permit", "prefer", "rebel",
    "refer", "regret", "submit", "transfer", "transmit", "worship",
];

/// All forms of a word: itself, as a verb and as a noun, and the noun of the verb. Lower case in, lower case out; sorted.
///
/// Rules of English spelling (final e, consonant and y, doubling in both ways (`travelled`, `traveled`)) and a table of
/// what no rule gives. A form that does not exist ("troopsed") does no harm: no text holds it.
pub(crate) fn forms(word: &str) -> Vec<String> {
    let mut out = vec![word.to_owned()];
    if let Some((lemma, forms)) = IRREGULAR.iter().find(|(lemma, _)| *lemma == word) {
        out.extend(forms.iter().map(|f| (*f).to_owned()));
        out.extend(noun_of(lemma));
        if lemma.ends_with("man") || *lemma == "person" || *lemma == "child" {
            out.sort();
            out.dedup();
            return out;
        }
    } else if word.chars().all(|c| c.is_ascii_lowercase()) && word.len() > 1 {
        out.extend(regular(word));
        out.extend(noun_of(word));
    }
    out.sort();
    out.dedup();
    out
}

fn noun_of(verb: &str) -> Vec<String> {
    let mut out = Vec::new();
    if let Some((_, noun)) = NOUN_OF.iter().find(|(v, _)| *v == verb) {
        out.push((*noun).to_owned());
        out.push(format!("{noun}s"));
    }
    if let Some(stem) = verb.strip_suffix("ate")
        && stem.len() > 3
    {
        out.push(format!("{stem}ation"));
        out.push(format!("{stem}ations"));
    }
    // killing, bombing: the -ing form is the noun and has a plural.
    out
}

fn regular(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    let bytes = word.as_bytes();
    let last = bytes.last().copied().unwrap_or(b' ');
    let before = bytes.len().checked_sub(2).and_then(|i| bytes.get(i)).copied().unwrap_or(b' ');
    let vowel = |b: u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u');
    if last == b'y' && !vowel(before) {
        let stem = word.strip_suffix('y').unwrap_or(word);
        out.extend([format!("{stem}ies"), format!("{stem}ied"), format!("{word}ing")]);
        return out;
    }
    let hissing = matches!(last, b's' | b'x' | b'z') || word.ends_with("ch") || word.ends_with("sh");
    out.push(if hissing { format!("{word}es") } else { format!("{word}s") });
    if last == b'e' {
        let stem = word.strip_suffix('e').unwrap_or(word);
        out.push(format!("{word}d"));
        out.push(if before == b'e' { format!("{word}ing") } else { format!("{stem}ing") });
        out.push(if before == b'e' { format!("{word}ings") } else { format!("{stem}ings") });
        return out;
    }
    out.extend([format!("{word}ed"), format!("{word}ing"), format!("{word}ings")]);
    let third = bytes.len().checked_sub(3).and_then(|i| bytes.get(i)).copied().unwrap_or(b' ');
    let short = !vowel(last) && !matches!(last, b'w' | b'x' | b'y') && vowel(before) && !vowel(third);
    let syllables = bytes.windows(2).filter(|w| matches!(w, [a, b] if vowel(*a) && !vowel(*b))).count();
    if short && (syllables <= 1 || last == b'l' || DOUBLED.contains(&word)) {
        let c = last as char;
        out.extend([format!("{word}{c}ed"), format!("{word}{c}ing")]);
    }
    out
}

/// The lemmas of verbs with irregular forms, and those forms.
pub(crate) fn irregular_verbs() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    IRREGULAR.iter().take_while(|(lemma, _)| *lemma != "child").copied()
}

/// Whether a folded word ends as adjectives do and is no noun that ends so.
pub(crate) fn looks_like_an_adjective(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "trial", "festival", "carnival", "funeral", "hospital", "capital", "tribunal", "general", "terminal", "appeal",
        "arsenal", "proposal", "rehearsal", "musical", "official", "rival", "criminal", "journal", "canal", "goal",
        "deal", "coal", "meal", "clinic", "republic", "topic", "music", "traffic", "epidemic", "pandemic", "critic",
        "public", "detective", "executive", "representative", "offensive", "initiative", "native", "library",
        "secretary", "military", "dictionary", "student", "resident", "patient", "client", "agent", "accident",
        "incident", "parent", "opponent", "president", "event", "percent", "cent", "tent", "rent", "handful",
    ];
    ["al", "ic", "ive", "ous", "ary", "ent", "ful"].iter().any(|end| word.ends_with(end))
        && !word.ends_with("ment")
        && !NOUNS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflects() {
        for (word, want) in [
            ("kill", "kill killed killing killings kills"),
            ("travel", "travel traveled traveling travelings travelled travelling travels"),
            (
                "assassinate",
                "assassinate assassinated assassinates assassinating assassinatings assassination assassinations",
            ),
            ("carry", "carried carries carry carrying"),
            ("stop", "stop stoped stoping stopings stopped stopping stops"),
            ("withdraw", "withdraw withdrawal withdrawals withdrawing withdrawn withdraws withdrew"),
            ("man", "man men"),
            ("agree", "agree agreed agreeing agreeings agrees"),
            ("US", "US"),
        ] {
            assert_eq!(forms(word).join(" "), want);
        }
    }
}
