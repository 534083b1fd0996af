//! Something that opens in place: native `<details>`.

use leptos::prelude::*;

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
    /// What opens.
    children: Children,
) -> impl IntoView {
    view! {
        <details id=id class=if small { "disclosure disclosure-small" } else { "disclosure" } open=open>
            <summary>
                {icon(Icon::Open)}
                <span>{label}</span>
            </summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}
