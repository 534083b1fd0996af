//! The session: the desk that the pages work at, loaded from this browser's database once it is unlocked,
//! from the sample's own, or from the compartment's; and the one clock that makes open pages count down.
//!
//! Knows how to open and leave, not what the pages show. The desk itself comes with a later part (`parts`), so it is
//! kept here without its type. After an await a page may be gone, so signals are touched with `try_*` then.

mod confidential;
mod locking;
mod sample;
mod whole;

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::ports::Clock;
use crate::app::safe::{Found, Refused, Resealing, Safe, Sealed, look};
use crate::app::{Desk, Room, World};
use crate::domain::Moment;
use crate::domain::plausible::ClockDoubt;
use crate::platform::siblings::Siblings;
use crate::platform::{BrowserClock, BrowserEntropy, BrowserLibrary, BrowserTabs, place};
use crate::store::{IndexedDb, Space, Store, StoreError};

use super::beside;
use super::drafts::{DraftKeeper, Kept};
use super::glance::{Glance, Listener};
use super::packing::Packing;
use super::parts::{self, AnyDesk};

pub use sample::enter_sample;
pub use whole::Loss;

/// How often open pages look at the clock.
const TICK: Duration = Duration::from_secs(20);

/// How long the part with the other pages waits, so that the board stands first.
const AFTER_THE_BOARD: Duration = Duration::from_millis(400);

/// Where the session stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The database is being opened.
    Opening,
    /// It can't be: why.
    Failed(Failure),
    /// There is nothing in it yet, not even a draft.
    Empty,
    /// It has no key yet, and nothing is kept in it before it has one.
    Founding,
    /// It is sealed, and no other page has handed its key over.
    Locked,
    /// What was kept before it got a key is being sealed.
    Sealing,
    /// The desk is there.
    Ready,
}

/// Why there is no desk.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The store can't be read, or its lock can't be used.
    Store(Refused),
    /// It holds less than it did.
    Missing(Loss),
    /// The part of the app that it needs can't be fetched.
    Absent,
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::Store(error.into())
    }
}

impl From<Refused> for Failure {
    fn from(why: Refused) -> Self {
        Failure::Store(why)
    }
}

impl From<parts::Absent> for Failure {
    fn from(_: parts::Absent) -> Self {
        Failure::Absent
    }
}

/// A handle on the session: copies are the same session.
#[derive(Clone, Copy)]
pub struct Session {
    desk: StoredValue<Option<AnyDesk>, LocalStorage>,
    safe: StoredValue<Option<Rc<Safe>>, LocalStorage>,
    sealed: StoredValue<Option<Sealed>, LocalStorage>,
    siblings: StoredValue<Option<Siblings>, LocalStorage>,
    sealing: RwSignal<Option<Resealing>>,
    busy: StoredValue<usize>,
    stage: RwSignal<Stage>,
    glance: RwSignal<Glance>,
    changes: RwSignal<u64>,
    ticks: RwSignal<u64>,
    room: RwSignal<Room>,
    outside: StoredValue<Option<confidential::Outside>, LocalStorage>,
    outdated: RwSignal<bool>,
    watched: StoredValue<whole::Watched, LocalStorage>,
}

impl Session {
    /// Makes the session known to everything below, and begins to open it.
    pub fn provide() -> Self {
        let session = Session {
            desk: StoredValue::new_local(None),
            safe: StoredValue::new_local(None),
            sealed: StoredValue::new_local(None),
            siblings: StoredValue::new_local(None),
            sealing: RwSignal::new(None),
            busy: StoredValue::new(0),
            stage: RwSignal::new(Stage::Opening),
            glance: RwSignal::new(Glance::default()),
            changes: RwSignal::new(0),
            ticks: RwSignal::new(0),
            room: RwSignal::new(if sample::was_entered() { Room::Sample } else { Room::Office }),
            outside: StoredValue::new_local(None),
            outdated: RwSignal::new(false),
            watched: StoredValue::new_local(whole::Watched::default()),
        };
        provide_context(session);
        let tick = move || session.ticks.update(|ticks| *ticks = ticks.wrapping_add(1));
        set_interval(tick, TICK);
        // A page that slept in the background shows the time at once when somebody comes back to it.
        window_event_listener(leptos::ev::focus, move |_| tick());
        session.join();
        spawn_local(session.open());
        session
    }

    /// Whether it stands there now. Not tracked.
    pub fn is_at(&self, stage: Stage) -> bool {
        self.stage.try_with_untracked(|now| *now == stage).unwrap_or(false)
    }

