//! The calendar of one office, laid out so that walking over its days is cheap.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::{Holiday, HolidayKind, Season, Week, Window, Zone};
use crate::domain::Moment;

/// Zone, opening windows, seasons, holidays and the years whose holidays are published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeCalendar {
    zone: Zone,
    week: Week,
    seasons: Vec<Season>,
    holidays: BTreeMap<NaiveDate, Holiday>,
    collective_leave_is_working: bool,
    published: BTreeSet<i32>,
    /// Whether each day from `first` on is worked, over the published years: a lookup instead
    /// of a search, because counting asks for every day between start and due.
    worked: Vec<bool>,
    first: NaiveDate,
}

/// Why a date is not a working day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// The week has no opening window on it.
    Weekend,
    /// A holiday or collective leave.
    Holiday(Holiday),
}

impl OfficeCalendar {
    /// A calendar; `published` are the years whose holidays are known. `None` when the office
    /// would never open.
    pub fn new(
        zone: Zone,
        week: Week,
        seasons: Vec<Season>,
        holidays: Vec<Holiday>,
        collective_leave_is_working: bool,
        published: BTreeSet<i32>,
    ) -> Option<Self> {
        if !week.ever_opens() {
            return None;
        }
        let first = published.first().and_then(|&year| NaiveDate::from_ymd_opt(year, 1, 1)).unwrap_or_default();
        let last = published.last().and_then(|&year| NaiveDate::from_ymd_opt(year, 12, 31));
        // Where a holiday and collective leave fall on one date, the holiday decides.
        let mut by_date = BTreeMap::new();
        for holiday in holidays {
            let known: &mut Holiday = by_date.entry(holiday.date).or_insert_with(|| holiday.clone());
            if known.kind == HolidayKind::CollectiveLeave {
                *known = holiday;
            }
        }
        let holidays = by_date;
        let mut calendar =
            Self { zone, week, seasons, holidays, collective_leave_is_working, published, worked: Vec::new(), first };
        if let Some(last) = last {
            let days = first.iter_days().take_while(|day| *day <= last);
            calendar.worked = days.map(|day| !calendar.windows(day).is_empty()).collect();
        }
        Some(calendar)
    }

    /// The office's zone, the only one that counts.
    pub fn zone(&self) -> Zone {
        self.zone
    }

    /// The ordinary week.
    pub fn week(&self) -> &Week {
        &self.week
    }

    /// Date ranges with other windows.
    pub fn seasons(&self) -> &[Season] {
        &self.seasons
    }

    /// All days off, by date.
    pub fn holidays(&self) -> impl Iterator<Item = &Holiday> {
        self.holidays.values()
    }

    /// Whether collective leave is worked here.
    pub fn collective_leave_is_working(&self) -> bool {
        self.collective_leave_is_working
    }

    /// Years whose holidays are published.
    pub fn published(&self) -> &BTreeSet<i32> {
        &self.published
    }

    /// The same moment, told in the office's zone.
    pub fn local(&self, moment: Moment) -> Moment {
        moment.with_timezone(&self.zone.offset())
    }

    /// Opening windows left on a date: none on holidays.
    pub fn windows(&self, date: NaiveDate) -> &[Window] {
        if self.holiday(date).is_some() {
            return &[];
        }
        match self.seasons.iter().find(|season| season.holds(date)) {
            Some(season) => season.on(date),
            None => self.week.on(date.weekday()),
        }
    }

    /// A working day is a date with at least one opening window left.
    pub fn is_working(&self, date: NaiveDate) -> bool {
        let index = (date - self.first).num_days();
        match usize::try_from(index).ok().and_then(|index| self.worked.get(index)) {
            Some(&worked) => worked,
            None => !self.windows(date).is_empty(),
        }
    }

    /// When the last window of a date closes.
    pub fn closing(&self, date: NaiveDate) -> Option<NaiveTime> {
        self.windows(date).last().map(|window| window.closes)
    }

    /// Why a date is not worked; `None` for a working day.
    pub fn closed(&self, date: NaiveDate) -> Option<Closed> {
        if let Some(holiday) = self.holiday(date) {
            return Some(Closed::Holiday(holiday.clone()));
        }
        self.windows(date).is_empty().then_some(Closed::Weekend)
    }

    /// The holiday that keeps the office closed on a date. Collective leave that is worked is none.
    pub fn holiday(&self, date: NaiveDate) -> Option<&Holiday> {
        let worked_leave =
            |holiday: &Holiday| holiday.kind == HolidayKind::CollectiveLeave && self.collective_leave_is_working;
        self.holidays.get(&date).filter(|holiday| !worked_leave(holiday))
    }

    /// Whether a day off or a season between two dates, both included, depends on a moon sighting.
    pub fn is_estimated(&self, from: NaiveDate, to: NaiveDate) -> bool {
        from <= to
            && (self.holidays.range(from..=to).any(|(_, holiday)| holiday.estimated)
                || self.seasons.iter().any(|season| season.estimated && season.from <= to && from <= season.to))
    }

    /// Years between two dates, both included, whose holidays are not published.
    pub fn unpublished(&self, from: NaiveDate, to: NaiveDate) -> Vec<i32> {
        (from.year()..=to.year()).filter(|year| !self.published.contains(year)).collect()
    }
}
