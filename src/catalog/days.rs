//! The days off in an office calendar's document, as its settings list them, and what a newer list of
//! published days makes of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::order;
use crate::json::{Map, Value};

use super::PublishedDays;

/// The kind of a local day, in documents.
pub const LOCAL_DAY: &str = "libur-daerah";

/// A day off as its document has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarDay {
    /// The date, in the office's zone.
    pub date: NaiveDate,
    /// As published, in Indonesian.
    pub name: String,
    /// Its kind, as documents write it.
    pub kind: String,
    /// Whether it waits for the sighting of the moon.
    pub estimated: bool,
}

/// How a year's days differ between two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearChange {
    /// The year.
    pub year: i32,
    /// Days that come.
    pub added: usize,
    /// Days that go.
    pub removed: usize,
}

/// Days of a year, by date; `None` when they are not published.
pub fn days_of_year(document: &Value, year: i32) -> Option<Vec<CalendarDay>> {
    let days = document["years"].get(year.to_string())?.as_array()?;
    let read = |day: &Value| {
        Some(CalendarDay {
            date: day["date"].as_str()?.parse().ok()?,
            name: day["name"].as_str()?.to_owned(),
            kind: day["kind"].as_str()?.to_owned(),
            estimated: day["estimated"] == true,
        })
    };
    Some(days.iter().filter_map(read).collect())
}

/// Years whose days are published.
pub fn published_years(document: &Value) -> BTreeSet<i32> {
    let years = document["years"].as_object().map(|years| years.keys().filter_map(|year| year.parse().ok()));
    years.map(Iterator::collect).unwrap_or_default()
}

/// The document with the years of a published list in place of its own, and its dates of Ramadan. Local days, which
/// the office confirmed by itself, stay.
pub fn with_published(document: &Value, published: &PublishedDays) -> Value {
    let mut years = document["years"].as_object().cloned().unwrap_or_default();
    for (year, days) in published.years.as_object().unwrap_or(&Map::new()) {
        let mut days = days.as_array().cloned().unwrap_or_default();
        let own = document["years"].get(year).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        for local in own.iter().filter(|day| day["kind"] == LOCAL_DAY) {
            let same = |day: &Value| day["date"] == local["date"] && day["kind"] == LOCAL_DAY;
            if !days.iter().any(same) {
                days.push(local.clone());
            }
        }
        order::sort_by(&mut days, |a, b| a["date"].as_str().cmp(&b["date"].as_str()));
        years.insert(year.clone(), days.into());
    }
    let mut changed = document.clone();
    changed["years"] = years.into();
    if let Some(seasons) = document["seasons"].as_array() {
        changed["seasons"] = with_ramadan(seasons, published).into();
    }
    changed
}

/// Seasons with the published dates of Ramadan among them, with the hours of the office's last one; an office without
/// other hours in Ramadan goes on without. What a published date overlaps gives way to it.
fn with_ramadan(seasons: &[Value], published: &PublishedDays) -> Vec<Value> {
    let Some(last) = seasons.last() else { return Vec::new() };
    let apart = |one: &Value, other: &Value| {
        let text = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
        text(one, "to") < text(other, "from") || text(other, "to") < text(one, "from")
    };
    let stays = |season: &&Value| published.ramadan.iter().all(|dates| apart(season, dates));
    let mut all: Vec<Value> = seasons.iter().filter(stays).cloned().collect();
    for dates in &published.ramadan {
        let mut season = dates.clone();
        season["week"] = last["week"].clone();
        all.push(season);
    }
    order::sort_by(&mut all, |a, b| a["from"].as_str().cmp(&b["from"].as_str()));
    all
}

/// Which years differ, and by how many days: those that come in without a day too, because a list
/// without days is a published one.
pub fn changed_years(before: &Value, after: &Value) -> Vec<YearChange> {
    let set = |document, year| -> BTreeSet<CalendarDay> {
        days_of_year(document, year).unwrap_or_default().into_iter().collect()
    };
    let changed = published_years(after).into_iter().filter(|year| {
        let key = year.to_string();
        before["years"].get(&key) != after["years"].get(&key)
    });
    changed
        .map(|year| {
            let (old, new) = (set(before, year), set(after, year));
            YearChange { year, added: new.difference(&old).count(), removed: old.difference(&new).count() }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::json;

    fn day(date: &str, kind: &str) -> Value {
        json!({"date": date, "name": "Hari contoh", "kind": kind, "source": "contoh", "estimated": false})
    }

    fn calendar() -> Value {
        json!({"years": {
            "2026": [day("2026-08-17", "libur-nasional"), day("2026-10-04", LOCAL_DAY)],
            "2027": [day("2027-01-01", "libur-nasional")],
        }})
    }

    fn published(years: Value) -> PublishedDays {
        PublishedDays { years, ramadan: Vec::new() }
    }

    #[test]
    fn a_newer_list_replaces_its_years_and_leaves_local_days_and_other_years() {
        let list = published(json!({"2026": [day("2026-12-25", "libur-nasional")], "2028": []}));
        let after = with_published(&calendar(), &list);
        let dates = |year| -> Vec<String> {
            days_of_year(&after, year).unwrap_or_default().iter().map(|day| day.date.to_string()).collect()
        };
        assert_eq!(dates(2026), ["2026-10-04", "2026-12-25"]);
        assert_eq!(dates(2027), ["2027-01-01"]);
        assert_eq!(published_years(&after), [2026, 2027, 2028].into());
        let change = |year, added, removed| YearChange { year, added, removed };
        assert_eq!(changed_years(&calendar(), &after), [change(2026, 1, 1), change(2028, 0, 0)]);
    }

    #[test]
    fn a_local_day_of_the_list_is_not_there_twice_and_the_same_list_changes_nothing() {
        let list = published(calendar()["years"].clone());
        assert_eq!(with_published(&calendar(), &list), calendar());
        assert_eq!(changed_years(&calendar(), &calendar()), []);
        assert_eq!(days_of_year(&calendar(), 2030), None);
    }

    #[test]
    fn published_dates_of_ramadan_take_the_office_s_own_hours() {
        let season = |from: &str, to: &str| json!({"name": "Ramadan", "from": from, "to": to, "week": {"1": []}});
        let document =
            json!({"years": {}, "seasons": [season("2026-02-19", "2026-03-20"), season("2027-02-08", "2027-03-09")]});
        let dates = |from: &str, to: &str| json!({"name": "Ramadan", "from": from, "to": to});
        let mut list = published(json!({}));
        list.ramadan = vec![dates("2027-02-09", "2027-03-10"), dates("2028-01-28", "2028-02-26")];
        let seasons = with_published(&document, &list)["seasons"].clone();
        let expected = [
            season("2026-02-19", "2026-03-20"),
            season("2027-02-09", "2027-03-10"),
            season("2028-01-28", "2028-02-26"),
        ];
        assert_eq!(seasons, json!(expected), "what was estimated gives way");
        let without = json!({"years": {}, "seasons": []});
        assert_eq!(with_published(&without, &list)["seasons"], json!([]), "no other hours in Ramadan here");
    }
}
