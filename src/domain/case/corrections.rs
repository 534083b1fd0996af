//! Which correction holds for each fact of a log.

use std::collections::HashMap;

use super::{CaseEvent, Correction, decide::may_replace};
use crate::domain::fact::{Fact, FactId};

/// The corrections of a log.
#[derive(Default)]
pub(super) struct Corrections {
    /// Those that hold, by the fact that they correct.
    pub(super) holding: HashMap<FactId, Holding>,
    /// Places of those that their target can't have.
    pub(super) misfits: Vec<usize>,
}

/// What holds for one fact: places in the log.
pub(super) struct Holding {
    /// The last correction of all: it says whether the fact was struck.
    pub(super) last: usize,
    /// The last one of its time.
    pub(super) time: Option<usize>,
    /// The last one of what happened. Correcting the one leaves the other as it is.
    pub(super) event: Option<usize>,
}

impl Corrections {
    /// For each corrected fact, the last corrections in replay order that fit it and were not struck.
    pub(super) fn of(facts: &[Fact<CaseEvent>]) -> Self {
        let mut found = Self::default();
        if !facts.iter().any(|fact| matches!(fact.event, CaseEvent::Corrected { .. })) {
            return found;
        }
        let places: HashMap<FactId, usize> = facts.iter().enumerate().map(|(place, fact)| (fact.id, place)).collect();
        // From the last to the first, so that a struck correction is known before it is met.
        for (place, fact) in facts.iter().enumerate().rev() {
            let CaseEvent::Corrected { target, correction, .. } = &fact.event else { continue };
            let fits = places.get(target).is_some_and(|target| may_replace(&facts[*target].event, correction));
            // Of a correction there is only one correction: that it was none.
            let struck = found.holding.contains_key(&fact.id);
            if !fits {
                found.misfits.push(place);
            } else if !struck {
                let unheard = Holding { last: place, time: None, event: None };
                let holding = found.holding.entry(*target).or_insert(unheard);
                match correction {
                    Correction::Time(_) => holding.time = holding.time.or(Some(place)),
                    Correction::Event(_) => holding.event = holding.event.or(Some(place)),
                    Correction::Struck => {}
                }
            }
        }
        found
    }
}
