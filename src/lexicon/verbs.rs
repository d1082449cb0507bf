//! Common verbs of English news, so that a clause's verb is found without a tagger.
//!
//! Regular verbs whose -ed form is unmistakable need no entry; the list is of verbs whose base or -s form must be known,
//! and of those that are nouns as well ([`also_noun`]), which only their neighbours tell apart.

/// Lemmas, sorted; regular inflection.
const VERBS: &[&str] = &[
    "accept", "accuse", "achieve", "act", "add", "address", "admit", "advocate", "affirm", "agree", "aim", "allege",
    "allow", "amplify", "analyze", "announce", "appear", "appoint", "apply", "approve", "argue", "arrest", "arrive",
    "ask", "assassinate", "assert", "assume", "attack", "attempt", "attend", "ban", "base", "begin", "believe",
    "belong", "blame", "block", "bomb", "call", "cancel", "carry", "cause", "celebrate", "challenge", "change",
    "charge", "claim", "close", "collapse", "combat", "complain", "concern", "conclude", "condemn", "conduct",
    "confirm", "consider", "continue", "control", "cooperate", "count", "cover", "create", "curb", "curtail", "decide",
    "declare", "defeat", "defend", "demand", "demonstrate", "denounce", "deny", "depend", "deploy", "describe",
    "destroy", "deter", "detain", "develop", "direct", "disband", "discuss", "display", "dominate", "doubt", "drop",
    "ease", "elect", "eliminate", "embolden", "emerge", "emphasize", "employ", "encourage", "end", "endure", "enjoy",
    "enlist", "ensure", "enter", "erupt", "escalate", "escape", "establish", "estimate", "evacuate", "exert", "exist",
    "expand", "expect", "expel", "explain", "explode", "express", "extend", "face", "fail", "favor", "fear", "file",
    "fill", "finance", "fire", "focus", "follow", "force", "form", "free", "function", "gain", "gather", "guard",
    "halt", "happen", "head", "hedge", "help", "hope", "house", "identify", "implement", "import", "impose", "improve",
    "include", "increase", "indicate", "injure", "insist", "instigate", "intend", "invade", "invite", "involve",
    "issue", "join", "jump", "kidnap", "kill", "lack", "land", "last", "launch", "learn", "like", "limit", "link",
    "live", "look", "lower", "maintain", "manage", "march", "mark", "marry", "mention", "move", "murder", "name",
    "need", "nominate", "note", "obey", "occupy", "occur", "offer", "open", "operate", "oppose", "order", "organise",
    "organize", "oust", "outline", "own", "pass", "persuade", "pivot", "place", "plan", "plant", "play", "pledge",
    "portray", "possess", "praise", "predict", "prepare", "present", "press", "prevent", "produce", "project",
    "promise", "prompt", "propose", "protect", "protest", "prove", "provide", "publish", "pull", "purchase", "push",
    "question", "raid", "raise", "reach", "realise", "realize", "reassess", "rebuild", "receive", "recognise",
    "recognize", "recover", "redefine", "reduce", "refuse", "regain", "regret", "rehabilitate", "rein", "reject",
    "release", "remain", "remove", "repeat", "replace", "report", "represent", "require", "rescue", "resign", "resist",
    "resolve", "respond", "restore", "result", "retain", "retire", "return", "reveal", "review", "risk", "rule",
    "salvage", "satisfy", "save", "scale", "schedule", "seal", "secure", "seem", "seize", "serve", "settle", "shell",
    "sign", "signal", "slow", "stage", "start", "state", "station", "stay", "stop", "storm", "strengthen", "struggle",
    "succeed", "suggest", "support", "surrender", "surround", "suspect", "suspend", "take", "talk", "target", "test",
    "threaten", "thwart", "tilt", "topple", "tour", "train", "transfer", "travel", "try", "turn", "unfold", "update",
    "urge", "use", "vary", "visit", "vote", "vow", "wait", "walk", "want", "warn", "watch", "welcome", "work", "worry",
    "wound",
];

/// Of [`VERBS`] and the irregular ones, those whose base or -s form is as often a noun.
const ALSO_NOUN: &[&str] = &[
    "address", "act", "aim", "arrest", "attack", "attempt", "ban", "base", "battle", "beat", "blame", "block", "blow",
    "bomb", "break", "call", "campaign", "cause", "challenge", "change", "charge", "claim", "close", "collapse",
    "combat", "concern", "conduct", "control", "cost", "count", "cover", "cut", "deal", "defeat", "demand", "direct",
    "display", "doubt", "drive", "drop", "ease", "end", "escape", "estimate", "exit", "face", "fall", "favor", "fear",
    "feel", "fight", "file", "find", "fire", "flee", "fly", "focus", "force", "form", "free", "function", "gain", "go",
    "grow", "guard", "halt", "head", "hedge", "help", "hit", "hold", "hope", "house", "hurt", "import", "increase",
    "invite", "issue", "join", "jump", "keep", "lack", "land", "last", "launch", "lay", "lead", "leave", "lie", "like",
    "limit", "link", "live", "look", "lower", "march", "mark", "mean", "mention", "move", "murder", "name", "need",
    "note", "offer", "open", "order", "outline", "own", "pass", "pay", "place", "plan", "plant", "play", "pledge",
    "praise", "present", "press", "produce", "project", "promise", "prompt", "protest", "pull", "purchase", "push",
    "put", "question", "raid", "raise", "reach", "rebel", "record", "regret", "release", "repeat", "report", "rescue",
    "resolve", "result", "return", "review", "ride", "rise", "risk", "rule", "run", "save", "say", "scale", "schedule",
    "seal", "secure", "set", "shell", "shoot", "show", "sign", "signal", "slow", "split", "spread", "stage", "stand",
    "start", "state", "station", "stay", "stick", "stop", "storm", "strike", "struggle", "support", "surrender",
    "suspect", "talk", "target", "test", "tour", "train", "transfer", "travel", "try", "turn", "update", "urge", "use",
    "visit", "vote", "wait", "walk", "watch", "welcome", "win", "work", "worry", "wound",
];

