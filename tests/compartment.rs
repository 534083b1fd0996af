//! The compartment for confidential reports: what comes into it, what leaves it, and what the office shows of it.
#![cfg(not(target_arch = "wasm32"))]

mod desk;
mod mortal;

use std::rc::Rc;

use desk::{TestDesk, at, attached::attach, misconduct::reported, named, setup, slug, wait};
use mortal::Mortal;
use titik_temu::{
    app::{CaseChange, Fix, NewAttachment, Room, Setup, Trouble, Wish, compartment::bring_in},
    domain::{calendar::Zone, fact::CaseId},
    json::json,
    record::OfficerPerson,
    store::{Item, Memory, Space, Store, Write},
};

const NOW: &str = "2026-03-12 09:00";
const REPORTER: &str = "Wahyuni Contohwati";
const OFFICIAL: &str = "Bambang Umpamawan";

fn memory() -> Rc<dyn Store> {
    Rc::new(Memory::new())
}

/// An office that takes complaints and misconduct reports, as it was before there was a compartment.
fn office(seed: u64) -> TestDesk {
    let mut test = TestDesk::empty(seed, at(NOW));
    test.zone = Zone::Wib;
    let procedures = vec![slug("banten-mediasi-koperasi"), slug("banten-penyalahgunaan-wewenang")];
    wait(test.desk.set_up(Setup { procedures, ..setup() })).expect("an office");
    test
}

/// The desk of a store in a room.
fn standing(test: &TestDesk, room: Room, store: &Rc<dyn Store>) -> TestDesk {
    TestDesk::in_room(room, store.clone(), 77, test.desk.now())
}

fn outside(test: &TestDesk) -> TestDesk {
    standing(test, Room::Office, &test.world.store)
}

/// Enters, whatever has to be moved.
fn enter(test: &TestDesk, inside: &Rc<dyn Store>) -> TestDesk {
    let office = &*test.world.store;
    let moved = wait(bring_in(office, &**inside)).expect("brought in");
    wait(moved.leave(office)).expect("left");
    standing(test, Room::Confidential, inside)
}

fn paper() -> Vec<u8> {
    [b"%PDF-1.4\n".as_slice(), &vec![7; 2 << 20]].concat()
}

/// A report with everything that can hang on one.
fn laden_report(test: &TestDesk) -> CaseId {
    let case = test.report_misconduct();
    let photo = NewAttachment { title: "Kuitansi".into(), bytes: paper(), ..NewAttachment::default() };
    attach(test, case, photo);
    wait(test.desk.keep_draft(&format!("case:{}:note", case.0.hyphenated()), b"{\"note\":\"x\"}".to_vec()))
        .expect("a draft");
    let begun = json!({"procedure": "banten-penyalahgunaan-wewenang", "party-respondent-name": OFFICIAL});
    wait(test.desk.keep_draft("intake", begun.to_string().into_bytes())).expect("a draft");
    wait(test.desk.pack()).expect("packed");
    case
}

fn all(store: &dyn Store) -> Vec<(Space, String, Vec<u8>)> {
    let of = |space| wait(store.scan(space, "")).expect("read").into_iter().map(move |(key, row)| (space, key, row));
    Space::ALL.into_iter().flat_map(of).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part.eq_ignore_ascii_case(text.as_bytes()))
}

