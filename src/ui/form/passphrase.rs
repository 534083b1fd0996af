//! A passphrase: hidden while it is typed, shown on request, and never kept as a draft.
//!
//! A browser that offers to remember it would put the key beside the lock, so autocomplete is off.

use leptos::prelude::*;

use super::Form;
use super::field::{described_by, invalid, labelled};
use crate::ui::copy::{t, vault};

/// A field for a passphrase. Its form must be a passing one.
pub fn passphrase_field(form: Form, id: &'static str, label: &str, hint: &str, shown: RwSignal<bool>) -> AnyView {
    let control = view! {
        <input
            type=move || if shown.get() { "text" } else { "password" }
            class="input"
            id=id
            name=id
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-required="true"
            aria-describedby=described_by(form, id, !hint.is_empty())
            aria-invalid=invalid(form, id)
            prop:value=move || form.value(id)
            on:input=move |event| form.set(id, event_target_value(&event))
        />
    }
    .into_any();
    labelled(form, id, label.to_owned(), hint.to_owned(), false, control)
}

/// The box that shows what is typed, for all passphrases of a form.
pub fn show_passphrase(id: &'static str, shown: RwSignal<bool>) -> AnyView {
    view! {
        <label class="option option-plain">
            <input type="checkbox" id=id prop:checked=move || shown.get() on:change=move |event| shown.set(event_target_checked(&event)) />
            <span>{t(vault::SHOW)}</span>
        </label>
    }
    .into_any()
}
