//! The graph of a log: who descends from whom, and what nobody descends from yet.

use std::collections::{HashMap, HashSet};

use super::{Fact, FactId};
use crate::domain::order;

/// The facts of a log that no other fact names as a parent, sorted.
pub fn heads<E>(facts: &[Fact<E>]) -> Vec<FactId> {
    let parents: HashSet<FactId> = facts.iter().flat_map(|fact| fact.parents.iter().copied()).collect();
    let mut heads: Vec<FactId> = facts.iter().map(|fact| fact.id).filter(|id| !parents.contains(id)).collect();
    order::sort(&mut heads);
    heads
}

/// Most parents of a fact: devices that wrote apart and meet at once.
pub const MAX_PARENTS: usize = 64;

/// The parents of a log's next fact, sorted: its heads. Of more than a fact can name, the newest are
/// taken; the others wait for the fact after it.
pub fn next_parents<E>(facts: &[Fact<E>]) -> Vec<FactId> {
    let mut next = heads(facts);
    if next.len() > MAX_PARENTS {
        let times: HashMap<FactId, u64> = facts.iter().map(|fact| (fact.id, fact.lamport)).collect();
        order::sort_by_key(&mut next, |id| std::cmp::Reverse((times.get(id).copied(), *id)));
        next.truncate(MAX_PARENTS);
        order::sort(&mut next);
    }
    next
}

/// Answers whether one fact is an ancestor of another, by their places in replay order.
pub struct Graph {
    /// Ancestors by place, as bits; `None` for a log in one line, where earlier is ancestor.
    ancestors: Option<Vec<Vec<u64>>>,
}

impl Graph {
    /// The graph of facts that stand in replay order.
    pub fn new<E>(facts: &[Fact<E>]) -> Self {
        let follows = |pair: &[Fact<E>]| pair[1].parents == [pair[0].id];
        if facts.windows(2).all(follows) {
            return Self { ancestors: None };
        }
        let places: HashMap<FactId, usize> = facts.iter().enumerate().map(|(place, fact)| (fact.id, place)).collect();
        let words = facts.len().div_ceil(64);
        let mut ancestors: Vec<Vec<u64>> = Vec::with_capacity(facts.len());
        for (place, fact) in facts.iter().enumerate() {
            let mut bits = vec![0; words];
            for parent in fact.parents.iter().filter_map(|parent| places.get(parent)).filter(|parent| **parent < place)
            {
                for (bit, of_parent) in bits.iter_mut().zip(&ancestors[*parent]) {
                    *bit |= of_parent;
                }
                bits[parent / 64] |= 1 << (parent % 64);
            }
            ancestors.push(bits);
        }
        Self { ancestors: Some(ancestors) }
    }

    /// Whether the fact at `earlier` is an ancestor of the one at `later`.
    pub fn is_ancestor(&self, earlier: usize, later: usize) -> bool {
        match &self.ancestors {
            None => earlier < later,
            Some(bits) => bits[later][earlier / 64] & (1 << (earlier % 64)) != 0,
        }
    }
}
