//! The days of a calendar's document, year by year, and what a list of published days makes of them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use crate::json::{Map, Value};

/// A day as its document has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub(super) date: NaiveDate,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) estimated: bool,
}

/// The kind of a local day, in documents.
pub(super) const LOCAL: &str = "libur-daerah";

/// Days of a year, by date; `None` when they are not published.
pub(super) fn of_year(document: &Value, year: i32) -> Option<Vec<Day>> {
    let days = document["years"].get(year.to_string())?.as_array()?;
    let read = |day: &Value| {
        Some(Day {
            date: day["date"].as_str()?.parse().ok()?,
            name: day["name"].as_str()?.to_owned(),
            kind: day["kind"].as_str()?.to_owned(),
            estimated: day["estimated"] == true,
        })
    };
    Some(days.iter().filter_map(read).collect())
}

/// Years to choose from: the published ones, this one and the next.
pub(super) fn years(document: &Value, today: NaiveDate) -> BTreeSet<i32> {
    let published = document["years"].as_object().map(|years| years.keys().filter_map(|year| year.parse().ok()));
    let mut years: BTreeSet<i32> = published.map(Iterator::collect).unwrap_or_default();
    years.extend([today.year(), today.year() + 1]);
    years
}

/// A document with the years of a published list in place of its own. The office's local days stay.
pub(super) fn merged(document: &Value, published: &Value) -> Value {
    let mut changed = document.clone();
    let mut years = document["years"].as_object().cloned().unwrap_or_default();
    for (year, days) in published.as_object().unwrap_or(&Map::new()) {
        let mut days = days.as_array().cloned().unwrap_or_default();
        let own = document["years"].get(year).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        for local in own.iter().filter(|day| day["kind"] == LOCAL) {
            let same = |day: &Value| day["date"] == local["date"] && day["kind"] == LOCAL;
            if !days.iter().any(same) {
                days.push(local.clone());
            }
        }
        days.sort_by(|a, b| a["date"].as_str().cmp(&b["date"].as_str()));
        years.insert(year.clone(), days.into());
    }
    changed["years"] = years.into();
    changed
}

/// What differs between two documents: year, days added, days removed. Years that come in empty count
/// too: a list without days is a published one.
pub(super) fn differences(before: &Value, after: &Value) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    for (name, days) in after["years"].as_object().unwrap_or(&Map::new()) {
        let Ok(year) = name.parse() else { continue };
        let set = |document| of_year(document, year).unwrap_or_default().into_iter().collect::<BTreeSet<Day>>();
        let (old, new) = (set(before), set(after));
        let (added, removed) = (new.difference(&old).count(), old.difference(&new).count());
        if before["years"].get(name) != Some(days) {
            found.push((name.clone(), added, removed));
        }
    }
    found
}
