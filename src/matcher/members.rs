//! Which entities are part of which, by index, so that no id is compared while a text is read.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::schema::Schema;

/// A set of entities, by index; sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Set(Vec<usize>);

impl Set {
    /// Whether it holds an entity.
    pub(super) fn has(&self, entity: usize) -> bool {
        self.0.binary_search(&entity).is_ok()
    }

    /// Its entities, sorted.
    pub(super) fn all(&self) -> &[usize] {
        &self.0
    }

    /// Whether it shares an entity with a sorted list.
    pub(super) fn meets(&self, sorted: &[usize]) -> bool {
        let (few, many) =
            if self.0.len() < sorted.len() { (self.0.as_slice(), sorted) } else { (sorted, self.0.as_slice()) };
        few.iter().any(|e| many.binary_search(e).is_ok())
    }
}

/// What is asked of an event, and whose names it needs.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// The claims that ask about it, by index.
    pub(super) claims: Vec<usize>,
    pub(super) subject: Set,
    pub(super) agent: Set,
    /// Where it can be, the place itself and all within or around it.
    pub(super) place: Option<Set>,
}

/// The parts of each entity.
#[derive(Clone, Debug)]
pub(super) struct Members {
    index: HashMap<String, usize, FixedState>,
    children: Vec<Vec<usize>>,
    parent: Vec<Option<usize>>,
}

impl Members {
    /// Reads them off a schema; linear in its entities.
    pub(super) fn new(schema: &Schema) -> Self {
        let index: HashMap<String, usize, FixedState> =
            schema.entities.iter().enumerate().map(|(i, e)| (e.id.clone(), i)).collect();
        let parent: Vec<Option<usize>> =
            schema.entities.iter().map(|e| e.part_of.as_ref().and_then(|p| index.get(p)).copied()).collect();
        let mut children = vec![Vec::new(); schema.entities.len()];
        for (i, p) in parent.iter().enumerate() {
            if let Some(list) = p.and_then(|p| children.get_mut(p)) {
                list.push(i);
            }
        }
        Self { index, children, parent }
    }

    /// All that are one of `ids` or part of one.
    pub(super) fn within<'i>(&self, ids: impl IntoIterator<Item = &'i String>) -> Set {
        let mut open: Vec<usize> = ids.into_iter().filter_map(|id| self.index.get(id)).copied().collect();
        let mut seen = vec![false; self.children.len()];
        let mut out = Vec::new();
        while let Some(i) = open.pop() {
            if let Some(flag) = seen.get_mut(i).filter(|f| !**f) {
                *flag = true;
                out.push(i);
                open.extend(self.children.get(i).into_iter().flatten());
            }
        }
        out.sort_unstable();
        Set(out)
    }

    /// All that are `id`, part of it, or what it is part of.
    pub(super) fn around(&self, id: &String) -> Set {
        let mut out = self.within([id]).0;
        let mut at = self.index.get(id).copied();
        for _ in 0..self.parent.len() {
            at = at.and_then(|i| self.parent.get(i).copied().flatten());
            out.extend(at);
        }
        out.sort_unstable();
        out.dedup();
        Set(out)
    }
}