/// Further ones that tell of the tense of a clause and of nothing else.
const TENSED: &[&str] = &[
    "abandon", "abolish", "absorb", "accompany", "acquire", "adapt", "adjourn", "adjust", "adopt", "affect", "afford",
    "annoy", "apologize", "appreciate", "assemble", "assess", "assist", "assure", "attach", "attract", "avoid", "beg",
    "behave", "borrow", "campaign", "circulate", "cite", "collect", "compete", "comply", "comprise", "concede",
    "concentrate", "confiscate", "confront", "connect", "consist", "construct", "consult", "contain", "contribute",
    "convene", "convert", "convince", "cope", "criticise", "criticize", "define", "deliver", "derive", "deserve",
    "detect", "determine", "devote", "differ", "disagree", "disappear", "disclose", "discover", "dismiss", "displace",
    "dissolve", "distribute", "donate", "drown", "earn", "embark", "embrace", "enable", "enforce", "engage", "enhance",
    "evaluate", "examine", "exceed", "exclude", "expire", "explore", "expose", "fade", "govern", "handle", "hijack",
    "ignore", "illustrate", "imagine", "imply", "inform", "inherit", "initiate", "inspect", "inspire", "install",
    "interpret", "intervene", "introduce", "invent", "invest", "investigate", "jail", "justify", "listen", "loot",
    "merge", "mourn", "negotiate", "observe", "obtain", "overlook", "overturn", "owe", "participate", "perform",
    "plead", "postpone", "pray", "preserve", "proceed", "prohibit", "promote", "punish", "pursue", "qualify", "ratify",
    "react", "recommend", "record", "reflect", "reinforce", "relate", "relieve", "rely", "remember", "remind", "renew",
    "reopen", "reply", "resemble", "restrict", "resume", "sever", "slash", "smash", "smuggle", "solve", "specify",
    "stab", "stare", "substitute", "suffer", "suppose", "survive", "sustain", "tend", "terminate", "transform",
    "treat", "unveil", "violate", "weaken", "widen", "wipe", "wonder",
];

/// Of further ones, those whose base or -s form is as often a noun.
const TENSED_OR_NOUN: &[&str] = &[
    "advance", "aid", "answer", "appeal", "approach", "arm", "assault", "award", "bar", "benefit", "boost", "care",
    "chair", "chase", "clash", "climb", "command", "comment", "crash", "cross", "damage", "debate", "debut", "decline",
    "decrease", "delay", "deposit", "design", "dispute", "draft", "drag", "encounter", "exchange", "exercise",
    "experience", "export", "feature", "finish", "fix", "flow", "fuel", "fund", "grant", "guarantee", "guide", "hand",
    "harm", "harvest", "honor", "host", "hunt", "influence", "insult", "interview", "judge", "kick", "leak", "leap",
    "lift", "list", "love", "match", "measure", "miss", "monitor", "mount", "notice", "object", "pick", "plot",
    "plunge", "point", "post", "pour", "race", "rain", "rally", "range", "rank", "rate", "recruit", "repair",
    "request", "retreat", "reverse", "rush", "sack", "sail", "score", "search", "seat", "select", "sentence", "shape",
    "share", "shift", "ship", "smoke", "snow", "spill", "sponsor", "spot", "store", "stretch", "study", "supply",
    "surge", "surprise", "switch", "tie", "touch", "trace", "track", "trade", "transport", "trap", "trigger", "trim",
    "veto", "view", "wash", "waste", "wish", "witness", "yield",
];

/// All verbs that a clause's tense is read from, and whether their base and -s forms are as often a noun.
pub(crate) fn tensed() -> impl Iterator<Item = (&'static str, bool)> {
    let listed = VERBS.iter().map(|v| (*v, also_noun(v)));
    let further = TENSED.iter().map(|v| (*v, false)).chain(TENSED_OR_NOUN.iter().map(|v| (*v, true)));
    listed.chain(further)
}

/// All regular verbs that are known.
pub(crate) fn regular() -> impl Iterator<Item = &'static str> {
    VERBS.iter().copied()
}

/// Whether the base and -s forms of this lemma are as often a noun.
pub(crate) fn also_noun(lemma: &str) -> bool {
    ALSO_NOUN.contains(&lemma)
}

/// End in -ed and are no verbs.
pub(crate) const NOT_PAST: &[&str] = &[
    "armed", "bed", "biped", "breed", "creed", "deed", "feed", "greed", "hooded", "hundred", "indeed", "kindred",
    "masked", "naked", "need", "noncommissioned", "red", "sacred", "seed", "shed", "speed", "unarmed", "unidentified",
    "uniformed", "united", "weed", "wicked",
];

/// End in -ing and are no forms of a verb.
pub(crate) const NOT_ING: &[&str] = &[
    "anything", "being", "bring", "ceiling", "during", "evening", "everything", "following", "including", "king",
    "morning", "nothing", "ring", "sibling", "sing", "something", "spring", "sterling", "string", "thing", "wing",
    "according", "regarding", "concerning", "beijing",
];
