//! Voiding a case that was entered by mistake: a reason, and a tick that it is meant.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::Wish;
use crate::ui::components::ButtonKind;
use crate::ui::copy::{case_actions, t};
use crate::ui::form::{CheckField, FieldError, TICKED};

use super::actions::panel_form;
use super::case_form::{CaseForm, Draw, Read, all_wrong, long_text, text_of};
use super::case_view::{CaseView, NEXT_STEP};

/// The form.
pub(super) fn form(view: CaseView) -> AnyView {
    let draw: Draw = Box::new(move |form| {
        view! {
            <p>{t(case_actions::VOID_LEAD)}</p>
            {long_text(form, "void-reason", case_actions::REASON)}
            <CheckField form id="void-confirm" label=t(case_actions::VOID_CONFIRM) />
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let sure = form.value_now("void-confirm") == TICKED;
        let unsure = (!sure).then(|| vec![FieldError::new("void-confirm", t(case_actions::VOID_UNCONFIRMED))]);
        match (text_of(form, "void-reason", case_actions::REASON), unsure) {
            (Ok(reason), None) => Ok((Wish::Void(reason), view.desk().now())),
            (reason, unsure) => Err(all_wrong([reason.err(), unsure])),
        }
    });
    let form = panel_form("void", case_actions::VOID, case_actions::VOIDED, NEXT_STEP);
    CaseForm { kind: ButtonKind::Danger, ..form }.show(view, draw, read)
}
