//! A day of the agenda with what stands on it.

use leptos::prelude::*;

use super::entry::Entry;
use crate::ui::components::{Status, status_shape};
use crate::ui::copy::{agenda, dates, t};
use crate::ui::navigation::href_with;
use crate::ui::routes::Route;

/// A heading and its entries. `dated`: the entries are of different days, so each tells its own.
pub fn section(title: String, note: String, status: Status, entries: &[&Entry], dated: bool) -> AnyView {
    let body = if entries.is_empty() {
        note.is_empty().then(|| view! { <p class="muted">{t(agenda::NOTHING)}</p> }).into_any()
    } else {
        list(entries, dated)
    };
    view! {
        <section class="group">
            <h2 class=format!("group-head {}", status.class())>{status_shape(status)} <span>{title}</span></h2>
            {(!note.is_empty()).then(|| view! { <p class="day-note">{note}</p> })}
            {body}
        </section>
    }
    .into_any()
}

/// Entries, one under the other.
pub fn list(entries: &[&Entry], dated: bool) -> AnyView {
    let rows = entries.iter().map(|entry| row(entry, dated)).collect_view();
    view! {
        <ul class="lines" role="list">
            {rows}
        </ul>
    }
    .into_any()
}

fn row(entry: &Entry, dated: bool) -> AnyView {
    let when = if dated { dates::moment_short_with_weekday(entry.at) } else { entry.clock() };
    let mark = match (entry.meeting, entry.pressing) {
        (true, _) => "mark-meeting",
        (false, true) => "mark-due is-late",
        (false, false) => "mark-due",
    };
    let class = if dated { "slot slot-dated" } else { "slot" };
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
