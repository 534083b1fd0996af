//! The procedures that an office follows: chosen when it is set up, taken up from the build or from a
//! file, given up again; running cases keep what they pinned.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::collections::BTreeMap;

use desk::{TestDesk, at, named, setup, slug, wait};
use titik_temu::{
    app::{IntakeForm, Pack, Setup, Standing, Trouble},
    domain::{
        Slug,
        case::Refusal,
        counting::{TimeLimit, Unit},
        fact::CaseId,
        procedure::{Became, Chapter, Confidentiality, FieldType, Told, Trait, compare},
    },
    json::{Fault, Problem},
};

const OWN: &str = "bukit-rekaan-pengaduan";

fn ids(test: &TestDesk) -> Vec<String> {
    test.desk.procedures().iter().map(|procedure| procedure.id.to_string()).collect()
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/fixtures/packs/{name}.json")).expect("a pack")
}

fn pack(test: &TestDesk, name: &str) -> Pack {
    wait(test.desk.examine_procedure(&file(name))).expect("a sound pack")
}

fn adopt(test: &TestDesk, name: &str) {
    wait(test.desk.adopt_procedure(pack(test, name))).expect("taken up");
}

fn own_case(test: &TestDesk) -> CaseId {
    let form = IntakeForm {
        procedure: slug(OWN),
        channel: slug("counter"),
        kind: None,
        branch: Some(slug("face-to-face")),
        visit: None,
        parties: vec![(slug("member"), named("Wahyuni Contohwati")), (slug("board"), named("Koperasi Anggrek Rekaan"))],
        handed_over: Vec::new(),
        acts: Vec::new(),
    };
    wait(test.desk.take_in(form, test.desk.now())).expect("taken in")
}

#[test]
fn an_office_follows_what_it_chose_and_nothing_else() {
    let set_up = |procedures: &[&str]| {
        let test = TestDesk::empty(1, at("2026-01-05 08:00"));
        let procedures = procedures.iter().map(|id| slug(id)).collect();
        wait(test.desk.set_up(Setup { procedures, ..setup() })).map(|()| ids(&test))
    };
    let two = ["banten-mediasi-koperasi", "tabanan-dumas"];
    assert_eq!(set_up(&two), Ok(two.map(str::to_owned).to_vec()));
    assert_eq!(set_up(&[]), Err(Trouble::OnlyProcedure));
    assert_eq!(set_up(&["nowhere"]), Err(Trouble::Missing("procedures/nowhere.json".to_owned())));
}

#[test]
fn an_office_brings_all_that_its_government_published() {
    let test = TestDesk::empty(1, at("2026-01-05 08:00"));
    let publishers = wait(test.desk.publishers()).expect("publishers");
    let told: Vec<(String, usize)> =
        publishers.iter().map(|one| (one.profile.government.clone(), one.procedures.len())).collect();
    let expected = [
        ("Pemerintah Provinsi Banten", 2),
        ("Pemerintah Kabupaten Jombang", 2),
        ("Pemerintah Kabupaten Tabanan", 1),
        ("Pemerintah Provinsi Kalimantan Barat", 2),
    ];
    assert_eq!(told, expected.map(|(name, n)| (name.to_owned(), n)));
    let shipped = std::fs::read_dir("public/procedures").expect("packs").count();
    assert_eq!(publishers.iter().map(|one| one.procedures.len()).sum::<usize>(), shipped, "each pack is listed");
}

#[test]
fn what_is_taken_up_is_offered_no_more_and_survives_a_reload() {
    let test = TestDesk::banten(2, "2026-01-05 08:00");
    let offered = || -> Vec<Slug> {
        let packs = wait(test.desk.offered_packs()).expect("packs");
        packs.iter().map(|pack| pack.procedure.id.clone()).collect()
    };
    assert_eq!(offered().len(), 6);
    let tabanan =
        wait(test.desk.offered_packs()).expect("packs").into_iter().find(|p| p.procedure.id == *"tabanan-dumas");
    wait(test.desk.adopt_procedure(tabanan.expect("Tabanan's"))).expect("taken up");
    assert!(!offered().contains(&slug("tabanan-dumas")));
    adopt(&test, OWN);
    let again = TestDesk::on(test.world.store.clone(), 3, test.desk.now());
    assert_eq!(ids(&again), ["banten-mediasi-koperasi", OWN, "tabanan-dumas"]);
    // Another device of the office gets it with the office.
    assert_eq!(ids(&TestDesk::joining(&test, 4)), ids(&test));
}

