//! Whether the office's database still holds what it held: looked at before it is opened, remembered after every
//! change; and what a person decides when it does not.
//!
//! Counts rows under keys and reads none, so a sealed store is looked at before it is unlocked.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Failure, Session};
use crate::app::ports::Clock;
use crate::platform::{BrowserClock, place};
use crate::store::{IndexedDb, Space, Store, StoreError};
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
    /// Refuses a store that holds less than it did, unless the person has chosen how to go on.
    pub(super) async fn refuse_a_loss(self, store: &dyn Store) -> Result<(), Failure> {
        let sample = self.sample.try_get_untracked().unwrap_or(true);
        let chosen = sample || self.watched.try_with_value(|watched| watched.recovering.is_some()).unwrap_or(true);
        let Some(was) = marker::known().filter(|_| !chosen) else { return Ok(()) };
        let left = rows(store).await?;
        if left < was.facts { Err(Failure::Missing(Loss { was, left })) } else { Ok(()) }
    }

    /// Counts what is in this store now and after every change.
    pub(super) fn watch_over(self, store: Rc<dyn Store>) {
        self.watched.try_update_value(|watched| watched.store = Some(store));
    }

    /// Something has changed: it is counted soon. Nothing waits for it.
    pub(super) fn count_soon(self) {
        let waits = self.watched.try_update_value(|watched| std::mem::replace(&mut watched.due, true));
        if waits == Some(false) && !self.sample.try_get_untracked().unwrap_or(true) {
            set_timeout(move || spawn_local(self.count()), SOON);
        }
    }

    async fn count(self) {
        let store = self.watched.try_update_value(|watched| {
            watched.due = false;
            watched.store.clone()
        });
        let (Some(Some(store)), Some(false)) = (store, self.sample.try_get_untracked()) else { return };
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
    pub async fn recover(self, left: u64) {
        self.watched.try_update_value(|watched| watched.recovering = Some(left));
        if left == 0 { self.begin().await } else { self.open().await }
    }

    /// Goes on with what is there: it is all that there is to be from now on.
    pub async fn go_on_with(self, left: u64) {
        marker::settle(0, left, now());
        self.open().await;
    }

    /// Begins anew. What the browser can't read is removed; what it can is not touched.
    ///
    /// # Errors
    /// The store's: then everything is as it was.
    pub async fn begin_anew(self, unreadable: bool) -> Result<(), StoreError> {
        if unreadable {
            IndexedDb::discard(&place::database()).await?;
        }
        marker::forget();
        forget_export();
        self.open().await;
        Ok(())
    }
}

async fn rows(store: &dyn Store) -> Result<u64, StoreError> {
    Ok(store.count(Space::Facts, "").await? as u64)
}

fn now() -> i64 {
    BrowserClock.now().timestamp()
}
