//! The answers of the first run: what they begin with, what is wrong with them, and the office they make.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::DRAFT;
use super::office::{Ground, PROCEDURES};
use crate::app::{OfficerPerson, Setup};
use crate::domain::Slug;
use crate::domain::calendar::Zone;
use crate::domain::office::OfficeProfile;
use crate::ui::components::Notices;
use crate::ui::copy::{Words, fields, fill, office, procedures, setup, t, trouble};
use crate::ui::form::{FieldError, Form, TICKED, Values, several};
use crate::ui::navigation::{href, navigator};
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// Id of the folded part.
const REST: &str = "setup-rest";

/// The fields that come with an office; empty without one.
pub fn profile_values(office: Option<&OfficeProfile>) -> Vec<(&'static str, String)> {
    let value = |read: fn(&OfficeProfile) -> &String| office.map(read).cloned().unwrap_or_default();
    vec![
        ("name", value(|office| &office.name)),
        ("government", value(|office| &office.government)),
        ("address", value(|office| &office.address)),
        ("telephone", value(|office| &office.telephone)),
        ("email", value(|office| &office.email)),
        ("web", value(|office| &office.web)),
        ("zone", office.map_or(Zone::Wib, |office| office.zone).code().to_owned()),
    ]
}

/// A fresh form: the first office and the first week chosen.
pub fn first_values(ground: &Ground) -> Values {
    let office = ground.offices.first();
    let chosen = office.map_or(super::office::OTHER, |office| &office.name);
    let week = ground.weeks.first().map(|week| week.value.clone()).unwrap_or_default();
    let fixed = [("office", chosen.to_owned()), ("week", week)];
    let values = fixed.into_iter().chain(profile_values(office)).map(|(field, value)| (field.to_owned(), value));
    values.chain([(PROCEDURES.to_owned(), published(ground, chosen))]).collect()
}

/// The procedures that the office of this name published, as the form holds them.
pub fn published(ground: &Ground, office: &str) -> String {
    let chosen = ground.offices.iter().position(|known| known.name == office);
    let own = ground.procedures.iter().filter(|(place, _)| chosen == Some(*place));
    own.map(|(_, choice)| choice.value.as_str()).collect::<Vec<_>>().join(" ")
}

/// The procedures that are ticked.
fn ticked(form: Form) -> Vec<Slug> {
    several(&form.value_now(PROCEDURES)).filter_map(Slug::new).collect()
}

/// What happens when the form is sent: it is refused at its fields, or the office is set up.
pub fn ask(form: Form, saving: RwSignal<bool>, failed: RwSignal<Option<String>>) -> impl Fn() + Clone + 'static {
    let (session, notices, go) = (Session::current(), use_context::<Notices>(), navigator());
    move || {
        let errors = errors(form);
        if !errors.is_empty() {
            unfold(&errors);
            form.refuse(errors);
            return;
        }
        let Some(desk) = session.desk().filter(|_| !saving.get_untracked()) else { return };
        saving.set(true);
        failed.set(None);
        let answers = answers(form);
        let go = go.clone();
        spawn_local(async move {
            match desk.set_up(answers).await {
                Ok(()) => {
                    // At once: whoever has gone on from the board, which stands by now, must not be brought back.
                    go(&href(Route::Board), true);
                    if let Some(notices) = notices {
                        notices.show(t(setup::READY));
                    }
                    // What it held has become facts. Should it stay, it would only fill a form in again.
                    drop(desk.drop_draft(DRAFT).await);
                }
                Err(why) => {
                    saving.try_set(false);
                    failed.try_set(Some(trouble(&why, None)));
                }
            }
        });
    }
}

fn errors(form: Form) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let needed: [(&str, Words); 3] = [("name", office::NAME), ("city", setup::CITY), ("officer", setup::OFFICER)];
    for (field, label) in needed {
        if form.value_now(field).trim().is_empty() {
            errors.push(FieldError::new(field, fill(fields::ERROR_EMPTY, &[("label", t(label))])));
        }
    }
    if ticked(form).is_empty() {
        errors.push(FieldError::new(PROCEDURES, t(procedures::CHOOSE_NONE)));
    }
    let nip = nip(form);
    let is_nip = nip.len() == 18 && nip.bytes().all(|byte| byte.is_ascii_digit());
    if !nip.is_empty() && !is_nip {
        errors.push(FieldError::new("nip", t(office::NIP_WRONG)));
    }
    errors
}

/// The NIP without the spaces that it is often written with.
fn nip(form: Form) -> String {
    form.value_now("nip").chars().filter(|c| !c.is_whitespace()).collect()
}

/// Opens the folded part when something in it is wrong.
fn unfold(errors: &[FieldError]) {
    let Some(rest) = document().get_element_by_id(REST) else { return };
    let folded = |error: &FieldError| {
        let field = document().get_element_by_id(&error.field);
        field.is_some_and(|field| rest.contains(Some(&field)))
    };
    if errors.iter().any(folded) {
        // Fails only for names that are no attribute names.
        drop(rest.set_attribute("open", ""));
    }
}

fn answers(form: Form) -> Setup {
    let value = |field: &str| form.value_now(field).trim().to_owned();
    Setup {
        profile: OfficeProfile {
            name: value("name"),
            government: value("government"),
            address: value("address"),
            city: value("city"),
            postcode: value("postcode"),
            telephone: value("telephone"),
            email: value("email"),
            web: value("web"),
            zone: Zone::from_code(&value("zone")).unwrap_or(Zone::Wib),
        },
        officer: OfficerPerson {
            name: value("officer"),
            position: value("position"),
            rank: value("rank"),
            nip: nip(form),
        },
        week: value("week"),
        collective_leave_is_working: form.value_now("leave") == TICKED,
        procedures: ticked(form),
    }
}
