//! What has to be handed over or shown: ticked where it is there, said where it is not.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::procedure::{Procedure, Requirement};
use crate::ui::components::{Button, ButtonKind, Card, Disclosure};
use crate::ui::copy::{fill, intake, t, text};
use crate::ui::form::{CheckField, Form};

use super::chosen::Chosen;
use super::{field, terms};

/// The section; which requirements apply follows kind and way.
pub(super) fn section(form: Form, procedure: &Rc<Procedure>) -> AnyView {
    let chosen = Chosen::watched(form, procedure);
    let procedure = StoredValue::new_local(procedure.clone());
    let list = move || list(form, &procedure.with_value(|procedure| chosen.get().requirements(procedure)));
    view! { <Card title=t(intake::REQUIREMENTS)>{list}</Card> }.into_any()
}

fn list(form: Form, requirements: &[Requirement]) -> AnyView {
    if requirements.is_empty() {
        return view! { <p class="muted">{t(intake::NO_REQUIREMENTS)}</p> }.into_any();
    }
    let boxes = requirements
        .iter()
        .map(|requirement| {
            let hint = if requirement.part.provenance.beyond_standard() { t(intake::BEYOND) } else { "" };
            let (id, label) = (field::requirement(&requirement.part.id), text(&requirement.part.name));
            view! { <CheckField form id label hint /> }
        })
        .collect_view();
    let ids: Vec<String> = requirements.iter().map(|requirement| field::requirement(&requirement.part.id)).collect();
    let all = UnsyncCallback::new(move |()| ids.iter().for_each(|id| form.tick(id, true)));
    view! {
        <p class="muted">{t(intake::REQUIREMENTS_HINT)}</p>
        <div class="options">{boxes}</div>
        <div class="row">
            <Button id="req-all" label=t(intake::TICK_ALL) kind=ButtonKind::Quiet on_press=all />
        </div>
        {missing(form, requirements)}
        {quotes(requirements)}
    }
    .into_any()
}

/// Says what is missing, and that this is no obstacle.
fn missing(form: Form, requirements: &[Requirement]) -> AnyView {
    let asked: Vec<(String, String)> = requirements
        .iter()
        .filter(|requirement| requirement.required)
        .map(|requirement| (field::requirement(&requirement.part.id), text(&requirement.part.name).to_owned()))
        .collect();
    let missing = Memo::new(move |_| {
        let missing = asked.iter().filter(|(id, _)| !form.checked(id));
        missing.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("; ")
    });
    let line = move || {
        let missing = missing.get();
        match missing.is_empty() {
            true => t(intake::ALL_GIVEN).to_owned(),
            false => fill(intake::STILL_MISSING, &[("what", &missing)]),
        }
    };
    view! { <p aria-live="polite">{line}</p> }.into_any()
}

/// The sentences behind the list, each once.
fn quotes(requirements: &[Requirement]) -> AnyView {
    if requirements.iter().all(|requirement| requirement.part.provenance.quote.is_none()) {
        return ().into_any();
    }
    let quotes = terms::quotes(requirements.iter().map(|requirement| &requirement.part.provenance));
    view! {
        <Disclosure label=t(intake::QUOTES) small=true>
            {quotes}
        </Disclosure>
    }
    .into_any()
}
