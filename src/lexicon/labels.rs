//! Words that make a number a label: "Route 66", "Flight 752", "won 3-1", "in 1994".

/// Whether a number after this word names a thing: "Resolution 2231", "No. 5".
pub(crate) fn carries_number(word: &str) -> bool {
    matches!(
        word,
        "no" | "nos"
            | "nr"
            | "number"
            | "route"
            | "highway"
            | "interstate"
            | "road"
            | "flight"
            | "article"
            | "articles"
            | "section"
            | "chapter"
            | "clause"
            | "paragraph"
            | "page"
            | "pages"
            | "pp"
            | "resolution"
            | "room"
            | "apt"
            | "call"
            | "called"
            | "calling"
            | "calls"
            | "dial"
            | "dialed"
            | "dialled"
            | "channel"
            | "unit"
            | "model"
            | "type"
            | "version"
            | "area"
            | "exit"
            | "gate"
            | "platform"
            | "pier"
            | "bus"
            | "line"
            | "lines"
            | "figure"
            | "table"
            | "volume"
            | "vol"
            | "issue"
            | "episode"
            | "season"
            | "phase"
            | "stage"
            | "level"
            | "grade"
            | "class"
            | "category"
            | "group"
            | "zone"
            | "district"
            | "precinct"
            | "ward"
            | "act"
            | "appendix"
            | "annex"
            | "protocol"
            | "directive"
            | "formula"
            | "psalm"
            | "verse"
            | "lot"
            | "box"
            | "block"
            | "building"
            | "apartment"
            | "flat"
            | "incident"
            | "bulletin"
            | "suite"
            | "division"
            | "brigade"
            | "squadron"
            | "company"
            | "proposition"
            | "amendment"
            | "title"
            | "track"
            | "runway"
            | "terminal"
            | "exhibit"
            | "count"
            | "count's"
            | "round"
            | "week"
            | "game"
            | "day"
            | "step"
            | "part"
            | "book"
            | "item"
            | "rule"
            | "error"
            | "law"
            | "bill"
            | "case"
    )
}

/// Whether the label is one even with a small letter: "chapter 3", "page 12"; not "day 3", "class 5".
pub(crate) fn is_small_label(word: &str) -> bool {
    matches!(
        word,
        "no" | "nos"
            | "nr"
            | "number"
            | "route"
            | "highway"
            | "interstate"
            | "flight"
            | "article"
            | "section"
            | "chapter"
            | "clause"
            | "paragraph"
            | "page"
            | "resolution"
            | "channel"
            | "version"
            | "exit"
            | "gate"
            | "volume"
            | "episode"
            | "phase"
            | "level"
            | "grade"
            | "category"
            | "platform"
            | "appendix"
            | "figure"
            | "table"
            | "apartment"
            | "incident"
            | "apt"
            | "suite"
            | "room"
            | "terminal"
            | "runway"
            | "pp"
            | "error"
            | "game"
            | "verse"
            // "called 911"
            | "call"
            | "called"
            | "calling"
            | "calls"
            | "dial"
            | "dialed"
            | "dialled"
    )
}

/// Whether what is told is a number to call.
pub(crate) fn is_call(word: &str) -> bool {
    matches!(
        word,
        "call"
            | "called"
            | "calling"
            | "calls"
            | "dial"
            | "dialed"
            | "dialled"
            | "hotline"
            | "phone"
            | "telephone"
            | "tel"
    )
}

/// Whether "one" before the noun counts nothing: "one day", "one thing".
pub(crate) fn is_idle(word: &str) -> bool {
    matches!(word, "day" | "time" | "thing" | "way" | "hand" | "side" | "point" | "reason")
}

/// Whether the adverb tells how badly somebody was hurt: "one fatally".
pub(crate) fn tells_how_bad(word: &str) -> bool {
    matches!(word, "badly" | "critically" | "fatally" | "gravely" | "lightly" | "mortally" | "seriously" | "severely")
}

/// Whether a number behind the word, a stock index's name, is part of the name: "most S&P 500 companies".
pub(crate) fn is_stock_index(word: &str) -> bool {
    matches!(
        word,
        "asx"
            | "cac"
            | "dax"
            | "fortune"
            | "ftse"
            | "ibex"
            | "kospi"
            | "nasdaq"
            | "nifty"
            | "nikkei"
            | "russell"
            | "stoxx"
            | "topix"
    )
}

