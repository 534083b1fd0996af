//! Sample cases stay as they are meant on whatever day they are looked at: counted here for every day of two years.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate, NaiveTime};
use serde_json::Value;
use titik_temu::{
    catalog::read_calendar,
    domain::{
        Moment,
        calendar::OfficeCalendar,
        counting::{Pauses, TimeLimit, Unit, due},
    },
};

#[test]
fn what_is_due_today_is_due_today() {
    let sample = Sample::read();
    for today in sample.days() {
        let next_worked = today.iter_days().find(|day| sample.calendar.is_working(*day)).expect("a working day");
        for (case, limit) in [("verification-due-today", 3), ("invitation-due-today", 5)] {
            assert_eq!(sample.due(case, limit, today), next_worked, "{case}, on {today}");
        }
    }
}

#[test]
fn what_is_late_is_late_and_what_is_new_is_not() {
    let sample = Sample::read();
    for today in sample.days() {
        assert!(sample.due("verification-overdue", 3, today) < today, "on {today}");
        for (case, limit) in [("just-received", 3), ("returned-for-completion", 3), ("respondent-to-invite", 5)] {
            assert!(sample.due(case, limit, today) > today, "{case}, on {today}");
        }
        for (case, limit) in [("complainant-to-invite", 3), ("mediation-to-invite", 5)] {
            assert!(sample.due(case, limit, today) > today, "{case}, on {today}");
        }
    }
}

struct Sample {
    cases: Vec<Value>,
    calendar: OfficeCalendar,
}

impl Sample {
    fn read() -> Self {
        let read = |path: &str| -> Value {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
            serde_json::from_slice(&fs::read(path).expect("file")).expect("JSON")
        };
        let calendar = read("tests/fixtures/calendars/office-wib-five-day.json");
        Self {
            cases: read("public/sample/banten.json")["cases"].as_array().expect("cases").clone(),
            calendar: read_calendar(&calendar).expect("a calendar"),
        }
    }

    /// Days whose past and future lie in published years.
    fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let first = NaiveDate::from_ymd_opt(2025, 4, 1).expect("a date");
        first.iter_days().take(2 * 365)
    }

    /// The day on which a limit that the case's newest clock start began is due.
    fn due(&self, case: &str, count: u32, today: NaiveDate) -> NaiveDate {
        let case = self.cases.iter().find(|known| known["id"] == case).expect(case);
        let started = case["steps"].as_array().expect("steps").iter().rev().find(|step| starts_a_clock(step));
        let start = self.moment(started.expect("something that starts a clock"), today);
        let limit = TimeLimit { count, unit: Unit::WorkingDay };
        due(limit, start, &Pauses::default(), &self.calendar).expect("a date").date_naive()
    }

    fn moment(&self, step: &Value, today: NaiveDate) -> Moment {
        let back = step["workdays_ago"].as_u64().expect("workdays_ago");
        let mut day = today;
        for _ in 0..back {
            day = day - Days::new(1);
            while !self.calendar.is_working(day) {
                day = day - Days::new(1);
            }
        }
        let time = NaiveTime::parse_from_str(step["at"].as_str().expect("at"), "%H:%M").expect("a time");
        self.calendar.zone().at(day, time)
    }
}

/// The letter received, the verification passed, a separate meeting held.
fn starts_a_clock(step: &Value) -> bool {
    let everyone_came = || step["came"].as_object().is_some_and(|came| came.values().all(|came| came == true));
    step["do"] == "open"
        || (step["act"] == "verify" && step["outcome"] == "complete")
        || (step["act"] == "meet-respondent" || step["act"] == "meet-complainant") && everyone_came()
}
