//! Lists stand on packed summaries: what a start reads of them is what the logs tell, and whatever is wrong with
//! them is made anew.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::rc::Rc;

use chrono::TimeDelta;
use desk::{
    TestDesk, at,
    banten::{busy_office, close, verified},
    document, intake, jombang, kalbar, named, setup, slug, tabanan,
    traced::Traced,
    wait,
};
use titik_temu::{
    app::{Desk, Trouble, Wish, play_sample},
    domain::{
        case::Relation,
        fact::{CaseId, LogId},
    },
    record::to_hex,
    store::{Memory, Reply, Space, Store, StoreError, Write},
};

/// An office with a case on a store that is watched.
fn watched() -> (Rc<Traced>, TestDesk, CaseId) {
    let store = Rc::new(Traced::default());
    let test = TestDesk::on(store.clone(), 1, at("2026-01-05 08:00"));
    wait(test.desk.set_up(setup())).expect("an office");
    let case = test.up_to_mediation();
    (store, test, case)
}

/// The same device, started again.
fn again(test: &TestDesk) -> TestDesk {
    TestDesk::on(test.world.store.clone(), 9, test.desk.now())
}

/// Everything that lists show, at a moment.
fn lists(desk: &Desk) -> String {
    let links: Vec<_> = desk.cards().iter().map(|card| desk.links(card.id())).collect();
    let summaries: Vec<_> = desk.cards().iter().map(|card| card.summary.clone()).collect();
    let deadlines: Vec<_> = desk.cards().iter().map(|card| card.deadlines(desk.now())).collect();
    let terms = desk.preview_terms(None).ok();
    let running: Vec<_> = desk.followed().into_iter().map(|one| (one.procedure.digest, one.running)).collect();
    format!(
        "{:#?}",
        (desk.board(), deadlines, links, summaries, desk.acquaintances(), terms, running, desk.clock_bounds())
    )
}

/// A start from packs shows what a start from the logs alone shows, whenever that is.
#[track_caller]
fn packed_as_told(test: TestDesk) {
    wait(test.desk.pack()).expect("packed");
    let logs = Rc::new(Traced::default());
    for (space, key, bytes) in test.kept() {
        if space != Space::Summaries {
            wait(logs.write(Write::new().put(space, key, bytes))).expect("copied");
        }
    }
    let packs = Rc::new(Traced::default());
    for (space, key, bytes) in test.kept() {
        wait(packs.write(Write::new().put(space, key, bytes))).expect("copied");
    }
    let begun = test.desk.cards().iter().filter_map(|card| card.course().opened_at()).min().expect("a case");
    let told = TestDesk::on(logs.clone(), 5, begun);
    let packed = TestDesk::on(packs.clone(), 5, begun);
    assert_eq!(logs.logs_read().len(), test.desk.cards().len());
    assert_eq!(packs.logs_read(), Vec::<String>::new(), "nothing but packs was read");
    // Steps of neither a day nor an hour: every time of day and day of the week comes by.
    for step in 0..60 {
        let now = (begun + TimeDelta::minutes(step * 3_217)).to_utc();
        told.clock.set(now);
        packed.clock.set(now);
        assert_eq!(lists(&packed.desk), lists(&told.desk), "at {now}");
    }
}

#[test]
fn the_sample_is_listed_from_packs_as_from_its_logs() {
    let test = TestDesk::empty(3, at("2026-11-20 10:00"));
    wait(play_sample(test.world.clone(), &document("public/sample/banten.json"))).expect("played");
    packed_as_told(again(&test));
}

#[test]
fn cases_of_every_kind_are_listed_from_packs_as_from_their_logs() {
    let test = busy_office(2);
    test.now("2026-02-10 09:00");
    let (one, other) = (test.take_in(), test.take_in());
    test.record(one, Wish::Link(other, Relation::LaterReport));
    test.record(one, Wish::Pause("Menunggu pengurus.".to_owned().into(), None));
    test.record(test.take_in(), Wish::Merge(one, "Pengaduan yang sama.".to_owned()));
    let third = test.take_in();
    test.record(third, verified());
    test.record(third, Wish::Extend(slug("verify-3-days"), 2, "Bukti banyak.".into(), "Kepala Dinas".into()));
    test.record(third, Wish::NameParty(slug("respondent"), named("Koperasi Melati Rekaan")));
    let voided = test.take_in();
    test.record(voided, Wish::Void("Tercatat dua kali.".to_owned()));
    packed_as_told(test);
}

