//! The order in which a procedure's steps can come: what can happen side by side stands in one layer.

use std::collections::BTreeSet;

use super::{Condition, Procedure, Step};
use crate::domain::Slug;

/// The steps in layers: each needs something of the layer before it. Branches, classes and settings are
/// taken as whatever helps; what a case goes without is not left out here.
pub fn layers(procedure: &Procedure) -> Vec<Vec<&Step>> {
    let mut reached: BTreeSet<&Slug> = procedure.opening.reaches.iter().collect();
    let mut left: Vec<&Step> = procedure.steps.iter().filter(|step| step.id != procedure.opening.step).collect();
    let mut layers: Vec<Vec<&Step>> =
        procedure.step(&procedure.opening.step).map(|step| vec![step]).into_iter().collect();
    loop {
        gather(layers.iter().flatten(), &mut reached);
        let possible = |step: &&Step| may(&step.when, &reached) && may(&step.after, &reached);
        let (now, later): (Vec<&Step>, Vec<&Step>) = left.into_iter().partition(possible);
        left = later;
        if now.is_empty() {
            break;
        }
        layers.push(now);
    }
    // A sound pack leaves none.
    if !left.is_empty() {
        layers.push(left);
    }
    layers
}

/// What these steps bring about, by and by.
fn gather<'a, 'b>(steps: impl Iterator<Item = &'b &'a Step> + Clone, reached: &mut BTreeSet<&'a Slug>)
where
    'a: 'b,
{
    loop {
        let known = reached.len();
        for act in steps.clone().flat_map(|step| &step.acts) {
            if may(&act.when, reached) && may(&act.after, reached) {
                reached.extend(act.reachable());
            }
        }
        if known == reached.len() {
            break;
        }
    }
}

fn may(condition: &Option<Condition>, reached: &BTreeSet<&Slug>) -> bool {
    condition.as_ref().is_none_or(|condition| may_hold(condition, reached))
}

fn may_hold(condition: &Condition, reached: &BTreeSet<&Slug>) -> bool {
    match condition {
        Condition::Reached(milestone) => reached.contains(milestone),
        Condition::All(parts) => parts.iter().all(|part| may_hold(part, reached)),
        Condition::Any(parts) => parts.iter().any(|part| may_hold(part, reached)),
        _ => true,
    }
}
