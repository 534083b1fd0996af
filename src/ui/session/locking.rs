//! Locking and unlocking: the key goes from page to page of one origin, and leaves with the document.
//!
//! What can be promised about memory is that a document which is gone has none: so locking loads the page
//! anew, and every page of the same database with it.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Session, Stage};
use crate::app::Room;
use crate::app::ports::Clock as _;
use crate::app::safe::{Refused, Resealing, Safe, Sealed};
use crate::platform::siblings::{Heard, Siblings};
use crate::platform::{BrowserCipher, BrowserClock, BrowserKeys, after};
use crate::ui::glance::Glance;
use crate::ui::{beside, idle};
use crate::vault::{Door, RecoveryKey};

/// How long a page that opens waits for another to hand its key over.
const ASKING: Duration = Duration::from_millis(250);
/// How long locking waits for drafts that are being written.
const LAST_WORDS: Duration = Duration::from_millis(50);
const LAST_WORDS_TIMES: usize = 40;

impl Session {
    /// Hears what other pages of the database say. Set aside by the browser, to be shown again by its Back button, a
    /// page hears nothing: it goes unseen, and comes back only to begin anew.
    pub(super) fn join(self) {
        let siblings = Siblings::join(&beside::database(), move |heard| self.hear(heard));
        self.siblings.set_value(siblings);
        window_event_listener(leptos::ev::pagehide, |_| {
            if let Some(body) = document().body() {
                body.set_hidden(true);
            }
        });
        window_event_listener(leptos::ev::pageshow, move |shown| {
            if shown.persisted() {
                self.leave();
            }
        });
    }

    fn hear(self, heard: Heard) {
        // The compartment knows no other pages; when the office is locked, it is too.
        let concerns = match heard {
            Heard::Lock => !self.is_in(Room::Sample),
            _ => self.is_in(Room::Office),
        };
        if !concerns {
            return;
        }
        match heard {
            Heard::Asked => self.hand_over(),
            Heard::Key(key) => {
                let Some(sealed) = self.sealed.try_get_value().flatten() else { return };
                spawn_local(async move {
                    // Another's key, or a store that can't be read: the officer is asked for the passphrase.
                    if let Ok(Some(safe)) = sealed.unlock_with(Rc::new(BrowserCipher::from_key(key))).await
                        && self.sealed.try_update_value(Option::take).flatten().is_some()
                    {
                        self.enter(safe).await;
                    }
                });
            }
            Heard::Lock => self.leave(),
            Heard::Reload => self.leave(),
            Heard::Busy => idle::stirred(),
        }
    }

    /// Gives the office's key to the pages that stand before the lock.
    fn hand_over(self) {
        let Some(key) = self.safe().filter(|_| self.is_in(Room::Office)).and_then(|safe| safe.key()) else { return };
        if let Some(cipher) = key.cipher().as_any().downcast_ref::<BrowserCipher>() {
            self.siblings.try_with_value(|siblings| siblings.as_ref().map(|all| all.give(cipher.key())));
        }
    }

    /// Says to the other pages that somebody is at work.
    pub fn stirs(self) {
        self.siblings.try_with_value(|siblings| siblings.as_ref().map(Siblings::stir));
    }

    /// Waits a moment for another page's key, then shows the lock.
    pub(super) fn stand_before(self, sealed: Sealed) {
        self.sealed.try_set_value(Some(sealed));
        self.siblings.try_with_value(|siblings| siblings.as_ref().map(Siblings::ask));
        set_timeout(
            move || {
                if self.stage.try_get_untracked() == Some(Stage::Opening) && self.sealed().is_some() {
                    self.stage.set(Stage::Locked);
                }
            },
            ASKING,
        );
    }

    /// What stands locked.
    pub fn sealed(self) -> Option<Sealed> {
        self.sealed.try_get_value().flatten()
    }

    /// What keeps and seals, once it is open.
    pub fn safe(self) -> Option<Rc<Safe>> {
        self.safe.try_get_value().flatten()
    }

    /// Whether what is kept is sealed: then it can be locked. Not tracked.
    pub fn is_sealing(self) -> bool {
        self.safe().is_some_and(|safe| safe.is_sealing())
    }

    /// Whether whoever comes by could get at what is sealed: at work, or before the compartment's lock, from where
    /// the way leads back to the open office. Not tracked.
    pub fn is_open(self) -> bool {
        self.has_key() && [Stage::Ready, Stage::Locked, Stage::Founding].into_iter().any(|stage| self.is_at(stage))
    }

    fn has_key(self) -> bool {
        let behind = self.outside.try_get_value().flatten().and_then(|outside| outside.safe);
        self.safe().into_iter().chain(behind).any(|safe| safe.is_sealing())
    }

