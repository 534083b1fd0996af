//! "Mengapa tanggal ini?": the days of a deadline as weeks, each with its place in the count, the days
//! left out by name, and the rule.

use chrono::{Datelike, NaiveDate, Weekday};
use leptos::prelude::*;

use super::chip::Status;
use super::day_bar::DayKind;
use super::strip::strip;
use crate::ui::copy::{countdown, dates, fill, t};

/// One day of the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripDay {
    /// The date, in the office's zone.
    pub date: NaiveDate,
    /// What the day is.
    pub kind: DayKind,
    /// Its place in the count, for counted days.
    pub number: Option<u32>,
    /// Name of the holiday, reason of the pause, what started the clock.
    pub name: Option<String>,
}

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

fn class(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Start => "strip-start",
        DayKind::Used | DayKind::Over => "strip-used",
        DayKind::Open => "strip-open",
        DayKind::Weekend => "strip-weekend",
        DayKind::Holiday => "strip-holiday",
        DayKind::Paused => "strip-paused",
        DayKind::Due => "strip-due",
    }
}

fn word(kind: DayKind) -> &'static str {
    t(match kind {
        DayKind::Start => countdown::DAY_START,
        DayKind::Used => countdown::DAY_USED,
        DayKind::Open => countdown::DAY_OPEN,
        DayKind::Weekend => countdown::DAY_WEEKEND,
        DayKind::Holiday => countdown::DAY_HOLIDAY,
        DayKind::Paused => countdown::DAY_PAUSED,
        DayKind::Due => countdown::DAY_DUE,
        DayKind::Over => countdown::LATE,
    })
}

/// Short mark of a day that is not counted, for cells too narrow for its name.
fn short_word(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Weekend => "–",
        DayKind::Holiday => "×",
        DayKind::Start => "▸",
        _ => "",
    }
}

/// The days of a deadline, explained.
#[component]
pub fn DayStrip(
    /// Every day from the starting event to the due moment (or to today, when that is later).
    days: Vec<StripDay>,
    /// How the deadline stands.
    status: Status,
    /// The rule in words: "5 hari kerja, hari peristiwa tidak dihitung".
    #[prop(into)]
    rule: String,
    /// The due moment in full.
    #[prop(into)]
    due: String,
) -> impl IntoView {
    let mut kinds: Vec<DayKind> = Vec::new();
    for day in &days {
        if !kinds.contains(&day.kind) {
            kinds.push(day.kind);
        }
    }
    let left_out: Vec<(String, String)> = days
        .iter()
        .filter(|day| matches!(day.kind, DayKind::Holiday | DayKind::Paused))
        .map(|day| (dates::date_with_weekday(day.date), day.name.clone().unwrap_or_else(|| word(day.kind).to_string())))
        .collect();
    let lead = days.first().map_or(0, |day| day.date.weekday().num_days_from_monday());
    let heads = WEEK.map(|day| view! { <li class="strip-head" aria-hidden="true">{dates::weekday_short(day)}</li> });
    let voids = (0..lead).map(|_| view! { <li class="strip-void" aria-hidden="true"></li> }).collect_view();
    let cells = days.into_iter().enumerate().map(|(place, day)| cell(place, day)).collect_view();
    let legend = kinds
        .into_iter()
        .map(|kind| {
            view! {
                <li>
                    <span class=format!("strip-day strip-key {}", class(kind)) aria-hidden="true"></span>
                    {word(kind)}
                </li>
            }
        })
        .collect_view();
    let counted = view! {
        <ol class="strip-grid" role="list">
            {heads}
            {voids}
            {cells}
        </ol>
        <ul class="strip-legend" role="list">
            {legend}
        </ul>
        <p class="strip-note">{t(countdown::STRIP_NOTE)}</p>
        {(!left_out.is_empty()).then(|| left_out_list(left_out))}
    }
    .into_any();
    strip(status, rule, counted, due)
}

fn cell(place: usize, day: StripDay) -> AnyView {
    let month = (place == 0 || day.date.day() == 1).then(|| format!(" {}", dates::month_short(day.date)));
    let name = day.name.unwrap_or_else(|| word(day.kind).to_string());
    let (below, narrow) = match day.number {
        Some(n) => (fill(countdown::DAY_NUMBER, &[("n", &n.to_string())]), n.to_string()),
        None if day.kind == DayKind::Paused => (t(countdown::DAY_PAUSED_NARROW).to_string(), "‖".to_string()),
        None => (name.clone(), short_word(day.kind).to_string()),
    };
    let spoken = format!("{}: {}, {}", dates::date_with_weekday(day.date), name, below);
    view! {
        <li class=format!("strip-day {}", class(day.kind))>
            <span class="strip-date" aria-hidden="true">
                {day.date.day().to_string()}
                <span class="strip-month">{month}</span>
            </span>
            <span class="strip-count" aria-hidden="true">
                <span class="strip-name">{below}</span>
                <span class="strip-short">{narrow}</span>
            </span>
            <span class="unseen">{spoken}</span>
        </li>
    }
    .into_any()
}

fn left_out_list(days: Vec<(String, String)>) -> AnyView {
    view! {
        <div>
            <h3 class="small muted">{t(countdown::NOT_COUNTED)}</h3>
            <ul class="strip-out" role="list">
                {days
                    .into_iter()
                    .map(|(date, name)| {
                        view! {
                            <li>
                                <span class="when">{date}</span>
                                <span class="muted">{name}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </div>
    }
    .into_any()
}
