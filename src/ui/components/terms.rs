//! Names and values, one under the other: a definition list.

use leptos::prelude::*;

/// One row: a name and its value in plain text.
pub fn term(name: impl Into<String>, value: impl Into<String>) -> (String, AnyView) {
    (name.into(), value.into().into_any())
}

/// A list of names and values.
#[component]
pub fn Terms(
    /// Name and value of each row; `term` makes one from plain text.
    rows: Vec<(String, AnyView)>,
) -> impl IntoView {
    view! {
        <dl class="terms">
            {rows
                .into_iter()
                .map(|(name, value)| {
                    view! {
                        <div>
                            <dt>{name}</dt>
                            <dd>{value}</dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}
