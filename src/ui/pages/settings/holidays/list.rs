//! The days of one year, and the choice of years.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::Holidays;
use crate::catalog::{CalendarDay, LOCAL_DAY, days_of_year, published_years, without_local_day};
use crate::json::Value;
use crate::ui::components::{Card, Icon, Notice, Status, StatusChip, icon};
use crate::ui::copy::{Words, calendar, count, dates, fill, t};
use crate::ui::pages::settings::adoption::Proposal;

pub(super) fn view(holidays: Holidays) -> AnyView {
    let drawn = move || {
        let desk = holidays.session.watch()?;
        let document = desk.calendar_document()?;
        let today = desk.now().date_naive();
        let year = holidays.year.get();
        Some(view! { {choice(&document, today, holidays)} {days_of(&document, year, holidays)} })
    };
    view! { <Card>{drawn}</Card> }.into_any()
}

fn choice(document: &Value, today: NaiveDate, holidays: Holidays) -> AnyView {
    let published = published_years(document);
    // This year and the next are shown even when their days are not known: then that is said.
    let mut years = published.clone();
    years.extend([today.year(), today.year() + 1]);
    let buttons = years.into_iter().map(|year| {
        let published = published.contains(&year);
        view! {
            <button
                type="button"
                class="button"
                id=format!("holiday-year-{year}")
                aria-pressed=move || if holidays.year.get() == year { "true" } else { "false" }
                on:click=move |_| {
                    holidays.year.set(year);
                    crate::ui::components::focus::focus_when_drawn(&format!("holiday-year-{year}"));
                }
            >
                <span class="figure">{year}</span>
                {(!published).then(|| view! { <span class="small">{t(calendar::UNPUBLISHED_MARK)}</span> })}
            </button>
        }
    });
    view! {
        <div class="choices" role="group" aria-label=t(calendar::YEAR)>
            {buttons.collect_view()}
        </div>
    }
    .into_any()
}

fn days_of(document: &Value, year: i32, holidays: Holidays) -> AnyView {
    let number = year.to_string();
    let Some(days) = days_of_year(document, year) else {
        let said = fill(calendar::UNPUBLISHED, &[("year", &number)]);
        return view! { <Notice status=Status::Soon>{said}</Notice> }.into_any();
    };
    let worked = document["collective_leave_is_working"] == true;
    let n = count(i64::try_from(days.len()).unwrap_or(i64::MAX), calendar::DAYS);
    view! {
        <div>
            <p class="muted small">{fill(calendar::LIST, &[("year", &number), ("n", &n)])}</p>
            <ul class="rows" role="list">
                {days.into_iter().map(|day| row(day, worked, holidays)).collect_view()}
            </ul>
        </div>
    }
    .into_any()
}

fn row(day: CalendarDay, leave_worked: bool, holidays: Holidays) -> AnyView {
    let kind: Words = match day.kind.as_str() {
        "cuti-bersama" if leave_worked => calendar::COLLECTIVE_WORKED,
        "cuti-bersama" => calendar::COLLECTIVE,
        LOCAL_DAY => calendar::LOCAL,
        _ => calendar::NATIONAL,
    };
    let estimated = day.estimated.then(|| view! { <StatusChip status=Status::Wait text=t(calendar::ESTIMATED) /> });
    let remove = (day.kind == LOCAL_DAY).then(|| remove_button(&day, holidays));
    view! {
        <li class="holiday">
            <span class="when">{dates::date_with_weekday(day.date)}</span>
            <div>
                <span lang="id" class="holiday-name">
                    {day.name}
                </span>
                <span class="link-state">{t(kind)}</span>
            </div>
            <div>{estimated} {remove}</div>
        </li>
    }
    .into_any()
}

fn remove_button(day: &CalendarDay, holidays: Holidays) -> AnyView {
    let said = dates::date_with_weekday(day.date);
    let values = [("name", day.name.as_str()), ("date", said.as_str())];
    let (label, change) = (fill(calendar::LOCAL_REMOVE, &values), fill(calendar::CHANGE_REMOVE, &values));
    let date = day.date;
    let remove = move |_| {
        let changed = holidays.document().and_then(|document| without_local_day(&document, date));
        if let Some(document) = changed {
            holidays.proposal.set(Some(Proposal::new(document, vec![change.clone()])));
        }
    };
    view! {
        <button type="button" class="button button-quiet" id=format!("local-remove-{date}") aria-label=label on:click=remove>
            {icon(Icon::Delete)}
            <span>{t(crate::ui::copy::actions::DELETE)}</span>
        </button>
    }
    .into_any()
}
