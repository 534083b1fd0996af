//! Whether the office's database still holds what it held: looked at before it is opened, remembered after every
//! change; and what a person decides when it does not.
//!
//! Counts rows under keys and reads none, so a sealed store is looked at before it is unlocked.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Failure, Session};
use crate::app::Room;
use crate::app::ports::Clock;
use crate::platform::BrowserClock;
use crate::store::{Space, Store, StoreError};
use crate::ui::backup::forget_export;
use crate::ui::marker::{self, Marker};

/// How long after a change the rows are counted: several changes at once are counted once.
const SOON: Duration = Duration::from_millis(600);

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What was there.
    pub was: Marker,
    /// Facts that are there now.
    pub left: u64,
}

/// What the session watches.
#[derive(Default)]
pub(super) struct Watched {
    store: Option<Rc<dyn Store>>,
    /// What was left when the person chose to bring a backup in.
    recovering: Option<u64>,
    due: bool,
}

impl Session {
    /// Watches over a store from now on. One that holds less than it did is refused, unless the person has chosen
    /// how to go on.
    pub(super) async fn watch_over(self, store: Rc<dyn Store>) -> Result<(), Failure> {
        let watched = Rc::clone(&store);
        let chosen = self.watched.try_update_value(|watch| {
            watch.store = Some(watched);
            watch.recovering.is_some()
        });
        let Some(was) = marker::known().filter(|_| chosen == Some(false)) else { return Ok(()) };
        let left = rows(&*store).await?;
        if left < was.facts { Err(Failure::Missing(Loss { was, left })) } else { Ok(()) }
    }

    /// Something has changed: it is counted soon. Nothing waits for it.
    pub(super) fn count_soon(self) {
        let waits = self.watched.try_update_value(|watched| std::mem::replace(&mut watched.due, true));
        if waits == Some(false) && self.is_in(Room::Office) {
            set_timeout(move || spawn_local(self.count()), SOON);
        }
    }

    async fn count(self) {
        let store = self.watched.try_update_value(|watched| {
            watched.due = false;
            watched.store.clone()
        });
        let Some(Some(store)) = store.filter(|_| self.is_in(Room::Office)) else { return };
        let cases = self.glance.try_with_untracked(|glance| glance.cases).unwrap_or(0);
        // What can't be counted now is counted after the next change.
        let Ok(facts) = rows(&*store).await else { return };
        let came = self.watched.try_update_value(|watched| watched.recovering.take_if(|left| facts > *left).is_some());
        match came {
            Some(true) => marker::settle(cases, facts, now()),
            _ => marker::raise(cases, facts, now()),
        }
    }

    /// A backup is to be brought in: goes on with what is there, and remembers what was until something has come.
    pub async fn bring_back(self, left: u64) {
        self.watched.try_update_value(|watched| watched.recovering = Some(left));
        self.open().await;
    }

    /// Goes on with what is there: it is all that there is to be from now on.
    pub async fn go_on_with(self, left: u64) {
        marker::settle(0, left, now());
        self.open().await;
    }

    /// Begins anew where nothing is left.
    pub async fn begin_anew(self) {
        marker::forget();
        forget_export();
        self.open().await;
    }
}

async fn rows(store: &dyn Store) -> Result<u64, StoreError> {
    Ok(store.count(Space::Facts, "").await? as u64)
}

fn now() -> u64 {
    BrowserClock.now().timestamp().unsigned_abs()
}
