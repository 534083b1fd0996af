//! Opening hours: the week, the seasons, collective leave and the zone, as one form that makes a new
//! calendar.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::adoption::{Proposal, review};
use super::drafted::{Drafted, drafted};
use crate::app::Desk;
use crate::catalog::{UsualHours, UsualWeek, read_calendar};
use crate::domain::calendar::Zone;
use crate::json::Value;
use crate::ui::components::{Button, ButtonKind, Card};
use crate::ui::copy::{calendar, fields, fill, office, t, text, trouble};
use crate::ui::form::{Choice, ChoiceField, ErrorSummary, FieldError, Form, SelectField, Values};
use crate::ui::session::Session;

mod document;
mod seasons;
pub(super) mod week;

use document::{
    LEAVE, LEAVE_CLOSED, LEAVE_WORKED, SEASONS, WEEK, ZONE, document_of, field_of, number, put_week, season, values_of,
};

/// The section.
pub(super) fn view() -> AnyView {
    drafted("settings-hours".to_owned(), first, draw)
}

fn first(desk: &Desk) -> Values {
    desk.calendar_document().map(|document| values_of(&document)).unwrap_or_default()
}

fn draw(drafted: Drafted) -> AnyView {
    let form = drafted.form;
    let session = Session::current();
    let usual = RwSignal::new(None::<UsualHours>);
    spawn_local(async move {
        // Without the document there is nothing to fill in from; the form works without it.
        if let Some(desk) = session.desk()
            && let Ok(hours) = desk.usual_hours().await
        {
            usual.try_set(Some(hours));
        }
    });
    let proposal = RwSignal::new(None::<Proposal>);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let in_force = session.desk().and_then(|desk| desk.calendar_document());
        let Some(in_force) = in_force else { return };
        match checked(form, &in_force) {
            Ok(document) if document == in_force => {
                form.accept();
                crate::ui::components::notify(t(office::UNCHANGED));
            }
            Ok(document) => proposal.set(Some(Proposal::new(document, vec![t(calendar::CHANGE_HOURS).to_owned()]))),
            Err(error) => {
                open_around(&error.field);
                form.refuse(vec![error]);
            }
        }
    };
    let done = UnsyncCallback::new(move |()| form.accept());
    view! {
        <div class="stack-l" hidden=move || proposal.with(Option::is_some)>
            {drafted.notice()}
            <ErrorSummary form />
            <form class="stack-l" on:submit=submit novalidate>
                {week_card(form, usual)} {rest_cards(form, usual)}
                <div class="button-row">
                    <Button label=t(calendar::TO_REVIEW) kind=ButtonKind::Primary id="hours-submit" />
                </div>
                {drafted.line()}
            </form>
        </div>
        {review(proposal, "hours-submit", done)}
    }
    .into_any()
}

fn week_card(form: Form, usual: RwSignal<Option<UsualHours>>) -> AnyView {
    let templates = move || {
        let weeks = usual.get().map(|usual| usual.weeks).unwrap_or_default();
        weeks.into_iter().map(|week| template(form, week)).collect_view()
    };
    view! {
        <Card title=t(calendar::WEEK)>
            <div class="stack-s">
                <p class="field-label">{t(calendar::TEMPLATE)}</p>
                <p class="field-hint">{t(calendar::TEMPLATE_HINT)}</p>
                <div class="button-row">{templates}</div>
            </div>
            {week::week(form, WEEK)}
        </Card>
    }
    .into_any()
}

fn rest_cards(form: Form, usual: RwSignal<Option<UsualHours>>) -> AnyView {
    let leave = vec![
        Choice::new(LEAVE_CLOSED, t(calendar::LEAVE_CLOSED)),
        Choice::new(LEAVE_WORKED, t(calendar::LEAVE_WORKED)),
    ];
    let zones = Zone::ALL.into_iter().zip(calendar::ZONES).map(|(zone, words)| Choice::new(zone.code(), t(words)));
    view! {
        <Card>
            <ChoiceField form id=LEAVE label=t(calendar::LEAVE) choices=leave />
            <SelectField form id=ZONE label=t(calendar::ZONE) choices=zones.collect() />
        </Card>
        <Card title=t(calendar::SEASONS)>
            <p class="field-hint">{t(calendar::SEASONS_HINT)}</p>
            {seasons::seasons(form, usual)}
        </Card>
    }
    .into_any()
}

/// Fills the week, and the hours of every season, from a usual week.
fn template(form: Form, usual: UsualWeek) -> AnyView {
    let (label, id) = (text(&usual.name).to_owned(), format!("hours-template-{}", usual.id));
    let press = UnsyncCallback::new(move |()| {
        let mut fields = Values::new();
        put_week(&mut fields, WEEK, &usual.week);
        for place in 0..number(&form.value_now(SEASONS)) {
            put_week(&mut fields, &season(place), &usual.ramadan);
        }
        fields.into_iter().for_each(|(field, value)| form.set(&field, value));
    });
    view! { <Button label=label on_press=press id=id /> }.into_any()
}

/// Opens the season that a field belongs to, so that it can take the focus.
fn open_around(field: &str) {
    let mut parts = field.split('-');
    if let (Some("season"), Some(Ok(place))) = (parts.next(), parts.next().map(str::parse)) {
        seasons::open_season(place);
    }
}

/// The calendar that the form makes, or the field that it fails at.
fn checked(form: Form, in_force: &Value) -> Result<Value, FieldError> {
    let values = form.values_now();
    let empty = |field: String, label| {
        let missing = values.get(&field).is_none_or(|value| value.trim().is_empty());
        missing.then(|| FieldError::new(field, fill(fields::ERROR_EMPTY, &[("label", t(label))])))
    };
    for place in 0..number(&form.value_now(SEASONS)) {
        let prefix = season(place);
        let nameless = empty(format!("{prefix}-name"), calendar::SEASON_NAME);
        if let Some(error) = nameless.or_else(|| empty(format!("{prefix}-source"), calendar::SOURCE)) {
            return Err(error);
        }
    }
    let (document, order) = document_of(&values, in_force);
    match read_calendar(&document) {
        Ok(_) => Ok(document),
        Err(problem) => Err(match field_of(&problem, &order) {
            Some((field, said)) => FieldError::new(field, t(said)),
            None => FieldError::new(ZONE, trouble(&problem.into(), None)),
        }),
    }
}
