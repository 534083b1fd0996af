//! The desk: what is loaded from the store, and the way to it.

use std::{
    cell::{Ref, RefCell},
    collections::{BTreeMap, HashMap},
    rc::Rc,
};

use uuid::Uuid;

use crate::{
    catalog::{MAX_DOCUMENT, read_calendar, read_pack},
    domain::{
        Moment,
        calendar::{OfficeCalendar, Zone},
        case::{CaseEvent, replay_order},
        fact::{Actor, CaseId, Commitment, DeviceId, Fact, FactId, LogId, OfficeId, OfficerId},
        office::{Office, OfficeEvent},
        procedure::{Digest, Procedure},
    },
    json::{Reader, Value, canonical, json, parse},
    record::{Body, MAX_FACT, MAX_PARTICULAR, OfficerPerson, Particular, digest, from_hex, read_fact, stored_id},
    store::{Space, Store, Write},
};

use super::{
    CaseFile, Trouble,
    ports::{Clock, Entropy, Library},
};

/// What the desk needs of the world.
#[derive(Clone)]
pub struct World {
    /// Where things are kept.
    pub store: Rc<dyn Store>,
    /// The time.
    pub clock: Rc<dyn Clock>,
    /// Randomness.
    pub entropy: Rc<dyn Entropy>,
    /// Documents of the build.
    pub library: Rc<dyn Library>,
}

/// The officer's desk.
///
/// State is borrowed only between awaits, so every method takes `&self` and the screen may hold
/// the desk in an `Rc`.
pub struct Desk {
    pub(super) world: World,
    pub(super) state: RefCell<State>,
    listener: RefCell<Option<Box<dyn Fn()>>>,
}

/// What is loaded.
#[derive(Default)]
pub(super) struct State {
    pub(super) here: Option<Here>,
    pub(super) office: Office,
    pub(super) officers: BTreeMap<OfficerId, OfficerPerson>,
    pub(super) actor: Option<OfficerId>,
    pub(super) procedures: HashMap<Digest, Rc<Procedure>>,
    pub(super) calendars: HashMap<Digest, Rc<OfficeCalendar>>,
    pub(super) documents: BTreeMap<Digest, Value>,
    pub(super) files: BTreeMap<CaseId, Rc<CaseFile>>,
    pub(super) unreadable: Vec<LogId>,
}

/// This device and its office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Here {
    pub(super) device: DeviceId,
    pub(super) office: OfficeId,
}

impl Desk {
    /// Loads everything from the store.
    ///
    /// # Errors
    /// Only the store's: what is damaged in it is noted, never an error.
    pub async fn open(world: World) -> Result<Self, Trouble> {
        let desk = Self { world, state: RefCell::default(), listener: RefCell::default() };
        desk.reload().await?;
        Ok(desk)
    }

    /// Calls `listener` after every change.
    pub fn listen(&self, listener: impl Fn() + 'static) {
        *self.listener.borrow_mut() = Some(Box::new(listener));
    }

    pub(super) fn changed(&self) {
        if let Some(listener) = &*self.listener.borrow() {
            listener();
        }
    }

    /// Loads everything anew.
    ///
    /// # Errors
    /// As for [`Desk::open`].
    pub async fn reload(&self) -> Result<(), Trouble> {
        let store = &self.world.store;
        let meta = store.scan(Space::Meta, "").await?;
        let documents = store.scan(Space::Documents, "").await?;
        let facts = store.scan(Space::Facts, "").await?;
        let particulars = store.scan(Space::Particulars, "").await?;
        let mut state = State { here: here(&meta), ..State::default() };
        for (key, bytes) in documents {
            state.take_document(&key, &bytes);
        }
        let mut values = by_log(particulars, |_, bytes| read_particular(bytes));
        let logs = by_log(facts, |key, bytes| Some((key.to_owned(), bytes.to_vec())));
        for (log, rows) in logs {
            let particulars: HashMap<Commitment, Value> = values.remove(&log).unwrap_or_default().into_iter().collect();
            state.take_log(log, rows, particulars);
        }
        state.actor = actor(&meta).filter(|officer| state.office.officers.contains_key(officer));
        *self.state.borrow_mut() = state;
        self.changed();
        Ok(())
    }

    /// Whether an office was set up or brought in.
    pub fn is_set_up(&self) -> bool {
        let state = self.state.borrow();
        state.here.is_some() && state.office.profile.is_some()
    }

