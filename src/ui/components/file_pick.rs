//! A button that lets a person pick one file. The browser's own control stays underneath, so that
//! keyboard, screen readers and drivers find what they know.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use super::button::ButtonKind;
use super::icon::{Icon, icon};

/// The button; `picked` gets the file. The same file may be picked twice.
pub fn file_pick(
    id: &'static str,
    label: impl Into<String>,
    kind: ButtonKind,
    disabled: Signal<bool>,
    picked: impl Fn(File) + 'static,
) -> AnyView {
    let change = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let file = input.files().and_then(|files| files.get(0));
        // Otherwise a mended file of the same name would be no change.
        input.set_value("");
        if let Some(file) = file {
            picked(file);
        }
    };
    let class = if kind == ButtonKind::Primary { "button button-primary file-pick" } else { "button file-pick" };
    view! {
        <label class=class>
            <input
                type="file"
                class="unseen"
                id=id
                accept=".json,application/json"
                disabled=move || disabled.get()
                on:change=change
            />
            {icon(Icon::Import)}
            <span>{label.into()}</span>
        </label>
    }
    .into_any()
}
