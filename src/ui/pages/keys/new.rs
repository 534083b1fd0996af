//! A new passphrase, typed twice.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::working;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::copy::{Words, t, vault, vault_keys};
use crate::ui::form::{ErrorSummary, FieldError, Form, Values, passphrase_field, show_passphrase};
use crate::ui::session::Session;
use crate::vault::{RecoveryKey, weakness};

/// The field of the new passphrase.
pub const NEW: &str = "new-passphrase";
/// The field in which it is repeated.
pub const REPEAT: &str = "repeat-passphrase";

/// The two fields, and the box that shows them and other passphrases of the form.
pub fn fields(form: Form, shown: RwSignal<bool>) -> AnyView {
    view! {
        {passphrase_field(form, NEW, t(vault_keys::NEW), t(vault_keys::NEW_HINT), shown)}
        {passphrase_field(form, REPEAT, t(vault_keys::REPEAT), "", shown)}
        {show_passphrase("show-new", shown)}
    }
    .into_any()
}

/// What is wrong with what was typed.
pub fn check(form: Form) -> Vec<FieldError> {
    let passphrase = form.value_now(NEW);
    if let Some(weakness) = weakness(&passphrase) {
        return vec![FieldError::new(NEW, vault::weakness(weakness))];
    }
    if form.value_now(REPEAT) != passphrase {
        return vec![FieldError::new(REPEAT, t(vault::DIFFERENT))];
    }
    Vec::new()
}

/// Asks for a passphrase and gives it to the database; `made` is handed the recovery key.
pub fn create(submit: Words, beside: AnyView, made: UnsyncCallback<RecoveryKey>) -> AnyView {
    let session = Session::current();
    let form = Form::passing(Values::new());
    let busy = RwSignal::new(false);
    let press = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let wrong = check(form);
        if !wrong.is_empty() {
            return form.refuse(wrong);
        }
        busy.set(true);
        let passphrase = form.value_now(NEW);
        spawn_local(async move {
            let key = session.seal_with(&passphrase).await;
            busy.try_set(false);
            match key {
                Ok(key) => made.run(key),
                Err(why) => form.refuse(vec![FieldError::new(NEW, vault::refused(&why, false))]),
            }
        });
    };
    view! {
        <form class="form" novalidate on:submit=press>
            <ErrorSummary form />
            {fields(form, RwSignal::new(false))}
            <div class="button-row">
                <Button id="create-keys" label=t(submit) kind=ButtonKind::Primary disabled=busy />
                {beside}
            </div>
            {working(busy, vault_keys::CREATING)}
        </form>
    }
    .into_any()
}
