//! A page of a part that may have to be fetched: what stands there until then, and what when it can't be had.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::opening::{opening, unloaded};
use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::parts::Absent;

/// Draws with what `fetch` brings. What cannot be fetched is asked for again by a button, without leaving the page.
pub fn fetched<T: Copy + Send + Sync + 'static, F: Future<Output = Result<T, Absent>> + 'static>(
    fetch: impl Fn() -> F + Copy + Send + 'static,
    draw: impl Fn(T) -> AnyView + Send + 'static,
) -> AnyView {
    let found: RwSignal<Option<Result<T, Absent>>> = RwSignal::new(None);
    let late = StoredValue::new(false);
    let ask = move || {
        found.set(None);
        request_animation_frame(move || {
            late.try_set_value(true);
        });
        spawn_local(async move {
            found.try_set(Some(fetch().await));
            // Whoever moved the focus to the heading found none yet.
            if late.try_get_value() == Some(true) {
                focus_when_drawn(PAGE_HEADING);
            }
        });
    };
    ask();
    (move || match found.get() {
        None => opening(),
        Some(Ok(part)) => draw(part),
        Some(Err(Absent)) => unloaded(UnsyncCallback::new(move |()| ask())),
    })
    .into_any()
}
