//! The groups of the board with their lines, as far as search and filters let them through.

use leptos::prelude::*;

use super::line::line;
use super::row::Row;
use super::rows::{Rows, found};
use super::tally::GROUPS;
use crate::app::BoardGroup;
use crate::ui::components::focus::hold_focus;
use crate::ui::components::{Button, Status, status_shape};
use crate::ui::copy::{board, dates, fill, t};
use crate::ui::pages::list_view::{ListView, STEP};

/// The rows that search and filters let through.
pub fn filtered(rows: Memo<Rows>, view: ListView) -> Memo<Vec<usize>> {
    found(rows, view, move |row| {
        let only = view.group.get();
        (only.is_none() || only == Some(row.group))
            && (!view.review.get() || row.review)
            && view.procedure.with(|title| title.is_empty() || *title == row.procedure)
    })
}

/// The groups, drawn anew when rows, search or filters change.
pub fn list(rows: Memo<Rows>, found: Memo<Vec<usize>>, view: ListView) -> AnyView {
    (move || {
        hold_focus();
        rows.with(|rows| found.with(|found| groups(rows, found, view)))
    })
    .into_any()
}

fn groups(rows: &Rows, found: &[usize], view: ListView) -> AnyView {
    // A place can be gone only for as long as the two are computed one after the other.
    let found: Vec<&Row> = found.iter().filter_map(|place| rows.rows.get(*place)).collect();
    let only = view.group.get();
    let (ended, open): (Vec<&Row>, Vec<&Row>) = found.iter().partition(|row| row.group == BoardGroup::Ended);
    // Whoever searches wants closed cases as well, without opening them first.
    let searching = view.search.with(|search| !search.trim().is_empty()) || view.review.get();
    let with_procedure = rows.rows.iter().any(|row| row.procedure != rows.rows[0].procedure);
    let mut room = view.shown.get();
    let mut parts: Vec<AnyView> = Vec::new();
    for (group, name, _, status) in GROUPS {
        let all: Vec<&Row> = open.iter().filter(|row| row.group == group).copied().collect();
        if !all.is_empty() && room > 0 {
            let drawn = all.iter().take(room).map(|row| line(row, with_procedure)).collect_view().into_any();
            room = room.saturating_sub(all.len());
            parts.push(section(head(status, t(name), all.len()), drawn));
        }
    }
    if open.is_empty() && (ended.is_empty() || !searching) {
        let words = if view.is_narrow() { board::NOTHING_FOUND } else { board::NOTHING_OPEN };
        parts.push(view! { <p class="muted" id="board-nothing">{t(words)}</p> }.into_any());
    }
    if only.is_none() && !ended.is_empty() {
        let opened = searching || view.ended.get();
        let drawn = ended.iter().take(if opened { room } else { 0 });
        let drawn = drawn.map(|row| line(row, with_procedure)).collect_view().into_any();
        let total = ended.len();
        parts.push(if searching {
            section(head(Status::Plain, t(board::ENDED), total), drawn)
        } else {
            folded(total, drawn, view)
        });
    }
    let drawable = open.len() + if searching || view.ended.get() { ended.len() } else { 0 };
    if drawable > view.shown.get() {
        parts.push(more(view));
    }
    parts.into_any()
}

fn head(status: Status, name: &'static str, number: usize) -> AnyView {
    view! {
        <h2 class=format!("group-head {}", status.class())>
            {status_shape(status)}
            <span>{name}</span>
            <span class="group-count">{dates::number(number as i64)}</span>
        </h2>
    }
    .into_any()
}

fn section(head: AnyView, lines: AnyView) -> AnyView {
    view! {
        <section class="group">
            {head}
            <ul class="lines" role="list">
                {lines}
            </ul>
        </section>
    }
    .into_any()
}

fn folded(number: usize, lines: AnyView, view: ListView) -> AnyView {
    let label = fill(board::ENDED_FOLD, &[("n", &dates::number(number as i64))]);
    let opened = view.ended.get();
    view! {
        <section class="group">
            <h2 class="group-fold">
                <button
                    type="button"
                    id="board-ended"
                    class="button button-quiet"
                    aria-expanded=if opened { "true" } else { "false" }
                    on:click=move |_| view.ended.update(|open| *open = !*open)
                >
                    {label}
                </button>
            </h2>
            {opened
                .then(|| {
                    view! {
                        <ul class="lines" role="list">
                            {lines}
                        </ul>
                    }
                })}
        </section>
    }
    .into_any()
}

/// The button under a list that shows only its beginning.
pub fn more(view: ListView) -> AnyView {
    let press = UnsyncCallback::new(move |()| view.shown.update(|shown| *shown += STEP));
    view! {
        <div class="button-row">
            <Button id="show-more" label=t(board::MORE) on_press=press />
        </div>
    }
    .into_any()
}
