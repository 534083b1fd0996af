//! When a complaint in Tabanan is due: five working days, one month for a special case, each other
//! reading, and devices on another clock. Dates are worked out by hand, in WITA; the notes name the days
//! that count.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, answered, at, at_in,
    banten::close,
    did_not_happen,
    order::too_early,
    slug,
    tabanan::{
        DUMAS, FACE_TO_FACE, LETTER, absence, agenda, agree_date, ask_subject, contact_team, follow_up, give_answer,
        sending, set_class, to_secretary,
    },
};
use titik_temu::{
    app::{Form, Wish},
    domain::{calendar::Zone, case::Refusal, counting::Unit, deadline::DeadlineState, progress::Stage},
};

const NORMAL: &str = "normal-5-days";
const SPECIAL: &str = "special-1-month";

#[test]
fn an_answer_agreed_for_later_is_held_against_the_limit() {
    let test = TestDesk::tabanan(3, "2026-03-02 08:00");
    test.now("2026-03-13 09:00");
    let case = test.dumas(FACE_TO_FACE);
    test.led_to_the_division(case);
    let beyond = || test.notes(case, NORMAL).iter().any(|note| note.contains("disepakati"));
    test.record(case, agree_date("2026-03-27"));
    assert!(!beyond(), "27 March is the last of the 5 days");
    test.now("2026-03-26 09:00").record(case, agree_date("2026-03-30"));
    assert!(beyond(), "the newer agreement lies beyond the limit");
    test.assert_due(case, NORMAL, "2026-03-27 16:30", "an agreement moves no limit");
    assert_eq!(test.step_now(case), "answer");
    let extend = |by| Wish::Extend(slug(NORMAL), by, "Buku diperiksa.".to_owned(), "Kepala Dinas".to_owned());
    test.record(case, extend(1));
    test.assert_due(case, NORMAL, "2026-03-30 16:00", "and 30");
    assert!(!beyond(), "an extension does");
    let postponed = test.record(case, agree_date("2026-04-06"));
    assert!(beyond());
    test.record(case, did_not_happen(postponed));
    assert!(!beyond(), "the agreement that was none is not held against it");
    test.now("2026-03-30 10:00").record(case, give_answer("no-letter"));
    test.met(case, NORMAL, "2026-03-30 10:00");
}

#[test]
fn a_special_case_has_one_month_from_the_receipt() {
    let test = TestDesk::tabanan(6, "2026-01-05 08:00");
    // A Saturday: the letter lay in the box.
    test.now("2026-01-31 10:00");
    let case = test.dumas(LETTER);
    assert_eq!(test.limits(case), [NORMAL], "normal unless declared");
    test.assert_due(case, NORMAL, "2026-02-06 16:30", "2, 3, 4, 5, 6");
    test.now("2026-02-04 09:00").record(case, absence("both"));
    test.record(case, set_class("special"));
    assert_eq!(test.limits(case), [SPECIAL]);
    test.assert_due(case, SPECIAL, "2026-02-28 23:59", "February has no 31st: its last day");
    assert_eq!(test.step_now(case), "to-secretary", "the letter goes its way meanwhile");
    test.passed_on(case);
    test.record(case, follow_up("answer-found"));
    test.reply_signed(case);
    test.now("2026-03-02 09:00").record(case, sending());
    test.met_late(case, SPECIAL);
    assert_eq!(test.stage(case, "special-case"), Stage::Done);
}

#[test]
fn months_of_other_lengths_end_on_the_same_date() {
    let test = TestDesk::tabanan(7, "2026-01-05 08:00");
    // 23.59 of the same date a month on, worked or not; where the month is shorter, of its last day.
    for (received, due) in [
        ("2026-02-28 09:00", "2026-03-28 23:59"),
        ("2026-02-23 09:00", "2026-03-23 23:59"),
        ("2026-03-31 09:00", "2026-04-30 23:59"),
        ("2026-11-24 09:00", "2026-12-24 23:59"),
        ("2026-12-31 09:00", "2027-01-31 23:59"),
    ] {
        test.now(received);
        let case = test.dumas(FACE_TO_FACE);
        test.record(case, absence("both"));
        test.record(case, set_class("special"));
        test.assert_due(case, SPECIAL, due, "one month");
    }
}

#[test]
fn a_class_taken_back_keeps_the_start_and_every_pause() {
    let test = TestDesk::tabanan(8, "2026-01-05 08:00");
    test.now("2026-02-03 09:00");
    let case = test.dumas(LETTER);
    test.now("2026-02-05 09:00").record(case, Wish::Pause("Pengadu sakit.".to_owned().into(), None));
    assert_eq!(test.due(case, NORMAL), None, "the clock stands still");
    test.now("2026-02-09 09:00").record(case, Wish::Resume);
    test.assert_due(case, NORMAL, "2026-02-12 16:00", "4, 9, 10, 11, 12");
    test.record(case, absence("both"));
    test.record(case, set_class("special"));
    test.assert_due(case, SPECIAL, "2026-03-07 23:59", "3 March, and 5, 6, 7, 8 February");
    test.now("2026-02-10 09:00").record(case, set_class("normal"));
    test.assert_due(case, NORMAL, "2026-02-12 16:00", "as before");
}

