//! When a limit is due.

use chrono::{Days, Months, NaiveDate, NaiveTime};

use super::{HORIZON, Pauses, TimeLimit, Unit};
use crate::domain::{Moment, calendar::OfficeCalendar};

/// The moment at which a limit is due. `None` while it can't be told: the clock stands still
/// without an end, or the calendar has no working day left.
///
/// Working day: the day of the start is day 0, worked or not; each later working day on which the
/// clock runs at closing counts one; due at the close of the last window of day N. Day: each later
/// calendar day on which the clock runs at 23.59; due 23.59 of day N. Month: 23.59 of the same date
/// N months on, moved on by each paused day. Hours and minutes: when the count is full.
pub fn due(limit: TimeLimit, start: Moment, pauses: &Pauses, calendar: &OfficeCalendar) -> Option<Moment> {
    let start = calendar.local(start);
    match limit.unit {
        Unit::WorkingDay => working_days(limit.count, start, pauses, calendar),
        Unit::Day => days(limit.count, start, pauses, calendar),
        Unit::Month => months(limit.count, start, pauses, calendar),
        Unit::WorkingHour | Unit::WorkingMinute => {
            office_seconds(i64::from(limit.count) * limit.unit.seconds(), start, pauses, calendar)
        }
        Unit::Hour | Unit::Minute => {
            pauses.run(start, None, i64::from(limit.count) * limit.unit.seconds()).ok().map(|end| calendar.local(end))
        }
    }
}

/// 23.59, the last minute of a day, when limits in days and months end.
pub(super) fn last_minute() -> NaiveTime {
    NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default()
}

/// The days on which something may count: up to the horizon, and no further than a clock runs that
/// stands still without an end.
fn days_from(first: NaiveDate, pauses: &Pauses, calendar: &OfficeCalendar) -> impl Iterator<Item = NaiveDate> {
    let last = pauses.open().map(|pause| calendar.local(pause.from).date_naive());
    first.iter_days().take(HORIZON as usize).take_while(move |date| last.is_none_or(|last| *date <= last))
}

fn working_days(count: u32, start: Moment, pauses: &Pauses, calendar: &OfficeCalendar) -> Option<Moment> {
    let known = if pauses.is_empty() { calendar.working_day_after(start.date_naive(), count) } else { None };
    let date = known.or_else(|| {
        let counts = |date: &NaiveDate| calendar.is_working(*date) && runs_at_closing(*date, pauses, calendar);
        days_from(start.date_naive(), pauses, calendar).skip(1).filter(counts).nth(count.checked_sub(1)? as usize)
    })?;
    Some(calendar.zone().at(date, calendar.closing(date)?))
}

/// Whether a working day counts: only if the clock runs at its close.
pub(super) fn runs_at_closing(date: NaiveDate, pauses: &Pauses, calendar: &OfficeCalendar) -> bool {
    pauses.is_empty() || calendar.closing(date).is_some_and(|time| !pauses.stands_at(calendar.zone().at(date, time)))
}

/// Whether a calendar day counts: only if the clock runs at 23.59.
pub(super) fn runs_at_midnight(date: NaiveDate, pauses: &Pauses, calendar: &OfficeCalendar) -> bool {
    pauses.is_empty() || !pauses.stands_at(calendar.zone().at(date, last_minute()))
}

fn days(count: u32, start: Moment, pauses: &Pauses, calendar: &OfficeCalendar) -> Option<Moment> {
    let runs = |date: &NaiveDate| runs_at_midnight(*date, pauses, calendar);
    let date =
        days_from(start.date_naive(), pauses, calendar).skip(1).filter(runs).nth(count.checked_sub(1)? as usize)?;
    Some(calendar.zone().at(date, last_minute()))
}

fn months(count: u32, start: Moment, pauses: &Pauses, calendar: &OfficeCalendar) -> Option<Moment> {
    let mut end = start.date_naive().checked_add_months(Months::new(count))?;
    for date in start.date_naive().iter_days().skip(1).take(HORIZON as usize) {
        if date > end {
            return Some(calendar.zone().at(end, last_minute()));
        }
        if !runs_at_midnight(date, pauses, calendar) {
            if pauses.open().is_some_and(|pause| calendar.local(pause.from).date_naive() <= date) {
                return None;
            }
            end = end.checked_add_days(Days::new(1))?;
        }
    }
    None
}

fn office_seconds(seconds: i64, start: Moment, pauses: &Pauses, calendar: &OfficeCalendar) -> Option<Moment> {
    let zone = calendar.zone();
    let mut left = seconds;
    for date in days_from(start.date_naive(), pauses, calendar) {
        for window in calendar.windows(date) {
            let opens = zone.at(date, window.opens).max(start);
            let closes = zone.at(date, window.closes);
            if opens >= closes {
                continue;
            }
            match pauses.run(opens, Some(closes), left) {
                Ok(end) => return Some(calendar.local(end)),
                Err(rest) => left = rest,
            }
        }
    }
    None
}
