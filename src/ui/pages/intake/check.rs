//! The last look before saving: what will be kept, in a few lines.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::Slug;
use crate::domain::procedure::{Confidentiality, Part, Procedure};
use crate::ui::components::{Card, Terms, term};
use crate::ui::copy::{dates, fill, intake, t, text};
use crate::ui::form::{Form, read_moment};
use crate::ui::pages::act_form::field_id;
use crate::ui::session::Session;

use super::chosen::{Chosen, asks_way};
use super::{field, read};

/// The section; follows every keystroke.
pub(super) fn check(form: Form, procedure: &Rc<Procedure>) -> AnyView {
    let procedure = StoredValue::new_local(procedure.clone());
    let rows = Memo::new(move |_| procedure.with_value(|procedure| rows(form, procedure)));
    let list = move || {
        let rows = rows.get();
        let rows = rows.into_iter().map(|(name, value)| match value {
            Some(value) => term(name, value),
            None => (name, view! { <span class="muted">{t(intake::NOT_YET)}</span> }.into_any()),
        });
        view! { <Terms rows=rows.collect() /> }
    };
    view! {
        <Card title=t(intake::CHECK) id="intake-check">
            {list}
        </Card>
    }
    .into_any()
}

/// Names and values; no value where nothing is there yet.
fn rows(form: Form, procedure: &Procedure) -> Vec<(String, Option<String>)> {
    let named = |id: &str, parts: &[Part]| {
        let value = form.value(id);
        parts.iter().find(|part| part.id == *value.as_str()).map(|part| text(&part.name).to_owned())
    };
    let mut rows = Vec::new();
    if !procedure.kinds.is_empty() {
        let label = fill(intake::KIND, &[("matter", t(intake::matter(procedure.matter)))]);
        rows.push((label, named(field::KIND, &procedure.kinds)));
    }
    let chosen = Chosen::of(form, procedure);
    if asks_way(form, procedure) {
        rows.push((t(intake::BRANCH).to_owned(), named(field::BRANCH, &procedure.branches)));
    }
    rows.push((t(intake::CHANNEL).to_owned(), named(field::CHANNEL, &procedure.channels)));
    let received = form.value(field::RECEIVED);
    let zone = Session::current().desk().map(|desk| desk.zone().offset());
    let at = zone.and_then(|zone| read_moment(&received, zone));
    rows.push((t(intake::RECEIVED).to_owned(), at.map(dates::moment)));
    let to_name = chosen.parties_to_name(procedure);
    for rule in &procedure.parties {
        let told = party(form, &rule.id);
        // The last look is taken with the screen turned round: what is covered later is covered here.
        let told = match procedure.confidentiality {
            Confidentiality::BothSides => told.map(|_| t(intake::FILLED).to_owned()),
            Confidentiality::Ordinary => told,
        };
        if told.is_some() || to_name.contains(&rule.id) {
            rows.push((text(&rule.name).to_owned(), told));
        }
    }
    for (_, act) in chosen.acts(procedure) {
        let prefix = read::prefix(procedure, act);
        for asked in act.fields.iter().filter(|asked| asked.required) {
            let filled = !form.value(&field_id(&prefix, &asked.id)).trim().is_empty();
            rows.push((text(&asked.label).to_owned(), filled.then(|| t(intake::FILLED).to_owned())));
        }
    }
    let asked = chosen.requirements(procedure);
    if !asked.is_empty() {
        let given = asked.iter().filter(|asked| form.checked(&field::requirement(&asked.part.id))).count();
        let numbers = [("n", given.to_string()), ("of", asked.len().to_string())];
        let told = fill(intake::GIVEN, &[(numbers[0].0, &numbers[0].1), (numbers[1].0, &numbers[1].1)]);
        rows.push((t(intake::REQUIREMENTS).to_owned(), Some(told)));
    }
    rows
}

/// The name, and who acts for it.
fn party(form: Form, role: &Slug) -> Option<String> {
    let value = |what: &str| form.value(&field::party(role, what)).trim().to_owned();
    let (name, acting) = (value("name"), value("represented-by"));
    match (name.is_empty(), acting.is_empty()) {
        (true, _) => None,
        (false, true) => Some(name),
        (false, false) => Some(format!("{name}, {acting}")),
    }
}
