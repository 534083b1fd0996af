//! The frame around every page: name, places, language, notices. It moves the focus to the page's
//! heading after navigation and names the document after the place.

use leptos::prelude::*;

use super::components::focus::{PAGE_HEADING, focus_now, focus_when_drawn};
use super::components::{Banner, Button, Icon, NoticesRegion, Status, icon, mark, provide_notices};
use super::copy::{Lang, Words, compartment, frame, places, settings, t, vault_settings};
use super::navigation::{href, query};
use super::preferences::Preferences;
use super::routes::Route;
use crate::app::Room;

const MAIN: &str = "main";
const LANGUAGE: &str = "language-switch";

/// What the frame shows of the office.
#[derive(Clone, Copy)]
pub struct FrameState {
    /// The office's name; empty until it is set up.
    pub office: RwSignal<String>,
    /// Where the page stands.
    pub room: Memo<Room>,
    /// Goes back to the office from there.
    pub leave: UnsyncCallback<()>,
    /// Whether there is a lock to turn.
    pub lockable: Memo<bool>,
    /// Locks the office.
    pub lock: UnsyncCallback<()>,
    /// Whether there is nowhere to go yet: no navigation then.
    pub bare: Memo<bool>,
}

/// The frame with the page of the moment inside.
#[component]
pub fn Frame(
    /// The place of the moment.
    route: Memo<Route>,
    /// What it shows of the office.
    state: FrameState,
    /// The page.
    children: Children,
) -> impl IntoView {
    let notices = provide_notices();
    follow(route);
    let bare = state.bare;
    view! {
        <a
            class="skip"
            href="#main"
            on:click=move |event| {
                event.prevent_default();
                focus_now(MAIN);
            }
        >
            {t(frame::SKIP)}
        </a>
        <div class=move || if bare.get() { "frame frame-bare" } else { "frame" }>
            <div class="frame-head">
                {move || banner(state.room.get(), state.leave)}
                {top(state)}
            </div>
            {move || (!bare.get()).then(|| navigation(route))}
            <main class="frame-main" id=MAIN tabindex="-1">
                {children()}
            </main>
        </div>
        <NoticesRegion notices />
    }
}

/// Names the document after each place, and takes the focus there. Not on the first one: a page that
/// opens leaves the focus where the browser puts it.
fn follow(route: Memo<Route>) {
    let id = query("id");
    Effect::new(move |before: Option<(Route, Option<String>)>| {
        let now = (route.get(), id.get());
        document().set_title(&format!("{} – {}", t(now.0.title()), places::NAME));
        if before.is_some_and(|before| before != now) {
            focus_when_drawn(PAGE_HEADING);
        }
        now
    });
}

/// Says where the page stands, when that is not the office, and leads back.
fn banner(room: Room, leave: UnsyncCallback<()>) -> Option<AnyView> {
    match room {
        Room::Office => None,
        Room::Sample => Some(sample_banner(leave)),
        Room::Confidential => Some(confidential_banner(leave)),
    }
}

fn confidential_banner(leave: UnsyncCallback<()>) -> AnyView {
    view! {
        <Banner status=Status::Plain title=t(compartment::NAME) body=t(compartment::INSIDE)>
            <Button label=t(compartment::LEAVE) on_press=leave id="leave-confidential" />
        </Banner>
    }
    .into_any()
}

fn sample_banner(leave: UnsyncCallback<()>) -> AnyView {
    view! {
        <Banner status=Status::Soon title=t(frame::SAMPLE) body=t(frame::SAMPLE_BODY)>
            <Button label=t(frame::SAMPLE_LEAVE) on_press=leave id="leave-sample" />
        </Banner>
    }
    .into_any()
}

fn top(state: FrameState) -> AnyView {
    view! {
        <header class="frame-top">
            <a class="frame-name" href=href(Route::Board)>
                {mark()}
                <span>{places::NAME}</span>
            </a>
            <span class="frame-office">{move || state.office.get()}</span>
            {move || state.lockable.get().then(|| lock_button(state.lock))}
            {language_switch()}
        </header>
    }
    .into_any()
}

/// Locks at once: for whoever leaves the desk.
fn lock_button(lock: UnsyncCallback<()>) -> AnyView {
    view! {
        <button
            type="button"
            id="lock"
            class="button button-quiet language"
            aria-label=t(vault_settings::LOCK_NOW)
            on:click=move |_| lock.run(())
        >
            {icon(Icon::Lock)}
            <span class="language-full" aria-hidden="true">{t(vault_settings::LOCK)}</span>
        </button>
    }
    .into_any()
}

/// One button that names the other language in that language.
fn language_switch() -> Option<AnyView> {
    let preferences = use_context::<Preferences>()?;
    let (other, full, short) = match preferences.lang.get_untracked() {
        Lang::Id => (Lang::En, t(settings::ENGLISH), "EN"),
        Lang::En => (Lang::Id, t(settings::INDONESIAN), "ID"),
    };
    let switch = move |_| {
        preferences.speak(other);
        focus_when_drawn(LANGUAGE);
    };
    Some(
        view! {
            <button type="button" id=LANGUAGE class="button button-quiet language" lang=other.tag() on:click=switch>
                {icon(Icon::Language)}
                <span class="language-full">{full}</span>
                <span class="language-short" aria-hidden="true">
                    {short}
                </span>
            </button>
        }
        .into_any(),
    )
}

fn navigation(route: Memo<Route>) -> AnyView {
    view! {
        <nav class="nav" aria-label=t(frame::NAVIGATION)>
            <ul class="nav-list" role="list">
                {place(route, "nav-place-1", Route::Board, Icon::Board, places::BOARD_SHORT)}
                {place(route, "nav-place-2", Route::Cases, Icon::Cases, places::CASES)}
                {place(route, "nav-place-3", Route::Agenda, Icon::Agenda, places::AGENDA)}
                {place(route, "nav-place-4", Route::More, Icon::More, places::MORE)}
                {place(route, "nav-intake-place", Route::Intake, Icon::Add, places::INTAKE_SHORT)}
            </ul>
        </nav>
    }
    .into_any()
}

fn place(route: Memo<Route>, class: &'static str, to: Route, drawing: Icon, name: Words) -> AnyView {
    let link = if to == Route::Intake { "nav-link nav-intake" } else { "nav-link" };
    view! {
        <li class=class>
            <a class=link href=href(to) aria-current=move || (route.get().tab() == to).then_some("page")>
                {icon(drawing)}
                <span>{t(name)}</span>
            </a>
        </li>
    }
    .into_any()
}
