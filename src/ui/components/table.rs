//! A table that becomes cards on a phone. Roles are written out, because a changed `display` would
//! take a table's meaning from screen readers.

use leptos::prelude::*;

/// Rows and columns.
#[component]
pub fn Table(
    /// What the table shows, for its caption.
    #[prop(into)]
    caption: String,
    /// Heads of the columns.
    columns: Vec<String>,
    /// The cells of each row, in the columns' order.
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let heads =
        columns.iter().map(|head| view! { <th scope="col" role="columnheader">{head.clone()}</th> }).collect_view();
    let body = rows
        .into_iter()
        .map(|cells| {
            let cells = cells
                .into_iter()
                .enumerate()
                .map(|(place, cell)| {
                    let label = columns.get(place).filter(|label| !label.is_empty()).cloned();
                    view! {
                        <td role="cell" data-label=label>
                            <div>{cell}</div>
                        </td>
                    }
                })
                .collect_view();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect_view();
    view! {
        <div class="table-wrap">
            <table class="table" role="table">
                <caption>{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">{heads}</tr>
                </thead>
                <tbody role="rowgroup">{body}</tbody>
            </table>
        </div>
    }
}
