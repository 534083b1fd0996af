//! The root of the page: takes the static shell's place, and draws everything anew when the language
//! changes, so that no text below has to watch it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::Router;

use super::frame::{Frame, FrameState};
use super::navigation::current_route;
use super::pages::page;
use super::place::base_path;
use super::preferences::Preferences;
use super::session::Session;

/// Puts the app into the page, unless `public/boot.js` has found that it cannot run here.
pub fn mount() {
    crate::platform::panic::watch();
    if document().document_element().is_some_and(|root| root.has_attribute("data-cannot")) {
        return;
    }
    if let Some(shell) = document().get_element_by_id("shell") {
        shell.remove();
    }
    // An error of something else (an extension, say) may have been taken for a failed start.
    if let Some(notice) = document().get_element_by_id("unloaded") {
        notice.remove();
    }
    leptos::mount::mount_to_body(Root);
}

#[component]
fn Root() -> impl IntoView {
    let base = base_path().trim_end_matches('/').to_string();
    view! { <Router base=base>{app()}</Router> }
}

fn app() -> AnyView {
    let preferences = Preferences::load();
    provide_context(preferences);
    let route = current_route();
    let session = Session::provide();
    let state = FrameState {
        office: RwSignal::new(String::new()),
        sample: RwSignal::new(false),
        leave_sample: UnsyncCallback::new(move |()| spawn_local(session.leave_sample())),
    };
    Effect::new(move || {
        let name = session.watch().and_then(|desk| desk.office().profile.as_ref().map(|profile| profile.name.clone()));
        state.office.set(name.unwrap_or_default());
        state.sample.set(session.is_sample());
    });
    (move || {
        preferences.lang.track();
        view! {
            <Frame route state>
                {move || page(route.get())}
            </Frame>
        }
    })
    .into_any()
}
