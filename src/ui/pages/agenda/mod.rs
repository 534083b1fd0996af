//! The agenda: meetings and due moments by day, today first, and a month to look around in.

use chrono::{Days, NaiveDate, Weekday};
use leptos::prelude::*;

mod day;
mod entry;
mod month;

use crate::ui::components::focus::{focus_now, focus_when_drawn, hold_focus};
use crate::ui::components::{Button, ButtonKind, Disclosure, Empty, Icon, LinkButton, Page, PageHead, Status};
use crate::ui::copy::{agenda, dates, fill, places, t};
use crate::ui::navigation::href;
use crate::ui::routes::Route;
use crate::ui::session::Session;
use entry::Entry;

/// How many days ahead are listed.
const AHEAD: u64 = 14;
/// Id of the heading of the day that was chosen.
const DAY_TITLE: &str = "day-title";
/// How many past meetings are listed at most, the last first.
const PAST_SHOWN: usize = 30;

/// Everything that the page shows, in finished words.
#[derive(Clone, Debug, PartialEq)]
struct Agenda {
    today: NaiveDate,
    entries: Vec<Entry>,
    holidays: Vec<(NaiveDate, String)>,
    /// Weekdays on which the office is always closed.
    rest: Vec<Weekday>,
}

fn agenda(session: Session) -> Option<Agenda> {
    let now = session.now()?;
    let desk = session.desk()?;
    let today = now.date_naive();
    let span = Days::new(800);
    let rest = desk.calendar().map(|calendar| {
        let week = calendar.week();
        let mut days = today.iter_days().take(7).map(|day| chrono::Datelike::weekday(&day));
        days.by_ref().filter(|day| week.on(*day).is_empty()).collect()
    });
    Some(Agenda {
        today,
        entries: entry::entries(&desk, now),
        holidays: entry::holidays(&desk, today - span, today + span),
        rest: rest.unwrap_or_default(),
    })
}

/// The agenda.
pub fn page() -> AnyView {
    let session = Session::current();
    let agenda = Memo::new(move |_| agenda(session));
    let today = agenda.with_untracked(|agenda| agenda.as_ref().map(|agenda| agenda.today)).unwrap_or_default();
    let (month, chosen) = (RwSignal::new(month::first_of(today)), RwSignal::new(None));
    let empty =
        Memo::new(move |_| agenda.with(|agenda| agenda.as_ref().is_none_or(|agenda| agenda.entries.is_empty())));
    let calendar = move || {
        hold_focus();
        agenda.with(|of| of.as_ref().map(|of| month::calendar(of, month, chosen)))
    };
    let days = move || {
        hold_focus();
        agenda.with(|of| {
            of.as_ref().map(|of| match chosen.get() {
                Some(day) => one_day(of, day, chosen),
                None if empty.get() => nothing(),
                None => weeks(of),
            })
        })
    };
    let to_month = UnsyncCallback::new(|()| focus_now("month-title"));
    view! {
        <Page>
            <PageHead title=t(places::AGENDA)>
                <div class="to-month back">
                    <Button id="to-month" label=t(agenda::CALENDAR) kind=ButtonKind::Quiet icon_before=Icon::Agenda on_press=to_month />
                </div>
            </PageHead>
            <div class="agenda">
                <section class="agenda-month" aria-labelledby="month-title">
                    {month::head(today, month)}
                    {calendar}
                    {legend()}
                </section>
                <div class="agenda-days">{days}</div>
            </div>
        </Page>
    }
    .into_any()
}

fn nothing() -> AnyView {
    view! {
        <Empty drawing=Icon::Agenda title=t(places::NO_AGENDA) body=t(places::NO_AGENDA_BODY)>
            <LinkButton href=href(Route::Intake) label=t(places::INTAKE) kind=ButtonKind::Primary icon_before=Icon::Add />
        </Empty>
    }
    .into_any()
}

/// What is pressing, then day after day, then what is over.
fn weeks(of: &Agenda) -> AnyView {
    let pressing: Vec<&Entry> = of.entries.iter().filter(|entry| entry.pressing).collect();
    let mut parts = Vec::new();
    if !pressing.is_empty() {
        parts.push(day::section(
            None,
            t(agenda::OVERDUE).to_owned(),
            String::new(),
            Status::Late,
            &pressing,
            Some(of.today),
        ));
    }
    // Days off without anything on them stand together, in one line each.
    let mut off = Vec::new();
    for day in of.today.iter_days().take(AHEAD as usize + 1) {
        let on_day: Vec<&Entry> =
            of.entries.iter().filter(|entry| entry.day() == day && !entry.pressing && !entry.past).collect();
        let holiday = holiday(of, day);
        if !on_day.is_empty() || day == of.today {
            parts.extend(day::off(&mut off));
            parts.push(day::section(None, name(of, day), holiday, Status::Plain, &on_day, None));
        } else if !holiday.is_empty() {
            off.push((day, holiday));
        }
    }
    parts.extend(day::off(&mut off));
    let last = of.today + Days::new(AHEAD);
    if !of.entries.iter().any(|entry| !entry.pressing && !entry.past && entry.day() <= last) {
        parts.push(view! { <p class="muted">{t(agenda::NOTHING_AHEAD)}</p> }.into_any());
    }
    let past: Vec<&Entry> = of.entries.iter().rev().filter(|entry| entry.past).take(PAST_SHOWN).collect();
    if !past.is_empty() {
        let label = fill(agenda::PAST, &[("n", &dates::number(past.len() as i64))]);
        let drawn = day::list(&past, Some(of.today));
        parts.push(
            view! {
                <Disclosure id="past-meetings" label=label>
                    {drawn}
                </Disclosure>
            }
            .into_any(),
        );
    }
    parts.into_any()
}

fn one_day(of: &Agenda, day: NaiveDate, chosen: RwSignal<Option<NaiveDate>>) -> AnyView {
    let on_day: Vec<&Entry> = of.entries.iter().filter(|entry| entry.day() == day).collect();
    let back = move |_| {
        chosen.set(None);
        focus_when_drawn(&format!("day-{day}"));
    };
    view! {
        {day::section(Some(DAY_TITLE), name(of, day), holiday(of, day), Status::Plain, &on_day, None)}
        <div class="button-row">
            <button type="button" id="all-days" class="button" on:click=back>
                {t(agenda::ALL_DAYS)}
            </button>
        </div>
    }
    .into_any()
}

/// "Hari ini · Senin, 23 November 2026".
fn name(of: &Agenda, day: NaiveDate) -> String {
    let date = dates::date_with_weekday(day);
    let near = match (day - of.today).num_days() {
        0 => t(agenda::TODAY),
        1 => t(agenda::TOMORROW),
        _ => return date,
    };
    [near, &date].join(" · ")
}

fn holiday(of: &Agenda, day: NaiveDate) -> String {
    let named = of.holidays.iter().find(|(date, _)| *date == day);
    named.map(|(_, name)| fill(agenda::HOLIDAY, &[("name", name)])).unwrap_or_default()
}

fn legend() -> AnyView {
    let part = |class: &'static str, words| {
        view! {
            <li>
                <span class=class aria-hidden="true"></span>
                {t(words)}
            </li>
        }
    };
    view! {
        <ul class="month-legend" role="list" aria-hidden="true">
            {part("mark-meeting", agenda::LEGEND_MEETING)}
            {part("mark-due", agenda::LEGEND_DUE)}
            {part("mark-holiday", agenda::LEGEND_HOLIDAY)}
        </ul>
    }
    .into_any()
}
