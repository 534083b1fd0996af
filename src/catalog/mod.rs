//! What comes with the office's procedures: packs, calendars and letter templates, read from
//! documents that nobody has vouched for and checked as a whole.
//!
//! Holds no case and no built-in procedure: documents are data under `public/`, or imported ones.

mod calendar;
mod days;
pub mod letter_template;
mod local_days;
pub mod pack;

pub use calendar::{PublishedDays, UsualHours, UsualWeek, compose, read_calendar, read_hours, read_published};
pub use days::{CalendarDay, LOCAL_DAY, YearChange, changed_years, days_of_year, published_years, with_published};
pub use local_days::{LocalDay, local_days, only_local, with_local_days, without_local_day};
pub use pack::{examine_pack, read_pack};

/// Largest pack, calendar or template that is read, in bytes.
pub const MAX_DOCUMENT: usize = 1 << 20;
