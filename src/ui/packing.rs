//! Packs the summaries of cases once nothing has changed for a while, so that no save waits for it. What a
//! closed page left unpacked is made anew at the next start.

use std::cell::Cell;
use std::rc::{Rc, Weak};
use std::time::Duration;

use leptos::prelude::set_timeout;
use leptos::task::spawn_local;

use crate::app::Desk;

/// How long nothing has changed when the packs are written.
const QUIET: Duration = Duration::from_secs(4);

/// Waits for quiet, anew after every change.
#[derive(Clone)]
pub struct Packing {
    desk: Weak<Desk>,
    changes: Rc<Cell<u64>>,
}

impl Packing {
    /// For a desk that may be gone before it is quiet.
    pub fn of(desk: &Rc<Desk>) -> Self {
        Self { desk: Rc::downgrade(desk), changes: Rc::default() }
    }

    /// Something has changed.
    pub fn later(&self) {
        let (asked, packing) = (self.changes.get().wrapping_add(1), self.clone());
        self.changes.set(asked);
        let when_quiet = move || {
            if packing.changes.get() == asked
                && let Some(desk) = packing.desk.upgrade()
            {
                spawn_local(async move {
                    // A full disk says so where something is saved; unpacked, the next start is slower.
                    drop(desk.pack().await);
                });
            }
        };
        set_timeout(when_quiet, QUIET);
    }
}
