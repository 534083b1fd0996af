//! What of a stored log can be given away: facts that match their hash, with all that came before them.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        case::CaseEvent,
        fact::{Fact, FactId, LogId},
        office::{GuestEvent, OfficeEvent},
    },
    record::{Body, stored_id},
};

use super::replay;

/// Drops what is damaged from a log, and what came after it; whether anything is left.
pub(super) fn keep(log: LogId, rows: &mut BTreeMap<FactId, Vec<u8>>) -> bool {
    rows.retain(|id, bytes| stored_id(bytes) == *id);
    let whole = match log {
        LogId::Case(_) => whole(log, &replay::<CaseEvent>(rows)),
        LogId::Office(_) => whole(log, &replay::<OfficeEvent>(rows)),
        LogId::Guests(..) => whole(log, &replay::<GuestEvent>(rows)),
    };
    rows.retain(|id, _| whole.contains(id));
    !rows.is_empty()
}

fn whole<E: Body>(log: LogId, facts: &[Fact<E>]) -> BTreeSet<FactId> {
    let mut whole = BTreeSet::new();
    for fact in facts {
        if fact.log == log && fact.parents.iter().all(|parent| whole.contains(parent)) {
            whole.insert(fact.id);
        }
    }
    whole
}