    /// Now, in the office's zone (WIB before there is one), in whole seconds.
    pub fn now(&self) -> Moment {
        let zone = self.zone();
        let now = self.world.clock.now().with_timezone(&zone.offset());
        chrono::SubsecRound::trunc_subsecs(now, 0)
    }

    /// The office's zone.
    pub fn zone(&self) -> Zone {
        self.state.borrow().office.profile.as_ref().map_or(Zone::Wib, |profile| profile.zone)
    }

    /// The office as its log tells it.
    pub fn office(&self) -> Ref<'_, Office> {
        Ref::map(self.state.borrow(), |state| &state.office)
    }

    /// All officers who ever worked here.
    pub fn officers(&self) -> BTreeMap<OfficerId, OfficerPerson> {
        self.state.borrow().officers.clone()
    }

    /// What an actor is called; `None` for the setting up itself and for people who are not known here.
    pub fn actor_name(&self, actor: Actor) -> Option<String> {
        match actor {
            Actor::Setup => None,
            Actor::Officer(officer) => self.state.borrow().officers.get(&officer).map(|person| person.name.clone()),
        }
    }

    /// The officer who is working now.
    pub fn working_officer(&self) -> Option<OfficerId> {
        self.state.borrow().actor
    }

    /// Another officer takes over. Guards against mistakes, not against the device's owner.
    ///
    /// # Errors
    /// The store's.
    pub async fn work_as(&self, officer: OfficerId) -> Result<(), Trouble> {
        let bytes = canonical(&json!(officer.0.hyphenated().to_string()));
        self.world.store.write(Write::new().put(Space::Meta, "actor", bytes)).await?;
        self.state.borrow_mut().actor = Some(officer);
        self.changed();
        Ok(())
    }

    pub(super) fn actor(&self) -> Actor {
        self.state.borrow().actor.map_or(Actor::Setup, Actor::Officer)
    }

    pub(super) fn here(&self) -> Result<Here, Trouble> {
        self.state.borrow().here.ok_or(Trouble::NotSetUp)
    }

    /// A case with everything that is needed to show it.
    pub fn file(&self, case: CaseId) -> Option<Rc<CaseFile>> {
        self.state.borrow().files.get(&case).cloned()
    }

    /// All cases, oldest first.
    pub fn files(&self) -> Vec<Rc<CaseFile>> {
        self.state.borrow().files.values().cloned().collect()
    }

    /// Logs that could not be opened: their procedure or calendar is missing or damaged.
    pub fn unreadable(&self) -> usize {
        self.state.borrow().unreadable.len()
    }

    /// The procedures that new cases can follow, in their adopted versions.
    pub fn procedures(&self) -> Vec<Rc<Procedure>> {
        let state = self.state.borrow();
        let adopted = state.office.procedures.values();
        adopted.filter_map(|reference| state.procedures.get(&reference.digest).cloned()).collect()
    }

    /// The calendar for new cases.
    pub fn calendar(&self) -> Option<Rc<OfficeCalendar>> {
        let state = self.state.borrow();
        state.office.calendar.and_then(|digest| state.calendars.get(&digest).cloned())
    }

    /// The document of the calendar for new cases.
    pub fn calendar_document(&self) -> Option<Value> {
        let state = self.state.borrow();
        state.office.calendar.and_then(|digest| state.documents.get(&digest).cloned())
    }

    /// Removes everything from this browser.
    ///
    /// # Errors
    /// The store's.
    pub async fn erase(&self) -> Result<(), Trouble> {
        self.world.store.erase().await?;
        self.reload().await
    }
}

impl State {
    /// Takes a stored document; one that does not match its key or makes no sense is left out.
    pub(super) fn take_document(&mut self, key: &str, bytes: &[u8]) {
        let Ok(document) = parse(bytes, MAX_DOCUMENT) else { return };
        let digest = digest(&document);
        if from_hex(key) != Some(digest.0) {
            return;
        }
        if let Ok(procedure) = read_pack(&document, digest) {
            self.procedures.insert(digest, Rc::new(procedure));
        } else if let Ok(calendar) = read_calendar(&document) {
            self.calendars.insert(digest, Rc::new(calendar));
        }
        self.documents.insert(digest, document);
    }

