//! All limits that apply, each with how it stands and a way to why.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::case::Answer;
use crate::domain::counting::{TimeLimit, Unit};
use crate::domain::deadline::{Deadline, DeadlineState};
use crate::domain::procedure::LimitRule;
use crate::ui::components::{Card, DayBar, StatusChip, status_shape};
use crate::ui::copy::countdown::{CALENDAR_DAYS, HOURS, MINUTES, WHY, WORKING_DAYS, WORKING_HOURS};
use crate::ui::copy::{case_limits, count, dates, fill, t, text, time_left};

use super::case_view::{CaseView, joined};
use super::clock::{age, days};
use super::panel::{Panel, opener};
use super::running::{color, data, is_over};

/// Draws them.
pub(super) fn card(view: CaseView) -> AnyView {
    if view.file().procedure.limits.is_empty() {
        let none = view! {
            <p>{t(case_limits::NONE)}</p>
            <p class="case-limit-name" id="case-age">
                {move || age(&view.file(), view.now())}
            </p>
        }
        .into_any();
        return surface(none);
    }
    let rows = move || {
        let (file, now) = (view.file(), view.now());
        let rows = file.deadlines(now).into_iter().filter_map(|deadline| {
            let rule = file.procedure.limit(&deadline.limit)?;
            Some(row(view, &file, rule, &deadline))
        });
        let rows = rows.collect::<Vec<AnyView>>();
        if rows.is_empty() {
            vec![view! { <li class="muted">{t(case_limits::NONE_YET)}</li> }.into_any()]
        } else {
            rows
        }
    };
    surface(
        view! {
            <ul class="case-limits" role="list">
                {rows}
            </ul>
        }
        .into_any(),
    )
}

fn surface(body: AnyView) -> AnyView {
    view! {
        <Card title=t(case_limits::LIMITS) id="limits">
            {body}
        </Card>
    }
    .into_any()
}

fn row(view: CaseView, file: &CaseFile, rule: &LimitRule, deadline: &Deadline) -> AnyView {
    let data = data(file, deadline);
    let label = if deadline.start().is_some() { WHY } else { case_limits::HOW };
    let why = opener(view, ["why-", rule.id.as_str()].concat(), label, Panel::Why(rule.id.clone()));
    let bar = running_days(view, file, deadline);
    let (name, status) = (text(&rule.name).to_owned(), color(file, deadline));
    let text = standing(file, deadline);
    // What is waited for takes a sentence, and a chip holds a word or two.
    let stands = match &deadline.state {
        DeadlineState::Waiting(_) if !is_over(file, deadline) => {
            view! { <p class="small case-waits">{status_shape(status)} {text}</p> }.into_any()
        }
        _ => view! { <StatusChip status text /> }.into_any(),
    };
    view! {
        <li data-limit=data.limit data-due=data.due data-state=data.state>
            <p class="case-limit-name">{name}</p>
            <p class="small muted">{fill(case_limits::LENGTH, &[("length", &length(deadline.length))])}</p>
            {stands}
            {bar}
            {date_line(file, deadline)}
            {doubt(deadline)}
            {agreed(file, rule, deadline)}
            {why}
        </li>
    }
    .into_any()
}

fn running_days(view: CaseView, file: &CaseFile, deadline: &Deadline) -> Option<AnyView> {
    let DeadlineState::Running(running) = &deadline.state else { return None };
    let today = file.calendar.local(view.now()).date_naive();
    let days = days(file, deadline, deadline.start()?, running.due, running.left, today);
    Some(view! { <div class=color(file, deadline).class()><DayBar days /></div> }.into_any())
}

/// How a limit stands, in a few words.
pub(super) fn standing(file: &CaseFile, deadline: &Deadline) -> String {
    let short = |at| dates::moment_short(file.calendar.local(at));
    match &deadline.state {
        _ if is_over(file, deadline) => t(case_limits::LAPSED).to_owned(),
        DeadlineState::Waiting(milestones) => {
            let awaited = milestones.iter().filter_map(|id| file.procedure.milestone(id));
            fill(case_limits::WAITS, &[("what", &joined(awaited.map(|known| &known.awaited), "; "))])
        }
        DeadlineState::Running(running) => match running.left {
            Some(left) => time_left::sentence(left),
            None => t(case_limits::STANDS).to_owned(),
        },
        DeadlineState::Met { at, late: true, .. } => fill(case_limits::MET_LATE, &[("when", &short(*at))]),
        DeadlineState::Met { at, .. } => fill(case_limits::MET, &[("when", &short(*at))]),
        DeadlineState::Lapsed { .. } => t(case_limits::LAPSED).to_owned(),
    }
}

/// What a date that is still open depends on.
fn doubt(deadline: &Deadline) -> Option<AnyView> {
    let running = matches!(deadline.state, DeadlineState::Running(_));
    let words = time_left::doubt(&deadline.doubt);
    (running && !words.is_empty()).then(|| view! { <p class="small muted">{words}</p> }.into_any())
}

fn date_line(file: &CaseFile, deadline: &Deadline) -> Option<AnyView> {
    let due = deadline.due()?;
    let sentence = fill(case_limits::DUE, &[("when", &dates::moment(file.calendar.local(due)))]);
    Some(view! { <p class="small">{sentence}</p> }.into_any())
}

/// The date that the office and a party agreed on, and what must be said where it lies beyond the due one.
fn agreed(file: &CaseFile, rule: &LimitRule, deadline: &Deadline) -> Option<AnyView> {
    let agreed = rule.agreed.as_ref()?;
    let Some(Answer::Date(date)) = file.case.answer(&agreed.act, &agreed.field) else { return None };
    let sentence = fill(case_limits::AGREED, &[("when", &dates::date_with_weekday(*date))]);
    let beyond = deadline.notes.contains(&agreed.note).then(|| text(&agreed.note).to_owned());
    Some(
        view! { <p class="small">{sentence}</p> {beyond.map(|note| view! { <p class="small case-hint">{note}</p> })} }
            .into_any(),
    )
}

/// "3 hari kerja".
pub(in crate::ui::pages) fn length(limit: TimeLimit) -> String {
    let noun = match limit.unit {
        Unit::WorkingDay => WORKING_DAYS,
        Unit::Day => CALENDAR_DAYS,
        Unit::Month => case_limits::MONTHS,
        Unit::WorkingHour => WORKING_HOURS,
        Unit::WorkingMinute => case_limits::WORKING_MINUTES,
        Unit::Hour => HOURS,
        Unit::Minute => MINUTES,
    };
    count(i64::from(limit.count), noun)
}
