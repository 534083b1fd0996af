//! The frame of a form on this page: its draft is read first, then it is drawn with errors above and
//! one button below.

use std::sync::Arc;

use chrono::Timelike;
use leptos::prelude::*;

use crate::app::Wish;
use crate::domain::Moment;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::copy::{Words, case_forms, fields, t};
use crate::ui::form::{
    DateTimeField, DraftLine, ErrorSummary, FieldError, Form, LongTextField, TextField, Values, read_moment,
};
use crate::ui::pages::act_form::wrong;
use crate::ui::pages::with_draft::with_draft;

use super::case_view::{CaseView, Place};

/// What is wrong with a form.
pub(super) type Wrong = Vec<FieldError>;

/// Draws the questions.
pub(super) type Draw = Box<dyn Fn(Form) -> AnyView + Send>;

/// Reads what a form asks to have recorded, and when that happened.
pub(super) type Read = Arc<dyn Fn(Form) -> Result<(Wish, Moment), Wrong> + Send + Sync>;

/// A form that records something.
pub(super) struct CaseForm {
    /// Names the form: its id on the page.
    pub id: String,
    /// Names its draft.
    pub draft: String,
    /// What the button says.
    pub label: Words,
    /// How loudly it speaks.
    pub kind: ButtonKind,
    /// What a fresh form begins with.
    pub first: Values,
    /// Where errors and the focus go.
    pub place: Place,
}

impl CaseForm {
    /// Draws it.
    pub fn show(self, view: CaseView, draw: Draw, read: Read) -> AnyView {
        let Self { id, draft, label, kind, first, place } = self;
        let key = view.key(&draft);
        let busy = RwSignal::new(false);
        with_draft(key.clone(), move |stored| {
            let form = Form::new(key.clone(), view.session.keeper(), stored.as_deref(), first.clone());
            let (read, place, submit_id) = (read.clone(), place.clone(), place.submit);
            let submit = move || {
                if busy.get_untracked() {
                    return;
                }
                match read(form) {
                    Ok((wish, at)) => view.record(form, busy, place.clone(), wish, at),
                    Err(errors) => form.refuse(errors),
                }
            };
            let questions = draw(form);
            view! {
                <form
                    id=id.clone()
                    class="form"
                    novalidate
                    on:submit=move |event| {
                        event.prevent_default();
                        submit();
                    }
                >
                    <ErrorSummary form />
                    {questions}
                    <div class="stack-s">
                        <div class="button-row">
                            <Button id=submit_id label=t(label) kind disabled=busy />
                        </div>
                        <DraftLine form />
                    </div>
                </form>
            }
            .into_any()
        })
    }
}

/// When something happened; empty is now.
pub(super) fn when_field(view: CaseView, form: Form, prefix: &str) -> AnyView {
    let zone = view.file().calendar.zone().offset();
    view! {
        <DateTimeField
            form
            id=[prefix, "when"].concat()
            label=t(case_forms::WHEN)
            hint=t(case_forms::WHEN_HINT)
            optional=true
            zone
        />
    }
    .into_any()
}

/// The moment told in a form's field `when`; now where it is empty.
///
/// Fields know minutes, facts know seconds: a moment told within the minute of something that was
/// recorded before is taken to have come right after it.
pub(super) fn read_when(view: CaseView, form: Form, prefix: &str) -> Result<Moment, Wrong> {
    let id = [prefix, "when"].concat();
    let now = view.desk().now();
    if form.value_now(&id).is_empty() {
        return Ok(now);
    }
    let told = moment_of(view, form, &id, case_forms::WHEN)?;
    let file = view.file();
    let same_minute = |at: &Moment| *at > told && at.with_second(0) == Some(told);
    let after = file.case.entries.iter().map(|entry| entry.at).filter(same_minute).max();
    Ok(after.unwrap_or(told))
}

/// A moment that has to be told.
pub(super) fn moment_of(view: CaseView, form: Form, id: &str, label: Words) -> Result<Moment, Wrong> {
    let zone = view.file().calendar.zone().offset();
    read_moment(&form.value_now(id), zone).ok_or_else(|| vec![wrong(id, fields::ERROR_MOMENT, t(label))])
}

/// A text that has to be told.
pub(super) fn text_of(form: Form, id: &str, label: Words) -> Result<String, Wrong> {
    let value = form.value_now(id).trim().to_owned();
    if value.is_empty() { Err(vec![wrong(id, fields::ERROR_EMPTY, t(label))]) } else { Ok(value) }
}

/// A question that is answered in a few lines.
pub(super) fn long_text(form: Form, id: &str, label: Words) -> AnyView {
    view! { <LongTextField form id label=t(label) lines=3 /> }.into_any()
}

/// A question that is answered in one line.
pub(super) fn one_line(form: Form, id: &str, label: Words) -> AnyView {
    view! { <TextField form id label=t(label) /> }.into_any()
}

/// All errors of several readings, or nothing.
pub(super) fn all_wrong(parts: impl IntoIterator<Item = Option<Wrong>>) -> Wrong {
    parts.into_iter().flatten().flatten().collect()
}

/// A moment as a form's field holds it.
pub(super) fn moment_value(at: Moment) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}
