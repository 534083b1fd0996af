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
    laid_out: LaidOut,
}

/// The published years day by day: lookups instead of searches, because counting is asked for all the
/// time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct LaidOut {
    first: NaiveDate,
    days: Vec<LaidDay>,
    /// Those that are worked.
    working: Vec<NaiveDate>,
}

/// A day of the published years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LaidDay {
    /// How many days are worked up to this one, itself included.
    worked: u32,
    /// When its last window closes; `None` when it is not worked.
    closes: Option<NaiveTime>,
}

impl LaidOut {
    fn day(&self, date: NaiveDate) -> Option<LaidDay> {
        let index = usize::try_from((date - self.first).num_days()).ok()?;
        self.days.get(index).copied()
    }
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
        // Where a holiday and collective leave fall on one date, the holiday decides.
        let mut by_date = BTreeMap::new();
        for holiday in holidays {
            let known: &mut Holiday = by_date.entry(holiday.date).or_insert_with(|| holiday.clone());
            if known.kind == HolidayKind::CollectiveLeave {
                *known = holiday;
            }
        }
        let mut calendar = Self {
            zone,
            week,
            seasons,
            holidays: by_date,
            collective_leave_is_working,
            published,
            laid_out: LaidOut::default(),
        };
        calendar.laid_out = calendar.lay_out().unwrap_or_default();
        Some(calendar)
    }

    fn lay_out(&self) -> Option<LaidOut> {
        let first = NaiveDate::from_ymd_opt(*self.published.first()?, 1, 1)?;
        let last = NaiveDate::from_ymd_opt(*self.published.last()?, 12, 31)?;
        let mut laid_out = LaidOut { first, ..LaidOut::default() };
        for date in first.iter_days().take_while(|date| *date <= last) {
            let closes = self.windows(date).last().map(|window| window.closes);
            laid_out.working.extend(closes.map(|_| date));
            let worked = u32::try_from(laid_out.working.len()).ok()?;
            laid_out.days.push(LaidDay { worked, closes });
        }
        Some(laid_out)
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
        self.closing(date).is_some()
    }

    /// When the last window of a date closes; `None` when it is not worked.
    pub fn closing(&self, date: NaiveDate) -> Option<NaiveTime> {
        match self.laid_out.day(date) {
            Some(day) => day.closes,
            None => self.windows(date).last().map(|window| window.closes),
        }
    }

    /// The `count`-th working day after a date, as far as the published years reach.
    pub fn working_day_after(&self, date: NaiveDate, count: u32) -> Option<NaiveDate> {
        let place = self.laid_out.day(date)?.worked.checked_add(count.checked_sub(1)?)?;
        self.laid_out.working.get(usize::try_from(place).ok()?).copied()
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
