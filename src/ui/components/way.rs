//! A wide button that names a way on and says what it means.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::ui::copy::{Words, t};

/// The button; `class` is `way`, or `way way-first` for the usual one.
pub fn way(
    id: &'static str,
    class: &'static str,
    drawing: Icon,
    name: Words,
    body: Words,
    press: UnsyncCallback<()>,
) -> AnyView {
    view! {
        <button type="button" id=id class=class on:click=move |_| press.run(())>
            {icon(drawing)}
            <span class="way-words">
                <strong>{t(name)}</strong>
                <span>{t(body)}</span>
            </span>
            {icon(Icon::Open)}
        </button>
    }
    .into_any()
}