#[test]
fn every_procedure_is_listed_from_packs_as_from_its_logs() {
    let test = TestDesk::kalbar(4, "2026-02-02 09:00");
    let case = test.complain_as("normative");
    test.through_the_team(case);
    test.record(case, kalbar::answer());
    test.complain();
    packed_as_told(test);

    let test = TestDesk::tabanan(5, "2026-02-02 09:00");
    let case = test.dumas(tabanan::LETTER);
    test.passed_on(case);
    let case = test.dumas(tabanan::FACE_TO_FACE);
    for wish in [tabanan::ask_subject(), tabanan::contact_team(), tabanan::connect("division")] {
        test.record(case, wish);
    }
    test.record(case, tabanan::agree_date("2026-02-27"));
    packed_as_told(test);

    let test = jombang::hearing(6);
    test.coordinated_complaint();
    packed_as_told(test);
}

#[test]
fn covered_names_stand_in_no_summary() {
    let test = TestDesk::misconduct(7, "2026-01-05 08:00");
    let case = test.up_to_examination();
    let covered =
        ["complainant", "respondent"].map(|role| test.file(case).identity(&slug(role)).expect("a person").name);
    wait(test.desk.pack()).expect("packed");
    let packs: Vec<u8> = test
        .kept()
        .into_iter()
        .filter(|(space, ..)| *space == Space::Summaries)
        .flat_map(|(.., bytes)| bytes)
        .collect();
    let packs = String::from_utf8(packs).expect("text");
    assert!(packs.contains(test.card(case).course().register_number().expect("a number")));
    for name in covered {
        assert!(!packs.contains(&name), "{name}");
    }
    packed_as_told(test);
}

#[test]
fn a_log_is_read_when_its_case_is_opened() {
    let (store, test, case) = watched();
    wait(test.desk.pack()).expect("packed");
    store.scans.take();
    let test = again(&test);
    assert!(test.desk.file(case).is_none(), "closed");
    assert_eq!(test.desk.board().lines.len(), 1);
    assert_eq!(store.logs_read(), Vec::<String>::new());
    let file = wait(test.desk.open_case(case)).expect("opened");
    assert_eq!(store.logs_read(), [format!("{}/", LogId::Case(case))]);
    assert!(Rc::ptr_eq(&file, &wait(test.desk.open_case(case)).expect("open")), "open already");
    assert_eq!(store.logs_read(), Vec::<String>::new());
    test.record(case, close("withdrawn", "Dicabut."));
    assert!(test.desk.file(case).expect("still open").case.ended.is_some());
    let nobody = CaseId(uuid::Uuid::nil());
    assert!(matches!(wait(test.desk.open_case(nobody)), Err(Trouble::NoSuchCase)));
    assert_eq!(test.desk.unreadable(), 0, "what is not there is not unreadable");
}

#[test]
fn few_cases_stay_open() {
    let test = TestDesk::banten(8, "2026-01-05 08:00");
    let cases: Vec<CaseId> = (0..20).map(|_| test.take_in()).collect();
    let open = |test: &TestDesk| cases.iter().filter(|case| test.desk.file(**case).is_some()).count();
    assert_eq!(open(&test), 16);
    assert_eq!(test.file(cases[0]).case.register_number(), Some("PGD/A/2026/0001"));
    assert_eq!(open(&test), 16);
}

#[test]
fn saving_writes_no_summary() {
    let (store, test, case) = watched();
    let other = test.take_in();
    test.record(other, verified());
    test.record(case, close("withdrawn", "Dicabut."));
    assert_eq!(store.packs_written(), Vec::<String>::new());
    wait(test.desk.pack()).expect("packed");
    assert_eq!(store.packs_written(), ["000000"]);
    wait(test.desk.pack()).expect("nothing to pack");
    assert_eq!(store.writes.take(), []);
}

