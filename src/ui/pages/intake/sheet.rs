//! The whole form: sections in the procedure's order, and what happens when it is saved.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::Slug;
use crate::domain::procedure::Procedure;
use crate::ui::components::{Button, ButtonKind, Card, Notices, Quote};
use crate::ui::copy::{fill, intake, t, text};
use crate::ui::form::{DraftLine, ErrorSummary, Form};
use crate::ui::ids;
use crate::ui::navigation::{href_with, navigator};
use crate::ui::pages::act_form::act_form;
use crate::ui::pages::compartment;
use crate::ui::routes::Route;
use crate::ui::session::Session;

use super::chosen::Chosen;
use super::{check, clear, content, field, known, matter, party, read, requirements, terms};

/// Draws the form; what depends on the procedure follows the choice of it.
pub(super) fn sheet(form: Form, procedures: Vec<Rc<Procedure>>, fresh: RwSignal<bool>) -> AnyView {
    let session = Session::current();
    let procedures = StoredValue::new_local(procedures);
    // Here, and not with the sections: those go when another service is chosen, and their values with them.
    known::provide();
    let chosen = Memo::new(move |_| form.value(field::PROCEDURE));
    let body = move || {
        let id = chosen.get();
        let procedure = procedures.with_value(|all| all.iter().find(|known| known.id == *id.as_str()).cloned());
        let inside = |procedure: &Rc<Procedure>| !session.room().takes(procedure.confidentiality);
        procedure.map(|procedure| match inside(&procedure) {
            true => compartment::instead_of_intake(),
            false => sections(form, &procedure),
        })
    };
    // What belongs in the compartment is not taken in here.
    let takes = Memo::new(move |_| {
        let id = chosen.get();
        let here = |known: &Rc<Procedure>| known.id == *id.as_str() && session.room().takes(known.confidentiality);
        procedures.with_value(|all| all.iter().any(here))
    });
    // The letter that is offered from the opening on is the receipt.
    let receipt = Memo::new(move |_| {
        let id = chosen.get();
        let offers = |known: &Rc<Procedure>| known.letters.iter().any(|letter| letter.acts.is_empty());
        procedures.with_value(|all| all.iter().find(|known| known.id == *id.as_str()).is_none_or(offers))
    });
    let label = Signal::derive(move || {
        let words = if receipt.get() { intake::SUBMIT } else { intake::SUBMIT_ALONE };
        t(words).to_owned()
    });
    let busy = RwSignal::new(false);
    let submit = submit(form, busy);
    view! {
        <form
            class="form form-sections"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit.run(());
            }
        >
            <ErrorSummary form />
            {matter::which(form, procedures)}
            {body}
            <div class="button-row" hidden=move || !takes.get()>
                <Button id=field::SUBMIT label kind=ButtonKind::Primary disabled=busy />
                {clear::clear(form, fresh)}
            </div>
            <DraftLine form />
        </form>
    }
    .into_any()
}

fn sections(form: Form, procedure: &Rc<Procedure>) -> AnyView {
    let parties = procedure.parties.iter().map(|rule| party::section(form, procedure, rule)).collect_view();
    view! {
        {terms::terms(procedure)}
        {matter::matter(form, procedure)}
        {parties}
        {known::same_matter(form, procedure)}
        {content::content(procedure)}
        {acts(form, procedure)}
        {requirements::section(form, procedure)}
        {check::check(form, procedure)}
    }
    .into_any()
}

/// The forms that belong to the intake, each under its step's sentence.
fn acts(form: Form, procedure: &Procedure) -> AnyView {
    let chosen = Chosen::watched(form, procedure);
    let procedure = StoredValue::new_local(procedure.clone());
    // Drawn anew only when other forms belong to the intake, not at each choice.
    let belonging = Memo::new(move |_| {
        procedure.with_value(|procedure| {
            chosen.get().acts(procedure).iter().map(|(_, act)| act.id.clone()).collect::<Vec<_>>()
        })
    });
    (move || procedure.with_value(|procedure| drawn(form, procedure, &belonging.get()))).into_any()
}

fn drawn(form: Form, procedure: &Procedure, belonging: &[Slug]) -> AnyView {
    let acts = procedure.intake_acts().filter(|(_, act)| belonging.contains(&act.id)).map(|(step, act)| {
        let questions = act_form(form, act, &read::prefix(procedure, act));
        let quote = step.provenance.quote.as_ref().map(|quote| {
            view! { <Quote text=quote.shown() raw=quote.exact.clone() source=quote.source.clone() /> }
        });
        let note = step.provenance.note.as_ref().map(|note| text(note).to_owned());
        let note = note.map(|note| view! { <p class="muted small">{note}</p> });
        view! { <Card title=text(&step.title)>{quote} {note} {questions}</Card> }
    });
    acts.collect_view().into_any()
}

fn submit(form: Form, busy: RwSignal<bool>) -> UnsyncCallback<()> {
    let session = Session::current();
    let (notices, go) = (expect_context::<Notices>(), navigator());
    UnsyncCallback::new(move |()| {
        let Some(desk) = session.desk().filter(|_| !busy.get_untracked()) else { return };
        let (intake, at) = match read::whole(form, &desk) {
            Ok(read) => read,
            Err(errors) => return form.refuse(errors),
        };
        busy.set(true);
        let go = go.clone();
        spawn_local(async move {
            let id = intake.procedure.clone();
            let taken = desk.take_in(intake, at).await;
            busy.try_set(false);
            let case = match taken {
                Ok(case) => case,
                Err(why) => return form.refuse(vec![read::placed(&why, &desk, &id)]),
            };
            form.accept();
            let Some(file) = desk.file(case) else { return };
            notices.show(fill(intake::SAVED, &[("number", file.case.register_number().unwrap_or_default())]));
            let case = ids::of_case(case);
            match file.procedure.letters.iter().find(|letter| letter.acts.is_empty()) {
                Some(letter) => go(&href_with(Route::Letter, &[("case", &case), ("letter", letter.id.as_str())]), true),
                None => go(&href_with(Route::Case, &[("id", &case)]), true),
            }
        });
    })
}
