//! Jombang's facilitation of cooperatives, line by line: three ways through it, one limit on the whole
//! service, and how a case ends. All dates are worked out by hand; the notes name the days that count.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    answered, at,
    banten::{close, meet},
    jombang::{
        agreement, application, complete, consulted, directly, facilitated, facilitating, incomplete, koperasi,
        minutes, reported, schedule, too_early,
    },
    outcome,
    packs::{choice, date, text, with},
    slug, wait,
};
use titik_temu::{
    app::{Form, Trouble, Wish},
    domain::{
        case::{CasePhase, Refusal},
        deadline::DeadlineState,
        progress::Stage,
        standstill::since,
    },
};

const SERVICE: &str = "service-10-days";

#[test]
fn a_complaint_goes_its_whole_way_through_march_2026() {
    // Collective leave and holidays from the 18th to the 24th; Ramadan's hours until the 20th.
    let test = facilitating(1);
    test.now("2026-03-06 09:00");
    let case = test.receive(application(Some("complaint"), true));
    assert_eq!(test.file(case).case.register_number(), Some("PMH/A/2026/0001"), "the counter of applications");
    test.waits_for(case, SERVICE, &["application-complete"]);
    assert_eq!(test.stage(case, "application"), Stage::Done);
    assert_eq!(test.stage(case, "consultation"), Stage::NotNeeded, "another way");

    test.now("2026-03-09 09:00").record(case, incomplete("Fotokopi KTP belum ada."));
    test.waits_for(case, SERVICE, &["application-complete"]);
    test.now("2026-03-10 10:00").record(case, complete());
    test.assert_due(case, SERVICE, "2026-03-31 16:00", "11, 12, 13, 16, 17, 25, 26, 27, 30, 31");
    assert_eq!(test.step_now(case), "scheduling");

    test.now("2026-03-11 09:00").record(case, schedule("schedule-both", "2026-03-16 09:00"));
    assert_eq!((test.stage(case, "scheduling"), test.step_now(case).as_str()), (Stage::Done, "facilitation"));
    test.now("2026-03-16 11:00").facilitate(case, "solved");
    assert_eq!(test.step_now(case), "report");
    test.now("2026-03-17 10:00").record(case, agreement("signed", ""));
    test.now("2026-03-31 15:59").record(case, reported());
    test.met(case, SERVICE, "2026-03-31 15:59");
    test.record(case, close("solved", ""));

    let file = test.file(case);
    assert_eq!((file.case.phase(), test.ending(case).as_str()), (CasePhase::Ended, "solved"));
    assert!(file.case.reviews.is_empty(), "{:?}", file.case.reviews);
    let open = |stage: Stage| matches!(stage, Stage::Open | Stage::Later);
    assert!(!file.progress().steps.iter().any(|state| open(state.stage)), "every step is done or of another way");
}

#[test]
fn a_consultation_is_given_at_once_and_ends_with_its_report() {
    let test = facilitating(3);
    test.now("2026-03-10 09:00");
    let case = test.complete_application("consultation", false);
    assert_eq!(test.step_now(case), "consultation");
    for step in ["scheduling", "facilitation"] {
        assert_eq!(test.stage(case, step), Stage::NotNeeded);
    }
    assert_eq!(test.refusal(case, schedule("schedule-applicant", "2026-03-12 09:00")), Refusal::NotThisWay);
    assert_eq!(test.refusal(case, directly("solved")), Refusal::NotThisWay);
    assert_eq!(test.refusal(case, reported()), too_early(&["consultation-given"]), "nothing of the other ways");
    test.record(case, consulted());
    assert_eq!(test.refusal(case, close("consulted", "")), too_early(&["report-handed-over"]));
    assert_eq!(test.refusal(case, agreement("signed", "")), Refusal::NotThisWay);
    test.now("2026-03-11 09:00").record(case, reported());
    test.met(case, SERVICE, "2026-03-11 09:00");
    test.record(case, close("consulted", ""));
    assert_eq!(test.ending(case), "consulted");
}

