//! The limits of Kalbar's complaint section: four classes, what an office can read otherwise, and a class
//! that changes. All dates are worked out by hand; the notes beside them name the days that count.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at, at_another_time,
    banten::close,
    kalbar::{KALBAR, answer, answer_arrived, classed},
    slug,
};
use titik_temu::{
    app::Wish,
    domain::{case::Refusal, deadline::DeadlineState},
};

const LIGHT: &str = "light-3-hours";
const NORMATIVE: &str = "normative-5-days";
const UNSUPERVISED: &str = "unsupervised-14-days";
const SUPERVISED: &str = "supervised-60-days";

fn pause() -> Wish {
    Wish::Pause("Menunggu dokumen dari pengguna layanan.".to_owned().into(), None)
}

#[test]
fn three_office_hours_from_a_friday_afternoon_end_on_monday() {
    let test = TestDesk::kalbar(61, "2026-01-05 08:00");
    // Friday closes at 16.30: one hour. Monday opens at 07.30: two more.
    test.now("2026-01-09 15:30");
    let case = test.complain_as("light");
    assert_eq!(test.due(case, LIGHT), Some(at("2026-01-12 09:30")));
    test.now("2026-01-12 09:31").through_the_team(case);
    test.record(case, answer());
    test.met_late(case, LIGHT);

    // The pause at noon is no office time: 10.30 to 12.00, then 13.00 to 14.30.
    test.now("2026-01-13 10:30");
    let case = test.complain_as("light");
    assert_eq!(test.due(case, LIGHT), Some(at("2026-01-13 14:30")));
    // Before the holiday on Friday the 16th: Thursday 15.00 to 16.00, then Monday 07.30 to 09.30.
    test.now("2026-01-15 15:00");
    let case = test.complain_as("light");
    assert_eq!(test.due(case, LIGHT), Some(at("2026-01-19 09:30")));
}

#[test]
fn an_office_can_read_three_hours_as_clock_hours() {
    let test = TestDesk::kalbar(62, "2026-01-05 08:00");
    test.reads(KALBAR, "light-hours", "clock");
    test.now("2026-01-09 15:30");
    let case = test.complain_as("light");
    assert_eq!(test.due(case, LIGHT), Some(at("2026-01-09 18:30")));
    let notes = test.deadline(case, LIGHT).notes;
    assert!(notes.iter().any(|note| note.id.contains("jam biasa")), "{notes:?}");
}

#[test]
fn fourteen_working_days_over_the_holidays_of_march() {
    let test = TestDesk::kalbar(63, "2026-03-02 08:00");
    test.now("2026-03-12 09:00");
    let case = test.complain_as("unsupervised");
    let due = test.due(case, UNSUPERVISED);
    assert_eq!(due, Some(at("2026-04-09 16:00")), "13, 16, 17, 25, 26, 27, 30, 31, 1, 2, 6, 7, 8, 9");
}

#[test]
fn sixty_working_days_across_two_years_with_every_holiday_and_collective_leave() {
    let test = TestDesk::kalbar(64, "2026-12-01 08:00");
    test.now("2026-12-21 09:00");
    let case = test.complain_as("supervised-examined");
    // December: 22, 23, 28 to 31 (24 leave, 25 Christmas): 6.
    // January: 4, 6 to 8, 11 to 15, 18 to 22, 25 to 29 (1 New Year, 5 Isra Mikraj): 19, so 25.
    // February: 1 to 4, 8 to 12, 15 to 19, 22 to 26 (5 leave for Imlek): 19, so 44.
    // March: 1 to 5, 16 to 19, 22 to 24, 29 to 31 (8 Nyepi, 9 leave, 10 and 11 Idul Fitri, 12 and 15 leave,
    // 25 leave, 26 Good Friday): 15, so 59. April: 1.
    assert_eq!(test.due(case, SUPERVISED), Some(at("2027-04-01 16:00")));
    let deadline = test.deadline(case, SUPERVISED);
    assert!(deadline.doubt.estimated, "Idul Fitri 2027 waits for the moon");
    assert_eq!(deadline.doubt.unpublished, [] as [i32; 0]);
    match deadline.state {
        DeadlineState::Running(running) => assert_eq!(running.left.expect("time left").count, 60),
        other => panic!("{other:?}"),
    }
    // Extended by ten: 2, 5 to 9, 12 to 15 April.
    let extend = Wish::Extend(slug(SUPERVISED), 10, "Saksi di luar kota.".to_owned(), "Kepala Dinas".to_owned());
    test.record(case, extend);
    assert_eq!(test.due(case, SUPERVISED), Some(at("2027-04-15 16:00")));
}

