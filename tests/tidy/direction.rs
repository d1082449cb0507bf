//! One direction: a room of `src/` imports only rooms above it.

use std::collections::BTreeSet;

use super::tree;

/// The rooms in the order of the way through them. Each may import those before it.
const ROOMS: [&str; 12] = [
    "lexicon", "text", "diagnostic", "kinds", "schema", "corpus", "reader", "matcher", "comparator", "pipeline",
    "report", "cli",
];

fn rank(room: &str) -> usize {
    ROOMS.iter().position(|r| *r == room).unwrap_or_else(|| panic!("the room `{room}` has no place in the order"))
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    let mut wrong = Vec::new();
    for file in tree::source() {
        let Some(room) = room(&file.path) else { continue };
        let code = tree::code(&file.text, false);
        for other in imported(&code) {
            // Re-exports of the front door.
            let other = if other == "date" { "kinds".to_owned() } else { other };
            if rank(&other) > rank(room) {
                wrong.push(format!("{}: `{room}` imports `{other}`", file.path));
            }
        }
        // `super` that leaves the room would be a way around.
        let depth = file.path.matches('/').count() - usize::from(file.path.ends_with("/mod.rs"));
        if code.contains(&"super::".repeat(depth + 1)) {
            wrong.push(format!("{}: `super` leads out of `{room}`", file.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_room_has_a_place_in_the_order() {
    let rooms: BTreeSet<String> = tree::source().iter().filter_map(|f| room(&f.path)).map(str::to_owned).collect();
    assert_eq!(rooms, ROOMS.iter().map(|r| (*r).to_owned()).collect());
}

/// The room of a file: the folder under `src/`, or the file itself.
fn room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    if matches!(inside, "lib.rs" | "main.rs") {
        return None;
    }
    Some(inside.split('/').next()?.trim_end_matches(".rs"))
}

/// The rooms named behind `crate::`, one by one or as a group in braces.
fn imported(code: &str) -> BTreeSet<String> {
    let name = |s: &str| s.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut out = BTreeSet::new();
    for behind in code.split("crate::").skip(1) {
        let Some(group) = behind.strip_prefix('{') else {
            out.insert(name(behind));
            continue;
        };
        let (mut depth, mut from) = (0usize, 0usize);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' | ',' if depth == 0 => {
                    out.insert(name(&group[from..at]));
                    from = at + 1;
                    if c == '}' {
                        break;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
    }
    out.remove("");
    out
}

#[test]
fn groups_are_taken_apart() {
    let code = "use crate::{\n    a::{b, c::{d}},\n    e,\n};\nuse crate::f::g; fn h(i: crate::j::K) {}";
    assert_eq!(imported(code), ["a", "e", "f", "j"].map(str::to_owned).into());
}
