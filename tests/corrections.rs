//! Corrections: what was wrong stays on the timeline, what is right counts.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at, at_another_time,
    banten::{returned, verified},
    because, did_not_happen, named, slug,
};
use titik_temu::{
    app::{Fix, Form, Wish},
    domain::case::{CaseEvent, Refusal},
};

const VERIFY: &str = "verify-3-days";
const RESPONDENT: &str = "invite-respondent-5-days";

#[test]
fn a_backdated_entry_keeps_both_times() {
    let test = TestDesk::banten(11, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    test.now("2026-01-16 14:00");
    desk::wait(test.desk.record(case, verified(), at("2026-01-13 10:00"))).expect("allowed");
    let file = test.file(case);
    let entry = file.case.entries.last().expect("an entry");
    assert_eq!((entry.at, entry.recorded_at), (at("2026-01-13 10:00"), at("2026-01-16 14:00")));
    test.met(case, VERIFY, "2026-01-13 10:00");
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-01-21 16:00")), "14, 15, 19, 20, 21: the 16th is a holiday");
}

#[test]
fn correcting_a_time_moves_its_deadline_and_keeps_both_times() {
    let test = TestDesk::banten(13, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let fact = test.now("2026-01-15 09:00").verify(case);
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-01-23 16:30")), "19, 20, 21, 22, 23");
    let correction = test.now("2026-01-19 09:00").record(case, at_another_time(fact, at("2026-01-13 11:00")));
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-01-21 16:00")), "14, 15, 19, 20, 21");
    let file = test.file(case);
    let entry = file.case.entries.iter().find(|entry| entry.fact == fact).expect("the entry");
    assert_eq!((entry.at, entry.first_at), (at("2026-01-13 11:00"), Some(at("2026-01-15 09:00"))));
    assert_eq!(entry.corrected_by, Some(correction));
    assert_eq!(file.facts.iter().find(|known| known.id == fact).expect("the fact").occurred_at, at("2026-01-15 09:00"));

    // The correction was the mistake: the first time counts again.
    test.now("2026-01-20 09:00").record(case, did_not_happen(correction));
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-01-23 16:30")));
}

#[test]
fn a_correction_puts_nothing_before_what_it_waited_for() {
    let test = TestDesk::banten(14, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let fact = test.now("2026-01-13 09:00").verify(case);
    let invitation = test.now("2026-01-14 09:00").invite_respondent(case, "2026-01-19 09:00");
    test.now("2026-01-20 09:00");
    assert_eq!(
        test.refusal(case, at_another_time(fact, at("2026-01-15 09:00"))),
        Refusal::AfterItsFollower(at("2026-01-14 09:00")),
    );
    assert_eq!(
        test.refusal(case, at_another_time(invitation, at("2026-01-12 10:00"))),
        Refusal::BeforeStart(Some(slug("verified")), at("2026-01-13 09:00")),
    );
    assert_eq!(test.refusal(case, at_another_time(fact, at("2026-01-21 09:00"))), Refusal::InFuture);
    // Later is fine as long as nothing is overtaken.
    test.record(case, at_another_time(invitation, at("2026-01-15 09:00")));
    test.record(case, at_another_time(fact, at("2026-01-15 08:00")));
    assert_eq!(test.file(case).case.reviews, []);
}

#[test]
fn the_day_of_receipt_can_be_corrected_either_way() {
    let test = TestDesk::banten(15, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let opening = test.file(case).facts[0].id;
    test.now("2026-01-13 09:00").record(case, at_another_time(opening, at("2026-01-09 15:00")));
    assert_eq!(test.due(case, VERIFY), Some(at("2026-01-12 23:59")));
    test.record(case, at_another_time(opening, at("2026-01-12 10:00")));
    assert_eq!(test.due(case, VERIFY), Some(at("2026-01-15 23:59")));
    assert_eq!(test.refusal(case, did_not_happen(opening)), Refusal::NotCorrectable);
}

#[test]
fn what_did_not_happen_reaches_nothing_but_stays_on_the_timeline() {
    let test = TestDesk::banten(16, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let fact = test.now("2026-01-13 09:00").verify(case);
    test.now("2026-01-13 10:00").record(case, did_not_happen(fact));
    assert_eq!(test.step_now(case), "verification");
    test.waits_for(case, RESPONDENT, &["verified"]);
    let file = test.file(case);
    let entry = file.case.entries.iter().find(|entry| entry.fact == fact).expect("the entry");
    assert!(entry.struck && entry.corrected_by.is_some());
    test.now("2026-01-14 09:00").verify(case);
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-01-22 16:00")), "15, 19, 20, 21, 22");
}

#[test]
fn parties_and_forms_are_corrected_by_what_is_right_instead() {
    let test = TestDesk::banten(17, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let facts = test.file(case);
    let party = facts.case.parties[0].fact;
    let why = || "Salah eja.".to_owned();
    test.record(case, Wish::Correct(party, Fix::Identity(named("Wahyuni Contohwati, S.Pd.")), why()));
    assert_eq!(test.file(case).identity(&slug("complainant")).expect("a person").name, "Wahyuni Contohwati, S.Pd.");
    let told = facts.facts.last().expect("the chronology").id;
    let form = desk::answered("chronology", "Simpanan belum dikembalikan sejak Maret.");
    test.record(case, Wish::Correct(told, Fix::Form(form), why()));
    let empty = Wish::Correct(told, Fix::Form(Form::default()), why());
    assert_eq!(test.refusal(case, empty), Refusal::FieldMissing(slug("chronology")), "a correction is a whole form");
    let foreign = Wish::Correct(told, Fix::Identity(named("Siapa")), why());
    assert_eq!(test.refusal(case, foreign), Refusal::NotCorrectable);
}

#[test]
fn correcting_a_time_leaves_a_corrected_form_as_it_is_and_the_other_way_round() {
    let test = TestDesk::banten(18, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let fact = test.now("2026-01-14 09:00").record(case, returned("Fotokopi belum ada."));
    let why = || "Salah catat.".to_owned();
    test.record(case, Wish::Correct(fact, Fix::Form(because("incomplete", "Bukti belum ada.")), why()));
    test.record(case, at_another_time(fact, at("2026-01-13 09:00")));
    let entry = || test.file(case).case.entries.iter().find(|entry| entry.fact == fact).expect("the entry").clone();
    let reason = |event: &CaseEvent| {
        let commitment = event.record().and_then(|record| record.reason).expect("a reason");
        test.file(case).text(commitment).expect("its text").to_owned()
    };
    assert_eq!((entry().at, reason(&entry().event).as_str()), (at("2026-01-13 09:00"), "Bukti belum ada."));
    test.record(case, Wish::Correct(fact, Fix::Form(because("incomplete", "Surat belum ada.")), why()));
    assert_eq!((entry().at, reason(&entry().event).as_str()), (at("2026-01-13 09:00"), "Surat belum ada."));
    test.record(case, did_not_happen(fact));
    assert!(entry().struck);
    assert_eq!(test.file(case).case.reviews, []);
}
