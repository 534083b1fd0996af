//! What was handed over or shown, and what is still missing.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::Wish;
use crate::domain::Slug;
use crate::ui::components::{ButtonKind, Card, Status, StatusChip};
use crate::ui::copy::{case_parties, t, text};
use crate::ui::form::{CheckField, TICKED, Values};

use super::case_form::{CaseForm, Draw, Read, read_when, when_field};
use super::case_view::{CaseView, Place};
use super::panel::{Panel, opener};

const PREFIX: &str = "req-";
const OPENER: &str = "open-requirements";

/// Draws them.
pub(super) fn card(view: CaseView) -> AnyView {
    let file = view.file();
    let handed_over = file.case.handed_over.clone().unwrap_or_default();
    let rows: Vec<AnyView> = file
        .requirements()
        .map(|requirement| {
            let there = handed_over.contains(&requirement.part.id);
            let (status, word) = match (there, requirement.required) {
                (true, _) => (Status::Ok, t(case_parties::THERE)),
                (false, true) => (Status::Soon, t(case_parties::NOT_THERE)),
                (false, false) => (Status::Plain, t(case_parties::OPTIONAL)),
            };
            view! {
                <li data-requirement=requirement.part.id.to_string()>
                    <span>{text(&requirement.part.name).to_owned()}</span>
                    <StatusChip status text=word />
                </li>
            }
            .into_any()
        })
        .collect();
    let going = !file.case.voided && file.case.ended.is_none();
    let change = (going && !rows.is_empty())
        .then(|| opener(view, OPENER.to_owned(), case_parties::COMPLETE, Panel::Requirements));
    let none = rows.is_empty().then(|| view! { <p class="muted">{t(case_parties::REQUIREMENTS_NONE)}</p> });
    view! {
        <Card title=t(case_parties::REQUIREMENTS) id="requirements">
            {none}
            <ul class="case-requirements" role="list">
                {rows}
            </ul>
            <div>{change}</div>
        </Card>
    }
    .into_any()
}

/// The form: everything that is there so far.
pub(super) fn form(view: CaseView) -> AnyView {
    let file = view.file();
    let asked: Vec<(Slug, String)> = file
        .requirements()
        .map(|requirement| (requirement.part.id.clone(), text(&requirement.part.name).to_owned()))
        .collect();
    let handed_over = file.case.handed_over.iter().flatten();
    let first: Values = handed_over.map(|id| (field(id), TICKED.to_owned())).collect();
    let form = CaseForm {
        id: "req-form".to_owned(),
        draft: "requirements".to_owned(),
        label: case_parties::REQUIREMENTS_SAVE,
        kind: ButtonKind::Primary,
        first,
        place: Place {
            prefix: PREFIX,
            submit: "req-submit",
            back: OPENER.to_owned(),
            said: case_parties::REQUIREMENTS_SAVED,
        },
    };
    let ids: Vec<Slug> = asked.iter().map(|(id, _)| id.clone()).collect();
    let draw: Draw = Box::new(move |form| {
        let boxes =
            asked.iter().map(|(id, name)| view! { <CheckField form id=field(id) label=name.clone() /> }).collect_view();
        view! {
            <p>{t(case_parties::REQUIREMENTS_LEAD)}</p>
            <div class="stack-s">{boxes}</div>
            {when_field(view, form, PREFIX)}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let ticked = ids.iter().filter(|id| form.value_now(&field(id)) == TICKED).cloned().collect();
        Ok((Wish::CheckRequirements(ticked), read_when(view, form, PREFIX)?))
    });
    form.show(view, draw, read)
}

fn field(id: &Slug) -> String {
    [PREFIX, id.as_str()].concat()
}
