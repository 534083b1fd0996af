//! Banten's procedure, line by line: what is due when, what can follow what, and what is refused.
//! All dates are worked out by hand; the notes beside them name the days that count.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at, at_another_time,
    banten::{close, invite, meet, returned, session, signed, verified},
    did_not_happen, intake, named, outcome, slug,
};
use titik_temu::{
    app::{BoardGroup, Fix, Form, Trouble, Wish},
    domain::{
        case::{CasePhase, Refusal, Review},
        counting::Unit,
        deadline::{DeadlineState, foremost},
        fact::CaseId,
        party::{DocumentKind, IdentityDocument, NikFault, PhoneFault},
        progress::{Stage, held_up},
    },
};

const VERIFY: &str = "verify-3-days";
const RESPONDENT: &str = "invite-respondent-5-days";
const COMPLAINANT: &str = "invite-complainant-3-days";
const BOTH: &str = "invite-both-5-days";

#[track_caller]
fn met(test: &TestDesk, case: CaseId, limit: &str, when: &str) {
    match test.deadline(case, limit).state {
        DeadlineState::Met { at: met, late, .. } => assert_eq!((met, late), (at(when), false)),
        other => panic!("{limit} is not met: {other:?}"),
    }
}

#[track_caller]
fn waits_for(test: &TestDesk, case: CaseId, limit: &str, milestones: &[&str]) {
    match test.deadline(case, limit).state {
        DeadlineState::Waiting(waits) => assert_eq!(waits, milestones.iter().map(|id| slug(id)).collect::<Vec<_>>()),
        other => panic!("{limit} does not wait: {other:?}"),
    }
}

fn step_now(test: &TestDesk, case: CaseId) -> String {
    test.file(case).progress().current.map(|step| step.id.to_string()).unwrap_or_default()
}

#[test]
fn the_whole_way_through_march_2026() {
    // March 2026: Ramadan until the 20th (closing at 15.00, on Fridays at 15.30), collective leave and
    // holidays from the 18th to the 24th, Good Friday on 3 April.
    let test = TestDesk::banten(1, "2026-02-02 08:00");

    test.now("2026-03-04 09:00");
    let case = test.take_in();
    assert_eq!(test.due(case, VERIFY), Some(at("2026-03-07 23:59")), "3 calendar days: 5, 6, 7, a Saturday");
    waits_for(&test, case, RESPONDENT, &["verified"]);
    waits_for(&test, case, BOTH, &["respondent-met", "complainant-met"]);
    assert_eq!(step_now(&test, case), "verification");

    test.now("2026-03-05 10:00").record(case, returned("Fotokopi identitas belum dilampirkan."));
    assert_eq!(test.due(case, VERIFY), Some(at("2026-03-07 23:59")), "returning the file stops no clock");
    test.now("2026-03-06 10:00").verify(case);
    met(&test, case, VERIFY, "2026-03-06 10:00");
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-03-13 15:30")), "9, 10, 11, 12, 13");

    test.now("2026-03-13 14:00").invite_respondent(case, "2026-03-16 09:00");
    met(&test, case, RESPONDENT, "2026-03-13 14:00");
    test.now("2026-03-16 09:45").meet_respondent(case, false);
    waits_for(&test, case, COMPLAINANT, &["respondent-met"]);
    assert_eq!(step_now(&test, case), "respondent-meeting");
    test.now("2026-03-16 10:30").invite_respondent(case, "2026-03-17 09:00");
    assert_eq!(test.file(case).case.meetings[1].attempt, 2);
    test.now("2026-03-17 10:00").meet_respondent(case, true);
    assert_eq!(test.due(case, COMPLAINANT), Some(at("2026-03-27 16:30")), "25, 26, 27");
    waits_for(&test, case, BOTH, &["complainant-met"]);

    test.now("2026-03-26 09:00").invite_complainant(case, "2026-03-30 09:00");
    met(&test, case, COMPLAINANT, "2026-03-26 09:00");
    test.now("2026-03-30 10:00").meet_complainant(case, true);
    assert_eq!(test.due(case, BOTH), Some(at("2026-04-07 16:00")), "31, 1, 2, 6, 7; the later meeting counts");

    test.now("2026-04-07 15:59").invite_both(case, "2026-04-09 09:00");
    met(&test, case, BOTH, "2026-04-07 15:59");
    test.now("2026-04-09 11:00").mediate(case, "not-yet");
    assert_eq!(step_now(&test, case), "continued-mediation");
    assert!(foremost(&test.file(case).deadlines(test.desk.now())).is_none(), "the standard sets no limit here");
    test.now("2026-04-10 09:00").mediate_again(case, "2026-04-14 09:00", "settled");
    assert_eq!(step_now(&test, case), "settlement");
    test.now("2026-04-15 09:00").record(case, signed("not-signed"));
    test.now("2026-04-16 09:00").sign(case);
    test.now("2026-04-16 11:00").record(case, close("settled", ""));

    let file = test.file(case);
    assert_eq!(file.case.phase(), CasePhase::Ended);
    assert!(file.case.reviews.is_empty(), "{:?}", file.case.reviews);
    assert!(file.progress().steps.iter().all(|state| state.stage == Stage::Done));
    assert_eq!(test.desk.board().lines[0].group, BoardGroup::Ended);
}

