//! Looking at a covered identity: why, on record before anything is shown, and only until the page is left.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::Wish;
use crate::domain::Slug;
use crate::ui::components::ButtonKind;
use crate::ui::copy::{case_parties, t};
use crate::ui::form::Values;

use super::case_form::{CaseForm, Draw, Read, long_text, text_of};
use super::case_view::{CaseView, Place};

const WHY: &str = "reveal-reason";

/// The form.
pub(super) fn form(view: CaseView, role: Slug) -> AnyView {
    let back = ["edit-", role.as_str()].concat();
    let form = CaseForm {
        id: "reveal-form".to_owned(),
        draft: ["reveal-", role.as_str()].concat(),
        label: case_parties::REVEAL_WHO,
        kind: ButtonKind::Primary,
        first: Values::new(),
        place: Place { prefix: "reveal-", submit: "reveal-submit", back, said: case_parties::REVEALED },
    };
    let draw: Draw = Box::new(move |form| {
        view! {
            <p>{t(case_parties::REVEAL_LEAD)}</p>
            {long_text(form, WHY, case_parties::REVEAL_WHY)}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let why = text_of(form, WHY, case_parties::REVEAL_WHY)?;
        Ok((Wish::Reveal(role.clone(), why), view.desk().now()))
    });
    form.show(view, draw, read)
}
