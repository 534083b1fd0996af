//! Locking when nobody is there: what counts as being there, the minutes that an office allows, and the
//! warning before the screen locks.
//!
//! Time is the device's own, compared at each look: a tablet that slept past the limit locks as it wakes.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;

use super::components::{Button, ButtonKind, Dialog};
use super::copy::{fill, t, vault_settings};
use super::session::Session;
use crate::platform::Remembered;

/// The minutes that can be chosen.
pub const CHOICES: [u32; 4] = [5, 10, 30, 60];
const USUAL: u32 = 10;
/// Seconds of warning.
const WARNING: f64 = 60.0;
const LOOK: Duration = Duration::from_secs(1);
/// How often other pages are told that somebody is at work, in milliseconds.
const TELL: f64 = 15_000.0;

thread_local! {
    static STIRRED: Cell<f64> = const { Cell::new(0.0) };
    static TOLD: Cell<f64> = const { Cell::new(0.0) };
}

fn kept() -> Remembered {
    Remembered::of_folder("idle")
}

/// Minutes after which the screen locks.
pub fn minutes() -> u32 {
    let kept = kept().number().and_then(|minutes| u32::try_from(minutes).ok());
    kept.filter(|minutes| CHOICES.contains(minutes)).unwrap_or(USUAL)
}

/// Chooses them.
pub fn choose(minutes: u32) {
    // A closed storage forgets it: the usual time holds again after a reload.
    kept().keep_numbers(&[minutes.into()]);
}

/// Somebody is at work: in another page of the office, or this page at what it was asked for.
pub fn stirred() {
    STIRRED.set(js_sys::Date::now());
}

/// The watch, and the warning when it runs out.
#[derive(Clone, Copy)]
pub struct Idle {
    left: RwSignal<u32>,
    open: RwSignal<bool>,
}

impl Idle {
    /// Begins to watch.
    pub fn watch(session: Session) -> Self {
        let idle = Idle { left: RwSignal::new(0), open: RwSignal::new(false) };
        stirred();
        for event in ["pointerdown", "keydown", "wheel", "touchmove"] {
            window_event_listener_untyped(event, move |_| stir(session));
        }
        set_interval(move || idle.look(session), LOOK);
        idle
    }

    fn look(self, session: Session) {
        if !session.is_open() {
            return;
        }
        // A clock that was set back must not keep the screen open for hours.
        let idle = (js_sys::Date::now() - STIRRED.get()).abs() / 1000.0;
        let rest = f64::from(minutes() * 60) - idle;
        if rest <= 0.0 {
            return session.lock();
        }
        let warned = rest <= WARNING;
        if warned {
            self.left.set(rest.ceil() as u32);
        }
        if self.open.get_untracked() != warned {
            self.open.set(warned);
        }
    }

    /// The warning. Whatever is pressed, the officer is still there.
    pub fn warning(self, session: Session) -> AnyView {
        let (left, open) = (self.left, self.open);
        let stay = UnsyncCallback::new(move |()| open.set(false));
        let lock = UnsyncCallback::new(move |()| session.lock());
        let said = move || fill(vault_settings::IDLE_BODY, &[("n", &left.get().to_string())]);
        view! {
            <Dialog open title=t(vault_settings::IDLE_TITLE) id="idle-warning">
                // Not a live region: counting aloud every second would drown everything else.
                <p>{said}</p>
                <div class="button-row">
                    <Button id="idle-stay" label=t(vault_settings::IDLE_STAY) kind=ButtonKind::Primary on_press=stay />
                    <Button id="idle-lock" label=t(vault_settings::LOCK_NOW) on_press=lock />
                </div>
            </Dialog>
        }
        .into_any()
    }
}

fn stir(session: Session) {
    let now = js_sys::Date::now();
    STIRRED.set(now);
    if now - TOLD.get() > TELL {
        TOLD.set(now);
        session.stirs();
    }
}