#[test]
fn counters_are_shared_by_procedures_that_name_the_same() {
    let test = TestDesk::banten(5, "2026-01-05 08:00");
    adopt(&test, OWN);
    let (first, second) = (test.take_in(), own_case(&test));
    let number = |case| test.file(case).case.register_number().map(str::to_owned);
    assert_eq!(number(first).as_deref(), Some("PGD/A/2026/0001"));
    assert_eq!(number(second).as_deref(), Some("PGD/A/2026/0002"));
}

#[test]
fn a_running_case_keeps_its_version_and_new_ones_follow_the_new() {
    let test = TestDesk::banten(6, "2026-01-05 08:00");
    adopt(&test, OWN);
    let old = own_case(&test);
    assert_eq!(test.desk.standing(&pack(&test, "bukit-rekaan-pengaduan-2").procedure), Standing::Newer);
    adopt(&test, "bukit-rekaan-pengaduan-2");
    let new = own_case(&test);
    assert_eq!((test.file(old).procedure.version, test.file(new).procedure.version), (1, 2));
    let followed = test.desk.followed();
    let own = followed.iter().find(|one| one.procedure.id == *OWN).expect("the own one");
    assert_eq!((own.procedure.version, own.adopted), (2, true));
    assert_eq!(own.running, BTreeMap::from([(1, 1), (2, 1)]));
    assert_eq!(test.desk.standing(&pack(&test, OWN).procedure), Standing::Older);
    let kept = test.kept();
    adopt(&test, "bukit-rekaan-pengaduan-2");
    assert_eq!(test.kept(), kept, "what is in use is not taken up once more");
}

#[test]
fn what_is_given_up_is_followed_by_running_cases_alone_until_it_is_taken_up_again() {
    let test = TestDesk::banten(7, "2026-01-05 08:00");
    adopt(&test, OWN);
    let case = own_case(&test);
    wait(test.desk.drop_procedure(slug(OWN))).expect("given up");
    assert_eq!(ids(&test), ["banten-mediasi-koperasi"]);
    let followed = test.desk.followed();
    assert_eq!(followed.iter().filter(|one| !one.adopted).count(), 1);
    test.record(case, titik_temu::app::Wish::Close(slug("withdrawn"), "Dicabut.".to_owned().into()));
    assert!(test.desk.followed().iter().all(|one| one.adopted), "no running case follows it any more");
    let other = TestDesk::joining(&test, 8);
    assert_eq!(other.file(case).procedure.id, slug(OWN), "its pack travels with the case");
    assert_eq!(
        test.desk.predecessor(&pack(&test, "bukit-rekaan-pengaduan-2").procedure).map(|old| old.version),
        Some(1)
    );
    adopt(&test, OWN);
    assert_eq!(ids(&test), ["banten-mediasi-koperasi", OWN]);
    assert_eq!(wait(test.desk.drop_procedure(slug("nowhere"))), Err(Refusal::NotInProcedure.into()));
    wait(test.desk.drop_procedure(slug(OWN))).expect("given up once more");
    assert_eq!(wait(test.desk.drop_procedure(slug("banten-mediasi-koperasi"))), Err(Trouble::OnlyProcedure));
}

#[test]
fn a_pack_names_letter_templates_that_the_office_can_have() {
    let test = TestDesk::banten(12, "2026-01-05 08:00");
    let refused = wait(test.desk.examine_procedure(&file("unknown-template"))).map(|pack| pack.procedure);
    let lacking = Problem::new("letters[1].template", Fault::NoTemplate("surat-rekaan".to_owned()));
    assert_eq!(refused, Err(vec![lacking]), "the receipt's is there");
}

