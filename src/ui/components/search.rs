//! A box to search in, as one types.

use leptos::prelude::*;

use super::icon::{Icon, icon};

/// A search box. What is typed stays in `value`, in memory only.
pub fn search_box(id: &'static str, label: &'static str, value: RwSignal<String>) -> AnyView {
    view! {
        <div class="search" role="search">
            {icon(Icon::Search)}
            <input
                type="search"
                class="input"
                id=id
                aria-label=label
                placeholder=label
                autocomplete="off"
                spellcheck="false"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}
