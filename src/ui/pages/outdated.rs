//! Said in an old tab once another one has gone on to a newer version of the app: nothing more can be kept here.

use leptos::prelude::*;

use crate::ui::components::{Button, ButtonKind, Notice, Status};
use crate::ui::copy::{opening, t};
use crate::ui::session::Session;

/// The notice above every page.
pub fn outdated(session: Session) -> AnyView {
    (move || {
        session.is_outdated().then(|| {
            view! {
                <div class="page-notice" id="outdated" role="alert">
                    <Notice status=Status::Soon>
                        <p>
                            <strong>{t(opening::OUTDATED)}</strong>
                        </p>
                        <p>{t(opening::OUTDATED_BODY)}</p>
                        <div class="button-row">{reload_button()}</div>
                    </Notice>
                </div>
            }
        })
    })
    .into_any()
}

/// Loads the page anew.
pub fn reload_button() -> AnyView {
    // A browser that refuses to reload leaves the person to its own button.
    let reload = UnsyncCallback::new(|()| drop(window().location().reload()));
    view! { <Button id="reload" label=t(opening::RELOAD) kind=ButtonKind::Primary on_press=reload /> }.into_any()
}
