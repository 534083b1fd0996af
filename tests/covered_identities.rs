//! Covered identities: what the parties of a confidential case are called, what looking at one leaves
//! behind, and whose hand such a case takes.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk,
    banten::close,
    did_not_happen,
    misconduct::{appoint, reported},
    named, slug, wait,
};
use titik_temu::{
    app::{Fix, Trouble, Wish},
    domain::{
        case::{CaseEvent, Refusal},
        fact::{CaseId, OfficerId},
        party::{DocumentKind, Identity, IdentityDocument},
        procedure::Text,
    },
    record::OfficerPerson,
};

const NOW: &str = "2026-03-12 09:00";

fn word(text: Option<Text>) -> String {
    text.map(|text| text.id).unwrap_or_default()
}

fn called(test: &TestDesk, case: CaseId, role: &str) -> String {
    word(test.file(case).pseudonym(&slug(role)))
}

fn officer(test: &TestDesk, name: &str) -> OfficerId {
    let person = OfficerPerson { name: name.to_owned(), ..OfficerPerson::default() };
    wait(test.desk.name_officer(None, person, true)).expect("an officer")
}

fn look(role: &str) -> Wish {
    Wish::Reveal(slug(role), "Memastikan identitas dengan kepegawaian.".to_owned())
}

#[test]
fn a_letter_stays_with_a_person_through_corrections_and_goes_on_with_another() {
    let test = TestDesk::misconduct(200, NOW);
    let case = test.report_misconduct();
    assert_eq!(called(&test, case, "complainant"), "Pelapor A");
    assert_eq!(called(&test, case, "respondent"), "Terlapor A");
    let fact = test.file(case).case.party(&slug("respondent")).expect("a party").fact;
    let mended = Fix::Identity(named("Suparman Rekaan, S.Sos."));
    test.record(case, Wish::Correct(fact, mended, "Gelar tertinggal.".to_owned()));
    assert_eq!(called(&test, case, "respondent"), "Terlapor A");
    test.record(case, Wish::NameParty(slug("respondent"), named("Orang Lain Rekaan")));
    assert_eq!(called(&test, case, "respondent"), "Terlapor B");
    let ordinary = TestDesk::banten(201, NOW);
    let open = ordinary.take_in();
    assert_eq!(called(&ordinary, open, "complainant"), "", "nothing is covered there");
}

#[test]
fn names_in_what_was_told_are_covered_whatever_their_spelling() {
    let test = TestDesk::misconduct(202, NOW);
    let case = test.report_misconduct();
    let file = test.file(case);
    let name = file.identity(&slug("respondent")).expect("a person").name;
    let told = format!("{} menerima imbalan; {}kah itu?", name.to_uppercase(), name);
    assert!(file.names_covered(&told, &[]));
    assert!(!file.names_covered(&told, &[slug("respondent")]));
    let covered = file.cover(&told, |text| text.id.clone());
    assert_eq!(covered, "Terlapor A menerima imbalan; Terlapor Akah itu?");
}

#[test]
fn titles_line_ends_and_numbers_give_nobody_away() {
    let test = TestDesk::misconduct(210, NOW);
    let case = test.report_misconduct();
    let official = Identity {
        document: Some(IdentityDocument { kind: DocumentKind::Other, number: "198001012005011001".to_owned() }),
        ..named("Drs. H. Bambang Umpamawan, M.Si.")
    };
    test.record(case, Wish::NameParty(slug("respondent"), official));
    let file = test.file(case);
    for told in
        ["Bambang Umpamawan", "H. Bambang\numpamawan", "NIP 198001012005011001.", "Pak bambang  umpamawan, M.Si."]
    {
        assert!(file.names_covered(told, &[]), "{told}");
        let covered = file.cover(told, |text| text.id.clone()).to_lowercase();
        assert!(!["bambang", "umpamawan", "1980"].iter().any(|trace| covered.contains(trace)), "{covered}");
    }
}

#[test]
fn looking_needs_a_reason_and_is_on_record_for_good() {
    let test = TestDesk::misconduct(203, NOW);
    let case = test.report_misconduct();
    assert_eq!(test.refusal(case, Wish::Reveal(slug("respondent"), " ".to_owned())), Refusal::ReasonMissing);
    assert_eq!(test.refusal(case, look("nobody")), Refusal::NotInProcedure);
    let fact = test.record(case, look("respondent"));
    let file = test.file(case);
    let entry = file.case.entries.iter().find(|entry| entry.fact == fact).expect("an entry");
    let CaseEvent::IdentityRevealed { role, reason } = &entry.event else { panic!("{:?}", entry.event) };
    assert_eq!((role.as_str(), file.text(*reason)), ("respondent", Some("Memastikan identitas dengan kepegawaian.")));
    assert_eq!(test.refusal(case, did_not_happen(fact)), Refusal::NotCorrectable);
    // An archived report is looked at too; nobody else's identity is.
    test.record(case, close("withdrawn", "Dicabut."));
    test.record(case, look("complainant"));
    let other = TestDesk::joining(&test, 204);
    assert_eq!(other.fingerprints(), test.fingerprints());

    let ordinary = TestDesk::banten(205, NOW);
    let open = ordinary.take_in();
    assert_eq!(ordinary.refusal(open, look("complainant")), Refusal::NotInProcedure);
}

