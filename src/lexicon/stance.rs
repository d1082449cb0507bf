//! Words that tell how something is put: planned, ordered, tried, threatened, denied, suspected, overtaken; who reports.

/// Verbs and nouns that govern an event without making it happen. Folded lemmas.
pub(crate) const ORDER: &[&str] = &["command", "direct", "instruct", "order"];
/// "tried to arrest".
pub(crate) const ATTEMPT: &[&str] = &["attempt", "conspiracy", "conspire", "effort", "plot", "seek", "try"];
/// "threatened to close".
pub(crate) const THREATEN: &[&str] = &["threat", "threaten", "warn"];
/// "plans to withdraw", "scheduled for", "hopes to", "demands the withdrawal".
pub(crate) const PLAN: &[&str] = &[
    "ability", "able", "advise", "agree", "aim", "allow", "announce", "approve", "ask", "authorise", "authorize",
    "call", "chance", "consider", "deal", "demand", "discuss", "due", "enable", "encourage", "expect", "favor",
    "favour", "fear", "hope", "intend", "invite", "license", "likely", "mean", "mull", "offer", "opportunity",
    "outline", "permission", "persuade", "plan", "pledge", "poise", "promise", "propose", "ready", "request", "right",
    "schedule", "set", "shall", "slate", "suppose", "tell", "threat", "timetable", "urge", "vow", "want", "will",
    "would",
];
/// "failed to arrest", "prevented the vote": it did not happen.
pub(crate) const PREVENT: &[&str] = &[
    "abandon", "abort", "avert", "avoid", "block", "cancel", "deny", "fail", "foil", "halt", "postpone", "prevent",
    "refuse", "stop", "thwart",
];
/// Before a value that is told as no longer held.
pub(crate) const OVERTAKEN: &[&str] = &["formerly", "initial", "initially", "originally", "previously"];
/// "said to be", "believed to have": the voice is not sure.
pub(crate) const SUSPECT: &[&str] = &[
    "allegedly", "apparently", "believe", "may", "might", "could", "perhaps", "possibly", "presumably", "probably",
    "purportedly", "reportedly", "suspect", "think",
];
/// "accused of", "blamed for".
pub(crate) const ACCUSE: &[&str] = &["accuse", "allege", "blame"];
/// Verbs of saying; a subject beside them is a speaker.
pub(crate) const REPORT: &[&str] = &[
    "acknowledge", "add", "admit", "affirm", "allege", "announce", "argue", "assert", "claim", "comment", "complain",
    "conclude", "confirm", "declare", "denounce", "deny", "emphasize", "explain", "indicate", "insist", "mention",
    "note", "predict", "regret", "reiterate", "remark", "report", "reveal", "say", "state", "stress", "suggest",
    "tell", "testify", "tweet", "warn", "write",
];
/// Verbs through which a date reaches the event they govern: "carried out the strike on 3 May".
pub(crate) const CARRY: &[&str] = &[
    "begin", "carry", "commit", "conduct", "culminate", "erupt", "escalate", "hand", "hold", "launch", "order",
    "perpetrate", "see", "stage", "start", "tender", "undertake", "witness",
];
/// Verbs of having so many: their subject owns the number that is their object.
pub(crate) const HAVE: &[&str] =
    &["base", "deploy", "field", "garrison", "have", "house", "keep", "leave", "maintain", "retain", "station"];
