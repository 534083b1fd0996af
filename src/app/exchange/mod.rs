//! Taking cases out as a bundle and bringing them in: first examined, then in one write.

mod check;
mod erased;
mod join;
mod sound;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::order;
use crate::{
    catalog::read_pack,
    domain::{
        case::{CaseEvent, Erased},
        fact::{CaseId, Commitment, Fact, FactId, LogId, OfficeId},
        office::OfficeEvent,
        procedure::Digest,
    },
    json::{Reader, Value, canonical, parse},
    record::{Body, MAX_FACT, MAX_PARTICULAR, Particular, bundle::Bundle, from_hex, read_fact, to_hex},
    store::{Space, Write},
};

use super::{
    Desk, Room, Trouble,
    compartment::follows,
    journal::fact_key,
    office::put_document,
    opening::{Known, log_of},
};

/// What an import would change; nothing has changed yet.
#[derive(Clone, Debug)]
pub struct Examined {
    bundle: Bundle,
    office: OfficeId,
    /// What happens to each case of the bundle.
    pub cases: Vec<(CaseId, String, CaseChange)>,
    /// The office would be brought in too, because there is none here yet.
    pub brings_office: Option<String>,
    /// Facts that are not here yet, over all logs.
    pub new_facts: usize,
    /// Values that facts here commit to and that are not here, as after a covered copy.
    pub new_values: usize,
    /// Attached files that the facts name and the bundle does not bring.
    pub attachments_left_out: usize,
    /// Attached files that are here and were erased elsewhere: they lose their bytes here too.
    pub erases: usize,
    /// It holds cases that are at home in the other room; they are left aside.
    pub elsewhere: bool,
}

/// What an import does to one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseChange {
    /// It is not here yet.
    New,
    /// It is here, and gains this many facts.
    Gains(usize),
    /// Its facts are here, and this many values that were covered in them or missing come.
    Fills(usize),
    /// All of it is here.
    Same,
}

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
        if case.is_some_and(|case| self.card(case).is_none()) {
            return Err(Trouble::NoSuchCase);
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

    /// Reads a bundle and says what importing it would change.
    ///
    /// # Errors
    /// What is wrong with it and where, or that it belongs to another office.
    pub async fn examine(&self, bytes: &[u8]) -> Result<Examined, Trouble> {
        let mut bundle = Bundle::read(bytes)?;
        let (office, name) = check::office(&bundle)?;
        let kept: BTreeSet<String> = self.world.store.keys(Space::Facts, "").await?.into_iter().collect();
        let (brings_office, numbers) = {
            let state = self.state.borrow();
            let brings_office = match state.here {
                None => Some(name),
                Some(here) if here.office == office => None,
                Some(_) => return Err(Trouble::OtherOffice(name)),
            };
            (brings_office, check::logs(&bundle, office, &state)?)
        };
        let elsewhere = self.leave_aside(&mut bundle);
        let mut lacking = self.lacking(&bundle).await?;
        let logs = lacking.keys().copied().collect();
        let rows = self.rows_of(Space::Facts, &logs).await?.into_values().flatten().collect();
        let gone = self.gone(&bundle, &rows).await?;
        for values in lacking.values_mut() {
            values.retain(|value| !gone.values.contains(value));
        }
        lacking.retain(|_, values| !values.is_empty());
        let mut cases = Vec::new();
        let mut new_facts = 0;
        for (log, facts) in &bundle.logs {
            let more = facts.keys().filter(|id| !kept.contains(&fact_key(*log, **id))).count();
            new_facts += more;
            if let (LogId::Case(case), Some(number)) = (log, numbers.get(log)) {
                let change = match (more, lacking.get(log)) {
                    (0, None) => CaseChange::Same,
                    (0, Some(values)) => CaseChange::Fills(values.len()),
                    (all, _) if all == facts.len() => CaseChange::New,
                    (more, _) => CaseChange::Gains(more),
                };
                cases.push((*case, number.clone(), change));
            }
        }
        let attachments_left_out = bundle.attachments_left_out;
        let new_values = lacking.values().map(Vec::len).sum();
        Ok(Examined {
            bundle,
            office,
            cases,
            brings_office,
            new_facts,
            new_values,
            attachments_left_out,
            erases: gone.files(),
            elsewhere,
        })
    }

    /// The values of a bundle that are not here, by log.
    async fn lacking(&self, bundle: &Bundle) -> Result<BTreeMap<LogId, Vec<Commitment>>, Trouble> {
        let kept: BTreeSet<String> = self.world.store.keys(Space::Particulars, "").await?.into_iter().collect();
        let owners = owners(bundle);
        let mut lacking: BTreeMap<LogId, Vec<Commitment>> = BTreeMap::new();
        for commitment in bundle.particulars.keys() {
            let log = owners.get(commitment);
            if let Some(log) = log.filter(|log| !kept.contains(&format!("{log}/{}", to_hex(&commitment.0)))) {
                lacking.entry(*log).or_default().push(*commitment);
            }
        }
        Ok(lacking)
    }

    /// Leaves aside what is at home in the other room; whether cases are among it. Inside, that is the office too:
    /// what is known of it there comes from the office.
    fn leave_aside(&self, bundle: &mut Bundle) -> bool {
        let room = self.world.room;
        let state = self.state.borrow();
        let brought = |digest: &Digest| bundle.documents.get(digest).and_then(|pack| read_pack(pack, *digest).ok());
        let kind = |digest: &Digest| match state.procedures.get(digest) {
            Some(known) => Some(known.confidentiality),
            None => brought(digest).map(|pack| pack.confidentiality),
        };
        let at_home = |(log, rows): (&LogId, &BTreeMap<FactId, Vec<u8>>)| match log {
            LogId::Case(_) => !follows(&replay(rows), |digest| kind(digest).is_some_and(|kind| !room.takes(kind))),
            LogId::Office(_) | LogId::Guests(..) => room != Room::Confidential,
        };
        let aside: BTreeSet<LogId> = bundle.logs.iter().filter(|log| !at_home(*log)).map(|(log, _)| *log).collect();
        if aside.is_empty() {
            return false;
        }
        bundle.logs.retain(|log, _| !aside.contains(log));
        bundle.attachments_left_out = attachments(bundle);
        aside.iter().any(|log| matches!(log, LogId::Case(_)))
    }

    /// Brings an examined bundle in, in one write: everything or nothing.
    ///
    /// # Errors
    /// The store's, or that another office was set up meanwhile; nothing was kept then.
    pub async fn import(&self, examined: Examined) -> Result<(), Trouble> {
        let _turn = self.turn().await;
        if let Ok(here) = self.fresh_office().await
            && here.office != examined.office
        {
            return Err(Trouble::AlreadySetUp);
        }
        let logs: BTreeSet<LogId> = examined.bundle.logs.keys().copied().collect();
        let kept: BTreeMap<String, Vec<u8>> =
            self.rows_of(Space::Facts, &logs).await?.into_values().flatten().collect();
        let mut write = Write::new();
        for (log, facts) in &examined.bundle.logs {
            for (id, bytes) in facts {
                let key = fact_key(*log, *id);
                // A damaged row is mended by the sound one.
                if kept.get(&key) != Some(bytes) {
                    write = write.put(Space::Facts, key, bytes.clone());
                }
            }
        }
        let commitments = owners(&examined.bundle);
        let gone = self.gone(&examined.bundle, &kept).await?;
        let brought = &examined.bundle.particulars;
        for (commitment, particular) in brought.iter().filter(|(value, _)| !gone.values.contains(*value)) {
            // A particular that no fact of the bundle commits to belongs to nothing.
            if let Some(log) = commitments.get(commitment) {
                let key = format!("{log}/{}", to_hex(&commitment.0));
                write = write.put(Space::Particulars, key, canonical(&particular.write()));
            }
        }
        write.remove.extend(gone.rows);
        for document in examined.bundle.documents.values() {
            write = put_document(write, document);
        }
        for (case, number, change) in &examined.cases {
            if *change == CaseChange::New {
                write = write.put(Space::Numbers, number.clone(), case.0.as_bytes().to_vec());
            }
        }
        if self.here().is_err() {
            write = self.join_office(&examined, write)?;
        }
        // It may mend rows or bring values without making any log longer: no packed summary is trusted after it.
        for pack in self.world.store.keys(Space::Summaries, "").await? {
            write = write.remove(Space::Summaries, pack);
        }
        self.keep(write).await?;
        self.state.borrow_mut().cards.retain(|case, _| !logs.contains(&LogId::Case(*case)));
        Ok(self.load(Known::Holds).await?)
    }
}

