//! What is loaded from the store: the office, its documents, the cards of its cases, the cases that are open.
//!
//! Total: what is damaged or can't be understood is counted and left out, never an error.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    rc::Rc,
};

use uuid::Uuid;

use crate::domain::order;
use crate::{
    catalog::{MAX_DOCUMENT, read_calendar, read_pack},
    domain::{
        calendar::OfficeCalendar,
        case::{CaseEvent, Erased, fold, replay_order},
        fact::{CaseId, Commitment, DeviceId, Fact, FactId, LogId, OfficeId, OfficerId},
        office::{Office, OfficeEvent},
        procedure::{Digest, Procedure},
    },
    json::{Reader, Value, canonical, json, parse},
    record::{Body, MAX_FACT, MAX_PARTICULAR, OfficerPerson, Particular, digest, from_hex, read_fact, stored_id},
    store::{Space, Write},
};

use super::{CaseCard, CaseFile, Room, compartment::follows, packing::Packed};

/// Keys and bytes of a space.
pub(super) type Rows = Vec<(String, Vec<u8>)>;

/// As many files stay open as a person goes back and forth between.
const MOST_OPEN: usize = 16;

/// What is loaded.
pub(super) struct State {
    room: Room,
    pub(super) here: Option<Here>,
    pub(super) office: Office,
    /// The facts of the office's log, in replay order.
    pub(super) office_facts: Vec<Fact<OfficeEvent>>,
    /// Stored rows of that log, damaged ones included.
    pub(super) office_rows: usize,
    pub(super) officers: BTreeMap<OfficerId, OfficerPerson>,
    pub(super) actor: Option<OfficerId>,
    pub(super) procedures: HashMap<Digest, Rc<Procedure>>,
    pub(super) calendars: HashMap<Digest, Rc<OfficeCalendar>>,
    pub(super) documents: BTreeMap<Digest, Value>,
    /// All cases that can be read.
    pub(super) cards: BTreeMap<CaseId, Rc<CaseCard>>,
    /// The cases that are open, the last one opened at the end.
    pub(super) opened: Vec<Rc<CaseFile>>,
    /// Cases whose procedure, calendar or beginning is missing or damaged.
    pub(super) unreadable: BTreeSet<CaseId>,
    /// Confidential cases that are not shown here, and not counted.
    pub(super) hidden: BTreeSet<CaseId>,
    pub(super) packed: Packed,
}

/// This device and its office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Here {
    pub(super) device: DeviceId,
    pub(super) office: OfficeId,
}

impl State {
    /// Nothing yet.
    pub(super) fn empty(room: Room) -> Self {
        State {
            room,
            here: None,
            office: Office::default(),
            office_facts: Vec::new(),
            office_rows: 0,
            officers: BTreeMap::new(),
            actor: None,
            procedures: HashMap::new(),
            calendars: HashMap::new(),
            documents: BTreeMap::new(),
            cards: BTreeMap::new(),
            opened: Vec::new(),
            unreadable: BTreeSet::new(),
            hidden: BTreeSet::new(),
            packed: Packed::new(),
        }
    }

    /// What this device is and the documents it keeps.
    pub(super) fn of(room: Room, meta: &Rows, documents: Rows) -> Self {
        let mut state = State { here: here(meta), ..State::empty(room) };
        for (key, bytes) in documents {
            state.take_document(&key, &bytes);
        }
        state
    }

