//! What is taken in: service, kind, way, channel, time.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::procedure::{Part, PartyKind, PartyRule, Procedure};
use crate::ui::components::Card;
use crate::ui::copy::procedures::publisher;
use crate::ui::copy::{fill, intake, t, text};
use crate::ui::form::{Choice, ChoiceField, DateTimeField, Form, SelectField};
use crate::ui::session::Session;

use super::chosen::asks_way;
use super::field;

/// Answers beyond this many stand in a select.
const IN_SIGHT: usize = 4;

/// The choice of the service, where there is one to make: all in sight, each with whose standard it is
/// and what it is for.
pub(super) fn which(form: Form, procedures: StoredValue<Vec<Rc<Procedure>>, LocalStorage>) -> AnyView {
    let choice = |known: &Rc<Procedure>| Choice::new(known.id.as_str(), text(&known.title)).with_hint(purpose(known));
    let choices: Vec<Choice> = procedures.with_value(|all| all.iter().map(choice).collect());
    if choices.len() < 2 {
        return ().into_any();
    }
    let label = t(intake::PROCEDURE);
    view! { <ChoiceField form id=field::PROCEDURE label hint=t(intake::PROCEDURE_HINT) choices /> }.into_any()
}

/// "Standar Dinas …; pengaduan: …": the kinds, or the ways, say what it is for.
fn purpose(procedure: &Procedure) -> String {
    let parts = if procedure.kinds.is_empty() { &procedure.branches } else { &procedure.kinds };
    let names: Vec<&str> = parts.iter().map(|part| text(&part.name)).collect();
    let matter = t(intake::matter(procedure.matter));
    let what = if names.is_empty() { matter.to_owned() } else { [matter, " – ", &names.join(", ")].concat() };
    let office = publisher(&procedure.office.name, &procedure.office.government);
    fill(intake::PROCEDURE_PURPOSE, &[("office", &office), ("what", &what)])
}

/// Kind, way, channel and time.
pub(super) fn matter(form: Form, procedure: &Procedure) -> AnyView {
    let zone = Session::current().desk().map(|desk| desk.zone().offset());
    let kinds = procedure.kinds.iter().map(|kind| of_kind(kind, &procedure.parties)).collect();
    let label = fill(intake::KIND, &[("matter", t(intake::matter(procedure.matter)))]);
    preselect(form, procedure);
    let questions = [
        choice(form, field::KIND, label, kinds),
        way(form, procedure),
        choice(form, field::CHANNEL, t(intake::CHANNEL).to_owned(), parts(&procedure.channels)),
    ];
    view! {
        <Card title=text(&procedure.title)>
            {questions.into_iter().collect_view()}
            {zone
                .map(|zone| {
                    view! {
                        <DateTimeField
                            form
                            id=field::RECEIVED
                            label=t(intake::RECEIVED)
                            hint=t(intake::RECEIVED_HINT)
                            zone
                        />
                    }
                })}
        </Card>
    }
    .into_any()
}

/// The way, where the channel does not tell it.
fn way(form: Form, procedure: &Procedure) -> AnyView {
    let branches = parts(&procedure.branches);
    let procedure = StoredValue::new_local(procedure.clone());
    let asked = Memo::new(move |_| procedure.with_value(|procedure| asks_way(form, procedure)));
    (move || asked.get().then(|| choice(form, field::BRANCH, t(intake::BRANCH).to_owned(), branches.clone())))
        .into_any()
}

fn parts(parts: &[Part]) -> Vec<Choice> {
    parts.iter().map(part).collect()
}

fn part(part: &Part) -> Choice {
    let choice = Choice::new(part.id.as_str(), text(&part.name));
    if part.provenance.beyond_standard() { choice.with_hint(t(intake::BEYOND)) } else { choice }
}

/// A kind with what it makes of each party.
fn of_kind(kind: &Part, parties: &[PartyRule]) -> Choice {
    let natures: Vec<String> = kind
        .parties
        .iter()
        .filter_map(|(id, nature)| {
            let party = parties.iter().find(|party| party.id == *id)?;
            let mut told = text(&party.name).to_owned();
            told.push_str(": ");
            told.push_str(nature_word(*nature));
            Some(told)
        })
        .collect();
    if natures.is_empty() { part(kind) } else { part(kind).with_hint(natures.join("; ")) }
}

/// "perorangan" or "koperasi atau lembaga".
pub(super) fn nature_word(nature: PartyKind) -> &'static str {
    match nature {
        PartyKind::Person => t(intake::PERSON),
        PartyKind::Organization => t(intake::ORGANIZATION),
    }
}

/// One question; none when there is nothing to choose from, already answered when there is one answer.
fn choice(form: Form, id: &'static str, label: String, choices: Vec<Choice>) -> AnyView {
    match choices.len() {
        0 => ().into_any(),
        many if many > IN_SIGHT => view! { <SelectField form id label choices /> }.into_any(),
        _ => view! { <ChoiceField form id label choices /> }.into_any(),
    }
}

/// What leaves no choice is chosen, without that being a draft.
fn preselect(form: Form, procedure: &Procedure) {
    let lists =
        [(field::KIND, &procedure.kinds), (field::BRANCH, &procedure.branches), (field::CHANNEL, &procedure.channels)];
    for (id, parts) in lists {
        let held = form.value_now(id);
        let known = parts.iter().any(|part| part.id == *held.as_str());
        if let ([only], false) = (&parts[..], known) {
            form.suppose(id, only.id.as_str());
        } else if !known && !held.is_empty() {
            form.suppose(id, "");
        }
    }
}
