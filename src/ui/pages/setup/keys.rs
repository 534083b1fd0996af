//! Before the first word is typed: a passphrase for the office's data, or knowingly none. Only what is
//! sealed from the start leaves no trace in the browser's files.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Way;
use super::office::back;
use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Button, ButtonKind, Page, PageHead};
use crate::ui::copy::{t, vault_keys};
use crate::ui::pages::keys;
use crate::ui::session::Session;
use crate::vault::RecoveryKey;

/// Where the question stands.
#[derive(Clone)]
enum Step {
    Ask,
    Sheet(RecoveryKey),
    Decline,
}

/// Asks; `settled` becomes true with the answer.
pub(super) fn page(way: RwSignal<Way>, settled: RwSignal<bool>) -> AnyView {
    let session = Session::current();
    let step = RwSignal::new(Step::Ask);
    let take = move |next: Step| {
        step.set(next);
        focus_when_drawn(PAGE_HEADING);
    };
    (move || match step.get() {
        Step::Ask => {
            let decline = UnsyncCallback::new(move |()| take(Step::Decline));
            let made = UnsyncCallback::new(move |key| take(Step::Sheet(key)));
            let beside = view! {
                <Button id="decline" label=t(vault_keys::DECLINE) kind=ButtonKind::Quiet on_press=decline />
            };
            view! {
                <Page narrow=true>
                    {back(way)} <PageHead title=t(vault_keys::CREATE) lead=t(vault_keys::CREATE_LEAD) />
                    <p>{t(vault_keys::SHARED)}</p>
                    {keys::create(vault_keys::CREATE_SUBMIT, beside.into_any(), made)}
                </Page>
            }
            .into_any()
        }
        Step::Sheet(key) => {
            let done = UnsyncCallback::new(move |()| spawn_local(session.sheet_kept()));
            view! { <Page narrow=true>{keys::sheet(&key, done)}</Page> }.into_any()
        }
        Step::Decline => {
            let go_on = UnsyncCallback::new(move |()| {
                settled.set(true);
                focus_when_drawn(PAGE_HEADING);
            });
            keys::decline(UnsyncCallback::new(move |()| take(Step::Ask)), go_on)
        }
    })
    .into_any()
}
