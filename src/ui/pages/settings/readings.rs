//! Readings: what the standards leave open, and what the office makes of it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::adoption::moves;
use super::drafted::{Drafted, drafted};
use crate::app::{Desk, Trouble};
use crate::domain::Slug;
use crate::domain::procedure::{Procedure, Setting};
use crate::ui::components::{Button, ButtonKind, Card, Notice, Notices, Quote, Status};
use crate::ui::copy::{actions, calendar, count, fill, office, t, text, trouble};
use crate::ui::form::{Choice, ChoiceField, ErrorSummary, FieldError, Form, Values};
use crate::ui::session::Session;

/// The section.
pub(super) fn view() -> AnyView {
    let form = drafted("settings-readings".to_owned(), first, draw);
    view! {
        {form}
        {running()}
    }
    .into_any()
}

/// The field of a setting.
fn field(procedure: &Slug, setting: &Slug) -> String {
    format!("reading-{procedure}-{setting}")
}

fn in_force(desk: &Desk, procedure: &Procedure, setting: &Setting) -> Slug {
    desk.office().reading(procedure, setting).clone()
}

fn first(desk: &Desk) -> Values {
    let mut values = Values::new();
    for procedure in desk.procedures() {
        for setting in &procedure.settings {
            let chosen = in_force(desk, &procedure, setting);
            values.insert(field(&procedure.id, &setting.id), chosen.to_string());
        }
    }
    values
}

fn draw(drafted: Drafted) -> AnyView {
    let form = drafted.form;
    let session = Session::current();
    let notices = use_context::<Notices>();
    let procedures = session.desk().map(|desk| desk.procedures()).unwrap_or_default();
    let busy = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(desk) = session.desk().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let saved = save(desk, form.values_now()).await;
            busy.try_set(false);
            match saved {
                Ok(changed) => {
                    form.accept();
                    if let Some(notices) = notices {
                        notices.show(t(if changed { office::READINGS_SAVED } else { office::UNCHANGED }));
                    }
                }
                Err(error) => form.refuse(vec![FieldError::new("readings-submit", trouble(&error, None))]),
            }
        });
    };
    view! {
        {drafted.notice()}
        <ErrorSummary form />
        <form class="stack-l" on:submit=submit novalidate>
            {procedures.iter().map(|procedure| card(form, procedure)).collect_view()}
            <div class="button-row">
                <Button label=t(actions::SAVE) kind=ButtonKind::Primary disabled=busy id="readings-submit" />
            </div>
            {drafted.line()}
        </form>
    }
    .into_any()
}

fn card(form: Form, procedure: &Procedure) -> AnyView {
    let settings = procedure.settings.iter().map(|setting| question(form, &procedure.id, setting)).collect_view();
    let none = procedure.settings.is_empty().then(|| view! { <p class="muted">{t(office::READINGS_NONE)}</p> });
    view! {
        <Card title=text(&procedure.title)>
            {settings} {none}
        </Card>
    }
    .into_any()
}

fn question(form: Form, procedure: &Slug, setting: &Setting) -> AnyView {
    let choices = setting.options.iter().map(|(id, name)| Choice::new(id.as_str(), text(name))).collect();
    let quote = setting.provenance.quote.as_ref().map(|quote| {
        view! { <Quote text=quote.shown() raw=quote.exact.clone() source=quote.source.clone() /> }
    });
    view! {
        <div class="reading">
            {quote}
            <ChoiceField
                form
                id=field(procedure, &setting.id)
                label=text(&setting.question)
                hint=text(&setting.why)
                choices=choices
            />
        </div>
    }
    .into_any()
}

/// Records each reading that differs from the one in force. Gives whether any did.
async fn save(desk: Rc<Desk>, values: Values) -> Result<bool, Trouble> {
    let mut changed = false;
    for procedure in desk.procedures() {
        for setting in &procedure.settings {
            let chosen = values.get(&field(&procedure.id, &setting.id));
            let option = setting.options.iter().map(|(id, _)| id).find(|id| chosen.is_some_and(|c| c == id.as_str()));
            if let Some(option) = option.filter(|option| **option != in_force(&desk, &procedure, setting)) {
                desk.choose_reading(procedure.id.clone(), setting.id.clone(), option.clone()).await?;
                changed = true;
            }
        }
    }
    Ok(changed)
}

/// Running cases that are counted by something else, what would move, and the way to let them adopt it.
fn running() -> AnyView {
    let session = Session::current();
    let notices = use_context::<Notices>();
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let adopt = UnsyncCallback::new(move |()| {
        let Some(desk) = session.desk().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let adopted = desk.adopt_terms_everywhere().await;
            busy.try_set(false);
            match (adopted, notices) {
                (Ok(()), Some(notices)) => notices.show(t(office::RUNNING_ADOPTED)),
                (Ok(()), None) => {}
                (Err(error), _) => drop(problem.try_set(Some(trouble(&error, None)))),
            }
        });
    });
    let drawn = move || {
        let preview = match session.watch()?.preview_terms(None) {
            Ok(preview) => preview,
            Err(error) => {
                return Some(view! { <Notice status=Status::Late>{trouble(&error, None)}</Notice> }.into_any());
            }
        };
        if preview.behind == 0 {
            return Some(view! { <p class="muted">{t(office::RUNNING_NONE)}</p> }.into_any());
        }
        let n = count(i64::try_from(preview.behind).unwrap_or(i64::MAX), calendar::CASES);
        Some(
            view! {
                <p>{fill(office::RUNNING_BEHIND, &[("n", &n)])}</p>
                {moves(&preview.moves)}
                <div class="button-row">
                    <Button label=t(office::RUNNING_ADOPT) disabled=busy on_press=adopt id="readings-adopt" />
                </div>
            }
            .into_any(),
        )
    };
    view! {
        <Card title=t(office::RUNNING) id="readings-running">
            {drawn}
            {move || problem.get().map(|problem| view! { <Notice status=Status::Late>{problem}</Notice> })}
        </Card>
    }
    .into_any()
}
