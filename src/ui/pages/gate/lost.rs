//! Passphrase and recovery key are lost: said honestly, with the way to begin anew beside the old data.

use leptos::prelude::*;

use super::{View, back};
use crate::ui::beside;
use crate::ui::components::{Button, Page, PageHead};
use crate::ui::copy::{t, vault};

/// Says it.
pub(super) fn page(view: RwSignal<View>) -> AnyView {
    let begin = UnsyncCallback::new(|()| beside::begin_anew());
    view! {
        <Page narrow=true>
            {back(view, View::Recover)} <PageHead title=t(vault::LOST) />
            <p>{t(vault::LOST_TRUTH)}</p>
            <ul>
                <li>{t(vault::LOST_SEARCH)}</li>
                <li>{t(vault::LOST_BACKUP)}</li>
                <li>{t(vault::LOST_BESIDE)}</li>
            </ul>
            <div class="button-row">
                <Button id="begin-beside" label=t(vault::BEGIN_BESIDE) on_press=begin />
            </div>
        </Page>
    }
    .into_any()
}