#[test]
fn an_anonymous_reporter_can_not_be_revealed() {
    let test = TestDesk::misconduct(206, NOW);
    let case = test.try_report_misconduct(reported(false)).expect("taken in");
    assert_eq!(called(&test, case, "complainant"), "");
    assert_eq!(test.refusal(case, look("complainant")), Refusal::PartyMissing(slug("complainant")));
}

#[test]
fn who_is_complained_of_hands_nothing_in() {
    let test = TestDesk::misconduct(207, NOW);
    let case = test.report_misconduct();
    let name = test.file(case).identity(&slug("respondent")).expect("a person").name;
    let first = test.desk.working_officer().expect("an officer");
    let themself = officer(&test, &format!("{}, S.Sos.", name.to_uppercase()));
    assert!(test.desk.may_handle(&test.file(case), first));
    assert!(!test.desk.may_handle(&test.file(case), themself));
    wait(test.desk.work_as(themself)).expect("at work");
    assert_eq!(test.refusal(case, look("complainant")), Refusal::NotTheirs);
    assert_eq!(test.refusal(case, close("withdrawn", "Dicabut.")), Refusal::NotTheirs);
    assert_eq!(test.try_report_misconduct(reported(true)), Err(Trouble::Refused(Refusal::NotTheirs)));

    // Nor by being named later, or by a correction.
    wait(test.desk.work_as(first)).expect("at work");
    let own = test.desk.actor_name(titik_temu::domain::fact::Actor::Officer(first)).expect("a name");
    assert_eq!(test.refusal(case, Wish::NameParty(slug("respondent"), named(&own))), Refusal::NotTheirs);
    let fact = test.file(case).case.party(&slug("respondent")).expect("a party").fact;
    let corrected = Wish::Correct(fact, Fix::Identity(named(&own)), "Keliru.".to_owned());
    assert_eq!(test.refusal(case, corrected), Refusal::NotTheirs);
    test.record(case, Wish::NameParty(slug("complainant"), Identity { name: own, ..Identity::default() }));
    test.record(case, look("complainant"));
}

#[test]
fn who_is_tied_hands_nothing_in_until_that_is_struck_by_another() {
    let test = TestDesk::misconduct(208, NOW);
    let case = test.report_misconduct();
    let first = test.desk.working_officer().expect("an officer");
    let second = officer(&test, "Petugas Kedua Rekaan");
    let tie = test.record(case, Wish::Tie(first, "Atasan langsung.".to_owned()));
    assert_eq!(test.refusal(case, did_not_happen(tie)), Refusal::NotTheirs);
    assert_eq!(test.refusal(case, look("respondent")), Refusal::NotTheirs);
    wait(test.desk.work_as(second)).expect("at work");
    test.record(case, did_not_happen(tie));
    wait(test.desk.work_as(first)).expect("at work");
    test.record(case, look("respondent"));
}

#[test]
fn who_is_tied_is_not_assigned_and_an_assignment_that_turns_out_so_is_told() {
    let test = TestDesk::misconduct(209, NOW);
    let case = test.report_misconduct();
    let first = test.desk.working_officer().expect("an officer");
    let second = officer(&test, "Petugas Kedua Rekaan");
    test.record(case, Wish::Tie(second, "Saudara terlapor.".to_owned()));
    let both = appoint("untied", &[first, second]);
    assert_eq!(test.refusal(case, both), Refusal::CannotBeAssigned(slug("members")));
    // That somebody is tied, and so not appointed, can be told of them.
    test.record(case, appoint("tied", &[second]));
    test.record(case, appoint("untied", &[first]));
    assert_eq!(test.desk.assigned_in_vain(&test.file(case)), []);
    assert_eq!(test.refusal(case, appoint("untied", &[])), Refusal::StepDone(slug("appointment")));

    // An officer's name is set right later, and turns out to be the one complained of.
    let name = test.file(case).identity(&slug("respondent")).expect("a person").name;
    let person = OfficerPerson { name, ..OfficerPerson::default() };
    wait(test.desk.name_officer(Some(first), person, true)).expect("named anew");
    let third = officer(&test, "Petugas Ketiga Rekaan");
    wait(test.desk.work_as(third)).expect("at work");
    assert_eq!(test.desk.assigned_in_vain(&test.file(case)), [first]);
    assert!(!test.desk.may_handle(&test.file(case), first));
}