#[test]
fn the_turn_of_the_year_2026() {
    // 24 December is collective leave, 25 December, 1 January and 5 January are holidays.
    let test = TestDesk::banten(2, "2026-12-01 08:00");
    test.now("2026-12-21 09:00");
    let case = test.take_in();
    assert_eq!(test.due(case, VERIFY), Some(at("2026-12-24 23:59")), "calendar days roll over no holiday");
    test.now("2026-12-23 14:00").verify(case);
    assert_eq!(test.due(case, RESPONDENT), Some(at("2027-01-04 16:00")), "28, 29, 30, 31, 4");
    test.now("2026-12-30 09:00").invite_respondent(case, "2026-12-31 09:00");
    test.now("2026-12-31 10:00").meet_respondent(case, true);
    assert_eq!(test.due(case, COMPLAINANT), Some(at("2027-01-07 16:00")), "4, 6, 7");
}

#[test]
fn what_is_left_is_told_in_the_limits_own_unit() {
    let test = TestDesk::banten(3, "2026-02-02 08:00");
    test.now("2026-03-13 08:30");
    let case = test.take_in();
    test.now("2026-03-13 09:00").verify(case);
    let left = |now: &str| {
        test.now(now);
        match test.deadline(case, RESPONDENT).state {
            DeadlineState::Running(running) => running.left.expect("time left"),
            other => panic!("{other:?}"),
        }
    };
    // Due on 27 March: 16, 17, 25, 26, 27.
    let first = left("2026-03-13 09:00");
    assert_eq!((first.count, first.unit, first.late), (5, Unit::WorkingDay, false));
    assert_eq!(left("2026-03-17 20:00").count, 3, "over the holidays nothing is used up");
    assert_eq!(left("2026-03-22 12:00").count, 3);
    let last = left("2026-03-27 16:00");
    assert_eq!((last.count, last.late), (0, false), "due today");
    let late = left("2026-03-30 08:00");
    assert_eq!((late.count, late.late), (1, true));
}

#[test]
fn an_office_that_reads_3_days_as_working_days_gets_them() {
    let test = TestDesk::banten(4, "2026-02-02 08:00");
    let reading = |option: &str| {
        let chosen = test.desk.choose_reading(slug("banten-mediasi-koperasi"), slug("verification-days"), slug(option));
        desk::wait(chosen)
    };
    reading("working").expect("a reading");
    test.now("2026-03-13 09:00");
    let case = test.take_in();
    assert_eq!(test.due(case, VERIFY), Some(at("2026-03-25 16:00")), "16, 17, 25");
    let notes = test.deadline(case, VERIFY).notes;
    assert!(notes.iter().any(|note| note.id.contains("hari kerja")), "the reading is told beside the date: {notes:?}");

    // A case keeps the reading that it adopted, until it adopts another.
    reading("calendar").expect("a reading");
    assert_eq!(test.due(case, VERIFY), Some(at("2026-03-25 16:00")));
    desk::wait(test.desk.adopt_terms(case)).expect("adopted");
    assert_eq!(test.due(case, VERIFY), Some(at("2026-03-16 23:59")));
    let unknown = reading("lunar");
    assert_eq!(unknown, Err(Trouble::Refused(Refusal::NotInProcedure)));
}

