//! A desk to test at: a store in memory, a clock that is set by hand, seeded randomness, and the
//! documents of `public/` from disk.
#![cfg(not(target_arch = "wasm32"))]
// Every test file uses its own part of it.
#![allow(dead_code)]

pub mod attached;
pub mod banten;
pub mod bundles;
pub mod jombang;
pub mod kalbar;
pub mod kalbar_rapat;
pub mod misconduct;
pub mod order;
pub mod packs;
pub mod receipts;
pub mod tabanan;
pub mod traced;
pub mod watched;

use std::{
    any::Any,
    cell::{Cell, RefCell},
    future::Future,
    path::Path,
    pin::Pin,
    rc::Rc,
};

use chrono::{DateTime, NaiveDateTime, Utc};
use proptest::test_runner::Config as ProptestConfig;
use titik_temu::{
    app::{
        CaseCard, CaseFile, Desk, Fix, Form, IntakeForm, Reply, Room, Setup, Trouble, Wish, World,
        ports::{Clock, Entropy, Library, NoTabs, Tabs},
    },
    domain::{
        Moment, Slug,
        calendar::Zone,
        case::Refusal,
        deadline::{Deadline, DeadlineState},
        fact::{CaseId, FactId},
        office::OfficeProfile,
        party::Identity,
    },
    json::Value,
    record::{OfficerPerson, Summary, Visitor, pack_summaries, unpack_summaries},
    store::{Memory, Space, Store},
};

/// Waits for something that waits for nothing but this thread.
pub use pollster::block_on as wait;

/// How many cases a property is tried on: this many, and fifty times as many in a long run.
pub fn cases(usual: u32) -> ProptestConfig {
    let long = std::env::var_os("TITIK_TEMU_LONG").is_some();
    let cases = if long { usual * 50 } else { usual };
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

/// A clock that stands where it was set.
pub struct HandClock(Cell<DateTime<Utc>>);

impl HandClock {
    /// Sets it.
    pub fn set(&self, now: DateTime<Utc>) {
        self.0.set(now);
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.get()
    }
}

/// Randomness that is the same in every run, and another for every seed.
pub struct Seeded(Cell<u64>);

impl Entropy for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            // SplitMix64: neighboring seeds give streams that share nothing.
            let state = self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
            self.0.set(state);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *byte = (mixed ^ (mixed >> 31)) as u8;
        }
    }
}

/// The documents of a folder laid out like `public/`.
pub struct Folder(pub &'static str);

impl Library for Folder {
    fn fetch<'a>(&'a self, path: &'a str) -> Pin<Box<dyn Future<Output = Option<Vec<u8>>> + 'a>> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(self.0).join(path);
        Box::pin(async move { std::fs::read(path).ok() })
    }
}

/// Other tabs, of which there are none: what they would be told.
#[derive(Default)]
pub struct Told(RefCell<Vec<String>>);

impl Told {
    /// What they were told so far.
    pub fn take(&self) -> Vec<String> {
        self.0.take()
    }
}

impl Tabs for Told {
    fn alone(&self) -> Pin<Box<dyn Future<Output = Box<dyn Any>> + '_>> {
        NoTabs.alone()
    }

    fn tell(&self, log: &str) {
        self.0.borrow_mut().push(log.to_owned());
    }

    fn listen(&self, _: Box<dyn Fn(&str)>) {}
}

/// A moment in WIB, as "2026-03-02 09:00".
pub fn at(text: &str) -> Moment {
    at_in(Zone::Wib, text)
}

/// A moment in a zone.
pub fn at_in(zone: Zone, text: &str) -> Moment {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap_or_else(|error| panic!("{text}: {error}"));
    zone.at(local.date(), local.time())
}

/// An id of the pack.
pub fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap_or_else(|| panic!("{text} is no id"))
}

/// A form with an outcome.
pub fn outcome(outcome: &str) -> Form {
    Form { outcome: Some(slug(outcome)), ..Form::default() }
}

/// A form with an outcome and why.
pub fn because(chosen: &str, reason: &str) -> Form {
    Form { reason: reason.to_owned(), ..outcome(chosen) }
}

/// A form with one answered text field.
pub fn answered(field: &str, text: &str) -> Form {
    Form { answers: vec![(slug(field), Reply::Text(text.to_owned()))], ..Form::default() }
}

/// A party with nothing but a name.
pub fn named(name: &str) -> Identity {
    Identity { name: name.to_owned(), ..Identity::default() }
}

/// Somebody in the guest book.
pub fn visitor(name: &str) -> Visitor {
    Visitor { name: name.to_owned(), purpose: "Menyampaikan pengaduan".to_owned(), ..Visitor::default() }
}

