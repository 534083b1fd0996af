//! Officers who are declared to be tied to a party: they are named, and declared, beside the parties.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{CaseFile, Wish};
use crate::domain::fact::{Actor, OfficerId};
use crate::ui::components::ButtonKind;
use crate::ui::copy::{case_parties, fields, fill, t};
use crate::ui::form::{Choice, SelectField, Values};
use crate::ui::ids;
use crate::ui::pages::act_form::wrong;

use super::case_form::{CaseForm, Draw, Read, all_wrong, long_text, text_of};
use super::case_view::{CaseView, NEXT_STEP, Place};
use super::panel::{Panel, opener};
use super::timeline::recorder;

/// Who does not handle this case, and the way to declare another; nothing where no identity is covered.
pub(super) fn line(view: CaseView, file: &CaseFile) -> AnyView {
    if !file.is_covered() || file.case.voided {
        return ().into_any();
    }
    let tied: Vec<String> = file.case.tied.iter().map(|officer| recorder(view, Actor::Officer(*officer))).collect();
    let said = (!tied.is_empty()).then(|| fill(case_parties::TIED, &[("who", &tied.join("; "))]));
    view! {
        <section class="case-party">
            {said.map(|said| view! { <p class="small">{said}</p> })}
            <div>{opener(view, "open-tie".to_owned(), case_parties::TIE, Panel::Tie)}</div>
        </section>
    }
    .into_any()
}

/// The form.
pub(super) fn form(view: CaseView) -> AnyView {
    let desk = view.desk();
    let free = |officer: &OfficerId| {
        let works = desk.office().officers.get(officer).is_some_and(|(_, active)| *active);
        works && !view.file().case.tied.contains(officer)
    };
    let officers = desk.officers().into_iter().filter(|(officer, _)| free(officer));
    let choices: Vec<Choice> =
        officers.map(|(officer, person)| Choice::new(ids::of_officer(officer), person.name)).collect();
    let form = CaseForm {
        id: "tie-form".to_owned(),
        draft: "tie".to_owned(),
        label: case_parties::TIE_SAVE,
        kind: ButtonKind::Primary,
        first: Values::new(),
        place: Place {
            prefix: "tie-",
            submit: "tie-submit",
            back: NEXT_STEP.to_owned(),
            said: case_parties::TIE_SAVED,
        },
    };
    let draw: Draw = Box::new(move |form| {
        view! {
            <p>{t(case_parties::TIE_LEAD)}</p>
            <SelectField form id="tie-officer" label=t(case_parties::TIE_WHO) choices=choices.clone() />
            {long_text(form, "tie-reason", case_parties::TIE_WHY)}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let officer = ids::officer(&form.value_now("tie-officer"))
            .ok_or_else(|| vec![wrong("tie-officer", fields::ERROR_CHOOSE, t(case_parties::TIE_WHO))]);
        match (officer, text_of(form, "tie-reason", case_parties::TIE_WHY)) {
            (Ok(officer), Ok(why)) => Ok((Wish::Tie(officer, why), view.desk().now())),
            (officer, why) => Err(all_wrong([officer.err(), why.err()])),
        }
    });
    form.show(view, draw, read)
}