#[test]
fn the_office_neither_shows_nor_counts_what_it_still_holds() {
    let test = office(1);
    let ordinary = test.take_in();
    let report = laden_report(&test);
    let office = outside(&test);
    let desk = &office.desk;
    assert_eq!(desk.cards().iter().map(|card| card.id()).collect::<Vec<_>>(), vec![ordinary]);
    assert_eq!((desk.board().lines.len(), desk.unreadable()), (1, 0));
    assert!(desk.card(report).is_none());
    assert_eq!(wait(desk.open_case(report)).err(), Some(Trouble::NoSuchCase));
    assert!(desk.linkable(ordinary).is_empty());
    assert!(desk.acquaintances().of(&named(OFFICIAL)).is_empty());
    assert!(
        desk.followed()
            .iter()
            .all(|followed| followed.procedure.id != *"banten-penyalahgunaan-wewenang" || followed.running.is_empty())
    );
    let bundle = wait(desk.export(None)).expect("a bundle").concat();
    let id = report.0.hyphenated().to_string();
    for trace in [&*id, "PPW/", OFFICIAL] {
        assert!(!holds(&bundle, trace), "{trace}");
    }
    assert_eq!(wait(desk.export(Some(report))).err(), Some(Trouble::NoSuchCase));
    // What is packed from now on holds nothing of it.
    wait(desk.pack()).expect("packed");
    let packs = wait(test.world.store.scan(Space::Summaries, "")).expect("packs");
    assert!(packs.iter().all(|(_, pack)| !holds(pack, &id)));
}

#[test]
fn each_kind_is_taken_in_in_its_own_room() {
    let test = office(2);
    let outside = outside(&test);
    let refused = wait(outside.desk.take_in(reported(true), outside.desk.now()));
    assert_eq!(refused, Err(Trouble::InsideOnly));
    assert!(outside.desk.procedures_here().iter().all(|known| known.id == *"banten-mediasi-koperasi"));
    let inside = enter(&test, &memory());
    assert_eq!(inside.try_take_in(inside.desk.now()), Err(Trouble::OutsideOnly));
    assert!(inside.desk.procedures_here().iter().all(|known| known.id == *"banten-penyalahgunaan-wewenang"));
    inside.report_misconduct();
    assert_eq!(inside.desk.cards().len(), 1);
}

#[test]
fn what_the_office_knows_of_itself_comes_along_at_each_entry() {
    let test = office(3);
    let store = memory();
    let inside = enter(&test, &store);
    assert!(inside.desk.is_set_up());
    assert_eq!(inside.desk.officers(), test.desk.officers());
    assert_eq!(inside.desk.working_officer(), test.desk.working_officer());
    assert_eq!(inside.desk.office_id(), test.desk.office_id());
    let again = all(&*store);
    enter(&test, &store);
    assert_eq!(all(&*store), again, "nothing twice");
    let person = OfficerPerson { name: "Petugas Rekaan".into(), ..OfficerPerson::default() };
    let officer = wait(test.desk.name_officer(None, person.clone(), true)).expect("an officer");
    let inside = enter(&test, &store);
    assert_eq!(inside.desk.officers().get(&officer), Some(&person));
    assert_eq!(*inside.desk.office(), *test.desk.office());
    // Inside it is read only, or the office would not know.
    assert_eq!(wait(inside.desk.name_officer(None, person, true)), Err(Trouble::OutsideOnly));
    assert_eq!(wait(inside.desk.drop_procedure(slug("banten-mediasi-koperasi"))), Err(Trouble::OutsideOnly));
}

#[test]
fn whoever_works_inside_is_remembered_inside() {
    let test = office(4);
    let person = OfficerPerson { name: "Petugas Rekaan".into(), ..OfficerPerson::default() };
    let officer = wait(test.desk.name_officer(None, person, true)).expect("an officer");
    let store = memory();
    wait(enter(&test, &store).desk.work_as(officer)).expect("at work");
    assert_eq!(enter(&test, &store).desk.working_officer(), Some(officer));
    assert_ne!(test.desk.working_officer(), Some(officer));
}

