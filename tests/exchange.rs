//! Taking cases out and bringing them in: the same cases and fingerprints, nothing twice, and nothing
//! at all of a bundle that is broken anywhere.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::{collections::BTreeSet, rc::Rc};

use desk::{
    TestDesk, at,
    banten::close,
    bundles::{edited, facts, newest, of_kind, opened, seal},
    visitor, wait,
};
use titik_temu::{
    app::{CaseChange, Trouble},
    json::{Fault, Value, canonical, json},
    record::{sha256, to_hex},
    store::Memory,
};

/// An office with an open case, a closed one and a visitor.
fn office(seed: u64) -> TestDesk {
    let test = TestDesk::banten(seed, "2026-01-05 08:00");
    wait(test.desk.record_visit(visitor("Joko Umpama"), test.desk.now())).expect("a visit");
    let case = test.up_to_the_signed_settlement();
    test.record(case, close("settled", ""));
    test.up_to_mediation();
    test
}

fn fingerprints(test: &TestDesk) -> Vec<(String, String)> {
    let of = |file: &titik_temu::app::CaseFile| {
        (file.case.register_number().unwrap_or_default().to_owned(), file.fingerprint())
    };
    test.desk.files().iter().map(|file| of(file)).collect()
}

#[test]
fn an_empty_browser_gets_the_same_cases_with_the_same_fingerprints() {
    let test = office(1);
    let other = TestDesk::empty(2, test.desk.now());
    let examined = wait(other.desk.examine(&test.export(None))).expect("a sound bundle");
    assert_eq!(examined.brings_office.as_deref(), Some("Dinas Koperasi dan UKM Provinsi Contoh"));
    assert!(examined.cases.iter().all(|(_, _, change)| *change == CaseChange::New));
    assert!(other.kept().is_empty(), "looking changes nothing");
    wait(other.desk.import(examined)).expect("imported");

    assert_eq!(fingerprints(&other), fingerprints(&test));
    for file in test.desk.files() {
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
    let test = office(3);
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
    let test = office(5);
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
    let numbers: Vec<String> = fingerprints(&test).into_iter().map(|(number, _)| number).collect();
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
    let mut numbers: Vec<String> = fingerprints(&one).into_iter().map(|(number, _)| number).collect();
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
    let test = office(13);
    let files = test.desk.files();
    let bundle = test.export(Some(files[0].case.id));
    let text = String::from_utf8(bundle.clone()).expect("text");
    assert!(!text.contains("Joko Umpama"), "the guest book stays");
    assert!(!text.contains(files[1].case.register_number().expect("a number")), "the other case stays");
    let other = TestDesk::empty(14, test.desk.now());
    other.import(&bundle).expect("imported");
    assert_eq!(fingerprints(&other), fingerprints(&test)[..1]);

    // What a colleague adds comes back.
    other.now("2026-02-03 09:00").record(files[0].case.id, titik_temu::app::Wish::Reopen("Ada bukti baru.".to_owned()));
    let back = other.export(Some(files[0].case.id));
    let examined = wait(test.desk.examine(&back)).expect("a sound bundle");
    assert_eq!(examined.cases.iter().map(|(_, _, change)| *change).collect::<Vec<_>>(), [CaseChange::Gains(1)]);
    wait(test.desk.import(examined)).expect("imported");
    assert_eq!(test.file(files[0].case.id).fingerprint(), other.file(files[0].case.id).fingerprint());
}

#[test]
fn another_offices_bundle_is_refused_by_name() {
    let (test, other) = (office(15), office(16));
    let before = test.kept();
    match test.import(&other.export(None)) {
        Err(Trouble::OtherOffice(name)) => assert_eq!(name, "Dinas Koperasi dan UKM Provinsi Contoh"),
        outcome => panic!("not refused: {outcome:?}"),
    }
    assert_eq!(test.kept(), before);
}

#[test]
fn a_bundle_begins_with_its_version_and_ends_with_attachments() {
    let text = String::from_utf8(office(17).export(None)).expect("text");
    assert!(text.starts_with("{\"format_version\":1,\n\"kind\":\"titik-temu-bundle\","), "{}", &text[..60]);
    assert!(text.ends_with("\"attachments\":[]}\n"));
}

#[test]
fn no_fact_holds_a_name() {
    let test = office(18);
    for (space, key, bytes) in test.kept() {
        let text = String::from_utf8_lossy(&bytes);
        let personal = ["Wahyuni", "Anggrek", "Joko", "Ratna", "Simpanan", "Ruang Mediasi"];
        if space != titik_temu::store::Space::Particulars {
            assert!(!personal.iter().any(|word| text.contains(word)), "{space:?} {key}");
        }
        assert!(!personal.iter().any(|word| key.contains(word)));
    }
}

// --- Broken bundles ------------------------------------------------------------------------------

/// What a broken bundle must meet.
enum Meets {
    /// A fault at a path that ends so.
    Fault(&'static str, fn(&Fault) -> bool),
    /// Another trouble.
    Trouble(fn(&Trouble) -> bool),
}

use Meets::Fault as F;

fn graph(fault: &Fault) -> bool {
    matches!(fault, Fault::BrokenGraph(_))
}

fn bad_value(fault: &Fault) -> bool {
    matches!(fault, Fault::BadValue(_))
}

fn wrong_hash(fault: &Fault) -> bool {
    *fault == Fault::WrongHash
}

fn unknown_field(fault: &Fault) -> bool {
    matches!(fault, Fault::UnknownField(_))
}

fn dangling(fault: &Fault) -> bool {
    matches!(fault, Fault::Dangling(_))
}

type Case = (&'static str, Box<dyn Fn(&[u8]) -> Vec<u8>>, Meets);

/// A bundle in which the newest fact of the first case was changed and sealed anew.
fn resealed(change: impl Fn(&mut Value) + 'static) -> Box<dyn Fn(&[u8]) -> Vec<u8>> {
    Box::new(move |bundle| {
        edited(bundle, |document| {
            let facts = facts(document, "");
            let place = newest(facts);
            change(&mut facts[place]);
            seal(&mut facts[place]);
        })
    })
}

fn document(change: impl Fn(&mut Value) + 'static) -> Box<dyn Fn(&[u8]) -> Vec<u8>> {
    Box::new(move |bundle| edited(bundle, &change))
}

fn text(change: impl Fn(String) -> String + 'static) -> Box<dyn Fn(&[u8]) -> Vec<u8>> {
    Box::new(move |bundle| change(String::from_utf8(bundle.to_vec()).expect("text")).into_bytes())
}

fn envelopes() -> Vec<Case> {
    vec![
        ("unknown field in an envelope", resealed(|fact| fact["mood"] = "good".into()), F("", unknown_field)),
        (
            "missing field",
            resealed(|fact| drop(fact.as_object_mut().expect("a fact").remove("actor"))),
            F("", |fault| *fault == Fault::MissingField("actor")),
        ),
        (
            "a fraction of a second",
            resealed(|fact| fact["occurred_at"] = "2026-01-20T09:00:00.5+07:00".into()),
            F(".occurred_at", bad_value),
        ),
        (
            "a zone that is none of Indonesia's",
            resealed(|fact| fact["occurred_at"] = "2026-01-20T09:00:00Z".into()),
            F(".occurred_at", bad_value),
        ),
        (
            "happened after it was recorded",
            resealed(|fact| fact["occurred_at"] = "2027-01-20T09:00:00+07:00".into()),
            F("", graph),
        ),
        (
            "a device in capitals",
            resealed(|fact| fact["device"] = fact["device"].as_str().expect("id").to_uppercase().into()),
            F(".device", bad_value),
        ),
        (
            "an actor without hyphens",
            resealed(|fact| fact["actor"] = "0197a0000000700080000000000000ab".into()),
            F(".actor", bad_value),
        ),
        ("a kind without a version", resealed(|fact| fact["kind"] = "case-opened".into()), F(".kind", bad_value)),
        ("logical time that jumps", resealed(|fact| fact["lamport"] = 9_000.into()), F("", graph)),
        ("logical time zero", resealed(|fact| fact["lamport"] = 0.into()), F(".lamport", bad_value)),
        (
            "a second beginning",
            resealed(|fact| {
                fact["parents"] = json!([]);
                fact["lamport"] = 1.into();
            }),
            F("", graph),
        ),
        ("a parent that is not there", resealed(|fact| fact["parents"] = json!(["ab".repeat(32)])), F("", graph)),
        (
            "a parent twice",
            resealed(|fact| fact["parents"] = json!([fact["parents"][0], fact["parents"][0]])),
            F("", graph),
        ),
        (
            "a parent in capitals",
            resealed(|fact| fact["parents"] = json!([fact["parents"][0].as_str().expect("id").to_uppercase()])),
            F(".parents[0]", bad_value),
        ),
        (
            "a fact of another log",
            resealed(|fact| fact["case"] = "0197a000-0000-7000-8000-0000000000ff".into()),
            F("", graph),
        ),
        (
            "an unknown field in a body",
            resealed(|fact| fact["body"]["mood"] = "good".into()),
            F(".body", unknown_field),
        ),
        (
            "a name in the open",
            resealed(|fact| {
                fact["kind"] = "case-reopened/1".into();
                fact["body"] = json!({"reason": "Wahyuni"});
            }),
            F(".body.reason", |fault| *fault == Fault::Expected("object")),
        ),
        (
            "a fact as large as a book",
            resealed(|fact| {
                fact["kind"] = "case-blessed/1".into();
                fact["body"] = json!({"text": "x".repeat(70_000)});
            }),
            F("", |fault| matches!(fault, Fault::TooLarge(_))),
        ),
    ]
}

fn histories() -> Vec<Case> {
    vec![
        (
            "a changed fact under its old id",
            document(|it| facts(it, "")[3]["recorded_at"] = "2026-01-12T09:00:01+07:00".into()),
            F("", wrong_hash),
        ),
        (
            "a fact dropped from the middle",
            document(|it| {
                let facts = facts(it, "");
                let place = of_kind(facts, "meeting-invited/1");
                facts.remove(place);
            }),
            F("", graph),
        ),
        (
            "a fact twice",
            document(|it| {
                let facts = facts(it, "");
                facts.push(facts[0].clone());
            }),
            F("", graph),
        ),
        (
            "a case without its beginning",
            document(|it| {
                let facts = facts(it, "");
                facts.retain(|fact| fact["lamport"] == 1);
                facts[0]["kind"] = "clock-resumed/1".into();
                facts[0]["body"] = json!({});
                seal(&mut facts[0]);
            }),
            F("", graph),
        ),
        (
            "a case without a calendar",
            document(|it| {
                let facts = facts(it, "");
                facts.retain(|fact| fact["lamport"] == 1);
            }),
            F("", graph),
        ),
        (
            "a log twice",
            document(|it| {
                let logs = it["logs"].as_array_mut().expect("logs");
                logs.push(logs[0].clone());
            }),
            F("]", |fault| matches!(fault, Fault::DuplicateId(_))),
        ),
        ("a log of no kind", document(|it| it["logs"][0]["case"] = "minutes-2026".into()), F(".case", bad_value)),
        (
            "no office",
            document(|it| {
                it["logs"]
                    .as_array_mut()
                    .expect("logs")
                    .retain(|log| !log["case"].as_str().expect("id").starts_with("office-"))
            }),
            Meets::Trouble(|trouble| *trouble == Trouble::NoOfficeInBundle),
        ),
        (
            "a nameless office",
            document(|it| {
                let facts = facts(it, "office-");
                facts.retain(|fact| fact["lamport"] == 1);
                facts[0]["kind"] = "office-blessed/1".into();
                facts[0]["body"] = json!({});
                seal(&mut facts[0]);
            }),
            Meets::Trouble(|trouble| *trouble == Trouble::NoOfficeInBundle),
        ),
        (
            "a guest book of another office",
            document(|it| {
                let logs = it["logs"].as_array_mut().expect("logs");
                let book = logs
                    .iter_mut()
                    .find(|log| log["case"].as_str().expect("id").starts_with("guests-"))
                    .expect("a book");
                let id = "guests-0197a000-0000-7000-8000-0000000000ff-2026-01";
                book["case"] = id.into();
                let fact = &mut book["facts"][0];
                fact["case"] = id.into();
                seal(fact);
            }),
            F("", graph),
        ),
    ]
}

fn belongings() -> Vec<Case> {
    vec![
        (
            "a changed particular",
            document(|it| {
                let all = it["particulars"].as_object_mut().expect("values");
                let first = all.values_mut().next().expect("a value");
                first["value"] = "changed".into();
            }),
            F("", wrong_hash),
        ),
        (
            "a particular with a short salt",
            document(|it| {
                let all = it["particulars"].as_object_mut().expect("values");
                let first = all.values_mut().next().expect("a value");
                first["salt"] = "00".into();
            }),
            F(".salt", bad_value),
        ),
        (
            "a changed pack",
            document(|it| {
                let all = it["documents"].as_object_mut().expect("documents");
                let pack = all.values_mut().find(|it| it.get("steps").is_some()).expect("a pack");
                pack["version"] = 9.into();
            }),
            F("", wrong_hash),
        ),
        (
            "a pack left out",
            document(|it| {
                it["documents"].as_object_mut().expect("documents").retain(|_, it| it.get("steps").is_none())
            }),
            F("", dangling),
        ),
        (
            "a calendar left out",
            document(|it| it["documents"].as_object_mut().expect("documents").retain(|_, it| it.get("week").is_none())),
            F("", dangling),
        ),
        (
            "a document that is nothing of ours",
            document(|it| {
                let recipe = json!({"format_version": 1, "id": "soup"});
                it["documents"][to_hex(&sha256(&canonical(&recipe)))] = recipe.clone();
            }),
            F("", |fault| matches!(fault, Fault::MissingField(_))),
        ),
        (
            "an attachment",
            document(|it| it["attachments"] = json!([{}])),
            F("attachments", |fault| *fault == Fault::TooMany(0)),
        ),
        (
            "a later format",
            document(|it| it["format_version"] = 2.into()),
            F("format_version", |fault| *fault == Fault::UnknownVersion),
        ),
        (
            "another kind of file",
            document(|it| it["kind"] = "recipe".into()),
            F("format_version", |fault| *fault == Fault::UnknownVersion),
        ),
        ("an unknown field at the top", document(|it| it["mood"] = "good".into()), F("", unknown_field)),
        ("a list", Box::new(|_| b"[]".to_vec()), F("", |fault| *fault == Fault::Expected("object"))),
        ("nothing", Box::new(|_| Vec::new()), F("", |fault| matches!(fault, Fault::NotJson(..)))),
        (
            "cut off",
            Box::new(|bundle| bundle[..bundle.len() / 2].to_vec()),
            F("", |fault| matches!(fault, Fault::NotJson(..))),
        ),
        ("followed by more", text(|bundle| bundle + "{}"), F("", |fault| matches!(fault, Fault::NotJson(..)))),
        (
            "a key twice",
            text(|bundle| bundle.replacen("{\"format_version\":1,", "{\"format_version\":1,\"format_version\":1,", 1)),
            F("", |fault| *fault == Fault::DuplicateKey("format_version".to_owned())),
        ),
        (
            "a fraction",
            text(|bundle| bundle.replacen("\"lamport\":2", "\"lamport\":2.0", 1)),
            F("", |fault| *fault == Fault::NotWhole),
        ),
        (
            "a number too great",
            text(|bundle| bundle.replacen("\"lamport\":2", "\"lamport\":9007199254740993", 1)),
            F("", |fault| *fault == Fault::NotWhole),
        ),
        (
            "nested without end",
            text(|bundle| {
                bundle.replacen(
                    "\"attachments\":[]",
                    &format!("\"attachments\":{}{}", "[".repeat(200), "]".repeat(200)),
                    1,
                )
            }),
            F("", |fault| *fault == Fault::TooDeep),
        ),
        (
            "not text",
            Box::new(|bundle| {
                let mut bytes = bundle.to_vec();
                bytes[20] = 0xff;
                bytes
            }),
            F("", |fault| matches!(fault, Fault::NotJson(..))),
        ),
    ]
}

#[test]
fn a_broken_bundle_is_refused_with_place_and_fault_and_leaves_the_store_as_it_was() {
    let source = office(20);
    let bundle = source.export(None);
    let (filled, empty) = (TestDesk::joining(&source, 21), TestDesk::empty(22, source.desk.now()));
    let mut wrong = Vec::new();
    for (name, breaks, meets) in envelopes().into_iter().chain(histories()).chain(belongings()) {
        let broken = breaks(&bundle);
        assert_ne!(broken, canonical(&opened(&bundle)), "{name}: nothing is broken");
        for (test, state) in [(&filled, "filled"), (&empty, "empty")] {
            // What is here already need not come along.
            if state == "filled" && name.ends_with("left out") {
                continue;
            }
            let before = test.kept();
            match (test.import(&broken), &meets) {
                (Err(Trouble::Document(problem)), Meets::Fault(end, fault)) => {
                    if !problem.path.ends_with(end) || !fault(&problem.fault) {
                        wrong.push(format!("{name} ({state}): {problem}"));
                    }
                }
                (Err(trouble), Meets::Trouble(expected)) if expected(&trouble) => {}
                (outcome, _) => wrong.push(format!("{name} ({state}): {outcome:?}")),
            }
            assert_eq!(test.kept(), before, "{name}: the {state} store was changed");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_history_that_begins_elsewhere_does_not_mix_with_the_one_that_is_here() {
    let test = office(23);
    let case = test.desk.files()[0].case.id;
    let forged = edited(&test.export(None), |document| {
        let facts = facts(document, "");
        facts.retain(|fact| fact["lamport"].as_i64() <= Some(2));
        let first = of_kind(facts, "case-opened/1");
        facts[first]["body"]["channel"] = "in-person".into();
        facts[first]["recorded_at"] = "2026-01-12T09:00:05+07:00".into();
        seal(&mut facts[first]);
        let id = facts[first]["id"].clone();
        let terms = of_kind(facts, "terms-adopted/1");
        facts[terms]["parents"] = json!([id]);
        seal(&mut facts[terms]);
    });
    let before = test.kept();
    match test.import(&forged) {
        Err(Trouble::Document(problem)) => {
            assert!(graph(&problem.fault));
            assert_eq!(problem.path, format!("logs.{}", case.0));
        }
        outcome => panic!("not refused: {outcome:?}"),
    }
    assert_eq!(test.kept(), before);
}

#[test]
fn a_value_that_no_fact_commits_to_is_not_kept() {
    let test = office(24);
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
    let test = office(26);
    let covered = edited(&test.export(None), |document| document["particulars"] = json!({}));
    let other = TestDesk::empty(27, test.desk.now());
    other.import(&covered).expect("sound");
    assert_eq!(fingerprints(&other), fingerprints(&test));
    let line = &other.desk.board().lines[0];
    assert_eq!((line.complainant.as_str(), line.respondent.as_str()), ("", ""));
}