#[test]
fn a_problem_is_solved_without_a_respondent_where_there_is_none() {
    let test = facilitating(4);
    test.now("2026-03-10 09:00");
    let case = test.complete_application("problem-solving", false);
    assert_eq!(test.refusal(case, schedule("schedule-both", "2026-03-12 09:00")), Refusal::NotThisWay);
    test.record(case, schedule("schedule-applicant", "2026-03-12 09:00"));
    test.now("2026-03-12 11:00").facilitate(case, "solved");
    test.record(case, reported());
    test.record(case, close("solved", ""));
    assert_eq!(test.ending(case), "solved");
}

#[test]
fn a_problem_with_a_respondent_brings_both_together() {
    let test = facilitating(5);
    test.now("2026-03-10 09:00");
    let case = test.complete_application("problem-solving", true);
    assert_eq!(test.refusal(case, schedule("schedule-applicant", "2026-03-12 09:00")), Refusal::NotThisWay);
    test.record(case, schedule("schedule-both", "2026-03-12 09:00"));
    test.now("2026-03-12 11:00").facilitate(case, "solved");

    // Where the respondent becomes known only later, both are invited from then on.
    let late = test.complete_application("problem-solving", false);
    test.record(late, Wish::NameParty(slug("respondent"), koperasi()));
    test.record(late, schedule("schedule-both", "2026-03-13 09:00"));
}

#[test]
fn a_complaint_names_its_respondent_before_a_meeting_is_scheduled() {
    let test = facilitating(6);
    test.now("2026-03-10 09:00");
    let case = test.complete_application("complaint", false);
    let meeting = || schedule("schedule-both", "2026-03-12 09:00");
    assert_eq!(test.refusal(case, meeting()), Refusal::PartyMissing(slug("respondent")));
    assert_eq!(test.refusal(case, schedule("schedule-applicant", "2026-03-12 09:00")), Refusal::NotThisWay);
    test.record(case, Wish::NameParty(slug("respondent"), koperasi()));
    test.record(case, meeting());
}

#[test]
fn a_meeting_that_came_to_nothing_is_scheduled_again() {
    let test = facilitating(7);
    test.now("2026-03-10 09:00");
    let case = test.complete_application("complaint", true);
    test.record(case, schedule("schedule-both", "2026-03-12 09:00"));
    let again = || schedule("schedule-both", "2026-03-16 09:00");
    assert_eq!(test.refusal(case, again()), Refusal::MeetingOpen(at("2026-03-12 09:00")));
    let stays_away = facilitated(&test, case, "solved", false);
    test.now("2026-03-12 09:45").record(case, stays_away);
    assert_eq!(since(&test.file(case).case), Some(at("2026-03-12 09:45")));
    assert_eq!(test.step_now(case), "facilitation");
    let file = test.file(case);
    assert_eq!(file.progress().offers[0].act.id, slug("schedule-both"), "the first thing to do");

    test.record(case, again());
    assert_eq!(test.file(case).case.meetings[1].attempt, 2);
    test.now("2026-03-16 11:00").facilitate(case, "continued");
    assert_eq!(test.step_now(case), "facilitation", "the standard does not limit the number of meetings");
    test.record(case, schedule("schedule-both", "2026-03-17 09:00"));
    test.now("2026-03-17 11:00").facilitate(case, "solved");
    assert_eq!(test.refusal(case, again()), Refusal::StepDone(slug("scheduling")));
}

#[test]
fn what_was_not_solved_ends_as_such_with_its_report() {
    let test = facilitating(8);
    test.now("2026-03-10 09:00");
    let case = test.complete_application("complaint", true);
    test.record(case, schedule("schedule-both", "2026-03-12 09:00"));
    let failed = |reason: &str| close("no-agreement", reason);
    let why = "Termohon tetap pada pendiriannya.";
    assert_eq!(test.refusal(case, failed(why)), too_early(&["facilitation-held", "report-handed-over"]));
    test.now("2026-03-12 11:00").facilitate(case, "unsolved");
    assert_eq!(test.refusal(case, agreement("signed", "")), too_early(&["problem-solved"]));
    test.record(case, reported());
    assert_eq!(test.refusal(case, close("solved", "")), too_early(&["problem-solved"]));
    assert_eq!(test.refusal(case, close("consulted", "")), Refusal::NotThisWay);
    assert_eq!(test.refusal(case, failed("")), Refusal::ReasonMissing);
    test.record(case, failed(why));
    assert_eq!(test.ending(case), "no-agreement");
}

