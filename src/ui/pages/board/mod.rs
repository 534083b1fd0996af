//! The board, the first screen: what is due, in the order in which it wants attention. Time left changes
//! by itself.

use leptos::prelude::*;

mod line;
mod list;
mod row;
mod rows;
mod tally;
mod today;

pub use line::{case_href, sides};
pub use list::more;
pub use row::{Row, called};
pub use rows::{Rows, found, tell};

use crate::domain::order;
use crate::ui::components::focus::focus_now;
use crate::ui::components::{ButtonKind, Empty, Icon, LinkButton, Notice, Page, PageHead, Status, icon, search_box};
use crate::ui::copy::{board, calendar, count, fill, places, t};
use crate::ui::navigation::href;
use crate::ui::pages::backup_due::reminder;
use crate::ui::pages::list_view::ListView;
use crate::ui::pages::sheet_due::{self, SheetWay};
use crate::ui::routes::Route;

/// The board.
pub fn page() -> AnyView {
    let (rows, view) = (Rows::watched(), ListView::current());
    let empty = Memo::new(move |_| rows.with(|rows| rows.rows.is_empty() && rows.unreadable == 0));
    view! {
        <Page>
            <PageHead title=t(places::BOARD)>
                <p class="page-lead" id="board-today">
                    {move || rows.with(Rows::lead)}
                </p>
            </PageHead>
            {sheet_due::reminder(SheetWay::Settings)}
            {reminder()}
            {move || if empty.get() { nothing() } else { full(rows, view) }}
        </Page>
    }
    .into_any()
}

fn full(rows: Memo<Rows>, view: ListView) -> AnyView {
    let found = list::filtered(rows, view);
    view! {
        {unreadable(rows)}
        {tally::tally(rows, view)}
        {today::meetings(rows)}
        {tools(rows, found, view)}
        <div class="groups">{list::list(rows, found, view)}</div>
        {legend()}
        {today::announcements(rows)}
    }
    .into_any()
}

/// What will stand here, and the first action.
pub fn nothing() -> AnyView {
    view! {
        <Empty drawing=Icon::Board title=t(places::NO_CASES) body=t(places::NO_CASES_BODY)>
            <LinkButton
                id="first-intake"
                href=href(Route::Intake)
                label=t(places::INTAKE)
                kind=ButtonKind::Primary
                icon_before=Icon::Add
            />
        </Empty>
    }
    .into_any()
}

/// Says that some cases could not be opened.
pub fn unreadable(rows: Memo<Rows>) -> AnyView {
    let number = Memo::new(move |_| rows.with(|rows| rows.unreadable));
    (move || {
        let n = number.get();
        (n > 0).then(|| {
            let said = fill(board::UNREADABLE, &[("cases", &count(n as i64, calendar::CASES))]);
            view! {
                <Notice status=Status::Late>
                    <p>{said}</p>
                    <p>
                        {t(board::UNREADABLE_HELP)} " "
                        <a href=href(Route::Exchange)>{t(board::TO_EXCHANGE)}</a>
                    </p>
                </Notice>
            }
        })
    })
    .into_any()
}

/// Search, and the filters that have something to leave out.
fn tools(rows: Memo<Rows>, found: Memo<Vec<usize>>, view: ListView) -> AnyView {
    let reviews = Memo::new(move |_| rows.with(|rows| rows.rows.iter().filter(|row| row.review).count()));
    let review = move || {
        (reviews.get() > 0 || view.review.get()).then(|| {
            view! {
                <button
                    type="button"
                    id="filter-review"
                    class="button"
                    aria-pressed=move || if view.review.get() { "true" } else { "false" }
                    on:click=move |_| view.review.update(|only| *only = !*only)
                >
                    {icon(Icon::Warning)}
                    <span>{move || format!("{} ({})", t(board::REVIEW_FILTER), reviews.get())}</span>
                </button>
            }
        })
    };
    let show_all = move |_| {
        view.clear();
        // The button goes away with what it was for.
        focus_now("board-search");
    };
    let all = move || {
        view.is_narrow().then(|| {
            view! {
                <button type="button" id="show-all" class="button button-quiet" on:click=show_all>
                    {t(board::SHOW_ALL)}
                </button>
            }
        })
    };
    view! {
        <div class="tools">
            {search_box("board-search", t(board::SEARCH), view.search)}
            {procedures(rows, view)}
            {review}
            {tell(rows, found, move || view.is_narrow())}
            {all}
        </div>
    }
    .into_any()
}

fn procedures(rows: Memo<Rows>, view: ListView) -> AnyView {
    let titles = Memo::new(move |_| {
        let mut titles: Vec<String> = rows.with(|rows| rows.rows.iter().map(|row| row.procedure.clone()).collect());
        order::sort(&mut titles);
        titles.dedup();
        titles
    });
    (move || {
        let titles = titles.get();
        (titles.len() > 1).then(|| {
            let options = titles.into_iter().map(|title| {
                let (held, value) = (title.clone(), title.clone());
                view! {
                    <option value=value prop:selected=move || view.procedure.with(|chosen| *chosen == held)>
                        {title}
                    </option>
                }
            });
            view! {
                <select
                    class="input tools-choice"
                    id="filter-procedure"
                    aria-label=t(board::PROCEDURE)
                    autocomplete="off"
                    on:change=move |event| view.procedure.set(event_target_value(&event))
                >
                    <option value="" prop:selected=move || view.procedure.with(String::is_empty)>
                        {t(board::ALL_PROCEDURES)}
                    </option>
                    {options.collect_view()}
                </select>
            }
        })
    })
    .into_any()
}

/// What the parts of the bar mean, once for all rows.
fn legend() -> AnyView {
    let part = |class: &'static str, words| {
        view! {
            <li>
                <span class=format!("bar-key {class}") aria-hidden="true"></span>
                {t(words)}
            </li>
        }
    };
    view! {
        <div class="bar-legend" aria-hidden="true">
            <span>{t(board::LEGEND)}</span>
            <ul role="list">
                {part("bar-used", board::LEGEND_USED)}
                {part("bar-open", board::LEGEND_OPEN)}
                {part("bar-out", board::LEGEND_OUT)}
                {part("bar-due", board::LEGEND_DUE)}
            </ul>
        </div>
    }
    .into_any()
}