/// Whether the word names one of a row of pictures or pages: "Image 9 of 13".
pub(crate) fn is_leaf(word: &str) -> bool {
    matches!(
        word,
        "caption" | "chapter" | "figure" | "image" | "page" | "part" | "photo" | "picture" | "slide" | "step" | "video"
    )
}

/// Whether the word ends the name of a street: "4500 Mill Creek Blvd".
pub(crate) fn is_street(word: &str) -> bool {
    matches!(
        word,
        "street"
            | "st"
            | "avenue"
            | "ave"
            | "boulevard"
            | "blvd"
            | "road"
            | "rd"
            | "drive"
            | "dr"
            | "lane"
            | "ln"
            | "court"
            | "ct"
            | "place"
            | "pl"
            | "parkway"
            | "pkwy"
            | "highway"
            | "hwy"
            | "terrace"
            | "circle"
            | "way"
            | "square"
            | "block"
    )
}

/// Whether the word makes the number before it a limit: "below the 5000 mark".
pub(crate) fn is_limit(word: &str) -> bool {
    matches!(
        word,
        "mark"
            | "barrier"
            | "level"
            | "threshold"
            | "limit"
            | "figure"
            | "total"
            | "crew"
            | "crowd"
            | "or"
            | "plus"
            | "needed"
            | "required"
    )
}

/// Words of contests, beside which two numbers with a hyphen are a score or a vote.
pub(crate) fn is_contest(word: &str) -> bool {
    matches!(
        word,
        "won"
            | "win"
            | "wins"
            | "beat"
            | "beats"
            | "lost"
            | "lose"
            | "loss"
            | "defeat"
            | "defeated"
            | "victory"
            | "score"
            | "scored"
            | "draw"
            | "drew"
            | "tie"
            | "tied"
            | "vote"
            | "voted"
            | "votes"
            | "ruled"
            | "ruling"
            | "decision"
            | "led"
            | "lead"
            | "trailed"
            | "record"
            | "seed"
            | "set"
            | "sets"
    )
}

/// Whether the word, with a point behind it, is a month, and a number after it a day.
pub(crate) fn is_short_month(word: &str) -> bool {
    matches!(word, "jan" | "feb" | "mar" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct" | "nov" | "dec")
}

/// Words that a hyphen joins to a number to name a kind: "six-figure", "zero-tolerance", "one-off".
pub(crate) fn names_kind(word: &str, one: bool) -> bool {
    matches!(word, "in" | "for" | "figure" | "figures" | "tolerance" | "sum" | "emission" | "emissions")
        || one && matches!(word, "time" | "stop" | "off" | "offs" | "sided" | "way" | "on" | "liner" | "upmanship")
}

/// Words before a "zero" that counts nothing: "ground zero", "net zero".
pub(crate) fn stands_before_zero(word: &str) -> bool {
    matches!(word, "ground" | "net" | "patient" | "year" | "day" | "absolute")
}

/// Verbs whose object is counted, also where its number looks like a year: "sold 2015 boats".
pub(crate) fn takes_number(word: &str) -> bool {
    matches!(
        word,
        "sold"
            | "sell"
            | "bought"
            | "killed"
            | "wounded"
            | "injured"
            | "built"
            | "arrested"
            | "detained"
            | "deployed"
            | "employs"
            | "employed"
            | "hired"
            | "planted"
            | "rescued"
            | "freed"
            | "recruited"
            | "evacuated"
            | "delivered"
            | "vaccinated"
            | "counted"
            | "destroyed"
            | "adds"
            | "arrests"
            | "claims"
            | "cuts"
            | "dead"
            | "detains"
            | "displaces"
            | "frees"
            | "hits"
            | "hires"
            | "hurts"
            | "injures"
            | "kill"
            | "kills"
            | "killing"
            | "leaves"
            | "loses"
            | "rescues"
            | "wounds"
    )
}

/// Words after which four digits are a year.
pub(crate) fn stands_before_year(word: &str) -> bool {
    matches!(
        word,
        "in" | "since"
            | "until"
            | "till"
            | "during"
            | "by"
            | "early"
            | "late"
            | "mid"
            | "before"
            | "after"
            | "year"
            | "circa"
            | "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
    )
}
