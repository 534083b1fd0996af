//! The root of the page: takes the static shell's place, decides whether there is a desk to work at, and
//! draws everything anew when the language changes, so that no text below has to watch it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::Router;

use super::components::focus::{PAGE_HEADING, focus_when_drawn};
use super::frame::{Frame, FrameState};
use super::idle::Idle;
use super::navigation::{current_route, href, navigator};
use super::pages::{
    ListView, Way, failed, locked, opening, outdated, page, private_window, sealing, welcome, wrong_clock,
};
use super::preferences::Preferences;
use super::routes::Route;
use super::session::{Failure, Session, Stage};
use crate::app::Room;
use crate::platform::place;

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
    let base = place::path().trim_end_matches('/').to_string();
    view! { <Router base=base>{app()}</Router> }
}

/// What stands in the frame.
#[derive(Clone, PartialEq)]
enum Face {
    Opening,
    Failed(Failure),
    Welcome,
    Locked,
    Sealing,
    Page(Route),
}

fn app() -> AnyView {
    let preferences = Preferences::load();
    provide_context(preferences);
    let session = Session::provide();
    let lists = ListView::provide();
    let idle = Idle::watch(session);
    Way::provide(session);
    let address = current_route();
    let face = face(session, address);
    let route = Memo::new(move |_| match face.get() {
        Face::Page(route) => route,
        Face::Welcome => Route::Setup,
        _ => address.get(),
    });
    let state = frame_state(session, face, lists);
    (move || {
        preferences.lang.track();
        view! {
            <Frame route state>
                {outdated(session)} {private_window(session)} {wrong_clock(session)} {idle.warning(session)}
                {move || match face.get() {
                    Face::Opening => opening(),
                    Face::Failed(why) => failed(session, &why),
                    Face::Welcome => welcome(),
                    Face::Locked => locked(),
                    Face::Sealing => sealing(session),
                    Face::Page(route) => page(route),
                }}
            </Frame>
        }
    })
    .into_any()
}

/// Without an office there is only the way to one, whatever the address; with one, no way back there.
fn face(session: Session, address: Memo<Route>) -> Memo<Face> {
    Memo::new(move |_| match session.stage() {
        Stage::Opening => Face::Opening,
        Stage::Failed(why) => Face::Failed(why),
        Stage::Empty => Face::Welcome,
        Stage::Locked | Stage::Founding => Face::Locked,
        Stage::Sealing => Face::Sealing,
        Stage::Ready => match (session.glance().set_up, address.get()) {
            (false, _) => Face::Page(Route::Setup),
            (true, Route::Setup) => Face::Page(Route::Board),
            (true, route) => Face::Page(route),
        },
    })
}

fn frame_state(session: Session, face: Memo<Face>, lists: ListView) -> FrameState {
    let go = navigator();
    let leave = move |()| {
        if untrack(|| session.is_confidential()) {
            return session.lock();
        }
        let go = go.clone();
        lists.clear();
        // What the sample shows is not in the office's data: its address leads nowhere there.
        go(&href(Route::Board), true);
        spawn_local(async move {
            session.leave_sample().await;
            focus_when_drawn(PAGE_HEADING);
        });
    };
    let state = FrameState {
        office: RwSignal::new(String::new()),
        room: Memo::new(move |_| match (session.room(), session.stage()) {
            // Before its lock there is nothing to leave.
            (Room::Confidential, stage) if stage != Stage::Ready => Room::Office,
            (room, _) => room,
        }),
        leave: UnsyncCallback::new(leave),
        lockable: Memo::new(move |_| session.stage() == Stage::Ready && session.is_sealing()),
        lock: UnsyncCallback::new(move |()| session.lock()),
        bare: Memo::new(move |_| {
            !matches!(face.get(), Face::Opening | Face::Page(_)) || face.get() == Face::Page(Route::Setup)
        }),
    };
    Effect::new(move || {
        state.office.set(session.glance().office);
    });
    state
}
