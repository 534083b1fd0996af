//! The compartment for confidential reports: entered from an open office, left only by a page that is loaded anew.
//!
//! Its key is handed to no other page, and nothing outside its database remembers what it holds. The office's
//! store stays open until what is the office's has been brought in, then its key leaves this page too.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{Session, Stage};
use crate::app::Room;
use crate::app::compartment::bring_in;
use crate::app::safe::{Found, Safe};
use crate::platform::place;
use crate::platform::siblings::Siblings;
use crate::store::{Store, StoreError};
use crate::ui::glance::Glance;
use crate::ui::marker;

/// The office from which the compartment is entered.
#[derive(Clone)]
pub(super) struct Outside {
    /// The compartment's database.
    pub name: String,
    /// The office's store, until what is the office's has been brought in.
    pub safe: Option<Rc<Safe>>,
}

impl Session {
    /// Whether it stands in the compartment, or before its lock. Tracked.
    pub fn is_confidential(&self) -> bool {
        self.room.get() == Room::Confidential
    }

    /// Goes from the open office to the lock of its compartment.
    pub async fn enter_confidential(self, name: String) {
        let Some(safe) = self.safe().filter(|_| self.is_in(Room::Office)) else { return };
        self.outside.try_set_value(Some(Outside { name, safe: Some(safe) }));
        self.desk.try_set_value(None);
        self.glance.try_set(Glance::default());
        self.room.try_set(Room::Confidential);
        self.open().await;
    }

    /// Goes back to the office from before the lock, where nothing was opened yet.
    pub async fn turn_back(self) {
        let outside = self.outside.try_update_value(Option::take).flatten();
        let Some(safe) = outside.and_then(|outside| outside.safe) else { return };
        self.next_turn();
        self.sealed.try_set_value(None);
        self.safe.try_set_value(Some(safe));
        self.room.try_set(Room::Office);
        self.begin().await;
    }

    /// Stands before the compartment. It is never open without a key: without one it is to be founded first.
    pub(super) fn stand_before_confidential(self, found: Found) {
        let stage = match found {
            Found::Sealed(sealed) => {
                self.sealed.try_set_value(Some(sealed));
                Stage::Locked
            }
            Found::Plain(safe) => {
                self.safe.try_set_value(Some(Rc::new(safe)));
                Stage::Founding
            }
        };
        self.stage.try_set(stage);
    }

    /// The office's store, while what is the office's has not been brought in.
    pub(super) fn office_store(self) -> Option<Rc<dyn Store>> {
        let safe = self.outside.try_get_value().flatten()?.safe?;
        Some(safe)
    }

    /// The office's store is done with; its key leaves this page.
    pub(super) fn let_office_go(self) {
        self.outside.try_update_value(|outside| outside.iter_mut().for_each(|outside| outside.safe = None));
    }

    /// Everything inside was erased: this page goes back to the office, and so do all others, since those that stand
    /// inside too have a key that fits nothing any more.
    pub fn leave_erased(self) {
        self.siblings.try_with_value(|siblings| siblings.as_ref().map(Siblings::lock));
        self.leave();
    }

    /// The page begins anew at the first place, and not at a report. Addresses of before stay in the browser's history;
    /// they hold ids alone (`docs/keys.md`).
    pub(super) fn forget_address(self) {
        if self.is_in(Room::Confidential)
            && let Ok(history) = window().history()
        {
            // Refused only while the page is being left anyway.
            drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&place::path())));
        }
    }
}

/// Brings into the compartment what is the office's, and moves what belongs inside.
pub(super) async fn furnish(office: &dyn Store, inside: &dyn Store) -> Result<(), StoreError> {
    let moved = bring_in(office, inside).await?;
    if moved.is_empty() {
        return Ok(());
    }
    // Lowered first: an office that holds less than it is known to have held would pass for damaged.
    marker::lower(moved.facts());
    moved.leave(office).await
}
