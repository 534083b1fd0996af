//! A week of opening hours: each day with its windows, to add and to take away.

use chrono::Weekday;
use leptos::prelude::*;

use super::document::{end, number, windows};
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Icon, icon};
use crate::ui::copy::{calendar, dates, fill, t};
use crate::ui::form::{Form, error_line};

/// The days, as documents number them: Monday is 1.
pub(in crate::ui::pages::settings) const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Most windows of a day.
const MOST: usize = 6;

/// The fields of a week under a prefix.
pub(super) fn week(form: Form, prefix: &str) -> AnyView {
    let days = WEEK.iter().enumerate().map(|(place, weekday)| day(form, prefix.to_owned(), place + 1, *weekday));
    view! { <div class="week">{days.collect_view()}</div> }.into_any()
}

fn day(form: Form, prefix: String, day: usize, weekday: Weekday) -> AnyView {
    let name = dates::weekday(weekday);
    let counted = windows(&prefix, day);
    // Only the number of windows draws the day anew: a keystroke in one must not.
    let shown = Memo::new(move |_| number(&form.value(&counted)));
    let (rows, adding) = (prefix.clone(), prefix.clone());
    let add_id = format!("{prefix}-{day}-add");
    let label = fill(calendar::ADD_HOURS_ON, &[("day", name)]);
    let list = move || {
        let n = shown.get();
        let closed = (n == 0).then(|| view! { <span class="week-closed">{t(calendar::CLOSED)}</span> }.into_any());
        closed.into_iter().chain((0..n).map(|place| window(form, &rows, day, place, name))).collect_view()
    };
    let full = move || shown.get() >= MOST;
    let add = move |_: web_sys::MouseEvent| {
        let n = shown.get_untracked();
        form.set(&end(&adding, day, n, true), "");
        form.set(&end(&adding, day, n, false), "");
        form.set(&windows(&adding, day), (n + 1).to_string());
        focus_when_drawn(&end(&adding, day, n, true));
    };
    view! {
        <div class="week-day" role="group" aria-label=name>
            <span class="week-name">{name}</span>
            <div class="week-windows">{error_line(form, &add_id)} {list}</div>
            <button
                type="button"
                class="button button-quiet week-add"
                id=add_id
                aria-label=label
                disabled=full
                on:click=add
            >
                {icon(Icon::Add)}
                <span>{t(calendar::ADD_HOURS)}</span>
            </button>
        </div>
    }
    .into_any()
}

fn window(form: Form, prefix: &str, day: usize, place: usize, name: &'static str) -> AnyView {
    let ordinal = (place + 1).to_string();
    let values = [("day", name), ("n", ordinal.as_str())];
    let (opens, closes) = (end(prefix, day, place, true), end(prefix, day, place, false));
    let prefix = prefix.to_owned();
    let remove = move |_: web_sys::MouseEvent| {
        take_out(form, &prefix, day, place);
        focus_when_drawn(&format!("{prefix}-{day}-add"));
    };
    view! {
        <div class="week-window">
            {error_line(form, &opens)} {error_line(form, &closes)}
            <div class="week-times">
                {time(form, opens.clone(), fill(calendar::OPENS, &values))}
                <span class="muted">{t(calendar::UNTIL)}</span>
                {time(form, closes.clone(), fill(calendar::CLOSES, &values))}
                <button
                    type="button"
                    class="button button-quiet week-remove"
                    aria-label=fill(calendar::REMOVE_HOURS, &values)
                    on:click=remove
                >
                    {icon(Icon::Close)}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn time(form: Form, id: String, label: String) -> AnyView {
    let (shown, typed, wrong, described) = (id.clone(), id.clone(), id.clone(), format!("{id}-error"));
    let invalid = Memo::new(move |_| form.error(&wrong).is_some());
    view! {
        <input
            type="text"
            inputmode="decimal"
            class="input input-figure"
            placeholder=t(calendar::TIME_FORM)
            maxlength="5"
            id=id
            autocomplete="off"
            aria-label=label
            aria-describedby=move || invalid.get().then(|| described.clone())
            aria-invalid=move || invalid.get().then_some("true")
            prop:value=move || form.value(&shown)
            on:input=move |event| form.set(&typed, event_target_value(&event))
        />
    }
    .into_any()
}

/// Takes a window out; the later ones of the day move up.
fn take_out(form: Form, prefix: &str, day: usize, place: usize) {
    let counted = windows(prefix, day);
    let left = number(&form.value_now(&counted)).saturating_sub(1);
    for to in place..left {
        for opens in [true, false] {
            let moved = form.value_now(&end(prefix, day, to + 1, opens));
            form.set(&end(prefix, day, to, opens), moved);
        }
    }
    form.set(&counted, left.to_string());
}
