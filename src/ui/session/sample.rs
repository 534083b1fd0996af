//! The sample: its own database, never sealed, emptied before it is entered and after it is left.

use std::rc::Rc;

use leptos::prelude::*;

use super::Session;
use super::desk::world;
use crate::app::ports::Library as _;
use crate::app::{Room, Trouble, play_sample};
use crate::catalog::MAX_DOCUMENT;
use crate::json::parse;
use crate::platform::{BrowserLibrary, Remembered, place};
use crate::store::{IndexedDb, Store, StoreError};
use crate::ui::copy::trouble;
use crate::ui::glance::Glance;
use crate::ui::parts::Later;

const SCRIPT: &str = "sample/banten.json";

/// Whether this tab looked at the sample before it was loaded anew.
pub(super) fn was_entered() -> bool {
    flag().text().is_some()
}

fn flag() -> Remembered {
    Remembered::of_tab(&place::sample_database())
}

async fn store() -> Result<Rc<dyn Store>, StoreError> {
    Ok(Rc::new(IndexedDb::open(&place::sample_database()).await?))
}

/// Opens the sample: plays its script into a database of its own, first emptied. When that fails, the session stays
/// where it was, and the words are for people.
pub fn enter_sample(session: Session) -> Later<Result<(), String>> {
    Box::pin(async move {
        let played = async {
            let store = store().await?;
            store.erase().await?;
            let script = BrowserLibrary.fetch(SCRIPT).await;
            let script = script.ok_or_else(|| Trouble::Missing(SCRIPT.to_owned()))?;
            let room = Room::Sample;
            play_sample(world(store, room, &place::sample_database()), &parse(&script, MAX_DOCUMENT)?).await
        };
        played.await.map_err(|why: Trouble| trouble(&why, None))?;
        // A closed session storage forgets the sample on reload; nothing real is lost by it.
        flag().keep("entered");
        session.room.try_set(Room::Sample);
        session.open().await;
        Ok(())
    })
}

impl Session {
    /// Leaves the sample and removes it.
    pub async fn leave_sample(self) {
        self.next_turn();
        // What can't be removed is overwritten when the sample is entered again.
        if let Ok(store) = store().await {
            drop(store.erase().await);
        }
        flag().forget();
        self.room.try_set(Room::Office);
        self.desk.try_set_value(None);
        self.glance.try_set(Glance::default());
        self.open().await;
    }
}
