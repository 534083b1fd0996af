//! Jombang's facilitation of cooperatives: its one limit, by every reading that an office can choose.
//! All dates are worked out by hand; the notes name the days that count.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    at,
    banten::close,
    jombang::{application, complete, consulted, directly, facilitating, reported, schedule, too_early},
    slug, wait,
};
use titik_temu::{
    app::Wish,
    domain::{case::Refusal, progress::Stage},
};

const PACK: &str = "jombang-fasilitasi-koperasi";
const SERVICE: &str = "service-10-days";

#[test]
fn the_limit_counts_over_the_turn_of_the_year() {
    // 24 December is collective leave; 25 December, 1 January and 5 January are holidays.
    let test = facilitating(2);
    test.now("2026-12-21 09:00");
    let case = test.complete_application("complaint", true);
    test.assert_due(case, SERVICE, "2027-01-08 16:30", "22, 23, 28, 29, 30, 31, 4, 6, 7, 8");
    test.now("2027-01-04 09:00").record(case, schedule("schedule-both", "2027-01-08 09:00"));
    test.now("2027-01-08 12:00").facilitate(case, "solved");
    test.now("2027-01-11 09:00").record(case, reported());
    test.met_late(case, SERVICE);
}

#[test]
fn an_office_can_count_from_the_receipt() {
    let test = facilitating(10);
    test.reads(PACK, "service-starts", "received");
    test.now("2026-03-06 09:00");
    let case = test.receive(application(Some("complaint"), true));
    test.assert_due(case, SERVICE, "2026-03-27 16:30", "9, 10, 11, 12, 13, 16, 17, 25, 26, 27");
    assert!(test.notes(case, SERVICE)[0].contains("sejak surat permohonan diterima"));

    // Back to the other reading: the case adopts it, and waits to be complete.
    test.reads(PACK, "service-starts", "complete");
    test.assert_due(case, SERVICE, "2026-03-27 16:30", "it keeps the reading that it adopted");
    wait(test.desk.adopt_terms(case)).expect("adopted");
    test.waits_for(case, SERVICE, &["application-complete"]);
}

#[test]
fn an_office_can_let_the_service_itself_meet_the_limit() {
    let test = facilitating(11);
    test.reads(PACK, "service-met-by", "service");
    test.now("2026-03-10 09:00");
    let consultation = test.complete_application("consultation", false);
    test.record(consultation, consulted());
    test.met(consultation, SERVICE, "2026-03-10 09:00");
    assert!(test.notes(consultation, SERVICE)[1].contains("konsultasi diberikan atau fasilitasi terlaksana"));
    let complaint = test.complete_application("complaint", true);
    test.record(complaint, schedule("schedule-both", "2026-03-12 09:00"));
    test.now("2026-03-12 11:00").facilitate(complaint, "unsolved");
    test.met(complaint, SERVICE, "2026-03-12 11:00");
    assert_eq!(test.step_now(complaint), "report", "the report is still the product");
}

#[test]
fn an_office_can_end_consultations_without_a_report() {
    let test = facilitating(12);
    test.reads(PACK, "consultation-report", "none");
    test.now("2026-03-10 09:00");
    let case = test.complete_application("consultation", false);
    assert_eq!(test.refusal(case, close("consulted", "")), too_early(&["consultation-given"]));
    test.record(case, consulted());
    test.met(case, SERVICE, "2026-03-10 09:00");
    assert_eq!(test.notes(case, SERVICE).len(), 2, "{:?}", test.notes(case, SERVICE));
    assert_eq!(test.stage(case, "report"), Stage::NotNeeded);
    assert_eq!(test.refusal(case, reported()), Refusal::NotThisWay);
    test.record(case, close("consulted", ""));
    // A complaint still ends with its report.
    let complaint = test.complete_application("complaint", true);
    assert_eq!(test.refusal(complaint, reported()), too_early(&["facilitation-held"]));
}

#[test]
fn an_office_can_facilitate_a_problem_without_scheduling_a_meeting() {
    let test = facilitating(13);
    test.reads(PACK, "problem-solving-steps", "facilitation-only");
    test.now("2026-03-10 09:00");
    let case = test.receive(application(Some("problem-solving"), false));
    assert_eq!(test.refusal(case, directly("solved")), too_early(&["application-complete"]));
    test.record(case, complete());
    assert_eq!((test.stage(case, "scheduling"), test.step_now(case).as_str()), (Stage::NotNeeded, "facilitation"));
    assert_eq!(test.refusal(case, schedule("schedule-applicant", "2026-03-12 09:00")), Refusal::NotThisWay);
    test.record(case, directly("continued"));
    test.now("2026-03-11 09:00").record(case, directly("solved"));
    test.record(case, reported());
    test.record(case, close("solved", ""));
    // A complaint is scheduled all the same.
    let complaint = test.complete_application("complaint", true);
    assert_eq!(test.refusal(complaint, directly("solved")), Refusal::NotThisWay);
    test.record(complaint, schedule("schedule-both", "2026-03-12 09:00"));
}

#[test]
fn pause_and_extension_move_the_one_limit() {
    let test = facilitating(16);
    test.now("2026-03-10 10:00");
    let case = test.complete_application("complaint", true);
    test.now("2026-03-12 09:00")
        .record(case, Wish::Pause("Pemohon sakit.".to_owned().into(), Some(at("2026-03-16 09:00"))));
    assert_eq!(test.due(case, SERVICE), None);
    test.now("2026-03-16 09:00").record(case, Wish::Resume);
    // Paused at the close of the 12th and the 13th.
    test.assert_due(case, SERVICE, "2026-04-02 16:00", "11, 16, 17, 25, 26, 27, 30, 31, 1, 2");
    let more = Wish::Extend(slug(SERVICE), 2, "Bukti harus dicocokkan.".to_owned(), "Kepala Dinas".to_owned());
    test.record(case, more);
    test.assert_due(case, SERVICE, "2026-04-07 16:00", "6 and 7 more; 3 April is a holiday");
    assert_eq!(test.deadline(case, SERVICE).extended_by, 2);
}
