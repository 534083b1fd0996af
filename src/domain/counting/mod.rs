//! How time is counted: from a limit, a start, the pauses and a calendar to a due moment,
//! to the time that is left, and to the strip of days, or the stretches of hours, that explain it.
//!
//! The standards define neither "hari kerja" nor whether the first day counts; the rules
//! here are the project's counting rules (`docs/counting.md`), and each reading that an
//! office can choose comes in through its calendar or its procedure's settings.

mod due;
mod left;
mod limit;
mod pause;
mod stretch;
mod strip;

pub use due::due;
pub use left::{Left, Pressing, left};
pub use limit::{TimeLimit, Unit};
pub use pause::{Pause, Pauses};
pub use stretch::{Course, Stretch, stretches};
pub use strip::{Day, Mark, strip};

/// Days after which counting gives up: no limit of any standard comes near it, but a calendar
/// with one opening window in a season long past would never end.
const HORIZON: u32 = 20_000;
