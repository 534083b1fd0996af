//! What today brings: the meetings of the day, and what the passing of time moves.

use leptos::prelude::*;

use super::line::case_href;
use super::row::Row;
use super::rows::Rows;
use crate::app::BoardGroup;
use crate::domain::counting::Pressing;
use crate::domain::order;
use crate::ui::copy::{Words, board, dates, fill, t};

/// No more cases than these are read out at once.
const SAID_AT_ONCE: usize = 3;

/// The meetings of today, in their order.
pub fn meetings(rows: Memo<Rows>) -> AnyView {
    let today = Memo::new(move |_| {
        rows.with(|rows| {
            let today = |row: &&Row| row.meeting_at.map(|at| at.date_naive()) == rows.today;
            let mut today: Vec<Row> =
                rows.rows.iter().filter(|row| row.meeting_at.is_some()).filter(today).cloned().collect();
            order::sort_by_key(&mut today, |row| row.meeting_at);
            today
        })
    });
    (move || {
        let today = today.get();
        (!today.is_empty()).then(|| {
            view! {
                <section class="today" aria-labelledby="today-title">
                    <h2 id="today-title">{t(board::MEETINGS_TODAY)}</h2>
                    <ul role="list">{today.iter().map(meeting).collect_view()}</ul>
                </section>
            }
        })
    })
    .into_any()
}

fn meeting(row: &Row) -> AnyView {
    let time = row.meeting_at.map(dates::clock).unwrap_or_default();
    view! {
        <li>
            <a class="today-link" href=case_href(row)>
                <span class="today-time">{time}</span>
                <span class="line-number">{row.number.clone()}</span>
                <span class="today-parties">
                    {row.sides()}
                </span>
            </a>
        </li>
    }
    .into_any()
}

/// What is compared from one look at the clock to the next.
type Standing = (String, BoardGroup, Option<Pressing>);

/// Reads out, politely, which cases time has moved to a more pressing group. Never names: a tablet speaks
/// to the whole room.
pub fn announcements(rows: Memo<Rows>) -> AnyView {
    let said = RwSignal::new(String::new());
    Effect::new(move |before: Option<Vec<Standing>>| {
        let standing = |row: &Row| (row.number.clone(), row.group, row.pressing);
        let mut now: Vec<Standing> = rows.with(|rows| rows.rows.iter().map(standing).collect());
        order::sort(&mut now);
        if let Some(before) = before {
            let moved = now.iter().filter_map(|(number, group, pressing)| {
                let place = before.binary_search_by(|(known, ..)| known.cmp(number)).ok()?;
                let (_, was, pressed) = before[place];
                match pressing.filter(|pressing| pressed < Some(*pressing)) {
                    Some(pressing) => Some(fill(pressed_words(pressing), &[("number", number)])),
                    None => (was > *group).then(|| sentence(number, *group))?,
                }
            });
            let moved: Vec<String> = moved.take(SAID_AT_ONCE).collect();
            if !moved.is_empty() {
                said.set(moved.join(" "));
            }
        }
        now
    });
    view! {
        <p class="unseen" role="status" id="board-news">
            {move || said.get()}
        </p>
    }
    .into_any()
}

fn pressed_words(pressing: Pressing) -> Words {
    match pressing {
        Pressing::LastDay => board::NOW_LAST_DAY,
        Pressing::Today => board::NOW_TODAY,
        Pressing::Hour => board::NOW_HOUR,
        Pressing::Quarter => board::NOW_QUARTER,
        Pressing::Late => board::NOW_OVERDUE,
    }
}

fn sentence(number: &str, group: BoardGroup) -> Option<String> {
    let words = match group {
        BoardGroup::Overdue => board::NOW_OVERDUE,
        BoardGroup::Today => board::NOW_TODAY,
        BoardGroup::ThisWeek => board::NOW_THIS_WEEK,
        BoardGroup::Later | BoardGroup::Waiting | BoardGroup::Ended => return None,
    };
    Some(fill(words, &[("number", number)]))
}
