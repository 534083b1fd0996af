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

/// Width of a day on the bar, and the part of it that is drawn; the rest is the gap to the next.
const DAY: usize = 10;
const DRAWN: usize = 9;

/// Top and height of a day on a bar ten units high.
fn extent(kind: DayKind) -> (u32, u32) {
    match kind {
        DayKind::Used | DayKind::Open | DayKind::Due | DayKind::Over => (2, 6),
        DayKind::Paused => (3, 4),
        DayKind::Start | DayKind::Weekend | DayKind::Holiday => (4, 2),
    }
}

/// The rectangles of all days for which `wanted` holds, as one path.
fn path(days: &[DayKind], wanted: impl Fn(DayKind) -> bool) -> String {
    let mut out = String::new();
    for (place, kind) in days.iter().enumerate().filter(|(_, kind)| wanted(**kind)) {
        let (top, height) = extent(*kind);
        out.push_str(&format!("M{} {top}h{DRAWN}v{height}h-{DRAWN}z", place * DAY));
    }
    out
}

/// The post at the end of the due day: as high as the bar, and never thinner than a hundredth of it.
fn post(days: &[DayKind]) -> String {
    let Some(place) = days.iter().position(|kind| *kind == DayKind::Due) else { return String::new() };
    let width = (days.len() * DAY / 100).clamp(1, DRAWN);
    format!("M{} 0h{width}v10h-{width}z", place * DAY + DRAWN - width)
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
    let over = days.contains(&DayKind::Over);
    let left_out = |kind| matches!(kind, DayKind::Start | DayKind::Weekend | DayKind::Holiday);
    let open = |kind| kind == DayKind::Open || (kind == DayKind::Due && !over);
    let used = |kind| matches!(kind, DayKind::Used | DayKind::Over) || (kind == DayKind::Due && over);
    view! {
        <svg
            class=class
            viewBox=format!("0 0 {} 10", (days.len() * DAY).saturating_sub(DAY - DRAWN).max(1))
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <path class="out" d=path(&days, left_out)></path>
            <path class="pause" d=path(&days, |kind| kind == DayKind::Paused)></path>
            <path class="open" d=path(&days, open)></path>
            <path class="used" d=path(&days, used)></path>
            <path class="due" d=post(&days)></path>
        </svg>
        <span class="unseen">{text}</span>
    }
}
