//! The first run: set up an office, look around with sample data, or restore a backup; and what has to be
//! known before the first word is typed.

use leptos::prelude::*;

mod answers;
mod keys;
mod office;
mod restore;
mod sample;
mod welcome;

pub use sample::enter_button;

use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::session::{Session, Stage};

/// Key of the form's draft.
const DRAFT: &str = "setup";

/// The way that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// None yet.
    Welcome,
    /// A new office.
    Office,
    /// A backup.
    Restore,
}

impl Way {
    /// Makes the way known to everything below: from an empty browser it is taken before the desk and the pages are
    /// there that it leads to.
    pub fn provide(session: Session) {
        let way = RwSignal::new(Way::Welcome);
        provide_context(way);
        Effect::new(move || {
            if session.stage() == Stage::Empty && way.get() != Way::Welcome {
                leptos::task::spawn_local(session.begin());
            }
        });
        Effect::new(move || {
            if session.glance().set_up {
                way.set(Way::Welcome);
            }
        });
    }

    fn current() -> RwSignal<Way> {
        expect_context()
    }
}

/// The first page of an empty browser.
pub fn welcome() -> AnyView {
    welcome::page(Way::current())
}

/// The way that was taken; with a form that was begun, the way to it.
pub fn page() -> AnyView {
    let session = Session::current();
    let way = Way::current();
    let draft: RwSignal<Option<Vec<u8>>> = RwSignal::new(None);
    // Whether the data is sealed, or knowingly not.
    let settled = RwSignal::new(session.is_sealing());
    leptos::task::spawn_local(async move {
        let Some(desk) = session.desk() else { return };
        // A store that can't be read says so when the form is saved; without a draft it begins empty.
        if let Ok(Some(stored)) = desk.draft(DRAFT).await {
            draft.try_set(Some(stored));
            settled.try_set(true);
            way.try_set(Way::Office);
        }
    });
    (move || match way.get() {
        Way::Welcome => welcome::page(way),
        Way::Office | Way::Restore if !settled.get() => keys::page(way, settled),
        Way::Office => office::page(way, draft.get_untracked()),
        Way::Restore => restore::page(way),
    })
    .into_any()
}

/// Takes a way, and the focus with it.
fn take(way: RwSignal<Way>, to: Way) {
    way.set(to);
    focus_when_drawn(PAGE_HEADING);
}
