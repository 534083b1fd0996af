//! Dates and moments, by the browser's own pickers. Browsers show dates in the order of their own
//! language, so the date is read back in words under the field.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeZone};
use leptos::prelude::*;

use super::Form;
use super::field::{described_by, grouped, invalid, labelled};
use crate::ui::copy::{dates, fields, t};

/// A field's moment in the office's zone; none while it is incomplete. Minutes are the finest.
pub fn read_moment(value: &str, zone: FixedOffset) -> Option<DateTime<FixedOffset>> {
    let local = NaiveDateTime::parse_from_str(value, "%Y-%m-%dT%H:%M").ok()?;
    zone.from_local_datetime(&local).single()
}

/// A day as a form holds it; none while it is incomplete.
pub fn read_date(value: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(value, "%Y-%m-%d").ok()
}

/// A day and a time of day; the form holds `2026-11-27T16:00`, in the office's zone.
#[component]
pub fn DateTimeField(
    /// The form that holds the value.
    form: Form,
    /// The field's id in the form and on the page; the date carries it, the time `{id}-time`.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer; empty, none.
    #[prop(optional, into)]
    hint: String,
    /// Says that the field may stay empty.
    #[prop(optional)]
    optional: bool,
    /// The office's zone.
    zone: FixedOffset,
) -> impl IntoView {
    let part = |id: &str, date: bool| {
        let id = id.to_string();
        move || {
            let value = form.value(&id);
            let (day, time) = value.split_once('T').unwrap_or((&value, ""));
            if date { day.to_string() } else { time.to_string() }
        }
    };
    let typed = |id: &str, date: bool| {
        let id = id.to_string();
        move |event: web_sys::Event| {
            let value = form.value_now(&id);
            let (day, time) = value.split_once('T').unwrap_or((&value, ""));
            let typed = event_target_value(&event);
            let (day, time) = if date { (typed.as_str(), time) } else { (day, typed.as_str()) };
            let whole = if day.is_empty() && time.is_empty() { String::new() } else { format!("{day}T{time}") };
            form.set(&id, whole);
        }
    };
    let read = id.clone();
    let controls = view! {
        <div class="moment">
            <label>
                {t(fields::DATE)}
                <input
                    type="date"
                    class="input"
                    id=id.clone()
                    autocomplete="off"
                    aria-invalid=invalid(form, &id)
                    prop:value=part(&id, true)
                    on:input=typed(&id, true)
                />
            </label>
            <label>
                {t(fields::TIME)}
                <input
                    type="time"
                    class="input"
                    id=format!("{id}-time")
                    autocomplete="off"
                    aria-invalid=invalid(form, &id)
                    prop:value=part(&id, false)
                    on:input=typed(&id, false)
                />
            </label>
            <span class="moment-zone">{dates::zone(zone)}</span>
        </div>
        <p class="moment-read">
            {move || read_moment(&form.value(&read), zone).map(dates::moment)}
        </p>
    }
    .into_any();
    grouped(form, &id, label, hint, optional, controls)
}

/// A day; the form holds `2026-11-27`.
#[component]
pub fn DateField(
    /// The form that holds the value.
    form: Form,
    /// The field's id in the form and on the page.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer; empty, none.
    #[prop(optional, into)]
    hint: String,
    /// Says that the field may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let (shown, typed, read) = (id.clone(), id.clone(), id.clone());
    let control = view! {
        <input
            type="date"
            class="input input-short"
            id=id.clone()
            name=id.clone()
            autocomplete="off"
            aria-required=(!optional).then_some("true")
            aria-describedby=described_by(form, &id, !hint.is_empty())
            aria-invalid=invalid(form, &id)
            prop:value=move || form.value(&shown)
            on:input=move |event| form.set(&typed, event_target_value(&event))
        />
        <p class="moment-read">{move || read_date(&form.value(&read)).map(dates::date_with_weekday)}</p>
    }
    .into_any();
    labelled(form, &id, label, hint, optional, control)
}
