//! Indonesia's three time zones. None has daylight saving.

use chrono::{FixedOffset, NaiveDate, NaiveTime, TimeZone};

use crate::domain::Moment;

/// An office's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Waktu Indonesia Barat, +07:00.
    Wib,
    /// Waktu Indonesia Tengah, +08:00.
    Wita,
    /// Waktu Indonesia Timur, +09:00.
    Wit,
}

impl Zone {
    /// All three, from west to east.
    pub const ALL: [Zone; 3] = [Zone::Wib, Zone::Wita, Zone::Wit];

    /// The letters by which the zone is known and stored: `WIB`, `WITA`, `WIT`.
    pub fn code(self) -> &'static str {
        match self {
            Zone::Wib => "WIB",
            Zone::Wita => "WITA",
            Zone::Wit => "WIT",
        }
    }

    /// The zone of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.code() == code)
    }

    /// The zone of an offset, if it is one of the three.
    pub fn of(moment: Moment) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.offset() == *moment.offset())
    }

    /// Its offset from UTC.
    pub fn offset(self) -> FixedOffset {
        let hours = match self {
            Zone::Wib => 7,
            Zone::Wita => 8,
            Zone::Wit => 9,
        };
        FixedOffset::east_opt(hours * 3600).expect("seven to nine hours are within a day")
    }

    /// A local date and time in this zone.
    pub fn at(self, date: NaiveDate, time: NaiveTime) -> Moment {
        // A fixed offset maps every local time to exactly one moment.
        self.offset().from_local_datetime(&date.and_time(time)).single().expect("fixed offsets have no gaps")
    }
}
