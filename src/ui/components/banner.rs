//! Notices that stay: across the page, or inside it.

use leptos::prelude::*;

use super::chip::Status;
use super::icon::{Icon, icon};

/// A strip across the page, above everything.
#[component]
pub fn Banner(
    /// Its color.
    status: Status,
    /// The word in front.
    #[prop(into)]
    title: String,
    /// The sentence after it.
    #[prop(into)]
    body: String,
    /// A button, where there is something to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <aside class=format!("banner {}", status.class())>
            {icon(Icon::Info)}
            <p class="banner-text">
                <strong>{title}</strong>
                " — "
                {body}
            </p>
            {children.map(|children| children())}
        </aside>
    }
}

/// A notice inside a page.
#[component]
pub fn Notice(
    /// Its color; `Late` and `Soon` carry the warning sign.
    status: Status,
    /// What it says, and what can be done.
    children: Children,
) -> impl IntoView {
    let drawing = if matches!(status, Status::Late | Status::Soon) { Icon::Warning } else { Icon::Info };
    view! {
        <div class=format!("notice {}", status.class())>
            {icon(drawing)}
            <div class="notice-body">{children()}</div>
        </div>
    }
}
