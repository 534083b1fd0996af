//! Adopting the office's calendar and readings of today for a case that began under others, after
//! seeing which deadlines move.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::Moment;
use crate::domain::case::{Adopted, Case, CasePhase, Review, Slot};
use crate::domain::deadline::{Deadline, deadlines};
use crate::domain::order;
use crate::ui::components::{Button, ButtonKind, Table};
use crate::ui::copy::{case_actions, dates, t, text};
use crate::ui::form::{ErrorSummary, Form, Values};

use super::case_view::{CaseView, Place};
use super::running::due;

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
    let rows = moves(view);
    let columns = [case_actions::TERMS_LIMIT, case_actions::TERMS_BEFORE, case_actions::TERMS_AFTER];
    let columns = columns.map(|words| t(words).to_owned()).to_vec();
    let table = if rows.is_empty() {
        view! { <p>{t(case_actions::TERMS_SAME)}</p> }.into_any()
    } else {
        view! { <Table caption=t(case_actions::TERMS_LEAD) columns rows /> }.into_any()
    };
    view! {
        <ErrorSummary form />
        {table}
        <div class="button-row">
            <Button id="terms-submit" label=t(case_actions::TERMS_SAVE) kind=ButtonKind::Primary disabled=busy on_press=press />
        </div>
    }
    .into_any()
}

/// Deadlines that would move: the limit, its date now, its date then.
fn moves(view: CaseView) -> Vec<Vec<AnyView>> {
    let file = view.file();
    let (Some(calendar), Some(terms)) = (view.desk().calendar(), todays(view, &file)) else { return Vec::new() };
    let now = view.desk().now();
    let then = Case { terms: Some(terms), ..file.case.clone() };
    let after = deadlines(&then, &file.procedure, &calendar, now);
    let date = |deadline: Option<&Deadline>| {
        let at: Option<Moment> = deadline.and_then(due);
        at.map_or_else(|| t(case_actions::TERMS_NO_DATE).to_owned(), |at| dates::moment(calendar.local(at)))
    };
    let before = file.deadlines(now);
    let moved = before.iter().filter_map(|known| {
        let then = after.iter().find(|deadline| deadline.limit == known.limit);
        let (was, becomes) = (date(Some(known)), date(then));
        let name = file.procedure.limit(&known.limit).map(|rule| text(&rule.name).to_owned())?;
        (was != becomes).then(|| vec![name.into_any(), was.into_any(), becomes.into_any()])
    });
    moved.collect()
}
