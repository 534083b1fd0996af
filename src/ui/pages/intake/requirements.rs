//! What has to be handed over or shown: ticked where it is there, said where it is not.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::Slug;
use crate::domain::procedure::{Procedure, Requirement};
use crate::ui::components::{Button, ButtonKind, Card, Disclosure, Quote};
use crate::ui::copy::{fill, intake, t, text};
use crate::ui::form::{CheckField, Form};
use crate::ui::session::Session;

use super::field;

/// The section; which requirements apply follows kind and way.
pub(super) fn section(form: Form, procedure: &Rc<Procedure>) -> AnyView {
    let procedure = StoredValue::new_local(procedure.clone());
    let chosen = Memo::new(move |_| (form.value(field::KIND), form.value(field::BRANCH)));
    let list = move || {
        // Read, not only tracked: a memo that nobody ever read follows nothing.
        chosen.with(|_| ());
        list(form, &procedure.with_value(|procedure| applicable(form, procedure)))
    };
    view! { <Card title=t(intake::REQUIREMENTS)>{list}</Card> }.into_any()
}

/// Requirements that apply by what is chosen now.
pub(super) fn applicable(form: Form, procedure: &Procedure) -> Vec<Requirement> {
    let slug = |id: &str| Slug::new(&form.value_now(id));
    let (kind, branch) = (slug(field::KIND), slug(field::BRANCH));
    let desk = Session::current().desk();
    desk.map(|desk| desk.requirements_of(procedure, kind.as_ref(), branch.as_ref())).unwrap_or_default()
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
    let mut seen: Vec<&str> = Vec::new();
    let mut shown: Vec<AnyView> = Vec::new();
    for quote in requirements.iter().filter_map(|requirement| requirement.part.provenance.quote.as_ref()) {
        if !seen.contains(&quote.exact.as_str()) {
            seen.push(&quote.exact);
            let quote = quote.clone();
            shown.push(
                view! { <Quote text=quote.shown() raw=quote.exact.clone() source=quote.source.clone() /> }.into_any(),
            );
        }
    }
    if shown.is_empty() {
        return ().into_any();
    }
    view! {
        <Disclosure label=t(intake::QUOTES) small=true>
            {shown}
        </Disclosure>
    }
    .into_any()
}
