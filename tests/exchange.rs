//! Taking cases out and bringing them in: the same cases and fingerprints, nothing twice, and nothing
//! at all of a bundle that is broken anywhere.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::{collections::BTreeSet, rc::Rc};

use desk::{TestDesk, at, banten::busy_office, bundles::edited, wait};
use titik_temu::{
    app::{CaseChange, Trouble},
    json::json,
    record::to_hex,
    store::Memory,
};

#[test]
fn an_empty_browser_gets_the_same_cases_with_the_same_fingerprints() {
    let test = busy_office(1);
    let other = TestDesk::empty(2, test.desk.now());
    let examined = wait(other.desk.examine(&test.export(None))).expect("a sound bundle");
    assert_eq!(examined.brings_office.as_deref(), Some("Dinas Koperasi dan UKM Provinsi Contoh"));
    assert!(examined.cases.iter().all(|(_, _, change)| *change == CaseChange::New));
    assert!(other.kept().is_empty(), "looking changes nothing");
    wait(other.desk.import(examined)).expect("imported");

    assert_eq!(other.fingerprints(), test.fingerprints());
    for file in test.files() {
        let there = other.file(file.case.id);
        assert_eq!((&there.case, &there.facts), (&file.case, &file.facts));
        assert_eq!(there.particulars, file.particulars);
        assert_eq!(there.deadlines(at("2026-02-02 08:00")), file.deadlines(at("2026-02-02 08:00")));
    }
    let month = at("2026-01-01 00:00").date_naive();
    let visits = wait(other.desk.visits(month)).expect("visits");
    assert_eq!(visits[0].visitor.as_ref().map(|visitor| visitor.name.as_str()), Some("Joko Umpama"));
    assert_eq!(other.desk.officers(), test.desk.officers());
    assert!(other.desk.calendar().is_some());
}

#[test]
fn importing_twice_changes_nothing() {
    let test = busy_office(3);
    let bundle = test.export(None);
    let before = test.kept();
    test.import(&bundle).expect("one's own export");
    assert_eq!(test.kept(), before, "byte for byte");
    let other = TestDesk::joining(&test, 4);
    let once = other.kept();
    let examined = wait(other.desk.examine(&bundle)).expect("a sound bundle");
    assert_eq!((examined.new_facts, examined.brings_office.clone()), (0, None));
    assert!(examined.cases.iter().all(|(_, _, change)| *change == CaseChange::Same));
    wait(other.desk.import(examined)).expect("imported again");
    assert_eq!(other.kept(), once);
}

#[test]
fn a_joining_device_gets_a_mark_of_its_own_and_no_number_twice() {
    let test = busy_office(5);
    let other = TestDesk::joining(&test, 6);
    let third = TestDesk::joining(&test, 7);
    for device in [&test, &other, &third] {
        device.now("2026-02-03 09:00");
        for _ in 0..5 {
            device.take_in();
        }
    }
    test.import(&other.export(None)).expect("imported");
    test.import(&third.export(None)).expect("imported");
    let numbers: Vec<String> = test.fingerprints().into_iter().map(|(number, _)| number).collect();
    assert_eq!(numbers.len(), 17);
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), 17, "{numbers:?}");
    let marks: BTreeSet<String> = test.desk.office().devices.values().cloned().collect();
    assert_eq!(marks.len(), 3, "{marks:?}");
    assert!(marks.contains("A") && marks.iter().all(|mark| mark == "A" || mark.len() == 4));
}

#[test]
fn two_tabs_of_one_browser_give_no_number_twice() {
    let store = Rc::new(Memory::new());
    let one = TestDesk::on(store.clone(), 8, at("2026-01-05 08:00"));
    wait(one.desk.set_up(desk::setup())).expect("an office");
    let tab = TestDesk::on(store, 9, at("2026-01-05 08:00"));
    let taken: Vec<_> = (0..6).map(|turn| if turn % 2 == 0 { one.take_in() } else { tab.take_in() }).collect();
    wait(one.desk.reload()).expect("loaded");
    let mut numbers: Vec<String> = one.fingerprints().into_iter().map(|(number, _)| number).collect();
    numbers.sort();
    assert_eq!(numbers, (1..=6).map(|number| format!("PGD/A/2026/{number:04}")).collect::<Vec<_>>());
    assert_eq!(taken.iter().collect::<BTreeSet<_>>().len(), 6);
}

