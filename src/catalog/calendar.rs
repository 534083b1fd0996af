//! Calendars as documents (`docs/calendar-format.md`): an office's own, the published days and the
//! usual hours that one is made from.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::{
    domain::{
        calendar::{Holiday, HolidayKind, OfficeCalendar, Season, Week, Window, Zone},
        procedure::Text,
    },
    json::{Fault, Problem, Reader, Value, json},
};

/// Published holidays and collective leave, by year, as their document has them.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedDays {
    /// The `years` of the document.
    pub years: Value,
    /// Ramadan's dates, where the document has them.
    pub ramadan: Vec<Value>,
}

/// Opening hours to begin with.
#[derive(Clone, Debug, PartialEq)]
pub struct UsualHours {
    /// The choices.
    pub weeks: Vec<UsualWeek>,
    /// Ramadan's dates, as their document has them.
    pub ramadan: Vec<Value>,
}

/// One choice of opening hours.
#[derive(Clone, Debug, PartialEq)]
pub struct UsualWeek {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The ordinary week, as its document has it.
    pub week: Value,
    /// The week during Ramadan.
    pub ramadan: Value,
}

/// The document of an office calendar, made of published days and hours.
pub fn compose(zone: Zone, week: &UsualWeek, hours: &UsualHours, days: &PublishedDays, leave_worked: bool) -> Value {
    let seasons = hours.ramadan.iter().map(|dates| {
        let mut season = dates.as_object().cloned().unwrap_or_default();
        season.insert("week".to_owned(), week.ramadan.clone());
        Value::Object(season)
    });
    json!({
        "format_version": 1,
        "zone": zone.code(),
        "week": week.week,
        "seasons": seasons.collect::<Vec<_>>(),
        "collective_leave_is_working": leave_worked,
        "years": days.years,
    })
}

/// An office calendar from its parsed document.
///
/// # Errors
/// The first fault with its place.
pub fn read_calendar(document: &Value) -> Result<OfficeCalendar, Problem> {
    let top = versioned(document, &["zone", "week", "seasons", "collective_leave_is_working", "years"])?;
    let zone = top.field("zone")?.parsed("time zone", Zone::from_code)?;
    let week = read_week(&top.field("week")?)?;
    let mut seasons: Vec<Season> = Vec::new();
    for reader in top.field("seasons")?.list(60)? {
        reader.object(&["name", "from", "to", "week", "source", "estimated"])?;
        let (from, to) = dates(&reader)?;
        if seasons.last().is_some_and(|last| last.to >= from) {
            return Err(reader.field("from")?.problem(Fault::BadValue("after the season before")));
        }
        let estimated = source(&reader)?;
        let name = reader.field("name")?.text(200)?.to_owned();
        seasons.push(Season { name, from, to, week: read_week(&reader.field("week")?)?, estimated });
    }
    let worked = top.field("collective_leave_is_working")?.yes()?;
    let (published, holidays) = read_years(&top.field("years")?)?;
    OfficeCalendar::new(zone, week, seasons, holidays, worked, published)
        .ok_or_else(|| top.problem(Fault::BadValue("a week with opening hours")))
}

/// Published days from their parsed document.
///
/// # Errors
/// The first fault with its place.
pub fn read_published(document: &Value) -> Result<PublishedDays, Problem> {
    let top = versioned(document, &["id", "years", "ramadan"])?;
    let years = top.field("years")?;
    read_years(&years)?;
    let ramadan = top.optional("ramadan")?.map(|list| ramadan(&list)).transpose()?.unwrap_or_default();
    Ok(PublishedDays { years: years.value().clone(), ramadan })
}

/// Usual hours from their parsed document.
///
/// # Errors
/// The first fault with its place.
pub fn read_hours(document: &Value) -> Result<UsualHours, Problem> {
    let top = versioned(document, &["id", "weeks", "ramadan"])?;
    let mut weeks = Vec::new();
    for reader in top.field("weeks")?.list(20)? {
        reader.object(&["id", "name", "source", "week", "ramadan"])?;
        let (week, ramadan) = (reader.field("week")?, reader.field("ramadan")?);
        read_week(&week)?;
        read_week(&ramadan)?;
        let name = reader.field("name")?;
        name.object(&["id", "en"])?;
        weeks.push(UsualWeek {
            id: reader.field("id")?.text(64)?.to_owned(),
            name: Text { id: name.field("id")?.text(200)?.to_owned(), en: name.field("en")?.text(200)?.to_owned() },
            week: week.value().clone(),
            ramadan: ramadan.value().clone(),
        });
    }
    Ok(UsualHours { weeks, ramadan: ramadan(&top.field("ramadan")?)? })
}