#[test]
fn old_cases_move_with_everything_that_hangs_on_them() {
    let test = office(5);
    let ordinary = test.take_in();
    let report = laden_report(&test);
    let before = test.file(report);
    let picture = before.attachments()[0].clone();
    let store = memory();
    let inside = enter(&test, &store);
    let after = inside.file(report);
    assert_eq!((&after.facts, &after.particulars), (&before.facts, &before.particulars));
    let bytes = wait(inside.desk.attached(report, picture.fact)).expect("its bytes");
    assert!(bytes == paper(), "byte by byte");
    assert!(wait(inside.desk.draft("intake")).expect("read").is_some_and(|draft| holds(&draft, OFFICIAL)));
    assert!(inside.desk.card(ordinary).is_none());

    let id = report.0.hyphenated().to_string();
    for (space, key, row) in all(&*test.world.store) {
        let said = format!("{space:?}/{key}");
        assert!(!key.contains(&id) && !key.starts_with("PPW"), "{said}");
        assert!(!holds(&row, OFFICIAL) && !holds(&row, &id) && row != report.0.as_bytes(), "{said}");
    }
    assert_eq!(outside(&test).desk.cards().len(), 1);
    // The ordinary case has lost nothing.
    assert_eq!(outside(&test).file(ordinary).fingerprint(), test.file(ordinary).fingerprint());
}

#[test]
fn moving_may_be_interrupted_after_any_write() {
    let test = office(6);
    test.take_in();
    let report = laden_report(&test);
    let before = test.file(report);
    let whole = all(&*test.world.store);
    for (writes, leaves) in (0..14).flat_map(|writes| [(writes, false), (writes, true)]) {
        let (office, inside) = (memory(), memory());
        let items = whole.iter().map(|(space, key, row)| Item { space: *space, key: key.clone(), bytes: row.clone() });
        wait(office.write(Write { put: items.collect(), ..Default::default() })).expect("a copy");
        let dying = Mortal::new(inside.clone(), writes);
        if let Ok(moved) = wait(bring_in(&*office, &dying)) {
            assert!(writes > 8, "{writes}: three chunks, four spaces, numbers, drafts, the office");
            // Killed before the office has let go, or after.
            if leaves {
                wait(moved.leave(&*office)).expect("left");
            }
        } else {
            assert_eq!(all(&*office), whole, "the office has let nothing go");
        }
        let moved = wait(bring_in(&*office, &*inside)).expect("begun again");
        wait(moved.leave(&*office)).expect("left");
        let desk = standing(&test, Room::Confidential, &inside);
        let after = desk.file(report);
        assert_eq!((&after.facts, &after.particulars), (&before.facts, &before.particulars), "{writes}");
        let picture = after.attachments()[0].fact;
        assert!(wait(desk.desk.attached(report, picture)).is_ok(), "{writes}");
        assert_eq!(standing(&test, Room::Office, &office).desk.cards().len(), 1);
    }
}

#[test]
fn no_number_of_one_room_is_one_of_the_others() {
    let test = office(7);
    test.take_in();
    let report = laden_report(&test);
    let inside = enter(&test, &memory());
    let number =
        |desk: &TestDesk, case| desk.card(case).course().register_number().map(str::to_owned).expect("a number");
    assert_eq!(number(&inside, report), "PPW/A/2026/0001");
    let next = inside.report_misconduct();
    assert_eq!(number(&inside, next), "PPW/A/2026/0002");
    let outside = outside(&test);
    let plain = outside.take_in();
    assert_eq!(number(&outside, plain), "PGD/A/2026/0002");
}

