//! People who act for a body, and what they answer for.
//!
//! Folded forms, each list sorted so that it can be searched.

/// Nouns of those who act for a body whose name stands before or behind them: "Red Band *guerrillas*", "*members* of".
const ACTING: &[&str] = &[
    "agents", "attackers", "band", "battalion", "brigade", "cell", "cells", "column", "columns", "combatants",
    "command", "commando", "commandos", "commands", "contingent", "detachment", "elements", "extremist", "extremists",
    "faction", "fighter", "fighters", "force", "forces", "front", "group", "groups", "guerrilla", "guerrillas",
    "gunman", "gunmen", "insurgent", "insurgents", "member", "members", "men", "militant", "militants", "militia",
    "militiamen", "organization", "patrol", "personnel", "platoon", "rebel", "rebels", "snipers", "soldier",
    "soldiers", "squad", "squads", "subversives", "terrorist", "terrorists", "troops", "unit", "units",
];

/// Whether a folded noun tells those who act for a body.
pub(crate) fn acts(folded: &str) -> bool {
    ACTING.binary_search(&folded).is_ok()
}

/// Whether a folded word says that somebody is of the body no more.
pub(crate) fn left(folded: &str) -> bool {
    matches!(folded, "defector" | "defectors" | "deserter" | "deserters" | "dissident" | "dissidents" | "ex" | "former")
}

/// Verbs by which a doer takes "responsibility", in all forms that are told.
const CLAIMS: &[&str] = &[
    "accepted", "accepting", "accepts", "acknowledged", "admitted", "admitting", "admits", "assumed", "assumes",
    "assuming", "claim", "claimed", "claiming", "claims", "taken", "takes", "taking", "took",
];

/// Whether a folded verb is one of claiming a deed, before "responsibility".
pub(crate) fn claims(folded: &str) -> bool {
    CLAIMS.contains(&folded)
}

/// Whether a folded verb accuses, or its passive tells an accused.
pub(crate) fn accuses(folded: &str) -> bool {
    matches!(
        folded,
        "accuse"
            | "accused"
            | "accuses"
            | "accusing"
            | "blame"
            | "blamed"
            | "blames"
            | "blaming"
            | "charge"
            | "charged"
            | "charges"
            | "charging"
    )
}

/// People, told by what they do or are, in the singular.
const FOLK: &[&str] = &[
    "activist", "agent", "businessman", "citizen", "farmer", "fisherman", "foreigner", "journalist", "judge", "lawyer",
    "leader", "mayor", "merchant", "minor", "missionary", "nun", "nurse", "official", "peasant", "pedestrian",
    "priest", "reporter", "seaman", "sergeant", "tourist", "trader", "unionist", "vendor", "villager",
];

/// Whether a folded word tells people, one or several: `farmer`, `farmers`, `fishermen`.
pub(crate) fn is_folk(folded: &str) -> bool {
    let held = |word: &str| FOLK.binary_search(&word).is_ok();
    held(folded)
        || folded.strip_suffix('s').is_some_and(held)
        || folded.strip_suffix("men").is_some_and(|stem| held(&format!("{stem}man")))
        || folded.strip_suffix("ies").is_some_and(|stem| held(&format!("{stem}y")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(ACTING.is_sorted());
        assert!(acts("guerrillas") && !acts("offices"));
    }
}
