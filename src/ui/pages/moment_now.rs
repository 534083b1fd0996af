//! A field that begins with now: a page may stand open for hours before the first key is pressed, so
//! the time is taken once more then.

use leptos::prelude::*;

use crate::app::Desk;
use crate::ui::form::{DraftState, Form};
use crate::ui::session::Session;

/// Now by the office's clock, as a moment's field holds it.
pub fn now_value(desk: &Desk) -> String {
    desk.now().format("%Y-%m-%dT%H:%M").to_string()
}

/// Takes the time anew when somebody begins to fill the form, unless it is the field itself that they
/// begin with. Call it once, when the form is made.
pub fn follow_now(form: Form, field: &'static str) {
    let session = Session::current();
    let first = form.value_now(field);
    Effect::new(move |before: Option<DraftState>| {
        let state = form.draft_state();
        if before == Some(DraftState::Untouched)
            && state != DraftState::Untouched
            && form.value_now(field) == first
            && let Some(now) = session.desk().map(|desk| now_value(&desk))
            && now != first
        {
            form.set(field, now);
        }
        state
    });
}