    /// The session of this page.
    pub fn current() -> Self {
        expect_context()
    }

    /// Where it stands. Tracked.
    pub fn stage(&self) -> Stage {
        self.stage.get()
    }

    /// What there is to know of the desk from afar. Tracked.
    pub fn glance(&self) -> Glance {
        self.glance.get()
    }

    /// Whether it looks at sample data. Tracked.
    pub fn is_sample(&self) -> bool {
        self.room.get() == Room::Sample
    }

    /// Where it stands, office, sample or compartment. Tracked.
    pub fn room(&self) -> Room {
        self.room.get()
    }

    /// Whether it stands there. Not tracked.
    fn is_in(self, room: Room) -> bool {
        self.room.try_get_untracked() == Some(room)
    }

    /// Whether another tab has gone on to a newer version of the program. Tracked.
    pub fn is_outdated(&self) -> bool {
        self.outdated.get()
    }

    /// The desk, not tracked: for event handlers. `None` before it is ready.
    pub fn desk(&self) -> Option<Rc<Desk>> {
        self.desk.try_get_value().flatten().and_then(|desk| desk.downcast().ok())
    }

    /// The desk; whoever reads it here is drawn anew after every change.
    pub fn watch(&self) -> Option<Rc<Desk>> {
        self.changes.track();
        self.stage.track();
        self.desk()
    }

    /// Now by the office's clock; whoever reads it here is drawn anew as time goes by.
    pub fn now(&self) -> Option<Moment> {
        self.ticks.track();
        self.watch().map(|desk| desk.now())
    }

    /// What is plainly wrong with the device's clock, as it shows now. Tracked.
    pub fn clock_doubt(&self) -> Option<(Moment, ClockDoubt)> {
        self.ticks.track();
        let bounds = self.glance.with(|glance| glance.clock)?;
        let now = BrowserClock.now().with_timezone(&bounds.zone.offset());
        bounds.doubt(now).map(|doubt| (now, doubt))
    }

    /// Stores drafts of forms.
    pub fn keeper(&self) -> Rc<dyn DraftKeeper> {
        Rc::new(Keeper(*self))
    }

    /// Opens the database. Sealed, it asks other pages for the key, then the officer for the passphrase.
    pub async fn open(self) {
        self.stage.try_set(Stage::Opening);
        match self.find().await {
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
        match is_empty(store).await {
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
        match self.desk_of(world(safe, room, &self.database())).await {
            Ok(desk) => {
                self.let_office_go();
                self.take(desk);
            }
            Err(why) => self.fail(why),
        }
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

    fn fail(self, why: impl Into<Failure>) {
        self.stage.try_set(Stage::Failed(why.into()));
    }

    async fn desk_of(self, world: World) -> Result<AnyDesk, Failure> {
        let (glance, changes) = (self.glance, self.changes);
        let listener = Box::new(move |seen: Glance| {
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

/// Loads the desk, in the compartment with what the office has, and tells the listener how it looks then and after every change.
pub fn open_desk(world: World, office: parts::Outer, listener: Listener) -> parts::Opening {
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

fn world(store: Rc<dyn Store>, room: Room, database: &str) -> World {
    World {
        store,
        clock: Rc::new(BrowserClock),
        entropy: Rc::new(BrowserEntropy),
        library: Rc::new(BrowserLibrary),
        room,
        tabs: Rc::new(BrowserTabs::at(database)),
    }
}

/// Whether nothing was ever kept here: no office, and no form that was begun.
async fn is_empty(store: &dyn Store) -> Result<bool, StoreError> {
    Ok(store.keys(Space::Meta, "").await?.is_empty() && store.keys(Space::Drafts, "").await?.is_empty())
}

/// Drafts go into the store of the session, sample or real.
struct Keeper(Session);

impl DraftKeeper for Keeper {
    fn save(&self, key: &str, bytes: Vec<u8>) -> Kept {
        let (session, desk, key) = (self.0, self.0.desk(), key.to_owned());
        Box::pin(async move {
            let Some(desk) = desk else { return false };
            // Locking waits for it.
            let _writing = session.writing();
            desk.keep_draft(&key, bytes).await.is_ok()
        })
    }

    fn forget(&self, key: &str) -> Kept {
        let (desk, key) = (self.0.desk(), key.to_owned());
        Box::pin(async move {
            match desk {
                Some(desk) => desk.drop_draft(&key).await.is_ok(),
                None => false,
            }
        })
    }
}
