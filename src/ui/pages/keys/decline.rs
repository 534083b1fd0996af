//! What working without a passphrase means, before it is chosen.

use leptos::prelude::*;

use crate::ui::components::{Button, ButtonKind, Notice, Page, PageHead, Status};
use crate::ui::copy::{t, vault_keys};

/// Says it and asks.
pub fn decline(back: UnsyncCallback<()>, go_on: UnsyncCallback<()>) -> AnyView {
    view! {
        <Page narrow=true>
            <PageHead title=t(vault_keys::DECLINE_TITLE) />
            <Notice status=Status::Late>
                <ul>
                    <li>{t(vault_keys::DECLINE_OPEN)}</li>
                    <li>{t(vault_keys::DECLINE_LATER)}</li>
                    <li>{t(vault_keys::DECLINE_DEVICE)}</li>
                </ul>
            </Notice>
            <div class="button-row">
                <Button id="decline-back" label=t(vault_keys::DECLINE_BACK) kind=ButtonKind::Primary on_press=back />
                <Button id="decline-submit" label=t(vault_keys::DECLINE_SUBMIT) on_press=go_on />
            </div>
        </Page>
    }
    .into_any()
}
