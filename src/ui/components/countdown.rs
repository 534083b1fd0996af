//! The countdown: what is left, large; when it is due, below; the days that explain it, as a bar.

use leptos::prelude::*;

use super::chip::Status;
use super::day_bar::{DayBar, DayKind};
use crate::ui::copy::{countdown, t};

/// What is left of a deadline.
#[component]
pub fn Countdown(
    /// How the deadline stands; gives the color of number and bar.
    status: Status,
    /// "2", or empty where words alone say it ("Hari ini").
    #[prop(into)]
    number: String,
    /// "hari kerja".
    #[prop(into)]
    unit: String,
    /// "Jumat, 27 November 2026, 16.00 WIB", or short on a row.
    #[prop(into)]
    due: String,
    /// A quiet sentence under it: what is waited for, why the clock stands still.
    #[prop(optional, into)]
    note: String,
    /// The days of the bar; none, no bar.
    #[prop(optional)]
    days: Vec<DayKind>,
    /// The form for a row of the board.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let class = if small { "countdown countdown-small" } else { "countdown" };
    let has_number = !number.is_empty();
    let has_note = !note.is_empty();
    let has_days = !days.is_empty();
    let has_due = !due.is_empty();
    view! {
        <div class=format!("{class} {}", status.class())>
            <p class="countdown-left">
                {has_number.then(|| view! { <span class="countdown-number">{number}</span> " " })}
                <span class="countdown-unit">{unit}</span>
            </p>
            {has_days.then(|| view! { <DayBar days=days large=!small /> })}
            {has_due
                .then(|| {
                    view! {
                        <p class="countdown-due">
                            <span class="unseen">{t(countdown::DUE)}</span>
                            " "
                            <span>{due}</span>
                        </p>
                    }
                })}
            {has_note.then(|| view! { <p class="countdown-note">{note}</p> })}
        </div>
    }
}
