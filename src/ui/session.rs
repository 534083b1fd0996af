//! The session: the desk that the pages work at, loaded from this browser's database, or from the
//! sample's own; and the one clock that makes open pages count down.
//!
//! Knows how to open and leave, not what the pages show. The desk itself comes with a later part (`parts`), so it is
//! kept here without its type. After an await a page may be gone, so signals are touched with `try_*` then.

mod whole;

use std::rc::Rc;
use std::time::Duration;

use gloo_storage::{SessionStorage, Storage as _};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::ports::Clock;
use crate::app::{Desk, Trouble, World, play_sample};
use crate::catalog::MAX_DOCUMENT;
use crate::domain::Moment;
use crate::domain::plausible::ClockDoubt;
use crate::json::parse;
use crate::platform::{BrowserClock, BrowserEntropy, BrowserLibrary, place};
use crate::store::{IndexedDb, Space, StoreError};

use super::copy::trouble;
use super::drafts::{DraftKeeper, Kept};
use super::glance::{Glance, Listener};
use super::parts::{self, AnyDesk, Later};
pub use whole::Loss;

/// How often open pages look at the clock.
const TICK: Duration = Duration::from_secs(20);

/// How long the part with the other pages waits, so that the board stands first.
const AFTER_THE_BOARD: Duration = Duration::from_millis(400);

const SAMPLE_SCRIPT: &str = "sample/banten.json";

/// Where the session stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The database is being opened.
    Opening,
    /// It can't be: why.
    Failed(Failure),
    /// There is nothing in it yet, not even a draft.
    Empty,
    /// The desk is there.
    Ready,
}

/// Why there is no desk.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The store can't be read.
    Store(StoreError),
    /// It holds less than it did.
    Missing(Loss),
    /// The part of the app that it needs can't be fetched.
    Absent,
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::Store(error)
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
    stage: RwSignal<Stage>,
    glance: RwSignal<Glance>,
    changes: RwSignal<u64>,
    ticks: RwSignal<u64>,
    sample: RwSignal<bool>,
    outdated: RwSignal<bool>,
    watched: StoredValue<whole::Watched, LocalStorage>,
}

impl Session {
    /// Makes the session known to everything below, and begins to open it.
    pub fn provide() -> Self {
        let session = Session {
            desk: StoredValue::new_local(None),
            stage: RwSignal::new(Stage::Opening),
            glance: RwSignal::new(Glance::default()),
            changes: RwSignal::new(0),
            ticks: RwSignal::new(0),
            sample: RwSignal::new(SessionStorage::get::<bool>(sample_flag()).unwrap_or(false)),
            outdated: RwSignal::new(false),
            watched: StoredValue::new_local(whole::Watched::default()),
        };
        provide_context(session);
        let tick = move || session.ticks.update(|ticks| *ticks = ticks.wrapping_add(1));
        set_interval(tick, TICK);
        // A page that slept in the background shows the time at once when somebody comes back to it.
        window_event_listener(leptos::ev::focus, move |_| tick());
        spawn_local(session.open());
        session
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
        self.sample.get()
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

    /// Opens the database and, if anything is in it, the desk.
    pub async fn open(self) {
        self.stage.try_set(Stage::Opening);
        let opened = async {
            let world = self.world(self.sample.try_get_untracked().unwrap_or(false)).await?;
            self.refuse_a_loss(&*world.store).await?;
            if is_empty(&world).await? { Ok(None) } else { Ok::<_, Failure>(Some(self.desk_of(world).await?)) }
        };
        match opened.await {
            Ok(Some(desk)) => self.take(desk),
            Ok(None) => drop(self.stage.try_set(Stage::Empty)),
            Err(why) => drop(self.stage.try_set(Stage::Failed(why))),
        }
    }

    /// Goes to work at an empty database.
    pub async fn begin(self) {
        self.stage.try_set(Stage::Opening);
        let opened = async { self.desk_of(self.world(false).await?).await };
        match opened.await {
            Ok(desk) => self.take(desk),
            Err(why) => drop(self.stage.try_set(Stage::Failed(why))),
        }
    }

    /// Leaves the sample and removes it.
    pub async fn leave_sample(self) {
        // What can't be removed is overwritten when the sample is entered again.
        if let Ok(world) = self.world(true).await {
            drop(world.store.erase().await);
        }
        SessionStorage::delete(sample_flag());
        self.sample.try_set(false);
        self.desk.try_set_value(None);
        self.glance.try_set(Glance::default());
        self.open().await;
    }

    async fn world(self, sample: bool) -> Result<World, StoreError> {
        let name = if sample { place::sample_database() } else { place::database() };
        let store = IndexedDb::open(&name).await?;
        store.when_outdated(move || {
            self.outdated.try_set(true);
        });
        Ok(World {
            store: Rc::new(store),
            clock: Rc::new(BrowserClock),
            entropy: Rc::new(BrowserEntropy),
            library: Rc::new(BrowserLibrary),
        })
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
        self.watch_over(Rc::clone(&world.store));
        Ok((parts::desk().await?.open)(world, listener).await?)
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

/// Loads the desk, and tells the listener how it looks then and after every change.
pub fn open_desk(world: World, listener: Listener) -> Later<Result<AnyDesk, StoreError>> {
    Box::pin(async move {
        let desk = Rc::new(Desk::open(world).await?);
        listener(Glance::at(&desk));
        let weak = Rc::downgrade(&desk);
        desk.listen(move || {
            if let Some(desk) = weak.upgrade() {
                listener(Glance::at(&desk));
            }
        });
        Ok(desk as AnyDesk)
    })
}

/// Opens the sample: plays its script into a database of its own, first emptied. When that fails, the session stays
/// where it was, and the words are for people.
pub fn enter_sample(session: Session) -> Later<Result<(), String>> {
    Box::pin(async move {
        let played = async {
            let world = session.world(true).await?;
            world.store.erase().await?;
            let script = world.library.fetch(SAMPLE_SCRIPT).await;
            let script = script.ok_or_else(|| Trouble::Missing(SAMPLE_SCRIPT.to_owned()))?;
            play_sample(world, &parse(&script, MAX_DOCUMENT)?).await
        };
        played.await.map_err(|why: Trouble| trouble(&why, None))?;
        // A closed session storage forgets the sample on reload; nothing real is lost by it.
        drop(SessionStorage::set(sample_flag(), true));
        session.sample.try_set(true);
        session.open().await;
        Ok(())
    })
}

fn sample_flag() -> String {
    place::sample_database()
}

/// Whether nothing was ever kept here: no office, and no form that was begun.
async fn is_empty(world: &World) -> Result<bool, StoreError> {
    let nothing = |rows: Vec<(String, Vec<u8>)>| rows.is_empty();
    Ok(nothing(world.store.scan(Space::Meta, "").await?) && nothing(world.store.scan(Space::Drafts, "").await?))
}

/// Drafts go into the store of the session, sample or real.
struct Keeper(Session);

impl DraftKeeper for Keeper {
    fn save(&self, key: &str, bytes: Vec<u8>) -> Kept {
        let (desk, key) = (self.0.desk(), key.to_owned());
        Box::pin(async move {
            match desk {
                Some(desk) => desk.keep_draft(&key, bytes).await.is_ok(),
                None => false,
            }
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
