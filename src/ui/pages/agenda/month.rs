//! One month as a table: weeks from Monday, marks for meetings and due moments, holidays by name.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use leptos::prelude::*;

use super::Agenda;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Icon, icon};
use crate::ui::copy::{agenda, count, dates, fill, t};

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The first day of a date's month.
pub fn first_of(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

/// The calendar. `month` is the first day of the month that is shown, `chosen` the day that was pressed.
pub fn calendar(of: &Agenda, month: RwSignal<NaiveDate>, chosen: RwSignal<Option<NaiveDate>>) -> AnyView {
    let first = month.get();
    let title = format!("{} {}", dates::month(first), first.year());
    let start = first - Days::new(u64::from(first.weekday().num_days_from_monday()));
    let weeks = (0..6).map(|week| start + Days::new(week * 7)).take_while(|day| week_belongs(*day, first));
    let rows = weeks.map(|monday| week(of, monday, first, chosen)).collect_view();
    let heads = WEEK.map(|day| {
        view! {
            <th scope="col" abbr=dates::weekday(day)>
                {dates::weekday_short(day)}
            </th>
        }
    });
    view! {
        <table class="month">
            <caption class="unseen">{title}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {named_holidays(of, first)}
    }
    .into_any()
}

/// Month and year with the ways to other months.
pub fn head(today: NaiveDate, month: RwSignal<NaiveDate>) -> AnyView {
    let step = move |on: bool| {
        month.update(|first| {
            let one = Months::new(1);
            let next = if on { first.checked_add_months(one) } else { first.checked_sub_months(one) };
            *first = next.unwrap_or(*first);
        });
    };
    let arrow = |id: &'static str, drawing, words, on| {
        view! {
            <button type="button" id=id class="button button-quiet" aria-label=t(words) on:click=move |_| step(on)>
                {icon(drawing)}
            </button>
        }
    };
    let back = UnsyncCallback::new(move |()| month.set(first_of(today)));
    let away = move || month.get() != first_of(today);
    view! {
        <div class="month-head">
            {arrow("month-earlier", Icon::Back, agenda::EARLIER, false)}
            <h2 id="month-title" tabindex="-1" aria-live="polite">
                {move || format!("{} {}", dates::month(month.get()), month.get().year())}
            </h2>
            {arrow("month-later", Icon::Forward, agenda::LATER, true)}
        </div>
        {move || {
            away().then(|| view! { <Button id="month-now" label=t(agenda::THIS_MONTH) kind=ButtonKind::Quiet on_press=back /> })
        }}
    }
    .into_any()
}

fn week_belongs(monday: NaiveDate, first: NaiveDate) -> bool {
    (0..7).any(|day| same_month(monday + Days::new(day), first))
}

fn same_month(day: NaiveDate, first: NaiveDate) -> bool {
    (day.year(), day.month()) == (first.year(), first.month())
}

fn week(of: &Agenda, monday: NaiveDate, first: NaiveDate, chosen: RwSignal<Option<NaiveDate>>) -> AnyView {
    let days = (0..7).map(|day| cell(of, monday + Days::new(day), first, chosen)).collect_view();
    view! { <tr>{days}</tr> }.into_any()
}

fn cell(of: &Agenda, day: NaiveDate, first: NaiveDate, chosen: RwSignal<Option<NaiveDate>>) -> AnyView {
    if !same_month(day, first) {
        return view! { <td></td> }.into_any();
    }
    let on_day = of.entries.iter().filter(|entry| entry.day() == day);
    let (meetings, dues): (Vec<_>, Vec<_>) = on_day.partition(|entry| entry.meeting);
    let late = dues.iter().any(|entry| entry.pressing);
    let holiday = of.holidays.iter().find(|(date, _)| *date == day).map(|(_, name)| name.as_str());
    let mut class = "month-day".to_owned();
    for (holds, word) in [
        (day == of.today, " is-today"),
        (holiday.is_some(), " is-holiday"),
        (holiday.is_none() && of.rest.contains(&day.weekday()), " is-rest"),
    ] {
        if holds {
            class.push_str(word);
        }
    }
    let spoken = spoken(day, holiday, meetings.len(), dues.len());
    let press = move |_| {
        let again = chosen.get_untracked() == Some(day);
        chosen.set((!again).then_some(day));
        if !again {
            focus_when_drawn(super::DAY_TITLE);
        }
    };
    view! {
        <td>
            <button
                type="button"
                id=format!("day-{day}")
                class=class
                aria-label=spoken
                aria-current=(day == of.today).then_some("date")
                aria-pressed=move || if chosen.get() == Some(day) { "true" } else { "false" }
                on:click=press
            >
                <span class="month-number">{day.day().to_string()}</span>
                <span class="month-marks">
                    {(!meetings.is_empty()).then(|| mark("mark-meeting", meetings.len()))}
                    {(!dues.is_empty()).then(|| mark(if late { "mark-due is-late" } else { "mark-due" }, dues.len()))}
                </span>
            </button>
        </td>
    }
    .into_any()
}

/// A mark, with its number where there is more than one.
fn mark(class: &'static str, number: usize) -> AnyView {
    view! { <span class=class>{(number > 1).then(|| number.to_string())}</span> }.into_any()
}

fn spoken(day: NaiveDate, holiday: Option<&str>, meetings: usize, dues: usize) -> String {
    let mut parts = vec![dates::date_with_weekday(day)];
    parts.extend(holiday.map(|name| fill(agenda::HOLIDAY, &[("name", name)])));
    if meetings > 0 {
        parts.push(count(meetings as i64, agenda::MEETINGS));
    }
    if dues > 0 {
        parts.push(count(dues as i64, agenda::DUES));
    }
    parts.join(", ")
}

fn named_holidays(of: &Agenda, first: NaiveDate) -> AnyView {
    let named = of.holidays.iter().filter(|(date, _)| same_month(*date, first)).map(|(date, name)| {
        view! {
            <li>
                <span class="when">{format!("{} {}", date.day(), dates::month_short(*date))}</span>
                <span class="muted">{name.clone()}</span>
            </li>
        }
    });
    view! {
        <ul class="month-holidays" role="list">
            {named.collect_view()}
        </ul>
    }
    .into_any()
}
