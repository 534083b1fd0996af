//! Taking cases out as a bundle and bringing them in: first examined, then in one write.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::{read_calendar, read_pack},
    domain::{
        case::CaseEvent,
        fact::{Actor, CaseId, Commitment, DeviceId, Fact, FactId, LogId, OfficeId},
        numbers::is_mark,
        office::{Office, OfficeEvent},
        procedure::Digest,
    },
    json::{Reader, canonical, parse},
    record::{Body, MAX_FACT, MAX_PARTICULAR, Particular, bundle::Bundle, from_hex, read_fact, to_hex},
    store::{Space, Write},
};

use super::{
    Desk, Trouble,
    desk::Here,
    journal::{Journal, fact_key, new_id},
    office::put_document,
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
}

/// What an import does to one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseChange {
    /// It is not here yet.
    New,
    /// It is here, and gains this many facts.
    Gains(usize),
    /// All of it is here.
    Same,
}

impl Desk {
    /// One case, or all of them with the guest book, as the parts of a bundle's bytes.
    ///
    /// # Errors
    /// The store's, or that the case is not here.
    pub async fn export(&self, case: Option<CaseId>) -> Result<Vec<Vec<u8>>, Trouble> {
        let here = self.here()?;
        if case.is_some_and(|case| self.file(case).is_none()) {
            return Err(Trouble::NoSuchCase);
        }
        let wanted = |log: LogId| match (case, log) {
            (None, LogId::Case(_)) => true,
            (Some(case), LogId::Case(log)) => case == log,
            (_, LogId::Office(office)) => office == here.office,
            (case, LogId::Guests(office, ..)) => case.is_none() && office == here.office,
        };
        let mut bundle = Bundle::default();
        for (key, bytes) in self.world.store.scan(Space::Facts, "").await? {
            if let Some((log, id)) = split(&key).filter(|(log, _)| wanted(*log)) {
                bundle.logs.entry(log).or_default().insert(FactId(id), bytes);
            }
        }
        for (key, bytes) in self.world.store.scan(Space::Particulars, "").await? {
            let particular =
                parse(&bytes, MAX_PARTICULAR).ok().and_then(|value| Particular::read(&Reader::top(&value)).ok());
            if let (Some((_, id)), Some(particular)) = (split(&key).filter(|(log, _)| wanted(*log)), particular) {
                bundle.particulars.insert(Commitment(id), particular);
            }
        }
        let named = documents(&bundle);
        bundle.documents = self
            .state
            .borrow()
            .documents
            .iter()
            .filter(|(digest, _)| named.contains(digest))
            .map(|(d, v)| (*d, v.clone()))
            .collect();
        Ok(bundle.write(self.now(), here.device))
    }

    /// Reads a bundle and says what importing it would change.
    ///
    /// # Errors
    /// What is wrong with it and where, or that it belongs to another office.
    pub async fn examine(&self, bytes: &[u8]) -> Result<Examined, Trouble> {
        let bundle = Bundle::read(bytes)?;
        for (digest, document) in &bundle.documents {
            if let (Err(pack), Err(_)) = (read_pack(document, *digest), read_calendar(document)) {
                return Err(pack.within(&format!("documents.{}", to_hex(&digest.0))).into());
            }
        }
        let (office, profile_name) = bundle_office(&bundle)?;
        let present = self.present(&bundle).await?;
        let state = self.state.borrow();
        let brings_office = match state.here {
            None => Some(profile_name),
            Some(here) if here.office == office => None,
            Some(_) => return Err(Trouble::OtherOffice(profile_name)),
        };
        let known = known_documents(&bundle, &state.documents.keys().copied().collect());
        let mut cases = Vec::new();
        let mut new_facts = 0;
        for (log, facts) in &bundle.logs {
            let more = facts.keys().filter(|id| !present.contains(&fact_key(*log, **id))).count();
            new_facts += more;
            let LogId::Case(case) = log else { continue };
            let change = match more {
                0 => CaseChange::Same,
                all if all == facts.len() => CaseChange::New,
                more => CaseChange::Gains(more),
            };
            cases.push((*case, opening(facts, &known)?, change));
        }
        drop(state);
        Ok(Examined { bundle, office, cases, brings_office, new_facts })
    }

    /// Keys of the facts that are here, in the logs of a bundle.
    async fn present(&self, bundle: &Bundle) -> Result<BTreeSet<String>, Trouble> {
        let mut present = BTreeSet::new();
        for log in bundle.logs.keys() {
            let rows = self.world.store.scan(Space::Facts, &format!("{log}/")).await?;
            present.extend(rows.into_iter().map(|(key, _)| key));
        }
        Ok(present)
    }

    /// Brings an examined bundle in, in one write: everything or nothing.
    ///
    /// # Errors
    /// The store's; nothing was kept then.
    pub async fn import(&self, examined: Examined) -> Result<(), Trouble> {
        let mut write = Write::new();
        let present = self.present(&examined.bundle).await?;
        let commitments = owners(&examined.bundle);
        for (log, facts) in &examined.bundle.logs {
            for (id, bytes) in facts {
                let key = fact_key(*log, *id);
                if !present.contains(&key) {
                    write = write.put(Space::Facts, key, bytes.clone());
                }
            }
        }
        for (commitment, particular) in &examined.bundle.particulars {
            // A particular that no fact of the bundle commits to belongs to nothing.
            if let Some(log) = commitments.get(commitment) {
                let key = format!("{log}/{}", to_hex(&commitment.0));
                write = write.put(Space::Particulars, key, canonical(&particular.write()));
            }
        }
        for document in examined.bundle.documents.values() {
            write = put_document(write, document);
        }
        for (case, number, change) in &examined.cases {
            if *change == CaseChange::New {
                write = write.put(Space::Numbers, number.clone(), case.0.as_bytes().to_vec());
            }
        }
        if examined.brings_office.is_some() {
            write = self.join_office(&examined, write)?;
        }
        self.world.store.write(write).await?;
        self.reload().await
    }

