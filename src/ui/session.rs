//! The session: the desk that the pages work at, loaded from this browser's database, or from the
//! sample's own; and the one clock that makes open pages count down.
//!
//! Knows how to open and leave, not what the pages show. After an await a page may be gone, so signals
//! are touched with `try_*` then.

use std::rc::Rc;

use gloo_storage::{SessionStorage, Storage as _};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Desk, Trouble, World, play_sample};
use crate::catalog::MAX_DOCUMENT;
use crate::domain::Moment;
use crate::json::parse;
use crate::platform::{BrowserClock, BrowserEntropy, BrowserLibrary, place};
use crate::store::IndexedDb;

use super::drafts::{DraftKeeper, Kept};

/// How often open pages look at the clock.
const TICK: std::time::Duration = std::time::Duration::from_secs(20);

const SAMPLE_SCRIPT: &str = "sample/banten.json";

/// Where the session stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The database is being opened.
    Opening,
    /// It can't be: why.
    Failed(Trouble),
    /// The desk is there.
    Ready,
}

/// A handle on the session: copies are the same session.
#[derive(Clone, Copy)]
pub struct Session {
    desk: StoredValue<Option<Rc<Desk>>, LocalStorage>,
    stage: RwSignal<Stage>,
    changes: RwSignal<u64>,
    ticks: RwSignal<u64>,
    sample: RwSignal<bool>,
}

impl Session {
    /// Makes the session known to everything below, and begins to open it.
    pub fn provide() -> Self {
        let session = Session {
            desk: StoredValue::new_local(None),
            stage: RwSignal::new(Stage::Opening),
            changes: RwSignal::new(0),
            ticks: RwSignal::new(0),
            sample: RwSignal::new(SessionStorage::get::<bool>(sample_flag()).unwrap_or(false)),
        };
        provide_context(session);
        set_interval(move || session.ticks.update(|ticks| *ticks = ticks.wrapping_add(1)), TICK);
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

    /// Whether it looks at sample data. Tracked.
    pub fn is_sample(&self) -> bool {
        self.sample.get()
    }

    /// The desk, not tracked: for event handlers. `None` before it is ready.
    pub fn desk(&self) -> Option<Rc<Desk>> {
        self.desk.try_get_value().flatten()
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

    /// Stores drafts of forms.
    pub fn keeper(&self) -> Rc<dyn DraftKeeper> {
        Rc::new(Keeper(*self))
    }

    /// Opens the sample: plays its script into a database of its own, first emptied.
    ///
    /// # Errors
    /// When its script or the store fails; the session stays where it was then.
    pub async fn enter_sample(self) -> Result<(), Trouble> {
        let world = world(true).await?;
        world.store.erase().await?;
        let script = world.library.fetch(SAMPLE_SCRIPT).await;
        let script = script.ok_or_else(|| Trouble::Missing(SAMPLE_SCRIPT.to_owned()))?;
        play_sample(world.clone(), &parse(&script, MAX_DOCUMENT)?).await?;
        let desk = Desk::open(world).await?;
        // A closed session storage forgets the sample on reload; nothing real is lost by it.
        drop(SessionStorage::set(sample_flag(), true));
        self.sample.try_set(true);
        self.take(desk);
        Ok(())
    }

    /// Leaves the sample and removes it.
    pub async fn leave_sample(self) {
        if let Some(desk) = self.desk() {
            // What can't be removed is overwritten when the sample is entered again.
            drop(desk.erase().await);
        }
        SessionStorage::delete(sample_flag());
        self.sample.try_set(false);
        self.stage.try_set(Stage::Opening);
        self.open().await;
    }

    async fn open(self) {
        let sample = self.sample.try_get_untracked().unwrap_or(false);
        let opened = match world(sample).await {
            Ok(world) => Desk::open(world).await,
            Err(trouble) => Err(trouble),
        };
        match opened {
            Ok(desk) => self.take(desk),
            Err(trouble) => drop(self.stage.try_set(Stage::Failed(trouble))),
        }
    }

    fn take(self, desk: Desk) {
        let changes = self.changes;
        desk.listen(move || {
            changes.try_update(|changes| *changes = changes.wrapping_add(1));
        });
        self.desk.try_set_value(Some(Rc::new(desk)));
        self.stage.try_set(Stage::Ready);
        changes.try_update(|changes| *changes = changes.wrapping_add(1));
    }
}

fn sample_flag() -> String {
    place::sample_database()
}

async fn world(sample: bool) -> Result<World, Trouble> {
    let name = if sample { place::sample_database() } else { place::database() };
    let store = IndexedDb::open(&name).await?;
    Ok(World {
        store: Rc::new(store),
        clock: Rc::new(BrowserClock),
        entropy: Rc::new(BrowserEntropy),
        library: Rc::new(BrowserLibrary),
    })
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
