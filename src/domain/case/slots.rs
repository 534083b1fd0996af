//! What was decided apart: the facts that set each slot, and the work that went on elsewhere.

use std::collections::BTreeMap;

use super::{CaseEvent, Slot};
use crate::domain::fact::{Fact, Graph};

/// The slots of a case, as its facts set them one after another. Facts are known by their place in the log.
pub(super) struct Slots {
    graph: Graph,
    /// For each slot, the facts that set it and of which none is an ancestor of another.
    setters: BTreeMap<Slot, Vec<usize>>,
    /// Facts by which work on the case went on.
    work: Vec<usize>,
}

impl Slots {
    /// Of a log, before anything set them.
    pub fn of(facts: &[Fact<CaseEvent>]) -> Self {
        Self { graph: Graph::new(facts), setters: BTreeMap::new(), work: Vec::new() }
    }

    /// A fact sets a slot.
    pub fn set(&mut self, slot: Slot, place: usize) {
        let graph = &self.graph;
        let setters = self.setters.entry(slot).or_default();
        setters.retain(|earlier| !graph.is_ancestor(*earlier, place));
        setters.push(place);
    }

    /// By a fact work went on.
    pub fn work(&mut self, place: usize) {
        self.work.push(place);
    }

    /// Slots that were set apart.
    pub fn conflicts(&self) -> impl Iterator<Item = Slot> {
        let apart = self.setters.iter().filter(|(_, setters)| setters.len() > 1).map(|(slot, _)| slot.clone());
        apart.chain(self.went_on_unaware().then_some(Slot::Ending))
    }

    /// Whether work went on elsewhere while the case was ended here.
    fn went_on_unaware(&self) -> bool {
        let ends = self.setters.get(&Slot::Ending).map(Vec::as_slice).unwrap_or_default();
        let apart = |a: usize, b: usize| !self.graph.is_ancestor(a, b) && !self.graph.is_ancestor(b, a);
        ends.len() == 1 && self.work.iter().any(|work| apart(*work, ends[0]))
    }
}