    /// Unlocks and goes to work, and so do the other pages of the office.
    ///
    /// # Errors
    /// [`Refused`].
    pub async fn unlock(self, door: Door<'_>) -> Result<(), Refused> {
        let Some(sealed) = self.sealed() else { return Ok(()) };
        let safe = sealed.unlock(&BrowserKeys, door, seconds()).await?;
        if self.sealed.try_update_value(Option::take).flatten().is_some() {
            self.enter(safe).await;
            self.hand_over();
        }
        Ok(())
    }

    /// Sets a new passphrase with the recovery key, and goes to work.
    ///
    /// # Errors
    /// [`Refused`].
    pub async fn recover(self, key: &RecoveryKey, passphrase: &str) -> Result<(), Refused> {
        let Some(sealed) = self.sealed() else { return Ok(()) };
        let sealed = sealed.change(&BrowserKeys, Door::Recovery(key), passphrase, seconds()).await?;
        self.sealed.try_set_value(Some(sealed));
        self.unlock(Door::Recovery(key)).await
    }

    /// Gives the database a passphrase; what it holds is sealed by [`Session::seal_rest`].
    ///
    /// # Errors
    /// [`Refused`].
    pub async fn seal_with(self, passphrase: &str) -> Result<RecoveryKey, Refused> {
        let Some(safe) = self.safe() else { return Err(Refused::Wrong) };
        let key = safe.seal_with(&BrowserKeys, passphrase).await?;
        // Pages without the key begin anew, and are handed it.
        if self.is_in(Room::Office) {
            self.siblings.try_with_value(|siblings| siblings.as_ref().map(Siblings::reload));
        }
        Ok(key)
    }

    /// Seals what was kept before there was a key, with the progress on the screen, then goes to work.
    pub async fn seal_rest(self) {
        let Some(safe) = self.safe() else { return };
        self.sealing.try_set(None);
        self.stage.try_set(Stage::Sealing);
        let turn = self.turn();
        let sealed = safe.reseal(|seen| self.tell(seen)).await;
        if !self.is_turn(turn) {
            return;
        }
        // Before the first row was sealed there was nothing by which a page could tell that the key is the right one.
        self.hand_over();
        match (sealed, self.desk().is_some()) {
            (Err(why), _) => self.fail(why),
            (Ok(()), true) => drop(self.stage.try_set(Stage::Ready)),
            (Ok(()), false) => self.look_around(&*safe).await,
        }
    }

    /// The recovery sheet was said to be kept: remembers it, and goes to work.
    pub async fn sheet_kept(self) {
        // Nothing is to be worked at before all is sealed.
        self.stage.try_set(Stage::Sealing);
        if let Some(safe) = self.safe() {
            // Where that fails, the board asks for it.
            drop(safe.keep_sheet().await);
        }
        self.seal_rest().await;
    }

    fn tell(self, seen: Resealing) {
        self.sealing.try_set(Some(seen));
    }

    /// How far sealing has come. Tracked.
    pub fn sealing(self) -> Option<Resealing> {
        self.sealing.get()
    }

    /// Locks this page and all others of the database. The compartment is open in this page alone.
    pub fn lock(self) {
        if self.has_key() {
            if self.is_in(Room::Office) {
                self.siblings.try_with_value(|siblings| siblings.as_ref().map(Siblings::lock));
            }
            self.leave();
        }
    }

    /// Loads the page anew, once the drafts under way are kept. From now on no key is handed over.
    pub(super) fn leave(self) {
        self.siblings.try_set_value(None);
        spawn_local(async move {
            for _ in 0..LAST_WORDS_TIMES {
                if self.busy.try_get_value().unwrap_or_default() == 0 {
                    break;
                }
                after(LAST_WORDS).await;
            }
            self.forget_address();
            // Refused only while the page is being left anyway.
            drop(window().location().reload());
        });
    }

    /// Everything was erased: this page begins again, and so do all others, whose keys fit nothing any more.
    pub async fn begin_again(self) {
        self.siblings.try_with_value(|siblings| siblings.as_ref().map(Siblings::reload));
        self.desk.try_set_value(None);
        self.safe.try_set_value(None);
        self.glance.try_set(Glance::default());
        self.open().await;
    }

    /// Something is being written, until what is returned goes.
    pub(super) fn writing(self) -> Writing {
        self.busy.try_update_value(|busy| *busy += 1);
        Writing(self)
    }
}

/// Something that is being written.
pub(super) struct Writing(Session);

impl Drop for Writing {
    fn drop(&mut self) {
        self.0.busy.try_update_value(|busy| *busy = busy.saturating_sub(1));
    }
}

fn seconds() -> i64 {
    BrowserClock.now().timestamp()
}
