//! Adopting the office's calendar and readings of today for a case that began under others, after
//! seeing which deadlines move.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::case::{Adopted, CasePhase, Course, Review, Slot};
use crate::domain::order;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::copy::{case_actions, t};
use crate::ui::form::{ErrorSummary, Form, Values};

use super::case_view::{CaseView, Place};
use super::moves;

/// Whether a running case is counted by other terms than the office's of today.
pub(super) fn are_behind(view: CaseView) -> bool {
    let file = view.file();
    let going = matches!(file.case.phase(), CasePhase::Open | CasePhase::Paused);
    going && file.case.terms.as_ref() != todays(view, &file).as_ref()
}

/// Whether they can be adopted: also where two devices adopted different ones, since that settles it.
pub(super) fn can_be_adopted(view: CaseView) -> bool {
    let file = view.file();
    let going = matches!(file.case.phase(), CasePhase::Open | CasePhase::Paused);
    are_behind(view) || (going && file.case.reviews.contains(&Review::Conflict(Slot::Terms)))
}

/// The office's terms of today for a case's procedure.
fn todays(view: CaseView, file: &CaseFile) -> Option<Adopted> {
    let desk = view.desk();
    let office = desk.office();
    let procedure = &file.procedure;
    let reading = |setting: &crate::domain::procedure::Setting| {
        let chosen = office.reading(procedure, setting);
        (setting.id.clone(), chosen.clone())
    };
    let mut settings: Vec<_> = procedure.settings.iter().map(reading).collect();
    order::sort(&mut settings);
    Some(Adopted { calendar: office.calendar?, settings })
}

/// What moves, and the button.
pub(super) fn form(view: CaseView) -> AnyView {
    let form = Form::passing(Values::new());
    let busy = RwSignal::new(false);
    let press = UnsyncCallback::new(move |()| {
        let place = Place {
            prefix: "terms-",
            submit: "terms-submit",
            back: super::case_view::NEXT_STEP.to_owned(),
            said: case_actions::TERMS_SAVED,
        };
        let (desk, case) = (view.desk(), view.case);
        view.run(form, busy, place, async move { desk.adopt_terms(case).await.map(drop) });
    });
    view! {
        <ErrorSummary form />
        {moves(view)}
        <div class="button-row">
            <Button id="terms-submit" label=t(case_actions::TERMS_SAVE) kind=ButtonKind::Primary disabled=busy on_press=press />
        </div>
    }
    .into_any()
}

/// Deadlines that would move.
fn moves(view: CaseView) -> AnyView {
    let file = view.file();
    let (Some(calendar), Some(terms)) = (view.desk().calendar(), todays(view, &file)) else { return ().into_any() };
    let then = Course { terms: Some(terms), ..file.case.course.clone() };
    moves::table(view, &then, &calendar, case_actions::TERMS_LEAD)
}
