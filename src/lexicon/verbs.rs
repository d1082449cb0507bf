//! Common verbs of English news, so that a clause's verb is found without a tagger.
//!
//! Regular verbs whose -ed form is unmistakable need no entry; the list is of verbs whose base or -s form must be known,
//! and of those that are nouns as well ([`also_noun`]), which only their neighbours tell apart.

/// Lemmas, sorted; regular inflection.
const VERBS: &[&str] = &[
    "abandon", "abolish", "absorb", "accept", "accompany", "accuse", "achieve", "acquire", "act", "adapt", "add",
    "address", "adjourn", "adjust", "admit", "adopt", "advance", "advocate", "affect", "affirm", "afford", "agree",
    "aid", "aim", "allege", "allow", "amplify", "analyze", "announce", "annoy", "answer", "apologize", "appeal",
    "appear", "apply", "appoint", "appreciate", "approach", "approve", "argue", "arm", "arrest", "arrive", "ask",
    "assassinate", "assault", "assemble", "assert", "assess", "assist", "assume", "assure", "attach", "attack",
    "attempt", "attend", "attract", "avoid", "award", "ban", "bar", "base", "beg", "begin", "behave", "believe",
    "belong", "benefit", "blame", "block", "bomb", "boost", "borrow", "call", "campaign", "cancel", "care", "carry",
    "cause", "celebrate", "chair", "challenge", "change", "charge", "chase", "circulate", "cite", "claim", "clash",
    "climb", "close", "collapse", "collect", "combat", "command", "comment", "compete", "complain", "comply",
    "comprise", "concede", "concentrate", "concern", "conclude", "condemn", "conduct", "confirm", "confiscate",
    "confront", "connect", "consider", "consist", "construct", "consult", "contain", "continue", "contribute",
    "control", "convene", "convert", "convince", "cooperate", "cope", "count", "cover", "crash", "create", "criticise",
    "criticize", "cross", "curb", "curtail", "damage", "debate", "debut", "decide", "declare", "decline", "decrease",
    "defeat", "defend", "define", "delay", "deliver", "demand", "demonstrate", "denounce", "deny", "depend", "deploy",
    "deposit", "derive", "describe", "deserve", "design", "destroy", "detain", "detect", "deter", "determine",
    "develop", "devote", "differ", "direct", "disagree", "disappear", "disband", "disclose", "discover", "discuss",
    "dismiss", "displace", "display", "dispute", "dissolve", "distribute", "dominate", "donate", "doubt", "draft",
    "drag", "drop", "drown", "earn", "ease", "elect", "eliminate", "embark", "embolden", "embrace", "emerge",
    "emphasize", "employ", "enable", "encounter", "encourage", "end", "endure", "enforce", "engage", "enhance",
    "enjoy", "enlist", "ensure", "enter", "erupt", "escalate", "escape", "establish", "estimate", "evacuate",
    "evaluate", "examine", "exceed", "exchange", "exclude", "exercise", "exert", "exist", "expand", "expect", "expel",
    "experience", "expire", "explain", "explode", "explore", "export", "expose", "express", "extend", "face", "fade",
    "fail", "favor", "fear", "feature", "file", "fill", "finance", "finish", "fire", "fix", "flow", "focus", "follow",
    "force", "form", "free", "fuel", "function", "fund", "gain", "gather", "govern", "grant", "guarantee", "guard",
    "guide", "halt", "hand", "handle", "happen", "harm", "harvest", "head", "hedge", "help", "hijack", "honor", "hope",
    "host", "house", "hunt", "identify", "ignore", "illustrate", "imagine", "implement", "imply", "import", "impose",
    "improve", "include", "increase", "indicate", "influence", "inform", "inherit", "initiate", "injure", "insist",
    "inspect", "inspire", "install", "instigate", "insult", "intend", "interpret", "intervene", "interview",
    "introduce", "invade", "invent", "invest", "investigate", "invite", "involve", "issue", "jail", "join", "judge",
    "jump", "justify", "kick", "kidnap", "kill", "lack", "land", "last", "launch", "leak", "leap", "learn", "lift",
    "like", "limit", "link", "list", "listen", "live", "look", "loot", "love", "lower", "maintain", "manage", "march",
    "mark", "marry", "match", "measure", "mention", "merge", "miss", "monitor", "mount", "mourn", "move", "murder",
    "name", "need", "negotiate", "nominate", "note", "notice", "obey", "object", "observe", "obtain", "occupy",
    "occur", "offer", "open", "operate", "oppose", "order", "organise", "organize", "oust", "outline", "overlook",
    "overturn", "owe", "own", "participate", "pass", "perform", "persuade", "pick", "pivot", "place", "plan", "plant",
    "play", "plead", "pledge", "plot", "plunge", "point", "portray", "possess", "post", "postpone", "pour", "praise",
    "pray", "predict", "prepare", "present", "preserve", "press", "prevent", "proceed", "produce", "prohibit",
    "project", "promise", "promote", "prompt", "propose", "protect", "protest", "prove", "provide", "publish", "pull",
    "punish", "purchase", "pursue", "push", "qualify", "question", "race", "raid", "rain", "raise", "rally", "range",
    "rank", "rate", "ratify", "reach", "react", "realise", "realize", "reassess", "rebuild", "receive", "recognise",
    "recognize", "recommend", "record", "recover", "recruit", "redefine", "reduce", "reflect", "refuse", "regain",
    "regret", "rehabilitate", "rein", "reinforce", "reject", "relate", "release", "relieve", "rely", "remain",
    "remember", "remind", "remove", "renew", "reopen", "repair", "repeat", "replace", "reply", "report", "represent",
    "request", "require", "rescue", "resemble", "resign", "resist", "resolve", "respond", "restore", "restrict",
    "result", "resume", "retain", "retire", "retreat", "return", "reveal", "reverse", "review", "risk", "rule", "rush",
    "sack", "sail", "salvage", "satisfy", "save", "scale", "schedule", "score", "seal", "search", "seat", "secure",
    "seem", "seize", "select", "sentence", "serve", "settle", "sever", "shape", "share", "shell", "shift", "ship",
    "sign", "signal", "slash", "slow", "smash", "smoke", "smuggle", "snow", "solve", "specify", "spill", "sponsor",
    "spot", "stab", "stage", "stare", "start", "state", "station", "stay", "stop", "store", "storm", "strengthen",
    "stretch", "struggle", "study", "substitute", "succeed", "suffer", "suggest", "supply", "support", "suppose",
    "surge", "surprise", "surrender", "surround", "survive", "suspect", "suspend", "sustain", "switch", "take", "talk",
    "target", "tend", "terminate", "test", "threaten", "thwart", "tie", "tilt", "topple", "touch", "tour", "trace",
    "track", "trade", "train", "transfer", "transform", "transport", "trap", "travel", "treat", "trigger", "trim",
    "try", "turn", "unfold", "unite", "unveil", "update", "urge", "use", "vary", "veto", "view", "violate", "visit",
    "vote", "vow", "wait", "walk", "want", "warn", "wash", "waste", "watch", "weaken", "welcome", "widen", "wipe",
    "wish", "witness", "wonder", "work", "worry", "wound", "yield",
];

