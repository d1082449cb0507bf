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
    "bed", "biped", "breed", "creed", "deed", "feed", "greed", "hundred", "indeed", "kindred", "naked", "need", "red",
    "sacred", "seed", "shed", "sacred", "speed", "united", "weed", "wicked",
];

/// End in -ing and are no forms of a verb.
pub(crate) const NOT_ING: &[&str] = &[
    "anything", "being", "bring", "ceiling", "during", "evening", "everything", "following", "including", "king",
    "morning", "nothing", "ring", "sibling", "sing", "something", "spring", "sterling", "string", "thing", "wing",
    "according", "regarding", "concerning", "beijing",
];
