//! Local days in an office calendar's document: those that the office confirmed by itself, one by one or
//! from a region's list.

use chrono::{Datelike, NaiveDate};

use crate::domain::order;
use crate::json::{Value, json};

use super::{LOCAL_DAY, PublishedDays};

/// Written as the source of a day that the office names itself. Stored, so always Indonesian.
const BY_OFFICE: &str = "kantor";

/// A local day to confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalDay {
    /// The date, in the office's zone.
    pub date: NaiveDate,
    /// Its name.
    pub name: String,
    /// Who set it, and where that is said.
    pub source: String,
    /// The list only computes its date; a day that the office has confirmed is none of these.
    pub estimated: bool,
}

impl LocalDay {
    /// A day that the office names itself.
    pub fn of_office(date: NaiveDate, name: &str) -> Self {
        LocalDay { date, name: name.to_owned(), source: BY_OFFICE.to_owned(), estimated: false }
    }
}

/// The local days of a region's list in a year.
pub fn local_days(list: &PublishedDays, year: i32) -> Vec<LocalDay> {
    let days = list.years.get(year.to_string()).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let read = |day: &Value| {
        let text = |name: &str| day[name].as_str().map(str::to_owned);
        let (date, estimated) = (day["date"].as_str()?.parse().ok()?, day["estimated"] == true);
        Some(LocalDay { date, name: text("name")?, source: text("source")?, estimated })
    };
    days.iter().filter(|day| day["kind"] == LOCAL_DAY).filter_map(read).collect()
}

/// Years of a list that hold local days and nothing else: they are no year's public holidays.
pub fn only_local(list: &PublishedDays) -> bool {
    let years = list.years.as_object().map(|years| years.values().filter_map(Value::as_array));
    years.into_iter().flatten().any(|days| !days.is_empty() && days.iter().all(|day| day["kind"] == LOCAL_DAY))
}

/// The document of an office calendar with local days added, each in the place of a local day of its
/// date. They are confirmed by that, so none is an estimate any more. `None` where a year is not
/// published, because an entry of its own would make it look so.
pub fn with_local_days(document: &Value, added: &[LocalDay]) -> Option<Value> {
    added.iter().try_fold(document.clone(), |document, day| {
        let entry = json!({
            "date": day.date.to_string(), "name": day.name, "kind": LOCAL_DAY, "source": day.source, "estimated": false,
        });
        changed(document, day.date, Some(entry))
    })
}

/// The document without the local day of a date.
pub fn without_local_day(document: &Value, date: NaiveDate) -> Option<Value> {
    changed(document.clone(), date, None)
}

fn changed(mut document: Value, date: NaiveDate, entry: Option<Value>) -> Option<Value> {
    let days = document.get_mut("years")?.get_mut(date.year().to_string())?.as_array_mut()?;
    let text = date.to_string();
    days.retain(|day| !(day["date"] == text.as_str() && day["kind"] == LOCAL_DAY));
    days.extend(entry);
    order::sort_by(days, |a, b| a["date"].as_str().cmp(&b["date"].as_str()));
    Some(document)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{read_calendar, read_published};
    use crate::json::parse;

    fn bali() -> PublishedDays {
        let bytes = include_bytes!("../../public/calendars/bali.json");
        read_published(&parse(bytes, usize::MAX).expect("JSON")).expect("sound")
    }

    #[test]
    fn a_regions_list_is_not_taken_for_public_holidays() {
        assert!(only_local(&bali()));
        let bytes = include_bytes!("../../public/calendars/indonesia-2024-2027.json");
        assert!(!only_local(&read_published(&parse(bytes, usize::MAX).expect("JSON")).expect("sound")));
    }

    #[test]
    fn confirmed_days_keep_name_and_source_and_are_no_estimate() {
        let days: Vec<LocalDay> = local_days(&bali(), 2026).into_iter().filter(|day| day.name == "Galungan").collect();
        assert!(days[0].estimated && days[0].date.to_string() == "2026-06-17");
        let document = json!({
            "format_version": 1, "zone": "WITA", "week": {"3": [["08:00", "15:00"]]}, "seasons": [],
            "collective_leave_is_working": false, "years": {"2026": []},
        });
        let with = with_local_days(&document, &days).expect("a published year");
        assert_eq!(with["years"]["2026"][0]["source"], days[0].source.as_str());
        let calendar = read_calendar(&with).expect("sound");
        assert!(!calendar.is_working(days[0].date) && !calendar.is_estimated(days[0].date, days[0].date));
        assert_eq!(with_local_days(&with, &days), Some(with.clone()), "twice is once");
        assert_eq!(without_local_day(&with, days[0].date), Some(document.clone()));
        assert_eq!(with_local_days(&document, &local_days(&bali(), 2027)), None, "2027 is not published there");
    }
}
