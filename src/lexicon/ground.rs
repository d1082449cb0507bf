//! Words of places: what a name may be followed or led by and still be the place told.
//!
//! Folded forms, each list sorted so that it can be searched.

/// What a place is: "Zenda *municipality*", "the *city* of Zenda".
const KINDS: &[&str] = &[
    "area", "borough", "canton", "city", "community", "county", "department", "district", "governorate", "hamlet",
    "jurisdiction", "locality", "municipality", "neighborhood", "neighbourhood", "parish", "port", "precinct",
    "prefecture", "province", "quarter", "region", "sector", "state", "suburb", "town", "township", "village", "ward",
    "zone",
];

/// Parts of a place, which lie in it: "the *outskirts* of Zenda".
const PARTS: &[&str] = &[
    "area", "areas", "avenue", "center", "centre", "corner", "district", "districts", "downtown", "east", "edge",
    "half", "heart", "midtown", "neighborhood", "neighborhoods", "neighbourhood", "neighbourhoods", "north",
    "northeast", "northwest", "outskirts", "part", "parts", "quarter", "quarters", "road", "section", "sections",
    "sector", "sectors", "side", "south", "southeast", "southwest", "square", "street", "streets", "suburb", "suburbs",
    "west", "zone",
];

/// Whether a folded noun says what a named place is.
pub(crate) fn is_kind(folded: &str) -> bool {
    KINDS.binary_search(&folded).is_ok()
}

/// Whether a folded noun tells a part of a place.
pub(crate) fn is_part(folded: &str) -> bool {
    PARTS.binary_search(&folded).is_ok()
}

/// What belongs to a body or stands for it where a blow falls: "the *offices* of the bank".
const PREMISES: &[&str] = &[
    "branch", "branches", "building", "buildings", "compound", "door", "entrance", "facade", "facilities", "facility",
    "facing", "floor", "front", "gate", "headquarters", "home", "house", "installations", "lobby", "office", "offices",
    "part", "premises", "residence", "roof", "section", "stretch", "studios", "wall", "windows",
];

/// Whether a folded noun tells the premises of what follows "of".
pub(crate) fn is_premises(folded: &str) -> bool {
    PREMISES.binary_search(&folded).is_ok()
}

/// Where people are found, named by their town in headlines: "killed at Zenda *home*".
const VENUES: &[&str] = &[
    "apartment", "bar", "barbershop", "club", "complex", "home", "hotel", "house", "intersection", "mall", "motel",
    "nightclub", "park", "party", "restaurant", "school", "shop", "store", "tavern",
];

/// Whether a folded noun tells a venue.
pub(crate) fn is_venue(folded: &str) -> bool {
    VENUES.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [KINDS, PARTS, PREMISES, VENUES] {
            assert!(table.is_sorted());
        }
        assert!(is_kind("municipality") && is_part("outskirts") && !is_kind("police"));
    }
}
