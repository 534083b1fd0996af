//! A confidential case is not opened to an officer who is complained of in it, or tied to a party: no page gets it, no
//! list shows or counts it, and no letter of it bears their name.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at,
    attached::attach,
    banten::close,
    did_not_happen,
    misconduct::{self, appoint},
    named, slug, wait,
};
use titik_temu::{
    app::{Fix, IntakeForm, LetterDetails, LetterDraft, NewAttachment, Room, Trouble, Wish},
    catalog::letter_template::{self, Field},
    domain::{
        case::{Refusal, Relation},
        fact::{CaseId, LogId, OfficerId},
    },
    record::OfficerPerson,
    store::Space,
};

const NOW: &str = "2026-03-12 09:00";
const KEPT: Trouble = Trouble::Refused(Refusal::NotTheirs);

fn officer(test: &TestDesk, name: &str) -> OfficerId {
    let person = OfficerPerson { name: name.to_owned(), ..OfficerPerson::default() };
    wait(test.desk.name_officer(None, person, true)).expect("an officer")
}

fn work_as(test: &TestDesk, officer: OfficerId) {
    wait(test.desk.work_as(officer)).expect("at work");
}

fn respondent(test: &TestDesk, case: CaseId) -> String {
    test.file(case).identity(&slug("respondent")).expect("a person").name
}

/// An office with a report, the officer who took it in, and the one who is complained of in it.
fn reported(seed: u64) -> (TestDesk, CaseId, OfficerId, OfficerId) {
    let test = TestDesk::misconduct(seed, NOW);
    let case = test.report_misconduct();
    let first = test.desk.working_officer().expect("an officer");
    let themself = officer(&test, &format!("{}, S.Sos.", respondent(&test, case).to_uppercase()));
    (test, case, first, themself)
}

/// No way leads to the case.
#[track_caller]
fn is_kept(test: &TestDesk, case: CaseId) {
    let desk = &test.desk;
    assert!(!desk.may_open(case));
    assert!(desk.file(case).is_none() && desk.card(case).is_none());
    assert!(desk.cards().iter().all(|card| card.id() != case));
    assert!(desk.board().lines.iter().all(|line| line.case != case));
    assert_eq!(desk.unreadable(), 0, "nor is it told as one that can't be read");
    assert_eq!(wait(desk.open_case(case)).err(), Some(KEPT));
    assert_eq!(wait(desk.export(Some(case))).err(), Some(KEPT));
    assert_eq!(wait(desk.export_covered(Some(case))).err(), Some(KEPT));
    assert_eq!(wait(desk.letter(case, &slug("receipt"), None)).err(), Some(KEPT));
    assert_eq!(wait(desk.attachments_missing(case)).err(), Some(KEPT));
    assert_eq!(wait(desk.stage(case, NewAttachment::default())).err(), Some(KEPT));
    assert_eq!(wait(desk.staged(case)).err(), Some(KEPT));
    assert_eq!(wait(desk.attach(case, Vec::new(), None)).err(), Some(KEPT));
    assert_eq!(wait(desk.attachments_here(None)), Ok(0));
    assert_eq!(test.refusal(case, close("withdrawn", "Dicabut.")), Refusal::NotTheirs);
}

#[test]
fn nothing_of_it_reaches_whom_it_complains_of() {
    let (test, case, first, themself) = reported(1);
    let photo = NewAttachment { title: "Kuitansi".into(), bytes: b"%PDF-1.4\n".to_vec(), ..NewAttachment::default() };
    let attached = attach(&test, case, photo);
    assert_eq!(wait(test.desk.attachments_here(None)), Ok(1));
    work_as(&test, themself);
    is_kept(&test, case);
    assert_eq!(wait(test.desk.attached(case, attached)).err(), Some(KEPT));
    // Everything at once is the backup of all, whoever makes it; brought in again it does not tell of it.
    let bundle = test.export(None);
    assert!(String::from_utf8_lossy(&bundle).contains(&case.0.hyphenated().to_string()));
    assert_eq!(wait(test.desk.examine(&bundle)).expect("sound").cases, []);
    work_as(&test, first);
    assert_eq!(test.file(case).case.id, case);
    assert_eq!(test.desk.board().lines.len(), 1);
}

#[test]
fn it_closes_under_the_hands_of_whoever_is_tied_and_opens_again_when_that_is_struck() {
    let (test, case, first, _) = reported(2);
    let second = officer(&test, "Petugas Kedua Rekaan");
    let tie = test.record(case, Wish::Tie(first, "Atasan langsung.".to_owned()));
    is_kept(&test, case);
    work_as(&test, second);
    test.record(case, did_not_happen(tie));
    work_as(&test, first);
    assert!(test.desk.card(case).is_some());
}

