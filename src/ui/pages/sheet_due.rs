//! The reminder that nobody has said yet that the recovery sheet is kept: the page was closed before, or a new key was
//! made and never printed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::components::focus::{PAGE_HEADING, focus_if_lost};
use crate::ui::components::{Button, ButtonKind, LinkButton, Notice, Status};
use crate::ui::copy::{t, vault_settings};
use crate::ui::navigation::href_with;
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// Where a new recovery key is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetWay {
    /// Further down the page.
    Here,
    /// In the settings.
    Settings,
}

/// The reminder; nothing while the sheet is kept, or while there is none to keep.
pub fn reminder(way: SheetWay) -> AnyView {
    let due = RwSignal::new(false);
    if let Some(safe) = Session::current().safe() {
        spawn_local(async move {
            due.try_set(matches!(safe.sheet_is_kept().await, Ok(false)));
        });
    }
    (move || due.get().then(|| notice(way, due))).into_any()
}

fn notice(way: SheetWay, due: RwSignal<bool>) -> AnyView {
    let session = Session::current();
    let kept = UnsyncCallback::new(move |()| {
        let Some(safe) = session.safe() else { return };
        spawn_local(async move {
            if safe.keep_sheet().await.is_ok() {
                due.try_set(false);
                focus_if_lost(PAGE_HEADING);
            }
        });
    });
    let settings = (way == SheetWay::Settings).then(|| {
        let keys = href_with(Route::Settings, &[("part", "keys")]);
        view! { <LinkButton href=keys label=t(vault_settings::RENEW_SUBMIT) id="sheet-renew" /> }
    });
    view! {
        <div id="sheet-reminder">
            <Notice status=Status::Soon>
                <p>{t(vault_settings::SHEET_DUE)}</p>
                <div class="button-row">
                    {settings}
                    <Button
                        id="sheet-is-kept"
                        label=t(vault_settings::SHEET_IS_KEPT)
                        kind=ButtonKind::Quiet
                        on_press=kept
                    />
                </div>
            </Notice>
        </div>
    }
    .into_any()
}