#[test]
fn a_number_belongs_to_the_year_in_which_it_is_given() {
    let test = TestDesk::banten(10, "2026-12-28 08:00");
    test.take_in();
    test.now("2027-01-04 08:00");
    let backdated = test.try_take_in(at("2026-12-30 09:00")).expect("taken in");
    assert_eq!(test.file(backdated).case.register_number(), Some("PGD/A/2027/0001"));
}

#[test]
fn an_office_is_set_up_once_in_a_browser() {
    let store = Rc::new(Memory::new());
    let (one, tab) =
        (TestDesk::on(store.clone(), 11, at("2026-01-05 08:00")), TestDesk::on(store, 12, at("2026-01-05 08:00")));
    wait(one.desk.set_up(desk::setup())).expect("an office");
    let before = one.kept();
    assert_eq!(wait(tab.desk.set_up(desk::setup())), Err(Trouble::AlreadySetUp));
    assert_eq!(one.kept(), before);
}

#[test]
fn one_case_goes_alone_with_what_it_needs() {
    let test = busy_office(13);
    let files = test.files();
    let bundle = test.export(Some(files[0].case.id));
    let text = String::from_utf8(bundle.clone()).expect("text");
    assert!(!text.contains("Joko Umpama"), "the guest book stays");
    assert!(!text.contains(files[1].case.register_number().expect("a number")), "the other case stays");
    let other = TestDesk::empty(14, test.desk.now());
    other.import(&bundle).expect("imported");
    assert_eq!(other.fingerprints(), test.fingerprints()[..1]);

    // What a colleague adds comes back.
    other
        .now("2026-02-03 09:00")
        .record(files[0].case.id, titik_temu::app::Wish::Reopen("Ada bukti baru.".to_owned().into()));
    let back = other.export(Some(files[0].case.id));
    let examined = wait(test.desk.examine(&back)).expect("a sound bundle");
    assert_eq!(examined.cases.iter().map(|(_, _, change)| *change).collect::<Vec<_>>(), [CaseChange::Gains(1)]);
    wait(test.desk.import(examined)).expect("imported");
    assert_eq!(test.file(files[0].case.id).fingerprint(), other.file(files[0].case.id).fingerprint());
}

#[test]
fn another_offices_bundle_is_refused_by_name() {
    let (test, other) = (busy_office(15), busy_office(16));
    let before = test.kept();
    match test.import(&other.export(None)) {
        Err(Trouble::OtherOffice(name)) => assert_eq!(name, "Dinas Koperasi dan UKM Provinsi Contoh"),
        outcome => panic!("not refused: {outcome:?}"),
    }
    assert_eq!(test.kept(), before);
}

#[test]
fn a_bundle_begins_with_its_version_and_ends_with_attachments() {
    let text = String::from_utf8(busy_office(17).export(None)).expect("text");
    assert!(text.starts_with("{\"format_version\":1,\n\"kind\":\"titik-temu-bundle\","), "{}", &text[..60]);
    assert!(text.ends_with("\"attachments\":[]}\n"));
}

#[test]
fn no_fact_holds_a_name() {
    let test = busy_office(18);
    for (space, key, bytes) in test.kept() {
        let text = String::from_utf8_lossy(&bytes);
        let personal = ["Wahyuni", "Anggrek", "Joko", "Ratna", "Simpanan", "Ruang Mediasi"];
        if space != titik_temu::store::Space::Particulars {
            assert!(!personal.iter().any(|word| text.contains(word)), "{space:?} {key}");
        }
        assert!(!personal.iter().any(|word| key.contains(word)));
    }
}

#[test]
fn a_value_that_no_fact_commits_to_is_not_kept() {
    let test = busy_office(24);
    let stray = titik_temu::record::Particular { salt: [7; 16], value: json!("Tidak ada yang menunjuk ke sini.") };
    let bundle = edited(&test.export(None), |document| {
        document["particulars"][to_hex(&stray.commitment().0)] = stray.write();
    });
    let other = TestDesk::empty(25, test.desk.now());
    other.import(&bundle).expect("sound");
    assert!(!other.kept().iter().any(|(_, key, _)| key.ends_with(&to_hex(&stray.commitment().0))));
}

#[test]
fn a_covered_bundle_still_verifies() {
    let test = busy_office(26);
    let covered = edited(&test.export(None), |document| document["particulars"] = json!({}));
    let other = TestDesk::empty(27, test.desk.now());
    other.import(&covered).expect("sound");
    assert_eq!(other.fingerprints(), test.fingerprints());
    let line = &other.desk.board().lines[0];
    assert_eq!((line.complainant.as_str(), line.respondent.as_str()), ("", ""));
}
