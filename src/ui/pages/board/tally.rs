//! The counts on top of the board: each is also a filter.

use leptos::prelude::*;

use super::rows::Rows;
use crate::app::BoardGroup;
use crate::ui::components::{Status, status_shape};
use crate::ui::copy::{Words, board, t};
use crate::ui::pages::list_view::{ListView, STEP};

/// Groups with a name, an id and a color, in the board's order; the closed ones stand apart.
pub const GROUPS: [(BoardGroup, Words, &str, Status); 5] = [
    (BoardGroup::Overdue, board::OVERDUE, "filter-overdue", Status::Late),
    (BoardGroup::Today, board::TODAY, "filter-today", Status::Soon),
    (BoardGroup::ThisWeek, board::THIS_WEEK, "filter-week", Status::Plain),
    (BoardGroup::Later, board::LATER, "filter-later", Status::Plain),
    (BoardGroup::Waiting, board::WAITING, "filter-waiting", Status::Wait),
];

/// The counts.
pub fn tally(rows: Memo<Rows>, list: ListView) -> AnyView {
    let counts = GROUPS.into_iter().map(|group| count(rows, list, group)).collect_view();
    view! {
        <div class="tally" role="group" aria-label=t(board::TALLY)>
            {counts}
        </div>
    }
    .into_any()
}

fn count(rows: Memo<Rows>, list: ListView, group: (BoardGroup, Words, &'static str, Status)) -> AnyView {
    let (group, name, id, status) = group;
    let number = Memo::new(move |_| rows.with(|rows| rows.count(group)));
    let pressed = move || list.group.get() == Some(group);
    let press = move |_| {
        list.group.update(|now| *now = if *now == Some(group) { None } else { Some(group) });
        list.shown.set(STEP);
    };
    let class = move || {
        // A zero is good news or no news: it stays quiet.
        if number.get() == 0 { "tally-count is-none".to_owned() } else { format!("tally-count {}", status.class()) }
    };
    view! {
        <button
            type="button"
            id=id
            class=class
            aria-pressed=move || if pressed() { "true" } else { "false" }
            on:click=press
        >
            <span class="tally-number">{move || number.get().to_string()}</span>
            <span class="tally-name">{status_shape(status)} <span>{t(name)}</span></span>
        </button>
    }
    .into_any()
}
