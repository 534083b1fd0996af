//! Banten's procedure, line by line: what is due when, what can follow what, and what is refused.
//! All dates are worked out by hand; the notes beside them name the days that count.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at,
    banten::{close, invite, meet, returned, session, signed, verified},
    did_not_happen, outcome, slug,
};
use titik_temu::{
    app::{BoardGroup, Form, Trouble, Wish},
    domain::{
        case::{Attempts, CasePhase, Refusal, Review},
        counting::Unit,
        deadline::{DeadlineState, foremost},
        progress::Stage,
        standstill::{self, Why},
    },
};

const VERIFY: &str = "verify-3-days";
const RESPONDENT: &str = "invite-respondent-5-days";
const COMPLAINANT: &str = "invite-complainant-3-days";
const BOTH: &str = "invite-both-5-days";

#[test]
fn the_whole_way_through_march_2026() {
    // March 2026: Ramadan until the 20th (closing at 15.00, on Fridays at 15.30), collective leave and
    // holidays from the 18th to the 24th, Good Friday on 3 April.
    let test = TestDesk::banten(1, "2026-02-02 08:00");

    test.now("2026-03-04 09:00");
    let case = test.take_in();
    assert_eq!(test.due(case, VERIFY), Some(at("2026-03-07 23:59")), "3 calendar days: 5, 6, 7, a Saturday");
    test.waits_for(case, RESPONDENT, &["verified"]);
    test.waits_for(case, BOTH, &["respondent-met", "complainant-met"]);
    assert_eq!(test.step_now(case), "verification");

    test.now("2026-03-05 10:00").record(case, returned("Fotokopi identitas belum dilampirkan."));
    assert_eq!(test.due(case, VERIFY), Some(at("2026-03-07 23:59")), "returning the file stops no clock");
    test.now("2026-03-06 10:00").verify(case);
    test.met(case, VERIFY, "2026-03-06 10:00");
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-03-13 15:30")), "9, 10, 11, 12, 13");

    test.now("2026-03-13 14:00").invite_respondent(case, "2026-03-16 09:00");
    test.met(case, RESPONDENT, "2026-03-13 14:00");
    test.now("2026-03-16 09:45").meet_respondent(case, false);
    test.waits_for(case, COMPLAINANT, &["respondent-met"]);
    assert_eq!(test.step_now(case), "respondent-meeting");
    test.now("2026-03-16 10:30").invite_respondent(case, "2026-03-17 09:00");
    assert_eq!(test.file(case).case.meetings[1].attempt, 2);
    test.now("2026-03-17 10:00").meet_respondent(case, true);
    assert_eq!(test.due(case, COMPLAINANT), Some(at("2026-03-27 16:30")), "25, 26, 27");
    test.waits_for(case, BOTH, &["complainant-met"]);

    test.now("2026-03-26 09:00").invite_complainant(case, "2026-03-30 09:00");
    test.met(case, COMPLAINANT, "2026-03-26 09:00");
    test.now("2026-03-30 10:00").meet_complainant(case, true);
    assert_eq!(test.due(case, BOTH), Some(at("2026-04-07 16:00")), "31, 1, 2, 6, 7; the later meeting counts");

    test.now("2026-04-07 15:59").invite_both(case, "2026-04-09 09:00");
    test.met(case, BOTH, "2026-04-07 15:59");
    test.now("2026-04-09 11:00").mediate(case, "not-yet");
    assert_eq!(test.step_now(case), "continued-mediation");
    assert!(foremost(&test.file(case).deadlines(test.desk.now())).is_none(), "the standard sets no limit here");
    test.now("2026-04-10 09:00").mediate_again(case, "2026-04-14 09:00", "settled");
    assert_eq!(test.step_now(case), "settlement");
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
fn pausing_stops_every_clock_and_resuming_gives_the_days_back() {
    let test = TestDesk::banten(18, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    test.now("2026-01-13 09:00").verify(case);
    assert_eq!(test.due(case, RESPONDENT), Some(at("2026-01-21 16:00")), "14, 15, 19, 20, 21");
    let pause = |until: &str| Wish::Pause("Pelapor sakit.".to_owned().into(), Some(at(until)));
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
    assert_eq!(test.refusal(case, Wish::Pause("Alasan.".to_owned().into(), None)), Refusal::Ended);
    let again = invite("continued-mediation", "invite-again", "2026-02-03 09:00");
    assert_eq!(test.refusal(case, again), Refusal::Ended);
    let reopen = Wish::Reopen("Ada bukti baru.".to_owned().into());
    let early = desk::wait(test.desk.record(case, reopen.clone(), at("2026-01-27 09:00")));
    assert_eq!(early, Err(Trouble::Refused(Refusal::BeforeStart(None, at("2026-01-28 09:00")))));
    test.now("2026-02-02 09:00").record(case, reopen.clone());
    assert_eq!(test.refusal(case, reopen), Refusal::NotEnded);
    test.mediate_again(case, "2026-02-03 09:00", "settled");
    assert_eq!(test.step_now(case), "settlement");
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
    let once = Some(Attempts { invitations: 1, no_shows: 1 });
    assert_eq!((line.group, line.attempts, line.due), (BoardGroup::Waiting, once, None));
    assert_eq!(
        (line.since, line.received),
        (Some(at("2026-01-15 09:30")), Some(at("2026-01-12 09:00"))),
        "its age goes on"
    );
    let waits: Vec<&str> = line.waits_for.iter().map(|text| text.id.as_str()).collect();
    assert_eq!(waits, ["pertemuan dengan pihak yang dilaporkan"]);
    assert_eq!(standstill::since(&test.file(case).case), Some(at("2026-01-15 09:30")), "since the no-show");
    assert_eq!(line.why, Some(Why::HeldUp));
    let outcome_of_a_no_show = {
        test.invite_respondent(case, "2026-01-19 09:00");
        assert_eq!(test.desk.board().lines[0].why, Some(Why::HeldUp), "a meeting that is only planned starts no clock");
        let meeting = test.open_meeting(case);
        meet("respondent-meeting", "meet-respondent", meeting, &[("respondent", false)], outcome("settled"))
    };
    let attempts = test.file(case).case.attempts();
    assert_eq!(attempts, Some(Attempts { invitations: 2, no_shows: 1 }), "the second invitation");
    test.now("2026-01-19 10:00");
    assert_eq!(test.refusal(case, outcome_of_a_no_show), Refusal::AttendanceIncomplete, "nothing came of it");
    test.meet_respondent(case, true);
    assert_eq!(test.file(case).case.attempts(), None, "they met");
}

#[test]
fn one_of_two_invited_parties_is_not_both() {
    let test = TestDesk::banten(23, "2026-01-05 08:00");
    let case = test.up_to_mediation();
    test.now("2026-01-21 09:00").invite_both(case, "2026-01-26 09:00");
    let meeting = test.open_meeting(case);
    let came = [("complainant", true), ("respondent", false)];
    test.now("2026-01-26 10:00").record(case, meet("mediation", "mediate", meeting, &came, Form::default()));
    assert_eq!(test.step_now(case), "mediation");
    let late = session(meeting, "mediation", "mediate", "settled");
    assert_eq!(test.refusal(case, late), Refusal::NoOpenMeeting);
    test.invite_both(case, "2026-01-28 09:00");
    test.now("2026-01-28 11:00").mediate(case, "settled");
    assert_eq!(test.step_now(case), "settlement");
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
    let deadline = test.deadline(case, RESPONDENT);
    assert_eq!(deadline.doubt.unpublished, [2028]);
    match deadline.state {
        DeadlineState::Running(running) => {
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
