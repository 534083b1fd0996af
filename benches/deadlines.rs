//! Working-day deadlines a second, on one core, beside a plain count of days that asks a set of holidays.
//!
//! Bar: 1,000,000 a second. Figures are printed, never asserted.

mod measure;

use std::collections::{BTreeSet, HashSet};
use std::hint::black_box;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Weekday};
use measure::{Chance, per_second};
use titik_temu::{
    catalog::{compose, read_calendar, read_hours, read_published},
    domain::{
        Moment,
        calendar::{OfficeCalendar, Zone},
        counting::{Pause, Pauses, TimeLimit, Unit, due},
    },
    json::{Value, parse},
};

/// How many different deadlines are counted.
const DEADLINES: usize = 100_000;

fn main() {
    if measure::left_out("deadlines") {
        return;
    }
    let calendar = office();
    let asked = asked();
    let holidays: HashSet<NaiveDate> = calendar.holidays().map(|holiday| holiday.date).collect();
    let known: BTreeSet<i32> = calendar.published().clone();
    for (limit, start) in &asked {
        let ours = due(*limit, *start, &Pauses::default(), &calendar).map(|due| due.date_naive());
        assert_eq!(ours, Some(plain(limit.count, start.date_naive(), &holidays)), "both count the same");
    }
    let none = Pauses::default();
    let ours = per_second(DEADLINES, || {
        for (limit, start) in &asked {
            black_box(due(black_box(*limit), black_box(*start), &none, &calendar));
        }
    });
    let peer = per_second(DEADLINES, || {
        for (limit, start) in &asked {
            black_box(plain(black_box(limit.count), black_box(start.date_naive()), &holidays));
        }
    });
    println!("working-day deadlines, five days a week, {} holidays in {known:?}, 1 to 14 days", holidays.len());
    println!("  due moment            {:>12.0} a second   (bar: 1,000,000)", ours);
    println!("  plain, date alone     {:>12.0} a second", peer);
    println!("  ratio                 {:>12.2}", ours / peer);
    // What a pause somewhere makes necessary: a walk from day to day.
    let far = Pause { from: office_day(2023), to: Some(office_day(2023) + TimeDelta::days(1)) };
    let paused = Pauses::new(vec![far]);
    let walked = per_second(DEADLINES, || {
        for (limit, start) in &asked {
            black_box(due(black_box(*limit), black_box(*start), &paused, &calendar));
        }
    });
    println!("  due moment, paused    {walked:>12.0} a second");
}

/// An office with the published days and hours of the build.
fn office() -> OfficeCalendar {
    let read = |path: &str| -> Value {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/calendars").join(path);
        parse(&std::fs::read(path).expect("a document"), usize::MAX).expect("JSON")
    };
    let days = read_published(&read("indonesia-2024-2027.json")).expect("published days");
    let hours = read_hours(&read("hours.json")).expect("usual hours");
    let document = compose(Zone::Wib, &hours.weeks[0], &hours, &days, false);
    read_calendar(&document).expect("a calendar")
}

/// Midnight at the beginning of a year.
fn office_day(year: i32) -> Moment {
    Zone::Wib.at(NaiveDate::from_ymd_opt(year, 1, 1).expect("a date"), NaiveTime::MIN)
}

/// Limits and starts at any minute of the published years.
fn asked() -> Vec<(TimeLimit, Moment)> {
    let mut chance = Chance::new(1);
    let first = office_day(2024);
    let one = |_| {
        let start = first + TimeDelta::minutes(i64::try_from(chance.below(4 * 365 * 1440 - 40 * 1440)).expect("small"));
        let count = 1 + u32::try_from(chance.below(14)).expect("small");
        (TimeLimit { count, unit: Unit::WorkingDay }, start)
    };
    (0..DEADLINES).map(one).collect()
}

/// The same date, counted as anybody would write it down.
fn plain(count: u32, start: NaiveDate, holidays: &HashSet<NaiveDate>) -> NaiveDate {
    let (mut date, mut left) = (start, count);
    while left > 0 {
        date = date + Days::new(1);
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        if !weekend && !holidays.contains(&date) {
            left -= 1;
        }
    }
    date
}
