//! The compartment is entered for the first time: a passphrase and a recovery sheet of its own, before anything
//! is kept in it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::turn_back;
use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Page, PageHead};
use crate::ui::copy::{compartment, t};
use crate::ui::pages::keys;
use crate::ui::session::Session;
use crate::vault::RecoveryKey;

/// Asks, then shows the sheet.
pub(super) fn page() -> AnyView {
    let session = Session::current();
    let sheet = RwSignal::new(None::<RecoveryKey>);
    (move || match sheet.get() {
        None => {
            let made = UnsyncCallback::new(move |key| {
                sheet.set(Some(key));
                focus_when_drawn(PAGE_HEADING);
            });
            view! {
                <Page narrow=true>
                    <PageHead title=t(compartment::CREATE) lead=t(compartment::CREATE_LEAD) />
                    {keys::create(compartment::CREATE_SUBMIT, turn_back(), made)}
                </Page>
            }
            .into_any()
        }
        Some(key) => {
            let done = UnsyncCallback::new(move |()| spawn_local(session.sheet_kept()));
            view! { <Page narrow=true>{keys::sheet(&key, done)}</Page> }.into_any()
        }
    })
    .into_any()
}
