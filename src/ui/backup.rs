//! When everything was last exported, and until when nobody wants to be reminded of it: kept in this browser, for the
//! database that is open. Moments, nothing else.

use chrono::DateTime;

use super::beside;
use crate::domain::Moment;
use crate::platform::Remembered;

fn exported() -> Remembered {
    Remembered::of_database(&beside::database(), "exported")
}

fn reminded() -> Remembered {
    Remembered::of_database(&beside::database(), "reminded")
}

fn moment(entry: Remembered) -> Option<Moment> {
    DateTime::parse_from_rfc3339(&entry.text()?).ok()
}

/// When; `None` when never, or when the browser forgot.
pub fn last_export() -> Option<Moment> {
    moment(exported())
}

/// Everything was exported now.
pub fn remember_export(now: Moment) {
    // A closed storage forgets it: the page then says that there was none.
    exported().keep(&now.to_rfc3339());
}

/// Everything was erased: no export belongs to what comes now.
pub fn forget_export() {
    exported().forget();
    reminded().forget();
}

/// Until when the reminder of a backup stays away.
pub fn put_off_until() -> Option<Moment> {
    moment(reminded())
}

/// The reminder of a backup stays away until then.
pub fn put_off(until: Moment) {
    // A closed storage forgets it: the reminder comes back with the next load.
    reminded().keep(&until.to_rfc3339());
}
