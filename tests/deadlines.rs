//! Worked deadlines: every vector of a file, in the shape of `tests/fixtures/deadline-vectors.json`.
//! `DEADLINE_VECTORS` names another file of that shape.
#![cfg(not(target_arch = "wasm32"))]

use chrono::DateTime;
use serde_json::{Value, json};
use titik_temu::{
    catalog::read_calendar,
    domain::{
        Moment,
        calendar::OfficeCalendar,
        counting::{Mark, Pause, Pauses, TimeLimit, Unit, due, left, strip},
    },
};

fn read(path: &str) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn moment(value: &Value) -> Moment {
    let text = value.as_str().expect("a time");
    DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%:z")
        .or_else(|_| DateTime::parse_from_rfc3339(text))
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn calendar(office: &Value, weeks: &Value) -> OfficeCalendar {
    let days = read("public/calendars/indonesia-2024-2027.json");
    let week = office["week"].as_str().expect("a week's name");
    let document = json!({
        "format_version": 1,
        "zone": office["timezone"],
        "week": weeks[week],
        "seasons": [],
        "collective_leave_is_working": office["collective_leave_is_working"],
        "years": days["years"],
    });
    read_calendar(&document).expect("a calendar")
}

struct Vector {
    calendar: OfficeCalendar,
    limit: TimeLimit,
    start: Moment,
    pauses: Pauses,
    due: Moment,
}

fn vectors() -> Vec<Vector> {
    let path = std::env::var("DEADLINE_VECTORS").unwrap_or_else(|_| "tests/fixtures/deadline-vectors.json".into());
    let file = read(&path);
    let vectors = file["vectors"].as_array().expect("vectors");
    assert!(!vectors.is_empty(), "{path} has no vectors");
    let one = |vector: &Value| {
        let pauses = vector["suspensions"].as_array().expect("suspensions").iter();
        let count = vector["limit"]["count"].as_u64().expect("a count");
        Vector {
            calendar: calendar(&vector["office"], &file["weeks"]),
            limit: TimeLimit {
                count: u32::try_from(count).expect("a small count"),
                unit: Unit::from_name(vector["limit"]["unit"].as_str().expect("a unit")).expect("a known unit"),
            },
            start: moment(&vector["start"]),
            pauses: Pauses::new(
                pauses.map(|pause| Pause { from: moment(&pause["from"]), to: Some(moment(&pause["to"])) }).collect(),
            ),
            due: moment(&vector["due"]),
        }
    };
    vectors.iter().map(one).collect()
}

#[test]
fn every_vector_is_due_when_it_was_worked_out_to_be() {
    let wrong: Vec<String> = vectors()
        .iter()
        .enumerate()
        .filter_map(|(place, vector)| {
            let found = due(vector.limit, vector.start, &vector.pauses, &vector.calendar);
            (found != Some(vector.due))
                .then(|| format!("{place}: {:?} from {} is {found:?}, not {}", vector.limit, vector.start, vector.due))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_strip_of_days_counts_up_to_the_limit_and_ends_on_the_due_day() {
    for vector in vectors().iter().filter(|vector| matches!(vector.limit.unit, Unit::WorkingDay | Unit::Day)) {
        let days = strip(vector.limit, vector.start, &vector.pauses, &vector.calendar, vector.due.date_naive());
        assert_eq!(days.first().map(|day| &day.mark), Some(&Mark::Start));
        assert_eq!(days.last().map(|day| &day.mark), Some(&Mark::Counted(vector.limit.count)));
        assert_eq!(days.last().map(|day| day.date), Some(vector.due.date_naive()));
    }
}

#[test]
fn what_is_left_at_the_start_is_the_whole_limit() {
    for vector in vectors().iter().filter(|vector| vector.limit.unit == Unit::WorkingDay) {
        let found = left(Unit::WorkingDay, vector.due, vector.start, &vector.pauses, &vector.calendar);
        assert_eq!((found.count, found.late), (vector.limit.count, false));
        let after = left(
            Unit::WorkingDay,
            vector.due,
            vector.due + chrono::TimeDelta::minutes(1),
            &vector.pauses,
            &vector.calendar,
        );
        assert_eq!((after.count, after.late), (0, true));
    }
}

#[test]
fn an_open_pause_leaves_the_date_open() {
    for vector in vectors() {
        let standing = Pauses::new(vec![Pause { from: vector.start, to: None }]);
        assert_eq!(due(vector.limit, vector.start, &standing, &vector.calendar), None);
    }
}
