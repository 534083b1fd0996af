//! An office's calendar: its time zone, opening windows, seasons and holidays.
//!
//! Knows dates, not deadlines: `counting` walks over it.

mod holiday;
mod hours;
mod office;
mod zone;

pub use holiday::{Holiday, HolidayKind};
pub use hours::{Season, Week, Window};
pub use office::{Closed, OfficeCalendar};
pub use zone::Zone;
