//! From the database to the desk: found, unlocked, sealed, looked at, loaded.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::world;
use super::{Failure, Session, Stage};
use crate::app::safe::{Found, Safe, look};
use crate::app::{Room, World};
use crate::platform::place;
use crate::store::{IndexedDb, Space, Store, StoreError};
use crate::ui::beside;
use crate::ui::glance::Glance;
use crate::ui::parts::{self, AnyDesk};

/// How long the part with the other pages waits, so that the board stands first.
const AFTER_THE_BOARD: Duration = Duration::from_millis(400);

impl Session {
    /// Opens the database. Sealed, it asks other pages for the key, then the officer for the passphrase.
    pub async fn open(self) {
        self.stage.try_set(Stage::Opening);
        let turn = self.next_turn();
        let found = self.find().await;
        if !self.is_turn(turn) {
            return;
        }
        match found {
            Ok(found) if self.is_in(Room::Confidential) => self.stand_before_confidential(found),
            Ok(Found::Plain(safe)) => self.enter(safe).await,
            Ok(Found::Sealed(sealed)) => self.stand_before(sealed),
            Err(why) => self.fail(why),
        }
    }

    /// Goes to work at an open safe: seals what is still plain in it, then loads the desk, if there is anything.
    pub async fn enter(self, safe: Safe) {
        let safe = Rc::new(safe);
        self.safe.try_set_value(Some(Rc::clone(&safe)));
        if safe.is_sealing() && !safe.is_whole() {
            return self.seal_rest().await;
        }
        self.look_around(&*safe).await;
    }

    /// Goes to work, unless nothing was ever kept here. What the compartment begins with, the office brings.
    pub(super) async fn look_around(self, store: &dyn Store) {
        let turn = self.turn();
        let empty = is_empty(store).await;
        if !self.is_turn(turn) {
            return;
        }
        match empty {
            Ok(true) if !self.is_in(Room::Confidential) => drop(self.stage.try_set(Stage::Empty)),
            Ok(_) => self.begin().await,
            Err(why) => self.fail(why),
        }
    }

    /// Goes to work, even at an empty database.
    pub async fn begin(self) {
        self.stage.try_set(Stage::Opening);
        let Some(safe) = self.safe() else { return };
        let Some(room) = self.room.try_get_untracked() else { return };
        let turn = self.turn();
        let desk = self.desk_of(world(safe, room, &self.database())).await;
        if !self.is_turn(turn) {
            return;
        }
        match desk {
            Ok(desk) => {
                self.let_office_go();
                self.take(desk);
            }
            Err(why) => self.fail(why),
        }
    }

    /// Something else is wanted from now on: whatever is still being opened comes too late.
    pub(super) fn next_turn(self) -> u32 {
        self.turn.try_update_value(|turn| *turn = turn.wrapping_add(1));
        self.turn()
    }

    pub(super) fn turn(self) -> u32 {
        self.turn.try_get_value().unwrap_or_default()
    }

    /// Whether what was wanted then still is.
    pub(super) fn is_turn(self, turn: u32) -> bool {
        self.turn() == turn
    }

    fn database(self) -> String {
        match self.outside.try_get_value().flatten() {
            Some(outside) => outside.name,
            None if self.is_in(Room::Sample) => place::sample_database(),
            None => beside::database(),
        }
    }

    /// What the database of the session shows from outside, once it is known to hold what it held.
    async fn find(self) -> Result<Found, Failure> {
        let store = Rc::new(IndexedDb::open(&self.database()).await?);
        store.when_outdated(move || {
            self.outdated.try_set(true);
        });
        if self.is_in(Room::Office) {
            self.watch_over(store.clone()).await?;
        }
        Ok(look(store).await?)
    }

    pub(super) fn fail(self, why: impl Into<Failure>) {
        self.stage.try_set(Stage::Failed(why.into()));
    }

    async fn desk_of(self, world: World) -> Result<AnyDesk, Failure> {
        let (glance, changes, turn) = (self.glance, self.changes, self.turn());
        let listener = Box::new(move |seen: Glance| {
            if !self.is_turn(turn) {
                return;
            }
            if glance.try_with_untracked(|glance| *glance != seen).unwrap_or(false) {
                glance.try_set(seen);
            }
            changes.try_update(|changes| *changes = changes.wrapping_add(1));
            self.count_soon();
        });
        Ok((parts::desk().await?.open)(world, self.office_store(), listener).await?)
    }

    fn take(self, desk: AnyDesk) {
        self.desk.try_set_value(Some(desk));
        self.stage.try_set(Stage::Ready);
        self.changes.try_update(|changes| *changes = changes.wrapping_add(1));
        // Fetched before it is needed: later on there may be no network. Whoever needs it asks again.
        let fetch = async {
            let _ = parts::work().await;
        };
        set_timeout(|| spawn_local(fetch), AFTER_THE_BOARD);
    }
}

/// Whether nothing was ever kept here: no office, and no form that was begun.
async fn is_empty(store: &dyn Store) -> Result<bool, StoreError> {
    Ok(store.keys(Space::Meta, "").await?.is_empty() && store.keys(Space::Drafts, "").await?.is_empty())
}