#[test]
fn out_of_order_is_refused_with_what_is_missing() {
    let test = TestDesk::banten(5, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let too_early = |missing: &[&str]| Refusal::TooEarly(missing.iter().map(|id| slug(id)).collect());

    let invitation = invite("respondent-meeting", "invite-respondent", "2026-01-20 09:00");
    assert_eq!(test.refusal(case, invitation), too_early(&["verified"]));
    let mediation = || invite("mediation", "invite-both", "2026-01-20 09:00");
    assert_eq!(test.refusal(case, mediation()), too_early(&["respondent-met", "complainant-met"]));
    assert_eq!(test.refusal(case, signed("signed-by-both")), too_early(&["common-ground"]));
    assert_eq!(test.refusal(case, close("settled", "")), too_early(&["agreement-signed"]));
    assert_eq!(test.refusal(case, close("no-agreement", "Tidak sepakat.")), too_early(&["session-held"]));

    test.now("2026-01-13 09:00").verify(case);
    assert_eq!(test.refusal(case, verified()), Refusal::StepDone(slug("verification")));
    test.now("2026-01-14 09:00").invite_respondent(case, "2026-01-15 09:00");
    let again = invite("respondent-meeting", "invite-respondent", "2026-01-16 09:00");
    assert_eq!(test.refusal(case, again), Refusal::MeetingOpen(at("2026-01-15 09:00")));
    test.now("2026-01-15 10:00").meet_respondent(case, true);
    assert_eq!(test.refusal(case, mediation()), too_early(&["complainant-met"]), "one of two meetings is not both");
    let further = invite("continued-mediation", "invite-again", "2026-01-20 09:00");
    assert_eq!(test.refusal(case, further), too_early(&["not-yet-settled"]));
}

#[test]
fn forms_are_asked_for_what_they_need() {
    let test = TestDesk::banten(6, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let verification = |form| Wish::Act(slug("verification"), slug("verify"), form);
    assert_eq!(test.refusal(case, verification(Form::default())), Refusal::OutcomeMissing);
    assert_eq!(test.refusal(case, verification(outcome("incomplete"))), Refusal::ReasonMissing);
    assert_eq!(test.refusal(case, verification(outcome("perhaps"))), Refusal::NotInProcedure);
    assert_eq!(test.refusal(case, close("withdrawn", "  ")), Refusal::ReasonMissing);
    assert_eq!(test.refusal(case, Wish::Void(String::new())), Refusal::ReasonMissing);
    assert_eq!(test.refusal(case, Wish::Pause(String::new(), None)), Refusal::ReasonMissing);
    let nothing = Wish::Extend(slug(VERIFY), 0, "Alasan.".to_owned(), "Kepala Dinas".to_owned());
    assert_eq!(test.refusal(case, nothing), Refusal::NothingAdded);

    test.verify(case);
    let earlier = invite("respondent-meeting", "invite-respondent", "2026-01-12 08:00");
    assert_eq!(test.refusal(case, earlier), Refusal::MeetingBeforeInvitation);
    test.invite_respondent(case, "2026-01-13 09:00");
    let meeting = test.open_meeting(case);
    let nobody = meet("respondent-meeting", "meet-respondent", meeting, &[], Form::default());
    assert_eq!(test.now("2026-01-13 10:00").refusal(case, nobody), Refusal::AttendanceIncomplete);
    let other = meet("respondent-meeting", "meet-respondent", meeting, &[("complainant", true)], Form::default());
    assert_eq!(test.refusal(case, other), Refusal::AttendanceIncomplete);
}

#[test]
fn an_intake_that_leaves_something_out_is_refused_and_uses_up_no_number() {
    let test = TestDesk::banten(7, "2026-01-05 08:00");
    let refused = |form| desk::wait(test.desk.take_in(form, test.desk.now())).expect_err("refused");
    let mut form = intake();
    form.parties.remove(1);
    assert_eq!(refused(form), Trouble::Refused(Refusal::PartyMissing(slug("respondent"))));
    let mut form = intake();
    form.kind = None;
    assert_eq!(refused(form), Trouble::Refused(Refusal::KindMissing));
    let mut form = intake();
    form.acts.clear();
    assert_eq!(refused(form), Trouble::Refused(Refusal::FieldMissing(slug("chronology"))));
    let mut form = intake();
    form.acts.push((slug("verification"), slug("verify"), outcome("complete")));
    assert_eq!(refused(form), Trouble::Refused(Refusal::NotInProcedure), "verifying is no part of the intake");
    let mut form = intake();
    form.handed_over.push(slug("a-stamp"));
    assert_eq!(refused(form), Trouble::Refused(Refusal::NotInProcedure));
    let mut form = intake();
    form.parties[0].1 = named("  ");
    assert_eq!(refused(form), Trouble::NameMissing);
    let case = test.take_in();
    assert_eq!(test.file(case).case.register_number(), Some("PGD/A/2026/0001"));
}

#[test]
fn numbers_of_people_are_checked_and_kept_in_one_spelling() {
    let test = TestDesk::banten(8, "2026-01-05 08:00");
    let with = |nik: &str, telephone: &str| {
        let mut form = intake();
        let person = &mut form.parties[0].1;
        person.document = Some(IdentityDocument { kind: DocumentKind::Nik, number: nik.to_owned() });
        person.telephone = telephone.to_owned();
        desk::wait(test.desk.take_in(form, test.desk.now()))
    };
    assert_eq!(with("360401", "0812-0000-0001"), Err(Trouble::Nik(NikFault::Length)));
    assert_eq!(with("3604010112900001", "0812-0000-000x"), Err(Trouble::Phone(PhoneFault::Characters)));
    let case = with("3604 0101 1290 0001", "0812-0000-0001").expect("taken in");
    let person = test.file(case).identity(&slug("complainant")).expect("a person");
    assert_eq!(person.document.expect("a document").number, "3604010112900001");
    assert_eq!(person.telephone, "+6281200000001");
}

#[test]
fn names_of_every_kind_come_back_as_they_were_told() {
    let test = TestDesk::banten(9, "2026-01-05 08:00");
    for name in ["Suparni", "O'Brien <b>Siti</b> & \"Putri\"", "محمد", "I Gusti Ayu ꦒꦸꦱ꧀ꦠꦶ", "a\u{0}b\u{202e}c", "😀"]
    {
        let mut form = intake();
        form.parties[0].1 = named(name);
        let case = desk::wait(test.desk.take_in(form, test.desk.now())).expect(name);
        desk::wait(test.desk.reload()).expect("loaded anew");
        assert_eq!(test.file(case).identity(&slug("complainant")).expect("a person").name, name);
    }
    let mut form = intake();
    form.parties[0].1 = named(&"panjang ".repeat(2_000));
    let before = test.kept();
    assert!(matches!(desk::wait(test.desk.take_in(form, test.desk.now())), Err(Trouble::Document(_))));
    assert_eq!(test.kept(), before, "what could not be read back is not kept");
}

#[test]
fn nothing_happens_before_what_it_had_to_wait_for_or_after_now() {
    let test = TestDesk::banten(10, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    assert_eq!(test.try_take_in(at("2026-01-12 09:01")), Err(Trouble::Refused(Refusal::InFuture)));
    let case = test.take_in();
    let on = |wish: Wish, when: &str| match desk::wait(test.desk.record(case, wish, at(when))) {
        Err(Trouble::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    };
    test.now("2026-01-14 09:00");
    assert_eq!(on(verified(), "2026-01-14 09:01"), Refusal::InFuture);
    assert_eq!(on(verified(), "2026-01-12 08:59"), Refusal::BeforeStart(None, at("2026-01-12 09:00")));
    test.verify(case);
    test.now("2026-01-16 09:00");
    let invitation = || invite("respondent-meeting", "invite-respondent", "2026-01-19 09:00");
    let before_verification = Refusal::BeforeStart(Some(slug("verified")), at("2026-01-14 09:00"));
    assert_eq!(on(invitation(), "2026-01-13 09:00"), before_verification);
    test.invite_respondent(case, "2026-01-19 09:00");
    let meeting = test.open_meeting(case);
    let held = || meet("respondent-meeting", "meet-respondent", meeting, &[("respondent", false)], Form::default());
    test.now("2026-01-20 09:00");
    assert_eq!(on(held(), "2026-01-15 09:00"), Refusal::BeforeStart(None, at("2026-01-16 09:00")), "the invitation");
    test.record(case, held());
    assert_eq!(on(invitation(), "2026-01-19 09:00"), Refusal::BeforeStart(None, at("2026-01-20 09:00")), "the no-show");
}

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
    met(&test, case, VERIFY, "2026-01-13 10:00");
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-01-21 16:00")), "14, 15, 19, 20, 21: the 16th is a holiday");
}

#[test]
fn a_moment_of_another_zone_is_told_in_the_offices() {
    let test = TestDesk::banten(12, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let tokyo = at("2026-01-12 08:30").with_timezone(&chrono::FixedOffset::east_opt(9 * 3600).expect("an offset"));
    let case = test.try_take_in(tokyo).expect("taken in");
    desk::wait(test.desk.reload()).expect("loaded anew");
    assert_eq!(test.file(case).case.opened_at().expect("opened").to_rfc3339(), "2026-01-12T08:30:00+07:00");
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
    assert_eq!(step_now(&test, case), "verification");
    waits_for(&test, case, RESPONDENT, &["verified"]);
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
fn pausing_stops_every_clock_and_resuming_gives_the_days_back() {
    let test = TestDesk::banten(18, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    test.now("2026-01-13 09:00").verify(case);
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-01-21 16:00")), "14, 15, 19, 20, 21");
    let pause = |until: &str| Wish::Pause("Pelapor sakit.".to_owned(), Some(at(until)));
    test.now("2026-01-15 09:00").record(case, pause("2026-01-20 08:00"));
    assert_eq!(test.due(case, RESPONDENT), None);
    assert_eq!(test.desk.board().lines[0].group, BoardGroup::Waiting);
    assert_eq!(test.file(case).case.phase(), CasePhase::Paused);
    assert_eq!(test.refusal(case, pause("2026-01-21 08:00")), Refusal::AlreadyPaused);
    test.now("2026-01-20 09:00").record(case, Wish::Resume);
    // Paused at the close of the 15th and the 19th; the 16th is a holiday.
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-01-23 16:30")), "14, 20, 21, 22, 23");
    assert_eq!(test.refusal(case, Wish::Resume), Refusal::NotPaused);
}

#[test]
fn an_extension_adds_to_the_count_and_says_who_decided() {
    let test = TestDesk::banten(19, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let extend =
        |by: u32| Wish::Extend(slug(VERIFY), by, "Bukti harus dicocokkan.".to_owned(), "Kepala Dinas".to_owned());
    test.record(case, extend(2));
    assert_eq!(test.due(case, VERIFY), Some(at("2026-01-17 23:59")), "5 days");
    test.record(case, extend(1));
    assert_eq!(test.deadline(case, VERIFY).extended_by, 3);
    assert_eq!(test.due(case, VERIFY), Some(at("2026-01-18 23:59")));
}

#[test]
fn a_case_ends_without_agreement_and_can_be_taken_up_again() {
    let test = TestDesk::banten(20, "2026-01-05 08:00");
    let case = test.up_to_mediation();
    test.now("2026-01-21 09:00").invite_both(case, "2026-01-26 09:00");
    test.now("2026-01-26 11:00").mediate(case, "not-yet");
    assert_eq!(test.refusal(case, close("no-agreement", "")), Refusal::ReasonMissing);
    test.now("2026-01-28 09:00").record(case, close("no-agreement", "Kedua belah pihak tetap pada pendiriannya."));
    assert_eq!(test.file(case).case.ended.as_ref().expect("an ending").outcome, slug("no-agreement"));
    assert_eq!(test.refusal(case, Wish::Pause("Alasan.".to_owned(), None)), Refusal::Ended);
    let again = invite("continued-mediation", "invite-again", "2026-02-03 09:00");
    assert_eq!(test.refusal(case, again), Refusal::Ended);
    let reopen = Wish::Reopen("Ada bukti baru.".to_owned());
    let early = desk::wait(test.desk.record(case, reopen.clone(), at("2026-01-27 09:00")));
    assert_eq!(early, Err(Trouble::Refused(Refusal::BeforeStart(None, at("2026-01-28 09:00")))));
    test.now("2026-02-02 09:00").record(case, reopen.clone());
    assert_eq!(test.refusal(case, reopen), Refusal::NotEnded);
    test.mediate_again(case, "2026-02-03 09:00", "settled");
    assert_eq!(step_now(&test, case), "settlement");
}

#[test]
fn a_voided_case_takes_nothing_more_unless_the_voiding_was_the_mistake() {
    let test = TestDesk::banten(21, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let fact = test.record(case, Wish::Void("Tercatat dua kali.".to_owned()));
    assert_eq!(test.file(case).case.phase(), CasePhase::Voided);
    assert_eq!(test.refusal(case, verified()), Refusal::Voided);
    assert_eq!(test.desk.board().lines[0].group, BoardGroup::Ended);
    test.now("2026-01-12 10:00").record(case, did_not_happen(fact));
    assert_eq!(test.file(case).case.phase(), CasePhase::Open);
    test.verify(case);
}

#[test]
fn a_no_show_holds_the_case_up_and_says_since_when_and_what_for() {
    let test = TestDesk::banten(22, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    test.now("2026-01-13 09:00").verify(case);
    test.now("2026-01-14 09:00").invite_respondent(case, "2026-01-15 09:00");
    test.now("2026-01-15 09:30").meet_respondent(case, false);
    let line = test.desk.board().lines.remove(0);
    assert_eq!((line.group, line.no_show, line.due), (BoardGroup::Waiting, true, None));
    let waits: Vec<&str> = line.waits_for.iter().map(|text| text.id.as_str()).collect();
    assert_eq!(waits, ["pertemuan dengan pihak yang dilaporkan"]);
    assert_eq!(held_up(&test.file(case).case), Some(at("2026-01-14 09:00")), "since the invitation");
    let outcome_of_a_no_show = {
        test.invite_respondent(case, "2026-01-19 09:00");
        let meeting = test.open_meeting(case);
        meet("respondent-meeting", "meet-respondent", meeting, &[("respondent", false)], outcome("settled"))
    };
    test.now("2026-01-19 10:00");
    assert_eq!(test.refusal(case, outcome_of_a_no_show), Refusal::AttendanceIncomplete, "nothing came of it");
}

#[test]
fn one_of_two_invited_parties_is_not_both() {
    let test = TestDesk::banten(23, "2026-01-05 08:00");
    let case = test.up_to_mediation();
    test.now("2026-01-21 09:00").invite_both(case, "2026-01-26 09:00");
    let meeting = test.open_meeting(case);
    let came = [("complainant", true), ("respondent", false)];
    test.now("2026-01-26 10:00").record(case, meet("mediation", "mediate", meeting, &came, Form::default()));
    assert_eq!(step_now(&test, case), "mediation");
    let late = session(meeting, "mediation", "mediate", "settled");
    assert_eq!(test.refusal(case, late), Refusal::NoOpenMeeting);
    test.invite_both(case, "2026-01-28 09:00");
    test.now("2026-01-28 11:00").mediate(case, "settled");
    assert_eq!(step_now(&test, case), "settlement");
    let file = test.file(case);
    let further = file.progress().steps.into_iter().find(|state| state.step.id == *"continued-mediation");
    assert_eq!(further.expect("the step").stage, Stage::NotNeeded, "settled in the first session");
}

#[test]
fn years_without_a_published_calendar_say_so() {
    let test = TestDesk::banten(24, "2027-12-01 08:00");
    test.now("2027-12-29 09:00");
    let case = test.take_in();
    test.verify(case);
    match test.deadline(case, RESPONDENT).state {
        DeadlineState::Running(running) => {
            assert_eq!(running.unpublished, [2028]);
            assert_eq!(running.due, Some(at("2028-01-05 16:00")), "30, 31, 3, 4, 5: weekends only");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_to_review_on_a_case_that_went_its_way() {
    let test = TestDesk::banten(25, "2026-01-05 08:00");
    let case = test.up_to_the_signed_settlement();
    test.record(case, close("settled", ""));
    assert_eq!(test.file(case).case.reviews, Vec::<Review>::new());
    desk::wait(test.desk.reload()).expect("loaded anew");
    assert_eq!(test.file(case).case.phase(), CasePhase::Ended, "a reload tells the same");
}