/// A device with its desk.
pub struct TestDesk {
    pub desk: Desk,
    pub clock: Rc<HandClock>,
    pub world: World,
    /// The logs of which other tabs were told.
    pub told: Rc<Told>,
    /// The zone in which moments are told.
    pub zone: Zone,
}

impl TestDesk {
    /// A device on which nothing is set up, its clock at a moment.
    pub fn empty(seed: u64, now: Moment) -> Self {
        Self::on(Rc::new(Memory::new()), seed, now)
    }

    /// A desk on a store that may be another desk's too: a second tab, or the same device later.
    pub fn on(store: Rc<dyn Store>, seed: u64, now: Moment) -> Self {
        // Packs of every kind are led there.
        Self::in_room(Room::Sample, store, seed, now)
    }

    /// A desk in the office, or in its compartment.
    pub fn in_room(room: Room, store: Rc<dyn Store>, seed: u64, now: Moment) -> Self {
        let clock = Rc::new(HandClock(Cell::new(now.to_utc())));
        let entropy = Rc::new(Seeded(Cell::new(seed)));
        let (library, told) = (Rc::new(Folder("public")), Rc::new(Told::default()));
        let world = World { store, clock: clock.clone(), entropy, library, room, tabs: told.clone() };
        let desk = wait(Desk::open(world.clone())).expect("a desk");
        Self { desk, clock, world, told, zone: Zone::Wib }
    }

    /// An office in Banten, set up at a moment.
    pub fn banten(seed: u64, now: &str) -> Self {
        let test = Self::empty(seed, at(now));
        wait(test.desk.set_up(setup())).expect("an office");
        test
    }

    /// The same office on another device: everything exported there, imported here.
    pub fn joining(other: &TestDesk, seed: u64) -> Self {
        let test = Self::empty(seed, other.desk.now());
        test.import(&other.export(None)).expect("an import");
        test
    }

    /// Sets the clock.
    pub fn now(&self, text: &str) -> &Self {
        self.clock.set(at_in(self.zone, text).to_utc());
        self
    }

    /// A complaint of a member against a koperasi is taken in, received and recorded now.
    pub fn take_in(&self) -> CaseId {
        self.try_take_in(self.desk.now()).expect("taken in")
    }

    /// The same, received at another moment.
    pub fn try_take_in(&self, received: Moment) -> Result<CaseId, Trouble> {
        wait(self.desk.take_in(intake(), received))
    }

    /// Records a wish as having happened now.
    pub fn record(&self, case: CaseId, wish: Wish) -> FactId {
        self.try_record(case, wish).expect("recorded")
    }

    /// Records a wish as having happened now, or gives the trouble.
    pub fn try_record(&self, case: CaseId, wish: Wish) -> Result<FactId, Trouble> {
        wait(self.desk.record(case, wish, self.desk.now()))
    }

