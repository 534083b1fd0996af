//! Whether a device's clock can be right: not before what was recorded, not before this program was
//! made, not years after the last calendar. It warns and never blocks.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

use super::{Moment, calendar::Zone};

/// No copy of this program is older. Moved on with releases, to a date that has passed by then.
const MADE: (i32, u32, u32) = (2026, 1, 1);

/// Two devices may differ by this much without anything being wrong.
const SLACK: TimeDelta = TimeDelta::minutes(15);

/// How many years the clock may be ahead of the last calendar year.
const AHEAD: i32 = 3;

/// What a clock is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockBounds {
    /// The office's zone, in which all times are told.
    pub zone: Zone,
    /// When the newest fact was recorded.
    pub newest: Option<Moment>,
    /// The last year with a calendar.
    pub last_year: Option<i32>,
}

/// Why a clock can't be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockDoubt {
    /// Something was recorded here later.
    BeforeFact(Moment),
    /// The program was not made yet.
    BeforeProgram,
    /// Years after the last calendar.
    FarAhead(i32),
}

impl ClockBounds {
    /// What is wrong with a clock that shows `now`; `None` when it can be right.
    pub fn doubt(&self, now: Moment) -> Option<ClockDoubt> {
        if let Some(newest) = self.newest.filter(|newest| now < *newest - SLACK) {
            return Some(ClockDoubt::BeforeFact(newest.with_timezone(&self.zone.offset())));
        }
        let local = now.with_timezone(&self.zone.offset());
        let (year, month, day) = MADE;
        let made = NaiveDate::from_ymd_opt(year, month, day).map(|date| self.zone.at(date, NaiveTime::MIN));
        if made.is_some_and(|made| now < made) {
            return Some(ClockDoubt::BeforeProgram);
        }
        self.last_year.filter(|last| local.year() > last + AHEAD).map(ClockDoubt::FarAhead)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse_from_rfc3339(text).expect("a moment")
    }

    #[test]
    fn a_clock_is_doubted_only_when_it_is_plainly_wrong() {
        let newest = at("2026-03-16T09:00:00+07:00");
        let bounds = ClockBounds { zone: Zone::Wita, newest: Some(newest), last_year: Some(2027) };
        assert_eq!(bounds.doubt(at("2026-03-16T09:00:00+07:00")), None);
        assert_eq!(bounds.doubt(at("2026-03-16T08:50:00+07:00")), None, "another device is ten minutes ahead");
        let doubted = bounds.doubt(at("2026-03-15T09:00:00+07:00"));
        assert_eq!(doubted, Some(ClockDoubt::BeforeFact(at("2026-03-16T10:00:00+08:00"))));
        assert_eq!(bounds.doubt(at("2030-12-31T23:00:00+07:00")), Some(ClockDoubt::FarAhead(2027)), "2031 in WITA");
        assert_eq!(bounds.doubt(at("2030-12-31T12:00:00+07:00")), None);
        let empty = ClockBounds { newest: None, last_year: None, ..bounds };
        assert_eq!(empty.doubt(at("1970-01-01T00:00:00+00:00")), Some(ClockDoubt::BeforeProgram));
        assert_eq!(empty.doubt(at("2090-01-01T00:00:00+00:00")), None);
    }
}
