//! Native `<dialog>`: the browser keeps the focus inside, Escape closes, focus returns by itself.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::ui::copy::{actions, t};

/// A dialog that is open while its signal is true.
#[component]
pub fn Dialog(
    /// Whether it is open; set to false when the person closes it.
    open: RwSignal<bool>,
    /// The heading.
    #[prop(into)]
    title: String,
    /// Room for a table or the day strip.
    #[prop(optional)]
    wide: bool,
    /// An id for tests and for its heading.
    #[prop(into)]
    id: String,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            // Refused only when the element left the page meanwhile: then there is nothing to show.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let heading = format!("{id}-title");
    view! {
        <dialog
            node_ref=node
            id=id
            class=if wide { "dialog-wide" } else { "" }
            aria-labelledby=heading.clone()
            on:close=move |_| open.set(false)
        >
            <div class="dialog-head">
                <h2 id=heading.clone()>{title}</h2>
                <button type="button" class="button button-quiet" on:click=move |_| open.set(false)>
                    {icon(Icon::Close)}
                    <span>{t(actions::CLOSE)}</span>
                </button>
            </div>
            <div class="dialog-body">{children()}</div>
        </dialog>
    }
}