#[test]
fn it_follows_every_change_of_parties_and_officers() {
    let (test, case, first, themself) = reported(3);
    let name = respondent(&test, case);
    let fact = test.file(case).case.party(&slug("respondent")).expect("a party").fact;
    test.record(case, Wish::Correct(fact, Fix::Identity(named("Orang Lain Rekaan")), "Keliru.".to_owned()));
    work_as(&test, themself);
    assert!(test.desk.card(case).is_some());
    // Somebody's name is set right in the office: it is theirs.
    let person = OfficerPerson { name: "Orang Lain Rekaan, S.H.".into(), ..OfficerPerson::default() };
    wait(test.desk.name_officer(Some(themself), person, true)).expect("renamed");
    is_kept(&test, case);
    work_as(&test, first);
    test.record(case, Wish::NameParty(slug("respondent"), named(&name)));
    work_as(&test, themself);
    assert!(test.desk.card(case).is_some());
}

#[test]
fn a_start_from_packs_keeps_it_as_one_from_logs_does() {
    let (test, case, _, themself) = reported(4);
    let tied = officer(&test, "Petugas Kedua Rekaan");
    test.record(case, Wish::Tie(tied, "Saudara pelapor.".to_owned()));
    wait(test.desk.pack()).expect("packed");
    let name = respondent(&test, case);
    for officer in [themself, tied] {
        work_as(&test, officer);
        is_kept(&TestDesk::in_room(Room::Confidential, test.world.store.clone(), 5, at(NOW)), case);
    }
    let rows = wait(test.world.store.scan(Space::Summaries, "")).expect("packs");
    assert_eq!(rows.len(), 1);
    assert!(rows.iter().all(|(_, row)| !row.windows(name.len()).any(|part| part == name.as_bytes())));
}

#[test]
fn another_tab_that_ties_them_closes_it_here() {
    let (test, case, first, _) = reported(6);
    let other = TestDesk::on(test.world.store.clone(), 7, at(NOW));
    other.record(case, Wish::Tie(first, "Atasan langsung.".to_owned()));
    assert!(test.desk.card(case).is_some(), "it has not heard yet");
    wait(test.desk.heard(LogId::Case(case))).expect("heard");
    is_kept(&test, case);
}

#[test]
fn links_to_it_are_neither_shown_nor_made() {
    let (test, kept, first, themself) = reported(8);
    let parties = vec![(slug("respondent"), named("Orang Lain Rekaan"))];
    let form = IntakeForm { parties, ..misconduct::reported(false) };
    let [linked, free] = [(); 2].map(|()| test.try_report_misconduct(form.clone()).expect("taken in"));
    test.record(linked, Wish::Link(kept, Relation::Related));
    assert_eq!(test.desk.links(linked).len(), 1);
    work_as(&test, themself);
    assert_eq!(test.desk.links(linked), []);
    assert!(test.desk.linkable(free).iter().all(|card| card.id() != kept));
    assert_eq!(test.refusal(free, Wish::Link(kept, Relation::Related)), Refusal::NotTheirs);
    work_as(&test, first);
    test.record(free, Wish::Link(kept, Relation::Related));
}

#[test]
fn what_is_not_confidential_is_opened_to_all() {
    let test = TestDesk::banten(9, NOW);
    let case = test.take_in();
    let themself = officer(&test, "Koperasi Anggrek Rekaan");
    work_as(&test, themself);
    assert!(test.desk.may_open(case) && test.desk.card(case).is_some());
    test.file(case);
    assert_eq!(test.refusal(case, Wish::Tie(themself, "Saudara.".to_owned())), Refusal::NotInProcedure);
}

#[test]
fn none_of_them_signs_its_letters() {
    let (test, case, first, themself) = reported(10);
    let receipt = wait(test.desk.letter(case, &slug("receipt"), None)).expect("a letter");
    // The shipped receipt is signed by who took the report in; an office's own template asks who signs.
    let template = letter_template::read(include_bytes!("../public/letters/surat-jawaban.json")).expect("sound");
    assert!(template.uses(Field::SignerName));
    let draft = LetterDraft { template, ..receipt };
    let details = |signer| LetterDetails { signer, ..test.desk.letter_details(&test.file(case), &draft) };
    let keep = |signer| {
        let details = details(signer);
        let letter = test.desk.compose_letter(&test.file(case), &draft, &details);
        wait(test.desk.keep_letter(case, &draft, &details, &letter))
    };
    assert_eq!(keep(Some(themself)), Err(Trouble::Refused(Refusal::CannotSign)));
    keep(Some(first)).expect("kept");
    keep(None).expect("left open, to be signed by hand");
    // Who signs the office's letters otherwise is not proposed where they are complained of.
    assert_eq!(test.desk.letter_details(&test.file(case), &draft).signer, Some(first));
    wait(test.desk.choose_signer(themself)).expect("chosen");
    assert_eq!(test.desk.letter_details(&test.file(case), &draft).signer, None);
    test.record(case, appoint("untied", &[first]));
}
