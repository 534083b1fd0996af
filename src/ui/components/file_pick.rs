//! Buttons that let a person pick files. The browser's own control stays underneath, so that keyboard,
//! screen readers and drivers find what they know.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use super::button::ButtonKind;
use super::icon::{Icon, icon};

/// What such a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picks {
    /// One document of ours.
    Document,
    /// A photo, taken now where there is a camera.
    Photo,
    /// Any files, several at once.
    Files,
}

/// The button; `picked` gets the file. The same file may be picked twice.
pub fn file_pick(
    id: &'static str,
    label: impl Into<String>,
    kind: ButtonKind,
    disabled: Signal<bool>,
    picked: impl Fn(File) + 'static,
) -> AnyView {
    let first = move |files: Vec<File>| files.into_iter().take(1).for_each(&picked);
    files_pick(id, label.into(), kind, Picks::Document, disabled, Box::new(first))
}

/// The button; `picked` gets the files, at least one.
pub fn files_pick(
    id: &'static str,
    label: String,
    kind: ButtonKind,
    picks: Picks,
    disabled: Signal<bool>,
    picked: Box<dyn Fn(Vec<File>)>,
) -> AnyView {
    let change = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let list = input.files();
        let files: Vec<File> = list.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at))).collect();
        // Otherwise a mended file of the same name would be no change.
        input.set_value("");
        if !files.is_empty() {
            picked(files);
        }
    };
    let class = match (kind, picks) {
        (ButtonKind::Primary, _) => "button button-primary file-pick",
        (_, Picks::Photo) => "button file-pick photo-pick",
        _ => "button file-pick",
    };
    let (accept, drawing) = match picks {
        Picks::Document => (Some(".json,application/json"), Icon::Import),
        Picks::Photo => (Some("image/*"), Icon::Camera),
        Picks::Files => (None, Icon::Attach),
    };
    view! {
        <label class=class>
            <input
                type="file"
                class="unseen"
                id=id
                accept=accept
                capture=(picks == Picks::Photo).then_some("environment")
                multiple=picks == Picks::Files
                disabled=move || disabled.get()
                on:change=change
            />
            {icon(drawing)}
            <span>{label}</span>
        </label>
    }
    .into_any()
}
