//! Abbreviations that end in a point without ending a sentence, folded.

/// Before a name or a number: a sentence hardly ever ends here.
const ABBREVIATIONS: &[&str] = &[
    "adm", "amb", "apr", "art", "assoc", "atty", "aug", "ave", "blvd", "brig", "bros", "capt", "cdr", "cf", "cmdr",
    "co", "col", "comdr", "corp", "cpl", "cpt", "ct", "dec", "del", "dep", "dept", "det", "dir", "dist", "dr", "drs",
    "ed", "eg", "esq", "est", "et", "etc", "feb", "fig", "fr", "fri", "ft", "gen", "gov", "govt", "hon", "hwy", "ie",
    "inc", "insp", "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "mar", "messrs", "mgr", "mon", "mr", "mrs", "ms",
    "mt", "no", "nos", "nov", "oct", "ofc", "op", "pfc", "ph", "pres", "prof", "pvt", "rd", "rep", "reps", "rev",
    "sat", "sen", "sens", "sep", "sept", "sgt", "spc", "sq", "sr", "ssgt", "st", "ste", "sun", "supt", "thu", "thur",
    "thurs", "tue", "tues", "viz", "vol", "vs", "wed",
];

/// Whether `folded`, with a point behind it, is an abbreviation.
pub(crate) fn is_abbreviation(folded: &str) -> bool {
    ABBREVIATIONS.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn sorted() {
        assert!(super::ABBREVIATIONS.is_sorted());
    }
}
