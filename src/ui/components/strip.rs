//! The frame of "Mengapa tanggal ini?", whatever is counted: the rule above, the due moment below.

use leptos::prelude::*;

use super::chip::Status;
use crate::ui::copy::{countdown, t};

/// The frame around what counted.
pub(super) fn strip(status: Status, rule: String, counted: AnyView, due: String) -> AnyView {
    view! {
        <div class=format!("strip {}", status.class())>
            <div>
                <h3 class="small muted">{t(countdown::RULE)}</h3>
                <p>{rule}</p>
            </div>
            {counted}
            <p>
                <span class="muted">{t(countdown::DUE)}</span>
                " "
                <strong>{due}</strong>
            </p>
        </div>
    }
    .into_any()
}
