//! When everything was last exported: kept in this browser, for this folder. A moment, nothing else.

use chrono::DateTime;
use gloo_storage::{LocalStorage, Storage};

use super::place::base_path;
use crate::domain::Moment;

fn key() -> String {
    format!("titik-temu:{}:exported", base_path())
}

/// When; `None` when never, or when the browser forgot.
pub fn last_export() -> Option<Moment> {
    let text: String = LocalStorage::get(key()).ok()?;
    DateTime::parse_from_rfc3339(&text).ok()
}

/// Everything was exported now.
pub fn remember_export(now: Moment) {
    // A closed storage forgets it: the page then says that there was none.
    drop(LocalStorage::set(key(), now.to_rfc3339()));
}

/// Everything was erased: no export belongs to what comes now.
pub fn forget_export() {
    LocalStorage::delete(key());
}
