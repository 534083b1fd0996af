//! When an office is open.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

/// A stretch of one day in which the office is open, from `opens` up to `closes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First minute of service.
    pub opens: NaiveTime,
    /// End of service, later than `opens`.
    pub closes: NaiveTime,
}

/// Opening windows by weekday, in order of time, not overlapping. An empty day is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    days: [Vec<Window>; 7],
}

impl Week {
    /// A week; `None` when windows of a day end before they begin, overlap or stand out of order.
    pub fn new(days: [Vec<Window>; 7]) -> Option<Self> {
        let ordered = days.iter().all(|windows| {
            windows.iter().all(|window| window.opens < window.closes)
                && windows.windows(2).all(|pair| pair[0].closes <= pair[1].opens)
        });
        ordered.then_some(Self { days })
    }

    /// The windows of a weekday.
    pub fn on(&self, day: Weekday) -> &[Window] {
        &self.days[day.num_days_from_monday() as usize]
    }

    /// Whether there is any window at all.
    pub fn ever_opens(&self) -> bool {
        self.days.iter().any(|windows| !windows.is_empty())
    }
}

/// A range of dates with windows of its own, such as Ramadan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Season {
    /// What people call it.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day, included.
    pub to: NaiveDate,
    /// Its opening windows.
    pub week: Week,
    /// Depends on a moon sighting that had not happened when it was published.
    pub estimated: bool,
}

impl Season {
    /// Whether a date lies in it.
    pub fn holds(&self, date: NaiveDate) -> bool {
        (self.from..=self.to).contains(&date)
    }

    /// The windows on a date of this season.
    pub fn on(&self, date: NaiveDate) -> &[Window] {
        self.week.on(date.weekday())
    }
}
