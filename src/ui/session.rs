//! The session: the desk that the pages work at, loaded from this browser's database once it is unlocked,
//! from the sample's own, or from the compartment's; and the one clock that makes open pages count down.
//!
//! Knows how to open and leave, not what the pages show. The desk itself comes with a later part (`parts`), so it is
//! kept here without its type. After an await a page may be gone, so signals are touched with `try_*` then.

mod confidential;
mod desk;
mod keeper;
mod locking;
mod opening;
mod sample;
mod stage;
mod whole;

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::ports::Clock;
use crate::app::safe::{Resealing, Safe, Sealed};
use crate::app::{Desk, Room};
use crate::domain::Moment;
use crate::domain::plausible::ClockDoubt;
use crate::platform::BrowserClock;
use crate::platform::siblings::Siblings;

use super::drafts::DraftKeeper;
use super::glance::Glance;
use super::parts::AnyDesk;

pub use desk::open_desk;
pub use sample::enter_sample;
pub use stage::{Failure, Stage};
pub use whole::Loss;

/// How often open pages look at the clock.
const TICK: Duration = Duration::from_secs(20);

/// A handle on the session: copies are the same session.
#[derive(Clone, Copy)]
pub struct Session {
    desk: StoredValue<Option<AnyDesk>, LocalStorage>,
    safe: StoredValue<Option<Rc<Safe>>, LocalStorage>,
    sealed: StoredValue<Option<Sealed>, LocalStorage>,
    siblings: StoredValue<Option<Siblings>, LocalStorage>,
    sealing: RwSignal<Option<Resealing>>,
    busy: StoredValue<usize>,
    /// How often it began to open something: what an earlier one still awaits is not wanted any more.
    turn: StoredValue<u32>,
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
            turn: StoredValue::new(0),
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
        Rc::new(keeper::Keeper(*self))
    }
}
