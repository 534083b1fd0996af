//! A day of the agenda with what stands on it.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::entry::Entry;
use crate::ui::components::{Status, status_shape};
use crate::ui::copy::{agenda, dates, t};
use crate::ui::navigation::href_with;
use crate::ui::routes::Route;

/// A heading, with an id where the focus may go to it, and its entries. With `today`, the entries are of different days, and each tells its own.
pub fn section(
    id: Option<&'static str>,
    title: String,
    note: String,
    status: Status,
    entries: &[&Entry],
    today: Option<NaiveDate>,
) -> AnyView {
    let body = if entries.is_empty() {
        note.is_empty().then(|| view! { <p class="muted">{t(agenda::NOTHING)}</p> }).into_any()
    } else {
        list(entries, today)
    };
    view! {
        <section class="group">
            <h2 class=format!("group-head {}", status.class()) id=id tabindex=id.map(|_| "-1")>{status_shape(status)} <span>{title}</span></h2>
            {(!note.is_empty()).then(|| view! { <p class="day-note">{note}</p> })}
            {body}
        </section>
    }
    .into_any()
}

/// Entries, one under the other.
pub fn list(entries: &[&Entry], today: Option<NaiveDate>) -> AnyView {
    let rows = entries.iter().map(|entry| row(entry, today)).collect_view();
    view! {
        <ul class="lines" role="list">
            {rows}
        </ul>
    }
    .into_any()
}

/// Days off that were gathered, if any; none are left.
pub fn off(days: &mut Vec<(NaiveDate, String)>) -> Option<AnyView> {
    if days.is_empty() {
        return None;
    }
    let rows = days.drain(..).map(|(day, name)| {
        view! {
            <li>
                <span class="when">{dates::date_near(day)}</span>
                <span>{name}</span>
            </li>
        }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <ul class="days-off" role="list">
                {rows}
            </ul>
        }
        .into_any(),
    )
}

fn row(entry: &Entry, today: Option<NaiveDate>) -> AnyView {
    let when = today.map_or_else(|| entry.clock(), |today| dates::moment_brief(entry.at, today));
    let mark = match (entry.meeting, entry.pressing) {
        (true, _) => "mark-meeting",
        (false, true) => "mark-due is-late",
        (false, false) => "mark-due",
    };
    let class = if today.is_some() { "slot slot-dated" } else { "slot" };
    let place = format!("{}-{}-{}", if entry.meeting { "meeting" } else { "due" }, entry.case, entry.at.timestamp());
    view! {
        <li class=format!("{class} {}", entry.status.class())>
            <p class="slot-when">
                <span class=mark aria-hidden="true"></span>
                <span class="when">{when}</span>
            </p>
            <div class="slot-what">
                <a class="line-link" id=place href=href_with(Route::Case, &[("id", &entry.case)])>
                    <strong>{entry.title.clone()}</strong>
                </a>
                <p class="line-about">
                    <span class="line-number">{entry.number.clone()}</span>
                    " · "
                    {entry.parties.clone()}
                </p>
                {(!entry.note.is_empty()).then(|| note(entry))}
                {(!entry.doubt.is_empty()).then(|| view! { <p class="line-note line-doubt">{entry.doubt.clone()}</p> })}
            </div>
        </li>
    }
    .into_any()
}

fn note(entry: &Entry) -> AnyView {
    view! {
        <p class="line-note">
            {status_shape(entry.status)}
            <span>{entry.note.clone()}</span>
        </p>
    }
    .into_any()
}
