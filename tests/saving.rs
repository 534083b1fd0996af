//! Nothing counts until the store has said that it is kept, and nothing kept is ever changed or removed.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::{cell::Cell, collections::BTreeMap, rc::Rc};

use desk::{
    TestDesk, at, at_another_time,
    banten::{busy_office, close, verified},
    did_not_happen, named, slug, visitor, wait,
};
use titik_temu::{
    app::{Trouble, Wish},
    domain::fact::LogId,
    record::OfficerPerson,
    store::{Memory, Reply, Space, Store, StoreError, Write},
};

/// A store whose disk fills up when told so.
#[derive(Default)]
struct Filling {
    memory: Memory,
    full: Cell<bool>,
}

impl Store for Filling {
    fn write(&self, write: Write) -> Reply<'_, ()> {
        if self.full.get() {
            return Box::pin(async { Err(StoreError::Full) });
        }
        self.memory.write(write)
    }

    fn read(&self, space: Space, key: &str) -> Reply<'_, Option<Vec<u8>>> {
        self.memory.read(space, key)
    }

    fn scan(&self, space: Space, prefix: &str) -> Reply<'_, Vec<(String, Vec<u8>)>> {
        self.memory.scan(space, prefix)
    }

    fn keys(&self, space: Space, prefix: &str) -> Reply<'_, Vec<String>> {
        self.memory.keys(space, prefix)
    }

    fn erase(&self) -> Reply<'_, ()> {
        self.memory.erase()
    }
}

#[test]
fn what_the_store_could_not_keep_did_not_happen() {
    let store = Rc::new(Filling::default());
    let test = TestDesk::on(store.clone(), 1, at("2026-01-05 08:00"));
    wait(test.desk.set_up(desk::setup())).expect("an office");
    let case = test.up_to_mediation();
    let (file, officers, before) = (test.file(case), test.desk.officers(), test.kept());
    let changes = Rc::new(Cell::new(0));
    let counter = changes.clone();
    test.desk.listen(move || counter.set(counter.get() + 1));

    store.full.set(true);
    let full = Trouble::Store(StoreError::Full);
    assert_eq!(test.try_record(case, close("withdrawn", "Dicabut.")), Err(full.clone()));
    assert_eq!(test.try_take_in(test.desk.now()), Err(full.clone()));
    assert_eq!(wait(test.desk.record_visit(visitor("Joko"), test.desk.now())).err(), Some(full.clone()));
    let officer = OfficerPerson { name: "Bagus".to_owned(), ..OfficerPerson::default() };
    assert_eq!(wait(test.desk.name_officer(None, officer, true)).err(), Some(full.clone()));
    assert_eq!(test.import(&busy_bundle(&test)).err(), Some(full));

    assert!(Rc::ptr_eq(&file, &test.file(case)), "the case is as it was");
    assert_eq!((test.desk.cards().len(), test.desk.officers()), (1, officers));
    assert_eq!((test.kept(), changes.get()), (before, 0), "and nobody was told of a change");

    store.full.set(false);
    test.record(case, close("withdrawn", "Dicabut."));
    assert_eq!(changes.get(), 1);
}

/// What another device of the same office has added.
fn busy_bundle(test: &TestDesk) -> Vec<u8> {
    let other = TestDesk::joining(test, 2);
    other.take_in();
    other.export(None)
}

#[test]
fn nothing_kept_is_ever_changed_or_removed() {
    let test = busy_office(3);
    let lasting =
        |space: &Space| matches!(space, Space::Facts | Space::Particulars | Space::Documents | Space::Numbers);
    let mut known: BTreeMap<(Space, String), Vec<u8>> = BTreeMap::new();
    let mut check = |what: &str| {
        let kept: BTreeMap<(Space, String), Vec<u8>> =
            test.kept().into_iter().map(|(space, key, bytes)| ((space, key), bytes)).collect();
        for ((space, key), bytes) in known.iter().filter(|((space, _), _)| lasting(space)) {
            assert_eq!(kept.get(&(*space, key.clone())), Some(bytes), "{what}: {space:?} {key}");
        }
        known = kept;
    };
    check("the beginning");
    test.now("2026-02-03 09:00");
    let case = test.take_in();
    check("an intake");
    let fact = test.record(case, verified());
    test.now("2026-02-04 09:00").record(case, at_another_time(fact, at("2026-02-03 10:00")));
    check("a corrected time");
    test.record(case, did_not_happen(fact));
    check("something struck");
    test.record(case, Wish::NameParty(slug("respondent"), named("Koperasi Lain")));
    check("a renamed party");
    test.record(case, Wish::Void("Tercatat dua kali.".to_owned()));
    check("a voided case");
    wait(test.desk.name_officer(test.desk.working_officer(), desk::setup().officer, false)).expect("an officer");
    check("an officer who left");
    test.import(&busy_bundle(&test)).expect("imported");
    check("an import");
}

#[test]
fn every_change_is_told_to_whoever_listens() {
    let test = TestDesk::banten(4, "2026-01-05 08:00");
    let changes = Rc::new(Cell::new(0));
    let counter = changes.clone();
    test.desk.listen(move || counter.set(counter.get() + 1));
    let case = test.take_in();
    assert_eq!(changes.get(), 1);
    test.verify(case);
    assert_eq!(changes.get(), 2);
    wait(test.desk.record_visit(visitor("Joko"), test.desk.now())).expect("a visit");
    assert_eq!(changes.get(), 3);
}

#[test]
fn other_tabs_are_told_of_each_log_that_has_grown_and_only_then() {
    let store = Rc::new(Filling::default());
    let test = TestDesk::on(store.clone(), 1, at("2026-01-05 08:00"));
    wait(test.desk.set_up(desk::setup())).expect("an office");
    let case = test.up_to_mediation();
    let told = test.told.take();
    let log = LogId::Case(case).to_string();
    assert!(told[0].starts_with("office") && told.iter().filter(|one| **one == log).count() > 3, "{told:?}");
    store.full.set(true);
    assert!(test.try_record(case, close("withdrawn", "Dicabut.")).is_err());
    assert_eq!(test.told.take(), Vec::<String>::new());
}