    /// This device joins the office that a bundle brings, under a mark of its own: a restored backup
    /// is always a new device.
    fn join_office(&self, examined: &Examined, write: Write) -> Result<Write, Trouble> {
        let log = LogId::Office(examined.office);
        let facts = office_facts(&examined.bundle, log)?;
        let office = Office::fold(&facts);
        let zone = office.profile.as_ref().map(|profile| profile.zone).ok_or(Trouble::NoOfficeInBundle)?;
        let now = chrono::SubsecRound::trunc_subsecs(self.world.clock.now().with_timezone(&zone.offset()), 0);
        let device = DeviceId(new_id(&*self.world.clock, &*self.world.entropy));
        let mark = self.fresh_mark(&office);
        let mut journal = Journal::new(log, (device, Actor::Setup), now, office.heads.clone(), office.lamport);
        let (_, mut write) = journal.append(OfficeEvent::DeviceJoined { device, mark }, now, write);
        if let Some(officer) = office.signer.or(office.officers.keys().next().copied()) {
            let row = canonical(&officer.0.hyphenated().to_string().into());
            write = write.put(Space::Meta, "actor", row);
        }
        Ok(Here { device, office: examined.office }.put(write))
    }

    /// A random mark of four characters: two devices that restore the same backup while apart can't
    /// ask each other, so chance (one in a million for a pair) keeps their numbers apart.
    fn fresh_mark(&self, office: &Office) -> String {
        const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        loop {
            let mut random = [0; 4];
            self.world.entropy.fill(&mut random);
            let mark: String = random.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
            if is_mark(&mark) && !office.devices.values().any(|known| *known == mark) {
                return mark;
            }
        }
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

/// Packs and calendars that the facts of a bundle name.
fn documents(bundle: &Bundle) -> BTreeSet<Digest> {
    let mut named = BTreeSet::new();
    for (log, facts) in &bundle.logs {
        for (id, bytes) in facts {
            match log {
                LogId::Case(_) => match read::<CaseEvent>(*id, bytes).map(|fact| fact.event) {
                    Some(CaseEvent::Opened(opened)) => drop(named.insert(opened.procedure.digest)),
                    Some(CaseEvent::TermsAdopted(terms)) => drop(named.insert(terms.calendar)),
                    _ => {}
                },
                LogId::Office(_) => match read::<OfficeEvent>(*id, bytes).map(|fact| fact.event) {
                    Some(OfficeEvent::CalendarAdopted { calendar }) => drop(named.insert(calendar)),
                    Some(OfficeEvent::ProcedureAdopted(procedure)) => drop(named.insert(procedure.digest)),
                    _ => {}
                },
                LogId::Guests(..) => {}
            }
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

fn collect(value: &crate::json::Value, found: &mut dyn FnMut(Commitment)) {
    use crate::json::Value;
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

fn known_documents(bundle: &Bundle, here: &BTreeSet<Digest>) -> BTreeSet<Digest> {
    bundle.documents.keys().copied().chain(here.iter().copied()).collect()
}

/// The register number of a case, whose procedure and calendar must be known.
fn opening(facts: &BTreeMap<FactId, Vec<u8>>, known: &BTreeSet<Digest>) -> Result<String, Trouble> {
    let mut number = None;
    for (id, bytes) in facts {
        let digest = match read::<CaseEvent>(*id, bytes).map(|fact| fact.event) {
            Some(CaseEvent::Opened(opened)) => {
                number = Some(opened.register_number);
                opened.procedure.digest
            }
            Some(CaseEvent::TermsAdopted(terms)) => terms.calendar,
            _ => continue,
        };
        if !known.contains(&digest) {
            return Err(Trouble::Missing(to_hex(&digest.0)));
        }
    }
    number.ok_or(Trouble::NoSuchCase)
}

fn office_facts(bundle: &Bundle, log: LogId) -> Result<Vec<Fact<OfficeEvent>>, Trouble> {
    let rows = bundle.logs.get(&log).ok_or(Trouble::NoOfficeInBundle)?;
    let mut facts: Vec<Fact<OfficeEvent>> = rows.iter().filter_map(|(id, bytes)| read(*id, bytes)).collect();
    facts.sort_by_key(|fact| (fact.lamport, fact.id));
    Ok(facts)
}

fn bundle_office(bundle: &Bundle) -> Result<(OfficeId, String), Trouble> {
    let office = bundle.logs.keys().find_map(|log| match log {
        LogId::Office(office) => Some(*office),
        _ => None,
    });
    let office = office.ok_or(Trouble::NoOfficeInBundle)?;
    let folded = Office::fold(&office_facts(bundle, LogId::Office(office))?);
    Ok((office, folded.profile.map(|profile| profile.name).ok_or(Trouble::NoOfficeInBundle)?))
}
