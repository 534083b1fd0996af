//! Erasing what an attached file holds: a reason, and a tick that it is meant.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::Wish;
use crate::domain::fact::FactId;
use crate::ui::components::ButtonKind;
use crate::ui::copy::{attachments, case_actions, t};
use crate::ui::form::{CheckField, FieldError, TICKED, Values};
use crate::ui::ids;

use super::super::case_form::{CaseForm, Draw, Read, all_wrong, long_text, text_of};
use super::super::case_view::{CaseView, Place};
use super::super::entry::title;
use super::PICK;

const WHY: &str = "erase-reason";
const SURE: &str = "erase-confirm";

/// The form.
pub(in crate::ui::pages::case) fn form(view: CaseView, fact: FactId) -> AnyView {
    let draw: Draw = Box::new(move |form| {
        view! {
            {long_text(form, WHY, case_actions::REASON)}
            <CheckField form id=SURE label=t(attachments::ERASE_CONFIRM) />
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let sure = form.value_now(SURE) == TICKED;
        let unsure = (!sure).then(|| vec![FieldError::new(SURE, t(attachments::ERASE_UNCONFIRMED))]);
        match (text_of(form, WHY, case_actions::REASON), unsure) {
            (Ok(reason), None) => Ok((Wish::Erase(fact, reason), view.desk().now())),
            (reason, unsure) => Err(all_wrong([reason.err(), unsure])),
        }
    });
    let form = CaseForm {
        id: "erase-form".to_owned(),
        draft: ["erase-", &ids::of_fact(fact)[..12]].concat(),
        label: attachments::ERASE,
        kind: ButtonKind::Danger,
        first: Values::new(),
        place: Place { prefix: "erase-", submit: "erase-submit", back: PICK.to_owned(), said: attachments::ERASED },
    };
    let file = view.file();
    let entry = file.case.entries.iter().find(|entry| entry.fact == fact);
    let called = entry.map(|entry| title(&file, &entry.event));
    view! {
        <p>
            <strong>{called}</strong>
        </p>
        <p>{t(attachments::ERASE_LEAD)}</p>
        {form.show(view, draw, read)}
    }
    .into_any()
}
