//! Whether the facts of a log hang together.

use std::collections::{HashMap, HashSet};

use crate::{
    domain::fact::{Fact, FactId, LogId},
    json::{Fault, Problem},
};

/// Checks the graph of a log: every parent is there, logical times follow from the parents', a case
/// and an office begin once (a month's guest book may begin on several devices). `path` is where the facts stand in their document.
///
/// # Errors
/// The first fact that does not fit, by its place in the list.
pub fn check_log<E>(log: LogId, facts: &[Fact<E>], path: &str) -> Result<(), Problem> {
    let times: HashMap<FactId, u64> = facts.iter().map(|fact| (fact.id, fact.lamport)).collect();
    let mut seen = HashSet::new();
    let mut firsts = 0;
    for (place, fact) in facts.iter().enumerate() {
        let broken = |what| Problem::new(format!("{path}[{place}]"), Fault::BrokenGraph(what));
        if fact.log != log {
            return Err(broken("belongs to another log"));
        }
        if !seen.insert(fact.id) {
            return Err(broken("stands there twice"));
        }
        let parents: Option<Vec<u64>> = fact.parents.iter().map(|parent| times.get(parent).copied()).collect();
        let Some(parents) = parents else { return Err(broken("a parent is missing")) };
        // A cycle can't have hashes that match; with equal logical times it shows here as well.
        if fact.lamport != parents.iter().max().map_or(1, |greatest| greatest.saturating_add(1)) {
            return Err(broken("logical time does not follow from its parents"));
        }
        firsts += usize::from(parents.is_empty());
        if firsts > 1 && !matches!(log, LogId::Guests(..)) {
            return Err(broken("a second beginning"));
        }
    }
    Ok(())
}