/// Of [`VERBS`] and the irregular ones, those whose base or -s form is as often a noun.
const ALSO_NOUN: &[&str] = &[
    "act", "address", "advance", "aid", "aim", "answer", "appeal", "approach", "arm", "arrest", "assault", "attack",
    "attempt", "award", "ban", "bar", "base", "battle", "beat", "benefit", "blame", "block", "blow", "bomb", "boost",
    "break", "call", "campaign", "care", "cause", "chair", "challenge", "change", "charge", "chase", "claim", "clash",
    "climb", "close", "collapse", "combat", "command", "comment", "concern", "conduct", "control", "cost", "count",
    "cover", "crash", "cross", "cut", "damage", "deal", "debate", "debut", "decline", "decrease", "defeat", "delay",
    "demand", "deposit", "design", "direct", "display", "dispute", "doubt", "draft", "drag", "drive", "drop", "ease",
    "encounter", "end", "escape", "estimate", "exchange", "exercise", "exit", "experience", "export", "face", "fall",
    "favor", "fear", "feature", "feel", "fight", "file", "find", "finish", "fire", "fix", "flee", "flow", "fly",
    "focus", "force", "form", "free", "fuel", "function", "fund", "gain", "go", "grant", "grow", "guarantee", "guard",
    "guide", "halt", "hand", "harm", "harvest", "head", "hedge", "help", "hit", "hold", "honor", "hope", "host",
    "house", "hunt", "hurt", "import", "increase", "influence", "insult", "interview", "invite", "issue", "join",
    "judge", "jump", "keep", "kick", "lack", "land", "last", "launch", "lay", "lead", "leak", "leap", "leave", "lie",
    "lift", "like", "limit", "link", "list", "live", "look", "love", "lower", "march", "mark", "match", "mean",
    "measure", "mention", "miss", "monitor", "mount", "move", "murder", "name", "need", "note", "notice", "object",
    "offer", "open", "order", "outline", "own", "pass", "pay", "pick", "place", "plan", "plant", "play", "pledge",
    "plot", "plunge", "point", "post", "pour", "praise", "present", "press", "produce", "project", "promise", "prompt",
    "protest", "pull", "purchase", "push", "put", "question", "race", "raid", "rain", "raise", "rally", "range",
    "rank", "rate", "reach", "rebel", "record", "recruit", "regret", "release", "repair", "repeat", "report",
    "request", "rescue", "resolve", "result", "retreat", "return", "reverse", "review", "ride", "rise", "risk", "rule",
    "run", "rush", "sack", "sail", "save", "say", "scale", "schedule", "score", "seal", "search", "seat", "secure",
    "select", "sentence", "set", "shape", "share", "shell", "shift", "ship", "shoot", "show", "sign", "signal", "slow",
    "smoke", "snow", "spill", "split", "sponsor", "spot", "spread", "stage", "stand", "start", "state", "station",
    "stay", "stick", "stop", "store", "storm", "stretch", "strike", "struggle", "study", "supply", "support", "surge",
    "surprise", "surrender", "suspect", "switch", "talk", "target", "test", "tie", "touch", "tour", "trace", "track",
    "trade", "train", "transfer", "transport", "trap", "travel", "trigger", "trim", "try", "turn", "update", "urge",
    "use", "veto", "view", "visit", "vote", "wait", "walk", "wash", "waste", "watch", "welcome", "win", "wish",
    "witness", "work", "worry", "wound", "yield",
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
