//! Passphrase and recovery key are lost: said honestly, with the way to begin anew beside the old data.

use leptos::prelude::*;

use super::{View, back};
use crate::ui::beside;
use crate::ui::components::{Button, Page, PageHead};
use crate::ui::copy::{compartment, t, vault_gate};
use crate::ui::session::Session;

/// Says it.
pub(super) fn page(view: RwSignal<View>) -> AnyView {
    let inside = untrack(|| Session::current().is_confidential());
    let begin = UnsyncCallback::new(move |()| if inside { beside::begin_room_anew() } else { beside::begin_anew() });
    let (beside, label) = match inside {
        true => (compartment::LOST_BESIDE, compartment::BEGIN_BESIDE),
        false => (vault_gate::LOST_BESIDE, vault_gate::BEGIN_BESIDE),
    };
    view! {
        <Page narrow=true>
            {back(view, View::Recover)} <PageHead title=t(vault_gate::LOST) />
            <p>{t(vault_gate::LOST_TRUTH)}</p>
            <ul>
                <li>{t(vault_gate::LOST_SEARCH)}</li>
                <li>{t(vault_gate::LOST_BACKUP)}</li>
                <li>{t(beside)}</li>
            </ul>
            <div class="button-row">
                <Button id="begin-beside" label=t(label) on_press=begin />
            </div>
        </Page>
    }
    .into_any()
}
