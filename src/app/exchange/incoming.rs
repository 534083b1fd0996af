//! Bringing in: a bundle is read, checked and told first, then written at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::read_pack,
    domain::{
        fact::{Commitment, FactId, LogId},
        procedure::Digest,
    },
    json::{Value, canonical, parse},
    record::{MAX_FACT, bundle::Bundle, from_hex, to_hex},
    store::{Space, Write},
};

use super::{
    super::{Desk, Room, Trouble, compartment::follows, journal::fact_key, office::put_document, opening::Known},
    CaseChange, Examined, attachments, check, replay,
};

impl Desk {
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
            // One that is not for the officer at work is brought in, and not told of.
            if let (LogId::Case(case), Some(number)) = (log, numbers.get(log))
                && self.may_open(*case)
            {
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
        let (new_values, erases) = (lacking.values().map(Vec::len).sum(), gone.files());
        Ok(Examined {
            bundle,
            office,
            cases,
            brings_office,
            new_facts,
            new_values,
            attachments_left_out,
            erases,
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
