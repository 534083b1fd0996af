//! The stretches of time between start and due: a limit in hours or minutes explained, piece by piece.

use chrono::{Days, NaiveTime};

use super::{HORIZON, Pauses, TimeLimit, due};
use crate::domain::{
    Moment,
    calendar::{Closed, OfficeCalendar},
};

/// The most stretches that are listed.
const MOST: usize = 400;

/// A piece of time, from `from` up to `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its first moment, in the office's zone.
    pub from: Moment,
    /// Its end.
    pub to: Moment,
    /// What it does to the count.
    pub course: Course,
}

/// What a stretch does to the count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Course {
    /// All of it counts.
    Counted,
    /// The clock stands still.
    Paused,
    /// A whole date on which the office does not open.
    Closed(Closed),
}

impl Stretch {
    /// How much of the limit it used up.
    pub fn counted_seconds(&self) -> i64 {
        if self.course == Course::Counted { (self.to - self.from).num_seconds() } else { 0 }
    }
}

/// The stretches from the start to the due moment; up to `until` while none can be told. For office
/// hours and minutes the opening windows and the dates without one; for clock time all of it.
pub fn stretches(
    limit: TimeLimit,
    start: Moment,
    pauses: &Pauses,
    calendar: &OfficeCalendar,
    until: Moment,
) -> Vec<Stretch> {
    let (start, end) = (calendar.local(start), due(limit, start, pauses, calendar).unwrap_or(until));
    let end = calendar.local(end);
    let mut found = Vec::new();
    if !limit.unit.in_office_time() {
        put(&mut found, start, end, pauses, calendar);
        return found;
    }
    let zone = calendar.zone();
    let dates = start.date_naive().iter_days().take(HORIZON as usize);
    for date in dates.take_while(|date| *date <= end.date_naive()) {
        if let Some(closed) = calendar.closed(date) {
            let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
            let (from, to) = (zone.at(date, NaiveTime::MIN), zone.at(next, NaiveTime::MIN));
            found.push(Stretch { from, to, course: Course::Closed(closed) });
        }
        for window in calendar.windows(date) {
            let (from, to) = (zone.at(date, window.opens).max(start), zone.at(date, window.closes).min(end));
            put(&mut found, from, to, pauses, calendar);
        }
        if found.len() >= MOST {
            break;
        }
    }
    found
}

/// Puts a stretch, parted where the clock stands still.
fn put(found: &mut Vec<Stretch>, from: Moment, to: Moment, pauses: &Pauses, calendar: &OfficeCalendar) {
    let mut at = from;
    let mut push = |from: Moment, to: Moment, course| {
        if from < to {
            found.push(Stretch { from: calendar.local(from), to: calendar.local(to), course });
        }
    };
    for pause in pauses.iter() {
        let (stands, runs) = (pause.from.clamp(at, to.max(at)), pause.to.unwrap_or(to).clamp(at, to.max(at)));
        push(at, stands, Course::Counted);
        push(stands, runs, Course::Paused);
        at = runs;
    }
    push(at, to, Course::Counted);
}
