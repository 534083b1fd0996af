//! West Kalimantan's two limits: fifteen minutes of administration in opening hours, three days to the
//! reply letter, and each other reading. Dates are worked out by hand.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at,
    kalbar_rapat::{RAPAT, decide, letter, register, reply},
    slug,
};
use titik_temu::{
    app::Trouble,
    domain::{case::Refusal, counting::Unit, deadline::DeadlineState},
};

const MINUTES: &str = "administration-15-minutes";
const REPLY: &str = "reply-3-days";

#[test]
fn minutes_stand_still_over_the_noon_break_and_the_night() {
    let test = TestDesk::pontianak(2, "2026-01-05 08:00");
    for (arrived, due, counted) in [
        ("2026-01-12 11:50", "2026-01-12 13:05", "Monday: 10 minutes to 12.00, 5 from 13.00"),
        ("2026-01-12 11:45", "2026-01-12 12:00", "Monday: full at the closing, not at 13.00"),
        ("2026-01-23 11:20", "2026-01-23 13:05", "Friday: 10 minutes to 11.30, 5 from 13.00"),
        ("2026-01-23 11:50", "2026-01-23 13:15", "Friday: the break began at 11.30"),
        ("2026-01-23 16:20", "2026-01-26 07:35", "Friday: 10 minutes to 16.30, 5 on Monday"),
        ("2026-01-13 07:00", "2026-01-13 07:45", "before opening: from 07.30"),
        ("2026-02-27 11:50", "2026-02-27 12:45", "a Friday of Ramadan: from 12.30"),
        ("2026-03-17 14:50", "2026-03-25 07:35", "10 minutes to 15.00 in Ramadan, 5 after the holidays"),
        ("2026-12-23 15:55", "2026-12-28 07:40", "5 minutes to 16.00, 10 after collective leave and Christmas"),
    ] {
        test.now(arrived);
        let case = test.guest();
        test.assert_due(case, MINUTES, due, counted);
    }
}

#[test]
fn an_arrival_may_be_recorded_before_and_after_the_letter_is_in_hand() {
    let test = TestDesk::pontianak(3, "2026-01-05 08:00");
    test.now("2026-01-12 11:50");
    let first = test.guest();
    test.now("2026-01-12 13:06");
    match test.deadline(first, MINUTES).state {
        DeadlineState::Running(running) => {
            let left = running.left.expect("time left");
            assert_eq!((left.count, left.unit, left.late), (1, Unit::WorkingMinute, true));
        }
        other => panic!("{other:?}"),
    }
    test.letter_registered(first);
    test.met_late(first, MINUTES);

    // The arrival written down afterwards, with everything that followed.
    let second = test.guest_at(at("2026-01-12 11:50"));
    test.record_at(second, letter("handed-over"), "2026-01-12 11:55").expect("recorded");
    test.record_at(second, register(), "2026-01-12 13:04").expect("recorded");
    test.met(second, MINUTES, "2026-01-12 13:04");
    test.assert_due(second, REPLY, "2026-01-15 23:59", "13, 14, 15: from the letter");
    let before = test.record_at(second, decide("willing"), "2026-01-12 11:56");
    let floor = Refusal::BeforeStart(Some(slug("letter-registered")), at("2026-01-12 13:04"));
    assert_eq!(before, Err(Trouble::Refused(floor)));
}

#[test]
fn three_days_roll_over_no_holiday() {
    let test = TestDesk::pontianak(4, "2026-01-05 08:00");
    for (received, due, counted) in [
        ("2026-03-17 09:00", "2026-03-20 23:59", "18, 19, 20, all of them off"),
        ("2026-12-22 09:00", "2026-12-25 23:59", "23, 24, 25"),
        ("2026-01-30 16:00", "2026-02-02 23:59", "31, 1, 2"),
    ] {
        test.now(received);
        let case = test.guest();
        test.letter_registered(case);
        test.assert_due(case, REPLY, due, counted);
    }
}

#[test]
fn every_other_reading_of_the_fifteen_minutes() {
    let test = TestDesk::pontianak(10, "2026-01-05 08:00");
    test.reads(RAPAT, "administration-span", "letter-to-registered");
    test.now("2026-01-12 11:40");
    let from_letter = test.guest();
    test.waits_for(from_letter, MINUTES, &["letter-handed-over"]);
    test.now("2026-01-12 11:50").record(from_letter, letter("handed-over"));
    test.assert_due(from_letter, MINUTES, "2026-01-12 13:05", "10 minutes to noon, 5 after the break");

    test.reads(RAPAT, "administration-span", "arrival-to-letter");
    let to_letter = test.guest();
    test.now("2026-01-12 13:04").record(to_letter, letter("handed-over"));
    test.met(to_letter, MINUTES, "2026-01-12 13:04");

    test.reads(RAPAT, "administration-span", "arrival-to-registered");
    test.reads(RAPAT, "administration-minutes", "clock");
    test.now("2026-01-23 11:20");
    let by_clock = test.guest();
    test.assert_due(by_clock, MINUTES, "2026-01-23 11:35", "the break counts");
    let notes = test.notes(by_clock, MINUTES).join(" ");
    assert!(notes.contains("jam dinding") && notes.contains("sampai surat tercatat"), "{notes}");
}

#[test]
fn every_other_reading_of_the_three_days() {
    let test = TestDesk::pontianak(11, "2026-03-02 08:00");
    test.reads(RAPAT, "reply-days", "working");
    test.reads(RAPAT, "reply-from", "registered");
    test.reads(RAPAT, "reply-until", "issued");
    test.now("2026-03-13 09:00");
    let case = test.guest();
    test.record(case, letter("handed-over"));
    test.waits_for(case, REPLY, &["letter-registered"]);
    test.now("2026-03-16 09:00").record(case, register());
    test.assert_due(case, REPLY, "2026-03-26 16:00", "17, 25, 26");
    test.record(case, decide("unwilling"));
    test.now("2026-03-26 15:00").record(case, reply());
    test.met(case, REPLY, "2026-03-26 15:00");
    assert_eq!(test.step_now(case), "reply", "to be handed over all the same");
}
