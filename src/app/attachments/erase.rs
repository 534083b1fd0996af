//! What is still kept of attached files that were erased: rows to remove, here and wherever facts come together.

use std::collections::BTreeSet;

use crate::{
    domain::{
        case::{CaseEvent, Erased},
        fact::{Fact, LogId},
    },
    record::to_hex,
    store::{Space, Store, StoreError},
};

use super::folder;

/// The rows that a store has of a log's erased files, by their keys: nothing of them is read.
///
/// # Errors
/// The store's.
pub(in crate::app) async fn erased_rows(
    store: &dyn Store,
    log: LogId,
    facts: &[Fact<CaseEvent>],
) -> Result<Vec<(Space, String)>, StoreError> {
    let erased = Erased::of(facts);
    if erased == Erased::default() {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    let told: BTreeSet<String> = erased.about.iter().map(|about| format!("{log}/{}", to_hex(&about.0))).collect();
    for key in store.keys(Space::Particulars, &format!("{log}/")).await? {
        if told.contains(&key) {
            rows.push((Space::Particulars, key));
        }
    }
    for content in erased.content {
        let keys = store.keys(Space::Attachments, &folder(log, content)).await?;
        rows.extend(keys.into_iter().map(|key| (Space::Attachments, key)));
    }
    Ok(rows)
}
