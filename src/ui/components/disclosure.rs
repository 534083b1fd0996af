//! Something that opens in place: native `<details>`.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::icon::{Icon, icon};

/// A line that opens what is under it.
#[component]
pub fn Disclosure(
    /// The line.
    #[prop(into)]
    label: String,
    /// Smaller words, for asides.
    #[prop(optional)]
    small: bool,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
    /// An id for tests and for links to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// Told whether it is open now, whenever that changes.
    #[prop(optional)]
    toggled: Option<UnsyncCallback<bool>>,
    /// What opens.
    children: Children,
) -> impl IntoView {
    let toggle = move |event: web_sys::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let (Some(toggled), Some(details)) = (toggled, details) {
            toggled.run(details.has_attribute("open"));
        }
    };
    view! {
        <details on:toggle=toggle id=id class=if small { "disclosure disclosure-small" } else { "disclosure" } open=open>
            <summary>
                {icon(Icon::Open)}
                <span>{label}</span>
            </summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}
