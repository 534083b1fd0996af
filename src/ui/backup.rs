//! When everything was last exported, and until when nobody wants to be reminded of it: kept in this browser, for the
//! database that is open. Moments, nothing else.

use chrono::DateTime;
use gloo_storage::{LocalStorage, Storage};

use super::beside;
use crate::domain::Moment;

const EXPORTED: &str = "exported";
const PUT_OFF: &str = "reminded";

fn key(what: &str) -> String {
    format!("{}:{what}", beside::database())
}

fn moment(what: &str) -> Option<Moment> {
    let text: String = LocalStorage::get(key(what)).ok()?;
    DateTime::parse_from_rfc3339(&text).ok()
}

/// When; `None` when never, or when the browser forgot.
pub fn last_export() -> Option<Moment> {
    moment(EXPORTED)
}

/// Everything was exported now.
pub fn remember_export(now: Moment) {
    // A closed storage forgets it: the page then says that there was none.
    drop(LocalStorage::set(key(EXPORTED), now.to_rfc3339()));
}

/// Everything was erased: no export belongs to what comes now.
pub fn forget_export() {
    LocalStorage::delete(key(EXPORTED));
    LocalStorage::delete(key(PUT_OFF));
}

/// Until when the reminder of a backup stays away.
pub fn put_off_until() -> Option<Moment> {
    moment(PUT_OFF)
}

/// The reminder of a backup stays away until then.
pub fn put_off(until: Moment) {
    // A closed storage forgets it: the reminder comes back with the next load.
    drop(LocalStorage::set(key(PUT_OFF), until.to_rfc3339()));
}
