//! The desk of a session: its world, and what follows when it changes, here or in another tab. `open_desk` stands in a
//! later part.

use std::rc::Rc;

use leptos::task::spawn_local;

use super::confidential;
use crate::app::{Desk, Room, World};
use crate::platform::{BrowserClock, BrowserEntropy, BrowserLibrary, BrowserTabs};
use crate::store::{Store, StoreError};
use crate::ui::glance::{Glance, Listener};
use crate::ui::packing::Packing;
use crate::ui::parts::{AnyDesk, Later};

/// Loads the desk, in the compartment with what the office has, and tells the listener how it looks then and after every change.
pub fn open_desk(
    world: World,
    office: Option<Rc<dyn Store>>,
    listener: Listener,
) -> Later<Result<AnyDesk, StoreError>> {
    Box::pin(async move {
        if let Some(office) = office {
            confidential::furnish(&*office, &*world.store).await?;
        }
        let desk = Rc::new(Desk::open(world).await?);
        listener(Glance::at(&desk));
        let packing = Packing::of(&desk);
        packing.later();
        let weak = Rc::downgrade(&desk);
        desk.listen(move || {
            if let Some(desk) = weak.upgrade() {
                listener(Glance::at(&desk));
                packing.later();
            }
        });
        let weak = Rc::downgrade(&desk);
        desk.listen_to_tabs(move |log| {
            if let Some(desk) = weak.upgrade() {
                // What can't be read now is read with the next change, or when it is opened.
                spawn_local(async move { drop(desk.heard(log).await) });
            }
        });
        Ok(desk as AnyDesk)
    })
}

/// What a desk at a store needs of this browser.
pub(super) fn world(store: Rc<dyn Store>, room: Room, database: &str) -> World {
    World {
        store,
        clock: Rc::new(BrowserClock),
        entropy: Rc::new(BrowserEntropy),
        library: Rc::new(BrowserLibrary),
        room,
        tabs: Rc::new(BrowserTabs::at(database)),
    }
}
