//! Cases whose clocks don't run: one rule says why, what they wait for and since when, for the board and
//! for the case's own page.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{TestDesk, at, banten::close};
use titik_temu::{
    app::{BoardLine, Wish},
    domain::{
        fact::CaseId,
        standstill::{Why, since},
    },
};

/// The case's line on the board, which says the same as the case itself.
#[track_caller]
fn line(test: &TestDesk, case: CaseId) -> BoardLine {
    let (file, line) = (test.file(case), test.desk.board().lines.remove(0));
    let standstill = file.standstill(&file.deadlines(test.desk.now()));
    assert_eq!(line.why, standstill.as_ref().map(|standstill| standstill.why));
    assert_eq!(line.waits_for, standstill.map(|still| file.procedure.awaited(&still.waits_for)).unwrap_or_default());
    if line.why.is_some() {
        assert_eq!(line.since, since(&file.case));
    }
    line
}

fn waits(line: &BoardLine) -> Vec<&str> {
    line.waits_for.iter().map(|text| text.id.as_str()).collect()
}

#[test]
fn a_planned_meeting_leaves_a_case_held_up_until_it_has_come_about() {
    let test = TestDesk::banten(61, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    assert_eq!(line(&test, case).why, None, "the verification's clock runs");
    test.now("2026-01-13 09:00").verify(case);
    test.now("2026-01-14 09:00").invite_respondent(case, "2026-01-19 09:00");
    let planned = line(&test, case);
    assert_eq!((planned.why, planned.due, planned.meeting_at), (Some(Why::HeldUp), None, Some(at("2026-01-19 09:00"))));
    assert_eq!(waits(&planned), ["pertemuan dengan pihak yang dilaporkan"]);
    assert_eq!((planned.since, planned.received), (Some(at("2026-01-14 09:00")), Some(at("2026-01-12 09:00"))));
    test.now("2026-01-19 10:00").meet_respondent(case, false);
    let missed = line(&test, case);
    assert_eq!((missed.why, missed.meeting_at), (Some(Why::HeldUp), None));
    assert_eq!((waits(&missed), missed.since), (waits(&planned), Some(at("2026-01-19 10:00"))));
    test.now("2026-01-20 09:00").invite_respondent(case, "2026-01-21 09:00");
    test.now("2026-01-21 10:00").meet_respondent(case, true);
    assert_eq!(line(&test, case).why, None, "the next clock runs");
}

#[test]
fn a_paused_case_waits_for_nothing_but_that_its_clocks_go_on() {
    let test = TestDesk::banten(62, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    test.now("2026-01-13 09:00").record(case, Wish::Pause("Menunggu dokumen.".to_owned().into(), None));
    let paused = line(&test, case);
    assert_eq!((paused.why, paused.due, paused.since), (Some(Why::Paused), None, Some(at("2026-01-13 09:00"))));
    assert!(paused.waits_for.is_empty());
    test.now("2026-01-14 09:00").record(case, Wish::Resume);
    assert_eq!(line(&test, case).why, None);
}

#[test]
fn a_case_that_has_only_to_be_closed_is_not_held_up() {
    let test = TestDesk::banten(63, "2026-01-05 08:00");
    let case = test.up_to_the_signed_settlement();
    let done = line(&test, case);
    assert_eq!((done.why, waits(&done)), (Some(Why::AllDone), vec![]));
    test.record(case, close("settled", ""));
    assert_eq!(line(&test, case).why, None);
}

#[test]
fn a_standard_without_limits_holds_nothing_up() {
    let test = TestDesk::misconduct(64, "2026-01-12 09:00");
    let case = test.report_misconduct();
    let line = line(&test, case);
    assert_eq!((line.why, line.due), (Some(Why::Unlimited), None));
    assert!(!line.waits_for.is_empty(), "it still says what it waits for");
}
