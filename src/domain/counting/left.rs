//! How much time is left, in the limit's own unit.

use chrono::NaiveDate;

use super::due::{runs_at_closing, runs_at_midnight};
use super::{Pauses, Unit};
use crate::domain::{Moment, calendar::OfficeCalendar};

/// Time left or overrun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// `WorkingDay`, `Day`, `WorkingMinute` or `Minute`: months are told in days, hours in minutes.
    pub unit: Unit,
    /// How many of them; 0 is "today" or "now".
    pub count: u32,
    /// The due moment has passed.
    pub late: bool,
}

/// How pressing time left is: what is read out when it is reached, the least pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pressing {
    /// One day is left.
    LastDay,
    /// Due today.
    Today,
    /// An hour or less is left.
    Hour,
    /// A quarter of an hour or less.
    Quarter,
    /// Passed.
    Late,
}

impl Left {
    /// The threshold that it has reached, if any.
    pub fn pressing(self) -> Option<Pressing> {
        let in_days = self.unit.in_days();
        match self.count {
            _ if self.late => Some(Pressing::Late),
            0 if in_days => Some(Pressing::Today),
            1 if in_days => Some(Pressing::LastDay),
            0..=15 if !in_days => Some(Pressing::Quarter),
            16..=60 if !in_days => Some(Pressing::Hour),
            _ => None,
        }
    }
}

/// Time from `now` to `due`, or since `due` when it has passed, counted as the limit counts.
pub fn left(unit: Unit, due: Moment, now: Moment, pauses: &Pauses, calendar: &OfficeCalendar) -> Left {
    let (due, now) = (calendar.local(due), calendar.local(now));
    let late = now > due;
    let (from, to) = if late { (due, now) } else { (now, due) };
    match unit {
        Unit::WorkingDay => {
            let counts = |date| calendar.is_working(date) && runs_at_closing(date, pauses, calendar);
            Left { unit, count: days(from, to, counts), late }
        }
        Unit::Day | Unit::Month => {
            let count = days(from, to, |date| runs_at_midnight(date, pauses, calendar));
            Left { unit: Unit::Day, count, late }
        }
        Unit::WorkingHour | Unit::WorkingMinute => {
            Left { unit: Unit::WorkingMinute, count: minutes(office_seconds(from, to, calendar)), late }
        }
        Unit::Hour | Unit::Minute => Left { unit: Unit::Minute, count: minutes((to - from).num_seconds()), late },
    }
}

fn days(from: Moment, to: Moment, counts: impl Fn(NaiveDate) -> bool) -> u32 {
    let (from, to) = (from.date_naive(), to.date_naive());
    let dates = from.iter_days().skip(1).take_while(|date| *date <= to);
    dates.filter(|date| counts(*date)).map(|_| 1).sum()
}

fn office_seconds(from: Moment, to: Moment, calendar: &OfficeCalendar) -> i64 {
    let zone = calendar.zone();
    let dates = from.date_naive().iter_days().take_while(|date| *date <= to.date_naive());
    dates
        .flat_map(|date| calendar.windows(date).iter().map(move |window| (date, window)))
        .map(|(date, window)| {
            let (opens, closes) = (zone.at(date, window.opens).max(from), zone.at(date, window.closes).min(to));
            (closes - opens).num_seconds().max(0)
        })
        .sum()
}

fn minutes(seconds: i64) -> u32 {
    u32::try_from(seconds / 60).unwrap_or(u32::MAX)
}