#[test]
fn only_packs_that_changed_are_written() {
    let store = Rc::new(Traced::default());
    let test = TestDesk::on(store.clone(), 1, at("2026-01-05 08:00"));
    wait(test.desk.set_up(setup())).expect("an office");
    let mut last = test.take_in();
    for minute in 1..=520 {
        test.clock.set((at("2026-01-05 08:00") + TimeDelta::minutes(minute)).to_utc());
        last = test.take_in();
    }
    wait(test.desk.pack()).expect("packed");
    assert_eq!(store.packs_written(), ["000000", "000001", "000002"]);
    test.record(last, verified());
    wait(test.desk.pack()).expect("packed");
    assert_eq!(store.packs_written(), ["000002"]);
    let first = test.desk.cards()[0].id();
    test.record(first, verified());
    wait(test.desk.pack()).expect("packed");
    assert_eq!(store.packs_written(), ["000000"]);
    store.scans.take();
    let again = again(&test);
    assert_eq!(store.logs_read(), Vec::<String>::new());
    assert_eq!(lists(&again.desk), lists(&test.desk));
}

#[test]
fn what_was_not_packed_in_time_is_made_anew() {
    let (store, test, case) = watched();
    let other = test.take_in();
    wait(test.desk.pack()).expect("packed");
    // The page was closed before it was quiet.
    test.record(case, close("withdrawn", "Dicabut."));
    let new = test.take_in();
    store.scans.take();
    let again = again(&test);
    let read = [case, new].map(|case| format!("{}/", LogId::Case(case)));
    assert_eq!(store.logs_read(), read, "but not {other:?}");
    assert_eq!(lists(&again.desk), lists(&test.desk));
}

