//! Entries of the history that tell of one going: files that were attached together.

use chrono::TimeDelta;

use crate::domain::case::{CaseEvent, Entry};

/// Files that were recorded within this time of each other were saved together. One save is one moment; but each
/// was written by itself once.
const AT_ONCE: TimeDelta = TimeDelta::minutes(1);

/// Entries in their order, those of files that were attached together side by side in one group.
pub fn together(entries: Vec<&Entry>) -> Vec<Vec<&Entry>> {
    let mut groups: Vec<Vec<&Entry>> = Vec::with_capacity(entries.len());
    for entry in entries {
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|last| belongs(last, entry)) => group.push(entry),
            _ => groups.push(vec![entry]),
        }
    }
    groups
}

fn belongs(one: &Entry, other: &Entry) -> bool {
    let adds = |entry: &Entry| matches!(entry.event, CaseEvent::AttachmentAdded(_));
    let by_one = (one.actor, one.device) == (other.actor, other.device);
    adds(one) && adds(other) && by_one && (one.recorded_at - other.recorded_at).abs() <= AT_ONCE
}
