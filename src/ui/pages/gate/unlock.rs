//! The passphrase is asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{View, to, turn_back};
use crate::ui::beside;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Page, PageHead};
use crate::ui::copy::{compartment, t, vault, vault_gate};
use crate::ui::form::{ErrorSummary, FieldError, Form, Values, passphrase_field, show_passphrase};
use crate::ui::pages::keys::working;
use crate::ui::session::Session;
use crate::vault::Door;

const FIELD: &str = "passphrase";

/// Asks.
pub(super) fn page(view: RwSignal<View>) -> AnyView {
    let session = Session::current();
    let form = Form::passing(Values::new());
    let (busy, shown) = (RwSignal::new(false), RwSignal::new(false));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let passphrase = form.value_now(FIELD);
        if busy.get_untracked() {
            return;
        }
        if passphrase.is_empty() {
            return form.refuse(vec![FieldError::new(FIELD, t(vault::EMPTY))]);
        }
        busy.set(true);
        spawn_local(async move {
            let unlocked = session.unlock(Door::Passphrase(&passphrase)).await;
            busy.try_set(false);
            if let Err(why) = unlocked {
                form.refuse(vec![FieldError::new(FIELD, vault::refused(&why, false))]);
            }
        });
    };
    let inside = untrack(|| session.is_confidential());
    let (title, lead, label) = match inside {
        true => (compartment::NAME, compartment::LOCKED_LEAD, compartment::PASSPHRASE),
        false => (vault_gate::LOCKED, vault_gate::LOCKED_LEAD, vault_gate::PASSPHRASE),
    };
    // Whoever stands before a lock wants to type the passphrase, nothing else.
    focus_when_drawn(FIELD);
    view! {
        <Page narrow=true>
            <PageHead title=t(title) lead=t(lead) />
            <form class="form" novalidate on:submit=submit>
                <ErrorSummary form />
                {passphrase_field(form, FIELD, t(label), "", shown)}
                {show_passphrase("show-passphrase", shown)}
                <div class="button-row">
                    <Button id="unlock" label=t(vault_gate::UNLOCK) kind=ButtonKind::Primary disabled=busy />
                    {to("forgotten", vault_gate::FORGOTTEN, view, View::Recover)} {inside.then(turn_back)}
                </div>
                {working(busy, vault_gate::UNLOCKING)}
            </form>
            {if inside { beside::older_rooms() } else { beside::older() }}
        </Page>
    }
    .into_any()
}
