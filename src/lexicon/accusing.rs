//! Words of accusing: what is done to a suspect, what suspects are called, and what they are charged with.

/// Verbs whose object is held, charged or convicted. Folded lemmas.
pub(crate) const CHARGE: &[&str] = &[
    "accuse", "apprehend", "arraign", "arrest", "book", "charge", "convict", "indict", "jail", "prosecute", "sentence",
];
/// Nouns of whoever is taken to have done it.
pub(crate) const CULPRIT: &[&str] =
    &["assailant", "attacker", "culprit", "gunman", "killer", "perpetrator", "shooter", "suspect"];
/// Nouns of violence against people.
pub(crate) const VIOLENCE: &[&str] = &[
    "assault", "attack", "battery", "death", "endangerment", "homicide", "killing", "manslaughter", "massacre",
    "murder", "negligence", "rampage", "shooting", "slaying", "stabbing", "wounding",
];
/// Of those, the ones that name a victim behind "of".
pub(crate) const SUFFERED: &[&str] = &["death", "homicide", "killing", "murder", "shooting", "slaying", "stabbing"];
