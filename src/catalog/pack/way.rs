//! Ways through a pack: everything that a case can come to, branch by branch.
//!
//! Kind, class, parties and settings are taken as whatever helps, so what is found impossible here is
//! impossible for every case.

use std::{cell::Cell, collections::BTreeSet};

use crate::domain::{
    Slug,
    procedure::{Act, Condition, Does, MomentRule, Procedure, Step},
};

/// Milestones of a pack.
pub(super) type Milestones<'a> = BTreeSet<&'a Slug>;

/// A pack whose ways are gone.
pub(super) struct Ways<'a> {
    pub(super) procedure: &'a Procedure,
    /// Milestones that are taken as reached because their own fault is told already.
    assumed: Milestones<'a>,
    /// Conditions that were asked so far.
    asked: Cell<usize>,
}

/// What a case of one branch can come to.
pub(super) struct Way<'a> {
    branch: Option<&'a Slug>,
    /// What can be reached.
    pub(super) reached: Milestones<'a>,
    /// What is reached whatever happens.
    settled: Milestones<'a>,
    /// Ids of the steps that can be come to.
    pub(super) steps: BTreeSet<&'a Slug>,
    /// Ids of the acts that can be recorded.
    pub(super) acts: BTreeSet<&'a Slug>,
}

impl<'a> Ways<'a> {
    pub(super) fn of(procedure: &'a Procedure) -> Self {
        Self { procedure, assumed: Milestones::new(), asked: Cell::new(0) }
    }

    /// The same, as though these acts could be recorded.
    pub(super) fn assuming(mut self, acts: impl IntoIterator<Item = &'a Act>) -> Self {
        self.assumed.extend(acts.into_iter().flat_map(Act::reachable));
        self
    }

    /// How many conditions were asked: a measure of the work.
    pub(super) fn asked(&self) -> usize {
        self.asked.get()
    }

    /// A way for each branch; where none need be chosen, one without.
    pub(super) fn all(&self) -> Vec<Way<'a>> {
        let branches = self.procedure.branches.iter().map(|branch| Some(&branch.id));
        let none = !self.procedure.opening.branch_at_opening || self.procedure.branches.is_empty();
        branches.chain(none.then_some(None)).map(|branch| self.go(branch, None)).collect()
    }

    /// The way on which this act came out as one of its choices, and stays so.
    pub(super) fn choosing(&self, way: &Way<'a>, act: &'a Slug, reaches: &'a [Slug]) -> Way<'a> {
        self.go(way.branch, Some((act, reaches)))
    }

    fn go(&self, branch: Option<&'a Slug>, chosen: Option<(&'a Slug, &'a [Slug])>) -> Way<'a> {
        let opening = &self.procedure.opening;
        let settled: Milestones<'a> = opening.reaches.iter().collect();
        let mut way = Way {
            branch,
            reached: settled.union(&self.assumed).copied().collect(),
            settled,
            steps: BTreeSet::new(),
            acts: BTreeSet::new(),
        };
        loop {
            let known = (way.steps.len(), way.acts.len());
            for step in &self.procedure.steps {
                self.take(step, chosen, &mut way);
            }
            if known == (way.steps.len(), way.acts.len()) {
                break;
            }
        }
        way.settled.extend(chosen.iter().flat_map(|(_, reaches)| reaches.iter()));
        way
    }

    /// Enters a step as far as that is possible by now.
    fn take(&self, step: &'a Step, chosen: Option<(&'a Slug, &'a [Slug])>, way: &mut Way<'a>) {
        let may = |condition: &Option<Condition>, way: &Way<'a>| {
            condition.as_ref().is_none_or(|condition| self.may_hold(condition, way))
        };
        if !way.steps.contains(&step.id) {
            if !may(&step.when, way) || !may(&step.after, way) {
                return;
            }
            way.steps.insert(&step.id);
        }
        for act in &step.acts {
            let invited = if let Does::Meet(of) = &act.does { way.acts.contains(of) } else { true };
            if way.acts.contains(&act.id) || !invited || !may(&act.when, way) || !may(&act.after, way) {
                continue;
            }
            way.acts.insert(&act.id);
            match chosen.filter(|(id, _)| **id == act.id) {
                Some((_, reaches)) => way.reached.extend(reaches),
                None => way.reached.extend(act.reachable()),
            }
        }
    }

    /// Whether a condition can come to hold on a way.
    pub(super) fn may_hold(&self, condition: &Condition, way: &Way<'a>) -> bool {
        self.asked.set(self.asked.get() + 1);
        match condition {
            Condition::Reached(milestone) => way.reached.contains(milestone),
            Condition::All(parts) => parts.iter().all(|part| self.may_hold(part, way)),
            Condition::Any(parts) => parts.iter().any(|part| self.may_hold(part, way)),
            Condition::Not(part) => self.may_fail(part, way),
            Condition::Branch(branch) => way.branch == Some(branch),
            Condition::Kind(_) | Condition::Class(_) | Condition::Setting(..) | Condition::Party(_) => true,
        }
    }

    fn may_fail(&self, condition: &Condition, way: &Way<'a>) -> bool {
        self.asked.set(self.asked.get() + 1);
        match condition {
            Condition::Reached(milestone) => !way.settled.contains(milestone),
            Condition::All(parts) => parts.iter().any(|part| self.may_fail(part, way)),
            Condition::Any(parts) => parts.iter().all(|part| self.may_fail(part, way)),
            Condition::Not(part) => self.may_hold(part, way),
            Condition::Branch(branch) => way.branch != Some(branch),
            Condition::Kind(_) | Condition::Class(_) | Condition::Setting(..) | Condition::Party(_) => true,
        }
    }

    /// Whether a moment can come on a way.
    pub(super) fn may_come(&self, moment: &MomentRule, way: &Way<'a>) -> bool {
        let reached = |milestone: &Slug| way.reached.contains(milestone);
        match moment {
            MomentRule::First(one) | MomentRule::Latest(one) => reached(one),
            MomentRule::LaterOf(all) => all.iter().all(reached),
            MomentRule::EarlierOf(all) => all.iter().any(reached),
        }
    }
}