fn split(key: &str) -> Option<(LogId, [u8; 32])> {
    let (log, id) = key.split_once('/')?;
    Some((LogId::parse(log)?, from_hex(id)?))
}

fn read<E: Body>(id: FactId, bytes: &[u8]) -> Option<Fact<E>> {
    let value = parse(bytes, MAX_FACT).ok()?;
    read_fact(id, &Reader::top(&value)).ok()
}

/// The facts of a log in replay order.
fn replay<E: Body>(rows: &BTreeMap<FactId, Vec<u8>>) -> Vec<Fact<E>> {
    let mut facts: Vec<Fact<E>> = rows.iter().filter_map(|(id, bytes)| read(*id, bytes)).collect();
    order::sort_by_key(&mut facts, |fact| (fact.lamport, fact.id));
    facts
}

/// How many attached files the facts of a bundle name, those that were erased apart.
fn attachments(bundle: &Bundle) -> usize {
    let cases = bundle.logs.iter().filter(|(log, _)| matches!(log, LogId::Case(_)));
    let counted = cases.map(|(_, rows)| {
        let facts = replay::<CaseEvent>(rows);
        let added = facts.iter().filter(|fact| matches!(fact.event, CaseEvent::AttachmentAdded(_))).count();
        added.saturating_sub(Erased::of(&facts).content.len())
    });
    counted.sum()
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

/// Which log each commitment of a bundle belongs to, found without knowing the kinds.
fn owners(bundle: &Bundle) -> BTreeMap<Commitment, LogId> {
    let mut owners = BTreeMap::new();
    for (log, facts) in &bundle.logs {
        for bytes in facts.values() {
            if let Ok(value) = parse(bytes, MAX_FACT) {
                collect(&value, &mut |commitment| {
                    owners.insert(commitment, *log);
                });
            }
        }
    }
    owners
}

fn collect(value: &Value, found: &mut dyn FnMut(Commitment)) {
    match value {
        Value::Object(map) => {
            if let (1, Some(hex)) = (map.len(), map.get("particular").and_then(Value::as_str)) {
                if let Some(bytes) = from_hex(hex) {
                    found(Commitment(bytes));
                }
                return;
            }
            map.values().for_each(|value| collect(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}
