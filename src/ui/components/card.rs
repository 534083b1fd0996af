//! Surfaces: a card, and what stands where nothing is yet.

use leptos::prelude::*;

use super::icon::{Icon, icon};

/// A surface with an optional heading.
#[component]
pub fn Card(
    /// The heading; empty, none.
    #[prop(optional, into)]
    title: String,
    /// The one card of a page that carries the accent: the next step.
    #[prop(optional)]
    next: bool,
    /// Beside the heading: a chip, a link.
    #[prop(optional, into)]
    aside: Option<AnyView>,
    /// An id for tests and for links to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let has_head = !title.is_empty() || aside.is_some();
    view! {
        <section id=id class=if next { "card card-next" } else { "card" }>
            {has_head
                .then(|| {
                    view! {
                        <header class="card-head">
                            <h2>{title}</h2>
                            {aside}
                        </header>
                    }
                })}
            {children()}
        </section>
    }
}

/// Says what will stand here, and offers the first action.
#[component]
pub fn Empty(
    /// A drawing of what is missing.
    drawing: Icon,
    /// What is not here yet.
    #[prop(into)]
    title: String,
    /// What will stand here, and how it gets here.
    #[prop(into)]
    body: String,
    /// The first action.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            {icon(drawing)}
            <h2>{title}</h2>
            <p>{body}</p>
            {children.map(|children| children())}
        </div>
    }
}
