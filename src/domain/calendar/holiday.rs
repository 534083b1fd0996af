//! Days on which an office does not work although its week says it would.

use chrono::NaiveDate;

/// A named day off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The date, in the office's zone.
    pub date: NaiveDate,
    /// Its published name.
    pub name: String,
    /// Who set it.
    pub kind: HolidayKind,
    /// Depends on a moon sighting that had not happened when it was published.
    pub estimated: bool,
}

/// Kinds of days off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayKind {
    /// Libur nasional.
    National,
    /// Cuti bersama: not worked unless the office says so.
    CollectiveLeave,
    /// A day of the region, or the office's own, confirmed by it.
    Local,
}
