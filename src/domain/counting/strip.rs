//! The strip of days between start and due: the date explained, day by day.

use chrono::NaiveDate;

use super::due::{runs_at_closing, runs_at_midnight};
use super::{HORIZON, Pauses, TimeLimit, Unit, due};
use crate::domain::{
    Moment,
    calendar::{Closed, OfficeCalendar},
};

/// One day of the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The date, in the office's zone.
    pub date: NaiveDate,
    /// Why it counts or not.
    pub mark: Mark,
}

/// What a day does to the count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Day 0: the day of the start event.
    Start,
    /// The n-th counted day (for hours and minutes: a day on which time ran).
    Counted(u32),
    /// Not counted: the office is closed.
    Closed(Closed),
    /// Not counted: the clock stands still.
    Paused,
}

/// The days from the start event to the due date, both included; up to `until` while no due
/// date can be told. At most 400 days are listed.
pub fn strip(
    limit: TimeLimit,
    start: Moment,
    pauses: &Pauses,
    calendar: &OfficeCalendar,
    until: NaiveDate,
) -> Vec<Day> {
    let first = calendar.local(start).date_naive();
    let last = due(limit, start, pauses, calendar).map_or(until, |due| due.date_naive());
    let mut counted = 0;
    first
        .iter_days()
        .take(HORIZON.min(400) as usize)
        .take_while(|date| *date <= last)
        .map(|date| Day { date, mark: mark(limit.unit, date, first, pauses, calendar, &mut counted) })
        .collect()
}

fn mark(
    unit: Unit,
    date: NaiveDate,
    first: NaiveDate,
    pauses: &Pauses,
    calendar: &OfficeCalendar,
    counted: &mut u32,
) -> Mark {
    if date == first {
        return Mark::Start;
    }
    let office_time = unit.in_office_time();
    if office_time && let Some(closed) = calendar.closed(date) {
        return Mark::Closed(closed);
    }
    let runs =
        if office_time { runs_at_closing(date, pauses, calendar) } else { runs_at_midnight(date, pauses, calendar) };
    if !runs {
        return Mark::Paused;
    }
    *counted += 1;
    Mark::Counted(*counted)
}
