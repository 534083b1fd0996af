//! The way into the sample data, from the first run and from any time later.

use leptos::prelude::*;

use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Icon, Notice, Status, icon};
use crate::ui::copy::{opening, setup, t};
use crate::ui::navigation::{href, navigator};
use crate::ui::pages::list_view::ListView;
use crate::ui::parts;
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// A wide button that opens the sample, says that it is being made, and what went wrong.
pub fn enter_button(class: &'static str) -> AnyView {
    let (session, lists, go) = (Session::current(), ListView::current(), navigator());
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<String>);
    let enter = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let go = go.clone();
        leptos::task::spawn_local(async move {
            let entered = match parts::work().await {
                Ok(work) => (work.enter_sample)(session).await,
                Err(parts::Absent) => Err(t(opening::ABSENT).to_owned()),
            };
            busy.try_set(false);
            match entered {
                Ok(()) => {
                    lists.clear();
                    go(&href(Route::Board), true);
                    focus_when_drawn(PAGE_HEADING);
                }
                Err(why) => drop(failed.try_set(Some(why))),
            }
        });
    };
    let body = move || t(if busy.get() { setup::SAMPLE_MAKING } else { setup::SAMPLE_BODY });
    view! {
        <button
            type="button"
            id="enter-sample"
            class=class
            aria-busy=move || if busy.get() { "true" } else { "false" }
            on:click=enter
        >
            {icon(Icon::Board)}
            <span class="way-words">
                <strong>{t(setup::SAMPLE)}</strong>
                <span role="status">{body}</span>
                {move || busy.get().then(|| view! { <progress aria-label=t(setup::SAMPLE_MAKING)></progress> })}
            </span>
            {icon(Icon::Open)}
        </button>
        {move || {
            failed
                .get()
                .map(|why| {
                    view! {
                        <Notice status=Status::Late>
                            <p role="alert">{why}</p>
                        </Notice>
                    }
                })
        }}
    }
    .into_any()
}