#[test]
fn a_case_can_end_beyond_the_standard_at_any_time_with_a_reason() {
    let test = facilitating(9);
    test.now("2026-03-10 09:00");
    for state in ["withdrawn", "not-actionable", "referred"] {
        let case = test.complete_application("complaint", true);
        assert_eq!(test.refusal(case, close(state, "")), Refusal::ReasonMissing);
        test.record(case, close(state, "Sebagaimana surat pemohon."));
        assert_eq!(test.ending(case), state);
        let state = test.deadline(case, SERVICE).state;
        assert!(matches!(state, DeadlineState::Lapsed { .. }), "{state:?}");
    }
}

#[test]
fn out_of_order_is_refused_with_what_is_missing() {
    let test = facilitating(14);
    test.now("2026-03-10 09:00");
    let intake = |form| wait(test.desk.take_in(form, test.desk.now())).expect_err("refused");
    assert_eq!(intake(application(None, true)), Trouble::Refused(Refusal::BranchMissing));
    let mut form = application(Some("complaint"), true);
    form.parties.remove(0);
    assert_eq!(intake(form), Trouble::Refused(Refusal::PartyMissing(slug("applicant"))));
    let mut form = application(Some("complaint"), true);
    form.acts.clear();
    assert_eq!(intake(form), Trouble::Refused(Refusal::FieldMissing(slug("matter"))));

    let case = test.receive(application(Some("complaint"), true));
    assert_eq!(test.refusal(case, consulted()), Refusal::NotThisWay);
    assert_eq!(test.refusal(case, schedule("schedule-both", "2026-03-12 09:00")), too_early(&["application-complete"]));
    assert_eq!(test.refusal(case, reported()), too_early(&["facilitation-held"]));
    test.record(case, complete());
    assert_eq!(test.refusal(case, complete()), Refusal::StepDone(slug("completeness")));
    test.record(case, schedule("schedule-both", "2026-03-12 09:00"));
    let meeting = test.open_meeting(case);
    let came = [("applicant", true), ("respondent", true)];
    let bare = |form: Form| meet("facilitation", "facilitate-both", meeting, &came, form);
    test.now("2026-03-12 11:00");
    assert_eq!(test.refusal(case, bare(outcome("solved"))), Refusal::FieldMissing(slug("place-agreed")));
    assert_eq!(test.refusal(case, bare(Form { outcome: None, ..minutes("solved") })), Refusal::OutcomeMissing);
    let alone = meet("facilitation", "facilitate-both", meeting, &came[..1], minutes("solved"));
    assert_eq!(test.refusal(case, alone), Refusal::AttendanceIncomplete);
}

#[test]
fn what_goes_beyond_the_standard_is_kept_but_never_waited_for() {
    let test = facilitating(15);
    test.now("2026-03-10 09:00");
    let case = test.complete_application("complaint", true);
    test.record(case, schedule("schedule-both", "2026-03-12 09:00"));
    let letter = with(with(answered("number", "500.3/12/2026"), "date", date("2026-03-10")), "to", text("Termohon"));
    let sent = Wish::Act(slug("facilitation"), slug("send-invitation"), with(letter, "delivery", choice("post")));
    test.record(case, sent);
    test.now("2026-03-12 11:00").facilitate(case, "solved");
    assert_eq!(test.refusal(case, agreement("not-signed", "")), Refusal::ReasonMissing);
    test.record(case, agreement("not-signed", "Menunggu rapat pengurus."));
    test.record(case, agreement("signed", ""));
    assert_eq!(test.refusal(case, agreement("signed", "")), Refusal::NotThisWay, "it is signed once");
    test.record(case, reported());
    test.record(case, close("solved", ""));
}

#[test]
fn the_receipt_says_what_the_standard_says() {
    let test = facilitating(17);
    test.now("2026-03-06 09:00");
    let receipt = test.receipt(test.receive(application(Some("complaint"), true)));
    for said in [
        "Tanda terima permohonan",
        "Fasilitasi Konsultasi, Pengaduan dan Penyelesaian Masalah Koperasi",
        "188.4/457/415.26/2023",
        "tidak dipungut biaya",
        "10 hari kerja sejak permohonan lengkap",
        "“Waktu Penyelesaian 10 Hari kerja”",
    ] {
        assert!(receipt.to_lowercase().contains(&said.to_lowercase()), "{said} is not in:\n{receipt}");
    }
}
