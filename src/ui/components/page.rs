//! The outline of a page: one column, a heading that takes the focus after navigation.

use leptos::prelude::*;

use super::focus::PAGE_HEADING;

/// A page's column.
#[component]
pub fn Page(
    /// Narrow, for reading and forms; otherwise wide, for lists.
    #[prop(optional)]
    narrow: bool,
    /// Heading and content.
    children: Children,
) -> impl IntoView {
    view! { <div class=if narrow { "page page-narrow" } else { "page" }>{children()}</div> }
}

/// The page's heading.
#[component]
pub fn PageHead(
    /// The one `h1` of the page.
    #[prop(into)]
    title: Signal<String>,
    /// A sentence under it; empty, none.
    #[prop(optional, into)]
    lead: String,
    /// Under the heading: chips, a link back.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <h1 id=PAGE_HEADING tabindex="-1">
                {move || title.get()}
            </h1>
            {(!lead.is_empty()).then(|| view! { <p class="page-lead">{lead}</p> })}
            {children.map(|children| children())}
        </header>
    }
}
