//! How two nodes of the hierarchy relate.

use std::iter::once;

use crate::kinds::{Node, PERSON, Relation, World};

/// How `a` lies to `b`.
///
/// Ancestor and descendant agree: who is told more exactly refines the other. Two nodes of one level exclude each
/// other, and so do two that stand on no level (two bodies, two options) and neither of which is part of the other.
/// A person and a body of one whole are not compared: who ordered it, and who did it.
/// Nodes of two levels cannot be compared while one place could be both (a town and an airport of one region), but they
/// clash where what holds them differs on one level: a town here and an airport in another country. `near X` agrees
/// with anything within X's parent.
pub fn relate(a: &Node, b: &Node, world: &World) -> Relation {
    match (a.near, b.near) {
        (false, false) => nodes(&a.id, &b.id, world),
        (true, true) if a.id == b.id => Relation::Equal,
        (true, true) => areas(around(a, world), around(b, world), world),
        (true, false) => near(a, &b.id, world),
        (false, true) => near(b, &a.id, world),
    }
}

fn nodes(a: &str, b: &str, world: &World) -> Relation {
    if a == b {
        return Relation::Equal;
    }
    if world.is_within(a, b) {
        return Relation::Refines;
    }
    if world.is_within(b, a) {
        return Relation::RefinedBy;
    }
    let level = |id| world.get(id).map_or("", |n| n.level.as_str());
    let (x, y) = (level(a), level(b));
    if x == y {
        return different(a, b, x, world);
    }
    // Two levels, or a level against none: one may still be at the other, unless what holds them tells them apart.
    match parted(a, b, world) {
        Some((p, q, level)) => different(p, q, level, world),
        None if (x.is_empty() != y.is_empty() || x == PERSON || y == PERSON) && !related(a, b, world) => {
            different(a, b, "", world)
        }
        None => {
            let (a, b) = names(a, b, world);
            Relation::Incomparable { why: format!("{a} and {b} are not of one level") }
        }
    }
}

/// Whether the two lie under one whole.
fn related(a: &str, b: &str, world: &World) -> bool {
    world.ancestors(a).any(|p| world.is_within(b, p))
}

/// What holds `a` (or `a` itself) and what holds `b`, of one level and different: two countries, two regions.
fn parted<'a>(a: &'a str, b: &'a str, world: &'a World) -> Option<(&'a str, &'a str, &'a str)> {
    once(a).chain(world.ancestors(a)).find_map(|p| {
        let level = world.get(p).map_or("", |n| n.level.as_str());
        once(b)
            .chain(world.ancestors(b))
            .find(|q| !level.is_empty() && world.get(q).is_some_and(|n| n.level == level))
            .filter(|q| *q != p)
            .map(|q| (p, q, level))
    })
}

fn different(a: &str, b: &str, level: &str, world: &World) -> Relation {
    let (a, b) = names(a, b, world);
    let distance = if level.is_empty() || level == PERSON {
        format!("{a} against {b}")
    } else {
        format!("different {level}: {a} against {b}")
    };
    Relation::Clash { distance }
}

/// Both names, sorted: a relation reads the same from either side.
fn names<'a>(a: &'a str, b: &'a str, world: &'a World) -> (&'a str, &'a str) {
    let (a, b) = (world.name(a), world.name(b));
    if a <= b { (a, b) } else { (b, a) }
}

/// What `near X` allows: X's parent; X itself where it has none.
fn around<'a>(node: &'a Node, world: &'a World) -> &'a str {
    world.get(&node.id).and_then(|n| n.parent.as_deref()).unwrap_or(&node.id)
}

fn near(vague: &Node, told: &str, world: &World) -> Relation {
    areas(around(vague, world), told, world)
}

