//! Seasons with hours of their own: their dates, their week, and those of the usual hours to add.

use leptos::prelude::*;

use super::document::{SEASONS, number, put_season, season};
use super::week::week;
use crate::catalog::{UsualHours, UsualWeek};
use crate::json::{Value, json};
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Icon, icon};
use crate::ui::copy::{calendar, dates, fill, t};
use crate::ui::form::{CheckField, DateField, Form, TextField, Values, read_date};

/// All seasons of the form, and the ways to add one.
pub(super) fn seasons(form: Form, usual: RwSignal<Option<UsualHours>>) -> AnyView {
    let shown = Memo::new(move |_| number(&form.value(SEASONS)));
    // Taking one out moves the later ones up: what is open or not must not stay with the place.
    let drawn = move || {
        let n = shown.get();
        let none = (n == 0).then(|| view! { <p class="muted">{t(calendar::SEASONS_NONE)}</p> }.into_any());
        none.into_iter().chain((0..n).map(|place| one(form, place))).collect_view()
    };
    let add_other = UnsyncCallback::new(move |()| {
        let ordinary = usual.with_untracked(|usual| usual.as_ref().and_then(|usual| usual.weeks.first().cloned()));
        let week = ordinary.map_or_else(|| json!({}), |week| week.ramadan);
        add(form, &json!({"name": "", "from": "", "to": "", "source": calendar::BY_OFFICE, "week": week}));
    });
    view! {
        {drawn}
        <div class="button-row">
            {move || {
                let offered = usual.get().map(|usual| offers(form, &usual)).unwrap_or_default();
                offered.into_iter().map(|dates| offer(form, dates)).collect_view()
            }}
            <Button label=t(calendar::SEASON_ADD_OTHER) icon_before=Icon::Add on_press=add_other id="season-add" />
        </div>
    }
    .into_any()
}

fn one(form: Form, place: usize) -> AnyView {
    let prefix = season(place);
    let (named, from, to) = (format!("{prefix}-name"), format!("{prefix}-from"), format!("{prefix}-to"));
    let (title, first, last) = (named.clone(), from.clone(), to.clone());
    let dates = move || {
        let day = |field: &str| read_date(&form.value(field)).map(dates::date_short).unwrap_or_default();
        format!("{} – {}", day(&first), day(&last))
    };
    let remove = UnsyncCallback::new(move |()| {
        take_out(form, place);
        focus_when_drawn("season-add");
    });
    let hours = week(form, &prefix);
    view! {
        <details class="disclosure season" id=prefix.clone()>
            <summary>
                {icon(Icon::Open)}
                <span>
                    {move || form.value(&title)} <span class="link-state figure">{dates}</span>
                </span>
            </summary>
            <div class="disclosure-body stack">
                <TextField form id=named label=t(calendar::SEASON_NAME) />
                <div class="season-dates">
                    <DateField form id=from label=t(calendar::FROM) />
                    <DateField form id=to label=t(calendar::TO) />
                </div>
                <TextField form id=format!("{prefix}-source") label=t(calendar::SOURCE) />
                <CheckField form id=format!("{prefix}-estimated") label=t(calendar::SEASON_ESTIMATED) />
                <p class="field-label">{t(calendar::SEASON_HOURS)}</p>
                {hours}
                <div>
                    <Button
                        label=t(calendar::SEASON_REMOVE)
                        kind=ButtonKind::Quiet
                        icon_before=Icon::Delete
                        on_press=remove
                        id=format!("{prefix}-remove")
                    />
                </div>
            </div>
        </details>
    }
    .into_any()
}

/// Opens a season once it is drawn, so that its fields can take the focus.
pub(super) fn open_season(place: usize) {
    request_animation_frame(move || {
        if let Some(season) = document().get_element_by_id(&season(place)) {
            // Fails only for names that are no attribute names.
            drop(season.set_attribute("open", ""));
        }
    });
}

/// Ramadans of the usual hours that the form does not have, with the hours of the week that the form
/// was filled from, or else of the first one.
fn offers(form: Form, usual: &UsualHours) -> Vec<Value> {
    let Some(week) = nearest(form, usual) else { return Vec::new() };
    let taken: Vec<String> =
        (0..number(&form.value(SEASONS))).map(|place| form.value(&format!("{}-from", season(place)))).collect();
    let free = usual.ramadan.iter().filter(|dates| taken.iter().all(|from| dates["from"] != from.as_str()));
    free.map(|dates| {
        let mut dates = dates.clone();
        dates["week"] = week.ramadan.clone();
        dates
    })
    .collect()
}

/// The usual week that works on as many days as the form's.
fn nearest(form: Form, usual: &UsualHours) -> Option<&UsualWeek> {
    let worked = (1..=7).filter(|day| number(&form.value(&super::document::windows(super::document::WEEK, *day))) > 0);
    let worked = worked.count();
    let days = |week: &UsualWeek| week.week.as_object().map_or(0, |days| days.len());
    usual.weeks.iter().find(|week| days(week) == worked).or(usual.weeks.first())
}

fn offer(form: Form, dates: Value) -> AnyView {
    let name = dates["name"].as_str().unwrap_or_default().to_owned();
    let press = UnsyncCallback::new(move |()| add(form, &dates));
    let label = fill(calendar::SEASON_ADD, &[("name", &name)]);
    view! { <Button label=label icon_before=Icon::Add on_press=press /> }.into_any()
}

fn add(form: Form, value: &Value) {
    let place = number(&form.value_now(SEASONS));
    let mut fields = Values::new();
    put_season(&mut fields, place, value);
    fields.insert(SEASONS.to_owned(), (place + 1).to_string());
    fields.into_iter().for_each(|(field, value)| form.set(&field, value));
    open_season(place);
    focus_when_drawn(&format!("{}-name", season(place)));
}

/// Takes a season out; the later ones move up.
fn take_out(form: Form, place: usize) {
    let values = form.values_now();
    let left = number(&form.value_now(SEASONS)).saturating_sub(1);
    for to in place..left {
        let (from_prefix, to_prefix) = (format!("{}-", season(to + 1)), format!("{}-", season(to)));
        for (field, value) in values.range(from_prefix.clone()..) {
            let Some(rest) = field.strip_prefix(&from_prefix) else { break };
            form.set(&format!("{to_prefix}{rest}"), value.clone());
        }
    }
    form.set(SEASONS, left.to_string());
}