#[test]
fn a_pack_that_makes_no_sense_is_made_anew() {
    let (_, test, _) = watched();
    test.take_in();
    wait(test.desk.pack()).expect("packed");
    let told = lists(&test.desk);
    let sound = wait(test.world.store.read(Space::Summaries, "000000")).expect("read").expect("a pack");
    let text = String::from_utf8(sound.clone()).expect("text");
    let other_reader = text.replace(r#""reader":""#, r#""reader":"0"#);
    let half_a_course = text.replacen(r#""voided":false"#, r#""voided":"no""#, 1);
    for pack in [b"{".to_vec(), b"{}".to_vec(), Vec::new(), other_reader.into(), half_a_course.into()] {
        let write = Write::new().put(Space::Summaries, "000000", pack.clone());
        let orphan = text.replace(&test.desk.cards()[0].id().0.to_string(), "00000000-0000-7000-8000-000000000000");
        wait(test.world.store.write(write.put(Space::Summaries, "000007", orphan.into_bytes()))).expect("kept");
        let again = again(&test);
        assert_eq!(lists(&again.desk), told, "{}", String::from_utf8_lossy(&pack));
        wait(again.desk.pack()).expect("packed");
        assert_eq!(wait(test.world.store.read(Space::Summaries, "000000")), Ok(Some(sound.clone())));
        assert_eq!(wait(test.world.store.read(Space::Summaries, "000007")), Ok(None), "an orphan is dropped");
    }
}

#[test]
fn a_row_that_is_mended_or_damaged_is_not_hidden_by_its_summary() {
    let (_, test, case) = watched();
    let copy = test.export(None);
    wait(test.desk.pack()).expect("packed");
    let key = format!("{}/{}", LogId::Case(case), to_hex(&test.file(case).facts[6].id.0));
    wait(test.world.store.write(Write::new().put(Space::Facts, key, b"{}".to_vec()))).expect("damaged");
    let later = again(&test);
    assert!(!later.card(case).summary.needs_review, "nobody has looked yet");
    assert_eq!(later.file(case).damaged, 1);
    assert!(later.card(case).summary.needs_review, "found as soon as the case is opened");
    wait(later.desk.pack()).expect("packed");
    assert!(again(&later).card(case).summary.needs_review, "and known from then on");

    later.import(&copy).expect("mended");
    assert!(!later.card(case).summary.needs_review);
    assert!(!again(&later).card(case).summary.needs_review, "no summary from before the import is trusted");
    wait(later.desk.pack()).expect("packed");
    assert_eq!(lists(&again(&later).desk), lists(&later.desk));
}

#[test]
fn another_tab_is_heard() {
    let (_, test, case) = watched();
    let tab = again(&test);
    let file = tab.file(case);
    test.now("2026-02-02 09:00").record(case, close("withdrawn", "Dicabut."));
    let new = test.take_in();
    assert!(file.case.ended.is_none());
    for log in [case, new].map(LogId::Case) {
        wait(tab.desk.heard(log)).expect("heard");
    }
    tab.now("2026-02-02 09:00");
    assert!(tab.desk.file(case).expect("still open").case.ended.is_some());
    assert_eq!(lists(&tab.desk), lists(&test.desk));
    wait(test.desk.name_officer(None, desk::setup().officer, false)).expect("an officer");
    let logs = test.kept().into_iter().filter_map(|(_, key, _)| LogId::parse(key.split('/').next()?));
    let office = logs.into_iter().find(|log| matches!(log, LogId::Office(_))).expect("the office's log");
    wait(tab.desk.heard(office)).expect("heard");
    assert_eq!(tab.desk.officers(), test.desk.officers());
}

#[test]
fn values_that_come_without_a_fact_are_heard_too() {
    let (_, test, case) = watched();
    let full = test.export(None);
    let covered = wait(test.desk.export_covered(None)).expect("a bundle").concat();
    let store = Rc::new(Traced::default());
    let tab = |seed| TestDesk::on(store.clone(), seed, test.desk.now());
    let one = tab(3);
    one.import(&covered).expect("brought in");
    let other = tab(4);
    let heads = other.file(case).case.heads.clone();
    assert_eq!(other.file(case).identity(&slug("respondent")), None);
    one.import(&full).expect("filled in");
    for log in one.told.take().iter().filter_map(|log| LogId::parse(log)) {
        wait(other.desk.heard(log)).expect("heard");
    }
    assert_eq!(other.file(case).case.heads, heads, "no fact has come");
    assert_eq!(other.file(case).identity(&slug("respondent")), test.file(case).identity(&slug("respondent")));
    assert_eq!(other.desk.officers(), one.desk.officers());
    assert_eq!(lists(&other.desk), lists(&one.desk));
}

#[test]
fn what_was_erased_is_not_packed() {
    let (_, test, _) = watched();
    wait(test.desk.erase()).expect("erased");
    wait(test.desk.pack()).expect("nothing to pack");
    assert_eq!(test.kept(), []);
}

#[test]
fn a_disk_that_is_full_keeps_no_pack_and_loses_nothing() {
    struct Full(Rc<Memory>);
    impl Store for Full {
        fn write(&self, _: Write) -> Reply<'_, ()> {
            Box::pin(async { Err(StoreError::Full) })
        }
        fn read(&self, space: Space, key: &str) -> Reply<'_, Option<Vec<u8>>> {
            self.0.read(space, key)
        }
        fn scan(&self, space: Space, prefix: &str) -> Reply<'_, Vec<(String, Vec<u8>)>> {
            self.0.scan(space, prefix)
        }
        fn keys(&self, space: Space, prefix: &str) -> Reply<'_, Vec<String>> {
            self.0.keys(space, prefix)
        }
        fn erase(&self) -> Reply<'_, ()> {
            self.0.erase()
        }
    }
    let memory = Rc::new(Memory::new());
    let test = TestDesk::on(memory.clone(), 1, at("2026-01-05 08:00"));
    wait(test.desk.set_up(setup())).expect("an office");
    wait(test.desk.take_in(intake(), test.desk.now())).expect("a case");
    let full = TestDesk::on(Rc::new(Full(memory)), 2, test.desk.now());
    assert_eq!(wait(full.desk.pack()), Err(Trouble::Store(StoreError::Full)));
    assert_eq!(lists(&full.desk), lists(&test.desk));
}
