//! "Mengapa tanggal ini?" for limits in hours and minutes: the stretches of time, what each adds to the
//! count, and those left out by name.

use leptos::prelude::*;

use super::chip::Status;
use super::strip::strip;
use crate::ui::copy::{countdown, t};

/// One stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeSpan {
    /// "Jum, 27 Nov".
    pub day: String,
    /// "15.30–16.30 WIB"; empty for a whole day.
    pub span: String,
    /// What it adds, or why it adds nothing.
    pub note: String,
    /// Seconds counted before it.
    pub before: i64,
    /// Seconds that it adds.
    pub counted: i64,
    /// How many of those are over.
    pub used: i64,
}

/// The hours of a deadline, explained.
#[component]
pub fn TimeStrip(
    /// Every stretch from the starting event to the due moment.
    spans: Vec<TimeSpan>,
    /// How the deadline stands.
    status: Status,
    /// The rule in words.
    #[prop(into)]
    rule: String,
    /// The due moment in full.
    #[prop(into)]
    due: String,
) -> impl IntoView {
    let whole = spans.iter().map(|span| span.counted).sum::<i64>().max(1);
    let rows = spans.into_iter().map(|span| row(span, whole)).collect_view();
    let counted = view! {
        <ol class="spans" role="list" aria-label=t(countdown::SPANS)>
            {rows}
        </ol>
    }
    .into_any();
    strip(status, rule, counted, due)
}

/// A stretch; its bar shows which part of the whole it fills.
fn row(span: TimeSpan, whole: i64) -> AnyView {
    let place = |seconds: i64| seconds * 1000 / whole;
    let part = |from: i64, seconds: i64| format!("M{} 0h{}v10h-{}z", place(from), place(seconds), place(seconds));
    let bar = (span.counted > 0).then(|| {
        view! {
            <svg class="day-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <path class="out" d="M0 4h1000v2h-1000z"></path>
                <path class="open" d=part(span.before + span.used, span.counted - span.used)></path>
                <path class="used" d=part(span.before, span.used)></path>
            </svg>
        }
    });
    let class = if span.counted > 0 { "span" } else { "span span-out" };
    view! {
        <li class=class>
            <span class="when">
                {span.day} " " {span.span}
            </span>
            <span class="span-note">{span.note}</span>
            {bar}
        </li>
    }
    .into_any()
}