/// Verbs of a change from one number to another.
pub(crate) const CHANGE: &[&str] = &[
    "bring", "cut", "decline", "decrease", "double", "draw", "drop", "dwindle", "fall", "go", "grow", "increase",
    "jump", "lower", "raise", "reduce", "rise", "scale", "shrink", "slash", "swell", "trim",
];
/// Verbs of looking back: their date is not that of what they look back on.
pub(crate) const COMMEMORATE: &[&str] = &[
    "avenge", "celebrate", "commemorate", "condemn", "criticise", "criticize", "discuss", "honour", "honor", "mark",
    "mourn", "recall", "remember", "revenge",
];
/// Verbs of happening: their subject is the event.
pub(crate) const HAPPEN: &[&str] = &["happen", "occur", "unfold"];
/// Verbs that say little themselves: their subject does what the noun behind them tells ("paid a visit", "went on a trip").
pub(crate) const LIGHT: &[&str] = &[
    "begin", "carry", "commit", "complete", "conduct", "fly", "go", "hold", "launch", "make", "mount", "pay",
    "perform", "perpetrate", "stage", "start", "travel", "undertake",
];
/// Verbs of moving a date: "from A to B" is then no range.
pub(crate) const SHIFT: &[&str] = &["bring", "delay", "move", "postpone", "push", "reschedule", "shift"];
/// Nouns of what acts for a state: its name before them tells who did it ("a Ruritanian drone").
pub(crate) const FORCE: &[&str] = &[
    "aircraft", "airstrike", "army", "attack", "bomb", "bomber", "commando", "drone", "force", "gunship", "helicopter",
    "jet", "military", "missile", "navy", "operation", "plane", "police", "raid", "rocket", "soldier", "strike",
    "troop", "warplane", "warship",
];
/// Verbs whose object does what the bare infinitive behind it tells: "saw her leave", "helped him win".
pub(crate) const PERCEIVE: &[&str] = &["hear", "help", "let", "make", "see", "watch"];
/// Verbs that say when something is to be: their time is the event's.
pub(crate) const SCHEDULE: &[&str] = &["call", "expect", "fix", "plan", "schedule", "set", "slate", "timetable"];
/// Nouns of what may not be so: "rumours that he left".
pub(crate) const DOUBT: &[&str] = &[
    "allegation", "claim", "conspiracy", "fear", "hoax", "lie", "myth", "possibility", "prospect", "report", "rumor",
    "rumour", "speculation", "suggestion", "suspicion", "theory",
];
/// Words before a title that make it another's, or no office of today.
pub(crate) const NOT_IN_OFFICE: &[&str] = &[
    "acting", "assistant", "deputy", "ex", "former", "interim", "onetime", "outgoing", "previous", "then", "vice",
    "would",
];
/// Verbs of having guests: their subject is the place.
pub(crate) const HOST: &[&str] = &["accommodate", "harbour", "host", "house", "shelter"];
/// Nouns that stand for how many there are of what follows "of".
pub(crate) const AMOUNT: &[&str] =
    &["count", "deployment", "figure", "footprint", "level", "number", "presence", "size", "strength", "total"];
/// Verbs that say how many there are: "the toll stands at 52".
pub(crate) const TOTAL: &[&str] = &["hit", "number", "reach", "remain", "stand", "total"];
/// Verbs of having so many, now and for a while; to deploy or to leave so many tells of those who move.
pub(crate) const HOLD: &[&str] =
    &["accommodate", "base", "field", "garrison", "have", "host", "house", "keep", "maintain", "retain", "station"];
/// In the passive they say where somebody is.
pub(crate) const STATIONED: &[&str] =
    &["base", "deploy", "garrison", "house", "locate", "position", "scatter", "situate", "station"];
/// Verbs of being there still.
pub(crate) const STAY: &[&str] = &["remain", "stay"];
/// Nouns of a body of those who are counted: "a force of 5,000".
pub(crate) const BODY: &[&str] = &["contingent", "detachment", "force", "garrison", "presence"];
/// Verbs of harm: their object, or the subject of their passive, is hit by what does it.
pub(crate) const HARM: &[&str] = &[
    "burn", "damage", "demolish", "destroy", "gut", "hurt", "injure", "kill", "maim", "murder", "ruin", "scorch",
    "shatter", "slay", "wound", "wreck",
];
/// Verbs of a blast that nobody need be told to have caused: "the bomb exploded".
pub(crate) const BLAST: &[&str] = &["detonate", "explode"];
/// Verbs of bringing what blasts to where it is to hit: "threw a bomb at the office".
pub(crate) const LAY: &[&str] = &[
    "deposit", "detonate", "drop", "explode", "fire", "hide", "hurl", "launch", "lay", "leave", "lob", "place",
    "plant", "put", "set", "throw", "toss",
];
/// In the passive they say of a deed that it was done, and by whom.
pub(crate) const COMMIT: &[&str] =
    &["carry", "cause", "commit", "conduct", "execute", "launch", "mount", "perpetrate", "stage"];
/// Verbs that say in which state somebody was: "found dead", "pronounced dead", "left wounded".
pub(crate) const FIND: &[&str] =
    &["believe", "confirm", "declare", "discover", "fear", "find", "leave", "list", "presume", "pronounce", "report"];
/// Verbs that tell who somebody is: "was identified as".
pub(crate) const IDENTIFY: &[&str] = &["identify", "name"];
/// Nouns of people whom a text describes before it names them.
pub(crate) const PEOPLE: &[&str] = &[
    "adult", "baby", "bailiff", "boy", "brother", "bystander", "child", "civilian", "couple", "cousin", "daughter",
    "deputy", "driver", "employee", "female", "firefighter", "friend", "girl", "guard", "husband", "individual",
    "infant", "inmate", "juvenile", "male", "man", "member", "mother", "neighbor", "neighbour", "father", "officer",
    "passenger", "people", "person", "policeman", "resident", "sister", "soldier", "son", "student", "suspect",
    "teacher", "teen", "teenager", "toddler", "trooper", "victim", "wife", "woman", "worker", "youth",
];
/// Verbs of harm whose subject does it: without an object nobody says to whom.
pub(crate) const ASSAIL: &[&str] = &[
    "ambush", "assassinate", "attack", "execute", "injure", "kidnap", "kill", "machinegun", "murder", "shoot", "slay",
    "stab", "strafe", "strangle", "wound",
];
