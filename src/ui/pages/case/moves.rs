//! Which deadlines a change would move, from when to when, before it is recorded.

use leptos::prelude::*;

use crate::domain::calendar::OfficeCalendar;
use crate::domain::case::Course;
use crate::domain::deadline::{Deadline, deadlines};
use crate::ui::components::Table;
use crate::ui::copy::{Words, case_actions, dates, t, text};

use super::case_view::CaseView;

/// The limits of a case as it is and as it `then` would be, counted by `calendar`: those that differ.
pub(super) fn table(view: CaseView, then: &Course, calendar: &OfficeCalendar, caption: Words) -> AnyView {
    let rows = rows(view, then, calendar);
    if rows.is_empty() {
        return view! { <p>{t(case_actions::TERMS_SAME)}</p> }.into_any();
    }
    let columns = [case_actions::TERMS_LIMIT, case_actions::TERMS_BEFORE, case_actions::TERMS_AFTER];
    let columns = columns.map(|words| t(words).to_owned()).to_vec();
    view! { <Table caption=t(caption) columns rows /> }.into_any()
}

fn rows(view: CaseView, then: &Course, calendar: &OfficeCalendar) -> Vec<Vec<AnyView>> {
    let (file, now) = (view.file(), view.desk().now());
    let (before, after) = (file.deadlines(now), deadlines(then, &file.procedure, calendar, now));
    let date = |deadline: Option<&Deadline>| match deadline {
        None => t(case_actions::TERMS_NOT_APPLIED).to_owned(),
        Some(deadline) => deadline
            .due()
            .map_or_else(|| t(case_actions::TERMS_NO_DATE).to_owned(), |at| dates::moment(calendar.local(at))),
    };
    let moved = file.procedure.limits.iter().filter_map(|rule| {
        let of = |list: &[Deadline]| list.iter().find(|deadline| deadline.limit == rule.id).cloned();
        let (was, becomes) = (date(of(&before).as_ref()), date(of(&after).as_ref()));
        (was != becomes).then(|| vec![text(&rule.name).to_owned().into_any(), was.into_any(), becomes.into_any()])
    });
    moved.collect()
}
