//! Taking out: one case, or everything, as a bundle's bytes; with all values or with none.

use std::collections::BTreeSet;

use crate::{
    domain::{
        case::CaseEvent,
        fact::{CaseId, Commitment, FactId, LogId},
        office::OfficeEvent,
        procedure::Digest,
    },
    json::{Reader, parse},
    record::{MAX_PARTICULAR, Particular, bundle::Bundle, from_hex},
    store::Space,
};

use super::{
    super::{Desk, Trouble, opening::log_of},
    attachments, replay, sound,
};

impl Desk {
    /// One case, or all of them with the guest book, as the parts of a bundle's bytes. What is damaged
    /// here is left out, with everything that came after it.
    ///
    /// # Errors
    /// The store's, or that the case is not here.
    pub async fn export(&self, case: Option<CaseId>) -> Result<Vec<Vec<u8>>, Trouble> {
        let mut bundle = self.facts_of(case).await?;
        let logs = bundle.logs.keys().copied().collect();
        for (key, bytes) in self.rows_of(Space::Particulars, &logs).await?.into_values().flatten() {
            let particular =
                parse(&bytes, MAX_PARTICULAR).ok().and_then(|value| Particular::read(&Reader::top(&value)).ok());
            if let (Some((log, id)), Some(particular)) = (split(&key), particular)
                && bundle.logs.contains_key(&log)
                && particular.commitment() == Commitment(id)
            {
                bundle.particulars.insert(Commitment(id), particular);
            }
        }
        Ok(bundle.write(self.now(), self.here()?.device))
    }

    /// The same without a single particular: no name, no word that somebody wrote. Its facts can be checked all the
    /// same.
    ///
    /// # Errors
    /// As for [`Desk::export`].
    pub async fn export_covered(&self, case: Option<CaseId>) -> Result<Vec<Vec<u8>>, Trouble> {
        Ok(self.facts_of(case).await?.write(self.now(), self.here()?.device))
    }

    /// The logs that are taken out, with the documents that they name.
    async fn facts_of(&self, case: Option<CaseId>) -> Result<Bundle, Trouble> {
        let here = self.here()?;
        if let Some(case) = case {
            self.check_opener(case)?;
            self.card(case).ok_or(Trouble::NoSuchCase)?;
        }
        let hidden = self.state.borrow().hidden.clone();
        let wanted = |log: LogId| match (case, log) {
            (None, LogId::Case(case)) => !hidden.contains(&case),
            (Some(case), LogId::Case(log)) => case == log,
            (_, LogId::Office(office)) => office == here.office,
            (case, LogId::Guests(office, ..)) => case.is_none() && office == here.office,
        };
        let logs = match case {
            Some(case) => BTreeSet::from([LogId::Case(case), LogId::Office(here.office)]),
            None => self.world.store.keys(Space::Facts, "").await?.iter().filter_map(|key| log_of(key)).collect(),
        };
        let mut bundle = Bundle::default();
        for (key, bytes) in self.rows_of(Space::Facts, &logs).await?.into_values().flatten() {
            if let Some((log, id)) = split(&key).filter(|(log, _)| wanted(*log)) {
                bundle.logs.entry(log).or_default().insert(FactId(id), bytes);
            }
        }
        bundle.logs.retain(|log, facts| sound::keep(*log, facts));
        let named = documents(&bundle);
        let state = self.state.borrow();
        let documents = state.documents.iter().filter(|(digest, _)| named.contains(digest));
        bundle.documents = documents.map(|(digest, document)| (*digest, document.clone())).collect();
        drop(state);
        bundle.attachments_left_out = attachments(&bundle);
        Ok(bundle)
    }
}

pub(super) fn split(key: &str) -> Option<(LogId, [u8; 32])> {
    let (log, id) = key.split_once('/')?;
    Some((LogId::parse(log)?, from_hex(id)?))
}

/// Packs and calendars that the facts of a bundle name.
fn documents(bundle: &Bundle) -> BTreeSet<Digest> {
    let mut named = BTreeSet::new();
    for (log, rows) in &bundle.logs {
        match log {
            LogId::Case(_) => named.extend(replay(rows).iter().filter_map(|fact| match &fact.event {
                CaseEvent::Opened(opened) => Some(opened.procedure.digest),
                CaseEvent::TermsAdopted(terms) => Some(terms.calendar),
                _ => None,
            })),
            LogId::Office(_) => named.extend(replay(rows).iter().filter_map(|fact| match &fact.event {
                OfficeEvent::CalendarAdopted { calendar } => Some(*calendar),
                OfficeEvent::ProcedureAdopted(procedure) => Some(procedure.digest),
                _ => None,
            })),
            LogId::Guests(..) => {}
        }
    }
    named
}