    fn take_log(&mut self, log: LogId, rows: Vec<(String, Vec<u8>)>, particulars: HashMap<Commitment, Value>) {
        match log {
            LogId::Case(case) => {
                let (mut facts, damaged) = read_rows::<CaseEvent>(rows);
                replay_order(&mut facts);
                match self.file(case, facts, particulars, damaged) {
                    Some(file) => {
                        self.files.insert(case, Rc::new(file));
                    }
                    None => self.unreadable.push(log),
                }
            }
            LogId::Office(office) if self.here.is_some_and(|here| here.office == office) => {
                let (mut facts, _) = read_rows::<OfficeEvent>(rows);
                facts.sort_by_key(|fact| (fact.lamport, fact.id));
                self.office = Office::fold(&facts);
                let people = self.office.officers.iter().filter_map(|(officer, (person, _))| {
                    let person = OfficerPerson::read(particulars.get(person)?).ok()?;
                    Some((*officer, person))
                });
                self.officers = people.collect();
            }
            // Guest books are read when their month is opened.
            LogId::Office(_) | LogId::Guests(..) => {}
        }
    }

    /// A case's file; `None` when its procedure or calendar is not here.
    pub(super) fn file(
        &self,
        case: CaseId,
        facts: Vec<Fact<CaseEvent>>,
        particulars: HashMap<Commitment, Value>,
        damaged: usize,
    ) -> Option<CaseFile> {
        let opened = facts.iter().find_map(|fact| match &fact.event {
            CaseEvent::Opened(opened) => Some(opened),
            _ => None,
        });
        let procedure = self.procedures.get(&opened?.procedure.digest)?.clone();
        let terms = facts.iter().rev().find_map(|fact| match &fact.event {
            CaseEvent::TermsAdopted(terms) => Some(terms.calendar),
            _ => None,
        });
        let calendar = self.calendars.get(&terms?)?.clone();
        Some(CaseFile::new(case, facts, procedure, calendar, particulars, damaged))
    }
}

/// Facts of stored rows, and how many rows were damaged: not readable, or not what their key hashes.
pub(super) fn read_rows<E: Body>(rows: Vec<(String, Vec<u8>)>) -> (Vec<Fact<E>>, usize) {
    let total = rows.len();
    let facts: Vec<Fact<E>> = rows.iter().filter_map(|(key, bytes)| read_row(key, bytes)).collect();
    let damaged = total - facts.len();
    (facts, damaged)
}

fn read_row<E: Body>(key: &str, bytes: &[u8]) -> Option<Fact<E>> {
    let (log, id) = key.split_once('/')?;
    let id = FactId(from_hex(id)?);
    let value = parse(bytes, MAX_FACT).ok().filter(|_| stored_id(bytes) == id)?;
    let fact = read_fact(id, &Reader::top(&value)).ok()?;
    (fact.log == LogId::parse(log)?).then_some(fact)
}

fn read_particular(bytes: &[u8]) -> Option<(Commitment, Value)> {
    let value = parse(bytes, MAX_PARTICULAR).ok()?;
    let particular = Particular::read(&Reader::top(&value)).ok()?;
    Some((particular.commitment(), particular.value))
}

fn by_log<T>(rows: Vec<(String, Vec<u8>)>, read: impl Fn(&str, &[u8]) -> Option<T>) -> BTreeMap<LogId, Vec<T>> {
    let mut logs: BTreeMap<LogId, Vec<T>> = BTreeMap::new();
    for (key, bytes) in rows {
        let log = key.split_once('/').and_then(|(log, _)| LogId::parse(log));
        if let (Some(log), Some(row)) = (log, read(&key, &bytes)) {
            logs.entry(log).or_default().push(row);
        }
    }
    logs
}

fn meta(rows: &[(String, Vec<u8>)], key: &str) -> Option<Value> {
    rows.iter().find(|(known, _)| known == key).and_then(|(_, bytes)| parse(bytes, 10_000).ok())
}

fn here(rows: &[(String, Vec<u8>)]) -> Option<Here> {
    let value = meta(rows, "here")?;
    let uuid = |name: &str| value.get(name)?.as_str().and_then(|text| Uuid::try_parse(text).ok());
    Some(Here { device: DeviceId(uuid("device")?), office: OfficeId(uuid("office")?) })
}

fn actor(rows: &[(String, Vec<u8>)]) -> Option<OfficerId> {
    meta(rows, "actor")?.as_str().and_then(|text| Uuid::try_parse(text).ok()).map(OfficerId)
}

impl Here {
    /// Its row in the store.
    pub(super) fn put(self, write: Write) -> Write {
        let (device, office) = (self.device.0.hyphenated().to_string(), self.office.0.hyphenated().to_string());
        write.put(Space::Meta, "here", canonical(&json!({"device": device, "office": office})))
    }
}
