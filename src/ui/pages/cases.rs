//! All cases, the newest first: a table where there is room, cards on a phone.

use leptos::prelude::*;

use super::board::{Row, Rows, case_href, found, more, nothing, sides, tell, unreadable};
use super::list_view::{ListView, STEP};
use crate::app::BoardGroup;
use crate::domain::case::CasePhase;
use crate::domain::order;
use crate::ui::components::focus::hold_focus;
use crate::ui::components::{Page, PageHead, Status, StatusChip, Table, search_box};
use crate::ui::copy::{Words, board, cases, dates, fill, places, standstill, t};

/// States to choose from, with the value in the form.
const STATES: [(&str, Words); 6] = [
    ("open", cases::OPEN),
    ("overdue", board::OVERDUE),
    ("waiting", board::WAITING),
    ("paused", standstill::PAUSED),
    ("review", board::REVIEW),
    ("ended", board::ENDED),
];

/// The list of all cases.
pub fn page() -> AnyView {
    let (rows, view) = (Rows::watched(), ListView::current());
    let empty = Memo::new(move |_| rows.with(|rows| rows.rows.is_empty() && rows.unreadable == 0));
    view! {
        <Page>
            <PageHead title=t(places::CASES) />
            {move || if empty.get() { nothing() } else { full(rows, view) }}
        </Page>
    }
    .into_any()
}

fn full(rows: Memo<Rows>, view: ListView) -> AnyView {
    let found = found(rows, view, move |row| view.state.with(|state| is_in(row, state)));
    view! {
        {unreadable(rows)}
        <div class="tools">
            {search_box("cases-search", t(board::SEARCH), view.search)}
            {states(view)}
            {tell(rows, found, || true)}
        </div>
        <div class="groups cases">
            {move || {
                hold_focus();
                rows.with(|rows| found.with(|found| table(rows, found, view)))
            }}
        </div>
    }
    .into_any()
}

fn states(view: ListView) -> AnyView {
    let options = STATES.into_iter().map(|(value, words)| {
        view! {
            <option value=value prop:selected=move || view.state.with(|state| state == value)>
                {t(words)}
            </option>
        }
    });
    let choose = move |event| {
        view.state.set(event_target_value(&event));
        view.shown.set(STEP);
    };
    view! {
        <select class="input tools-choice" id="filter-state" aria-label=t(cases::STATE) autocomplete="off" on:change=choose>
            <option value="" prop:selected=move || view.state.with(String::is_empty)>
                {t(cases::ALL)}
            </option>
            {options.collect_view()}
        </select>
    }
    .into_any()
}

fn is_in(row: &Row, state: &str) -> bool {
    match state {
        "open" => row.group != BoardGroup::Ended,
        "overdue" => row.group == BoardGroup::Overdue,
        "waiting" => row.group == BoardGroup::Waiting,
        "paused" => row.phase == CasePhase::Paused,
        "review" => row.review,
        "ended" => row.group == BoardGroup::Ended,
        _ => true,
    }
}

fn table(rows: &Rows, found: &[usize], view: ListView) -> AnyView {
    let mut found: Vec<&Row> = found.iter().filter_map(|place| rows.rows.get(*place)).collect();
    order::sort_by(&mut found, |a, b| (b.received, &b.number).cmp(&(a.received, &a.number)));
    let limit = view.shown.get();
    let cells = found.iter().take(limit).map(|row| cells(row)).collect();
    let columns = [cases::NUMBER, cases::PARTIES, cases::STEP, cases::STANDING];
    let columns = columns.map(|words| t(words).to_owned()).to_vec();
    view! {
        {if found.is_empty() {
            view! { <p class="muted">{t(board::NOTHING_FOUND)}</p> }.into_any()
        } else {
            view! { <Table caption=t(cases::CAPTION) columns rows=cells /> }.into_any()
        }}
        {(found.len() > limit).then(|| more(view))}
    }
    .into_any()
}

fn cells(row: &Row) -> Vec<AnyView> {
    let received = row.received.map(|at| fill(cases::RECEIVED, &[("date", &dates::date_short(at.date_naive()))]));
    let link = view! {
        <a class="line-link line-number" id=format!("case-{}", row.id) href=case_href(row)>
            {row.number.clone()}
        </a>
        <p class="line-about when">{received}</p>
    };
    let parties = sides(row);
    let chips = view! {
        <div class="standing">
            <StatusChip status=row.status text=row.state.clone() />
            <span class="small when">{row.when.clone()}</span>
            {(!row.doubt.is_empty()).then(|| view! { <span class="small muted">{row.doubt.clone()}</span> })}
            {row.review.then(|| view! { <StatusChip status=Status::Soon text=t(board::REVIEW) /> })}
        </div>
    };
    vec![link.into_any(), parties, row.step.clone().into_any(), chips.into_any()]
}
