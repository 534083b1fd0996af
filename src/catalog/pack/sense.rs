//! Whether a case can go through a pack to an end: steps that nobody comes to, steps that wait for each
//! other, limits that never start, choices after which nothing can end.

use crate::{
    domain::{
        Slug,
        procedure::{Act, Does, Procedure, Step},
    },
    json::{Fault, Notes, Problem},
};

use super::way::{Way, Ways};

/// Conditions that are asked at most while choices are followed: far more than any standard takes, and
/// over in a moment for a file that was made to take long.
const PATIENCE: usize = 2_000_000;

/// Checks a pack whose references hold.
pub(super) fn check(procedure: &Procedure, notes: &Notes) {
    let ways = Ways::of(procedure);
    let lost = Lost::of(&ways);
    lost.tell(notes);
    // What is lost is told; the rest is judged as though that were mended.
    let ways = Ways::of(procedure).assuming(lost.acts.iter().map(|place| place.act));
    let all = ways.all();
    limits(&ways, &all, notes);
    endings(&ways, &all, notes);
}

/// An act with its place in the pack.
#[derive(Clone, Copy)]
struct Place<'a> {
    step: &'a Step,
    outer: usize,
    act: &'a Act,
    inner: usize,
}

fn places(procedure: &Procedure) -> impl Iterator<Item = Place<'_>> {
    let steps = procedure.steps.iter().enumerate();
    steps.flat_map(|(outer, step)| {
        step.acts.iter().enumerate().map(move |(inner, act)| Place { step, outer, act, inner })
    })
}

/// What can be recorded on no way.
struct Lost<'a> {
    acts: Vec<Place<'a>>,
    steps: Vec<(usize, &'a Step)>,
    reached: std::collections::BTreeSet<&'a Slug>,
}

impl<'a> Lost<'a> {
    fn of(ways: &Ways<'a>) -> Self {
        let all = ways.all();
        let acts = places(ways.procedure).filter(|place| !all.iter().any(|way| way.acts.contains(&place.act.id)));
        let steps = ways.procedure.steps.iter().enumerate();
        let steps = steps.filter(|(_, step)| !all.iter().any(|way| way.steps.contains(&step.id)));
        Self {
            acts: acts.collect(),
            steps: steps.collect(),
            reached: all.iter().flat_map(|way| way.reached.iter().copied()).collect(),
        }
    }

    fn tell(&self, notes: &Notes) {
        let waits: Vec<Vec<usize>> = self.acts.iter().map(|place| self.waits(place)).collect();
        let ahead: Vec<Vec<usize>> = (0..self.acts.len()).map(|at| followed(&waits, at)).collect();
        for (at, place) in self.acts.iter().enumerate() {
            let round: Vec<usize> = ahead[at].iter().copied().filter(|other| ahead[*other].contains(&at)).collect();
            if round.first() == Some(&at) {
                notes.add(self.circle(place, &round));
            } else if waits[at].is_empty() && !self.steps.iter().any(|(outer, _)| *outer == place.outer) {
                let path = format!("steps[{}].acts[{}]", place.outer, place.inner);
                notes.add(Problem::new(path, Fault::NeverPossible(place.act.id.to_string())));
            }
        }
        for (outer, step) in &self.steps {
            let of_step = |at: &usize| self.acts[*at].outer == *outer;
            let explained = (0..self.acts.len()).filter(of_step).any(|at| !waits[at].is_empty());
            let named = [&step.when, &step.after].into_iter().flatten().flat_map(|condition| condition.milestones());
            let waiting = step.acts.is_empty() && named.into_iter().any(|milestone| !self.reached.contains(milestone));
            if !explained && !waiting {
                notes.add(Problem::new(format!("steps[{outer}]"), Fault::NeverPossible(step.id.to_string())));
            }
        }
    }

