//! A limit as a standard states it: a number and a unit.

/// A number of units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeLimit {
    /// How many, from 1 up.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// Units of limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Hari kerja: dates with an opening window; the day of the start event is day 0.
    WorkingDay,
    /// Hari: calendar days; the day of the start event is day 0, no rolling forward.
    Day,
    /// Bulan: the same date in a later month, or that month's last day.
    Month,
    /// Time inside opening windows.
    WorkingHour,
    /// Time inside opening windows.
    WorkingMinute,
    /// Clock time.
    Hour,
    /// Clock time.
    Minute,
}

impl Unit {
    /// All units with the names by which they are stored.
    pub const NAMES: [(Unit, &'static str); 7] = [
        (Unit::WorkingDay, "working-day"),
        (Unit::Day, "day"),
        (Unit::Month, "month"),
        (Unit::WorkingHour, "working-hour"),
        (Unit::WorkingMinute, "working-minute"),
        (Unit::Hour, "hour"),
        (Unit::Minute, "minute"),
    ];

    /// The unit of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(_, known)| *known == name).map(|(unit, _)| unit)
    }

    /// Its stored name.
    pub fn name(self) -> &'static str {
        Self::NAMES.into_iter().find(|(unit, _)| *unit == self).map_or("", |(_, name)| name)
    }

    /// Whether the count is of whole days (or months), due at the end of one.
    pub fn in_days(self) -> bool {
        matches!(self, Unit::WorkingDay | Unit::Day | Unit::Month)
    }

    /// Whether only the office's opening windows count.
    pub fn in_office_time(self) -> bool {
        matches!(self, Unit::WorkingDay | Unit::WorkingHour | Unit::WorkingMinute)
    }

    /// Seconds in one unit, for those that are counted by the clock.
    pub(super) fn seconds(self) -> i64 {
        match self {
            Unit::WorkingHour | Unit::Hour => 3600,
            _ => 60,
        }
    }
}
