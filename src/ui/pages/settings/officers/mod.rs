//! Officers: who works here, who is on duty, who signs.

use leptos::prelude::*;
use uuid::Uuid;

use crate::app::Desk;
use crate::domain::fact::OfficerId;
use crate::ui::navigation::{href_with, query};
use crate::ui::routes::Route;

mod form;
mod list;

/// The id in the address that stands for an officer who is not there yet.
const NEW: &str = "new";

/// The section: all officers, or the form of the one that the address names.
pub(super) fn view() -> AnyView {
    let id = query("id");
    (move || match id.get() {
        None => list::view(),
        Some(id) if id == NEW => form::view(None),
        Some(id) => form::view(Some(id)),
    })
    .into_any()
}

/// The address of an officer's form, or of the list.
fn address(id: Option<&str>) -> String {
    let part = ("part", super::Part::Officers.id());
    match id {
        Some(id) => href_with(Route::Settings, &[part, ("id", id)]),
        None => href_with(Route::Settings, &[part]),
    }
}

/// The officer of an id as forms and addresses hold it.
pub(super) fn officer_of(id: &str) -> Option<OfficerId> {
    Uuid::try_parse(id).ok().map(OfficerId)
}

/// An officer's id as forms and addresses hold it.
pub(super) fn id_of(officer: OfficerId) -> String {
    officer.0.hyphenated().to_string()
}

/// Ids and names of the officers who can act now.
pub(super) fn active_officers(desk: &Desk) -> Vec<(String, String)> {
    let office = desk.office();
    let active =
        desk.officers().into_iter().filter(|(id, _)| office.officers.get(id).is_some_and(|(_, active)| *active));
    active.map(|(id, person)| (id_of(id), person.name)).collect()
}
