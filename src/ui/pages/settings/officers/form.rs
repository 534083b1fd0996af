//! The form of one officer, new or known.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{NEW, address, officer_of};
use crate::app::Desk;
use crate::app::OfficerPerson;
use crate::domain::fact::OfficerId;
use crate::letters::identity::nip;
use crate::ui::components::{Button, ButtonKind, Card, LinkButton, Notice, Notices, Status};
use crate::ui::copy::{Words, actions, fields, fill, office, t, trouble};
use crate::ui::form::{ErrorSummary, FieldError, Form, TextField, Values};
use crate::ui::navigation::navigator;
use crate::ui::pages::settings::drafted::{Drafted, drafted};
use crate::ui::session::Session;

const NAME: &str = "officer-name";
const POSITION: &str = "officer-position";
const RANK: &str = "officer-rank";
const NIP: &str = "officer-nip";

/// Longest text about a person, in characters: what a particular of an officer may hold.
const LONGEST: usize = 4_000;

/// The form; `None` for an officer who is not there yet.
pub(super) fn view(id: Option<String>) -> AnyView {
    let officer = id.as_deref().and_then(officer_of);
    let known = Session::current().desk().is_some_and(|desk| {
        id.is_none() || officer.is_some_and(|officer| desk.office().officers.contains_key(&officer))
    });
    if !known {
        return view! {
            <Notice status=Status::Soon>{t(office::OFFICER_UNKNOWN)}</Notice>
            <div class="button-row">
                <LinkButton href=address(None) label=t(actions::BACK) />
            </div>
        }
        .into_any();
    }
    let key = format!("officer-{}", id.as_deref().unwrap_or(NEW));
    drafted(key, move |desk| first(desk, officer), move |drafted| draw(drafted, officer))
}

fn first(desk: &Desk, officer: Option<OfficerId>) -> Values {
    let person = officer.and_then(|officer| desk.officers().remove(&officer)).unwrap_or_default();
    let nip = nip(&person.nip);
    let fields = [(NAME, person.name), (POSITION, person.position), (RANK, person.rank), (NIP, nip)];
    fields.into_iter().map(|(field, value)| (field.to_owned(), value)).collect()
}

fn draw(drafted: Drafted, officer: Option<OfficerId>) -> AnyView {
    let form = drafted.form;
    let session = Session::current();
    let notices = use_context::<Notices>();
    let navigate = navigator();
    let busy = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(desk) = session.desk().filter(|_| !busy.get_untracked()) else { return };
        let person = match read(form) {
            Ok(person) => person,
            Err(errors) => return form.refuse(errors),
        };
        busy.set(true);
        let navigate = navigate.clone();
        spawn_local(async move {
            let active = officer.and_then(|id| desk.office().officers.get(&id).map(|(_, active)| *active));
            let saved = desk.name_officer(officer, person, active.unwrap_or(true)).await;
            busy.try_set(false);
            match saved {
                Ok(_) => {
                    form.accept();
                    if let Some(notices) = notices {
                        notices.show(t(office::OFFICER_SAVED));
                    }
                    navigate(&address(None), true);
                }
                Err(error) => form.refuse(vec![FieldError::new(NAME, trouble(&error, None))]),
            }
        });
    };
    let title: Words = if officer.is_some() { office::OFFICER_EDIT } else { office::OFFICER_NEW };
    view! {
        {drafted.notice()}
        <ErrorSummary form />
        <Card title=t(title)>
            <form class="form" on:submit=submit novalidate>
                <TextField form id=NAME label=t(office::OFFICER_NAME) />
                <TextField form id=POSITION label=t(office::POSITION) optional=true />
                <TextField form id=RANK label=t(office::RANK) optional=true />
                <TextField form id=NIP label=t(office::NIP) hint=t(office::NIP_HINT) optional=true keyboard="numeric" />
                <div class="button-row">
                    <Button label=t(actions::SAVE) kind=ButtonKind::Primary disabled=busy id="officer-submit" />
                    <LinkButton href=address(None) label=t(actions::CANCEL) kind=ButtonKind::Quiet />
                </div>
                {drafted.line()}
            </form>
        </Card>
    }
    .into_any()
}

/// What the form says, with the NIP in digits alone.
fn read(form: Form) -> Result<OfficerPerson, Vec<FieldError>> {
    let text = |field: &str| form.value_now(field).trim().to_owned();
    let mut errors = Vec::new();
    if text(NAME).is_empty() {
        errors.push(FieldError::new(NAME, fill(fields::ERROR_EMPTY, &[("label", t(office::OFFICER_NAME))])));
    }
    for (field, label) in [(NAME, office::OFFICER_NAME), (POSITION, office::POSITION), (RANK, office::RANK)] {
        if text(field).chars().count() > LONGEST {
            errors.push(FieldError::new(field, fill(office::TOO_LONG, &[("label", t(label)), ("n", "4000")])));
        }
    }
    let nip: String = text(NIP).chars().filter(|c| !c.is_whitespace() && *c != '.' && *c != '-').collect();
    if !nip.is_empty() && (nip.len() != 18 || !nip.bytes().all(|byte| byte.is_ascii_digit())) {
        errors.push(FieldError::new(NIP, t(office::NIP_WRONG)));
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(OfficerPerson { name: text(NAME), position: text(POSITION), rank: text(RANK), nip })
}
