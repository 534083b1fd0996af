//! Dates worked out by hand, over the shipped calendar: each note names what counts. Offices that adopt a day off
//! get them recounted by the same rules (`tests/terms.rs`).
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{TestDesk, at, at_in, visitor, wait};
use titik_temu::{
    catalog::read_calendar,
    domain::{
        Moment,
        calendar::{Closed, OfficeCalendar, Zone},
        counting::{Course, Pause, Pauses, TimeLimit, Unit, due, left, stretches},
    },
};

/// The office with the usual five-day hours: 7.30 to 16.00, on Fridays to 16.30, with a break at noon.
fn office() -> OfficeCalendar {
    read_calendar(&TestDesk::banten(1, "2026-01-05 08:00").desk.calendar_document().expect("a calendar"))
        .expect("sound")
}

/// Where the sixty days end.
const SIXTY: &str = "2027-01-29 16:30";

fn of(count: u32, unit: Unit) -> TimeLimit {
    TimeLimit { count, unit }
}

#[track_caller]
fn is_due(limit: TimeLimit, start: &str, expected: &str) {
    assert_eq!(due(limit, at(start), &Pauses::default(), &office()), Some(at(expected)), "{limit:?} from {start}");
}

#[test]
fn three_office_hours_from_friday_half_past_three_go_on_after_the_weekend() {
    let limit = of(3, Unit::WorkingHour);
    // Friday 27 November 2026, 15.30 to 16.30: one hour. Monday the 30th, 7.30 to 9.30: the other two.
    is_due(limit, "2026-11-27 15:30", "2026-11-30 09:30");
    let found = stretches(limit, at("2026-11-27 15:30"), &Pauses::default(), &office(), at("2026-11-27 15:30"));
    let told: Vec<(Moment, Moment, i64)> =
        found.iter().map(|piece| (piece.from, piece.to, piece.counted_seconds() / 60)).collect();
    assert_eq!(
        told,
        [
            (at("2026-11-27 15:30"), at("2026-11-27 16:30"), 60),
            (at("2026-11-28 00:00"), at("2026-11-29 00:00"), 0),
            (at("2026-11-29 00:00"), at("2026-11-30 00:00"), 0),
            (at("2026-11-30 07:30"), at("2026-11-30 09:30"), 120),
        ]
    );
    assert_eq!(found[1].course, Course::Closed(Closed::Weekend));
    // On Saturday morning two hours are left, as on Friday evening.
    let now = left(limit.unit, at("2026-11-30 09:30"), at("2026-11-28 10:00"), &Pauses::default(), &office());
    assert_eq!((now.count, now.late), (120, false));
    // A pause on Friday from 16.00 to Monday 8.00 takes half an hour on each side.
    let pause = Pause { from: at("2026-11-27 16:00"), to: Some(at("2026-11-30 08:00")) };
    let stands = Pauses::new(vec![pause]);
    assert_eq!(due(limit, at("2026-11-27 15:30"), &stands, &office()), Some(at("2026-11-30 10:30")));
    let paused = stretches(limit, at("2026-11-27 15:30"), &stands, &office(), at("2026-11-27 15:30"));
    assert_eq!(paused.iter().filter(|piece| piece.course == Course::Paused).count(), 2);
}

#[test]
fn sixty_working_days_across_two_years() {
    // From Monday 2 November 2026: the 3rd to the 30th are 20; December has 23 weekdays, without the 24th and
    // the 25th 21: 41 on New Year's Eve. January 2027 without the 1st and Isra Mikraj on the 5th: 4, 6, 7, 8,
    // three whole weeks, and the last one up to Friday the 29th.
    is_due(of(60, Unit::WorkingDay), "2026-11-02 09:00", SIXTY);
    let office = office();
    let counted = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).expect("a date").iter_days().skip(1);
    let until = at(SIXTY).date_naive();
    let worked = counted.take_while(|date| *date <= until).filter(|date| office.is_working(*date)).count();
    assert_eq!(worked, 60);
    assert!(office.unpublished(at("2026-11-02 09:00").date_naive(), until).is_empty());
}

#[test]
fn one_month_from_the_last_of_january_ends_on_the_last_of_february() {
    is_due(of(1, Unit::Month), "2026-01-31 10:00", "2026-02-28 23:59");
    // A leap year has one day more; two months reach a month of 31 days again.
    is_due(of(1, Unit::Month), "2024-01-31 10:00", "2024-02-29 23:59");
    is_due(of(2, Unit::Month), "2026-01-31 10:00", "2026-03-31 23:59");
}

#[test]
fn a_device_in_wib_and_an_office_in_wita_tell_the_offices_time() {
    let test = TestDesk::tabanan(4, "2026-01-05 08:00");
    // Half past eleven at night in Jakarta is half past midnight of the next day in Tabanan.
    test.now_elsewhere(at("2026-01-12 23:30"));
    assert_eq!(test.desk.now(), at_in(Zone::Wita, "2026-01-13 00:30"));
    assert_eq!(Zone::of(test.desk.now()), Some(Zone::Wita));
    let case = test.dumas(desk::tabanan::LETTER);
    let received = test.file(case).case.opened_at().expect("received");
    assert_eq!(received.date_naive().to_string(), "2026-01-13");
    // Five working days after Tuesday the 13th: 14, 15; the 16th is Isra Mikraj; 19, 20, 21.
    assert_eq!(test.due(case, "normal-5-days"), Some(at_in(Zone::Wita, "2026-01-21 16:00")));
    // Read on a device in Jayapura, the same moment: the office's zone is in the data, not in the device.
    let other = TestDesk::joining(&test, 5);
    other.now_elsewhere(at_in(Zone::Wit, "2026-01-13 02:00"));
    assert_eq!(other.due(case, "normal-5-days"), Some(at_in(Zone::Wita, "2026-01-21 16:00")));
    wait(other.desk.record_visit(visitor("Tamu Rekaan"), other.desk.now())).expect("recorded");
    assert_eq!(Zone::of(other.desk.now()), Some(Zone::Wita));
}
