//! What was erased, here or on the device that a bundle comes from: an import neither brings it back nor leaves it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        case::{CaseEvent, Erased},
        fact::{Commitment, FactId, LogId},
    },
    record::bundle::Bundle,
    store::Space,
};

use super::super::{Desk, Trouble, attachments::erased_rows};
use super::{outgoing::split, replay};

/// Stands in the canonical form of every fact that erases something; reading all others whole would take long.
const KIND: &[u8] = b"attachment-erased/";

/// What an import has to leave out, and what it removes.
#[derive(Debug, Default)]
pub(super) struct Gone {
    pub(super) values: BTreeSet<Commitment>,
    pub(super) rows: Vec<(Space, String)>,
}

impl Gone {
    /// How many files lose their bytes here.
    pub(super) fn files(&self) -> usize {
        self.rows.iter().filter(|(space, key)| *space == Space::Attachments && key.ends_with("/0000")).count()
    }
}

impl Desk {
    /// By the facts of a bundle together with those that are kept here, given by their keys.
    pub(super) async fn gone(&self, bundle: &Bundle, kept: &BTreeMap<String, Vec<u8>>) -> Result<Gone, Trouble> {
        let mut gone = Gone::default();
        for (log, brought) in bundle.logs.iter().filter(|(log, _)| matches!(log, LogId::Case(_))) {
            let prefix = format!("{log}/");
            let here = kept.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix));
            let here = here.filter_map(|(key, bytes)| Some((FactId(split(key)?.1), bytes)));
            let all: BTreeMap<FactId, &Vec<u8>> = here.chain(brought.iter().map(|(id, bytes)| (*id, bytes))).collect();
            if !all.values().any(|bytes| bytes.windows(KIND.len()).any(|part| part == KIND)) {
                continue;
            }
            let all = all.into_iter().map(|(id, bytes)| (id, bytes.clone())).collect();
            let facts = replay::<CaseEvent>(&all);
            gone.values.extend(Erased::of(&facts).about);
            gone.rows.extend(erased_rows(&*self.world.store, *log, &facts).await?);
        }
        Ok(gone)
    }
}
