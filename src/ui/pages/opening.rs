//! What stands in the frame before there is a desk to work at, and the warning of a window that forgets.

use leptos::prelude::*;

use crate::platform::health::{self, Ailment};
use crate::ui::components::{Button, ButtonKind, Notice, Page, PageHead, Status};
use crate::ui::copy::{opening, store, t};
use crate::ui::session::{Failure, Session};

/// The calm outline of a page, as the static shell shows it.
pub fn opening() -> AnyView {
    view! {
        <div class="page" aria-busy="true">
            <p class="unseen">{t(opening::OPENING)}</p>
            <div class="shell-line shell-line-short"></div>
            <div class="shell-line shell-line-long"></div>
            <div class="shell-block"></div>
            <div class="shell-block"></div>
        </div>
    }
    .into_any()
}

/// Says why there is no desk and what to do, and tries again.
pub fn failed(session: Session, why: &Failure) -> AnyView {
    // Not a reload: without a network there would be nothing left to look at.
    let retry = UnsyncCallback::new(move |()| leptos::task::spawn_local(session.open()));
    match why {
        Failure::Store(error) => stopped(t(opening::FAILED), &store(error), t(opening::FAILED_SAFE), retry),
        Failure::Absent => unloaded(retry),
    }
}

/// Says that a part of the app has not arrived, and asks for it again.
pub fn unloaded(retry: UnsyncCallback<()>) -> AnyView {
    stopped(t(opening::ABSENT_TITLE), t(opening::ABSENT), t(opening::ABSENT_SAFE), retry)
}

fn stopped(title: &'static str, why: &str, safe: &'static str, retry: UnsyncCallback<()>) -> AnyView {
    let said = why.to_owned();
    view! {
        <Page narrow=true>
            <PageHead title=title />
            <Notice status=Status::Late>
                <p>{said}</p>
                <p>{safe}</p>
            </Notice>
            <div class="button-row">
                <Button id="retry" label=t(opening::RETRY) kind=ButtonKind::Primary on_press=retry />
            </div>
        </Page>
    }
    .into_any()
}

/// Warns of a private window on every page but the sample's, before the first word is typed.
pub fn private_window(session: Session) -> AnyView {
    let private = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        let found = health::ailment().await == Some(Ailment::ProbablyPrivate);
        private.try_set(found);
    });
    (move || {
        (private.get() && !session.is_sample()).then(|| {
            view! {
                <div class="page-notice" id="private-window">
                    <Notice status=Status::Late>
                        <p>
                            <strong>{t(opening::PRIVATE)}</strong>
                        </p>
                        <p>{t(opening::PRIVATE_BODY)}</p>
                    </Notice>
                </div>
            }
        })
    })
    .into_any()
}