#[test]
fn a_special_case_asks_who_is_away_why_and_who_declares_it() {
    let test = TestDesk::tabanan(9, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.dumas(FACE_TO_FACE);
    let missing = too_early(&["absence-recorded", "both-away"]);
    assert_eq!(test.refusal(case, set_class("special")), missing);
    test.record(case, absence("echelon-3"));
    let refused = test.refusal(case, set_class("special"));
    assert_eq!(refused, too_early(&["both-away"]), "one of the two is not enough");
    test.record(case, absence("both"));
    let declared = |form| Wish::Classify(slug("special-case"), slug("set-class"), slug("special"), form);
    let unnamed = Form { reason: "Pelatihan.".to_owned(), ..Form::default() };
    assert_eq!(test.refusal(case, declared(unnamed)), Refusal::FieldMissing(slug("declared-by")));
    let why_not_told = answered("declared-by", "Kepala Dinas");
    assert_eq!(test.refusal(case, declared(why_not_told)), Refusal::ReasonMissing);
    test.record(case, set_class("special"));
    assert_eq!(test.file(case).case.class, Some(slug("special")));
}

#[test]
fn an_office_that_reads_either_official_declares_with_one_away() {
    let test = TestDesk::tabanan(10, "2026-01-05 08:00");
    test.reads(DUMAS, "absence-officials", "either");
    test.reads(DUMAS, "absence-length", "by-decision");
    test.now("2026-01-12 09:00");
    let case = test.dumas(FACE_TO_FACE);
    test.record(case, absence("echelon-4"));
    test.record(case, set_class("special"));
    test.assert_due(case, SPECIAL, "2026-02-12 23:59", "one month");
    let notes = test.notes(case, SPECIAL).join(" ");
    assert!(notes.contains("eselon 3 atau eselon 4") && notes.contains("untuk setiap pengaduan"), "{notes}");
}

#[test]
fn an_office_may_count_from_when_the_team_has_the_complaint() {
    let test = TestDesk::tabanan(11, "2026-03-02 08:00");
    test.reads(DUMAS, "counted-from", "with-team");
    test.now("2026-03-13 09:00");
    let (letter, visit) = (test.dumas(LETTER), test.dumas(FACE_TO_FACE));
    test.waits_for(letter, NORMAL, &["with-team"]);
    test.now("2026-03-16 09:00").record(letter, to_secretary());
    test.waits_for(letter, NORMAL, &["with-team"]);
    test.record(letter, agenda());
    test.assert_due(letter, NORMAL, "2026-03-30 16:00", "17, 25, 26, 27, 30");
    test.record(visit, ask_subject());
    test.now("2026-03-17 09:00").record(visit, contact_team());
    test.assert_due(visit, NORMAL, "2026-03-31 16:00", "25, 26, 27, 30, 31");
}

#[test]
fn an_office_may_count_a_letter_as_answered_when_it_is_signed() {
    let test = TestDesk::tabanan(12, "2026-03-02 08:00");
    test.reads(DUMAS, "answer-met-by", "signed");
    test.now("2026-03-13 09:00");
    let (letter, visit) = (test.dumas(LETTER), test.dumas(FACE_TO_FACE));
    test.passed_on(letter);
    test.record(letter, follow_up("answer-found"));
    test.now("2026-03-27 16:00").reply_signed(letter);
    test.met(letter, NORMAL, "2026-03-27 16:00");
    let early = close("answered-by-letter", "");
    assert_eq!(test.refusal(letter, early), too_early(&["reply-sent"]), "still to be sent");
    test.led_to_the_division(visit);
    test.record(visit, give_answer("no-letter"));
    test.met(visit, NORMAL, "2026-03-27 16:00");
}

#[test]
fn a_device_on_west_indonesian_time_counts_by_the_offices_clock() {
    let test = TestDesk::tabanan(19, "2026-01-05 08:00");
    // 31 January, 23.30 on the device in WIB, is 00.30 of 1 February in Tabanan.
    let received = at("2026-01-31 23:30");
    test.now_elsewhere(received);
    assert_eq!(test.desk.now(), at_in(Zone::Wita, "2026-02-01 00:30"));
    let case = test.dumas_received(LETTER, received).expect("taken in");
    test.assert_due(case, NORMAL, "2026-02-06 16:30", "1 February, a Sunday, is day 0: 2, 3, 4, 5, 6");
    assert_eq!(test.due(case, NORMAL).expect("due").to_rfc3339(), "2026-02-06T16:30:00+08:00", "told in WITA");
    test.record(case, absence("both"));
    test.record(case, set_class("special"));
    test.assert_due(case, SPECIAL, "2026-03-01 23:59", "a month from the 1st, not from the 31st");
}

#[test]
fn an_hour_too_late_in_tabanan_is_not_in_time_in_jakarta() {
    let test = TestDesk::tabanan(20, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.dumas(FACE_TO_FACE);
    test.led_to_the_division(case);
    // Due on 20 January, 16.00 WITA, which is 15.00 WIB: 13, 14, 15, 19, 20.
    test.now_elsewhere(at("2026-01-20 14:59"));
    match test.deadline(case, NORMAL).state {
        DeadlineState::Running(running) => {
            let left = running.left.expect("time left");
            assert_eq!((left.count, left.unit, left.late), (0, Unit::WorkingDay, false));
        }
        other => panic!("{other:?}"),
    }
    test.now_elsewhere(at("2026-01-20 15:30"));
    test.record(case, give_answer("no-letter"));
    test.met_late(case, NORMAL);
}

#[test]
fn a_register_number_bears_the_year_of_the_office() {
    let test = TestDesk::tabanan(21, "2026-01-05 08:00");
    test.now_elsewhere(at("2026-12-31 23:30"));
    let case = test.dumas(LETTER);
    assert_eq!(test.file(case).case.register_number(), Some("PGD/A/2027/0001"), "00.30 in Tabanan");
}
