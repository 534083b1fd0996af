//! The recovery key opens, and a new passphrase takes the place of the forgotten one.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{View, back, to};
use crate::ui::components::{Button, ButtonKind, Page, PageHead};
use crate::ui::copy::{t, vault, vault_gate, vault_keys};
use crate::ui::form::{ErrorSummary, FieldError, Form, LongTextField, Values};
use crate::ui::pages::keys::{
    new::{NEW, check, fields},
    working,
};
use crate::ui::session::Session;
use crate::vault::RecoveryKey;

const KEY: &str = "recovery-key";

/// Asks for both.
pub(super) fn page(view: RwSignal<View>) -> AnyView {
    let session = Session::current();
    let form = Form::passing(Values::new());
    let busy = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let mut wrong = check(form);
        let key = match RecoveryKey::read(&form.value_now(KEY)) {
            Ok(key) if wrong.is_empty() => key,
            Ok(_) => return form.refuse(wrong),
            Err(fault) => {
                wrong.insert(0, FieldError::new(KEY, vault::recovery(fault)));
                return form.refuse(wrong);
            }
        };
        busy.set(true);
        let passphrase = form.value_now(NEW);
        spawn_local(async move {
            let opened = session.recover(&key, &passphrase).await;
            busy.try_set(false);
            if let Err(why) = opened {
                form.refuse(vec![FieldError::new(KEY, vault::refused(&why, true))]);
            }
        });
    };
    view! {
        <Page narrow=true>
            {back(view, View::Unlock)} <PageHead title=t(vault_gate::RECOVER) lead=t(vault_gate::RECOVER_LEAD) />
            <form class="form" novalidate on:submit=submit>
                <ErrorSummary form />
                <LongTextField form id=KEY label=t(vault_gate::RECOVERY_KEY) hint=t(vault_gate::RECOVERY_HINT) lines=3 />
                {fields(form, RwSignal::new(false))}
                <div class="button-row">
                    <Button id="recover" label=t(vault_gate::RECOVER_SUBMIT) kind=ButtonKind::Primary disabled=busy />
                    {to("both-lost", vault_gate::BOTH_LOST, view, View::Lost)}
                </div>
                {working(busy, vault_keys::CREATING)}
            </form>
        </Page>
    }
    .into_any()
}