#[test]
fn a_version_means_one_content() {
    let test = TestDesk::banten(9, "2026-01-05 08:00");
    adopt(&test, OWN);
    let other = String::from_utf8(file(OWN)).expect("text").replace("Nomor agenda", "Nomor surat");
    let pack = wait(test.desk.examine_procedure(other.as_bytes())).expect("a sound pack");
    assert_eq!(test.desk.standing(&pack.procedure), Standing::VersionTaken);
    assert_eq!(wait(test.desk.adopt_procedure(pack)), Err(Trouble::VersionTaken(1)));
}

#[test]
fn a_reading_that_a_version_does_not_have_leaves_its_default() {
    let test = TestDesk::banten(10, "2026-01-05 08:00");
    adopt(&test, OWN);
    test.reads(OWN, "two-months-from", "first");
    let renamed =
        String::from_utf8(file("bukit-rekaan-pengaduan-2")).expect("text").replace("\"first\"", "\"earliest\"");
    let pack = wait(test.desk.examine_procedure(renamed.as_bytes())).expect("a sound pack");
    wait(test.desk.adopt_procedure(pack)).expect("taken up");
    let settings = test.file(own_case(&test)).case.terms.clone().expect("terms").settings;
    assert_eq!(settings, [(slug("two-months-from"), slug("earliest"))]);
}

#[test]
fn two_versions_are_told_apart_part_by_part() {
    let test = TestDesk::banten(11, "2026-01-05 08:00");
    let (old, new) = (pack(&test, OWN).procedure, pack(&test, "bukit-rekaan-pengaduan-2").procedure);
    let changes = compare(&old, &new);
    let told: Vec<(Chapter, &str, &str)> = changes
        .iter()
        .map(|change| {
            let became = match &change.became {
                Became::Added => "added",
                Became::Removed => "removed",
                Became::Changed(_) => "changed",
            };
            (change.chapter, change.name.en.as_str(), became)
        })
        .collect();
    assert_eq!(
        told,
        [
            (Chapter::Requirements, "Membership card", "changed"),
            (Chapter::Requirements, "Savings book", "added"),
            (Chapter::Steps, "Completeness is checked with the complainant", "changed"),
            (Chapter::Limits, "Check for completeness", "changed"),
            (Chapter::Limits, "Ordinary complaint", "added"),
            (Chapter::Limits, "Ordinary complaint", "removed"),
            (Chapter::Outcomes, "Withdrawn", "changed"),
            (Chapter::Settings, "Both sides heard: from the first statement or from the last?", "changed"),
        ]
    );
    let Became::Changed(values) = &changes[0].became else { panic!("changed") };
    assert_eq!(values[..], [(Trait::Required, Told::Yes(false), Told::Yes(true))]);
    assert!(compare(&old, &old).is_empty());
}

#[test]
fn what_is_easily_overlooked_between_two_versions_is_told_too() {
    let test = TestDesk::banten(13, "2026-01-05 08:00");
    let old = pack(&test, OWN).procedure;
    let mut new = (*old).clone();
    new.letters[0].template = slug("surat-jawaban");
    new.confidentiality = Confidentiality::BothSides;
    let read = new.limits.iter_mut().flat_map(|limit| &mut limit.readings).next().expect("a reading");
    read.limit = Some(TimeLimit { count: 99, unit: Unit::Day });
    let field = new.steps.iter_mut().flat_map(|step| &mut step.acts).flat_map(|act| &mut act.fields).next();
    field.expect("a field").kind = FieldType::YesNo;
    let changes = compare(&old, &new);
    let told = changes.iter().map(|change| match &change.became {
        Became::Changed(values) => (change.chapter, values.iter().map(|(which, ..)| *which).collect::<Vec<_>>()),
        other => panic!("{other:?}"),
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            (Chapter::Standard, vec![Trait::Covered]),
            (Chapter::Steps, vec![Trait::Form]),
            (Chapter::Limits, vec![Trait::Length]),
            (Chapter::Letters, vec![Trait::Form]),
        ]
    );
}