#[test]
fn a_covered_export_names_nobody_and_can_be_checked() {
    let test = office(8);
    let inside = enter(&test, &memory());
    let case = inside.report_misconduct();
    inside.record(case, Wish::Reveal(slug("respondent"), "Memastikan identitas.".to_owned()));
    for bundle in [wait(inside.desk.export_covered(Some(case))), wait(inside.desk.export_covered(None))] {
        let bundle = bundle.expect("a bundle").concat();
        let person = setup().officer.name;
        for name in [REPORTER, OFFICIAL, "Sumiati", "Rekaman percakapan", "Kepala Seksi Rekaan", "Memastikan", &*person]
        {
            assert!(!holds(&bundle, name), "{name}");
            let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(!bundle.windows(wide.len()).any(|part| part == wide), "{name}");
        }
        // It is taken in where nothing was: facts and fingerprints are the same, what was said is not there.
        let other = TestDesk::empty(9, inside.desk.now());
        other.import(&bundle).expect("sound");
        assert_eq!(other.fingerprints(), inside.fingerprints());
        assert_eq!(other.file(case).identity(&slug("respondent")), None);
        assert!(other.file(case).particulars.is_empty());
        assert_eq!(other.file(case).damaged, 0);
        // The full file of the same case fills in what was covered.
        let full = inside.export(Some(case));
        let examined = wait(other.desk.examine(&full)).expect("sound");
        assert_eq!(examined.new_facts, 0);
        assert!(matches!(examined.cases[0].2, CaseChange::Fills(values) if values > 2), "{:?}", examined.cases);
        wait(other.desk.import(examined)).expect("brought in");
        assert!(other.file(case).identity(&slug("respondent")).is_some());
        assert_eq!(wait(other.desk.examine(&full)).expect("sound").cases[0].2, CaseChange::Same);
    }
    assert!(holds(&inside.export(Some(case)), OFFICIAL), "in full it is all there");
}

#[test]
fn a_file_with_both_kinds_brings_each_to_its_own_room() {
    let test = office(10);
    let ordinary = test.take_in();
    let report = test.report_misconduct();
    let file = test.export(None);
    let elsewhere = TestDesk::in_room(Room::Office, memory(), 11, test.desk.now());
    let examined = wait(elsewhere.desk.examine(&file)).expect("sound");
    assert!(examined.elsewhere);
    assert_eq!(examined.cases.len(), 1);
    wait(elsewhere.desk.import(examined)).expect("brought in");
    assert!(all(&*elsewhere.world.store).iter().all(|(_, _, row)| !holds(row, OFFICIAL)));
    assert_eq!(elsewhere.desk.cards().len(), 1);
    assert!(elsewhere.desk.card(ordinary).is_some());

    let inside = enter(&elsewhere, &memory());
    let examined = wait(inside.desk.examine(&file)).expect("sound");
    assert!(examined.elsewhere);
    assert_eq!(
        examined.cases.iter().map(|(case, _, change)| (*case, *change)).collect::<Vec<_>>(),
        vec![(report, CaseChange::New)]
    );
    wait(inside.desk.import(examined)).expect("brought in");
    assert_eq!(inside.file(report).fingerprint(), test.file(report).fingerprint());
    assert!(inside.desk.card(ordinary).is_none());
}

#[test]
fn an_officer_renamed_in_the_office_to_whom_a_report_names_is_noticed_inside() {
    let test = office(12);
    let person = OfficerPerson { name: "Petugas Rekaan".into(), ..OfficerPerson::default() };
    let officer = wait(test.desk.name_officer(None, person, true)).expect("an officer");
    let store = memory();
    let inside = enter(&test, &store);
    let case = inside.report_misconduct();
    inside.record(case, desk::misconduct::appoint("untied", &[officer]));
    assert!(inside.desk.assigned_in_vain(&inside.file(case)).is_empty());
    let renamed = OfficerPerson { name: format!("{OFFICIAL}, S.Sos."), ..OfficerPerson::default() };
    wait(test.desk.name_officer(Some(officer), renamed, true)).expect("renamed");
    let inside = enter(&test, &store);
    assert_eq!(inside.desk.assigned_in_vain(&inside.file(case)), vec![officer]);
    assert!(!inside.desk.may_handle(&inside.file(case), officer));

    // The parties change, not the officers.
    let fact = inside.file(case).case.party(&slug("respondent")).expect("a party").fact;
    inside.record(case, Wish::Correct(fact, Fix::Identity(named("Orang Lain Rekaan")), "Keliru.".to_owned()));
    assert!(inside.desk.assigned_in_vain(&inside.file(case)).is_empty());
    inside.record(case, Wish::NameParty(slug("respondent"), named(OFFICIAL)));
    assert_eq!(inside.desk.assigned_in_vain(&inside.file(case)), vec![officer]);
}