    /// Takes a stored document; one that does not match its key or makes no sense is left out.
    fn take_document(&mut self, key: &str, bytes: &[u8]) {
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

    /// Takes the stored rows of the office's log.
    pub(super) fn take_office(&mut self, meta: &Rows, rows: Rows, particulars: HashMap<Commitment, Value>) {
        self.office_rows = rows.len();
        let (mut facts, _) = read_rows::<OfficeEvent>(rows);
        order::sort_by_key(&mut facts, |fact| (fact.lamport, fact.id));
        self.office = Office::fold(&facts);
        self.office_facts = facts;
        let people = self.office.officers.iter().filter_map(|(officer, (person, _))| {
            let person = OfficerPerson::read(particulars.get(person)?).ok()?;
            Some((*officer, person))
        });
        self.officers = people.collect();
        self.actor = actor(meta).filter(|officer| self.office.officers.contains_key(officer));
    }

    /// Takes the stored rows of a case's log, anew if it was there; its file, unless it can't be read.
    pub(super) fn take_case(
        &mut self,
        case: CaseId,
        rows: Rows,
        particulars: HashMap<Commitment, Value>,
    ) -> Option<Rc<CaseFile>> {
        let (mut facts, damaged) = read_rows::<CaseEvent>(rows);
        replay_order(&mut facts);
        self.unreadable.remove(&case);
        self.hidden.remove(&case);
        if follows(&facts, |digest| self.procedures.get(digest).is_some_and(|known| !self.shows(known))) {
            self.cards.remove(&case);
            self.opened.retain(|open| open.case.id != case);
            self.hidden.insert(case);
            return None;
        }
        let file = self.file(case, facts, particulars, damaged).and_then(|file| self.take_file(file));
        if file.is_none() {
            self.cards.remove(&case);
            self.opened.retain(|open| open.case.id != case);
            self.unreadable.insert(case);
        }
        file
    }

    /// Whether cases of a procedure are shown here.
    pub(super) fn shows(&self, procedure: &Procedure) -> bool {
        self.room.shows(procedure.confidentiality)
    }

    /// Takes a file: its card is the one to go by, and where the case is open the file is too.
    pub(super) fn take_file(&mut self, file: CaseFile) -> Option<Rc<CaseFile>> {
        let (id, card, file) = (file.case.id, file.card()?, Rc::new(file));
        // As long as the packed one, yet another: a row was damaged or mended since.
        if self.cards.get(&id).is_some_and(|known| known.summary != card.summary) {
            self.packed.values_mut().for_each(|held| held.retain(|(case, _)| *case != id));
        }
        self.cards.insert(id, Rc::new(card));
        if let Some(open) = self.opened.iter_mut().find(|open| open.case.id == id) {
            *open = file.clone();
        }
        Some(file)
    }

    /// The file of a case that is open, whoever is at work.
    pub(super) fn opened(&self, case: CaseId) -> Option<Rc<CaseFile>> {
        self.opened.iter().find(|file| file.case.id == case).cloned()
    }

    /// Keeps a file open; the one that was opened first is closed when there are too many.
    pub(super) fn keep_open(&mut self, file: &Rc<CaseFile>) {
        self.opened.retain(|open| open.case.id != file.case.id);
        self.opened.push(file.clone());
        if self.opened.len() > MOST_OPEN {
            self.opened.remove(0);
        }
    }

    /// A case's file; `None` when its procedure or calendar is not here.
    pub(super) fn file(
        &self,
        case: CaseId,
        facts: Vec<Fact<CaseEvent>>,
        mut particulars: HashMap<Commitment, Value>,
        damaged: usize,
    ) -> Option<CaseFile> {
        // Rows of them go with the fact that erases them; what was read before is let go here.
        for about in Erased::of(&facts).about {
            particulars.remove(&about);
        }
        let opened = facts.iter().find_map(|fact| match &fact.event {
            CaseEvent::Opened(opened) => Some(opened),
            _ => None,
        });
        let procedure = self.procedures.get(&opened?.procedure.digest)?.clone();
        let case = fold(case, &facts, &procedure);
        let calendar = self.calendars.get(&case.terms.as_ref()?.calendar)?.clone();
        Some(CaseFile { case, facts, procedure, calendar, particulars, damaged })
    }
}

/// Facts of stored rows, and how many rows were damaged: not readable, or not what their key hashes.
pub(super) fn read_rows<E: Body>(rows: Rows) -> (Vec<Fact<E>>, usize) {
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

/// The values of stored particulars, by what facts hold of them.
pub(super) fn read_particulars(rows: &Rows) -> HashMap<Commitment, Value> {
    rows.iter().filter_map(|(_, bytes)| read_particular(bytes)).collect()
}

fn read_particular(bytes: &[u8]) -> Option<(Commitment, Value)> {
    let value = parse(bytes, MAX_PARTICULAR).ok()?;
    let particular = Particular::read(&Reader::top(&value)).ok()?;
    Some((particular.commitment(), particular.value))
}

fn meta(rows: &Rows, key: &str) -> Option<Value> {
    rows.iter().find(|(known, _)| known == key).and_then(|(_, bytes)| parse(bytes, 10_000).ok())
}

fn here(rows: &Rows) -> Option<Here> {
    let value = meta(rows, "here")?;
    let uuid = |name: &str| value.get(name)?.as_str().and_then(|text| Uuid::try_parse(text).ok());
    Some(Here { device: DeviceId(uuid("device")?), office: OfficeId(uuid("office")?) })
}

fn actor(rows: &Rows) -> Option<OfficerId> {
    meta(rows, "actor")?.as_str().and_then(|text| Uuid::try_parse(text).ok()).map(OfficerId)
}

impl Here {
    /// Its row in the store. Added, so that of two tabs only one sets an office up.
    pub(super) fn add(self, write: Write) -> Write {
        let (device, office) = (self.device.0.hyphenated().to_string(), self.office.0.hyphenated().to_string());
        write.add(Space::Meta, HERE, canonical(&json!({"device": device, "office": office})))
    }
}

/// The key of what this device is.
pub(super) const HERE: &str = "here";
