//! The thin bar made of days: full = counted and past, tinted = left, notch = not counted.
//!
//! One drawing with one path per kind, so that a board of a hundred rows stays light.

use leptos::prelude::*;

use crate::ui::copy::{countdown, fill};

/// What one day of a deadline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// The day of the starting event, not counted itself.
    Start,
    /// Counted and over.
    Used,
    /// Counted and still to come.
    Open,
    /// Not counted: the office's weekly rest.
    Weekend,
    /// Not counted: a holiday.
    Holiday,
    /// Not counted: the clock stands still.
    Paused,
    /// The day of the due moment.
    Due,
    /// Past the due moment.
    Over,
}

impl DayKind {
    /// Whether the day belongs to the count.
    pub fn is_counted(self) -> bool {
        matches!(self, DayKind::Used | DayKind::Open | DayKind::Due)
    }
}

/// Top and height of a day on a bar ten units high, by kind.
fn extent(kind: DayKind) -> (u32, u32) {
    match kind {
        DayKind::Due => (0, 10),
        DayKind::Used | DayKind::Open | DayKind::Over => (2, 6),
        DayKind::Paused => (3, 4),
        DayKind::Start | DayKind::Weekend | DayKind::Holiday => (4, 2),
    }
}

/// The rectangles of all days for which `wanted` holds, as one path; a day is ten units wide.
fn path(days: &[DayKind], wanted: fn(DayKind) -> bool) -> String {
    let mut out = String::new();
    for (place, kind) in days.iter().enumerate().filter(|(_, kind)| wanted(**kind)) {
        let (top, height) = extent(*kind);
        out.push_str(&format!("M{} {top}h8v{height}h-8z", place * 10 + 1));
    }
    out
}

/// The bar in words.
pub fn bar_text(days: &[DayKind]) -> String {
    let count = |wanted: fn(&&DayKind) -> bool| days.iter().filter(wanted).count().to_string();
    fill(
        countdown::BAR,
        &[
            ("used", &count(|kind| matches!(kind, DayKind::Used))),
            ("open", &count(|kind| matches!(kind, DayKind::Open | DayKind::Due))),
            ("left_out", &count(|kind| matches!(kind, DayKind::Weekend | DayKind::Holiday | DayKind::Paused))),
        ],
    )
}

/// A deadline's days as a thin bar, with its words for those who cannot see it.
#[component]
pub fn DayBar(
    /// The days from the starting event to the due moment, or to today when that is later.
    days: Vec<DayKind>,
    /// The larger form, for a case's own page.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let class = if large { "day-bar day-bar-large" } else { "day-bar" };
    let text = bar_text(&days);
    view! {
        <svg
            class=class
            viewBox=format!("0 0 {} 10", days.len().max(1) * 10)
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <path class="out" d=path(&days, |k| matches!(k, DayKind::Start | DayKind::Weekend | DayKind::Holiday))></path>
            <path class="pause" d=path(&days, |k| k == DayKind::Paused)></path>
            <path class="open" d=path(&days, |k| k == DayKind::Open)></path>
            <path class="used" d=path(&days, |k| matches!(k, DayKind::Used | DayKind::Over))></path>
            <path class="due" d=path(&days, |k| k == DayKind::Due)></path>
        </svg>
        <span class="unseen">{text}</span>
    }
}