    /// The refusal that a wish meets now.
    pub fn refusal(&self, case: CaseId, wish: Wish) -> Refusal {
        match self.try_record(case, wish) {
            Err(Trouble::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }

    /// The file of a case.
    pub fn file(&self, case: CaseId) -> Rc<CaseFile> {
        wait(self.desk.open_case(case)).expect("the case")
    }

    /// The card of a case.
    pub fn card(&self, case: CaseId) -> Rc<CaseCard> {
        self.desk.card(case).expect("the card")
    }

    /// The files of all cases, oldest first.
    pub fn files(&self) -> Vec<Rc<CaseFile>> {
        self.desk.cards().iter().map(|card| self.file(card.id())).collect()
    }

    /// A limit of a case as it stands now.
    pub fn deadline(&self, case: CaseId, limit: &str) -> Deadline {
        let all = self.file(case).deadlines(self.desk.now());
        all.into_iter().find(|deadline| deadline.limit == *limit).unwrap_or_else(|| panic!("{limit} does not apply"))
    }

    /// When a running limit is due.
    pub fn due(&self, case: CaseId, limit: &str) -> Option<Moment> {
        match self.deadline(case, limit).state {
            DeadlineState::Running(running) => running.due,
            other => panic!("{limit} does not run: {other:?}"),
        }
    }

    /// A limit was met in time, at a moment.
    #[track_caller]
    pub fn met(&self, case: CaseId, limit: &str, when: &str) {
        match self.deadline(case, limit).state {
            DeadlineState::Met { at: met, late, .. } => assert_eq!((met, late), (at_in(self.zone, when), false)),
            other => panic!("{limit} is not met: {other:?}"),
        }
    }

    /// A limit has no date, because these milestones are not reached.
    #[track_caller]
    pub fn waits_for(&self, case: CaseId, limit: &str, milestones: &[&str]) {
        let expected: Vec<Slug> = milestones.iter().map(|id| slug(id)).collect();
        match self.deadline(case, limit).state {
            DeadlineState::Waiting(waits) => assert_eq!(waits, expected),
            other => panic!("{limit} does not wait: {other:?}"),
        }
    }

    /// What a case ended as.
    pub fn ended(&self, case: CaseId) -> String {
        self.file(case).case.ended.as_ref().map(|ended| ended.outcome.to_string()).unwrap_or_default()
    }

    /// The step at which a case stands.
    pub fn step_now(&self, case: CaseId) -> String {
        self.file(case).progress().current.map(|step| step.id.to_string()).unwrap_or_default()
    }

    /// The bytes of a bundle.
    pub fn export(&self, case: Option<CaseId>) -> Vec<u8> {
        wait(self.desk.export(case)).expect("a bundle").concat()
    }

    /// Examines and imports a bundle.
    pub fn import(&self, bytes: &[u8]) -> Result<(), Trouble> {
        let examined = wait(self.desk.examine(bytes))?;
        wait(self.desk.import(examined))
    }

    /// Register numbers of all cases, oldest first, with the fingerprints of their histories.
    pub fn fingerprints(&self) -> Vec<(String, String)> {
        let files = self.files();
        let number = |file: &CaseFile| file.case.register_number().unwrap_or_default().to_owned();
        files.iter().map(|file| (number(file), file.fingerprint())).collect()
    }

    /// Everything that the store keeps.
    pub fn kept(&self) -> Vec<(Space, String, Vec<u8>)> {
        let scan = |space| wait(self.world.store.scan(space, "")).expect("a scan").into_iter();
        Space::ALL.into_iter().flat_map(|space| scan(space).map(move |(key, bytes)| (space, key, bytes))).collect()
    }
}

impl Drop for TestDesk {
    /// Whatever a test has made of its cases: their summaries are read back as they were packed.
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let told: Vec<Summary> = self.desk.cards().iter().map(|card| card.summary.clone()).collect();
            assert_eq!(unpack_summaries(&pack_summaries(&told)), told);
        }
    }
}

/// The answers of the first screen.
pub fn setup() -> Setup {
    Setup {
        profile: OfficeProfile {
            name: "Dinas Koperasi dan UKM Provinsi Contoh".to_owned(),
            government: "Pemerintah Provinsi Contoh".to_owned(),
            address: "Jalan Umpama Nomor 1".to_owned(),
            city: "Kota Contoh".to_owned(),
            postcode: String::new(),
            telephone: String::new(),
            email: String::new(),
            web: String::new(),
            zone: Zone::Wib,
        },
        officer: OfficerPerson { name: "Ratna Rekaanwati".to_owned(), ..OfficerPerson::default() },
        week: "five-day".to_owned(),
        collective_leave_is_working: false,
        procedures: vec![slug("banten-mediasi-koperasi")],
    }
}

/// A whole intake: both parties, everything handed over, the chronology told.
pub fn intake() -> IntakeForm {
    IntakeForm {
        procedure: slug("banten-mediasi-koperasi"),
        channel: slug("in-person"),
        kind: Some(slug("member-against-coop")),
        branch: None,
        visit: None,
        parties: vec![
            (slug("complainant"), named("Wahyuni Contohwati")),
            (slug("respondent"), named("Koperasi Anggrek Rekaan")),
        ],
        handed_over: ["complaint-letter", "evidence", "guest-book", "identity-copy", "identity-shown"]
            .map(slug)
            .to_vec(),
        acts: vec![(
            slug("chronology"),
            slug("tell-chronology"),
            answered("chronology", "Simpanan belum dikembalikan."),
        )],
    }
}

/// A correction of the time at which something happened.
pub fn at_another_time(fact: FactId, moment: Moment) -> Wish {
    Wish::Correct(fact, Fix::Time(moment), "Tanggal keliru.".to_owned())
}

/// A correction that says that something did not happen.
pub fn did_not_happen(fact: FactId) -> Wish {
    Wish::Correct(fact, Fix::Struck, "Tercatat pada pengaduan yang keliru.".to_owned())
}

/// Reads a JSON file of the repository.
pub fn document(path: &str) -> Value {
    let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path);
    titik_temu::json::parse(&bytes, usize::MAX).unwrap_or_else(|problem| panic!("{path}: {problem}"))
}
