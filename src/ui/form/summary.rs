//! What stands around a form's fields: the errors above, the draft's state below.

use leptos::prelude::*;

use super::{DraftState, Form};
use crate::ui::components::focus::focus_now;
use crate::ui::copy::{fields, t};

/// Id of the summary, which takes the focus when a form is refused.
pub(super) const SUMMARY_ID: &str = "error-summary";

/// All errors of a form, each a way to its field.
#[component]
pub fn ErrorSummary(
    /// The form.
    form: Form,
) -> impl IntoView {
    move || {
        let errors = form.errors();
        (!errors.is_empty()).then(|| {
            let items = errors
                .into_iter()
                .map(|error| {
                    // An anchor alone would lead to the base address: the page has a <base>.
                    let (target, field) = (format!("#{}", error.field), error.field);
                    view! {
                        <li>
                            <a
                                href=target
                                on:click=move |event| {
                                    event.prevent_default();
                                    focus_now(&field);
                                }
                            >
                                {error.message}
                            </a>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <div class="summary" id=SUMMARY_ID role="alert" tabindex="-1" aria-labelledby="error-summary-title">
                    <h2 id="error-summary-title">{t(fields::SUMMARY)}</h2>
                    <ul role="list">{items}</ul>
                </div>
            }
        })
    }
}

/// One quiet line: whether what was typed is stored.
#[component]
pub fn DraftLine(
    /// The form.
    form: Form,
) -> impl IntoView {
    view! {
        <p
            class=move || if form.draft_state() == DraftState::Failed { "draft draft-failed" } else { "draft" }
            data-draft=move || match form.draft_state() {
                DraftState::Untouched => "untouched",
                DraftState::Writing => "writing",
                DraftState::Kept => "kept",
                DraftState::Failed => "failed",
            }
        >
            {move || match form.draft_state() {
                DraftState::Untouched => "",
                DraftState::Writing => t(fields::DRAFT_WRITING),
                DraftState::Kept => t(fields::DRAFT_KEPT),
                DraftState::Failed => t(fields::DRAFT_FAILED),
            }}
        </p>
    }
}