    /// Places among the lost acts of those that this one waits for.
    fn waits(&self, place: &Place<'a>) -> Vec<usize> {
        let conditions = [&place.step.when, &place.step.after, &place.act.when, &place.act.after];
        let named: Vec<&Slug> = conditions.into_iter().flatten().flat_map(|condition| condition.milestones()).collect();
        let missing = |milestone: &&Slug| named.contains(milestone) && !self.reached.contains(milestone);
        let before = |other: &Place<'a>| {
            let invites = matches!(&place.act.does, Does::Meet(of) if *of == other.act.id);
            invites || other.act.reachable().any(|milestone| missing(&milestone))
        };
        (0..self.acts.len()).filter(|at| before(&self.acts[*at])).collect()
    }

    fn circle(&self, place: &Place<'a>, round: &[usize]) -> Problem {
        let mut ids: Vec<String> = round.iter().map(|at| self.acts[*at].step.id.to_string()).collect();
        ids.dedup();
        let path = match place.step.after {
            Some(_) => format!("steps[{}].after", place.outer),
            None => format!("steps[{}].acts[{}]", place.outer, place.inner),
        };
        Problem::new(path, Fault::Circular(ids))
    }
}

/// Everything that is waited for from here on, in order.
fn followed(waits: &[Vec<usize>], from: usize) -> Vec<usize> {
    let mut found = vec![false; waits.len()];
    let mut next = waits[from].clone();
    while let Some(at) = next.pop() {
        if !std::mem::replace(&mut found[at], true) {
            next.extend(&waits[at]);
        }
    }
    (0..waits.len()).filter(|at| found[*at]).collect()
}

fn limits(ways: &Ways<'_>, all: &[Way<'_>], notes: &Notes) {
    for (place, limit) in ways.procedure.limits.iter().enumerate() {
        let applies = |way: &&Way<'_>| limit.when.as_ref().is_none_or(|when| ways.may_hold(when, way));
        let applying: Vec<&Way<'_>> = all.iter().filter(applies).collect();
        let started: Vec<&Way<'_>> =
            applying.iter().copied().filter(|way| ways.may_come(&limit.terms.starts, way)).collect();
        let (field, fault) = if applying.is_empty() {
            ("when", Fault::NeverPossible(limit.id.to_string()))
        } else if started.is_empty() {
            ("starts", Fault::NoStart)
        } else if started.iter().any(|way| ways.may_come(&limit.terms.met_by, way)) {
            continue;
        } else {
            let ids: Vec<&str> = limit.terms.met_by.milestones().iter().map(Slug::as_str).collect();
            ("met_by", Fault::Unreachable(ids.join(", ")))
        };
        notes.add(Problem::new(format!("limits[{place}].{field}"), fault));
    }
}

/// Endings without a condition are open at any time, as for a complaint that is withdrawn: they end
/// nothing that the standard leads to. A pack that has only such has no dead ends.
fn endings(ways: &Ways<'_>, all: &[Way<'_>], notes: &Notes) {
    let procedure = ways.procedure;
    let conditions: Vec<_> = procedure.outcomes.iter().map(|ending| ending.after.as_ref()).collect();
    for (place, after) in conditions.iter().enumerate() {
        if after.is_some_and(|after| !all.iter().any(|way| ways.may_hold(after, way))) {
            let fault = Fault::NeverPossible(procedure.outcomes[place].part.id.to_string());
            notes.add(Problem::new(format!("outcomes[{place}].after"), fault));
        }
    }
    let ends = |way: &Way<'_>| conditions.iter().flatten().any(|after| ways.may_hold(after, way));
    if !all.iter().any(ends) {
        return;
    }
    // Ways come in the order of the branches.
    for (place, (branch, _)) in procedure.branches.iter().zip(all).enumerate().filter(|(_, (_, way))| !ends(way)) {
        notes.add(Problem::new(format!("branches[{place}]"), Fault::DeadEnd(branch.id.to_string())));
    }
    for way in all.iter().filter(|way| ends(way)) {
        for Place { step, outer, act, inner } in places(procedure).filter(|place| way.acts.contains(&place.act.id)) {
            for (at, choice) in act.outcomes.iter().enumerate() {
                if ways.asked() > PATIENCE {
                    return;
                }
                let chosen = ways.choosing(way, &act.id, &choice.reaches);
                // Until its step is done, an act can come out another way the next time.
                if ways.may_hold(&step.done, &chosen) && !ends(&chosen) {
                    let path = format!("steps[{outer}].acts[{inner}].outcomes[{at}]");
                    notes.add(Problem::new(path, Fault::DeadEnd(choice.id.to_string())));
                }
            }
        }
    }
}