/// Ramadan's dates, as their document has them.
fn ramadan(reader: &Reader<'_>) -> Result<Vec<Value>, Problem> {
    let list = reader.list(60)?;
    for one in &list {
        one.object(&["name", "from", "to", "source", "estimated"])?;
        one.field("name")?.text(200)?;
        dates(one)?;
        source(one)?;
    }
    Ok(list.iter().map(|one| one.value().clone()).collect())
}

fn versioned<'a>(document: &'a Value, fields: &[&str]) -> Result<Reader<'a>, Problem> {
    let top = Reader::top(document);
    top.map()?;
    let version = top.field("format_version")?;
    if version.whole(i64::MIN, i64::MAX)? != 1 {
        return Err(version.problem(Fault::UnknownVersion));
    }
    let all: Vec<&str> = fields.iter().copied().chain(["format_version"]).collect();
    top.object(&all)?;
    Ok(top)
}

fn read_week(reader: &Reader<'_>) -> Result<Week, Problem> {
    const DAYS: [&str; 7] = ["1", "2", "3", "4", "5", "6", "7"];
    reader.object(&DAYS)?;
    let mut days: [Vec<Window>; 7] = Default::default();
    for (day, name) in days.iter_mut().zip(DAYS) {
        for window in reader.optional(name)?.map_or(Ok(Vec::new()), |list| list.list(6))? {
            let times: Vec<NaiveTime> =
                window.list(2)?.iter().map(|time| time.parsed("HH:MM", clock)).collect::<Result<_, _>>()?;
            let &[opens, closes] = times.as_slice() else {
                return Err(window.problem(Fault::BadValue("opening and closing")));
            };
            if opens >= closes || day.last().is_some_and(|last| last.closes > opens) {
                return Err(window.problem(Fault::BadValue("hours in order")));
            }
            day.push(Window { opens, closes });
        }
    }
    Week::new(days).ok_or_else(|| reader.problem(Fault::BadValue("hours in order")))
}

fn read_years(reader: &Reader<'_>) -> Result<(BTreeSet<i32>, Vec<Holiday>), Problem> {
    let mut published = BTreeSet::new();
    let mut holidays: Vec<Holiday> = Vec::new();
    for (name, days) in reader.entries(300)? {
        let year: i32 = name
            .parse()
            .ok()
            .filter(|year| (1900..2200).contains(year) && name.len() == 4)
            .ok_or_else(|| days.problem(Fault::BadValue("year")))?;
        published.insert(year);
        let mut last = None;
        for day in days.list(120)? {
            day.object(&["date", "name", "kind", "source", "estimated"])?;
            let at = day.field("date")?;
            let date = at.parsed("date", date)?;
            if date.year() != year || last.is_some_and(|last| last > date) {
                return Err(at.problem(Fault::BadValue("dates of the year, in order")));
            }
            last = Some(date);
            let estimated = source(&day)?;
            holidays.push(Holiday {
                date,
                name: day.field("name")?.text(200)?.to_owned(),
                kind: day.field("kind")?.parsed("kind of day", kind)?,
                estimated,
            });
        }
    }
    Ok((published, holidays))
}

fn dates(reader: &Reader<'_>) -> Result<(NaiveDate, NaiveDate), Problem> {
    let from = reader.field("from")?.parsed("date", date)?;
    let last = reader.field("to")?;
    let to = last.parsed("date", date)?;
    if to < from { Err(last.problem(Fault::BadValue("not before its beginning"))) } else { Ok((from, to)) }
}

/// Who published a day or a season; whether it is only estimated.
fn source(reader: &Reader<'_>) -> Result<bool, Problem> {
    reader.field("source")?.text(400)?;
    reader.field("estimated")?.yes()
}

fn date(text: &str) -> Option<NaiveDate> {
    text.parse::<NaiveDate>().ok().filter(|date| date.to_string() == text)
}

fn clock(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok().filter(|_| text.len() == 5)
}

fn kind(word: &str) -> Option<HolidayKind> {
    match word {
        "libur-nasional" => Some(HolidayKind::National),
        "cuti-bersama" => Some(HolidayKind::CollectiveLeave),
        "libur-daerah" => Some(HolidayKind::Local),
        _ => None,
    }
}
