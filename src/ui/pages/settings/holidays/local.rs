//! A local day to add: a date, a name.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::Holidays;
use crate::catalog::{LOCAL_DAY, days_of_year, with_local_day};
use crate::ui::components::{Button, Card, Icon};
use crate::ui::copy::{calendar, dates, fields, fill, office, t};
use crate::ui::form::{DateField, ErrorSummary, FieldError, Form, TextField, Values};
use crate::ui::pages::settings::adoption::Proposal;
use crate::ui::pages::settings::drafted::{Drafted, drafted};

const DATE: &str = "local-date";
const NAME: &str = "local-name";

/// Longest name of a day, in characters.
const LONGEST: usize = 200;

pub(super) fn view(holidays: Holidays) -> AnyView {
    let form = drafted("settings-local-day".to_owned(), |_| Values::new(), move |drafted| draw(drafted, holidays));
    view! {
        <Card title=t(calendar::LOCAL_ADD)>
            <p class="field-hint">{t(calendar::LOCAL_HINT)}</p>
            {form}
        </Card>
    }
    .into_any()
}

fn draw(drafted: Drafted, holidays: Holidays) -> AnyView {
    let form = drafted.form;
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match read(form, holidays) {
            Ok((date, proposal)) => {
                holidays.year.set(date.year());
                holidays.proposal.set(Some(proposal));
            }
            Err(errors) => form.refuse(errors),
        }
    };
    // Once the day that stands here is in the list, the form is for the next one.
    Effect::new(move || {
        if holidays.adopted.get() {
            holidays.adopted.set(false);
            if form.value_now(DATE).parse().is_ok_and(|date| is_local(holidays, date)) {
                drafted.start_over();
            }
        }
    });
    view! {
        <ErrorSummary form />
        <form class="form" on:submit=submit novalidate>
            <DateField form id=DATE label=t(calendar::DATE) />
            <TextField form id=NAME label=t(calendar::LOCAL_NAME) />
            <div class="button-row">
                <Button label=t(calendar::TO_REVIEW) icon_before=Icon::Add id="local-submit" />
            </div>
            {drafted.line()}
        </form>
    }
    .into_any()
}

fn read(form: Form, holidays: Holidays) -> Result<(NaiveDate, Proposal), Vec<FieldError>> {
    let name = form.value_now(NAME).trim().to_owned();
    let date = form.value_now(DATE).parse::<NaiveDate>();
    let mut errors = Vec::new();
    if date.is_err() {
        errors.push(FieldError::new(DATE, t(calendar::BAD_DATE)));
    }
    if name.is_empty() {
        errors.push(FieldError::new(NAME, fill(fields::ERROR_EMPTY, &[("label", t(calendar::LOCAL_NAME))])));
    } else if name.chars().count() > LONGEST {
        let values = [("label", t(calendar::LOCAL_NAME)), ("n", "200")];
        errors.push(FieldError::new(NAME, fill(office::TOO_LONG, &values)));
    }
    let (Ok(date), true, Some(document)) = (date, errors.is_empty(), holidays.document()) else { return Err(errors) };
    let year = date.year().to_string();
    if is_local(holidays, date) {
        return Err(vec![FieldError::new(DATE, t(calendar::LOCAL_TAKEN))]);
    }
    let changed = with_local_day(&document, date, Some(&name))
        .ok_or_else(|| vec![FieldError::new(DATE, fill(calendar::LOCAL_YEAR, &[("year", &year)]))])?;
    let said = dates::date_with_weekday(date);
    let change = fill(calendar::CHANGE_ADD, &[("name", &name), ("date", &said)]);
    Ok((date, Proposal::new(changed, vec![change])))
}

fn is_local(holidays: Holidays, date: NaiveDate) -> bool {
    let days = holidays.document().and_then(|document| days_of_year(&document, date.year())).unwrap_or_default();
    days.iter().any(|day| day.kind == LOCAL_DAY && day.date == date)
}