#[test]
fn another_class_keeps_the_start_and_every_pause() {
    let test = TestDesk::kalbar(65, "2026-12-01 08:00");
    test.now("2026-12-21 09:00");
    let case = test.complain_as("normative");
    assert_eq!(test.due(case, NORMATIVE), Some(at("2026-12-30 16:00")), "22, 23, 28, 29, 30");
    test.now("2026-12-28 09:00").record(case, pause());
    assert_eq!(test.due(case, NORMATIVE), None);
    test.now("2027-01-11 09:00").record(case, Wish::Resume);
    assert_eq!(test.due(case, NORMATIVE), Some(at("2027-01-13 16:00")), "22, 23, 11, 12, 13");

    test.now("2027-01-12 09:00").record(case, classed("unsupervised"));
    assert_eq!(test.limits(case), [UNSUPERVISED]);
    let due = test.due(case, UNSUPERVISED);
    assert_eq!(due, Some(at("2027-01-26 16:00")), "22, 23, then 11 to 15, 18 to 22, 25, 26");
    test.record(case, classed("supervised-examined"));
    // 2 in December, 15 in January from the 11th on, 19 in February, 15 in March; April 1, 2, 5 to 9, 12, 13.
    assert_eq!(test.due(case, SUPERVISED), Some(at("2027-04-13 16:00")));
    test.record(case, classed("normative"));
    assert_eq!(test.due(case, NORMATIVE), Some(at("2027-01-13 16:00")), "back again as it was");
    test.record(case, classed("light"));
    assert_eq!(test.due(case, LIGHT), Some(at("2026-12-21 12:00")), "09.00 to 12.00, due at the closing time");
    let classes = test.file(case).case.entries.iter().filter(|entry| entry.event.record().is_some()).count();
    assert_eq!(classes, 6, "the complaint and five classes, all kept");
}

#[test]
fn a_class_can_change_after_the_answer_too_and_an_early_receipt_moves_the_start() {
    let test = TestDesk::kalbar(66, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.complain_as("normative");
    assert_eq!(test.due(case, NORMATIVE), Some(at("2026-01-20 16:00")), "13, 14, 15, 19, 20: the 16th is a holiday");
    let opening = test.file(case).facts[0].id;
    test.record(case, at_another_time(opening, at("2026-01-09 15:00")));
    assert_eq!(test.due(case, NORMATIVE), Some(at("2026-01-19 16:00")), "12, 13, 14, 15, 19");
    test.now("2026-01-12 09:30").through_the_team(case);
    test.record(case, answer());
    test.record(case, classed("light"));
    match test.deadline(case, LIGHT).state {
        DeadlineState::Met { late, due, .. } => {
            assert!(late);
            assert_eq!(due, Some(at("2026-01-12 09:00")), "15.00 to 16.30, then 07.30 to 09.00");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_class_without_a_limit_of_its_own_gets_sixty_days_unless_the_office_reads_none() {
    let test = TestDesk::kalbar(67, "2026-12-01 08:00");
    test.now("2026-12-21 09:00");
    let case = test.complain_as("supervised-unexamined");
    assert_eq!(test.due(case, SUPERVISED), Some(at("2027-04-01 16:00")));
    let notes = test.deadline(case, SUPERVISED).notes;
    assert!(notes.iter().any(|note| note.id.contains("tanpa pemeriksaan")), "{notes:?}");

    test.reads(KALBAR, "supervised-unexamined", "none");
    let other = test.complain_as("supervised-unexamined");
    assert_eq!(test.limits(other), [] as [&str; 0]);
    test.record(other, classed("supervised-examined"));
    assert_eq!(test.due(other, SUPERVISED), Some(at("2027-04-01 16:00")), "with examination it is the standard's");
}

#[test]
fn an_office_can_count_from_the_hand_over_and_until_the_answer_has_arrived() {
    let test = TestDesk::kalbar(68, "2026-01-05 08:00");
    test.reads(KALBAR, "limit-starts", "with-team");
    test.reads(KALBAR, "limit-met-by", "answer-received");
    test.now("2026-01-12 09:00");
    let case = test.complain_as("normative");
    test.waits_for(case, NORMATIVE, &["with-team"]);
    test.now("2026-01-14 09:00").through_the_team(case);
    assert_eq!(test.due(case, NORMATIVE), Some(at("2026-01-22 16:00")), "15, 19, 20, 21, 22");
    test.now("2026-01-21 09:00").record(case, answer());
    assert_eq!(test.due(case, NORMATIVE), Some(at("2026-01-22 16:00")), "given is not received");
    assert_eq!(test.step_now(case), "answer");
    assert_eq!(test.refusal(case, close("answered", "")), Refusal::TooEarly(vec![slug("answer-received")]));
    test.now("2026-01-22 15:00").record(case, answer_arrived());
    test.met(case, NORMATIVE, "2026-01-22 15:00");
    test.record(case, close("answered", ""));

    let usual = TestDesk::kalbar(69, "2026-01-12 08:00");
    let case = usual.complain();
    usual.through_the_team(case);
    usual.record(case, answer());
    assert_eq!(usual.refusal(case, answer_arrived()), Refusal::NotThisWay, "not asked by the usual reading");
}