/// Two places of which one at least is known roughly: never closer than compatible.
fn areas(a: &str, b: &str, world: &World) -> Relation {
    match nodes(a, b, world) {
        relation if relation.agrees() => Relation::Compatible,
        apart => apart,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::WorldNode;

    fn world() -> World {
        let mut world = World::default();
        for (id, parent, level) in [
            ("norland", "", "country"),
            ("sudmark", "", "country"),
            ("east", "norland", "region"),
            ("west", "norland", "region"),
            ("alba", "east", "town"),
            ("brill", "east", "town"),
            ("corin", "west", "town"),
            ("alba-airport", "east", "airport"),
            ("old-quarter", "alba", ""),
            ("dorf", "sudmark", "town"),
            ("sudport", "sudmark", "airport"),
            ("mara", "", "person"),
            ("jon", "norland", "person"),
            ("jon-aide", "jon", ""),
            ("guard", "norland", ""),
            ("sud-guard", "sudmark", ""),
            ("lake", "norland", "lake"),
        ] {
            let parent = (!parent.is_empty()).then(|| parent.to_owned());
            world.insert(id, WorldNode { name: id.to_owned(), parent, level: level.to_owned() });
        }
        world
    }

    fn node(id: &str) -> Node {
        id.strip_prefix("near ")
            .map_or_else(|| Node { id: id.to_owned(), near: false }, |id| Node { id: id.to_owned(), near: true })
    }

    #[test]
    fn relations() {
        let world = world();
        for (a, b, want) in [
            ("alba", "alba", "equal"),
            ("alba", "norland", "refines"),
            ("norland", "alba", "refined by"),
            ("old-quarter", "east", "refines"),
            ("alba", "brill", "clash: different town: alba against brill"),
            ("alba", "dorf", "clash: different town: alba against dorf"),
            ("norland", "sudmark", "clash: different country: norland against sudmark"),
            // A town and an airport of one region; of two countries; of two regions.
            ("alba", "alba-airport", "incomparable"),
            ("dorf", "alba-airport", "clash: different country: norland against sudmark"),
            ("corin", "alba-airport", "clash: different region: east against west"),
            ("alba", "west", "clash: different region: east against west"),
            ("lake", "alba", "incomparable"),
            // A quarter of another town: its town tells.
            ("old-quarter", "brill", "clash: different town: alba against brill"),
            ("old-quarter", "alba-airport", "incomparable"),
            // Persons and states.
            ("mara", "jon", "clash: jon against mara"),
            ("mara", "norland", "clash: mara against norland"),
            ("jon", "norland", "refines"),
            ("jon-aide", "norland", "refines"),
            ("jon", "sudmark", "clash: different country: norland against sudmark"),
            // A person acts through a body; a body of another state is another.
            ("jon", "guard", "incomparable"),
            ("jon", "sud-guard", "clash: different country: norland against sudmark"),
            ("mara", "guard", "clash: guard against mara"),
            ("guard", "sud-guard", "clash: guard against sud-guard"),
            // Nobody knows these.
            ("x", "y", "clash: x against y"),
            ("x", "x", "equal"),
            ("near alba", "alba", "compatible"),
            ("near alba", "near alba", "equal"),
            ("near alba", "alba-airport", "compatible"),
            ("near alba", "brill", "compatible"),
            ("near alba", "norland", "compatible"),
            ("near alba", "corin", "clash: different region: east against west"),
            ("near alba", "near corin", "clash: different region: east against west"),
            ("near alba", "near brill", "compatible"),
            ("near alba", "near dorf", "clash: different country: norland against sudmark"),
        ] {
            let shown = |a, b| match relate(a, b, &world) {
                Relation::Equal => "equal".to_owned(),
                Relation::Refines => "refines".to_owned(),
                Relation::RefinedBy => "refined by".to_owned(),
                Relation::Compatible => "compatible".to_owned(),
                Relation::Clash { distance } => format!("clash: {distance}"),
                Relation::Incomparable { .. } => "incomparable".to_owned(),
                other => format!("{other:?}"),
            };
            assert_eq!(shown(&node(a), &node(b)), want, "{a} / {b}");
            let (there, back) = (relate(&node(a), &node(b), &world), relate(&node(b), &node(a), &world).flipped());
            assert_eq!(there, back, "{a} / {b} from the other side");
        }
    }
}
