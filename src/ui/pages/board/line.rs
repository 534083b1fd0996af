//! One case as a line of the board: who, which step, how much time. The whole line leads to the case.

use leptos::prelude::*;

use super::row::Row;
use crate::ui::components::{DayBar, Status, StatusChip, status_shape};
use crate::ui::copy::{board, t};
use crate::ui::navigation::href_with;
use crate::ui::routes::Route;

/// The address of a row's case.
pub fn case_href(row: &Row) -> String {
    href_with(Route::Case, &[("id", &row.id)])
}

/// A line. `with_procedure`: there is more than one, so it is named.
pub fn line(row: &Row, with_procedure: bool) -> AnyView {
    let class = if row.status == Status::Plain { "line".to_owned() } else { format!("line {}", row.status.class()) };
    view! {
        <li class=class>
            {who(row, with_procedure)}
            {step(row)}
            {time(row)}
        </li>
    }
    .into_any()
}

fn who(row: &Row, with_procedure: bool) -> AnyView {
    let (number, parties) = (format!("number-{}", row.id), format!("parties-{}", row.id));
    view! {
        <div class="line-who">
            <p class="line-about">
                <span class="line-number" id=number.clone()>
                    {row.number.clone()}
                </span>
                " · "
                {row.age.clone()}
            </p>
            <a
                class="line-link"
                id=format!("case-{}", row.id)
                href=case_href(row)
                aria-labelledby=[number.as_str(), parties.as_str()].join(" ")
            >
                <span class="line-parties" id=parties.clone()>
                    {sides(row)}
                </span>
            </a>
            {with_procedure.then(|| view! { <p class="line-about">{row.procedure.clone()}</p> })}
        </div>
    }
    .into_any()
}

/// Who against whom; the one side alone where there is no other.
pub fn sides(row: &Row) -> AnyView {
    let against = (!row.respondent.is_empty()).then(|| {
        view! {
            <span class="muted">{format!(" {} ", t(board::AGAINST))}</span>
            <strong>{row.respondent.clone()}</strong>
        }
    });
    view! {
        <strong>{row.complainant.clone()}</strong>
        {against}
    }
    .into_any()
}

fn step(row: &Row) -> AnyView {
    let meeting = row.meeting.clone().map(|(status, words)| {
        view! {
            <p class=format!("line-note {}", status.class())>
                {status_shape(status)}
                <span>{words}</span>
            </p>
        }
    });
    let attempts = row.attempts.clone();
    let attempts = (!attempts.is_empty()).then(|| view! { <p class="line-note muted line-attempts">{attempts}</p> });
    let review = row.review.then(|| view! { <StatusChip status=Status::Soon text=t(board::REVIEW) /> });
    view! {
        <div class="line-step">
            <p>{row.step.clone()}</p>
            {meeting}
            {attempts}
            {review}
        </div>
    }
    .into_any()
}

fn time(row: &Row) -> AnyView {
    let days = row.days.clone();
    let doubt = row.doubt.clone();
    let doubt = (!doubt.is_empty()).then(|| view! { <p class="line-note line-doubt">{doubt}</p> });
    let waits = (!row.waits.is_empty()).then(|| view! { <p class="line-note">{row.waits.clone()}</p> });
    view! {
        <div class="line-time">
            <p class="line-state">
                {status_shape(row.status)}
                <span>{row.state.clone()}</span>
            </p>
            {waits}
            {(!days.is_empty()).then(|| view! { <DayBar days /> })}
            <p class="line-when">{row.when.clone()}</p>
            {doubt}
        </div>
    }
    .into_any()
}
